"""A Dask scheduler and those of its workers that run the same program and see the files of the run.

Which worker takes which batch is the scheduler's to say. What it cannot know is kept here: who fits, and who has
fallen silent.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from flows.errors import NewsmillError, WrongUseError
from flows.run.executors.on_worker import Introduction, introduce
from flows.run.executors.versions import find_own_version
from flows.run.staging.access import Access
from flows.settings import Settings

if TYPE_CHECKING:
    from distributed import Client

# Seconds that a scheduler has to answer.
CONNECT_SECONDS = 15.0
# Seconds between two looks at the workers.
LOOK_SECONDS = 1.0
# Seconds without a heartbeat, of which Dask's workers give one or more in five: batches go to another worker then.
SILENT_SECONDS = 60.0
# Seconds that a run waits for a worker that fits when there is none.
ABSENT_SECONDS = 120.0


@contextmanager
def reach_cluster(settings: Settings) -> Iterator["Client | None"]:
    """Connect to the scheduler where batches run on a cluster; None where they do not. Errors: see connect."""
    if settings.executor != "dask":
        yield None
        return
    with connect(settings) as client:
        yield client


def refuse_unreachable(settings: Settings) -> None:
    """WrongUseError where batches are to run on a cluster that cannot be reached."""
    with reach_cluster(settings):
        pass


def connect(settings: Settings) -> "Client":
    """Connect to the scheduler that the settings name. WrongUseError where that cannot be."""
    if not settings.scheduler:
        raise WrongUseError(
            "Batches are to run on Dask, but which scheduler is not said. Name it with --scheduler tcp://HOST:8786, "
            "or run without --executor dask."
        )
    try:
        from distributed import Client
    except ImportError as error:
        raise WrongUseError(
            "Batches are to run on Dask, which is not installed here. Type: pip install 'newsmill[dask]'"
        ) from error
    try:
        return Client(settings.scheduler, timeout=CONNECT_SECONDS, set_as_default=False, name="newsmill")
    except (OSError, ValueError) as error:
        raise WrongUseError(
            f"No Dask scheduler answers at {settings.scheduler}. Start one with `dask scheduler` and workers with "
            "`dask worker` (docs/operations.md), or run without --executor dask."
        ) from error


class Roster:
    """The workers of a scheduler that fit. warn: is told of each one that does not, once."""

    def __init__(self, client: "Client", access: Access, warn: Callable[[str], None]) -> None:
        self._client, self._access, self._warn = client, access, warn
        self._threads: dict[str, int] = {}
        self._said: dict[str, str] = {}
        self._beats: dict[str, tuple[float, float]] = {}
        self._changed, self._ended = threading.Condition(), threading.Event()
        self._lost_at: float | None = None
        threading.Thread(target=self._watch, name="newsmill-roster", daemon=True).start()

    def close(self) -> None:
        self._ended.set()

    def list_fitting(self) -> dict[str, int]:
        """Addresses of workers that fit and are not silent, each with its number of threads."""
        with self._changed:
            return {
                address: threads
                for address, threads in self._threads.items()
                if self._said.get(address) == "" and not self._is_silent(address)
            }

    def wait_for_fitting(self) -> list[str]:
        """The workers that fit, once there are some; NewsmillError where none comes."""
        deadline = time.monotonic() + ABSENT_SECONDS
        with self._changed:
            while not (found := self.list_fitting()):
                problem = self._explain_absence()
                has_answers = bool(self._threads) and self._threads.keys() <= self._said.keys()
                if (has_answers and all(self._said.values())) or time.monotonic() > deadline:
                    raise NewsmillError(f"{problem} Nothing was published.")
                self._changed.wait(LOOK_SECONDS)
        return list(found)

    def _explain_absence(self) -> str:
        where = f"the scheduler {self._client.scheduler.address}"  # type: ignore[union-attr]
        reasons = [f"{address}: {why}" for address, why in sorted(self._said.items()) if why]
        if reasons:
            return f"No worker of {where} can work for this run. {' '.join(reasons)}"
        if self._threads:
            return f"No worker of {where} answers."
        return f"{where[0].upper()}{where[1:]} has no worker. Start some with `dask worker` (docs/operations.md)."

    def find_lost(self, keys: dict[str, list[str]]) -> set[str]:
        """Which tasks are with workers that are gone or silent. keys: the workers that each may run on."""
        fitting = self.list_fitting()
        lost = {key for key, workers in keys.items() if not fitting.keys() & set(workers)}
        silent = [address for address in self._threads if self._is_silent(address)]
        if silent:
            held = self._client.processing(silent)
            lost |= {key for found in held.values() for key in found} & keys.keys()
        return lost

    def _is_silent(self, address: str) -> bool:
        _, seen_at = self._beats.get(address, (0.0, time.monotonic()))
        return time.monotonic() - seen_at > SILENT_SECONDS

    def _watch(self) -> None:
        while not self._ended.is_set():
            try:
                self._look()
            except Exception:  # noqa: BLE001 - whatever the client raises: its futures say it to those who wait
                if self._client.status not in ("running", "connecting"):
                    return
            self._ended.wait(LOOK_SECONDS)

    def _look(self) -> None:
        workers: dict[str, Any] = dict(self._client.scheduler_info()["workers"])
        now = time.monotonic()
        with self._changed:
            new = workers.keys() - self._threads.keys()
            for address in self._threads.keys() - workers.keys():
                self._said.pop(address, None)
            self._threads = {address: int(found["nthreads"]) for address, found in workers.items()}
            for address, found in workers.items():
                # The clock of the scheduler says whether it was heard again, ours for how long it was not.
                if self._beats.get(address, (0.0, 0.0))[0] != found["last_seen"]:
                    self._beats[address] = (found["last_seen"], now)
            self._changed.notify_all()
        for address in new:
            threading.Thread(target=self._ask, args=(address,), daemon=True).start()

    def _ask(self, address: str) -> None:
        """Ask a worker who it is: it may not answer."""
        try:
            answers = self._client.run(introduce, self._access, workers=[address], on_error="return")
            said = answers.get(address)
        except Exception as error:  # noqa: BLE001 - whatever a broken worker makes of it
            said = error
        if not isinstance(said, Introduction):
            problem = f"newsmill cannot be loaded there ({type(said).__name__}: {said}); this run has {_own()}."
        elif said.version != find_own_version():
            problem = f"it runs {said.version}; this run has {_own()}. Install the same there."
        else:
            problem = f"{said.problem}; name a place that all see with --staging." if said.problem else ""
        with self._changed:
            self._said[address] = problem
            self._changed.notify_all()
        if problem and not self._ended.is_set():
            self._warn(f"The worker {address} is not used: {problem}")


def _own() -> str:
    return str(find_own_version())
