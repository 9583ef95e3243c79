"""The pointer of a warehouse in an object store: the one object that is ever written again.

It names the published snapshot and holds the writer's lease, so that a commit and a change of the lease are writes of
the same object, each on condition that nobody wrote it in between.
"""

import datetime as dt
import json
import secrets
from dataclasses import asdict, dataclass, replace
from typing import Any

from flows.errors import NewsmillError
from flows.storage.bucket import Bucket, Found

KEY = "current.json"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Holder:
    """A lease: who writes.

    owner    the mirror that writes: an identity of its own, so that a machine knows its own lease again.
    place    where that is, for a person: host and process.
    token    what names of files written under this lease end with; no other lease ever has it.
    seconds  after which, without a sign of life, others may take the lease; a sign of life is any write of the pointer.
    """

    owner: str
    place: str
    token: str
    since: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Pointer:
    """What current.json says.

    id        of the warehouse, given when it was begun.
    snapshot  the published one (0: none yet); manifest, manifest_sha256: the object that says what it holds.
    delta     the newest snapshot that all Delta tables have as a version: where it is not `snapshot`, the next run
              writes what is missing.
    forgotten, forgotten_sha256: the object that lists the hashes of bytes that no run takes in again; empty for none.
    is_forgetting: what it lists may still stand in files of the store: the next run takes it out.
    write     a random name of this very write: no two versions of the pointer are ever the same bytes.
    """

    id: str
    snapshot: int = 0
    manifest: str = ""
    manifest_sha256: str = ""
    delta: int = 0
    forgotten: str = ""
    forgotten_sha256: str = ""
    is_forgetting: bool = False
    lease: Holder | None = None
    write: str = ""

    def change(self, **changes: Any) -> "Pointer":
        """The next version."""
        return replace(self, **changes, write=secrets.token_hex(8))

    def encode(self) -> bytes:
        body = {"format_version": FORMAT_VERSION, **asdict(self)}
        return (json.dumps(body, indent=1, ensure_ascii=False) + "\n").encode()

    @staticmethod
    def decode(data: bytes) -> "Pointer":
        """Errors: ValueError, KeyError, TypeError where it is none."""
        body = json.loads(data)
        found = body.pop("format_version")
        if found != FORMAT_VERSION:
            raise ValueError(f"it has format version {found}, and this newsmill reads {FORMAT_VERSION}")
        lease = body.pop("lease")
        return Pointer(**body, lease=Holder(**lease) if lease else None)


def read_pointer(bucket: Bucket) -> tuple[Pointer, Found] | None:
    """The pointer, and the object that holds it; None where no warehouse was begun."""
    found = bucket.get(KEY)
    if found is None:
        return None
    try:
        return Pointer.decode(found.data), found
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NewsmillError(
            f"{bucket.name}/{KEY} cannot be read ({error}). Restore an older version of this object, or the bucket "
            "from a backup. Nothing was published, and nothing removed."
        ) from error


def explain_lease(bucket: Bucket, holder: Holder, changed_at: dt.datetime) -> str:
    """Who writes, and when that ends without a sign of life, as a sentence."""
    ends_at = changed_at + dt.timedelta(seconds=holder.seconds)
    return (
        f"Another run is writing to {bucket.name} (on {holder.place}, since {holder.since}; if it died, its lease ends "
        f"at {ends_at.isoformat(timespec='seconds')})."
    )
