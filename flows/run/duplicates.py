"""Duplicates: cluster the documents of the whole warehouse, and bring those up to date whose cluster changed."""

from itertools import chain, islice, starmap

import pyarrow as pa
import pyarrow.parquet as pq

from flows.run.pairs import find_pairs
from flows.run.refine import refine_wanted
from flows.run.workspace import Workspace
from flows.stages.duplicates import Pair, follow_leaders
from flows.storage.connection import quote, read_sql
from flows.storage.families import DOCUMENTS
from flows.storage.story_groups import number_repeated

_FOLLOWERS = pa.schema(
    [
        ("doc_id", pa.string()),
        ("canonical_id", pa.string()),
        ("method", pa.string()),
        ("similarity", pa.float64()),
    ]
)
# Rows that are held in Python at a time.
_ROWS = 8_192


def find_duplicates(space: Workspace) -> int:
    """Make `assigned`, what each document is now, and `moves`, those of which that changed by others.

    A duplicate that becomes an article is judged again from bronze, since fields of duplicates are kept nowhere. Of all
    others the rows that they have are staged.
    """
    view_old_documents(space)
    space.report.counts |= {"compared_count": 0, "crowded_count": 0}
    space.execute(f"CREATE TABLE candidates AS {read_sql('candidates').format(when='now')}")
    space.execute("ALTER TABLE wanted RENAME TO judged")
    batches = find_pairs(space) if space.request.dedup else 0
    dedup = space.request.dedup
    space.db.register("followers", _find_followers(space) if dedup else _FOLLOWERS.empty_table())
    space.execute(f"CREATE VIEW equals AS FROM ({read_sql('equal_documents')}) WHERE {dedup}")
    space.execute(f"CREATE TABLE memberships AS {read_sql('memberships')}")
    space.execute(f"CREATE TABLE assigned AS {read_sql('assigned')}")
    space.execute(f"CREATE TABLE moves AS {read_sql('moves')}")
    becomes_article = "was = 'duplicate' AND now = 'article'"
    space.execute(f"CREATE TABLE wanted AS SELECT key AS doc_id FROM moves WHERE {becomes_article}")
    space.execute("CREATE TABLE asked_again AS FROM wanted WHERE doc_id NOT IN (FROM asked)")
    number_repeated(space.db, "asked_again")
    batches += refine_wanted(space, "refine-moved")
    _stage_standing(space, f"SELECT key FROM moves WHERE NOT ({becomes_article})")
    return batches


def view_old_documents(space: Workspace) -> None:
    """Views <table>_old: the rows of the last snapshot."""
    for table in ("documents", "articles", "duplicates", "rejected", "sources"):
        space.execute(f"CREATE VIEW {table}_old AS SELECT * FROM {space.old(table)}")


def _stage_standing(space: Workspace, keys: str) -> None:
    """Stage the old rows of documents whose text and fields stand, in refine's tables, as if they had been judged.

    A row of duplicates is one of articles without the columns that nobody reads of a duplicate. Fields of an article
    that stays one are linked or copied with their part, and those of one that becomes a duplicate go: none are staged.
    """
    if not space.count(f"({keys})"):
        return
    folder = space.staging.folder / "refine-moved" / "standing"
    folder.mkdir()
    for name, schema in DOCUMENTS.tables.items():
        pq.write_table(schema.empty_table(), folder / f"{name.removeprefix('_state/')}.parquet")
    of_cluster = "canonical_id, method, similarity"
    number = "coalesce(moves.record_number, found.record_number) AS record_number"
    renumbered = f"SELECT found.* REPLACE ({number}) FROM {{rows}} found JOIN moves ON moves.key = found.doc_id"
    moved = f"doc_id IN ({keys} AND has_moved)"
    rows = {
        "documents": renumbered.format(rows="documents_old"),
        "rejected": renumbered.format(rows="rejected_old"),
        "articles": f"SELECT * FROM articles_old WHERE {moved} UNION ALL BY NAME "
        f"SELECT * EXCLUDE ({of_cluster}) FROM duplicates_old WHERE {moved}",
    }
    for name, select in rows.items():
        space.execute(
            f"COPY (SELECT * FROM ({select}) WHERE doc_id IN ({keys})) TO {quote(folder / f'{name}.parquet')} "
            "(FORMAT parquet)"
        )


def _find_followers(space: Workspace) -> pa.Table:
    """The documents that others stand for which are not their equals, in the columns of Follower."""
    pairs = space.db.execute(read_sql("same_texts"))
    read = chain.from_iterable(iter(lambda: pairs.fetchmany(_ROWS), []))
    found = follow_leaders(starmap(Pair, read))
    some = iter(lambda: list(islice(found, _ROWS)), [])
    batches = (pa.Table.from_pylist([one._asdict() for one in rows], schema=_FOLLOWERS) for rows in some)
    return pa.concat_tables([_FOLLOWERS.empty_table(), *batches])
