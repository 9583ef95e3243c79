"""Contracts: building tables keeps their promise, and what is published is what they say, whoever reads it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus import write_files
from warehouses import open_views, query, run_on

from flows.contracts import BY_NAME, TABLES, Column, ContractError, Table
from flows.contracts.table import ARROW_TYPES

# Names and columns that programs read: they may be added to, never renamed.
FIXED: dict[str, str] = {
    "documents": "doc_id collection source_uri record_number status canonical_id language language_confidence raw_sha256 "
    "text_sha256 raw_bytes encoding line_count kept_line_count removed_line_count",
    "articles": "doc_id source_uri publisher title byline dateline_place dateline_country_code dateline_agency dateline_on "
    "agency_credit published_on published_precision updated_on language lead text word_count cluster_size",
    "authors": "doc_id author_number name rule_id",
    "evidence": "doc_id field value line_number char_start char_end rule_id",
    "duplicates": "doc_id canonical_id cluster_id method similarity publisher title published_on language word_count text",
    "removed_lines": "doc_id line_number kind rule_id text",
    "quotes": "doc_id quote_number text char_start char_end kind speaker speaker_role speaker_method cue rule_id",
    "mentions": "doc_id mention_number kind name surface char_start char_end role place_id country_code country admin1 "
    "latitude longitude rule_id",
    "figures": "doc_id figure_number kind value_low value_high modifier object side attributed_to place_id "
    "part_of_figure_number char_start char_end sentence rule_id",
    "dates": "doc_id date_number surface start_on end_on precision char_start char_end rule_id",
    "rejected": "doc_id source_uri record_number stage reason detail",
    "rules": "rule_id kind description",
    "sources": "collection source_uri bytes sha256 document_count is_missing",
    "runs": "run_id started_at finished_at snapshot",
}  # fmt: skip
ALLOWED_VALUES = {
    "documents.status": "article duplicate rejected",
    "duplicates.method": "contained exact near normalized",
    "quotes.kind": "direct partial",
    "mentions.kind": "demonym organization person place",
    "figures.kind": "arrested displaced kidnapped killed missing other wounded",
    "figures.modifier": "about at_least more_than nearly up_to vague",
}
# How each reader names our six types.
DUCKDB_TYPES = {
    "text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE",
    "instant": "TIMESTAMP WITH TIME ZONE",
}  # fmt: skip
POLARS_TYPES: dict[str, Any] = {
    "text": pl.String(), "integer": pl.Int64(), "number": pl.Float64(), "boolean": pl.Boolean(), "date": pl.Date(),
    "instant": pl.Datetime("us", "UTC"),
}  # fmt: skip
EVERY_TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="module")
def empty_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of which everything was withdrawn: every table that can be empty is."""
    folder = tmp_path_factory.mktemp("empty")
    raw = write_files(
        folder / "raw", {"a.txt": b"The pier reopened on Monday after two years, the harbour office said."}
    )
    run_on(raw, folder / "warehouse")
    (raw / "a.txt").unlink()
    run_on(raw, folder / "warehouse", withdraw_missing=True, force=True)
    return folder / "warehouse"


@pytest.fixture(scope="module", params=["sample", "empty"])
def warehouse(request: pytest.FixtureRequest) -> Path:
    found = request.getfixturevalue(f"{request.param}_warehouse")
    assert isinstance(found, Path)
    return found


def test_the_fixed_tables_and_columns_exist() -> None:
    lacking = {
        f"{name}.{column}"
        for name, columns in FIXED.items()
        for column in columns.split()
        if name not in BY_NAME or column not in BY_NAME[name].column_names
    }
    assert lacking == set()


@pytest.mark.parametrize("name", ALLOWED_VALUES)
def test_the_fixed_values_are_the_allowed_ones(name: str) -> None:
    table, column = name.split(".")
    (found,) = [entry for entry in BY_NAME[table].columns if entry.name == column]
    assert set(found.allowed) == set(ALLOWED_VALUES[name].split())


@EVERY_TABLE
def test_a_table_is_declared_well(table: Table) -> None:
    assert table.description.endswith(".")
    assert len(set(table.column_names)) == len(table.columns)
    assert set(table.key) <= set(table.column_names)
    for column in table.columns:
        assert column.description.rstrip(".") == column.description or column.description.endswith("."), column
        assert column.description, column
        assert column.example, column
        assert column.type in ARROW_TYPES
        if column.references:
            target, name = column.references.split(".")
            assert name in BY_NAME[target].column_names
        endings = {"_at": "instant", "_on": "date", "_count": "integer", "_ratio": "number"}
        for ending, type_ in endings.items():
            assert not column.name.endswith(ending) or column.type == type_, column
        assert not column.name.startswith(("is_", "has_")) or column.type == "boolean", column


THINGS = Table(
    "things",
    "A thing.",
    (
        Column("name", "text", "Its name.", "pier", required=True),
        Column("size", "integer", "Its size.", "3"),
        Column("share", "number", "Its share.", "0.5"),
        Column("is_new", "boolean", "Whether it is new.", "true"),
        Column("made_on", "date", "When it was made.", "2021-03-09"),
        Column("seen_at", "instant", "When it was seen.", "2021-03-09 10:00:00+00"),
    ),
    key=("name",),
)


