"""What the pairs are made of: the bodies of real reports, and what stands around them on their pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.gold import read_rows
from flows.text.comparing.words import tokenize

# The sets whose licence allows weights learned from them.
TRAINED = ("fundus", "fundus_eval", "scrapinghub")
# A body of fewer words makes no pairs.
MIN_WORDS = 60


@dataclass(frozen=True, slots=True)
class Body:
    """A report: its headline, its paragraphs, and the lines of the page around it."""

    id: str
    site: str
    title: str
    paragraphs: tuple[str, ...]
    around: tuple[str, ...]


def read_bodies(gold: Path) -> list[Body]:
    """All reports of the sets; the lines around them from whole pages, where there are most."""
    bodies = []
    for name in TRAINED:
        around = {row["id"].split("#")[0]: _list_lines(row, "drop") for row in read_rows(gold, name, "naive")}
        for row in read_rows(gold, name, "semi_main"):
            key = row["id"].split("#")[0]
            paragraphs = _list_lines(row, "keep")
            if sum(len(tokenize(line)) for line in paragraphs) >= MIN_WORDS:
                bodies.append(Body(key, row["site"], row["gold_title"] or "", paragraphs, around.get(key, ())))
    return sorted(bodies, key=lambda body: body.id)


def _list_lines(row: Mapping[str, Any], label: str) -> tuple[str, ...]:
    return tuple(line["text"] for line in row["lines"] if line["label"] == label and line["text"].strip())
