"""The flow of once a week: verify, merge small files, remove old snapshots."""

from pathlib import Path

from prefect import State, flow

from flows.orchestration.deployed import maintain_deployed
from flows.orchestration.hooks import note_crash
from flows.orchestration.leaving import ending_with_the_work


@flow(name="newsmill-maintenance", persist_result=False, on_crashed=[note_crash])
def maintain(
    warehouse: Path | str | None = None,
    run_seconds: float | None = None,
    retries: int = 0,
    retry_seconds: float = 60.0,
) -> State[None]:
    """Keep up each warehouse of the collections in newsmill.toml, or the one that is named (flows/run/maintenance.py).

    run_seconds, retries, retry_seconds: as those of the flow newsmill.
    """
    given = {"warehouse": warehouse, "run_seconds": run_seconds}
    with ending_with_the_work():
        return maintain_deployed(given, retries=retries, retry_seconds=retry_seconds)
