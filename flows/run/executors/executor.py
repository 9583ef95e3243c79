"""What an executor is: it runs one batch where it has room, and says how many may be on their way."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from flows.run.budget import Death

Given = TypeVar("Given")
Result = TypeVar("Result")


class WorkerDied(Exception):  # noqa: N818 - named for what happened
    """A process died that worked on a batch, or may have. death: how, where the batch ran alone."""

    def __init__(self, death: Death = "worker_crash") -> None:
        super().__init__(death)
        self.death = death


class Executor(Protocol):
    """Runs functions on batches; both must be importable by name where they run.

    What a function raises is raised here. Whoever calls waits; several threads may call at once.
    """

    @property
    def at_once(self) -> int:
        """How many batches may be on their way, so that no worker waits and none piles up; it may change."""
        ...

    def run(self, function: Callable[[Given], Result], given: Given) -> Result:
        """Run beside others. WorkerDied: nobody knows whose batch it was."""
        ...

    def run_alone(self, function: Callable[[Given], Result], given: Given) -> Result:
        """Run in a process of its own. WorkerDied: it died of this."""
        ...

    def close(self) -> None: ...
