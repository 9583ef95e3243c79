"""What the address of a page says: days, sites, near misses, and that it comes last."""

import hashlib
import json
import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cases.given_url import DAYS, NAMES, SITES, DayCase
from hypothesis import given
from hypothesis import strategies as st

from flows.lexicon import shipped_lexicon
from flows.stages.given_site import find_site_name
from flows.stages.given_url import name_site, read_url_day
from flows.stages.given_values import read_url
from flows.stages.refine import Policy, refine_one
from flows.stages.rows import Rows, Work

LATEST = date(2100, 1, 1)
POLICY = Policy(latest_date=LATEST, line_threshold=0.5, publishers={})
TEXT = (
    "The pier reopened yesterday after two years of repairs, the harbour office of Norwick said in a statement.\n\n"
    "Ferries will call there every hour, and the old ticket office is to become a museum of the town's fishermen."
)
URL = "https://www.harbour-herald.example/2024/05/03/pier"


def refine_record(columns: dict[str, Any], policy: Policy = POLICY, name: str = "a.jsonl") -> Rows:
    data = json.dumps(columns).encode()
    work = Work("id", "raw", name, 1, hashlib.sha256(data).hexdigest(), len(data), data, (), "key", "json")
    return refine_one(work, policy)


@pytest.mark.parametrize("case", DAYS, ids=lambda case: case.path)
def test_days(case: DayCase) -> None:
    found = read_url_day(f"https://harbour.example{case.path}", LATEST)
    said = found and str(found.on)[: 10 if found.precision == "day" else 7]
    assert said == case.on


@pytest.mark.parametrize(("url", "site"), SITES)
def test_sites(url: str, site: str | None) -> None:
    assert name_site(url) == site


def test_the_address_tells_what_nothing_else_does() -> None:
    rows = refine_record({"text": TEXT, "link": URL})
    (article,) = rows["articles"]
    assert (article["published_on"], article["published_precision"]) == (date(2024, 5, 3), "day")
    assert (article["published_at"], article["publisher"]) == (None, "harbour-herald.example")
    found = {(row["field"], row["value"], row["source_column"], row["rule_id"]) for row in rows["evidence"]}
    assert found >= {
        ("published_on", "2024-05-03", "link", "url.date"),
        ("publisher", "harbour-herald.example", "link", "url.publisher"),
    }
    assert rows["dates"][0]["start_on"] == date(2024, 5, 2), "days in the text are seen from it"


@pytest.mark.parametrize(("lines", "site", "name"), NAMES)
def test_names(lines: str, site: str, name: str | None) -> None:
    found = find_site_name(lines.split("|"), site)
    assert (found and found.value) == name
    if found:
        assert lines.split("|")[found.line][found.start : found.end] == name


def test_the_page_spells_the_domain() -> None:
    rows = refine_record({"text": f"Home\nThe Harbour-Herald\n{TEXT}\nAsk the Harbour Herald", "url": URL})
    assert rows["articles"][0]["publisher"] == "The Harbour-Herald", "the first of those that are there equally often"
    (row,) = (row for row in rows["evidence"] if row["field"] == "publisher")
    assert (row["rule_id"], row["source_column"], row["surface"]) == ("url.name", None, row["value"])


@pytest.mark.parametrize(
    "columns",
    [
        {"text": TEXT, "date": "2024-05-04", "publisher": "Harbour Herald"},
        {"text": f"Published: May 4, 2024\n{TEXT}\n© 2024 Harbour Herald. All rights reserved."},
    ],
)
def test_columns_and_lines_come_first(columns: dict[str, Any]) -> None:
    rows = refine_record(columns | {"url": URL})
    (article,) = rows["articles"]
    assert (article["published_on"], article["publisher"]) == (date(2024, 5, 4), "Harbour Herald")
    assert not {"url.date", "url.name", "url.publisher"} & {row["rule_id"] for row in rows["evidence"]}


def test_a_folder_that_is_named_comes_first() -> None:
    rows = refine_record({"text": TEXT, "url": URL}, POLICY._replace(publishers={"ledger": "The Ledger"}), "ledger/a")
    assert rows["articles"][0]["publisher"] == "The Ledger"
    assert "publisher" not in {row["field"] for row in rows["evidence"]}


def test_its_rules_can_be_switched_off() -> None:
    lexicon = replace(shipped_lexicon(), off=frozenset({"url.date", "url.name", "url.publisher"}))
    rows = refine_record({"text": TEXT, "url": URL}, POLICY._replace(lexicon=lexicon))
    (article,) = rows["articles"]
    assert (article["published_on"], article["publisher"], article["url"]) == (None, None, URL)
    assert rows["dates"][0]["start_on"] is None


@given(
    st.text(st.characters(), max_size=60), st.sampled_from(["", "2024/05/", "/2024-05-17", "..", "xn--", "%2f", "@["])
)
def test_any_address_can_be_read(rest: str, begun: str) -> None:
    url = read_url(f"https://{begun}{rest}")
    if url is not None:
        site, day = name_site(url), read_url_day(url, LATEST)
        assert site is None or ("." in site and site.encode())
        assert day is None or day.on <= LATEST


@pytest.mark.parametrize("unit", ["/2024", "2024-", "/2024/05", "20240517", "-2024-05-17", "a.", "xn--a."])
def test_long_addresses_cost_little(unit: str) -> None:
    url = ("https://harbour.example/" + unit * 2_000)[:2_048]
    started = time.process_time()
    for _ in range(20):
        read_url_day(url, LATEST)
        name_site(url.replace("harbour.example/", ""))
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "line", ["a " * 120, "Harbour " * 30, "har bour her ald " * 14, "H" * 250, "The " * 60, ". " * 125]
)
def test_many_lines_cost_little(line: str) -> None:
    started = time.process_time()
    find_site_name([line] * 5_000, "harbourherald.example")
    assert time.process_time() - started < 3
