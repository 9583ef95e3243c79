"""The mirror: a warehouse in a folder of this machine, as the one in an object store was when it was looked at.

All that reads and runs works on it as on any warehouse. It fetches what it has not, file by file, and compares each
with its checksum. It is a cache: removed, it is fetched again.
"""

import fcntl
import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from flows.errors import NewsmillError, WrongUseError
from flows.storage.bucket import Bucket, LostObjectError
from flows.storage.connection import connect
from flows.storage.damage import describe_damage, find_missing
from flows.storage.debris import clear_debris
from flows.storage.families import SCHEMAS
from flows.storage.forgotten import empty_snapshots, note_unfinished, write_forgotten
from flows.storage.layout import Layout
from flows.storage.lock import refuse_folder
from flows.storage.manifest import DataFile, checksum
from flows.storage.remote.pointer import KEY, Pointer
from flows.storage.remote.pool import AT_ONCE, Manifests, Published
from flows.storage.retention import Retention
from flows.storage.snapshots import (
    current_number,
    link_file,
    mark_unpublished,
    numbered_folders,
    place,
    prune,
    read_manifest,
    remove,
    swap_current,
    sync_file,
)
from flows.storage.warehouse import write_duckdb

# Snapshots that stay in a mirror: somebody may be reading the one before, and a query takes no day.
KEPT = Retention(snapshots=2, days=1.0)
RUN_LOG, STAT_CACHE = "state/runs.jsonl", "state/stat_cache.parquet"


@dataclass(frozen=True, slots=True)
class Note:
    """What a mirror remembers.

    owner     its own identity, in leases.
    id        of its warehouse; snapshot, manifest: what it shows.
    seen      the write of the pointer that it last followed.
    """

    owner: str
    id: str = ""
    snapshot: int = 0
    manifest: str = ""
    seen: str = ""


