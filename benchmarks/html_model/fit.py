"""Fitting the model of pages in HTML, and measuring it on sites that it has not seen.

As the line model's: words weighed by logistic regression, rules by counting, trees by CatBoost; beside words, what
elements are called is weighed. A page's words are always weighed by a fit that has not seen its site: for the trees
that judge a fold of the sites, and for those that ship.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from catboost import CatBoostClassifier
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from benchmarks.html_model.examples import Example, list_lines
from benchmarks.line_model.examples import Lines, Vocabulary, fold_of
from benchmarks.line_model.fit import (
    TREES,
    WORD_SCALE,
    describe_lines,
    fit_rules,
    fit_words,
    read_trees,
    score_words,
)
from flows.text.judging.line_model import HTML_FEATURES, read_model, score_rows
from flows.text.judging.markup_features import describe_markup, list_path_words
from flows.text.judging.page_features import Ints

FOLDS = 5
# A name of elements is learned only where so many sites use it; names kept.
MIN_SITES = 4
MAX_NAMES = 6_000
HTML_TREES = TREES | {"iterations": 500, "learning_rate": 0.09}


class Paths:
    """What the elements around each line are called: `counts` (lines, names), and which sites use them."""

    def __init__(self, examples: Sequence[Example], lines: Lines) -> None:
        places: dict[str, int] = {}
        columns, starts = list[int](), [0]
        for example in examples:
            for unit in example.units:
                block = example.marked[unit.first]
                names = dict.fromkeys(list_path_words(block.inner or block.place))
                columns += [places.setdefault(name, len(places)) for name in names]
                starts.append(len(columns))
        self.names = list(places)
        shape = (len(starts) - 1, len(places))
        self.counts = csr_matrix((np.ones(len(columns), np.float32), np.array(columns), np.array(starts)), shape=shape)
        sites, site = np.unique(lines.sites, return_inverse=True)
        ones = csr_matrix((np.ones(len(site), np.float32), (site, np.arange(len(site)))), shape=(len(sites), len(site)))
        self.site_names = sites
        self.used = ((ones @ self.counts) > 0).astype(np.int32).tocsr()


def fit_paths(paths: Paths, lines: Lines, training: npt.NDArray[np.bool_]) -> dict[str, int]:
    """What each name says of a line: whole numbers, WORD_SCALE a log-odds of one."""
    in_training = np.isin(paths.site_names, np.unique(lines.sites[training]))
    known = np.flatnonzero(np.asarray(paths.used[in_training].sum(axis=0)).ravel() >= MIN_SITES)
    matrix = paths.counts[:, known].tocsr()[training]
    model = SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=8, tol=None, random_state=0, average=True)
    weights = lines.weights[training]
    model.fit(matrix, lines.labels[training], sample_weight=weights / weights.mean())
    values = np.round(model.coef_[0] * WORD_SCALE).astype(int)
    frequency = np.asarray(matrix.sum(axis=0)).ravel()
    order = np.argsort(-np.abs(values) * np.sqrt(frequency), kind="stable")[:MAX_NAMES]
    return {paths.names[known[column]]: int(values[column]) for column in sorted(order.tolist()) if values[column]}


class Fit:
    """All that is fitted once: what the lines of every page look like to a model that has not seen its site."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples
        self.lines = lines = list_lines(examples)
        self.training = lines.is_trained & (lines.labels >= 0)
        self.folds = np.array([fold_of(example.site, FOLDS) for example in examples])
        vocabulary, paths = Vocabulary(examples, lines), Paths(examples, lines)
        self._vocabulary = vocabulary
        self.rules = fit_rules(examples, lines, self.training)
        word_scores = np.zeros((len(lines.labels), 3), dtype=np.int32)
        markup: list[Ints] = [np.empty(0)] * len(examples)
        for fold in range(FOLDS):
            others = self.training & (self.folds[lines.pages] != fold)
            here = self.folds[lines.pages] == fold
            word_scores[here] = score_words(vocabulary, fit_words(vocabulary, lines, others))[here]
            names = fit_paths(paths, lines, others)
            for number in np.flatnonzero(self.folds == fold).tolist():
                markup[number] = describe_markup(examples[number].units, examples[number].marked, names)
        self.words = fit_words(vocabulary, lines, self.training)
        self.names = fit_paths(paths, lines, self.training)
        described = np.concatenate([rows for rows in markup if len(rows)])
        self.rows = np.concatenate([describe_lines(examples, word_scores, self.rules), described], axis=1)

    def weigh(self, training: npt.NDArray[np.bool_]) -> dict[str, Any]:
        """The weights file, its trees fitted on these lines."""
        trees = CatBoostClassifier(**HTML_TREES)
        lines, words = self.lines, self._vocabulary.words
        trees.fit(self.rows[training], lines.labels[training], sample_weight=lines.weights[training])
        typical = np.median(self.rows[training], axis=0).astype(int).tolist()
        return {
            "depth": HTML_TREES["depth"],
            **read_trees(trees, HTML_FEATURES),
            "typical": dict(zip(HTML_FEATURES, typical, strict=True)),
            "rules": self.rules,
            "names": self.names,
            "words": {
                words[column]: values
                for column, values in zip(self.words.chosen.tolist(), self.words.values.tolist(), strict=True)
                if any(values)
            },
        }

    def score_unseen(self) -> Iterator[tuple[int, list[int]]]:
        """Each page with the scores of its lines, by trees that saw no page of its site."""
        folds = self.folds[self.lines.pages]
        for fold in range(FOLDS):
            model = read_model(self.weigh(self.training & (folds != fold)), HTML_FEATURES)
            here = np.flatnonzero(folds == fold)
            scores, pages = score_rows(model, self.rows[here]), self.lines.pages[here]
            for number in np.unique(pages).tolist():
                yield number, scores[pages == number].tolist()
