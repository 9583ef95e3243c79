"""The records of a source, one after the other: numbered, and known by their key where they have one."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

from flows.sources.archives import read_members
from flows.sources.choose import find_form, is_archive
from flows.sources.compression import open_stream
from flows.sources.damage import is_damage
from flows.sources.records import PASSED_OVER, BrokenSource, Entry
from flows.sources.stores.store import SourceChanged
from flows.stages.record_text import fold_name

# Columns that hold a key, the surest first.
KEY_COLUMNS = ("id", "url", "link", "warcrecordid", "messageid")


def read_entries(
    source_uri: str,
    file: BinaryIO,
    max_bytes: int,
    key_column: str | None = None,
    deadly: Collection[int] = (),
) -> Iterator[Entry]:
    """The records of a source. Memory is that of the longest record, and of a hash for each key.

    A key that stands a second time is refused: the first record with it stands. Where the source is cut off or damaged,
    the last entry says so, and what stands before it stands; it does too where the program fails to read on. What is
    passed over has an entry with that reason, and no number of its own. deadly: numbers of records at which reading is
    known to end the process; they are taken for such places.

    Raises what the disk or the memory says, and SourceChanged.
    """
    kept_as, number = find_form(source_uri).kept_as, 0
    try:
        if is_archive(source_uri):
            entries = _read_archive(source_uri, file, max_bytes, key_column, deadly)
        else:
            entries = _read_records(source_uri, file, max_bytes, key_column)
        # An archive ends its members at such places, and not itself.
        while is_archive(source_uri) or number + 1 not in deadly:
            entry = next(entries, None)
            if entry is None:
                return
            number = entry.number
            yield entry
        behind = f"{number:,} records before it were read; what stands behind it was not."
        detail = f"Reading on kills the process that does. {behind}"
        yield Entry(number + 1, b"", kept_as, None, "worker_crash", detail)
    except (SourceChanged, MemoryError):
        raise
    except Exception as error:
        if isinstance(error, OSError) and not is_damage(error):
            raise
        reason, said = _explain(error)
        detail = f"{said} {number:,} records before it were read; what stands behind it was not."
        yield Entry(number + 1, b"", kept_as, None, reason, detail)


def _explain(error: Exception) -> tuple[str, str]:
    """The reason of a record at which reading ended, and a sentence on it."""
    if isinstance(error, BrokenSource):
        return "broken_source", str(error)
    if is_damage(error):
        return "broken_source", f"It is cut off or damaged ({error})."
    return "program_error", f"The program failed to read it. Please report the file. {type(error).__name__}: {error}."


def _read_records(source_uri: str, file: BinaryIO, max_bytes: int, key_column: str | None) -> Iterator[Entry]:
    form, keys = find_form(source_uri), _Marks()
    number = 0
    for row in form.read(file if form.is_seekable else open_stream(file), max_bytes):
        number += row.reason != PASSED_OVER
        key = find_key(row.columns, key_column) if row.columns else None
        entry = Entry(number, row.data, form.kept_as, key, row.reason, row.detail)
        if key is not None and keys.has(key):
            detail = f"An earlier record of its source has the key {key[:200]!r}, and stands."
            entry = entry._replace(key=None, reason="doubled_key", detail=detail)
        yield entry


def _read_archive(
    source_uri: str, file: BinaryIO, max_bytes: int, key_column: str | None, deadly: Collection[int]
) -> Iterator[Entry]:
    """The records of the members of an archive, numbered through; each is known by its member, and what it is there."""
    number, names = 0, _Marks()
    for member in read_members(source_uri, file):
        if member.reason == PASSED_OVER:
            yield Entry(number, b"", "txt", None, PASSED_OVER, member.detail)
        elif names.has(member.name):
            number += 1
            detail = f"An earlier member of its archive has the name {member.name[:200]!r}, and stands."
            yield Entry(number, b"", "txt", None, "doubled_key", detail)
        elif member.file is None:
            number += 1
            yield Entry(number, b"", "txt", member.name, member.reason, member.detail)
        else:
            before = number
            for entry in read_entries(member.name, member.file, max_bytes, key_column, {n - before for n in deadly}):
                if entry.reason != PASSED_OVER:
                    number += 1
                    entry = entry._replace(key=_name_in_archive(member.name, entry))  # noqa: PLW2901
                yield entry._replace(number=number)


def _name_in_archive(member: str, entry: Entry) -> str:
    """The key of a record of a member: its other members do not count, so that any may come or go.

    >>> one = Entry(1, b"", "json")
    >>> _name_in_archive("a.txt", one._replace(format="txt")), _name_in_archive("a.csv", one._replace(key="7"))
    ('a.txt', 'a.csv!7')
    >>> _name_in_archive("a.csv", one)
    'a.csv#1'
    """
    if entry.key is not None:
        return f"{member}!{entry.key}"
    return member if find_form(member).is_record else f"{member}#{entry.number}"


class _Marks:
    """Keys that were met, as hashes of eight bytes."""

    def __init__(self) -> None:
        self._met = set[bytes]()

    def has(self, key: str) -> bool:
        """Whether the key was met before; it is met now."""
        count = len(self._met)
        self._met.add(hashlib.blake2b(key.encode(), digest_size=8).digest())
        return len(self._met) == count


def find_key(columns: Mapping[str, Any], key_column: str | None = None) -> str | None:
    """The key of a record: the value of the column that is named, or of the first known one that has any.

    A key is a string or a whole number; names are compared without case, hyphens, underscores and spaces.

    >>> find_key({"title": "Ferry", "URL": "https://harbour.example/7"}), find_key({"id": 7, "url": "x"}), find_key({})
    ('https://harbour.example/7', '7', None)
    >>> find_key({"id": 7, "slug": "ferry"}, "slug")
    'ferry'
    """
    if key_column is not None:
        return _write_key(columns.get(key_column))
    folded = {fold_name(name): value for name, value in reversed(list(columns.items()))}
    return next((key for name in KEY_COLUMNS if (key := _write_key(folded.get(name)))), None)


def _write_key(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    # Halves of surrogate pairs, which JSON may hold, have no UTF-8.
    return str(value).strip().encode("utf-8", "replace").decode() or None
