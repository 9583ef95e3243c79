"""What a run is asked to do, and what it did."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from flows import __version__
from flows.sources.stores.store import OTHER_ENDING, Refused

# Called with the step, how many of its documents are done, and how many there are (0: one piece of work).
Progress = Callable[[str, int, int], None]


def say_nothing(step: str, done: int, total: int) -> None:
    """Report no progress."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to do besides the settings.

    rebuild           read every source and judge every document again.
    dedup             False makes every document its own article.
    withdraw_missing  remove the documents of sources that are not there any more.
    force             withdraw even where it is a large part of the collection.
    sources           which to look at: all; of a repair those that are not known whole (unknown), or none: then all
                      others stand as they are, there or not.
    forgets           it is there to take out what is forgotten (run/forget.py).
    """

    rebuild: bool = False
    dedup: bool = True
    withdraw_missing: bool = False
    force: bool = False
    sources: Literal["all", "unknown", "none"] = "all"
    forgets: bool = False

    @property
    def kind(self) -> str:
        """What the run is for, as `runs` and the manifest say it."""
        return "forget" if self.forgets else "run" if self.sources == "all" else "repair"


@dataclass(slots=True)
class Report:
    """What a run did.

    snapshot  the number it published; None where nothing had changed.
    counts    the columns *_count of the table `runs`.
    ignored   files passed over, by reason; other_endings: of these the ones with another ending, by it.
    emptied   older snapshots from which forgotten texts were taken out; of a warehouse in an object store those in its
              copy on this machine. removed: those that went from the store, since they held such a text.
    stage     the step that it is at, or came to.
    steps     (step, seconds, batches); step_bytes: what those that work on bytes worked on.
    page      the report as a file for a browser, where one was written.
    """

    run_id: str
    collection: str
    snapshot: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    ignored: dict[str, int] = field(default_factory=dict)
    other_endings: dict[str, int] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    steps: list[tuple[str, float, int]] = field(default_factory=list)
    emptied: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    step_bytes: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    page: Path | None = None
    stage: str | None = None
    seconds: float = 0.0


def make_run_row(
    report: Report, started_at: dt.datetime, kind: str, snapshot: int, versions: Sequence[str]
) -> dict[str, Any]:
    """A row of `runs`, for a snapshot that is ready now."""
    return {
        "run_id": report.run_id,
        "started_at": started_at,
        "finished_at": dt.datetime.now(dt.UTC),
        "snapshot": snapshot,
        "kind": kind,
        "state": "done",
        "collection": report.collection,
        **report.counts,
        "rules_version": versions[0],
        "settings_version": versions[1],
        "newsmill_version": __version__,
    }


# What a person wants to read first: the columns of `runs` in the order of the way through the mill.
_FUNNEL = (
    ("sources found", "source_count"),
    ("unchanged", "unchanged_count"),
    ("new", "new_count"),
    ("changed", "changed_count"),
    ("changing, left for the next run", "waiting_count"),
    ("missing", "missing_count"),
    ("withdrawn", "withdrawn_count"),
    ("ignored files", "ignored_count"),
    ("refused files", "refused_count"),
    ("documents judged", "refined_count"),
    ("pairs compared", "compared_count"),
    ("documents in a crowd", "crowded_count"),
    ("documents", "document_count"),
    ("articles", "article_count"),
    ("duplicates", "duplicate_count"),
    ("rejected", "rejected_count"),
)
# Shown even where they are zero; the others only where there is something to say.
_ALWAYS = frozenset(
    {
        "source_count",
        "unchanged_count",
        "new_count",
        "missing_count",
        "article_count",
        "duplicate_count",
        "rejected_count",
    }
)


def funnel(report: Report) -> list[tuple[str, int]]:
    """(what, how many) of a run, in reading order."""
    return name_counts(report.counts)


def name_counts(counts: Mapping[str, Any]) -> list[tuple[str, int]]:
    """(what, how many) of the columns *_count of `runs`, in reading order. What is not known is left out.

    >>> name_counts({"source_count": 3, "new_count": 0, "changed_count": 0, "article_count": None})
    [('sources found', 3), ('new', 0)]
    """
    known = [(label, name, counts.get(name)) for label, name in _FUNNEL]
    return [(label, count) for label, name, count in known if count or (count == 0 and name in _ALWAYS)]


def count_ignored(ignored: Mapping[str, int], other_endings: Mapping[str, int]) -> list[str]:
    """What was passed over, a line a reason; files with another ending by their endings.

    >>> count_ignored({"hidden": 2, "other ending": 5}, {".jsonl": 4, ".html": 1})
    ['ignored as hidden: 2', 'ignored as other ending: 5 (4 .jsonl, 1 .html)']
    """
    named = ", ".join(f"{count:,} {ending}" for ending, count in other_endings.items())
    return [
        f"ignored as {reason}: {count:,}" + (f" ({named})" if reason == OTHER_ENDING and named else "")
        for reason, count in ignored.items()
    ]
