"""Compare: which candidate pairs are the same story text. Arrow in, Arrow out; a function of the two texts alone."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pyarrow as pa

from flows.contracts.state import PAIRS, SKETCHES
from flows.errors import TooSlow, is_transient
from flows.stages.watch import Watch, watch_nothing
from flows.text.comparing.compare import Comparison, Prepared, compare, prepare

# Documents that a shingle leads to: the best ranked ones that hold it. A stock phrase in a thousand documents makes so
# many pairs for each of them, and not a thousand.
HUBS = 48
# Documents that one is compared with at most, those with most common shingles.
PARTNERS = 16
# Common hashes from which a pair is a candidate, and their least share of the smaller sketch.
LEAST_SHARED = 3
LEAST_SHARE = 0.1

# What is said of a pair that could not be compared: two stories, until one of the texts or the program changes.
FAILED = Comparison(None, 0.0, 0.0, {"failed": 1.0})
FAILED_EVIDENCE = json.dumps(FAILED.evidence)


class Text(NamedTuple):
    """What is compared of a document."""

    title: str | None
    text: str


def compare_pairs(
    pairs: Iterable[tuple[str, str]], texts: Mapping[str, Text], threshold: float, watch: Watch = watch_nothing
) -> pa.Table:
    """Compare pairs of documents. threshold: probability from which two texts are one story.

    A pair on which the code that compares fails, or spends its budget of time, is FAILED; the others are not touched
    by it.
    """
    todo = list(pairs)
    uses = Counter(doc_id for pair in todo for doc_id in pair)
    prepared: dict[str, Prepared] = {}

    def get(doc_id: str) -> Prepared:
        if doc_id not in prepared:
            prepared[doc_id] = prepare(*texts[doc_id])
        return prepared[doc_id]

    def compare_or_fail(place: int, first: str, second: str) -> Comparison:
        try:
            with watch(place):
                return compare(get(first), get(second), threshold)
        except TooSlow:
            return FAILED
        except Exception as error:
            if is_transient(error):
                raise
            return FAILED
        finally:
            # What a text becomes takes twenty times its memory: it goes with the last pair that needs it.
            for doc_id in (first, second):
                uses[doc_id] -= 1
                if not uses[doc_id]:
                    prepared.pop(doc_id, None)

    return build_pairs((*pair, compare_or_fail(place, *pair)) for place, pair in enumerate(todo))


def build_pairs(compared: Iterable[tuple[str, str, Comparison]]) -> pa.Table:
    """The rows of PAIRS."""
    rows = [
        {
            "first_id": first,
            "second_id": second,
            "method": found.method,
            "similarity": found.similarity,
            "score": found.score,
            "evidence": json.dumps(found.evidence, sort_keys=True),
        }
        for first, second, found in compared
    ]
    return pa.Table.from_pylist(rows, schema=PAIRS)


def build_sketches(sketches: Iterable[tuple[str, tuple[int, ...]]]) -> pa.Table:
    """The rows of SKETCHES: one for each hash of each document."""
    doc_ids: list[str] = []
    hashes: list[int] = []
    for doc_id, found in sketches:
        doc_ids += [doc_id] * len(found)
        hashes += found
    return pa.Table.from_arrays([pa.array(doc_ids, pa.string()), pa.array(hashes, pa.int64())], schema=SKETCHES)
