"""The staging of a run, as the run itself sees it: a folder of its own, or one that other machines see as well."""

import errno
import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from flows.errors import NewsmillError, WrongUseError
from flows.run.batches import Batch
from flows.run.staging.access import Access, FolderAccess
from flows.settings import Settings
from flows.sources.stores.place import check_bucket
from flows.sources.stores.store import Place, show_place
from flows.storage.layout import Layout

AnyBatch = TypeVar("AnyBatch", bound=Batch)

# A folder of a run in a place that several runs share. The file that names it stands in the warehouse, so that the next
# run knows what a killed one left.
_NAME = re.compile(r"newsmill-\d{8}T\d{6}Z-[0-9a-f]+")
NOTE = ".staging_elsewhere"


class Staging(Protocol):
    """folder: where the steps of the run keep their files. The run alone writes there under names without a dot."""

    folder: Path

    def lend(self, paths: Iterable[Path]) -> dict[str, str]:
        """Put files where workers see them, each once; the names that they have there, of those that have another."""
        ...

    def can_read(self, raw: Place) -> bool:
        """Whether workers can read the sources that lie at a place."""
        ...


class RemoteStaging(Staging, Protocol):
    """A staging for workers on other machines. access: what travels to them."""

    access: Access

    def send(self, batch: AnyBatch) -> AnyBatch:
        """A batch as workers see it."""
        ...

    def take(self, batch: Batch, place: str) -> None:
        """Take what a worker kept of a batch. Where it was taken before, from another worker, that stands."""
        ...


class OwnFolder:
    """The staging of a run whose workers are processes beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lend(self, paths: Iterable[Path]) -> dict[str, str]:  # noqa: ARG002 - they are seen as they are
        """See Staging."""
        return {}

    def can_read(self, raw: Place) -> bool:  # noqa: ARG002 - all are
        """See Staging."""
        return True


class SharedFolder:
    """A folder that all machines see under the same path. place: the shared one; folder: the run's own, below it."""

    def __init__(self, place: Path, folder: Path) -> None:
        self._place, self.folder = place.absolute(), folder.absolute()
        self.folder.mkdir(exist_ok=True)
        self.access: Access = FolderAccess(self.folder)
        self._lent: dict[Path, Path] = {}

    def lend(self, paths: Iterable[Path]) -> dict[str, str]:
        """See Staging. What lies below the shared place is seen there already."""
        names = {}
        for path in paths:
            if path not in self._lent:
                self._lent[path] = path.absolute() if self._sees(path) else self._put(path)
            if self._lent[path] != path:
                names[str(path)] = str(self._lent[path])
        return names

    def _sees(self, path: Path) -> bool:
        return path.absolute().is_relative_to(self._place)

    def _put(self, path: Path) -> Path:
        folder = self.folder / "kept"
        folder.mkdir(exist_ok=True)
        target = folder / f"{len(self._lent):06d}-{path.name}"
        try:
            os.link(path, target)
        except OSError:
            shutil.copyfile(path, target)
        return target

    def can_read(self, raw: Place) -> bool:
        """See Staging. An address that holds a password stays here: credentials are in no batch."""
        return self._sees(raw) if isinstance(raw, Path) else raw == show_place(raw)

    def send(self, batch: AnyBatch) -> AnyBatch:
        """See RemoteStaging."""
        return name_raw_in_full(batch)

    def take(self, batch: Batch, place: str) -> None:
        """See RemoteStaging."""
        try:
            Path(place).rename(batch.target / batch.name)
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            shutil.rmtree(place, ignore_errors=True)


def name_raw_in_full(batch: AnyBatch) -> AnyBatch:
    """A batch that reads a folder, with a path that does not depend on where a process runs."""
    raw: Any = getattr(batch, "raw", None)
    return replace(batch, raw=raw.absolute()) if isinstance(raw, Path) else batch  # type: ignore[call-arg]


def open_staging(settings: Settings, layout: Layout, run_id: str) -> RemoteStaging:
    """The staging of a run for workers on other machines: where the setting says, else where the warehouse lies."""
    place = settings.staging or (f"{layout.url}/staging" if layout.url else None)
    if place is None:
        return SharedFolder(layout.root, layout.staging)
    name = f"newsmill-{run_id}"
    if isinstance(place, str):
        check_bucket(place)
        # The client of object stores is loaded where it is needed.
        from flows.run.staging.in_bucket import BucketStaging

        url = f"{place.rstrip('/')}/{name}"
        _write_note(layout, url)
        return BucketStaging(url, layout.staging)
    if not place.is_dir():
        raise WrongUseError(f"There is no folder {place} for staging. Make it on a disk that all machines see.")
    folder = place.absolute() / name
    _write_note(layout, str(folder))
    return SharedFolder(place, folder)


def _write_note(layout: Layout, place: str) -> None:
    with (layout.root / NOTE).open("a", encoding="utf-8") as note:
        note.write(f"{place}\n")


def clear_elsewhere(layout: Layout) -> list[str]:
    """Remove what this run, or a killed one, has in a shared place: what the warehouse's note names, and nothing else.

    Returns a sentence for each that cannot be removed now; the next run tries again.
    """
    note = layout.root / NOTE
    if not note.exists():
        return []
    problems: dict[str, str] = {}
    for place in note.read_text(encoding="utf-8").splitlines():
        try:
            if _NAME.fullmatch(place.rpartition("/")[2]):
                _remove(place)
        except (NewsmillError, OSError) as error:
            problems[place] = f"What a run left in {place} cannot be removed yet: {error}"
    if problems:
        note.write_text("".join(f"{place}\n" for place in problems), encoding="utf-8")
    else:
        note.unlink()
    return list(problems.values())


def _remove(place: str) -> None:
    if "://" in place:
        from flows.storage.bucket import Bucket

        bucket = Bucket(place)
        bucket.remove(stored.key for stored in bucket.list(""))
    elif Path(place).exists():
        shutil.rmtree(place)
