"""How the steps of a run are carried out: in this process, in threads; and who is shown them, as Prefect is."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Literal, Protocol, TypeVar

Result = TypeVar("Result")
Batch = TypeVar("Batch")

# Threads of a step at most. Each waits for a batch: how many there are is what the executor has room for.
MOST_THREADS = 1_000
# Seconds after which a full gate asks again how many may go through: workers may have come.
ASK_AGAIN = 2.0


# Told of each step and batch when it begins: its kind, its name, and what is done when it ends.
Kind = Literal["step", "batch"]
Show = Callable[[Kind, str, "Future[None]"], None]


class Conductor(Protocol):
    """Carries out corpus steps one after the other, and the batches of a step side by side."""

    def begin(self) -> None:
        """Called by a run once there is something to do, and perhaps again; before, it only looked."""
        ...

    def list_processes(self) -> list[int]:
        """PIDs of the processes that it started for the run."""
        ...

    def step(self, name: str, work: Callable[[], Result]) -> Result: ...

    def each(
        self, name: str, work: Callable[[Batch], object], batches: Sequence[Batch], at_once: Callable[[], int]
    ) -> None:
        """Work on every batch, and wait for all; at_once: how many may be on their way.

        Raises what one of them raised; after that no further ones are begun.
        """
        ...


class DirectConductor:
    """Carries steps out as plain calls, and batches in threads: the core runs and is tested without Prefect."""

    def begin(self) -> None:
        """See Conductor."""

    def list_processes(self) -> list[int]:
        return []

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
        futures, threads = [], ThreadPoolExecutor(MOST_THREADS)
        try:
            for batch in gate.let_in(batches):
                futures.append(threads.submit(gate.shut_on_failure(work), batch))
                futures[-1].add_done_callback(gate.let_out)
            threads.shutdown()
        except BaseException:
            # Interrupted. What is on its way is thrown away, and nobody waits for it.
            threads.shutdown(wait=False, cancel_futures=True)
            raise
        for future in futures:
            future.result()


class ShowingConductor(DirectConductor):
    """Carries out everything as DirectConductor does, and shows each step and batch to somebody.

    Whoever is shown them decides nothing: the work neither waits for him nor fails with him.
    """

    def __init__(self, show: Show) -> None:
        self._show = show

    def step(self, name: str, work: Callable[[], Result]) -> Result:
        return self._carry_out("step", name, work)

    def each(
        self, name: str, work: Callable[[Batch], object], batches: Sequence[Batch], at_once: Callable[[], int]
    ) -> None:
        def carry_out(numbered: tuple[int, Batch]) -> object:
            number, batch = numbered
            return self._carry_out("batch", f"{name} {number} of {len(batches)}", lambda: work(batch))

        super().each(name, carry_out, list(enumerate(batches, start=1)), at_once)

    def _carry_out(self, kind: Kind, name: str, work: Callable[[], Result]) -> Result:
        done = Future[None]()
        self._show(kind, name, done)
        try:
            result = work()
        except BaseException as error:
            done.set_exception(error)
            raise
        done.set_result(None)
        return result


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
