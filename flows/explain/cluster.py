"""The cluster of a document, as the warehouse has it: who stands for whom, why, and where the texts differ."""

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import duckdb

from flows.run.published import Document, open_published, read_rows
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.connection import parquet
from flows.storage.snapshots import list_files, read_manifest
from flows.text.comparing.passages import Difference, find_differences

# Duplicates of a cluster that are listed, the earliest first.
MAX_DUPLICATES = 20
# Characters of all texts that are compared where an article lists its duplicates; a few seconds of work.
MAX_COMPARED = 4_000_000

_CANONICAL = """
SELECT doc_id, source_uri, publisher, published_on, published_precision, title, text, cluster_id, cluster_size,
    normalized_sha256
FROM articles
JOIN (SELECT doc_id, normalized_sha256 FROM documents) USING (doc_id)
WHERE doc_id = $canonical_id
"""
# The document that is asked about comes first.
_DUPLICATES = """
SELECT doc_id, source_uri, publisher, published_on, title, method, similarity, text, normalized_sha256
FROM duplicates
JOIN (SELECT doc_id, normalized_sha256 FROM documents) USING (doc_id)
WHERE canonical_id = $canonical_id
ORDER BY doc_id <> $doc_id, published_on NULLS LAST, source_uri, doc_id
LIMIT $limit
"""
# Of documents with the same words, one is compared for all.
_PAIR = """
WITH ids AS (SELECT doc_id, normalized_sha256 FROM documents WHERE normalized_sha256 IN ($one, $other))
SELECT pairs.*
FROM {pairs} pairs
JOIN ids firsts ON firsts.doc_id = pairs.first_id
JOIN ids seconds ON seconds.doc_id = pairs.second_id
WHERE firsts.normalized_sha256 <> seconds.normalized_sha256
ORDER BY pairs.method IS NULL, pairs.first_id, pairs.second_id
LIMIT 1
"""
_SHOWN = ("doc_id", "source_uri", "publisher", "published_on", "title")


def describe_cluster(settings: Settings, published: Document) -> dict[str, Any] | None:
    """The cluster of a document with its duplicates; None where it is alone or rejected.

    Of a duplicate, its own text is compared with the canonical document's; of an article, those of the duplicates that
    are listed, the first of them while they are not too long.
    """
    row = published.row
    if row["status"] == "rejected" or (row["status"] == "article" and row["cluster_size"] == 1):
        return None
    layout = find_layout(settings)
    pair_files = list_files(layout, read_manifest(layout, published.snapshot), "_state/pairs")
    wanted = {"canonical_id": row["canonical_id"]}
    with open_published(settings, published.snapshot) as db:
        (canonical,) = read_rows(db, _CANONICAL, wanted)
        found = read_rows(db, _DUPLICATES, wanted | {"doc_id": row["doc_id"], "limit": MAX_DUPLICATES})
        pairs = [_find_pair(db, pair_files, canonical, duplicate) for duplicate in found]
    compared = 1 if row["status"] == "duplicate" else _count_affordable(canonical, found)
    return {
        "cluster_id": canonical["cluster_id"],
        "cluster_size": canonical["cluster_size"],
        "canonical": {name: canonical[name] for name in _SHOWN},
        "duplicates": [
            _describe_duplicate(canonical, duplicate)
            | pair
            | {"differences": _compare(canonical, duplicate) if number < compared else None}
            for number, (duplicate, pair) in enumerate(zip(found, pairs, strict=True))
        ],
    }


def _count_affordable(canonical: dict[str, Any], found: list[dict[str, Any]]) -> int:
    """How many duplicates have texts that are compared in a moment."""
    sizes = accumulate(len(canonical["text"]) + len(duplicate["text"]) for duplicate in found)
    return sum(size <= MAX_COMPARED for size in sizes)


def _describe_duplicate(canonical: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    days = None
    if found["published_on"] and canonical["published_precision"] == "day":
        days = (found["published_on"] - canonical["published_on"]).days
    shown = {name: found[name] for name in _SHOWN}
    return shown | {"days_after": days, "method": found["method"], "similarity": found["similarity"]}


def _find_pair(
    db: duckdb.DuckDBPyConnection, files: list[Path], canonical: dict[str, Any], found: dict[str, Any]
) -> dict[str, Any]:
    """What was kept of the comparison of the two, or of documents with the same words as they."""
    none: dict[str, Any] = {"score": None, "evidence": {}, "compared_ids": None}
    if not files or found["method"] in ("exact", "normalized"):
        return none
    both = {"one": canonical["normalized_sha256"], "other": found["normalized_sha256"]}
    rows = read_rows(db, _PAIR.format(pairs=parquet(files)), both)
    if not rows:
        return none
    pair = rows[0]
    return {
        "score": pair["score"],
        "evidence": json.loads(pair["evidence"]),
        "compared_ids": [pair["first_id"], pair["second_id"]],
    }


def _compare(canonical: dict[str, Any], found: dict[str, Any]) -> list[dict[str, Any]]:
    return [_describe_difference(difference) for difference in find_differences(canonical["text"], found["text"])]


def _describe_difference(found: Difference) -> dict[str, Any]:
    """A passage under the names of the documents; spans are those of articles.text and duplicates.text."""
    return {
        "kind": {"only_first": "only_canonical", "only_second": "only_duplicate"}.get(found.kind, found.kind),
        "canonical": {"char_start": found.first_start, "char_end": found.first_end, "text": found.first},
        "duplicate": {"char_start": found.second_start, "char_end": found.second_end, "text": found.second},
        "before": found.before,
        "after": found.after,
        "is_cut": found.is_cut,
    }
