"""A connection for a query of somebody else's: it opens the files of the published tables, spills, and nothing else."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from flows.storage.connection import quote
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest

# What is kept beside the tables: original bytes, line index, sketches.
_STATE = "_state/"
# Folders for what does not fit in memory, in the system's folder for temporary files. One that nobody holds a lock on
# was left by a query that was killed.
_SPILL, _SPILL_BEGUN = "newsmill-spill-", "newsmill-begun-"


def lock_in(
    db: duckdb.DuckDBPyConnection,
    layout: Layout,
    manifest: Manifest,
    *,
    memory_limit: str,
    spill_limit: str,
    threads: int,
    spill: Path,
    writable: Sequence[Path] = (),
) -> None:
    """Let a connection to a snapshot read the files of its tables, spill into a folder, and change none of this.

    Each file is allowed by its path, so that what lies beside them (original bytes, manifest, logs, other snapshots) is
    closed. writable: folders that our own statements write to; what a query may say is decided by check_query.
    """
    limit(db, memory_limit=memory_limit, spill_limit=spill_limit, threads=threads, spill=spill)
    folder = layout.snapshot(manifest.number).resolve()
    files = (folder / file.path for file in manifest.files if not file.table.startswith(_STATE))
    db.execute(f"SET allowed_paths = [{', '.join(map(quote, files))}]")
    db.execute(f"SET allowed_directories = [{', '.join(quote(f'{folder}/') for folder in writable)}]")
    db.execute("SET enable_external_access = false")
    db.execute("SET lock_configuration = true")


def limit(db: duckdb.DuckDBPyConnection, *, memory_limit: str, spill_limit: str, threads: int, spill: Path) -> None:
    """Bound what a connection may use, and let it load nothing."""
    db.execute(f"SET memory_limit = {quote(memory_limit)}")
    db.execute(f"SET threads = {max(1, threads)}")
    db.execute(f"SET temp_directory = {quote(spill)}")
    db.execute(f"SET max_temp_directory_size = {quote(spill_limit)}")
    db.execute("SET TimeZone = 'UTC'")
    db.execute("SET autoinstall_known_extensions = false")
    db.execute("SET autoload_known_extensions = false")
    db.execute("SET python_enable_replacements = false")  # a table name must not find a variable of this program


@contextmanager
def open_spill() -> Iterator[Path]:
    """A folder for what does not fit in memory; it is removed, and so are those that killed queries left."""
    clear_spills()
    begun = Path(tempfile.mkdtemp(prefix=_SPILL_BEGUN))
    lock = os.open(begun, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # Locked before it has the name that others look for.
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = begun.rename(begun.with_name(begun.name.replace(_SPILL_BEGUN, _SPILL)))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(lock)


def clear_spills() -> None:
    """Remove the folders of queries that are gone: own ones, which nobody holds a lock on."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_SPILL}*"):
        # Whoever else may write there: a link is not followed, and another user's folder is left alone.
        with suppress(OSError):
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                if os.fstat(lock).st_uid == os.getuid():
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)
