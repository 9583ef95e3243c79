"""Files that nobody writes who wants them to be read: what each tries, its name and bytes, and what becomes of it.

What becomes of a file: "article", "duplicate", "rejected: REASON" (of its first record), "refused: REASON" (of the file
as a whole), or "ignored".
"""

import bz2
import gzip
import io
import json
import lzma
import zipfile
from typing import NamedTuple

STORY = (
    "The ferry between Port Kelda and the islands sailed again on {day}, nine weeks after a storm broke its pier.\n\n"
    "Nobody on the islands needs to be told how long nine weeks are, the harbour master of the town said.\n"
)
_DAYS = iter(range(1, 1_000))


class HostileFile(NamedTuple):
    tries: str
    name: bytes
    data: bytes
    becomes: str = "article"


def tell() -> str:
    """A story of its own: no two are duplicates."""
    day = next(_DAYS)
    return (
        f"Report number {day} of the harbour office\n\n"
        + STORY.format(day=f"day {day}")
        + (
            f"The office of pier {day} counted {day * 7} boats, {day * 13} crates of fish and {day * 17} visitors at noon.\n"
        )
    )


def _zip(name: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return file.getvalue()


def zip_without_a_name(data: bytes) -> bytes:
    """An archive of a text, and of a member whose name is empty."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", data)
        archive.writestr("b.txt", data)
        # Its list of members is written last, and is what readers go by.
        archive.infolist()[-1].filename = ""
    return file.getvalue()


def _line(**columns: object) -> bytes:
    return json.dumps(columns).encode() + b"\n"


def _text() -> bytes:
    return tell().encode()


_WARC = b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:x:1>\r\nContent-Length: %s\r\n\r\n%s\r\n\r\n"

FILES = (
    # Names.
    HostileFile("a line feed in its name", b"line\nfeed.txt", _text()),
    HostileFile("quotation marks in its name", b"o'clock \"quote\" `tick`.txt", _text()),
    HostileFile("dots in its name", b"..evil..txt", _text(), "ignored"),
    HostileFile("a name that is no UTF-8", b"caf\xe9-\xff\xfe.txt", _text()),
    HostileFile("a dash at its head", b"-rf --help.txt", _text()),
    HostileFile("marks of writing direction in its name", "gpj.\u202etxt.txt".encode(), _text()),
    HostileFile("a name of 255 bytes", b"n" * 251 + b".txt", _text()),
    HostileFile("terminal codes in its name", b"\x1b[2J\x07\x9b31m.txt", _text()),
    HostileFile("SQL in its name", b"'; DROP VIEW articles; --.txt", _text()),
    HostileFile("a formula in its name", b"=HYPERLINK(1).txt", _text()),
    HostileFile("Markdown and HTML in its name", b"[x](javascript:1)<img src=x>|.txt", _text()),
    HostileFile("patterns in its name", b"*?[a-z]{b}.txt", _text()),
    HostileFile("percent signs in its name", b"%2e%2e%2fetc%00.txt", _text()),
    # Bytes.
    HostileFile("nothing", b"nothing.txt", b"", "rejected: empty"),
    HostileFile("NUL between letters", b"nul.txt", _text().replace(b"ferry", b"fe\0rry"), "article"),
    HostileFile("only NUL", b"nuls.txt", b"\0" * 5_000, "rejected: binary"),
    HostileFile("UTF-16 without a mark", b"utf-16.txt", tell().encode("utf-16-le")),
    HostileFile("UTF-7", b"utf-7.txt", tell().replace("ferry", "f+AOk-rry").encode()),
    HostileFile("overlong UTF-8", b"overlong.txt", _text().replace(b"pier", b"\xc0\xaf\xe0\x80\xaf")),
    HostileFile("halves of surrogate pairs", b"halves.txt", _text().replace(b"pier", b"\xed\xa0\x80\xed\xb0\x80")),
    HostileFile("a byte order mark in the middle", b"mark.txt", _text() + "\ufeff".encode() + _text()),
    HostileFile("three encodings", b"mixed.txt", _text() + "Über den Kai\n".encode("cp1252") + "Über\n".encode()),
    HostileFile("combining marks", b"marks.txt", _text() + ("a" + "\u0301\u0323" * 20_000).encode()),
    HostileFile("terminal codes", b"codes.txt", _text() + b"\x1b[2J\x1b]0;title\x07\x1b[31m Read this now\n"),
    HostileFile("every line end", b"ends.txt", _text().replace(b"\n", b"\r\n\x0b\x0c\x85\xe2\x80\xa8")),
    HostileFile("one line of a megabyte", b"long.txt", b"word " * 200_000 + b"end."),
    HostileFile("a hundred thousand line ends", b"lines.txt", _text() + b"\n" * 100_000, "rejected: too_many_lines"),
    HostileFile("a program under the name of a text", b"program.txt", b"\x7fELF\x02\x01\x01" + bytes(200), "rejected: looks_like_program"),
    HostileFile("more bytes than a record may have", b"large.txt", b"word " * 1_700_000, "refused: too_large"),
    # Texts that are aimed at what shows them.
    HostileFile("SQL", b"sql.txt", _text() + b"'; DROP TABLE articles; SELECT 'a\n"),
    HostileFile("HTML in a text", b"script.txt", _text() + b"A crate said <script>alert(1)</script> & <img src=x onerror=y>.\n"),
    HostileFile("a formula as headline", b"formula.txt", b"=cmd|' /C calc'!A0\n\n" + _text()),
    HostileFile("Markdown", b"markdown.txt", _text() + b"| a | b |\n[x](javascript:alert(1)) ![](file:///etc/passwd)\n"),
    # Pages.
    HostileFile("open tags", b"tags.html", b"<div>" * 100_000 + _text()),
    HostileFile("open tables", b"tables.html", b"<table><tr><td>" * 20_000 + _text()),
    HostileFile("a bomb of entities", b"entities.html",
                b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><p>' + _text() + b"&b;" * 1_000),
    HostileFile("attributes without end", b"attributes.html", b"<p " + b"a=1 " * 50_000 + b">" + _text()),
    HostileFile("halves of surrogate pairs as references", b"references.html", b"<title>a&#xD83D;</title><p>" + _text()),
    HostileFile("a page of comments", b"comments.html", b"<!--" * 50_000 + _text(), "rejected: empty"),
    # Containers.
    HostileFile("a bomb in gzip", b"bomb.txt.gz", gzip.compress(bytes(50_000_000)), "rejected: too_large"),
    HostileFile("a bomb in xz", b"bomb.txt.xz", lzma.compress(b" " * 50_000_000), "rejected: too_large"),
    HostileFile("a bomb in bz2", b"bomb.txt.bz2", bz2.compress(b" " * 20_000_000), "rejected: too_large"),
    HostileFile("a bomb in zip", b"bomb.zip", _zip("a.txt", bytes(50_000_000)), "rejected: too_large"),
    HostileFile("a way out of an archive", b"out.zip", _zip("../../../etc/evil.txt", _text())),
    HostileFile("a member without a name in zip", b"nameless.zip", zip_without_a_name(_text())),
    HostileFile("an archive in an archive", b"nested.zip", _zip("a.zip", _zip("b.txt", _text())), "rejected: nested_archive"),
    HostileFile("gzip that is none", b"none.txt.gz", b"\x1f\x8b" + bytes(50), "rejected: broken_source"),
    HostileFile("nested JSON", b"nested.jsonl", b'{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n", "rejected: broken_json"),
    HostileFile("a nested JSON array", b"nested.json", b"[" * 100_000, "rejected: broken_source"),
    HostileFile("keys by the thousand", b"keys.jsonl", _line(**{f"k{n}": n for n in range(10_000)}, text=tell())),
    HostileFile("halves of surrogate pairs in JSON", b"halves.jsonl",
                b'{"\\ud83dx":"\\udfff","id":"\\ud83d","title":"a\\ud83d","date":"2020-01-0\\udc00","text":%s}\n'
                % json.dumps(tell()).encode()),
    HostileFile("such halves and no text", b"headless.jsonl", b'{"\\ud83dx":1}\n', "rejected: no_text_column"),
    HostileFile("numbers beyond every size", b"numbers.jsonl",
                b'{"text":%s,"date":1e999,"id":%s}\n' % (json.dumps(tell()).encode(), b"9" * 4_000)),
    HostileFile("ten thousand columns", b"columns.csv",
                b",".join(b"c%d" % n for n in range(10_000)) + b",text\n" + b"," * 10_000 + b'"' + _text() + b'"\n'),
    HostileFile("heads that are no UTF-8", b"heads.csv", b"id\xff\xff,b\n1,2\n", "rejected: no_text_column"),
    HostileFile("a date that is no UTF-8", b"dates.csv", b'date,text\n2020-01-0\xff,"' + _text() + b'"\n'),
    HostileFile("a quotation mark that stays open", b"open.csv", b'id,text\n1,"' + _text(), "article"),
    HostileFile("a web archive that is longer than it says", b"short.warc", _WARC % (b"5", _text()), "rejected: broken_source"),
    HostileFile("a web archive that is shorter than it says", b"lies.warc", _WARC % (b"99999999999", _text()), "rejected: broken_source"),
    HostileFile("Parquet that is none", b"none.parquet", b"PAR1" + b"\xff" * 64 + b"PAR1", "rejected: broken_source"),
    HostileFile("mail in mails", b"nested.eml", b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: message/rfc822\n\n" * 500 + _text(), "rejected: broken_mail"),
)  # fmt: skip
