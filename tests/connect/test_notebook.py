"""The example notebook: every cell runs over a real warehouse, and its charts hold what the warehouse says."""

import json
import subprocess
from pathlib import Path

import pytest
from bi_tools import EXAMPLES, find_program, leave_out_python

PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
import news
_, made = news.app.run()
print(json.dumps({name: made[name].to_dict() for name in ("came_in", "quoted", "removed")}, default=str))
"""


@pytest.mark.long
def test_the_example_notebook(folder: Path) -> None:
    command = [find_program("marimo", "python"), "-c", PROGRAM, str(EXAMPLES)]
    environment = leave_out_python(NEWSMILL_WAREHOUSE=str(folder / "warehouse"))
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    charts = json.loads(done.stdout.splitlines()[-1])
    rows = {name: [row for found in chart["datasets"].values() for row in found] for name, chart in charts.items()}
    assert sum(row["article_count"] for row in rows["came_in"]) == 3
    assert rows["quoted"]
    assert sum(row["line_count"] for row in rows["removed"]) > 0


@pytest.mark.long
def test_marimo_takes_it_for_a_notebook(folder: Path) -> None:
    command = [find_program("marimo", "marimo"), "export", "html", str(EXAMPLES / "news.py"), "-o", "news.html"]
    environment = leave_out_python(NEWSMILL_WAREHOUSE=str(folder / "warehouse"))
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "The news of this warehouse" in (folder / "news.html").read_text(encoding="utf-8")
