"""How good the model of pages in HTML is on sites that it has not seen: every page judged without its site."""

from collections import Counter
from collections.abc import Sequence
from copy import copy

import numpy as np

from benchmarks.html_model.examples import NEWS, Example, list_plain_words
from benchmarks.quality.report import draw_table
from flows.text.judging.hear_model import decide
from flows.text.values import KEPT_KINDS

Scores = Sequence[Sequence[int]]


def read_report(example: Example, scores: Sequence[int], threshold: float) -> str:
    """The lines that stay where the model gives these scores."""
    units = [copy(unit) for unit in example.units]
    if units and not example.is_bare:
        decide(units, scores, threshold)
    return "\n".join(unit.text for unit in units if unit.kind in KEPT_KINDS)


def measure(gold: str, text: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of a text, whatever their order."""
    wanted, found = Counter(list_plain_words(gold)), Counter(list_plain_words(text))
    hits = sum((wanted & found).values())
    precision, recall = hits / max(1, found.total()), hits / max(1, wanted.total())
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def describe_sets(examples: Sequence[Example], scores: Scores, threshold: float) -> str:
    """A Markdown table: pages, word precision, recall and F1 of each set, and the mean of the news."""
    by_set: dict[str, list[tuple[float, float, float]]] = {}
    for example, values in zip(examples, scores, strict=True):
        by_set.setdefault(example.set_name, []).append(measure(example.gold, read_report(example, values, threshold)))
    means = {name: np.mean(rows, axis=0) for name, rows in by_set.items()}
    rows = [[name, str(len(by_set[name])), *(f"{value:.4f}" for value in mean)] for name, mean in means.items()]
    news = np.mean([means[name] for name in NEWS], axis=0)
    rows.append(["mean of the news", "", *(f"{value:.4f}" for value in news)])
    return draw_table(["set", "pages", "word P", "word R", "word F1"], rows)
