"""Steps and batches of a run as Prefect tasks.

Each task stands beside its piece of work: it begins with it, waits for its end, and ends as it did. The work itself is
done by newsmill's own threads, so that nothing that happens to Prefect, its client or its server, happens to the work.
"""

from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context

from prefect import State, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.states import Cancelled, Failed

from flows.errors import NewsmillError
from flows.orchestration.logs import name_parameters, silence_tasks
from flows.run.conductor import Kind, ShowingConductor

Await = Callable[[], None]


def _follow(await_end: Await) -> State[None] | None:
    """End as the work ends. A failure that newsmill understands becomes a state with a message."""
    try:
        await_end()
    except NewsmillError as error:
        return Failed(message=name_parameters(str(error)))
    except Exception:
        raise
    except BaseException as error:  # noqa: BLE001 - a stopped run, of which the thread that works is told
        return Cancelled(message=f"The run was stopped ({type(error).__name__}).")
    return None


# No cache and no stored results: what steps hand on are files and tables of the run, and nothing is ever pickled.
@task(name="step", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def follow_step(name: str, await_end: Await) -> State[None] | None:  # noqa: ARG001 - Prefect shows the name
    """One step over the whole corpus."""
    return _follow(await_end)


@task(name="batch", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def follow_batch(name: str, await_end: Await) -> State[None] | None:  # noqa: ARG001 - Prefect shows the name
    """One batch of a step. What may pass is tried again by newsmill (flows/run/recovery.py)."""
    return _follow(await_end)


class PrefectConductor(ShowingConductor):
    """Shows steps and batches as tasks of the flow in which it is made, from whichever thread they are carried out."""

    def __init__(self) -> None:
        super().__init__(self.show)
        self._flow = copy_context()
        self._is_shown = True
        silence_tasks()

    def show(self, kind: Kind, name: str, done: "Future[None]") -> None:
        """Let a task of the flow wait for what is done."""
        if not self._is_shown:
            return
        follow = follow_step if kind == "step" else follow_batch
        try:
            self._flow.copy().run(follow.submit, name, done.result)
        except Exception as error:  # noqa: BLE001 - whatever Prefect raises, the run goes on
            self._is_shown = False
            self._flow.copy().run(get_run_logger).warning("Prefect shows no further steps: %s", error)
