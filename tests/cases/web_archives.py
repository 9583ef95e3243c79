"""What stands in a web archive, and what becomes of each record of it. All pages are invented.

What is expected of a record: its key, and its page, or the reason why it is refused, or "passed over" and what it is.
"""

import gzip
import io
import zlib

import brotli
from cases.containers import ONE, TWO, ContainerCase, swap, write_zip
from fastwarc.stream_io import ZstdWriter, zstd_train_dictionary_from_samples

PAGE = f"<!doctype html><html><head><title>Pier</title></head><body><p>{ONE}</p></body></html>"
OTHER_PAGE = f"<html><body><p>{TWO}</p></body></html>"
URL = "https://harbour.example/pier"


def write_record(
    kind: str,
    block: bytes,
    key: str = "1",
    *,
    block_type: str = "application/http; msgtype=response",
    head: str = "",
    length: int | str | None = None,
    url: str = URL,
) -> bytes:
    """A record; length: what its head says, where that is not what it has."""
    fields = f"WARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{key}>\r\nWARC-Date: 2024-05-03T07:00:00Z\r\n"
    fields += f"WARC-Target-URI: {url}\r\nContent-Type: {block_type}\r\n{head}"
    said = len(block) if length is None else length
    return f"WARC/1.0\r\n{fields}Content-Length: {said}\r\n\r\n".encode() + block + b"\r\n\r\n"


def write_response(
    page: str | bytes = PAGE,
    key: str = "1",
    *,
    status: str = "200 OK",
    page_type: str = "text/html; charset=utf-8",
    http: str = "",
    length: int | str | None = None,
    url: str = URL,
) -> bytes:
    body = page.encode() if isinstance(page, str) else page
    head = f"HTTP/1.1 {status}\r\nDate: Fri, 03 May 2024 07:00:00 GMT\r\nContent-Type: {page_type}\r\n{http}\r\n"
    return write_record("response", head.encode() + body, key, length=length, url=url)


def write_text(
    text: str = ONE, key: str = "1", head: str = "WARC-Identified-Content-Language: eng\r\n", **how: str
) -> bytes:
    return write_record("conversion", text.encode(), key, block_type="text/plain", head=head, **how)


def write_chunks(body: bytes) -> bytes:
    return (
        b"".join(b"%x\r\n%s\r\n" % (len(body[at : at + 30]), body[at : at + 30]) for at in range(0, len(body), 30))
        + b"0\r\n\r\n"
    )


def write_with_dictionary(*records: bytes) -> bytes:
    """Each record packed by itself, with a dictionary before them."""
    sink, dictionary = io.BytesIO(), zstd_train_dictionary_from_samples([*records] * 40, 2_000)
    packer = ZstdWriter(sink, dictionary=dictionary, compress_dictionary_frame=True)
    for record in records:
        packer.write(record)
        packer.finish()
    packer.close()
    return sink.getvalue()


def _pack(page: str, http: str, body: bytes, label: str, comment: str = "") -> ContainerCase:
    data = write_response(body, http=http) + write_response(OTHER_PAGE, "2")
    return ContainerCase(label, comment, "a.warc", data, ((K1, page), (K2, OTHER_PAGE)))


K1, K2, K3 = (f"<urn:uuid:{number}>" for number in (1, 2, 3))
_INFO = write_record("warcinfo", b"software: quay\r\n", "0", block_type="application/warc-fields")
_REQUEST = write_record("request", b"GET /pier HTTP/1.1\r\n\r\n", "7", block_type="application/http; msgtype=request")
_BODY = PAGE.encode()
_TWO = write_response(OTHER_PAGE, "2")

