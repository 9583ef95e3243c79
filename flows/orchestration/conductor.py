"""Steps and batches of a run as Prefect tasks."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from prefect import State, task
from prefect.cache_policies import NO_CACHE
from prefect.states import Failed

from flows.errors import NewsmillError
from flows.run.conductor import Gate

Result = TypeVar("Result")
Batch = TypeVar("Batch")


# No cache and no stored results: what steps hand on are files and tables of the run, and nothing is ever pickled.
@task(name="step", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def carry_out_step(name: str, work: Callable[[], Any], results: list[Any]) -> State[None] | None:  # noqa: ARG001
    """One step over the whole corpus. A failure that newsmill understands becomes a state with a message."""
    try:
        results.append(work())
    except NewsmillError as error:
        results.append(error)
        return Failed(message=str(error))
    return None


@task(name="batch", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def carry_out_batch(name: str, work: Callable[[], Any]) -> Any:  # noqa: ARG001 - Prefect shows the name
    """One batch of a step: waits for a worker. What may pass is tried again inside (flows/run/recovery.py)."""
    return work()


class PrefectConductor:
    """Carries out steps and batches as Prefect tasks."""

    def step(self, name: str, work: Callable[[], Result]) -> Result:
        results: list[Any] = []
        state = carry_out_step(name, work, results, return_state=True)
        if not results:
            # An exception that nobody foresaw: raised here as it was there.
            state.result()
        if isinstance(results[0], NewsmillError):
            raise results[0]
        return cast("Result", results[0])

    def each(
        self, name: str, work: Callable[[Batch], object], batches: Sequence[Batch], at_once: Callable[[], int]
    ) -> None:
        gate = Gate(at_once)

        def bind(batch: Batch) -> Callable[[], object]:
            return lambda: gate.shut_on_failure(work)(batch)

        futures = []
        for number, batch in enumerate(gate.let_in(batches), start=1):
            futures.append(carry_out_batch.submit(f"{name} {number} of {len(batches)}", bind(batch)))
            futures[-1].add_done_callback(gate.let_out)
        for future in futures:
            future.result()
