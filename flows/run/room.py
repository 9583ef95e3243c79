"""Room on the disk: looked for before a run begins its work, and told when it is spent on the way."""

import errno
import re
import shutil
from pathlib import Path

from flows.errors import StoppedByCheck
from flows.run.workspace import Workspace
from flows.settings import count_bytes
from flows.sources.compression import ENDINGS as PACKED
from flows.storage.connection import quote

# Bytes on the disk for each byte of text that is read, at the peak of a first run: 3.4 for 800 texts of 2.9 kB, of
# which the published files are 1.6 and those of batches, cleared at the end, most of the rest; 1.4 for pages in HTML,
# half of which is markup; 6.6 for each packed byte of such texts as .jsonl.gz, which were packed to a half.
BYTES_PER_BYTE = 3.5
# Bytes of text in a byte of what is packed: gz packs news to a third, xz to a quarter.
UNPACKED = 4.0
# Share of a snapshot that small runs write again: parts with changed documents, and small parts that become one.
REWRITTEN = 1 / 8
_FULL = {errno.ENOSPC: "No space left on device", errno.EDQUOT: "Disk quota exceeded", errno.EFBIG: "File too large"}

_NAMED = re.compile(r"""file \\?["']([^"'\\]+)""")


def guard_room(space: Workspace) -> None:
    """StoppedByCheck where the warehouse's disk has not enough room for what the run will write.

    Reads: source_plan. A source of the size that it had is taken for unchanged, also where its hash has to decide.
    """
    new = _estimate_new(space)
    old = sum(file.bytes for file in space.parent.files) if space.parent else 0
    if space.reads_anew:
        new += 2 * old
    elif new:
        new += int(old * REWRITTEN)
    free, reserve = shutil.disk_usage(space.layout.root).free, count_bytes(space.settings.disk_reserve)
    if new and free < new + reserve:
        raise StoppedByCheck(
            f"The disk of {space.layout.root} has {show_size(free)} left. This run would take about {show_size(new)}, "
            f"and {show_size(reserve)} are to stay free (NEWSMILL_DISK_RESERVE). Nothing was published. Make room, let "
            "old snapshots go (NEWSMILL_KEEP_BYTES, NEWSMILL_KEEP_DAYS), or read the files in several runs."
        )


def _estimate_new(space: Workspace) -> int:
    """Bytes that new and changed sources will take."""
    packed = " OR ".join(f"suffix(lower(source_uri), {quote(ending)})" for ending in (*PACKED, ".zip", ".tgz"))
    known = f"SELECT source_uri, bytes FROM {space.old('sources')} WHERE collection = $collection"
    ((found,),) = space.db.execute(
        f"SELECT coalesce(sum(greatest(size, 0) * CASE WHEN {packed} THEN {UNPACKED} ELSE 1 END), 0)::DOUBLE "
        f"FROM source_plan LEFT JOIN ({known}) USING (source_uri) "
        "WHERE action <> 'unchanged' AND bytes IS DISTINCT FROM size",
        {"collection": space.settings.collection},
    ).fetchall()
    return int(found * BYTES_PER_BYTE)


def is_full(error: BaseException) -> bool:
    """Whether something could not be written for want of room. DuckDB says it in words only.

    >>> is_full(OSError(errno.ENOSPC, "full")), is_full(ValueError('Could not write "x": No space left on device'))
    (True, True)
    >>> is_full(OSError(errno.ENOENT, "gone"))
    False
    """
    return getattr(error, "errno", None) in _FULL or any(words in str(error) for words in _FULL.values())


def explain_full(root: Path, error: BaseException) -> str:
    """What is said of a disk that was full in the middle of a run."""
    # DuckDB has the name within words about its own doings.
    named = _NAMED.search(str(error))
    where = getattr(error, "filename", None) or (named[1] if named else None)
    what = next((words for words in _FULL.values() if words in str(error)), None)
    told = f"{what}: {where}" if what and where else str(error)
    return (
        f"The disk of {root} is full: {told}. Nothing was published, readers see the last snapshot, and what the run "
        "wrote is cleared away. Make room, or let old snapshots go (NEWSMILL_KEEP_BYTES, NEWSMILL_KEEP_DAYS), and type "
        "the command again."
    )


def show_size(size: int) -> str:
    """A number of bytes to read.

    >>> show_size(1_234_567), show_size(31_000_000_000), show_size(999)
    ('1.2 MB', '31.0 GB', '999 bytes')
    """
    for unit, name in ((1e9, "GB"), (1e6, "MB")):
        if size >= unit:
            return f"{size / unit:,.1f} {name}"
    return f"{size:,} bytes"
