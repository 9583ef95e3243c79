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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Literal, Self, get_args

from flows.errors import TooSlow

# What a record did to the process that worked on it, as a reason in `rejected`.
Death = Literal["worker_crash", "too_slow"]
DEATHS: tuple[str, ...] = get_args(Death)
# The shortest time that a timer can be set to, in seconds: zero would stop it.
_SHORTEST = 0.001
# What ends a process whose library does not come back.
DEADLINE = signal.SIGVTALRM


class Budget:
    """Watches over the records of one batch. seconds: of processor time, for each record.

    Outside of worker processes nothing is watched: signals belong to whoever called.
    """

    def __init__(self, seconds: float, note: Path) -> None:
        self.seconds = seconds
        self._note = note
        self._left: dict[int, float] = {}
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

    @contextmanager
    def watch(self, place: int, *, anew: bool = False) -> Iterator[None]:
        """Work on a record; what an earlier watch over it has spent counts too.

        anew: it does not count, since what was worked on is another record of the same source.
        """
        if self._file is None:
            yield
            return
        os.pwrite(self._file, f"{place:12d}".encode(), 0)
        left = self.seconds if anew else max(_SHORTEST, self._left.get(place, self.seconds))
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, left + self.seconds)
            signal.setitimer(signal.ITIMER_PROF, left)
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self._left[place], _ = signal.setitimer(signal.ITIMER_PROF, 0)

    def _end_work(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - as signal handlers are called
        raise TooSlow(self.seconds)


def read_note(note: Path) -> int | None:
    """The place of the record that a process died over; None where it died over none."""
    try:
        text = note.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    return int(text) if text else None