CASES: tuple[ContainerCase, ...] = (
    ContainerCase("page", "", "a.warc", write_response(), ((K1, PAGE),)),
    ContainerCase("text of pages", "", "a.wet", _INFO + write_text() + write_text(TWO, "2"), ((None, "passed over: warcinfo"), (K1, ONE), (K2, TWO))),
    ContainerCase("text under the name of a crawl", "", "a.warc.wet.gz", gzip.compress(_INFO) + gzip.compress(write_text()), ((None, "passed over: warcinfo"), (K1, ONE))),
    ContainerCase("packed record by record", "", "a.warc.gz", gzip.compress(write_response()) + gzip.compress(_TWO), ((K1, PAGE), (K2, OTHER_PAGE))),
    ContainerCase("packed as a whole", "", "a.warc.gz", gzip.compress(write_response() + _TWO), ((K1, PAGE), (K2, OTHER_PAGE))),
    ContainerCase("packed with a dictionary", "", "a.warc.zst", write_with_dictionary(write_response(), _TWO), ((K1, PAGE), (K2, OTHER_PAGE))),
    ContainerCase("in an archive", "", "b.zip", write_zip(("a.warc", _INFO + write_response()), ("c.warc.gz", gzip.compress(_REQUEST + write_response()))),
                  ((None, "passed over: warcinfo"), (f"a.warc!{K1}", PAGE), (None, "passed over: request"), (f"c.warc.gz!{K1}", PAGE))),
    ContainerCase("resource", "", "a.warc", write_record("resource", _BODY, block_type="text/html") + write_record("resource", b"GIF89a", "2", block_type="image/gif"),
                  ((K1, PAGE), (None, "passed over: image/gif"))),
    ContainerCase("plain text, and robots", "", "a.warc", write_response(ONE, page_type="text/plain") + write_response(TWO, "2", page_type="text/plain", url="https://harbour.example/robots.txt"),
                  ((K1, ONE), (None, "passed over: robots.txt"))),
    ContainerCase("other types", "", "a.warc", write_response(page_type="image/png") + write_response(page_type='a"b') + write_response(page_type="application/xhtml+xml", key="3"),
                  ((None, "passed over: image/png"), (None, "passed over: no type"), (K3, PAGE))),
    ContainerCase("not found, moved, seen before", "", "a.warc",
                  write_response(status="404 Not Found") + write_response(status="301 Moved") + write_record("revisit", b"HTTP/1.1 200 OK\r\n\r\n") + _TWO,
                  ((None, "passed over: status 404"), (None, "passed over: status 301"), (None, "passed over: revisit"), (K2, OTHER_PAGE))),
    ContainerCase("one address twice", "two captures are two records", "a.warc", write_response() + _TWO, ((K1, PAGE), (K2, OTHER_PAGE))),
    ContainerCase("doubled key", "", "a.warc", write_response() + write_response(OTHER_PAGE), ((K1, PAGE), (None, "doubled_key"))),
    ContainerCase("no key", "", "a.warc", swap(write_response(), b"WARC-Record-ID", b"X-Record-ID") + _TWO, ((None, PAGE), (K2, OTHER_PAGE))),
    ContainerCase("nothing in it", "", "a.warc", b"", ()),
    ContainerCase("nothing to be read", "", "a.warc", _INFO + _REQUEST, ((None, "passed over: warcinfo"), (None, "passed over: request"))),
    # bodies
    _pack(PAGE, "Content-Encoding: gzip\r\n", gzip.compress(_BODY), "gzip"),
    _pack(PAGE, "Content-Encoding: deflate\r\n", zlib.compress(_BODY), "deflate"),
    _pack(PAGE, "Content-Encoding: br\r\n", brotli.compress(_BODY), "brotli"),
    _pack(PAGE, "Transfer-Encoding: chunked\r\n", write_chunks(_BODY), "chunks"),
    _pack(PAGE, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", write_chunks(gzip.compress(_BODY)), "chunks of gzip"),
    _pack(PAGE, "Content-Encoding: gzip\r\n", _BODY, "unpacked by the crawler", "its head says what the server sent"),
    _pack(PAGE, "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", _BODY, "all unpacked by the crawler"),
    _pack(PAGE, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", gzip.compress(_BODY), "chunks put together by the crawler"),
    _pack(PAGE, "Content-Encoding: identity\r\n", _BODY, "packed in no way that is known"),
    _pack("broken_record", "Content-Encoding: gzip\r\n", b"\x1f\x8b\x08\0\0\0\0\0" + b"pier" * 40, "damaged gzip"),
    _pack("broken_record", "Transfer-Encoding: chunked\r\n", b"5f\r\n<p>The pier", "chunk cut off"),
    _pack("too_large", "Content-Encoding: gzip\r\n", gzip.compress(bytes(30_000_000)), "bomb"),
    _pack("too_large", "Content-Encoding: br\r\n", brotli.compress(bytes(3_000_000)), "bomb of brotli"),
    ContainerCase("head of HTTP with plain line ends", "", "a.warc", write_record("response", f"HTTP/1.0 200 OK\nContent-Type: text/html\n\n{PAGE}".encode()), ((K1, PAGE),)),
    ContainerCase("no head of HTTP", "", "a.warc", write_record("response", _BODY) + _TWO, ((None, "passed over: no HTTP"), (K2, OTHER_PAGE))),
    # damage: each costs one record
    ContainerCase("no web archive", "", "a.warc", _BODY, ((None, "broken_source"),)),
    ContainerCase("length too small", "", "a.warc", write_response(length=150) + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("length too great", "", "a.warc", write_response(length=500) + _TWO + write_text(ONE, "3"), ((None, "broken_record"), (K2, OTHER_PAGE), (K3, ONE))),
    ContainerCase("length much too great", "", "a.warc", write_response(length=10**15) + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("length too great at the end", "", "a.warc", write_response() + write_response(OTHER_PAGE, "2", length=900), ((K1, PAGE), (None, "broken_source"))),
    ContainerCase("length that counts the lines behind", "some writers do", "a.warc", write_text(length=str(len(ONE) + 4)) + _TWO, ((K1, f"{ONE}\r\n\r\n"), (K2, OTHER_PAGE))),
    ContainerCase("no length", "", "a.warc", swap(write_response(), b"Content-Length", b"Content-Size") + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("length that is none", "", "a.warc", write_response(length="-5") + write_response(length="9" * 30) + _TWO, (*[(None, "broken_record")] * 2, (K2, OTHER_PAGE))),
    ContainerCase("two lengths", "", "a.warc", swap(write_response(), b"WARC-Date", b"Content-Length: 5\r\nWARC-Date") + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("no version", "", "a.warc", write_response() + swap(_TWO, b"WARC/1.0", b"WORC/1.0") + write_text(ONE, "3"), ((K1, PAGE), (None, "broken_record"), (K3, ONE))),
    ContainerCase("begins with something else", "", "a.warc", b"junk" + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("no type", "", "a.warc", swap(write_response(), b"WARC-Type", b"X-Type") + _TWO, ((None, "passed over: unknown"), (K2, OTHER_PAGE))),
    ContainerCase("endless head", "", "a.warc", swap(write_response(), b"WARC-Date: ", b"WARC-Date: " + b"2" * 70_000) + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("head of HTTP without end", "", "a.warc", write_response(http="X: " + "y" * 70_000) + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("a piece is lost", "", "a.warc", write_response()[:-60] + _TWO, ((None, "broken_record"), (K2, OTHER_PAGE))),
    ContainerCase("cut off", "", "a.warc", (write_response() + _TWO)[:-20], ((K1, PAGE), (None, "broken_source"))),
    ContainerCase("cut off in its head", "", "a.warc", write_response() + _TWO[:60], ((K1, PAGE), (None, "broken_record"))),
    ContainerCase("packed and cut off", "", "a.warc.gz", (gzip.compress(write_response()) + gzip.compress(_TWO))[:-20], ((K1, PAGE), (None, "broken_source"))),
    ContainerCase("large page", "", "a.warc", write_response("<p>" * 50_000) + _TWO, ((K1, "too_large"), (K2, OTHER_PAGE))),
    ContainerCase("larger than what is held", "", "a.warc", write_response("<p>" * 90_000) + write_response(b"x" * 300_000, page_type="image/png") + _TWO,
                  ((K1, "too_large"), (None, "passed over: image/png"), (K2, OTHER_PAGE))),
    ContainerCase("an archive in an archive", "it ends where its length says", "a.warc", write_response(write_text(TWO, "9"), page_type="application/warc") + _TWO,
                  ((None, "passed over: application/warc"), (K2, OTHER_PAGE))),
)  # fmt: skip
