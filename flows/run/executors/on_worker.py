"""What a worker of a cluster does: it hands a batch to a process of its own machine, and tells how that went.

Processor time is counted by process, and a record may end the process that works on it: so a worker of the cluster,
which has other people's work to do as well, only waits, and each batch runs in one of as many processes as it has
threads. They end with it. Imported by workers: no Prefect, no command line.
"""

import asyncio
import importlib
import multiprocessing
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from flows.run.batches import Batch
from flows.run.budget import Death
from flows.run.executors.executor import WorkerDied
from flows.run.executors.local import LocalPool
from flows.run.executors.versions import Version, find_own_version
from flows.run.staging.access import Access

# Seconds after which the processes of a run that gave nothing to do are ended when another run comes: it was killed.
IDLE_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Task:
    """A batch as it travels: names and values. alone: in a process for it alone; run: the run that it belongs to."""

    run: str
    module: str
    function: str
    given: Any
    alone: bool
    access: Access


class Answer(NamedTuple):
    """How a batch went.

    result  what its function returned, where no process died.
    place   where what came of it lies, in the words of the staging; None where nothing is kept of it.
    death   how its process died, with the note that it left of what it was at.
    """

    result: Any = None
    place: str | None = None
    death: Death | None = None
    note: bytes | None = None


class Introduction(NamedTuple):
    """What a worker says of itself. problem: why it cannot get at the files of the run; empty where it can."""

    version: Version
    problem: str


class _Pools:
    """The processes of each run that this worker works for."""

    def __init__(self) -> None:
        self._pools: dict[str, LocalPool] = {}
        self._busy: dict[str, int] = {}
        self._used_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def enter(self, run: str, workers: int) -> LocalPool:
        """The pool of a run; `leave` says that it is not in use any more."""
        with self._lock:
            if run not in self._pools:
                self._close_idle()
                _allow_children()
                self._pools[run] = LocalPool(workers)
            self._busy[run] = self._busy.get(run, 0) + 1
            return self._pools[run]

    def leave(self, run: str) -> None:
        with self._lock:
            self._busy[run] -= 1
            self._used_at[run] = time.monotonic()

    def close(self, run: str) -> None:
        with self._lock:
            pool = self._pools.pop(run, None)
        if pool:
            pool.close()

    def _close_idle(self) -> None:
        for run, used_at in list(self._used_at.items()):
            if not self._busy[run] and time.monotonic() - used_at > IDLE_SECONDS:
                del self._used_at[run]
                if pool := self._pools.pop(run, None):
                    pool.close()


_pools = _Pools()


def _allow_children() -> None:
    """A nanny starts its worker as a daemon, which may have no children, since they would outlive it; ours do not."""
    process = multiprocessing.current_process()
    if process.daemon:
        process.daemon = False


async def introduce(access: Access) -> Introduction:
    """Say what runs here. Called beside the tasks of the worker, which must not wait for disks meanwhile."""
    return Introduction(*await asyncio.to_thread(lambda: (find_own_version(), access.explain_missing())))


async def take_leave(run: str, access: Access) -> None:
    """End the processes of a run, and remove what was kept for it."""
    await asyncio.to_thread(_pools.close, run)
    await asyncio.to_thread(access.leave)


def give_back(values: dict[str, Any]) -> dict[str, Any]:
    """What many batches have in common, as a task of its own: Dask brings its result to each worker once."""
    return values


def carry_out_task(task: Task, values: dict[str, Any] | None = None) -> Answer:
    """Carry out a batch in a process of this machine. Raises what its function raised.

    values: heavy fields of the batch, which it travelled without.
    """
    from distributed import get_worker

    if values:
        task = replace(task, given=replace(task.given, **values))

    function: Callable[[Any], Any] = getattr(importlib.import_module(task.module), task.function)
    worker = get_worker()
    pool = _pools.enter(task.run, worker.state.nthreads)
    try:
        run = pool.run_alone if task.alone else pool.run
        if not isinstance(task.given, Batch):
            return _answer(lambda: Answer(run(function, task.given)))
        with task.access.lend(task.given, Path(worker.local_directory)) as batch:
            answer = _answer(lambda: Answer(run(function, batch)))
            if answer.death:
                return answer._replace(note=batch.note.read_bytes() if batch.note.exists() else None)
            return answer._replace(place=task.access.keep(batch))
    finally:
        _pools.leave(task.run)


def _answer(run: Callable[[], Answer]) -> Answer:
    """A death is no exception here: the scheduler would take it for a fault of the worker."""
    try:
        return run()
    except WorkerDied as died:
        return Answer(death=died.death)
