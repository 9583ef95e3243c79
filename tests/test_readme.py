"""The README and docs/queries.md tell the truth: their commands run, and their output is what they show."""

import re
import shlex
from pathlib import Path

import pytest
from sessions import PAGES, ROOT, read_sessions

from flows.cli import main

README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = [session for page in PAGES for session in read_sessions(page)]
QUERIES = [(command, output) for command, output in SESSIONS if not command.startswith("newsmill run")]


def test_there_are_sessions_to_test() -> None:
    assert len(SESSIONS) >= 14
    assert len(SESSIONS) == sum(page.read_text(encoding="utf-8").count("\n```console\n") for page in PAGES)


@pytest.mark.parametrize(("command", "output"), QUERIES, ids=[command[:60] for command, _ in QUERIES])
def test_query(
    command: str,
    output: str,
    sample_warehouse: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In this process; tests/cli starts some of their own."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("NEWSMILL_WAREHOUSE", str(sample_warehouse))
    assert main(shlex.split(command)[1:]) == 0
    printed = capsys.readouterr()
    assert (printed.out.rstrip("\n"), printed.err) == (output, "")


def test_run_prints_the_funnel(sample_run: tuple[Path, str]) -> None:
    """The run without Prefect; that it prints nothing else with it says tests/cli/test_run.py."""
    (shown,) = [output for command, output in SESSIONS if command == "newsmill run"]
    _, printed = sample_run
    assert printed.startswith(shown)
    assert "What to type next:" in printed


def test_make_targets_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"^make ([a-z]+)", README, flags=re.MULTILINE)) <= targets
