"""What a run does with a warehouse in an object store, beside what it does with the mirror.

    take the lease, bring the mirror up ─▶ the run ─▶ files, manifest, pointer (the commit) ─▶ the mirror shows it
        ─▶ Delta tables ─▶ what nobody names goes ─▶ log of runs, release

A run that is killed before the pointer is written leaves objects that nobody names; after it, tables without their last
version. The next run sees by the lease and by `delta` of the pointer that one was killed, and does what is missing.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from flows.errors import NewsmillError
from flows.storage import protocol
from flows.storage.bucket import Bucket
from flows.storage.layout import Layout
from flows.storage.lock import is_writing
from flows.storage.manifest import Manifest
from flows.storage.remote.lease import Lease, hold_lease, refuse_held
from flows.storage.remote.logs import list_outdated_logs, write_logs
from flows.storage.remote.mirror import RUN_LOG, STAT_CACHE, Mirror
from flows.storage.remote.pointer import Pointer, read_pointer
from flows.storage.remote.pool import MANIFESTS, Kept, Published, find_lost_objects, send_files
from flows.storage.retention import Aged, Retention, choose_outdated
from flows.storage.snapshots import current_number, numbered_folders

# Lines of the log of runs that are kept in the store: a year of a run every hour, begun and ended.
LOG_LINES = 20_000
# Seconds by which the clocks of a machine and a store may differ, where it is only told that somebody writes.
CLOCKS = 60.0
# What newsmill writes and may remove: manifests, files of the pool, what a lease asked the store.
_OWN = re.compile(
    r"manifests/[0-9]{8,}-[0-9a-f]{8}\.json|(?:tables|state)/\w+/[0-9][\w-]*-[0-9a-f]{8}\.parquet"
    r"|state/(?:clock|probe)-[0-9a-f]{8}"
)


def _read_time(at: str) -> float:
    return dt.datetime.fromisoformat(at).timestamp()


def _sizes_of(manifest: Manifest) -> dict[object, int]:
    """Bytes of the objects of a snapshot; snapshots share those of the same content."""
    return {(file.table, file.sha256): file.bytes for file in manifest.files}


class RemoteWriter:
    """A run's hold of a warehouse in an object store. keep: which snapshots stay."""

    def __init__(self, mirror: Mirror, lease: Lease, keep: Retention) -> None:
        self.mirror, self.lease, self._keep = mirror, lease, keep
        self._bucket = mirror.bucket
        self._published: Published | None = None

    def begin(self) -> None:
        """Bring the mirror up, and do what a killed run left undone."""
        self._published = self.mirror.follow(self.lease.pointer)
        self._tell_readers()
        if self.lease.was_abandoned:
            self.clear_pool()

    def check(self) -> None:
        """LeaseLostError where another run is known to have taken over."""
        self.lease.check()

    def fetch(self, number: int) -> None:
        """Bring an older snapshot into the mirror."""
        self.mirror.fetch_older(self._published, number)

    def publish(self, folder: Path, manifest: Manifest) -> None:
        """Send a snapshot that stands in the mirror, and commit it with one write of the pointer."""
        pointer = self.lease.pointer
        if manifest.number != pointer.snapshot + 1:
            raise NewsmillError(
                f"Snapshot {manifest.number} cannot follow {pointer.snapshot} in {self._bucket.name}. Nothing was "
                f"published. Remove the mirror {self.mirror.layout.root}, and try again."
            )
        objects = send_files(self._bucket, folder, manifest.files, self._list_known(manifest), self.lease.token)
        protocol.reach("files sent")
        published = Published(manifest, objects, self._choose_kept(pointer, manifest))
        data = published.encode()
        key = f"{MANIFESTS}/{manifest.number:08d}-{self.lease.token}.json"
        self._bucket.put(key, data)
        protocol.reach("manifest sent")
        self.lease.write(snapshot=manifest.number, manifest=key, manifest_sha256=hashlib.sha256(data).hexdigest())
        self._published = published
        protocol.reach("pointer written")

    def finish(self) -> None:
        """Tell readers of the tables, and remember that the mirror shows what is published."""
        self.mirror.note(self.lease.pointer)
        self._tell_readers()

    def _list_known(self, manifest: Manifest) -> dict[tuple[str, str], str]:
        """What the pool has already. A rollback takes files of any snapshot that is kept."""
        if self._published is None:
            return {}
        known = self._published.keys_by_content()
        if any((file.table, file.sha256) not in known for file in manifest.files) and manifest.kind == "rollback":
            for older in self.mirror.manifests.read_older(self._published):
                known = older.keys_by_content() | known
        return known

    def _choose_kept(self, pointer: Pointer, manifest: Manifest) -> tuple[Kept, ...]:
        """The older snapshots that stay: the one before always, and those that retention keeps."""
        if self._published is None:
            return ()
        before = self._published.manifest
        kept = Kept(before.number, pointer.manifest, pointer.manifest_sha256, before.created_at)
        older = (kept, *self._published.older)
        sizes = dict[int, dict[object, int]]()
        if self._keep.bytes is not None:
            manifests = (before, *(one.manifest for one in self.mirror.manifests.read_older(self._published)))
            sizes = {one.number: _sizes_of(one) for one in (manifest, *manifests)}
        found = [Aged(one.number, _read_time(one.created_at), sizes.get(one.number, {})) for one in older]
        now = _read_time(manifest.created_at)
        found.append(Aged(manifest.number, now, sizes.get(manifest.number, {})))
        outdated = choose_outdated(found, self._keep, now)
        return tuple(one for one in older if one is kept or one.number not in outdated)

    def _tell_readers(self) -> None:
        """Write the versions of the Delta tables that are missing, of the published snapshot."""
        pointer, published = self.lease.pointer, self._published
        if published is None or pointer.delta == pointer.snapshot:
            return
        before = next(self.mirror.manifests.read_older(published), None)
        write_logs(self._bucket, pointer.id, before, published)
        protocol.reach("logs written")
        self.lease.write(delta=pointer.snapshot)

    def clear_pool(self) -> None:
        """Remove what no snapshot that is kept names: of snapshots that went, of killed and of stalled runs.

        First the listing, then the proof that the lease is still held: what was listed was written before anybody could
        take over, under other names than a later run's, so that a pause at any place can harm nobody.
        """
        if self._published is None:
            kept, wanted = [], set[str]()
        else:
            kept = [self._published, *self.mirror.manifests.read_older(self._published)]
            wanted = {key for one in kept for key in one.objects.values()}
            wanted |= {self.lease.pointer.manifest, *(older.key for older in self._published.older)}
        keys = [stored.key for folder in (MANIFESTS, "tables", "state") for stored in self._bucket.list(folder)]
        self.lease.renew()
        self._bucket.remove(key for key in keys if key not in wanted and _OWN.fullmatch(key))
        self._bucket.remove(list_outdated_logs(keys, min((one.manifest.number for one in kept), default=0)))
        if self._published:
            self.mirror.manifests.forget(self._published)
        protocol.reach("pool cleared")

    def send_beside(self) -> None:
        """Send the log of runs and the stat cache, which lie beside the snapshots."""
        self.check()
        layout = self.mirror.layout
        if layout.run_log.exists():
            lines = layout.run_log.read_bytes().splitlines(keepends=True)
            self._bucket.put(RUN_LOG, b"".join(lines[-LOG_LINES:]))
        if layout.stat_cache.exists():
            self._bucket.put(STAT_CACHE, layout.stat_cache)


