"""Commands that pages and files show, to be pasted: each is one that the program knows, with options that it has.

Those of README.md, docs/queries.md and docs/scheduling.md are carried out, too (test_readme.py, test_scheduling.py,
deploy/, pipeline/).
"""

import re
import shlex
from contextlib import suppress
from pathlib import Path

import pytest
from cyclopts.exceptions import MissingArgumentError

from flows.commands.names import app

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# A command in a code span, or in a line of a block, up to what the shell sees to.
SPAN = re.compile(r"`(?:[A-Z_]+=\S+ )?newsmill ([a-z][^`\n]*)`")
LINE = re.compile(r"^(?:    |\$ |\d.*?&& |[A-Z_]+=\S+ )*(?:\.venv/bin/)?newsmill ([a-z].*)$", flags=re.MULTILINE)
SHELL = ("|", ">", ">>", "<", "&&", ";", "#", "…", "...")


def read_commands(page: Path) -> set[str]:
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"```(?:console|sh)?\n(.*?)```", text, flags=re.DOTALL) + re.findall(
        r"^    .*$", text, flags=re.MULTILINE
    )
    return {*SPAN.findall(text), *(found for block in blocks for found in LINE.findall(block))}


COMMANDS = sorted({command for page in PAGES for command in read_commands(page)})


def test_there_are_commands_to_test() -> None:
    assert len(COMMANDS) > 60


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_and_its_options_are_known(command: str) -> None:
    words = shlex.split(command, comments=True)
    ends = [words.index(mark) for mark in SHELL if mark in words]
    given = words[: min(ends, default=len(words))]
    # A sentence may name a command without what it works on.
    with suppress(MissingArgumentError):
        app.parse_args(given, exit_on_error=False, print_error=False)
