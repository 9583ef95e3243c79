"""Bounds of counts: what each may be at most, and why one was raised."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

BOUNDS = Path(__file__).with_name("bounds.json")
# These hold exactly. Of the others a tenth more, and three at least, is no regression: a statement here, a file there.
# What is done once too often for each document or part is more than that.
EXACT = frozenset({"documents judged", "pairs compared", "batches", "raw files opened"})
SLACK, LEAST = 0.1, 3
# A count that is so far below its bound wants a new one: the bound would let the old state back in.
LOOSE = 0.2

Counts = Mapping[str, Mapping[str, int]]


def bound_of(name: str, measured: int) -> int:
    """The most that a count may be that was measured so.

    >>> bound_of("batches", 14), bound_of("SQL statements", 890), bound_of("SQL statements", 3)
    (14, 979, 6)
    """
    return measured if name in EXACT or not measured else max(measured + LEAST, int(measured * (1 + SLACK)))


def find_excess(counts: Counts, bounds: Counts) -> list[str]:
    """What is done more often than its bound allows, or has no bound; a sentence each."""
    found = []
    for run, figures in counts.items():
        for name, count in figures.items():
            bound = bounds.get(run, {}).get(name)
            if bound is None:
                found.append(f"{run}: {name} has no bound; it is {count:,}.")
            elif count > bound:
                found.append(f"{run}: {name} is {count:,}, and may be {bound:,} at most.")
    return found


def find_loose(counts: Counts, bounds: Counts) -> list[str]:
    """Counts that left their bounds so far below that these should be pinned anew."""
    return [
        f"{run}: {name} is {count:,} now, far below {bounds[run][name]:,}."
        for run, figures in counts.items()
        for name, count in figures.items()
        if name in bounds.get(run, {}) and count < (1 - LOOSE) * bounds[run][name]
    ]


def read_bounds(path: Path = BOUNDS) -> dict[str, Any]:
    """The file: `bounds` by run and count, and `raised`, what was raised when and why, the oldest first."""
    return json.loads(path.read_text(encoding="utf-8"))


def pin(counts: Counts, reason: str, day: str, path: Path = BOUNDS) -> list[str]:
    """Write what was counted as the new bounds; returns what was raised. Raising without a reason is a ValueError."""
    known = read_bounds(path) if path.exists() else {"bounds": {}, "raised": []}
    excess = find_excess(counts, known["bounds"]) if known["bounds"] else []
    if excess and not reason.strip():
        raise ValueError("This raises bounds; say why: " + " ".join(excess))
    bounds = {run: {name: bound_of(name, count) for name, count in figures.items()} for run, figures in counts.items()}
    raised = [*known["raised"], *([{"on": day, "reason": reason, "raised": excess}] if excess else [])]
    text = json.dumps({"bounds": bounds, "raised": raised}, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
    return excess
