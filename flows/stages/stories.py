"""Stories: articles are grouped by how much they resemble each other, on average."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pyarrow as pa

from flows.contracts.state import TERMS
from flows.text.comparing.terms import Term

# Calibrated on eight collections of news that are told apart by hand (docs/stories.md); similarities in millionths.
# Articles of one story resemble each other by so much, on average; nothing below LEAST_TIE counts as a tie.
LEAST_SIMILARITY, LEAST_TIE = 260_000, 120_000
# What is taken as known of words before there are articles: of so many, so many hold a word.
KNOWN, KNOWN_HOLDERS = 1_000, 2
# Names and numbers of two languages say less than words of one.
ACROSS = 0.7
# Articles resemble each other no more than their names and numbers do, times this: what shares a template and no names
# tells of two events. It is so where names and numbers make up this share, of squares of weights, in both.
NAMES_LEAD, NAMES_SHARE = 1.5, 0.1
# Days by which a tie is worth 1/e of itself; however many there are, it is worth so much: some stories run for months.
DAYS, LEAST_NEARNESS = 7, 0.6
# Powers of two: a term that more articles hold in three months leads from none to another; fewer, where it leads to
# another language; fewer, where the day of one article is not known, and it may lead to any month.
LEADING, LEADING_ACROSS, LEADING_DAYLESS = 8, 6, 6
# Of an article lead its heaviest terms, so many, and others that weigh the same.
LEADING_TERMS = 24
# Terms that lead must come to so much together: most pairs with one rare word in common end here.
LEAST_SHARED = 40_000
# Words that `tied_by` names.
NAMED_TERMS = 6


class Tie(NamedTuple):
    """Two articles that resemble each other. first < second: numbers of articles; similarity: in millionths, since sums
    of whole numbers are the same in whatever order.
    """

    first: int
    second: int
    similarity: int


def build_terms(documents: Iterable[tuple[str, list[Term]]]) -> pa.Table:
    """The rows of TERMS: one for each term of each document."""
    doc_ids: list[str] = []
    terms: list[Term] = []
    for doc_id, found in documents:
        doc_ids += [doc_id] * len(found)
        terms += found
    columns = zip(*terms, strict=True) if terms else [()] * len(Term._fields)
    return pa.Table.from_arrays(
        [pa.array(doc_ids, pa.string()), *(pa.array(c, t) for c, t in zip(columns, TERMS.types[1:], strict=True))],
        schema=TERMS,
    )


def split_components(ties: Iterable[Tie]) -> dict[int, int]:
    """The connected component of each article in a tie: its smallest number (union-find with path halving).

    >>> split_components([Tie(4, 7, 1), Tie(2, 4, 1), Tie(5, 6, 1)])
    {4: 2, 7: 2, 2: 2, 5: 5, 6: 5}
    """
    parents: dict[int, int] = {}

    def find(number: int) -> int:
        parents.setdefault(number, number)
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for tie in ties:
        first, second = sorted((find(tie.first), find(tie.second)))
        parents[second] = first
    return {number: find(number) for number in parents}


def group_articles(ties: Iterable[Tie], least: int) -> Iterator[list[int]]:
    """Groups of two articles or more, each ascending: the two groups that resemble each other most become one, while
    their articles do so by `least` millionths on average; pairs that are no tie count as 0.

    Average linkage (UPGMA; Sokal and Michener 1958), which makes no chains: an article joins a group, not a member. Of
    equals, those with the smallest numbers come first, so that groups are a function of the set of ties.

    >>> list(group_articles([Tie(1, 2, 900_000), Tie(2, 3, 500_000), Tie(1, 3, 400_000)], 450_000))
    [[1, 2, 3]]
    >>> list(group_articles([Tie(1, 2, 900_000), Tie(2, 3, 500_000)], 450_000))
    [[1, 2]]
    """
    # Of each group, named by its smallest article: the sum of similarities to each other group, and its articles.
    sums: dict[int, dict[int, int]] = defaultdict(dict)
    for first, second, similarity in ties:
        sums[first][second] = sums[second][first] = similarity
    articles = {number: [number] for number in sums}
    # What was put on the heap before a group grew no longer holds: the group's age says so.
    ages = dict.fromkeys(sums, 0)
    heap = [
        (-float(similarity), first, second, 0, 0)
        for first, others in sums.items()
        for second, similarity in others.items()
        if first < second and similarity >= least
    ]
    heapq.heapify(heap)
    while heap:
        _, first, second, age, other_age = heapq.heappop(heap)
        if ages.get(first) != age or ages.get(second) != other_age:
            continue
        articles[first] += articles.pop(second)
        ages[first] += 1
        del ages[second]
        own, gone = sums[first], sums.pop(second)
        del own[second], gone[first]
        for other, total in gone.items():
            own[other] = own.get(other, 0) + total
            del sums[other][second]
        for other, total in own.items():
            sums[other][first] = total
            average = total / (len(articles[first]) * len(articles[other]))
            if average >= least:
                low, high = sorted((first, other))
                heapq.heappush(heap, (-average, low, high, ages[low], ages[high]))
    yield from (sorted(found) for _, found in sorted(articles.items()) if len(found) > 1)
