"""The process of a deployed run ends with the run, and says nothing on its way out.

Prefect's client has a patience of its own, which no setting bounds: it tries each event of a run for some ten seconds,
so that a run of a hundred tasks whose server had died went on for twenty minutes after its snapshot was published.
"""

import atexit
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from prefect import runtime
from prefect.settings import PREFECT_API_URL

from flows.orchestration.api import find_problem

# Seconds for which a server may be silent once the work is over: long enough for one that is started anew, mostly.
SILENT_SECONDS = 30.0
_LOOK_SECONDS = 1.0


@contextmanager
def ending_with_the_work() -> Iterator[None]:
    """Around the work of a flow: afterwards the process waits for Prefect's server only as long as that lives.

    Only in a process that a Prefect worker started for this very run: any other is its host's.
    """
    if not runtime.flow_run.id or runtime.flow_run.id != os.environ.get("PREFECT__FLOW_RUN_ID"):
        yield
        return
    # Prefect's threads outlive the interpreter, and DuckDB 2.0's bindings then print some 60 lines about leaked objects
    # into the run's log.
    atexit.register(_close_stderr)
    try:
        yield
    finally:
        if url := PREFECT_API_URL.value():
            threading.Thread(target=_leave_when_silent, args=(url,), name="leaving", daemon=True).start()


def _leave_when_silent(url: str) -> None:
    """Look at the server until the process ends; end it where the server is silent."""
    answered_at = time.monotonic()
    while True:
        began = time.monotonic()
        problem = find_problem(url)
        if not problem:
            answered_at = time.monotonic()
        elif time.monotonic() - answered_at > SILENT_SECONDS:
            sys.stderr.write(
                f"newsmill: Prefect was not told how the run ended, and may show it as running or crashed: {problem}. "
                "newsmill status tells what became of it.\n"
            )
            sys.stderr.flush()
            # Where it was not told, the worker tells it later, by this code, that the process is gone.
            os._exit(1)
        time.sleep(max(0.0, began + _LOOK_SECONDS - time.monotonic()))


def _close_stderr() -> None:
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
