"""newsmill export: whole files, or none; and what they say to those who read them."""

import csv
import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from buckets import SECRET, serve_buckets
from mills import start

from flows.contracts import BY_NAME, TABLES
from flows.storage.manifest import checksum
from flows.storage.views import written_views

FORMULAS = "SELECT * FROM (VALUES ('=1+1', 1), ('+1', 2), ('-1', 3), ('@x', 4), (chr(9) || '=1', 5), (chr(13) || '=1', 6), \
(chr(10) || '=1', 7), ('＝1', 8), ('a=1', 9), (NULL, 10), ('', 11), ('it''s', 12)) found(\"=text\", number) ORDER BY number"


ROOT = Path(__file__).parent.parent.parent
PAGES = ("README.md", "docs/operations.md")
# Commands as they stand in the pages; what needs a shell or a bucket has its own test.
SHOWN = [
    line.strip().removeprefix("newsmill ")
    for page in PAGES
    for line in (ROOT / page).read_text(encoding="utf-8").splitlines()
    if line.strip().startswith("newsmill export ") and not {"|", ":"} & set(line)
]


@pytest.fixture(autouse=True)
def _no_debris(tmp_path: Path) -> Iterator[None]:
    """Whatever becomes of an export, nothing unfinished lies about."""
    yield
    assert list(tmp_path.rglob(".*.exporting")) == []


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_database_has_tables_comments_views_and_the_macro(newsmill, mill, tmp_path):
    called = newsmill(mill, "export", str(tmp_path / "news.duckdb"))
    assert (called.code, called.err) == (0, "")
    assert f"Wrote {len(TABLES)} tables of snapshot 1" in called.out
    assert f"duckdb -readonly {tmp_path}/news.duckdb" in called.out
    with duckdb.connect(str(tmp_path / "news.duckdb"), read_only=True) as db:
        tables = db.sql("SELECT table_name, comment FROM duckdb_tables()").fetchall()
        assert dict(tables) == {table.name: table.description for table in TABLES}
        assert db.sql("SELECT count(*) FROM articles").fetchall() == [(3,)]
        comments = db.sql("SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'quotes'").fetchall()
        assert dict(comments) == BY_NAME["quotes"].column_descriptions
        views = db.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        assert {name for (name,) in views} == {view.name for view in written_views()}
        assert db.sql("SELECT DISTINCT is_whole FROM (SELECT true AS is_whole FROM conservation)").fetchall() == [
            (True,)
        ]
        spans = (
            "SELECT span(articles.text, char_start, char_end) = quotes.text FROM quotes JOIN articles USING (doc_id)"
        )
        assert set(db.sql(spans).fetchall()) == {(True,)}
    assert (tmp_path / "news.duckdb").read_bytes()[12:20] == (64).to_bytes(8, "little"), "clients of DuckDB 1.x read it"


@pytest.mark.parametrize("command", dict.fromkeys(SHOWN))
def test_what_the_pages_show_works_as_pasted(newsmill, mill, tmp_path, command):
    called = newsmill(tmp_path, *shlex.split(command), "--warehouse", str(mill / "warehouse"))
    assert (called.code, called.err) == (0, "")
    assert "Wrote" in called.out


