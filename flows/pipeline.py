"""The flow and its tasks: the only module that imports Prefect.

A run is flows/run/sequence.py; here each of its steps becomes a task, and each batch of a step a task of its own that
hands its batch to a worker process and waits. Prefect sees what happens and tries again what may pass; what was done
stands in the warehouse's own tables.
"""

import atexit
import os
import sys
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar, cast

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

from prefect import State, flow, get_run_logger, runtime, task  # noqa: E402
from prefect.artifacts import create_markdown_artifact, create_table_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.futures import PrefectFuture  # noqa: E402
from prefect.states import Failed  # noqa: E402
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner  # noqa: E402

from flows.config.choose import Configuration  # noqa: E402
from flows.errors import NewsmillError  # noqa: E402
from flows.run.conductor import MOST_THREADS, Gate  # noqa: E402
from flows.run.report import Progress, Report, Request, describe, funnel, say_nothing  # noqa: E402
from flows.run.sequence import run  # noqa: E402
from flows.settings import Settings  # noqa: E402
from flows.sources.stores.store import show_place  # noqa: E402

Result = TypeVar("Result")
Batch = TypeVar("Batch")

# Who watches the run of this process, and what came of it; a flow's parameters are for values that a server can store.
_progress: ContextVar[Progress] = ContextVar("progress", default=say_nothing)
_settings: ContextVar[Settings | None] = ContextVar("settings", default=None)
_outcome: ContextVar[list[Report | NewsmillError]] = ContextVar("outcome")


def _make_threads() -> TaskRunner[PrefectFuture[Any]]:
    """Threads that wait for batches: as many as the executor has room for, wherever it runs them."""
    return cast("TaskRunner[PrefectFuture[Any]]", ThreadPoolTaskRunner(max_workers=MOST_THREADS))


# No cache and no stored results: what steps hand on are files and tables of the run, and nothing is ever pickled.
@task(name="step", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def carry_out_step(name: str, work: Callable[[], Any], results: list[Any]) -> State[None] | None:  # noqa: ARG001
    """One step over the whole corpus. A failure that newsmill understands becomes a state with a message."""
    try:
        results.append(work())
    except NewsmillError as error:
        results.append(error)
        return Failed(message=str(error))
    return None


@task(name="batch", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def carry_out_batch(name: str, work: Callable[[], Any]) -> Any:  # noqa: ARG001 - Prefect shows the name
    """One batch of a step: waits for a worker. What may pass is tried again inside (flows/run/recovery.py)."""
    return work()


class PrefectConductor:
    """Carries out steps and batches as Prefect tasks."""

    def step(self, name: str, work: Callable[[], Result]) -> Result:
        results: list[Any] = []
        state = carry_out_step(name, work, results, return_state=True)
        if not results:
            # An exception that nobody foresaw: raised here as it was there.
            state.result()
        if isinstance(results[0], NewsmillError):
            raise results[0]
        return cast("Result", results[0])

    def each(
        self, name: str, work: Callable[[Batch], object], batches: Sequence[Batch], at_once: Callable[[], int]
    ) -> None:
        gate = Gate(at_once)

        def bind(batch: Batch) -> Callable[[], object]:
            return lambda: gate.shut_on_failure(work)(batch)

        futures = []
        for number, batch in enumerate(gate.let_in(batches), start=1):
            futures.append(carry_out_batch.submit(f"{name} {number} of {len(batches)}", bind(batch)))
            futures[-1].add_done_callback(gate.let_out)
        for future in futures:
            future.result()


def _name_run() -> str:
    parameters = runtime.flow_run.parameters
    return f"{parameters['collection'] or 'newsmill'} from {parameters['raw'] or 'its folder'}"


@flow(
    name="newsmill",
    flow_run_name=_name_run,
    task_runner=_make_threads(),
    persist_result=False,
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
) -> State[None] | None:
    """Bring a warehouse up to date with a raw folder. What is not given here is read from the environment
    (NEWSMILL_...) and from newsmill.toml in the folder of the deployment.
    """
    settings = _settings.get()
    if settings is None:
        given = {"raw": raw, "warehouse": warehouse, "collection": collection, "workers": workers}
        try:
            settings = Configuration.read(given).choose().settings
        except NewsmillError as error:
            return Failed(message=str(error))
    request = Request(rebuild=rebuild, dedup=dedup, withdraw_missing=withdraw_missing, force=force)
    outcome = _outcome.get([])
    try:
        report = run(settings, request, PrefectConductor(), _progress.get())
    except NewsmillError as error:
        outcome.append(error)
        return Failed(message=str(error))
    outcome.append(report)
    _publish_artifacts(report)
    return None


def make_artifact_key(collection: str) -> str:
    """The name of a collection in Prefect's alphabet: lower-case letters, digits, dashes.

    >>> make_artifact_key("Herald_2024.de"), make_artifact_key("Süd")
    ('herald-2024-de', 's-c3-bcd')
    """
    encoded = "".join(char if char.isascii() else f"-{char.encode().hex('-')}" for char in collection.lower())
    return encoded.replace("_", "-").replace(".", "-")


def _publish_artifacts(report: Report) -> None:
    """The funnel as a table and the report as Markdown, in Prefect's UI.

    The snapshot is published by now: an API that does not answer makes no failed run of it.
    """
    rows = [{"what": name, "count": count} for name, count in funnel(report)]
    key = make_artifact_key(report.collection)
    try:
        create_table_artifact(rows, key=f"newsmill-funnel-{key}", description="What became of sources and documents.")
        create_markdown_artifact(describe(report), key=f"newsmill-report-{key}", description="What the run did.")
    except Exception as error:  # noqa: BLE001 - whatever Prefect's client raises
        get_run_logger().warning("The run is published, but Prefect took no artifacts of it: %s", error)


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
