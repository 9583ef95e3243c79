"""Whether two documents are the same story text.

Containment of shingles decides first: pairs that share next to nothing are done. The others are aligned word by word,
and what the alignment shows becomes a few features, which a logistic model weighs (docs/duplicate-model.md). What is
aligned says that one text comes from the other, or both from a template; what is not aligned says which. An editor
leaves out, puts in and moves whole sentences. A template keeps its sentences and replaces numbers and names in them,
one for one.
"""

import json
import math
from array import array
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from flows.text.comparing.alignment import align, count_replaced, link_runs
from flows.text.comparing.sketch import choose_size, combine_hashes, hash_words
from flows.text.comparing.words import find_names, list_content, read_number, tokenize

# Words in a shingle; characters where words are not spaced. Shorter than the sketch's: changed words cost less.
SHINGLE_WORDS = 3
SHINGLE_CHARS = 6
# Pairs that share less of the shorter text's shingles, or of its words in the same order, are not the same text.
HOPELESS = 0.08
# Words of a text's head.
HEAD_WORDS = 80
# A text of fewer words than this share of the other's is an excerpt of it, if they are the same.
EXCERPT = 2 / 3
# A text of so many words is long; more words make it no surer.
LONG_WORDS = 1_000
# So many facts replaced in a hundred words make another report of it.
MOST_FACTS = 5

Method = Literal["near", "contained"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is needed of a document for comparing it with others. codes: the hash of each word."""

    words: tuple[str, ...]
    codes: "array[int]"
    shingles: frozenset[int]
    numbers: frozenset[str]
    names: frozenset[str]
    title: frozenset[str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two documents are to each other. method None: not the same story text.

    similarity  exact share of common shingles: of those of both texts (near), or of the shorter's (contained).
    score       the model's probability that they are the same story text; evidence: the features it weighed.
    """

    method: Method | None
    similarity: float
    score: float
    evidence: dict[str, float]


@dataclass(frozen=True, slots=True)
class Model:
    """Logistic regression: the log-odds are the bias and each feature times its weight."""

    bias: float
    weights: dict[str, float]


@cache
def load_model() -> Model:
    """Read the coefficients that ship with the rules, once in a process."""
    data = json.loads(resources.files("flows.rules").joinpath("duplicate_model.json").read_text("utf-8"))
    return Model(data["bias"], data["weights"])


def prepare(title: str | None, text: str) -> Prepared:
    """Read everything that a comparison needs from a document, once."""
    words = list_content(text)
    hashes = hash_words(words)
    size = choose_size(words, SHINGLE_WORDS, SHINGLE_CHARS)
    return Prepared(
        words=tuple(words),
        codes=array("Q", hashes.tobytes()),
        shingles=frozenset(combine_hashes(hashes, size).tolist()),
        numbers=frozenset(filter(None, map(read_number, set(words)))),
        names=find_names(text),
        title=frozenset(tokenize(title or "")),
    )


def compare(first: Prepared, second: Prepared, threshold: float) -> Comparison:
    """Compare two documents. threshold: the score from which they are the same story text.

    >>> report = "The pier reopened on Monday after two years of repairs, the harbour office said."
    >>> compare(prepare(None, report), prepare("Pier open", report.upper()), 0.9).method
    'near'
    """
    short, long = order_pair(first, second)
    if not short.words:
        return Comparison(None, 0.0, 0.0, {})
    common = len(short.shingles & long.shingles)
    method: Method = "contained" if len(short.words) < EXCERPT * len(long.words) else "near"
    either = len(short.shingles) if method == "contained" else len(short.shingles) + len(long.shingles) - common
    similarity = round(common / either, 4)
    containment = round(common / len(short.shingles), 4)
    if short.words == long.words:
        return Comparison("near", similarity, 1.0, {"containment": containment})
    if containment < HOPELESS:
        return Comparison(None, similarity, 0.0, {"containment": containment})
    evidence = describe(short, long, common)
    score = round(weigh(load_model(), evidence), 4) if evidence["covered"] >= HOPELESS else 0.0
    return Comparison(method if score >= threshold else None, similarity, score, evidence)


def order_pair(first: Prepared, second: Prepared) -> tuple[Prepared, Prepared]:
    """The shorter text and the longer one, whichever comes first: alignments that tie are chosen by their order."""
    is_first = (len(first.words), first.words) <= (len(second.words), second.words)
    return (first, second) if is_first else (second, first)


def weigh(model: Model, evidence: dict[str, float]) -> float:
    """The probability that a pair of these features is one story text."""
    odds = model.bias + sum(weight * evidence[name] for name, weight in model.weights.items())
    return 1 / (1 + math.exp(-odds)) if odds > 0 else 1 - 1 / (1 + math.exp(min(odds, 700.0)))


def describe(short: Prepared, long: Prepared, common: int) -> dict[str, float]:
    """The features of a pair: docs/duplicate-model.md says what each means. short has no more words than long."""
    containment = common / len(short.shingles)
    runs = align(short.codes, long.codes)
    chains = link_runs(runs)
    aligned = sum(run.size for run in runs)
    covered = sum(chain.first_end - chain.first_start for chain in chains)
    replaced = count_replaced(short.words, long.words, runs, short.names | long.names)
    facts = replaced.numbers + replaced.names
    heads = (
        _cover_head([(chain.first_start, chain.first_end) for chain in chains], len(short.words)),
        _cover_head([(chain.second_start, chain.second_end) for chain in chains], len(long.words)),
    )
    features = {
        "containment": containment,
        "containment_longer": common / len(long.shingles),
        "covered": covered / len(short.words),
        "covered_longer": sum(chain.second_end - chain.second_start for chain in chains) / len(long.words),
        "reworded": 1 - aligned / covered if covered else 0.0,
        "head": max(heads),
        "head_other": min(heads),
        "opening": containment * heads[0] * heads[1] * (1 - len(short.words) / len(long.words)),
        "numbers": agree(short.numbers, long.numbers),
        "numbers_replaced": replaced.numbers / (replaced.numbers + replaced.kept_numbers + 1),
        "names_replaced": replaced.names / (replaced.names + replaced.kept_names + 1),
        "facts_replaced": min(1.0, facts * 100 / MOST_FACTS / covered) if covered else 0.0,
        "size": min(1.0, math.log(len(short.words)) / math.log(LONG_WORDS)),
        "title": agree(short.title, long.title),
    }
    return {name: round(value, 4) for name, value in features.items()}


def _cover_head(passages: Sequence[tuple[int, int]], count: int) -> float:
    """The share of a text's head that is in these passages. A text's head is no more than half of it."""
    head = min(HEAD_WORDS, (count + 1) // 2)
    return sum(max(0, min(end, head) - start) for start, end in passages) / head


def agree(first: AbstractSet[str], second: AbstractSet[str]) -> float:
    """The share of the smaller set that is in the other; drawn to a half where there is little to go by.

    >>> agree(set(), {"1987"}), agree({"1987"}, {"1987"}), agree({"1987"}, {"1988"})
    (0.5, 0.75, 0.25)
    """
    return (len(first & second) + 0.5) / (min(len(first), len(second)) + 1)
