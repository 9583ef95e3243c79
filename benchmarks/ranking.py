"""Fitting the weights of looks: the candidates of a page compete with each other, and with none of them."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

# A look is learned only where so many sites have it.
LEAST_SITES = 8
# Weights are whole numbers, SCALE a log-odds of one.
SCALE = 100

Weights = dict[str, dict[int, int]]
# A look and its value.
Look = tuple[str, int]


@dataclass(frozen=True, slots=True)
class RankedPage:
    """A page to learn from: the looks of its candidates, which of them are right, and how much the page counts."""

    site: str
    weight: float
    looks: Sequence[Mapping[str, int]]
    is_right: Sequence[bool]


def fit(pages: Sequence[RankedPage], penalty: float) -> Weights:
    """The weight of each look: the probability that a candidate is right is its exponential, against all others.

    penalty: how strongly weights are drawn to nothing. That no candidate is right has weight nothing; "every" is what
    every candidate has.
    """
    learned = [page for page in pages if page.looks]
    looks = _list_looks(learned)
    index = {look: number for number, look in enumerate(looks)}
    empty = len(looks)
    rows, starts, right = [], [0], []
    for page in learned:
        for of_candidate, is_right in zip(page.looks, page.is_right, strict=True):
            rows.append([index.get(look, empty) for look in of_candidate.items()])
            right.append(is_right)
        starts.append(len(rows))
    found = _minimize(
        np.array(rows), np.array(starts), np.array(right), np.array([page.weight for page in learned]), penalty, empty
    )
    weights: Weights = defaultdict(dict)
    weights["every"][0] = round(found[empty] * SCALE)
    for (name, value), weight in zip(looks, found, strict=False):
        if round(weight * SCALE):
            weights[name][value] = round(weight * SCALE)
    return dict(weights)


def find_fold(site: str) -> int:
    """Which fifth of the sites a site belongs to: all its pages are in one."""
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % 5


def describe_choices(count: Counter[str]) -> str:
    """Cells of a table in Markdown: precision, recall, F1, and on how many pages that show no value one was given.

    count: pages that show the value ("shown") or do not ("absent"), of both those with a choice ("shown given", "absent
    given"), and right choices ("right").
    """
    precision, recall = (count["right"] / max(1, count[kind]) for kind in ("shown given", "shown"))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{precision:.3f} | {recall:.3f} | {f1:.3f} | {count['absent given']} of {count['absent']}"


def write_weights(weights: Weights, path: Path) -> None:
    """Write weights as the program reads them, a look a line."""
    lines = (f"{json.dumps(name)}: {json.dumps(weights[name])}" for name in weights)
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{path.name}: {sum(map(len, weights.values()))} weights")


def _list_looks(pages: Sequence[RankedPage]) -> list[Look]:
    sites: dict[Look, set[str]] = defaultdict(set)
    for page in pages:
        for of_candidate in page.looks:
            for look in of_candidate.items():
                sites[look].add(page.site)
    return sorted(look for look, found in sites.items() if len(found) >= LEAST_SITES)


def _minimize(
    rows: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], right: npt.NDArray[np.bool_],
    weights: npt.NDArray[np.float64], penalty: float, empty: int,
) -> npt.NDArray[np.float64]:  # fmt: skip
    """Weights of looks, the last one for every line, by maximum likelihood."""
    firsts = starts[:-1]
    page = np.repeat(np.arange(len(firsts)), np.diff(starts))
    has_right = np.maximum.reduceat(right, firsts)

    def loss(found: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        of_looks = found.copy()
        of_looks[empty] = 0.0
        scores = of_looks[rows].sum(1) + found[empty]
        highest = np.maximum(np.maximum.reduceat(scores, firsts), 0.0)
        odds, none = np.exp(scores - highest[page]), np.exp(-highest)
        whole = np.add.reduceat(odds, firsts) + none
        righted = np.add.reduceat(odds * right, firsts)
        wanted = np.where(has_right, righted, none)
        slope = odds / whole[page] - np.where(has_right[page], odds * right / np.maximum(righted, 1e-300)[page], 0.0)
        slope *= weights[page]
        gradient = np.zeros(empty + 1)
        np.add.at(gradient, rows.ravel(), np.repeat(slope, rows.shape[1]))
        gradient[empty] = slope.sum()
        gradient[:empty] += penalty * found[:empty]
        value = float((weights * (np.log(whole) - np.log(wanted + 1e-300))).sum())
        return value + penalty / 2 * float(found[:empty] @ found[:empty]), gradient

    result: Any = minimize(loss, np.zeros(empty + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return result.x  # type: ignore[no-any-return]
