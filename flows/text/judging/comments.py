"""Where the readers' comments begin: from there on nothing is the report's, however long and well written it is.

Observed: readers' comments follow each other, each under or over a line that signs it: a name, a date with a time, a
number, "says:". Such lines are alike but for the names and figures, and no other part of a page has them so regularly.
A heading ("3 Comments", "Comments are closed") announces them behind the report; above the report the same heading is
a link, and a form in the middle of the report is a form: no signed text stands behind it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from flows.lexicon import derived, gather_words
from flows.text.dating.written import month_of, weekday_of
from flows.text.judging.comment_rows import CLOCK, find_rows, says_how_long_ago
from flows.text.judging.report_span import ENDING_WORTH, weigh
from flows.text.judging.unit import Unit, opens_comments
from flows.text.readers.line import LineReading

READERS = "comment_form.readers"

# Worth of text (some 150 characters) that stands before comments: without it the heading is a link to them.
MIN_REPORT = 1.5
# Lines of text to a signature: comments have a few paragraphs each, a report behind a single date has many.
MAX_TEXTS = 6
# Lines of text between the heading and the first signature: some pages sign below the comment.
MAX_UNSIGNED = 1
# Characters of a signature line.
LONGEST_SIGNATURE = 140
# Words and marks of a line that ends with a verb of saying: "Ada Quill wrote:".
LONGEST_SAYING = 6
# Words and marks that make signatures alike; behind them stand links that not each has.
SKELETON_LENGTH = 9
# Signatures alike from which no heading is needed.
MIN_ALIKE = 2
# Headings, and groups of signatures, that are looked behind: bounds the work on hostile input.
MAX_TRIES = 20


def find_comments(units: Sequence[Unit]) -> int | None:
    """Find the first line of the readers' comments: an index into units; None where there are none that are signed.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said on Monday."
    >>> lines = [storm, storm, "Comments are closed", "Mira | May 3, 2021 at 14:02", "I do not believe a word."]
    >>> find_comments([judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)])
    2
    """
    worth = 0.0
    before = [worth := worth + (weigh(unit) if unit.alone == "text" else 0.0) for unit in units]
    # What stands above the report signs no comment, and is often the greater part of the lines.
    begin = next((index for index, worth in enumerate(before) if worth >= MIN_REPORT), len(units))
    signed = [index >= begin and is_signature(unit) for index, unit in enumerate(units)]
    headings = [index for index, unit in enumerate(units) if opens_comments(unit)]
    for index in headings[:MAX_TRIES]:
        if before[index] >= MIN_REPORT and _are_signed(units, signed, index, before[index]):
            return index
    alike = _find_alike(units, signed, before)
    return find_rows(units, before) if alike is None else alike


def is_signature(unit: Unit) -> bool:
    """Whether a line may sign a reader's comment: it is short and says who wrote and when, or at what time.

    Leaves alone the dates over the parts of a chronicle.

    >>> from flows.text.judging.judge import judge_alone
    >>> lines = ("Mira says:", "6 Ivo, May 3, 2021", "May 3, 2021 8:07", "May 3, 2021")
    >>> [is_signature(judge_alone(line, 0, 0, frozenset())) for line in lines]
    [True, True, True, False]
    """
    if unit.is_title or len(unit.text) > LONGEST_SIGNATURE or unit.alone == "text":
        return False
    return unit.alone_rule_id == "comment_form.signature" or _says(unit.text) or _has_date(unit.reading)


def _says(text: str) -> bool:
    """Whether a line is a few words, the last of which says that somebody said or wrote what follows."""
    if not text.endswith(":"):
        return False
    found = _TOKEN.findall(text.casefold())
    return 2 < len(found) <= LONGEST_SAYING and found[-2] in _verbs_of_saying()


def _has_date(line: LineReading) -> bool:
    """Whether a line holds a date with a name or a time of day, or says how long ago, or which reader it is."""
    if not line.has_digit:
        return False
    text = line.text.casefold()
    if CLOCK.search(text) or says_how_long_ago(text):
        return True
    tokens = _TOKEN.findall(text)
    if "#" in tokens and not _words_beside().isdisjoint(tokens):
        return True
    near = zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
    return bool(_list_names(text)) and (
        _FIGURES.search(text) is not None
        or any(token in month_of() and (before[:1].isdigit() or after[:1].isdigit()) for before, token, after in near)
    )


def _are_signed(units: Sequence[Unit], signed: Sequence[bool], start: int, before: float) -> bool:
    """Whether what stands behind a heading is signed: often by lines that say so or are alike, or by dates throughout.

    before: worth of the text before the heading.
    """
    runs = [0]
    inside = 0.0
    skeletons: Counter[tuple[str, ...]] = Counter()
    said = dated = 0
    for unit, is_signed in zip(units[start:], signed[start:], strict=True):
        if is_signed:
            runs.append(0)
            skeleton = _draw_skeleton(unit.text)
            skeletons[skeleton] += 1
            is_dated = "0" in skeleton
            dated += is_dated
            is_said = is_dated and not _words_beside().isdisjoint(skeleton)
            said += is_said or unit.alone_rule_id == "comment_form.signature"
        elif unit.alone == "text":
            runs[-1] += 1
            inside += weigh(unit)
    signatures = len(runs) - 1
    if not signatures:
        return False
    # Dates alike stand in lists of other articles, too: no report may stand between these.
    are_dated = max(skeletons.values()) > MIN_ALIKE and before >= ENDING_WORTH and max(runs[:-1]) <= MAX_TEXTS
    if said >= MIN_ALIKE or are_dated:
        return runs[0] <= MAX_TEXTS and sum(runs) <= signatures * MAX_TEXTS
    return runs[0] <= MAX_UNSIGNED and max(runs) <= MAX_TEXTS and (dated > 0 or before >= inside)


def _find_alike(units: Sequence[Unit], signed: Sequence[bool], before: Sequence[float]) -> int | None:
    """Find comments without a heading: signatures that are alike but for names and figures, and say what they are."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for index, unit in enumerate(units):
        if signed[index] and before[index] >= ENDING_WORTH:
            skeleton = _draw_skeleton(unit.text)
            if "0" in skeleton and not _words_beside().isdisjoint(skeleton):
                groups.setdefault(skeleton, []).append(index)
    alike = [found for found in groups.values() if len(found) >= MIN_ALIKE and _differ(units, found)]
    for found in alike[:MAX_TRIES]:
        if _are_signed(units, signed, found[0], before[found[0]]):
            return found[0]
    return None


