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
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from flows.lexicon import derived
from flows.text.comparing.alignment import align, link_runs
from flows.text.comparing.replaced import Side, count_replaced
from flows.text.comparing.sketch import choose_size, combine_hashes, hash_words
from flows.text.comparing.words import SHORT_WORDS, find_names, list_content, read_number, tokenize
from flows.text.readers.dateline import read_dateline

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

# Days after which a text may be printed again under a dateline of its own day; later, another day is other news.
REPRINT_DAYS = 2
# So many names or numbers that stand nowhere in the other text are as good as more.
MANY_OTHERS = 3
# Other news, whatever the model says: two names and numbers that only one text has, in the opening (as a share of
# MANY_OTHERS; 99 % of the made copies of a report have none) ...
OTHER_OPENING = 2 / MANY_OTHERS - 0.01
# ... or passages of the text's own, as a share of the shorter one, where the other has passages of its own (99 % of the
# copies have no more than 0.07, two columns in one frame 0.25 in the middle) ...
EXCHANGED = 0.1
# ... or so few shingles shared, unless they are the greater part of the shorter text. Two short reports of one topic
# share a sentence or two.
FEW_SHARED = 30
GREATER_PART = 0.7
# An excerpt that shares fewer shingles is a headline or a stock phrase.
FEWEST_CONTAINED = 15
# The same, whatever the model says: so much of the shorter text is in the longer, from its first third on, and nothing
# was put in the place of a number or a name. Sentences taken out of a report begin there, whatever stands above them;
# lines that a page has below all its reports do not.
TAKEN = 0.85
BEGINNING = 1 / 3
# Evidence that decides and is not weighed.
NOT_WEIGHED = frozenset({"shared", "place"})

Method = Literal["near", "contained"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is needed of a document for comparing it with others.

    codes: the hash of each word. dateline: how many of the words are the dateline of a text that is not short.
    """

    words: tuple[str, ...]
    codes: "array[int]"
    shingles: frozenset[int]
    numbers: frozenset[str]
    names: frozenset[str] | None
    title: frozenset[str]
    dateline: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two documents are to each other. method None: not the same story text.

    similarity  exact share of common shingles: of those of both texts (near), or of the shorter's (contained).
    score       the model's probability that they are the same story text, 1 or 0 where a rule decides; evidence: the
                features that the model and the rules look at.
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


@derived
def load_model() -> Model:
    """Read the coefficients that ship with the rules, once in a process."""
    data = json.loads(resources.files("flows.rules").joinpath("duplicate_model.json").read_text("utf-8"))
    return Model(data["bias"], data["weights"])


def prepare(title: str | None, text: str) -> Prepared:
    """Read everything that a comparison needs from a document, once."""
    words = list_content(text)
    dateline = count_dateline(text, words) if len(words) > SHORT_WORDS else 0
    hashes = hash_words(words)
    size = choose_size(words, SHINGLE_WORDS, SHINGLE_CHARS)
    return Prepared(
        words=tuple(words),
        codes=array("Q", hashes.tobytes()),
        shingles=frozenset(combine_hashes(hashes, size).tolist()),
        numbers=frozenset(filter(None, map(read_number, set(words)))),
        names=find_names(text),
        title=frozenset(tokenize(title or "")),
        dateline=dateline,
    )


def count_dateline(text: str, words: Sequence[str]) -> int:
    """How many words of a text are the dateline that it begins with: a reprint of the next day has its own.

    >>> report = "NORWOOD, March 3 (HP) - The pier reopened."
    >>> count_dateline(report, tokenize(report)), count_dateline(report, ["the", "pier", "reopened"])
    (4, 0)
    """
    dateline = read_dateline(text.partition("\n")[0])
    first = tokenize(text[: dateline.end]) if dateline else []
    return len(first) if list(words[: len(first)]) == first else 0


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
    if is_other_news(evidence) or (method == "contained" and common < FEWEST_CONTAINED):
        score = 0.0
    else:
        score = 1.0 if is_taken(evidence) else round(weigh(load_model(), evidence), 4)
    return Comparison(method if score >= threshold else None, similarity, score, evidence)


def is_other_news(evidence: Mapping[str, float]) -> bool:
    """Whether what differs, or how little is shared, says that two texts are different news, whatever else is alike.

    >>> alike = {"covered": 1.0, "containment": 0.9, "shared": 1.0, "other_opening": 0.0, "exchanged": 0.0}
    >>> [is_other_news(alike | more) for more in ({}, {"other_opening": 0.6667}, {"exchanged": 0.2})]
    [False, True, True]
    """
    return (
        evidence["covered"] < HOPELESS
        or evidence["other_opening"] >= OTHER_OPENING
        or evidence["exchanged"] >= EXCHANGED
        or (evidence["shared"] < 1 and evidence["containment"] < GREATER_PART)
    )


def is_taken(evidence: Mapping[str, float]) -> bool:
    """Whether the shorter text was taken out of the longer one: an excerpt, or a report without some of its sentences.

    >>> taken = {"containment": 0.97, "place": 0.25, "facts_replaced": 0.0, "shared": 1.0}
    >>> [is_taken(taken | more) for more in ({}, {"place": 0.7}, {"facts_replaced": 0.2}, {"shared": 0.5})]
    [True, False, False, False]
    """
    return (
        evidence["containment"] >= TAKEN
        and evidence["place"] <= BEGINNING
        and evidence["facts_replaced"] == 0
        and evidence["shared"] >= 1
    )


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
    replaced = count_replaced(*_view_sides(short, long), runs)
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
        "place": chains[0].second_start / len(long.words) if chains else 1.0,
        "numbers": agree(short.numbers, long.numbers),
        "numbers_replaced": replaced.numbers / (replaced.numbers + replaced.kept_numbers + 1),
        "names_replaced": replaced.names / (replaced.names + replaced.kept_names + 1),
        "facts_replaced": min(1.0, facts * 100 / MOST_FACTS / covered) if covered else 0.0,
        "other_names": min(1.0, replaced.other_names / MANY_OTHERS),
        "other_opening": min(1.0, replaced.opening / MANY_OTHERS),
        "exchanged": replaced.exchanged / len(short.words),
        "shared": min(1.0, common / FEW_SHARED),
        "size": min(1.0, math.log(len(short.words)) / math.log(LONG_WORDS)),
        "title": agree(short.title, long.title),
    }
    return {name: round(value, 4) for name, value in features.items()}


def _view_sides(first: Prepared, second: Prepared) -> tuple[Side, Side]:
    """Both texts without their datelines, if these are no more than REPRINT_DAYS apart."""
    days = [
        [int(word) for word in text.words[: text.dateline] if word.isdecimal() and len(word) <= 2]
        for text in (first, second)
    ]
    is_reprint = max((abs(day - other) for day in days[0] for other in days[1]), default=0) <= REPRINT_DAYS
    one, other = (
        Side(text.words, text.dateline if is_reprint else 0, text.names, text.numbers.union(text.words))
        for text in (first, second)
    )
    return one, other


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
