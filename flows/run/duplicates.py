"""Duplicates: cluster the documents of the whole warehouse, and judge again those whose cluster changed."""

import pyarrow as pa

from flows.run.refine import refine_wanted, view_documents
from flows.run.workspace import Workspace
from flows.stages.duplicates import Membership, Pair, lead_clusters
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
    """Make `assigned`: what each document is now.

    A document that becomes an article, or stops being one, or whose cluster grows, is judged again from bronze: fields
    of duplicates are kept nowhere, so that there is one way only in which rows come about.
    """
    space.execute(f"CREATE TABLE candidates AS {read_sql('candidates')}")
    members = _lead(space) if space.request.dedup else []
    rows = pa.Table.from_pylist([member._asdict() for member in members], schema=_MEMBERSHIPS)
    space.db.register("membership_rows", rows)
    space.execute("CREATE TABLE memberships AS SELECT * FROM membership_rows")
    space.execute(f"CREATE TABLE assigned AS {read_sql('assigned')}")
    for table in ("articles", "duplicates"):
        space.execute(f"CREATE VIEW old_{table} AS SELECT * FROM {space.old(table)}")
    space.execute("ALTER TABLE wanted RENAME TO judged")
    space.execute(f"CREATE TABLE wanted AS {read_sql('moved')}")
    batches = refine_wanted(space, "refine-moved")
    space.execute("INSERT INTO documents_gone SELECT doc_id FROM wanted")
    view_documents(space)
    return batches


def _lead(space: Workspace) -> list[Membership]:
    """Clusters of equal documents: each is paired with the best ranked one of its group, so that pairs stay linear."""
    ranked = space.db.sql(read_sql("ranked_duplicates")).fetchall()
    best: dict[str, tuple[str, str]] = {}
    pairs = []
    for doc_id, group_id, raw_sha256 in ranked:
        first, first_sha256 = best.setdefault(group_id, (doc_id, raw_sha256))
        if first != doc_id:
            pairs.append(Pair(first, doc_id, "exact" if raw_sha256 == first_sha256 else "normalized", 1.0))
    return lead_clusters((doc_id for doc_id, _, _ in ranked), pairs)
