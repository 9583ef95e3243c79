"""The warehouse of a run or query: a folder, or the mirror of one in an object store."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flows.errors import LockedError
from flows.settings import Settings, count_bytes
from flows.storage.layout import Layout
from flows.storage.lock import explain_writer, hold_lock, is_writing, take_patiently
from flows.storage.retention import Retention

if TYPE_CHECKING:
    from flows.storage.remote.writer import RemoteWriter

# Seconds between two looks at a warehouse that another run holds.
LOOK_PAUSE = 1.0


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
        from flows.storage.remote.reading import bring_up as fetch

        fetch(layout.url, layout, number=number)


def await_warehouse(settings: Settings, tell: Callable[[str], None]) -> None:
    """Before anything is started for a run: wait while another one holds the warehouse, as long as the settings say.

    LockedError where it is held for longer. tell: is told once whom the run waits for. Nothing is held afterwards: a
    third run may come in between, which `hold_warehouse` waits for, or refuses, again.
    """
    has_told = False

    def look() -> None:
        nonlocal has_told
        try:
            _refuse_held(find_layout(settings))
        except LockedError as error:
            if settings.lock_wait_seconds and not has_told:
                tell(f"{error.holder} This run waits for it, {settings.lock_wait_seconds:g} seconds at most.")
                has_told = True
            raise

    take_patiently(look, settings.lock_wait_seconds, LOOK_PAUSE)


def _refuse_held(layout: Layout) -> None:
    if is_writing(layout):
        raise LockedError(explain_writer(layout))
    if layout.url:
        from flows.storage.remote.reading import refuse_written

        refuse_written(layout.url, layout)


def is_written(layout: Layout) -> bool:
    """Whether a run is on its way; over a warehouse in an object store, on any machine."""
    if is_writing(layout):
        return True
    if not layout.url:
        return False
    from flows.storage.remote.reading import look_at

    return look_at(layout.url, layout).is_written


@contextmanager
def hold_warehouse(settings: Settings, *, mends: bool = False) -> Iterator["RemoteWriter | None"]:
    """Hold a warehouse for writing; what is given sends to the object store, None where it is a folder.

    mends: for a repair, do without what the store has lost.
    LockedError where another run still holds it after settings.lock_wait_seconds.
    """
    layout = find_layout(settings)
    until = time.monotonic() + settings.lock_wait_seconds
    with hold_lock(layout, settings.lock_wait_seconds):
        if not layout.url:
            yield None
            return
        from flows.storage.remote.writer import hold_remote

        with hold_remote(
            layout.url,
            layout,
            lease_seconds=settings.lease_seconds,
            keep=find_retention(settings),
            wait_seconds=until - time.monotonic(),
            mends=mends,
        ) as writer:
            yield writer
