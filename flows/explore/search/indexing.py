"""Keeps the index of words at the published snapshot, beside the pages: what changed is put in, and no more.

One process writes at a time; others on the same warehouse wait for it, and search what is there.
"""

import fcntl
import hashlib
import math
import os
import re
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from flows.errors import NewsmillError
from flows.explore.search.index import (
    Entry,
    Found,
    add_entries,
    count_numbers,
    finish,
    is_sound,
    make_index,
    put_in_place,
    read_snapshot,
    read_versions,
    remove_index,
    search_index,
)
from flows.explore.search.terms import Wanted
from flows.run.published import open_published
from flows.settings import Settings
from flows.storage.manifest import Manifest

# Articles that are put in at a time; a search may wait for one batch.
BATCH = 500
# Share of the words in the file that belong to no article any more, above which it is made anew.
MAX_LEFT_BEHIND = 0.2
# Seconds between two looks whether another process has finished.
PAUSE = 0.2
# Seconds after which an index that could not be made is tried again, when somebody searches.
RETRY_PAUSE = 30.0

_VERSIONS = """
SELECT articles.doc_id, md5(concat_ws(chr(10), articles.title, documents.text_sha256)) AS version
FROM articles
JOIN documents ON documents.doc_id = articles.doc_id
"""
_TEXTS = """
SELECT doc_id, title, text
FROM articles
WHERE doc_id IN (SELECT unnest($doc_ids::VARCHAR[]))
"""


def find_index(settings: Settings) -> Path:
    """Where the index of a warehouse lies: in the cache folder, by the warehouse's name and a hash of its place."""
    warehouse = settings.warehouse
    place = str(warehouse.absolute()) if isinstance(warehouse, Path) else warehouse
    name = re.sub(r"[^a-zA-Z0-9.-]+", "-", Path(place).name)[:40]
    hashed = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return settings.cache.expanduser() / "search" / f"{name}-{hashed}.sqlite"


def name_snapshot(manifest: Manifest) -> str:
    return f"{manifest.number} {manifest.run_id}"


