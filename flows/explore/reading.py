"""The published snapshot, kept open: each page sees one snapshot whole, and a newer one as soon as it is published."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from flows.errors import NewsmillError
from flows.explore.answerers import Answerers
from flows.explore.asking import Asker
from flows.explore.search.indexing import Search
from flows.run.warehouse import bring_up, find_layout
from flows.settings import Settings
from flows.storage.connection import quote
from flows.storage.damage import explain_damage, find_missing
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.sandbox import lock_in
from flows.storage.snapshots import require_manifest
from flows.storage.warehouse import SPAN, create_written_views

# Seconds that one question of a page may take.
QUESTION_SECONDS = 20
# Seconds between two looks into the bucket of a warehouse that lies in one.
BUCKET_PAUSE = 10
# Views that pages ask often and that group all mentions, or all removed lines: made once a snapshot, in memory, after
# it is opened. A view may be made of those before it.
KEPT = (
    "entity_names",
    "entity_articles",
    "entities",
    "speakers_on",
    "places",
    "tolls_by_day",
    "reprint_chains",
    "removed_by_rule",
)


@dataclass(slots=True)
class Snapshot:
    """An open snapshot.

    readers  pages that read it now; it is closed when a newer one is published and none is left.
    kept     is set once the views of KEPT are in memory.
    keeper   makes them; it ends without them where memory or time does not do.
    """

    manifest: Manifest
    db: duckdb.DuckDBPyConnection
    readers: int = 0
    is_old: bool = False
    kept: threading.Event = field(default_factory=threading.Event)
    keeper: threading.Thread = field(default_factory=threading.Thread)


class Reader:
    """The warehouse of a web page: opens what is published, and follows it. spill: a folder for what needs the disk."""

    def __init__(self, settings: Settings, spill: Path) -> None:
        self.settings = settings
        self.search = Search(settings)
        self._spill = spill
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._look_again_at = 0.0
        self.answerers = Answerers(settings)

    @property
    def layout(self) -> Layout:
        return find_layout(self.settings)

    @contextmanager
    def look(self) -> Iterator["Look"]:
        """One snapshot for one page. NewsmillError where there is no warehouse, or files of it are gone."""
        snapshot = self._enter()
        cursor = snapshot.db.cursor()
        try:
            cursor.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(self.layout.root.resolve())])
            yield Look(snapshot.manifest, Asker(cursor), snapshot.kept, snapshot.keeper)
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
        self.search.close()
        self.answerers.close()
        with self._lock:
            if self._snapshot:
                self._retire(self._snapshot)
                self._snapshot = None

    def wait_until_kept(self, seconds: float) -> bool:
        """Whether the views of KEPT are in memory, after so long at most."""
        return self._snapshot is not None and self._snapshot.kept.wait(seconds)

    def _enter(self) -> Snapshot:
        with self._lock:
            self._bring_up()
            manifest = require_manifest(self.layout, None)
            if self._snapshot is None or self._snapshot.manifest.number != manifest.number:
                old, self._snapshot = self._snapshot, self._open(manifest)
                if old:
                    self._retire(old)
            self._snapshot.readers += 1
            return self._snapshot

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

    def _retire(self, snapshot: Snapshot) -> None:
        snapshot.is_old = True
        if not snapshot.readers:
            snapshot.db.close()

    def _open(self, manifest: Manifest) -> Snapshot:
        """A database in memory with all tables and views of a snapshot, which can read its files and nothing else."""
        path = self.layout.snapshot(manifest.number) / "warehouse.duckdb"
        db = duckdb.connect(":memory:")
        try:
            db.execute(f"ATTACH {quote(path.resolve())} AS published (READ_ONLY)")
            db.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(self.layout.root.resolve())])
            db.execute(SPAN)
            db.execute(f"SET max_execution_time = {QUESTION_SECONDS * 1000}")
            views = db.execute("SELECT view_name, sql FROM duckdb_views() WHERE database_name = 'published'").fetchall()
            for name, _ in views:
                db.execute(f"CREATE VIEW {name} AS FROM published.{name}")
            # Then each by its own SQL, so that views over the views of KEPT read these from memory, too.
            for _, sql in views:
                db.execute(sql.replace("CREATE VIEW", "CREATE OR REPLACE VIEW", 1))
            # Those that an older newsmill, which published this, did not have yet.
            create_written_views(db, {name for name, _ in views})
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
        snapshot = Snapshot(manifest, db, readers=1)
        snapshot.keeper = threading.Thread(target=self._keep, args=[snapshot], name="keep views", daemon=True)
        snapshot.keeper.start()
        return snapshot

    def _keep(self, snapshot: Snapshot) -> None:
        """Make tables in memory of views that pages ask often; a page that comes before reads the views."""
        cursor = snapshot.db.cursor()
        try:
            cursor.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(self.layout.root.resolve())])
            for name in KEPT:
                with suppress(duckdb.CatalogException):  # an older newsmill had no such view
                    cursor.execute(f"CREATE TABLE kept_{name} AS FROM {name}")
                    cursor.execute(f"CREATE OR REPLACE VIEW {name} AS FROM kept_{name}")
            snapshot.kept.set()
        except duckdb.Error:
            return  # too much for memory or time, or files are gone: pages read the views, and say so
        finally:
            cursor.close()
            self._leave(snapshot)


@dataclass(frozen=True, slots=True)
class Look:
    """What a page reads of: one snapshot.

    kept    is set once the views of KEPT are in memory.
    keeper  makes them.
    """

    manifest: Manifest
    asker: Asker
    kept: threading.Event
    keeper: threading.Thread

    @property
    def is_kept(self) -> bool:
        return self.kept.is_set()
