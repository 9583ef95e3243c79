"""Work that kills its process: in a module of its own, since workers import it by name."""

import os
from pathlib import Path
from typing import NamedTuple

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
