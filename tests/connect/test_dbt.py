"""dbt with DuckDB: the example project builds over the views, and what tables promise holds as dbt tests it."""

import shutil
import subprocess
from pathlib import Path

import duckdb
import pytest
import yaml
from bi_tools import EXAMPLES, find_program, leave_out_python, publish_pages

from flows.contracts import BY_NAME, TABLES
from flows.storage.export.dbt_sources import write_dbt_sources
from flows.storage.views import describe_views


def test_sources_say_what_the_contracts_say() -> None:
    (source,) = yaml.safe_load(write_dbt_sources())["sources"]
    tables = {table["name"]: {column["name"]: column for column in table["columns"]} for table in source["tables"]}
    assert set(tables) == {table.name for table in TABLES} | {*describe_views()}
    for table in TABLES:
        assert [*tables[table.name]] == [*table.column_names]
    assert tables["documents"]["doc_id"]["data_tests"] == ["unique", "not_null"]
    (status,) = (column for column in BY_NAME["documents"].columns if column.name == "status")
    assert {"accepted_values": {"arguments": {"values": [*status.allowed]}}} in tables["documents"]["status"][
        "data_tests"
    ]
    quoted = {"relationships": {"arguments": {"to": "source('newsmill', 'articles')", "field": "doc_id"}}}
    assert quoted in tables["quotes"]["doc_id"]["data_tests"]
    assert "data_tests" not in tables["entities"]["name"]


def build(project: Path, warehouse: Path) -> str:
    command = [find_program("dbt", "dbt"), "--no-use-colors", "build", "--profiles-dir", "."]
    environment = leave_out_python(NEWSMILL_WAREHOUSE=str(warehouse))
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.long
def test_the_example_builds_and_sees_new_snapshots(folder: Path) -> None:
    project = folder / "project"
    shutil.copytree(EXAMPLES / "dbt", project)
    (project / "models" / "newsmill.yml").write_text(write_dbt_sources(), encoding="utf-8")
    assert " ERROR=0 " in build(project, folder / "warehouse")

    def count() -> int:
        with duckdb.connect(str(project / "analysis.duckdb"), read_only=True) as db:
            ((quotes,),) = db.execute("SELECT sum(quote_count) FROM speakers_by_month").fetchall()
        return int(quotes)

    before = count()
    # A reader that holds the file: neither the run nor dbt waits for it.
    with duckdb.connect(str((folder / "warehouse" / "warehouse.duckdb").resolve()), read_only=True) as reader:
        publish_pages(folder, 3)
        build(project, folder / "warehouse")
        assert reader.execute("SELECT count(*) FROM articles").fetchall() == [(3,)]
    assert count() > before
