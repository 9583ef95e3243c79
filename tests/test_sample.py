"""The whole program on the sample in raw/, field by field against what a careful reader would publish.

Each test is one field over all files and names every file that differs. `tests/cases/sample/README.md` says how the
expected results were decided and what each file shows. What newsmill cannot do yet stands in known_failures.json; an
entry that no longer fails fails here, so that the list shrinks as newsmill learns, and only then.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.sources.choose import ENDINGS, is_container, why_ignored
from flows.text.values import KEPT_KINDS, LINE_KINDS

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases" / "sample"
EXPECTED: dict[str, dict[str, Any]] = {
    case["source_uri"]: case for case in json.loads((CASES / "expected.json").read_text(encoding="utf-8"))
}
KNOWN_FAILURES: list[dict[str, str]] = json.loads((CASES / "known_failures.json").read_text(encoding="utf-8"))

Row = dict[str, Any]

# An encoding stands for its family where the same bytes give the same text: ASCII is UTF-8 without anything else, and
# Latin-1 is Windows-1252 without the controls that no text has.
ENCODING_FAMILY = {
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16le": "utf-16",
    "utf-16-le": "utf-16",
    "utf-16be": "utf-16",
    "utf-16-be": "utf-16",
    "iso-8859-1": "windows-1252",
    "iso-8859-15": "windows-1252",
    "latin-1": "windows-1252",
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
}


@dataclass(frozen=True)
class Published:
    """What the warehouse says about the sample; every table's rows by doc_id, documents by source_uri and number."""

    documents: dict[str, Row]
    source_of: dict[str, str]
    tables: dict[str, dict[str, list[Row]]]

    def rows(self, table: str, source_uri: str) -> list[Row]:
        return self.tables[table].get(self.documents[source_uri]["doc_id"], [])

    def is_article(self, source_uri: str) -> bool:
        return bool(self.rows("articles", source_uri))

    def page(self, source_uri: str) -> Row:
        """The row that holds the document's own fields: its article, or its row in duplicates."""
        rows = self.rows("articles", source_uri) or self.rows("duplicates", source_uri)
        return rows[0] if rows else {}


def read_rows(con: duckdb.DuckDBPyConnection, query: str) -> list[Row]:
    cursor = con.execute(query)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture(scope="session")
def published(sample_warehouse: Path) -> Published:
    orders = {
        "articles": "doc_id",
        "duplicates": "doc_id",
        "rejected": "doc_id",
        "authors": "doc_id, author_number",
        "removed_lines": "doc_id, line_number",
        "quotes": "doc_id, quote_number",
        "figures": "doc_id, figure_number",
        "mentions": "doc_id, mention_number",
    }
    con = duckdb.connect(str(sample_warehouse / "warehouse.duckdb"), read_only=True)
    try:
        documents = read_rows(con, "SELECT * FROM documents ORDER BY doc_id")
        tables: dict[str, dict[str, list[Row]]] = {}
        for table, order in orders.items():
            by_document: dict[str, list[Row]] = {}
            for row in read_rows(con, f"SELECT * FROM {table} ORDER BY {order}"):
                by_document.setdefault(row["doc_id"], []).append(row)
            tables[table] = by_document
    finally:
        con.close()
    return Published(
        documents={name_document(row): row for row in documents},
        source_of={row["doc_id"]: name_document(row) for row in documents},
        tables=tables,
    )


def name_document(row: Row) -> str:
    """The name that the cases know a document by; a record of a container has its number in it."""
    source_uri = str(row["source_uri"])
    return f"{source_uri}#{row['record_number']}" if is_container(source_uri) else source_uri


# A field: what the warehouse says about a file, and what the case expects. Both return MISSING where the field is not
# asserted for the file or does not exist for it (a duplicate has no quotes of its own).
Reader = Callable[[Published, Row], tuple[Any, Any]]
MISSING = object()
NOT_ASSERTED = (MISSING, MISSING)


def read_status(published: Published, case: Row) -> tuple[Any, Any]:
    return published.documents[case["source_uri"]]["status"], case["status"]


def read_duplicate(published: Published, case: Row) -> tuple[Any, Any]:
    if case["status"] != "duplicate":
        return NOT_ASSERTED
    rows = published.rows("duplicates", case["source_uri"])
    found = [(published.source_of[row["canonical_id"]], row["method"]) for row in rows]
    return found, [(case["duplicate_of"], case["method"])]


