"""Which format a file has: told by the ending of its name, and by its first bytes where one ending has several."""

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from flows.sources import compression
from flows.sources.formats import delimited, json_array, json_lines, mail, parquet, txt, warc
from flows.sources.records import Row
from flows.sources.stores.store import OTHER_ENDING


class Form(NamedTuple):
    """A format.

    kept_as: the form in which its records are kept; is_seekable: it is read from the file itself; is_record: a file is
    one record, kept as it is.
    """

    kept_as: str
    read: Callable[[Any, int], Iterator[Row]]
    is_seekable: bool = False
    is_record: bool = False


_Read = Callable[[io.BufferedReader, int], Iterator[Row]]


def _read_json_lines(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """JSON lines, or an array under their name."""
    is_array = stream.peek().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
    read: _Read = json_array.read if is_array else json_lines.read
    return read(stream, max_bytes)


def _read_json(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """JSON, or JSON lines under its name: the first line is an object by itself."""
    first, end, _ = stream.peek().lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    try:
        is_lines = bool(end) and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        is_lines = False
    read: _Read = json_lines.read if is_lines else json_array.read
    return read(stream, max_bytes)


TXT = Form("txt", txt.read, is_record=True)
HTML = Form("html", txt.read, is_record=True)
_FORMS = {
    ".txt": TXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": Form("json", _read_json_lines),
    ".ndjson": Form("json", _read_json_lines),
    ".json": Form("json", _read_json),
    ".csv": Form("json", delimited.read),
    ".tsv": Form("json", delimited.read),
    ".parquet": Form("json", parquet.read, is_seekable=True),
    ".eml": Form("txt", mail.read_message),
    ".mbox": Form("txt", mail.read_mailbox),
    ".warc": Form("warc", warc.read),
    ".wet": Form("warc", warc.read),
}
_ARCHIVES = (".zip", ".tar", ".tgz", *(".tar" + packed for packed in compression.ENDINGS))
# Endings of names that are sources, where the setting source_suffix names none.
ENDINGS = (
    *(
        ending + packed
        for ending, form in _FORMS.items()
        for packed in (("",) if form.is_seekable else ("", *compression.ENDINGS))
    ),
    *_ARCHIVES,
)
_EDITOR_LEFTOVER = re.compile(r"(~|\.(bak|orig|swp|swo|tmp|part|crdownload))$|^#.*#$|^\.#", re.IGNORECASE)
_README = re.compile(r"^readme(\.\w{1,8})?$", re.IGNORECASE)


def list_endings(suffix: str | None) -> tuple[str, ...]:
    """The endings, in small letters, of files that are sources: the one that is set, or all that are known."""
    return ENDINGS if suffix is None else (suffix.lower(),)


def why_ignored(name: str, endings: tuple[str, ...]) -> str | None:
    """Why a file name is no source; None for a source.

    >>> [why_ignored(name, (".txt",)) for name in ("a.txt", "README.txt", "a.txt~", "a.md")]
    [None, 'readme', 'editor leftover', 'other ending']
    """
    if name.startswith("."):
        return "hidden"
    if _EDITOR_LEFTOVER.search(name):
        return "editor leftover"
    if _README.match(name):
        return "readme"
    return None if name.lower().endswith(endings) else OTHER_ENDING


def find_form(source_uri: str) -> Form:
    """The format of a source; a text where its ending is none of the known.

    >>> [find_form(name).kept_as for name in ("a/News.JSONL.gz", "a/news.txt", "news.wire", "a/news.htm.gz")]
    ['json', 'txt', 'txt', 'html']
    """
    name = source_uri.lower()
    for packed in compression.ENDINGS:
        name = name.removesuffix(packed)
    return next((form for ending, form in _FORMS.items() if name.endswith(ending)), TXT)


def is_archive(source_uri: str) -> bool:
    """Whether a source holds files.

    >>> [is_archive(name) for name in ("a.zip", "a.TAR.gz", "a.tgz", "a.txt.gz")]
    [True, True, True, False]
    """
    return source_uri.lower().endswith(_ARCHIVES)


def is_container(source_uri: str) -> bool:
    """Whether a source has to be unpacked: it may hold many records, or is compressed.

    >>> [is_container(name) for name in ("a.txt", "a.html", "a.csv", "a.txt.gz", "a.zip")]
    [False, False, True, True, True]
    """
    return not find_form(source_uri).is_record or source_uri.lower().endswith((*compression.ENDINGS, *_ARCHIVES))
