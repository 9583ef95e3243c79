"""Paragraphs: which lines belong together. Hard-wrapped text is recognised and rejoined.

Most scraped files hold a paragraph a line. Some were wrapped by a mail program or an old wire system: every line is
filled to a fixed width, and a sentence runs on across line ends. What gives such a text away:

1. Continuation: a line does not end a sentence, and the next begins in lower case. Headlines, list items and
   paragraphs hardly ever do that; wrapped lines do it most of the time.
2. Fullness: the next line's first word would not have fitted on the line before it. Verse, tables, addresses and
   menus break their lines where they like; a wrapping program only where it must.

The width is the longest line that is continued. Once a text is known to be wrapped, two lines are one paragraph
exactly where the second's first word would not have fitted on the first. Two things are heard as well:

- An indented first line begins a paragraph, where some lines are indented and most are not.
- In a text that has no blank lines between its paragraphs, a full line that ends a sentence is a paragraph's last
  about as often as not. It is taken for that: a paragraph cut in two is still all text, but a link or a caption that
  becomes part of the paragraph above it takes that paragraph with it, or stays.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from flows.rules.hyphens import CONJUNCTIONS
from flows.rules.letters import is_small
from flows.rules.marks import CLOSERS, COLONS, SENTENCE_ENDS
from flows.rules.scripts import UNSPACED
from flows.text.values import Verdict

# Widths in characters that wrapping programs use; shorter ones are verse or a column of a table, longer ones are
# paragraphs.
MIN_WIDTH = 50
MAX_WIDTH = 100

# Continued lines that a text must have before it counts as wrapped, and the share of them that must be full. With
# fewer, two at least, all must be full to the last character.
MIN_CONTINUATIONS = 3
MIN_FULL_SHARE = 0.85

# Characters that a line broken by hand, or by a program that counts otherwise, may stay short of the width.
SLACK = 5

# The share of all longer lines that must be continued: less is chance on a page with many lines.
MIN_WRAPPED_SHARE = 0.15

# Of the lines that would be joined, the share that must go on in lower case: one in two does in English, one in three
# in German, hardly any in a list of headlines.
MIN_CONTINUED_SHARE = 0.25

# Characters of an indent that count as part of the width.
MAX_INDENT = 10

# Characters in which a dateline ends.
MAX_DATELINE = 60

_SENTENCE_ENDS = tuple(SENTENCE_ENDS + COLONS + "…")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_INDENTS = (" ", "\t", "\xa0", "\u3000")
_HYPHENS = ("-", "\u2010", "\u2011")
_ITEM_MARKS = ("- ", "* ", "• ", "– ", "— ", "▪ ", "· ", "» ", "> ")


def find_blocks(lines: Sequence[str], raw: Sequence[str] = ()) -> list[tuple[int, int]]:
    """Group the non-blank lines into paragraphs: (first, last) line index of each, both inclusive, in order.

    A paragraph is a line, unless the text is hard-wrapped.

    raw: the same lines before their repair, where indents are still to be seen.

    >>> find_blocks(["Rain at last", "", "It rained all night in the north of the country.", "Farmers were glad."])
    [(0, 0), (2, 2), (3, 3)]
    """
    width = find_width(lines)
    if not width:
        return [(number, number) for number, line in enumerate(lines) if line]
    indents = find_indents(raw)
    at_hyphens = breaks_at_hyphens(lines)
    is_open = ends_paragraphs_openly(lines, width)
    blocks: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if not line:
            continue
        first, last = blocks[-1] if blocks else (-1, -1)
        if (
            last == number - 1 >= 0
            and number not in indents
            and is_wrapped(lines[last], line, width - indents.get(last, 0), at_hyphens=at_hyphens)
            and not (first == last and is_headline(lines[last], line))
            and not (is_open and ends_or_leads_on(lines[last]) and not is_small(line[0]))
        ):
            blocks[-1] = (first, number)
        else:
            blocks.append((number, number))
    return blocks


def find_indents(raw: Sequence[str]) -> dict[int, int]:
    """Find the lines whose indent begins a paragraph, and its size; none where half the lines are indented, or more.

    >>> find_indents(["  The harbour", "stayed closed", "on Friday.", "  Forty boats", "were lost."])
    {0: 2, 3: 2}
    """
    inked = [number for number, line in enumerate(raw) if line and not line.isspace()]
    indents = {number: len(raw[number]) - len(raw[number].lstrip()) for number in inked if raw[number][0] in _INDENTS}
    return {number: min(size, MAX_INDENT) for number, size in indents.items()} if 2 * len(indents) < len(inked) else {}


def ends_paragraphs_openly(lines: Sequence[str], width: int) -> bool:
    """Whether paragraphs follow each other without a blank line: a sentence ends early, and a text follows.

    >>> ends_paragraphs_openly(["road through the valley.", "Forty boats were damaged or lost, the union said"], 60)
    True
    """
    ends = [(line, following) for line, following in pairwise(lines) if ends_or_leads_on(line)]
    openly = sum(
        len(following) >= MIN_WIDTH // 2 and fits(line, following, width - SLACK)
        for line, following in ends
        if following
    )
    return openly >= sum(not following for _, following in ends)


def find_width(lines: Sequence[str]) -> int | None:
    """Find the width a text was wrapped to; None where it was not.

    >>> find_width(["The council said on Monday that the bridge over the river would stay",
    ...             "closed until spring because its northern pillar had moved by several",
    ...             "centimetres since the flood, and that drivers would have to take the",
    ...             "road through the valley."])
    68
    """
    lengths = sorted(
        (len(lines[number]), number)
        for number in range(len(lines) - 1)
        if MIN_WIDTH // 2 <= len(lines[number]) <= MAX_WIDTH and is_continued(lines[number], lines[number + 1])
    )
    if len(lengths) < 2 or len(lengths) < MIN_WRAPPED_SHARE * sum(len(line) >= MIN_WIDTH // 2 for line in lines):
        return None
    at_hyphens = breaks_at_hyphens(lines)
    # An address that could not be broken may be longer than the width.
    width = lengths[-1 - len(lengths) // 50][0]
    slack = SLACK if len(lengths) >= MIN_CONTINUATIONS else 0
    full = sum(
        not fits(lines[number], lines[number + 1], width - slack, at_hyphens=at_hyphens) for _, number in lengths
    )
    if width < MIN_WIDTH or full < (MIN_FULL_SHARE if slack else 1) * len(lengths):
        return None
    joined = sum(
        bool(following) and is_wrapped(line, following, width, at_hyphens=at_hyphens)
        for line, following in pairwise(lines)
    )
    return width if full >= MIN_CONTINUED_SHARE * joined else None


def is_continued(line: str, following: str) -> bool:
    """Whether a line surely runs on: it ends no sentence, and the next begins in lower case.

    >>> is_continued("The council said on Monday that", "the bridge"), is_continued("Weather", "Sport")
    (True, False)
    """
    if not following or len(following) > MAX_WIDTH or ends_or_leads_on(line) or not is_prose(line):
        return False
    first = following[0]
    if line.isupper() and following.isupper():  # teletype: no case to go by
        return True
    # Scripts without spaces are broken anywhere: whether the next word would have fitted says nothing.
    return first.isalpha() and not first.isupper() and first < "\u2e80" and not _UNSPACED.match(first)


def ends_or_leads_on(line: str) -> bool:
    """Whether a line ends a sentence, or with a colon or an ellipsis.

    >>> [ends_or_leads_on(line) for line in ("It rained.”", "काम शुरू होगा।", "He said:", "The council said on Monday")]
    [True, True, True, False]
    """
    return line.rstrip(CLOSERS).endswith(_SENTENCE_ENDS)


def is_prose(line: str) -> bool:
    """Whether a line holds words enough to be filled by a wrapping program, and not mostly figures.

    >>> is_prose("The council said on Monday"), is_prose("1990 12.4 13.3 88.0 12"), is_prose("Weather")
    (True, False, False)
    """
    return line.count(" ") >= 3 and 3 * sum(map(str.isdigit, line)) < len(line)


def is_wrapped(line: str, following: str, width: int, *, at_hyphens: bool = True) -> bool:
    """Whether two neighbouring lines of a wrapped text are one paragraph.

    >>> is_wrapped("The council said on Monday that the bridge over the river would stay", "closed until", 68)
    True
    >>> is_wrapped("road through the valley.", "Closed until", 68)
    False
    """
    if max(len(line), len(following)) > width + 10 or not is_prose(line) or is_item(following):
        return False
    if ends_or_leads_on(line) and is_label(following):
        return False
    if ends_or_leads_on(line) and not is_small(following[0]):
        return not fits(line, following, width, at_hyphens=at_hyphens)
    return not fits(line, following, width - SLACK, at_hyphens=at_hyphens)


def is_headline(line: str, following: str) -> bool:
    """Whether a line that could be filled is a headline: a dateline follows it.

    >>> is_headline("Storm closes the harbour of Norwood for three days", "NORWOOD, May 3 (HP) - Forty boats")
    True
    """
    place = following.split(" ", 1)[0]
    return (
        not ends_or_leads_on(line)
        and not line.isupper()
        and place.isupper()
        and len(place) > 3
        and any(mark in following[:MAX_DATELINE] for mark in (" - ", " — ", " – ", " -- "))
    )


def is_item(line: str) -> bool:
    """Whether a line begins an item of a list; a dash before a small letter goes on what stands before.

    >>> is_item("- two boats"), is_item("— Two boats"), is_item("— said the harbour master")
    (True, True, False)
    """
    return line.startswith(_ITEM_MARKS) and not (line[0] in "–—" and is_small(line[2:3]))


def is_label(line: str) -> bool:
    """Whether a line begins with a label: behind a sentence's end it does not go on what stands before.

    >>> is_label("Contact: the harbour master"), is_label("said: he would stay")
    (True, False)
    """
    return line[0].isupper() and line[:MAX_DATELINE].split(" ", 1)[0].endswith(":")


def fits(line: str, following: str, width: int, *, at_hyphens: bool = True) -> bool:
    """Whether the next line's first word would have fitted on the line, or its part before a hyphen.

    >>> fits("along the coast", "north-eastern", 22), fits("along the coast", "north-eastern", 22, at_hyphens=False)
    (True, False)
    """
    word = following[: MAX_WIDTH + 1].split(" ", 1)[0]
    hyphen = word.find("-", 1) if at_hyphens else -1
    length = len(word) if hyphen < 0 else hyphen + 1
    return len(line) + 1 + length <= width


def breaks_at_hyphens(lines: Sequence[str]) -> bool:
    """Whether the wrapping program broke words at their hyphens: some line ends in one."""
    return any(
        line.endswith(_HYPHENS) and line[-2:-1].isalpha() and following[:1].isalpha()
        for line, following in pairwise(lines)
    )


def join_text(
    lines: Sequence[str],
    verdicts: Sequence[Verdict | None],
    blocks: Sequence[tuple[int, int]],
    glued: Collection[int] = frozenset(),
) -> tuple[str, list[int]]:
    r"""Join the kept lines: lines of a paragraph by a space, paragraphs by a blank line ("\n\n").

    Returns the text and, for each line, where it starts in the text, -1 for a line that is not in it. A kept line
    stands in the text as it is: text[start:start + len(line)] == line. A word that was broken at its hyphen is joined
    without a space and keeps the hyphen.

    glued: lines whose last word goes on in the next line (broken_words.py).

    >>> body = Verdict("body", "body.sentence", "text", "body.sentence", "text", "body.sentence")
    >>> join_text(["the long-", "awaited rain", "", "came."], [body, body, None, body], [(0, 1), (3, 3)])
    ('the long-awaited rain\n\ncame.', [0, 9, -1, 23])
    """
    starts = [-1] * len(lines)
    pieces: list[str] = []
    length = 0
    for first, last in blocks:
        before: int | None = None  # the kept line of this paragraph that stands before
        for number in range(first, last + 1):
            verdict = verdicts[number]
            if verdict is None or not verdict.kept:
                continue
            line = lines[number]
            if before is None:
                joint = "\n\n" if pieces else ""
            else:
                joint = "" if before == number - 1 and before in glued else _choose_joint(lines[before], line)
            pieces += (joint, line)
            starts[number] = length + len(joint)
            length = starts[number] + len(line)
            before = number
    return "".join(pieces), starts


def _choose_joint(line: str, following: str) -> str:
    """A space, or nothing after the hyphen of a word; in "Haupt- und Nebenstraßen" the hyphen ends its word."""
    is_broken_word = line.endswith(_HYPHENS) and line[-2:-1].isalpha() and following[:1].isalpha()
    return "" if is_broken_word and following.split(" ", 1)[0] not in CONJUNCTIONS else " "
