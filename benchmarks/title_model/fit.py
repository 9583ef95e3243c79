"""Fitting the weights of headlines: the lines of a page compete with each other, and with no headline at all."""

from collections.abc import Sequence

from benchmarks import ranking
from benchmarks.ranking import RankedPage, Weights
from benchmarks.title_model.examples import Example

# Of 0.5, 1 and 3 the one that was best on sites not learned from.
PENALTY = 3.0


def fit(examples: Sequence[Example]) -> Weights:
    """The weights of the looks of lines, from the pages that may be learned from."""
    pages = [
        RankedPage(page.site, page.weight, [candidate.looks for candidate in page.candidates], page.is_title)
        for page in examples
        if page.is_learned
    ]
    return ranking.fit(pages, PENALTY)
