"""What a run would do, and why, without doing it: nothing is written, no lock is taken, Prefect is not started."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import duckdb

from flows.run.folder import find_former_folder, warn_of_other_folder
from flows.run.judgement import Judgement, is_read_otherwise, list_reading
from flows.run.report import Progress, Request, say_nothing
from flows.run.scan import guard_withdrawal, list_and_compare, sort_endings
from flows.run.warehouse import find_layout, find_retention
from flows.run.workspace import is_anew
from flows.settings import Settings
from flows.sources.stores.place import open_store
from flows.sources.stores.store import Refused, Source, SourceChanged, Store, hash_source
from flows.storage.connection import connect, parquet, read_sql
from flows.storage.damage import refuse_missing
from flows.storage.debris import explain_debris, list_debris, refuse_unclear
from flows.storage.layout import Layout
from flows.storage.ledger import refused_before
from flows.storage.lock import is_writing
from flows.storage.manifest import Manifest
from flows.storage.snapshots import current_manifest, list_files, list_outdated

# Why each document is judged again, by the place of what changed in a snapshot's versions.
_WHY_JUDGED = (
    "The rules, the judging code or a package that decides rows have changed: every document is judged again.",
    "Settings of the judgement, or words and rules of your lexicon, have changed: every document is judged again.",
    "Duplicates are looked for in another way than last time (--no-dedup): clusters are decided anew.",
    "Rules of your lexicon for some sources have changed, or what a collection has of its own: these are judged again.",
    "Containers are read otherwise than last time (NEWSMILL_TEXT_COLUMN, NEWSMILL_KEY_COLUMN): they are read again.",
)


class PlannedSource(NamedTuple):
    """A source that is not as it was: what would become of it, and why."""

    source_uri: str
    action: str
    why: str


class Removal(NamedTuple):
    """What a run would remove of the warehouse's folder, and why."""

    path: str
    why: str


@dataclass(slots=True)
class Plan:
    """What a run would do.

    snapshot  the number it would start from; None before the first run.
    counts    sources by what would become of them.
    sources   each source that is not as it was, by action and name.
    again     why documents that are there would be judged again; empty where they would not.
    removed   what killed runs left and what retention lets go, as far as one can tell before the run.
    """

    snapshot: int | None
    counts: dict[str, int]
    sources: list[PlannedSource]
    again: list[str]
    removed: list[Removal] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    ignored: dict[str, int] = field(default_factory=dict)
    other_endings: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    @property
    def does_nothing(self) -> bool:
        return not self.sources and not self.again


def make_plan(settings: Settings, request: Request, progress: Progress = say_nothing) -> Plan:
    """Compare the raw folder with the last snapshot. Errors: those of a run that would stop before it reads anything.

    Only files whose hash has to decide are read. Which documents are judged again because their lines become repeated
    through others is not known before the new files are read.
    """
    layout = find_layout(settings)
    refuse_unclear(layout)
    parent = current_manifest(layout)
    reading = list_reading(settings, parent.versions[4:] if parent else ())
    versions = Judgement.of(settings).list_versions(request, reading)
    refuse_missing(layout, parent, anew=is_anew(parent, request, versions))
    with connect(memory_limit=settings.memory_limit, threads=max(1, settings.workers)) as db:
        found = list_and_compare(db, layout, settings, request, parent)
        other = warn_of_other_folder(db, layout, settings)
        guard_withdrawal(db, settings, request)
        _hash_doubtful(db, settings, progress)
        found_rows = db.execute(read_sql("planned_sources"), {"withdraw": request.withdraw_missing}).fetchall()
        rows = [PlannedSource(*row) for row in found_rows]
        rows += _compare_refused(db, layout, parent, settings, found.refused)
        ((unchanged,),) = db.sql("SELECT count(*) FROM looked_at WHERE action = 'unchanged'").fetchall()
    plan = Plan(
        snapshot=parent.number if parent else None,
        counts={"unchanged": int(unchanged)} | Counter(row.action for row in rows),
        sources=rows,
        again=_list_changes(parent, request, versions),
        refused=found.refused,
        ignored=dict(sorted(found.ignored.items())),
        other_endings=sort_endings(found.other_endings),
        warnings=[other] if other else [],
    )
    if layout.forgetting.exists():
        plan.again.append(
            "Texts that were forgotten are not yet taken out of all snapshots: `newsmill forget` was killed."
        )
    plan.removed = _list_removals(layout, settings, publishes=not plan.does_nothing)
    return plan


