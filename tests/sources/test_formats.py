"""Sources come apart into records: every format, plain or compressed, whole or damaged, in bounded memory."""

import datetime as dt
import decimal
import errno
import io
import json
import random
import tracemalloc
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cases import containers, web_archives
from cases.containers import BOMBS, CUT, ONE, TWO, ContainerCase, write_tar, write_zip
from cases.web_archives import write_record, write_response
from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.contracts.records import REJECTED
from flows.sources import archives, compression
from flows.sources.choose import ENDINGS
from flows.sources.entries import read_entries
from flows.sources.records import PASSED_OVER, Entry
from flows.sources.stores.store import SourceChanged
from flows.stages.capture import split_capture
from flows.stages.record_text import read_text
from flows.text.reading.decode import UnreadableText

LARGEST = 50_000
CASES = (*containers.CASES, *web_archives.CASES)


def read(name: str, data: bytes, largest: int = LARGEST, key_column: str | None = None) -> list[Entry]:
    entries = list(read_entries(name, io.BytesIO(data), largest, key_column))
    assert "program_error" not in {entry.reason for entry in entries}
    return entries


def say(entry: Entry) -> tuple[str | None, str]:
    """Key, and text or reason; of a capture its page, whatever it is."""
    if entry.reason == PASSED_OVER:
        return entry.key, f"passed over: {entry.detail}"
    if entry.reason:
        assert entry.detail
        return entry.key, entry.reason
    if entry.format == "warc":
        return entry.key, split_capture(entry.data)[1].decode("utf-8", "replace")
    try:
        return entry.key, read_text(entry.format, entry.data).decoded.text
    except UnreadableText as error:
        return entry.key, error.reason


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}-{case.label}")
def test_every_record_is_read_or_refused(case: ContainerCase) -> None:
    found = read(case.name, case.data)
    assert tuple(map(say, found)) == case.expected
    numbers = [entry.number for entry in found if entry.reason != PASSED_OVER]
    assert numbers == list(range(1, len(numbers) + 1))


def test_reasons_are_those_of_the_table() -> None:
    (column,) = (column for column in REJECTED.columns if column.name == "reason")
    reasons = {entry.reason for case in CASES for entry in read(case.name, case.data) if entry.reason}
    assert (
        {"broken_mail", "broken_record", "encrypted", "nested_archive"}
        <= reasons - {PASSED_OVER}
        <= set(column.allowed)
    )


@pytest.mark.parametrize("case", BOMBS, ids=lambda case: f"{case.name}-{case.label}")
def test_bombs_are_not_unpacked(case: ContainerCase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "FREE_BYTES", 1_000_000)
    found = read(case.name, case.data)
    assert tuple(map(say, found)) == case.expected
    assert any("it is a bomb" in (entry.detail or "") for entry in found)


@pytest.mark.parametrize("name", CUT)
def test_what_stands_before_a_cut_stands(name: str) -> None:
    *whole, last = read(name, CUT[name])
    assert (last.reason, last.number) == ("broken_source", len(whole) + 1)
    assert last.detail
    assert f"{len(whole):,} records before it" in last.detail
    assert all(say(entry)[1].startswith(ONE) for entry in whole[:-1])


def compress_zst(data: bytes) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(data)
    return bytes(sink.getvalue())


def test_zst_in_pieces_and_cut() -> None:
    lines = [json.dumps({"id": number, "text": f"{ONE} {number}"}).encode() + b"\n" for number in range(9)]
    packed = compress_zst(b"".join(lines[:5])) + compress_zst(b"".join(lines[5:]))
    assert [entry.key for entry in read("a.jsonl.zst", packed)] == [str(number) for number in range(9)]
    assert read("a.jsonl.zst", packed[:-9])[-1].reason == "broken_source"


def test_parquet_of_many_types() -> None:
    table = pa.table(
        {
            "url": ["u1", "u2"],
            "day": [dt.date(2024, 5, 3), None],
            "at": pa.array([1_714_755_600_123_456_789, None], pa.timestamp("ns", "UTC")),
            "price": pa.array([decimal.Decimal("3.50"), None]),
            "raw": [b"caf\xc3\xa9", b"\xff"],
            "tags": [["pier", "storm"], []],
            "took": pa.array([90, None], pa.duration("s")),
            "content": [ONE, TWO],
        }
    )
    sink = io.BytesIO()
    pq.write_table(table, sink, row_group_size=1)
    found = read("a.parquet", sink.getvalue())
    assert list(map(say, found)) == [("u1", ONE), ("u2", TWO)]
    kept = json.loads(found[0].data)
    assert list(kept) == table.column_names
    assert (kept["day"], kept["at"][:19], kept["price"], kept["raw"]) == (
        "2024-05-03",
        "2024-05-03T17:00:00",
        "3.50",
        "café",
    )


