"""Which tables are written together, and what decides when their rows are written again."""

import pyarrow as pa

from flows.contracts import BY_NAME, DOCUMENT_TABLES, TABLES
from flows.contracts.state import (
    BRONZE,
    LINE_INDEX,
    NUMBERS,
    PAIRS,
    REPEATED,
    SKETCHES,
    STORY_NORMS,
    STORY_PARENTS,
    STORY_TIES,
    TERMS,
)
from flows.storage.parts import Family

# Bytes and line hashes of a document change with its source only; its number when records before it come or go.
INPUTS = Family({"_state/bronze": BRONZE, "_state/line_index": LINE_INDEX, "_state/numbers": NUMBERS})
# Everything that judgement made of it. `documents` comes first: it has a row for every record.
DOCUMENTS = Family(
    {"documents": BY_NAME["documents"].schema}
    | {table.name: table.schema for table in DOCUMENT_TABLES if table.name != "documents"}
    | {"_state/sketches": SKETCHES, "_state/terms": TERMS}
)
# Of a document whose cluster or number changed and whose text did not: in which tables its rows are others now.
# `moves.sql` has the columns. What stands in no table here is the same whatever the cluster: removed lines, sketches,
# terms, bytes.
CLUSTER_CHANGES = {
    "documents": "points_elsewhere OR record_number IS NOT NULL",
    "articles": "has_moved AND 'article' IN (was, now)",
    "duplicates": "has_moved AND 'duplicate' IN (was, now)",
    "rejected": "record_number IS NOT NULL",
} | {table.name: "was <> now" for table in DOCUMENT_TABLES if table.articles_only and table.name != "articles"}
# A line feed stands in no collection name.
SOURCES = Family({"sources": BY_NAME["sources"].schema}, key="collection || chr(10) || source_uri")

# Stories, and what a run knows of them from the last one: how much articles resemble each other, and what each weighs.
# An article has some ten ties, where much is written of the same.
STORY_TIES_FAMILY = Family({"_state/story_ties": STORY_TIES}, key="first_id || second_id", rows=8)
STORY_NORMS_FAMILY = Family({"_state/story_norms": STORY_NORMS})
STORIES_FAMILY = Family({name: BY_NAME[name].schema for name in ("stories", "story_articles")}, key="story_id")
# All that a snapshot keeps in parts.
FAMILIES = (INPUTS, DOCUMENTS, SOURCES, STORY_TIES_FAMILY, STORY_NORMS_FAMILY, STORIES_FAMILY)

# What a run makes from what the last one found. Without files where a snapshot was made by an older newsmill: a file
# without rows would say that nothing is repeated.
REPETITION = {"_state/story_parents": STORY_PARENTS, "_state/repeated": REPEATED}

SCHEMAS: dict[str, pa.Schema] = {
    **INPUTS.tables,
    "_state/sketches": SKETCHES,
    "_state/terms": TERMS,
    "_state/pairs": PAIRS,
    "_state/story_ties": STORY_TIES,
    "_state/story_norms": STORY_NORMS,
    **REPETITION,
    **{table.name: table.schema for table in TABLES},
}
