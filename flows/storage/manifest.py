"""The manifest of a snapshot: every file with its rows, bytes and checksum, and what the checks said."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from flows.errors import NewsmillError

FORMAT_VERSION = 1


class NewerFormatError(NewsmillError):
    """A newer newsmill wrote it: no damage, and nothing that this one may touch."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A Parquet file of a snapshot. path: below the snapshot's folder; part: the set of documents it belongs to."""

    table: str
    part: str
    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A snapshot.

    parent: the number it was made from (0: none); versions: what judged it (rules, settings, dedup, what some
    sources and collections have of their own, and how the containers of each collection are read).
    """

    number: int
    parent: int
    created_at: str
    run_id: str
    kind: str
    files: tuple[DataFile, ...] = ()
    versions: tuple[str, ...] = ()
    checks: tuple[tuple[str, str, int], ...] = ()
    duckdb_sha256: str = ""

    def files_of(self, table: str) -> list[DataFile]:
        return [file for file in self.files if file.table == table]

    def parts_of(self, tables: Iterable[str]) -> dict[str, dict[str, DataFile]]:
        """Files by part and table."""
        wanted, parts = set(tables), dict[str, dict[str, DataFile]]()
        for file in self.files:
            if file.table in wanted:
                parts.setdefault(file.part, {})[file.table] = file
        return parts

    def count_rows(self, table: str) -> int:
        return sum(file.rows for file in self.files_of(table))

    def count_statuses(self) -> dict[str, int]:
        """Documents by what became of them; the keys are columns of `runs`."""
        documents, articles, duplicates = (self.count_rows(name) for name in ("documents", "articles", "duplicates"))
        return {
            "document_count": documents,
            "article_count": articles,
            "duplicate_count": duplicates,
            "rejected_count": documents - articles - duplicates,
        }

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(self.encode(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    def encode(self) -> dict[str, Any]:
        """The manifest as values of JSON."""
        return {"format_version": FORMAT_VERSION, **asdict(self)}

    @staticmethod
    def read(path: Path) -> "Manifest":
        return Manifest.decode(json.loads(path.read_text(encoding="utf-8")))

    @staticmethod
    def decode(body: dict[str, Any]) -> "Manifest":
        """Errors: NewerFormatError; ValueError, KeyError, TypeError, AttributeError where it is no manifest."""
        refuse_newer(body.pop("format_version"))
        body["files"] = tuple(DataFile(**file) for file in body["files"])
        # What a manifest names is read, linked and removed: nothing outside of its snapshot.
        if outside := [file.path for file in body["files"] if not _is_below(file.path)]:
            raise ValueError(f"it names {outside[0]!r}, which is no file of a snapshot")
        body["versions"] = tuple(body["versions"])
        body["checks"] = tuple((check, severity, rows) for check, severity, rows in body["checks"])
        return Manifest(**body)


def refuse_newer(found: object) -> None:
    """NewerFormatError for a format version above our own, ValueError for any other than it."""
    if isinstance(found, int) and found > FORMAT_VERSION:
        raise NewerFormatError(
            f"a newer newsmill wrote it (format {found}; this one knows {FORMAT_VERSION}). Upgrade newsmill"
        )
    if found != FORMAT_VERSION:
        raise ValueError(f"it has format version {found}, and this newsmill reads {FORMAT_VERSION}")


def _is_below(path: str) -> bool:
    """Whether a path stays below the folder that it starts from.

    >>> _is_below("_state/bronze/1.parquet"), _is_below("../1.parquet"), _is_below("/etc/passwd")
    (True, False, False)
    """
    return not path.startswith("/") and ".." not in path.split("/")


def checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
