"""What a worker process does with a batch of sources: read, take apart into records, write. See batches.py."""

import errno
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from flows.run.batches import Batch, describe_death, is_done, read_plan, write_tables, write_whole
from flows.run.budget import Budget, Death, Note, read_note
from flows.sources.choose import find_form, is_container
from flows.sources.entries import read_entries
from flows.sources.lent import Lent
from flows.sources.records import PASSED_OVER
from flows.sources.stores.place import open_store
from flows.sources.stores.store import UNKNOWN_SIZE, Place, Source, SourceChanged, hash_file
from flows.stages import ingest

OUTCOMES = pa.schema(
    [
        pa.field("source_uri", pa.string(), nullable=False),
        pa.field("outcome", pa.string(), nullable=False),  # ingested, same, changing, unreadable, or a death
        pa.field("detail", pa.string()),
        pa.field("sha256", pa.string()),
        pa.field("size", pa.int64()),
        pa.field("version", pa.string()),
        pa.field("document_count", pa.int64()),
        # Records that are none to be read, and what they are: "31 request, 7 image/png".
        pa.field("passed_over_count", pa.int64()),
        pa.field("passed_over", pa.string()),
    ]
)
# Kinds of records passed over that are told apart in a source; any further ones count as others.
MAX_KINDS = 50
OTHER_KINDS = "others"
# Of these named in `sources`, the commonest.
SHOWN_KINDS = 12

# Records of a container that are compared with what was kept of them, at some 200 bytes of memory each; where it had
# more, all are kept anew.
MAX_KNOWN = 2_000_000
# Workers that one container may end before it is refused as a whole: each one takes a reading from its beginning.
MOST_DEATHS = 16


class Reading(NamedTuple):
    """How sources are taken apart; see the settings of these names. Records go to disk in chunks of a batch's size.

    forgotten: SHA-256 of bytes that are not taken in.
    """

    collection: str
    key_column: str | None
    max_record_bytes: int
    chunk_documents: int
    chunk_bytes: int
    forgotten: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class IngestBatch(Batch):
    """Sources to read: the plan has the columns of Source, and known_sha256.

    raw      the place of the store, which each process opens by itself.
    known    a file with the records that the last snapshot has of changed sources; None where they are all made anew.
    deadly   numbers of records of the one container in the batch that ended workers: where its reading comes to them,
             it goes on behind them, or ends.
    suspect  the number of one that ended a worker, 0 where there is none: other processes may have been to blame.
    deaths   how many workers were ended by the batch.
    """

    shared = ("known",)

    raw: Place
    reading: Reading
    known: Path | None = None
    deadly: frozenset[int] = frozenset()
    suspect: int = 0
    deaths: int = 0


class Found(NamedTuple):
    """A record of a source. stands: the last snapshot has it as it is."""

    record: ingest.Record
    stands: bool


class Spoiled(Exception):  # noqa: N818 - named for what became of the source
    """A source of which records were written already cannot be read to its end. outcome: what became of it."""

    def __init__(self, outcome: dict[str, Any]) -> None:
        super().__init__(outcome["source_uri"])
        self.outcome = outcome


def ingest_batch(batch: IngestBatch) -> int:
    """Read the sources of a batch into bronze; returns how many were read."""
    spoiled: dict[str, dict[str, Any]] = {}
    while not is_done(batch):
        try:
            _ingest_sources(batch, spoiled)
        except Spoiled as found:
            # Without what was written of it.
            spoiled[found.outcome["source_uri"]] = found.outcome
    return batch.size


def _ingest_sources(batch: IngestBatch, spoiled: dict[str, dict[str, Any]]) -> None:
    outcomes: list[dict[str, Any]] = []
    with write_whole(batch) as folder, batch.watch() as budget:
        chunks = _cut_chunks(_read_sources(batch, budget, spoiled, outcomes), batch.reading)
        for number, chunk in enumerate(chunks):
            # A file a chunk: a batch of documents reads the bytes of few others.
            write_tables(folder, _make_tables(chunk), f"_{number:06d}")
        write_tables(folder, {"outcomes": pa.Table.from_pylist(outcomes, schema=OUTCOMES)})


