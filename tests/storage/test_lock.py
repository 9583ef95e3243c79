"""One writer at a time: who holds a warehouse, who waits, and whose processes are ended."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.errors import LockedError, NewsmillError, is_transient
from flows.run.warehouse import await_warehouse, hold_warehouse
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock, is_writing, register_processes, start_time

PATIENCE = 120.0
needs_proc = pytest.mark.skipif(start_time(1) is None, reason="processes are noted on Linux only")

# A host, as a notebook is one: it has a child of its own, and newsmill started another one for it.
HOST = """
import os, subprocess, sys
from pathlib import Path
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock, register_processes

layout = Layout(Path(sys.argv[1]))
quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
own, started = (subprocess.Popen(["sleep", "600"], **quiet) for _ in range(2))
holding = hold_lock(layout)
holding.__enter__()
register_processes(layout, [started.pid])
print(own.pid, started.pid, flush=True)
if sys.argv[2] == "forgets":
    kept = layout.processes.read_bytes()
    holding.__exit__(None, None, None)
    layout.processes.write_bytes(kept)
    print("free", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path / "warehouse")


def wait_until(holds: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that is dead and not yet waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_second_writer_is_told_whom_it_found(layout: Layout) -> None:
    with hold_lock(layout), pytest.raises(LockedError, match=rf"\(process {os.getpid()}\).*LOCK_WAIT_SECONDS") as error:
        hold_lock(layout).__enter__()
    assert error.value.exit_code == 4
    assert is_transient(error.value)
    assert not is_writing(layout)


def test_removing_the_lock_file_lets_nobody_in(layout: Layout) -> None:
    with hold_lock(layout):
        layout.lock.unlink()
        assert is_writing(layout)
        with pytest.raises(LockedError, match="Another run is writing"):
            hold_lock(layout).__enter__()
        # Nor does the second one's new file.
        with pytest.raises(LockedError, match=f"process {os.getpid()}"):
            hold_lock(layout).__enter__()
    with hold_lock(layout):
        pass


def test_a_second_writer_waits_as_long_as_it_is_told(layout: Layout) -> None:
    settings = Settings(warehouse=layout.root, lock_wait_seconds=PATIENCE)
    told: list[str] = []
    freed = threading.Event()

    def hold() -> None:
        with hold_lock(layout):
            holding.set()
            wait_until(lambda: bool(told), "nobody was told")
        freed.set()

    holding = threading.Event()
    first = threading.Thread(target=hold)
    first.start()
    assert holding.wait(PATIENCE)
    await_warehouse(settings, told.append)
    with hold_warehouse(settings):
        assert freed.wait(PATIENCE)
    first.join()
    assert told == [
        f"Another run is writing to {layout.root} (process {os.getpid()}). This run waits for it, 120 seconds at most."
    ]


def test_waiting_has_an_end(layout: Layout) -> None:
    told: list[str] = []
    with hold_lock(layout):
        with pytest.raises(LockedError):
            await_warehouse(Settings(warehouse=layout.root, lock_wait_seconds=0.01), told.append)
        assert len(told) == 1
        with pytest.raises(LockedError):
            await_warehouse(Settings(warehouse=layout.root), told.append)
        with pytest.raises(LockedError):
            hold_lock(layout, 0.01).__enter__()
    assert len(told) == 1


def test_who_only_looks_turns_no_run_away(layout: Layout) -> None:
    """A look holds the locks for a moment; a run that begins in that moment tries again."""
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            is_writing(layout)

    lookers = [threading.Thread(target=look) for _ in range(2)]
    for thread in lookers:
        thread.start()
    try:
        for _ in range(20):
            with hold_lock(layout, PATIENCE):
                pass
    finally:
        done.set()
        for thread in lookers:
            thread.join()


@pytest.mark.parametrize("name", ["lock", "processes"])
def test_a_folder_in_the_place_of_a_file_is_named(name: str, layout: Layout) -> None:
    path: Path = getattr(layout, name)
    path.mkdir(parents=True)
    assert not is_writing(layout)
    with pytest.raises(NewsmillError, match=rf"{path} is a folder.*Move the folder away"):
        hold_lock(layout).__enter__()


def test_a_list_of_processes_that_nobody_can_read_is_passed_over(layout: Layout) -> None:
    layout.root.mkdir()
    layout.processes.write_bytes(b"\xff\xfe 12 x\n\n-1 1\n7\n\xd9\xa3 1\n99999999999999999999 1\n")
    with hold_lock(layout):
        assert layout.processes.read_text() == f"{os.getpid()} {start_time(os.getpid())}\n"


def start_host(layout: Layout, how: str) -> tuple["subprocess.Popen[str]", int, int]:
    host = subprocess.Popen(
        [sys.executable, "-c", HOST, str(layout.root), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert host.stdout
    own, started = map(int, host.stdout.readline().split())
    return host, own, started


@needs_proc
def test_of_a_killed_host_only_what_newsmill_started_is_ended(layout: Layout) -> None:
    host, own, started = start_host(layout, "dies")
    try:
        host.kill()
        host.wait()
        # And none that has only the number of one that was noted.
        with layout.processes.open("a") as file:
            file.write(f"{own} 1\n")
        with hold_lock(layout):
            wait_until(lambda: not is_alive(started), "what newsmill started still runs")
        assert is_alive(own)
    finally:
        host.communicate()
        os.kill(own, signal.SIGKILL)


@needs_proc
def test_a_host_that_lives_is_never_ended(layout: Layout) -> None:
    """As a notebook in which a run was interrupted before it could remove its note."""
    host, own, started = start_host(layout, "forgets")
    try:
        assert host.stdout
        assert host.stdout.readline() == "free\n"
        assert not is_writing(layout)
        with hold_lock(layout):
            wait_until(lambda: not is_alive(started), "what newsmill started still runs")
        assert is_alive(own)
        assert host.poll() is None
    finally:
        host.kill()
        host.communicate()
        os.kill(own, signal.SIGKILL)


def test_only_what_runs_is_noted(layout: Layout) -> None:
    layout.root.mkdir()
    register_processes(layout, [os.getpid(), 2**22 + 1])
    assert [line.split()[0] for line in layout.processes.read_text().splitlines()] == [str(os.getpid())]