def read_reason(published: Published, case: Row) -> tuple[Any, Any]:
    if case["status"] != "rejected":
        return NOT_ASSERTED
    return [row["reason"] for row in published.rows("rejected", case["source_uri"])], [case["reason"]]


def read_language(published: Published, case: Row) -> tuple[Any, Any]:
    return published.documents[case["source_uri"]]["language"], case["language"]


def read_encoding(published: Published, case: Row) -> tuple[Any, Any]:
    if "encoding" not in case:
        return NOT_ASSERTED
    name = str(published.documents[case["source_uri"]]["encoding"]).lower().replace("_", "-")
    return ENCODING_FAMILY.get(name, name), case["encoding"]


def read_page_field(name: str) -> Reader:
    """A column of articles; title, publisher and published_on stand in duplicates, too."""

    def read(published: Published, case: Row) -> tuple[Any, Any]:
        page = published.page(case["source_uri"])
        if name not in case or (page and name not in page):
            return NOT_ASSERTED
        found = page.get(name)
        return (found.isoformat() if isinstance(found, date) else found), case[name]

    return read


def read_authors(published: Published, case: Row) -> tuple[Any, Any]:
    if "authors" not in case or not published.is_article(case["source_uri"]):
        return NOT_ASSERTED
    # Names set in capitals may be published in either case.
    found = [row["name"].casefold() for row in published.rows("authors", case["source_uri"])]
    return found, [name.casefold() for name in case["authors"]]


def read_removed_lines(published: Published, case: Row) -> tuple[Any, Any]:
    """Which lines left the text: found only in the warehouse means taken, only in the case means left behind."""
    if "removed" not in case:
        return NOT_ASSERTED
    taken = {row["line_number"]: row["text"] for row in published.rows("removed_lines", case["source_uri"])}
    expected = {int(number) for number in case["removed"]}
    wrongly_taken = {number: text for number, text in taken.items() if number not in expected}
    return {"wrongly taken": wrongly_taken, "left behind": sorted(expected - set(taken))}, {
        "wrongly taken": {},
        "left behind": [],
    }


def read_removed_kinds(published: Published, case: Row) -> tuple[Any, Any]:
    """The kinds of those removed lines that both sides remove."""
    if "removed" not in case:
        return NOT_ASSERTED
    rows = published.rows("removed_lines", case["source_uri"])
    found = {str(row["line_number"]): row["kind"] for row in rows if str(row["line_number"]) in case["removed"]}
    differing = {number: kind for number, kind in found.items() if kind != case["removed"][number]}
    return differing, {number: case["removed"][number] for number in differing}


def read_quotes(published: Published, case: Row) -> tuple[Any, Any]:
    if "quotes" not in case or not published.is_article(case["source_uri"]):
        return NOT_ASSERTED
    found = [(row["kind"], " ".join(row["text"].split())) for row in published.rows("quotes", case["source_uri"])]
    return found, [(quote["kind"], " ".join(quote["text"].split())) for quote in case["quotes"]]


def read_speakers(published: Published, case: Row) -> tuple[Any, Any]:
    """The speakers of those quotes that both sides have; a title before the name is neither right nor wrong."""
    if "quotes" not in case or not published.is_article(case["source_uri"]):
        return NOT_ASSERTED
    expected = {" ".join(quote["text"].split()): quote["speaker"] for quote in case["quotes"]}
    found = {
        text: row["speaker"]
        for row in published.rows("quotes", case["source_uri"])
        if (text := " ".join(row["text"].split())) in expected
    }
    differing = {text: speaker for text, speaker in found.items() if speaker != expected[text]}
    return differing, {text: expected[text] for text in differing}


def read_figures(published: Published, case: Row) -> tuple[Any, Any]:
    """Counts of people, in any order; kind "other" is left out, for what else to count is a matter of taste."""
    if "figures" not in case or not published.is_article(case["source_uri"]):
        return NOT_ASSERTED

    def count(rows: list[Row]) -> list[tuple[Any, ...]]:
        columns = ("kind", "value_low", "value_high", "modifier")
        counter = Counter(tuple(row[column] for column in columns) for row in rows if row["kind"] != "other")
        return sorted(counter.elements(), key=str)

    return count(published.rows("figures", case["source_uri"])), count(case["figures"])


