"""Executors of this machine: the calling process, and processes beside it."""

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Protocol, TypeVar

from flows.run.budget import DEADLINE
from flows.run.executors.executor import Executor, WorkerDied
from flows.run.executors.fork_server import WorkerContext, begin_work, hold_server, release_server

Given = TypeVar("Given")
Result = TypeVar("Result")


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
        self._contexts: list[WorkerContext] = []
        self._is_ended = False
        self._holds_server = False
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

    def _make(self, workers: int) -> tuple[ProcessPoolExecutor, WorkerContext]:
        if self._is_ended:
            raise RuntimeError("The run was stopped: no worker process is started any more.")
        if not self._holds_server:
            hold_server()
            self._holds_server = True
        context = WorkerContext()
        self._contexts = [known for known in self._contexts if known.list_alive()] + [context]
        # As it is now: the process that workers are copies of may have been started under another one.
        environment = dict(os.environ)
        executor = ProcessPoolExecutor(workers, mp_context=context, initializer=begin_work, initargs=(environment,))
        return executor, context

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
            if self._holds_server:
                release_server()
                self._holds_server = False


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
