"""Batches on the workers of a Dask scheduler.

Dask does what a scheduler does: it queues, it places, and it moves a task whose worker is gone. A batch that is with a
worker that does not answer any more, or not in time, is handed out once more: what comes of a batch is taken once.
"""

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from flows.errors import NewsmillError, TransientError
from flows.run.batches import Batch
from flows.run.executors.cluster import Roster
from flows.run.executors.executor import WorkerDied
from flows.run.executors.on_worker import Answer, Task, carry_out_task, give_back, take_leave
from flows.run.staging.staging import RemoteStaging

if TYPE_CHECKING:
    from distributed import Client, Future

Given = TypeVar("Given")
Result = TypeVar("Result")

# Batches on their way for each thread of a worker: one that is worked on, and one that waits, so that none stands idle.
BATCHES_A_THREAD = 2
# Seconds between two looks at a batch that does not come.
LOOK_SECONDS = 2.0
# Times that a batch is handed out before the run gives up.
MOST_ATTEMPTS = 8
# Seconds to fetch a few bytes from a worker that said it was done.
FETCH_SECONDS = 30.0


class Attempt(NamedTuple):
    """A batch as it was handed out once. workers: those that it may run on."""

    future: "Future[Answer]"
    workers: list[str]


class DaskExecutor:
    """Runs batches on a cluster.

    patience: seconds after which a batch that did not come back is handed out once more, and twice as many for each
    further time: it may be one of hours.
    """

    def __init__(
        self, client: "Client", staging: RemoteStaging, run: str, warn: Callable[[str], None], patience: float
    ) -> None:
        self._client, self._staging, self._run, self._patience = client, staging, run, patience
        self._roster = Roster(client, staging.access, warn)
        self._numbers = itertools.count()
        # With the values themselves, so that their identity is theirs alone.
        self._heavy: dict[tuple[Any, ...], tuple[dict[str, Any], Future[dict[str, Any]]]] = {}
        self._lock = threading.Lock()

    @property
    def at_once(self) -> int:
        """See Executor."""
        return BATCHES_A_THREAD * sum(self._roster.list_fitting().values())

    def run(self, function: Callable[[Given], Result], given: Given) -> Result:
        """See Executor."""
        return self._carry_out(function, given, alone=False)

    def run_alone(self, function: Callable[[Given], Result], given: Given) -> Result:
        """See Executor."""
        return self._carry_out(function, given, alone=True)

    def _carry_out(self, function: Callable[[Given], Result], given: Given, *, alone: bool) -> Result:
        sent = self._staging.send(given) if isinstance(given, Batch) else given
        task = Task(self._run, function.__module__, function.__qualname__, sent, alone, self._staging.access)
        answer = self._ask_for(task)
        if answer.death:
            if isinstance(given, Batch) and answer.note is not None:
                given.note.write_bytes(answer.note)
            raise WorkerDied(answer.death)
        if isinstance(given, Batch) and answer.place is not None:
            self._staging.take(given, answer.place)
        return cast("Result", answer.result)

    def _ask_for(self, task: Task) -> Answer:
        """Hand a task out, as often as it takes, until one worker has answered."""
        done = threading.Event()
        attempts = [self._submit(task, done)]
        deadline = time.monotonic() + self._patience
        try:
            while True:
                done.wait(LOOK_SECONDS)
                done.clear()
                for attempt in [attempt for attempt in attempts if attempt.future.done()]:
                    answer = self._fetch(attempt.future)
                    if answer is not None:
                        return answer
                    attempts.remove(attempt)
                self._refuse_lost_scheduler()
                lost = self._roster.find_lost({str(attempt.future.key): attempt.workers for attempt in attempts})
                is_late = time.monotonic() > deadline
                if is_late:
                    deadline = time.monotonic() + self._patience * 2 ** len(attempts)
                if is_late or len(lost) == len(attempts):
                    attempts.append(self._submit(task, done))
        finally:
            for attempt in attempts:
                attempt.future.cancel()

    def _submit(self, task: Task, done: threading.Event) -> Attempt:
        workers = self._roster.wait_for_fitting()
        number = next(self._numbers)
        values = None
        if isinstance(task.given, Batch) and task.given.heavy:
            values = self._lend_values(task.given, workers)
            without: dict[str, Any] = dict.fromkeys(task.given.heavy)
            task = replace(task, given=replace(task.given, **without))
        key = f"newsmill-{task.function}-{self._run}-{number}"
        future = self._client.submit(
            carry_out_task, task, values, key=key, workers=workers, allow_other_workers=False, pure=False
        )
        future.add_done_callback(lambda _future: done.set())
        return Attempt(future, workers)

    def _lend_values(self, batch: Batch, workers: list[str]) -> "Future[dict[str, Any]]":
        """The heavy values of a batch, which are put onto the cluster once for each set of workers."""
        values = {name: getattr(batch, name) for name in batch.heavy}
        with self._lock:
            known = (*map(id, values.values()), *sorted(workers))
            if known not in self._heavy:
                key = f"newsmill-values-{self._run}-{next(self._numbers)}"
                future = self._client.submit(
                    give_back, values, key=key, workers=workers, allow_other_workers=False, pure=False
                )
                self._heavy[known] = (values, future)
            return self._heavy[known][1]

    def _fetch(self, future: "Future[Answer]") -> Answer | None:
        """What a task that is done has to say; None where nobody can say it any more."""
        from distributed import CancelledError, KilledWorker

        try:
            return future.result(timeout=FETCH_SECONDS)
        except KilledWorker as error:
            raise TransientError(
                "Workers of the cluster ended one after the other while they had the same batch. Do they have enough "
                "memory and disk? Nothing was published."
            ) from error
        except (CancelledError, TimeoutError):
            return None

    def _refuse_lost_scheduler(self) -> None:
        if self._client.status != "running":
            raise NewsmillError("The Dask scheduler does not answer any more. Nothing was published; run again.")

    def close(self) -> None:
        """See Executor. Workers that do not answer are left alone."""
        fitting = list(self._roster.list_fitting())
        self._roster.close()

        def part() -> None:
            if fitting and self._client.status == "running":
                self._client.run(take_leave, self._run, self._staging.access, workers=fitting, on_error="ignore")

        parting = threading.Thread(target=part, daemon=True)
        parting.start()
        parting.join(FETCH_SECONDS)
