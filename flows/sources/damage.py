"""What libraries raise over data that is cut off, damaged or hostile."""

import lzma
import tarfile
import zipfile
import zlib

import pyarrow as pa

# NotImplementedError: a way of compressing that zipfile does not know.
_DAMAGE = (
    EOFError, zlib.error, lzma.LZMAError, pa.ArrowException, ValueError, tarfile.TarError, zipfile.BadZipFile,
    NotImplementedError, RecursionError,
)  # fmt: skip


def is_damage(error: Exception) -> bool:
    """Whether an error speaks of the data; an OSError with a number speaks of the disk.

    >>> is_damage(EOFError()), is_damage(OSError("Not a gzipped file")), is_damage(OSError(5, "Input/output error"))
    (True, True, False)
    """
    return isinstance(error, _DAMAGE) or (isinstance(error, OSError) and error.errno is None)
