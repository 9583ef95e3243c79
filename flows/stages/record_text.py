"""The text of a record, from the bytes that are kept of it: those of a file, a JSON object, or a captured page."""

import html
import json
from collections.abc import Mapping
from typing import Any

from flows.stages.capture import find_charset, is_plain, split_capture
from flows.text.markup.page import Markup, read_markup
from flows.text.markup.parse import is_markup
from flows.text.reading.decode import Decoded, UnreadableText, decode

# Columns that hold the text, as crawlers and data sets name them; the first that holds one is taken.
TEXT_COLUMNS = (
    "text", "maintext", "fulltext", "plaintext", "articletext", "content", "rawcontent", "articlebody", "body",
    "bodytext", "article", "story",
)  # fmt: skip
# Columns that hold a page in HTML; they are read where no other column has a text.
PAGE_COLUMNS = ("html", "rawhtml", "htmlcontent", "contenthtml", "bodyhtml", "htmlbody", "pagehtml", "rawhtmlcontent")
_SHOWN_NAMES = 8


class BrokenRecord(UnreadableText):
    """The record is not what its format promises: no JSON, no object, no text in it. As UnreadableText."""


def read_text(kept_as: str, data: bytes, text_column: str | None = None) -> Markup:
    """The text of a record, with its places on the page where it is one; kept_as: "txt", "html", "warc" or "json".

    Raises UnreadableText, and BrokenRecord of JSON without a text. A text in JSON is decoded as if it stood in a file
    of its own, so that the same text gives the same rows; so is a page.

    >>> read_text("json", b'{"title": "Ferry", "text": "The ferry sails again."}').decoded.text
    'The ferry sails again.'
    >>> read_text("txt", b"The ferry sails again.").decoded.text
    'The ferry sails again.'
    >>> read_text("json", b'{"html": "<p>The <i>ferry</i> sails again."}').decoded.text
    'The ferry sails again.'
    """
    if kept_as == "txt":
        return Markup(decode(data))
    if kept_as == "html":
        return read_markup(data)
    if kept_as == "warc":
        captured, page_data = split_capture(data)
        return Markup(decode(page_data)) if is_plain(captured) else read_markup(page_data, find_charset(captured))
    columns = parse_object(data)
    page = find_page(columns) if text_column is None else None
    if page is not None:
        return read_markup(_encode(page))
    return read_column(find_text(columns, text_column))


def read_column(text: str) -> Markup:
    """The text of a column: where it is HTML, as many sites and feeds hand it out, the lines that a reader sees of it.

    >>> read_column("<p>The ferry sails again.</p><p>It leaves at noon.</p>").decoded.text
    'The ferry sails again.\\nIt leaves at noon.'
    """
    try:
        return Markup(decode_string(text))
    except UnreadableText as error:
        if error.reason != "looks_like_html":
            raise
    return read_markup(_encode(text if is_markup(text) else html.unescape(text)))


def find_page(columns: Mapping[str, Any]) -> str | None:
    """The page in HTML among the columns of a record that has no text beside it; None where there is none.

    >>> find_page({"HTML": "<p>Rain"}), find_page({"html": "<p>Rain", "text": "Rain"})
    ('<p>Rain', None)
    """
    folded = {fold_name(name): value for name, value in reversed(list(columns.items()))}
    if any(_has_ink(folded.get(name)) for name in TEXT_COLUMNS):
        return None
    return next((folded[name] for name in PAGE_COLUMNS if _has_ink(folded.get(name))), None)


def _has_ink(value: Any) -> bool:
    return isinstance(value, str) and bool(value) and not value.isspace()


def read_columns(kept_as: str, data: bytes) -> Mapping[str, Any]:
    """What stands beside the text of a record, by name; nothing beside that of a text file. Raises BrokenRecord.

    >>> read_columns("warc", b"WARC-Target-URI: https://harbour.example/7\\n\\nThe ferry sails again.")
    {'WARC-Target-URI': 'https://harbour.example/7'}
    """
    if kept_as == "warc":
        return split_capture(data)[0]
    return parse_object(data) if kept_as == "json" else {}


def decode_string(text: str) -> Decoded:
    """Read a string of JSON as if its bytes stood in a file of their own. Raises UnreadableText."""
    return decode(_encode(text))


def _encode(text: str) -> bytes:
    try:
        # With the bytes that are no UTF-8 as they were.
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # halves that JSON itself writes
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def parse_object(data: bytes) -> dict[str, Any]:
    """The object of a JSON record. Bytes that are no UTF-8 stay what they are, as surrogates, until a text is read."""
    try:
        try:
            value = json.loads(data)
        except UnicodeDecodeError:
            value = json.loads(data.decode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError) as error:
        raise BrokenRecord("broken_json", f"It is no JSON: {error}.") from error
    if not isinstance(value, dict):
        kinds = {list: "a list", str: "a string", type(None): "null", bool: "true or false"}
        raise BrokenRecord("not_an_object", f"It is {kinds.get(type(value), 'a number')}, no object with a text.")
    return value


def find_text(columns: Mapping[str, Any], text_column: str | None = None) -> str:
    """The text among the columns of a record: in the column that is named, or in the first known one that has any.

    Names of known columns are compared without case, hyphens, underscores and spaces.

    >>> find_text({"Text": " ", "main-text": "The ferry sails again."})
    'The ferry sails again.'
    """
    if text_column is not None:
        found = [columns.get(text_column)]
    else:
        folded = {fold_name(name): value for name, value in reversed(list(columns.items()))}
        found = [folded.get(name) for name in TEXT_COLUMNS]
    texts = [value for value in found if isinstance(value, str)]
    if not texts:
        names = ", ".join(list(columns)[:_SHOWN_NAMES])[:200] + (" …" if len(columns) > _SHOWN_NAMES else "")
        names = names.encode("utf-8", "replace").decode()  # they may hold bytes that are no UTF-8
        wanted = repr(text_column) if text_column else "text, content, body or the like"
        raise BrokenRecord(
            "no_text_column",
            f"No column {wanted} holds a text; it has {names or 'none'}. NEWSMILL_TEXT_COLUMN names the right one.",
        )
    return next((text for text in texts if text and not text.isspace()), texts[0])


def fold_name(name: str) -> str:
    """A name of a column without case, hyphens, underscores and spaces.

    >>> fold_name("WARC-Record-ID"), fold_name("main_text")
    ('warcrecordid', 'maintext')
    """
    return name.casefold().translate(_IGNORED)


_IGNORED = {ord(sign): None for sign in "-_ "}
