"""Tools of others, in environments of their own that `make bi` sets up; without them, their tests are skipped."""

import os
from pathlib import Path

import pytest
from corpus import write_files, write_page
from warehouses import run_on

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"


def find_program(tool: str, program: str) -> Path:
    """A program of the environment of a tool. Skips the test where it is not set up."""
    folder = os.environ.get("NEWSMILL_BI")
    found = Path(folder or "") / tool / "bin" / program
    if not folder or not found.exists():
        pytest.skip(f"{tool} is not set up: `make bi` does it, and runs these tests")
    return found


def publish_pages(folder: Path, *numbers: int) -> None:
    """Put pages into folder/raw and run; each is an article."""
    write_files(folder / "raw", {f"{number}.txt": write_page(number, number).encode() for number in numbers})
    assert run_on(folder / "raw", folder / "warehouse").snapshot is not None


def leave_out_python(**more: str) -> dict[str, str]:
    """The environment for a program of another Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return kept | {"DO_NOT_TRACK": "1"} | more
