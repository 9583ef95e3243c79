"""Duplicates: which documents are one, and which of them stands for the others."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Pair(NamedTuple):
    """Two documents that were verified to be the same text.

    similarity   what is published: the share of common shingles, of both texts (near) or of the shorter's (contained).
    resemblance  the share of both texts' shingles, whatever the method: an excerpt that is all in a long report
                 resembles it less than a reprint of the excerpt.
    """

    first: str
    second: str
    method: str
    similarity: float
    resemblance: float


class Membership(NamedTuple):
    """A document in a cluster of two or more. canonical_id is its own doc_id for the canonical document."""

    doc_id: str
    canonical_id: str
    cluster_id: str
    cluster_size: int
    method: str | None
    similarity: float | None


class Equal(NamedTuple):
    """A document with the same words as a better ranked one, the first of them; is_exact: with the same bytes."""

    doc_id: str
    first_id: str
    is_exact: bool


def lead_clusters(ranked: Iterable[str], pairs: Iterable[Pair]) -> list[Membership]:
    """Cluster by leaders: in rank order, a document joins the canonical document it resembles most of those that it
    matches, or becomes one itself. Of two that it resembles equally, it joins the better ranked.

    A function of the set of documents and pairs, whatever their order of arrival, and without chains: a member has
    been verified against its canonical document itself (leader clustering; Hartigan, Clustering Algorithms, 1975,
    chapter 3). Clusters of one are left out.

    ranked: doc_ids, best canonical rank first; only documents that stand in a pair are needed.

    >>> chain = [Pair("a", "b", "near", 0.8, 0.8), Pair("b", "c", "near", 0.9, 0.9)]
    >>> [(m.doc_id, m.canonical_id, m.cluster_size) for m in lead_clusters("abc", chain)]
    [('a', 'a', 2), ('b', 'a', 2)]
    >>> [(m.doc_id, m.canonical_id, m.cluster_size) for m in lead_clusters("acb", chain)]
    [('b', 'c', 2), ('c', 'c', 2)]
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
        own = matches.get(doc_id, {}).items()
        known = [(-pair.resemblance, order[other], other) for other, pair in own if other in leaders]
        if known:
            *_, leader = min(known)
            leaders[leader].append(doc_id)
            joined[doc_id] = matches[doc_id][leader]
        else:
            leaders[doc_id] = [doc_id]
    return sorted(_memberships(leaders, joined))


def add_equals(members: Iterable[Membership], equals: Iterable[Equal]) -> list[Membership]:
    """Put documents with the same words into the cluster of the one that was compared for them.

    An equal of a canonical document is its exact or normalized duplicate; an equal of a near duplicate is as near.

    >>> led = lead_clusters("ab", [Pair("a", "b", "near", 0.9, 0.9)])
    >>> for member in add_equals(led, [Equal("c", "b", True), Equal("d", "a", False), Equal("y", "x", True)]):
    ...     print(member.doc_id, member.canonical_id, member.cluster_id, member.cluster_size, member.method)
    a a a 4 None
    b a a 4 near
    c a a 4 near
    d a a 4 normalized
    x x x 2 None
    y x x 2 exact
    """
    found = {member.doc_id: member for member in members}
    for equal in equals:
        first = found.setdefault(equal.first_id, Membership(equal.first_id, equal.first_id, "", 1, None, None))
        if first.canonical_id == first.doc_id:
            method, similarity = "exact" if equal.is_exact else "normalized", 1.0
            found[equal.doc_id] = Membership(equal.doc_id, first.doc_id, "", 0, method, similarity)
        else:
            found[equal.doc_id] = first._replace(doc_id=equal.doc_id)
    clusters: dict[str, list[str]] = {}
    for member in found.values():
        clusters.setdefault(member.canonical_id, []).append(member.doc_id)
    names = {canonical_id: (min(doc_ids), len(doc_ids)) for canonical_id, doc_ids in clusters.items()}
    return sorted(
        member._replace(cluster_id=names[member.canonical_id][0], cluster_size=names[member.canonical_id][1])
        for member in found.values()
    )


def _memberships(leaders: Mapping[str, list[str]], joined: Mapping[str, Pair]) -> Iterable[Membership]:
    for leader, members in leaders.items():
        if len(members) > 1:
            cluster_id = min(members)
            for doc_id in members:
                pair = joined.get(doc_id)
                method, similarity = (pair.method, pair.similarity) if pair else (None, None)
                yield Membership(doc_id, leader, cluster_id, len(members), method, similarity)