class Search:
    """The index of a warehouse, as pages use it.

    A thread makes it and keeps it; before there is one, `find` gives None, and pages search in another way.
    """

    def __init__(self, settings: Settings) -> None:
        self.path = find_index(settings)
        self._settings = settings
        self._lock = threading.Lock()
        self._wanted: Manifest | None = None
        self._thread: threading.Thread | None = None
        self._is_over = threading.Event()
        self._has_index = False
        self._done, self._total = 0, 0
        self._failure = ""
        # When what failed is tried again; infinite where nothing did.
        self.retry_at = math.inf
        self.at = ""

    def bring_up(self, manifest: Manifest) -> None:
        """Begin to bring the index to a snapshot, unless it is there or on its way; returns at once."""
        with self._lock:
            is_wanted = self._wanted is not None and name_snapshot(self._wanted) == name_snapshot(manifest)
            if is_wanted and not self._is_lost() and time.monotonic() < self.retry_at:
                return
            self.retry_at = math.inf
            self._wanted = manifest
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, name="index words", daemon=True)
                self._thread.start()

    def _is_lost(self) -> bool:
        """Whether somebody took the file away."""
        return self._has_index and not self.path.exists()

    def find(self, wanted: Wanted) -> Found | None:
        """The articles that are found; None where there is no index to search."""
        if not self._has_index:
            return None
        try:
            return search_index(self.path, wanted.write_match())
        except sqlite3.OperationalError:
            return None  # another process writes, or has just put a new file there
        except sqlite3.DatabaseError:
            self._discard()
            return None

    def is_at(self, manifest: Manifest) -> bool:
        """Whether the index has all articles of a snapshot."""
        return self._has_index and self.at == name_snapshot(manifest)

    def describe(self) -> str:
        """What becomes of the index, in a sentence; empty where it is whole."""
        if self._failure:
            again = f"It is tried again when somebody searches {RETRY_PAUSE:.0f} seconds later."
            return f"The index of words could not be made: {self._failure.rstrip('.')}. {again}"
        if self._total:
            share = f" {self._done:,} of {self._total:,} articles, {100 * self._done // self._total} %, are done."
            return f"The index of words is being {'brought up to date' if self._has_index else 'made'}:{share}"
        return "The index of words is being looked at, or another newsmill explore makes it."

    def wait_until_at(self, manifest: Manifest, seconds: float) -> bool:
        """Whether the index is at a snapshot, after so long at most."""
        thread = self._thread
        if thread:
            thread.join(seconds)
        return self.is_at(manifest)

    def close(self) -> None:
        self._is_over.set()
        if self._thread:
            self._thread.join(10)

    def _discard(self) -> None:
        """A damaged index is made anew."""
        with self._lock:
            self._has_index, self.at = False, ""
            wanted, self._wanted = self._wanted, None
            with suppress(OSError):
                remove_index(self.path)
        if wanted:
            self.bring_up(wanted)

    def _work(self) -> None:
        """Bring the index to the snapshot that is wanted, and to those that are published meanwhile."""
        while True:
            with self._lock:
                manifest = self._wanted
                if manifest is None or self.is_at(manifest) or self._is_over.is_set():
                    self._thread = None
                    return
            try:
                with self._hold_lock() as is_held:
                    if is_held:
                        self._bring_to(manifest)
                self._failure = ""
            except (OSError, NewsmillError, duckdb.Error, sqlite3.Error) as error:
                self._failure, self.retry_at = str(error), time.monotonic() + RETRY_PAUSE
                with self._lock:
                    if self._wanted is manifest:
                        self._thread = None
                        return
            finally:
                self._done = self._total = 0

    def _bring_to(self, manifest: Manifest) -> None:
        snapshot = name_snapshot(manifest)
        self._has_index = is_sound(self.path) and read_snapshot(self.path) is not None
        if self._has_index and read_snapshot(self.path) == snapshot:
            self.at = snapshot
            return
        with open_published(self._settings, manifest.number) as db:
            versions = dict(db.execute(_VERSIONS).fetchall())
            has = read_versions(self.path) if self._has_index else {}
            gone = has.keys() - versions.keys()
            changed = [doc_id for doc_id, version in versions.items() if has.get(doc_id) != version]
            path, is_new = self.path, not self._has_index or self._is_better_new(db, gone, len(changed), len(versions))
            if is_new:
                path, changed = self.path.with_name(f"{self.path.name}.new"), list(versions)
                make_index(path)
            self._total = len(changed)
            for count in add_entries(path, self._read_entries(db, changed, versions)):
                self._done += count
                if self._is_over.is_set():
                    return
        finish(path, snapshot, () if is_new else gone, is_new=is_new)
        if is_new:
            put_in_place(path, self.path)
        self._has_index, self.at = True, snapshot

    def _is_better_new(self, db: duckdb.DuckDBPyConnection, gone: set[str], changed: int, count: int) -> bool:
        """Whether to make the index anew: a text left the warehouse and its words must, or too much is left behind."""
        ids = db.execute("SELECT doc_id FROM documents WHERE status <> 'rejected'").fetchall() if gone else []
        if gone - {doc_id for (doc_id,) in ids}:
            return True
        return count_numbers(self.path) + changed > (1 + MAX_LEFT_BEHIND) * count + BATCH

    def _read_entries(
        self, db: duckdb.DuckDBPyConnection, doc_ids: list[str], versions: dict[str, str]
    ) -> Iterator[list[Entry]]:
        db.execute(_TEXTS, {"doc_ids": doc_ids})
        while rows := db.fetchmany(BATCH):
            yield [Entry(doc_id, versions[doc_id], title, text) for doc_id, title, text in rows]

    @contextmanager
    def _hold_lock(self) -> Iterator[bool]:
        """Whether this process may write; False where the page is closed before another process is done."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.path.with_name(f"{self.path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
        try:
            while True:
                with suppress(BlockingIOError):
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                # What the other process has made by now can be searched.
                self._has_index = is_sound(self.path) and read_snapshot(self.path) is not None
                if self._is_over.wait(PAUSE):
                    yield False
                    return
            yield True
        finally:
            os.close(handle)
