"""What the pairs are made of: the bodies of real reports, and what stands around them on their pages."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
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


def find_nearest(bodies: Sequence[Body], count: int = 5) -> list[list[Body]]:
    """The bodies whose words are nearest to each body's, by tf-idf: same topic, or same site."""
    bags = [Counter(tokenize("\n".join(body.paragraphs))) for body in bodies]
    standing = Counter(word for bag in bags for word in bag)
    vectors = []
    for bag in bags:
        vector = {word: (1 + math.log(n)) * math.log(len(bags) / standing[word]) for word, n in bag.items()}
        norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors.append({word: value / norm for word, value in vector.items()})
    found = []
    for number, vector in enumerate(vectors):
        scores = [sum(value * other.get(word, 0.0) for word, value in vector.items()) for other in vectors]
        order = sorted(range(len(bodies)), key=lambda index: (-scores[index], index))
        found.append([bodies[index] for index in order if index > number][:count])
    return found
