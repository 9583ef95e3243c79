"""Compressed streams: told by their first bytes, whatever the name says, and read piece by piece."""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from typing import Any, BinaryIO

import pyarrow as pa
from fastwarc.stream_io import ZstdReader

from flows.sources.records import BrokenSource

# Endings of names that may follow the ending of a format.
ENDINGS = (".gz", ".bz2", ".xz", ".zst")
# Bytes that are held, and that are decompressed at once.
BUFFER = 1 << 20
PIECE = 1 << 16
# What a compressed file or an archive may unpack to: so many bytes, whatever it is, since they are read in seconds;
# beyond that so many times its own size, where dumps of news have 3 to 30 times; and never more than a terabyte.
FREE_BYTES = 256 << 20
HIGHEST_RATIO = 200
MOST_BYTES = 1 << 40


def open_stream(file: BinaryIO) -> io.BufferedReader:
    """What a file holds, decompressed where it is compressed. Many streams one after the other are one.

    A .gz that a download has already unpacked is read as it is, and a compressed file without such an ending too.
    BrokenSource is raised where it turns out to be a bomb.
    """
    packed = _Pieces(file.read)
    stream: io.BufferedReader = io.BufferedReader(packed, BUFFER)
    read = _find_reader(stream)
    return io.BufferedReader(_Pieces(read, packed), BUFFER) if read else stream


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether a number of bytes unpacks to more than is read.

    >>> is_bomb(1_000_000, 300_000_000), is_bomb(1_000_000, 600_000_000), is_bomb(1_000_000_000, 20_000_000_000)
    (False, True, False)
    """
    return unpacked > min(FREE_BYTES + HIGHEST_RATIO * packed, MOST_BYTES)


def _find_reader(stream: io.BufferedReader) -> Callable[[int], bytes] | None:
    """What reads decompressed bytes from a stream; None where it is not compressed."""
    head = stream.peek()
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream).read1
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream).read1
    if head.startswith(b"\xfd7zXZ\x00"):
        return lzma.LZMAFile(stream).read1
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        read: Callable[[int], bytes] = pa.CompressedInputStream(stream, "zstd").read
        return read
    if head.startswith(b"\x5d\x2a\x4d\x18"):
        # A dictionary before the data, as web archives have one (.warc.zst).
        return ZstdReader(_Told(stream)).read
    return None


class _Told:
    """A stream that knows how far it was read, which is all that fastwarc asks of one."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream, self._place = stream, 0

    def read(self, size: int = -1) -> bytes:
        found = self._stream.read1(size)
        self._place += len(found)
        return found

    def tell(self) -> int:
        return self._place

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation("seek")

    def close(self) -> None:
        """It is closed by whoever opened it."""


class _Pieces(io.RawIOBase):
    """A stream that is read in small pieces, so that little before a damaged place is lost with it."""

    def __init__(self, read: Callable[[int], bytes], packed: "_Pieces | None" = None) -> None:
        """packed: the stream that it is unpacked from."""
        self._read, self._packed = read, packed
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = self._read(min(len(buffer), PIECE))
        buffer[: len(found)] = found
        self.count += len(found)
        if self._packed and is_bomb(self._packed.count, self.count):
            raise BrokenSource(f"{self._packed.count:,} bytes unpack to {self.count:,} and more: it is a bomb.")
        return len(found)
