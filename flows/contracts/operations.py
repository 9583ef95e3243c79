"""Tables of operations: rules and sources. Those of runs: runs.py."""

from flows.contracts.records import COLLECTION, SOURCE_URI
from flows.contracts.table import Column, Table

RULES = Table(
    "rules",
    "A rule or method of the program.",
    (
        Column("rule_id", "text", "The name that other tables refer to.", "newsletter.sign_up", required=True),
        Column("kind", "text", "What it finds.", "newsletter", required=True),
        Column(
            "description",
            "text",
            "What it looks for, in a sentence.",
            "An invitation to subscribe by e-mail.",
            required=True,
        ),
    ),
    key=("rule_id",),
    family="rules",
)

SOURCES = Table(
    "sources",
    "A file that was read.",
    (
        COLLECTION,
        SOURCE_URI,
        Column("bytes", "integer", "Size of the file.", "3159", required=True),
        Column("sha256", "text", "SHA-256 of the file.", "e3b0c44298fc1c14…", required=True),
        Column("document_count", "integer", "Records that it holds.", "1", required=True),
        Column("passed_over_count", "integer", "Records that it holds beside these, which are none to be read: of a web archive requests, pictures, pages that were not found, of a zip or tar files that are no sources; NULL where it was last read by a newsmill that did not count them.", "38"),
        Column("passed_over", "text", "What these are, the commonest first.", "31 request, 7 image/png"),
        Column("is_missing", "boolean", "It was not there any more when the collection was last scanned; its documents stay.", "false", required=True),
    ),
    key=("collection", "source_uri"),
    family="sources",
)  # fmt: skip
