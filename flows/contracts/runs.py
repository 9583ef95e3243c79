"""Tables about runs: what each did, whatever became of it.

They hold clocks and random names, and grow with every run: flows/run/history.py says what stays of them.
"""

from flows.contracts.records import COLLECTION, DOC_ID, SOURCE_URI
from flows.contracts.table import Column, Table

RUN_ID = Column(
    "run_id",
    "text",
    "The run: its start in UTC and a random end.",
    "20261122T101500Z-1f3a",
    required=True,
    references="runs.run_id",
)

RUNS = Table(
    "runs",
    "A run, whatever became of it. One that published nothing stands here from the next publish on; `newsmill runs` shows it at once.",
    (
        Column("run_id", "text", RUN_ID.description, RUN_ID.example, required=True),
        Column("started_at", "instant", "Start of the run.", "2026-11-22 10:15:00+00", required=True),
        Column(
            "finished_at",
            "instant",
            "When the snapshot was ready to be swapped in, or the run ended without one; NULL where it was killed.",
            "2026-11-22 10:15:09+00",
        ),
        Column("snapshot", "integer", "Number of the snapshot that it published; NULL where it published none.", "23"),
        Column(
            "kind",
            "text",
            "What the run was for.",
            "run",
            required=True,
            allowed=("forget", "maintenance", "repair", "rollback", "run"),
        ),
        Column(
            "state",
            "text",
            "What became of it: it published (done), found nothing new, failed, was cancelled (Ctrl-C, a signal that asks it to end), or was killed.",
            "done",
            required=True,
            allowed=("cancelled", "done", "failed", "killed", "nothing_new"),
        ),
        Column("stage", "text", "The step at which it failed or was cancelled; NULL elsewhere.", "refine"),
        Column(
            "error",
            "text",
            "Why it failed, in a sentence; NULL where it did not. Of paths the part below the warehouse or the raw folder, else the last name: the run log has them whole.",
            "NewsmillError: The disk is full.",
        ),
        COLLECTION,
        Column(
            "source_count",
            "integer",
            "Sources found in the raw folder. Counts are NULL where the run did not come so far.",
            "61",
        ),
        Column(
            "unchanged_count",
            "integer",
            "Sources that were known and not read again, or read and found the same.",
            "58",
        ),
        Column("new_count", "integer", "Sources read for the first time.", "2"),
        Column("changed_count", "integer", "Sources read again because they changed.", "1"),
        Column("missing_count", "integer", "Known sources that are not there any more.", "0"),
        Column("withdrawn_count", "integer", "Sources whose documents were withdrawn.", "0"),
        Column(
            "ignored_count",
            "integer",
            "Files passed over: hidden, editor leftovers, README, other endings.",
            "3",
        ),
        Column("refused_count", "integer", "Sources refused as a whole.", "0"),
        Column(
            "waiting_count",
            "integer",
            "Sources that changed while they were read; the next run takes them.",
            "0",
        ),
        Column("refined_count", "integer", "Documents judged in this run.", "3"),
        Column("compared_count", "integer", "Pairs of documents compared in this run.", "9"),
        Column(
            "crowded_count",
            "integer",
            "Documents of this run that hold a phrase which more documents hold than are compared for it.",
            "0",
        ),
        Column("document_count", "integer", "Documents in the warehouse after it.", "61"),
        Column("article_count", "integer", "Of these, articles.", "50"),
        Column("duplicate_count", "integer", "Of these, duplicates.", "6"),
        Column("rejected_count", "integer", "Of these, rejected.", "5"),
        Column("rules_version", "text", "Hash of the rules and the code that judges.", "77de68daecd823ba"),
        Column("settings_version", "text", "Hash of the settings that judge.", "a3b1c2d4e5f60718"),
        Column("newsmill_version", "text", "Version of the program.", "0.1.0"),
    ),
    key=("run_id",),
    family="runs",
)

RUN_STEPS = Table(
    "run_steps",
    "A step of a run, with its time. The last ones, publish and prune, are added by the next publish.",
    (
        RUN_ID,
        Column("step_number", "integer", "Order of the steps, from 1.", "1", required=True),
        Column("step", "text", "The step.", "refine", required=True),
        Column("seconds", "number", "How long it took.", "4.2", required=True),
        Column("batch_count", "integer", "Batches that it was done in.", "8", required=True),
        Column(
            "bytes",
            "integer",
            "Bytes that it worked on: of sources (ingest), of records (index, refine), of new files (publish); NULL for others.",
            "1849302",
        ),
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

RUN_SOURCES = Table(
    "run_sources",
    "What came in a run from a folder of its sources: documents that are new, or whose bytes are others than before.",
    (
        RUN_ID,
        Column(
            "source_folder",
            "text",
            "The first folder in source_uri; . for files that lie in no folder, and * for all beyond the 200 with the most documents.",
            "herald",
            required=True,
        ),
        Column("document_count", "integer", "Documents that came.", "40", required=True),
        Column("duplicate_count", "integer", "Of these, duplicates when the run was done.", "3", required=True),
        Column("rejected_count", "integer", "Of these, rejected.", "1", required=True),
        Column("line_count", "integer", "Lines of these documents that are not blank.", "1310", required=True),
        Column("removed_line_count", "integer", "Of these lines, those that are in no text.", "402", required=True),
    ),
    key=("run_id", "source_folder"),
    family="runs",
)

RUN_RULES = Table(
    "run_rules",
    "A rule that took lines of documents that were judged in a run.",
    (
        RUN_ID,
        Column("rule_id", "text", "The rule.", "newsletter.sign_up", required=True),
        Column("line_count", "integer", "Lines that it took.", "17", required=True),
        Column("document_count", "integer", "Documents that these lines stand in.", "16", required=True),
    ),
    key=("run_id", "rule_id"),
    family="runs",
)

RUN_DOCUMENTS = Table(
    "run_documents",
    "A document that was judged in a run and stands out: the slowest, those that lost most lines, those of which least was kept.",
    (
        RUN_ID,
        Column("measure", "text", "By what it stands out.", "most_removed", required=True, allowed=("least_kept", "most_removed", "slowest")),
        Column("rank_number", "integer", "Its place by this measure, from 1.", "1", required=True),
        Column("doc_id", "text", "The record; it may be gone by now.", DOC_ID.example, required=True),
        SOURCE_URI,
        Column("record_number", "integer", "Number of the record in its source.", "1", required=True),
        Column("seconds", "number", "Seconds of processor time that judging took, where it is one of the slowest; the only column here that another run over the same documents may fill otherwise.", "0.31"),
        Column("line_count", "integer", "Its lines that are not blank.", "310", required=True),
        Column("removed_line_count", "integer", "Of these, those that are not in the text.", "290", required=True),
        Column("kept_ratio", "number", "Share of its lines that are in the text, 0..1; NULL where it has none.", "0.06"),
    ),
    key=("run_id", "measure", "rank_number"),
    family="runs",
)  # fmt: skip