def _make_tables(chunk: list[Found]) -> dict[str, pa.Table]:
    """The bytes and numbers of records that are new, and the numbers of those that stand as they are."""
    new = [found.record for found in chunk if not found.stands]
    standing = [found.record for found in chunk if found.stands]
    tables: dict[str, pa.Table] = {}
    if new:
        tables |= {"bronze": ingest.build_bronze(new), "numbers": ingest.number_records(new)}
    if standing:
        tables["standing"] = ingest.number_records(standing)
    return tables


def _cut_chunks(records: Iterable[Found], reading: Reading) -> Iterator[list[Found]]:
    chunk, size = list[Found](), 0
    for found in records:
        chunk.append(found)
        size += len(found.record.data)
        if len(chunk) >= reading.chunk_documents or size >= reading.chunk_bytes:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _read_sources(
    batch: IngestBatch, budget: Budget, spoiled: dict[str, dict[str, Any]], outcomes: list[dict[str, Any]]
) -> Iterator[Found]:
    """The records of new and changed sources; fills `outcomes`."""
    rows = [(place, row) for place, row in enumerate(read_plan(batch)) if row["source_uri"] not in spoiled]
    outcomes.extend(spoiled.values())
    sources = [Source(*(row[name] for name in Source._fields)) for _, row in rows]
    opened, before = open_store(batch.raw, batch.target).open_each(sources), 0
    for (place, row), source, opening in zip(rows, sources, opened, strict=True):
        outcome: dict[str, Any] = {**source._asdict(), "outcome": "changing", "document_count": 0}
        known = _read_known(batch, source) if row["known_sha256"] else {}
        passed_over, at = Counter[str](), Note(place, 0, before)
        before += max(source.size, 0)
        try:
            budget.note(at)
            with opening as file:
                _measure(file, batch, source, outcome)
                sha256, records = _open_records(batch, source, file, row["known_sha256"], passed_over, budget, at)
                outcome["sha256"] = sha256
                for found in records:
                    record = ingest.withhold(found, batch.reading.forgotten)
                    outcome["document_count"] += 1
                    mark = known.get(record.doc_id)
                    stands = mark is not None and mark == _mark(record.sha256, record.detail)
                    yield Found(record._replace(data=b"") if stands else record, stands)
            outcome |= {"passed_over_count": passed_over.total(), "passed_over": name_kinds(passed_over)}
            outcome["outcome"] = "same" if outcome["sha256"] == row["known_sha256"] else "ingested"
        except SourceChanged as error:
            outcome["detail"] = error.note
        except OSError as error:
            outcome |= {"outcome": "unreadable", "detail": f"It cannot be read: {error.strerror}."}
        if outcome["outcome"] in ("changing", "unreadable"):
            outcome["sha256"] = None
            if outcome["document_count"]:
                raise Spoiled(outcome | {"document_count": 0})
        outcomes.append(outcome)


def _measure(file: BinaryIO, batch: IngestBatch, source: Source, outcome: dict[str, Any]) -> None:
    """Note the size of a source whose store does not say it; OSError where a text turns out to be too large."""
    if source.size != UNKNOWN_SIZE:
        return
    outcome["size"] = file.seek(0, io.SEEK_END)
    file.seek(0)
    if outcome["size"] > batch.reading.max_record_bytes and not is_container(source.source_uri):
        allowed = f"NEWSMILL_MAX_RECORD_BYTES allows {batch.reading.max_record_bytes:,}"
        raise OSError(errno.EFBIG, f"it has {outcome['size']:,} bytes; {allowed}")


def _open_records(
    batch: IngestBatch,
    source: Source,
    file: BinaryIO,
    known_sha256: str | None,
    passed_over: Counter[str],
    budget: Budget,
    at: Note,
) -> tuple[str, Iterable[ingest.Record]]:
    """The hash of a source, and its records where it is another one than that which is known."""
    collection = batch.reading.collection
    if not is_container(source.source_uri):
        data = file.read()
        if source.size not in (UNKNOWN_SIZE, len(data)):
            raise SourceChanged(source.source_uri)
        sha256 = hashlib.sha256(data).hexdigest()
        is_known = sha256 == known_sha256
        form = find_form(source.source_uri).kept_as
        return sha256, [] if is_known else [ingest.Record(collection, source.source_uri, 1, data, sha256, form)]
    # Read twice, since it may be too large to be held; the second time from the system's cache.
    sha256 = hash_file(file)
    file.seek(0)
    return sha256, [] if sha256 == known_sha256 else _unpack(batch, source, file, passed_over, budget, at)