def _differ(units: Sequence[Unit], found: Sequence[int]) -> bool:
    """Whether signatures name different people."""
    return len({_list_names(units[index].text) for index in found}) > 1


def _draw_skeleton(text: str) -> tuple[str, ...]:
    """What signatures have in common: figures become "0", and all but the words of signatures "*".

    >>> _draw_skeleton("Posted by Ada Quill | May 3, 2021") == _draw_skeleton("Posted by Ivo | June 14, 2021")
    True
    """
    skeleton: list[str] = []
    for word in _TOKEN.findall(text.casefold()):
        sign = "0" if word[0].isdigit() else "*" if word[0].isalpha() and word not in _words_beside() else word
        if not skeleton or sign != skeleton[-1]:
            skeleton.append(sign)
    return tuple(skeleton[:SKELETON_LENGTH])


def _list_names(text: str) -> tuple[str, ...]:
    """The words of a signature that are none of a date."""
    return tuple(
        word
        for word in _TOKEN.findall(text.casefold())
        if word.isalpha() and word not in month_of() and word not in weekday_of()
    )


@derived
def _words_beside() -> frozenset[str]:
    """Words that say of a line with a name and a date that a reader wrote what stands beside it."""
    return _verbs_of_saying() | gather_words("comments", "words")


@derived
def _verbs_of_saying() -> frozenset[str]:
    """Verbs that end the line over a comment, behind a name."""
    return gather_words("comments", "saying")


_FIGURES = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\d年")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
