"""The warehouse of a run or query: a folder, or the mirror of one in an object store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.retention import Retention, count_bytes

if TYPE_CHECKING:
    from flows.storage.remote.writer import RemoteWriter


def find_layout(settings: Settings) -> Layout:
    """The folder that is read and written."""
    return Layout(settings.folder, "" if isinstance(settings.warehouse, Path) else settings.warehouse)


def find_retention(settings: Settings) -> Retention:
    """Which snapshots stay."""
    bound = None if settings.keep_bytes is None else count_bytes(settings.keep_bytes)
    days = (settings.keep_days, settings.keep_daily_days, settings.keep_weekly_days)
    return Retention(settings.keep_snapshots, *days, bound)


def bring_up(settings: Settings, number: int | None = None) -> None:
    """Before a warehouse is read: fetch what its mirror has not. A folder is what it is.

    number: an older snapshot that is to be read.
    """
    layout = find_layout(settings)
    if layout.url:
        from flows.storage.remote.writer import bring_up as fetch

        fetch(layout.url, layout, number=number)


@contextmanager
def hold_warehouse(settings: Settings) -> Iterator["RemoteWriter | None"]:
    """Hold a warehouse for writing; what is given sends to the object store, None where it is a folder.

    TransientError where another run holds it.
    """
    layout = find_layout(settings)
    with hold_lock(layout):
        if not layout.url:
            yield None
            return
        from flows.storage.remote.writer import hold_remote

        with hold_remote(
            layout.url,
            layout,
            lease_seconds=settings.lease_seconds,
            keep=find_retention(settings),
        ) as writer:
            yield writer
