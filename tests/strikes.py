"""Runs that tests kill, each in a process of its own, and readers that read throughout."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from flows.storage.lock import child_processes, start_time

PROGRAM = Path(__file__).parent / "run" / "run_to_kill.py"
# Seconds; a process on a busy machine takes some.
PATIENCE = 240.0
# Seconds between two reads, and how many times as long as a read took at least: they leave the machine to the writer.
READER_PAUSE, READER_REST = 0.2, 3.0


class Runs:
    """Runs in processes of their own, one after the other (run_to_kill.py)."""

    def __init__(self, folder: Path, *, judges: bool = False) -> None:
        """judges: they judge texts, so that words are loaded once for all."""
        self._log = folder / "runs.log"
        self._errors = (folder / "runs.err").open("wb")
        self._server = subprocess.Popen(
            [sys.executable, str(PROGRAM), *(["--warm"] if judges else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        assert self._listen() == "ready"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.kill()
        self._server.communicate()
        self._errors.close()

    def start(
        self,
        settings: Mapping[str, Any],
        *,
        work: str = "run",
        number: int = 0,
        doc_id: str = "",
        point: str = "",
        signal_there: int = signal.SIGKILL,
        is_beneath: bool = False,
    ) -> list[int]:
        """Begin to work; gives the PID, after that of a process above it where one is wanted."""
        self._log.unlink(missing_ok=True)
        wanted = {
            "work": work,
            "number": number,
            "doc_id": doc_id,
            "point": point,
            "signal": int(signal_there),
            "is_beneath": is_beneath,
            "settings": {
                name: value if isinstance(value, (int, float)) else str(value) for name, value in settings.items()
            },
            "log": str(self._log),
        }
        assert self._server.stdin
        self._server.stdin.write(json.dumps(wanted) + "\n")
        self._server.stdin.flush()
        return [int(pid) for pid in self._listen().split()]

    def wait(self) -> tuple[int, str]:
        """How the process ended, as subprocess says it, and what it said."""
        code = int(self._listen())
        return code, self._log.read_text() if self._log.exists() else ""

    def carry_out(self, settings: Mapping[str, Any], **options: Any) -> tuple[int, str]:
        """Start and wait."""
        self.start(settings, **options)
        return self.wait()

    def kill(self, settings: Mapping[str, Any], point: str, **options: Any) -> None:
        """Work, and be killed at a point."""
        code, said = self.carry_out(settings, point=point, **options)
        assert code == -signal.SIGKILL, f"{point}: {code} {said}"

    def _listen(self) -> str:
        assert self._server.stdout
        line = self._server.stdout.readline()
        assert line, "the process that forks runs is gone"
        return line.strip()


class Readers:
    """Threads that read over and over, and keep what they saw and what failed."""

    def __init__(self, **reads: Callable[[], Hashable]) -> None:
        self.seen: dict[str, list[Any]] = {name: [] for name in reads}
        self.failed: list[str] = []
        self._done = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=pair) for pair in reads.items()]

    def _read(self, name: str, read: Callable[[], Hashable]) -> None:
        took = 0.0
        while not self._done.wait(max(READER_PAUSE, READER_REST * took)):
            began = time.monotonic()
            try:
                self.seen[name].append(read())
            except Exception as error:  # noqa: BLE001 - a reader must never fail, however
                self.failed.append(f"{name}: {error!r}")
            took = time.monotonic() - began

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        for thread in self._threads:
            thread.join()


Processes = dict[int, str | None]


def watch(pid: int, *, until: Callable[[], bool]) -> Processes:
    """The processes of a run with their start times, as they were seen until something holds or the run ends."""
    seen: Processes = {pid: start_time(pid)}
    deadline = time.monotonic() + PATIENCE
    while is_running(pid, seen[pid]) and not until():
        seen |= {child: start_time(child) for child in child_processes(pid)}
        assert time.monotonic() < deadline, "neither it ended, nor what was waited for came"
        time.sleep(0.02)
    return seen


def strike(pid: int, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def is_running(pid: int, ticks: str | None) -> bool:
    """Whether this very process runs; one that is dead and not yet waited for does not."""
    if ticks is None or start_time(pid) != ticks:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for_end(processes: Processes) -> list[int]:
    """Processes that still run after all patience: workers see that their parent is gone and leave."""
    deadline = time.monotonic() + PATIENCE
    while True:
        running = [pid for pid, ticks in processes.items() if is_running(pid, ticks)]
        if not running or time.monotonic() > deadline:
            return running
        time.sleep(0.02)


def wait_until_halted(pid: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        assert time.monotonic() < deadline, "it is not halted"
        time.sleep(0.02)
