"""Workers are copies of one process, which has loaded what they need, and goes when nobody needs it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import forkserver
from pathlib import Path

import pytest

from flows.run.executors import fork_server
from flows.run.executors.executor import WorkerDied
from flows.run.executors.local import LocalPool

LINUX = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads and processes are counted in /proc")
SECONDS = 120.0
SEARCH = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])


def wait_for(is_so: Callable[[], bool]) -> bool:
    """Whether something comes true in time."""
    end = time.monotonic() + SECONDS
    while not is_so() and time.monotonic() < end:
        time.sleep(0.05)
    return is_so()


def look_at_server(_: int) -> tuple[int, int, list[str]]:
    """Of the process that a worker is a copy of: PID and number of threads; and what the worker has loaded of it."""
    pid = os.getppid()
    threads = len(list(Path(f"/proc/{pid}/task").iterdir())) if Path("/proc/self/task").is_dir() else 1
    heavy = ("prefect", "flows.cli", "flows.pipeline", "duckdb", "pyarrow", "numpy", "flows.text.document")
    return pid, threads, [name for name in heavy if name in sys.modules]


def read_variable(name: str) -> str | None:
    return os.environ.get(name)


def kill_server(_: int) -> None:
    os.kill(os.getppid(), signal.SIGKILL)
    signal.pause()


@pytest.fixture
def pool() -> Iterator[LocalPool]:
    pool = LocalPool(1)
    yield pool
    pool.close()


@LINUX
def test_workers_are_copies_of_a_process_without_threads(pool: LocalPool) -> None:
    pid, threads, loaded = pool.run(look_at_server, 0)
    assert (threads, loaded[-1]) == (1, "flows.text.document")
    assert not {"prefect", "flows.cli", "flows.pipeline"} & set(loaded)
    # Of one process, also when their own one died or works for one record alone.
    assert pool.run_alone(look_at_server, 0)[0] == pid
    with pytest.raises(WorkerDied):
        pool.run(os._exit, 3)
    assert pool.run(look_at_server, 0)[0] == pid


def test_a_worker_has_the_environment_of_who_asks_for_it(pool: LocalPool, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pool.run(read_variable, "PORT_OF_CALL") is None
    monkeypatch.setenv("PORT_OF_CALL", "Kelda")
    assert pool.run_alone(read_variable, "PORT_OF_CALL") == "Kelda"


def test_a_server_that_is_killed_is_started_again(pool: LocalPool) -> None:
    with pytest.raises(WorkerDied):
        pool.run(kill_server, 0)
    assert pool.run(read_variable, "PORT_OF_CALL") is None


RUN = """
import os, sys
from test_fork_server import look_at_server, read_address
from flows.run.executors.local import LocalPool
pool, other = LocalPool(1), LocalPool(1)
print(pool.run(look_at_server, 0)[0], pool.run(read_address, 0), flush=True)
other.run(read_address, 0)
if sys.argv[1] == "close":
    pool.close()
    print(other.run(look_at_server, 0)[0], flush=True)
    other.close()
    other.close()
    print("closed", flush=True)
sys.stdin.read()
"""


def read_address(_: int) -> str:
    return str(forkserver._forkserver._forkserver_address)  # type: ignore[attr-defined]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@LINUX
@pytest.mark.parametrize("end", ["close", "kill"])
def test_it_goes_with_the_last_pool_and_with_its_process(end: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN, end],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": SEARCH},
    ) as process:
        assert process.stdout
        server, address = process.stdout.readline().split()
        assert Path(address).exists()
        if end == "close":
            assert process.stdout.readline().split() == [server]
            assert process.stdout.readline() == "closed\n"
        process.kill() if end == "kill" else None
        assert wait_for(lambda: not is_running(int(server)))
        assert wait_for(lambda: not Path(address).exists())
        process.kill()
    assert end == "close" or wait_for(lambda: not Path(address).parent.exists())


def test_without_a_place_for_its_socket_workers_load_everything_themselves(tmp_path: Path) -> None:
    """The path of a socket has some hundred bytes at most."""
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    program = (
        "import os; from test_fork_server import read_variable; from flows.run.executors.local import LocalPool\n"
        "pool = LocalPool(1); print(pool.run(read_variable, 'TMPDIR') == os.environ['TMPDIR']); pool.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": SEARCH, "TMPDIR": str(deep)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("True\n", 0), done.stderr


def test_the_server_of_the_host_stays_its_own() -> None:
    assert fork_server._server is not forkserver._forkserver  # type: ignore[attr-defined]
    assert forkserver._forkserver._preload_modules == ["__main__"]  # type: ignore[attr-defined]
