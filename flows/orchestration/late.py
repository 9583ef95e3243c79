"""A run begins without Prefect, and Prefect is started once there is something to do."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TypeVar

from flows.run.conductor import Kind, Show, ShowingConductor

Result = TypeVar("Result")
Batch = TypeVar("Batch")

# Steps that only look. Where nothing is new, a run has no other ones, and no batches.
LOOKING = frozenset({"scan", "ingest", "compare"})


class LateConductor(ShowingConductor):
    """Carries out steps that only look at once, and begins to show what is done with the first that works.

    begin: starts whoever is shown the steps, and gives what shows them; None where nobody can be shown any. It is
    called once, in the thread that conducts. list_started: PIDs of what it started.
    """

    def __init__(self, begin: Callable[[], Show | None], list_started: Callable[[], list[int]]) -> None:
        super().__init__(self._show_or_keep)
        self._begin, self._list_started = begin, list_started
        self._is_begun = False
        self._shown: Show | None = None
        self._kept: list[tuple[Kind, str, Future[None]]] = []

    def list_processes(self) -> list[int]:
        return self._list_started()

    def step(self, name: str, work: Callable[[], Result]) -> Result:
        if name not in LOOKING:
            self._begin_once()
        return super().step(name, work)

    def each(
        self, name: str, work: Callable[[Batch], object], batches: Sequence[Batch], at_once: Callable[[], int]
    ) -> None:
        if batches:
            self._begin_once()
        super().each(name, work, batches, at_once)

    def _begin_once(self) -> None:
        if self._is_begun:
            return
        self._is_begun = True
        self._shown = self._begin()
        for kind, name, done in self._kept:
            self._show_or_keep(kind, name, done)

    def _show_or_keep(self, kind: Kind, name: str, done: "Future[None]") -> None:
        if self._shown:
            self._shown(kind, name, done)
        elif not self._is_begun:
            self._kept.append((kind, name, done))
