"""Duplicates: which documents are one, and which of them stands for the others."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Pair(NamedTuple):
    """Two documents that were verified to be the same text."""

    first: str
    second: str
    method: str
    similarity: float


class Membership(NamedTuple):
    """A document in a cluster of two or more. canonical_id is its own doc_id for the canonical document."""

    doc_id: str
    canonical_id: str
    cluster_id: str
    cluster_size: int
    method: str | None
    similarity: float | None


def lead_clusters(ranked: Iterable[str], pairs: Iterable[Pair]) -> list[Membership]:
    """Cluster by leaders: in rank order, a document joins the first canonical document it matches, or becomes one.

    A function of the set of documents and pairs, whatever their order of arrival, and without chains: a member has
    been verified against its canonical document itself (leader clustering; Hartigan, Clustering Algorithms, 1975,
    chapter 3). Clusters of one are left out.

    ranked: doc_ids, best canonical rank first; only documents that stand in a pair are needed.

    >>> chain = [Pair("a", "b", "near", 0.9), Pair("b", "c", "near", 0.9)]
    >>> [(m.doc_id, m.canonical_id, m.cluster_size) for m in lead_clusters("abc", chain)]
    [('a', 'a', 2), ('b', 'a', 2)]
    >>> [(m.doc_id, m.canonical_id, m.cluster_size) for m in lead_clusters("bac", chain)]
    [('a', 'b', 3), ('b', 'b', 3), ('c', 'b', 3)]
    """
    order = {doc_id: rank for rank, doc_id in enumerate(ranked)}
    matches: dict[str, dict[str, Pair]] = {}
    for pair in pairs:
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            matches.setdefault(one, {})[other] = pair
    leaders: dict[str, list[str]] = {}
    joined: dict[str, Pair] = {}
    for doc_id in order:
        known = [other for other in matches.get(doc_id, ()) if other in leaders]
        if known:
            leader = min(known, key=order.__getitem__)
            leaders[leader].append(doc_id)
            joined[doc_id] = matches[doc_id][leader]
        else:
            leaders[doc_id] = [doc_id]
    return sorted(_memberships(leaders, joined))


def _memberships(leaders: Mapping[str, list[str]], joined: Mapping[str, Pair]) -> Iterable[Membership]:
    for leader, members in leaders.items():
        if len(members) > 1:
            cluster_id = min(members)
            for doc_id in members:
                pair = joined.get(doc_id)
                method, similarity = (pair.method, pair.similarity) if pair else (None, None)
                yield Membership(doc_id, leader, cluster_id, len(members), method, similarity)
