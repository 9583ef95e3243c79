"""What a command costs: processor time, time of the clock and memory of all its processes together. Linux only."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

# Seconds between two looks at the memory of a command, at least.
PAUSE = 0.2
_TICKS = os.sysconf("SC_CLK_TCK")


class Step(NamedTuple):
    """cpu, wall: seconds; memory: bytes at most while it ran, 0 where it was shorter than a look."""

    name: str
    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command cost.

    cpu, wall: seconds, of all processes and of the clock; memory: bytes at most, of all processes at one time, what
    several of them share counted once (proportional set size); said: what it printed last, read as JSON.
    """

    cpu: float
    wall: float
    memory: float
    said: dict[str, Any] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


def run_metered(command: Sequence[str | Path], **options: Any) -> Cost:
    """Run a command to its end; a command that fails raises CalledProcessError. options: Popen's."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, **options) as process:
        looks = [(time.monotonic(), 0)]
        watch = threading.Thread(target=_watch_memory, args=(process.pid, looks), daemon=True)
        watch.start()
        assert process.stdout
        printed = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command), printed)
    wall = time.perf_counter() - began
    last = printed.strip().rpartition("\n")[2]
    said = json.loads(last) if last.startswith("{") else {}
    steps = tuple(
        Step(name, cpu, end - begin, max((memory for when, memory in looks if begin <= when <= end), default=0))
        for name, cpu, begin, end in said.pop("steps", [])
    )
    return Cost(usage.ru_utime + usage.ru_stime, wall, max(memory for _, memory in looks), said, steps)


def take_median(costs: Sequence[Cost]) -> Cost:
    """The median of each figure of several runs of one command; what they said is the last one's."""
    figures = list(zip(*((cost.cpu, cost.wall, cost.memory) for cost in costs), strict=True))
    steps = tuple(
        Step(turns[0].name, *map(median, list(zip(*turns, strict=True))[1:]))
        for turns in zip(*(cost.steps for cost in costs), strict=True)
    )
    cpu, wall, memory = map(median, figures)
    return Cost(cpu, wall, memory, costs[-1].said, steps)


def count_family_cpu() -> float:
    """Seconds of processors that this process and all below it have used so far, those that have ended included."""
    return sum(_read_cpu(pid) for pid in _list_family(os.getpid()))


def size_of(folder: Path) -> tuple[int, int]:
    """(bytes, files) of a folder, each hard-linked file once."""
    sizes = {}
    for path in folder.rglob("*"):
        stat = path.lstat()
        if not path.is_symlink() and path.is_file():
            sizes[stat.st_ino] = stat.st_size
    return sum(sizes.values()), len(sizes)


def run_newsmill(raw: Path, warehouse: Path, workers: int, **settings: str) -> Cost:
    """Run newsmill without Prefect in a process of its own. settings: NEWSMILL_… by their lower-case names."""
    command = [sys.executable, "-m", "benchmarks.run_once", raw, warehouse, "--workers", str(workers)]
    set_ = {f"NEWSMILL_{name.upper()}": value for name, value in settings.items()}
    return run_metered(command, env={**os.environ, **set_})


def _watch_memory(pid: int, looks: list[tuple[float, int]]) -> None:
    """Note the memory of a process and of all below it, until it ends."""
    while _is_alive(pid):
        spent = time.thread_time()
        looks.append((time.monotonic(), sum(map(_read_memory, _list_family(pid)))))
        # A look at gigabytes takes long, and what is looked at waits: a fiftieth of the time at most.
        time.sleep(max(PAUSE, 50 * (time.thread_time() - spent)))


def _is_alive(pid: int) -> bool:
    """Whether a process is there and not only waits to be reaped."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] != "Z"
    except OSError:
        return False


def _list_family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _list_family(int(child))


def _read_cpu(pid: int) -> float:
    """Seconds of a process and of its children that have ended; 0 of a process that is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return 0.0
    # utime, stime, cutime, cstime: fields 14 to 17 of the file.
    return sum(map(int, fields[11:15])) / _TICKS


def _read_memory(pid: int) -> int:
    """Proportional set size in bytes; 0 of a process that is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