def test_a_database_of_some_tables_has_the_views_that_they_bear(newsmill, mill, tmp_path):
    newsmill(mill, "export", str(tmp_path / "some.duckdb"), "--table", "quotes", "--table", "entities")
    with duckdb.connect(str(tmp_path / "some.duckdb"), read_only=True) as db:
        assert db.sql("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall() == [("entities",), ("quotes",)]
        views = {name for (name,) in db.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()}
        assert all(view.needs <= views | {"quotes", "entities"} for view in written_views() if view.name in views)
        assert db.sql("SELECT comment FROM duckdb_columns() WHERE table_name = 'entities'").fetchall()[0][0]


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_a_folder_has_a_file_for_each_table_and_says_what_it_is(newsmill, mill, tmp_path, form):
    called = newsmill(mill, "export", str(tmp_path / "out"), "--format", form)
    assert called.code == 0
    assert f"""duckdb -c "SELECT * FROM '{tmp_path}/out/articles.{form}' LIMIT 10\"""" in called.out
    names = {f"{table.name}.{form}" for table in TABLES}
    assert {path.name for path in (tmp_path / "out").iterdir()} == names | {"export.json"}
    card = json.loads((tmp_path / "out" / "export.json").read_text())
    assert (card["program"], card["snapshot"]) == ("newsmill", 1)
    assert {file["file"] for file in card["files"]} == names
    for file in card["files"]:
        path = tmp_path / "out" / file["file"]
        assert (file["bytes"], file["sha256"]) == (path.stat().st_size, checksum(path))
    rows = {file["table"]: file["rows"] for file in card["files"]}
    assert (rows["articles"], rows["documents"]) == (3, 6)


def test_parquet_says_what_its_columns_are_to_every_reader(newsmill, mill, tmp_path):
    newsmill(mill, "export", str(tmp_path / "out"))
    path = tmp_path / "out" / "articles.parquet"
    published = next((mill / "warehouse" / "current" / "articles").glob("*.parquet"))
    for file in (path, published):
        schema = pq.read_schema(file)
        assert schema.metadata[b"description"].decode() == BY_NAME["articles"].description
        assert schema.field("title").metadata == {
            b"description": BY_NAME["articles"].column_descriptions["title"].encode()
        }
        assert [str(field.type) for field in schema] == [str(field.type) for field in BY_NAME["articles"].schema]
        assert pd.read_parquet(file).shape == pl.read_parquet(file).shape == (3, len(schema.names))
    told = json.loads(pl.read_parquet_metadata(path)["newsmill"])
    assert told["columns"] == BY_NAME["articles"].column_descriptions
    newsmill(mill, "export", str(tmp_path / "entities.parquet"), "--table", "entities")
    assert pq.read_schema(tmp_path / "entities.parquet").field("kind").metadata


def test_a_query_becomes_a_file_with_everything_spelt_right(newsmill, mill, tmp_path):
    query = (
        "SELECT 'a' || chr(0) || chr(27) || chr(13) || 'b' AS text, 'x' || chr(10) || '\"y\"' AS lines, NULL AS nothing, "
        "'' AS empty, DATE '2024-03-05' AS day, TIMESTAMPTZ '2024-03-05 10:00:00+02' AS at, 0.0::DOUBLE / 0 AS ratio, "
        "1 AS a, 2 AS a; -- why not"
    )
    for name in ("out.csv", "out.jsonl", "out.parquet"):
        assert newsmill(mill, "export", str(tmp_path / name), "--query", query).code == 0
    head, row = read_csv((tmp_path / "out.csv").read_bytes().decode())
    assert head == ["text", "lines", "nothing", "empty", "day", "at", "ratio", "a", "a_1"]
    assert row[:6] == ["a\ufffd\x1b\rb", 'x\n"y"', "", "", "2024-03-05", "2024-03-05T08:00:00.000000Z"]
    (line,) = (tmp_path / "out.jsonl").read_text().splitlines()
    found = json.loads(line)
    assert (found["text"], found["lines"], found["nothing"]) == ("a\0\x1b\rb", 'x\n"y"', None)
    assert (found["at"], found["ratio"], found["a_1"]) == ("2024-03-05T08:00:00.000000Z", None, 2)
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 1


def test_formulas_are_defused_on_request(newsmill, mill, tmp_path):
    newsmill(mill, "export", str(tmp_path / "raw.csv"), "--query", FORMULAS)
    newsmill(mill, "export", str(tmp_path / "safe.csv"), "--query", FORMULAS, "--defuse-formulas")
    raw, safe = (read_csv((tmp_path / name).read_bytes().decode()) for name in ("raw.csv", "safe.csv"))
    assert raw[0] == ["=text", "number"]
    assert safe[0] == ["'=text", "number"]
    assert [text for text, _ in safe[1:9]] == [f"'{text}" for text, _ in raw[1:9]]
    assert safe[9:] == raw[9:]


def test_the_standard_output_takes_one_table(mill):
    called = start(mill, "export", "-", "--query", "SELECT source_uri FROM documents ORDER BY 1 LIMIT 2")
    assert (called.code, called.out, called.err) == (0, "source_uri\nempty.txt\nferry-copy.txt\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["x.csv"], "name it with --table"),
        (["x.csv", "--table", "artikles"], "Did you mean articles?"),
        (["x.csv", "--table", "a", "--query", "SELECT 1"], "give one of them"),
        (["x", "--query", "SELECT 1"], "as x.csv"),
        (["x.duckdb", "--query", "SELECT 1"], "name a file for it"),
        (["x.csv", "--query", "COPY articles TO 'y.csv'"], "answers SELECT only"),
        (["x.csv", "--query", "SELECT * FROM read_text('/etc/hostname')"], "reads read_text()"),
        (["x.csv", "--query", "SELECT titel FROM articles"], '"title"'),
        (["x.csv", "--table", "articles", "--format", "jsonl"], "differ"),
        (["x.parquet", "--table", "articles", "--defuse-formulas"], "is for CSV"),
        (["x.json", "--table", "articles"], "no .json files"),
        (["x", "--format", "duckdb"], "call it x.duckdb"),
        (["-"], "name it with --table"),
        (["-", "--format", "duckdb"], "name a file"),
        (["nowhere/x.csv", "--table", "articles"], "There is no folder"),
        (["warehouse/x.csv", "--table", "articles"], "lies in the warehouse"),
        (["ftp://host/x", "--format", "csv"], "no place that newsmill can write to"),
        (["s3://bucket"], "a whole bucket"),
        (["x.csv", "--table", "articles", "--snapshot", "7"], "there are: 1"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_explained_and_writes_nothing(newsmill, mill, tmp_path, arguments, message):
    (tmp_path / "warehouse").symlink_to(mill / "warehouse")
    before = sorted(os.walk(mill / "warehouse"))
    called = newsmill(tmp_path, "export", *arguments)
    assert (called.code, called.out) == (2, "")
    assert message in called.err
    assert [path.name for path in tmp_path.iterdir()] == ["warehouse"]
    assert sorted(os.walk(mill / "warehouse")) == before


def test_nothing_is_overwritten_unasked_and_nothing_that_is_no_export_ever(newsmill, mill, tmp_path):
    def export(name: str, *more: str) -> tuple[int, str]:
        called = newsmill(mill, "export", str(tmp_path / name), "--table", "dates", *more)
        return called.code, called.err

    for name in ("out", "x.csv", "x.duckdb"):
        assert export(name)[0] == 0
        code, said = export(name)
        assert (code, "add --replace" in said) == (2, True)
        assert export(name, "--replace")[0] == 0
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert "it holds mine.txt" in export("out", "--replace")[1]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine")
    assert "without the export.json" in export("mine", "--replace")[1]
    with duckdb.connect(str(tmp_path / "mine.duckdb")) as db:
        db.execute("CREATE TABLE mine AS SELECT 1")
    assert "did not export" in export("mine.duckdb", "--replace")[1]
    (tmp_path / "folder.csv").mkdir()
    assert "it is no file" in export("folder.csv", "--replace")[1]
    # A folder of another form leaves none of the old files.
    (tmp_path / "out" / "mine.txt").unlink()
    assert export("out", "--replace", "--format", "csv")[0] == 0
    assert not list((tmp_path / "out").glob("*.parquet"))


def test_a_disk_that_takes_no_more_leaves_nothing(mill, tmp_path):
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)); "
        "from flows.cli import main; print([main(['export', *words.split()]) for words in sys.argv[1:]])"
    )
    exports = [f"{tmp_path}/out --format csv", f"{tmp_path}/news.duckdb", f"{tmp_path}/a.jsonl --table rules"]
    command = [sys.executable, "-c", code, *exports]
    called = subprocess.run(command, cwd=mill, capture_output=True, text=True, check=False)
    assert called.stdout == "[1, 1, 1]\n", called.stderr
    assert called.stderr.count("could not be written, and nothing was left of it") == 3
    assert list(tmp_path.iterdir()) == []


