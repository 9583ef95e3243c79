"""Run the gold folder's own evaluation, and read what it measured."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from flows.errors import NewsmillError, WrongUseError

PARTS = ("clean", "lang", "dups", "fields", "stories")


def check_gold(gold: Path | None) -> Path:
    """The folder of the gold sets, where it is one."""
    wanted = (
        "Name the folder of the gold sets: make quality GOLD=FOLDER. They are no part of the project. "
        "The folder holds evaluate.py, goals.json, score/ and dev/; docs/quality.md says more."
    )
    if gold is None:
        raise WrongUseError(wanted)
    if not (gold / "evaluate.py").is_file():
        raise WrongUseError(f"There is no evaluate.py in {gold}. {wanted}")
    return gold.resolve()


def measure(gold: Path, parts: Sequence[str]) -> dict[str, float]:
    """Run evaluate.py for these parts (all where none is named); its progress goes to stderr, its own table nowhere.

    It exits with 1 where one of its goals is missed, so only the figures tell whether it went well.
    """
    with tempfile.TemporaryDirectory() as scratch:
        written = Path(scratch) / "figures.json"
        command = [sys.executable, str(gold / "evaluate.py"), *parts, "--json", str(written)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith("  "):
                    print(line, end="", file=sys.stderr, flush=True)
        if not written.exists():
            raise NewsmillError(f"evaluate.py ended with {process.returncode} and measured nothing; it says why above.")
        return read_figures(written)


def read_figures(path: Path) -> dict[str, float]:
    figures: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return figures


def read_goals(gold: Path) -> dict[str, float]:
    """The goals by figure; none where the folder states none."""
    path = gold / "goals.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {name: row["goal"] for name, row in rows.items() if "goal" in row}
