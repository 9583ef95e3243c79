"""What the source knows of a record: what is believed, what not, and that it changes no line."""

import csv
import datetime as dt
import hashlib
import io
import json
import time
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cases.given import CASES, GivenCase
from corpus import write_page
from hypothesis import given
from hypothesis import strategies as st

from flows.settings import GIVEN_FIELDS
from flows.sources.entries import read_entries
from flows.stages.given import GIVEN_COLUMNS, NOTHING, Given, read_given
from flows.stages.given_authors import MOST_AUTHORS
from flows.stages.record_text import parse_object
from flows.stages.refine import Policy, refine_one
from flows.stages.rows import Rows, Work

LATEST = date(2100, 1, 1)
POLICY = Policy(latest_date=LATEST, line_threshold=0.5, publishers={})
PAGE = (
    "Old harbour office closes\nBy Tom Hall\nPublished: May 3, 2021\n"
    + write_page(1)
    + "\n© 2024 The Norwood Times. All rights reserved.\n"
)
KNOWN = {
    "title": "Ferry sails again",
    "author": ["Ana Ruiz", "Li Wei"],
    "published": "2024-05-03T23:30:00-05:00",
    "publisher": "Harbour Herald",
    "url": "https://harbour.example/7",
    "lang": "en",
}  # fmt: skip


def refine_record(columns: dict[str, Any], policy: Policy = POLICY, name: str = "a.jsonl") -> Rows:
    data = json.dumps(columns).encode()
    work = Work("id", "raw", name, 1, hashlib.sha256(data).hexdigest(), len(data), data, (), "key", "json")
    return refine_one(work, policy)


def refine_text(text: str) -> Rows:
    data = text.encode()
    return refine_one(
        Work("id", "raw", "a.txt", 1, hashlib.sha256(data).hexdigest(), len(data), data, (), "key"), POLICY
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_columns(case: GivenCase) -> None:
    found = read_given(case.columns, case.columns_of, LATEST)
    assert found._replace(witnesses=()) == Given(**case.expected)
    assert tuple(one.value for one in found.witnesses if one.rule_id == "given.implausible") == case.doubted
    believed = {one.field for one in found.witnesses if one.rule_id != "given.implausible"}
    assert believed == set(case.expected) - {"published_precision"}


def test_settings_name_every_field() -> None:
    assert set(GIVEN_FIELDS) == set(GIVEN_COLUMNS)


@pytest.mark.parametrize(
    "authors",
    [["Ana Ruiz, " * 400] * 400, "[" + "-" * 3_990 + "1]", "[" * 2_000 + "]" * 2_000, "a;" * 9_000, "['\\d']"],
)
def test_hostile_authors_cost_little(authors: Any) -> None:
    started = time.process_time()
    assert len(read_given({"authors": authors}, {}, LATEST).authors) <= MOST_AUTHORS
    assert time.process_time() - started < 1


def test_every_format_gives_the_same() -> None:
    """A cell of CSV holds a string where JSON and Parquet have numbers, lists and times."""
    at = dt.datetime(2024, 5, 3, 10, tzinfo=dt.UTC)
    known = {
        "title": "Ferry sails again",
        "authors": ["Ana Ruiz", "Li Wei"],
        "source": None,
        "url": "https://harbour.example/7",
    }
    sink = io.BytesIO()
    pq.write_table(pa.table({name: [value] for name, value in (known | {"date": at}).items()}), sink)
    cells = io.StringIO()
    csv.writer(cells).writerows([[*known, "date"], [*known.values(), at]])
    files = {
        "a.jsonl": json.dumps(known | {"date": at.timestamp()}).encode(),
        "a.csv": cells.getvalue().encode(),
        "a.parquet": sink.getvalue(),
    }
    found = [
        read_given(parse_object(entry.data), {}, LATEST)._replace(witnesses=())
        for name, data in files.items()
        for entry in read_entries(name, io.BytesIO(data), 9_000)
    ]
    assert len(found) == 3
    assert found[0] == found[1] == found[2]
    assert (found[0].authors, found[0].published_at) == (("Ana Ruiz", "Li Wei"), at)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "$date"]), inner, max_size=2),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([name for names in GIVEN_COLUMNS.values() for name in names]), json_values))
def test_any_values_can_be_read(columns: dict[str, Any]) -> None:
    found = read_given(columns, {}, LATEST)
    for witness in found.witnesses:
        assert witness.value.strip()
        assert witness.value.encode()
    assert found._replace(witnesses=()) != NOTHING or all(one.rule_id == "given.implausible" for one in found.witnesses)


