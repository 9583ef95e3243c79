"""The console sessions in README.md and docs/: a command, and what it prints. Tests compare them with the program.

`make outputs` (python tests/sessions.py) writes them anew, from a run on the sample in raw/ into a folder of its own.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "queries.md", ROOT / "docs" / "stories.md")
# A block of a console: a command behind "$ ", which may go on in the next line inside its quotes, and what it prints.
SESSION = re.compile(r'```console\n\$ (newsmill (?:[^\n"]*"[^"]*"[^\n]*|[^\n"]*))\n(.*?)\n```', flags=re.DOTALL)


def read_sessions(page: Path) -> list[tuple[str, str]]:
    """(command, output) of each session of a page."""
    return SESSION.findall(page.read_text(encoding="utf-8"))


def call(command: str, **environment: str) -> str:
    """What the program prints to a command that goes well."""
    arguments = [sys.executable, "-m", "flows", *shlex.split(command)[1:]]
    done = subprocess.run(
        arguments, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def rewrite(page: Path, run_output: str, **environment: str) -> None:
    """Put into each session what the program prints now; of a run as many lines as there are."""

    def answer(found: re.Match[str]) -> str:
        command, output = found[1], found[2]
        if command == "newsmill run":
            printed = "\n".join(run_output.splitlines()[: output.count("\n") + 1])
        else:
            printed = call(command, **environment).rstrip("\n")
        return f"```console\n$ {command}\n{printed}\n```"

    page.write_text(SESSION.sub(answer, page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="newsmill-") as folder:
        places = {"NEWSMILL_WAREHOUSE": f"{folder}/warehouse", "PREFECT_HOME": f"{folder}/prefect"}
        run_output = call("newsmill run", **places)
        for page in PAGES:
            rewrite(page, run_output, **places)
            print(page)
