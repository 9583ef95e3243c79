"""Exports in a bucket: an object is there whole or not at all, and a folder is complete when its export.json is."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.fs as pafs

from flows.errors import NewsmillError, WrongUseError
from flows.sources.stores.objects import CONNECTIONS, explain
from flows.sources.stores.place import check_bucket
from flows.sources.stores.store import show_place
from flows.storage.export.placing import CARD, list_known
from flows.storage.export.targets import Target

# Bytes that are sent at once.
_PIECE = 8 << 20


class Bucket:
    """The place of an export in an object store. place: scheme://bucket/key."""

    def __init__(self, place: str) -> None:
        check_bucket(place)
        self.name = show_place(place)
        scheme, _, self._key = place.partition("://")
        bucket, _, key = self._key.partition("/")
        if not key:
            raise WrongUseError(f"{self.name} is a whole bucket. Name a place in it, as {self.name}/news")
        self._files: Any = self._do(lambda: CONNECTIONS[scheme](bucket))

    def check_place(self, target: Target, *, replace: bool) -> None:
        """Refuse a place that is taken; WrongUseError says why."""
        names = self._list_names(target)
        if not names:
            return
        if not replace:
            raise WrongUseError(f"{self.name} is there already. Name another place, or add --replace.")
        if target.kind == "file":
            return
        known = list_known(self._read(CARD)) if CARD in names else None
        others = sorted(names - known) if known is not None else []
        if known is None or others:
            why = f"it holds {others[0]}, which is no part of an export" if others else f"it has no {CARD} of an export"
            raise WrongUseError(f"{self.name} is not replaced: {why}. Remove it, or name another place.")

    def put(self, made: Path, target: Target) -> None:
        """Send a finished file, or the files of a folder: its card goes first where it is replaced, and comes last."""
        if target.kind == "file":
            self._send(made, self._key)
            return
        before = self._list_names(target)
        if CARD in before:
            self._remove(CARD)
        names = sorted(path.name for path in made.iterdir())
        for name in sorted(names, key=lambda name: name == CARD):
            self._send(made / name, f"{self._key}/{name}")
        for name in sorted(before - {*names}):
            self._remove(name)

    def _list_names(self, target: Target) -> set[str]:
        """Names below the place, or its own where it is an object."""
        if target.kind == "file":
            (info,) = self._do(lambda: self._files.get_file_info([self._key]))
            return {target.name} if info.is_file else set()
        below = pafs.FileSelector(self._key, allow_not_found=True, recursive=True)
        found = self._do(lambda: self._files.get_file_info(below))
        return {info.path[len(self._key) + 1 :] for info in found if info.is_file}

    def _read(self, name: str) -> bytes:
        def read() -> bytes:
            with self._files.open_input_stream(f"{self._key}/{name}", compression=None) as remote:
                return bytes(remote.read())

        return bytes(self._do(read))

    def _send(self, path: Path, key: str) -> None:
        # Not copy_files: it makes an empty object for what it takes for a folder.
        def send() -> None:
            with path.open("rb") as file, self._files.open_output_stream(key, compression=None) as remote:
                shutil.copyfileobj(file, remote, _PIECE)

        self._do(send)
        (info,) = self._do(lambda: self._files.get_file_info([key]))
        if info.size != path.stat().st_size:
            raise NewsmillError(f"{path.name} did not arrive whole in {self.name}. Try again, with --replace.")

    def _remove(self, name: str) -> None:
        self._do(lambda: self._files.delete_file(f"{self._key}/{name}"))

    def _do(self, call: Callable[[], Any]) -> Any:
        """Call the store's client; what it raises as an error that names the place, and never in its own words."""
        try:
            return call()
        except (OSError, pa.ArrowException, ValueError) as error:
            raise NewsmillError(f"{self.name} cannot be used: {explain(error)}.") from error
