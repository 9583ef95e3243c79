"""The README tells the truth: its commands run, and their output is what it shows."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
# A block of a console: a command behind "$ ", and what it prints up to the end of the block.
SESSIONS = re.findall(r"```console\n\$ (newsmill [^\n]*)\n(.*?)\n```", README, flags=re.DOTALL)
QUERIES = [(command, output) for command, output in SESSIONS if not command.startswith("newsmill run")]


def newsmill(command: str, **environment: str) -> str:
    arguments = [sys.executable, "-m", "flows", *shlex.split(command)[1:]]
    done = subprocess.run(
        arguments, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_there_are_sessions_to_test() -> None:
    assert len(QUERIES) >= 4


@pytest.mark.parametrize(("command", "output"), QUERIES, ids=[command[:60] for command, _ in QUERIES])
def test_query(command: str, output: str, sample_warehouse: Path) -> None:
    assert newsmill(command, NEWSMILL_WAREHOUSE=str(sample_warehouse)).rstrip("\n") == output


def test_run_prints_the_funnel(tmp_path: Path) -> None:
    (shown,) = [output for command, output in SESSIONS if command == "newsmill run"]

    printed = newsmill("newsmill run", NEWSMILL_WAREHOUSE=str(tmp_path / "w"), PREFECT_HOME=str(tmp_path / "prefect"))

    assert printed.startswith(shown)
    assert "What to type next:" in printed


@pytest.mark.parametrize("target", re.findall(r"\]\(((?!http)[^)#]+)", README))
def test_link(target: str) -> None:
    assert (ROOT / target).exists()


def test_make_targets_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"^make ([a-z]+)", README, flags=re.MULTILINE)) <= targets
