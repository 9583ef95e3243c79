"""What a worker process does with a batch of sources: read, take apart into records, write. See batches.py."""

import errno
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from flows.run.batches import Batch, describe_death, is_done, read_bytes, read_plan, write_tables, write_whole
from flows.run.budget import Budget, Death
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

# Records that stand as they are, with the numbers that they have now.
STANDING = pa.schema(
    [pa.field("doc_id", pa.string(), nullable=False), pa.field("record_number", pa.int64(), nullable=False)]
)
# Records of a container that are compared with what was kept of them, at some 200 bytes of memory each; where it had
# more, all are kept anew.
MAX_KNOWN = 2_000_000


class Reading(NamedTuple):
    """How sources are taken apart; see the settings of these names. Records go to disk in chunks of a batch's size."""

    collection: str
    text_column: str | None
    key_column: str | None
    max_record_bytes: int
    chunk_documents: int
    chunk_bytes: int


@dataclass(frozen=True, slots=True)
class IngestBatch(Batch):
    """Sources to read: the plan has the columns of Source, and known_sha256.

    raw: the place of the store, which each process opens by itself.
    known: a file with the records that the last snapshot has of changed sources; None where they are all made anew.
    """

    raw: Place
    reading: Reading
    known: Path | None = None


class Found(NamedTuple):
    """A record of a source. place: of the source in its batch; stands: the last snapshot has it as it is."""

    place: int
    record: ingest.Record
    stands: bool = False


@dataclass(frozen=True, slots=True)
class ReingestBatch(Batch):
    """Records to ingest again from the bytes that are kept: the plan has bronze_path instead of bytes.

    text_column: of collections without one of their own; own: of the others, by collection.
    """

    text_column: str | None
    own: Mapping[str, str | None]


class Spoiled(Exception):  # noqa: N818 - named for what became of the source
    """A source of which records were written already cannot be read to its end. outcome: what became of it."""

    def __init__(self, outcome: dict[str, Any]) -> None:
        super().__init__(outcome["source_uri"])
        self.outcome = outcome


def ingest_batch(batch: IngestBatch) -> int:
    """Read the sources of a batch into bronze and line index; returns how many were read."""
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
        chunks = _cut_chunks(_read_sources(batch, spoiled, outcomes), batch.reading)
        for number, chunk in enumerate(chunks):
            # A file a chunk: a batch of documents reads the bytes of few others.
            write_tables(folder, _make_tables(chunk, batch.reading.text_column, budget), f"_{number:06d}")
        write_tables(folder, {"outcomes": pa.Table.from_pylist(outcomes, schema=OUTCOMES)})


def _make_tables(chunk: list[Found], text_column: str | None, budget: Budget) -> dict[str, pa.Table]:
    """Bronze and line index of records, and which of them stand with which number."""
    new = [found for found in chunk if not found.stands]
    standing = [(found.record.doc_id, found.record.record_number) for found in chunk if found.stands]
    tables = {}
    if new:
        records = [found.record for found in new]
        index = ingest.index_lines(records, text_column, lambda at: budget.watch(new[at].place, anew=True))
        tables = {"bronze": ingest.build_bronze(records), "line_index": index}
    if standing:
        tables["standing"] = pa.Table.from_arrays(list(map(pa.array, zip(*standing, strict=True))), schema=STANDING)
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
    batch: IngestBatch, spoiled: dict[str, dict[str, Any]], outcomes: list[dict[str, Any]]
) -> Iterator[Found]:
    """The records of new and changed sources; fills `outcomes`."""
    rows = [(place, row) for place, row in enumerate(read_plan(batch)) if row["source_uri"] not in spoiled]
    outcomes.extend(spoiled.values())
    sources = [Source(*(row[name] for name in Source._fields)) for _, row in rows]
    opened = open_store(batch.raw, batch.target).open_each(sources)
    for (place, row), source, opening in zip(rows, sources, opened, strict=True):
        outcome: dict[str, Any] = {**source._asdict(), "outcome": "changing", "document_count": 0}
        known = _read_known(batch, source) if row["known_sha256"] else {}
        passed_over = Counter[str]()
        try:
            with opening as file:
                _measure(file, batch, source, outcome)
                outcome["sha256"], records = _open_records(batch, source, file, row["known_sha256"], passed_over)
                for record in records:
                    outcome["document_count"] += 1
                    mark = known.get(record.doc_id)
                    stands = mark is not None and mark == _mark(record.sha256, record.detail)
                    yield Found(place, record._replace(data=b"") if stands else record, stands)
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
    batch: IngestBatch, source: Source, file: BinaryIO, known_sha256: str | None, passed_over: Counter[str]
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
    return sha256, [] if sha256 == known_sha256 else _unpack(batch, source, file, passed_over)


def _unpack(batch: IngestBatch, source: Source, file: BinaryIO, passed_over: Counter[str]) -> Iterator[ingest.Record]:
    """The records of a container; fills `passed_over` with those that are none to be read, by what they are."""
    reading = batch.reading
    with io.BufferedReader(Lent(file)) as stream:
        for entry in read_entries(source.source_uri, stream, reading.max_record_bytes, reading.key_column):
            if entry.reason == PASSED_OVER:
                kind = entry.detail or ""
                passed_over[kind if kind in passed_over or len(passed_over) < MAX_KINDS else OTHER_KINDS] += 1
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


def lose_source(batch: IngestBatch, death: Death = "worker_crash") -> int:
    """The result for a source that kills a worker."""
    detail = f"{describe_death(death, batch, 'reading')} Its bytes are refused; newsmill tries again at the next run."
    outcomes = [{"source_uri": row["source_uri"], "outcome": death, "detail": detail} for row in read_plan(batch)]
    with write_whole(batch) as folder:
        write_tables(folder, {"outcomes": pa.Table.from_pylist(outcomes, schema=OUTCOMES)})
    return batch.size


def reingest_batch(batch: ReingestBatch) -> int:
    """Ingest records of a batch again, from bronze; returns how many there were."""
    if not is_done(batch):
        with write_whole(batch) as folder, batch.watch() as budget:
            by_column: dict[str | None, list[Found]] = {}
            for place, record in enumerate(_read_records(batch)):
                column = batch.own.get(record.collection, batch.text_column)
                by_column.setdefault(column, []).append(Found(place, record))
            for number, (column, records) in enumerate(by_column.items()):
                write_tables(folder, _make_tables(records, column, budget), f"_{number:06d}")
    return batch.size


def lose_lines(batch: ReingestBatch, death: Death = "worker_crash") -> int:  # noqa: ARG001 - however it died
    """The result for a record that kills a worker now: its bytes stay, its lines count nowhere."""
    with write_whole(batch) as folder:
        tables = {"bronze": ingest.build_bronze(_read_records(batch)), "line_index": ingest.index_lines([])}
        write_tables(folder, tables)
    return batch.size


def _read_records(batch: ReingestBatch) -> list[ingest.Record]:
    rows = read_plan(batch)
    data = read_bytes(rows)
    return [
        ingest.Record(
            row["collection"],
            row["source_uri"],
            row["record_number"],
            data[row["doc_id"]],
            row["raw_sha256"],
            row["format"],
            row["record_key"],
            row["reason"],
            row["detail"],
        )
        for row in rows
    ]
