"""Named points at which a test may kill a writer, with a real SIGKILL, or halt it like a machine that falls asleep."""

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
# What comes to these where the warehouse lies in an object store, in order; the commit is "pointer written".
REMOTE_KILL_POINTS = (
    "lease taken",
    "files sent",
    "manifest sent",
    "pointer written",
    "logs begun",
    "logs written",
    "pool cleared",
)


def reach(point: str) -> None:
    """Die or halt here where the environment says so."""
    if os.environ.get("NEWSMILL_KILL_AT") == point:
        os.kill(os.getpid(), signal.SIGKILL)
    if os.environ.get("NEWSMILL_HALT_AT") == point:
        os.kill(os.getpid(), signal.SIGSTOP)
