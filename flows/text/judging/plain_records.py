"""Plain records: reports as collections hold them, with nothing of a page from their title on.

What was observed on files of collections that others had cleaned (agencies, broadcasters, web news in ten languages):

1. Some begin with where they come from: an id, a language, a date, and an address alone on its line.
2. Cleaners that drop links cut sentences in two: "… won the title in Easton's" and, on the next line, ", who had to
   fight", or "… reports the paper" with the paper's name gone.
3. The lead is a sentence without a full stop as often as not, right below the title.
4. The title may be three words long, or what the first paragraph says again.

On a page the same lines are captions, links and labels as often. So nothing here speaks of a record in which a rule
took a line for page furniture.
"""

from collections.abc import Sequence
from itertools import zip_longest

from flows.text.judging.bare_records import has_no_page
from flows.text.judging.line_features import COLON, CUT_OFF, HEADING, LABEL, LONG, MARKS, SENTENCE_SIZE, is_running_text
from flows.text.judging.unit import Unit
from flows.text.judging.whole_line import find_glued, is_credit
from flows.text.values import HEAD_KINDS

# Lines in which the notes of a collection stand above a record, the address last.
SOURCE_LINES = 8
# Characters from which a line without an end mark may be a sentence that goes on in the next line.
SHORTEST_PART = 80
# Characters of the longest headline that a record is given for its first line alone.
LONGEST_OPENING = 110

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
