"""The published snapshot, kept open: each page sees one snapshot whole, and a newer one as soon as it is published."""

import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from flows.errors import NewsmillError
from flows.explore.answerers import Answerers
from flows.explore.asking import Asker
from flows.explore.keeping import KEPT, Keeper
from flows.explore.search.indexing import Search
from flows.run.warehouse import bring_up, find_layout
from flows.settings import Settings
from flows.storage.connection import quote
from flows.storage.damage import explain_damage, find_missing
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.sandbox import lock_in
from flows.storage.snapshots import current_number, require_manifest
from flows.storage.warehouse import SPAN, TABLE_NAMES, create_written_views

# Seconds that one question of a page may take.
QUESTION_SECONDS = 20
# Seconds between two looks into the bucket of a warehouse that lies in one.
BUCKET_PAUSE = 10
# Seconds between two looks whether something was published, where nobody opens a page.
FOLLOW_PAUSE = 2.0


@dataclass(slots=True)
class Snapshot:
    """An open snapshot.

    keeper   makes tables of its views in memory.
    readers  pages that read it now, and the keeper; it is closed when a newer one took its place and none is left.
    """

    manifest: Manifest
    db: duckdb.DuckDBPyConnection
    keeper: Keeper
    readers: int = 0
    is_old: bool = False


