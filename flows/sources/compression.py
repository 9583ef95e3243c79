"""Compressed streams: told by their first bytes, whatever the name says, and read piece by piece."""

import bz2
import gzip
import io
import lzma
from typing import Any, BinaryIO

import pyarrow as pa

# Endings of names that may follow the ending of a format.
ENDINGS = (".gz", ".bz2", ".xz", ".zst")
# Bytes that are read at once.
BUFFER = 1 << 20


def open_stream(file: BinaryIO) -> io.BufferedReader:
    """What a file holds, decompressed where it is compressed. Many streams one after the other are one.

    A .gz that a download has already unpacked is read as it is, and a compressed file without such an ending too.
    """
    head = file.read(6)
    file.seek(0)
    stream: Any = file
    if head.startswith(b"\x1f\x8b"):
        stream = gzip.GzipFile(fileobj=file)
    elif head.startswith(b"BZh"):
        stream = bz2.BZ2File(file)
    elif head.startswith(b"\xfd7zXZ\x00"):
        stream = lzma.LZMAFile(file)  # noqa: SIM115 - whoever opened the file closes it
    elif head.startswith(b"\x28\xb5\x2f\xfd"):
        stream = pa.CompressedInputStream(file, "zstd")
    return io.BufferedReader(stream, BUFFER)
