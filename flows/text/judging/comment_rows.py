"""Readers' comments that no line signs as such: the name on a line of its own, and beside it a time or a button.

Observed: "Ada Quill" over a remark looks like a sub-heading, a speaker in an interview or who signs a letter, and no
reader of a single line can tell. What tells comments is the row that stands at each of them: a name, and on the same
line or next to it a date with a time of day, or how long ago it was, or a button ("Reply", "Report"), or the address of
the reader's own page before the name. The rows are alike, the names are not.

A live report has times and names, too, but from its first entry on; its entries have headings, or its few writers'
names again and again. Tweets in a report have buttons, and an @ beside the name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from flows.lexicon import derived, gather_words, languages
from flows.text.dating.written import month_of, weekday_of
from flows.text.judging.line_features import REMARK
from flows.text.judging.report_span import ENDING_WORTH, weigh
from flows.text.judging.unit import Unit, opens_section
from flows.text.readers.name_line import read_name_line

# Rows alike from which they are comments: fewer dates stand in lists of other articles, and fewer buttons in a form.
MIN_ROWS = 3
# Lines of text to a row: comments have a few paragraphs each.
MAX_TEXTS = 6
# Lines of text behind the last row that are one remark, even if all others are shorter: more are a report that goes on.
MIN_LAST = 2
# Characters of a line that holds a time, and of a name; words of a name.
LONGEST_STAMP = 140
LONGEST_NAME = 40
MOST_WORDS = 4
# Lines above and below the time or the button among which the name stands: another button may stand between.
NAME_ABOVE, NAME_BELOW = 2, 1
# Names of a group that are looked up, and groups of rows that are looked at: they bound the work on hostile input.
MAX_NAMES = 50
MAX_TRIES = 20


def find_rows(units: Sequence[Unit], before: Sequence[float]) -> int | None:
    """Find the first line of comments that stand under rows of names, times and buttons; None where there are none.

    before: worth of the text up to each line.

    >>> from itertools import accumulate
    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said on Monday."
    >>> rows = [line for name in ("oldsailor", "Mira Lind", "Ivo") for line in (name, "2 hours ago", "I saw it sink.")]
    >>> lines = [*[storm] * 5, *rows]
    >>> units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    >>> find_rows(units, list(accumulate(weigh(unit) if unit.alone == "text" else 0.0 for unit in units)))
    5
    """
    # Behind most reports no stamp stands so often: the lines above them need no look.
    begin = next((index for index, worth in enumerate(before) if worth >= ENDING_WORTH), len(units))
    behind = Counter(filter(None, map(_read_stamp, units[begin:])))
    if max(behind.values(), default=0) < MIN_ROWS:
        return None
    groups: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        stamp = _read_stamp(unit)
        if stamp is not None:
            groups.setdefault(stamp, []).append(index)
    tries = 0
    for stamp, found in groups.items():
        rows = [index for index in found if before[index] >= ENDING_WORTH]
        if len(rows) < MIN_ROWS:
            continue
        tries += 1
        if tries > MAX_TRIES:
            break
        # A live report's first entries stand above: they make a part of the text that is no whole report.
        if any(0 < before[index] < ENDING_WORTH for index in found):
            continue
        names = [name for index in rows if (name := _find_name(units, index)) is not None]
        if not _are_many(names, len(rows)):
            continue
        is_certain = stamp[0] in _CERTAIN or _are_personal(names[:MAX_NAMES])
        if _are_comments(units, rows, before, is_certain=is_certain):
            return _find_start(units, rows[0])
    return None


# Kinds of stamps, the first letter of a group's name; those of _CERTAIN stand at nothing but readers' comments.
_TIME, _AGE, _BUTTON, _ADDRESS = "t", "g", "b", "a"
_CERTAIN = frozenset({_AGE, _BUTTON, _ADDRESS})


def _read_stamp(unit: Unit) -> str | None:
    """What a line shares with those of other comments: its button, or its date and time without the figures."""
    if unit.is_title or len(unit.text) > LONGEST_STAMP or unit.alone == "text":
        return None
    text = unit.text.casefold()
    if _is_button(unit):
        return _BUTTON + _DIGITS.sub("0", text)
    if _ADDRESS_NAME.fullmatch(text):
        return _ADDRESS
    if not unit.reading.has_digit:
        return None
    if says_how_long_ago(text):
        return _AGE
    if CLOCK.search(text):
        return _TIME + "".join(token for token in _TOKEN.findall(_DIGITS.sub("0", text)) if not token[0].isalpha())
    return None


def _is_button(unit: Unit) -> bool:
    """Whether a line is a button of a comment: "Website:" is a field of the form, and of a company's facts."""
    return unit.alone_rule_id == "comment_form.phrase" and not _button_words().isdisjoint(
        _WORD.findall(unit.text.casefold())
    )


