"""Pairs: which documents are compared with which, and what came of it; everything that stands is taken over.

A document is compared with better ranked ones that share sampled shingles with it. Which ones is a function of the set
of documents, and so that it can be kept up without comparing all again, only documents are taken anew that changed
themselves, or hold a shingle whose hubs (the best ranked documents that hold it) changed.
"""

from flows.run.batches import CompareBatch, compare_batch, lose_pair
from flows.run.workspace import Workspace
from flows.stages.compare import FAILED_EVIDENCE, HUBS, LEAST_SHARE, LEAST_SHARED, PARTNERS
from flows.storage.connection import parquet, quote, read_sql

# Pairs a batch: a second or two of work, and the texts of some thousand documents in memory.
BATCH_PAIRS = 4_000


def find_pairs(space: Workspace) -> int:
    """Make `pairs_now`: all pairs that are compared, in the columns of `_state/pairs`; returns the number of batches.

    Reads `candidates`, `judged`, and the views of what stands and stood: <table>_now, <table>_old.
    """
    space.execute(f"CREATE VIEW pairs_old AS SELECT * FROM {space.old('_state/pairs')}")
    has_pairs = _has_pairs(space)
    if has_pairs:
        space.execute(f"CREATE VIEW sketches_old AS SELECT * FROM {space.old('_state/sketches')}")
        space.execute(f"CREATE TABLE old_candidates AS {read_sql('candidates').format(when='old')}")
        space.execute(f"CREATE TABLE changed AS {read_sql('changed_candidates')}")
        space.execute(f"CREATE TABLE moved_hubs AS {read_sql('moved_hubs')}", hubs=HUBS)
        space.execute(f"CREATE TABLE affected AS {read_sql('affected')}")
    else:
        space.execute("CREATE TABLE affected AS SELECT doc_id, rank FROM candidates WHERE is_first")
    space.execute(f"CREATE TABLE hubs AS {read_sql('hubs')}", hubs=HUBS)
    limits = {"partners": PARTNERS, "least_shared": LEAST_SHARED, "least_share": LEAST_SHARE}
    space.execute(f"CREATE TABLE partners AS {read_sql('partners')}", **limits)
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
    crowded = (
        "(SELECT DISTINCT doc_id FROM sketches_now SEMI JOIN affected USING (doc_id) "
        f"WHERE hash IN (SELECT hash FROM hubs WHERE holders > {HUBS}))"
    )
    space.report.counts["crowded_count"] = space.count(crowded)
    return batches


def _has_pairs(space: Workspace) -> bool:
    """Whether the last snapshot compared its documents, by the same rules."""
    return space.parent is not None and not space.reads_anew and space.parent.versions == space.versions


def _compare(space: Workspace) -> int:
    """Compare the candidates that are not known yet, batch by batch."""
    folder = space.layout.staging / "compare"
    folder.mkdir()
    plan, texts = folder / "plan.parquet", folder / "texts.parquet"
    space.execute(f"CREATE OR REPLACE TABLE plan AS {read_sql('compare_plan')}", batch_pairs=BATCH_PAIRS)
    space.execute(f"COPY plan TO {quote(plan)} (FORMAT parquet, ROW_GROUP_SIZE 4096)")
    space.execute(f"COPY ({read_sql('compare_texts')}) TO {quote(texts)} (FORMAT parquet, ROW_GROUP_SIZE 4096)")
    sizes = space.db.sql("SELECT batch, count(*) FROM plan GROUP BY batch ORDER BY batch").fetchall()
    threshold = space.settings.duplicate_threshold
    batches = [CompareBatch(plan, number, 0, size, folder, texts, threshold) for number, size in sizes]
    space.report.counts["compared_count"] = sum(batch.size for batch in batches)
    space.work("duplicates", compare_batch, lose_pair, batches)
    return len(batches)
