"""Parts: the files that a set of documents stands in, and how they are written again when some of them change.

New documents make new parts; a part with changed documents is rewritten by copying its other rows; small parts are
merged as they pile up (size-tiered compaction, as in Bigtable, OSDI 2006, section 5.4), so that years of small runs
stay a few dozen files a table.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from flows.contracts import BY_NAME
from flows.storage.connection import parquet, quote
from flows.storage.manifest import DataFile, Manifest, checksum
from flows.storage.snapshots import link_file, sync_file

# Parts of about the same size that are merged into one. Four keeps at most three files in each size tier, and a row
# is copied once a tier: about eight times on its way to a full part.
MERGE_FANOUT = 4
# Rows. A scan is parallel by row groups: the default (122,880) would put most of our tables on one core.
ROW_GROUP_ROWS = 20_480
ROW_GROUP_ROWS_OF_TEXT = 4_096
TABLES_OF_TEXT = frozenset({"articles", "duplicates", "_state/bronze"})


@dataclass(frozen=True, slots=True)
class Family:
    """Tables that are written together. tables: name to schema, the first sizes a part; key: SQL for what changes."""

    tables: dict[str, pa.Schema]
    key: str = "doc_id"

    @property
    def first(self) -> str:
        return next(iter(self.tables))


@dataclass(slots=True)
class Piece:
    """What becomes one part: old parts as they are, old parts less what is gone, new rows."""

    size: int
    kept: list[str] = field(default_factory=list)
    filtered: list[str] = field(default_factory=list)
    new: list[dict[str, str]] = field(default_factory=list)

    @property
    def is_untouched(self) -> bool:
        return len(self.kept) == 1 and not self.filtered and not self.new


def plan_pieces(old: Iterable[Piece], new: Iterable[Piece], largest: int) -> list[Piece]:
    """Merge pieces tier by tier until no tier holds MERGE_FANOUT of them; tiers are powers of MERGE_FANOUT.

    >>> [piece.size for piece in plan_pieces([Piece(5), Piece(5), Piece(6)], [Piece(7)], largest=1000)]
    [23]
    >>> [piece.size for piece in plan_pieces([Piece(900), Piece(5)], [Piece(7)], largest=1000)]
    [900, 5, 7]
    >>> [piece.size for piece in plan_pieces([Piece(300), Piece(300), Piece(300)], [Piece(300)], largest=1000)]
    [300, 300, 300, 300]
    """
    pieces = [piece for piece in (*old, *new) if piece.size]
    while merging := _find_crowd(pieces, largest):
        pieces = [piece for piece in pieces if not any(piece is merged for merged in merging)]
        pieces.append(_merge(merging))
    return pieces


def _find_crowd(pieces: Sequence[Piece], largest: int) -> list[Piece]:
    """The smallest MERGE_FANOUT pieces of the lowest tier that holds as many, where they fit into one part."""
    tiers: dict[int, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: piece.size):
        tiers.setdefault(_tier(piece.size), []).append(piece)
    for _, crowd in sorted(tiers.items()):
        merging = crowd[:MERGE_FANOUT]
        if len(merging) == MERGE_FANOUT and sum(piece.size for piece in merging) <= largest:
            return merging
    return []


def _tier(size: int) -> int:
    return int(math.log(size, MERGE_FANOUT) + 1e-9)


def _merge(pieces: Sequence[Piece]) -> Piece:
    merged = Piece(sum(piece.size for piece in pieces))
    for piece in pieces:
        merged.kept += piece.kept
        merged.filtered += piece.filtered
        merged.new += piece.new
    return merged


class PartWriter:
    """Writes the files of a new snapshot into its temporary folder.

    gone: name of a table in `db` with one column `key`: what changed or left, in any part of the family.
    refuse_damaged: raises where one of these old files is not as it was published; asked before rows are copied.
    """

    def __init__(
        self,
        db: duckdb.DuckDBPyConnection,
        folder: Path,
        number: int,
        parent: Path | None,
        refuse_damaged: Callable[[Iterable[DataFile]], None],
    ) -> None:
        self.db = db
        self.folder = folder
        self.number = number
        self.parent = parent
        self.refuse_damaged = refuse_damaged
        self.files: list[DataFile] = []
        self._count = 0

    def carry(
        self, manifest: Manifest, family: Family, gone: str, new: Sequence[tuple[int, dict[str, str]]], largest: int
    ) -> None:
        """Write a family: old parts less what is gone, and new rows as (size, SELECT by table)."""
        parts = manifest.parts_of(family.tables)
        parts = {name: files for name, files in parts.items() if family.first in files and files[family.first].rows}
        lost = self._count_gone(parts, family, gone)
        old = []
        for name, files in sorted(parts.items()):
            size = files[family.first].rows
            if lost.get(name, 0) == 0:
                old.append(Piece(size, kept=[name]))
            else:
                old.append(Piece(size - lost[name], filtered=[name]))
        pieces = plan_pieces(old, (Piece(size, new=[selects]) for size, selects in new), largest)
        for piece in pieces:
            if piece.is_untouched:
                for file in parts[piece.kept[0]].values():
                    self.keep(file)
            else:
                self._write_piece(piece, parts, family, gone)

    def _count_gone(self, parts: dict[str, dict[str, DataFile]], family: Family, gone: str) -> dict[str, int]:
        """How many of the rows that size a part are gone, by part."""
        if not parts or not self.db.sql(f"SELECT 1 FROM {gone} LIMIT 1").fetchall():
            return {}
        name_of = {str(self._old(files[family.first])): name for name, files in parts.items()}
        found = self.db.sql(
            f"SELECT filename, count(*) FROM {parquet([Path(p) for p in name_of], options=', filename = true')} "
            f"WHERE {family.key} IN (SELECT key FROM {gone}) GROUP BY filename"
        ).fetchall()
        return {name_of[filename]: count for filename, count in found}

    def _write_piece(self, piece: Piece, parts: dict[str, dict[str, DataFile]], family: Family, gone: str) -> None:
        part = self.next_part()
        for table, schema in family.tables.items():
            self.refuse_damaged(parts[name][table] for name in (*piece.kept, *piece.filtered) if table in parts[name])
            old = {name: parquet([self._old(files[table])]) for name, files in parts.items() if table in files}
            selects = [f"SELECT * FROM {old[name]}" for name in piece.kept if name in old]
            selects += [
                f"SELECT * FROM {old[name]} WHERE {family.key} NOT IN (SELECT key FROM {gone})"
                for name in piece.filtered
                if name in old
            ]
            selects += [new[table] for new in piece.new if table in new]
            if selects:
                self.write(table, schema, part, selects)

    def _old(self, file: DataFile) -> Path:
        if self.parent is None:
            raise ValueError("a snapshot without a parent has no old files")
        return self.parent / file.path

    def next_part(self) -> str:
        self._count += 1
        return f"{self.number:08d}-{self._count:04d}"

    def keep(self, file: DataFile) -> None:
        """Take over a file of the parent snapshot."""
        link_file(self._old(file), self.folder / file.path)
        self.files.append(file)

    def write(
        self, table: str, schema: pa.Schema, part: str, selects: Sequence[str], *, even_empty: bool = False
    ) -> None:
        """Write one file from SELECTs; columns and types are the schema's, and a file without rows is left out."""
        path = self.folder / table / f"{part}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        empty = f"empty_{table.replace('/', '_')}"
        self.db.register(empty, schema.empty_table())
        rows = " UNION ALL BY NAME ".join(f"({select})" for select in (f"SELECT * FROM {empty}", *selects))
        columns = ", ".join(f'"{name}"' for name in schema.names)
        group = ROW_GROUP_ROWS_OF_TEXT if table in TABLES_OF_TEXT else ROW_GROUP_ROWS
        self.db.execute(
            f"COPY (SELECT {columns} FROM ({rows})) TO {quote(path)} "
            f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {group}, RETURN_STATS)"
        )
        ((_, row_count, *_),) = self.db.fetchall()
        self.db.unregister(empty)
        if not row_count and not even_empty:
            path.unlink()
            return
        sync_file(path)
        self.files.append(
            DataFile(table, part, f"{table}/{part}.parquet", int(row_count), path.stat().st_size, checksum(path))
        )

    def write_rows(self, table: str, rows: Sequence[Mapping[str, Any]], *selects: str) -> None:
        """Write a small published table: rows, and what SELECTs add to them."""
        self.db.register("rows_to_write", BY_NAME[table].build(rows))
        self.write(table, BY_NAME[table].schema, self.next_part(), ["SELECT * FROM rows_to_write", *selects])
        self.db.unregister("rows_to_write")

    def fill_empty_tables(self, schemas: dict[str, pa.Schema]) -> None:
        """An empty table still has one file, so that readers of its folder find its columns."""
        have = {file.table for file in self.files}
        for table, schema in schemas.items():
            if table not in have:
                self.write(table, schema, f"{self.number:08d}-none", [], even_empty=True)
