"""What a snapshot keeps for the runs to come, and does not publish: plain schemas, read by newsmill only."""

import pyarrow as pa

# The original bytes: decoding, repair and every rule can run again over them.
BRONZE = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("collection", pa.string(), nullable=False),
        pa.field("source_uri", pa.string(), nullable=False),
        pa.field("raw_sha256", pa.string(), nullable=False),
        pa.field("raw_bytes", pa.int64(), nullable=False),
        pa.field("bytes", pa.binary(), nullable=False),
        # In which form the bytes are: "txt", "html", "json" or "warc". NULL ("txt") in what was kept before there were
        # others.
        pa.field("format", pa.string()),
        pa.field("record_key", pa.string()),
        # Why the record is refused whatever its bytes say.
        pa.field("reason", pa.string()),
        pa.field("detail", pa.string()),
    ]
)
# Which record of its source a document is now. Apart from its bytes, which stay as they are when a record is put in
# front of it.
NUMBERS = pa.schema(
    [pa.field("doc_id", pa.string(), nullable=False), pa.field("record_number", pa.int64(), nullable=False)]
)
# One row for each non-blank line: what repetition counts.
LINE_INDEX = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("line_number", pa.int32(), nullable=False),
        pa.field("hash", pa.int64(), nullable=False),
        pa.field("is_long", pa.bool_(), nullable=False),
    ]
)
# Documents that are one story with an earlier one, where lines are counted: see storage/sql/story_parents.sql.
STORY_PARENTS = pa.schema(
    [pa.field("doc_id", pa.string(), nullable=False), pa.field("parent_id", pa.string(), nullable=False)]
)
# Hashes of the lines that stand in several unrelated stories.
REPEATED = pa.schema([pa.field("hash", pa.int64(), nullable=False)])
# Pairs that were compared, whatever came of it: first_id < second_id; method is NULL where they are different stories.
PAIRS = pa.schema(
    [
        pa.field("first_id", pa.string(), nullable=False),
        pa.field("second_id", pa.string(), nullable=False),
        pa.field("method", pa.string()),
        pa.field("similarity", pa.float64(), nullable=False),
        pa.field("score", pa.float64(), nullable=False),
        pa.field("evidence", pa.string(), nullable=False),
    ]
)
# Sampled hashes of the shingles of each text: what finds candidates.
SKETCHES = pa.schema([pa.field("doc_id", pa.string(), nullable=False), pa.field("hash", pa.int64(), nullable=False)])
# The words of each text that tell most of what it reports: what finds articles on one event. A term is the beginning of
# a word; its ending is how the text goes on most often.
TERMS = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("term", pa.string(), nullable=False),
        pa.field("ending", pa.string(), nullable=False),
        pa.field("weight", pa.int32(), nullable=False),
        pa.field("is_name", pa.bool_(), nullable=False),
    ]
)
# How much articles resemble each other, in millionths: what stories are made of. first_id < second_id.
STORY_TIES = pa.schema(
    [
        pa.field("first_id", pa.string(), nullable=False),
        pa.field("second_id", pa.string(), nullable=False),
        pa.field("similarity", pa.int32(), nullable=False),
    ]
)
# Every article: the sums of the squares of what its terms weigh, and of names and numbers among them; what
# a term weighs at least that leads to others; and the smallest doc_id of those that strong ties lead to from it, NULL
# where there are none.
STORY_NORMS = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("squares", pa.int64(), nullable=False),
        pa.field("name_squares", pa.int64(), nullable=False),
        pa.field("least_weight", pa.int32(), nullable=False),
        pa.field("component_id", pa.string()),
    ]
)
