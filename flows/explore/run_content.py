"""What a run did, as its page and its report show it: one gathering, two frames around it."""

from collections.abc import Mapping
from typing import Any

from flows.explore.asking import Asker
from flows.explore.run_stories import gather_stories, read_articles_before
from flows.run.recorded import Logged, complete_run
from flows.run.report import name_counts
from flows.run.trends import Change, find_changes, list_questions
from flows.settings import Settings
from flows.storage.manifest import Manifest

# Days, publishers, clusters and rejected records that are shown; the report is a file of less than three megabytes.
DAYS, _PUBLISHERS, _CLUSTERS, _REJECTED = 400, 20, 10, 100

_MEASURES = {
    "slowest": "Slowest documents",
    "most_removed": "Documents that lost most lines",
    "least_kept": "Documents of which least was kept",
}


def gather_run(
    asker: Asker, run_id: str, logged: Logged | None, snapshot: Manifest | None, settings: Settings
) -> Mapping[str, Any] | None:
    """What templates/run_content.html shows of a run; None where neither table nor log knows it.

    logged: what the log says of it. snapshot: the one that is asked, None where there is none: articles, stories,
    duplicates and rejected records are shown where it is the one that the run published.
    """
    ask = asker.ask
    recorded = ask("run", run_id=run_id)
    if not recorded and not logged:
        return None
    row = complete_run({**(logged.row if logged else {}), **(recorded[0] if recorded else {})})
    steps = ask("run_steps", run_id=run_id)
    checks = ask("run_checks", run_id=run_id)
    worst = ask("run_documents", run_id=run_id)
    corpus = None
    if snapshot is not None and row["snapshot"] == snapshot.number:
        corpus = _gather_corpus(asker) | {"stories": _gather_stories(asker, settings, snapshot)}
    return {
        "row": row,
        "funnel": name_counts(row),
        # Publish and prune are over when the log is written, and not yet when the tables are.
        "steps": logged.steps if logged and len(logged.steps) > len(steps) else steps,
        "warnings": logged.warnings if logged else (),
        "broken_checks": [check for check in checks if check["broken_row_count"]],
        "checks": checks,
        "folders": ask("run_folders", run_id=run_id),
        "rules": ask("run_rules", run_id=run_id),
        "worst": {
            title: [document for document in worst if document["measure"] == measure]
            for measure, title in _MEASURES.items()
            if worst
        },
        "before": ask("runs_before", run_id=run_id, collection=row["collection"], started_at=row["started_at"])[::-1],
        "corpus": corpus,
    }


def _gather_stories(asker: Asker, settings: Settings, snapshot: Manifest) -> Mapping[str, Any] | None:
    """None where the snapshot is of a newsmill without stories, or the one before is gone."""
    if not any(file.table == "stories" for file in snapshot.files):
        return None
    before = read_articles_before(settings, snapshot)
    return None if before is None else gather_stories(asker, before)


def ask_changes(asker: Asker) -> list[Change]:
    """Where the last day of a folder or collection differs sharply from those before."""
    for question in list_questions():
        asker.note(*question)
    return find_changes(asker.db)


def _gather_corpus(asker: Asker) -> dict[str, Any]:
    """What the snapshot of the run holds, and where its last day differs sharply from those before."""
    ask = asker.ask
    return {
        "changes": ask_changes(asker),
        "days": ask("newest_days", days=DAYS),
        "day_count": DAYS,
        "publishers": ask("articles_by_publisher", count=_PUBLISHERS),
        "languages": ask("articles_by_language"),
        "methods": ask("duplicates_by_method"),
        "reprints": ask("reprints_by_publisher", count=_PUBLISHERS),
        "clusters": ask("largest_clusters", count=_CLUSTERS),
        "reasons": ask("rejected_by_reason"),
        "rejected": ask("rejected_records", count=_REJECTED, skipped=0, reason=None, collection=None, part=None),
    }
