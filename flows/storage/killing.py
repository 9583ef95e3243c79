"""Named points at which a test may kill a writer, with a real SIGKILL."""

import os
import signal

# Of a publish, in order.
KILL_POINTS = (
    "files written",
    "checks passed",
    "marked",
    "snapshot placed",
    "manifest written",
    "current swapped",
)


def reach(point: str) -> None:
    """Die here where the environment says so."""
    if os.environ.get("NEWSMILL_KILL_AT") == point:
        os.kill(os.getpid(), signal.SIGKILL)