class Mirror:
    """A mirror and the bucket that it mirrors."""

    def __init__(self, bucket: Bucket, layout: Layout, *, mends: bool = False) -> None:
        """mends: for a repair. What the store has lost is done without, and its keys are noted in `lost`."""
        self.bucket, self.layout, self.mends, self.lost = bucket, layout, mends, set[str]()
        self.manifests = Manifests(bucket, layout.root / ".manifests")

    @contextmanager
    def lock(self, *, waits: bool) -> Iterator[bool]:
        """Hold the mirror while it changes; gives whether it is held. A run holds it all the time."""
        self.layout.root.mkdir(parents=True, exist_ok=True)
        path = self.layout.root / ".mirror.lock"
        refuse_folder(path)
        with path.open("a+") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
            except BlockingIOError:
                yield False
            else:
                yield True

    def read_note(self) -> Note:
        """What the mirror remembers; a new one gets an identity."""
        try:
            return Note(**json.loads(self._note.read_text(encoding="utf-8")))
        except FileNotFoundError:
            note = Note(secrets.token_hex(8))
            self._write_note(note)
            return note

    @property
    def _note(self) -> Path:
        return self.layout.root / ".mirror.json"

    def _write_note(self, note: Note) -> None:
        temporary = self._note.with_suffix(".new")
        temporary.write_text(json.dumps(asdict(note)), encoding="utf-8")
        temporary.replace(self._note)

    def follow(self, pointer: Pointer | None) -> Published | None:
        """Bring the mirror to what the pointer names; the lock must be held. Returns what is published, if anything."""
        note = self.read_note()
        self._refuse_other(note, pointer)
        if pointer is None:
            return None
        published = self.manifests.read_current(pointer)
        self._follow_forgotten(pointer)
        if published and current_number(self.layout) != pointer.snapshot:
            self.fetch(published, is_current=True)
            prune(self.layout, KEPT)
        elif published and not self.mends:
            self._heal(published)
        if published and self.mends:
            self._mend(published)
        if note.seen != pointer.write:
            self._fetch_beside()
            self.note(pointer)
        if self.layout.forgetting.exists() and not pointer.is_forgetting:
            self._empty()
        return published

    def note(self, pointer: Pointer) -> None:
        """Remember that the mirror shows what this pointer names."""
        self._write_note(Note(self.read_note().owner, pointer.id, pointer.snapshot, pointer.manifest, pointer.write))

    def _refuse_other(self, note: Note, pointer: Pointer | None) -> None:
        """A mirror may hold the last copy of what was lost in the store: it is never emptied unasked."""
        if not note.id:
            return
        if pointer is None:
            happened = f"{KEY} is gone"
        elif pointer.id != note.id:
            happened = "another warehouse was begun there"
        elif (pointer.snapshot, pointer.manifest) < (note.snapshot, ""):
            happened = f"it was set back from snapshot {note.snapshot} to {pointer.snapshot}"
        elif pointer.snapshot == note.snapshot and pointer.manifest != note.manifest and not self._is_same(pointer):
            happened = f"its snapshot {pointer.snapshot} is another one than before"
        else:
            return
        raise NewsmillError(
            f"{self.bucket.name} is not what it was when this machine read it last: {happened}. Restore the bucket if "
            f"that was a mistake; the last state is still in {self.layout.root}. If it is meant, remove that folder: "
            "it is fetched again."
        )

    def _is_same(self, pointer: Pointer) -> bool:
        """Whether another manifest of a snapshot says what the mirror has: where a text was forgotten, it names fewer
        older ones.
        """
        published = self.manifests.read_current(pointer)
        try:
            here = read_manifest(self.layout, pointer.snapshot)
        except NewsmillError:
            return True  # there is nothing to be lost
        return published is not None and (here.run_id, here.files) == (
            published.manifest.run_id,
            published.manifest.files,
        )

    def _follow_forgotten(self, pointer: Pointer) -> None:
        """Take over the list of what is forgotten; the mirror is emptied of it as soon as the store is."""
        path = self.layout.forgotten
        if pointer.forgotten and not (path.is_file() and checksum(path) == pointer.forgotten_sha256):
            found = self.bucket.get(pointer.forgotten)
            if found is None or hashlib.sha256(found.data).hexdigest() != pointer.forgotten_sha256:
                raise NewsmillError(
                    f"{self.bucket.name}/{pointer.forgotten} {'is gone' if found is None else 'has other bytes'}. It "
                    "lists what was forgotten, and nothing goes on without it. Restore it from a backup or an older "
                    f"version of this object; a machine that read the warehouse has it as {path.name} in its copy."
                )
            write_forgotten(self.layout, found.data)
        elif pointer.is_forgetting:
            note_unfinished(self.layout)

    def _empty(self) -> None:
        """Take what is forgotten out of older snapshots in the mirror, and out of what a killed command left."""
        for left in self.layout.snapshots.glob(".fetched-*"):
            remove(left)
        clear_debris(self.layout)
        with connect() as db:
            empty_snapshots(self.layout, db)

    def fetch(self, published: Published, *, is_current: bool) -> None:
        """Fetch a snapshot: link the files that are here already, fetch the others, make its views."""
        layout, number = self.layout, published.manifest.number
        layout.snapshots.mkdir(parents=True, exist_ok=True)
        for left in layout.snapshots.glob(".fetched-*"):
            remove(left)
        folder = layout.snapshots / f".fetched-{number:08d}"
        # Also those of a snapshot that a killed run sent and did not show here.
        here, missing = self.find_files(), list[DataFile]()
        for file in published.manifest.files:
            if file.sha256 in here:
                link_file(here[file.sha256], folder / file.path)
            else:
                missing.append(file)
        self._fetch_files(published, folder, missing)
        clear_debris(layout)
        self._place(folder, published, is_current=is_current)

    def fetch_older(self, published: Published | None, number: int) -> None:
        """Fetch a snapshot that is kept, unless the mirror has it; the lock must be held."""
        if number in numbered_folders(self.layout):
            return
        found = self.manifests.find(published, number) if published else None
        if found is None:
            kept = [older.number for older in published.older] if published else []
            have = ", ".join(str(one) for one in sorted(kept)) or "none"
            raise WrongUseError(f"There is no older snapshot {number} in {self.bucket.name}; there are: {have}.")
        self.fetch(found, is_current=False)

    def _fetch_files(self, published: Published, folder: Path, files: Iterable[DataFile]) -> None:
        def fetch_one(file: DataFile) -> None:
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            # Under another name: a file of a snapshot is whole, or not there.
            temporary = path.with_suffix(".new")
            key = published.objects[file.path]
            try:
                self.bucket.fetch_published(key, temporary, file.sha256)
            except LostObjectError:
                if not self.mends:
                    raise
                temporary.unlink(missing_ok=True)
                self.lost.add(key)
                return
            sync_file(temporary)
            temporary.replace(path)

        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(fetch_one, files))

    def _place(self, fetched: Path, published: Published, *, is_current: bool) -> None:
        """Publish a fetched snapshot in the mirror, as a run publishes its own."""
        layout, manifest = self.layout, published.manifest
        number = manifest.number
        mark_unpublished(layout, number)
        folder = place(layout, fetched, number)
        views = folder / "warehouse.duckdb"
        if self.lost.isdisjoint(published.objects.values()):
            # They name the place of this mirror: each has its own.
            write_duckdb(layout.root.resolve(), manifest, views)
            manifest = replace(manifest, duckdb_sha256=checksum(views))
        manifest.write(folder / "manifest.json")
        sync_file(folder / "manifest.json")
        if is_current:
            swap_current(layout, number)
        else:
            layout.mark(number).unlink()

    def _heal(self, published: Published) -> None:
        """Fetch again what is gone from the mirror, or cut: a cache may be cleaned by others."""
        folder = self.layout.snapshot(published.manifest.number)
        lost = {path for path, _ in find_missing(folder, published.manifest, {*SCHEMAS})}
        self._fetch_files(published, folder, [file for file in published.manifest.files if file.path in lost])

    def _mend(self, published: Published) -> None:
        """Bring all files that are not what was published, each compared with its checksum: of other snapshots that are
        here, or from the store.
        """
        folder, here = self.layout.snapshot(published.manifest.number), self.find_files()
        missing = list[DataFile]()
        for file in published.manifest.files:
            path = folder / file.path
            if describe_damage(path, file):
                source = here.get(file.sha256)
                remove(path)
                if source and source != path and not describe_damage(source, file):
                    link_file(source, path)
                else:
                    missing.append(file)
        self._fetch_files(published, folder, missing)

    def find_files(self) -> dict[str, Path]:
        """Files that the mirror has, by their checksums; those that are not as long as they were are passed over."""
        found = dict[str, Path]()
        for number in numbered_folders(self.layout):
            try:
                manifest = read_manifest(self.layout, number)
            except NewsmillError:
                continue
            for file in manifest.files:
                path = self.layout.snapshot(number) / file.path
                if path.is_file() and path.stat().st_size == file.bytes:
                    found[file.sha256] = path
        return found

    def _fetch_beside(self) -> None:
        """Fetch the log of runs and the stat cache, which lie beside the snapshots."""
        for key, path in ((RUN_LOG, self.layout.run_log), (STAT_CACHE, self.layout.stat_cache)):
            if found := self.bucket.get(key):
                temporary = path.with_suffix(".new")
                temporary.write_bytes(found.data)
                temporary.replace(path)
