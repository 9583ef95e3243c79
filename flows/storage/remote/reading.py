"""What readers do with a warehouse in an object store: bring the mirror up, and look at what is published.

A run may remove what a reader is about to fetch: it lets snapshots go, or forgets a text. Then what is published is
another manifest than before, and the reader begins again with that.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from flows.errors import NewsmillError
from flows.storage.bucket import Bucket, Found
from flows.storage.layout import Layout
from flows.storage.lock import is_writing
from flows.storage.remote.lease import refuse_held
from flows.storage.remote.mirror import Mirror
from flows.storage.remote.pointer import Pointer, read_pointer
from flows.storage.remote.pool import Published, find_lost_objects
from flows.storage.snapshots import current_number, numbered_folders

# Seconds by which the clocks of a machine and a store may differ, where it is only told that somebody writes.
CLOCKS = 60.0

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader finds of a warehouse in an object store. older: snapshots that are kept, newest first.

    is_written: whether a run holds the lease, as far as one can tell by this machine's clock.
    """

    published: Published | None
    older: tuple[Published, ...]
    is_written: bool


def bring_up(url: str, layout: Layout, *, number: int | None = None) -> None:
    """Bring the mirror of a warehouse to what is published, or an older snapshot into it: for readers.

    Where a run of this machine is on its way, the mirror is read as it is: nobody else publishes meanwhile.
    """
    mirror = Mirror(Bucket(url), layout)

    def follow(found: tuple[Pointer, Found] | None) -> None:
        published = mirror.follow(found[0] if found else None)
        if number is not None:
            mirror.fetch_older(published, number)

    has_what_is_read = current_number(layout) > 0 if number is None else number in numbered_folders(layout)
    with mirror.lock(waits=not (has_what_is_read and is_writing(layout))) as is_held:
        if is_held:
            read_steadily(mirror.bucket, follow)


def read_steadily(bucket: Bucket, read: Callable[[tuple[Pointer, Found] | None], Read]) -> Read:
    """What `read` makes of the pointer; read again where it fails and another manifest was published meanwhile."""
    found = read_pointer(bucket)
    while True:
        try:
            return read(found)
        except NewsmillError:
            now = read_pointer(bucket)
            if found is None or now is None or now[0].manifest == found[0].manifest:
                raise
        found = now


def refuse_written(url: str, layout: Layout) -> None:
    """LockedError where a run of another machine holds the warehouse now; it is asked of the store's clock."""
    mirror = Mirror(Bucket(url), layout)
    with mirror.lock(waits=False):
        owner = mirror.read_note().owner
    if found := read_pointer(mirror.bucket):
        pointer, stored = found
        refuse_held(mirror.bucket, owner, pointer, stored.changed_at)


def look_at(url: str, layout: Layout) -> Seen:
    """What is published and kept, and whether somebody writes."""
    mirror = Mirror(Bucket(url), layout)

    def look(found: tuple[Pointer, Found] | None) -> Seen:
        if found is None:
            return Seen(None, (), is_written=False)
        pointer, stored = found
        published = mirror.manifests.read_current(pointer)
        older = tuple(mirror.manifests.read_older(published)) if published else ()
        age = (dt.datetime.now(dt.UTC) - stored.changed_at).total_seconds()
        return Seen(published, older, is_written=pointer.lease is not None and age < pointer.lease.seconds + CLOCKS)

    return read_steadily(mirror.bucket, look)


def find_lost(url: str, layout: Layout) -> list[tuple[str, str]]:
    """Files of the published snapshot that the store has not, or of another size: (name, what is wrong)."""
    bucket = Bucket(url)
    published = look_at(url, layout).published
    return find_lost_objects(bucket, published) if published else []
