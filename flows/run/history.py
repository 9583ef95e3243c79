"""The history: tables about runs, of which each publish writes all that stays.

Every run stands in `runs`, those that published nothing too. A schedule of five minutes makes 100,000 runs a year, and
each publish writes these tables anew: so they are thinned. Of runs older than RUN_DAYS one a day and collection stays,
the last that published; details (steps, rules, documents, checks) stay of the newest DETAILED_RUNS and of these.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import duckdb
import pyarrow.parquet as pq

from flows.contracts import BY_NAME, TABLES
from flows.errors import NewsmillError
from flows.run.log import group_runs, make_log_row, make_step_rows, read_run_log
from flows.storage.connection import parquet
from flows.storage.damage import guard_copies
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.parts import PartWriter
from flows.storage.publish import Draft
from flows.storage.snapshots import current_manifest, list_files, read_manifest, snapshot_numbers

HISTORY = tuple(table.name for table in TABLES if table.family == "runs")
# Days of which every run stays: a quarter, so that a season's habits can be seen.
RUN_DAYS = 90
# Runs of which all details stay: a day of five-minute runs.
DETAILED_RUNS = 300
_WITHOUT_DETAILS = frozenset({"runs", "run_sources"})
_DAY_US = 86_400_000_000

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]


def write_history(layout: Layout, writer: PartWriter, old: Callable[[str], str], own: Rows) -> None:
    """Write the tables about runs: those of the last snapshot, what the run log adds, and this run's rows, thinned.

    old: SQL for a table of the last snapshot. own: rows of this run, by table; its row of `runs` must be among them.
    Makes `kept_runs`, and `history_<table>` of each.
    """
    db, logged = writer.db, _read_logged(layout, str(own["runs"][0]["run_id"]))
    for table in HISTORY:
        rows = [*own.get(table, ()), *logged.get(table, ())]
        db.register("new_rows", BY_NAME[table].build(rows))
        # What the table says of a run and a key already, the log need not say again.
        key = ", ".join(BY_NAME[table].key)
        before = "SELECT * REPLACE (coalesce(state, 'done') AS state)" if table == "runs" else "SELECT *"
        db.execute(
            f"CREATE OR REPLACE TABLE history_{table} AS {before} FROM {old(table)} "
            f"UNION ALL BY NAME SELECT * FROM new_rows ANTI JOIN {old(table)} USING ({key})"
        )
        db.unregister("new_rows")
    db.execute(_KEPT_RUNS)
    for table in HISTORY:
        which = "" if table in _WITHOUT_DETAILS else " WHERE has_details"
        rows_left = f"SELECT * FROM history_{table} WHERE run_id IN (SELECT run_id FROM kept_runs{which})"
        writer.write(table, BY_NAME[table].schema, writer.next_part(), [rows_left])


# The newest run is now, whatever a clock says. Of a day, the last run stands for it that published, if any did.
_KEPT_RUNS = f"""
CREATE OR REPLACE TABLE kept_runs AS
SELECT run_id, is_recent OR stands_for_day AS has_details
FROM (
    SELECT run_id,
        row_number() OVER (ORDER BY started_at DESC, run_id DESC) <= {DETAILED_RUNS} AS is_recent,
        row_number() OVER (
            PARTITION BY collection, epoch_us(started_at) // {_DAY_US}
            ORDER BY snapshot IS NULL, started_at DESC, run_id DESC
        ) = 1 AS stands_for_day,
        epoch_us(started_at) > max(epoch_us(started_at)) OVER () - {RUN_DAYS} * {_DAY_US} AS is_young
    FROM history_runs
)
WHERE is_recent OR stands_for_day OR is_young
"""


def _read_logged(layout: Layout, own_id: str) -> Rows:
    """Rows of runs and their steps from the log, but of the run that is on its way."""
    made: list[tuple[Row, Sequence[Row]]] = []
    for name, entries in group_runs(read_run_log(layout)).items():
        # The log is a file that anybody may write into: what is no run is no reason to publish nothing.
        with suppress(*_NO_RUN):
            if name != own_id:
                made.append((make_log_row(name, entries, layout.root), make_step_rows(name, entries)))
    # The log goes back for thousands of runs: each is looked at by itself only where one of them is wrong.
    if not _can_be_written(made):
        made = [run for run in made if _can_be_written([run])]
    return {"runs": [row for row, _ in made], "run_steps": [step for _, steps in made for step in steps]}


_NO_RUN = (ValueError, TypeError, AttributeError, LookupError)


def _can_be_written(made: Sequence[tuple[Row, Sequence[Row]]]) -> bool:
    """Whether these runs with their steps fit their tables."""
    try:
        BY_NAME["runs"].build([row for row, _ in made])
        BY_NAME["run_steps"].build([step for _, steps in made for step in steps])
    except _NO_RUN:
        return False
    return True


def list_recorded_runs(layout: Layout) -> list[str]:
    """Runs that stand in the published table."""
    files = list_files(layout, current_manifest(layout), "runs")
    return [
        name
        for file in files
        for name in pq.read_table(file, columns=["run_id"], partitioning=None)["run_id"].to_pylist()
    ]


def continue_history(layout: Layout, draft: Draft, target: Manifest, row: Mapping[str, Any]) -> list[str]:
    """Write the runs so far and this one, where content is published again; returns warnings.

    Where the history of the published snapshot cannot be read, that of the older one (`target`) stands.
    """
    try:
        source = read_manifest(layout, max(snapshot_numbers(layout)))
        guard_copies(layout, source)(file for table in HISTORY for file in source.files_of(table))
        old = {table: _read_old(layout, draft, source, table) for table in HISTORY}
    except (NewsmillError, duckdb.Error):
        old = {table: _read_old(layout, draft, target, table) for table in HISTORY}
        warnings = ["The history of runs could not be read from the newest snapshot; that of the older one stands."]
    else:
        warnings = []
    write_history(layout, draft.writer, old.__getitem__, {"runs": [row]})
    return warnings


def _read_old(layout: Layout, draft: Draft, manifest: Manifest, table: str) -> str:
    """Copy a table of a snapshot into the database; returns its name."""
    files = list_files(layout, manifest, table)
    draft.writer.db.register("no_rows", SCHEMAS[table].empty_table())
    found = f"UNION ALL BY NAME SELECT * FROM {parquet(files)}" if files else ""
    draft.writer.db.execute(f"CREATE OR REPLACE TABLE old_{table} AS SELECT * FROM no_rows {found}")
    return f"old_{table}"
