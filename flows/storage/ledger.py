"""The ledger: what is known of each source of a collection, and what a run has to do about it.

Two things are kept apart. The table `sources` of a snapshot says which bytes were ingested. The stat cache beside the
snapshots says which bytes a source held in this version of it; it may be deleted, then hashes decide.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.sources.choose import is_container
from flows.sources.stores.store import OTHER_ENDING, Ignored, Refused, Source, Store, find_ending
from flows.storage.connection import parquet, quote, read_sql
from flows.storage.layout import Layout

LISTING = pa.schema(
    [
        pa.field("source_uri", pa.string(), nullable=False),
        pa.field("size", pa.int64(), nullable=False),
        pa.field("version", pa.string(), nullable=False),
        pa.field("changed_ns", pa.int64(), nullable=False),
    ]
)
STAT_CACHE = pa.schema(
    [
        pa.field("collection", pa.string(), nullable=False),
        pa.field("source_uri", pa.string(), nullable=False),
        pa.field("size", pa.int64(), nullable=False),
        pa.field("version", pa.string(), nullable=False),
        pa.field("sha256", pa.string(), nullable=False),
        pa.field("checked_ns", pa.int64(), nullable=False),
    ]
)
_CHUNK = 10_000


@dataclass(slots=True)
class Listing:
    """What a scan found besides sources, which stand in the table `listing`.

    other_endings  of the ignored files those with another ending, by it.
    """

    refused: list[Refused] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    other_endings: Counter[str] = field(default_factory=Counter)


def list_sources(db: duckdb.DuckDBPyConnection, store: Store, endings: tuple[str, ...], largest: int) -> Listing:
    """List a store into the table `listing`; texts above `largest` bytes are refused."""
    db.register("empty_listing", LISTING.empty_table())
    db.execute("CREATE OR REPLACE TABLE listing AS SELECT * FROM empty_listing")
    found, chunk = Listing(), list[Source]()
    for item in store.list_all(endings):
        if isinstance(item, Ignored):
            found.ignored[item.why] += 1
            if item.why == OTHER_ENDING:
                found.other_endings[find_ending(item.source_uri)] += 1
        elif isinstance(item, Refused):
            found.refused.append(item)
        elif item.size > largest and not is_container(item.source_uri):
            detail = f"It has {item.size:,} bytes; NEWSMILL_MAX_RECORD_BYTES allows {largest:,}."
            found.refused.append(Refused(item.source_uri, "too_large", detail))
        else:
            chunk.append(item)
            if len(chunk) == _CHUNK:
                _insert(db, chunk)
                chunk.clear()
    _insert(db, chunk)
    found.refused.sort()
    return found


def _insert(db: duckdb.DuckDBPyConnection, chunk: Iterable[Source]) -> None:
    rows = pa.Table.from_pylist([source._asdict() for source in chunk], schema=LISTING)
    db.register("listing_chunk", rows)
    db.execute("INSERT INTO listing SELECT * FROM listing_chunk")
    db.unregister("listing_chunk")


def plan_sources(
    db: duckdb.DuckDBPyConnection, layout: Layout, collection: str, sources: list[Path], young_ns: int | None
) -> None:
    """Make `known` (sources of the collection so far), `stat_cache`, `other_stat_cache` and `source_plan`.

    young_ns: see Store; None where no version is trusted, and hashes decide.
    """
    have = (
        parquet(sources)
        if sources
        else "(SELECT '' AS collection, '' AS source_uri, '' AS sha256, false AS is_missing)"
    )
    db.execute(
        f"CREATE OR REPLACE TABLE known AS SELECT source_uri, sha256, is_missing FROM {have} "
        f"WHERE collection = {quote(collection)}"
    )
    db.register("stat_cache_rows", _read_stat_cache(layout))
    for table, comparison in (("stat_cache", "="), ("other_stat_cache", "<>")):
        rows = f"SELECT * FROM stat_cache_rows WHERE collection {comparison} {quote(collection)}"
        db.execute(f"CREATE OR REPLACE TABLE {table} AS {rows}")
    db.execute(
        f"CREATE OR REPLACE TABLE source_plan AS {read_sql('source_plan')}",
        {"young_ns": young_ns or 0, "trust_stat": young_ns is not None},
    )


def _read_stat_cache(layout: Layout) -> pa.Table:
    """The stat cache; without rows where there is none, a lost power left half of it, or another version wrote it."""
    try:
        return pq.read_table(layout.stat_cache, schema=STAT_CACHE, partitioning=None)
    except (OSError, pa.ArrowException):
        return STAT_CACHE.empty_table()


def write_stat_cache(db: duckdb.DuckDBPyConnection, layout: Layout, collection: str, scanned_ns: int) -> None:
    """Note what the sources looked like: those that were read now, those that are as before; other collections stay.

    Reads: source_plan, stat_cache, other_stat_cache, outcomes. Written beside and renamed: a killed run leaves the old
    one.
    """
    table = db.sql(
        f"""
        SELECT {quote(collection)} AS collection, source_uri, size, version, sha256,
            {scanned_ns}::BIGINT AS checked_ns
        FROM outcomes WHERE outcome IN ('ingested', 'same')
        UNION ALL
        SELECT stat_cache.* FROM stat_cache SEMI JOIN (SELECT source_uri FROM source_plan WHERE action = 'unchanged')
        USING (source_uri)
        UNION ALL
        SELECT * FROM other_stat_cache
        """
    ).to_arrow_table()
    temporary = layout.stat_cache.with_suffix(".new")
    pq.write_table(table.cast(STAT_CACHE), temporary, compression="zstd")
    temporary.replace(layout.stat_cache)


def refused_before(rejected: str, collection: str) -> str:
    """SQL for the sources of a collection that the last run refused, in the order of Refused's fields."""
    return (
        f"SELECT source_uri, reason, detail FROM {rejected} WHERE doc_id IS NULL AND collection = {quote(collection)}"
    )
