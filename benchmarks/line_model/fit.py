"""Fitting the line model: word weights by logistic regression, rule odds by counting, trees by CatBoost."""

import json
import math
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from catboost import CatBoostClassifier
from sklearn.linear_model import SGDClassifier

from benchmarks.line_model.examples import Example, Lines, Vocabulary, fold_of
from flows.text.judging.line_model import SCALE
from flows.text.judging.page_features import FEATURES, Ints, WordScores, describe_page

# A word is learned only where so many sites use it: fewer would teach topics and names.
MIN_SITES = 4
# Words kept: those whose weight moves most lines. Weights are whole numbers, WORD_SCALE a log-odds of one.
MAX_WORDS = 16_000
WORD_SCALE = 100

# Within a training set, word scores come from a fit that has not seen the site: else the trees trust them too much.
INNER_FOLDS = 4

# A rule's odds are drawn towards nothing by so many lines.
RULE_PRIOR = 20.0

TREES: dict[str, Any] = {
    "iterations": 600,
    "depth": 6,
    "learning_rate": 0.07,
    "l2_leaf_reg": 10,
    "border_count": 32,
    "rsm": 0.4,
    "bootstrap_type": "Bernoulli",
    "subsample": 0.7,
    "boosting_type": "Plain",
    "random_seed": 1,
    "thread_count": 1,
    "verbose": 0,
    "allow_writing_files": False,
}


@dataclass(frozen=True, slots=True)
class Weights:
    """The chosen words and their weights: own line, line behind, line before."""

    chosen: npt.NDArray[np.intp]
    values: npt.NDArray[np.int32]  # (words, 3)


def fit_words(vocabulary: Vocabulary, lines: Lines, training: npt.NDArray[np.bool_]) -> Weights:
    """Weights of the words by averaged stochastic gradient descent, pruned and rounded to whole numbers."""
    in_training = np.isin(vocabulary.site_names, np.unique(lines.sites[training]))
    is_known = np.asarray(vocabulary.used[in_training].sum(axis=0)).ravel() >= MIN_SITES
    matrix = vocabulary.with_neighbours(lines.pages, is_known)
    model = SGDClassifier(loss="log_loss", alpha=2e-6, max_iter=8, tol=None, random_state=0, average=True)
    weights = lines.weights[training]
    model.fit(matrix[training], lines.labels[training], sample_weight=weights / weights.mean())
    known = np.flatnonzero(is_known)
    # Columns of the matrix: the line itself, the line above it, the line below it.
    values = model.coef_[0].reshape(3, len(known)).T
    frequency = np.asarray(vocabulary.counts[training][:, known].sum(axis=0)).ravel()
    order = np.argsort(-np.abs(values).max(axis=1) * np.sqrt(frequency), kind="stable")[:MAX_WORDS]
    order.sort()
    rounded = np.round(values[order] * WORD_SCALE).astype(np.int32)
    return Weights(known[order], rounded)


def score_words(vocabulary: Vocabulary, weights: Weights) -> npt.NDArray[np.int32]:
    """(lines, 3): what the words of each line say of it, of the line behind it and of the line before it."""
    return (vocabulary.counts[:, weights.chosen] @ weights.values.astype(np.float32)).round().astype(np.int32)


def fit_rules(examples: Sequence[Example], lines: Lines, training: npt.NDArray[np.bool_]) -> dict[str, int]:
    """Log-odds of the report for each rule that judged a line, in WORD_SCALE."""
    names = np.array([unit.rule_id for example in examples for unit in example.units])
    odds = {}
    for name in np.unique(names[training]):
        labels = lines.labels[training & (names == name)]
        kept = int(labels.sum())
        odds[str(name)] = round(math.log((kept + RULE_PRIOR / 2) / (len(labels) - kept + RULE_PRIOR / 2)) * WORD_SCALE)
    return odds


def describe_lines(examples: Sequence[Example], word_scores: npt.NDArray[np.int32], rules: dict[str, int]) -> Ints:
    rows, first = [], 0
    for example in examples:
        stop = first + len(example.units)
        if example.units:
            odds = np.array([rules.get(unit.rule_id, 0) for unit in example.units], dtype=np.int32)
            own, after, before = word_scores[first:stop].T
            rows.append(describe_page(example.units, WordScores(own, after, before, odds)))
        first = stop
    return np.concatenate(rows)


def fit(
    examples: Sequence[Example], vocabulary: Vocabulary, lines: Lines, training: npt.NDArray[np.bool_]
) -> dict[str, Any]:
    """Fit everything on the training lines; returns the weights file."""
    weights = fit_words(vocabulary, lines, training)
    rules = fit_rules(examples, lines, training)
    inner = np.array([fold_of(site, INNER_FOLDS, "words") for site in np.unique(lines.sites)])
    folds = inner[np.unique(lines.sites, return_inverse=True)[1]]
    word_scores = np.zeros((len(lines.labels), 3), dtype=np.int32)
    for fold in range(INNER_FOLDS):
        unseen = score_words(vocabulary, fit_words(vocabulary, lines, training & (folds != fold)))
        word_scores[folds == fold] = unseen[folds == fold]
    rows = describe_lines(examples, word_scores, rules)
    trees = CatBoostClassifier(**TREES)
    trees.fit(rows[training], lines.labels[training], sample_weight=lines.weights[training])
    return {
        "depth": TREES["depth"],
        **read_trees(trees),
        "typical": dict(zip(FEATURES, np.median(rows[training], axis=0).astype(int).tolist(), strict=True)),
        "rules": rules,
        "words": {
            vocabulary.words[column]: values
            for column, values in zip(weights.chosen.tolist(), weights.values.tolist(), strict=True)
            if any(values)
        },
    }


def read_trees(model: CatBoostClassifier, features: Sequence[str] = FEATURES) -> dict[str, Any]:
    """The trees in whole numbers. CatBoost asks value > border; values are whole, so that its floor asks the same."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "trees.json"
        model.save_model(str(path), format="json")
        data = json.loads(path.read_text())
    scale, (bias,) = data["scale_and_bias"]
    trees = []
    for tree in data["oblivious_trees"]:
        asks = [[features[split["float_feature_index"]], math.floor(split["border"])] for split in tree["splits"]]
        leaves = [round(value * scale * SCALE) for value in tree["leaf_values"]]
        # A tree that stopped early asks a question nobody answers with yes.
        while len(asks) < TREES["depth"]:
            asks.append([features[0], 2**31 - 1])
            leaves += leaves
        trees.append({"asks": asks, "leaves": leaves})
    return {"bias": round(bias * SCALE), "trees": trees}
