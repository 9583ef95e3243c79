"""How a worker gets at the files of a batch in an object store: bring in, work, bring back. Imported by workers."""

import os
import secrets
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import NewsmillError
from flows.run.batches import Batch
from flows.storage.bucket import Bucket

AnyBatch = TypeVar("AnyBatch", bound=Batch)

# Bytes of files that a machine keeps, since several batches read them.
MOST_KEPT = 4 << 30
# The object by which a worker knows that it sees the files of the run.
MARK = "run"


class Kept:
    """Files of a run that were fetched to this machine; those that were not asked for longest go."""

    def __init__(self, bucket: Bucket, folder: Path) -> None:
        self.bucket = bucket
        self._folder = tempfile.TemporaryDirectory(prefix="newsmill-", dir=folder, ignore_cleanup_errors=True)
        self._sizes: OrderedDict[str, int] = OrderedDict()
        self._lock = threading.Lock()
        self._fetching: dict[str, threading.Lock] = {}

    def link(self, name: str, target: Path) -> None:
        """Link a file to where a batch reads it; it is fetched once, however many ask at the same time."""
        with self._lock:
            fetching = self._fetching.setdefault(name, threading.Lock())
        with fetching:
            with self._lock:
                is_here = name in self._sizes
            path = Path(self._folder.name) / name.replace("/", "-")
            if not is_here:
                self.bucket.fetch(name, path)
            with self._lock:
                self._sizes[name] = path.stat().st_size
                self._sizes.move_to_end(name)
                os.link(path, target)
                self._let_go()

    def _let_go(self) -> None:
        while len(self._sizes) > 1 and sum(self._sizes.values()) > MOST_KEPT:
            name, _ = self._sizes.popitem(last=False)
            (Path(self._folder.name) / name.replace("/", "-")).unlink(missing_ok=True)

    def clear(self) -> None:
        self._folder.cleanup()


_kept: dict[str, Kept] = {}
_opening = threading.Lock()


@cache
def _open(url: str) -> Bucket:
    return Bucket(url)


@dataclass(frozen=True, slots=True)
class BucketAccess:
    """The part of an object store that belongs to a run. url: scheme://bucket/prefix, without credentials."""

    url: str

    def explain_missing(self) -> str:
        """See Access."""
        try:
            is_there = _open(self.url).get(MARK) is not None
        except NewsmillError as error:
            return str(error).rstrip(".")
        return "" if is_there else f"{self.url}/{MARK} is not there"

    @contextmanager
    def lend(self, batch: AnyBatch, folder: Path) -> Iterator[AnyBatch]:
        """See Access."""
        own = Path(tempfile.mkdtemp(prefix="newsmill-", dir=folder))
        try:
            yield self._bring_in(batch, own, folder)
        finally:
            shutil.rmtree(own, ignore_errors=True)

    def _bring_in(self, batch: AnyBatch, own: Path, folder: Path) -> AnyBatch:
        here: dict[str, Any] = {"target": own}
        for name in batch.sliced:
            here[name] = own / f"{name}.parquet"
            table = _open(self.url).read_rows(str(getattr(batch, name)), [("batch", "=", batch.number)])
            if "bronze_path" in table.column_names:
                table = self._bring_bronze(table, batch, own, folder)
            pq.write_table(table, here[name])
        for name in batch.shared:
            if source := getattr(batch, name):
                here[name] = own / f"{name}.parquet"
                self._keep_files(folder).link(str(source), here[name])
        return replace(batch, **here)

    def _bring_bronze(self, table: pa.Table, batch: Batch, own: Path, folder: Path) -> pa.Table:
        """Fetch the files that hold the bytes of the batch's records, and name them in its plan."""
        names: list[str] = table["bronze_path"].to_pylist()
        paths: dict[str, str] = {}
        for name in dict.fromkeys(names[batch.first : batch.stop]):
            paths[name] = str(own / f"bronze_{len(paths)}.parquet")
            self._keep_files(folder).link(name, Path(paths[name]))
        column = pa.array([paths.get(name, name) for name in names], pa.string())
        return table.set_column(table.column_names.index("bronze_path"), "bronze_path", column)

    def _keep_files(self, folder: Path) -> Kept:
        with _opening:
            if self.url not in _kept:
                _kept[self.url] = Kept(_open(self.url), folder)
            return _kept[self.url]

    def keep(self, batch: Batch) -> str:
        """See Access."""
        place = f"done/{batch.name}-{secrets.token_hex(8)}"
        for file in sorted((batch.target / batch.name).iterdir()):
            _open(self.url).put(f"{place}/{file.name}", file)
        return place

    def leave(self) -> None:
        """See Access."""
        with _opening, suppress(KeyError):
            _kept.pop(self.url).clear()
