"""One writer at a time, and no processes left of a killed one."""

import fcntl
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flows.errors import TransientError
from flows.storage.layout import Layout


@contextmanager
def hold_lock(layout: Layout) -> Iterator[None]:
    """Hold the warehouse's write lock; TransientError at once where another run holds it.

    flock belongs to the open file: the kernel frees it when the process dies, however it dies.
    """
    layout.root.mkdir(parents=True, exist_ok=True)
    with layout.lock.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = layout.processes.read_text().split()[:1] if layout.processes.exists() else []
            who = f" (process {holder[0]})" if holder else ""
            raise TransientError(
                f"Another run is writing to {layout.name}{who}. Readers are not affected; try again when it is done."
            ) from None
        end_leftover_processes(layout)
        register_processes(layout, [os.getpid()])
        try:
            yield
        finally:
            layout.processes.unlink(missing_ok=True)


def is_writing(layout: Layout) -> bool:
    """Whether a writer is alive: the first process it noted still runs.

    The lock itself is not tried: to hold it for a moment could turn a run away that starts in that moment.
    """
    try:
        pid, _, ticks = layout.processes.read_text().partition("\n")[0].partition(" ")
    except FileNotFoundError:
        return False
    return pid.isdecimal() and bool(ticks) and start_time(int(pid)) == ticks


def start_time(pid: int) -> str | None:
    """When a process started, in clock ticks since boot (Linux); with the PID it names one process for good."""
    try:
        # The second field is the command in brackets and may hold anything; the start time is field 22.
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return None


def register_processes(layout: Layout, pids: list[int]) -> None:
    """Note processes of this run, so that the next writer can end them should this one be killed."""
    with layout.processes.open("a") as file:
        for pid in pids:
            if ticks := start_time(pid):
                file.write(f"{pid} {ticks}\n")


def child_processes(pid: int) -> list[int]:
    """PIDs of all processes below a process (Linux; empty elsewhere)."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*") if Path("/proc").is_dir() else ():
        with suppress(OSError, IndexError, ValueError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    found, open_pids = [], [pid]
    while open_pids:
        below = children.get(open_pids.pop(), [])
        found += below
        open_pids += below
    return sorted(found)


def end_leftover_processes(layout: Layout) -> None:
    """End what a killed writer left: its workers and its Prefect API. Called with the lock held."""
    if not layout.processes.exists():
        return
    for line in layout.processes.read_text().splitlines():
        pid, _, ticks = line.partition(" ")
        if pid.isdecimal() and int(pid) != os.getpid() and ticks and start_time(int(pid)) == ticks:
            with suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
    layout.processes.unlink()
