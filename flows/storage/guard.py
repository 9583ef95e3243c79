"""A query is watched from beside it: it ends when its time or memory is spent, or when somebody ends the process.

DuckDB keeps its own limits between the chunks of rows that it works on. But one call of a function may take all memory
of a machine, or an hour, and neither a limit of DuckDB nor an interruption reaches it. So a thread looks on: it
interrupts first, and where the query does not heed that, it ends the process.
"""

import os
import resource
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import duckdb

from flows.errors import NewsmillError

# Seconds between two looks.
_PAUSE = 0.05
# Seconds from an interruption to the end of the process; memory may fill up at two gigabytes a second.
_GRACE, _GRACE_OF_MEMORY = 2.0, 0.3
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Guard:
    """What a query has spent. Only the time counts in which DuckDB works, and not that in which a reader reads."""

    def __init__(self, db: duckdb.DuckDBPyConnection, seconds: float, memory: int) -> None:
        self._db, self._seconds, self._memory = db, seconds, memory
        self._spent, self._since = 0.0, 0.0
        self._before = _measure_memory()
        self.problem = ""

    @contextmanager
    def work(self) -> Iterator[None]:
        """DuckDB works. Raises NewsmillError where the limits ended it."""
        self._since = time.monotonic()
        try:
            yield
        except (duckdb.Error, RuntimeError) as error:
            if self.problem:
                raise NewsmillError(self.problem) from error
            raise
        else:
            if self.problem:
                raise NewsmillError(self.problem)
        finally:
            self._spent, self._since = self._spent + time.monotonic() - self._since, 0.0

    def look(self) -> float | None:
        """Interrupt the query where a limit is spent; returns how many seconds it has left to heed that."""
        since = self._since
        if not since:
            return None
        if _measure_memory() - self._before > self._memory:
            self.problem = (
                f"The query took more than {self._memory // 2**20:,} MiB of memory, and was ended: ask for less at a "
                "time, or set NEWSMILL_MEMORY_LIMIT to more."
            )
        elif self._spent + time.monotonic() - since > self._seconds:
            self.problem = (
                f"The query took more than {self._seconds:g} seconds, and was ended: ask for less, or set "
                "NEWSMILL_QUERY_SECONDS to more."
            )
            self._db.interrupt()
            return _GRACE
        else:
            return None
        self._db.interrupt()
        return _GRACE_OF_MEMORY


@contextmanager
def guard(
    db: duckdb.DuckDBPyConnection, *, seconds: float, memory: int, give_up: Callable[[str, int], NoReturn]
) -> Iterator[Guard]:
    """Watch the queries of a connection.

    memory: bytes by which the process may grow. give_up: ends the process, with a message and an exit code, where a
    query heeds no interruption.
    """
    watched = Guard(db, seconds, memory)
    reading, writing = os.pipe()
    try:
        os.set_blocking(writing, False)
        looker = threading.Thread(target=_look_on, args=(watched, db, reading, give_up), daemon=True)
        with _forward_signals(writing):
            looker.start()
            try:
                yield watched
            finally:
                os.write(writing, b"\0")
                looker.join()
    finally:
        os.close(writing)
        os.close(reading)


def _look_on(
    watched: Guard, db: duckdb.DuckDBPyConnection, reading: int, give_up: Callable[[str, int], NoReturn]
) -> None:
    """Until a NUL comes out of the pipe: look at the limits, and at the signals that come out of it."""
    deadline, code = float("inf"), 1
    while True:
        for number in os.read(reading, 64) if select.select([reading], [], [], _PAUSE)[0] else b"":
            if number == 0:
                return
            # Nothing is to be saved: what a person ends with Ctrl-C says so itself, if it can.
            code = 128 + number
            if number != signal.SIGINT:
                give_up("ended by a signal.", code)
            deadline = min(deadline, time.monotonic() + _GRACE)
            db.interrupt()
        if not watched.problem and (left := watched.look()) is not None:
            deadline = min(deadline, time.monotonic() + left)
        if time.monotonic() > deadline:
            give_up(watched.problem or "stopped.", code)


@contextmanager
def _forward_signals(writing: int) -> Iterator[None]:
    """Signals arrive in a pipe at once, also while the program is inside a call that takes an hour."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread has signals
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    pipe_before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGHUP):
        if before[number] != signal.SIG_IGN:
            signal.signal(number, lambda *_: None)
    try:
        yield
    finally:
        signal.set_wakeup_fd(pipe_before)
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)


def _measure_memory() -> int:
    """Bytes of memory that the process takes; where the system has no /proc, the most that it took."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - twenty times a second
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
