"""A budget of processor time for each record in a worker process, so that no record can hold a run up for long.

All work is meant to be linear in the text; this is the net below it, and the one clock that can change a row. It
counts the processor's time and not the wall's, so that a busy machine rejects nothing. Two timers of the kernel tell:

- When the budget is spent, TooSlow is raised in what runs, and the record is rejected as too_slow.
- Code that does not come back from a library cannot be told so. When the budget is spent once more, the kernel ends
  the process, and the pool finds the record as it finds one that crashed its worker (pool.py). A note on disk says
  which record was worked on.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Literal, NamedTuple, Self, get_args

from flows.errors import TooSlow

# What a record did to the process that worked on it, as a reason in `rejected`.
Death = Literal["worker_crash", "too_slow"]
DEATHS: tuple[str, ...] = get_args(Death)
# The shortest time that a timer can be set to, in seconds: zero would stop it.
_SHORTEST = 0.001
# What ends a process whose library does not come back.
DEADLINE = signal.SIGVTALRM


class Note(NamedTuple):
    """What a worker is at. place: of a row of its plan in its batch; record: the one of a source that is read, from 1,
    or 0; bytes: what was read of all its sources.
    """

    place: int
    record: int = 0
    bytes: int = 0


# Characters of each number of a note: it is written over again and again, always as long as before.
_WIDTH = 16


class Budget:
    """Watches over the records of one batch. seconds: of processor time, for each record.

    Outside of worker processes nothing is watched: signals belong to whoever called.
    """

    def __init__(self, seconds: float, note: Path) -> None:
        self.seconds = seconds
        self._note = note
        self._left: dict[int, float] = {}
        # Seconds of processor time that each record took, by its place in the batch.
        self.spent: dict[int, float] = {}
        self._file: int | None = None

    def __enter__(self) -> Self:
        is_worker = multiprocessing.parent_process() is not None
        if is_worker and threading.current_thread() is threading.main_thread():
            signal.signal(DEADLINE, signal.SIG_DFL)
            signal.signal(signal.SIGPROF, self._end_work)
            self._file = os.open(self._note, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        return self

    def __exit__(self, *exception: object) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
            self._note.unlink()

    def note(self, note: Note) -> None:
        """Say what is worked on, for whoever finds this process dead, and for who shows how far it is."""
        if self._file is not None:
            os.pwrite(self._file, "".join(f"{number:{_WIDTH}d}" for number in note).encode(), 0)

    @contextmanager
    def watch(self, place: int) -> Iterator[None]:
        """Work on a record; what an earlier watch over it has spent counts too."""
        began = time.thread_time()
        try:
            with self._limit(place):
                yield
        finally:
            self.spent[place] = self.spent.get(place, 0.0) + time.thread_time() - began

    @contextmanager
    def _limit(self, place: int) -> Iterator[None]:
        if self._file is None:
            yield
            return
        self.note(Note(place))
        left = max(_SHORTEST, self._left.get(place, self.seconds))
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, left + self.seconds)
            signal.setitimer(signal.ITIMER_PROF, left)
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self._left[place], _ = signal.setitimer(signal.ITIMER_PROF, 0)

    def _end_work(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - as signal handlers are called
        raise TooSlow(self.seconds)


def read_note(file: Path) -> Note | None:
    """What a process is at, or died over; None where it is at no record."""
    try:
        text = file.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    return Note(*(int(text[start : start + _WIDTH]) for start in range(0, len(text), _WIDTH))) if text else None
