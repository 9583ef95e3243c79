"""What becomes of a batch that fails: tried again where that may help, split until the record is found that kills.

Executors say that a process died; what is made of it stands here, once for all of them.
"""

import importlib
import time
from collections.abc import Callable
from typing import Protocol, Self, TypeVar, cast

from flows.errors import NewsmillError, is_transient
from flows.run.budget import Death
from flows.run.executors.executor import Executor, WorkerDied

# Seconds before a batch is tried again that met a busy disk or a full table of open files.
PAUSES = (2.0, 15.0)

Given = TypeVar("Given")
Result = TypeVar("Result")


class Batch(Protocol):
    """A range of records that can be split down to one record."""

    @property
    def size(self) -> int: ...
    def split(self) -> tuple[Self, ...]: ...


AnyBatch = TypeVar("AnyBatch", bound=Batch)


def carry_out(
    executor: Executor,
    function: Callable[[AnyBatch], Result],
    batch: AnyBatch,
    lose: Callable[[AnyBatch, Death], Result | AnyBatch],
) -> list[Result]:
    """Run a batch; several results where it had to be split.

    lose: the result for a record that kills, or the batch with which it is tried once more. A batch that was on its way
    when a process died is tried again alone, and one that breaks again is split.
    """
    try:
        return [_run_patiently(executor.run, function, batch)]
    except WorkerDied:
        pass
    results, waiting = list[Result](), [batch]
    while waiting:
        part = waiting.pop()
        try:
            results.append(_run_patiently(executor.run_alone, function, part))
        except WorkerDied as died:
            if part.size > 1:
                waiting += part.split()
                continue
            _refuse_broken_program(executor, function)
            found = lose(part, died.death)
            if isinstance(found, type(part)):
                waiting.append(found)
            else:
                results.append(cast("Result", found))
    return results


def _run_patiently(
    run: Callable[[Callable[[Given], Result], Given], Result], function: Callable[[Given], Result], given: Given
) -> Result:
    """Run a batch, and again where what it met may pass."""
    for pause in PAUSES:
        try:
            return run(function, given)
        except Exception as error:
            if not is_transient(error):
                raise
        time.sleep(pause)
    return run(function, given)


def _refuse_broken_program(executor: Executor, function: Callable[[AnyBatch], Result]) -> None:
    """A record is to blame only where workers can load the program at all: an upgrade may have replaced it."""
    try:
        problem = executor.run_alone(load_module, function.__module__)
    except WorkerDied:
        problem = "they die when they start"
    if problem:
        raise NewsmillError(
            f"Worker processes cannot work: {problem}. Is the installation complete? Nothing was published. "
            "Install newsmill again, or try --workers 0."
        )


def load_module(module: str) -> str:
    """Load a module in a worker; what is wrong with it, or nothing.

    >>> load_module("no_such_module")
    "no_such_module cannot be loaded (ModuleNotFoundError: No module named 'no_such_module')"
    """
    try:
        importlib.import_module(module)
    except Exception as error:  # noqa: BLE001 - whatever a broken installation raises is the answer
        return f"{module} cannot be loaded ({type(error).__name__}: {error})"
    return ""
