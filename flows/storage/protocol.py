"""The protocol of a publish: its points, by name and in order, at each of which a run may die without harm.

Nothing happens at them. Tests put a function of their own in the place of `reach`, in a process of their own, and kill
or halt it there (tests/run/run_to_kill.py): so callers name the module, `protocol.reach("marked")`.
"""

# Of a publish; the commit is the one rename before "current swapped".
POINTS = (
    "files written",
    "checks passed",
    "marked",
    "snapshot placed",
    "manifest written",
    "current swapped",
)
# What comes to these where the warehouse lies in an object store; the commit is the one write before "pointer written".
REMOTE_POINTS = (
    "lease taken",
    "files sent",
    "manifest sent",
    "pointer written",
    "logs begun",
    "logs written",
    "pool cleared",
)
# Of clearing up after a killed run, and of writing views anew.
MENDING_POINTS = ("debris set aside", "views rewritten", "manifest rewritten")
# What comes to these where a text is forgotten: before anything is published, and when older snapshots are emptied.
FORGET_POINTS = ("forgetting begun", "hashes blocked", "file emptied", "snapshot emptied", "snapshots emptied")
# And to these where the warehouse lies in an object store: the list is sent and named by the pointer, then older
# snapshots that hold the text go, and then it is proven that nothing else is left.
REMOTE_FORGET_POINTS = ("list sent", "list named", "manifest restated", "older ones let go", "store proven")


def reach(point: str) -> None:
    """A point of the protocol is reached."""
