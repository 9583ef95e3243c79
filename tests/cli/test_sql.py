"""newsmill sql: what it answers, and everything it must not do."""

import csv
import io
import json
import os
import shutil

import pytest
from mills import start


def test_a_table_for_people(newsmill, mill):
    called = newsmill(mill, "sql", "SELECT source_uri, status FROM documents ORDER BY 1")
    assert called.code == 0
    lines = called.out.splitlines()
    assert lines[0].split() == ["source_uri", "status"]
    assert lines[2].split() == ["empty.txt", "rejected"]
    assert lines[-1] == "(6 rows)"


def test_csv_reads_back(newsmill, mill):
    called = newsmill(mill, "sql", "SELECT source_uri, title, word_count FROM articles ORDER BY 1", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(called.out)))
    assert [row["source_uri"] for row in rows] == ["ferry-copy.txt", "mill.txt", "weather.txt"]
    assert rows[1]["title"] == ""  # NULL
    assert int(rows[1]["word_count"]) > 20


def test_json_reads_back(newsmill, mill):
    query = "SELECT 1 AS a, 2 AS a, NULL AS n, DATE '2024-03-05' AS d, [1, 2] AS l, 'x' || chr(10) || chr(27) AS t"
    called = newsmill(mill, "sql", query, "--format", "json")
    assert json.loads(called.out) == [{"a": 1, "a_1": 2, "n": None, "d": "2024-03-05", "l": [1, 2], "t": "x\n\x1b"}]
    assert "\x1b" not in called.out
    assert json.loads(newsmill(mill, "sql", "SELECT 1 WHERE false", "--format", "json").out) == []


def test_the_query_may_come_from_the_input(mill):
    called = start(mill, "sql", "--format", "csv", given="SELECT count(*) AS documents FROM documents")
    assert (called.code, called.out) == (0, "documents\n6\n")


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_control_characters_are_spelt_out(newsmill, mill, form):
    query = "SELECT text FROM removed_lines WHERE text LIKE '%newsletter%'"
    called = newsmill(mill, "sql", query, "--format", form)
    assert "newsletter" in called.out
    assert not {"\x1b", "\u202e", "\x07", "\x9b"} & set(called.out)
    assert "\\u202e" in called.out


def test_long_tables_say_that_they_are_cut(newsmill, mill):
    called = newsmill(mill, "sql", "SELECT * FROM range(1000)")
    assert called.out.splitlines()[-1] == "(200 rows of more: --format csv prints all)"
    assert len(newsmill(mill, "sql", "SELECT * FROM range(1000)", "--format", "csv").out.splitlines()) == 1001


def test_formulas_are_defused_in_csv(newsmill, mill):
    query = """SELECT '=1+1' AS "=2+2", -3 AS n, '+x' AS t"""
    called = newsmill(mill, "sql", query, "--format", "csv", "--defuse-formulas")
    assert called.out == "'=2+2,n,t\n'=1+1,-3,'+x\n"
    assert newsmill(mill, "sql", query, "--defuse-formulas").code == 2


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_heads_of_columns_are_spelt_out(newsmill, mill, form):
    called = newsmill(mill, "sql", 'SELECT 1 AS "a\x1b[2J\u202eb"', "--format", form)
    assert not {"\x1b", "\u202e"} & set(called.out)
    assert "\\u202e" in called.out


def test_an_older_snapshot_can_be_read(newsmill, mill):
    called = newsmill(mill, "sql", "SELECT count(*) AS n FROM articles", "--snapshot", "1")
    assert called.out.split()[-1] == "3"
    assert newsmill(mill, "sql", "SELECT 1", "--snapshot", "7").code == 2


def test_errors_carry_duckdbs_own_words(newsmill, mill):
    called = newsmill(mill, "sql", "SELECT titel FROM articles")
    assert called.code == 2
    assert 'Referenced column "titel" not found' in called.err
    assert '"title"' in called.err


def test_a_moved_warehouse_is_read_where_it_is(newsmill, own_mill, tmp_path):
    shutil.move(own_mill / "warehouse", tmp_path / "elsewhere")
    called = newsmill(own_mill, "sql", "SELECT count(*) AS n FROM articles", "--warehouse", str(tmp_path / "elsewhere"))
    assert called.out.split()[-1] == "3"


def test_a_query_leaves_nothing_behind(newsmill, mill):
    before = sorted(os.walk(mill / "warehouse"))
    newsmill(mill, "sql", "SELECT * FROM articles ORDER BY text")
    assert sorted(os.walk(mill / "warehouse")) == before


@pytest.mark.parametrize("query", ["-- how many?\nSELECT 3 AS n", "--how many?\nSELECT 3 AS n"])
def test_a_query_may_begin_with_a_comment(newsmill, mill, query):
    called = newsmill(mill, "sql", query)
    assert (called.code, called.out.split()[-1]) == (0, "3")


def test_an_option_that_is_none_is_not_taken_for_a_query(newsmill, mill):
    called = newsmill(mill, "sql", "--fromat=csv")
    assert called.code == 2
    assert "--fromat=csv" in called.err


def test_a_pivot_says_what_it_lacks(newsmill, mill):
    called = newsmill(mill, "sql", "PIVOT articles ON language USING count(*)")
    assert called.code == 2
    assert "must name its values" in called.err


def test_a_query_that_is_no_text_is_wrong_use(newsmill, mill):
    called = newsmill(mill, "sql", "SELECT 'Preg\udcf3n'")
    assert (called.code, called.err) == (2, "newsmill: The query is no UTF-8 text.\n")


def test_ctrl_c_while_duckdb_works_exits_130(newsmill, mill, monkeypatch):
    def be_interrupted(*_):
        raise RuntimeError("Query interrupted")

    monkeypatch.setattr("flows.run.questions._ask", be_interrupted)
    assert newsmill(mill, "sql", "SELECT 1").code == 130