def test_what_is_given_wins_and_the_page_stays_a_witness() -> None:
    rows = refine_record({"text": PAGE} | KNOWN)
    (article,) = rows["articles"]
    assert (article["title"], article["byline"]) == ("Ferry sails again", "Ana Ruiz, Li Wei")
    assert [row["name"] for row in rows["authors"]] == ["Ana Ruiz", "Li Wei"]
    assert {row["rule_id"] for row in rows["authors"]} == {"given.authors"}
    assert (article["published_on"], article["published_precision"]) == (date(2024, 5, 3), "day")
    assert article["published_at"].isoformat() == "2024-05-04T04:30:00+00:00"
    assert (article["publisher"], article["url"], article["language"]) == ("Harbour Herald", KNOWN["url"], "en")
    (document,) = rows["documents"]
    assert document["url"] == KNOWN["url"]
    values = {(row["field"], row["value"], row["source_column"], row["rule_id"]) for row in rows["evidence"]}
    assert ("title", "Ferry sails again", "title", "given.title") in values
    assert ("published_at", "2024-05-04T04:30:00+00:00", "published", "given.published_on") in values
    of_page = {(field, value) for field, value, column, _ in values if column is None}
    assert of_page >= {("byline", "By Tom Hall"), ("published_on", "2021-05-03"), ("publisher", "The Norwood Times")}
    for row in rows["evidence"]:
        assert (row["line_number"] is None) == (row["surface"] is None) == (row["source_column"] is not None)


def test_a_language_is_believed_unless_the_text_is_surely_in_another_one() -> None:
    (document,) = refine_record({"text": "Moss, Lee, Ruiz, Wei, Ek, Vell.", "lang": "nl"})["documents"]
    assert (document["language"], document["language_confidence"]) == ("nl", None)
    rows = refine_record({"text": PAGE, "lang": "de"})
    assert rows["documents"][0]["language"] == "en"
    (doubted,) = (row for row in rows["evidence"] if row["field"] == "language")
    assert (doubted["value"], doubted["rule_id"]) == ("de", "given.implausible")


def test_it_changes_no_line() -> None:
    known, plain = refine_record({"text": PAGE} | KNOWN), refine_text(PAGE)
    assert known["removed_lines"] == plain["removed_lines"]
    assert known["articles"][0]["text"] == plain["articles"][0]["text"]
    assert known["sketches"] == plain["sketches"]


def test_what_is_implausible_does_not_count_and_is_shown() -> None:
    rows = refine_record({"text": PAGE, "date": "1970-01-01", "author": "admin", "publisher": "cc_news"})
    plain = refine_text(PAGE)
    names = ("title", "byline", "published_on", "published_at", "publisher", "url")
    assert [rows["articles"][0][name] for name in names] == [plain["articles"][0][name] for name in names]
    assert rows["authors"] == plain["authors"]
    doubted = {(row["field"], row["value"]) for row in rows["evidence"] if row["rule_id"] == "given.implausible"}
    assert doubted == {("published_on", "1970-01-01"), ("authors", "admin"), ("publisher", "cc_news")}


@given(st.integers(0, 20), st.dictionaries(st.sampled_from(["id", "category", "tags"]), json_values))
def test_a_record_without_such_columns_is_as_a_text(number: int, columns: dict[str, Any]) -> None:
    text = write_page(number)
    rows, plain = refine_record(columns | {"text": text}), refine_text(text)
    for table in (*rows["articles"], *plain["articles"]):
        table.pop("source_uri")
    of_bytes = {"source_uri", "raw_sha256", "raw_bytes", "encoding"}
    documents = [
        {name: row[name] for name in row.keys() - of_bytes} for found in (rows, plain) for row in found["documents"]
    ]
    assert documents[0] == documents[1]
    assert {name: rows[name] for name in rows if name != "documents"} == {
        name: plain[name] for name in plain if name != "documents"
    }


def test_a_folder_that_is_named_wins() -> None:
    policy = POLICY._replace(publishers={"ledger": "The Harbour Ledger"})
    rows = refine_record({"text": PAGE} | KNOWN, policy, "ledger/a.jsonl")
    assert rows["articles"][0]["publisher"] == "The Harbour Ledger"
    assert "publisher" not in {row["field"] for row in rows["evidence"]}


def test_days_in_the_text_are_seen_from_the_given_one() -> None:
    text = "The pier reopened yesterday after two years of repairs, the harbour office of Norwick said in a statement."
    (day,) = refine_record({"text": text, "date": "2024-05-03"})["dates"]
    assert (day["start_on"], refine_text(text)["dates"][0]["start_on"]) == (date(2024, 5, 2), None)


def test_a_rejected_record_keeps_its_address() -> None:
    rows = refine_record({"text": "\n".join(["Share this article"] * 3), "url": "https://harbour.example/7"})
    assert (rows["documents"][0]["status"], rows["documents"][0]["url"]) == ("rejected", "https://harbour.example/7")
