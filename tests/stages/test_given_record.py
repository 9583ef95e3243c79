"""Pages in HTML and what they say of themselves: in files, in columns, and beside other columns."""

import hashlib
import json
from datetime import date
from typing import Any

from flows.stages.refine import Policy, refine_one
from flows.stages.rows import Rows, Work

POLICY = Policy(latest_date=date(2100, 1, 1), line_threshold=0.5, publishers={})
HTML = """<!doctype html><html lang="en"><head><title>Pier reopens - Sea - The Harbour Herald</title>
<meta property="og:site_name" content="The Harbour Herald">
<meta property="article:section" content="Sea"><meta name="keywords" content="pier, ferries">
<link rel="canonical" href="https://harbour.example/2024/pier">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier reopens",
"datePublished": "2024-05-03T10:00:00+02:00", "author": {"@type": "Person", "name": "Ana Ruiz"}}</script></head>
<body><nav><a href="/">Home</a></nav><main><h1>Pier reopens</h1><p class="byline">By Ana Ruiz</p>
<p>The pier reopened yesterday after two years of repairs, the harbour office of Norwick said in a statement.</p>
<p>Ferries will call there every hour, and the old ticket office is to become a museum of the town's fishermen.</p>
</main></body></html>"""


def refine(data: bytes, kept_as: str, policy: Policy = POLICY) -> Rows:
    work = Work("id", "raw", "a", 1, hashlib.sha256(data).hexdigest(), len(data), data, (), "key", kept_as)
    return refine_one(work, policy)


def refine_columns(columns: dict[str, Any], policy: Policy = POLICY) -> Rows:
    return refine(json.dumps(columns).encode(), "json", policy)


def test_a_page_says_what_it_is() -> None:
    rows = refine(HTML.encode(), "html")
    (article,) = rows["articles"]
    assert (article["title"], article["byline"], article["publisher"]) == (
        "Pier reopens",
        "Ana Ruiz",
        "The Harbour Herald",
    )
    assert (article["url"], article["language"]) == ("https://harbour.example/2024/pier", "en")
    assert article["published_at"].isoformat() == "2024-05-03T08:00:00+00:00"
    assert article["text"].startswith("The pier reopened yesterday")
    assert rows["dates"][0]["start_on"] == date(2024, 5, 2)
    where = {row["field"]: row["source_column"] for row in rows["evidence"] if row["source_column"]}
    assert where == {
        "title": "json-ld:headline", "byline": "json-ld:author", "authors": "json-ld:author",
        "published_on": "json-ld:datePublished", "published_at": "json-ld:datePublished",
        "publisher": "og:site_name", "url": "canonical", "language": "html:lang",
    }  # fmt: skip
    assert rows["attributes"] == []


def test_a_page_in_a_column_is_as_a_page_in_a_file() -> None:
    of_bytes = {"raw_sha256", "raw_bytes", "encoding"}
    in_file, in_column = refine(HTML.encode(), "html"), refine_columns({"html": HTML})
    for rows in (in_file, in_column):
        for name in of_bytes:
            rows["documents"][0].pop(name)
    assert in_file == in_column


def test_columns_come_before_the_page() -> None:
    rows = refine_columns(
        {"html": HTML, "title": "The pier is back", "author": "admin", "url": "https://harbour.example/7"}
    )
    (article,) = rows["articles"]
    assert (article["title"], article["byline"]) == ("The pier is back", "Ana Ruiz")
    assert (article["url"], article["published_on"]) == ("https://harbour.example/7", date(2024, 5, 3))
    where = {(row["field"], row["source_column"], row["rule_id"]) for row in rows["evidence"]}
    assert {("title", "title", "given.title"), ("authors", "author", "given.implausible")} < where
    assert ("title", "json-ld:headline", "given.title") not in where


def test_a_text_beside_the_page_leaves_it_alone() -> None:
    rows = refine_columns(
        {"html": HTML, "text": "Ferries sail again from the pier of Norwick, the office said on Monday."}
    )
    assert not [row for row in rows["evidence"] if row["source_column"]]


def test_metadata_can_be_mapped_and_asked_for() -> None:
    wanted = POLICY._replace(columns={"title": "article:section"}, attributes=("keywords", "og:site_name"))
    rows = refine(HTML.encode(), "html", wanted)
    assert rows["articles"][0]["title"] == "Sea"
    found = [(row["name"], row["value"]) for row in rows["attributes"]]
    assert found == [("og:site_name", "The Harbour Herald"), ("keywords", "pier, ferries")]
    rows = refine_columns({"html": HTML, "id": 7, "keywords": "sea"}, POLICY._replace(attributes=("*",)))
    assert {(row["name"], row["value"]) for row in rows["attributes"]} == {
        ("id", "7"), ("keywords", "sea"), ("article:section", "Sea")
    }  # fmt: skip
