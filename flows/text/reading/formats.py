"""What is no text: pages in HTML, data in JSON, XML or CSV, documents, archives, pictures, programs.

Bytes of most formats begin with a signature. HTML, JSON, XML and CSV are text for a computer; they are told by the
whole file: how it begins, how it ends, and how much of it is markup. A report may well hold a tag or two, quote a line
of code, begin with a brace or have a table in it: what people wrote to be read stays an article.
"""

import csv
import html
import json
import re
from collections import Counter
from typing import NamedTuple

from flows.rules.formats import COLUMN_NAMES, FIRST_BYTES, HTML_ELEMENTS, LATER_BYTES

# Characters at the beginning that are looked at: enough to tell, whatever the file's size.
SAMPLE_CHARS = 200_000
# Bytes before a signature that a programme may have written (blank lines, a byte order mark).
MAX_BLANK = 64

# Tags that a page or a piece of one has at least, and the share of a text's characters in lines that hold tags.
MIN_TAGS = 4
MIN_TAGGED_SHARE = 0.5
# The share where a whole page stands below some lines of text (an address, a date), and the characters of these lines.
MIN_PAGE_SHARE = 0.2
MAX_ABOVE_PAGE = 2_000
# Tags without any that closes, or inside lines, and the characters of text that each then has at most.
MIN_OPEN_TAGS = 8
MAX_CHARS_A_TAG = 250
# Characters of a line that holds prose.
LONG_LINE = 150
# Keys of JSON that is broken or cut off.
MIN_KEYS = 3
# Rows of a table without known names of columns, its columns, and the share of rows that have that number of them.
MIN_ROWS = 5
MIN_COLUMNS = 3
MIN_EVEN_SHARE = 0.95
# Of the commas, how many may have a space behind them: in prose all have.
MAX_SPACED_SHARE = 0.2
MAX_ROWS = 500

