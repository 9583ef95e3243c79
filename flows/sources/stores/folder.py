"""A folder as a store: which files are sources, what they look like, and how they are read."""

import heapq
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from flows.errors import WrongUseError
from flows.sources.choose import why_ignored
from flows.sources.stores.store import Ignored, Listed, Refused, Source, SourceChanged, decode_uri, encode_uri

# A file this young may still change without its time stamps showing it: file systems tick at up to two seconds.
RACY_NS = 2_000_000_000


class FolderStore:
    """The store of a folder and what lies below it."""

    young_ns = RACY_NS

    def __init__(self, folder: Path) -> None:
        self.folder, self.name = folder, str(folder)

    def list_all(self, endings: tuple[str, ...]) -> Iterator[Listed]:
        """See Store. Errors: WrongUseError where there is no such folder, or it cannot be listed."""
        return scan_folder(self.folder, endings)

    def find(self, source_uri: str, endings: tuple[str, ...]) -> Listed | None:
        """See Store. Of a hidden folder the listing names the folder alone; it stands for what lies in it."""
        for item in self.list_all(endings):
            if item.source_uri == source_uri:
                return item
            if isinstance(item, Ignored) and source_uri.startswith(f"{item.source_uri}/"):
                return item
        return None

    def open_each(self, sources: Iterable[Source]) -> Iterator[AbstractContextManager[BinaryIO]]:
        """See Store."""
        return (_open(self.folder, source) for source in sources)


def scan_folder(raw: Path, endings: tuple[str, ...]) -> Iterator[Listed]:
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


def _look_at(entry: os.DirEntry[bytes], root: bytes, endings: tuple[str, ...]) -> Listed | bytes:
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
    return make_source(uri, status)


def make_source(source_uri: str, status: os.stat_result) -> Source:
    """A regular file as it looks now: by its size, times and inode."""
    version = f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"
    return Source(source_uri, status.st_size, version, max(status.st_mtime_ns, status.st_ctime_ns))


def _lies_in(path: bytes, root: bytes) -> bool:
    return path == root or path.startswith(root + b"/")


@contextmanager
def _open(raw: Path, source: Source) -> Iterator[BufferedReader]:
    """Open a file to be read; SourceChanged where it is not the one the scan saw, or changes before it is closed."""
    path = os.path.join(os.fsencode(raw), decode_uri(source.source_uri))  # noqa: PTH118 - names may be no UTF-8
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
        _refuse_changed(file, source)
        yield file
        _refuse_changed(file, source)


def _refuse_changed(file: BufferedReader, source: Source) -> None:
    """A new ctime alone is no change of the bytes: links to the file come and go."""
    now = os.fstat(file.fileno())
    mtime_ns, _, inode = source.version.split()
    if not stat.S_ISREG(now.st_mode) or (now.st_size, str(now.st_mtime_ns), str(now.st_ino)) != (
        source.size,
        mtime_ns,
        inode,
    ):
        raise SourceChanged(source.source_uri)
