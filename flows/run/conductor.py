"""How the steps of a run are carried out: in this process, or by Prefect (pipeline.py)."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

Result = TypeVar("Result")
Batch = TypeVar("Batch")

# Threads of a step at most. Each waits for a batch: how many there are is what the executor has room for.
MOST_THREADS = 1_000
# Seconds after which a full gate asks again how many may go through: workers may have come.
ASK_AGAIN = 2.0


class Conductor(Protocol):
    """Carries out corpus steps one after the other, and the batches of a step side by side."""

    def step(self, name: str, work: Callable[[], Result]) -> Result: ...

    def each(
        self, name: str, work: Callable[[Batch], object], batches: Sequence[Batch], at_once: Callable[[], int]
    ) -> None:
        """Work on every batch, and wait for all; at_once: how many may be on their way.

        Raises what one of them raised; after that no further ones are begun.
        """
        ...


class DirectConductor:
    """Carries steps out as plain calls: the core runs and is tested without Prefect."""

    def step(self, name: str, work: Callable[[], Result]) -> Result:  # noqa: ARG002 - names are for those who report
        return work()

    def each(
        self,
        name: str,  # noqa: ARG002 - names are for those who report
        work: Callable[[Batch], object],
        batches: Sequence[Batch],
        at_once: Callable[[], int],
    ) -> None:
        gate = Gate(at_once)
        futures = []
        with ThreadPoolExecutor(MOST_THREADS) as threads:
            for batch in gate.let_in(batches):
                futures.append(threads.submit(gate.shut_on_failure(work), batch))
                futures[-1].add_done_callback(gate.let_out)
        for future in futures:
            future.result()


class Gate:
    """Lets batches through as there is room for them, and none after one has failed."""

    def __init__(self, at_once: Callable[[], int]) -> None:
        self._at_once, self._inside, self._is_shut = at_once, 0, False
        self._changed = threading.Condition()

    def let_in(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Each batch when it may be begun; whoever takes one calls `let_out` once it is done, however it ended."""
        for batch in batches:
            with self._changed:
                while not self._is_shut and self._inside >= max(1, self._at_once()):
                    self._changed.wait(ASK_AGAIN)
                if self._is_shut:
                    return
                self._inside += 1
            yield batch

    def let_out(self, _done: object = None) -> None:
        with self._changed:
            self._inside -= 1
            self._changed.notify_all()

    def shut_on_failure(self, work: Callable[[Batch], Result]) -> Callable[[Batch], Result]:
        """Work that lets no further batches in when it fails."""

        def work_or_shut(batch: Batch) -> Result:
            try:
                return work(batch)
            except BaseException:
                with self._changed:
                    self._is_shut = True
                raise

        return work_or_shut
