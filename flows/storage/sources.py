"""The raw folder: which files are sources, what they look like, and how they are read."""

import hashlib
import heapq
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from flows.errors import WrongUseError
from flows.sources.choose import why_ignored

# A file this young may still change without its time stamps showing it: file systems tick at up to two seconds.
RACY_NS = 2_000_000_000
# Characters; what stands behind the last full stop of a longer name is a part of its title.
LONGEST_ENDING = 10


class Source(NamedTuple):
    """A regular file below the raw folder, as the scan saw it. Times in nanoseconds."""

    source_uri: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


class Refused(NamedTuple):
    """A source that cannot be read as one."""

    source_uri: str
    reason: str
    detail: str


class Ignored(NamedTuple):
    """A file that is no source, and why."""

    source_uri: str
    why: str


class SourceChanged(Exception):  # noqa: N818 - named for what happened
    """A file is not the one that the scan saw, or changed while it was read."""


def encode_uri(relative: bytes) -> str:
    """Make a source_uri from a relative path: percent-encode what is not UTF-8 or a control character, and "%" itself.

    >>> encode_uri(b"a/b c.txt"), encode_uri("caf\\u00e9.txt".encode()), encode_uri(b"caf\\xe9%\\n.txt")
    ('a/b c.txt', 'café.txt', 'caf%E9%25%0A.txt')
    """
    text = relative.decode("utf-8", "surrogateescape")
    encoded = []
    for character in text:
        code = ord(character)
        if 0xDC80 <= code <= 0xDCFF:
            encoded.append(f"%{code - 0xDC00:02X}")
        elif character == "%" or code < 32 or 0x7F <= code < 0xA0:
            encoded.append("".join(f"%{byte:02X}" for byte in character.encode()))
        else:
            encoded.append(character)
    return "".join(encoded)


def decode_uri(source_uri: str) -> bytes:
    """The relative path of a source_uri.

    >>> decode_uri("caf%E9%25.txt")
    b'caf\\xe9%.txt'
    """
    return re.sub(rb"%([0-9A-F]{2})", lambda found: bytes([int(found[1], 16)]), source_uri.encode())


def scan_folder(raw: Path, endings: tuple[str, ...]) -> Iterator[Source | Refused | Ignored]:
    """List everything below a raw folder, in no particular order.

    Links are followed only to what lies inside the raw folder; a folder is entered once, so that links cannot loop.
    """
    if not raw.is_dir():
        problem = f"{raw} is no folder" if raw.exists() else f"There is no raw folder {raw}"
        raise WrongUseError(f"{problem}. Name one with --raw, or make it and put files into it.")
    root = os.path.realpath(os.fsencode(raw))
    folders, linked_folders, entered = [root], list[bytes](), set[tuple[int, int]]()
    # Real folders first and links in the order of their names: which path a file is known by never depends on luck.
    while folders or linked_folders:
        folder = folders.pop() if folders else heapq.heappop(linked_folders)
        try:
            identity = _identity(folder)
            if identity in entered:
                continue
            entered.add(identity)
            with os.scandir(folder) as listing:
                entries = list(listing)
        except OSError as error:
            if folder == root:
                raise WrongUseError(f"The raw folder {raw} cannot be listed: {error.strerror}.") from error
            uri = encode_uri(os.path.relpath(folder, root))
            yield Refused(uri, "unreadable", f"The folder cannot be listed: {error.strerror}.")
            continue
        for entry in entries:
            found = _look_at(entry, root, endings)
            if not isinstance(found, bytes):
                yield found
            elif entry.is_symlink():
                heapq.heappush(linked_folders, found)
            else:
                folders.append(found)


def _identity(path: bytes) -> tuple[int, int]:
    status = os.stat(path)  # noqa: PTH116 - names may be no UTF-8
    return status.st_dev, status.st_ino


def _look_at(entry: os.DirEntry[bytes], root: bytes, endings: tuple[str, ...]) -> Source | Refused | Ignored | bytes:
    """What an entry is; bytes: a folder to enter."""
    uri = encode_uri(os.path.relpath(entry.path, root))
    name = os.fsdecode(entry.name)
    if name.startswith("."):
        return Ignored(uri, "hidden")
    try:
        if entry.is_symlink() and not _lies_in(os.path.realpath(entry.path), root):
            return Refused(
                uri,
                "outside_raw",
                "A link that leads out of the raw folder; copy the file or name its folder with --raw.",
            )
        status = entry.stat()
    except OSError as error:
        return Refused(uri, "unreadable", f"It cannot be looked at: {error.strerror}.")
    if stat.S_ISDIR(status.st_mode):
        return entry.path
    why = why_ignored(name, endings)
    if why:
        return Ignored(uri, why)
    if not stat.S_ISREG(status.st_mode):
        return Refused(uri, "not_regular", "No regular file (a pipe, socket or device); only regular files are read.")
    return Source(uri, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def find_ending(source_uri: str) -> str:
    """The ending of a file's name in small letters; "no ending" where it has none, or one too long to be one.

    >>> find_ending("a/News.JSONL"), find_ending("a.b/news"), find_ending("news.txt.gz")
    ('.jsonl', 'no ending', '.gz')
    """
    _, dot, ending = source_uri.rpartition("/")[2].rpartition(".")
    return f".{ending.lower()}" if dot and 0 < len(ending) <= LONGEST_ENDING else "no ending"


def _lies_in(path: bytes, root: bytes) -> bool:
    return path == root or path.startswith(root + b"/")


@contextmanager
def open_source(raw: Path, source: Source) -> Iterator[BufferedReader]:
    """Open a file to be read; SourceChanged where it is not the one the scan saw, or changes before it is closed."""
    path = os.path.join(os.fsencode(raw), decode_uri(source.source_uri))  # noqa: PTH118 - names may be no UTF-8
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
        _refuse_changed(file, source)
        yield file
        _refuse_changed(file, source)


def _refuse_changed(file: BufferedReader, source: Source) -> None:
    now = os.fstat(file.fileno())
    seen = (source.size, source.mtime_ns, source.inode)
    if not stat.S_ISREG(now.st_mode) or (now.st_size, now.st_mtime_ns, now.st_ino) != seen:
        raise SourceChanged(source.source_uri)


def read_source(raw: Path, source: Source) -> tuple[bytes, str]:
    """Read a file whole: its bytes and their hash. Errors: as open_source."""
    with open_source(raw, source) as file:
        data = file.read()
    if len(data) != source.size:
        raise SourceChanged(source.source_uri)
    return data, hashlib.sha256(data).hexdigest()


def hash_source(raw: Path, source: Source) -> str:
    """The hash of a file, of which little is held at once. Errors: as open_source."""
    with open_source(raw, source) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
