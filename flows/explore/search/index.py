"""An index of the words of all articles: a file of SQLite, with words and no texts, that one user can read.

The words of an article that is changed or gone stay in the file, under a number that no article has any more, until the
index is made anew (indexing.py says when): SQLite could take them out only with the text that they came from.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from flows.explore.search.words import write_words

# Counts up when the file, or what is written into it, is made otherwise: an older index is made anew.
FORMAT = 1
# Articles that one search finds at most: of more, the best ones.
MAX_FOUND = 200_000
# What stands in more articles than this, and in more than half of all, is not ranked: to BM25 such words say nothing.
MAX_COMMON = 20_000
# Bytes of words that SQLite collects before it writes them, and of pages that it keeps.
_COLLECTED = 16_000_000
_KEPT_KIB = 32_000
# A word in the title weighs as much as so many in the text.
_TITLE_WEIGHT = 8.0
# Seconds that a search waits while another process writes.
_PATIENCE = 2.0

_TABLES = """
CREATE TABLE articles (number INTEGER PRIMARY KEY AUTOINCREMENT, doc_id TEXT NOT NULL UNIQUE, version TEXT NOT NULL);
CREATE TABLE state (snapshot TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
    title, text, content = '', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
"""
_COUNT = "SELECT count(*), (SELECT count(*) FROM articles) FROM words WHERE words MATCH :match"
# SQLite takes twice as long to put them in order, too, and the pages do so anyway.
_FIND = """
SELECT articles.doc_id, {score} AS score
FROM words
JOIN articles ON articles.number = words.rowid
WHERE words MATCH :match
{limit}
"""
_RANK = "bm25(words, :weight, 1.0)"
_BEST = "ORDER BY score LIMIT :most"


class Found(NamedTuple):
    """Articles in no order, each with its score: a smaller one is better. is_ranked: False where all scores are 0."""

    doc_ids: list[str]
    scores: list[float]
    is_ranked: bool


class Entry(NamedTuple):
    """An article to be put into the index. version: changes whenever title or text do."""

    doc_id: str
    version: str
    title: str | None
    text: str


def make_index(path: Path) -> None:
    """An empty index, in the place of whatever is there."""
    remove_index(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with _open(path) as db:
        db.executescript(_TABLES)
        db.execute(f"PRAGMA user_version = {FORMAT}")


def remove_index(path: Path) -> None:
    """The file, and the journal of a writer that was killed: it must not be taken for one of the next file."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        name.unlink(missing_ok=True)


def put_in_place(made: Path, path: Path) -> None:
    """Let a finished index take the place of an older one."""
    remove_index(path)
    made.replace(path)


def is_sound(path: Path) -> bool:
    """Whether there is an index of this format; a damaged one may tell only when it is searched."""
    try:
        with _look(path) as db:
            ((found,),) = db.execute("PRAGMA user_version").fetchall()
            for table in ("state", "articles", "words"):
                db.execute(f"SELECT count(*) FROM (SELECT * FROM {table} LIMIT 1)").fetchall()
            return bool(found == FORMAT)
    except sqlite3.Error:
        return False


def read_snapshot(path: Path) -> str | None:
    """The snapshot that the index has all articles of; None for one that never had all."""
    with _look(path) as db:
        rows = db.execute("SELECT snapshot FROM state").fetchall()
    return str(rows[0][0]) if rows else None


def read_versions(path: Path) -> dict[str, str]:
    """The articles of the index, each with its version, by doc_id."""
    with _look(path) as db:
        return dict(db.execute("SELECT doc_id, version FROM articles"))


def count_numbers(path: Path) -> int:
    """How many articles were ever put into the index, also those whose words only stay behind."""
    with _look(path) as db:
        ((count,),) = db.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'articles'").fetchall()
    return int(count)


def search_index(path: Path, match: str) -> Found:
    """All articles that match, up to MAX_FOUND.

    match: a question of FTS5, from Wanted.write_match. sqlite3.DatabaseError where the file is damaged.
    """
    values = {"match": match, "weight": _TITLE_WEIGHT, "most": MAX_FOUND}
    with _look(path) as db:
        ((count, total),) = db.execute(_COUNT, values).fetchall()
        is_ranked = count <= MAX_COMMON or 2 * count <= total or count > MAX_FOUND
        limit = _BEST if count > MAX_FOUND else ""
        rows = db.execute(_FIND.format(score=_RANK if is_ranked else "0.0", limit=limit), values).fetchall()
    return Found([doc_id for doc_id, _ in rows], [score for _, score in rows], is_ranked)


def add_entries(path: Path, batches: Iterable[list[Entry]]) -> Iterator[int]:
    """Put articles in, in the place of those with the same doc_id. Each batch is there whole once its size is given."""
    with _open(path) as db:
        db.execute("INSERT INTO words(words, rank) VALUES ('hashsize', ?)", [_COLLECTED])
        for batch in batches:
            with db:
                db.executemany("DELETE FROM articles WHERE doc_id = ?", ([entry.doc_id] for entry in batch))
                for entry in batch:
                    put = db.execute(
                        "INSERT INTO articles(doc_id, version) VALUES (?, ?)", [entry.doc_id, entry.version]
                    )
                    words = [put.lastrowid, write_words(entry.title or ""), write_words(entry.text)]
                    db.execute("INSERT INTO words(rowid, title, text) VALUES (?, ?, ?)", words)
            yield len(batch)


def finish(path: Path, snapshot: str, gone: Iterable[str] = (), *, is_new: bool = False) -> None:
    """Take articles out that are gone, and note the snapshot. is_new: and bring its words into one piece."""
    with _open(path) as db:
        with db:
            db.executemany("DELETE FROM articles WHERE doc_id = ?", ([doc_id] for doc_id in gone))
            db.execute("DELETE FROM state")
            db.execute("INSERT INTO state VALUES (?)", [snapshot])
        if is_new:
            db.execute("INSERT INTO words(words) VALUES ('optimize')")
            db.commit()


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=_PATIENCE)) as db:
        db.execute(f"PRAGMA cache_size = -{_KEPT_KIB}")
        db.execute("PRAGMA secure_delete = ON")
        yield db


@contextmanager
def _look(path: Path) -> Iterator[sqlite3.Connection]:
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE)) as db:
        yield db
