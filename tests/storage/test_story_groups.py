"""Repeated lines: as the definition says, whatever came, changed or left before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import duckdb
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.contracts.state import LINE_INDEX
from flows.storage import story_groups
from flows.storage.connection import connect

MIN_GROUPS = 3
# A line is its hash; those below LONG are long. Few, so that documents share them.
LONG = 9
DOC_IDS = [f"{number:016x}" for number in range(12)]
Texts = Mapping[str, list[int]]
texts = st.dictionaries(st.sampled_from(DOC_IDS), st.lists(st.integers(0, 13), max_size=8), max_size=12)


def find_by_hand(documents: Texts) -> tuple[dict[str, str], set[int]]:
    """The parents of stories and the repeated lines, by the definition: (doc_id to parent_id, hashes)."""
    long_lines = {doc_id: {line for line in lines if line < LONG} for doc_id, lines in documents.items()}
    hubs = {
        line: min(d for d, held in long_lines.items() if line in held) for held in long_lines.values() for line in held
    }
    parents = {}
    for doc_id, held in long_lines.items():
        shared = defaultdict(int)
        for line in held:
            shared[hubs[line]] += 1
        near = [h for h, n in shared.items() if h < doc_id and 2 * n >= max(len(held), len(long_lines[h]))]
        if near:
            parents[doc_id] = min(near)

    def story(doc_id: str) -> str:
        return story(parents[doc_id]) if doc_id in parents else doc_id

    groups = defaultdict(set)
    for doc_id, lines in documents.items():
        for line in lines:
            groups[line].add(story(doc_id))
    return parents, {line for line, found in groups.items() if len(found) >= MIN_GROUPS}


def index_texts(documents: Texts) -> pa.Table:
    rows = [
        {"doc_id": doc_id, "line_number": number, "hash": line, "is_long": line < LONG}
        for doc_id, lines in documents.items()
        for number, line in enumerate(lines, start=1)
    ]
    return pa.Table.from_pylist(rows, schema=LINE_INDEX)


@contextmanager
def open_index(now: Texts, old: Texts | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database with the index of documents, and that of what was before with what was found in it."""
    with connect() as db:
        db.register("line_index", index_texts(now))
        if old is not None:
            parents, repeated = find_by_hand(old)
            changed = [doc_id for doc_id in {*old, *now} if old.get(doc_id) != now.get(doc_id)]
            db.register("old_line_index", index_texts(old))
            db.execute("CREATE TABLE old_story_parents (doc_id VARCHAR, parent_id VARCHAR)")
            db.execute("CREATE TABLE old_repeated (hash BIGINT)")
            db.execute("CREATE TABLE lines_changed (doc_id VARCHAR)")
            for table, rows in (
                ("old_story_parents", list(parents.items())),
                ("old_repeated", [(line,) for line in repeated]),
                ("lines_changed", [(doc_id,) for doc_id in changed]),
            ):
                if rows:
                    marks = ", ".join("?" * len(rows[0]))
                    db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        yield db


def read_found(db: duckdb.DuckDBPyConnection) -> tuple[dict[str, str], set[int]]:
    return dict(db.sql("FROM story_parents").fetchall()), {line for (line,) in db.sql("FROM repeated").fetchall()}


@settings(deadline=None, max_examples=20)
@given(now=texts)
def test_from_nothing_they_are_what_the_definition_says(now: Texts) -> None:
    with open_index(now) as db:
        story_groups.count_all(db, MIN_GROUPS)
        assert read_found(db) == find_by_hand(now)
        db.execute("CREATE TABLE asked AS SELECT DISTINCT doc_id FROM line_index")
        story_groups.number_repeated(db, "asked")
        repeated = find_by_hand(now)[1]
        numbers = {d: [n for n, line in enumerate(lines, start=1) if line in repeated] for d, lines in now.items()}
        assert dict(db.sql("FROM repeated_lines").fetchall()) == {d: found for d, found in numbers.items() if found}


@settings(deadline=None, max_examples=40)
@given(old=texts, changes=texts, gone=st.sets(st.sampled_from(DOC_IDS)))
def test_from_what_was_known_they_are_the_same(old: Texts, changes: Texts, gone: set[str]) -> None:
    now = {doc_id: lines for doc_id, lines in {**old, **changes}.items() if doc_id not in gone}
    with open_index(now, old) as db:
        story_groups.count_changed(db, MIN_GROUPS)
        assert read_found(db) == find_by_hand(now)
        turned = {line for (line,) in db.sql("FROM turned").fetchall()}
        assert turned == find_by_hand(now)[1] ^ find_by_hand(old)[1]
