"""Work that kills its process: in a module of its own, since workers import it by name."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from flows.run.batches import RefineBatch, refine_batch
from flows.run.index_batches import IndexBatch, index_batch
from flows.run.ingest_batches import IngestBatch, ingest_batch
from flows.sources.formats import json_lines
from flows.stages import ingest, refine

DEADLY = frozenset({3, 13})


class Records(NamedTuple):
    """Records first..stop, each of which leaves a file in `folder` when it is done."""

    folder: Path
    first: int
    stop: int

    @property
    def size(self) -> int:
        return self.stop - self.first

    def split(self) -> tuple["Records", "Records"]:
        middle = (self.first + self.stop) // 2
        return self._replace(stop=middle), self._replace(first=middle)


def work_or_die(records: Records) -> range:
    """As a document would that makes a library crash: no exception, the process is gone."""
    for number in range(records.first, records.stop):
        if number in DEADLY:
            os._exit(11)
    for number in range(records.first, records.stop):
        (records.folder / str(number)).touch()
    return range(records.first, records.stop)


def fail(records: Records) -> range:
    raise ValueError(f"{records.size} records")


def lose(records: Records, death: str) -> range:
    assert records.size == 1
    (records.folder / f"lost-{records.first}").touch()
    return range(records.first, records.stop)


def work_nowhere(records: Records) -> range:
    """What a worker cannot load: see tests/run/test_pool.py."""
    return range(records.first, records.stop)


# As after an upgrade that takes a module away while a run goes on: the parent knows it, a new process does not.
work_nowhere.__module__ = "a_module_that_is_gone"


# What kills whoever reads, indexes or judges it, by a signal that no process can catch: as the kernel does when memory
# runs out, and as a library does that crashes.
DEADLY_TEXT = " The deadly record."


def read_or_die(batch: IngestBatch) -> int:
    """As ingest_batch, with a parser that kills."""
    return _with_deadly(json_lines, "parse_object", ingest_batch, batch)


def read_or_die_once(batch: IngestBatch) -> int:
    """As read_or_die, but twice only, whoever comes first."""
    tries = [batch.raw.parent / f"died-{number}" for number in range(2)]
    for path in tries:
        if not path.exists():
            path.touch()
            return read_or_die(batch)
    return ingest_batch(batch)


def index_or_die(batch: IndexBatch) -> int:
    return _with_deadly(ingest, "split_lines", index_batch, batch)


def refine_or_die(batch: RefineBatch) -> int:
    return _with_deadly(refine, "read_text", refine_batch, batch)


def _with_deadly(module: ModuleType, name: str, work: Callable[[Any], int], batch: Any) -> int:
    """Work with a function that kills its process when it is given the deadly text. A worker does nothing else."""
    calm = getattr(module, name)

    def kill_or(*given: Any) -> Any:
        if any(DEADLY_TEXT in (one.decode() if isinstance(one, bytes) else str(one)) for one in given):
            os.kill(os.getpid(), signal.SIGKILL)
        return calm(*given)

    setattr(module, name, kill_or)
    try:
        return work(batch)
    finally:
        setattr(module, name, calm)
