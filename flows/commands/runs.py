"""newsmill runs: what the last runs did, whatever became of them."""

from typing import Annotated, Any, Literal

from cyclopts import Parameter

from flows.commands.options import Common, check_warehouse
from flows.commands.printing import write_rows
from flows.errors import WrongUseError
from flows.run.published import open_published
from flows.run.recorded import list_runs
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.snapshots import current_number

_COLUMNS = (
    "run_id", "started_at", "seconds", "collection", "kind", "state", "snapshot", "new_count", "changed_count",
    "document_count", "rejected_count", "error",
)  # fmt: skip


def runs(
    *,
    count: Annotated[int, Parameter(help="How many runs to show, the newest first. [default: 20]")] = 20,
    format: Annotated[  # noqa: A002 - the option is called --format
        Literal["table", "csv", "json"],
        Parameter(name="--format", help="table to read, csv or json for programs.", show_default=True),
    ] = "table",
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Show what the last runs did."""
    if count < 1:
        raise WrongUseError("--count is how many runs to show, from 1.")
    found = _list_runs(check_warehouse(common.load_settings()), count)
    write_rows(_COLUMNS, ([row[name] for name in _COLUMNS] for row in found), format)


def _list_runs(settings: Settings, count: int) -> list[dict[str, Any]]:
    layout = find_layout(settings)
    if not current_number(layout):
        return list_runs(layout, None, count)
    with open_published(settings) as db:
        return list_runs(layout, db, count)
