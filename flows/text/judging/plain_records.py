"""Plain records: reports as collections hold them, with nothing of a page from their title on.

What was observed on files of collections that others had cleaned (agencies, broadcasters, web news in ten languages):

1. Some begin with where they come from: an id, a language, a date, and an address alone on its line.
2. Cleaners that drop links cut sentences in two: "… won the title in Easton's" and, on the next line, ", who had to
   fight", or "… reports the paper" with the paper's name gone.
3. The lead is a sentence without a full stop as often as not, right below the title.
4. The title may be three words long, or what the first paragraph says again.
5. Agencies' results, tables and short notices hold few sentences or none ("Net 1.1 mln vs 994,000"), and so do scores
   and lists, so that nothing in them looks like a report; but often a dateline stands at the head. To refuse such a
   bare record whole would lose more than to keep a link in it.

On a page the same lines are captions, links and labels as often. So nothing here speaks of a record in which a rule
took a line for page furniture.
"""

from collections.abc import Sequence
from itertools import zip_longest

from flows.text.judging.chronicles import are_many, find_dates
from flows.text.judging.line_features import COLON, CUT_OFF, HEADING, LABEL, LONG, MARKS, SENTENCE_SIZE, is_running_text
from flows.text.judging.unit import Unit, is_figures
from flows.text.judging.whole_line import find_glued, is_credit
from flows.text.values import HEAD_KINDS, KEPT_KINDS

# Lines in which the notes of a collection stand above a record, the address last.
SOURCE_LINES = 8
# Characters from which a line without an end mark may be a sentence that goes on in the next line.
SHORTEST_PART = 80
# Characters of the longest headline that a record is given for its first line alone.
LONGEST_OPENING = 110
# A dateline stands in the first line that is neither title nor byline, date line or credit, or shortly behind it.
LAST_PLACE = 3
# Characters. A record whose lines are all shorter may be a menu.
SHORTEST_TEXT = 40

_NO_FURNITURE = HEAD_KINDS | {"repetition"}
_ADDRESSES = ("http://", "https://")
_GOES_ON = (",", ";")
_DASHES = ("-", "–", "—")
_OPEN_ENDS = (",", "(", "[")
_UNMARKED = frozenset({HEADING, COLON, LONG})
_SAID_AGAIN = "repetition.pull_quote"


def find_plain(units: Sequence[Unit]) -> int | None:
    """From which line on a record is a report and nothing of a page; None where a line is page furniture.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said."
    >>> def judge(*lines): return [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    >>> find_plain(judge("en-17", "https://norwood.example/17", "Ferry sinks", storm))
    2
    >>> find_plain(judge("Ferry sinks", storm, "Leave a Reply")) is None
    True
    """
    start = skip_source(units)
    return start if has_no_page(units[start:]) else None


def skip_source(units: Sequence[Unit]) -> int:
    """The line behind the notes of a collection, which a bare address closes; 0 where there are none.

    Leaves alone an address below a headline or text, as pages have it to share: notes are of a word or two each.

    >>> from flows.text.judging.judge import judge_alone
    >>> def judge(*lines): return [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    >>> skip_source(judge("en-17", "https://norwood.example/17", "Ferry sinks in the storm"))
    2
    >>> skip_source(judge("Ferry sinks in the storm", "https://norwood.example/17"))
    0
    """
    start = 0
    for index, unit in enumerate(units[:SOURCE_LINES]):
        if unit.text.startswith(_ADDRESSES) and " " not in unit.text:
            start = index + 1
        elif unit.kind not in HEAD_KINDS and unit.features.shape not in (LABEL, MARKS):
            break
    return start


def mark_broken(units: Sequence[Unit]) -> None:
    """Let the parts of a sentence that was cut at a lost link speak for themselves.

    units: a plain record. The first part is no shorter than SHORTEST_PART and has no end mark, or ends with a comma or
    an opening bracket; the next one begins with a comma or a small letter. Leaves alone titles, and the first line.

    >>> from flows.text.judging.judge import judge_alone
    >>> rain = "It rained, but forty boats came to the regatta of Norwood on Sunday."
    >>> lines = ["Regatta of Norwood", f"{rain} The race was won by", ", who had to fight", "Ferry sails again"]
    >>> units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    >>> mark_broken(units)
    >>> [unit.alone for unit in units]
    ['unsure', 'text', 'text', 'unsure']
    """
    is_below_text = False
    for part, following in zip_longest(units[1:], units[2:]):
        if _is_open(part):
            # A headline is open, too, and a correspondent's sign below it is in small letters.
            may_go_on = is_below_text or find_glued(part.text) is not None
            if following is not None and may_go_on and _goes_on(following):
                _speak(part)
                _speak(following)
            elif part.text.endswith(_OPEN_ENDS):
                _speak(part)
        is_below_text |= part.alone == "text"


def _is_open(unit: Unit) -> bool:
    shape, size = unit.features
    return not unit.is_title and shape in (HEADING, LONG) and size >= SHORTEST_PART and unit.alone != "junk"


def _goes_on(unit: Unit) -> bool:
    return unit.alone != "junk" and (unit.text[0].islower() or unit.text.startswith(_GOES_ON))


def _speak(unit: Unit) -> None:
    if unit.alone == "unsure":
        unit.speak("text", "body.broken_line")


