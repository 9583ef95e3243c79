"""Damage: files of a snapshot that are not as they were published, and the way out.

Files are looked at before their rows are copied into a new part: a copy with a checksum of its own would make damage
look whole for ever. Whether files are there, and as long as they were, is asked by every run and by `status`.
"""

import stat
from collections.abc import Callable, Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.contracts import TABLES
from flows.errors import NewsmillError
from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest, checksum
from flows.storage.snapshots import is_readable, read_manifest, snapshot_numbers

# What no run can make again from the kept bytes: these bytes, which records they are, what came of reading files, and
# the history.
LASTING = frozenset(
    {
        "_state/bronze",
        "_state/numbers",
        "rejected",
        *(table.name for table in TABLES if table.family in ("sources", "runs")),
    }
)
VIEWS = "warehouse.duckdb"
_SHOWN = 5

# (path below the snapshot's folder, what is wrong with it)
Damage = tuple[str, str]


def find_damaged(folder: Path, manifest: Manifest) -> list[Damage]:
    """Files of a snapshot that are not what its manifest says: size, checksum, number of rows."""
    found = [(file.path, describe_damage(folder / file.path, file)) for file in manifest.files]
    found.append((VIEWS, _describe_views(folder, manifest)))
    return [(path, problem) for path, problem in found if problem]


def find_missing(folder: Path, manifest: Manifest, tables: Iterable[str] | None = None) -> list[Damage]:
    """Files that are gone or cut, by a look at each; cheap. tables: those that matter (all of them and the views)."""
    wanted = None if tables is None else set(tables)
    files = [file for file in manifest.files if wanted is None or file.table in wanted]
    found = [(file.path, _describe_size(folder / file.path, file.bytes)) for file in files]
    if wanted is None:
        found.append((VIEWS, _describe_views(folder, manifest)))
    return [(path, problem) for path, problem in found if problem]


def describe_damage(path: Path, file: DataFile) -> str:
    """What is wrong with a file; empty where it is as it was published."""
    try:
        if problem := _describe_size(path, file.bytes):
            return problem
        if checksum(path) != file.sha256:
            return "Its content is not what was published: the checksum differs."
        rows = pq.read_metadata(path).num_rows
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    except pa.ArrowException as error:
        return f"It cannot be read: {error}."
    return "" if rows == file.rows else f"It has {rows:,} rows instead of {file.rows:,}."


def find_obstacles(layout: Layout) -> list[Damage]:
    """What stands in the place of a file or link that newsmill writes beside the snapshots, and is none."""
    found = [(path, "no file") for path in (layout.stat_cache, layout.run_log) if path.exists() and not path.is_file()]
    if layout.snapshots.exists() and not layout.snapshots.is_dir():
        found.append((layout.snapshots, "no folder"))
    if layout.duckdb.exists() and not layout.duckdb.is_symlink():
        found.append((layout.duckdb, "no link"))
    return [(path.name, f"It is {kind}, and newsmill writes one there.") for path, kind in found]


def find_lost_link(layout: Layout) -> list[Damage]:
    """The link to the file of views, where it is gone: every run writes it anew, and newsmill does without."""
    is_gone = not layout.duckdb.is_symlink() and not layout.duckdb.exists()
    return (
        [(layout.duckdb.name, "The link is gone. It comes with the next run, or: newsmill repair")] if is_gone else []
    )


def refuse_obstacles(layout: Layout) -> None:
    """NewsmillError where `find_obstacles` finds any: a run would fail on the way, or write into nowhere."""
    for name, problem in find_obstacles(layout):
        raise NewsmillError(f"{layout.root / name}: {problem} Move it away, or type: newsmill repair")


def _describe_size(path: Path, size: int) -> str:
    try:
        about = path.stat()
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    if not stat.S_ISREG(about.st_mode):
        return "It is no file."
    found = about.st_size
    return "" if found == size else f"It has {found:,} bytes instead of {size:,}."


def _describe_views(folder: Path, manifest: Manifest) -> str:
    """The file of views is small, and its size stands nowhere: its checksum is compared always."""
    try:
        is_whole = checksum(folder / VIEWS) == manifest.duckdb_sha256
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    return (
        "" if is_whole else "Its content is not what was published. The next run writes it anew, or: newsmill relocate"
    )


def guard_copies(layout: Layout, manifest: Manifest) -> Callable[[Iterable[DataFile]], None]:
    """A function that raises where one of these files is damaged; each file is read once."""
    whole = set[str]()

    def refuse_damaged(files: Iterable[DataFile]) -> None:
        for file in files:
            if file.path not in whole:
                problem = describe_damage(layout.snapshot(manifest.number) / file.path, file)
                if problem:
                    raise NewsmillError(explain_damage(layout, manifest, [(file.path, problem)]))
                whole.add(file.path)

    return refuse_damaged


def refuse_missing(layout: Layout, manifest: Manifest | None, *, anew: bool) -> None:
    """Stop where files of the snapshot that a run starts from are gone or cut.

    anew: the run makes every table again from the kept bytes, and needs no more than what cannot be made again.
    """
    if manifest is None:
        return
    missing = find_missing(layout.snapshot(manifest.number), manifest, LASTING if anew else None)
    # A run writes the views anew where nothing else is damaged.
    if {path for path, _ in missing} - {VIEWS}:
        raise NewsmillError(explain_damage(layout, manifest, missing))


def explain_damage(layout: Layout, manifest: Manifest, damaged: list[Damage]) -> str:
    """What is damaged, in which snapshots, and the ways out that there are."""
    folder = layout.snapshot(manifest.number)
    count = "A file" if len(damaged) == 1 else f"{len(damaged)} files"
    lines = [f"{count} of snapshot {manifest.number} cannot be trusted:"]
    lines += [f"  {folder / path}: {problem}" for path, problem in damaged[:_SHOWN]]
    if len(damaged) > _SHOWN:
        lines.append(f"  and {len(damaged) - _SHOWN} more")
    others = [n for n in snapshot_numbers(layout) if n != manifest.number and is_readable(layout, n)]
    whole = [n for n in others if _is_free_of(layout, n, {path for path, _ in damaged})]
    if len(whole) < len(others):
        shared = sorted({*others} - {*whole})
        lines.append(
            f"Snapshots share files by hard links: the damage stands in {', '.join(map(str, shared))} as well."
        )
    lines.append("Nothing was published. What to do:")
    if layout.url:
        lines.append(f"  remove {layout.root}: it is a copy of {layout.url}, and is fetched again")
    tables = {path.rpartition("/")[0] for path, _ in damaged}
    lines.append("  newsmill repair                  mends what can be mended; --plan says what it would do")
    if not tables & LASTING:
        lines.append("  newsmill run --rebuild           makes all tables anew, from the bytes that are kept")
    if whole:
        command = f"newsmill snapshots rollback {whole[-1]}"
        lines.append(f"  {command:<32} publishes a snapshot without this damage; it is checked before")
    lines.append("  newsmill verify                  says what else is damaged")
    lines.append(
        "Or restore the warehouse from a backup; or, where the raw folder still holds everything, move the warehouse "
        "away and type: newsmill run"
    )
    return "\n".join(lines)


def _is_free_of(layout: Layout, number: int, paths: set[str]) -> bool:
    """Whether another snapshot has all its files, and those of these names, if any, as they were published."""
    folder, manifest = layout.snapshot(number), read_manifest(layout, number)
    if find_missing(folder, manifest):
        return False
    return not any(describe_damage(folder / file.path, file) for file in manifest.files if file.path in paths)
