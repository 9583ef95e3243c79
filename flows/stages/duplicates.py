"""Duplicates: which of two documents that are one story text stands for the other."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple


class Pair(NamedTuple):
    """A document and a better ranked one, that were verified to be the same text.

    rank         canonical rank of the document; better_rank: that of the other, a smaller number.
    similarity   what is published: the share of common shingles, of both texts (near) or of the shorter's (contained).
    resemblance  the share of both texts' shingles, whatever the method: an excerpt that is all in a long report
                 resembles it less than a reprint of the excerpt.
    """

    rank: int
    better_rank: int
    doc_id: str
    better_id: str
    method: str
    similarity: float
    resemblance: float


class Follower(NamedTuple):
    """A document that another one stands for, and how alike they are."""

    doc_id: str
    canonical_id: str
    method: str
    similarity: float


def follow_leaders(pairs: Iterable[Pair]) -> Iterator[Follower]:
    """Cluster by leaders: in rank order, a document joins the canonical document it resembles most of those that it
    matches, or becomes one itself. Of two that it resembles equally, it joins the better ranked.

    A function of the set of documents and pairs, whatever their order of arrival, and without chains: a member has
    been verified against its canonical document itself (leader clustering; Hartigan, Clustering Algorithms, 1975,
    chapter 3). Yields those that joined; all others are canonical. Nothing is held but the ranks of those
    that joined.

    pairs: by ascending rank.

    >>> def follow(*pairs):
    ...     return [f"{found.doc_id} joins {found.canonical_id}" for found in follow_leaders(pairs)]
    >>> follow(Pair(2, 1, "b", "a", "near", 0.8, 0.8), Pair(3, 2, "c", "b", "near", 0.9, 0.9))
    ['b joins a']
    >>> follow(Pair(3, 1, "b", "a", "near", 0.8, 0.8), Pair(3, 2, "b", "c", "near", 0.9, 0.9))
    ['b joins c']
    >>> follow(Pair(2, 1, "a", "b", "near", 0.8, 0.8), Pair(3, 1, "c", "b", "near", 0.9, 0.9))
    ['a joins b', 'c joins b']
    """
    joined: set[int] = set()
    for rank, own in groupby(pairs, key=attrgetter("rank")):
        leading = [(-pair.resemblance, pair.better_rank, pair) for pair in own if pair.better_rank not in joined]
        if leading:
            *_, best = min(leading)
            joined.add(rank)
            yield Follower(best.doc_id, best.better_id, best.method, best.similarity)
