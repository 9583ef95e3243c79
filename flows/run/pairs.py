"""Pairs: which documents are compared with which, and what came of it; everything that stands is taken over.

A document is compared with better ranked ones that share sampled shingles with it. Which ones is a function of the set
of documents, and so that it can be kept up without comparing all again, only documents are taken anew that changed
themselves, or that hold a shingle of whose hubs (the best ranked documents that hold it) one came or went that ranks
before them.
"""

import math
from collections.abc import Callable
from pathlib import Path

from flows.run.batches import CompareBatch, compare_batch, lose_pair
from flows.run.workspace import Workspace
from flows.stages.compare import FAILED_EVIDENCE, HUBS, LEAST_SHARE, LEAST_SHARED, PARTNERS
from flows.storage.connection import parquet, quote, read_sql

# Pairs a batch: a second or two of work, and the texts of some thousand documents in memory.
BATCH_PAIRS = 4_000
# Documents whose partners are counted at once: each shares hashes with some hundred others, a count of 30 bytes each.
BATCH_DOCUMENTS = 16_384
# Hashes of documents whose hubs are found at once: some 100 MB of tables that cannot spill to the disk. A share of them
# is told by ten bits of a hash.
SHARE_HOLDINGS = 2_000_000
# Files of texts, all of them open while they are written, and batches a file at least: a batch reads a whole file.
TEXT_FILES, FILE_BATCHES = 64, 8
# Texts that are held by each thread before they are written to their files: some 15 MB.
HELD_TEXTS = 4_096


def find_pairs(space: Workspace) -> int:
    """Make `pairs_now`: all pairs that are compared, in the columns of `_state/pairs`; returns the number of batches.

    Reads `candidates`, `judged`, and the views of what stands and stood: <table>_now, <table>_old.
    """
    space.execute(f"CREATE VIEW pairs_old AS SELECT * FROM {space.old('_state/pairs')}")
    has_pairs = _has_pairs(space)
    space.execute(f"CREATE TABLE holdings_now AS {read_sql('holdings').format(when='now', candidates='candidates')}")
    space.execute("CREATE TABLE sketch_sizes AS SELECT rank, count(*) AS hashes FROM holdings_now GROUP BY rank")
    if has_pairs:
        _find_affected(space)
    else:
        space.execute(f"CREATE TABLE affected AS {read_sql('all_affected')}", batch_documents=BATCH_DOCUMENTS)
    _find_partners(space)
    known = read_sql("known_pairs") if has_pairs else "SELECT * FROM pairs_old WHERE false"
    space.execute(f"CREATE TABLE known_pairs AS {known}")
    batches = _compare(space)
    files = space.staged_files("compare", "pairs")
    new = f"UNION ALL SELECT * FROM {parquet(files)}" if files else ""
    space.execute(f"CREATE VIEW pairs_now AS SELECT * FROM known_pairs {new}")
    failed = space.count(f"pairs_now WHERE evidence = {quote(FAILED_EVIDENCE)}")
    if failed:
        space.report.warnings.append(
            f"{failed} pairs of documents could not be compared, and count as different stories. Please report it."
        )
    return batches


def are_pairs_as_before(space: Workspace) -> bool:
    """Whether all pairs of the last snapshot stand, and no other ones came."""
    is_same = not space.report.counts["compared_count"] and space.count("known_pairs") == space.count("pairs_old")
    return is_same and _has_pairs(space)


def _find_affected(space: Workspace) -> None:
    """Make `affected`: the documents whose partners may be others than in the last snapshot."""
    space.execute(f"CREATE VIEW sketches_old AS SELECT * FROM {space.old('_state/sketches')}")
    space.execute(f"CREATE TABLE old_candidates AS {read_sql('candidates').format(when='old')}")
    space.execute(f"CREATE TABLE changed AS {read_sql('changed_candidates')}")
    old_holdings = read_sql("holdings").format(when="old", candidates="old_candidates")
    for when, candidates in (("now", "candidates"), ("old", "old_candidates")):
        ranks = f"SELECT rank FROM {candidates} SEMI JOIN changed USING (doc_id) WHERE is_first"
        space.execute(f"CREATE TABLE changed_{when} AS {ranks}")
    # Where documents only came, nothing is read of what was before.
    if not space.count("changed_old"):
        old_holdings = "SELECT * FROM holdings_now WHERE false"
    space.execute(f"CREATE TABLE holdings_old AS {old_holdings}")
    for when in ("now", "old"):
        space.execute(f"CREATE TABLE moved_hubs_{when} (hash BIGINT, rank INTEGER)")
        _insert_hubs(space, f"moved_hubs_{when}", read_sql("moved_hubs").format(when=when), when)
    space.execute(f"CREATE TABLE affected AS {read_sql('affected')}", batch_documents=BATCH_DOCUMENTS)


