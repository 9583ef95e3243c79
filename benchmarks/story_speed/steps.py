"""The step that finds stories, by itself: over articles that are given as rows, and what it left in a folder."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.contracts.state import TERMS
from flows.run.stories import find_stories
from flows.run.story_parts import write_story_parts
from flows.storage.connection import connect, parquet
from flows.storage.families import SCHEMAS
from flows.storage.manifest import DataFile, Manifest
from flows.storage.parts import PartWriter
from flows.text.comparing.terms import Term

KEPT = ("stories", "story_articles", "_state/story_ties", "_state/story_norms")
_ARTICLES = pa.schema(
    [
        ("doc_id", pa.string()),
        ("publisher", pa.string()),
        ("title", pa.string()),
        ("language", pa.string()),
        ("published_on", pa.date32()),
        ("published_precision", pa.string()),
    ]
)


def build_articles(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """What the step reads of articles. rows: by the columns of the table articles; a day is known to the day."""
    filled = [{"published_precision": "day" if row["published_on"] else None, **row} for row in rows]
    return pa.Table.from_pylist(filled, schema=_ARTICLES)


def _trust(_: Iterable[DataFile]) -> None:
    """Files are as they were written: nobody else was here."""


@dataclass(slots=True)
class Steps:
    """What one run after the other keeps of stories. It has of a run's Workspace what the step asks for."""

    folder: Path
    memory: str = "512MB"
    part: int = 16_384
    threads: int = 1
    db: duckdb.DuckDBPyConnection = field(init=False)
    parent: Manifest | None = None
    reads_anew: bool = False
    # The articles of the last run, with their terms, and those that this run judged.
    articles: pa.Table = field(default_factory=_ARTICLES.empty_table)
    terms: pa.Table = field(default_factory=TERMS.empty_table)

    def run(self, articles: pa.Table, terms: pa.Table, gone: Iterable[str]) -> None:
        """Bring stories up to date. articles, terms: those that came or changed; gone: doc_ids that went or changed."""
        number = (self.parent.number if self.parent else 0) + 1
        left = set(gone)
        keeps = pa.array([doc_id not in left for doc_id in self.articles["doc_id"].to_pylist()], pa.bool_())
        now = pa.concat_tables([self.articles.filter(keeps), articles])
        folder = self._name(number)
        folder.mkdir(parents=True)
        pq.write_table(terms, folder / "terms.parquet")
        with connect(self.folder / "spill", memory_limit=self.memory, threads=self.threads) as self.db:
            self.db.register("articles_now", now)
            self.db.register("duplicates_now", _ARTICLES.empty_table())
            self.db.register("articles_old", self.articles)
            self.db.register("documents_gone", pa.table({"key": pa.array(sorted(left), pa.string())}))
            self.db.execute("CREATE VIEW assigned AS SELECT doc_id, 'article' AS status FROM articles_now")
            find_stories(self)  # type: ignore[arg-type]
            old = self._name(self.parent.number) if self.parent else None
            writer = PartWriter(self.db, folder, number, old, _trust)
            write_story_parts(self, writer, self.part)  # type: ignore[arg-type]
            writer.fill_empty_tables({table: SCHEMAS[table] for table in KEPT})
            rows = f"SELECT * FROM {self.old('_state/terms')} WHERE doc_id NOT IN (SELECT key FROM documents_gone)"
            writer.write("_state/terms", TERMS, "terms", [rows, f"FROM {parquet([folder / 'terms.parquet'])}"])
        if old:
            shutil.rmtree(old)
        self.parent = Manifest(number, number - 1, "", "", "run", tuple(writer.files))
        self.articles = now

    def read(self, table: str) -> pa.Table:
        """The rows of a table, in an order of their own."""
        with duckdb.connect() as db:
            return db.sql(f"FROM {parquet(self.old_files(table))} ORDER BY ALL").to_arrow_table()

    def _name(self, number: int) -> Path:
        return self.folder / f"{number:04d}"

    # What the step asks of a Workspace.

    def old_files(self, table: str) -> list[Path]:
        return (
            [self._name(self.parent.number) / file.path for file in self.parent.files_of(table)] if self.parent else []
        )

    def old(self, table: str) -> str:
        empty = f"no_{table.replace('/', '_')}"
        self.db.register(empty, SCHEMAS[table].empty_table())
        files = self.old_files(table)
        return f"(FROM {parquet(files)})" if files else empty

    def staged_files(self, _: str, table: str) -> list[Path]:
        number = (self.parent.number if self.parent else 0) + 1
        return [self._name(number) / f"{table}.parquet"]

    def count(self, rows: str) -> int:
        ((count,),) = self.db.sql(f"SELECT count(*) FROM {rows}").fetchall()
        return int(count)

    def execute(self, sql: str, **parameters: Any) -> None:
        self.db.execute(sql, parameters or None)


def name_files(steps: Steps) -> dict[str, DataFile]:
    """The files that are kept of stories, by path."""
    return {file.path: file for file in (steps.parent.files if steps.parent else ()) if file.table in KEPT}


def build_terms(rows: Iterable[tuple[str, Term]]) -> pa.Table:
    """What is kept of the terms of articles."""
    columns = zip(*((doc_id, *term) for doc_id, term in rows), strict=True)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, TERMS.types, strict=False)]
    return pa.Table.from_arrays(arrays, schema=TERMS) if arrays else TERMS.empty_table()
