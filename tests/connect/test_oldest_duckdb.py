"""The oldest client of DuckDB that docs/connect.md names reads every table, view, comment and macro."""

import json
import subprocess
from pathlib import Path

import pytest
from bi_tools import find_program, leave_out_python

from flows.contracts import TABLES

PROGRAM = """
import json, sys
import duckdb
db = duckdb.connect(sys.argv[1], read_only=True)
views = dict(db.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall())
for view in views:
    db.execute(f'SELECT * FROM "{view}"').fetchall()
spans = db.execute("SELECT span(text, 0, 5) = left(text, 5) FROM articles").fetchall()
print(json.dumps({"version": duckdb.__version__, "views": views, "spans": spans}))
"""


@pytest.mark.long
def test_it_reads_everything(folder: Path) -> None:
    command = [find_program("duckdb-oldest", "python"), "-c", PROGRAM, "warehouse/warehouse.duckdb"]
    done = subprocess.run(
        command, cwd=folder, env=leave_out_python(), capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["version"] == "1.1.3"
    assert set(found["views"]) >= {table.name for table in TABLES}
    assert all(found["views"].values())
    assert found["spans"] == [[True]] * 3