def _find_partners(space: Workspace) -> None:
    """Make `partners`, batch by batch of the affected documents, and count those that hold what a crowd holds."""
    space.execute("CREATE TABLE hubs (hash BIGINT, rank INTEGER, holders INTEGER)")
    _insert_hubs(space, "hubs", read_sql("hubs"), "now")
    space.execute("CREATE TABLE partners (doc_id VARCHAR, partner_id VARCHAR, shared INTEGER)")
    limits = {"partners": PARTNERS, "least_shared": LEAST_SHARED, "least_share": LEAST_SHARE}
    ((batches,),) = space.db.sql("SELECT coalesce(max(batch) + 1, 0) FROM affected").fetchall()
    for batch in range(batches):
        space.execute(f"INSERT INTO partners {read_sql('partners')}", batch=batch, **limits)
    crowds = f"SELECT hash FROM hubs WHERE holders > {HUBS}"
    crowded = f"SELECT DISTINCT rank FROM holdings_now SEMI JOIN affected USING (rank) WHERE hash IN ({crowds})"
    space.report.counts["crowded_count"] = space.count(f"({crowded})")
    # The largest tables of a run; memory is for what comes.
    for table in ("holdings_now", "hubs", "sketch_sizes"):
        space.execute(f"DROP TABLE {table}")


def _insert_hubs(space: Workspace, table: str, query: str, when: str) -> None:
    """Fill a table with the hubs of hashes, a share of all hashes at a time."""
    shares = math.ceil(space.count(f"holdings_{when}") / SHARE_HOLDINGS)
    for share in range(shares):
        space.execute(f"INSERT INTO {table} {query}", hubs=HUBS, shares=shares, share=share)


def _has_pairs(space: Workspace) -> bool:
    """Whether the last snapshot compared its documents, by the same rules."""
    return space.parent is not None and not space.reads_anew and space.parent.versions[:3] == space.versions[:3]


def _compare(space: Workspace) -> int:
    """Compare the candidates that are not known yet, batch by batch."""
    folder = space.staging.folder / "compare"
    folder.mkdir()
    plan = folder / "plan.parquet"
    space.execute(f"CREATE OR REPLACE TABLE plan AS {read_sql('compare_plan')}", batch_pairs=BATCH_PAIRS)
    space.execute(f"COPY plan TO {quote(plan)} (FORMAT parquet, ROW_GROUP_SIZE 4096)")
    sizes = space.db.sql("SELECT batch, count(*) FROM plan GROUP BY batch ORDER BY batch").fetchall()
    seconds, threshold = space.settings.document_seconds, space.settings.duplicate_threshold
    texts = _write_texts(space, folder / "texts", len(sizes))
    batches = [CompareBatch(plan, number, 0, size, folder, seconds, texts(number), threshold) for number, size in sizes]
    space.report.counts["compared_count"] = sum(batch.size for batch in batches)
    space.work("duplicates", compare_batch, lose_pair, batches)
    return len(batches)


def _write_texts(space: Workspace, folder: Path, batches: int) -> Callable[[int], Path]:
    """Write the texts of all batches of pairs, in one pass; returns what says which file a batch's texts stand in."""
    share = max(FILE_BATCHES, math.ceil(batches / TEXT_FILES))
    space.execute(f"SET partitioned_write_flush_threshold = {HELD_TEXTS}")
    space.execute(
        f"COPY ({read_sql('compare_texts')}) TO {quote(folder)} "
        "(FORMAT parquet, PARTITION_BY (share), ROW_GROUP_SIZE 4096)",
        share_batches=share,
    )
    return lambda batch: folder / f"share={batch // share}" / "data_0.parquet"
