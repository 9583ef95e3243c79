"""Who watches over the time that a record takes: nobody inside a stage, which knows no clock.

A stage opens a watch around what it does with a record. A worker process hands it one that ends the work with TooSlow
(run/budget.py); a test, `explain` and --workers 0 hand it none.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

# Called with the place of the record among those of the call, from 0; it may be opened again for the same record.
Watch = Callable[[int], AbstractContextManager[None]]


def watch_nothing(place: int) -> AbstractContextManager[None]:  # noqa: ARG001 - whatever record it is
    return nullcontext()
