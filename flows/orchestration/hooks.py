"""What the run log is told where Prefect knows better than newsmill how a run ended.

A run that is ended from inside (a failure, a cancellation) writes its last line itself. One whose process died cannot;
Prefect's worker sees it, calls it crashed, and calls this.
"""

import datetime as dt
import json
from typing import Any

from prefect import Flow, State
from prefect.client.schemas.objects import FlowRun

from flows.config.choose import Configuration
from flows.run.sequence import note_run
from flows.run.warehouse import find_layout
from flows.storage.layout import Layout
from flows.storage.lock import is_writing


def note_crash(flow: "Flow[Any, Any]", flow_run: FlowRun, state: "State[Any]") -> None:  # noqa: ARG001 - as Prefect calls it
    """Write into the run log that a run was killed, where its beginning is the last that the log knows."""
    given = {"warehouse": flow_run.parameters.get("warehouse")}
    for chosen in Configuration.read(given).choose_warehouses():
        layout = find_layout(chosen.settings)
        begun = _read_last(layout)
        if begun is None or begun.get("state") != "started" or is_writing(layout):
            continue
        said: dict[str, object] = {key: begun[key] for key in ("run_id", "collection", "kind") if key in begun}
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        note_run(layout, {**said, "state": "killed", "at": now, "error": f"Prefect: {state.message}"})


def _read_last(layout: Layout) -> dict[str, Any] | None:
    """The last line of the run log; None where there is none that can be read."""
    try:
        *_, last = layout.run_log.read_text(encoding="utf-8", errors="replace").splitlines()
        found = json.loads(last)
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and "run_id" in found else None
