"""Views that pages ask often, made tables in memory once a snapshot, by a thread beside the pages."""

import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

import duckdb

# In the order in which they are made: first what costs little, then names, which group all mentions. A view may be made
# of those before it.
KEPT = (
    "removed_by_rule",
    "places",
    "tolls_by_day",
    "reprint_chains",
    "entity_sightings",
    "entity_names",
    "entity_articles",
    "entities",
    "speakers_on",
)
# Seconds that the first page has before counting begins, which would take its time on the processor.
HEAD_START = 3.0
# What pages of names need.
NAMES = ("places", "entity_names", "entity_articles", "entities")


class Keeper:
    """Makes the tables of one snapshot; a page that comes before reads the views, or waits."""

    def __init__(self, db: duckdb.DuckDBPyConnection, root: Path, first_answer: threading.Event) -> None:
        """root: folder of the warehouse. first_answer: is set when a page was answered, or waits for a table."""
        self._db, self._root = db, root
        self._first_answer = first_answer
        self._changed = threading.Condition()
        self._made: set[str] = set()
        self._is_done = False

    def start(self, tell: Callable[[], None]) -> None:
        """Begin. tell: is called when all is made, or cannot be."""
        threading.Thread(target=self._work, args=[tell], name="keep views", daemon=True).start()

    @property
    def is_done(self) -> bool:
        """Whether nothing more is made: all is there, or memory or time did not do."""
        return self._is_done

    def has(self, names: Collection[str]) -> bool:
        """Whether these views are in memory."""
        return self._made.issuperset(names)

    def wait_for(self, names: Collection[str], seconds: float) -> bool:
        """Whether they are, after so long at most; waits no longer than they are being made."""
        if seconds and names:
            self._first_answer.set()
        with self._changed:
            self._changed.wait_for(lambda: self._is_done or self.has(names), seconds)
        return self.has(names)

    def _work(self, tell: Callable[[], None]) -> None:
        self._first_answer.wait(HEAD_START)
        cursor = self._db.cursor()
        try:
            cursor.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(self._root.resolve())])
            for name in KEPT:
                with suppress(duckdb.CatalogException):  # an older newsmill had not the tables that it is made of
                    cursor.execute(f"CREATE TABLE kept_{name} AS FROM {name}")
                    cursor.execute(f"CREATE OR REPLACE VIEW {name} AS FROM kept_{name}")
                with self._changed:
                    self._made.add(name)
                    self._changed.notify_all()
        except duckdb.Error:
            pass  # too much for memory or time, or files are gone: pages read the views, and say so
        finally:
            cursor.close()
            with self._changed:
                self._is_done = True
                self._changed.notify_all()
            tell()
