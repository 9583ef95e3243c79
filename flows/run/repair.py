"""Repair: make a damaged warehouse whole again, as far as what is left of it allows.

    what is in the way ─▶ `current` ─▶ files that other snapshots have ─▶ views ─▶ tables, from the kept bytes

Each step is the cheapest that mends something, and the last, which judges every document again, is taken only where a
file is damaged that no other snapshot has. Nothing is removed; what is published is published by one commit. Before all
of them, what an object store has lost is put back from the copy of this machine (store_repair.py).
"""

from dataclasses import dataclass, field
from pathlib import Path

from flows.errors import NewsmillError, StoppedByCheck
from flows.run.conductor import DirectConductor
from flows.run.report import Progress, Request, say_nothing
from flows.run.rollback import roll_back
from flows.run.sequence import run
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.connection import connect, parquet
from flows.storage.damage import LASTING, VIEWS, Damage, find_damaged, find_lost_link, find_obstacles
from flows.storage.debris import clear_debris, explain_unclear
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.manifest import Manifest, NewerFormatError
from flows.storage.relocate import find_hindrances, relocate
from flows.storage.restore import clear_way, find_copies, link_copies
from flows.storage.salvage import Lost, Salvage, name_lost, salvage
from flows.storage.snapshots import (
    current_manifest,
    current_number,
    explain_absent,
    list_files,
    list_published,
    numbered_folders,
    point_current,
    read_manifest,
    set_apart,
)


@dataclass(slots=True)
class Findings:
    """What is wrong with a warehouse.

    number: of the snapshot that is repaired; named: what `current` names, 0 for nothing; is_named: whether that is it;
    manifest: None where it cannot be read; in_the_way, lost_link: names beside the snapshots; damaged: files of the
    snapshot; copies: those of these that another snapshot has whole.
    """

    number: int
    named: int
    is_named: bool
    manifest: Manifest | None
    in_the_way: list[Damage] = field(default_factory=list)
    lost_link: list[Damage] = field(default_factory=list)
    damaged: list[Damage] = field(default_factory=list)
    copies: dict[str, Path] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        return self.is_named and self.manifest is not None and not (self.in_the_way or self.lost_link or self.damaged)

    @property
    def left(self) -> list[Damage]:
        """Damaged files that no snapshot has whole."""
        return [(path, problem) for path, problem in self.damaged if path not in self.copies]

    @property
    def must_be_made_anew(self) -> bool:
        """Whether tables have to be made from the kept bytes: more is damaged than can be put back."""
        views = (VIEWS, ".run-")
        return self.manifest is None or any(not path.startswith(views) for path, _ in self.left)

    @property
    def lacks_lasting(self) -> bool:
        """Whether something is gone, or may be, that cannot be made from anything else in the snapshot."""
        return self.manifest is None or any(path.rpartition("/")[0] in LASTING for path, _ in self.left)

    def list_steps(self, layout: Layout) -> list[str]:
        """What a repair would do, as sentences."""
        steps = [f"Rename {layout.root / name}, which is in the way. {problem}" for name, problem in self.in_the_way]
        steps += [f"Write the link {layout.duckdb} anew." for _ in self.lost_link]
        if not self.is_named:
            steps.append(f"Publish snapshot {self.number}, the newest that there is: {layout.current} names none.")
        if self.manifest is None:
            return [*steps, f"Publish what is left of snapshot {self.number}, whose manifest cannot be read; {_ANEW}"]
        steps += [f"Take {path} from {source}. {dict(self.damaged)[path]}" for path, source in self.copies.items()]
        if self.must_be_made_anew:
            steps += [f"Do without {path}. {problem}" for path, problem in self.left if path != VIEWS]
            steps.append(f"Publish what is left; {_ANEW}")
            if self.lacks_lasting:
                steps.append("Read sources again of which bytes are lost, where they are still there.")
        elif self.left:
            steps.append("Write the file of views anew.")
        return steps


_ANEW = "all tables are made anew from the kept bytes."


@dataclass(slots=True)
class Repair:
    """What was repaired.

    done: what was done, as sentences; snapshot: the published one now; lost: documents that could not be saved, named
    by collection, source and doc_id, the first of them; lost_count: all of them; notes: what else there is to say;
    is_poorer: whether something is lost that these do not name.
    """

    done: list[str] = field(default_factory=list)
    snapshot: int = 0
    lost: list[str] = field(default_factory=list)
    lost_count: int = 0
    notes: list[str] = field(default_factory=list)
    is_poorer: bool = False


