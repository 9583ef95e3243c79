"""How the steps of a run are carried out: in this process, or by Prefect (pipeline.py)."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

Result = TypeVar("Result")
Batch = TypeVar("Batch")


class Conductor(Protocol):
    """Carries out corpus steps one after the other, and the batches of a step side by side."""

    def step(self, name: str, work: Callable[[], Result]) -> Result: ...

    def each(
        self, name: str, work: Callable[[Batch], Result], batches: Sequence[Batch], done: Callable[[int], None]
    ) -> list[Result]:
        """Work on every batch; `done` is told how many are finished. Results in the order of the batches."""
        ...


class DirectConductor:
    """Carries steps out as plain calls: the core runs and is tested without Prefect."""

    def __init__(self, workers: int) -> None:
        self.workers = max(1, workers)

    def step(self, name: str, work: Callable[[], Result]) -> Result:  # noqa: ARG002 - names are for those who report
        return work()

    def each(
        self,
        name: str,  # noqa: ARG002 - names are for those who report
        work: Callable[[Batch], Result],
        batches: Sequence[Batch],
        done: Callable[[int], None],
    ) -> list[Result]:
        results = []
        # The threads only wait for worker processes.
        with ThreadPoolExecutor(self.workers) as threads:
            for result in threads.map(work, batches):
                results.append(result)
                done(len(results))
        return results