def read_mentions(published: Published, case: Row) -> tuple[Any, Any]:
    """Those expected mentions that are not published; a mention may be known by its name or as it stands."""
    if "mentions" not in case or not published.is_article(case["source_uri"]):
        return NOT_ASSERTED
    found = {
        (row["kind"], row[column].casefold(), row["country_code"] if row["kind"] == "place" else None)
        for row in published.rows("mentions", case["source_uri"])
        for column in ("name", "surface")
    }
    wanted = [(mention["kind"], mention["name"], mention["country_code"]) for mention in case["mentions"]]
    missing = [want for want in wanted if (want[0], want[1].casefold(), want[2]) not in found]
    return {"not found": missing}, {"not found": []}


FIELDS: dict[str, Reader] = {
    "status": read_status,
    "duplicate": read_duplicate,
    "reason": read_reason,
    "language": read_language,
    "encoding": read_encoding,
    "title": read_page_field("title"),
    "authors": read_authors,
    "dateline_place": read_page_field("dateline_place"),
    "dateline_country_code": read_page_field("dateline_country_code"),
    "dateline_agency": read_page_field("dateline_agency"),
    "published_on": read_page_field("published_on"),
    "publisher": read_page_field("publisher"),
    "agency_credit": read_page_field("agency_credit"),
    "url": read_page_field("url"),
    "removed_lines": read_removed_lines,
    "removed_kinds": read_removed_kinds,
    "quotes": read_quotes,
    "speakers": read_speakers,
    "figures": read_figures,
    "mentions": read_mentions,
}


def list_differences(published: Published, field: str) -> dict[str, str]:
    differences = {}
    for source_uri, case in EXPECTED.items():
        if source_uri not in published.documents:
            differences[source_uri] = "not in documents"
            continue
        found, expected = FIELDS[field](published, case)
        if found is not MISSING and found != expected:
            differences[source_uri] = f"published {found!r}\n      expected  {expected!r}"
    return differences


def test_every_file_of_the_sample_is_a_document(published: Published) -> None:
    assert sorted(published.documents) == sorted(EXPECTED)


@pytest.mark.parametrize("field", FIELDS)
def test_field(field: str, published: Published) -> None:
    differences = list_differences(published, field)
    known = {entry["source_uri"] for entry in KNOWN_FAILURES if entry["field"] == field}
    new = [f"  {source_uri}\n      {text}" for source_uri, text in differences.items() if source_uri not in known]
    assert not new, f"{field}: {len(new)} of {len(EXPECTED)} files differ\n" + "\n".join(new)
    healed = sorted(known - set(differences))
    assert not healed, f"{field}: known failures that no longer fail; delete them from known_failures.json: {healed}"


def test_reports_from_one_template_stay_apart(published: Published) -> None:
    merged = [
        (source_uri, published.source_of[row["canonical_id"]])
        for source_uri, case in EXPECTED.items()
        if "template" in case
        for row in published.rows("duplicates", source_uri)
    ]
    assert merged == []


# The cases themselves: they are written by hand, so they are tested, too. These need no warehouse.


def test_every_file_has_a_case() -> None:
    files = [path for path in (ROOT / "raw").rglob("*") if path.is_file() and why_ignored(path.name, ENDINGS) is None]
    names = {path.relative_to(ROOT / "raw").as_posix() for path in files}
    assert names == {source_uri.partition("#")[0] for source_uri in EXPECTED}


def test_cases_name_lines_by_known_kinds() -> None:
    kinds = {kind for case in EXPECTED.values() for kind in case.get("removed", {}).values()}
    assert kinds <= LINE_KINDS - KEPT_KINDS


def test_duplicates_name_an_article() -> None:
    named = [case["duplicate_of"] for case in EXPECTED.values() if "duplicate_of" in case]
    assert [source_uri for source_uri in named if EXPECTED[source_uri]["status"] != "article"] == []


def test_known_failures_name_a_field_a_file_and_a_reason() -> None:
    keys = [(entry["field"], entry["source_uri"]) for entry in KNOWN_FAILURES]
    assert len(keys) == len(set(keys))
    assert all(field in FIELDS and source_uri in EXPECTED for field, source_uri in keys)
    assert all(entry["reason"].strip() for entry in KNOWN_FAILURES)