def test_build_keeps_rows_as_they_are() -> None:
    now = dt.datetime(2021, 3, 9, 10, tzinfo=dt.UTC)
    row = {"name": "pier", "size": 3, "share": 0.5, "is_new": True, "made_on": dt.date(2021, 3, 9), "seen_at": now}
    built = THINGS.build([row, {"name": "quay"}])
    assert built.schema.equals(THINGS.schema)
    assert built.to_pylist()[0] == row
    assert set(built.to_pylist()[1].values()) == {"quay", None}
    assert THINGS.build([]).schema.equals(THINGS.schema)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"name": "pier", "colour": "red"}, "no column ['colour']"),
        ({"name": None}, "things.name is required"),
        ({"size": 3}, "things.name is required"),
        ({"name": "pier", "size": "three"}, "things.size holds a value that is no integer"),
        ({"name": "pier", "size": 2.5}, "things.size holds a value that is no integer"),
        ({"name": "pier", "size": 2**63}, "things.size holds a value that is no integer"),
        ({"name": 7}, "things.name holds a value that is no text"),
        ({"name": b"pier"}, "things.name holds a value that is no text"),
        ({"name": "pier", "is_new": 1}, "things.is_new holds a value that is no boolean"),
        ({"name": "pier", "made_on": "2021-03-09"}, "things.made_on holds a value that is no date"),
        ({"name": "\ud800"}, "things.name holds a value that is no text"),
    ],
)
def test_build_refuses_what_does_not_fit(row: dict[str, Any], said: str) -> None:
    with pytest.raises(ContractError) as refused:
        THINGS.build([{"name": "quay"}, row])
    assert said in str(refused.value)


def folder_of(warehouse: Path, table: Table) -> list[Path]:
    files = sorted((warehouse / "current" / table.name).glob("*.parquet"))
    assert files, f"{table.name} has no file"
    return files


@EVERY_TABLE
def test_published_files_have_exactly_the_declared_columns(table: Table, warehouse: Path) -> None:
    """Every file, not only the first: readers of a folder take the columns from any of them."""
    for file in folder_of(warehouse, table):
        found = pq.read_schema(file)
        assert found.names == list(table.column_names)
        assert [str(type_) for type_ in found.types] == [str(field.type) for field in table.schema]
        assert all(not pa.types.is_nested(type_) for type_ in found.types)


@EVERY_TABLE
def test_duckdb_reads_views_and_folders(table: Table, warehouse: Path) -> None:
    expected = [(column.name, DUCKDB_TYPES[column.type]) for column in table.columns]
    with open_views(warehouse) as db:
        view = db.sql(f"FROM {table.name}")
        assert list(zip(view.columns, map(str, view.types), strict=True)) == expected
        rows = sorted(view.fetchall(), key=repr)
    with duckdb.connect() as db:
        folder = db.sql(f"FROM '{warehouse}/current/{table.name}/*.parquet'")
        assert list(zip(folder.columns, map(str, folder.types), strict=True)) == expected
        assert sorted(folder.fetchall(), key=repr) == rows


def read_with_pyarrow(folder: Path) -> tuple[int, list[str]]:
    found = pq.read_table(folder)
    return found.num_rows, found.column_names


def read_with_pandas(folder: Path) -> tuple[int, list[str]]:
    found = pd.read_parquet(folder)
    return len(found), list(found.columns)


def read_with_polars(folder: Path) -> tuple[int, list[str]]:
    found = pl.read_parquet(folder / "*.parquet")
    return found.height, found.columns


@pytest.mark.parametrize("read", [read_with_pyarrow, read_with_pandas, read_with_polars])
@EVERY_TABLE
def test_other_readers_see_the_same(
    table: Table, read: Callable[[Path], tuple[int, list[str]]], warehouse: Path
) -> None:
    ((count,),) = query(warehouse, f"SELECT count(*) FROM {table.name}")
    assert read(warehouse / "current" / table.name) == (count, list(table.column_names))


@EVERY_TABLE
def test_polars_sees_the_declared_types(table: Table, warehouse: Path) -> None:
    found = pl.read_parquet(warehouse / "current" / table.name / "*.parquet")
    assert dict(found.schema) == {column.name: POLARS_TYPES[column.type] for column in table.columns}


@EVERY_TABLE
def test_views_say_what_they_hold(table: Table, sample_warehouse: Path) -> None:
    with open_views(sample_warehouse) as db:
        comments = dict(
            db.sql(f"SELECT column_name, comment FROM duckdb_columns() WHERE table_name = '{table.name}'").fetchall()
        )
        ((comment,),) = db.sql(f"SELECT comment FROM duckdb_views() WHERE view_name = '{table.name}'").fetchall()
    assert comment == table.description
    assert comments == {column.name: column.description for column in table.columns}


def test_views_count_in_types_that_tools_read(sample_warehouse: Path) -> None:
    """A sum is HUGEINT in DuckDB unless it is cast; BI tools stumble over it."""
    with open_views(sample_warehouse) as db:
        found = db.sql(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() "
            "JOIN (SELECT view_name FROM duckdb_views() WHERE NOT internal) ON table_name = view_name"
        ).fetchall()
        for (view,) in db.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
            db.sql(f"FROM {view}").fetchall()
    assert [row for row in found if row[2] not in DUCKDB_TYPES.values()] == []
