"""One writer at a time, and no processes left of a killed one."""

import fcntl
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from flows.errors import LockedError, NewsmillError
from flows.storage.layout import Layout

# Seconds between two tries for a lock that another run holds.
PAUSE = 0.1
# Seconds for which even who does not wait tries again: `is_writing` holds a lock for a moment.
GLANCE = 0.2

Taken = TypeVar("Taken")


@contextmanager
def hold_lock(layout: Layout, wait_seconds: float = 0.0) -> Iterator[None]:
    """Hold the warehouse's write lock; LockedError where another run still holds it after so many seconds.

    There are two locks, of the file .lock and of the folder itself: somebody may remove the file while a run holds it.
    flock belongs to what is open: the kernel frees it when the process dies, however it dies.
    """
    layout.root.mkdir(parents=True, exist_ok=True)
    for path in (layout.lock, layout.processes):
        refuse_folder(path)
    with take_patiently(lambda: _take(layout), max(wait_seconds, GLANCE), PAUSE):
        end_leftover_processes(layout)
        register_processes(layout, [os.getpid()])
        try:
            yield
        finally:
            layout.processes.unlink(missing_ok=True)


def take_patiently(take: Callable[[], Taken], seconds: float, pause: float) -> Taken:
    """What `take` gives, tried again while it raises LockedError; that error when so many seconds are over."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return take()
        except LockedError:
            left = deadline - time.monotonic()
            if left <= 0:
                raise
        time.sleep(min(pause, left))


def _take(layout: Layout) -> ExitStack:
    """Both locks, held until the stack is left."""
    with ExitStack() as held:
        file = held.enter_context(layout.lock.open("a+"))
        folder = os.open(layout.root, os.O_RDONLY)
        held.callback(os.close, folder)
        for handle in (file.fileno(), folder):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise LockedError(explain_writer(layout)) from None
            except OSError:
                # Some network file systems have no locks of folders; the file's has to do.
                if handle != folder:
                    raise
        return held.pop_all()


def refuse_folder(path: Path) -> None:
    """NewsmillError where a folder stands in the place of one of the writer's own files."""
    if path.is_dir():
        raise NewsmillError(
            f"{path} is a folder, and newsmill keeps a file of this name there. Nothing was done. Move the folder "
            "away, and try again."
        )


def is_writing(layout: Layout) -> bool:
    """Whether a run holds the warehouse.

    Its locks are tried for a moment, for reading: a run that begins in this moment tries again (GLANCE).
    """
    for path in (layout.root, layout.lock):
        try:
            handle = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            continue
        finally:
            os.close(handle)
    return False


def explain_writer(layout: Layout) -> str:
    """That another run holds the warehouse, and which process that is, as a sentence."""
    noted = _read_processes(layout)
    who = f" (process {noted[0][0]})" if noted else ""
    return f"Another run is writing to {layout.name}{who}."


def start_time(pid: int) -> str | None:
    """When a process started, in clock ticks since boot (Linux); with the PID it names one process for good."""
    try:
        # The second field is the command in brackets and may hold anything; the start time is field 22.
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return None


def register_processes(layout: Layout, pids: list[int]) -> None:
    """Note processes of this run, so that the next writer can end them should this one be killed.

    Only what newsmill started itself: in a notebook or another flow, the other children are the host's.
    """
    with layout.processes.open("a") as file:
        for pid in pids:
            if ticks := start_time(pid):
                file.write(f"{pid} {ticks}\n")


def _read_processes(layout: Layout) -> list[tuple[int, str]]:
    """What was noted, PID and start time; lines that say neither are passed over, whoever wrote them."""
    try:
        text = layout.processes.read_text(errors="replace")
    except (FileNotFoundError, IsADirectoryError):
        return []
    pairs = [line.partition(" ") for line in text.splitlines()]
    return [(int(pid), ticks) for pid, _, ticks in pairs if pid.isdecimal() and pid.isascii() and ticks]


def child_processes(pid: int) -> list[int]:
    """PIDs of all processes below a process (Linux; empty elsewhere)."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*") if Path("/proc").is_dir() else ():
        with suppress(OSError, IndexError, ValueError):
            parent = int((folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    found, open_pids = [], [pid]
    while open_pids:
        below = children.get(open_pids.pop(), [])
        found += below
        open_pids += below
    return sorted(found)


def end_leftover_processes(layout: Layout) -> None:
    """End what a killed writer left: its workers and its Prefect API. Called with the lock held.

    Never the writer itself, which is noted first: since the lock is free, it writes no more. Where it lives, it is a
    notebook or a service that goes on. And no process that has only the number of one that was noted.
    """
    for pid, ticks in _read_processes(layout)[1:]:
        if pid != os.getpid() and start_time(pid) == ticks:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    layout.processes.unlink(missing_ok=True)