@contextmanager
def hold_remote(
    url: str, layout: Layout, *, lease_seconds: float, keep: Retention, wait_seconds: float
) -> Iterator[RemoteWriter]:
    """Hold a warehouse in an object store and its mirror, which is brought up. The lock of the mirror's folder is held.

    LockedError where another run still holds the lease after waiting, LeaseLostError where one takes it over meanwhile.
    """
    mirror = Mirror(Bucket(url), layout)
    with mirror.lock(waits=True):
        owner = mirror.read_note().owner
    # Readers of this machine may bring the mirror up while another one's run is waited for.
    with hold_lease(mirror.bucket, owner, lease_seconds, wait_seconds) as lease, mirror.lock(waits=True):
        writer = RemoteWriter(mirror, lease, keep)
        writer.begin()
        try:
            yield writer
        finally:
            # What is published does not depend on it.
            with suppress(NewsmillError):
                writer.send_beside()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader finds of a warehouse in an object store. older: snapshots that are kept, newest first.

    is_written: whether a run holds the lease, as far as one can tell by this machine's clock.
    """

    published: Published | None
    older: tuple[Published, ...]
    is_written: bool


def bring_up(url: str, layout: Layout, *, number: int | None = None) -> None:
    """Bring the mirror of a warehouse to what is published, or an older snapshot into it: for readers.

    Where a run of this machine is on its way, the mirror is read as it is: nobody else publishes meanwhile.
    """
    mirror = Mirror(Bucket(url), layout)
    has_what_is_read = current_number(layout) > 0 if number is None else number in numbered_folders(layout)
    with mirror.lock(waits=not (has_what_is_read and is_writing(layout))) as is_held:
        if is_held:
            found = read_pointer(mirror.bucket)
            published = mirror.follow(found[0] if found else None)
            if number is not None:
                mirror.fetch_older(published, number)


def refuse_written(url: str, layout: Layout) -> None:
    """LockedError where a run of another machine holds the warehouse now; it is asked of the store's clock."""
    mirror = Mirror(Bucket(url), layout)
    with mirror.lock(waits=False):
        owner = mirror.read_note().owner
    if found := read_pointer(mirror.bucket):
        pointer, stored = found
        refuse_held(mirror.bucket, owner, pointer, stored.changed_at)


def look_at(url: str, layout: Layout) -> Seen:
    """What is published and kept, and whether somebody writes."""
    mirror = Mirror(Bucket(url), layout)
    found = read_pointer(mirror.bucket)
    if found is None:
        return Seen(None, (), is_written=False)
    pointer, stored = found
    published = mirror.manifests.read_current(pointer)
    older = tuple(mirror.manifests.read_older(published)) if published else ()
    age = (dt.datetime.now(dt.UTC) - stored.changed_at).total_seconds()
    return Seen(published, older, is_written=pointer.lease is not None and age < pointer.lease.seconds + CLOCKS)


def find_lost(url: str, layout: Layout) -> list[tuple[str, str]]:
    """Files of the published snapshot that the store has not, or of another size: (name, what is wrong)."""
    bucket = Bucket(url)
    published = look_at(url, layout).published
    return find_lost_objects(bucket, published) if published else []
