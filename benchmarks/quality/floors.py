"""Floors: the least a figure may be (or the most, where less is better), when that was measured, and why it went down.

`floors.json` names each figure as `evaluate.py` does ("clean semi_main mean line_F1": part, set, figure) and keeps all
floors the figure ever had; the last one is in force. A floor stands SLACK below the figure it was measured from. It is
raised when the figure leaves it by more than MARGIN; it is lowered only with a reason, which stands beside it and in
the changelog.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise
from pathlib import Path

# The program gives the same rows for the same input: figures do not waver. The slack is room for a change that costs
# one set a line or two and gains another one more. It may grow: floors that stand nearer to their figure stay right.
SLACK = 0.003
# Twice the slack: a figure that has just got its floor does not ask for another one.
MARGIN = 0.006
# Figures are published with four digits: what differs less is the same.
SAME = 0.00005


@dataclass(frozen=True, slots=True)
class Mark:
    """A floor, and the measurement that it comes from."""

    floor: float
    measured: float
    measured_on: str
    version: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Floor:
    """All floors of one figure, the oldest first. at_most: the figure counts mistakes, less is better."""

    name: str
    at_most: bool
    history: tuple[Mark, ...] = field(default=())

    @property
    def now(self) -> Mark:
        return self.history[-1]

    def margin(self, measured: float) -> float:
        """How far a figure is on the good side of the floor; negative where it is below."""
        return (self.now.floor - measured if self.at_most else measured - self.now.floor) + 0.0

    def holds(self, measured: float | None) -> bool:
        return measured is not None and self.margin(measured) > -SAME

    def may_be_raised(self, measured: float) -> bool:
        return self.margin(measured) > MARGIN + SAME

    def move(self, measured: float, day: str, version: str, reason: str = "") -> "Floor":
        """The same with a new floor, SLACK worse than what was measured."""
        value = measured + SLACK if self.at_most else max(0.0, measured - SLACK)
        return replace(self, history=(*self.history, Mark(round(value, 4), measured, day, version, reason)))


def counts_mistakes(name: str) -> bool:
    """Whether less is better of a figure, by its name.

    >>> counts_mistakes("fields web_meta title invented"), counts_mistakes("clean naive mean line_F1")
    (True, False)
    """
    return "false merges" in name or "invented" in name


def read_floors(path: Path) -> dict[str, Floor]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Floor(name, row["direction"] == "at most", tuple(Mark(**mark) for mark in row["history"]))
        for name, row in rows.items()
    }


def write_floors(path: Path, floors: Mapping[str, Floor]) -> None:
    """Write the floors file, one figure a line: a change of one floor is a change of one line."""
    rows = []
    for name, floor in floors.items():
        history = [{key: value for key, value in asdict(mark).items() if value != ""} for mark in floor.history]
        row = {"direction": "at most" if floor.at_most else "at least", "history": history}
        rows.append(f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}")
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def raise_floors(
    floors: Mapping[str, Floor], figures: Mapping[str, float], wanted: Iterable[str], day: str, version: str
) -> dict[str, Floor]:
    """Floors with those raised that their figures left by more than the margin. wanted: figures that need a floor."""
    raised = dict(floors)
    for name in wanted:
        if name in figures and name not in raised:
            raised[name] = Floor(name, counts_mistakes(name)).move(figures[name], day, version)
    for name, floor in floors.items():
        if name in figures and floor.may_be_raised(figures[name]):
            raised[name] = floor.move(figures[name], day, version)
    return raised


def describe_lowering(floor: Floor) -> str:
    """The sentence for the changelog."""
    before, now = floor.history[-2:]
    end = "" if now.reason.endswith((".", "!", "?")) else "."
    return f"The quality floor of `{floor.name}` was loosened from {before.floor} to {now.floor}: {now.reason}{end}"


def add_to_changelog(changelog: str, sentence: str) -> str:
    r"""Add a sentence to the end of the newest chapter.

    >>> add_to_changelog("# Changelog\n\n## 2.0\n\n- One.\n\n## 1.0\n\n- Zero.\n", "Two.")
    '# Changelog\n\n## 2.0\n\n- One.\n- Two.\n\n## 1.0\n\n- Zero.\n'
    """
    lines = changelog.rstrip("\n").split("\n")
    chapters = [number for number, line in enumerate(lines) if line.startswith("## ")]
    if not chapters:
        raise ValueError("The changelog has no chapter: no line of it begins with '## '.")
    end = chapters[1] if len(chapters) > 1 else len(lines)
    while not lines[end - 1].strip():
        end -= 1
    gap = [""] if end - 1 == chapters[0] else []
    return "\n".join([*lines[:end], *gap, f"- {sentence}", *lines[end:]]) + "\n"


def find_faults(floors: Mapping[str, Floor], changelog: str) -> list[str]:
    """What was done to the floors by hand: a floor lowered without a reason in the changelog, or moved in its place."""
    said = fold(changelog)
    faults = []
    for floor in floors.values():
        if not floor.history:
            faults.append(f"{floor.name}: it has no floor.")
        faults += [
            f"{floor.name}: the floor {mark.floor} does not come from what was measured."
            for mark in floor.history
            if abs(mark.floor - mark.measured) > SLACK + SAME
        ]
        faults += [
            f"{floor.name}: the floor went to {mark.floor} for no reason that the changelog tells."
            for before, mark in pairwise(floor.history)
            if replace(floor, history=(before,)).margin(mark.floor) < -SAME
            and not (mark.reason and fold(mark.reason) in said)
        ]
    return faults


def fold(text: str) -> str:
    """White space folded: the changelog may break its lines."""
    return re.sub(r"\s+", " ", text)
