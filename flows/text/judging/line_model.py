"""The learned line model: boosted oblivious trees over a page's features, in whole numbers.

An oblivious tree asks the same few questions of every line ("more than 12 words? kept by its neighbours? …"); the
answers, read as a binary number, name its leaf. Sums of whole numbers are the same on every machine, so the weights
decide the verdict and nothing else does. How the weights were made: docs/line-model.md.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from flows.lexicon import derived
from flows.text.judging.line_words import list_words
from flows.text.judging.markup_features import MARKUP_FEATURES, describe_markup
from flows.text.judging.page_features import FEATURES, Ints, WordScores, describe_page
from flows.text.judging.unit import Unit
from flows.text.markup.blocks import Block

# A score of SCALE is a log-odds of one.
SCALE = 1_000

# Bits of a packed sum: a line counts a few dozen words of some hundreds each.
PACKED_BITS = 20

# Lines that are put to the trees at once: their answers (lines times questions) fit a core's cache.
CHUNK_LINES = 64


@dataclass(frozen=True, slots=True)
class Model:
    """The weights.

    features the names of the features, in order.
    words    word or pair of words: what it says of its own line, of the line behind and of the line before it, packed.
    rules    rule id: what the rules' verdict says of the line.
    columns  the feature of each question; trees have many questions in common.
    borders  a line above it answers yes; one row for each question.
    asks     numbers of the questions: the last one of every tree, then the last but one, and so on.
    depth    questions of a tree, at most 8; starts: where the leaves of each tree begin, one row for each tree.
    leaves   scores, all trees behind each other; bias: what every line has beside them.
    typical  the middle value of each feature on the pages it learned from.
    names    what elements are called, and what that says of the lines in them; empty without markup.
    """

    features: tuple[str, ...]
    words: dict[str, int]
    rules: dict[str, int]
    columns: npt.NDArray[np.intp]
    borders: Ints
    asks: npt.NDArray[np.intp]
    depth: int
    starts: Ints
    leaves: Ints
    bias: int
    typical: Ints
    names: dict[str, int]


# What the model of pages in HTML sees of a line.
HTML_FEATURES = (*FEATURES, *MARKUP_FEATURES)


@derived
def load_model() -> Model:
    """Read the weights that ship with the rules, once in a process."""
    return read_model(_read_weights("line_model.json"))


@derived
def load_html_model() -> Model:
    """The weights for pages in HTML, as `load_model`."""
    return read_model(_read_weights("html_model.json"), HTML_FEATURES)


def _read_weights(file: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(resources.files("flows.rules").joinpath(file).read_text("utf-8"))
    return data


def read_model(data: dict[str, Any], features: tuple[str, ...] = FEATURES) -> Model:
    """Make a model of the weights file; questions name their feature, so that a lost one is an error and no guess."""
    depth = data["depth"]
    asked = [tuple(tree["asks"][level]) for level in reversed(range(depth)) for tree in data["trees"]]
    questions = sorted(set(asked))
    numbers = {question: number for number, question in enumerate(questions)}
    places = {name: column for column, name in enumerate(features)}
    return Model(
        features=features,
        words={word: pack(*weights) for word, weights in data["words"].items()},
        rules=data["rules"],
        columns=np.array([places[name] for name, _ in questions], dtype=np.intp),
        borders=np.array([[border] for _, border in questions], dtype=np.int32).reshape(-1, 1),
        asks=np.array([numbers[question] for question in asked], dtype=np.intp),
        depth=depth,
        starts=np.arange(len(data["trees"]), dtype=np.int32)[:, np.newaxis] << depth,
        leaves=np.array([leaf for tree in data["trees"] for leaf in tree["leaves"]], dtype=np.int32),
        bias=data["bias"],
        typical=np.array([data["typical"][name] for name in features], dtype=np.int32),
        names=data.get("names", {}),
    )


def choose_model(marked: Sequence[Block]) -> Model:
    """The model for a page in HTML, or that for bare lines."""
    return load_html_model() if marked else load_model()


def score_page(units: Sequence[Unit], marked: Sequence[Block] = ()) -> list[int]:
    """How much each line looks like the report: log-odds times SCALE, above zero where it rather is.

    marked: what a page in HTML says of each of its lines.
    """
    model = choose_model(marked)
    scores: list[int] = score_rows(model, describe(model, units, marked)).tolist()
    return scores


def describe(model: Model, units: Sequence[Unit], marked: Sequence[Block] = ()) -> Ints:
    """What a model sees of a page: (lines, features)."""
    rows = describe_page(units, weigh_words(model, units))
    return np.concatenate((rows, describe_markup(units, marked, model.names)), axis=1) if marked else rows


def weigh_words(model: Model, units: Sequence[Unit]) -> WordScores:
    """Look up what is known of the words of each line, and of the rule that judged it."""
    find = model.words.get
    sums = np.array([sum(map(find, list_words(unit.text), repeat(0))) for unit in units], dtype=np.int64)
    rules = np.array([model.rules.get(unit.rule_id, 0) for unit in units], dtype=np.int32)
    return WordScores(*unpack(sums), rules)


def pack(own: int, after: int, before: int) -> int:
    """Three weights in one whole number, so that one addition adds all three."""
    return (before << 2 * PACKED_BITS) + (after << PACKED_BITS) + own


def unpack(packed: npt.NDArray[np.int64]) -> tuple[Ints, Ints, Ints]:
    """Take sums of packed weights apart.

    >>> [value.tolist() for value in unpack(np.array([pack(-3, 2, -1) + pack(1, -7, 0)]))]
    [[-2], [-5], [-1]]
    """
    half = 1 << (PACKED_BITS - 1)
    mask = (1 << PACKED_BITS) - 1
    own = ((packed + half) & mask) - half
    rest = (packed - own) >> PACKED_BITS
    after = ((rest + half) & mask) - half
    before = (rest - after) >> PACKED_BITS
    return own.astype(np.int32), after.astype(np.int32), before.astype(np.int32)


def score_rows(model: Model, rows: Ints) -> Ints:
    """Put lines to all trees: the sum of the leaves they fall into."""
    scores = np.empty(len(rows), dtype=np.int32)
    for first in range(0, len(rows), CHUNK_LINES):
        features = np.ascontiguousarray(rows[first : first + CHUNK_LINES].T)
        answers = features.take(model.columns, axis=0) > model.borders
        # The answers of a tree, read as a binary number of one byte.
        places = np.zeros((len(model.starts), features.shape[1]), dtype=np.uint8)
        for level in answers.view(np.uint8).take(model.asks, axis=0).reshape(model.depth, *places.shape):
            places += places
            places += level
        scores[first : first + CHUNK_LINES] = (
            model.leaves.take(places + model.starts).sum(axis=0, dtype=np.int32) + model.bias
        )
    return scores


def to_score(probability: float) -> int:
    """The score of a probability between 0 and 1, both exclusive.

    >>> to_score(0.5), to_score(0.8)
    (0, 1386)
    """
    return round(math.log(probability / (1 - probability)) * SCALE)


def to_probability(score: int) -> float:
    """The probability, to two digits, that a line of this score is the report's, on pages like those it learned from.

    >>> to_probability(0), to_probability(1386)
    (0.5, 0.8)
    """
    return round(1 / (1 + math.exp(-score / SCALE)), 2)
