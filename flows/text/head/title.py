"""Titles: the headline of a record, where it has one."""

import re
from collections.abc import Sequence

from flows.rules.titles import LIST_LABELS, NOT_TITLE_OPENINGS, NOT_TITLES, SITE_WORDS
from flows.text.head.byline import read_byline
from flows.text.head.credit import read_credit
from flows.text.head.date_line import is_date_line
from flows.text.head.dateline import read_dateline
from flows.text.head.name_shape import is_person_name
from flows.text.values import Found, Opinion

# Non-blank lines. Of the web pages seen, nine of ten headlines stand among the first 12 lines.
HEAD_LINES = 16
# Characters. Longer lines are paragraphs, shorter ones labels.
LONGEST_TITLE = 220
SHORTEST_TITLE = 12
# How much of the body is searched for the headline's words.
BODY_LINES = 60
# Characters. Shorter lines are labels and headings, or the lines of hard-wrapped text.
SHORTEST_PARAGRAPH = 90
SHORTEST_WRAPPED_LINE = 55
BODY_CHARACTERS = 4_000
# What a line has to score to be a headline.
LEAST_SCORE = 3.0
PENALTY_OF_RANK = 0.3


def find_title(
    lines: Sequence[str], blocks: Sequence[tuple[int, int]], opinions: Sequence[Opinion | None]
) -> Found | None:
    """Find the headline among the first lines; None where the record begins with its body.

    lines     repaired lines, "" for blank ones.
    blocks    (first, last) line index of each paragraph, both inclusive.
    opinions  what the judge thinks of each line so far, None for blank lines; lines that are bylines, date lines or
              certain junk are "junk".

    A headline stands above the first paragraph, has no full stop and is longer than a label; its words come again in
    the body. A site's name behind a bar or dash is left out of the value. Of a headline that is wrapped over two lines
    the first line is given. Left alone: paragraphs, bylines, date lines, navigation.

    >>> body = "The harbour office said on Monday that its fees will rise in spring, the third time in a year."
    >>> find_title(["Harbour fees to rise", "", body], [(0, 0), (2, 2)], ["unsure", None, "text"]).value
    'Harbour fees to rise'
    >>> find_title([body, ""], [(0, 0)], ["text", None]) is None
    True
    """
    head = _read_head(lines, blocks, opinions)
    if not head:
        return None
    body = _read_body(lines, head[-1] + 1)
    best, best_score = -1, LEAST_SCORE
    for rank, number in enumerate(head):
        # What follows a headline (a deck, a label) may look like one, too: the earlier line needs less.
        score = _score(lines, number, head, body) - PENALTY_OF_RANK * rank
        if score > best_score:
            best, best_score = number, score
    return None if best < 0 else cut_title(lines, best)


def _read_head(
    lines: Sequence[str], blocks: Sequence[tuple[int, int]], opinions: Sequence[Opinion | None]
) -> list[int]:
    """The lines above the body, junk and blank ones left out."""
    # Hard-wrapped paragraphs: no headline runs over three lines.
    wrapped = next((first for first, last in blocks[:HEAD_LINES] if last - first >= 2), len(lines))
    whole = {first: f"{lines[first]} {lines[last]}" for first, last in blocks[:HEAD_LINES] if last - first == 1}
    head: list[int] = []
    seen = 0
    for number, line in enumerate(lines):
        if not line:
            continue
        seen += 1
        if seen > HEAD_LINES:
            break
        if opinions[number] == "junk":
            continue
        if number >= wrapped or _is_paragraph(whole.get(number, line), _read_on(lines, number, 3)):
            break
        head.append(number)
    return head


def _is_paragraph(line: str, following: Sequence[str]) -> bool:
    """Whether a line is running text: long, two sentences, or one that ends in a full stop.

    following: the next lines that are not blank. A short line with a full stop above a byline or date is a headline.
    """
    if len(line) > LONGEST_TITLE or (len(line) > 20 and read_dateline(line) is not None):
        return True
    closed = line.rstrip("\"'”’»)")
    stops = closed.endswith(_STOPS) and not closed.endswith(_ABBREVIATIONS)
    if len(line) > 110:
        return stops or bool(_NEXT_SENTENCE.search(line))
    if stops and len(line) > 40:
        return len(line) > 90 or not any(_is_head_line(other) for other in following[:3])
    return False


def _is_head_line(line: str) -> bool:
    """Whether a line is what stands between headline and body: a byline, a date, a name alone."""
    return len(line) <= LONGEST_TITLE and (is_date_line(line) or read_byline(line) is not None or is_person_name(line))


def _read_on(lines: Sequence[str], number: int, count: int) -> list[str]:
    """The next lines that are not blank, at most `count`; blank ones are skipped, but not for long."""
    return [line for line in lines[number + 1 : number + 1 + 3 * count] if line][:count]


def _score(lines: Sequence[str], number: int, head: Sequence[int], body: str) -> float:
    line = lines[number]
    if len(line) < SHORTEST_TITLE or not _may_be_title(line):
        return -1.0
    words = _WORD.findall(line)
    if not words:
        return -1.0
    score = _score_length(len(words)) + _score_neighbours(lines, number)
    long_words = [word.lower() for word in words if len(word) > 3]
    if long_words and body:
        score += 3.0 * sum(word in body for word in long_words) / len(long_words)
    if number == head[0]:
        score += 1.0
    if len(words) > 3 and any(index != number and line in lines[index] for index in range(min(len(lines), 40))):
        score += 1.0
    if line.endswith((":", ",")):
        score -= 2.0
    if any(lines[index].lower().strip(" :.") in LIST_LABELS for index in range(max(0, number - 4), number)):
        score -= 2.0
    if not line[0].isupper() and not line[0].isdigit() and line[0] not in _OPENING_MARKS:
        score -= 1.0
    return score


