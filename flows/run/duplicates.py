"""Duplicates: cluster the documents of the whole warehouse, and judge again those whose cluster changed."""

import pyarrow as pa

from flows.run.pairs import find_pairs
from flows.run.refine import refine_wanted
from flows.run.workspace import Workspace
from flows.stages.duplicates import Equal, Membership, Pair, add_equals, lead_clusters
from flows.storage.connection import read_sql

_MEMBERSHIPS = pa.schema(
    [
        ("doc_id", pa.string()),
        ("canonical_id", pa.string()),
        ("cluster_id", pa.string()),
        ("cluster_size", pa.int64()),
        ("method", pa.string()),
        ("similarity", pa.float64()),
    ]
)


def find_duplicates(space: Workspace) -> int:
    """Make `assigned`, what each document is now, and `moves`, those of which that changed by others.

    A document that becomes an article, or stops being one, or whose cluster grows, is judged again from bronze: fields
    of duplicates are kept nowhere, so that there is one way only in which rows come about.
    """
    view_old_documents(space)
    space.report.counts |= {"compared_count": 0, "crowded_count": 0}
    space.execute(f"CREATE TABLE candidates AS {read_sql('candidates').format(when='now')}")
    space.execute("ALTER TABLE wanted RENAME TO judged")
    batches = find_pairs(space) if space.request.dedup else 0
    members = _lead(space) if space.request.dedup else []
    rows = pa.Table.from_pylist([member._asdict() for member in members], schema=_MEMBERSHIPS)
    space.db.register("membership_rows", rows)
    space.execute("CREATE TABLE memberships AS SELECT * FROM membership_rows")
    space.execute(f"CREATE TABLE assigned AS {read_sql('assigned')}")
    space.execute(f"CREATE TABLE wanted AS {read_sql('moved')}")
    space.execute(f"CREATE TABLE moves AS {read_sql('moves')}")
    return batches + refine_wanted(space, "refine-moved")


def view_old_documents(space: Workspace) -> None:
    """Views <table>_old: the rows of the last snapshot."""
    for table in ("documents", "articles", "duplicates", "sources"):
        space.execute(f"CREATE VIEW {table}_old AS SELECT * FROM {space.old(table)}")


def _lead(space: Workspace) -> list[Membership]:
    """Cluster the documents that are compared by leaders, and put every equal beside the one that stands for it."""
    same = read_sql("same_texts")
    pairs = [Pair(*row) for row in space.db.sql(same).fetchall()]
    ranked = space.db.sql(
        f"SELECT doc_id FROM candidates WHERE doc_id IN (SELECT unnest([first_id, second_id]) FROM ({same})) "
        "ORDER BY rank"
    ).fetchall()
    equals = [Equal(*row) for row in space.db.sql(read_sql("equal_documents")).fetchall()]
    return add_equals(lead_clusters((doc_id for (doc_id,) in ranked), pairs), equals)
