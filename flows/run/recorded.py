"""Runs as people look at them: those of the table `runs`, and those that only the run log knows."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import duckdb

from flows.contracts import BY_NAME
from flows.run.log import group_runs, make_log_row, make_step_rows, read_run_log
from flows.run.published import read_rows
from flows.run.warehouse import is_written
from flows.storage.layout import Layout

Row = dict[str, Any]

_RUNS = "SELECT * FROM runs ORDER BY started_at DESC, run_id DESC LIMIT $count"


@dataclass(frozen=True, slots=True)
class Logged:
    """What the run log says of a run: its row of `runs`, its steps, all of them, and its warnings."""

    row: Row
    steps: Sequence[Row]
    warnings: Sequence[str]


def list_runs(layout: Layout, db: duckdb.DuckDBPyConnection | None, count: int) -> list[Row]:
    """Rows of `runs` with all of its columns, `seconds` among them, the newest first; state may be "running", too.

    db: where the table can be asked; None where nothing was published yet.
    """
    rows = read_rows(db, _RUNS, {"count": count}) if db else []
    known = {row["run_id"] for row in rows}
    rows += [logged.row for logged in read_logged(layout).values() if logged.row["run_id"] not in known]
    rows.sort(key=lambda row: (row["started_at"], row["run_id"]), reverse=True)
    return [complete_run(row) for row in rows[:count]]


def read_logged(layout: Layout) -> dict[str, Logged]:
    """What the log says of each run that it knows, by run_id, in the order in which they began."""
    found = {}
    for name, entries in group_runs(read_run_log(layout)).items():
        # The log is a file that anybody may write into: what is no run is passed over.
        with suppress(ValueError, TypeError, AttributeError, LookupError):
            row, steps = make_log_row(name, entries, layout.root), make_step_rows(name, entries)
            found[name] = Logged(row, steps, [str(warning) for warning in entries[-1].get("warnings") or ()])
    newest = [*found.values()][-1:]
    if newest and newest[0].row["state"] == "killed" and is_written(layout):
        newest[0].row["state"] = "running"
    return found


def complete_run(row: Row) -> Row:
    """A row with all columns; of a table of an older newsmill some are not there. seconds: from start to end."""
    ended = row.get("finished_at")
    seconds = round((ended - row["started_at"]).total_seconds(), 1) if ended else None
    began = row["started_at"].astimezone(dt.UTC).replace(microsecond=0)
    columns = dict.fromkeys(BY_NAME["runs"].column_names)
    return columns | {"state": "done"} | row | {"seconds": seconds, "started_at": began}
