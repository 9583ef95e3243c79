"""What the run log is told where Prefect knows better than newsmill how a run ended.

A run that is ended from inside (a failure, a cancellation) writes its last line itself. One whose process died cannot;
Prefect's worker sees it, calls it crashed, and calls this.
"""

from typing import Any

from prefect import Flow, State
from prefect.client.schemas.objects import FlowRun

from flows.config.choose import Configuration
from flows.run.log import note_run, read_run_log
from flows.run.warehouse import find_layout
from flows.storage.lock import is_writing


def note_crash(flow: "Flow[Any, Any]", flow_run: FlowRun, state: "State[Any]") -> None:  # noqa: ARG001 - as Prefect calls it
    """Write into the run log that a run was killed, where its beginning is the last that the log knows."""
    given = {"warehouse": flow_run.parameters.get("warehouse")}
    for chosen in Configuration.read(given).choose_warehouses():
        layout = find_layout(chosen.settings)
        log = read_run_log(layout)
        if not log or log[-1]["state"] != "started" or is_writing(layout):
            continue
        begun = log[-1]
        said: dict[str, object] = {key: begun[key] for key in ("run_id", "collection", "kind") if key in begun}
        note_run(layout, {**said, "state": "killed", "error": f"Prefect: {state.message}"})
