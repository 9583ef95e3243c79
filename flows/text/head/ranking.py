"""Readings of a page ranked by what they look like: learned weights, one for each look, added up."""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

# Name of a look to its value, a small whole number, to its weight: log-odds times 100.
Weights = Mapping[str, Mapping[int, int]]


def score_looks(weights: Weights, looks: Mapping[str, int]) -> int:
    """The sum of the weights of some looks, and of the weight that every candidate has.

    >>> score_looks({"every": {0: -50}, "rank": {1: 200}}, {"rank": 1, "width": 3})
    150
    """
    return weights["every"].get(0, 0) + sum(
        weights[name].get(value, 0) for name, value in looks.items() if name in weights
    )


@cache
def read_weights(file_name: str) -> Weights:
    """The weights of a file in flows/rules."""
    data = json.loads(resources.files("flows.rules").joinpath(file_name).read_text("utf-8"))
    return {name: {int(value): weight for value, weight in by_value.items()} for name, by_value in data.items()}


def grade(value: float, edges: Sequence[float]) -> int:
    """How many edges a value reaches.

    >>> [grade(value, (1, 5)) for value in (0, 1, 4, 9)]
    [0, 1, 1, 2]
    """
    return bisect_right(edges, value)
