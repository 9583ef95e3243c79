"""The time that a run may take: no work is begun once it is over, and a query on its way is interrupted."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from flows.errors import NewsmillError

STOPPED = "The run was stopped. Nothing was published, and the next run begins anew."
# Seconds between two looks at the clock; what is over is interrupted at each, so that the next query of a step is, too.
_AGAIN = 0.2


class Stopped(BaseException):
    """Somebody ended the run while it was at work. No Exception: nothing on the way may take it for its own."""


class TimedOut(NewsmillError):  # noqa: N818 - named for what happened
    """A run took longer than it may; nothing was published."""


class Deadline:
    """When a run has to be over. seconds: from now; None where it may take the time that it takes.

    stop: set by another thread, it ends the run at once.
    A batch that a worker process has begun is not interrupted: it takes seconds, and what it found is thrown away.
    """

    def __init__(self, seconds: float | None, stop: threading.Event | None = None) -> None:
        self.seconds = seconds
        self._stop = stop or threading.Event()
        self._end = None if seconds is None else time.monotonic() + seconds

    @property
    def remaining(self) -> float | None:
        """Seconds that are left, at least a moment; None where there is no end."""
        return None if self._end is None else max(0.001, self._end - time.monotonic())

    def refuse_late(self) -> None:
        """Raise TimedOut where the time is over, Stopped where somebody ended the run.

        >>> Deadline(None).refuse_late()
        >>> Deadline(0.0).refuse_late()
        Traceback (most recent call last):
        flows.run.deadline.TimedOut: The run took longer than 0 seconds, which is all that NEWSMILL_RUN_SECONDS \
(parameter run_seconds) gives it. Nothing was published, and the next run begins anew.
        """
        if self._stop.is_set():
            raise Stopped(STOPPED)
        if self._is_over():
            raise TimedOut(self._explain())

    @contextmanager
    def saying_so(self) -> Iterator[None]:
        """Say why a query was interrupted; for connections with a limit of their own (see `connect`)."""
        try:
            yield
        except duckdb.InterruptException as error:
            if self._stop.is_set():
                raise Stopped(STOPPED) from error
            if self._end is None:
                raise
            raise TimedOut(self._explain()) from error

    @contextmanager
    def interrupting(self, db: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt the queries of a connection once the time is over, and say why; begin nothing after it."""
        self.refuse_late()
        is_done = threading.Event()

        def watch() -> None:
            while not is_done.wait(_AGAIN):
                if self._stop.is_set() or self._is_over():
                    db.interrupt()

        watching = threading.Thread(target=watch, name="deadline", daemon=True)
        watching.start()
        try:
            with self.saying_so():
                yield
        finally:
            is_done.set()
            watching.join()

    def _is_over(self) -> bool:
        return self._end is not None and time.monotonic() >= self._end

    def _explain(self) -> str:
        return (
            f"The run took longer than {self.seconds:g} seconds, which is all that NEWSMILL_RUN_SECONDS (parameter "
            "run_seconds) gives it. Nothing was published, and the next run begins anew."
        )
