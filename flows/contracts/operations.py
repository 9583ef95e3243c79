"""Tables of operations: rules, sources and runs."""

from flows.contracts.records import COLLECTION, SOURCE_URI
from flows.contracts.table import Column, Table

RUN_ID = Column(
    "run_id",
    "text",
    "The run: its start in UTC and a random end.",
    "20261122T101500Z-1f3a",
    required=True,
    references="runs.run_id",
)

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

RUNS = Table(
    "runs",
    "A run that published a snapshot.",
    (
        Column("run_id", "text", RUN_ID.description, RUN_ID.example, required=True),
        Column("started_at", "instant", "Start of the run.", "2026-11-22 10:15:00+00", required=True),
        Column(
            "finished_at",
            "instant",
            "When the snapshot was ready to be swapped in.",
            "2026-11-22 10:15:09+00",
            required=True,
        ),
        Column("snapshot", "integer", "Number of the snapshot that it published.", "23", required=True),
        Column("kind", "text", "What the run was for.", "run", required=True, allowed=("repair", "rollback", "run")),
        COLLECTION,
        Column("source_count", "integer", "Sources found in the raw folder.", "61", required=True),
        Column(
            "unchanged_count",
            "integer",
            "Sources that were known and not read again, or read and found the same.",
            "58",
            required=True,
        ),
        Column("new_count", "integer", "Sources read for the first time.", "2", required=True),
        Column("changed_count", "integer", "Sources read again because they changed.", "1", required=True),
        Column("missing_count", "integer", "Known sources that are not there any more.", "0", required=True),
        Column("withdrawn_count", "integer", "Sources whose documents were withdrawn.", "0", required=True),
        Column(
            "ignored_count",
            "integer",
            "Files passed over: hidden, editor leftovers, README, other endings.",
            "3",
            required=True,
        ),
        Column("refused_count", "integer", "Sources refused as a whole.", "0", required=True),
        Column(
            "waiting_count",
            "integer",
            "Sources that changed while they were read; the next run takes them.",
            "0",
            required=True,
        ),
        Column("refined_count", "integer", "Documents judged in this run.", "3", required=True),
        Column("compared_count", "integer", "Pairs of documents compared in this run.", "9", required=True),
        Column(
            "crowded_count",
            "integer",
            "Documents of this run that hold a phrase which more documents hold than are compared for it.",
            "0",
            required=True,
        ),
        Column("document_count", "integer", "Documents in the warehouse after it.", "61", required=True),
        Column("article_count", "integer", "Of these, articles.", "50", required=True),
        Column("duplicate_count", "integer", "Of these, duplicates.", "6", required=True),
        Column("rejected_count", "integer", "Of these, rejected.", "5", required=True),
        Column(
            "rules_version", "text", "Hash of the rules and the code that judges.", "77de68daecd823ba", required=True
        ),
        Column("settings_version", "text", "Hash of the settings that judge.", "a3b1c2d4e5f60718", required=True),
        Column("newsmill_version", "text", "Version of the program.", "0.1.0", required=True),
    ),
    key=("run_id",),
    family="runs",
)

RUN_STEPS = Table(
    "run_steps",
    "A step of a run, with its time.",
    (
        RUN_ID,
        Column("step_number", "integer", "Order of the steps, from 1.", "1", required=True),
        Column("step", "text", "The step.", "refine", required=True),
        Column("seconds", "number", "How long it took.", "4.2", required=True),
        Column("batch_count", "integer", "Batches that it was done in.", "8", required=True),
    ),
    key=("run_id", "step_number"),
    family="runs",
)

RUN_CHECKS = Table(
    "run_checks",
    "A check before a snapshot was published.",
    (
        RUN_ID,
        Column("check_id", "text", "The check.", "articles.key", required=True),
        Column("severity", "text", "An error publishes nothing; a warning is reported.", "error", required=True, allowed=("error", "warning")),
        Column("broken_row_count", "integer", "Rows that break it.", "0", required=True),
    ),
    key=("run_id", "check_id"),
    family="runs",
)  # fmt: skip
