"""Damage in an object store: objects of the published snapshot that are gone, or are not what was published.

An object has one content for ever, and its name stands in logs of Delta tables with its size: what is put back is put
back under the same name, byte for byte, from the mirror of a machine that has it.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from flows.storage.bucket import Bucket
from flows.storage.manifest import checksum
from flows.storage.remote.mirror import Mirror
from flows.storage.remote.pointer import Pointer
from flows.storage.remote.pool import AT_ONCE, Published


@dataclass(frozen=True, slots=True)
class Flaw:
    """An object that is not as it was published. path: of the file in its snapshot; empty for what is no file of it."""

    key: str
    sha256: str
    path: str
    problem: str


def find_flaws(bucket: Bucket, pointer: Pointer, published: Published) -> list[Flaw]:
    """Read every object of the published snapshot, the manifests, and the list of what is forgotten; by their names."""
    wanted = [(published.objects[file.path], file.sha256, file.path) for file in published.manifest.files]
    wanted.append((pointer.manifest, pointer.manifest_sha256, ""))
    wanted += [(older.key, older.sha256, "") for older in published.older]
    if pointer.forgotten:
        wanted.append((pointer.forgotten, pointer.forgotten_sha256, ""))

    def look(one: tuple[str, str, str]) -> Flaw | None:
        key, sha256, path = one
        found = bucket.digest(key)
        if found == sha256:
            return None
        problem = "It is gone." if found is None else "Its content is not what was published: the checksum differs."
        return Flaw(key, sha256, path, problem)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [flaw for flaw in pool.map(look, sorted({*wanted})) if flaw]


def find_sources(mirror: Mirror, flaws: Iterable[Flaw]) -> dict[str, Path]:
    """Key of each object that this machine has whole -> where."""
    here = mirror.find_files()
    found = dict[str, Path]()
    for flaw in flaws:
        kept = (mirror.manifests.name_kept(flaw.key), mirror.layout.forgotten)
        for path in (here.get(flaw.sha256), *kept):
            if path and path.is_file() and checksum(path) == flaw.sha256:
                found[flaw.key] = path
    return found