def _score_neighbours(lines: Sequence[str], number: int) -> float:
    """A headline stands above a byline, a date or a dateline; a heading of a list above more of its kind."""
    following = _read_on(lines, number, 5)
    if following and read_dateline(following[0]) is not None:
        return 3.0
    if any(_is_head_line(line) for line in following[:3]):
        return 1.5
    labels = sum(len(line) < SHORTEST_PARAGRAPH and not line.endswith(_STOPS) for line in following)
    return -1.5 if labels >= 4 else 0.0


def _score_length(count: int) -> float:
    """Headlines have five to twenty words; labels and names fewer."""
    if count < 2:
        return -2.0
    if count < 5:
        return (0.0, 0.0, -0.5, 0.5, 1.0)[count]
    return 2.0 if count <= 20 else 1.0


def _may_be_title(line: str) -> bool:
    """Whether nothing shows that the line is a part of the page, a name, a date or a credit."""
    lowered = line.lower()
    if lowered.strip(" :") in NOT_TITLES or lowered.startswith(_NOT_OPENINGS) or _NOT_A_TITLE.search(line):
        return False
    headline = line[: _end_without_site(line)]
    if sum(headline.count(mark) for mark in _TRAIL_MARKS) > (0 if line.startswith("Home") else 1):
        return False
    if is_person_name(line) and not line.isupper():
        return False
    return not (is_date_line(line) or read_byline(line) or read_credit(line))


def _read_body(lines: Sequence[str], start: int) -> str:
    """The first paragraphs from a line on in lower case, whatever the judge thinks of them."""
    following = lines[start : start + BODY_LINES]
    for shortest in (SHORTEST_PARAGRAPH, SHORTEST_WRAPPED_LINE):
        body = " ".join(line[:BODY_CHARACTERS] for line in following if len(line) >= shortest)
        if body:
            return body[:BODY_CHARACTERS].lower()
    return ""


def cut_title(lines: Sequence[str], number: int) -> Found:
    """The headline in a line, without the site's name that the page appends to it.

    >>> cut_title(["Harbour fees to rise in spring | The Norwood Times"], 0).value
    'Harbour fees to rise in spring'
    """
    line = lines[number]
    end = _end_without_site(line)
    value = line[:end].rstrip()
    if len(value) < len(line):
        rule_id = "title.without_site"
    elif any(index != number and lines[index] == line for index in range(min(len(lines), 40))):
        rule_id = "title.repeated"
    elif line.isupper():
        rule_id = "title.capitals"
    else:
        rule_id = "title.headline" if any(lines[:number]) else "title.first_line"
    return Found(value, number, 0, len(value), rule_id)


def find_site_suffix(line: str) -> tuple[int, int] | None:
    """The span of the site's name that a page appends to its headline; None where there is none.

    >>> [line[slice(*find_site_suffix(line))] for line in ("Fees to rise in spring | The Harbour Times",)]
    ['The Harbour Times']
    >>> find_site_suffix("Fees to rise - and stay high") is None
    True
    """
    mark = None
    for found in _SITE_MARK.finditer(line):
        mark = found
    if mark is None:
        return None
    words = line[mark.end() :].split()
    if not 1 <= len(words) <= 5 or len(line[: mark.start()].split()) < 3:
        return None
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in {"of", "the", "and", "&"} for word in words):
        return None
    if mark.group().strip() == "|" or names_site(line[mark.end() :]):
        return mark.end(), len(line)
    return None


def names_site(text: str) -> bool:
    """Whether a name holds a word of the names of papers and stations, or ends like a domain.

    >>> names_site("The Harbour Times"), names_site("harbour.example.com"), names_site("Part 2")
    (True, True, False)
    """
    return any(word.lower().strip(".,") in SITE_WORDS or _DOMAIN.search(word) for word in text.split())


def _end_without_site(line: str) -> int:
    """Where the headline ends; several appended names ("Title | Sports | The Times") are all left out."""
    end = len(line)
    for _ in range(3):
        suffix = find_site_suffix(line[:end])
        if suffix is None:
            break
        end = len(_SITE_MARK_BEFORE.sub("", line[: suffix[0]]).rstrip())
    return end


_NOT_OPENINGS = tuple(opening for openings in NOT_TITLE_OPENINGS.values() for opening in openings)
_WORD = re.compile(r"[^\W_]+")
_SITE_MARK = re.compile(r" (?:\||-|–|—|::|•|·) ")
_SITE_MARK_BEFORE = re.compile(r" (?:\||-|–|—|::|•|·) $")
_DOMAIN = re.compile(r"\.(?:com|org|net|de|at|ch|fr|es|it|uk|ru|info|tv|co|news|eu|br|pt|in)$", re.IGNORECASE)
_NOT_A_TITLE = re.compile(
    r"(?:^|\W)(?:©|Photo|Foto|Bild|Getty Images|Image|Credit|Quelle|Copyright)\s?[:/©]|https?://|@\w"
)
_TRAIL_MARKS = ("›", "»", "▸", "→", "•", " > ", " / ", " | ", " · ")
_STOPS = (".", "!", "…", "。")
_ABBREVIATIONS = ("U.S.", "..", "Jr.", "Inc.", "Co.", "Corp.", "Ltd.", "D.C.")
_NEXT_SENTENCE = re.compile(r"[^\W\d]{3}[.?!]”? [A-ZÀ-ÞА-Я„«“]")
_OPENING_MARKS = frozenset("\"'“”„«»‘’‹¿¡[(#$€£…")
