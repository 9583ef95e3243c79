"""What two snapshots say otherwise of documents: by table, which came, which went, and in which columns others changed.

Files that both snapshots have hold the same rows: only the others are read, so that it costs what changed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import duckdb

from flows.contracts import BY_NAME
from flows.storage.connection import connect, parquet
from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest

# What became of each record; all other tables follow from these.
TABLES = ("articles", "duplicates", "rejected")
# A source that was refused as a whole has no doc_id.
_KEYS = {"rejected": "coalesce(doc_id, collection || '/' || source_uri)"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not in both snapshots as it is. change: added, removed, changed; fields: columns that changed."""

    doc_id: str
    source_uri: str
    change: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows of a table that differ, by doc_id."""

    table: str
    rows: list[Row] = field(default_factory=list)

    def count(self, change: str) -> int:
        return sum(row.change == change for row in self.rows)

    def count_fields(self) -> dict[str, int]:
        """How many rows changed in each column, most first."""
        return dict(Counter(name for row in self.rows for name in row.fields).most_common())


def compare_snapshots(layout: Layout, before: Manifest, after: Manifest, memory_limit: str) -> list[Difference]:
    """How each of the tables differs in `after` from what it is in `before`."""
    with connect(memory_limit=memory_limit) as db:
        return [Difference(table, _compare(db, layout, before, after, table)) for table in TABLES]


def _compare(db: duckdb.DuckDBPyConnection, layout: Layout, before: Manifest, after: Manifest, table: str) -> list[Row]:
    shared = {file.sha256 for file in before.files_of(table)} & {file.sha256 for file in after.files_of(table)}
    db.register("no_rows", BY_NAME[table].empty())
    for name, manifest in (("before", before), ("after", after)):
        files = [file for file in manifest.files_of(table) if file.sha256 not in shared]
        key = _KEYS.get(table, "doc_id")
        db.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT {key} AS key, * FROM ({_read(layout, manifest, files)})")
    columns = [name for name in BY_NAME[table].column_names if name not in ("doc_id", "source_uri")]
    differs = ", ".join(f"CASE WHEN before.{name} IS DISTINCT FROM after.{name} THEN '{name}' END" for name in columns)
    found = db.sql(
        f"""
        SELECT key, coalesce(after.source_uri, before.source_uri),
            CASE WHEN before.source_uri IS NULL THEN 'added' WHEN after.source_uri IS NULL THEN 'removed'
                ELSE 'changed' END AS change,
            CASE WHEN change = 'changed' THEN concat_ws(',', {differs}) ELSE '' END AS fields
        FROM before FULL JOIN after USING (key)
        WHERE change <> 'changed' OR fields <> ''
        ORDER BY change, key
        """
    )
    return [
        Row(doc_id, source_uri, change, tuple(fields.split(",")) if fields else ())
        for doc_id, source_uri, change, fields in found.fetchall()
    ]


def _read(layout: Layout, manifest: Manifest, files: Sequence[DataFile]) -> str:
    """SQL for the rows of some files, in the columns of their table, whichever newsmill wrote them."""
    if not files:
        return "FROM no_rows"
    paths = [layout.snapshot(manifest.number) / file.path for file in files]
    return f"FROM no_rows UNION ALL BY NAME FROM {parquet(paths, options=', union_by_name = true')}"
