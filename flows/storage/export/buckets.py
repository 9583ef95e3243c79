"""Exports in a bucket: an object is there whole or not at all, and a folder is complete when its export.json is."""

from pathlib import Path

from flows.errors import WrongUseError
from flows.sources.stores.place import check_bucket
from flows.sources.stores.store import show_place
from flows.storage.bucket import Bucket
from flows.storage.export.placing import CARD, list_known
from flows.storage.export.targets import Target


class BucketPlace:
    """The place of an export in an object store. place: scheme://bucket/key."""

    def __init__(self, place: str) -> None:
        check_bucket(place)
        self.name = show_place(place).rstrip("/")
        scheme, _, path = self.name.partition("://")
        above, _, self._key = path.rpartition("/")
        if not above:
            raise WrongUseError(f"{self.name} is a whole bucket. Name a place in it, as {self.name}/news")
        self._bucket = Bucket(f"{scheme}://{above}")

    def check_place(self, target: Target, *, replace: bool) -> None:
        """Refuse a place that is taken; WrongUseError says why."""
        names = self._list_names(target)
        if not names:
            return
        if not replace:
            raise WrongUseError(f"{self.name} is there already. Name another place, or add --replace.")
        if target.kind == "file":
            return
        card = self._bucket.get(f"{self._key}/{CARD}")
        known = list_known(card.data) if card else None
        others = sorted(names - known) if known is not None else []
        if known is None or others:
            why = f"it holds {others[0]}, which is no part of an export" if others else f"it has no {CARD} of an export"
            raise WrongUseError(f"{self.name} is not replaced: {why}. Remove it, or name another place.")

    def put(self, made: Path, target: Target) -> None:
        """Send a finished file, or the files of a folder: its card goes first where it is replaced, and comes last."""
        if target.kind == "file":
            self._bucket.put(self._key, made)
            return
        before = self._list_names(target)
        if CARD in before:
            self._remove(CARD)
        names = sorted(path.name for path in made.iterdir())
        for name in sorted(names, key=lambda name: name == CARD):
            self._bucket.put(f"{self._key}/{name}", made / name)
        self._remove(*sorted(before - {*names}))

    def _list_names(self, target: Target) -> set[str]:
        """Names below the place, or its own where it is an object."""
        if target.kind == "file":
            return {target.name} if self._bucket.has(self._key) else set()
        return {stored.key.removeprefix(f"{self._key}/") for stored in self._bucket.list(self._key)}

    def _remove(self, *names: str) -> None:
        self._bucket.remove(f"{self._key}/{name}" for name in names)
