"""Writes the Delta logs of all tables for a snapshot, and says which of them nobody needs any more."""

import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath

from flows.contracts import TABLES, Table
from flows.errors import NewsmillError
from flows.storage import protocol
from flows.storage.bucket import Bucket
from flows.storage.remote import delta
from flows.storage.remote.pool import AT_ONCE, Published

_LOG = re.compile(r"(tables/\w+/_delta_log)/([0-9]{20})\.(json|checkpoint\.parquet)")


def write_logs(bucket: Bucket, warehouse_id: str, before: Published | None, published: Published) -> None:
    """Make a snapshot the newest version of every table. What is written already, by whomever, is the same."""

    def write(table: Table) -> None:
        _write_log(bucket, warehouse_id, table, before, published)

    first, *others = TABLES
    write(first)
    protocol.reach("logs begun")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(write, others))


def _write_log(bucket: Bucket, warehouse_id: str, table: Table, before: Published | None, published: Published) -> None:
    folder, now = f"tables/{table.name}", _describe(table, published)
    if before is None:
        _put_once(bucket, f"{folder}/{delta.name_version(0)}", delta.begin_log(table, warehouse_id))
    log = delta.write_version(table, warehouse_id, _describe(table, before) if before else None, now)
    _put_once(bucket, f"{folder}/{delta.name_version(now.number)}", log)
    if now.number % delta.CHECKPOINT_EVERY == 0:
        _write_checkpoint(bucket, warehouse_id, table, published)


def write_checkpoints(bucket: Bucket, warehouse_id: str, published: Published) -> None:
    """Make a snapshot, whose versions are written, one that readers of tables can begin with."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda table: _write_checkpoint(bucket, warehouse_id, table, published), TABLES))


def _write_checkpoint(bucket: Bucket, warehouse_id: str, table: Table, published: Published) -> None:
    folder, now = f"tables/{table.name}", _describe(table, published)
    checkpoint, note = delta.write_checkpoint(table, warehouse_id, now)
    bucket.put(f"{folder}/{delta.name_checkpoint(now.number)}", checkpoint)
    _point_to_checkpoint(bucket, f"{folder}/{delta.LAST_CHECKPOINT}", now.number, note)


def _describe(table: Table, published: Published) -> delta.Version:
    manifest = published.manifest
    files = {
        PurePosixPath(published.objects[file.path]).name: (file.bytes, file.rows)
        for file in manifest.files_of(table.name)
    }
    return delta.Version(manifest.number, manifest.created_at, files)


def _put_once(bucket: Bucket, key: str, log: bytes) -> None:
    if bucket.put_new(key, log) is not None:
        return
    found = bucket.get(key)
    if found is None or delta.list_changes(found.data) != delta.list_changes(log):
        raise NewsmillError(
            f"{bucket.name}/{key} says something else than the snapshot of this number: another program wrote it, or "
            "the bucket was set back in part. newsmill itself reads the right files. For readers of Delta, remove this "
            f"folder _delta_log: every {delta.CHECKPOINT_EVERY}th snapshot begins it anew."
        )


def _point_to_checkpoint(bucket: Bucket, key: str, number: int, note: bytes) -> None:
    """Tell readers of a checkpoint, unless they know a later one: a run that was halted must not set it back."""
    found = bucket.get(key)
    if found is None:
        bucket.put_new(key, note)
    elif delta.read_checkpoint_number(found.data) < number:
        bucket.put_if(key, note, found.tag)


def is_log(key: str) -> bool:
    """Whether an object is of the log of a table: it names files, and holds nothing of what is in them."""
    return _LOG.fullmatch(key) is not None or key.endswith(f"/{delta.LAST_CHECKPOINT}")


def list_outdated_logs(keys: Iterable[str], oldest: int) -> list[str]:
    """Log files before the last checkpoint at or before the oldest snapshot that is kept.

    >>> names = [f"{number:020d}.{ending}" for number in (9, 10, 11) for ending in ("json", "checkpoint.parquet")]
    >>> keys = [f"tables/runs/_delta_log/{name}" for name in names if name[18:] != "11.checkpoint.parquet"]
    >>> [key[-24:] for key in list_outdated_logs(keys, 11)]
    ['0000000000000000009.json', '00009.checkpoint.parquet']
    """
    found = [match for match in map(_LOG.fullmatch, keys) if match]
    last = dict[str, int]()
    for match in found:
        number = int(match[2])
        if match[3] != "json" and number <= oldest:
            last[match[1]] = max(number, last.get(match[1], 0))
    return [match[0] for match in found if int(match[2]) < last.get(match[1], 0)]
