"""The pool: files of all snapshots that are kept, and the manifests that say which are whose.

No object is ever written twice: its name ends with the token of the lease under which it was written, so that a writer
that lost its lease can write nothing that another one's manifest names.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from flows.errors import NewsmillError
from flows.storage.bucket import Bucket
from flows.storage.manifest import DataFile, Manifest
from flows.storage.remote.pointer import Pointer

FORMAT_VERSION = 1
# Files that are sent or fetched at once: most of the time that a small one takes is waiting.
AT_ONCE = 8
MANIFESTS = "manifests"


class Kept(NamedTuple):
    """An older snapshot that is kept: its manifest, and when it was made."""

    number: int
    key: str
    sha256: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Published:
    """A snapshot in an object store. objects: path of each file -> its key; older: snapshots kept, newest first."""

    manifest: Manifest
    objects: Mapping[str, str]
    older: tuple[Kept, ...] = ()

    def encode(self) -> bytes:
        body = {
            "format_version": FORMAT_VERSION,
            "manifest": self.manifest.encode(),
            "objects": dict(self.objects),
            "older": [kept._asdict() for kept in self.older],
        }
        return (json.dumps(body, indent=1, ensure_ascii=False) + "\n").encode()

    @staticmethod
    def decode(data: bytes) -> "Published":
        """Errors: ValueError, KeyError, TypeError where it is none."""
        body = json.loads(data)
        if body["format_version"] != FORMAT_VERSION:
            raise ValueError(
                f"it has format version {body['format_version']}, and this newsmill reads {FORMAT_VERSION}"
            )
        return Published(
            Manifest.decode(body["manifest"]), body["objects"], tuple(Kept(**kept) for kept in body["older"])
        )

    def keys_by_content(self) -> dict[tuple[str, str], str]:
        """(table, checksum) -> key: what need not be sent again."""
        return {(file.table, file.sha256): self.objects[file.path] for file in self.manifest.files}


class Manifests:
    """Reads manifests of a bucket; each is fetched once and kept in a folder, since none ever changes."""

    def __init__(self, bucket: Bucket, folder: Path) -> None:
        self._bucket, self._folder = bucket, folder

    def read_current(self, pointer: Pointer) -> Published | None:
        """The published snapshot; None where there is none yet."""
        return self.read(pointer.manifest, pointer.manifest_sha256) if pointer.snapshot else None

    def name_kept(self, key: str) -> Path:
        """Where a manifest is kept, if it is."""
        return self._folder / PurePosixPath(key).name

    def read(self, key: str, sha256: str) -> Published:
        path = self.name_kept(key)
        data = path.read_bytes() if path.is_file() else b""
        if hashlib.sha256(data).hexdigest() != sha256:
            found = self._bucket.get(key)
            data = found.data if found else b""
            if hashlib.sha256(data).hexdigest() != sha256:
                problem = "is gone" if found is None else "is not what was published: its checksum differs"
                raise NewsmillError(
                    f"{self._bucket.name}/{key} {problem}. Type: newsmill repair, best on a machine that read this "
                    "warehouse lately. Or restore the bucket from a backup, or an older version of this object. "
                    "Nothing was published, and nothing removed."
                )
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary = path.with_suffix(".new")
            temporary.write_bytes(data)
            temporary.replace(path)
        try:
            return Published.decode(data)
        except (ValueError, KeyError, TypeError) as error:
            raise NewsmillError(
                f"{self._bucket.name}/{key} cannot be read ({error}). Another version of newsmill wrote it: use that."
            ) from error

    def read_older(self, published: Published) -> Iterator[Published]:
        """The older snapshots that are kept, newest first."""
        for kept in published.older:
            yield self.read(kept.key, kept.sha256)

    def find(self, published: Published, number: int) -> Published | None:
        """A snapshot that is kept, by its number."""
        if published.manifest.number == number:
            return published
        return next((self.read(kept.key, kept.sha256) for kept in published.older if kept.number == number), None)

    def forget(self, published: Published) -> None:
        """Remove what is kept of manifests that are not any more."""
        wanted = {PurePosixPath(kept.key).name for kept in published.older}
        for path in self._folder.glob("*.json") if self._folder.is_dir() else ():
            if path.name not in wanted and not path.name.startswith(f"{published.manifest.number:08d}-"):
                path.unlink(missing_ok=True)


def name_object(file: DataFile, token: str) -> str:
    """The key of a file that is written under the lease of a token.

    >>> name_object(DataFile("articles", "00000002-0001", "articles/00000002-0001.parquet", 1, 1, ""), "1f2e3d4c")
    'tables/articles/00000002-0001-1f2e3d4c.parquet'
    >>> name_object(DataFile("_state/bronze", "p", "_state/bronze/p.parquet", 1, 1, ""), "1f2e3d4c")
    'state/bronze/p-1f2e3d4c.parquet'
    """
    folder = file.table.replace("_state/", "state/") if file.table.startswith("_state/") else f"tables/{file.table}"
    return f"{folder}/{PurePosixPath(file.path).stem}-{token}.parquet"


def send_files(
    bucket: Bucket, folder: Path, files: Sequence[DataFile], known: Mapping[tuple[str, str], str], token: str
) -> dict[str, str]:
    """Send the files of a snapshot that are not in the pool; path -> key of all of them."""
    objects = {file.path: known.get((file.table, file.sha256)) or name_object(file, token) for file in files}
    new = [file for file in files if (file.table, file.sha256) not in known]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda file: bucket.put(objects[file.path], folder / file.path), new))
    return objects


def find_lost_objects(bucket: Bucket, published: Published) -> list[tuple[str, str]]:
    """Files of a snapshot that are gone from the store or have another size: (key, what is wrong), by their names."""
    sizes = {stored.key: stored.size for folder in ("tables", "state") for stored in bucket.list(folder)}
    found = []
    for file in published.manifest.files:
        key = published.objects[file.path]
        if key not in sizes:
            found.append((f"{bucket.name}/{key}", "It is gone."))
        elif sizes[key] != file.bytes:
            found.append((f"{bucket.name}/{key}", f"It has {sizes[key]:,} bytes instead of {file.bytes:,}."))
    return found
