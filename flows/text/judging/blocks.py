"""Lists and their like: a run of lines of one form is one thing, and belongs to the report or to the page as a whole.

What was observed on pages whose lines people had labelled:

1. A line that ends with a colon announces what follows. Of the lines of one form right behind such a line of the
   report, nine in ten are the report's; at the end of the report, seven in ten.
2. A letter's signature stands behind a line that closes it ("Yours faithfully,").
3. Between paragraphs, lines that pair ("Easton v Weston"), explain ("Distance: 12 km") or enumerate are the report's
   in nine of ten cases. Headings, names and bare figures are as often links and buttons.
4. A live blog is a clock time, a heading and a text, over and over. The same times with headlines alone are a ticker.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from flows.lexicon import derived, languages
from flows.text.judging.forms import Form, name_form
from flows.text.judging.line_features import COLON, REMARK
from flows.text.judging.unit import Unit

# Lines of one form that make a list: behind a colon, and without one.
MIN_ANNOUNCED = 2
MIN_REGULAR = 3
# Characters of a line behind the report from which its colon announces a list: a shorter one may head a box of links.
MIN_LEAD_IN = 40
# Characters of a term with its value: a longer one is a headline with a word before it ("Storm: Ferries stay …").
MAX_TERM = 50
# Sentences that close a list before the record ends: "Ties will be played on Saturday."
MAX_CLOSING = 2

# Lines that sign a letter: name, office, place, date; characters of each.
MAX_SIGNATURE = 4
LONGEST_SIGNER = 60

# Forms that short lines of a page seldom have three times in a row between paragraphs.
REGULAR = frozenset({Form.BULLET, Form.TERM, Form.PAIR, Form.ENUMERATION})
# Names and titles of a list may be of one word or of some: they are one form here.
_WORDS = {Form.LABEL: Form.CAPITALS, Form.HEADING: Form.CAPITALS}

# Entries that make a live blog, and lines of heading between an entry's time and its text.
MIN_ENTRIES = 3
MAX_ENTRY_HEAD = 2
_CLOCK_TIME = re.compile(r"\W{0,3}\d{1,2}[:.h]\d\d(?!\d)")


def extend_over_lists(units: Sequence[Unit], last: int) -> int:
    """Where the report ends that would end at `last`: behind the lists that its last lines announce.

    A list has at least two lines of one form, and may close with a sentence. One that nothing announces has three lines
    of a form that links seldom have, right behind the last line.
    """
    while (end := _end_announced(units, last)) is not None:
        last = end
    return max(last, _end_regular(units, last + 1))


def _end_regular(units: Sequence[Unit], start: int) -> int:
    """The last line of a list that begins at `start` by its forms; start - 1 where none does.

    A score has several: "Norwood 2 Easton 1", "Goals: Quill 12", "Quill, Lane, Marsh".
    """
    end = start
    while end < len(units) and units[end].context == "unsure" and name_form(units[end]) in REGULAR:
        end += 1
    return end - 1 if _is_regular(units[start:end]) else start - 1


def _is_regular(run: Sequence[Unit]) -> bool:
    """Whether lines are a list by their forms: not headlines that have a colon or a dash in them."""
    if len(run) < MIN_REGULAR or any(name_form(unit) not in REGULAR for unit in run):
        return False
    return 2 * sum(unit.features.size > MAX_TERM for unit in run) <= len(run)


def _end_announced(units: Sequence[Unit], last: int) -> int | None:
    lead = last
    if not announces(units[lead]):
        lead += 1
        if lead >= len(units) or not _is_lead_in(units[lead]):
            return None
    end = find_run(units, lead + 1)
    if end - lead < MIN_ANNOUNCED:
        return None
    for _ in range(MAX_CLOSING):
        if end + 1 < len(units) and units[end + 1].context == "unsure" and units[end + 1].features.shape is REMARK:
            end += 1
    return end


def _is_lead_in(unit: Unit) -> bool:
    """Whether a line behind the report is a sentence that announces a list, and not "More topics:"."""
    return unit.context == "unsure" and unit.features.shape is COLON and unit.features.size >= MIN_LEAD_IN


def announces(unit: Unit) -> bool:
    """Whether a line of the report ends with a colon, so that what follows is part of it."""
    return unit.context != "junk" and unit.text.rstrip().endswith((":", "："))


def settle_lists(units: Sequence[Unit], first: int, last: int) -> None:
    """Settle the lists between the first and the last line of the report, each as a whole."""
    index = first
    while index <= last:
        if announces(units[index]):
            end = min(find_run(units, index + 1), last)
            if end - index >= MIN_ANNOUNCED:
                if units[index].context == "unsure":
                    units[index].settle("text", "body.among_body")
                _keep(units[index + 1 : end + 1])
                index = end
        elif (end := min(_end_regular(units, index), last)) >= index:
            _keep(units[index : end + 1])
            index = end
        elif (end := min(find_run(units, index), last)) >= index:
            index = end
        index += 1


def _keep(run: Sequence[Unit]) -> None:
    for unit in run:
        unit.settle("text", "body.list_item")
        unit.block = run[0].first


def find_run(units: Sequence[Unit], start: int) -> int:
    """The last of the unsettled lines of one form that begin at `start`; start - 1 where there is none."""
    form = None
    index = start
    while index < len(units) and units[index].context == "unsure":
        own = name_form(units[index])
        own = _WORDS.get(own, own)
        if form is None:
            form = own
        elif own is not form:
            break
        index += 1
    return index - 1


@derived
def _closings() -> frozenset[str]:
    """How letters close, in all languages, in small letters."""
    return frozenset(closing.casefold() for language in languages().values() for closing in language.letters.closings)


def mark_signatures(units: Sequence[Unit]) -> None:
    """Let the signatures of letters speak for themselves: a line that closes a letter, and who signs below it.

    Leaves alone a closing that does not follow text, and what is longer than a name, an office or a place.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said on Monday."
    >>> units = [judge_alone(line, 0, 0, frozenset()) for line in (storm, "Mit freundlichen Grüßen", "Ada Quill")]
    >>> mark_signatures(units)
    >>> [unit.alone for unit in units]
    ['text', 'text', 'text']
    """
    for index, (above, closing) in enumerate(pairwise(units), start=1):
        if closing.alone == "junk" or closing.text.casefold().strip(" ,.!") not in _closings() or not _is_said(above):
            continue
        end = index + 1
        while end < min(len(units), index + 1 + MAX_SIGNATURE) and _may_sign(units[end]):
            end += 1
        for unit in units[index:end]:
            unit.speak("text", "body.list_item")
            unit.block = closing.first


def _is_said(unit: Unit) -> bool:
    return unit.alone == "text" or unit.features.shape is REMARK


def _may_sign(unit: Unit) -> bool:
    """Whether a line may be a name, an office, a place: not the salutation of the next letter."""
    return unit.alone == "unsure" and unit.features.size <= LONGEST_SIGNER and not unit.text.endswith((",", ":"))


def mark_entries(units: Sequence[Unit]) -> None:
    """Let the headings of a live blog's entries speak for themselves.

    Leaves alone what is not the greater part of the page's text: a ticker beside a report has times, too.
    """
    entries = list(_find_entries(units))
    if len(entries) < MIN_ENTRIES:
        return
    inside = {index for _, text, end in entries for index in range(text, end)}
    told = sum(units[index].features.size for index in inside if units[index].alone == "text")
    if 2 * told < sum(unit.features.size for unit in units if unit.alone == "text"):
        return
    for head, text, end in entries:
        for unit in units[head:text]:
            if unit.alone == "unsure":
                unit.speak("text", "subheading.entry")
        for unit in units[head:end]:
            unit.block = units[entries[0][0]].first


def _find_entries(units: Sequence[Unit]) -> Iterator[tuple[int, int, int]]:
    """Entries of a live blog: indexes of the first line of the head, of the text, and behind the text."""
    times = [index for index, unit in enumerate(units) if unit.alone != "text" and _CLOCK_TIME.match(unit.text)]
    for index, following in pairwise([*times, len(units)]):
        text = index + 1
        while text < following and _is_entry_head(units[text]):
            text += 1
        head = index if units[index].alone == "unsure" else index + 1
        if text < following and text - index <= MAX_ENTRY_HEAD + 1 and units[text].alone == "text":
            end = text
            while end < following and units[end].alone != "junk":
                end += 1
            yield head, text, end


def _is_entry_head(unit: Unit) -> bool:
    return unit.is_title or (unit.alone == "unsure" and unit.features.shape is not REMARK)
