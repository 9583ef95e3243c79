"""A run begins without Prefect, and Prefect is started once there is something to do."""

from collections.abc import Callable
from concurrent.futures import Future

from flows.run.conductor import Kind, Show, ShowingConductor


class LateConductor(ShowingConductor):
    """Carries out what a run does, and shows it once there is something to do: what came before is shown as done.

    begin: starts whoever is shown the steps, and gives what shows them; None where nobody can be shown any. It is
    called once at most, in the thread that conducts. list_started: PIDs of what it started.
    """

    def __init__(self, begin: Callable[[], Show | None], list_started: Callable[[], list[int]]) -> None:
        super().__init__(self._show_or_keep)
        self._begin, self._list_started = begin, list_started
        self._is_begun = False
        self._shown: Show | None = None
        self._kept: list[tuple[Kind, str, Future[None]]] = []

    def list_processes(self) -> list[int]:
        return self._list_started()

    def begin(self) -> None:
        """See Conductor."""
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