def _are_many(names: Sequence[str], count: int) -> bool:
    """Whether names stand at most rows, and differ."""
    different = {name.casefold() for name in names}
    return 3 * len(names) >= 2 * count and len(different) >= max(2, (len(names) + 1) // 2)


def _are_personal(names: Sequence[str]) -> bool:
    return 2 * sum(map(_is_personal, names)) >= len(names)


def _is_personal(name: str) -> bool:
    """Whether a name is a person's, or one that a reader has made up, as no heading looks: "kma99", "old sailor"."""
    return _MADE_UP.match(name) is not None or read_name_line(name) is not None


def _find_name(units: Sequence[Unit], index: int) -> str | None:
    """The name in the line, or near it on a line of its own."""
    own = _read_own_name(units[index])
    if own is not None:
        return own
    near = [*range(index - 1, index - 1 - NAME_ABOVE, -1), *range(index + 1, index + 1 + NAME_BELOW)]
    for other in near:
        if 0 <= other < len(units) and (name := _read_name(units[other])) is not None:
            return name
    return None


def _read_own_name(unit: Unit) -> str | None:
    """The name before or behind the time in one line."""
    if _is_button(unit):
        return None
    words = _list_words(_LINK.sub("", unit.text))
    return _as_name(words) if words else None


def _read_name(unit: Unit) -> str | None:
    if unit.alone == "text" or unit.kind == "comment_form" or len(unit.text) > LONGEST_NAME:
        return None
    if "@" in unit.text or unit.text.rstrip().endswith(_ENDS):
        return None
    words = _list_words(unit.text)
    return _as_name(words) if words else None


def _list_words(text: str) -> list[str]:
    """The words that belong to no date, time or button."""
    return [word for word in _WORD.findall(text) if not _is_of_times(word.casefold())]


def _as_name(words: Sequence[str]) -> str | None:
    """Words that are a name: a few of which all or none are small but those that join names."""
    if len(words) > MOST_WORDS:
        return None
    if not words[0].islower() and any(word.islower() and len(word) > _LONGEST_JOINT for word in words[1:]):
        return None
    return " ".join(words)


def _are_comments(units: Sequence[Unit], rows: Sequence[int], before: Sequence[float], *, is_certain: bool) -> bool:
    """Whether between the rows stand remarks, each of a few lines, and no report goes on behind the last row.

    Dates with times alone stand in lists of other articles, too, and over the later part of a chronicle: then the
    greater part of the text has to stand above.
    """
    runs: list[int] = []
    answered = 0
    inside = 0.0
    for start, end in zip(rows, [*rows[1:], len(units)], strict=True):
        runs.append(0)
        answered += any(unit.alone == "text" or unit.features.shape is REMARK for unit in units[start:end])
        for unit in units[start:end]:
            if end == len(units) and opens_section(unit) and unit.first != units[start].first:
                break
            if unit.alone == "text":
                runs[-1] += 1
                inside += weigh(unit)
    are_short = sum(runs) <= MAX_TEXTS * len(rows) and runs[-1] <= max(MIN_LAST, *runs[:-1])
    return 2 * answered >= len(rows) and are_short and (is_certain or before[rows[0]] >= inside)


def _find_start(units: Sequence[Unit], first: int) -> int:
    """The first line of the first row: the name may stand above the time or the button."""
    if _read_own_name(units[first]) is not None:
        return first
    for index in range(first - 1, max(-1, first - 1 - NAME_ABOVE), -1):
        if _read_name(units[index]) is not None:
            first = index
    return first


def says_how_long_ago(text: str) -> bool:
    """Whether a text in small letters says beside a number how long ago something was.

    >>> [says_how_long_ago(text) for text in ("3 hours ago", "vor 3 stunden", "3 hours", "a year ago")]
    [True, True, False, False]
    """
    return _compile_ago().search(text) is not None


@derived
def _compile_ago() -> re.Pattern[str]:
    found = [language.comments for language in languages().values()]
    first = _join(chain.from_iterable(one.ago_first for one in found))
    last = _join(chain.from_iterable(one.ago_last for one in found))
    # From the first figure of a number only: from each, a line of figures would take the square of its time.
    return re.compile(rf"(?<!\d)\d+\s?(?:[^\W\d_]+\.?\s)?(?:{last})\b|\b(?:{first})\s\d+\s?[^\W\d_]")


def _join(phrases: Iterable[str]) -> str:
    """The alternatives of a pattern; where there are none, one that no text has."""
    return "|".join(re.escape(phrase) for phrase in sorted(set(phrases))) or "(?!)"


@derived
def _button_words() -> frozenset[str]:
    """Words of the buttons at every comment."""
    return gather_words("comments", "buttons")


@derived
def _time_words() -> frozenset[str]:
    """Words beside a clock time, a date or an age, which are no names."""
    return _ZONES | gather_words("comments", "times")


# Time zones as pages abbreviate them.
_ZONES = frozenset(
    ["est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "utc", "gmt", "ist", "bst", "cet", "cest", "msk"]
)
_LONGEST_JOINT = 3
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？", "：")
_DIGITS = re.compile(r"\d+")
# A clock time beside a date's figures: a time alone stands over the entries of a live report.
CLOCK = re.compile(r"\d\D+\d{1,2}[:h]\d\d\b|\b\d{1,2}[:h]\d\d\b\D+\d")
_TOKEN = re.compile(r"\d|[^\W\d_]\w*|[^\w\s]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_MADE_UP = re.compile(r"[^\W\d_]*[\d_]|[^\W\d_]{0,39}[a-z][A-Z]|[a-zа-яёα-ω]")
_LINK = re.compile(r"https?://\S+")
_ADDRESS_NAME = re.compile(r"https?://\S+ [^\W_][^/]{0,39}")


def _is_of_times(word: str) -> bool:
    return word in _time_words() or word in month_of() or word in weekday_of()