def test_a_key_column_is_taken_as_it_is_written() -> None:
    data = b'{"id": 1, "slug": "pier", "text": "a"}\n{"id": 1, "Slug": "x", "text": "b"}\n'
    assert [entry.key for entry in read("a.jsonl", data, key_column="slug")] == ["pier", None]


def test_a_text_column_is_taken_as_it_is_written() -> None:
    data = b'{"text": "teaser", "words": "The report itself."}'
    assert read_text("json", data, "words").decoded.text == "The report itself."
    with pytest.raises(UnreadableText, match="'Words'"):
        read_text("json", data, "Words")


class Endless(io.RawIOBase):
    """A stream that is made as it is read, much larger than what may be held; its first piece is looked at twice."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._left = pieces, b""

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence) == (0, 0)
        self._left = self._head
        return 0

    def read(self, size: int = -1) -> bytes:
        self._left = self._left or next(self._pieces, b"")
        self._head, self._left = self._left[:size], self._left[size:]
        return self._head


RECORD = json.dumps({"text": "word " * 800}).encode()
CAPTURES = [write_response("<p>word" * 600, str(number)) for number in range(9_000)]


@pytest.mark.parametrize(
    ("name", "pieces", "count"),
    [
        ("a.jsonl", [b"      ", *[RECORD + b"\n"] * 10_000], 10_000),
        ("a.json", [b"[     ", *[RECORD + b",\n"] * 10_000, b"]"], 10_000),
        ("a.csv", [b"a,text", b"\n", *[b"1," + b"word " * 800 + b"\n"] * 10_000], 10_000),
        ("a.jsonl", [b'{"text', *[b"x" * 4_000] * 10_000, b"\n" + RECORD], 2),
        ("a.csv", [b"a,text", b"\n1,", *[b"x" * 4_000] * 10_000, b"\n2,text\n"], 2),
        ("a.csv", [b"a,text", b'\n1,"', *[b"x" * 999 + b"\n"] * 40_000], None),
        ("a.json", [b'[{"tex', *[b"x" * 4_000] * 10_000, b'":1},', RECORD, b"]"], 2),
        ("a.warc", CAPTURES, 9_000),
        ("a.warc", [write_record("resource", b"", length=40_000_000)[:-4], *[b"x" * 4_000] * 10_000, *CAPTURES[:1]], 2),
        ("a.warc", [b"WARC/1.0\r\nA: ", *[b"x" * 4_000] * 10_000, *CAPTURES[:1]], 2),
    ],
    ids=[
        "lines",
        "array",
        "table",
        "line of 40 MB",
        "row of 40 MB",
        "open quotation of 40 MB",
        "value of 40 MB",
        "captures",
        "capture of 40 MB",
        "head of 40 MB",
    ],
)
def test_memory_is_that_of_a_record(name: str, pieces: list[bytes], count: int | None) -> None:
    tracemalloc.start()
    try:
        found = 0
        for _ in read_entries(name, Endless(iter(pieces)), 500_000):  # type: ignore[arg-type]
            found += 1
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count is None or found == count
    assert peak < 12_000_000


class Failing(io.BytesIO):
    """Lets a reader fail behind its first bytes, as a fault of its own would."""

    def __init__(self, data: bytes, error: Exception) -> None:
        super().__init__(data)
        self._error = error

    def read(self, size: int | None = -1) -> bytes:
        if found := super().read(size):
            return found
        raise self._error


def test_a_fault_of_the_program_ends_one_source_and_not_the_run() -> None:
    lines = b"".join(json.dumps({"id": number, "text": "A ferry."}).encode() + b"\n" for number in range(3))
    *read_before, last = read_entries("a.jsonl", Failing(lines, IndexError("no such thing")), LARGEST)
    assert [entry.key for entry in read_before] == ["0", "1", "2"]
    assert (last.number, last.reason) == (4, "program_error")
    assert last.detail == (
        "The program failed to read it. Please report the file. IndexError: no such thing. 3 records before it were "
        "read; what stands behind it was not."
    )


@pytest.mark.parametrize("error", [OSError(errno.EIO, "Input/output error"), MemoryError(), SourceChanged("a.jsonl")])
def test_what_the_disk_says_is_no_fault_of_the_source(error: Exception) -> None:
    with pytest.raises(type(error)):
        list(read_entries("a.jsonl", Failing(b"{}\n", error), LARGEST))


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_memory_is_not_that_of_an_archive(kind: str) -> None:
    lines = (RECORD + b"\n") * 5_000
    members = [("a.jsonl", lines), ("b.bin", lines), *((f"{number}.txt", RECORD) for number in range(1_000))]
    data = write_zip(*members) if kind == "zip" else write_tar(*members)
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_entries(f"a.{kind}", io.BytesIO(data), 500_000)) == 6_001
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8_000_000


def test_a_large_table_of_contents_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_CONTENTS", 1_000)
    (entry,) = read("a.zip", write_zip(*((f"{number}.txt", b"x") for number in range(100))))
    assert entry.reason == "broken_source"
    assert "table of contents" in (entry.detail or "")


@pytest.mark.parametrize(
    "piece",
    [
        b"WARC/1.0\r\nA",
        b"WARC/1.0\r\nContent-Length: 5000000000\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 400000\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 0\r\n\r\n",
        b"WARC/1.0\r\n\r\n",
        b"\r\n",
    ],
)
def test_web_archives_are_read_in_linear_time(piece: bytes) -> None:
    assert_linear(
        lambda text: list(read_entries("a.warc", io.BytesIO(text.encode()), LARGEST)), piece.decode(), 200_000
    )


def test_the_server_names_the_encoding_of_a_page() -> None:
    page = "<html><body><p>Паром снова ходит в Норвик.</p></body></html>"
    for said, expected in (
        ("windows-1251", "Паром"),
        ('"Windows-1251"; x=1', "Паром"),
        ("no-such", "Паром"),
        ("utf-8", "Паром"),
    ):
        (entry,) = read("a.warc", write_response(page.encode("cp1251"), page_type=f"text/html; Charset={said}"))
        assert read_text(entry.format, entry.data).decoded.text.startswith(expected)
    (entry,) = read("a.warc", write_response("<p>Łódź".encode("iso8859-2"), page_type="text/html; charset=iso-8859-2"))
    assert read_text(entry.format, entry.data).decoded.text == "Łódź"


members = st.dictionaries(
    st.sampled_from(("a.txt", "b/a.txt", "a.jsonl", "b!a.jsonl", "a.csv", "no-source.md", "c.zip")),
    st.sampled_from((b"The pier.", b'{"id": 1, "text": "a"}\n{"text": "b"}\n{', b"id,text\n1,a\n", b"")),
)


@given(members, members, st.sampled_from(("zip", "tar")), st.randoms(use_true_random=False))
def test_records_of_an_archive_keep_their_keys_when_members_come_and_go(
    some: dict[str, bytes], others: dict[str, bytes], kind: str, dice: random.Random
) -> None:
    write = write_zip if kind == "zip" else write_tar
    both = list((others | some).items())
    dice.shuffle(both)
    before = {entry.key: entry.data for entry in read(f"a.{kind}", write(*some.items())) if entry.reason != PASSED_OVER}
    after = {entry.key: entry.data for entry in read(f"a.{kind}", write(*both)) if entry.reason != PASSED_OVER}
    assert None not in after
    assert before.items() <= after.items()


@given(st.sampled_from(ENDINGS), st.binary(max_size=300))
def test_any_bytes_under_any_name_end_in_entries(ending: str, data: bytes) -> None:
    for entry in read(f"a{ending}", data, largest=100):
        say(entry)


@given(st.sampled_from([case for case in CASES if len(case.data) < 5_000]), st.integers(0, 2**32), st.data())
def test_damaged_containers_end_in_entries(case: ContainerCase, seed: int, data: st.DataObject) -> None:
    dice, damaged = random.Random(seed), bytearray(case.data)  # noqa: S311 - no secrets
    for _ in range(data.draw(st.integers(1, 4))):
        if damaged:
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
    for entry in read(case.name, bytes(damaged)):
        say(entry)
