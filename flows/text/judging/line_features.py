"""What a line looks like: length, end marks, words, capitals, digits. The line judge's only measurements."""

import re
from enum import IntEnum
from typing import NamedTuple

from flows.lexicon import derived, gather_words
from flows.rules.marks import CLOSERS, COLONS, COMMAS, ELLIPSES, SENTENCE_ENDS
from flows.rules.scripts import DENSE, SELDOM_MARKED, UNSPACED
from flows.text.sentence_ends import ends_sentence


class Shape(IntEnum):
    """What a line could be, by its looks alone."""

    MARKS = 0  # no word at all: digits, dashes, arrows
    LABEL = 1  # a word or two without an end mark: "Sports", "Donald Trump"
    HEADING = 2  # some words without an end mark
    COLON = 3  # ends with a colon
    CUT_OFF = 4  # ends with an ellipsis: the beginning of another text
    REMARK = 5  # a short sentence
    SENTENCE = 6  # a sentence of the length that reports are made of
    PARAGRAPH = 7  # a long line that ends like a sentence
    LONG = 8  # a long line that does not


# The shapes by name: Python 3.11 takes ten times as long to look a member up in its class.
MARKS, LABEL, HEADING, COLON, CUT_OFF, REMARK, SENTENCE, PARAGRAPH, LONG = Shape


class Features(NamedTuple):
    """What was measured. size: characters, those of dense scripts (rules/scripts.py) counted as two or three."""

    shape: Shape
    size: int


# Sizes in characters, calibrated on news pages. Of lines that end like sentences, those from 80 characters on are the
# report in four of five cases, from 150 on in nine of ten; below 40 in one of three.
SENTENCE_SIZE = 80
PARAGRAPH_SIZE = 150
LABEL_SIZE = 12
LONG_SIZE = 220
# From here on a line of Thai or Lao is a sentence: they have no mark that would say so, and headlines are shorter.
UNMARKED_SENTENCE_SIZE = 100

# The share of stop words in running text: news has two in five, a list of names one in ten. And, for languages
# without a list, the share of words that begin in lower case: German has three in five, a row of links one in four.
STOP_WORD_SHARE = 0.2
LOWER_CASE_SHARE = 0.55

# Words are counted in the first characters of a line: more would say no more.
COUNTED_CHARS = 400

_LETTER = re.compile(r"[^\W\d_]")
_DENSE = tuple((re.compile(f"[{characters}]"), weight - 1) for characters, weight in DENSE)
_ANY_DENSE = re.compile(f"[{''.join(characters for characters, _ in DENSE)}]")
_SELDOM_MARKED = re.compile(f"[{SELDOM_MARKED}]")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_MARK = re.compile(f"[{re.escape(COMMAS + SENTENCE_ENDS)}]")
_COLONS = tuple(COLONS)


def measure(line: str) -> Features:
    """Measure one repaired, non-blank line.

    >>> measure("Back to top").shape.name, measure("It rained.").shape.name, measure("12 | 14").shape.name
    ('LABEL', 'REMARK', 'MARKS')
    """
    size = len(line)
    if not line.isascii() and _ANY_DENSE.search(line, 0, COUNTED_CHARS):
        size += sum(weight * len(dense.findall(line, 0, COUNTED_CHARS)) for dense, weight in _DENSE)
    return Features(find_shape(line, size), size)


def find_shape(line: str, size: int) -> Shape:
    """Name the shape of a line.

    >>> find_shape("The mayor said the bridge would stay closed.", 44).name
    'REMARK'
    >>> [find_shape(line, 30).name for line in ("Bridge closed, says mayor", "市长说大桥不开", "大桥关闭。（完）")]
    ['HEADING', 'HEADING', 'REMARK']
    """
    if not (line[:1].isalpha() or _LETTER.search(line)):
        return MARKS
    end = line.rstrip(CLOSERS)
    if line.endswith(ELLIPSES) or end.endswith("…"):
        return CUT_OFF
    if ends_sentence(line) or (size >= UNMARKED_SENTENCE_SIZE and may_lack_marks(line)):
        if size >= PARAGRAPH_SIZE:
            return PARAGRAPH
        return SENTENCE if size >= SENTENCE_SIZE else REMARK
    if end.endswith(_COLONS):
        return LONG if size >= LONG_SIZE else COLON
    if size >= LONG_SIZE:
        return LONG
    # Spaces count words only where a script has them: twenty ideographs are no word or two.
    is_label = size <= LABEL_SIZE or (line.count(" ") <= 1 and not is_unspaced(line))
    return LABEL if is_label else HEADING


def may_lack_marks(line: str) -> bool:
    """Whether a line is in a script whose sentences have no end mark (Thai, Lao) or often go without (Arabic).

    Spaces count as neither: half of what is looked at has to be of the script.

    >>> may_lack_marks("ท่าเรือจะเปิดอีกครั้ง"), may_lack_marks("یہ کام دو بار ملتوی ہو چکا ہے"), may_lack_marks("The port")
    (True, True, False)
    """
    return not line.isascii() and 2 * len(_SELDOM_MARKED.findall(line, 0, COUNTED_CHARS)) >= min(
        len(line), COUNTED_CHARS
    )


def is_unspaced(line: str) -> bool:
    """Whether a line is in a script that puts no space between words: half of what is looked at, spaces left out.

    >>> is_unspaced("港口周五关闭"), is_unspaced("iPhone 4S 发布"), is_unspaced("The port")
    (True, False, False)
    """
    if line.isascii():
        return False
    looked_at = line[:COUNTED_CHARS].replace(" ", "")
    return 2 * len(_UNSPACED.findall(looked_at)) >= len(looked_at)


def is_running_text(line: str) -> bool:
    """Whether a line is running text by its words: common ones, or mostly words that begin in lower case.

    A script without case has no capitals to give names away, and counts as running text; one without spaces does if
    the line has a comma or an end mark in it, as names and links in a row have none.

    >>> is_running_text("the boats that had been in the harbour"), is_running_text("Norwood Easton Weston 12 14")
    (True, False)
    >>> is_running_text("3月5日，港口关闭"), is_running_text("新闻 体育 财经")
    (True, False)
    """
    if is_unspaced(line):
        return _MARK.search(line, 0, COUNTED_CHARS) is not None
    words = line[:COUNTED_CHARS].split()
    common = _common_words()
    if sum(word in common for word in words) >= STOP_WORD_SHARE * len(words):
        return True
    return sum(word[0].isalpha() and not word[0].isupper() for word in words) >= LOWER_CASE_SHARE * len(words)


@derived
def _common_words() -> frozenset[str]:
    return gather_words("words", "common")
