"""How far a step is: what its batches have done, and what those on their way have noted."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from flows.run.batches import Batch
from flows.run.budget import Note, read_note

# Seconds between two looks.
PAUSE = 0.5


class Watcher:
    """Counts what batches have done. amounts: all that there is in each; of: what a note says is done of a batch."""

    def __init__(self, batches: Sequence[Batch], amounts: Sequence[int], of: Callable[[Note], int]) -> None:
        self._waiting = list(zip(batches, amounts, strict=True))
        self._done = 0
        self._of = of

    def count(self) -> int:
        """What was done so far: of finished batches all, of others what they noted."""
        done, waiting = 0, []
        for batch, amount in self._waiting:
            if (batch.target / batch.name).exists():
                self._done += amount
                continue
            waiting.append((batch, amount))
            if found := read_note(batch.note):
                done += min(self._of(found), amount)
        self._waiting = waiting
        return self._done + done


class Tally:
    """Adds up what is done, and says it: never less than before, and never to two callers at once."""

    def __init__(self, say: Callable[[int], None]) -> None:
        self._say, self._lock = say, threading.Lock()
        self._done, self._said = 0, 0

    def add(self, amount: int) -> None:
        with self._lock:
            self._done += amount
            self._tell(self._done)

    def tell(self, count: int) -> None:
        with self._lock:
            self._tell(count)

    def _tell(self, count: int) -> None:
        if count > self._said:
            self._said = count
            self._say(count)


def count_records(
    batches: Sequence[Batch], say: Callable[[int], None]
) -> AbstractContextManager[Callable[[Batch], None]]:
    """Gives what is told each batch that is done, and says how many records are, also of batches on their way."""
    # A note says at which record a worker is; those before it are done.
    return _watch(batches, [batch.size for batch in batches], say, lambda note: note.place)


def watch_bytes(
    batches: Sequence[Batch], amounts: Sequence[int], say: Callable[[int], None]
) -> AbstractContextManager[Callable[[Batch], None]]:
    """As count_records, in bytes: a container may take hours."""
    return _watch(batches, amounts, say, lambda note: note.bytes)


@contextmanager
def _watch(
    batches: Sequence[Batch], amounts: Sequence[int], say: Callable[[int], None], of: Callable[[Note], int]
) -> Iterator[Callable[[Batch], None]]:
    tally, watcher, ended = Tally(say), Watcher(batches, amounts, of), threading.Event()
    amount_of = {batch.name: amount for batch, amount in zip(batches, amounts, strict=True)}

    def look() -> None:
        while not ended.wait(PAUSE):
            tally.tell(watcher.count())

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield lambda batch: tally.add(amount_of[batch.name])
    finally:
        ended.set()
        thread.join()
