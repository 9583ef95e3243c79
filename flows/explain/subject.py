"""What `newsmill explain` is asked about: a file, a document of the warehouse, or both at once."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from flows.errors import NewsmillError, WrongUseError
from flows.run.ingest_batches import name_kinds
from flows.run.published import Document, find_document, find_refused, has_warehouse
from flows.run.scan import name_endings
from flows.settings import Settings
from flows.sources.choose import find_form, is_container, list_endings
from flows.sources.entries import read_entries
from flows.sources.records import PASSED_OVER, Entry
from flows.sources.stores.place import open_store
from flows.sources.stores.store import (
    Ignored,
    Listed,
    Place,
    Refused,
    Source,
    SourceChanged,
    encode_uri,
    open_source,
    show_place,
)
from flows.stages.given import find_url
from flows.stages.given_values import is_url
from flows.stages.ingest import make_doc_id
from flows.stages.record_text import read_columns
from flows.text.reading.decode import UnreadableText

_DOC_ID = re.compile(r"[0-9a-f]{16}")


class Obstacle(NamedTuple):
    """Why a file never becomes a document. status: ignored or refused."""

    status: str
    reason: str
    detail: str


_ALONE = Entry(1, b"", "txt")


@dataclass(slots=True)
class Subject:
    """What is to be explained.

    data       the bytes to judge; None where there is an obstacle.
    record     what is known of it beside its bytes: number, key, form.
    published  the document as the warehouse has it, from these bytes or from others.
    notes      what the reader has to know to read the rest rightly.
    """

    collection: str
    source_uri: str
    data: bytes | None = None
    obstacle: Obstacle | None = None
    published: Document | None = None
    notes: list[str] = field(default_factory=list)
    record: Entry = _ALONE

    @property
    def doc_id(self) -> str:
        return make_doc_id(self.collection, self.source_uri, self.record.number, self.record.key)


_IGNORED = {
    "hidden": "Its name, or that of a folder above it, begins with a dot: hidden files are no sources.",
    "editor leftover": "Its name is that of a copy which an editor or a download leaves behind.",
    "readme": "README files speak about a folder; they are no news.",
}


def find_subject(settings: Settings, target: str) -> Subject:
    """Find what a target names: a path, a document by doc_id or address, a source_uri in the raw folder or warehouse.

    Behind a path or source_uri may stand "#" and a record of it: its number, its key or its address.
    """
    if os.path.lexists(target):
        return _from_path(settings, Path(target))
    if _DOC_ID.fullmatch(target):
        found = find_document(settings, doc_id=target)
        if found is None:
            where = settings.warehouse if has_warehouse(settings) else f"{settings.warehouse}, which is not there yet"
            raise WrongUseError(f"There is no document {target} in {where}, and no file of that name.")
        return _from_document(found, "Read from the warehouse's own copy of the original bytes.")
    if is_url(target):
        found = find_document(settings, url=target) if has_warehouse(settings) else None
        if found is not None:
            return _from_document(found, "Read from the warehouse's own copy of the original bytes.")
        if isinstance(settings.raw, Path):
            raise WrongUseError(f"There is no document with the address {target} in {settings.warehouse}.")
    if not isinstance(settings.raw, Path):
        return _from_store(settings, settings.raw, target)
    if os.path.lexists(settings.raw / target):
        return _from_path(settings, settings.raw / target)
    for name, record in _split_record(target):
        for path in (Path(name), settings.raw / name):
            if path.is_file():
                return _from_path(settings, path, record)
    return _from_warehouse(settings, target)


def _split_record(target: str) -> Iterator[tuple[str, str]]:
    """(name of a source, name of a record), parted at each "#": either may hold one.

    >>> list(_split_record("a.csv#7"))
    [('a.csv', '7')]
    """
    parts = target.split("#")
    for count in range(1, len(parts)):
        yield "#".join(parts[:count]), "#".join(parts[count:])


def _from_warehouse(settings: Settings, target: str) -> Subject:
    """A source_uri that the warehouse knows, though the file is gone."""
    if has_warehouse(settings):
        wanted: list[dict[str, Any]] = [{"source_uri": target}]
        for name, record in _split_record(target):
            wanted += [{"source_uri": name, "record_number": int(record)}] if record.isdecimal() else []
            wanted += [{"source_uri": name, "record_key": record}, {"source_uri": name, "url": record}]
        for names in wanted:
            found = find_document(settings, collection=settings.collection, **names)
            if found:
                return _from_document(found, "The file is not there any more: read from the warehouse's own copy.")
        refused = find_refused(settings, target)
        if refused:
            obstacle = Obstacle("refused", refused["reason"], refused["detail"])
            return Subject(settings.collection, target, obstacle=obstacle)
    raise WrongUseError(
        f"There is no file {target}, and no document or source of that name in {settings.warehouse}. "
        'To find one: newsmill sql "SELECT doc_id, source_uri FROM documents"'
    )


def _from_document(found: Document, note: str) -> Subject:
    row = found.row
    record = found.record
    return Subject(row["collection"], row["source_uri"], record.data, published=found, notes=[note], record=record)


def _from_path(settings: Settings, path: Path, record: str | None = None) -> Subject:
    """A file: what the scan says of it where it lies below the raw folder, its bytes, and what the warehouse knows."""
    if path.is_dir():
        raise WrongUseError(f"{path} is a folder: name a file in it.")
    uri = find_uri(settings.raw, path)
    if uri is None:
        subject = Subject(settings.collection, encode_uri(os.fsencode(path)))
        where = show_place(settings.raw)
        subject.notes.append(f"It lies outside the raw folder {where}: judged as if it were a source.")
        subject.obstacle = look_at(path, settings)
    else:
        subject = Subject(settings.collection, uri)
        subject.obstacle = _scan_for(settings, uri) or look_at(path, settings)
    if subject.obstacle is None:
        with path.open("rb") as file:
            read_record(settings, subject, file, str(path), record)
    if uri is not None and has_warehouse(settings):
        subject.published = find_document(settings, doc_id=subject.doc_id)
    return subject


def _from_store(settings: Settings, place: str, target: str) -> Subject:
    """A source of a store that lies elsewhere, by name or URL, or a record of it; else as the warehouse has it."""
    store, endings = open_store(place), list_endings(settings.source_suffix)
    for name, record in ((target, None), (encode_uri(os.fsencode(target)), None), *_split_record(target)):
        found = store.find(name, endings)
        if found is None:
            continue
        subject = Subject(settings.collection, found.source_uri, obstacle=_judge_listed(found, settings))
        if isinstance(found, Source) and subject.obstacle is None:
            try:
                with open_source(store, found) as file:
                    read_record(settings, subject, file, found.source_uri, record)
            except SourceChanged as error:
                raise NewsmillError(error.note or f"{found.source_uri} changes, or has just vanished.") from error
        if has_warehouse(settings):
            subject.published = find_document(settings, doc_id=subject.doc_id)
        return subject
    return _from_warehouse(settings, target)


def read_record(settings: Settings, subject: Subject, file: BinaryIO, name: str, record: str | None = None) -> None:
    """Give a subject the bytes of a text, or of a record of a container: the first, or the one that is named.

    record: its number, or else its key, or else its address, which the first of several with that address has.
    """
    if not is_container(name):
        if record not in (None, "1"):
            raise WrongUseError(f"{name} is a text, and no container with a record {record}.")
        subject.data = file.read()
        subject.record = _ALONE._replace(format=find_form(name).kept_as)
        return
    number = int(record) if record and record.isdecimal() else None if record else 1
    by_key, by_url, count, passed_over = None, None, 0, Counter[str]()
    for entry in read_entries(name, file, settings.max_record_bytes, settings.key_column):
        if entry.reason == PASSED_OVER:
            passed_over[entry.detail or ""] += 1
            continue
        count = entry.number
        if entry.key is not None and entry.key == record:
            by_key = by_key or entry
        elif record and by_url is None and is_url(record) and _find_address(settings, entry) == record:
            by_url = entry
        if entry.number == number or (number is None and by_key):
            break
    else:
        entry = by_key or by_url or _ALONE
    if entry is _ALONE:
        beside = f" It holds other things that are passed over: {name_kinds(passed_over)}." if passed_over else ""
        named = f", and none is {record}." if record else "."
        raise WrongUseError(f"{name} holds {count:,} records{named}{beside}")
    if record is None:
        subject.notes.append(f"The first record of its source. To name another one: newsmill explain '{name}#2'")
    subject.record, subject.data = entry, entry.data


def _find_address(settings: Settings, entry: Entry) -> str | None:
    try:
        return find_url(read_columns(entry.format, entry.data), settings.map)
    except UnreadableText:
        return None


def find_uri(raw: Place, path: Path) -> str | None:
    """The source_uri of a path below the raw folder; None for one outside. Links in it stay links."""
    if not isinstance(raw, Path):
        return None
    places = [(os.path.abspath(raw), os.path.abspath(path))]  # noqa: PTH100 - links stay
    places.append((os.path.realpath(raw), str(Path(os.path.realpath(path.parent)) / path.name)))
    for root, place in places:
        if place.startswith(root + os.sep):
            return encode_uri(os.fsencode(os.path.relpath(place, root)))
    return None


def _scan_for(settings: Settings, uri: str) -> Obstacle | None:
    """What the scan of a run says of one file."""
    found = open_store(settings.raw).find(uri, list_endings(settings.source_suffix))
    if found is None:
        return Obstacle("ignored", "other path", "A link leads here; the file is read under its other path.")
    return _judge_listed(found, settings)


def _judge_listed(found: Listed, settings: Settings) -> Obstacle | None:
    match found:
        case Refused(_, reason, detail):
            return Obstacle("refused", reason, detail)
        case Ignored(_, why):
            other = f"Only {name_endings(settings)} are sources."
            return Obstacle("ignored", why, _IGNORED.get(why, other))
        case Source(source_uri, size):
            return None if is_container(source_uri) else _refuse_large(size, settings)


def _refuse_large(size: int, settings: Settings) -> Obstacle | None:
    if size <= settings.max_record_bytes:
        return None
    limit = f"NEWSMILL_MAX_RECORD_BYTES allows {settings.max_record_bytes:,}"
    return Obstacle("refused", "too_large", f"It has {size:,} bytes; {limit}.")


def look_at(path: Path, settings: Settings) -> Obstacle | None:
    """What makes a file unreadable, wherever it lies."""
    try:
        status = path.stat()
    except OSError as error:
        return Obstacle("refused", "unreadable", f"It cannot be looked at: {error.strerror}.")
    if not stat.S_ISREG(status.st_mode):
        return Obstacle("refused", "not_regular", "No regular file (a pipe, socket or device).")
    if not is_container(path.name) and (obstacle := _refuse_large(status.st_size, settings)):
        return obstacle
    if not os.access(path, os.R_OK):
        return Obstacle("refused", "unreadable", "It cannot be read: permission denied.")
    return None
