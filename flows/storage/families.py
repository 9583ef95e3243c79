"""Which tables are written together, and what decides when their rows are written again."""

import pyarrow as pa

from flows.contracts import BY_NAME, DOCUMENT_TABLES, TABLES
from flows.contracts.state import BRONZE, LINE_INDEX, NUMBERS, PAIRS, REPEATED, SKETCHES, STORY_PARENTS, TERMS
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

# What a run makes from what the last one found. Without files where a snapshot was made by an older newsmill: a file
# without rows would say that nothing is repeated.
REPETITION = {"_state/story_parents": STORY_PARENTS, "_state/repeated": REPEATED}

SCHEMAS: dict[str, pa.Schema] = {
    **INPUTS.tables,
    "_state/sketches": SKETCHES,
    "_state/terms": TERMS,
    "_state/pairs": PAIRS,
    **REPETITION,
    **{table.name: table.schema for table in TABLES},
}
