"""How far a step is: what its batches have done, and of those that read sources, what they noted on their way."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from flows.run.batches import Batch
from flows.run.budget import read_note

# Seconds between two looks.
PAUSE = 0.5


class Watcher:
    """Counts the bytes that batches have read. amounts: the bytes of the sources of each."""

    def __init__(self, batches: Sequence[Batch], amounts: Sequence[int]) -> None:
        self._waiting = dict(zip(batches, amounts, strict=True))
        self._done = 0

    def count(self) -> int:
        """Bytes that were read so far: of finished batches all, of others what they noted."""
        read = 0
        for batch, amount in list(self._waiting.items()):
            if (batch.target / batch.name).exists():
                self._done += self._waiting.pop(batch)
            elif found := read_note(batch.note):
                read += min(found.bytes, amount)
        return self._done + read


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


@contextmanager
def count_records(say: Callable[[int], None]) -> Iterator[Callable[[Batch], None]]:
    """Gives what is told each batch that is done, and says how many records these have."""
    tally = Tally(say)
    yield lambda batch: tally.add(batch.size)


@contextmanager
def watch_bytes(
    batches: Sequence[Batch], amounts: Sequence[int], say: Callable[[int], None]
) -> Iterator[Callable[[Batch], None]]:
    """As count_records, in bytes, which are said of batches on their way, too: a container may take hours."""
    tally, watcher, ended = Tally(say), Watcher(batches, amounts), threading.Event()
    amount_of = dict(zip(batches, amounts, strict=True))

    def look() -> None:
        while not ended.wait(PAUSE):
            tally.tell(watcher.count())

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield lambda batch: tally.add(amount_of[batch])
    finally:
        ended.set()
        thread.join()