_DELIMITERS = "\t,;|"
_HTML_TAG = re.compile(r"<(/?)(" + "|".join(HTML_ELEMENTS) + r")(?=[\s/>])[^<>]{0,4000}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<(/?)([A-Za-z_][\w.:-]{0,60})(?=[\s/>])[^<>]{0,4000}>")
# The beginning of a page, behind what may stand before it.
_PAGE = re.compile(
    r"(?:<\?xml[^<>]{0,400}\?>\s{0,400})?(?:<!--.{0,4000}?-->\s{0,400})?(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_BELOW = re.compile(r"^\s{0,40}(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.MULTILINE)
_PAGE_END = re.compile(r"</(?:body|html)\s{0,8}>", re.IGNORECASE)
_XML_HEAD = re.compile(r"<\?xml[\s]|<!DOCTYPE\s+(?!html)[A-Za-z]", re.IGNORECASE)
_KEY = re.compile(r"\"[^\"\n]{1,80}\"\s{0,8}:")
_COLUMN_NAME = re.compile(r"[A-Za-z_][\w .-]{0,30}")


class NoText(NamedTuple):
    """Why a file is no text: the reason of its rejection, and what it is, for a sentence."""

    reason: str
    detail: str


def find_signature(data: bytes) -> NoText | None:
    r"""Find the signature of a format in a file's first bytes.

    >>> find_signature(b"%PDF-1.7 ...").reason, find_signature(b"MZ is the mark of Mark Zbikowski.")
    ('looks_like_pdf', None)
    """
    head = data[: MAX_BLANK + 16].lstrip(b"\xef\xbb\xbf \t\r\n")
    for known in FIRST_BYTES:
        if data.startswith(known.magic) or (known.magic.isascii() and head.startswith(known.magic)):
            return NoText(known.reason, f"The file is no text: its first bytes are those of a {known.name}.")
    for offset, known, first in LATER_BYTES:
        if data.startswith(first) and data.startswith(known.magic, offset):
            return NoText(known.reason, f"The file is no text: it has the marks of a {known.name}.")
    return None


def find_format(text: str) -> NoText | None:
    """Find the format of a decoded text that was written for programs; None for text.

    >>> find_format('{"id": 1, "title": "Pier", "text": "The pier is closed."}').reason
    'looks_like_json'
    >>> find_format("Write <p> before each paragraph, the guide to HTML says, and </p> behind it.") is None
    True
    """
    body = text.strip("\ufeff \t\r\n\x0b\x0c\x85\u2028\u2029")
    sample = body[:SAMPLE_CHARS]
    if body[:1] in {"{", "["} and is_json(body, sample):
        return NoText("looks_like_json", "The file is no text: it is data in JSON.")
    if "<" in sample:
        if is_html(body, sample):
            return NoText("looks_like_html", "The file is no text: it is a page, or a part of one, in HTML.")
        if body.startswith("<") and is_xml(body, sample):
            return NoText("looks_like_xml", "The file is no text: it is data in XML or SGML.")
    elif "&lt;" in sample and is_html(unescaped := html.unescape(sample), unescaped):
        return NoText("looks_like_html", "The file is no text: it is a page in HTML whose tags are escaped.")
    if is_table(sample, is_whole=len(body) <= SAMPLE_CHARS):
        return NoText(
            "looks_like_csv", "The file is no text: it is a table of values between commas, tabs or the like."
        )
    return None


def is_html(body: str, sample: str) -> bool:
    """Whether a text is a page of HTML or a piece of one.

    It says so at its beginning; or it begins with an element that builds pages and ends with one; or tags stand densely
    in it; or most of it stands in lines that begin or end with a tag. A tag now and then in a long report is none.

    >>> is_html("<p>Rain fell.</p><p>Snow fell.</p>", "<p>Rain fell.</p><p>Snow fell.</p>")
    True
    """
    tags = list(_HTML_TAG.finditer(sample))
    last = _HTML_TAG.match(body, body.rfind("<"))
    if len(tags) > 1 and tags[0].start() == 0 and last is not None and last[1] and last.end() == len(body):
        return True
    if len(tags) < MIN_TAGS:
        return False
    if _PAGE.match(sample):
        return True
    if not any(found[1] for found in tags) and len(tags) < MIN_OPEN_TAGS:
        return False
    if len(tags) >= MIN_OPEN_TAGS and _holds_dense_tags(sample):
        return True
    is_page = _PAGE_BELOW.search(sample, 0, MAX_ABOVE_PAGE) is not None and _PAGE_END.search(sample) is not None
    return share_of_lines(sample, _HTML_TAG) >= (MIN_PAGE_SHARE if is_page else MIN_TAGGED_SHARE)


def _holds_dense_tags(sample: str) -> bool:
    """Whether most of a text stands in long lines that are full of tags; code in a guide is the lesser part."""
    held = [line for line in sample.split("\n") if len(line) >= LONG_LINE and _HTML_TAG.search(line)]
    size = sum(map(len, held))
    count = sum(len(_HTML_TAG.findall(line)) for line in held)
    return size >= MIN_TAGGED_SHARE * len(sample) and count * MAX_CHARS_A_TAG >= size


def is_xml(body: str, sample: str) -> bool:
    """Whether a text that begins with "<" is XML or SGML: it says so, or its first element holds all the rest.

    >>> is_xml("<doc><id>1</id><text>Rain fell.</text></doc>", "<doc><id>1</id><text>Rain fell.</text></doc>")
    True
    """
    tags = [found for _, found in zip(range(4 * MIN_TAGS), _ANY_TAG.finditer(sample), strict=False)]
    if _XML_HEAD.match(sample):
        return bool(tags)
    if len(tags) < MIN_TAGS or tags[0].start() or not any(found[1] for found in tags):
        return False
    return body.endswith(f"</{tags[0][2]}>") or (
        body.endswith(">") and share_of_lines(sample, _ANY_TAG) >= MIN_TAGGED_SHARE
    )


def share_of_lines(sample: str, tag: re.Pattern[str]) -> float:
    """The share of a text's characters that stand in lines which begin or end with a tag.

    >>> share_of_lines("<p>Rain\\nSnow <br> fell", _HTML_TAG)
    0.3333333333333333
    """
    lines = [line.strip() for line in sample.split("\n")]
    held = sum(
        len(line) for line in lines if tag.match(line) or (line.endswith(">") and tag.match(line, line.rfind("<")))
    )
    return held / max(1, sum(map(len, lines)))


def is_json(body: str, sample: str) -> bool:
    """Whether a text that begins with a brace or bracket is JSON, whole, a line a value, or cut off.

    >>> text = "{Update} The pier is closed."
    >>> is_json(text, text), is_json('{"id": 1}\\n{"id": 2}', '{"id": 1}\\n{"id": 2}')
    (False, True)
    """
    if body[-1] in "}]" and _parses(body):
        return True
    lines = [line for line in sample.split("\n")[:MAX_ROWS] if line.strip()]
    if len(lines) > 1 and all(line.lstrip()[:1] in {"{", "["} for line in lines) and _parses(lines[0]):
        return True
    keyed = sum(len(line) for line in lines if _KEY.search(line))
    return len(_KEY.findall(sample)) >= MIN_KEYS and keyed >= MIN_TAGGED_SHARE * sum(map(len, lines))


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    except RecursionError:  # nested a thousand deep: nobody writes so
        return True
    return True


def is_table(sample: str, *, is_whole: bool) -> bool:
    """Whether a text is a table of values: every row, the first one too, has the same number of columns.

    A report with a table in it has a headline or a paragraph of one column; a list of names has spaces behind commas.

    >>> is_table("id,title,year\\n1,Pier,1990\\n2,Quay,1991\\n", is_whole=True)
    True
    >>> is_table("Norwick, Eastwick, Southwick\\n" * 9, is_whole=True)
    False
    """
    first = sample.split("\n", 1)[0]
    counts = Counter(char for char in first if char in _DELIMITERS)
    return any(_is_table_of(sample, delimiter, is_whole=is_whole) for delimiter in counts)


def _is_table_of(sample: str, delimiter: str, *, is_whole: bool) -> bool:
    lines = sample.split("\n")[: MAX_ROWS + 1]
    if not is_whole or len(lines) > MAX_ROWS:
        lines.pop()  # it may be cut
    try:
        rows = [row for row in csv.reader(lines, delimiter=delimiter) if any(cell.strip() for cell in row)]
    except csv.Error:
        return False
    width = len(rows[0]) if rows else 0
    if width < 2 or len(rows) < 2:
        return False
    even = sum(len(row) == width for row in rows)
    if even < MIN_EVEN_SHARE * len(rows):
        return False
    if _is_header(rows[0]):
        return True
    if width < MIN_COLUMNS or len(rows) < MIN_ROWS or len(rows[-1]) != width:
        return False
    cells = [cell for row in rows for cell in row[1:]]
    return delimiter == "\t" or sum(cell.startswith(" ") for cell in cells) <= MAX_SPACED_SHARE * len(cells)


def _is_header(row: list[str]) -> bool:
    """Whether a row names columns: two of them and half of all are usual names."""
    names = [cell.strip().strip('"').lower() for cell in row]
    if not all(_COLUMN_NAME.fullmatch(name) or not name for name in names):
        return False
    known = sum(name in COLUMN_NAMES for name in names)
    return known >= 2 and 2 * known >= len(names)
