"""How good the line model is on sites that it has not seen: every page judged by a fit that left its site out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.line_model.examples import Example, Vocabulary, fold_of, list_lines
from benchmarks.line_model.fit import fit
from benchmarks.quality.gold import NEWS, SETS, VARIANTS, score
from flows.text.judging.hear_model import decide
from flows.text.judging.line_model import read_model, score_rows, weigh_words
from flows.text.judging.page_features import describe_page
from flows.text.values import KEPT_KINDS

FOLDS = 5
METRICS = ("line_P", "line_R", "line_F1", "word_P", "word_R", "word_F1")
Scores = Sequence[Sequence[int]]


def score_unseen(examples: Sequence[Example]) -> list[list[int]]:
    """Scores of every page by a model that saw no page of its site.

    Pages of the sets that nothing is learned from are scored by a model that learned from all others.
    """
    lines = list_lines(examples)
    vocabulary = Vocabulary(examples, lines)
    trained = np.zeros(len(examples), dtype=bool)
    trained[lines.pages[lines.is_trained]] = True
    folds = np.array(
        [
            fold_of(example.page.document.site, FOLDS) if is_trained else FOLDS
            for example, is_trained in zip(examples, trained, strict=True)
        ]
    )
    scores: list[list[int]] = [[] for _ in examples]
    for fold in range(FOLDS + 1):
        training = lines.is_trained & (lines.labels >= 0) & (folds[lines.pages] != fold)
        model = read_model(fit(examples, vocabulary, lines, training))
        for number in np.flatnonzero(folds == fold).tolist():
            units = examples[number].units
            if units:
                scores[number] = score_rows(model, describe_page(units, weigh_words(model, units))).tolist()
    return scores


def draw_table(gold: Path, examples: Sequence[Example], scores: Scores, thresholds: Sequence[float]) -> str:
    """A Markdown table: for each variant and threshold the means over the news sets, and the guides' (wcxb) F1."""
    rows = [
        "| text | threshold | line P | line R | line F1 | word P | word R | word F1 | wcxb line F1 | wcxb word F1 |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for variant in VARIANTS:
        for threshold in thresholds:
            got = score_sets(gold, variant, examples, scores, threshold)
            means = [sum(got[name][metric] for name in NEWS) / len(NEWS) for metric in METRICS]
            values = [*means, got["wcxb"]["line_F1"], got["wcxb"]["word_F1"]]
            rows.append(f"| {variant} | {threshold:g} | " + " | ".join(f"{value:.4f}" for value in values) + " |")
    return "\n".join(rows)


def score_sets(
    gold: Path, variant: str, examples: Sequence[Example], scores: Scores, threshold: float
) -> dict[str, dict[str, Any]]:
    """What the gold folder's scorer says of each set."""
    return {
        name: score(
            gold,
            name,
            variant,
            [
                (example.page.document.id, keep_flags(example, values, threshold))
                for example, values in zip(examples, scores, strict=True)
                if example.variant == variant and example.page.document.set_name == name
            ],
        )
        for name in SETS
    }


def keep_flags(example: Example, scores: Sequence[int], threshold: float) -> list[bool]:
    """Whether each line stays."""
    units = example.fresh_units()
    if units and not example.is_bare:
        decide(units, scores, threshold)
    flags = [False] * len(example.page.lines)
    for unit in units:
        flags[unit.first : unit.last + 1] = [unit.kind in KEPT_KINDS] * (unit.last + 1 - unit.first)
    return flags
