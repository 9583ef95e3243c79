"""The day of publication below a report, in the footers of blogs."""

import re
from dataclasses import replace

import re2

from flows.lexicon import derived, languages
from flows.text.dating.calendar import alternation
from flows.text.patterns import compile_pattern
from flows.text.readers.date_stamp import find_stamps
from flows.text.values import Stamp

# Characters behind the words that open a footer: "This entry was posted in <sections> on <date> by <name>".
FOOTER_REACH = 160
# Words of a footer's opening that no list of other articles has.
WORDS_OF_PHRASE = 3


def read_post_footer(line: str) -> tuple[Stamp, ...]:
    """Read the footer that a blog prints below a post; elements may be stuck to it on both sides.

    Of two days in it the earlier one is that of publication, the other one that of the last change. Without opening
    words a footer is known by a day stuck between names, and the number of comments at its end. Left alone: sentences
    that tell where something else was posted.

    >>> line = "Author AnaPosted on May 3, 2024May 6, 2024Categories Harbours"
    >>> [stamp.on.isoformat() for stamp in read_post_footer(line)]
    ['2024-05-03']
    >>> [stamp.on.isoformat() for stamp in read_post_footer("HarboursAna RuizMay 3, 2024Fees, Boats4 Comments")]
    ['2024-05-03']
    >>> read_post_footer("A warning was posted on May 3, 2024 at the pier of Norwood.")
    ()
    """
    if line.endswith(":") or not _YEAR.search(line):
        return ()
    match = _footers().search(line)
    if match is not None:
        start = match.start(1)
        stamps = find_stamps(line[start : start + FOOTER_REACH])
    elif len(line) <= FOOTER_REACH and _COMMENT_COUNT.search(line):
        start = 0
        stamps = tuple(stamp for stamp in find_stamps(line) if line[: stamp.start][-1:].isalpha())
    else:
        return ()
    days = [stamp for stamp in stamps if stamp.precision == "day"]
    if not days:
        return ()
    first = min(days, key=lambda stamp: stamp.on)
    span = {"start": first.start + start, "end": first.end + start}
    return (replace(first, **span, role="published", rule_id="date_line.footer"),)


def is_post_footer(line: str) -> bool:
    """Whether a line opens with a whole phrase of such a footer, which no list of other articles prints.

    >>> is_post_footer("This entry was posted in Harbours on May 3, 2024"), is_post_footer("Posted May 3, 2024")
    (True, False)
    """
    match = _footers().match(line)
    return match is not None and match.start(1) <= 1 and match.group(1).count(" ") >= WORDS_OF_PHRASE - 1


@derived
def _footers() -> "re2._Regexp[str]":
    footers = (phrase for language in languages().values() for phrase in language.page_dates.post_footers)
    return compile_pattern(rf"(?:^|[\s\pP\p{{Ll}}])({alternation(footers)})[\s:]")


_COMMENT_COUNT = re.compile(r"\d Comments?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
