"""How good the line model is on sites that it has not seen: every page judged by a fit that left its site out."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.line_model.examples import Example, Vocabulary, fold_of, list_lines
from benchmarks.line_model.fit import fit
from benchmarks.quality.gold import NEWS, SECOND, SETS, VARIANTS
from benchmarks.quality.judging import Judged
from benchmarks.quality.report import describe_judged, draw_table, score_sets
from flows.text.judging.hear_model import decide
from flows.text.judging.line_model import read_model, score_rows, weigh_words
from flows.text.judging.page_features import describe_page
from flows.text.values import Verdict

FOLDS = 5
METRICS = ("line_P", "line_R", "line_F1", "word_P", "word_R", "word_F1")
Scores = Sequence[Sequence[int]]


def score_unseen(examples: Sequence[Example]) -> list[list[int]]:
    """Scores of every page by a model that saw no page of its site, whichever set the page is of."""
    lines = list_lines(examples)
    vocabulary = Vocabulary(examples, lines)
    folds = np.array([fold_of(example.page.document.site, FOLDS) for example in examples])
    scores: list[list[int]] = [[] for _ in examples]
    for fold in range(FOLDS):
        training = lines.is_trained & (lines.labels >= 0) & (folds[lines.pages] != fold)
        model = read_model(fit(examples, vocabulary, lines, training))
        for number in np.flatnonzero(folds == fold).tolist():
            units = examples[number].units
            if units:
                scores[number] = score_rows(model, describe_page(units, weigh_words(model, units))).tolist()
    return scores


def describe_thresholds(gold: Path, examples: Sequence[Example], scores: Scores, thresholds: Sequence[float]) -> str:
    """A Markdown table: for each variant and threshold the means over the news sets, over the second sets, and wcxb."""
    rows = []
    for variant in VARIANTS:
        for threshold in thresholds:
            got = score_sets(gold, variant, judge_unseen(examples, scores, threshold, variant), (*SETS, *SECOND))
            for label, names in (("news", NEWS), ("wcxb", ("wcxb",)), ("second sets", SECOND)):
                means = [sum(got[name][metric] for name in names) / len(names) for metric in METRICS]
                rows.append([variant, label, f"{threshold:g}", *(f"{mean:.4f}" for mean in means)])
    return draw_table(["Text", "sets", "threshold", *(metric.replace("_", " ") for metric in METRICS)], rows)


def describe_unseen(gold: Path, examples: Sequence[Example], scores: Scores, threshold: float) -> str:
    """The report of `make quality-report`, on sites that the model has not seen."""
    by_variant = {variant: judge_unseen(examples, scores, threshold, variant) for variant in VARIANTS}
    return describe_judged(gold, by_variant)


def judge_unseen(examples: Sequence[Example], scores: Scores, threshold: float, variant: str) -> list[Judged]:
    """The pages of a variant with their verdicts at a threshold. Nothing is timed."""
    return [
        Judged(example.page, judge(example, values, threshold), seconds=0.0)
        for example, values in zip(examples, scores, strict=True)
        if example.variant == variant
    ]


def judge(example: Example, scores: Sequence[int], threshold: float) -> list[Verdict | None]:
    """A verdict for each line, None for a blank one: what the line judge says where the model gives these scores."""
    units = example.fresh_units()
    if units and not example.is_bare:
        decide(units, scores, threshold)
    verdicts: list[Verdict | None] = [None] * len(example.page.lines)
    for unit in units:
        verdict = Verdict(
            unit.kind, unit.rule_id, unit.alone, unit.alone_rule_id, unit.context, unit.context_rule_id, unit.learned
        )
        verdicts[unit.first : unit.last + 1] = [verdict] * (unit.last + 1 - unit.first)
    return verdicts
