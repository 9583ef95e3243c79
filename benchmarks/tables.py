"""Figures as Markdown tables."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.metering import Cost
from flows import __version__


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table whose columns stand in line; all but the first are figures, to the right.

    >>> print_table(("run", "CPU s"), [("first run", "12.5")])
    | run       | CPU s |
    |-----------|------:|
    | first run |  12.5 |
    <BLANKLINE>
    """
    lines = [tuple(head), *map(tuple, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for number, (first, *figures) in enumerate(lines):
        cells = [first.ljust(widths[0]), *map(str.rjust, figures, widths[1:])]
        print(f"| {' | '.join(cells)} |")
        if not number:
            print("|" + "-" * (widths[0] + 2) + "|" + "".join("-" * (width + 1) + ":|" for width in widths[1:]))
    print(flush=True)


def describe_steps(label: str, costs: Mapping[str, Cost]) -> None:
    """Print what each step of some runs cost; costs: by what tells the runs apart."""
    head = [f"step of {label}"]
    for name in costs:
        head += [f"CPU s, {name}", "wall s", "peak MiB"]
    rows = []
    for place, step in enumerate(next(iter(costs.values())).steps):
        cells = [step.name]
        for cost in costs.values():
            _, cpu, wall, memory = cost.steps[place]
            cells += [f"{cpu:.2f}", f"{wall:.2f}", show_memory(memory)]
        rows.append(cells)
    rest = ["starting and ending"]
    for cost in costs.values():
        rest += [f"{max(0.0, cost.cpu - sum(step.cpu for step in cost.steps)):.2f}",
                 f"{max(0.0, cost.wall - sum(step.wall for step in cost.steps)):.2f}", "-"]  # fmt: skip
    print_table(head, [*rows, rest])


def show_memory(memory: float) -> str:
    """Bytes as MiB; what was too short to be looked at has none.

    >>> show_memory(3 * 2**20), show_memory(0)
    ('3', '-')
    """
    return f"{memory / 2**20:.0f}" if memory else "-"


def describe_machine() -> str:
    """What to say beside every figure: versions, processors, and how busy the machine is with other work."""
    versions = f"newsmill {__version__}, Python {platform.python_version()}"
    return f"{versions}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the end"
