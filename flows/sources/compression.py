"""Compressed streams: told by their first bytes, whatever the name says, and read piece by piece."""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from typing import Any, BinaryIO

import pyarrow as pa

# Endings of names that may follow the ending of a format.
ENDINGS = (".gz", ".bz2", ".xz", ".zst")
# Bytes that are held, and that are decompressed at once.
BUFFER = 1 << 20
PIECE = 1 << 16


def open_stream(file: BinaryIO) -> io.BufferedReader:
    """What a file holds, decompressed where it is compressed. Many streams one after the other are one.

    A .gz that a download has already unpacked is read as it is, and a compressed file without such an ending too.
    """
    head = file.read(6)
    file.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return _buffer(gzip.GzipFile(fileobj=file).read1)
    if head.startswith(b"BZh"):
        return _buffer(bz2.BZ2File(file).read1)
    if head.startswith(b"\xfd7zXZ\x00"):
        return _buffer(lzma.LZMAFile(file).read1)
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        return _buffer(pa.CompressedInputStream(file, "zstd").read)
    return _buffer(file.read)


def _buffer(read: Callable[[int], bytes]) -> io.BufferedReader:
    return io.BufferedReader(_Pieces(read), BUFFER)


class _Pieces(io.RawIOBase):
    """A stream that is read in small pieces, so that little before a damaged place is lost with it."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = self._read(min(len(buffer), PIECE))
        buffer[: len(found)] = found
        return len(found)