def find_opening(units: Sequence[Unit]) -> Unit | None:
    """The headline of a plain record in which no line looks enough like one: its first line, right above its text.

    Leaves alone a word or two, which name a section as often; a dateline cut from its text; first lines that a rule
    took, unless because the text says them again; and records with more lines that could be headlines: which of them it
    is, nobody can tell.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said."
    >>> lines = ["After the storm", storm]
    >>> find_opening([judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]).text
    'After the storm'
    """
    own = [unit for unit in units if unit.kind not in HEAD_KINDS]
    if len(own) < 2 or own[0] is not units[0] or own[1].alone != "text" or any(map(_could_be_title, own[1:])):
        return None
    first = own[0]
    is_unsure = first.alone == "unsure" and first.features.shape in (HEADING, COLON)
    is_headline = is_unsure or (first.alone_rule_id == _SAID_AGAIN and first.features.shape is not CUT_OFF)
    if first.text.endswith(_DASHES) or first.features.size > LONGEST_OPENING:
        return None
    return first if is_headline else None


def _could_be_title(unit: Unit) -> bool:
    return unit.alone == "unsure" and unit.features.shape in (HEADING, LABEL)


def keep_lead(units: Sequence[Unit]) -> None:
    """Keep the lead of a plain record: one line as long as a sentence, between the title and the text.

    Leaves alone two lines and more, of which nobody can tell lead and captions; a caption that a credit closes; lines
    that are no running text. The line model may still take the lead for a caption.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said."
    >>> lead = "The ferry that sank off Easton had been in the dock for a winter, its owner has said"
    >>> def judge(*lines): return [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    >>> for lines in (["Ferry sinks", lead, storm], ["Ferry sinks", lead, f"{lead} on Monday", storm]):
    ...     units = judge(*lines)
    ...     units[0].take("title", "title.first_line")
    ...     units[0].is_title = True
    ...     keep_lead(units)
    ...     [unit.rule_id for unit in units[1:-1]]
    ['body.lead']
    ['subheading.shape', 'subheading.shape']
    """
    above: Sequence[Unit] = ()
    for index, unit in enumerate(units):
        if unit.context == "text":
            above = units[:index]
            break
    own = [unit for unit in above if unit.kind not in HEAD_KINDS or unit.is_title]
    if len(own) == 2 and own[0].is_title and _is_lead(own[1]):
        own[1].settle("text", "body.lead")


def _is_lead(unit: Unit) -> bool:
    if unit.alone != "unsure" or unit.features.shape not in _UNMARKED or unit.features.size < SENTENCE_SIZE:
        return False
    glued = find_glued(unit.text)
    return is_running_text(unit.text) and not (glued is not None and is_credit(glued))


def find_dateline(units: list[Unit]) -> Unit | None:
    """Find the paragraph that begins with a dateline: among the first lines, before any other text.

    Leaves cut-off texts alone: the teaser of another article has its dateline too.

    >>> from flows.text.judging.judge import judge_alone
    >>> units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(
    ...     ["NORWOOD CORP <NWC> YEAR NET", "NORWOOD, March 4 - Shr 13 cts vs 41 cts", "Net 1,079,100 vs 3,535,205"])]
    >>> find_dateline(units).text
    'NORWOOD, March 4 - Shr 13 cts vs 41 cts'
    """
    place = 0
    for unit in units:
        if unit.kind in HEAD_KINDS:
            continue
        if unit.alone != "junk" and unit.features.shape is not CUT_OFF:
            if unit.reading.dateline is not None:
                return unit
            if unit.alone == "text":
                return None
        place += 1
        if place >= LAST_PLACE:
            return None
    return None


def has_no_page(units: Sequence[Unit]) -> bool:
    """Whether a record is nothing but its text: no rule took a line of it as page furniture, or for a reader's.

    Lines that other documents have too are no furniture here: every quarter's results say "Nine mths". Nor is what
    stands in the record twice, nor figures without a word, as tables and scores have them.
    """
    return all(
        (
            unit.alone != "junk"
            or unit.kind in _NO_FURNITURE
            or unit.alone_rule_id == "boilerplate.repeated"
            or is_figures(unit)
        )
        and not unit.is_past_report
        for unit in units
    )


def has_no_text(units: list[Unit]) -> bool:
    """Whether nothing was kept, although a line is longer than a link's words."""
    return not any(unit.kind in KEPT_KINDS for unit in units) and any(
        unit.kind not in _NO_FURNITURE and unit.features.size >= SHORTEST_TEXT for unit in units
    )


def keeps_little(units: Sequence[Unit]) -> bool:
    """Whether less than half of a record's own text was kept, although a line is longer than a link's words.

    Of a scoreboard, say, the one sentence above it.
    """
    own = [unit for unit in units if unit.kind not in _NO_FURNITURE]
    kept = sum(unit.features.size for unit in own if unit.kind in KEPT_KINDS)
    is_long = any(unit.features.size >= SHORTEST_TEXT for unit in own)
    return is_long and 2 * kept < sum(unit.features.size for unit in own)


def keep_bare(units: Sequence[Unit], rule_id: str) -> None:
    """Keep every line that is not title, byline, date line, caption or credit, nor said before.

    Where many dates stand behind its first sentence, they are those of a chronicle, whatever stands under them.
    """
    dates = find_dates(units)
    entries = frozenset(dates) if are_many(units, dates) else frozenset()
    for index, unit in enumerate(units):
        is_own = unit.kind not in _NO_FURNITURE or index in entries
        if is_own and (unit.context != "text" or unit.kind not in KEPT_KINDS):
            unit.settle("text", rule_id)
