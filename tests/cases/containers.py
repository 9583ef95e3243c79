"""What stands in a container, and what becomes of each record of it. All texts are invented.

What is expected of a record: its key, and either its text or the reason why it has none.
"""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from typing import Any, NamedTuple

ONE = "The harbour board of Norwick will rebuild the eastern pier before the storms."
TWO = "The ferry to Port Sorrel stays in the yard until the second week of May."


class ContainerCase(NamedTuple):
    label: str
    comment: str
    name: str
    data: bytes
    expected: tuple[tuple[str | None, str], ...]


def _lines(*lines: Any, end: str = "\n") -> bytes:
    return "".join((line if isinstance(line, str) else json.dumps(line)) + end for line in lines).encode()


def write_zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return sink.getvalue()


def write_tar(*members: tuple[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=form) as archive:
        for name, data in members:
            head = tarfile.TarInfo(name)
            head.size = len(data)
            archive.addfile(head, io.BytesIO(data))
    return sink.getvalue()


def write_tar_of(kind: bytes) -> bytes:
    """A tar with a link, a pipe or the like before a text."""
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        head = tarfile.TarInfo("link.txt")
        head.type, head.linkname = kind, "/etc/passwd"
        archive.addfile(head)
        head = tarfile.TarInfo("a.txt")
        head.size = len(ONE)
        archive.addfile(head, io.BytesIO(ONE.encode()))
    return sink.getvalue()


def write_mail(body: str = ONE, number: int = 1, kind: str = 'text/plain; charset="utf-8"', head: str = "") -> bytes:
    return f"""From: Ada Quill <ada@quay.example>
Received: from quay.example by harbour.example
Subject: The pier
Date: Fri, 3 May 2024 10:00:00 +0200
Message-ID: <{number}@quay.example>
MIME-Version: 1.0
Content-Type: {kind}
{head}
{body}
""".encode()


def read_mail(body: str = ONE, number: int = 1, end: str = "\n") -> tuple[str, str]:
    """What is to be kept of that mail."""
    head = f"From: Ada Quill <ada@quay.example>\nSubject: The pier\nDate: Fri, 3 May 2024 10:00:00 +0200\nMessage-ID: <{number}@quay.example>"
    return f"<{number}@quay.example>", f"{head}\n\n{body}{end}"


def write_parts(*parts: tuple[str, str], kind: str = "mixed") -> bytes:
    body = "".join(f"--part\nContent-Type: {head}\n\n{body}\n" for head, body in parts)
    return write_mail(f"{body}--part--", kind=f'multipart/{kind}; boundary="part"')


_POSTMARK = b"From ada@quay.example Fri May  3 10:00:00 2024\n"


def swap(data: bytes, old: bytes, new: bytes, count: int = -1) -> bytes:
    assert old in data
    return data.replace(old, new, count)


_A, _B = {"id": 1, "text": ONE}, {"id": "b", "text": TWO}
_PLAIN = (("1", ONE), ("b", TWO))
_GZIPPED = gzip.compress(_lines(*({"id": number, "text": f"{ONE} Item {number * 7919}."} for number in range(400))))

CASES: tuple[ContainerCase, ...] = (
    # JSON lines
    ContainerCase("lines", "", "a.jsonl", _lines(_A, _B), _PLAIN),
    ContainerCase("no line end at the end", "", "a.ndjson", _lines(_A, _B)[:-1], _PLAIN),
    ContainerCase("blank lines and a mark", "", "a.jsonl", b"\xef\xbb\xbf\r\n" + _lines(_A, "", _B, end="\r\n"), _PLAIN),
    ContainerCase("nothing", "", "a.jsonl", b"", ()),
    ContainerCase("array under that name", "", "a.jsonl", json.dumps([_A, _B]).encode(), _PLAIN),
    ContainerCase("broken line", "the others stand", "a.jsonl", _lines(_A, '{"text": "cut', _B),
                  (("1", ONE), (None, "broken_json"), ("b", TWO))),
    ContainerCase("no objects", "", "a.jsonl", _lines("3", "null", '"text"', "[1]"), ((None, "not_an_object"),) * 4),
    ContainerCase("nested without end", "the parser gives up", "a.jsonl", b"[" * 200_000 + b"\n" + _lines(_B),
                  ((None, "broken_source"),)),
    ContainerCase("nested line", "", "a.jsonl", _lines(_A) + b'{"a":' * 9_000 + b"\n" + _lines(_B),
                  (("1", ONE), (None, "broken_json"), ("b", TWO))),
    ContainerCase("long line", "it is passed over, not held", "a.jsonl",
                  _lines(_A, {"text": "x" * 60_000}, _B), (("1", ONE), (None, "too_large"), ("b", TWO))),
    ContainerCase("windows-1252", "", "a.jsonl", '{"text": "Die Fähre über die Söhre fährt wieder."}\n'.encode("cp1252"),
                  ((None, "Die Fähre über die Söhre fährt wieder."),)),
    ContainerCase("utf-16", "", "a.jsonl", _lines(_A).decode().encode("utf-16"), ((None, "broken_source"),)),
    ContainerCase("surrogates", "a pair is a character, a half is none", "a.jsonl",
                  b'{"id": "\\ud800", "text": "The gull \\ud83d\\udc26 and a half \\ud83d of it."}\n',
                  (("?", "The gull \U0001f426 and a half \ufffd of it."),)),
    ContainerCase("enormous number", "", "a.jsonl", b'{"text": ' + b"9" * 9_000 + b"}\n", ((None, "broken_json"),)),
    # columns and keys
    ContainerCase("names of columns", "", "a.jsonl",
                  _lines({"URL": "u1", "Article-Body": ONE}, {"link": " u2 ", "main_text": TWO}), (("u1", ONE), ("u2", TWO))),
    ContainerCase("first that has a text", "", "a.jsonl", _lines({"text": " ", "content": ONE}, {"text": {}, "body": TWO}),
                  ((None, ONE), (None, TWO))),
    ContainerCase("no text", "", "a.jsonl", _lines({"id": 1, "title": "Pier"}, {"id": 2, "text": None}),
                  (("1", "no_text_column"), ("2", "no_text_column"))),
    ContainerCase("empty text", "", "a.jsonl", _lines({"id": 1, "text": ""}), (("1", "empty"),)),
    ContainerCase("keys that are none", "", "a.jsonl", _lines({"id": True, "text": ONE}, {"id": 1.5, "url": "", "text": TWO}),
                  ((None, ONE), (None, TWO))),
    ContainerCase("doubled key", "the first stands", "a.jsonl", _lines(_A, _A | {"text": TWO}, _B),
                  (("1", ONE), (None, "doubled_key"), ("b", TWO))),
    ContainerCase("page in a column", "", "a.jsonl", _lines({"text": f"<html><body><p>{ONE}</p></body></html>"}),
                  ((None, ONE),)),
    ContainerCase("paragraphs in tags", "", "a.jsonl", _lines({"content": f"<p>{ONE}</p><p>{ONE}</p>"}), ((None, f"{ONE}\n{ONE}"),)),
    ContainerCase("escaped tags", "as feeds have them", "a.jsonl", _lines({"text": f"&lt;p&gt;{ONE}&lt;/p&gt;&lt;p&gt;{ONE}&lt;/p&gt;"}),
                  ((None, f"{ONE}\n{ONE}"),)),
    ContainerCase("a tag in a text", "", "a.jsonl", _lines({"text": f"{ONE} Write <p> before it."}), ((None, f"{ONE} Write <p> before it."),)),
    # JSON
    ContainerCase("array", "", "a.json", json.dumps([_A, _B]).encode(), _PLAIN),
    ContainerCase("array over many lines", "", "a.json", json.dumps([_A, _B], indent=2).encode("utf-8-sig"), _PLAIN),
    ContainerCase("one object", "", "a.json", json.dumps(_A, indent=2).encode(), (("1", ONE),)),
    ContainerCase("one object in a line", "", "a.json", json.dumps(_A).encode(), (("1", ONE),)),
    ContainerCase("objects one after the other", "", "a.json", (json.dumps(_A, indent=1) + json.dumps(_B)).encode(), _PLAIN),
    ContainerCase("lines under that name", "", "a.json", _lines(_A, "{broken", _B), (("1", ONE), (None, "broken_json"), ("b", TWO))),
    ContainerCase("empty array", "", "a.json", b" [ ] ", ()),
    ContainerCase("array with other things", "", "a.json", json.dumps([_A, 7, [1], None, _B]).encode(),
                  (("1", ONE), *[(None, "not_an_object")] * 3, ("b", TWO))),
    ContainerCase("array cut off", "", "a.json", json.dumps([_A, _B]).encode()[:-20], (("1", ONE), (None, "broken_source"))),
    ContainerCase("array not closed", "", "a.json", json.dumps([_A]).encode()[:-1], (("1", ONE), (None, "broken_source"))),
    ContainerCase("broken value", "", "a.json", json.dumps([_A, 7, _B]).replace("7", '{"text": "a\\\\\\"]", no: [1]}').encode(),
                  (("1", ONE), (None, "broken_json"), ("b", TWO))),
    ContainerCase("word that is none", "", "a.json", json.dumps([_A, 7, _B]).replace("7", "None").encode(),
                  (("1", ONE), (None, "broken_source"))),
    ContainerCase("no JSON", "", "a.json", b"<html></html>", ((None, "broken_source"),)),
    ContainerCase("long value", "", "a.json", json.dumps([_A, {"text": "x" * 900_000}, _B]).encode(),
                  (("1", ONE), (None, "too_large"), ("b", TWO))),
    # CSV
    ContainerCase("commas", "", "a.csv", f'id,text\n1,{ONE}\nb,"{TWO}"\n'.encode(), _PLAIN),
    ContainerCase("semicolons", "", "a.csv", f"id;text\r\n1;{ONE}\r\n\r\nb;{TWO}".encode("utf-8-sig"), _PLAIN),
    ContainerCase("tabs", "", "a.tsv", f"id\ttext\n1\t{ONE}\nb\t{TWO}\n".encode(), _PLAIN),
    ContainerCase("utf-16", "as a spreadsheet writes it", "a.csv", f"id\ttext\n1\t{ONE}\nb\t{TWO}\n".encode("utf-16"), _PLAIN),
    ContainerCase("windows-1252", "", "a.csv", "text\nDie Fähre über die Söhre fährt wieder.\n".encode("cp1252"),
                  ((None, "Die Fähre über die Söhre fährt wieder."),)),
    ContainerCase("lines in a cell", "", "a.csv", f'id,text\n1,"{ONE}\n\n{TWO}"\n'.encode(), (("1", f"{ONE}\n\n{TWO}"),)),
    ContainerCase("names only", "", "a.csv", b"id,text\n", ()),
    ContainerCase("nothing at all", "", "a.csv", b"", ()),
    ContainerCase("wrong number of cells", "", "a.csv", f"id,text\n1,{ONE}\n2,a,b\n3\nb,{TWO}\n".encode(),
                  (("1", ONE), (None, "wrong_columns"), (None, "wrong_columns"), ("b", TWO))),
    ContainerCase("same name twice", "the first is read", "a.csv", f"text,text,\n{ONE},{TWO},3\n".encode(), ((None, ONE),)),
    ContainerCase("long line", "", "a.csv", f"id,text\n1,{ONE}\n2,{'x' * 200_000}\nb,{TWO}\n".encode(),
                  (("1", ONE), (None, "too_large"), ("b", TWO))),
    ContainerCase("quotation mark that is not closed", "it takes what fits into a record", "a.csv",
                  f'id,text\n1,{ONE}\n2,"open\n'.encode() + f"3,{'x' * 1_000}\n".encode() * 60 + f"b,{TWO}\n".encode(),
                  (("1", ONE), (None, "too_large"), ("3", "x" * 1_000), *[(None, "doubled_key")] * 9, ("b", TWO))),
    ContainerCase("program under that name", "", "a.csv", b"\x7fELF\x02\x01\x01" + bytes(300), ((None, "broken_source"),)),
    # compressed
    ContainerCase("gz", "", "a.jsonl.gz", gzip.compress(_lines(_A, _B)), _PLAIN),
    ContainerCase("gz in two pieces", "", "a.jsonl.gz", gzip.compress(_lines(_A)) + gzip.compress(_lines(_B)), _PLAIN),
    ContainerCase("bz2", "", "a.csv.bz2", bz2.compress(f"id,text\n1,{ONE}\nb,{TWO}\n".encode()), _PLAIN),
    ContainerCase("xz", "", "a.JSON.XZ", lzma.compress(json.dumps([_A, _B]).encode()), _PLAIN),
    ContainerCase("text", "", "a.txt.gz", gzip.compress(ONE.encode()), ((None, ONE),)),
    ContainerCase("large text", "", "a.txt.gz", gzip.compress(bytes(90_000_000)), ((None, "too_large"),)),
    ContainerCase("unpacked under that name", "", "a.jsonl.gz", _lines(_A, _B), _PLAIN),
    ContainerCase("gz without the ending", "", "a.jsonl", gzip.compress(_lines(_A, _B)), _PLAIN),
    ContainerCase("gz with other bytes behind it", "", "a.jsonl.gz", gzip.compress(_lines(_A)) + b"other",
                  (("1", ONE), (None, "broken_source"))),
    ContainerCase("gz that is none", "", "a.jsonl.gz", b"\x1f\x8b no archive", ((None, "broken_source"),)),
    # archives
    ContainerCase("texts", "", "a.zip", write_zip(("b/two.txt", TWO.encode()), ("b/", b""), ("one.txt", ONE.encode())),
                  (("b/two.txt", TWO), ("one.txt", ONE))),
    ContainerCase("members of many records", "the numbers go on", "a.tar.gz",
                  gzip.compress(write_tar(("a.jsonl", _lines(_A, {"text": TWO})), ("b.csv.gz", gzip.compress(f"text\n{ONE}".encode())))),
                  (("a.jsonl!1", ONE), ("a.jsonl#2", TWO), ("b.csv.gz#1", ONE))),
    ContainerCase("same keys in two members", "they are others", "a.tar", write_tar(("a.jsonl", _lines(_A)), ("b.jsonl", _lines(_A))),
                  (("a.jsonl!1", ONE), ("b.jsonl!1", ONE))),
    ContainerCase("key that is a number of another", "", "a.zip", write_zip(("a.jsonl", _lines({"text": ONE}, {"id": 1, "text": TWO}))),
                  (("a.jsonl#1", ONE), ("a.jsonl!1", TWO))),
    ContainerCase("page", "its text is what a reader sees", "a.html.gz", gzip.compress(f"<title>Pier</title><p>{ONE}<script>x()</script>".encode()),
                  ((None, ONE),)),
    ContainerCase("pages", "each is a record", "a.zip", write_zip(("a.html", f"<nav>{ONE}</nav>".encode()), ("b/c.HTM", f"<p><b>{TWO}</b>".encode()), ("d.htm", b"<p>")),
                  (("a.html", ONE), ("b/c.HTM", TWO), ("d.htm", "empty"))),
    ContainerCase("text under the name of a page", "it has no tag", "a.html.gz", gzip.compress(f"{ONE}\n{TWO}".encode()), ((None, f"{ONE}\n{TWO}"),)),
    ContainerCase("page in a column", "where no column has a text", "a.jsonl",
                  _lines({"id": 1, "html": f"<h1>Pier</h1><p>{ONE}"}, {"id": 2, "raw_html": "<p>x", "text": TWO}, {"id": 3, "text": "", "HTML": f"<p>{TWO}"}),
                  (("1", f"Pier\n{ONE}"), ("2", TWO), ("3", TWO))),
    ContainerCase("what is no source is passed over", "", "a.tgz",
                  gzip.compress(write_tar(("page.css", b"p {}"), ("README.txt", b"Read"), (".git/a.txt", b"x"), ("a.txt~", b"x"), ("./a.txt", ONE.encode()))),
                  (*((None, f"passed over: {why}") for why in (".css", "readme", "hidden", "editor leftover")), ("a.txt", ONE))),
    ContainerCase("names that lead out", "they are names", "a.tar", write_tar(("../../a.txt", ONE.encode()), ("/etc/b.txt", TWO.encode())),
                  (("../../a.txt", ONE), ("/etc/b.txt", TWO))),
    ContainerCase("names with signs", "", "a.zip", write_zip(("a!b #1.txt", ONE.encode()), ("a\nb.txt", TWO.encode())),
                  (("a%21b %231.txt", ONE), ("a%0Ab.txt", TWO))),
    ContainerCase("name that is no UTF-8", "", "a.tar", write_tar(("caf\udce9.txt", ONE.encode()), form=tarfile.GNU_FORMAT), (("caf%E9.txt", ONE),)),
    ContainerCase("long name", "", "a.tar", write_tar((f"{'b/' * 400}a.txt", ONE.encode()), form=tarfile.GNU_FORMAT), ((f"{'b/' * 400}a.txt", ONE),)),
    ContainerCase("link", "", "a.tar", write_tar_of(tarfile.SYMTYPE), ((None, "passed over: link or device"), ("a.txt", ONE))),
    ContainerCase("hard link", "", "a.tar", write_tar_of(tarfile.LNKTYPE), ((None, "passed over: link or device"), ("a.txt", ONE))),
    ContainerCase("device", "", "a.tar", write_tar_of(tarfile.CHRTYPE), ((None, "passed over: link or device"), ("a.txt", ONE))),
    ContainerCase("name twice", "the first stands", "a.tar", write_tar(("a.txt", ONE.encode()), ("a.txt", TWO.encode()), ("b.txt", TWO.encode())),
                  (("a.txt", ONE), (None, "doubled_key"), ("b.txt", TWO))),
    ContainerCase("archive in an archive", "", "a.zip", write_zip(("b.tar.xz", b""), ("c.ZIP", write_zip(("a.txt", b"x"))), ("a.txt", ONE.encode())),
                  (("b.tar.xz", "nested_archive"), ("c.ZIP", "nested_archive"), ("a.txt", ONE))),
    ContainerCase("broken member", "the others stand", "a.tar", write_tar(("a.jsonl.gz", gzip.compress(_lines(_A, _B))[:-9]), ("b.txt", TWO.encode())),
                  (("a.jsonl.gz!1", ONE), ("a.jsonl.gz!b", TWO), ("a.jsonl.gz#3", "broken_source"), ("b.txt", TWO))),
    ContainerCase("broken records", "", "a.zip", write_zip(("a.jsonl", _lines("{", _A, _A)), ("b.txt", b"x" * 60_000), ("c.parquet", b"PAR1")),
                  (("a.jsonl#1", "broken_json"), ("a.jsonl!1", ONE), ("a.jsonl#3", "doubled_key"), ("b.txt", "too_large"), ("c.parquet#1", "broken_source"))),
    ContainerCase("sum of a member is wrong", "", "a.zip",
                  swap(write_zip(("a.jsonl", _lines(_A, _B)), ("b.txt", TWO.encode()), method=zipfile.ZIP_STORED), ONE[-9:].encode(), b"x" * 9),
                  (("a.jsonl#1", "broken_source"), ("b.txt", TWO))),
    ContainerCase("encrypted", "", "a.zip", swap(write_zip(("a.txt", ONE.encode()), ("b.txt", TWO.encode())), b"PK\1\2\x14\x03\x14\0\0", b"PK\1\2\x14\x03\x14\0\1", 1),
                  (("a.txt", "encrypted"), ("b.txt", TWO))),
    ContainerCase("other ways of compressing", "", "a.zip", write_zip(("a.txt", ONE.encode()), method=zipfile.ZIP_LZMA), (("a.txt", "broken_source"),)),
    ContainerCase("large member", "it is passed over", "a.zip", write_zip(("a.txt", bytes(90_000_000)), ("b.txt", TWO.encode())),
                  (("a.txt", "too_large"), ("b.txt", TWO))),
    ContainerCase("no zip", "", "a.zip", b"PK\3\4 and nothing else", ((None, "broken_source"),)),
    ContainerCase("no tar", "", "a.tar", b"<html></html>" * 80, ((None, "broken_source"),)),
    ContainerCase("nothing in it", "", "a.zip", write_zip(), ()),
    ContainerCase("no bytes", "", "a.tar", b"", ((None, "broken_source"),)),
    ContainerCase("tar cut off", "", "a.tar", write_tar(("a.txt", ONE.encode()), ("b.txt", b"x" * 5_000))[:2_600],
                  (("a.txt", ONE), ("b.txt", "broken_source"), (None, "broken_source"))),
    ContainerCase("damaged head", "tarfile takes it for the end", "a.tar", swap(write_tar(("a.txt", ONE.encode()), ("b.txt", TWO.encode())), b"b.txt", b"c.txt"),
                  (("a.txt", ONE), (None, "broken_source"))),
    ContainerCase("enormous head", "", "a.tar", write_tar(("a.txt", ONE.encode()), ("b" * 90_000 + ".txt", TWO.encode())), (("a.txt", ONE), (None, "broken_source"))),
    # mail
    ContainerCase("message", "", "a.eml", write_mail(), (read_mail(),)),
    ContainerCase("message with returns", "", "a.eml", write_mail().replace(b"\n", b"\r\n"), (read_mail(f"{ONE}\r"),)),
    ContainerCase("quoted", "", "a.eml", write_mail("Caf=E9 =\nam Kai", kind="text/plain; charset=iso-8859-1", head="Content-Transfer-Encoding: quoted-printable\n"),
                  (read_mail("Café am Kai"),)),
    ContainerCase("base64", "", "a.eml", write_mail("VGhlIHBpZXIuCg==", head="Content-Transfer-Encoding: base64\n"), (read_mail("The pier."),)),
    ContainerCase("alphabet that is none", "", "a.eml", write_mail(kind="text/plain; charset=x-quay"), (read_mail(),)),
    ContainerCase("decoder that is no alphabet", "", "a.eml", write_mail(kind="text/plain; charset=punycode"), (read_mail(),)),
    ContainerCase("older encoding that is not named", "", "a.eml", swap(write_mail("Die Fähre über die Söhre."), "Die Fähre über die Söhre.".encode(), "Die Fähre über die Söhre.".encode("cp1252")),
                  (read_mail("Die Fähre über die Söhre."),)),
    ContainerCase("encoded head", "", "a.eml", swap(write_mail(), b"Ada Quill", b"=?utf-8?q?Ad=C3=A9?=\n =?iso-8859-1?b?6Q==?= Quill"),
                  ((read_mail()[0], read_mail()[1].replace("Ada", "Adéé")),)),
    ContainerCase("plain text and a page", "", "a.eml", write_parts(("text/plain", ONE), ("text/html", "<p>The pier"), kind="alternative"), (read_mail(end=""),)),
    ContainerCase("page only", "", "a.eml", write_mail("<p>The pier", kind="text/html"), (("<1@quay.example>", "looks_like_html"),)),
    ContainerCase("attachments", "", "a.eml", write_parts(("text/plain", ONE), ("text/plain\nContent-Disposition: attachment; filename=a.txt", "a"), ("image/png", "b"), ("message/rfc822", "From: c\n\nc")),
                  (read_mail(end=""),)),
    ContainerCase("text around a picture", "", "a.eml", write_parts(("text/plain", ONE), ("image/png", "b"), ("text/plain", TWO)), (read_mail(f"{ONE}\n\n{TWO}", end=""),)),
    ContainerCase("no text", "the head is all", "a.eml", write_mail(""), (read_mail("", end=""),)),
    ContainerCase("no key", "", "a.eml", b"From: a@quay.example\n\nThe pier.\n", ((None, "From: a@quay.example\n\nThe pier.\n"),)),
    ContainerCase("no mail", "", "a.eml", ONE.encode(), ((None, "broken_mail"),)),
    ContainerCase("nothing", "", "a.eml", b"", ((None, "broken_mail"),)),
    ContainerCase("many parts over many lines", "each line would be compared with each", "a.eml", b"From: a\n" + b"Boundary: a\n" * 2_000 + b"\n" * 20_000,
                  ((None, "broken_mail"),)),
    ContainerCase("messages without end", "the parser gives up", "a.eml", b"From: a\n" + b"Content-Type: message/rfc822\n\n" * 1_500, ((None, "broken_mail"),)),
    ContainerCase("large message", "", "a.eml", write_mail("x" * 60_000), ((None, "too_large"),)),
    ContainerCase("long field", "it is cut, and not compared with itself", "a.eml", b"From: a\nContent-Type: text/plain" + b"; a=" * 12_000 + b"\n\nThe pier.",
                  ((None, "From: a\n\nThe pier."),)),
    ContainerCase("mailbox", "", "a.mbox", _POSTMARK + write_mail() + b"\n" + _POSTMARK + write_mail(TWO, 2), (read_mail(f"{ONE}\n"), read_mail(TWO, 2))),
    ContainerCase("lines that begin like a message", "", "a.mbox", _POSTMARK + write_mail("One.\n\n>From here on: two.\n\nFrom there on, three.\nFour."),
                  (read_mail("One.\n\nFrom here on: two.\n\nFrom there on, three.\nFour."),)),
    ContainerCase("broken and large messages", "the others stand", "a.mbox.gz",
                  gzip.compress(_POSTMARK + b"X-Quay: 1\n\nNone.\n\n" + _POSTMARK + write_mail("x\n" * 30_000) + b"\n" + _POSTMARK + write_mail() + b"\n" + _POSTMARK + write_mail()),
                  ((None, "broken_mail"), (None, "too_large"), read_mail(f"{ONE}\n"), (None, "doubled_key"))),
    ContainerCase("no mailbox", "", "a.mbox", write_mail(), ((None, "broken_source"),)),
    ContainerCase("empty mailbox", "", "a.mbox", b"\n", ()),
    ContainerCase("mail in an archive", "", "a.zip", write_zip(("a.eml", write_mail()), ("b.mbox", _POSTMARK + write_mail(TWO))),
                  ((f"a.eml!{read_mail()[0]}", read_mail()[1]), (f"b.mbox!{read_mail()[0]}", read_mail(TWO)[1]))),
    # Parquet
    ContainerCase("no Parquet", "", "a.parquet", b"PAR1 and nothing else", ((None, "broken_source"),)),
)  # fmt: skip
# Cut in the middle: how many of 400 records stand depends on the codec's blocks; what is behind them is told.
CUT = {"a.jsonl.gz": _GZIPPED[: len(_GZIPPED) // 2], "b.jsonl.bz2": bz2.compress(gzip.decompress(_GZIPPED))[:-9]}
# Bombs, where a million bytes may be unpacked whatever they are packed in.
_ZEROS = bytes(30_000_000)
BOMBS: tuple[ContainerCase, ...] = (
    ContainerCase("gz", "", "a.jsonl.gz", gzip.compress(_lines(_A) + _ZEROS), (("1", ONE), (None, "broken_source"))),
    ContainerCase("member of a zip", "", "a.zip", write_zip(("a.txt", ONE.encode()), ("b.jsonl", _ZEROS)), (("a.txt", ONE), (None, "broken_source"))),
    ContainerCase("members that are all the same", "", "a.zip", write_zip(("a.txt", ONE.encode()), *((f"{number}.txt", _ZEROS[:900_000]) for number in range(4))),
                  (("a.txt", ONE), ("0.txt", "too_large"), ("1.txt", "too_large"), (None, "broken_source"))),
    ContainerCase("gz in a zip", "", "a.zip", write_zip(("a.jsonl.gz", gzip.compress(_ZEROS)), ("b.txt", TWO.encode())),
                  (("a.jsonl.gz#1", "broken_source"), ("b.txt", TWO))),
    ContainerCase("tar", "though it would be passed over", "a.tar.gz",
                  gzip.compress(write_tar(("a.txt", ONE.encode()), ("b.bin", _ZEROS), ("c.txt", TWO.encode()))), (("a.txt", ONE), (None, "passed over: .bin"), (None, "broken_source"))),
)  # fmt: skip
