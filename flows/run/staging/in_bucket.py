"""A staging in an object store: workers that see none of the run's disks fetch from there, and put there."""

import shutil
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from flows.run.batches import Batch
from flows.run.staging.access import Access
from flows.run.staging.bucket_access import MARK, BucketAccess
from flows.sources.stores.store import Place, show_place
from flows.storage.bucket import Bucket

AnyBatch = TypeVar("AnyBatch", bound=Batch)


class BucketStaging:
    """The run keeps its files in a folder of its own; what workers need of them lies in the bucket as well, once.

    folder: the run's own; url: the part of the store that belongs to this run alone.
    """

    def __init__(self, url: str, folder: Path) -> None:
        self.folder, self._bucket = folder, Bucket(url)
        self.access: Access = BucketAccess(url)
        self._names: dict[Path, str] = {}
        self._lock = threading.Lock()
        self._bucket.put(MARK, url.encode())

    def lend(self, paths: Iterable[Path]) -> dict[str, str]:
        """See Staging. What came from workers lies there already."""
        return {str(path): self._name(path) for path in paths}

    def _name(self, path: Path) -> str:
        with self._lock:
            if path not in self._names:
                name = f"lent/{len(self._names):06d}-{path.name}"
                self._bucket.put(name, path)
                self._names[path] = name
            return self._names[path]

    def can_read(self, raw: Place) -> bool:
        """See Staging. An address that holds a password stays here: credentials are in no batch."""
        return isinstance(raw, str) and raw == show_place(raw)

    def send(self, batch: AnyBatch) -> AnyBatch:
        """See RemoteStaging."""
        files = {name: getattr(batch, name) for name in (*batch.sliced, *batch.shared)}
        named: dict[str, Any] = {name: Path(self._name(path)) for name, path in files.items() if path}
        return replace(batch, **named)

    def take(self, batch: Batch, place: str) -> None:
        """See RemoteStaging."""
        target = batch.target / batch.name
        coming = batch.target / f".{place.rpartition('/')[2]}"
        coming.mkdir()
        names = sorted(stored.key for stored in self._bucket.list(place))
        for name in names:
            self._bucket.fetch(name, coming / name.rpartition("/")[2])
        with self._lock:
            if target.exists():
                shutil.rmtree(coming)
                return
            coming.rename(target)
            self._names |= {target / name.rpartition("/")[2]: name for name in names}