def _unpack(
    batch: IngestBatch, source: Source, file: BinaryIO, passed_over: Counter[str], budget: Budget, at: Note
) -> Iterator[ingest.Record]:
    """The records of a container, each noted before it is read; fills `passed_over` with what is no record, by kind.

    at: what is noted of the source itself.
    """
    reading = batch.reading
    with io.BufferedReader(Lent(file)) as stream:
        budget.note(at._replace(record=1))
        entries = read_entries(source.source_uri, stream, reading.max_record_bytes, reading.key_column, batch.deadly)
        for entry in entries:
            # What was read is where the file stands.
            noted = at._replace(record=entry.number + 1, bytes=at.bytes + min(file.tell(), max(source.size, 0)))
            if entry.reason == PASSED_OVER:
                kind = entry.detail or ""
                passed_over[kind if kind in passed_over or len(passed_over) < MAX_KINDS else OTHER_KINDS] += 1
                budget.note(noted)
                continue
            yield ingest.Record(
                reading.collection,
                source.source_uri,
                entry.number,
                entry.data,
                hashlib.sha256(entry.data).hexdigest(),
                entry.format,
                entry.key,
                entry.reason,
                entry.detail,
            )
            budget.note(noted)


def name_kinds(passed_over: Counter[str]) -> str | None:
    """Kinds of records with their numbers, the commonest first, and those beyond the twelfth together.

    >>> name_kinds(Counter({"image/png": 7, "request": 31}))
    '31 request, 7 image/png'
    """
    ranked = sorted(passed_over.items(), key=lambda item: (item[0] == OTHER_KINDS, -item[1], item[0]))
    shown, rest = ranked[:SHOWN_KINDS], ranked[SHOWN_KINDS:]
    shown += [(OTHER_KINDS, sum(count for _, count in rest))] if rest else []
    return ", ".join(f"{count:,} {kind}" for kind, count in shown) or None


def _read_known(batch: IngestBatch, source: Source) -> dict[str, bytes]:
    """What the last snapshot has of a container: doc_id to mark. Nothing of one that is too large for that."""
    if batch.known is None or not is_container(source.source_uri):
        return {}
    rows = pq.read_table(batch.known, partitioning=None, filters=[("source_uri", "=", source.source_uri)])
    if rows.num_rows > MAX_KNOWN:
        return {}
    columns = (rows[name].to_pylist() for name in ("doc_id", "raw_sha256", "detail"))
    return {doc_id: _mark(sha256, detail) for doc_id, sha256, detail in zip(*columns, strict=True)}


def _mark(sha256: str, detail: str | None) -> bytes:
    """What says that a record is as it was: the hash of its bytes, and why it is refused where they do not say it."""
    return hashlib.blake2b(f"{sha256}{detail or ''}".encode(), digest_size=16).digest()


def lose_source(batch: IngestBatch, death: Death = "worker_crash") -> int | IngestBatch:
    """The result for a source that kills a worker, or the batch with which it is tried again around a record.

    A container that ends workers twice at the same record is read up to there, and the record is refused.
    """
    (row,) = read_plan(batch)
    at = read_note(batch.note)
    if at and at.record and batch.deaths < MOST_DEATHS:
        deadly = batch.deadly | {at.record} if at.record == batch.suspect else batch.deadly
        return replace(batch, deadly=deadly, suspect=at.record, deaths=batch.deaths + 1)
    detail = f"{describe_death(death, batch, 'reading')} Its bytes are refused; newsmill tries again at the next run."
    outcomes = [{"source_uri": row["source_uri"], "outcome": death, "detail": detail}]
    with write_whole(batch) as folder:
        write_tables(folder, {"outcomes": pa.Table.from_pylist(outcomes, schema=OUTCOMES)})
    return batch.size
