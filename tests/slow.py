"""Work that takes too long: in a module of its own, since workers import it by name."""

import unicodedata

from flows.errors import TooSlow
from flows.run.batches import Batch
from flows.run.budget import Death

# Which of the records do not end: in a loop of Python, and in a call of a library, which no signal handler ends.
LOOPING, STUCK = 2, 5
# Marks out of order are sorted in quadratic time by the library, here for half a minute.
UNSORTED = "a" + "\u0301\u0323" * 100_000


def work_slowly(batch: Batch) -> range:
    """As a stage does with its records: each leaves a file that says how it ended."""
    with batch.watch() as budget:
        for place in range(batch.size):
            number = batch.first + place
            try:
                with budget.watch(place):
                    loop_or_be_stuck(number)
            except TooSlow as slow:
                (batch.target / f"slow-{number}").write_text(str(slow))
            else:
                (batch.target / f"done-{number}").touch()
    return range(batch.first, batch.stop)


def loop_or_be_stuck(number: int) -> None:
    while number == LOOPING:
        pass
    if number == STUCK:
        unicodedata.normalize("NFC", UNSORTED)


def lose_slow(batch: Batch, death: Death) -> range:
    assert batch.size == 1
    (batch.target / f"{death}-{batch.first}").touch()
    return range(batch.first, batch.stop)
