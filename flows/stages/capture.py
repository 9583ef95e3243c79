"""A capture: a page as a crawl met it (WARC), kept as a few lines of what is known of it, and the bytes of the page."""

import re
from collections.abc import Mapping

_CHARSET = re.compile(r"""charset\s*=\s*["']?([a-z0-9_:.-]{2,40})""")


def join_capture(columns: Mapping[str, str], page: bytes) -> bytes:
    """A capture as it is kept. columns: at least one; names and values are printable and of one line.

    >>> join_capture({"Content-Type": "text/plain"}, b"The pier.")
    b'Content-Type: text/plain\\n\\nThe pier.'
    """
    head = "".join(f"{name}: {value}\n" for name, value in columns.items())
    return head.encode() + b"\n" + page


def split_capture(data: bytes) -> tuple[dict[str, str], bytes]:
    """What is known of a captured page, by the names that the crawl has for it, and its bytes.

    >>> split_capture(b"WARC-Date: 2024-05-03T00:00:00Z\\nContent-Type: text/plain\\n\\nThe pier.\\n\\nThe ferry.")
    ({'WARC-Date': '2024-05-03T00:00:00Z', 'Content-Type': 'text/plain'}, b'The pier.\\n\\nThe ferry.')
    """
    head, _, page = data.partition(b"\n\n")
    pairs = (line.partition(": ") for line in head.decode("utf-8", "replace").split("\n"))
    return {name: value for name, _, value in pairs}, page


def is_plain(columns: Mapping[str, str]) -> bool:
    """Whether a captured page is plain text by what its server or its crawl says: no markup is looked for in it.

    >>> is_plain({"Content-Type": "Text/Plain; charset=utf-8"}), is_plain({"Content-Type": "text/html"})
    (True, False)
    """
    return columns.get("Content-Type", "").strip().lower().startswith("text/plain")


def find_charset(columns: Mapping[str, str]) -> str | None:
    """The encoding that the server of a captured page names, if any.

    >>> find_charset({"Content-Type": 'text/html; Charset="ISO-8859-2"'}), find_charset({"Content-Type": "text/html"})
    ('iso-8859-2', None)
    """
    found = _CHARSET.search(columns.get("Content-Type", "").lower())
    return found[1] if found else None
