"""Forget in an object store: the list of what is forgotten, and the proof that no object holds it any more.

    list ─▶ pointer (from now on no run takes these bytes in) ─▶ a run publishes a snapshot without them
        ─▶ manifest and pointer without the older snapshots that hold them ─▶ their objects go ─▶ proof ─▶ pointer

Files of the pool never change, so that an older snapshot that holds a text is not emptied, as on a disk, but let go.
Killed anywhere, the next run does the rest, since the pointer says that it is not done. Each step is a write of the
pointer, or follows one, so that only the holder of the lease takes it.
"""

import hashlib
import re
from collections.abc import Iterable

from flows.errors import TransientError
from flows.storage import protocol
from flows.storage.bucket import Bucket
from flows.storage.forgotten import BRONZE, add_forgotten, holds_forgotten, read_forgotten, write_forgotten
from flows.storage.layout import Layout
from flows.storage.remote.logs import is_log, write_checkpoints
from flows.storage.remote.mirror import RUN_LOG, STAT_CACHE
from flows.storage.remote.pointer import KEY
from flows.storage.remote.pool import Published
from flows.storage.remote.reading import look_at
from flows.storage.remote.writer import OWN, RemoteWriter

# Where a run has files of its batches for workers on other machines, unless a setting says otherwise.
_STAGING = re.compile(r"staging/newsmill-\d{8}T\d{6}Z-[0-9a-f]+/.+")
_WHICH = ["doc_id", "raw_sha256", "raw_bytes"]
_SHOWN = 5


def block(writer: RemoteWriter, hashes: Iterable[str]) -> None:
    """Block bytes for good, for all machines. What is published still holds them: the next run takes them out."""
    forgotten = add_forgotten(writer.mirror.layout, hashes)
    key = f"state/forgotten-{writer.lease.token}.jsonl"
    writer.bucket.put(key, forgotten)
    protocol.reach("list sent")
    writer.lease.write(forgotten=key, forgotten_sha256=hashlib.sha256(forgotten).hexdigest(), is_forgetting=True)
    protocol.reach("list named")
    write_forgotten(writer.mirror.layout, forgotten)


def list_kept_bytes(url: str, layout: Layout) -> set[tuple[str, str]]:
    """(doc_id, SHA-256) of all bytes that older snapshots in the store have, and the published one does not."""
    bucket, seen = Bucket(url), look_at(url, layout)
    if seen.published is None:
        return set()
    return {row for key in _list_older_bronze(seen.published, seen.older) for row in _read_bytes(bucket, key)}


def take_out(writer: RemoteWriter) -> tuple[list[int], list[str]]:
    """Let what is forgotten go from the store; the published snapshot is free of it by now.

    Returns the numbers of the older snapshots that held it and went, and what a person has to know: what this cannot
    reach. TransientError where something is left: another run that had stalled sends files even now.
    """
    holding = _find_holding(writer)
    if writer.published and holding:
        writer.restate([older for older in writer.published.older if older.number not in holding])
    # With a checkpoint of what is left, logs of snapshots that went are not needed any more.
    if writer.published:
        write_checkpoints(writer.bucket, writer.lease.pointer.id, writer.published)
    left = list[str]()
    for _ in range(2):
        _clear_staging(writer)
        writer.clear_pool()
        left, others = _list_unnamed(writer)
        if not left:
            break
    if left or _holds_published(writer):
        raise TransientError(
            f"Forgotten texts may still stand in {writer.bucket.name}{f' ({left[0]})' if left else ''}: another "
            "machine sent files while they were taken out. The next run, or the same command again, finishes it."
        )
    protocol.reach("store proven")
    writer.lease.write(is_forgetting=False)
    return holding, _say_what_is_beyond(writer, others)


def _find_holding(writer: RemoteWriter) -> list[int]:
    """Numbers of the older snapshots that have bytes that are forgotten."""
    if writer.published is None:
        return []
    published, *older = writer.list_kept()
    hashes = read_forgotten(writer.mirror.layout)
    held = {
        key
        for key in _list_older_bronze(published, older)
        if any(sha256 in hashes for _, sha256 in _read_bytes(writer.bucket, key))
    }
    return [one.manifest.number for one in older if held.intersection(one.objects.values())]


def _holds_published(writer: RemoteWriter) -> bool:
    """The published snapshot is in the mirror, file by file as in the store."""
    return writer.published is not None and holds_forgotten(writer.mirror.layout, writer.published.manifest)


def _list_older_bronze(published: Published, older: Iterable[Published]) -> list[str]:
    """Keys of files of bytes that older snapshots have, and the published one does not."""
    keys = {one.objects[file.path] for one in older for file in one.manifest.files_of(BRONZE)}
    return sorted(keys - {*published.objects.values()})


def _read_bytes(bucket: Bucket, key: str) -> list[tuple[str, str]]:
    """(doc_id, SHA-256) of the bytes that a file has; those that were taken out are not there."""
    doc_ids, hashes, sizes = (column.to_pylist() for column in bucket.read_rows(key, columns=_WHICH).columns)
    return [(doc_id, sha256) for doc_id, sha256, size in zip(doc_ids, hashes, sizes, strict=True) if size]


def _clear_staging(writer: RemoteWriter) -> None:
    """Remove files of batches: whoever holds the lease is the only run, and needs none any more."""
    keys = [stored.key for stored in writer.bucket.list("staging") if _STAGING.fullmatch(stored.key)]
    writer.lease.renew()
    writer.bucket.remove(keys)


def _list_unnamed(writer: RemoteWriter) -> tuple[list[str], list[str]]:
    """Objects below the warehouse's prefix that nothing names: newsmill's own, and those of somebody else."""
    named = writer.list_named() | {KEY, RUN_LOG, STAT_CACHE}
    keys = [stored.key for stored in writer.bucket.list("") if stored.key not in named and not is_log(stored.key)]
    own = [key for key in keys if OWN.fullmatch(key) or _STAGING.fullmatch(key)]
    return own, sorted({*keys} - {*own})


def _say_what_is_beyond(writer: RemoteWriter, others: list[str]) -> list[str]:
    name, said = writer.bucket.name, list[str]()
    if writer.lease.keeps_versions:
        said.append(
            f"The store keeps older versions of objects, or did: what was removed from {name} is still there as "
            "versions that are not current. Remove these (a rule of the bucket for noncurrent versions does)."
        )
    if others:
        names = ", ".join(others[:_SHOWN]) + (f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else "")
        said.append(f"These objects below {name} are none of newsmill's, and were not looked into: {names}.")
    return said
