"""The flow. Only this module and flows/orchestration import Prefect.

A run is flows/run/sequence.py; here each of its steps and batches is shown as a task
(flows/orchestration/conductor.py). What was done stands in the warehouse's own tables. To import this changes
nothing of the process.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import ContextVar
from pathlib import Path
from typing import Any, cast

from prefect import State, flow, get_run_logger, runtime
from prefect.events.worker import EventsWorker
from prefect.futures import PrefectFuture
from prefect.logging.handlers import APILogWorker
from prefect.states import Cancelled, Failed
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows.errors import Interrupted, NewsmillError
from flows.orchestration.artifacts import publish_artifacts, publish_failure
from flows.orchestration.conductor import PrefectConductor
from flows.orchestration.deployed import run_deployed
from flows.orchestration.hooks import note_crash
from flows.orchestration.leaving import ending_with_the_work
from flows.orchestration.logs import Log, log_report
from flows.orchestration.maintenance import maintain
from flows.run.conductor import MOST_THREADS
from flows.run.report import Report, Request
from flows.settings import Settings
from flows.sources.stores.store import show_place

# What deployments name, and the command line calls.
__all__ = ["FlowBeside", "maintain", "newsmill"]

# Carries out the run of a flow, given who shows its steps; unset, the flow carries it out itself.
_core: ContextVar[Callable[[PrefectConductor], Report] | None] = ContextVar("core", default=None)
# Seconds for which lines of the log, and then events, are still sent at the end of a run.
_DRAIN_SECONDS = 10.0


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
    may_be_empty     a folder in which nothing was ever to be read is no failure; where there is none, it is made.
    run_seconds      after which the run is stopped, its queries too.
    retries          how often what may pass (another run at work, a store that does not answer) is tried again, after
                     retry_seconds each.
    """
    core = _core.get()
    if core is None:
        given = {"raw": raw, "warehouse": warehouse, "collection": collection, "workers": workers}
        with ending_with_the_work():
            return run_deployed(
                {**given, "run_seconds": run_seconds},
                Request(rebuild=rebuild, dedup=dedup, withdraw_missing=withdraw_missing, force=force),
                all_collections=all_collections,
                may_be_empty=may_be_empty,
                retries=retries,
                retry_seconds=retry_seconds,
            )
    try:
        report = core(PrefectConductor())
    except NewsmillError as error:
        publish_failure(collection or "raw", str(error))
        return Failed(message=str(error))
    except Interrupted as error:
        return Cancelled(message=str(error))
    log_report(get_run_logger(), report)
    publish_artifacts(report)
    return None


class FlowBeside:
    """The flow in a thread of its own, beside the thread that carries out the run.

    Whoever runs is told who shows the steps, if the flow began, and tells the flow how the run ended. The flow waits
    for the run, and the run never for the flow. log: that of the flow's run, from when it began.
    """

    log: Log

    def __init__(self, settings: Settings, request: Request) -> None:
        self.conductor = Future[PrefectConductor]()
        self.end = Future[None]()
        self._outcome = Future[Report]()
        threading.Thread(target=self._follow, args=(settings, request), name="prefect", daemon=True).start()

    def tell(self, outcome: Report | BaseException) -> None:
        """Say how the run ended."""
        if isinstance(outcome, BaseException):
            self._outcome.set_exception(outcome)
        else:
            self._outcome.set_result(outcome)

    def _carry_out(self, conductor: PrefectConductor) -> Report:
        self.log = get_run_logger()
        self.conductor.set_result(conductor)
        return self._outcome.result()

    def _follow(self, settings: Settings, request: Request) -> None:
        _core.set(self._carry_out)
        try:
            newsmill.with_options(task_runner=_make_threads())(
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
            APILogWorker.drain_all(timeout=_DRAIN_SECONDS)
            EventsWorker.drain_all(timeout=_DRAIN_SECONDS)
        except BaseException as error:  # noqa: BLE001 - whatever ends the thread, the run is told and goes on
            if not self.conductor.done():
                self.conductor.set_exception(error)
            self.end.set_exception(error)
        else:
            if not self.conductor.done():
                self.conductor.set_exception(RuntimeError("the flow ended before it began"))
            self.end.set_result(None)
