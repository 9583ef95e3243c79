"""Repair in an object store: what a machine still has is put back, and what nobody has is made anew from the rest.

    mirror, each file compared with its checksum ─▶ objects that are gone or damaged ─▶ those that are here are put back
        ─▶ older snapshots whose manifests are lost are let go ─▶ what is still lost: as on a disk (repair.py)

Only the holder of the lease does it, and an object that is put back has the bytes that its name always stood for.
"""

from dataclasses import dataclass
from pathlib import Path

from flows.run.warehouse import find_layout, hold_warehouse
from flows.settings import Settings
from flows.storage.bucket import Bucket
from flows.storage.damage import LASTING, find_missing
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.manifest import Manifest
from flows.storage.remote.damage import Flaw, find_flaws, find_sources
from flows.storage.remote.mirror import Mirror
from flows.storage.remote.pointer import Pointer
from flows.storage.remote.pool import MANIFESTS, Published
from flows.storage.remote.reading import read_steadily
from flows.storage.remote.writer import RemoteWriter
from flows.storage.snapshots import current_number, explain_absent, read_manifest, remove, set_aside, snapshot_numbers


@dataclass(frozen=True, slots=True)
class Loss:
    """What the store has lost of a snapshot. sources: key of each flaw that this machine has whole -> where."""

    manifest: Manifest
    flaws: list[Flaw]
    sources: dict[str, Path]

    @property
    def left(self) -> list[Flaw]:
        return [flaw for flaw in self.flaws if flaw.key not in self.sources]

    @property
    def lacks_lasting(self) -> bool:
        """Whether something is lost that cannot be made from anything else in the snapshot."""
        return any(flaw.path.rpartition("/")[0] in LASTING for flaw in self.left)

    def list_steps(self, name: str) -> list[str]:
        """What a repair would do, as sentences. name: of the warehouse."""
        steps = [
            f"Put {name}/{flaw.key} back, from {self.sources[flaw.key]}. {flaw.problem}"
            for flaw in self.flaws
            if flaw.key in self.sources
        ]
        files = [flaw for flaw in self.left if flaw.path]
        steps += [f"Do without {name}/{flaw.key}. {flaw.problem}" for flaw in files]
        steps += [f"Let the snapshot of {name}/{flaw.key} go. {flaw.problem}" for flaw in self.left if not flaw.path]
        if files:
            steps.append("Publish what is left; all tables are made anew from the kept bytes.")
        if self.lacks_lasting:
            steps.append("Read sources again of which bytes are lost, where they are still there.")
        return steps


def examine_store(settings: Settings) -> Loss:
    """Read all objects of the published snapshot; nothing is changed. WrongUseError where there is no warehouse."""
    layout = find_layout(settings)
    mirror = Mirror(Bucket(layout.url), layout)

    def look(found: tuple[Pointer, object] | None) -> Loss:
        published = mirror.manifests.read_current(found[0]) if found else None
        if found is None or published is None:
            raise explain_absent(layout)
        return _find_loss(mirror, found[0], published)

    return read_steadily(mirror.bucket, look)


def _find_loss(mirror: Mirror, pointer: Pointer, published: Published) -> Loss:
    flaws = find_flaws(mirror.bucket, pointer, published)
    return Loss(published.manifest, flaws, find_sources(mirror, flaws))


def mend_store(settings: Settings) -> list[str]:
    """Put back what this machine has; returns what was done. What is still lost is missing in the mirror as well."""
    layout, done = find_layout(settings), list[str]()
    with hold_warehouse(settings, mends=True) as remote:
        if remote is None or remote.published is None:
            raise explain_absent(layout)
        loss = _find_loss(remote.mirror, remote.lease.pointer, remote.published)
        for flaw in loss.flaws:
            if flaw.key in loss.sources:
                remote.check()
                remote.bucket.put(flaw.key, loss.sources[flaw.key])
                done.append(f"{layout.url}/{flaw.key} was put back, from this machine's copy. {flaw.problem}")
        done += _let_go(layout, remote, loss)
        if loss.lacks_lasting and remote.published:
            # Older snapshots may have bytes that the published one has not any more.
            for older in remote.published.older:
                remote.fetch(older.number)
    return done


def remove_partial(layout: Layout) -> None:
    """Let snapshots go from the mirror that it had for the repair alone: files of them are lost."""
    with hold_lock(layout):
        for number in snapshot_numbers(layout):
            folder = layout.snapshot(number)
            if number != current_number(layout) and find_missing(folder, read_manifest(layout, number), {*SCHEMAS}):
                remove(set_aside(layout, number))


def _let_go(layout: Layout, remote: RemoteWriter, loss: Loss) -> list[str]:
    """Older snapshots whose manifests nobody has cannot be read, and would stop every run."""
    lost = {flaw.key for flaw in loss.left if flaw.key.startswith(f"{MANIFESTS}/")}
    if not lost or remote.published is None:
        return []
    older = remote.published.older
    remote.restate([one for one in older if one.key not in lost])
    return [f"Snapshot {one.number} of {layout.url} went: {one.key} is lost." for one in older if one.key in lost]
