"""A list of URLs, one a line or as a JSON array of strings: what it lists are the sources."""

import errno
import json
import logging
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple
from urllib.parse import parse_qsl, unquote_to_bytes, urlencode, urljoin, urlsplit

import httpx

from flows.errors import NewsmillError
from flows.sources.choose import why_ignored
from flows.sources.stores.downloads import AT_ONCE, Downloads, Interrupted
from flows.sources.stores.store import (
    NEVER_OLD,
    UNKNOWN_SIZE,
    Ignored,
    Listed,
    Refused,
    Source,
    SourceChanged,
    encode_uri,
    show_place,
)

# Times of servers come in seconds, by their own clock; see objects.py.
YOUNG_NS = 60_000_000_000
# Seconds without an answer; bytes of a list of URLs: a million of them.
TIMEOUT = 30.0
LARGEST_LIST = 128 << 20
PIECE = 1 << 16
_GONE = frozenset({404, 410})
_DENIED = frozenset({401, 403, 407, 451})
# Names of parameters that hold a signature, a key or a password, or that stand beside one.
_SECRET = re.compile(
    r"x-(amz|goog)-.*|.*(sig|signature|token|secret|passw|credential|auth|api_?-?key|access_?-?key).*|key|"
    r"googleaccessid|key-pair-id|policy|expires|s[eprtv]|spr|sk(oid|tid|t|e|s|v)",
    re.IGNORECASE,
)


def _hide_secrets(record: logging.LogRecord) -> bool:
    """What httpx logs of each request for those who want to read it, without passwords and signatures."""
    if isinstance(record.args, tuple):
        record.args = tuple(show_place(str(value)) if isinstance(value, httpx.URL) else value for value in record.args)
    return True


logging.getLogger("httpx").addFilter(_hide_secrets)


class _Entry(NamedTuple):
    """A URL of the list. url: as it is asked for; None where it is no web address. uri: its name."""

    uri: str
    url: str | None


class WebStore:
    """The store of a list of URLs. place: where the list lies; folder: for temporary files (see Downloads)."""

    young_ns = YOUNG_NS

    def __init__(self, place: str, folder: Path | None = None) -> None:
        self._place, self.name = place, show_place(place)
        # What is sent packed has another size than it is said to have.
        headers = {"Accept-Encoding": "identity", "User-Agent": "newsmill"}
        self._client = httpx.Client(follow_redirects=True, timeout=TIMEOUT, headers=headers)
        self._downloads = Downloads(self._fetch, folder)
        self._known: dict[str, _Entry] = {}

    def list_all(self, endings: tuple[str, ...]) -> Iterator[Listed]:
        """See Store. Each URL is asked what lies there, without fetching it."""
        entries = self._load_list().values()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            yield from pool.map(lambda entry: self._look_at(entry, endings), entries)

    def find(self, source_uri: str, endings: tuple[str, ...]) -> Listed | None:
        """See Store."""
        entries = self._load_list()
        entry = entries.get(source_uri) or entries.get(name_url(self._place, source_uri).uri)
        return self._look_at(entry, endings) if entry else None

    def open_each(self, sources: Iterable[Source]) -> Iterator[AbstractContextManager[BinaryIO]]:
        """See Store."""
        self._load_list()
        return self._downloads.open_each(sources)

    def _load_list(self) -> dict[str, _Entry]:
        """The list, by name; fetched when it is first wanted. Of two URLs with one name the first counts."""
        if not self._known:
            entries = [name_url(self._place, url) for url in read_list(self._fetch_list())]
            self._known = {entry.uri: entry for entry in reversed(entries)}
        return self._known

    def _fetch_list(self) -> bytes:
        try:
            with self._client.stream("GET", self._place) as answer:
                problem = _explain_status(answer.status_code)
                data = b"".join(_cut_off(answer.iter_bytes(PIECE), LARGEST_LIST)) if not problem else b""
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            problem = "the server does not answer" if isinstance(error, httpx.TransportError) else "it is no address"
        if problem or len(data) > LARGEST_LIST:
            problem = problem or f"it is no list of URLs, or has more than {LARGEST_LIST:,} bytes"
            # Without the library's own words, which may hold the address with all that is secret in it.
            raise NewsmillError(f"{self.name} cannot be read: {problem}.")
        return data

    def _look_at(self, entry: _Entry, endings: tuple[str, ...]) -> Listed:
        if why := why_ignored(entry.uri.rpartition("/")[2], endings):
            return Ignored(entry.uri, why)
        if entry.url is None:
            return Refused(entry.uri, "unreadable", "It is no address of the web (http, https).")
        unknown = Source(entry.uri, UNKNOWN_SIZE, "", NEVER_OLD)
        try:
            answer = self._client.head(entry.url)
        except httpx.HTTPError:
            # Fetching it says what is wrong.
            return unknown
        if answer.status_code in _GONE | _DENIED:
            return Refused(entry.uri, "unreadable", f"It cannot be read: {_explain_status(answer.status_code)}.")
        return _describe(entry.uri, answer.headers) if answer.is_success else unknown

    def _fetch(self, source: Source, sink: BinaryIO) -> None:
        entry = self._known.get(source.source_uri)
        if entry is None or entry.url is None:
            raise SourceChanged(source.source_uri)
        try:
            with self._client.stream("GET", entry.url) as answer:
                code = answer.status_code
                if code in _GONE:
                    raise SourceChanged(source.source_uri)
                if code in _DENIED:
                    raise PermissionError(errno.EACCES, "permission denied")
                if problem := _explain_status(code):
                    raise Interrupted(f"{source.source_uri} could not be fetched: {problem}.")
                if source.version and _describe(source.source_uri, answer.headers).version != source.version:
                    raise SourceChanged(source.source_uri)
                sink.writelines(answer.iter_bytes(PIECE))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise Interrupted(f"{source.source_uri} could not be fetched: the server does not answer.") from error


