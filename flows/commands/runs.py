"""newsmill runs: what the last runs did, whatever became of them."""

import datetime as dt
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from flows.commands.options import Common, check_warehouse
from flows.commands.printing import write_rows
from flows.commands.status import is_written
from flows.errors import WrongUseError
from flows.run.log import group_runs, make_log_row, read_run_log
from flows.run.published import open_published, read_rows
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.snapshots import current_number

_COLUMNS = (
    "run_id", "started_at", "seconds", "collection", "kind", "state", "snapshot", "new_count", "changed_count",
    "document_count", "rejected_count", "error",
)  # fmt: skip
_RUNS = "SELECT * FROM runs ORDER BY started_at DESC, run_id DESC LIMIT $count"


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
    found = list_runs(check_warehouse(common.load_settings()), count)
    write_rows(_COLUMNS, ([row[name] for name in _COLUMNS] for row in found), format)


def list_runs(settings: Settings, count: int) -> list[dict[str, Any]]:
    """The newest runs: those of the table `runs`, and those that only the run log knows."""
    layout = find_layout(settings)
    rows = _read_published(settings, layout, count)
    known = {row["run_id"] for row in rows}
    rows += [row for row in _read_logged(layout) if row["run_id"] not in known]
    rows.sort(key=lambda row: (row["started_at"], row["run_id"]), reverse=True)
    return [_complete(row) for row in rows[:count]]


def _read_published(settings: Settings, layout: Layout, count: int) -> list[dict[str, Any]]:
    if not current_number(layout):
        return []
    with open_published(settings) as db:
        return read_rows(db, _RUNS, {"count": count})


def _read_logged(layout: Layout) -> list[dict[str, Any]]:
    entries = read_run_log(layout)
    rows = [make_log_row(name, own) for name, own in group_runs(entries).items()]
    if rows and rows[-1]["state"] == "killed" and is_written(layout):
        rows[-1]["state"] = "running"
    return rows


def _complete(row: dict[str, Any]) -> dict[str, Any]:
    """A row with all columns that are shown; of a table of an older newsmill some are not there."""
    ended = row.get("finished_at")
    seconds = round((ended - row["started_at"]).total_seconds(), 1) if ended else None
    began = row["started_at"].astimezone(dt.UTC).replace(microsecond=0)
    return dict.fromkeys(_COLUMNS) | {"state": "done"} | row | {"seconds": seconds, "started_at": began}
