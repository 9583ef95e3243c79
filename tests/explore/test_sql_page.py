"""The SQL page: what it answers, what it refuses, and that no query ends more than its own process."""

import csv
import html
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cases.sql_attacks import HARMLESS, REFUSED, STOPPED

from flows.errors import NewsmillError, WrongUseError
from flows.explore.answerers import MOST_ROWS, Answerers
from flows.explore.pages.sql import read_examples
from flows.settings import Settings

MARK = "tulips-at-noon"


@pytest.fixture(scope="module")
def answerers(sample_warehouse: Path) -> Iterator[Answerers]:
    found = Answerers(Settings(warehouse=sample_warehouse, query_seconds=2, query_spill="200MB"))
    yield found
    found.close()


def ask(pages: httpx.Client, query: str, **values: str) -> str:
    answer = pages.get("/sql", params={"query": query, **values})
    assert answer.status_code == 200
    return answer.text


def test_an_answer_is_a_table_and_the_address_holds_the_query(pages: httpx.Client) -> None:
    page = ask(pages, "SELECT 1 AS one, DATE '2024-02-29' AS day, 'a, b' AS text, NULL AS nothing, 1 AS one")
    (table,) = re.findall(r"<caption>The answer</caption>.*?</table>", page, re.DOTALL)
    assert re.findall(r'<th scope="col"[^>]*>(\w+)</th>', table) == ["one", "day", "text", "nothing", "one_1"]
    assert "2024-02-29" in table
    assert "1 row." in page
    assert "SELECT 1 AS one, DATE &#39;2024-02-29&#39;" in page.partition("<textarea")[2].partition("</textarea>")[0]


def test_what_texts_and_columns_hold_is_shown_as_text(pages: httpx.Client) -> None:
    page = ask(
        pages, """SELECT '<script>alert(1)</script>\u202e' AS "<img src=x onerror=alert(2)>", 2 AS n""", chart="bars"
    )
    assert "<img" not in page
    assert "<script>alert" not in page
    assert "\u202e" not in page.partition("</textarea>")[2]
    assert 'class="unseen">U+202E' in page


def test_an_answer_is_a_chart_of_what_one_chooses(pages: httpx.Client) -> None:
    query = "SELECT 'a' AS name, 2 AS few, 30 AS many"
    page = ask(pages, query, chart="bars", x="name", y="few")
    assert '<figure class="chart" data-kind="bars" data-x="name" data-y="few">' in page
    # What cannot be drawn is left out.
    assert 'data-kind="bars" data-x="name" data-y="many"' in ask(pages, query, chart="bars", x="no", y="name")
    assert "<figure" not in ask(pages, "SELECT 'a' AS name", chart="bars")
    assert "<figure" not in ask(pages, query, chart="pie")


def test_many_rows_and_long_texts_are_cut_and_csv_has_them_all(pages: httpx.Client) -> None:
    query = f"SELECT range AS n, repeat('x', CASE WHEN n > 0 THEN 1 ELSE 600 END) AS text FROM range({MOST_ROWS + 5})"
    page = ask(pages, query)
    assert f"{MOST_ROWS:,} rows of more" in page
    assert "x" * 501 not in page
    answer = pages.get("/sql", params={"query": query, "format": "csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert "newsmill.csv" in answer.headers["content-disposition"]
    rows = [*csv.reader(answer.text.splitlines())]
    assert (len(rows), len(rows[1][1])) == (MOST_ROWS + 6, 600)


def test_formulas_are_defused_where_one_asks_for_it(pages: httpx.Client) -> None:
    query = "SELECT '=1+1' AS a"
    assert pages.get("/sql", params={"query": query, "format": "csv"}).text == "a\n=1+1\n"
    assert pages.get("/sql", params={"query": query, "format": "csv", "defuse": "yes"}).text == "a\n'=1+1\n"


def test_a_query_that_is_none_is_told_beside_it(pages: httpx.Client) -> None:
    for values in ({}, {"format": "csv"}):
        page = ask(pages, "SELECT titel FROM articles", **values)
        assert 'role="alert"' in page
        assert "titel" in page.partition("</textarea>")[2]
        assert ">SELECT titel FROM articles</textarea>" in page


def test_examples_are_answered(answerers: Answerers) -> None:
    assert len(read_examples()) > 8
    for title, query in read_examples():
        assert answerers.answer(query, 1).rows, title


def test_attacks_are_refused_and_what_is_harmless_is_answered(
    answerers: Answerers, sample_warehouse: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text(MARK)
    before = sorted(os.walk(sample_warehouse))

    def fill(query: str) -> str:
        return query.replace("{place}/warehouse", str(sample_warehouse)).replace("{other}", str(tmp_path))

    for name, query in REFUSED.items():
        with pytest.raises(WrongUseError) as refused:
            answerers.answer(fill(query), 1)
        told = str(refused.value).replace(fill(query), "")
        assert not [word for word in (MARK, "root:", "bronze/0") if word in told], name
    for name, query in HARMLESS.items():
        assert str(sample_warehouse) not in str(answerers.answer(query, 1)), name
    assert [path.name for path in tmp_path.iterdir()] == ["secret.txt"]
    assert sorted(os.walk(sample_warehouse)) == before


def stop(answerers: Answerers, name: str) -> None:
    query, limit = STOPPED[name]
    with pytest.raises(NewsmillError, match=limit) as stopped:
        answerers.answer(query, 1)
    assert not isinstance(stopped.value, WrongUseError)
    assert answerers.answer("SELECT 42", 1).rows == [[42]]


@pytest.mark.parametrize("name", ["rows without end", "one call that takes an hour"])
def test_what_takes_too_much_is_stopped_and_the_next_query_works(answerers: Answerers, name: str) -> None:
    stop(answerers, name)


@pytest.mark.long
@pytest.mark.parametrize("name", STOPPED)
def test_everything_that_takes_too_much_is_stopped(sample_warehouse: Path, name: str) -> None:
    seconds = 2 if STOPPED[name][1] == "QUERY_SECONDS" else 300
    answerers = Answerers(Settings(warehouse=sample_warehouse, query_seconds=seconds, query_spill="200MB"))
    try:
        stop(answerers, name)
    finally:
        answerers.close()


def test_a_process_that_is_killed_is_replaced(answerers: Answerers) -> None:
    (number,) = answerers.answer("SELECT 1", 1).rows[0]
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    answering = [int(pid) for pid in children if b"answering" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    assert answering
    for pid in answering:
        os.kill(pid, signal.SIGKILL)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert answerers.answer("SELECT 1", 1).rows == [[number]]


def test_a_download_that_breaks_off_is_no_whole_file(pages: httpx.Client) -> None:
    """An error behind the first rows cannot be told any more; what came must not look like all."""
    query = "SELECT CASE WHEN range = 90000 THEN error('too late') ELSE range END AS n FROM range(100000)"
    with pytest.raises(httpx.RemoteProtocolError):
        pages.get("/sql", params={"query": query, "format": "csv"})


def test_the_page_names_what_there_is_to_ask(pages: httpx.Client) -> None:
    page = pages.get("/sql").text
    for name in ("articles", "removed_lines", "entities", "tolls_by_day", "span(text, char_start, char_end)"):
        assert f"<code>{name}</code>" in page
    for _, query in read_examples():
        assert httpx.URL("/sql", params={"query": query}).params["query"] in {
            httpx.URL(html.unescape(link)).params["query"] for link in re.findall(r'href="(/sql\?query=[^"]+)"', page)
        }
