"""The README and docs/queries.md tell the truth: their commands run, and their output is what they show."""

import os
import re
import shlex
import shutil
import subprocess
import sys
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


@pytest.mark.parametrize("is_known", [False, True])
def test_make_run_says_how_the_commands_that_it_prints_are_typed(tmp_path: Path, is_known: bool) -> None:
    """`newsmill` is in .venv, where a shell does not look before it is told."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).touch()
    installed = tmp_path / ".venv/bin"
    installed.mkdir(parents=True)
    (installed / "newsmill").write_text("#!/bin/sh\necho What to type next: newsmill sql\n")
    (installed / "newsmill").chmod(0o755)
    (tmp_path / ".venv/.installed").touch()
    path = f"{installed}:/usr/bin:/bin" if is_known else "/usr/bin:/bin"
    done = subprocess.run(["make", "run"], cwd=tmp_path, env={"PATH": path}, capture_output=True, text=True, check=True)
    first, *others = done.stdout.splitlines()
    assert first == "What to type next: newsmill sql"
    assert bool(others) is not is_known
    assert is_known or "source .venv/bin/activate" in others[-1]


@pytest.mark.long
def test_make_install_mends_an_environment_without_pip(tmp_path: Path) -> None:
    """As Debian's Python leaves it behind where python3-venv was not there yet."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).touch()
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    # There is nothing to install: what counts is how far it comes.
    command = ["make", "install", f"PYTHON={sys.executable}"]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "PIP_NO_INDEX": "1"}, capture_output=True, text=True, check=False
    )
    assert "No module named pip" not in done.stderr
    assert (tmp_path / ".venv/bin/pip").exists()
