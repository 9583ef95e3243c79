"""The published warehouse as commands read it: its views, wherever the folder lies now, and one document of it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import duckdb

from flows.errors import NewsmillError
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.sources.records import Entry
from flows.storage.connection import connect, parquet
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.snapshots import current_manifest, list_files
from flows.storage.warehouse import open_warehouse


@contextmanager
def open_published(settings: Settings, number: int | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the published snapshot for reading, or the one with this number, also where its folder was moved."""
    with connect_published(settings, number) as db, _blaming_the_warehouse(find_layout(settings)):
        yield db


def connect_published(settings: Settings, number: int | None = None) -> duckdb.DuckDBPyConnection:
    """A connection to the published snapshot, or the one with this number, that whoever asks for it closes."""
    layout = find_layout(settings)
    db = open_warehouse(layout, number)
    try:
        with _blaming_the_warehouse(layout):
            db.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(layout.root.resolve())])
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def _blaming_the_warehouse(layout: Layout) -> Iterator[None]:
    """Our own queries are right: where one fails, a file is damaged."""
    try:
        yield
    except duckdb.Error as error:
        said = str(error).replace(str(layout.root.resolve()), layout.name)
        raise NewsmillError(
            f"{layout.name} cannot be read. `newsmill verify` says which file is damaged. DuckDB says: {said}"
        ) from error


def has_warehouse(settings: Settings) -> bool:
    return find_layout(settings).current.is_symlink()


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the published snapshot, with what it was judged from.

    row       its row in documents, and of duplicates (canonical_id, method, similarity) and rejected (reason, detail).
    record    its bytes, and what is kept beside them.
    repeated  line numbers, from 1, of lines that stand in several unrelated stories.
    versions  what judged it: rules, settings.
    """

    row: dict[str, Any]
    record: Entry
    repeated: tuple[int, ...]
    snapshot: int
    versions: tuple[str, ...]

    def is_judged_by(self, versions: Sequence[str], source_key: str = "") -> bool:
        """Whether these versions of rules and settings give what is published: see storage/sql/document_keys.sql.

        source_key: what of the user's rules for some sources holds for it (Lexicon.key_of).
        """
        numbers = ",".join(str(number) for number in self.repeated)
        said = [self.record.detail] if self.record.detail is not None else []
        key = "|".join([self.row["raw_sha256"], numbers, *versions, *said]) + source_key
        return bool(hashlib.sha256(key.encode()).hexdigest()[:16] == self.row["input_key"])


def find_document(settings: Settings, **wanted: str | int) -> Document | None:
    """The document with this doc_id, or these values of other columns; None where the snapshot has none."""
    layout = find_layout(settings)
    manifest = current_manifest(layout)
    if manifest is None:
        return None
    with open_published(settings) as db:
        if not wanted.keys() <= set(db.sql("FROM documents LIMIT 0").columns):
            return None  # an older newsmill made it
        condition = " AND ".join(f"documents.{name} = ${name}" for name in wanted)
        rows = read_rows(db, f"{_FIND_DOCUMENT} WHERE {condition} ORDER BY documents.record_number LIMIT 1", wanted)
    if not rows:
        return None
    doc_id = rows[0]["doc_id"]
    with connect() as state, _blaming_the_warehouse(layout):
        record = _read_record(state, layout, manifest, doc_id, rows[0]["record_number"])
        repeated = _find_repeated(state, layout, manifest, doc_id)
    return Document(rows[0], record, repeated, manifest.number, manifest.versions[:2])


_FIND_DOCUMENT = """
SELECT documents.*, duplicates.method, duplicates.similarity, articles.cluster_size, rejected.reason, rejected.detail
FROM documents
LEFT JOIN (SELECT doc_id, method, similarity FROM duplicates) duplicates USING (doc_id)
LEFT JOIN (SELECT doc_id, cluster_size FROM articles) articles USING (doc_id)
LEFT JOIN (SELECT doc_id, reason, detail FROM rejected WHERE doc_id IS NOT NULL) rejected USING (doc_id)
"""


def find_refused(settings: Settings, source_uri: str) -> dict[str, Any] | None:
    """The row of rejected for a source that was refused as a whole."""
    with open_published(settings) as db:
        query = "FROM rejected WHERE doc_id IS NULL AND source_uri = $uri AND collection = $collection LIMIT 1"
        rows = read_rows(db, query, {"uri": source_uri, "collection": settings.collection})
    return rows[0] if rows else None


def read_rows(db: duckdb.DuckDBPyConnection, query: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of a query, by the names of its columns."""
    db.execute(query, parameters)
    names = [column[0] for column in db.description or ()]
    return [dict(zip(names, row, strict=True)) for row in db.fetchall()]


def _read_record(db: duckdb.DuckDBPyConnection, layout: Layout, manifest: Manifest, doc_id: str, number: int) -> Entry:
    rows = parquet(list_files(layout, manifest, "_state/bronze"))
    (row,) = read_rows(db, f"SELECT * FROM {rows} WHERE doc_id = $doc_id", {"doc_id": doc_id})
    # What an older newsmill kept may lack columns.
    beside = (row.get("record_key"), row.get("reason"), row.get("detail"))
    return Entry(number, bytes(row["bytes"]), row.get("format") or "txt", *beside)


def _find_repeated(db: duckdb.DuckDBPyConnection, layout: Layout, manifest: Manifest, doc_id: str) -> tuple[int, ...]:
    """Which lines of the document stood in several unrelated stories when the snapshot was made."""
    repeated = list_files(layout, manifest, "_state/repeated")
    if not repeated:
        return ()  # an older newsmill made it
    index = parquet(list_files(layout, manifest, "_state/line_index"))
    hashes = f"SELECT hash FROM {parquet(repeated)}"
    rows = db.execute(
        f"SELECT line_number FROM {index} WHERE doc_id = $doc_id AND hash IN ({hashes}) ORDER BY 1",
        {"doc_id": doc_id},
    ).fetchall()
    return tuple(number for (number,) in rows)
