"""Columns and tables as values; from them the Arrow schema and tables that keep their promise."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import pyarrow as pa

Type = Literal["text", "integer", "number", "boolean", "date", "instant"]
# What the rows of a table belong to; it decides when they are written again.
# documents: input records; stories: all articles together; sources: files; rules, runs: the program and its runs.
Family = Literal["documents", "stories", "sources", "rules", "runs"]

# What a row may hold for each type: Arrow alone would cut 2.5 to 2 and read bytes as text. A bool is no number here.
PYTHON_TYPES: dict[Type, tuple[type, ...]] = {
    "text": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "date": (dt.date,),
    "instant": (dt.datetime,),
}
ARROW_TYPES: dict[Type, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "instant": pa.timestamp("us", tz="UTC"),
}


class ContractError(ValueError):
    """Rows that do not fit their table: a fault of the program, named with table and column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: flat, of one of six types.

    required    never NULL.
    allowed     the only values.
    references  "table.column" that holds every value of this one.
    """

    name: str
    type: Type
    description: str
    example: str
    required: bool = False
    allowed: tuple[str, ...] = ()
    references: str = ""

    @property
    def arrow(self) -> pa.Field:
        return pa.field(self.name, ARROW_TYPES[self.type], nullable=not self.required)


@dataclass(frozen=True)
class Table:
    """A published table: its name, what a row is, its columns, and the columns that identify a row."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    family: Family = "documents"
    articles_only: bool = False

    @cached_property
    def schema(self) -> pa.Schema:
        return pa.schema([column.arrow for column in self.columns])

    @cached_property
    def column_descriptions(self) -> dict[str, str]:
        return {column.name: column.description for column in self.columns}

    @cached_property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def build(self, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
        """Make an Arrow table from rows; ContractError for an unknown column, a wrong type, a NULL where one is refused.

        `pa.Table.from_pylist` drops unknown keys in silence, and NULL in a required field passes `validate()`.
        """
        known = set(self.column_names)
        for row in rows:
            if not known.issuperset(row):
                raise ContractError(f"{self.name} has no column {sorted(set(row) - known)}")
        arrays = []
        for column in self.columns:
            values = [row.get(column.name) for row in rows]
            strange = set(map(type, values)).difference(PYTHON_TYPES[column.type], (type(None),))
            if strange:
                names = ", ".join(sorted(kind.__name__ for kind in strange))
                raise ContractError(f"{self.name}.{column.name} holds a value that is no {column.type}: {names}")
            try:
                array = pa.array(values, type=column.arrow.type)
            except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError, UnicodeEncodeError) as error:
                raise ContractError(
                    f"{self.name}.{column.name} holds a value that is no {column.type}: {error}"
                ) from error
            if column.required and array.null_count:
                raise ContractError(f"{self.name}.{column.name} is required, {array.null_count} rows have none")
            arrays.append(array)
        return pa.Table.from_arrays(arrays, schema=self.schema)

    def empty(self) -> pa.Table:
        return self.schema.empty_table()
