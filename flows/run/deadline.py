"""The time that a run may take: no work is begun once it is over, and a query on its way is interrupted."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from flows.errors import NewsmillError

# Seconds between two interrupts of a run that is over: the next query of a step is interrupted as well.
_AGAIN = 0.2


class TimedOut(NewsmillError):  # noqa: N818 - named for what happened
    """A run took longer than it may; nothing was published."""


class Deadline:
    """When a run has to be over. seconds: from now; None where it may take the time that it takes.

    A batch that a worker process has begun is not interrupted: it takes seconds, and what it found is thrown away.
    """

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self._end = None if seconds is None else time.monotonic() + seconds

    @property
    def remaining(self) -> float | None:
        """Seconds that are left, at least a moment; None where there is no end."""
        return None if self._end is None else max(0.001, self._end - time.monotonic())

    def refuse_late(self) -> None:
        """Raise TimedOut where the time is over.

        >>> Deadline(None).refuse_late()
        >>> Deadline(0.0).refuse_late()
        Traceback (most recent call last):
        flows.run.deadline.TimedOut: The run took longer than 0 seconds, which is all that NEWSMILL_RUN_SECONDS \
(parameter run_seconds) gives it. Nothing was published, and the next run begins anew.
        """
        if self._end is not None and time.monotonic() >= self._end:
            raise TimedOut(self._explain())

    @contextmanager
    def saying_so(self) -> Iterator[None]:
        """Say why a query was interrupted; for connections with a limit of their own (see `connect`)."""
        try:
            yield
        except duckdb.InterruptException as error:
            if self._end is None:
                raise
            raise TimedOut(self._explain()) from error

    @contextmanager
    def interrupting(self, db: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt the queries of a connection once the time is over, and say why."""
        if self._end is None:
            yield
            return
        is_done = threading.Event()

        def watch() -> None:
            if not is_done.wait(self.remaining):
                while not is_done.wait(_AGAIN):
                    db.interrupt()

        watching = threading.Thread(target=watch, name="deadline", daemon=True)
        watching.start()
        try:
            with self.saying_so():
                yield
        finally:
            is_done.set()
            watching.join()

    def _explain(self) -> str:
        return (
            f"The run took longer than {self.seconds:g} seconds, which is all that NEWSMILL_RUN_SECONDS (parameter "
            "run_seconds) gives it. Nothing was published, and the next run begins anew."
        )
