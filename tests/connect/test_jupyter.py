"""The example notebook for Jupyter: a real kernel runs every cell over a real warehouse, and the charts are pictures."""

import json
import subprocess
from pathlib import Path

import pytest
from bi_tools import EXAMPLES, find_program, leave_out_python, publish_pages

NOTEBOOK = EXAMPLES / "news.ipynb"
PROGRAM = """
import json, sys
import nbclient, nbformat
notebook = nbformat.read(sys.argv[1], 4)
nbformat.validate(notebook)
nbclient.NotebookClient(notebook, timeout=300).execute()
print(json.dumps({cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}))
"""


def run_notebook(folder: Path) -> dict[str, list[dict]]:
    """What each cell shows, by its id. A cell that fails ends it."""
    command = [find_program("jupyter", "python"), "-c", PROGRAM, str(NOTEBOOK)]
    environment = leave_out_python(NEWSMILL_WAREHOUSE=str(folder / "warehouse"))
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def list_forms(outputs: list[dict]) -> set[str]:
    return {form for output in outputs for form in output.get("data", {})}


@pytest.mark.long
def test_the_example_notebook(folder: Path) -> None:
    shown = run_notebook(folder)
    (counts,) = shown["connect"]
    assert "<td>3</td>" in "".join(counts["data"]["text/html"])
    for cell in ("by-month", "quoted", "removed"):
        assert "image/png" in list_forms(shown[cell]), cell
    for cell in ("stories", "their-words", "a-document"):
        assert "text/html" in list_forms(shown[cell]), cell
    # A newer snapshot is what the next start of the notebook shows.
    publish_pages(folder, 3)
    assert "<td>4</td>" in "".join(run_notebook(folder)["connect"][0]["data"]["text/html"])


@pytest.mark.long
def test_a_warehouse_with_nothing_to_draw(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "note.txt").write_text(
        "The pool in Ostrand stays closed until further notice, the town says.\n"
    )
    publish_pages(tmp_path)
    shown = run_notebook(tmp_path)
    assert "Nothing to draw." in json.dumps(shown["quoted"])


def test_the_notebook_is_kept_without_results() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert {cell["id"] for cell in cells if cell.get("outputs") or cell.get("execution_count")} == set()
