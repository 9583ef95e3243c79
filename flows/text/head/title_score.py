"""How much a line above the report looks like its headline."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.rules.letters import is_small
from flows.rules.marks import EXCLAMATION_MARKS, QUESTION_MARKS, STOPS
from flows.rules.titles import HOME_WORDS, LIST_LABELS
from flows.text.head.dateline import read_dateline
from flows.text.head.title_lines import SHORTEST_PARAGRAPH, SHORTEST_SENTENCE, HeadLines, ends_sentence, has_capitals
from flows.text.head.title_refusals import may_be_title
from flows.text.head.title_words import list_words, share_in_body

# What a line loses for each possible headline above it: what follows a headline (a deck) may look like one, too.
PENALTY_OF_RANK = 0.3
# Words of the first line that may be a headline: before shorter ones, it wins for being the first.
LEAST_FIRST = 4
# What a line wins by a byline or a date among the next three lines, and by one a little further below.
BESIDE_BYLINE, NEAR_BYLINE = 1.5, 0.75
# What a line loses that is sure to be none: a standfirst, a chapter, an entry of a table of contents.
SURE = 5.0
# So many labels among so many following lines are a list.
LEAST_LABELS, LIST_LINES = 4, 5
# Lines in which a headline's repetition counts for it, and in which chapters of the same name count against it.
REPEATED_LINES, CHAPTER_LINES = 40, 400
# Lines of a head that come again below, from which on they are a table of contents.
LEAST_ENTRIES = 3
# Lines of the trail that begins with "Home".
LAST_CRUMB = 4
# Characters. Longer questions that stand alone speak to the reader: the text has begun.
LONG_QUESTION = 60
# Words. What has fewer, above a line with more, is a kicker.
LONGEST_KICKER, SHORTEST_BELOW_KICKER = 4, 6


class Scored(NamedTuple):
    """How much a line looks like a headline, and what speaks for it: its words, its neighbours, the body's words."""

    number: int
    score: float
    word_count: int
    neighbours: float
    share: float


def score_lines(head: HeadLines, numbers: Sequence[int], body: str) -> list[Scored]:
    """Every line that may be a headline, from top to bottom.

    numbers: the lines of the head, from top to bottom. body: the first paragraphs.
    """
    lines = head.lines
    eligible = [number for number in numbers if may_be_title(head, number, body)]
    counts = {number: len(list_words(lines[number])) for number in eligible}
    eligible = [number for number in eligible if counts[number]]
    if not eligible:
        return []
    body = body.lower()
    first = next((number for number in eligible if counts[number] >= LEAST_FIRST), eligible[0])
    below = set(lines[numbers[-1] + 1 : numbers[-1] + 1 + CHAPTER_LINES])
    entries = {number for number in eligible if lines[number] in below}
    is_contents = len(entries) >= LEAST_ENTRIES
    top = lines[: min(REPEATED_LINES, numbers[-1] + 1)]
    is_below_home = next((line for line in top if line), "").strip(_AROUND_HOME).lower() in HOME_WORDS
    scores: list[Scored] = []
    for rank, number in enumerate(eligible):
        line, count = lines[number], counts[number]
        neighbours, share = _score_neighbours(head, number), share_in_body(line, body)
        score = _score_length(count) + neighbours + 3.0 * share - PENALTY_OF_RANK * rank
        if number == first:
            score += 1.0
        if number in entries and (is_contents or neighbours <= 0):
            score -= SURE if is_contents else 2.5
        elif count > 3 and any(index != number and line in other for index, other in enumerate(top)):
            score += 1.0
        if is_below_home and number <= LAST_CRUMB and rank + 1 < len(eligible):
            score -= 1.0
        score += _score_looks(lines, number, neighbours) + _score_kicker(counts, eligible, rank, lines)
        scores.append(Scored(number, score, count, neighbours, share))
    return scores


def _score_looks(lines: Sequence[str], number: int, neighbours: float) -> float:
    """What the line itself says against it: its end, a list above it, its number, its first letter."""
    line = lines[number]
    score = 0.0
    closed = line.rstrip(_CLOSERS)
    if (
        len(line) >= LONG_QUESTION
        and closed.endswith(_QUESTION_MARKS)
        and neighbours < BESIDE_BYLINE
        and not has_capitals(line)
    ):
        score -= SURE
    if line.endswith((":", ",")):
        score -= 2.0
    elif ends_sentence(line):
        is_standfirst = len(line) > SHORTEST_SENTENCE and ". " not in line and not has_capitals(line)
        score -= SURE if is_standfirst else 1.0
    if any(lines[index].lower().strip(" :.") in LIST_LABELS for index in range(max(0, number - 4), number)):
        score -= 2.0
    if _is_chapter(lines, number):
        score -= SURE
    if is_small(line[0]):
        score -= 1.0
    return score


def _score_neighbours(head: HeadLines, number: int) -> float:
    """A headline stands above a byline, a date or a dateline; a heading of a list above more of its kind."""
    following = head.read_on(number, 6)
    if following and read_dateline(head.lines[following[0]]) is not None:
        return 3.0
    for distance, line in enumerate(following):
        if head.is_head_line(line):
            return BESIDE_BYLINE if distance < 3 else NEAR_BYLINE
    labels = [
        len(line) < SHORTEST_PARAGRAPH and not line.endswith(_ENDS)
        for line in map(head.lines.__getitem__, following[:LIST_LINES])
    ]
    if labels[:1] == [True] and sum(labels) >= LEAST_LABELS:
        return -1.5
    above = head.read_back(number)
    return 0.5 if above is not None and head.is_head_line(above) else 0.0


def _score_kicker(counts: dict[int, int], eligible: Sequence[int], rank: int, lines: Sequence[str]) -> float:
    """A few words above a longer line that is no sentence are a kicker."""
    if counts[eligible[rank]] > LONGEST_KICKER or rank + 1 == len(eligible):
        return 0.0
    below = eligible[rank + 1]
    return -1.5 if counts[below] >= SHORTEST_BELOW_KICKER and not ends_sentence(lines[below]) else 0.0


def _score_length(count: int) -> float:
    """Headlines have five to twenty words; labels and names fewer."""
    if count < 2:
        return -4.0
    if count < 5:
        return (0.0, 0.0, -0.5, 0.5, 1.0)[count]
    return 2.0 if count <= 20 else 1.0


def _is_chapter(lines: Sequence[str], number: int) -> bool:
    """Whether a line is the first of numbered ones: "1. Plan", "Step 1: Plan", "Tip #1", where a second follows.

    Leaves alone "1. FC Norwood wins": no second one follows.
    """
    match = _CHAPTER.match(lines[number])
    if match is None:
        return False
    following = f"{match.group(1)}{int(match.group(2)) + 1}"
    return any(
        line.startswith(following) and not line[len(following) : len(following) + 1].isalnum()
        for line in lines[number + 1 : number + 1 + CHAPTER_LINES]
    )


_CHAPTER = re.compile(r"((?:[^\W\d_]{2,12} )?#?)(\d{1,2})(?=[.):]| [-–—] |$)")
_CLOSERS = "\"'”’»)"
_AROUND_HOME = " ›»>/|·•"
_ENDS = tuple(STOPS + EXCLAMATION_MARKS + "…")
_QUESTION_MARKS = tuple(QUESTION_MARKS)
