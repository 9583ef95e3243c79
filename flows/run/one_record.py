"""A record judged by itself, outside of a run: for `newsmill explain`, `newsmill try` and newsmill.read()."""

import hashlib
from collections.abc import Sequence
from typing import Any

from flows.sources.records import Entry
from flows.stages.ingest import make_doc_id
from flows.stages.rows import Rows, Work

# Tables of what an article has.
LISTS = ("authors", "evidence", "quotes", "mentions", "figures", "dates", "attributes")
# What stands beside an explanation already, and clusters, which a run decides.
_NOT_SHOWN = frozenset({"doc_id", "collection", "source_uri", "cluster_id", "cluster_size"})


def make_work(collection: str, source_uri: str, record: Entry, repeated: Sequence[int] = ()) -> Work:
    """A record to be judged. repeated: numbers of lines, from 1, that are known to stand in other documents."""
    return Work(
        doc_id=make_doc_id(collection, source_uri, record.number, record.key),
        collection=collection,
        source_uri=source_uri,
        record_number=record.number,
        raw_sha256=hashlib.sha256(record.data).hexdigest(),
        raw_bytes=len(record.data),
        data=record.data,
        repeated=repeated,
        input_key="unpublished",
        format=record.format,
        record_key=record.key,
        reason=record.reason,
        detail=record.detail,
    )


def describe_values(rows: Rows) -> tuple[dict[str, Any], dict[str, list[dict[str, Any]]]]:
    """The row of an article, empty where there is none, and its lists of values, without ids.

    >>> describe_values({"articles": [{"doc_id": "0f", "title": "Fog"}]})[0]
    {'title': 'Fog'}
    """
    article = _without_ids(rows["articles"][0]) if rows.get("articles") else {}
    return article, {name: [_without_ids(row) for row in rows.get(name, [])] for name in LISTS}


def _without_ids(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _NOT_SHOWN}
