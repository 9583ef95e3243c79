"""Identity of records, their line index, and refining as a pure function of a document's bytes."""

import hashlib
from datetime import date

import pytest
from corpus import BAD_FILES, write_page
from hypothesis import given
from hypothesis import strategies as st

from flows.contracts import DOCUMENT_TABLES
from flows.contracts.state import BRONZE, LINE_INDEX, SKETCHES, TERMS
from flows.stages.ingest import LONG_LINE, Record, build_bronze, hash_line, index_lines, make_doc_id
from flows.stages.refine import Policy, refine, refine_one
from flows.stages.rows import Work, find_broken_row
from flows.text.document import read_page

POLICY = Policy(latest_date=date(2100, 1, 1), line_threshold=0.5, publishers={})


def make_work(data: bytes, name: str = "a.txt", repeated: tuple[int, ...] = ()) -> Work:
    digest = hashlib.sha256(data).hexdigest()
    return Work(make_doc_id("raw", name, 1), "raw", name, 1, digest, len(data), data, repeated, "key")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("raw", "a.txt", 1), ("raw", "a.txt", 2)),
        (("raw", "a.txt", 1), ("raw", "A.txt", 1)),
        (("raw", "a.txt", 1), ("Raw", "a.txt", 1)),
        (("raw", "a/1.txt", 11), ("raw", "a/1.txt1", 1)),
        (("raw", "caf\u00e9.txt", 1), ("raw", "cafe\u0301.txt", 1)),
    ],
)
def test_other_records_have_other_ids(one: tuple[str, str, int], other: tuple[str, str, int]) -> None:
    assert make_doc_id(*one) != make_doc_id(*other)
    assert len(make_doc_id(*one)) == 16


def test_identities_are_stable() -> None:
    """Ids and hashes stand in warehouses for years: a change here orphans them all."""
    assert make_doc_id("raw", "herald/0007.txt", 1) == "ee18dc9f9f06ba33"
    assert hash_line("Subscribe to our newsletter") == -5557024190063561757


@given(st.text(max_size=50))
def test_lines_are_hashed_without_case_and_spacing(line: str) -> None:
    assert hash_line(f"  {line}\t") == hash_line(line)
    assert -(2**63) <= hash_line(line) < 2**63


def test_ingest_keeps_bytes_and_numbers_lines() -> None:
    data = b"\xef\xbb\xbfOne\r\n\r\n " + b"x" * LONG_LINE + b"\rlast \x0c\n"
    records = [Record("raw", "a.txt", 1, data, "sha"), Record("raw", "b.txt", 1, bytes(300), "sha")]
    bronze, index = build_bronze(records), index_lines(records)
    assert (bronze.schema, index.schema) == (BRONZE, LINE_INDEX)
    assert bronze["bytes"].to_pylist() == [data, bytes(300)]
    found = list(zip(index["line_number"].to_pylist(), index["is_long"].to_pylist(), strict=True))
    assert found == [(1, False), (3, True), (4, False)]
    assert set(index["doc_id"].to_pylist()) == {make_doc_id("raw", "a.txt", 1)}
    empty_bronze, empty_index = build_bronze([]), index_lines([])
    assert (empty_bronze.schema, empty_index.schema, empty_index.num_rows) == (BRONZE, LINE_INDEX, 0)


@pytest.mark.parametrize("name", BAD_FILES)
def test_refine_accounts_for_anything(name: str) -> None:
    tables = refine([make_work(BAD_FILES[name])], POLICY)
    assert {table.name: table.schema for table in DOCUMENT_TABLES} | {"sketches": SKETCHES, "terms": TERMS} == {
        key: found.schema for key, found in tables.items()
    }
    (document,) = tables["documents"].to_pylist()
    assert document["status"] in ("article", "rejected")
    assert tables["articles"].num_rows + tables["rejected"].num_rows == 1
    assert document["line_count"] == document["kept_line_count"] + document["removed_line_count"]
    assert document["removed_line_count"] == tables["removed_lines"].num_rows
    assert (document["text_sha256"] is None) == (document["status"] == "rejected")


def test_refine_is_a_function_of_each_document_alone() -> None:
    """Neither the others of a batch nor their order change what is said of a document."""
    works = [make_work(write_page(number, number).encode(), f"{number}.txt") for number in range(6)]
    together, backwards = refine(works, POLICY), refine(reversed(works), POLICY)
    alone = [refine([work], POLICY) for work in works]
    for name, table in together.items():
        rows = table.to_pylist()
        assert rows == [row for found in alone for row in found[name].to_pylist()]
        assert sorted(map(repr, rows)) == sorted(map(repr, backwards[name].to_pylist()))


def test_a_record_on_which_the_program_fails_costs_itself_only() -> None:
    """No text is known to do that; bytes that are no bytes stand for the one that will."""
    works = [make_work(write_page(number).encode(), f"{number}.txt") for number in range(3)]
    tables = refine([works[0], works[1]._replace(data=7), works[2]], POLICY)  # type: ignore[arg-type]
    assert tables["articles"]["doc_id"].to_pylist() == [works[0].doc_id, works[2].doc_id]
    (rejected,) = tables["rejected"].to_pylist()
    assert (rejected["doc_id"], rejected["reason"]) == (works[1].doc_id, "program_error")
    assert "report" in rejected["detail"]


def test_a_folder_names_the_publisher_against_the_page() -> None:
    data = (write_page(1) + "\n© 2024 The Norwood Times. All rights reserved.\n").encode()
    work = make_work(data, "feeds/ledger/1.txt")
    own = refine_one(work, POLICY)
    named = refine_one(work, POLICY._replace(publishers={"feeds": "Feeds", "feeds/ledger": "The Harbour Ledger"}))
    assert own["articles"][0]["publisher"] == "The Norwood Times"
    assert "publisher" in {row["field"] for row in own["evidence"]}
    assert named["articles"][0]["publisher"] == "The Harbour Ledger"
    assert named["evidence"] == [row for row in own["evidence"] if row["field"] != "publisher"]


def test_a_line_that_is_lost_rejects_its_record() -> None:
    """What the page says of its lines is held against the lines themselves."""
    rows = refine_one(make_work(write_page(1).encode()), POLICY)
    page = read_page(write_page(1), frozenset(), 0.5)
    assert find_broken_row(rows, page) is None
    rows["documents"][0]["removed_line_count"] -= 1
    assert "neither" in str(find_broken_row(rows, page))
