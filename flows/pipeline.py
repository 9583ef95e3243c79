"""The flow. Only this module and flows/orchestration import Prefect.

A run is flows/run/sequence.py; here each of its steps becomes a task, and each batch of a step a task of its own that
hands its batch to a worker process and waits. Prefect sees what happens and tries again what may pass; what was done
stands in the warehouse's own tables.
"""

import atexit
import os
import sys
from contextvars import ContextVar
from pathlib import Path
from typing import Any, cast

from flows.config.quiet import QUIET_DEFAULTS

# Before `import prefect`. prefect.yaml says the same for deployed runs.
for _name, _value in QUIET_DEFAULTS.items():
    os.environ.setdefault(_name, _value)


def _end_quietly() -> None:
    """Close stderr as the very last thing a process does.

    Prefect's threads outlive the interpreter, and DuckDB 2.0's bindings then print some 60 lines about leaked objects.
    Whatever Python itself has to say, tracebacks included, was said before.
    """
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


# Exit functions run last in, first out: registered before Prefect's own.
atexit.register(_end_quietly)

from prefect import State, flow, runtime  # noqa: E402
from prefect.futures import PrefectFuture  # noqa: E402
from prefect.states import Failed  # noqa: E402
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner  # noqa: E402

from flows.errors import NewsmillError  # noqa: E402
from flows.orchestration.artifacts import publish_artifacts, publish_failure  # noqa: E402
from flows.orchestration.conductor import PrefectConductor  # noqa: E402
from flows.orchestration.deployed import run_deployed  # noqa: E402
from flows.orchestration.hooks import note_crash  # noqa: E402
from flows.orchestration.maintenance import maintain  # noqa: E402
from flows.run.conductor import MOST_THREADS  # noqa: E402
from flows.run.report import Progress, Report, Request, say_nothing  # noqa: E402
from flows.run.sequence import run  # noqa: E402
from flows.settings import Settings  # noqa: E402
from flows.sources.stores.store import show_place  # noqa: E402

# What deployments name, and the command line calls.
__all__ = ["maintain", "newsmill", "run_newsmill"]

# Who watches the run of this process, and what came of it; a flow's parameters are for values that a server can store.
_progress: ContextVar[Progress] = ContextVar("progress", default=say_nothing)
_settings: ContextVar[Settings | None] = ContextVar("settings", default=None)
_outcome: ContextVar[list[Report | NewsmillError]] = ContextVar("outcome")


def _make_threads() -> TaskRunner[PrefectFuture[Any]]:
    """Threads that wait for batches: as many as the executor has room for, wherever it runs them."""
    return cast("TaskRunner[PrefectFuture[Any]]", ThreadPoolTaskRunner(max_workers=MOST_THREADS))


def _name_run() -> str:
    parameters = runtime.flow_run.parameters
    if parameters.get("all_collections"):
        return "all collections"
    return f"{parameters['collection'] or 'newsmill'} from {parameters['raw'] or 'its folder'}"


@flow(
    name="newsmill",
    flow_run_name=_name_run,
    task_runner=_make_threads(),
    persist_result=False,
    on_crashed=[note_crash],
)
def newsmill(
    raw: Path | str | None = None,
    warehouse: Path | str | None = None,
    collection: str | None = None,
    workers: int | None = None,
    rebuild: bool = False,
    dedup: bool = True,
    withdraw_missing: bool = False,
    force: bool = False,
    all_collections: bool = False,
    may_be_empty: bool = False,
    run_seconds: float | None = None,
    retries: int = 0,
    retry_seconds: float = 60.0,
) -> State[None] | None:
    """Bring a warehouse up to date with a raw folder. What is not given here is read from the environment
    (NEWSMILL_...) and from newsmill.toml in the folder of the deployment.

    all_collections  take each collection of newsmill.toml in turn.
    may_be_empty     a folder in which nothing was ever to be read is no failure.
    run_seconds      after which the run is stopped, its queries too.
    retries          how often what may pass (another run at work, a store that does not answer) is tried again, after
                     retry_seconds each.
    """
    settings = _settings.get()
    request = Request(rebuild=rebuild, dedup=dedup, withdraw_missing=withdraw_missing, force=force)
    if settings is None:
        given = {"raw": raw, "warehouse": warehouse, "collection": collection, "workers": workers}
        return run_deployed(
            {**given, "run_seconds": run_seconds},
            request,
            all_collections=all_collections,
            may_be_empty=may_be_empty,
            retries=retries,
            retry_seconds=retry_seconds,
        )
    outcome = _outcome.get([])
    try:
        report = run(settings, request, PrefectConductor(), _progress.get())
    except NewsmillError as error:
        outcome.append(error)
        publish_failure(settings.collection, str(error))
        return Failed(message=str(error))
    outcome.append(report)
    publish_artifacts(report)
    return None


def run_newsmill(settings: Settings, request: Request, progress: Progress = say_nothing) -> Report:
    """Run the flow in this process, with or without a Prefect server; raises what the run raised."""
    outcome: list[Report | NewsmillError] = []
    watching, choosing, collecting = _progress.set(progress), _settings.set(settings), _outcome.set(outcome)
    try:
        state = newsmill.with_options(task_runner=_make_threads())(
            raw=show_place(settings.raw),
            warehouse=settings.warehouse,
            collection=settings.collection,
            workers=settings.workers,
            rebuild=request.rebuild,
            dedup=request.dedup,
            withdraw_missing=request.withdraw_missing,
            force=request.force,
            return_state=True,
        )
    finally:
        _progress.reset(watching)
        _settings.reset(choosing)
        _outcome.reset(collecting)
    if not outcome:
        state.result()
        raise NewsmillError(f"The flow ended as {state.name} before it did anything: {state.message}")
    if isinstance(outcome[0], NewsmillError):
        raise outcome[0]
    return outcome[0]