def list_early_warnings(settings: Settings, request: Request) -> list[str]:
    """What a person has to know before a run begins: that two folders become one collection."""
    if find_former_folder(find_layout(settings), settings) is None:
        return []
    return make_plan(settings, request).warnings


def _list_removals(layout: Layout, settings: Settings, *, publishes: bool) -> list[Removal]:
    """What killed runs left; and, where a snapshot would be published, those that would be too many then."""
    # The unfinished names of a run that is on its way are no debris.
    debris = [] if is_writing(layout) else list_debris(layout)
    found = [Removal(path.relative_to(layout.root).as_posix(), explain_debris(layout, path)) for path in debris]
    outdated = list_outdated(layout, find_retention(settings), coming=1) if publishes else []
    why = f"It would be neither of the newest {settings.keep_snapshots} nor younger than {settings.keep_days:g} days."
    if settings.keep_bytes:
        why = f"{why[:-1]}, or snapshots have more than {settings.keep_bytes} together."
    return found + [Removal(layout.snapshot(number).relative_to(layout.root).as_posix(), why) for number in outdated]


def _hash_doubtful(db: duckdb.DuckDBPyConnection, settings: Settings, progress: Progress) -> None:
    """Make `looked_at`: source_plan with "check" decided by each file's hash."""
    db.execute("CREATE TABLE looked_at AS SELECT source_uri, action, was_missing FROM source_plan")
    columns = "source_uri, size, version, changed_ns, known_sha256"
    doubtful = db.sql(f"SELECT {columns} FROM source_plan WHERE action = 'check' ORDER BY source_uri").fetchall()
    progress("plan", 0, len(doubtful))
    decided = []
    store = open_store(settings.raw)
    for count, (*source, known_sha256) in enumerate(doubtful, start=1):
        decided.append((_decide(store, Source(*source), known_sha256), source[0]))
        progress("plan", count, len(doubtful))
    if decided:
        db.executemany("UPDATE looked_at SET action = ? WHERE source_uri = ?", decided)


def _decide(store: Store, source: Source, known_sha256: str) -> str:
    try:
        return "unchanged" if hash_source(store, source) == known_sha256 else "changed"
    except OSError:
        return "unreadable"
    except SourceChanged:
        return "changing"


def _compare_refused(
    db: duckdb.DuckDBPyConnection, layout: Layout, parent: Manifest | None, settings: Settings, refused: list[Refused]
) -> list[PlannedSource]:
    """What is refused now and was not, and what was and is not."""
    files = list_files(layout, parent, "rejected")
    before = (
        {Refused(*row) for row in db.sql(refused_before(parquet(files), settings.collection)).fetchall()}
        if files
        else set()
    )
    now = set(refused)
    gone = {item.source_uri for item in before} - {item.source_uri for item in now}
    return [PlannedSource(item.source_uri, "refused", item.detail) for item in sorted(now - before)] + [
        PlannedSource(source_uri, "cleared", "It was refused, and is not any more.") for source_uri in sorted(gone)
    ]


def _list_changes(parent: Manifest | None, request: Request, versions: Sequence[str]) -> list[str]:
    if parent is None:
        return []
    if request.rebuild:
        return ["--rebuild: every file is read and every document judged again."]
    changed = [before != now for before, now in zip(parent.versions[:4], versions[:4], strict=True)]
    changed.append(is_read_otherwise(parent.versions, versions))
    return [why for is_changed, why in zip(changed, _WHY_JUDGED, strict=True) if is_changed]
