"""Fitting the weights of headlines: the lines of a page compete with each other, and with no headline at all."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.title_model.examples import Example

# A look is learned only where so many sites have it.
LEAST_SITES = 8
# How strongly weights are drawn to nothing: of 0.5, 1 and 3 the one that was best on sites not learned from.
PENALTY = 3.0
# Weights are whole numbers, SCALE a log-odds of one.
SCALE = 100

Weights = dict[str, dict[int, int]]
# A look and its value.
Look = tuple[str, int]


def fit(examples: Sequence[Example]) -> Weights:
    """The weight of each look: the probability that a line is the headline is its exponential, against all others.

    No headline has weight nothing; "every" is what every line has.
    """
    learned = [example for example in examples if example.is_learned and example.candidates]
    looks = _list_looks(learned)
    index = {look: number for number, look in enumerate(looks)}
    empty = len(looks)
    rows, starts, right = [], [0], []
    for example in learned:
        for candidate, is_title in zip(example.candidates, example.is_title, strict=True):
            rows.append([index.get(look, empty) for look in candidate.looks.items()])
            right.append(is_title)
        starts.append(len(rows))
    found = _minimize(
        np.array(rows), np.array(starts), np.array(right), np.array([page.weight for page in learned]), empty
    )
    weights: Weights = defaultdict(dict)
    weights["every"][0] = round(found[empty] * SCALE)
    for (name, value), weight in zip(looks, found, strict=False):
        if round(weight * SCALE):
            weights[name][value] = round(weight * SCALE)
    return dict(weights)


def _list_looks(examples: Sequence[Example]) -> list[Look]:
    sites: dict[Look, set[str]] = defaultdict(set)
    for example in examples:
        for candidate in example.candidates:
            for look in candidate.looks.items():
                sites[look].add(example.site)
    return sorted(look for look, found in sites.items() if len(found) >= LEAST_SITES)


def _minimize(
    rows: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], right: npt.NDArray[np.bool_],
    weights: npt.NDArray[np.float64], empty: int,
) -> npt.NDArray[np.float64]:  # fmt: skip
    """Weights of looks, the last one for every line, by maximum likelihood."""
    firsts = starts[:-1]
    page = np.repeat(np.arange(len(firsts)), np.diff(starts))
    has_title = np.maximum.reduceat(right, firsts)

    def loss(found: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        of_looks = found.copy()
        of_looks[empty] = 0.0
        scores = of_looks[rows].sum(1) + found[empty]
        highest = np.maximum(np.maximum.reduceat(scores, firsts), 0.0)
        odds, none = np.exp(scores - highest[page]), np.exp(-highest)
        whole = np.add.reduceat(odds, firsts) + none
        titled = np.add.reduceat(odds * right, firsts)
        wanted = np.where(has_title, titled, none)
        slope = odds / whole[page] - np.where(has_title[page], odds * right / np.maximum(titled, 1e-300)[page], 0.0)
        slope *= weights[page]
        gradient = np.zeros(empty + 1)
        np.add.at(gradient, rows.ravel(), np.repeat(slope, rows.shape[1]))
        gradient[empty] = slope.sum()
        gradient[:empty] += PENALTY * found[:empty]
        value = float((weights * (np.log(whole) - np.log(wanted + 1e-300))).sum())
        return value + PENALTY / 2 * float(found[:empty] @ found[:empty]), gradient

    result: Any = minimize(loss, np.zeros(empty + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return result.x  # type: ignore[no-any-return]
