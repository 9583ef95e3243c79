"""What the line model learns from: labelled lines, as rules and neighbours left them, and the words in them."""

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags, hstack

from benchmarks.quality.gold import SECOND, SETS, VARIANTS, read_documents
from benchmarks.quality.judging import Page, open_pages
from flows.text.judging.judge import judge_units
from flows.text.judging.line_words import list_words
from flows.text.judging.unit import Unit
from flows.text.readers.line import read_lines

# The sets whose licence allows weights learned from them; the others are measured only.
TRAINED = frozenset({"fundus", "fundus_eval", "scrapinghub", "wcxb", "newspaper", "readability", "fundus_hist"})

# A line weighs the root of its words, up to this; a line of a guide or blog less than one of the news.
MAX_WEIGHT = 12.0
GUIDE_WEIGHT = 0.4

LABELS = {"keep": 1, "drop": 0}


@dataclass(frozen=True, slots=True)
class Example:
    """A page of a variant, its lines as rules and neighbours judged them. is_bare: the model is not asked."""

    page: Page
    variant: str
    units: list[Unit]
    is_bare: bool

    def fresh_units(self) -> list[Unit]:
        """Copies, for a judge that changes them."""
        return [copy(unit) for unit in self.units]


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of all examples, in order; a wrapped paragraph counts as one.

    pages       number of the example
    labels      1 keep, 0 drop, -1 not scored
    weights     how much a line counts in a fit
    sites       the page's site
    is_trained  whether its set may be learned from
    """

    pages: npt.NDArray[np.int64]
    labels: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]
    sites: npt.NDArray[np.str_]
    is_trained: npt.NDArray[np.bool_]


def read_examples(gold: Path) -> list[Example]:
    """All pages of all sets; those of a variant are two corpora, the first and the second sets: there lines repeat."""
    examples = []
    for variant, sets in product(VARIANTS, (SETS, SECOND)):
        for page in open_pages(read_documents(gold, variant, sets)):
            units, is_bare = judge_units(read_lines(page.lines), page.blocks, page.repeated)
            examples.append(Example(page, variant, units, is_bare))
    return examples


def list_lines(examples: Sequence[Example]) -> Lines:
    labels, weights, pages, sites, trained = [], [], [], [], []
    for number, example in enumerate(examples):
        document = example.page.document
        for unit in example.units:
            pages.append(number)
            labels.append(LABELS.get(document.labels[unit.first], -1))
            weight = min(math.sqrt(len(unit.text.split())), MAX_WEIGHT)
            weights.append(weight * (GUIDE_WEIGHT if document.set_name == "wcxb" else 1.0))
            sites.append(document.site)
            trained.append(document.set_name in TRAINED)
    return Lines(np.array(pages), np.array(labels), np.array(weights), np.array(sites), np.array(trained))


def fold_of(site: str, folds: int, salt: str = "") -> int:
    """The fold of a site: all its pages are in one."""
    return int(hashlib.sha256(f"{salt}{site}".encode()).hexdigest(), 16) % folds


class Vocabulary:
    """Which words stand in which lines: `counts` (lines, words), and which sites use them: `used` (sites, words)."""

    def __init__(self, examples: Sequence[Example], lines: Lines) -> None:
        places: dict[str, int] = {}
        data, columns, starts = [], [], [0]
        for example in examples:
            for unit in example.units:
                for word, count in sorted(Counter(list_words(unit.text)).items()):
                    column = places.setdefault(word, len(places))
                    columns.append(column)
                    data.append(count)
                starts.append(len(columns))
        self.words: list[str] = list(places)
        shape = (len(starts) - 1, len(places))
        self.counts = csr_matrix((np.array(data, dtype=np.float32), np.array(columns), np.array(starts)), shape=shape)
        names, site = np.unique(lines.sites, return_inverse=True)
        self.site_names = names
        ones = csr_matrix((np.ones(len(site), np.float32), (site, np.arange(len(site)))), shape=(len(names), len(site)))
        self.used = ((ones @ self.counts) > 0).astype(np.int32).tocsr()

    def with_neighbours(self, pages: npt.NDArray[np.int64], chosen: npt.NDArray[np.bool_]) -> csr_matrix:
        """Counts of the chosen words in each line, in the line above it and in the line below it, side by side."""
        counts = self.counts[:, np.flatnonzero(chosen)].tocsr()
        return hstack([counts, _move(counts, pages, -1), _move(counts, pages, 1)]).tocsr()


def _move(counts: csr_matrix, pages: npt.NDArray[np.int64], step: int) -> csr_matrix:
    other = np.clip(np.arange(len(pages)) + step, 0, len(pages) - 1)
    is_same = (pages[other] == pages) & (other != np.arange(len(pages)))
    return diags(is_same.astype(np.float32)) @ counts[other]
