"""newsmill tables: what there is to ask for, from the contracts."""

import textwrap
from dataclasses import asdict
from typing import Annotated, Any

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import say, say_json
from flows.contracts import TABLES, Table
from flows.run.warehouse import find_layout
from flows.storage.export.contents import explain_unknown
from flows.storage.manifest import Manifest
from flows.storage.snapshots import current_manifest
from flows.storage.views import describe_views


def tables(
    name: Annotated[str | None, Parameter(help="A table: its columns are shown.")] = None,
    /,
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """List the tables, or the columns of one table."""
    manifest = current_manifest(find_layout(common.load_settings()))
    found = [*(_describe_table(table, manifest) for table in TABLES), *_describe_views()]
    if name is None:
        say_json(found) if format == "json" else _say_list(found)
        return
    chosen = next((table for table in found if table["name"] == name), None)
    if chosen is None:
        raise explain_unknown(name, [table["name"] for table in found])
    say_json(chosen) if format == "json" else _say_table(chosen)


def _describe_table(table: Table, manifest: Manifest | None) -> dict[str, Any]:
    return {
        "name": table.name,
        "is_view": False,
        "description": table.description,
        "row_count": manifest.count_rows(table.name) if manifest else None,
        "key": list(table.key),
        "columns": [
            {
                "name": column.name,
                "type": column.type,
                "is_required": column.required,
                "description": column.description,
                "example": column.example,
                "allowed": list(column.allowed),
                "references": column.references or None,
            }
            for column in table.columns
        ],
    }


def _describe_views() -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "is_view": True,
            "description": view.description,
            "row_count": None,
            "key": [],
            "columns": [asdict(column) for column in columns],
        }
        for name, (view, columns) in describe_views().items()
    ]


def _say_list(found: list[dict[str, Any]]) -> None:
    width = max(len(table["name"]) for table in found)
    for is_view, heading in ((False, "Tables"), (True, "Views: questions that are asked often, over the same rows")):
        say(heading)
        for table in found:
            if table["is_view"] == is_view:
                rows = "" if table["row_count"] is None else f"{table['row_count']:,}"
                say(f"  {table['name']:<{width}}  {rows:>9}  {table['description']}")
        say()
    say("The columns of a table: newsmill tables NAME")


def _say_table(table: dict[str, Any]) -> None:
    rows = "" if table["row_count"] is None else f" {table['row_count']:,} rows."
    say(f"{table['name']}: {table['description']}{rows}")
    if table["key"]:
        say(f"A row is identified by {', '.join(table['key'])}.")
    say()
    width = max(len(column["name"]) for column in table["columns"])
    for column in table["columns"]:
        kind = column["type"] + (", never NULL" if column.get("is_required") else "")
        say(f"  {column['name']:<{width}}  {kind}")
        for line in textwrap.wrap(_explain_column(column), 100 - width):
            say(f"  {'':<{width}}  {line}")


def _explain_column(column: dict[str, Any]) -> str:
    parts = [column.get("description", "")]
    if column.get("allowed"):
        parts.append(f"One of: {', '.join(column['allowed'])}.")
    if column.get("references"):
        parts.append(f"Stands in {column['references']}.")
    if column.get("example"):
        parts.append(f"Example: {column['example']}")
    return " ".join(part for part in parts if part)
