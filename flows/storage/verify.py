"""Verify: every promise of a snapshot, from the bytes of its files to its rows."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from flows.errors import NewsmillError
from flows.storage.checks import Check, Outcome, run_check, run_checks
from flows.storage.connection import connect, parquet, quote
from flows.storage.damage import find_damaged, find_lost_link, find_obstacles
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.relocate import find_former_root, find_hindrances
from flows.storage.snapshots import iterate_files
from flows.storage.warehouse import create_views

# What publishing does not check again, since it copies: the bytes that everything else was made from.
STATE_CHECKS = (
    Check(
        "state.bronze",
        "Every document that is not forgotten has its original bytes, and their hash is raw_sha256.",
        "SELECT coalesce(documents.doc_id, bronze.doc_id) AS doc_id, documents.raw_sha256, sha256(bytes) AS found "
        "FROM documents FULL JOIN bronze USING (doc_id) WHERE documents.raw_sha256 IS DISTINCT FROM sha256(bytes) "
        "AND documents.doc_id NOT IN (SELECT doc_id FROM rejected WHERE reason = 'forgotten')",
        rank="row",
    ),
    Check(
        "state.text_sha256",
        "text_sha256 is the hash of the published text.",
        "SELECT doc_id, text_sha256 FROM documents JOIN (SELECT doc_id, text FROM articles UNION ALL "
        "SELECT doc_id, text FROM duplicates) texts USING (doc_id) WHERE text_sha256 IS DISTINCT FROM sha256(text)",
        rank="row",
    ),
    Check(
        "state.line_index",
        "Every indexed line belongs to a document.",
        "SELECT DISTINCT doc_id FROM line_index WHERE doc_id NOT IN (SELECT doc_id FROM documents)",
        rank="row",
    ),
)


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. damaged: (file, what is wrong); unknown: files that nobody published there.

    former_root: the place that the views name, where the warehouse was moved from there.
    outcomes: of every check; None where damaged files made checking rows pointless.
    """

    snapshot: int
    file_count: int
    bytes: int
    damaged: list[tuple[str, str]]
    unknown: list[str]
    former_root: str | None
    outcomes: list[Outcome] | None

    @property
    def is_whole(self) -> bool:
        return (
            not self.damaged and self.outcomes is not None and not any(outcome.is_broken for outcome in self.outcomes)
        )


def verify_snapshot(
    layout: Layout, manifest: Manifest, memory_limit: str, seconds: float | None = None
) -> Verification:
    """Compare the files of a snapshot with its manifest, then run every check over its rows.

    seconds: see `connect`.
    """
    folder = layout.snapshot(manifest.number)
    beside = [*find_obstacles(layout), *find_lost_link(layout)]
    damaged = [*find_damaged(folder, manifest), *find_hindrances(layout, manifest), *beside]
    known = {file.path for file in manifest.files} | {"manifest.json", "warehouse.duckdb"}
    present = [path.relative_to(folder).as_posix() for path in iterate_files(folder)]
    return Verification(
        snapshot=manifest.number,
        file_count=len(manifest.files) + 1,
        bytes=sum(file.bytes for file in manifest.files),
        damaged=damaged,
        unknown=[path for path in present if path not in known],
        former_root=find_former_root(layout, manifest),
        outcomes=None if damaged else _check_rows(folder, manifest, memory_limit, seconds),
    )


def _check_rows(folder: Path, manifest: Manifest, memory_limit: str, seconds: float | None) -> list[Outcome]:
    """All checks. The views are made anew: those of the snapshot may name the place where the warehouse was before."""
    with connect(memory_limit=memory_limit, seconds=seconds) as db:
        try:
            create_views(db, manifest, quote(folder))
            for name in ("bronze", "line_index"):
                files = [folder / file.path for file in manifest.files_of(f"_state/{name}")]
                db.execute(f"CREATE VIEW {name} AS SELECT * FROM {parquet(files)}")
            return [*run_checks(db, rows_too=True), *(run_check(db, check) for check in STATE_CHECKS)]
        except duckdb.InterruptException:
            raise
        except duckdb.Error as error:
            raise NewsmillError(
                f"Snapshot {manifest.number} cannot be read, although its files are as they were published: {error} "
                "It may be of another version of newsmill; `newsmill run --rebuild` writes it anew."
            ) from error