def examine(layout: Layout) -> Findings:
    """Look at all files of the snapshot that is published, or that is to be published again.

    Errors: WrongUseError where there never was a warehouse; NewerFormatError; StoppedByCheck where a person has to
    decide which snapshot is meant; NewsmillError where nothing is left.
    """
    in_the_way, lost_link = find_obstacles(layout), find_lost_link(layout)
    if layout.current.exists() and not layout.current.is_symlink():
        in_the_way.append((layout.current.name, "It is no link, and newsmill writes one there."))
    named = _read_named(layout)
    numbers = list_published(layout, numbered_folders(layout), named)
    if not numbers:
        if named or layout.current.is_symlink():
            raise NewsmillError(
                f"Nothing is left of the snapshots of {layout.name}. Restore the warehouse from a backup; or, where "
                "the raw folder still holds everything, move the warehouse away and type: newsmill run"
            )
        raise explain_absent(layout)
    is_named = named in numbers
    if is_named and numbers[-1] > named:
        raise StoppedByCheck(f"{explain_unclear(layout)} Nothing was repaired.")
    number = numbers[-1]
    try:
        manifest = read_manifest(layout, number)
    except NewerFormatError:
        raise
    except NewsmillError:
        return Findings(number, named, is_named, None, in_the_way, lost_link)
    damaged = [*find_damaged(layout.snapshot(number), manifest), *find_hindrances(layout, manifest)]
    copies = find_copies(layout, manifest, damaged, numbers)
    return Findings(number, named, is_named, manifest, in_the_way, lost_link, damaged, copies)


def _read_named(layout: Layout) -> int:
    """The number that `current` names; 0 where it names none."""
    try:
        return current_number(layout)
    except NewsmillError:
        return 0


def repair(settings: Settings, progress: Progress = say_nothing) -> Repair:
    """Repair a warehouse; returns what was done. Errors: those of `examine`, and those of a run."""
    layout, done = find_layout(settings), Repair()
    if layout.url:
        from flows.run.store_repair import mend_store

        done.done += mend_store(settings)
    with hold_lock(layout):
        found = examine(layout)
        done.done += clear_way(layout)
        if not found.named and (layout.current.is_symlink() or layout.current.exists()):
            done.done.append(f"{layout.current} named no snapshot; it is called {set_apart(layout.current).name} now.")
        if not found.named:
            point_current(layout, found.number)
            done.done.append(f"{layout.current} names snapshot {found.number} again, the newest that there is.")
        clear_debris(layout)
        done.done += [f"The link {layout.duckdb} was written anew." for _ in found.lost_link]
        if found.manifest and found.copies:
            link_copies(layout, found.manifest, found.copies)
            done.done += [f"{path} was taken from {source}." for path, source in found.copies.items()]
        if found.manifest and found.left and not found.must_be_made_anew:
            relocate(layout)
            done.done.append("The views were written anew.")
        done.snapshot = found.number
    if found.must_be_made_anew:
        _make_anew(settings, progress, found, done)
        if layout.url:
            from flows.run.store_repair import remove_partial

            remove_partial(layout)
    elif not found.is_named and found.named:
        done.snapshot = roll_back(settings, found.number).snapshot
        done.done.append(
            f"The content of snapshot {found.number} was published as snapshot {done.snapshot}, since snapshot "
            f"{found.named} is gone. The next run adds again what the raw folder holds beyond it."
        )
    return done


def _make_anew(settings: Settings, progress: Progress, found: Findings, done: Repair) -> None:
    """Publish what is left of a snapshot, with all tables made anew; fills `done`."""
    layout, taken = find_layout(settings), list[Salvage]()

    def take(layout: Layout) -> Manifest:
        clear_debris(layout)
        with connect(memory_limit=settings.memory_limit, threads=max(1, settings.workers)) as db:
            taken.append(salvage(layout, found.number, db))
        return taken[0].manifest

    # Where all bytes are there, the raw folder is not looked at: it may be empty by now.
    request = Request(rebuild=True, sources="unknown" if found.lacks_lasting else "none")
    report = run(settings, request, DirectConductor(), progress, take)
    (saved,) = taken
    done.snapshot = report.snapshot or found.number
    done.done.append(f"What was left of snapshot {found.number} was published as snapshot {done.snapshot}, made anew.")
    done.notes += [*saved.notes, *report.warnings]
    done.is_poorer = bool(saved.notes)
    lost = _find_lost(layout, saved)
    done.lost, done.lost_count = name_lost(lost), len(lost)


def _find_lost(layout: Layout, saved: Salvage) -> list[Lost]:
    """Documents whose bytes were not found in the raw folder either."""
    if not saved.lost:
        return []
    with connect() as db:
        files = list_files(layout, current_manifest(layout), "documents")
        here = set(db.sql(f"SELECT doc_id, raw_sha256 FROM {parquet(files)}").fetchall())
    return [one for one in saved.lost if (one.doc_id, one.raw_sha256) not in here]
