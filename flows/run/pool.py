"""Worker processes: a batch each, and one record lost at most when a process dies."""

import importlib
import multiprocessing
import multiprocessing.connection
import multiprocessing.context
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Protocol, Self, TypeVar, cast

from flows.errors import NewsmillError
from flows.run.budget import DEADLINE, Death

Result = TypeVar("Result")


class Batch(Protocol):
    """A range of records that can be split down to one record."""

    @property
    def size(self) -> int: ...
    def split(self) -> tuple[Self, ...]: ...


AnyBatch = TypeVar("AnyBatch", bound=Batch)


_spawning = threading.Lock()


class _BareProcess(multiprocessing.context.SpawnProcess):
    """A spawned process that does not run the parent's main module again: workers load neither the CLI nor Prefect."""

    @staticmethod
    def _Popen(process_obj: Any) -> Any:  # noqa: N802 - the name is multiprocessing's
        main = sys.modules["__main__"]
        with _spawning:
            hidden = {name: vars(main).pop(name) for name in ("__file__", "__spec__") if name in vars(main)}
            main.__spec__ = None
            try:
                return multiprocessing.context.SpawnProcess._Popen(process_obj)  # noqa: SLF001
            finally:
                for name, value in hidden.items():
                    setattr(main, name, value)


class _BareContext(multiprocessing.context.SpawnContext):
    """Makes such processes, and remembers them."""

    def __init__(self) -> None:
        self.started: list[_BareProcess] = []

    def Process(self, *arguments: Any, **options: Any) -> _BareProcess:  # type: ignore[override]  # noqa: N802 - its name
        self.started.append(_BareProcess(*arguments, **options))
        return self.started[-1]


def _end_with_parent() -> None:
    """Started in each worker: leave when the parent is gone, however it went; the terminal's Ctrl-C is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:

        def watch(sentinel: int) -> None:
            multiprocessing.connection.wait([sentinel])
            os._exit(1)

        threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()


def _load(module: str) -> str:
    """Load a module in a worker; what is wrong with it, or nothing."""
    try:
        importlib.import_module(module)
    except Exception as error:  # noqa: BLE001 - whatever a broken installation raises is the answer
        return f"{module} cannot be loaded ({type(error).__name__}: {error})"
    return ""


class WorkerPool:
    """Runs batches in worker processes; with workers=0 in the calling process.

    A process that dies breaks the whole executor, so that nobody knows whose batch it was: every batch that was on
    its way is tried again alone, and one that breaks again is split until the one record is found.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._executor: ProcessPoolExecutor | None = None
        self._lock = threading.Lock()

    def run(
        self,
        function: Callable[[AnyBatch], Result],
        batch: AnyBatch,
        crashed: Callable[[AnyBatch, Death], Result | AnyBatch],
    ) -> list[Result]:
        """Run a batch; several results where it had to be split.

        crashed: the result for a record that kills, or the batch with which it is tried once more.
        """
        if self.workers == 0:
            return [function(batch)]
        executor = self._start()
        try:
            return [executor.submit(function, batch).result()]
        except BrokenProcessPool:
            self._forget(executor)
            return self._run_alone(function, batch, crashed)

    def _run_alone(
        self,
        function: Callable[[AnyBatch], Result],
        batch: AnyBatch,
        crashed: Callable[[AnyBatch, Death], Result | AnyBatch],
    ) -> list[Result]:
        results, waiting = [], [batch]
        while waiting:
            part, context = waiting.pop(), _BareContext()
            with self._executor_of(1, context) as executor:
                try:
                    results.append(executor.submit(function, part).result())
                    continue
                except BrokenProcessPool:
                    pass
            if part.size == 1:
                self._refuse_broken_program(function)
                is_slow = any(process.exitcode == -DEADLINE for process in context.started)
                found = crashed(part, "too_slow" if is_slow else "worker_crash")
                if isinstance(found, type(part)):
                    waiting.append(found)
                else:
                    results.append(cast("Result", found))
            else:
                waiting += part.split()
        return results

    def _refuse_broken_program(self, function: Callable[[AnyBatch], Result]) -> None:
        """A record is to blame only where workers can load the program at all: an upgrade may have replaced it."""
        with self._executor_of(1) as executor:
            try:
                problem = executor.submit(_load, function.__module__).result()
            except BrokenProcessPool:
                problem = "they die when they start"
        if problem:
            raise NewsmillError(
                f"Worker processes cannot work: {problem}. Is the installation complete? Nothing was published. "
                "Install newsmill again, or try --workers 0."
            )

    def _start(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._executor is None:
                self._executor = self._executor_of(self.workers)
            return self._executor

    def _forget(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._executor is broken:
                self._executor = None
        broken.shutdown(wait=False)

    @staticmethod
    def _executor_of(workers: int, context: _BareContext | None = None) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=context or _BareContext(), initializer=_end_with_parent)

    def close(self) -> None:
        with self._lock:
            if self._executor:
                self._executor.shutdown(wait=True, cancel_futures=True)
                self._executor = None
