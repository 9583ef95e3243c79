"""What form a short line has: an item of a list, a pairing, a term with its value. Lines of one form are one block.

A line alone says little: "Easton v Weston" may be a link or a tie. A run of lines of one form is a list, a draw, a
line-up, a recipe, and is judged as one thing (blocks.py).
"""

import re
from enum import IntEnum

from flows.text.judging.line_features import COLON, CUT_OFF, LABEL, MARKS, PARAGRAPH, REMARK, SENTENCE
from flows.text.judging.unit import Unit


class Form(IntEnum):
    """The forms. Those before LABEL are regular: a headline or a menu entry seldom has them."""

    TEXT = 0  # a sentence or paragraph of a report
    FIGURES = 1  # no word, or one character in three is a digit: cells of a table, scores
    CLOCK = 2  # begins with a clock time or a date in figures
    BULLET = 3  # begins with a bullet, a number or a letter: "• Milk", "3. Easton"
    QUANTITY = 4  # begins with a number: "200 g flour"
    TERM = 5  # a term and its value: "Distance: 12 km"
    QUESTION = 6
    REMARK = 7  # a short sentence
    LEAD_IN = 8  # ends with a colon
    CUT_OFF = 9  # ends with an ellipsis
    BRACKET = 10  # ends with brackets: "Ada Quill (Norwood)"
    PAIR = 11  # two sides: "Easton v Weston", "Easton 2 Weston 1", "Ada Quill – Norwood"
    ENUMERATION = 12  # three or more parts: "Quill, Lane, Teppelin"
    LABEL = 13  # a word or two
    CAPITALS = 14  # most words begin with a capital, as names and headlines do
    HEADING = 15  # some words, most of them in small letters


# Characters of a line that are looked at.
READ_CHARS = 160
# Per mille of the words that begin with a capital from which a line counts as CAPITALS.
CAPITAL_SHARE = 600
# Commas of an enumeration.
MIN_COMMAS = 2

# Ends of questions in all scripts: Latin and Greek, full width, Arabic, Armenian, Ethiopic.
_QUESTION_ENDS = ("?", "\uff1f", "\u061f", "\u037e", "\u055e", "\u1367")
_COMMAS = re.compile("[,\uff0c\u3001\u060c]")
_CLOCK = re.compile(r"\W{0,3}(?:\d{1,2}[:.h]\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)")
_BULLET = re.compile(r"(?:[•·▪●■◦‣○◆►▶✓✔☑→*–—-]|\d{1,3}[.)]|#\d{1,3}|\w[.)])\s{0,3}\S")
_QUANTITY = re.compile(r"[\d¼½¾⅓⅔⅛][\d¼½¾⅓⅔⅛.,/–-]*\s{0,2}[^\W\d_]")
_TERM = re.compile(r"[^:：]{1,40}[:：]\s*\S")
# A word and its figures are a term, however many digits these have: "HT: 1-0", "観客：4211人".
_COUNT = re.compile(r"[^\W\d_]{2,40}\s?[:：] ?\d")
_BRACKET = re.compile(r"[(\[（][^()\[\]（）]{1,40}[)\]）]\W{0,3}$")
_PAIR = re.compile(r"\S (?:vs?\.?|x|[-–—|/:]) \S|[^\W\d_] \d{1,3},? [^\W\d_][^\d]{1,40} \d{1,3}$")


def name_form(unit: Unit) -> Form:
    """Name the form of a line that was judged by itself.

    >>> from flows.text.judging.judge import judge_alone
    >>> lines = ["Easton v Weston", "Distance: 12 km", "200 g flour", "• Two eggs", "Ada Quill (Norwood)", "Home"]
    >>> [name_form(judge_alone(line, 0, 0, frozenset())).name for line in lines]
    ['PAIR', 'TERM', 'QUANTITY', 'BULLET', 'BRACKET', 'LABEL']
    """
    shape = unit.features.shape
    if shape is PARAGRAPH or shape is SENTENCE or (unit.alone == "text" and shape not in (COLON, REMARK)):
        return Form.TEXT
    text = unit.text[:READ_CHARS]
    if shape is COLON:
        return Form.LEAD_IN
    if _CLOCK.match(text):
        return Form.CLOCK
    if shape is MARKS or (3 * sum(map(str.isdigit, text)) >= len(text) and not _COUNT.match(text)):
        return Form.FIGURES
    if _BULLET.match(text):
        return Form.BULLET
    if _QUANTITY.match(text):
        return Form.QUANTITY
    if _TERM.match(text):
        return Form.TERM
    if shape is CUT_OFF:
        return Form.CUT_OFF
    if shape is REMARK:
        return Form.QUESTION if text.rstrip().endswith(_QUESTION_ENDS) else Form.REMARK
    return _name_words(text, shape is LABEL)


def _name_words(text: str, is_label: bool) -> Form:
    if _BRACKET.search(text):
        return Form.BRACKET
    if _PAIR.search(text):
        return Form.PAIR
    if len(_COMMAS.findall(text)) >= MIN_COMMAS:
        return Form.ENUMERATION
    if is_label:
        return Form.LABEL
    letters = [word[0] for word in text.split()]
    is_capital = 1000 * sum(map(str.isupper, letters)) >= CAPITAL_SHARE * len(letters)
    return Form.CAPITALS if is_capital else Form.HEADING
