"""Fixtures that many tests share."""

import fcntl
import gc
import io
import os
import shutil
import signal
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from hypothesis import settings
from warehouses import leave_out_prefect

from flows.cli import main
from flows.run.executors.fork_server import hold_server, release_server

ROOT = Path(__file__).parent.parent

# Each of some hundred small runs waits for the disk eighty times, a third of its time on a busy machine. In memory
# everything is as on a disk but that; folders of tests that passed are removed at once (pyproject.toml).
MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of the user's own there
ENOUGH_BYTES = 4_000_000_000
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH_BYTES:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# The first example of a property reads word lists and gazetteers: what one example takes says nothing. Time is
# measured where tests say so (linear.py).
settings.register_profile("newsmill", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("newsmill")


def pytest_configure() -> None:
    """Start programs as a terminal would: what a background job or nohup ignores, each program under it ignores, too.

    A handler is inherited by none. Tests that end programs by these signals would wait for ever.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, lambda *_: None)


def pytest_sessionstart() -> None:
    """Keep the process that workers are copies of, once it is started: each pool of each test would start another."""
    hold_server()


def pytest_collection_finish() -> None:
    """Keep what is loaded by now (tests, Prefect, word lists) out of the search for garbage: it stays to the end."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Let it go: DuckDB's bindings would tell of it as leaked."""
    gc.unfreeze()
    release_server()


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> tuple[Path, str]:
    """The warehouse of the sample in raw/, and what `newsmill run` printed; made once for all test processes."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    warehouse, printed = shared / "sample-warehouse", shared / "sample-run.txt"
    with (shared / "sample-warehouse.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not printed.exists():
            with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as output:
                leave_out_prefect(patch)
                patch.chdir(ROOT)
                assert main(["run", "--warehouse", str(warehouse)]) == 0
            printed.write_text(output.getvalue(), encoding="utf-8")
    return warehouse, printed.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sample_warehouse(sample_run: tuple[Path, str]) -> Path:
    return sample_run[0]
