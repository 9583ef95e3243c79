"""What a run does with a warehouse in an object store, beside what it does with the mirror.

    take the lease, bring the mirror up ─▶ the run ─▶ files, manifest, pointer (the commit) ─▶ the mirror shows it
        ─▶ Delta tables ─▶ what nobody names goes ─▶ log of runs, release

A run that is killed before the pointer is written leaves objects that nobody names; after it, tables without their last
version. The next run sees by the lease and by `delta` of the pointer that one was killed, and does what is missing.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from flows.errors import NewsmillError
from flows.storage import protocol
from flows.storage.bucket import Bucket
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.remote.lease import Lease, hold_lease
from flows.storage.remote.logs import list_outdated_logs, write_logs
from flows.storage.remote.mirror import RUN_LOG, STAT_CACHE, Mirror
from flows.storage.remote.pointer import Pointer
from flows.storage.remote.pool import MANIFESTS, Kept, Published, send_files
from flows.storage.retention import Aged, Retention, choose_outdated

# Lines of the log of runs that are kept in the store: a year of a run every hour, begun and ended.
LOG_LINES = 20_000
# What newsmill writes and may remove: manifests, files of the pool, what a lease asked the store.
OWN = re.compile(
    r"manifests/[0-9]{8,}-[0-9a-f]{8}(?:-[0-9]+)?\.json|(?:tables|state)/\w+/[0-9][\w-]*-[0-9a-f]{8}\.parquet"
    r"|state/(?:clock|probe)-[0-9a-f]{8}|state/forgotten-[0-9a-f]{8}\.jsonl"
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
        self.bucket = mirror.bucket
        self.published: Published | None = None
        self._restated = 0

    def begin(self) -> None:
        """Bring the mirror up, and do what a killed run left undone."""
        self.published = self.mirror.follow(self.lease.pointer)
        self._tell_readers()
        # A repair comes to it when it publishes: what says which objects are wanted may be lost.
        if self.lease.was_abandoned and not self.mirror.mends:
            self.clear_pool()

    def check(self) -> None:
        """LeaseLostError where another run is known to have taken over."""
        self.lease.check()

    def fetch(self, number: int) -> None:
        """Bring an older snapshot into the mirror."""
        self.mirror.fetch_older(self.published, number)

    def publish(self, folder: Path, manifest: Manifest) -> None:
        """Send a snapshot that stands in the mirror, and commit it with one write of the pointer."""
        pointer = self.lease.pointer
        if manifest.number != pointer.snapshot + 1:
            raise NewsmillError(
                f"Snapshot {manifest.number} cannot follow {pointer.snapshot} in {self.bucket.name}. Nothing was "
                f"published. Remove the mirror {self.mirror.layout.root}, and try again."
            )
        objects = send_files(self.bucket, folder, manifest.files, self._list_known(manifest), self.lease.token)
        protocol.reach("files sent")
        published = Published(manifest, objects, self._choose_kept(pointer, manifest))
        data = published.encode()
        key = f"{MANIFESTS}/{manifest.number:08d}-{self.lease.token}.json"
        self.bucket.put(key, data)
        protocol.reach("manifest sent")
        self.lease.write(
            snapshot=manifest.number,
            manifest=key,
            manifest_sha256=hashlib.sha256(data).hexdigest(),
            # Also where a run met by itself what was forgotten: what is published is free of it, what is older is not.
            is_forgetting=pointer.is_forgetting or self.mirror.layout.forgetting.exists(),
        )
        self.published = published
        protocol.reach("pointer written")

    def finish(self) -> None:
        """Tell readers of the tables, and remember that the mirror shows what is published."""
        self.mirror.note(self.lease.pointer)
        self._tell_readers()

    def restate(self, older: Sequence[Kept]) -> None:
        """Let older snapshots go at once: another manifest of the published one names those that stay."""
        if self.published is None:
            return
        published = replace(self.published, older=tuple(older))
        data, self._restated = published.encode(), self._restated + 1
        key = f"{MANIFESTS}/{published.manifest.number:08d}-{self.lease.token}-{self._restated}.json"
        self.bucket.put(key, data)
        protocol.reach("manifest restated")
        self.lease.write(manifest=key, manifest_sha256=hashlib.sha256(data).hexdigest())
        self.published = published
        self.mirror.note(self.lease.pointer)
        protocol.reach("older ones let go")

    def _list_known(self, manifest: Manifest) -> dict[tuple[str, str], str]:
        """What the pool has already. A rollback takes files of any snapshot that is kept."""
        if self.published is None:
            return {}
        # What a repair did without is sent again.
        known = {file: key for file, key in self.published.keys_by_content().items() if key not in self.mirror.lost}
        if any((file.table, file.sha256) not in known for file in manifest.files) and manifest.kind == "rollback":
            for older in self.mirror.manifests.read_older(self.published):
                known = older.keys_by_content() | known
        return known

    def _choose_kept(self, pointer: Pointer, manifest: Manifest) -> tuple[Kept, ...]:
        """The older snapshots that stay: the one before always, and those that retention keeps."""
        if self.published is None:
            return ()
        before = self.published.manifest
        kept = Kept(before.number, pointer.manifest, pointer.manifest_sha256, before.created_at)
        older = (kept, *self.published.older)
        sizes = dict[int, dict[object, int]]()
        if self._keep.bytes is not None:
            manifests = (before, *(one.manifest for one in self.mirror.manifests.read_older(self.published)))
            sizes = {one.number: _sizes_of(one) for one in (manifest, *manifests)}
        found = [Aged(one.number, _read_time(one.created_at), sizes.get(one.number, {})) for one in older]
        now = _read_time(manifest.created_at)
        found.append(Aged(manifest.number, now, sizes.get(manifest.number, {})))
        outdated = choose_outdated(found, self._keep, now)
        return tuple(one for one in older if one is kept or one.number not in outdated)

    def _tell_readers(self) -> None:
        """Write the versions of the Delta tables that are missing, of the published snapshot."""
        pointer, published = self.lease.pointer, self.published
        if published is None or pointer.delta == pointer.snapshot:
            return
        before = next(self.mirror.manifests.read_older(published), None)
        write_logs(self.bucket, pointer.id, before, published)
        protocol.reach("logs written")
        self.lease.write(delta=pointer.snapshot)

    def list_kept(self) -> list[Published]:
        """The published snapshot and the older ones that are kept, newest first."""
        return [self.published, *self.mirror.manifests.read_older(self.published)] if self.published else []

    def list_named(self) -> set[str]:
        """Keys of all that these snapshots and the pointer name."""
        named = {key for one in self.list_kept() for key in one.objects.values()}
        if self.published:
            named |= {self.lease.pointer.manifest, *(older.key for older in self.published.older)}
        return named | {self.lease.pointer.forgotten} - {""}

    def clear_pool(self) -> None:
        """Remove what no snapshot that is kept names: of snapshots that went, of killed and of stalled runs.

        First the listing, then the proof that the lease is still held: what was listed was written before anybody could
        take over, under other names than a later run's, so that a pause at any place can harm nobody.
        """
        kept, wanted = self.list_kept(), self.list_named()
        keys = [stored.key for folder in (MANIFESTS, "tables", "state") for stored in self.bucket.list(folder)]
        self.lease.renew()
        self.bucket.remove(key for key in keys if key not in wanted and OWN.fullmatch(key))
        self.bucket.remove(list_outdated_logs(keys, min((one.manifest.number for one in kept), default=0)))
        if self.published:
            self.mirror.manifests.forget(self.published)
        protocol.reach("pool cleared")

    def send_beside(self) -> None:
        """Send the log of runs and the stat cache, which lie beside the snapshots."""
        self.check()
        layout = self.mirror.layout
        if layout.run_log.exists():
            lines = layout.run_log.read_bytes().splitlines(keepends=True)
            self.bucket.put(RUN_LOG, b"".join(lines[-LOG_LINES:]))
        if layout.stat_cache.exists():
            self.bucket.put(STAT_CACHE, layout.stat_cache)


@contextmanager
def hold_remote(
    url: str, layout: Layout, *, lease_seconds: float, keep: Retention, wait_seconds: float, mends: bool = False
) -> Iterator[RemoteWriter]:
    """Hold a warehouse in an object store and its mirror, which is brought up. The lock of the mirror's folder is held.

    mends: see Mirror.
    LockedError where another run still holds the lease after waiting, LeaseLostError where one takes it over meanwhile.
    """
    mirror = Mirror(Bucket(url), layout, mends=mends)
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
