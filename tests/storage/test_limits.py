"""Set work in less memory than its data: the same rows, by way of the disk."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows.run.pairs import HUBS, LEAST_SHARE, LEAST_SHARED, PARTNERS
from flows.storage import story_groups
from flows.storage.connection import connect, read_sql

# A million lines, and a million and a half hashes: the hubs of all hashes at once fail within this limit.
DOCUMENTS, LINES, LONG_LINES, HASHES = 40_000, 24, 18, 40
LIMIT = "96MB"
SHARES = 4
# Ten documents share their long lines; of the others, a tenth of all documents shares each.
LINE_INDEX = f"""
SELECT left(md5(document::VARCHAR), 16) AS doc_id, line::INTEGER AS line_number, line < {LONG_LINES} AS is_long,
    (CASE WHEN line < {LONG_LINES} THEN hash(document // 10, line) ELSE hash(document % 10, line) END >> 1)::BIGINT AS hash
FROM range({DOCUMENTS}) documents(document), range({LINES}) lines(line)
"""
# Three documents share half of their hashes.
HOLDINGS = f"""
SELECT (document + 1)::INTEGER AS rank,
    (hash(CASE WHEN number % 2 = 0 THEN document // 3 ELSE document END, number) >> 1)::BIGINT AS hash
FROM range({DOCUMENTS}) documents(document), range({HASHES}) numbers(number)
"""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with connect(tmp_path / "spilled", memory_limit=LIMIT) as found:
        yield found


def count(db: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    (row,) = db.sql(query).fetchall()
    return tuple(row)


def test_repeated_lines_are_found_in_less_memory_than_they_take(db: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    db.execute(f"COPY ({LINE_INDEX}) TO '{tmp_path}/lines.parquet' (FORMAT parquet)")
    db.execute(f"CREATE VIEW line_index AS FROM '{tmp_path}/lines.parquet'")
    story_groups.count_all(db, 3)
    assert count(db, "SELECT count(*) FROM story_parents") == (DOCUMENTS * 9 // 10,), "ten documents are a story"
    assert count(db, "SELECT count(*) FROM repeated") == (10 * (LINES - LONG_LINES),), "what stands below all stories"
    db.execute("CREATE TABLE asked AS SELECT DISTINCT doc_id FROM line_index")
    story_groups.number_repeated(db, "asked")
    assert count(db, "SELECT count(*), sum(len(numbers)) FROM repeated_lines") == (DOCUMENTS, 6 * DOCUMENTS)


def test_partners_are_found_in_less_memory_than_the_sketches_take(db: duckdb.DuckDBPyConnection) -> None:
    db.execute(f"CREATE TABLE holdings_now AS {HOLDINGS}")
    db.execute("CREATE TABLE affected AS SELECT DISTINCT rank, 0 AS batch FROM holdings_now")
    db.execute("CREATE TABLE candidates AS SELECT rank, rank::VARCHAR AS doc_id FROM affected")
    db.execute("CREATE TABLE sketch_sizes AS SELECT rank, count(*) AS hashes FROM holdings_now GROUP BY rank")
    db.execute("CREATE TABLE hubs (hash BIGINT, rank INTEGER, holders INTEGER)")
    for share in range(SHARES):
        db.execute(f"INSERT INTO hubs {read_sql('hubs')}", {"hubs": HUBS, "shares": SHARES, "share": share})
    limits = {"partners": PARTNERS, "least_shared": LEAST_SHARED, "least_share": LEAST_SHARE}
    db.execute(f"CREATE TABLE partners AS {read_sql('partners')}", {"batch": 0, **limits})
    # Of three documents the first has no partner, the second one, the third two; one stands alone.
    assert count(db, "SELECT count(*), min(shared), max(shared) FROM partners") == (DOCUMENTS - 1, 20, 20)
