"""Runs, what each did, and what was rejected."""

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException

from flows.explore.asking import Row
from flows.explore.page import Page, View
from flows.explore.run_content import gather_run
from flows.explore.templating import make_address
from flows.run.recorded import complete_run, read_logged

# Runs, or rejected records, of a page of a list; runs of the charts above it.
_ROWS, _CHART = 50, 30


def show_runs(view: View) -> Mapping[str, Any]:
    collection = view.text("collection")
    sheet = view.ask_sheet("runs_by_time", _ROWS, collection=collection)
    rows = add_logged(view, sheet.rows, collection) if sheet.number == 1 else sheet.rows
    found = [complete_run(row) for row in rows]
    return {
        "runs": found,
        "sheet": sheet,
        "published": [row for row in found if row["state"] == "done" and row["snapshot"]][:_CHART][::-1],
        "to": dict.fromkeys(("run_id", "started_at"), lambda row: make_address(f"/runs/{row['run_id']}")),
    }


def add_logged(view: View, rows: list[Row], collection: str | None) -> list[Row]:
    """Put before the runs of the table those that the log alone knows: they began after the last that published."""
    known = {row["run_id"] for row in rows}
    newer = [
        logged.row
        for logged in read_logged(view.reader.layout).values()
        if logged.row["run_id"] not in known
        and collection in (None, logged.row["collection"])
        and (not rows or logged.row["started_at"] >= rows[0]["started_at"])
    ]
    return sorted([*newer, *rows], key=lambda row: (row["started_at"], row["run_id"]), reverse=True)


def show_run(view: View) -> Mapping[str, Any]:
    run_id = view.path("run_id")
    logged = read_logged(view.reader.layout).get(run_id)
    found = gather_run(view.look.asker, run_id, logged, view.look.manifest, view.reader.settings)
    if found is None:
        raise HTTPException(404, f"There is no run {run_id}: neither the published tables nor the run log have it.")
    to = {
        "doc_id": lambda row: row["doc_id"] and make_address(f"/documents/{row['doc_id']}"),
        "rule_id": lambda row: make_address(f"/rules/{row['rule_id']}"),
        "run_id": lambda row: make_address(f"/runs/{row['run_id']}"),
        "story": lambda row: make_address(f"/stories/{row['story_id']}"),
    }
    return {"found": found, "to": to}


def show_rejected(view: View) -> Mapping[str, Any]:
    asked = {name: view.text(name) for name in ("reason", "collection", "part")}
    counts = view.ask("rejected_counts")
    return {
        "counts": counts,
        "reasons": sorted({row["reason"] for row in counts}),
        "collections": sorted({row["collection"] for row in counts}),
        "asked": asked,
        "records": view.ask_sheet("rejected_records", _ROWS, **asked),
        "to": {"doc_id": lambda row: row["doc_id"] and make_address(f"/documents/{row['doc_id']}")},
        "to_reason": {"reason": lambda row: make_address("/rejected", reason=row["reason"])},
    }


PAGES = (
    Page("/runs", "runs.html", show_runs),
    Page("/runs/{run_id}", "run.html", show_run),
    Page("/rejected", "rejected.html", show_rejected),
)
