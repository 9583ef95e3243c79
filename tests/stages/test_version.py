"""The version of the judgement covers everything that judges, wherever it stands."""

from importlib import resources
from pathlib import Path

import pytest

import flows
from flows.stages.version import DECIDING_FOLDERS, list_deciding_files, read_meaning


def test_every_file_that_judges_decides_the_version() -> None:
    """A module in a folder of its own, which the version did not see, would change without any document judged again."""
    root = Path(flows.__file__).parent
    on_disk = {
        path
        for folder in ("languages", "rules", "text", "stages", "contracts")
        for path in (root / folder).rglob("*.py")
    }
    listed = {
        Path(str(file)) for folder in DECIDING_FOLDERS for _, file in list_deciding_files(resources.files(folder))
    }
    assert on_disk <= listed
    assert {"given_names.txt", "values.py", "de.toml"} <= {path.name for path in listed}
    assert not any("__pycache__" in path.parts for path in listed)


def test_names_are_relative_and_in_order() -> None:
    names = [name for name, _ in list_deciding_files(resources.files("flows.text"))]
    assert len(set(names)) == len(names)
    assert any("/" in name for name in names)


JUDGE = '''
"""Judge lines."""

LONGEST = 60
"""Characters."""


class Judge:
    """One."""

    size: int = 3
    """How many."""

    def take(self, line: str) -> str:
        """Take a line."""
        try:
            return line[:LONGEST]
        except ValueError:
            "never"
            raise
'''


@pytest.mark.parametrize(
    "change",
    [
        ("Judge lines.", "Judge lines and pages."),
        ("Characters.", "Code points."),
        ("How many.", "The number."),
        ("Take a line.", ""),
        ('"never"', '"ever"'),
        ("LONGEST = 60", "LONGEST = 60  # characters"),
        ("\n\n    def", "\n    def"),
    ],
)
def test_what_only_explains_decides_nothing(change: tuple[str, str]) -> None:
    other = JUDGE.replace(*change)
    assert other != JUDGE
    assert read_meaning("judge.py", other.encode()) == read_meaning("judge.py", JUDGE.encode())


@pytest.mark.parametrize(
    "change", [("60", "61"), ("[:LONGEST]", "[LONGEST:]"), ("ValueError", "TypeError"), ("size: int = 3", "size = 3")]
)
def test_what_the_code_does_decides(change: tuple[str, str]) -> None:
    assert read_meaning("judge.py", JUDGE.replace(*change).encode()) != read_meaning("judge.py", JUDGE.encode())


def test_a_comment_in_a_language_file_decides_nothing() -> None:
    words = b'[dates]\nmonths = "januk\\nfebruk"\n'
    assert read_meaning("qn.toml", b"# Norwoodian\n" + words) == read_meaning("qn.toml", words)
    assert read_meaning("qn.toml", words.replace(b"januk", b"januka")) != read_meaning("qn.toml", words)


def test_every_byte_of_a_word_list_decides() -> None:
    assert read_meaning("names.txt", b"# a\nAda") != read_meaning("names.txt", b"Ada")
