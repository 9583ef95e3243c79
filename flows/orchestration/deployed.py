"""A run that a deployment started: its collections, what is tried again, and what Prefect is told of it."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Any, TypeVar

from prefect import State, get_run_logger
from prefect.states import Completed, Failed

from flows.config.choose import Configuration
from flows.config.file import FILE_NAME
from flows.errors import NewsmillError, NothingToRead, StoppedByCheck, WrongUseError, is_transient
from flows.explore.report import keep_report
from flows.orchestration.artifacts import publish_artifacts, publish_failure, publish_upkeep
from flows.orchestration.conductor import PrefectConductor
from flows.orchestration.events import count_rejected, emit_failed_check, emit_published
from flows.orchestration.logs import StepLog, log_report, name_parameters, silence_engine
from flows.run.deadline import TimedOut
from flows.run.folder import make_missing_folder
from flows.run.maintenance import describe_upkeep, maintain
from flows.run.report import Request
from flows.run.sequence import run
from flows.run.warehouse import find_layout
from flows.settings import Settings

Result = TypeVar("Result")
# (name of the collection or warehouse, what went wrong there)
Failure = tuple[str, BaseException]


def choose_settings(given: dict[str, Any], *, all_collections: bool) -> list[Settings]:
    """Settings of each run: of all collections of newsmill.toml, or of the one that parameters or the file name."""
    configuration = Configuration.read(given)
    if not all_collections:
        return [configuration.choose().settings]
    if not configuration.names:
        raise WrongUseError(f"There are no collections: write them into {FILE_NAME} (newsmill init makes one).")
    for name in ("raw", "collection"):
        if given.get(name):
            raise WrongUseError(f"The parameter {name} is of one collection, and all_collections takes all.")
    return [configuration.choose(name).settings for name in configuration.names]


def run_deployed(
    given: dict[str, Any],
    request: Request,
    *,
    all_collections: bool,
    may_be_empty: bool,
    retries: int,
    retry_seconds: float,
) -> State[None]:
    """Run over one or all collections, whatever becomes of the others; the state says what did not go well."""
    try:
        chosen = choose_settings(given, all_collections=all_collections)
    except NewsmillError as error:
        return _fail([(given.get("collection") or "newsmill", error)])

    def work(settings: Settings, stop: threading.Event) -> str:
        log = get_run_logger()
        steps, rejected_before = StepLog(log), count_rejected(settings)
        if may_be_empty:
            make_missing_folder(find_layout(settings), settings)
        try:
            report = run(settings, request, PrefectConductor(), steps, stop=stop)
        except NothingToRead as error:
            if not may_be_empty:
                raise
            log.info("%s: %s", settings.collection, name_parameters(str(error)))
            return f"{settings.collection}: nothing to read yet"
        except BaseException:
            steps.finish(is_cut=True)
            raise
        steps.finish()
        keep_report(settings, report)
        log_report(log, report)
        publish_artifacts(report)
        emit_published(settings, report, rejected_before)
        return f"{report.collection}: {f'snapshot {report.snapshot}' if report.snapshot else 'nothing has changed'}"

    return _carry_out([(one.collection, one) for one in chosen], work, retries, retry_seconds)


def maintain_deployed(given: dict[str, Any], *, retries: int, retry_seconds: float) -> State[None]:
    """Maintain each warehouse that collections lie in."""
    try:
        chosen = [one.settings for one in Configuration.read(given).choose_warehouses()]
    except NewsmillError as error:
        return _fail([("newsmill", error)])

    def work(settings: Settings, stop: threading.Event) -> str:
        upkeep = maintain(settings, PrefectConductor(), stop)
        log, name = get_run_logger(), str(settings.warehouse)
        for step, seconds in upkeep.steps:
            log.info("%s took %.1f s", step, seconds)
        for warning in upkeep.warnings:
            log.warning("%s: %s", name, warning)
        log.info("%s: %s", name, describe_upkeep(upkeep))
        publish_upkeep(name, upkeep)
        return f"{name}: {f'snapshot {upkeep.snapshot}' if upkeep.snapshot else 'nothing to merge'}"

    return _carry_out([(str(one.warehouse), one) for one in chosen], work, retries, retry_seconds)


def _carry_out(
    chosen: Sequence[tuple[str, Settings]],
    work: Callable[[Settings, threading.Event], str],
    retries: int,
    retry_seconds: float,
) -> State[None]:
    failures, said = list[Failure](), list[str]()
    for name, settings in chosen:
        try:
            said.append(_try_patiently(name, partial(work, settings), retries, retry_seconds))
        except Exception as error:  # noqa: BLE001 - told once, and the others have their turn
            failures.append((name, error))
            if isinstance(error, StoppedByCheck):
                emit_failed_check(settings, str(error))
    return _fail(failures) if failures else Completed(message="; ".join(said))


def _fail(failures: Sequence[Failure]) -> State[None]:
    """Say what went wrong: in the log, where an artifact would be, and as the state. A traceback only of surprises."""
    messages = []
    silence_engine()
    for name, error in failures:
        if isinstance(error, NewsmillError):
            message = name_parameters(str(error))
            get_run_logger().error("%s: %s", name, message)
        else:
            message = f"newsmill did not foresee this: {type(error).__name__}: {error}"
            get_run_logger().error("%s: %s", name, message, exc_info=error)
        publish_failure(name, message)
        messages.append(message if len(failures) == 1 else f"{name}: {message}")
    is_late = all(isinstance(error, TimedOut) for _, error in failures)
    return Failed(message="\n".join(messages), name="TimedOut" if is_late else "Failed")


def _try_patiently(name: str, work: Callable[[threading.Event], Result], retries: int, retry_seconds: float) -> Result:
    """Carry out work, and again after a pause where what it met may pass: a held lock, a store that does not answer."""
    for attempt in range(1, retries + 1):
        try:
            return _run_stoppable(work)
        except Exception as error:
            if not is_transient(error):
                raise
            message = "%s: %s It is tried again in %g s (%d of %d)."
            get_run_logger().warning(message, name, name_parameters(str(error)), retry_seconds, attempt, retries)
        time.sleep(retry_seconds)
    return _run_stoppable(work)


def _run_stoppable(work: Callable[[threading.Event], Result]) -> Result:
    """Carry out work in a thread of its own, and stop it where a signal ends this one.

    A signal is raised in the main thread as soon as that is in Python: it would wait for the end of a query there.
    """
    stop = threading.Event()
    with ThreadPoolExecutor(1, thread_name_prefix="newsmill") as threads:
        future = threads.submit(copy_context().run, work, stop)
        try:
            return future.result()
        except BaseException:
            stop.set()
            raise
