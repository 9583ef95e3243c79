"""Parts: the files that a set of documents stands in, and how they are written again when some of them change.

New documents make new parts (pieces.py says how large). Of a part with changed documents those files are written again
in which a row changes, by copying their other rows; all others are linked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from flows.contracts import BY_NAME
from flows.storage.connection import parquet, quote
from flows.storage.descriptions import describe_schema, footer
from flows.storage.manifest import DataFile, Manifest, checksum
from flows.storage.pieces import Piece, pack_pieces, plan_pieces
from flows.storage.snapshots import link_file, sync_file

# Rows. A scan is parallel by row groups: the default (122,880) would put most of our tables on one core.
ROW_GROUP_ROWS = 20_480
ROW_GROUP_ROWS_OF_TEXT = 4_096
# Level of zstd. Tables of text are most of a warehouse: from 3 to 6 (9) bytes shrink by a tenth (a sixth), for twice
# (four times) the time to write them, half a percent (two) of a run.
LEVEL, LEVEL_OF_TEXT = 3, 6
TABLES_OF_TEXT = frozenset({"articles", "duplicates", "_state/bronze"})


@dataclass(frozen=True, slots=True)
class Family:
    """Tables that are written together.

    tables: name to schema, the first sizes a part; key: SQL for what changes; rows: how many of the first table a part
    holds for each document that a part of documents may hold.
    """

    tables: dict[str, pa.Schema]
    key: str = "doc_id"
    rows: int = 1

    @property
    def first(self) -> str:
        return next(iter(self.tables))


@dataclass(frozen=True, slots=True)
class Patch:
    """Rows that change in their part while their documents stay there: those of documents whose cluster changed.

    keys     name of a table in `db`: `key`, and what `changes` asks about.
    changes  SQL over `keys`, by table: whose rows of the table change. A table that is not named changes in no row.
    selects  their new rows, by table.
    """

    keys: str
    changes: Mapping[str, str]
    selects: Mapping[str, str]


def list_parts(manifest: Manifest, family: Family) -> dict[str, dict[str, DataFile]]:
    """The parts of a family that have rows: their files by table."""
    parts = manifest.parts_of(family.tables)
    return {name: files for name, files in parts.items() if family.first in files and files[family.first].rows}


def plan_packing(manifest: Manifest, family: Family, largest: int) -> list[Piece]:
    """What parts a family has once its small ones are merged."""
    sizes = {name: files[family.first].rows for name, files in sorted(list_parts(manifest, family).items())}
    return pack_pieces((Piece(size, kept=[name]) for name, size in sizes.items()), largest)


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
        self,
        manifest: Manifest,
        family: Family,
        gone: str,
        new: Sequence[tuple[int, dict[str, str]]],
        largest: int,
        patch: Patch | None = None,
    ) -> None:
        """Write a family: old parts, less what is gone and with what is patched, and new rows.

        new: (size, SELECT by table) of each new part.
        """
        parts = list_parts(manifest, family)
        lost = self._count_gone(parts, family, gone)
        patched = self._find_patched(parts, family, patch) if patch else set()
        old = []
        for name, files in sorted(parts.items()):
            size = files[family.first].rows
            if lost.get(name, 0) == 0:
                old.append(Piece(size, kept=[name]))
            else:
                old.append(Piece(size - lost[name], filtered=[name]))
        for piece in plan_pieces(old, (Piece(size, new=[selects]) for size, selects in new), largest):
            self._carry_piece(piece, parts, family, gone, patch, patched)

    def pack(self, manifest: Manifest, family: Family, largest: int) -> None:
        """Write a family with its small parts merged; every row stands as it did."""
        self.db.execute("CREATE OR REPLACE TABLE nothing_gone (key VARCHAR)")
        parts = list_parts(manifest, family)
        for piece in plan_packing(manifest, family, largest):
            self._carry_piece(piece, parts, family, "nothing_gone", None, set())

    def _count_gone(self, parts: dict[str, dict[str, DataFile]], family: Family, gone: str) -> dict[str, int]:
        """How many of the rows that size a part are gone, by part."""
        if not parts or not self._has_rows(f"SELECT 1 FROM {gone}"):
            return {}
        rows = self._read_first(parts, family)
        found = self.db.sql(
            f"SELECT part, count(*) FROM ({rows}) WHERE key IN (SELECT key FROM {gone}) GROUP BY part"
        ).fetchall()
        return dict(found)

    def _find_patched(self, parts: dict[str, dict[str, DataFile]], family: Family, patch: Patch | None) -> set[str]:
        """Make `patched_parts` (part, key): where the documents of a patch stand; returns the parts."""
        if patch is None or not parts:
            return set()
        rows = self._read_first(parts, family)
        self.db.execute(
            "CREATE OR REPLACE TABLE patched_parts AS "
            f"SELECT * FROM ({rows}) WHERE key IN (SELECT key FROM {patch.keys})"
        )
        return {name for (name,) in self.db.sql("SELECT DISTINCT part FROM patched_parts").fetchall()}

    def _read_first(self, parts: dict[str, dict[str, DataFile]], family: Family) -> str:
        """SQL for (part, key) of the rows that size the parts."""
        return " UNION ALL ".join(
            f"SELECT {quote(name)} AS part, {family.key} AS key FROM {parquet([self._old(files[family.first])])}"
            for name, files in parts.items()
        )

    def _carry_piece(
        self,
        piece: Piece,
        parts: dict[str, dict[str, DataFile]],
        family: Family,
        gone: str,
        patch: Patch | None,
        patched: set[str],
    ) -> None:
        """Write a part: as a new one, or, where it is an old one, those of its files anew in which a row changes."""
        names = [*piece.kept, *piece.filtered]
        moving = [name for name in names if name in patched]
        part = piece.stays or self.next_part()
        for table, schema in family.tables.items():
            old = {name: parts[name][table] for name in names if table in parts[name]}
            leaves = {name: [f"{family.key} IN (SELECT key FROM {gone})"] for name in piece.filtered}
            coming = []
            if patch and moving and table in patch.changes:
                moves = f"SELECT key FROM {patch.keys} WHERE {patch.changes[table]}"
                for name in moving:
                    leaves.setdefault(name, []).append(f"{family.key} IN ({moves})")
                here = f"SELECT key FROM patched_parts WHERE part IN ({', '.join(map(quote, moving))})"
                rows = f"SELECT * FROM ({patch.selects[table]})"
                coming.append(f"{rows} WHERE {family.key} IN ({moves}) AND {family.key} IN ({here})")
            if piece.stays and not self._is_changed(old.get(piece.stays), leaves.get(piece.stays, []), coming):
                for file in old.values():
                    self.keep(file)
                continue
            self.refuse_damaged(old.values())
            selects = [self._select_left(file, leaves.get(name, [])) for name, file in old.items()] + coming
            selects += [new[table] for new in piece.new if table in new]
            # A part that stays has its name; a file of it that is written again has one of its own.
            self.write(table, schema, part, selects, f"{part}-{self.number:08d}" if piece.stays else part)

    def _is_changed(self, file: DataFile | None, leaves: Sequence[str], coming: Sequence[str]) -> bool:
        """Whether rows leave a file, or come to it."""
        if file and leaves:
            coming = [*coming, f"SELECT 1 FROM {parquet([self._old(file)])} WHERE {' OR '.join(leaves)}"]
        return any(self._has_rows(select) for select in coming)

    def _select_left(self, file: DataFile, leaves: Sequence[str]) -> str:
        where = f" WHERE NOT ({' OR '.join(leaves)})" if leaves else ""
        return f"SELECT * FROM {parquet([self._old(file)])}{where}"

    def _has_rows(self, select: str) -> bool:
        return bool(self.db.sql(f"SELECT 1 FROM ({select}) LIMIT 1").fetchall())

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

    def keep_same(self, old: Sequence[DataFile]) -> None:
        """Take over a file of the parent snapshot in place of the last one written, where their content is the same.

        The old file is read: what its manifest says of it would hold for a damaged one too.
        """
        new = self.files[-1]
        for file in old:
            if file.sha256 == new.sha256 and checksum(self._old(file)) == new.sha256:
                self.files.pop()
                (self.folder / new.path).unlink()
                self.keep(file)
                return

    def write(
        self,
        table: str,
        schema: pa.Schema,
        part: str,
        selects: Sequence[str],
        name: str = "",
        *,
        even_empty: bool = False,
    ) -> None:
        """Write one file from SELECTs; columns and types are the schema's, and a file without rows is left out.

        name: that of the file; the part's where none is given.
        """
        path = self.folder / table / f"{name or part}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        empty = f"empty_{table.replace('/', '_')}"
        self.db.register(empty, schema.empty_table())
        rows = " UNION ALL BY NAME ".join(f"({select})" for select in (f"SELECT * FROM {empty}", *selects))
        columns = ", ".join(f'"{name}"' for name in schema.names)
        is_text = table in TABLES_OF_TEXT
        group, level = (ROW_GROUP_ROWS_OF_TEXT, LEVEL_OF_TEXT) if is_text else (ROW_GROUP_ROWS, LEVEL)
        options = f"FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL {level}, ROW_GROUP_SIZE {group}, RETURN_STATS"
        if published := BY_NAME.get(table):
            options += f", {footer(describe_schema(schema, published.description, published.column_descriptions))}"
        self.db.execute(f"COPY (SELECT {columns} FROM ({rows})) TO {quote(path)} ({options})")
        ((_, row_count, *_),) = self.db.fetchall()
        self.db.unregister(empty)
        if not row_count and not even_empty:
            path.unlink()
            return
        sync_file(path)
        self.files.append(
            DataFile(table, part, f"{table}/{path.name}", int(row_count), path.stat().st_size, checksum(path))
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
