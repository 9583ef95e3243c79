"""Processor time and peak memory of the steps of a run, and of some functions in them, in this process."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Cost:
    """cpu, wall: seconds. peak: MiB of this process at most while it ran; 0 where nobody asked."""

    cpu: float = 0.0
    wall: float = 0.0
    peak: float = 0.0


class Meter:
    """Costs by name. Use `note_step` as the progress of a run; `watch` replaces functions and puts them back."""

    def __init__(self, steps: tuple[str, ...]) -> None:
        self.costs: dict[str, Cost] = {}
        self._steps = steps
        self._open: tuple[str, float, float] | None = None
        self._nested = 0.0

    def note_step(self, step: str, done: int, total: int) -> None:
        """A run says which step it is at; batches of an earlier kind within a step belong to it."""
        is_later = self._open is None or self._steps.index(step) > self._steps.index(self._open[0])
        if done == total == 0 and is_later:
            self.finish()
            forget_peak()
            self._open = (step, time.process_time(), time.perf_counter())

    def finish(self) -> None:
        if self._open:
            name, cpu, wall = self._open
            self.costs[name] = Cost(time.process_time() - cpu, time.perf_counter() - wall, read_peak())
        self._open = None

    @contextmanager
    def watch(self, targets: dict[str, tuple[Any, str]]) -> Iterator[None]:
        """Add up what functions cost. targets: name of the cost to (module, name of the function)."""
        found = {name: getattr(module, function) for name, (module, function) in targets.items()}
        try:
            for name, (module, function) in targets.items():
                setattr(module, function, self._timed(name, found[name]))
            yield
        finally:
            for name, (module, function) in targets.items():
                setattr(module, function, found[name])

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        cost = self.costs.setdefault(name, Cost())

        def timed(*arguments: Any, **options: Any) -> Any:
            cpu, wall = time.process_time(), time.perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                cost.cpu += time.process_time() - cpu
                cost.wall += time.perf_counter() - wall

        return timed


def forget_peak() -> None:
    """Start anew to note the highest memory. Only Linux can; elsewhere the figure is that of the whole run."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def read_peak() -> float:
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
