"""Executors of this machine: the calling process, and processes beside it."""

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
from contextlib import suppress
from typing import Any, Protocol, TypeVar

from flows.run.budget import DEADLINE
from flows.run.executors.executor import Executor, WorkerDied

Given = TypeVar("Given")
Result = TypeVar("Result")

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

    def list_alive(self) -> list[_BareProcess]:
        return [process for process in self.started if process.pid and process.exitcode is None]


def _end_with_parent() -> None:
    """Started in each worker: leave when the parent is gone, however it went; the terminal's Ctrl-C is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:

        def watch(sentinel: int) -> None:
            multiprocessing.connection.wait([sentinel])
            os._exit(1)

        threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()


class CallingProcess:
    """Runs batches where they are: nothing is watched, and a batch that kills takes everything with it."""

    at_once = 1

    def run(self, function: Callable[[Given], Result], given: Given) -> Result:
        """See Executor."""
        return function(given)

    run_alone = run

    def list_processes(self) -> list[int]:
        """See LocalExecutor."""
        return []

    def end(self) -> None:
        """See LocalExecutor."""

    def close(self) -> None:
        """See Executor."""


class LocalPool:
    """Runs batches in so many worker processes, which are started with the first batch.

    A process that dies breaks the whole pool, so that nobody knows whose batch it was; the next batch gets another one.
    """

    def __init__(self, workers: int) -> None:
        self.at_once = workers
        self._executor: ProcessPoolExecutor | None = None
        self._contexts: list[_BareContext] = []
        self._is_ended = False
        self._lock = threading.Lock()

    def run(self, function: Callable[[Given], Result], given: Given) -> Result:
        """See Executor."""
        executor = self._start()
        try:
            return executor.submit(function, given).result()
        except BrokenProcessPool as error:
            self._forget(executor)
            raise WorkerDied from error

    def run_alone(self, function: Callable[[Given], Result], given: Given) -> Result:
        """See Executor."""
        with self._lock:
            executor, context = self._make(1)
        with executor:
            try:
                return executor.submit(function, given).result()
            except BrokenProcessPool as error:
                broken = error
        # Only now are its processes joined, and say how they ended.
        is_slow = any(process.exitcode == -DEADLINE for process in context.started)
        raise WorkerDied("too_slow" if is_slow else "worker_crash") from broken

    def _start(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._executor is None:
                self._executor, _ = self._make(self.at_once)
            return self._executor

    def _forget(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._executor is broken:
                self._executor = None
        broken.shutdown(wait=False)

    def _make(self, workers: int) -> tuple[ProcessPoolExecutor, _BareContext]:
        if self._is_ended:
            raise RuntimeError("The run was stopped: no worker process is started any more.")
        context = _BareContext()
        self._contexts = [known for known in self._contexts if known.list_alive()] + [context]
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent), context

    def list_processes(self) -> list[int]:
        """See LocalExecutor."""
        return [process.pid for context in self._contexts for process in context.list_alive() if process.pid]

    def end(self) -> None:
        """See LocalExecutor."""
        self._is_ended = True
        for pid in self.list_processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def close(self) -> None:
        """See Executor."""
        with self._lock:
            if self._executor:
                self._executor.shutdown(wait=True, cancel_futures=True)
                self._executor = None


class LocalExecutor(Executor, Protocol):
    """An executor of this machine, which knows its processes."""

    def list_processes(self) -> list[int]:
        """PIDs of the worker processes that run now."""
        ...

    def end(self) -> None:
        """End the worker processes at once, whatever they work on, and start none any more."""
        ...


def open_local(workers: int) -> LocalExecutor:
    """The executor of this machine; without workers, the calling process."""
    return LocalPool(workers) if workers else CallingProcess()
