"""The views over clusters: who repeated whom, and how fast, in a warehouse with gaps in what is known."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from corpus import set_anew, write_files
from warehouses import open_views, query, run_on

from flows.contracts import TABLES
from flows.storage.views import describe_views, written_views

VIEWS = sorted(view.name for view in written_views())

FERRY = """The ferry between Port Kelda and the islands sailed again on Tuesday, nine weeks after a storm broke its pier.

The county will pay for a new pier next year, when the budget allows that, and until then it lands at the fish market."""
MILL = """The paper mill at Aarnes will close at the end of the summer after a century of work, its owners said on Monday.

The town has 3,100 inhabitants, and one in five of them works at the mill or for a firm that lives from it."""
FOG = """Fog kept the lighthouse horn busy for eleven hours on Sunday, longer than on any day since records began.

The keeper, who is paid by the month, said that he had expected no less of November."""


def print_page(story: str, publisher: str | None = None, published: str | None = None) -> bytes:
    head = f"Published {published}\n\n" if published else ""
    foot = f"\n\n© 2021 {publisher}. All rights reserved." if publisher else ""
    return f"{head}{story}{foot}\n".encode()


PAGES = {
    # A cluster of five: two other papers, the first one again, and a copy that says nothing of itself.
    "ferry-first.txt": print_page(FERRY, "The Ostrand Courier", "3 March 2021"),
    "ferry-post.txt": print_page(FERRY, "Vellmar Post", "5 March 2021"),
    "ferry-wire.txt": print_page(FERRY, "Sorrel Wire", "3 March 2021"),
    "ferry-again.txt": print_page(FERRY, "The Ostrand Courier", "2 April 2021"),
    "ferry-bare.txt": set_anew(print_page(FERRY).decode()).encode(),
    # Nobody knows who printed it first, or when.
    "mill-1.txt": print_page(MILL),
    "mill-2.txt": set_anew(print_page(MILL).decode()).encode(),
    # Only a duplicate has a publisher, and the article a month.
    "fog-1.txt": print_page(FOG, None, "November 2020"),
    "fog-2.txt": print_page(FOG, "Vellmar Post", "9 December 2020"),
    # An article alone.
    "alone.txt": print_page(
        "The tram line to Quillhaven opens in May, the council said on Friday after a vote.", "Vellmar Post"
    ),
}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("views")
    run_on(write_files(folder / "raw", PAGES), folder / "warehouse")
    return folder / "warehouse"


def test_a_row_for_each_duplicate(warehouse: Path) -> None:
    rows = query(
        warehouse,
        "SELECT source_uri, canonical_publisher, publisher, published_on, days_after, is_other_publisher, method, "
        "similarity, cluster_size FROM reprints WHERE canonical_source_uri = 'ferry-first.txt' ORDER BY source_uri",
    )
    courier = "The Ostrand Courier"
    assert rows == [
        ("ferry-again.txt", courier, courier, date(2021, 4, 2), 30, False, "normalized", 1.0, 5),
        ("ferry-bare.txt", courier, None, None, None, None, "normalized", 1.0, 5),
        ("ferry-post.txt", courier, "Vellmar Post", date(2021, 3, 5), 2, True, "normalized", 1.0, 5),
        ("ferry-wire.txt", courier, "Sorrel Wire", date(2021, 3, 3), 0, True, "normalized", 1.0, 5),
    ]


def test_reprints_are_all_duplicates(warehouse: Path) -> None:
    columns = "doc_id, canonical_id, cluster_id, method, similarity, publisher, published_on"
    assert query(warehouse, f"SELECT {columns} FROM reprints ORDER BY doc_id") == query(
        warehouse, f"SELECT {columns} FROM duplicates ORDER BY doc_id"
    )


def test_a_row_for_each_cluster(warehouse: Path) -> None:
    with open_views(warehouse) as db:
        relation = db.sql(
            "SELECT articles.source_uri, clusters.* EXCLUDE (cluster_id, canonical_id, title) FROM clusters "
            "JOIN articles ON articles.doc_id = canonical_id ORDER BY articles.source_uri"
        )
        found = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    assert found == [
        {
            "source_uri": "ferry-first.txt",
            "publisher": "The Ostrand Courier",
            "published_on": date(2021, 3, 3),
            "cluster_size": 5,
            "duplicate_count": 4,
            "publisher_count": 3,
            "other_publisher_count": 2,
            "first_published_on": date(2021, 3, 3),
            "last_published_on": date(2021, 4, 2),
            "first_repeated_on": date(2021, 3, 3),
            "last_repeated_on": date(2021, 4, 2),
        },
        {
            "source_uri": "fog-1.txt",
            "publisher": None,
            "published_on": date(2020, 11, 1),
            "cluster_size": 2,
            "duplicate_count": 1,
            "publisher_count": 1,
            "other_publisher_count": 1,
            "first_published_on": date(2020, 11, 1),
            "last_published_on": date(2020, 12, 9),
            "first_repeated_on": date(2020, 12, 9),
            "last_repeated_on": date(2020, 12, 9),
        },
        {
            "source_uri": found[2]["source_uri"],
            "publisher": None,
            "published_on": None,
            "cluster_size": 2,
            "duplicate_count": 1,
            "publisher_count": 0,
            "other_publisher_count": 0,
            "first_published_on": None,
            "last_published_on": None,
            "first_repeated_on": None,
            "last_repeated_on": None,
        },
    ]
    assert found[2]["source_uri"].startswith("mill-")


def test_no_days_are_counted_from_a_month(warehouse: Path) -> None:
    rows = query(warehouse, "SELECT published_on, days_after FROM reprints WHERE canonical_source_uri = 'fog-1.txt'")
    assert rows == [(date(2020, 12, 9), None)]


def test_an_article_alone_is_no_cluster(warehouse: Path) -> None:
    assert query(warehouse, "SELECT status FROM documents WHERE source_uri = 'alone.txt'") == [("article",)]
    assert query(warehouse, "SELECT count(*) FROM clusters") == [(3,)]
    assert query(warehouse, "FROM reprints WHERE 'alone.txt' IN (source_uri, canonical_source_uri)") == []


def test_an_older_copy_of_a_lost_file_is_earlier(tmp_path: Path) -> None:
    """A file that is still there stands for one that is gone, though that was printed before."""
    names = ("ferry-first.txt", "ferry-post.txt")
    raw = write_files(tmp_path / "raw", {name: PAGES[name] for name in names})
    run_on(raw, tmp_path / "warehouse")
    (raw / "ferry-first.txt").unlink()
    run_on(raw, tmp_path / "warehouse")
    rows = query(tmp_path / "warehouse", "SELECT canonical_source_uri, source_uri, days_after FROM reprints")
    assert rows == [("ferry-post.txt", "ferry-first.txt", -2)]


@pytest.mark.parametrize("view", VIEWS)
def test_views_have_types_that_every_reader_knows(warehouse: Path, view: str) -> None:
    """Left alone, a sum would be a HUGEINT, which BI tools stumble over."""
    with open_views(warehouse) as db:
        types = {str(column[1]) for column in db.sql(f"DESCRIBE {view}").fetchall()}
    assert types <= {"VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "DATE"}


@pytest.mark.parametrize("view", VIEWS)
def test_views_say_what_they_show(view: str) -> None:
    found, columns = describe_views()[view]
    assert found.description.endswith(".")
    assert [column.name for column in columns if not column.description.endswith(".")] == []
    assert set(found.notes) <= {column.name for column in columns}


def test_the_file_says_so_too(warehouse: Path) -> None:
    rows = query(
        warehouse, "SELECT comment FROM duckdb_columns() WHERE table_name = 'entities' AND column_name = 'kind'"
    )
    assert rows == [("person, organization or place.",)]


def test_no_view_has_the_name_of_a_table() -> None:
    assert {table.name for table in TABLES}.isdisjoint(VIEWS)
