"""Sources that look otherwise than they did, and hold the same bytes: found out before any worker is started."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from flows.run.ingest_batches import OUTCOMES
from flows.run.workspace import Workspace
from flows.sources.stores.folder import FolderStore
from flows.sources.stores.place import open_store
from flows.sources.stores.store import Source, SourceChanged, hash_source

# What the run's own process reads at most to compare hashes, two thirds of a second of a processor: 5,000 files of 4 kB
# take 0.24 s, a gigabyte 1.2 s, and worker processes four before they have read anything.
OWN_BYTES = 128 * 2**20
OWN_SOURCES = 10_000
_DOUBTFUL = "FROM source_plan WHERE action = 'check' AND known_sha256 <> ''"


def find_same(space: Workspace) -> None:
    """Make `same`, with the columns of `outcomes`: sources whose hash is the known one. They need not be read again.

    Without rows where workers are started anyway, for something new or of another size, or where that is too much for
    one process; what is other than before, changes, or cannot be read is left to them, too. So are stores that take
    time to answer. Reads: source_plan.
    """
    rows: list[Mapping[str, Any]] = []
    ((count, size),) = space.db.sql(f"SELECT count(*), coalesce(sum(size), 0) {_DOUBTFUL}").fetchall()
    is_small = 0 < count <= OWN_SOURCES and size <= OWN_BYTES and not _has_work(space)
    if is_small and isinstance(store := open_store(space.settings.raw), FolderStore):
        columns = ", ".join(Source._fields)
        for *fields, known_sha256 in space.db.sql(f"SELECT {columns}, known_sha256 {_DOUBTFUL}").fetchall():
            source = Source(*fields)
            if _holds_bytes(store, source, known_sha256):
                same = {"outcome": "same", "sha256": known_sha256, "document_count": 0}
                rows.append({"source_uri": source.source_uri, "size": source.size, "version": source.version, **same})
    space.db.register("same_rows", pa.Table.from_pylist(rows, schema=OUTCOMES))
    space.execute("CREATE TABLE same AS FROM same_rows")


def _has_work(space: Workspace) -> bool:
    """Whether a source is new, or of another size than it was."""
    known = f"SELECT source_uri, bytes FROM {space.old('sources')} WHERE collection = $collection"
    ((has_work,),) = space.db.execute(
        f"SELECT count(*) > 0 FROM source_plan LEFT JOIN ({known}) USING (source_uri) "
        "WHERE action = 'new' OR (action = 'check' AND bytes <> size)",
        {"collection": space.settings.collection},
    ).fetchall()
    return bool(has_work)


def _holds_bytes(store: FolderStore, source: Source, known_sha256: str) -> bool:
    try:
        return hash_source(store, source) == known_sha256
    except (OSError, SourceChanged):
        return False
