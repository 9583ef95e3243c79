"""Where an export goes, and in which form: a file, a folder of files, the same in a bucket, or the standard output."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

from flows.errors import WrongUseError

Form = Literal["duckdb", "parquet", "csv", "jsonl"]
FORMS: tuple[Form, ...] = get_args(Form)
# Endings of files that somebody may hope for. A folder of such a name would be a riddle.
_OTHER_ENDINGS = frozenset(
    {".json", ".ndjson", ".tsv", ".txt", ".xlsx", ".xls", ".db", ".sqlite", ".gz", ".zip", ".zst"}
)


@dataclass(frozen=True, slots=True)
class Target:
    """kind: a file or a folder; place: a path, a URL of a bucket, or None for the standard output."""

    kind: Literal["file", "folder"]
    form: Form
    place: Path | str | None

    @property
    def name(self) -> str:
        """The last part of its name."""
        return PurePosixPath(str(self.place)).name

    def __str__(self) -> str:
        return "the standard output" if self.place is None else str(self.place)


def read_target(text: str, form: Form | None) -> Target:
    """What a person typed as TARGET and --format; WrongUseError where the two do not go together.

    >>> read_target("news.csv", None)
    Target(kind='file', form='csv', place=PosixPath('news.csv'))
    >>> read_target("s3://mill/2024.05", "jsonl")
    Target(kind='folder', form='jsonl', place='s3://mill/2024.05')
    >>> read_target("-", None)
    Target(kind='file', form='csv', place=None)
    """
    if text == "-":
        if form == "duckdb":
            raise WrongUseError("A database cannot go to the standard output: name a file, as news.duckdb.")
        return Target("file", form or "csv", None)
    place = text.rstrip("/") if "://" in text else Path(text)
    ending = PurePosixPath(text).suffix.lower()
    if ending in _OTHER_ENDINGS:
        raise WrongUseError(
            f"newsmill writes no {ending} files. TARGET may end in .{', .'.join(FORMS)}, or be a folder."
        )
    of_ending = next((known for known in FORMS if ending == f".{known}"), None)
    if of_ending is None or text.endswith("/"):
        if form == "duckdb":
            raise WrongUseError(f"A database is one file: call it {text.rstrip('/')}.duckdb.")
        return Target("folder", form or "parquet", place)
    if form not in (None, of_ending):
        raise WrongUseError(f"{text} would not hold what its name says: its ending and --format {form} differ.")
    return Target("file", of_ending, place)
