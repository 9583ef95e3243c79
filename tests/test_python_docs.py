"""docs/python.md holds as it stands there, and importing newsmill costs nothing."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsmill
from flows.api import run

ROOT = Path(__file__).parent.parent


def test_the_examples_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    # A fence would be taken for output.
    text = re.sub(r"^```.*$", "", page, flags=re.MULTILINE)
    test = doctest.DocTestParser().get_doctest(text, {}, "python.md", "docs/python.md", 0)
    assert len(test.examples) >= 15
    said: list[str] = []
    result = doctest.DocTestRunner().run(test, out=said.append)
    assert result.failed == 0, "".join(said)


def test_importing_loads_nothing_heavy_and_changes_nothing() -> None:
    program = (
        "import os, sys; before = dict(os.environ); import newsmill\n"
        "heavy = ('prefect', 'duckdb', 'pyarrow', 'pydantic', 'cyclopts', 'rich', 'numpy', 'flows.text')\n"
        "print([name for name in heavy if name in sys.modules], dict(os.environ) == before)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("[] True", "")


def test_a_program_that_runs_and_reads_is_quiet_and_loads_no_prefect(tmp_path: Path) -> None:
    """A plain program, without a guard around what worker processes would run again."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "mill.txt").write_text(
        "The paper mill at Aarnes will close in summer, its owners said on Monday."
    )
    (tmp_path / "program.py").write_text(
        "import sys, newsmill\n"
        "print(newsmill.run(workers=2).snapshot, newsmill.read(open('raw/mill.txt', 'rb').read()).fields['language'])\n"
        "with newsmill.connect() as db: print(db.sql('SELECT count(*) FROM articles').fetchall())\n"
        "print([name for name in ('prefect', 'cyclopts', 'rich') if name in sys.modules])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "program.py"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert (done.stdout.splitlines(), done.stderr) == (["1 en", "[(1,)]", "[]"], "")


def test_an_unknown_setting_names_the_nearest() -> None:
    with pytest.raises(newsmill.NewsmillError, match="There is no setting 'lexikon'; is 'lexicon' meant"):
        newsmill.read("A text.", lexikon="words")
    with pytest.raises(newsmill.NewsmillError, match="There is no setting 'worker'; is 'workers' meant"):
        run(worker=1)


def test_every_line_has_a_verdict() -> None:
    for text in ("", " \n\n", "Share this: Facebook X\n", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "A\ud800 b."):
        page = newsmill.read(text)
        assert (page.reason is None) == bool(page.text)
        if isinstance(text, str):
            assert len(page.verdicts) == sum(bool(line.strip()) for line in text.splitlines())
