"""Scan: list the sources of the collection and compare them with the ledger."""

from collections.abc import Mapping
from contextlib import suppress

import duckdb
import pyarrow as pa

from flows.errors import NothingToRead, StoppedByCheck, WrongUseError
from flows.run.folder import warn_of_other_folder
from flows.run.judgement import is_read_otherwise, list_reading
from flows.run.report import Request
from flows.run.workspace import Workspace
from flows.settings import Settings
from flows.sources.choose import ENDINGS, is_archive, is_container, list_endings
from flows.sources.compression import ENDINGS as PACKED
from flows.sources.stores.place import open_store
from flows.sources.stores.store import OTHER_ENDING, Refused, show_place
from flows.storage.connection import parquet
from flows.storage.layout import Layout
from flows.storage.ledger import LISTING, Listing, list_sources, plan_sources, refused_before
from flows.storage.manifest import Manifest
from flows.storage.snapshots import list_files

# Endings that are named one by one.
SHOWN_ENDINGS = 6
_URIS = pa.schema([("source_uri", pa.string())])


def scan(space: Workspace) -> int:
    """Make the tables of `list_and_compare`; stop where too much would be withdrawn."""
    found = list_and_compare(space.db, space.layout, space.settings, space.request, space.parent)
    space.report.refused += found.refused
    space.report.ignored |= dict(sorted(found.ignored.items()))
    space.report.other_endings |= sort_endings(found.other_endings)
    if space.request.sources != "all":
        return 1
    if other := warn_of_other_folder(space.db, space.layout, space.settings):
        space.report.warnings.append(other)
    guard_withdrawal(space.db, space.settings, space.request)
    return 1


def list_and_compare(
    db: duckdb.DuckDBPyConnection, layout: Layout, settings: Settings, request: Request, parent: Manifest | None
) -> Listing:
    """Make `listing`, `known`, `stat_cache`, `other_stat_cache`, `source_plan`, `missing`."""
    sources = list_files(layout, parent, "sources")
    if request.sources != "all":
        return _list_unknown(db, layout, settings, request, parent)
    store = open_store(settings.raw)
    found = list_sources(db, store, list_endings(settings.source_suffix), settings.max_record_bytes)
    plan_sources(db, layout, settings.collection, sources, None if request.rebuild else store.young_ns)
    before = parent.versions if parent else ()
    if is_read_otherwise(before, (*before[:4], *list_reading(settings, before[4:]))):
        _read_containers_again(db)
    guard_folder(db, settings, found)
    # A source that is refused now is not missing, nor is what lies in a folder that is refused: what was read of them
    # before stays.
    db.register("refused_uris", pa.table({"source_uri": [item.source_uri for item in found.refused]}, schema=_URIS))
    db.execute(
        "CREATE TABLE missing AS SELECT * FROM known WHERE source_uri NOT IN (SELECT source_uri FROM listing) "
        "AND NOT EXISTS (FROM refused_uris WHERE known.source_uri = refused_uris.source_uri "
        "OR starts_with(known.source_uri, refused_uris.source_uri || '/'))"
    )
    return found


def _list_unknown(
    db: duckdb.DuckDBPyConnection, layout: Layout, settings: Settings, request: Request, parent: Manifest | None
) -> Listing:
    """The tables of `list_and_compare` for a repair: sources whose hash nobody knows, as far as they can be listed.

    What was refused before is refused still; no source is missing.
    """
    db.register("empty_listing", LISTING.empty_table())
    db.execute("CREATE OR REPLACE TABLE listing AS FROM empty_listing")
    found = Listing()
    if request.sources == "unknown":
        with suppress(WrongUseError, OSError):
            store = open_store(settings.raw)
            found = list_sources(db, store, list_endings(settings.source_suffix), settings.max_record_bytes)
    plan_sources(db, layout, settings.collection, list_files(layout, parent, "sources"), None)
    for table in ("listing", "source_plan"):
        db.execute(f"DELETE FROM {table} WHERE source_uri IN (SELECT source_uri FROM known WHERE sha256 <> '')")
    db.execute("CREATE TABLE missing AS SELECT * FROM known WHERE false")
    if files := list_files(layout, parent, "rejected"):
        found.refused = [
            Refused(*row) for row in db.sql(refused_before(parquet(files), settings.collection)).fetchall()
        ]
    return found