def _cut_off(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    """Pieces up to some bytes, and one more."""
    for piece in pieces:
        yield piece
        most -= len(piece)
        if most < 0:
            return


def _explain_status(code: int) -> str | None:
    """What a status of HTTP means, as the end of a sentence; None where all is well."""
    if 200 <= code < 300:
        return None
    meaning = {401: "it wants a password", 403: "permission denied", 404: "it is not there", 410: "it is gone"}
    return meaning.get(code, "the server is busy, or fails" if code in (408, 425, 429) or code >= 500 else "") or (
        f"the server answers {code}"
    )


def _describe(uri: str, headers: httpx.Headers) -> Source:
    """A source as a server describes it; one that says nothing of versions is read at each run."""
    tag, modified, size = (headers.get(name, "") for name in ("etag", "last-modified", "content-length"))
    try:
        changed_ns = int(parsedate_to_datetime(modified).timestamp()) * 10**9
    except ValueError:
        modified, changed_ns = "", NEVER_OLD
    if tag and not tag.startswith("W/"):
        # A strong tag is another one for other bytes, however young they are.
        changed_ns = 0
    known_size = int(size) if size.isdecimal() and "content-encoding" not in headers else UNKNOWN_SIZE
    return Source(uri, known_size, f"{tag} {modified}".strip(), changed_ns)


def read_list(data: bytes) -> list[str]:
    """The URLs of a list; blank lines and those that begin with # are none.

    >>> read_list(b"https://paper.example/a.txt\\n\\n# old\\nb.txt\\n"), read_list(b'["b.txt"]')
    (['https://paper.example/a.txt', 'b.txt'], ['b.txt'])
    """
    text = data.decode("utf-8-sig", "replace")
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            raise NewsmillError("The list of URLs begins like a JSON array, but is none.") from None
        return [item for item in found if isinstance(item, str)]
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def name_url(place: str, url: str) -> _Entry:
    """A URL of a list with the name that its source has: below the list's own folder relative to that.

    >>> name_url("https://a.example/news/list.txt", "2024/caf%C3%A9.txt?sig=s3cret").uri
    '2024/café.txt'
    >>> name_url("https://a.example/news/list.txt", "https://me:s3cret@b.example/x.txt?id=7&token=t").uri
    'b.example/x.txt?id=7'
    """
    try:
        whole = urljoin(place, url)
        parts, list_parts = urlsplit(whole), urlsplit(place)
        host = parts.netloc.rpartition("@")[2]
        is_web = parts.scheme in ("http", "https") and bool(host)
    except ValueError:
        return _Entry(encode_uri(url.partition("?")[0].rpartition("@")[2].encode()), None)
    folder = list_parts.path.rpartition("/")[0] + "/"
    is_below = list_parts.netloc.rpartition("@")[2] == host and parts.path.startswith(folder)
    name = parts.path.removeprefix(folder) if is_below else f"{host}{parts.path}"
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query, True) if not _SECRET.fullmatch(key)])
    return _Entry(encode_uri(unquote_to_bytes(name)) + (f"?{query}" if query else ""), whole if is_web else None)
