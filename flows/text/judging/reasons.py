"""Why the line model judged a line as it did: the groups of features and the words that weigh most.

A group's effect is what changes when the model sees the middle value of the pages it learned from instead of the
line's own values. Effects answer "what if this alone were ordinary", so they need not add up to the score: where two
groups say the same, each alone changes little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

import numpy as np

from flows.rules.markup import CLASS_WORDS, SECTIONS
from flows.text.judging.block_features import BLOCK_FEATURES
from flows.text.judging.line_model import SCALE, Model, describe, score_rows, unpack
from flows.text.judging.line_words import list_words
from flows.text.judging.page_features import Ints
from flows.text.judging.unit import Unit
from flows.text.markup.blocks import Block

# Lines of a page that are explained, groups and words that are named: bounds the work and what a person reads.
MAX_EXPLAINED = 500
MAX_REASONS = 3

# What a person would call the features. Each column stands in one group.
GROUPS: dict[str, tuple[str, ...]] = {
    "its words and those beside it": ("words_own",),
    "words of the lines above": ("words_own_above", "words_own_above_2"),
    "words of the lines below": ("words_own_below", "words_own_below_2"),
    "its length": ("size", "words"),
    "its end mark and capitals": ("shape", "words_capital", "words_small"),
    "what rules and neighbours say of it": ("opinion_alone", "opinion_context", "is_kept", "is_title", "rule"),
    "what rules say of the lines beside it": ("rule_above", "rule_below", "rule_above_2", "rule_below_2"),
    "its place among kept and removed lines": (
        "kept_2", "kept_above", "kept_below", "kept_above_2", "kept_below_2", "kept_above_4", "kept_below_4",
        "junk_above", "junk_below", "junk_5", "junk_10", "junk_20", "text_above", "text_below", "text_10", "short_10",
    ),
    "length and shape of the lines beside it": ("size_above", "size_below", "shape_above", "shape_below"),
    "its place on the page": (
        "from_top", "from_bottom", "text_before", "text_after", "is_inside", "from_first", "from_last",
    ),
    "length and share of the paragraphs around it": ("long_20", "long_mean_20"),
    "its share of the report's vocabulary": ("report_words", "report_words_count"),
    "its share of the title's words": ("title_words",),
    "whether it stands in other documents": ("is_repeated",),
    "how often it stands on the page": ("copies",),
    "the lines that it stands with": BLOCK_FEATURES,
}  # fmt: skip

# The same of the features that only pages in HTML have.
MARKUP_GROUPS: dict[str, tuple[str, ...]] = {
    "its element": (
        "is_p", "is_li", "is_cell", "is_plain", "is_caption", "is_dt", "heading", "depth", "element_lines",
    ),
    "whether it is hidden": ("is_hidden",),
    "the section of the page that it is in": tuple(f"in_{name}" for name in SECTIONS),
    "what its element and those around it are called": (
        *(f"class_{name}" for name in CLASS_WORDS), "path_near", "path_middle", "path_far",
    ),
    "what the elements of the lines beside it are called": ("path_above", "path_below", "path_above_2", "path_below_2"),
    "its links": ("link_share", "parent_links", "links_above", "links_below", "links_5", "main_links"),
    "its bold letters": ("bold_share",),
    "what the page states of its text": ("is_stated", "is_description"),
    "how much of the report stands in elements like its own": ("look_prose", "look_lines", "look_above", "look_below"),
    "how much of the report stands beside it in the tree": (
        "parent_lines", "parent_prose", "grand_prose", "below_main", "parent_above", "parent_below",
    ),
    "its distance from headings": ("from_h1", "heading_above", "heading_below"),
}  # fmt: skip

# Which line a word stands in, as seen from the line that is explained.
Where = Literal["line", "above", "below"]

# Every line begins and ends: that alone tells no line from another.
_ENDS = frozenset({"^", "$"})
# How the marks of the word model are shown.
_MARKS = {"^": "[start]", "$": "[end]", "0": "[number]", "\x00": "[…]"}


class Reason(NamedTuple):
    """A group of features. effect: log-odds, two digits; above zero it speaks for the report."""

    name: str
    effect: float


class Word(NamedTuple):
    """A word or pair of words. weight: in the units of the word model; above zero it speaks for the report."""

    word: str
    where: Where
    weight: int


class Reasons(NamedTuple):
    """The strongest groups and the strongest words, strongest first. What weighs nothing is not named."""

    groups: tuple[Reason, ...]
    words: tuple[Word, ...]


def find_reasons(
    model: Model, units: Sequence[Unit], wanted: Iterable[int], marked: Sequence[Block] = ()
) -> dict[int, Reasons]:
    """Explain the wanted lines of a page (indexes of units), the first MAX_EXPLAINED of them.

    units: as rules and neighbours judged them, before the model is heard; they are left as they are.
    marked: what a page in HTML says of each of its lines, where the model is that of such pages.

    >>> from flows.text.judging.judge import judge_units
    >>> from flows.text.judging.line_model import load_model
    >>> from flows.text.readers.line import read_lines
    >>> units, _ = judge_units(read_lines(["Ferry sails again", "Home"]), [(0, 0), (1, 1)], frozenset())
    >>> reasons = find_reasons(load_model(), units, [1])
    >>> list(reasons), len(reasons[1].groups) <= MAX_REASONS
    ([1], True)
    """
    explained = sorted(set(wanted))[:MAX_EXPLAINED]
    if not explained:
        return {}
    rows = describe(model, units, marked)[explained]
    groups = GROUPS | MARKUP_GROUPS if marked else GROUPS
    effects = score_rows(model, rows)[:, np.newaxis] - _score_without(model, rows, groups)
    return {
        index: Reasons(_pick_groups(groups, found), _pick_words(model, units, index))
        for index, found in zip(explained, effects.tolist(), strict=True)
    }


def _score_without(model: Model, rows: Ints, groups: Mapping[str, Sequence[str]]) -> Ints:
    """(lines, groups): the score of each line if a group said what it says of a typical line."""
    stacked = np.repeat(rows[:, np.newaxis, :], len(groups), axis=1)
    for group, names in enumerate(groups.values()):
        columns = [model.features.index(name) for name in names]
        stacked[:, group, columns] = model.typical[columns]
    return score_rows(model, stacked.reshape(-1, len(model.features))).reshape(len(rows), len(groups))


def _pick_groups(groups: Iterable[str], effects: Sequence[int]) -> tuple[Reason, ...]:
    """The strongest groups; of equal ones those that are named first."""
    reasons = [Reason(name, round(effect / SCALE, 2)) for name, effect in zip(groups, effects, strict=True)]
    reasons.sort(key=lambda reason: -abs(reason.effect))
    return tuple(reason for reason in reasons[:MAX_REASONS] if reason.effect)


def _pick_words(model: Model, units: Sequence[Unit], index: int) -> tuple[Word, ...]:
    """The strongest words of the line and of the two beside it, which speak of it as well; weights of copies add up."""
    words: list[Word] = []
    places: tuple[tuple[int, Where], ...] = ((index, "line"), (index - 1, "above"), (index + 1, "below"))
    for column, (place, where) in enumerate(places):
        if 0 <= place < len(units):
            counts = Counter(word for word in list_words(units[place].text) if word in model.words)
            packed = np.array([model.words[word] * count for word, count in counts.items()], dtype=np.int64)
            weights = unpack(packed)[column].tolist()
            words += [
                Word(show_word(word), where, weight)
                for word, weight in zip(counts, weights, strict=True)
                if weight and word not in _ENDS
            ]
    words.sort(key=lambda word: -abs(word.weight))
    return tuple(words[:MAX_REASONS])


def show_word(word: str) -> str:
    """A word of the word model as a person reads it: the ends of the line, numbers and the left-out middle by name.

    >>> show_word("^ page"), show_word("page 0")
    ('[start] page', 'page [number]')
    """
    return " ".join(_MARKS.get(part, part) for part in word.split(" "))
