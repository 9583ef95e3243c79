"""Fitting the duplicate model: logistic regression by Newton's method, and its figures on unseen bodies."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.duplicate_model.pairs import MEASURED, Pair
from flows.text.comparing.compare import NOT_WEIGHED, is_other_news, is_taken

FOLDS = 5
# Draws the weights towards nothing: little, for there are hundreds of pairs a weight.
RIDGE = 0.1
# How much what is no duplicate weighs beside what is: less, because rules decide much of it before the model is asked.
CAUTION = 0.5
STEPS = 50

Floats = npt.NDArray[np.float64]


def fit(pairs: Sequence[Pair]) -> dict[str, Any]:
    """The coefficients as the rules hold them: rounded, by name."""
    pairs = [pair for pair in pairs if pair.kind not in MEASURED]
    names = sorted(pairs[0].evidence.keys() - NOT_WEIGHED)
    rows = np.array([[pair.evidence[name] for name in names] + [1.0] for pair in pairs])
    labels = np.array([pair.is_same for pair in pairs], dtype=np.float64)
    weights = weigh_pairs(pairs)
    values = np.zeros(rows.shape[1])
    ridge = np.diag([RIDGE] * len(names) + [0.0])
    for _ in range(STEPS):
        expected = 1 / (1 + np.exp(-rows @ values))
        slope = rows.T @ (weights * (labels - expected)) - ridge @ values
        curve = (rows * (weights * expected * (1 - expected))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        values += step
        if np.abs(step).max() < 1e-9:
            break
    coefficients = [round(float(value), 3) for value in values]
    return {"bias": coefficients[-1], "weights": dict(zip(names, coefficients, strict=False))}


def weigh_pairs(pairs: Sequence[Pair]) -> Floats:
    """Every kind weighs the same within its label, however many pairs could be made of it."""
    counts = Counter(pair.kind for pair in pairs)
    kinds = {is_same: len({pair.kind for pair in pairs if pair.is_same == is_same}) for is_same in (True, False)}
    weights = [(1.0 if pair.is_same else CAUTION) / counts[pair.kind] / kinds[pair.is_same] for pair in pairs]
    return np.array(weights) * len(pairs) / sum(weights)


def score(data: dict[str, Any], pair: Pair) -> float:
    total = data["bias"] + sum(weight * pair.evidence[name] for name, weight in data["weights"].items())
    return float(1 / (1 + np.exp(-total)))


def decide(data: dict[str, Any], pair: Pair) -> float:
    """The score of a pair as the program gives it: rules first."""
    if is_other_news(pair.evidence):
        return 0.0
    return 1.0 if is_taken(pair.evidence) else score(data, pair)


def validate(pairs: Sequence[Pair], thresholds: Sequence[float]) -> dict[str, list[float]]:
    """The share of each kind's pairs that are called the same, by models that have not seen their bodies."""
    called: dict[str, list[list[bool]]] = defaultdict(list)
    for fold in range(FOLDS):
        data = fit([pair for pair in pairs if pair.fold != fold])
        for pair in pairs:
            if pair.fold == fold:
                value = decide(data, pair)
                called[pair.kind].append([value >= threshold for threshold in thresholds])
    return {kind: [round(float(share), 4) for share in np.mean(rows, axis=0)] for kind, rows in called.items()}
