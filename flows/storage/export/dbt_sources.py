"""The tables and views as sources of dbt: names, descriptions, and the promises of the contracts as dbt's own tests."""

from typing import Any

import yaml

from flows.contracts import TABLES, Column
from flows.storage.views import SQL_TYPES, describe_views

# The name that the profile of dbt attaches the warehouse under (docs/connect.md), and that its models refer to.
SOURCE = "newsmill"
_HEAD = """\
# What newsmill publishes, as sources of dbt: written by `newsmill export dbt-sources`, with the descriptions and the
# promises of its tables. Write it anew after an upgrade of newsmill.
"""


def write_dbt_sources() -> str:
    """A file of sources in YAML, for the folder of models of a dbt project; the same for every warehouse."""
    tables = [
        {
            "name": table.name,
            "description": table.description,
            "columns": [_describe(column, is_key=table.key == (column.name,)) for column in table.columns],
        }
        for table in TABLES
    ]
    tables += [
        {
            "name": name,
            "description": view.description,
            "columns": [
                {"name": column.name, "description": column.description, "data_type": SQL_TYPES[column.type]}
                for column in columns
            ],
        }
        for name, (view, columns) in describe_views().items()
    ]
    source = {"name": SOURCE, "database": SOURCE, "schema": "main", "tables": tables}
    written = yaml.safe_dump(
        {"version": 2, "sources": [source]}, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=False
    )
    return _HEAD + str(written)


def _describe(column: Column, *, is_key: bool) -> dict[str, Any]:
    """A column with the tests of what it promises."""
    tests: list[Any] = ["unique"] if is_key else []
    if column.required:
        tests.append("not_null")
    if column.allowed:
        tests.append({"accepted_values": {"arguments": {"values": list(column.allowed)}}})
    if column.references:
        table, field = column.references.split(".")
        to = f"source('{SOURCE}', '{table}')"
        tests.append({"relationships": {"arguments": {"to": to, "field": field}}})
    found = {"name": column.name, "description": column.description, "data_type": SQL_TYPES[column.type]}
    return found | ({"data_tests": tests} if tests else {})
