"""Story groups: which documents are one for counting repeated lines, and which lines stand in several of them.

Three tables come of it: `story_parents` (doc_id, parent_id), `story_groups` (doc_id, group_id) and `repeated` (hash).
All are functions of the set of documents in `line_index`, and cost what changed where those of the last run are known:
of the rest of the index, two narrow columns are scanned.
"""

import duckdb

from flows.storage.connection import read_sql

# Documents whose line numbers are gathered at once: a list of each, some hundred bytes, that cannot spill to the disk.
SHARE_DOCUMENTS = 250_000


def count_all(db: duckdb.DuckDBPyConnection, min_groups: int) -> None:
    """Make the three tables of all documents. min_groups: the number of stories that makes a line repeated."""
    db.execute(f"CREATE TABLE story_parents AS {_find_parents('true', 'true')}")
    _find_groups(db)
    _count_groups(db, "repeated", read_sql("shared_lines"), min_groups)


def count_changed(db: duckdb.DuckDBPyConnection, min_groups: int) -> None:
    """Make the three tables from those of the last run, and `turned` (hash): repeated now or before, not both.

    Reads `lines_changed` (doc_id: documents whose lines came, left or changed) and what was before: `old_line_index`,
    `old_story_parents`, `old_repeated`, of the same min_groups.
    """
    db.execute(f"CREATE TABLE changed_lines AS {read_sql('changed_lines')}")
    db.execute(f"CREATE TABLE regrouped AS {read_sql('regrouped')}")
    of_some = "doc_id IN (FROM regrouped)"
    held = f"hash IN (SELECT hash FROM line_index WHERE is_long AND {of_some})"
    db.execute(
        "CREATE TABLE story_parents AS SELECT * FROM old_story_parents WHERE doc_id NOT IN (FROM regrouped) "
        f"UNION ALL ({_find_parents(of_some, held)})"
    )
    _find_groups(db)
    db.execute(f"CREATE TABLE old_story_groups AS {read_sql('story_groups').format(parents='old_story_parents')}")
    db.execute(f"CREATE TABLE recounted_lines AS {read_sql('recounted_lines')}")
    _count_groups(db, "recounted", "FROM recounted_lines", min_groups)
    db.execute(
        "CREATE TABLE repeated AS FROM old_repeated WHERE hash NOT IN (FROM recounted_lines) UNION ALL FROM recounted"
    )
    came, left = "FROM repeated EXCEPT FROM old_repeated", "FROM old_repeated EXCEPT FROM repeated"
    db.execute(f"CREATE TABLE turned AS ({came}) UNION ({left})")


def number_repeated(db: duckdb.DuckDBPyConnection, asked: str) -> None:
    """Add to `repeated_lines` (doc_id, numbers) the repeated lines of documents in a table, some of them at a time."""
    db.execute("CREATE TABLE IF NOT EXISTS repeated_lines (doc_id VARCHAR, numbers INTEGER[])")
    ((count,),) = db.sql(f"SELECT count(*) FROM {asked}").fetchall()
    shares = -(-count // SHARE_DOCUMENTS)
    for share in range(shares):
        query = read_sql("repeated_lines").format(asked=asked)
        db.execute(f"INSERT INTO repeated_lines {query}", {"shares": shares, "share": share})


def _find_parents(of_some: str, held_by_some: str) -> str:
    return read_sql("story_parents").format(of_some=of_some, held_by_some=held_by_some)


def _find_groups(db: duckdb.DuckDBPyConnection) -> None:
    db.execute(f"CREATE TABLE story_groups AS {read_sql('story_groups').format(parents='story_parents')}")


def _count_groups(db: duckdb.DuckDBPyConnection, table: str, counted: str, min_groups: int) -> None:
    query = read_sql("repeated").format(counted=counted)
    db.execute(f"CREATE TABLE {table} AS {query}", {"min_groups": min_groups})
