"""The lease of a warehouse in an object store: one writer at a time, and never a commit of another one.

Every write of the pointer is on condition that nobody wrote it since this writer did: taking the lease, a sign of life,
the commit, the release. Who takes a lease over has written the pointer, so that whatever its former holder still tries
fails: no clock and no pause of a machine can make it otherwise. Time decides only how long others wait, and it is told
by the store's clock.
"""

import datetime as dt
import os
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from flows.errors import LockedError, NewsmillError, TransientError
from flows.storage import protocol
from flows.storage.bucket import Bucket, Tag
from flows.storage.lock import take_patiently
from flows.storage.remote.pointer import KEY, Holder, Pointer, explain_lease, read_pointer

# Signs of life for each term of a lease: two may be late.
SIGNS = 4
# Seconds by which clocks of one store may differ; it tells times in whole seconds, too.
SKEW = 2.0
# Times that a write of the pointer is tried: it is small, and the store may be busy for a moment.
TRIES = 3
# Seconds between two looks at a lease that another run holds: each asks the store three times.
PAUSE = 2.0


class LeaseLostError(TransientError):
    """Another run took the lease over."""


class Lease:
    """A lease that this process holds. was_abandoned: the one before was never given back, so that debris may lie."""

    def __init__(self, bucket: Bucket, pointer: Pointer, tag: Tag, *, was_abandoned: bool) -> None:
        self.bucket, self.pointer, self.was_abandoned = bucket, pointer, was_abandoned
        self._tag, self._lock = tag, threading.Lock()
        self._lost: str | None = None
        # Writes that may have arrived although their answer did not.
        self._tried = {pointer.write}

    @property
    def token(self) -> str:
        return self.pointer.lease.token if self.pointer.lease else ""

    @property
    def keeps_versions(self) -> bool:
        """Whether the store keeps, or kept, older versions of objects. Google's does not say: it numbers all."""
        return "version" in self._tag and not self.bucket.name.startswith("gs://")

    def write(self, **changes: Any) -> None:
        """Write the pointer with these changes; LeaseLostError where somebody else wrote it: it stays so."""
        with self._lock:
            self.check()
            pointer = self.pointer.change(**changes)
            self._tried.add(pointer.write)
            self._tag = self._put(pointer)
            self.pointer, self._tried = pointer, {pointer.write}

    def _put(self, pointer: Pointer) -> Tag:
        for left in reversed(range(TRIES)):
            try:
                tag = self.bucket.put_if(KEY, pointer.encode(), self._tag)
                if tag is not None:
                    return tag
                found = read_pointer(self.bucket)
            except TransientError:
                if not left:
                    raise
                continue
            if found is None or found[0].write not in self._tried:
                self._lose(found[0] if found else None)
            elif found[0].write == pointer.write:
                return found[1].tag
            else:
                self._tag = found[1].tag
        raise TransientError(f"{self.bucket.name}/{KEY} could not be written: the store contradicts itself.")

    def check(self) -> None:
        """LeaseLostError where the lease is known to be lost."""
        if self._lost:
            raise LeaseLostError(self._lost)

    def renew(self) -> None:
        """A sign of life; also the proof that the lease is held at this moment."""
        self.write()

    def _lose(self, found: Pointer | None) -> None:
        by = f" by a run on {found.lease.place}" if found and found.lease else ""
        self._lost = (
            f"The lease of {self.bucket.name} was taken over{by}: this run gave no sign of life for too long. It has "
            "published nothing, and the next run reads again what is new."
        )
        raise LeaseLostError(self._lost)


@contextmanager
def hold_lease(bucket: Bucket, owner: str, seconds: float, wait_seconds: float = 0.0) -> Iterator[Lease]:
    """Hold the lease while the block runs; LockedError where another run still holds it after waiting.

    owner: the identity of a mirror whose lock this process holds, so that an old lease of it is nobody's.
    """
    lease = take_patiently(lambda: take_lease(bucket, owner, seconds), wait_seconds, PAUSE)
    done = threading.Event()
    beating = threading.Thread(target=_give_signs, args=(lease, done, seconds / SIGNS), daemon=True)
    beating.start()
    try:
        yield lease
    finally:
        done.set()
        beating.join()
        # Lost, or not to be reached: it ends by itself.
        with suppress(NewsmillError):
            lease.write(lease=None)


def _give_signs(lease: Lease, done: threading.Event, pause: float) -> None:
    while not done.wait(pause):
        try:
            lease.renew()
        except LeaseLostError:
            return  # the run meets it at its next step
        except NewsmillError:
            continue  # the store does not answer now; the next write tells whether the lease still stands


def take_lease(bucket: Bucket, owner: str, seconds: float) -> Lease:
    """Take the lease, LockedError where another run holds it; a warehouse that is not there is begun."""
    found = read_pointer(bucket)
    holder = Holder(
        owner=owner,
        place=f"{socket.gethostname()}, process {os.getpid()}",
        token=secrets.token_hex(4),
        since=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        seconds=seconds,
    )
    if found is None:
        refuse_unconditional(bucket, holder.token)
        pointer = Pointer(secrets.token_hex(8)).change(lease=holder)
        tag = bucket.put_new(KEY, pointer.encode())
        was_abandoned = False
    else:
        old, stored = found
        refuse_held(bucket, owner, old, stored.changed_at)
        pointer, was_abandoned = old.change(lease=holder), old.lease is not None
        tag = bucket.put_if(KEY, pointer.encode(), stored.tag)
    if tag is None:
        now = read_pointer(bucket)
        # An answer may be lost, and the client have tried again: then it is our own.
        if now is None or now[0].write != pointer.write:
            held = now[0].lease if now else None
            said = explain_lease(bucket, held, now[1].changed_at) if now and held else ""
            raise LockedError(said or f"Another run wrote to {bucket.name} at the same moment. Try again.")
        tag = now[1].tag
    protocol.reach("lease taken")
    return Lease(bucket, pointer, tag, was_abandoned=was_abandoned)


def refuse_held(bucket: Bucket, owner: str, pointer: Pointer, changed_at: dt.datetime) -> None:
    """LockedError where another mirror than this one holds the lease, and still gives signs of life."""
    lease = pointer.lease
    if lease and lease.owner != owner and not _has_ended(bucket, lease, changed_at):
        raise LockedError(explain_lease(bucket, lease, changed_at))


def _has_ended(bucket: Bucket, holder: Holder, changed_at: dt.datetime) -> bool:
    """Whether a lease has had no sign of life for its whole term, by the clock of the store."""
    key = f"state/clock-{secrets.token_hex(4)}"
    now = bucket.ask_time(key)
    bucket.remove([key])
    return (now - changed_at).total_seconds() > holder.seconds + SKEW


def refuse_unconditional(bucket: Bucket, token: str) -> None:
    """Refuse a store that does not heed conditions: two writers could destroy each other's work in it."""
    key = f"state/probe-{token}"
    try:
        tag = bucket.put_new(key, b"1")
        heeds = (
            tag is not None
            and bucket.put_new(key, b"2") is None
            and bucket.put_if(key, b"3", tag) is not None
            and bucket.put_if(key, b"4", tag) is None
        )
    finally:
        with suppress(NewsmillError):
            bucket.remove([key])
    if not heeds:
        raise NewsmillError(
            f"{bucket.name} lies in a store that does not heed conditional writes (If-Match, If-None-Match): two runs "
            "could publish at the same moment and lose each other's files. Nothing was written. Use another store, or "
            "a warehouse in a folder and `newsmill export`."
        )
