"""What a store is, and what it says of the sources that it holds."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

# Characters; what stands behind the last full stop of a longer name is a part of its title.
LONGEST_ENDING = 10
# Size of a source whose store does not say it.
UNKNOWN_SIZE = -1
# When a source may have changed whose store does not say that: it is read at each run.
NEVER_OLD = 2**62
# A folder, or a URL as it was given.
Place = Path | str
# User and password of a URL. A password that is not encoded may hold a slash.
_USER = re.compile(r"(?<=://)([^@]*:[^@]*|[^/@]*)@")


class Source(NamedTuple):
    """A source, as the listing of its store saw it.

    version     a token of the store: as long as it is the same, so are the bytes, if it was old enough.
    changed_ns  when the source may have changed last, in nanoseconds since 1970. A token is trusted once this was some
                time before the bytes were read: clocks tick, and two changes may share a tick.
    """

    source_uri: str
    size: int
    version: str
    changed_ns: int


class Refused(NamedTuple):
    """A source that cannot be read as one."""

    source_uri: str
    reason: str
    detail: str


# Why a file is no source that is not called like one.
OTHER_ENDING = "other ending"


class Ignored(NamedTuple):
    """A file that is no source, and why."""

    source_uri: str
    why: str


Listed = Source | Refused | Ignored


class SourceChanged(Exception):  # noqa: N818 - named for what happened
    """A source is not the one that the listing saw, or cannot be had now: it waits for the next run.

    note: a sentence for a person where something failed; None where it changed or vanished, as sources do.
    """

    def __init__(self, source_uri: str, note: str | None = None) -> None:
        super().__init__(source_uri)
        self.note = note


class Store(Protocol):
    """A place that sources lie in. It is made anew in each process: what travels is its place, as it was given.

    name      the place as it may be shown and kept: without user, password or signature.
    young_ns  nanoseconds that a source must have been left alone for its version to be trusted.
    """

    name: str
    young_ns: int

    def list_all(self, endings: tuple[str, ...]) -> Iterator[Listed]:
        """Everything that lies in the store, in no particular order, each name once. Errors: NewsmillError."""
        ...

    def find(self, source_uri: str, endings: tuple[str, ...]) -> Listed | None:
        """What the listing says of one name, or of the URL of a source; None where it lists none such."""
        ...

    def open_each(self, sources: Iterable[Source]) -> Iterator[AbstractContextManager[BinaryIO]]:
        """Each source as a file that can be sought in, in the same order, one at a time.

        Entering or leaving one raises SourceChanged where it has to wait for the next run, OSError where it cannot be
        read at all.
        """
        ...


def open_source(store: Store, source: Source) -> AbstractContextManager[BinaryIO]:
    """One source as a file; see open_each."""
    return next(iter(store.open_each([source])))


def hash_source(store: Store, source: Source) -> str:
    """The SHA-256 of a source, of which little is held at once. Errors: as open_each."""
    with open_source(store, source) as file:
        return hash_file(file)


def hash_file(file: BinaryIO) -> str:
    """The SHA-256 of a file from where it stands to its end."""
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # typed without its readinto


def show_place(place: Place) -> str:
    """A place as it may be shown and kept: without user, password, or a query, which may hold a signature.

    >>> show_place(Path("raw")), show_place("s3://me:s3/cret@bucket/a?sig=x")
    ('raw', 's3://bucket/a')
    >>> show_place("https://me:s3cret@paper.example:8443/list.txt?X-Amz-Signature=s3cret")
    'https://paper.example:8443/list.txt'
    """
    return str(place) if isinstance(place, Path) else _USER.sub("", place).partition("?")[0]


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


def find_ending(source_uri: str) -> str:
    """The ending of a file's name in small letters; "no ending" where it has none, or one too long to be one.

    >>> find_ending("a/News.JSONL"), find_ending("a.b/news"), find_ending("news.txt.gz")
    ('.jsonl', 'no ending', '.gz')
    """
    _, dot, ending = source_uri.rpartition("/")[2].rpartition(".")
    return f".{ending.lower()}" if dot and 0 < len(ending) <= LONGEST_ENDING else "no ending"