def _read_containers_again(db: duckdb.DuckDBPyConnection) -> None:
    """Take the known containers for changed: their records have other keys now, and so other ids."""
    rows = db.sql("SELECT source_uri FROM source_plan WHERE known_sha256 IS NOT NULL").fetchall()
    again = "source_uri IN (SELECT unnest($uris::VARCHAR[]))"
    db.execute(
        f"UPDATE source_plan SET action = 'check', known_sha256 = '' WHERE {again}",
        {"uris": [source_uri for (source_uri,) in rows if is_container(source_uri)]},
    )


def guard_folder(db: duckdb.DuckDBPyConnection, settings: Settings, found: Listing) -> None:
    """A folder of which nothing can be read, and nothing was before, is the wrong one, or its files are."""
    ((count,),) = db.sql("SELECT (SELECT count(*) FROM listing) + (SELECT count(*) FROM known)").fetchall()
    if count or found.refused:
        return
    others = sum(count for why, count in found.ignored.items() if why != OTHER_ENDING)
    passed_over = [f"{count:,} {ending}" for ending, count in sort_endings(found.other_endings).items()]
    passed_over += [f"{others:,} hidden, README or left by an editor"] * (others > 0)
    holds = f"it holds other files only ({', '.join(passed_over)})" if passed_over else "it is empty"
    raise NothingToRead(
        f"There is nothing to read in {show_place(settings.raw)}: {holds}. newsmill reads {name_endings(settings)}. "
        "Put some into it, or name another folder with --raw."
    )


def name_endings(settings: Settings) -> str:
    """What files are read, for a sentence.

    >>> found = name_endings(Settings()).partition(", also ")
    >>> found[0][:36], found[0][-26:]
    ('files that end in .txt, .html, .htm,', '.eml, .mbox, .warc or .wet')
    >>> found[2]
    'compressed (.gz, .bz2, .xz, .zst) or in an archive (.zip, .tar, .tgz)'
    >>> name_endings(Settings(source_suffix=".news"))
    'files that end in .news (NEWSMILL_SOURCE_SUFFIX)'
    """
    if settings.source_suffix is not None:
        return f"files that end in {settings.source_suffix} (NEWSMILL_SOURCE_SUFFIX)"
    bare = [ending for ending in ENDINGS if not ending.endswith(PACKED)]
    *plain, last = (ending for ending in bare if not is_archive(ending))
    archives = ", ".join(filter(is_archive, bare))
    return (
        f"files that end in {', '.join(plain)} or {last}, also compressed ({', '.join(PACKED)}) "
        f"or in an archive ({archives})"
    )


def sort_endings(endings: Mapping[str, int]) -> dict[str, int]:
    """Endings of files with their numbers, the commonest first, those beyond the sixth together.

    >>> sort_endings({".html": 1, ".jsonl": 4})
    {'.jsonl': 4, '.html': 1}
    """
    ranked = sorted(endings.items(), key=lambda item: (-item[1], item[0]))
    rest = sum(count for _, count in ranked[SHOWN_ENDINGS:])
    return dict(ranked[:SHOWN_ENDINGS]) | ({"others": rest} if rest else {})


def guard_withdrawal(db: duckdb.DuckDBPyConnection, settings: Settings, request: Request) -> None:
    """A folder that is not mounted must not empty a warehouse."""
    ((missing, known),) = db.sql("SELECT (SELECT count(*) FROM missing), (SELECT count(*) FROM known)").fetchall()
    limit = settings.withdraw_guard_ratio
    if request.withdraw_missing and not request.force and missing > limit * known:
        raise StoppedByCheck(
            f"{missing} of {known} sources of collection {settings.collection!r} are not in {show_place(settings.raw)} "
            f"any more. That is more than {limit:.0%}: is the folder complete? Nothing was published. "
            "To withdraw them all the same, add --force."
        )
