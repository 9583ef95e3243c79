"""What is said of the pieces and passages of a text, and what it comes to: its language, and a second one."""

from collections import defaultdict
from typing import NamedTuple

from flows.rules.languages import CLOSE_LANGUAGES
from flows.text.values import Language

# A language that a piece or passage is in with less than this probability may be another one.
CLEAR_PROBABILITY = 0.9
# Evidence for a second language: its share of what was judged, and paragraphs. A single paragraph may be an unmarked
# quotation, unless it is nearly half of the text.
SECOND_SHARE = 0.12
SECOND_PARAGRAPHS = 2
SECOND_SHARE_OF_ONE_PARAGRAPH = 0.4

UNDETERMINED = Language("und", None)


class Answer(NamedTuple):
    """What is said of a passage: its paragraph's number, its length, the likeliest codes (BCP 47) first, its text."""

    paragraph: int
    weight: int
    ranked: list[tuple[str, float]]
    text: str = ""


def agree(answers: list[Answer]) -> bool:
    """Whether all pieces are clearly in the same language.

    >>> agree([Answer(0, 1, [("en", 0.99)]), Answer(0, 1, [("fr", 0.99)])])
    False
    """
    code = answers[0].ranked[0][0]
    return all(answer.ranked[0][0] == code and answer.ranked[0][1] >= CLEAR_PROBABILITY for answer in answers)


def sum_up(answers: list[Answer]) -> Language:
    """Take the language that is likeliest over all answers, each with the weight of its length.

    >>> sum_up([Answer(0, 30, [("fr", 1.0)]), Answer(1, 70, [("en", 1.0)])])
    Language(code='en', confidence=0.7, second=None, second_share=None)
    """
    probabilities: dict[str, float] = defaultdict(float)
    for answer in answers:
        for code, probability in answer.ranked:
            probabilities[code] += answer.weight * probability
    best = min(probabilities, key=lambda code: (-probabilities[code], code))
    if best == "und":
        return UNDETERMINED
    total = sum(answer.weight for answer in answers)
    return Language(best, round(min(probabilities[best] / total, 1.0), 4))


def find_second_language(passages: list[Answer], first: str) -> tuple[str | None, float | None]:
    """Find another language that passages are clearly in, with its share of all that was judged.

    >>> english, french = [("en", 0.99)], [("fr", 0.99)]
    >>> find_second_language([Answer(0, 70, english), Answer(1, 15, french), Answer(2, 15, french)], "en")
    ('fr', 0.3)

    A single paragraph may be a quotation:

    >>> find_second_language([Answer(0, 70, english), Answer(1, 30, french)], "en")
    (None, None)
    """
    weights: dict[str, int] = defaultdict(int)
    paragraphs: dict[str, set[int]] = defaultdict(set)
    for passage in passages:
        code, probability = passage.ranked[0]
        if code not in (first, "und") and probability >= CLEAR_PROBABILITY and not is_close(code, first):
            weights[code] += passage.weight
            paragraphs[code].add(passage.paragraph)
    if not weights:
        return None, None
    second = min(weights, key=lambda code: (-weights[code], code))
    share = weights[second] / sum(passage.weight for passage in passages)
    least = SECOND_SHARE if len(paragraphs[second]) >= SECOND_PARAGRAPHS else SECOND_SHARE_OF_ONE_PARAGRAPH
    return (second, round(share, 4)) if share >= least else (None, None)


def is_close(code: str, other: str) -> bool:
    return any(code in group and other in group for group in CLOSE_LANGUAGES)