class Reader:
    """The warehouse of a web page: opens what is published, and follows it. spill: a folder for what needs the disk.

    A page sees the newest snapshot. Where it needs views in memory, and those of the newest are being made, it sees the
    one before, of which they are there; only the pages of the first snapshot wait for them.
    """

    def __init__(self, settings: Settings, spill: Path) -> None:
        self.settings = settings
        self.search = Search(settings)
        self._spill = spill
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._before: Snapshot | None = None
        self._look_again_at = 0.0
        self._is_closed = threading.Event()
        # Set when the first page is answered: until then nothing else takes its time.
        self.first_answer = threading.Event()
        self.answerers = Answerers(settings)

    @property
    def layout(self) -> Layout:
        return find_layout(self.settings)

    @contextmanager
    def look(self, needs: Collection[str] = ()) -> Iterator["Look"]:
        """One snapshot for one page. NewsmillError where there is no warehouse, or files of it are gone.

        needs: views of KEPT that the page asks several times, so that it is worth to wait until they are in memory.
        """
        snapshot, newest = self._enter(needs)
        snapshot.keeper.wait_for(needs, QUESTION_SECONDS)
        cursor = snapshot.db.cursor()
        try:
            cursor.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(self.layout.root.resolve())])
            yield Look(snapshot.manifest, newest, Asker(cursor), snapshot.keeper)
        except duckdb.InterruptException as error:
            raise NewsmillError(
                f"A question of this page took longer than {QUESTION_SECONDS} seconds: ask for less."
            ) from error
        except duckdb.CatalogException as error:
            raise NewsmillError(
                f"An older newsmill published snapshot {snapshot.manifest.number}, without what this page asks for: "
                "the next `newsmill run` makes it."
            ) from error
        except (duckdb.IOException, duckdb.PermissionException) as error:
            folder = self.layout.snapshot(snapshot.manifest.number)
            missing = find_missing(folder, snapshot.manifest, {file.table for file in snapshot.manifest.files})
            said = explain_damage(self.layout, snapshot.manifest, missing) if missing else str(error)
            raise NewsmillError(said) from error
        finally:
            cursor.close()
            self._leave(snapshot)

    def close(self) -> None:
        self._is_closed.set()
        self.first_answer.set()
        self.search.close()
        self.answerers.close()
        with self._lock:
            self._retire(self._snapshot)
            self._retire(self._before)
            self._snapshot = self._before = None

    def follow(self) -> None:
        """Open what is published as soon as it is, so that names are counted before somebody asks for them.

        A warehouse in a bucket is looked at when a page is asked for, and no oftener.
        """
        if not self.layout.url:
            threading.Thread(target=self._follow, name="follow the warehouse", daemon=True).start()

    def _follow(self) -> None:
        while not self._is_closed.wait(FOLLOW_PAUSE):
            # What is wrong is told by the next page.
            with suppress(NewsmillError, OSError):
                if self._snapshot and current_number(self.layout) == self._snapshot.manifest.number:
                    continue
                with self.look() as look:
                    self.search.bring_up(look.manifest)

    def wait_until_kept(self, seconds: float) -> bool:
        """Whether the views of KEPT are in memory, after so long at most."""
        return self._snapshot is not None and self._snapshot.keeper.wait_for(KEPT, seconds)

    def _enter(self, needs: Collection[str]) -> tuple[Snapshot, int]:
        """(the snapshot that a page reads, the number of the newest)."""
        with self._lock:
            self._bring_up()
            manifest = require_manifest(self.layout, None)
            if self._snapshot is None or self._snapshot.manifest.number != manifest.number:
                old, self._snapshot = self._snapshot, self._open(manifest)
                if old and old.keeper.is_done:
                    old, self._before = self._before, old
                self._retire(old)
            chosen = self._snapshot
            if self._before and not chosen.keeper.has(needs):
                chosen = self._before
            chosen.readers += 1
            return chosen, manifest.number

    def _bring_up(self) -> None:
        """Fetch what is new in the bucket of the warehouse, if it lies in one; not for each page."""
        if self.layout.url and time.monotonic() >= self._look_again_at:
            bring_up(self.settings)
            self._look_again_at = time.monotonic() + BUCKET_PAUSE

    def _leave(self, snapshot: Snapshot) -> None:
        with self._lock:
            snapshot.readers -= 1
            if snapshot.is_old and not snapshot.readers:
                snapshot.db.close()

    def _retire(self, snapshot: Snapshot | None) -> None:
        if snapshot:
            snapshot.is_old = True
            if not snapshot.readers:
                snapshot.db.close()

    def _settle(self, snapshot: Snapshot) -> None:
        """The keeper of a snapshot is done: the one before is needed no more."""
        with self._lock:
            if snapshot is self._snapshot:
                self._retire(self._before)
                self._before = None
        self._leave(snapshot)

    def _open(self, manifest: Manifest) -> Snapshot:
        """A database in memory with all tables and views of a snapshot, which can read its files and nothing else."""
        path = self.layout.snapshot(manifest.number) / "warehouse.duckdb"
        db = duckdb.connect(":memory:")
        try:
            db.execute(f"ATTACH {quote(path.resolve())} AS published (READ_ONLY)")
            db.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(self.layout.root.resolve())])
            db.execute(SPAN)
            db.execute(f"SET max_execution_time = {QUESTION_SECONDS * 1000}")
            views = _copy_views(db)
            # Those that an older newsmill, which published this, did not have yet.
            create_written_views(db, views)
            settings = self.settings
            lock_in(
                db,
                self.layout,
                manifest,
                memory_limit=settings.memory_limit,
                spill_limit=settings.query_spill,
                threads=settings.workers,
                spill=self._spill,
            )
        except duckdb.Error as error:
            db.close()
            raise NewsmillError(f"{path} cannot be read. `newsmill verify` says what is damaged. {error}") from error
        snapshot = Snapshot(manifest, db, Keeper(db, self.layout.root, self.first_answer), readers=1)
        snapshot.keeper.start(lambda: self._settle(snapshot))
        return snapshot


def _copy_views(db: duckdb.DuckDBPyConnection) -> set[str]:
    """Make the views of `published` again, each by its own SQL: those over views of KEPT then read these from memory.

    First over empty tables, whose place the views of files take then: DuckDB would open the files again for each view,
    which takes a second for all. Returns their names.
    """
    views = db.execute("SELECT view_name, sql FROM duckdb_views() WHERE database_name = 'published'").fetchall()
    tables = db.execute(
        """SELECT table_name, string_agg(format('"{}" {}', column_name, data_type), ', ' ORDER BY column_index)
        FROM duckdb_columns() WHERE database_name = 'published' GROUP BY table_name"""
    ).fetchall()
    for name, columns in tables:
        db.execute(f"CREATE TABLE {name} ({columns})")
    # Those of files last: from then on each view that is made opens them.
    for name, sql in sorted(views, key=lambda view: view[0] in TABLE_NAMES):
        db.execute(f"DROP TABLE {name}")
        db.execute(sql)
    return {name for name, _ in views}


@dataclass(frozen=True, slots=True)
class Look:
    """What a page reads of: one snapshot.

    newest  number of the one that was published last.
    keeper  makes tables of its views in memory.
    """

    manifest: Manifest
    newest: int
    asker: Asker
    keeper: Keeper
