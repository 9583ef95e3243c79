"""Archives, zip and tar: their members, one after the other, each as a stream. Nothing is written to disk.

The name of a member is a name only: ".." and a leading "/" in it lead nowhere.
"""

import io
import re
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO, NamedTuple

from flows.sources.choose import ENDINGS, find_form, is_archive, why_ignored
from flows.sources.compression import is_bomb, open_stream
from flows.sources.records import PASSED_OVER, BrokenSource
from flows.sources.stores.store import OTHER_ENDING

# Bytes. A table of contents is held as a whole, with some ten times its size: this one has half a million members.
LARGEST_CONTENTS = 64 << 20
# Bytes of a member that cannot be read piece by piece (Parquet): it is held.
LARGEST_HELD = 64 << 20
# Characters of an ending that is named, with its dot.
LONGEST_ENDING = 11
# Bytes of a name or of other things that are said of one member of a tar.
LARGEST_HEAD = 16 << 10
# Others are rare, and may take gigabytes of memory for a few bytes (BZIP2, LZMA).
_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LONG_HEADS = (
    tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK,
)  # fmt: skip
# What a name is parted from a key by, what escapes these, and what is no printable character.
_UNPLAIN = re.compile("[%!#\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# tarfile itself takes them for the end of the archive.
_InvalidHead: type[Exception] = tarfile.InvalidHeaderError  # type: ignore[attr-defined]
_TruncatedHead: type[Exception] = tarfile.TruncatedHeaderError  # type: ignore[attr-defined]


class Member(NamedTuple):
    """A member. file: a stream to be read before the next; None where it is refused or passed over."""

    name: str
    file: BinaryIO | None
    reason: str | None = None
    detail: str | None = None


def read_members(source_uri: str, file: BinaryIO) -> Iterator[Member]:
    """The members of an archive that are sources by their names; the others are named as passed over."""
    return _read_zip(file) if source_uri.lower().endswith(".zip") else _read_tar(file)


def encode_name(name: str) -> str:
    """The name of a member as it stands in keys: plain, and never with the signs that part it from a record.

    >>> encode_name("./a/Ferry #7.txt"), encode_name("caf\\udce9.txt"), encode_name("../a.txt")
    ('a/Ferry %237.txt', 'caf%E9.txt', '../a.txt')
    """
    return _UNPLAIN.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogateescape")),
        name.removeprefix("./"),
    )


def why_passed_over(name: str) -> str | None:
    """Why a member is no source by its name; None for a source, and for an archive, which is refused as one.

    >>> [why_passed_over(name) for name in ("a/b.txt", "./../b.csv.gz", "a/c.tar")]
    [None, None, None]
    >>> [why_passed_over(name) for name in (".git/b.txt", "__MACOSX/._b.txt", "b.JPG", "Makefile")]
    ['hidden', 'hidden', '.jpg', 'no ending']
    """
    *folders, last = name.split("/")
    if any(part.startswith(".") and part not in (".", "..") for part in folders):
        return "hidden"
    why = why_ignored(last, ENDINGS)
    if why != OTHER_ENDING:
        return why
    ending = PurePosixPath(last).suffix.lower()
    return ending if 1 < len(ending) <= LONGEST_ENDING and ending.isprintable() else "no ending"


def _pass_over(what: str) -> Member:
    return Member("", None, PASSED_OVER, what)


def _read_zip(file: BinaryIO) -> Iterator[Member]:
    packed, unpacked = file.seek(0, io.SEEK_END), 0
    with zipfile.ZipFile(_Contents(file)) as archive:
        for info in archive.infolist():
            # Not is_dir(), which fails at an empty name before Python 3.12.
            if info.filename.endswith("/"):
                continue
            if why := why_passed_over(info.filename):
                yield _pass_over(why)
                continue
            name = encode_name(info.filename)
            refused = _refuse(name, info.file_size)
            if refused:
                yield refused
            elif info.flag_bits & 1:
                yield Member(name, None, "encrypted", f"The member {name} is encrypted.")
            elif info.compress_type not in _KNOWN_METHODS:
                yield _break(name, f"is compressed in a way that is not read (method {info.compress_type})")
            else:
                # No member has more bytes than are declared: zipfile stops there. Members may share packed bytes.
                unpacked += info.file_size
                if is_bomb(packed, unpacked):
                    raise BrokenSource(f"Its members up to {name} have {unpacked:,} bytes: it is a bomb.")
                try:
                    member = archive.open(info)
                except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
                    yield _break(name, f"is damaged ({error})")
                    continue
                with member:
                    yield _open(name, member)


def _read_tar(file: BinaryIO) -> Iterator[Member]:
    with tarfile.open(fileobj=open_stream(file), mode="r|", tarinfo=_Head, encoding="utf-8") as archive:
        while (info := archive.next()) is not None:
            why = why_passed_over(info.name) if info.isreg() else "link or device"
            if why and not info.isdir():
                yield _pass_over(why)
            elif info.isreg():
                name = encode_name(info.name)
                member = archive.extractfile(info)
                yield _refuse(name, info.size) or _open(name, member)
            # What it would keep of every member, and of what is said of all.
            archive.members, archive.pax_headers = [], {}  # type: ignore[attr-defined]


def _refuse(name: str, size: int) -> Member | None:
    if is_archive(name):
        return Member(name, None, "nested_archive", f"The member {name} is an archive: unpack the outer one.")
    if find_form(name).is_seekable and size > LARGEST_HELD:
        limit = f"in an archive, Parquet may have {LARGEST_HELD:,}: unpack it."
        return Member(name, None, "too_large", f"The member {name} has {size:,} bytes; {limit}")
    return None


def _break(name: str, what: str) -> Member:
    return Member(name, None, "broken_source", f"The member {name} {what}.")


def _open(name: str, member: Any) -> Member:
    """A member as a file; one that has to be sought in is held."""
    if not find_form(name).is_seekable:
        return Member(name, member)
    return Member(name, io.BytesIO(member.read()))


class _Contents(io.BufferedIOBase):
    """A zip file as zipfile reads it: a table of contents that is too large is not taken into memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > LARGEST_CONTENTS:
            raise BrokenSource(f"Its table of contents has {size:,} bytes; {LARGEST_CONTENTS:,} are read.")
        return self._file.read(-1 if size is None else size)


class _Head(tarfile.TarInfo):
    """The head of a member of a tar: a damaged one is told, and one that would fill memory is not read."""

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> "_Head":
        try:
            return super().fromtarfile(tarfile)
        except (_InvalidHead, _TruncatedHead) as error:
            raise BrokenSource("The head of a member is damaged.") from error

    def _proc_member(self, archive: tarfile.TarFile) -> Any:
        if self.type in _LONG_HEADS and self.size > LARGEST_HEAD:
            raise BrokenSource(f"What it says of one member has {self.size:,} bytes; {LARGEST_HEAD:,} are read.")
        if self.type == tarfile.GNUTYPE_SPARSE:
            self._proc_gnusparse_10()
        return super()._proc_member(archive)  # type: ignore[misc]

    def _proc_gnusparse_10(self, *_: Any) -> None:
        raise BrokenSource("It holds a file with holes: write it without (tar without --sparse).")

    _proc_gnusparse_00 = _proc_gnusparse_01 = _proc_gnusparse_10