def test_a_query_that_takes_too_much_memory_says_so(newsmill, mill, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSMILL_MEMORY_LIMIT", "20MB")
    query = "SELECT list(range) AS all_of_them FROM range(10000000)"
    called = newsmill(mill, "export", str(tmp_path / "x.csv"), "--query", query)
    assert (called.code, "than NEWSMILL_MEMORY_LIMIT allows" in called.err) == (1, True)


def test_what_a_killed_export_left_is_cleared_and_a_replaced_folder_comes_back(newsmill, mill, tmp_path):
    newsmill(mill, "export", str(tmp_path / "out"), "--table", "dates")
    staging = tmp_path / ".out.exporting"
    (staging / "half").mkdir(parents=True)
    (tmp_path / "out").rename(staging / "replaced")
    called = newsmill(mill, "export", str(tmp_path / "out"), "--table", "nonsense")
    assert (called.code, "There is no table" in called.err) == (2, True)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"dates.parquet", "export.json"}
    assert not staging.exists()


def test_buckets(newsmill, mill, tmp_path, monkeypatch):
    with serve_buckets(tmp_path) as buckets:
        for name, value in buckets.variables.items():
            monkeypatch.setenv(name, value)
        bucket = buckets.make({})

        def list_keys() -> set[str]:
            return {found["Key"] for found in buckets.client.list_objects_v2(Bucket=bucket).get("Contents", [])}

        called = newsmill(mill, "export", f"s3://{bucket}/news/out", "--table", "dates", "--table", "quotes")
        assert called.code == 0, called.err
        assert list_keys() == {f"news/out/{name}" for name in ("dates.parquet", "quotes.parquet", "export.json")}
        assert "add --replace" in newsmill(mill, "export", f"s3://{bucket}/news/out").err
        with buckets.asked() as asked:
            more = ["--table", "dates", "--format", "csv", "--replace"]
            assert newsmill(mill, "export", f"s3://{bucket}/news/out", *more).code == 0
        assert list_keys() == {"news/out/dates.csv", "news/out/export.json"}
        changes = [line.removeprefix(f"PUT /{bucket}/news/out/") for line in asked if line.startswith("PUT")]
        assert changes[-1] == "export.json", "a folder is complete when its card is there"
        assert newsmill(mill, "export", f"s3://{bucket}/dates.jsonl", "--table", "dates").code == 0
        assert newsmill(mill, "export", f"s3://{bucket}/dates.jsonl", "--table", "dates").code == 2
        buckets.put(bucket, "mine/letter.txt", b"mine")
        assert (
            "without" in (said := newsmill(mill, "export", f"s3://{bucket}/mine", "--replace").err)
            or "no export.json" in said
        )
        called = newsmill(mill, "export", "s3://nowhere/news", "--table", "dates")
        assert (called.code, "there is no such bucket" in called.err) == (1, True)
        assert SECRET not in called.err
