"""Publish content that was published before: that of an older snapshot, or the same in fewer files."""

import datetime as dt
from typing import TYPE_CHECKING, Literal

from flows.contracts import BY_NAME
from flows.run.deadline import Deadline
from flows.run.history import continue_history
from flows.run.report import Report, make_run_row
from flows.settings import Settings
from flows.storage.checks import rows_of_outcomes
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.publish import Draft, check_draft, commit

if TYPE_CHECKING:
    from flows.storage.remote.writer import RemoteWriter


def publish_again(
    layout: Layout,
    draft: Draft,
    content: Manifest,
    *,
    run_id: str,
    kind: Literal["rollback", "maintenance"],
    started_at: dt.datetime,
    settings: Settings,
    remote: "RemoteWriter | None",
    deadline: Deadline | None = None,
) -> tuple[Manifest, list[str]]:
    """Check a draft whose rows are those of `content`, and publish it; returns what was published, and warnings.

    The draft holds all tables but those about runs, which go on from the newest snapshot. deadline: of the checks.
    """
    # It read no source and judged no document.
    counts = {name: 0 for name in BY_NAME["runs"].column_names if name.endswith("_count")} | content.count_statuses()
    report = Report(run_id, settings.collection, counts=counts)
    row = make_run_row(report, started_at, kind, draft.number, content.versions)
    warnings = continue_history(layout, draft, content, row)
    created_at = started_at.isoformat(timespec="seconds")
    manifest = Manifest(draft.number, content.number, created_at, run_id, kind, versions=content.versions)
    outcomes = check_draft(draft, manifest, settings.memory_limit, deadline.remaining if deadline else None)
    draft.writer.write_rows("run_checks", rows_of_outcomes(run_id, outcomes))
    return commit(draft, manifest, outcomes, remote), warnings
