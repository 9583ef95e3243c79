"""Dask clusters on loopback: a real scheduler, and workers that are processes with a working folder of their own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from flows.storage.lock import child_processes

TESTS = Path(__file__).parent
# Seconds; processes on a busy machine take some to start.
PATIENCE = 120.0


def wait_until(has_happened: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not has_happened():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


class Worker:
    """A worker that runs, with a thread; processes it started belong to it."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.process, self._log = process, log

    @property
    def has_joined(self) -> bool:
        assert self.process.poll() is None, self._log.read_text()
        return "Registered to:" in self._log.read_text()

    def send(self, number: signal.Signals) -> None:
        """A signal to the worker and to all that it started, which may end meanwhile."""
        for pid in (self.process.pid, *child_processes(self.process.pid)):
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def end(self) -> None:
        self.send(signal.SIGCONT)
        self.send(signal.SIGKILL)
        self.process.wait(20)


class Cluster:
    """A scheduler that runs."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        self._workers: list[Worker] = []

    def add_worker(
        self,
        variables: Mapping[str, str] | None = None,
        program: Path | None = None,
        *,
        nanny: bool = False,
        hidden: Path | None = None,
    ) -> Worker:
        """Start a worker with one thread.

        program: the folder of its newsmill, where it is not this one; hidden: a folder that it does not see, as if it
        ran on another machine, where this one can do that.
        """
        name = f"worker-{len(self._workers)}"
        (self.folder / name).mkdir()
        log = self.folder / f"{name}.log"
        path = os.pathsep.join(str(part) for part in (program or TESTS.parent, TESTS))
        command = [
            "worker",
            self.address,
            "--nthreads",
            "1",
            "--nanny" if nanny else "--no-nanny",
            "--no-dashboard",
            "--name",
            name,
        ]
        around = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs none "$0" && exec "$@"', str(hidden))
        process = _start(
            command,
            self.folder / name,
            log,
            {**(variables or {}), "PYTHONPATH": path},
            around if hidden and _can_hide() else (),
        )
        worker = Worker(process, log)
        self._workers.append(worker)
        return worker

    def close(self) -> None:
        for worker in self._workers:
            if worker.process.poll() is None:
                worker.end()


@cache
def _can_hide() -> bool:
    """Whether a process may have its own view of the disks here."""
    try:
        return subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _start(
    command: list[str], folder: Path, log: Path, variables: Mapping[str, str], around: Sequence[str] = ()
) -> "subprocess.Popen[bytes]":
    with log.open("wb") as output:
        return subprocess.Popen(
            [*around, sys.executable, "-m", "dask", *command],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **variables},
        )


@contextmanager
def start_cluster(folder: Path) -> Iterator[Cluster]:
    """A scheduler on a free port, without workers; all ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    log = folder / "scheduler.log"
    command = ["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    scheduler = _start(command, folder, log, {})
    cluster = Cluster(folder, f"tcp://127.0.0.1:{port}")
    try:
        wait_until(lambda: "Scheduler at:" in log.read_text(), "the scheduler does not start")
        yield cluster
    finally:
        cluster.close()
        scheduler.kill()
        scheduler.wait(20)
