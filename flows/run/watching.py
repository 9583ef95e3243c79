"""How far batches are that worker processes are at: seen in the notes that they keep for whoever finds them dead."""

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


@contextmanager
def count_records(batches: Sequence[Batch], say: Callable[[int], None]) -> Iterator[Callable[[int], None]]:
    """Gives what is told how many batches are done, and says how many records these have."""
    yield lambda done: say(sum(batch.size for batch in batches[:done]))


@contextmanager
def watch_bytes(
    batches: Sequence[Batch], amounts: Sequence[int], say: Callable[[int], None]
) -> Iterator[Callable[[int], None]]:
    """As count_records, in bytes, which are said of batches on their way, too: a container may take hours.

    Never fewer are said than before. say is called from a thread of its own as well, but never by two at once.
    """
    watcher, lock, ended, said = Watcher(batches, amounts), threading.Lock(), threading.Event(), 0

    def tell(count: int) -> None:
        nonlocal said
        with lock:
            if count > said:
                said = count
                say(count)

    def look() -> None:
        while not ended.wait(PAUSE):
            tell(watcher.count())

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield lambda done: tell(sum(amounts[:done]))
    finally:
        ended.set()
        thread.join()
