"""Which version of the program a machine runs: workers of another one would write other rows, or none."""

import hashlib
import sys
from functools import cache
from importlib import resources
from typing import NamedTuple

from flows import __version__
from flows.stages.version import DECIDING_PACKAGES, find_version, list_deciding_files

# What of the program decides something; anything else may lie beside it.
_ENDINGS = (".py", ".toml", ".json", ".sql", ".tsv", ".txt")


class Version(NamedTuple):
    """What must be the same on all machines of a run. code: hash of the program and of packages that decide rows."""

    newsmill: str
    code: str
    python: str
    pyarrow: str

    def __str__(self) -> str:
        return f"newsmill {self.newsmill} (code {self.code}), Python {self.python}, pyarrow {self.pyarrow}"


@cache
def find_own_version() -> Version:
    """The version that runs here.

    >>> find_own_version().newsmill == __version__
    True
    """
    digest = hashlib.sha256()
    for name, file in list_deciding_files(resources.files("flows")):
        if name.endswith(_ENDINGS):
            digest.update(f"{name}\n".encode())
            digest.update(file.read_bytes())
    for package in DECIDING_PACKAGES:
        digest.update(f"{package} {find_version(package)}\n".encode())
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Version(__version__, digest.hexdigest()[:12], python, find_version("pyarrow").partition(".")[0])
