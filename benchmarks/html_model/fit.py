"""Fitting the model of pages in HTML: as the line model's, with weights for what elements are called beside words."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from catboost import CatBoostClassifier
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from benchmarks.html_model.examples import Example
from benchmarks.line_model.examples import Lines, Vocabulary, fold_of
from benchmarks.line_model.fit import (
    INNER_FOLDS,
    TREES,
    WORD_SCALE,
    describe_lines,
    fit_rules,
    fit_words,
    read_trees,
    score_words,
)
from flows.text.judging.line_model import HTML_FEATURES
from flows.text.judging.markup_features import describe_markup, list_path_words
from flows.text.judging.page_features import Ints

# A name of elements is learned only where so many sites use it; names kept.
MIN_SITES = 4
MAX_NAMES = 6_000


class Paths:
    """What the elements around each line are called: `counts` (lines, names), and which sites use them."""

    def __init__(self, examples: Sequence[Example], lines: Lines) -> None:
        places: dict[str, int] = {}
        columns, starts = list[int](), [0]
        for example in examples:
            for unit in example.units:
                block = example.page.marked[unit.first]
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
    matrix = paths.counts[:, known].tocsr()
    model = SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=8, tol=None, random_state=0, average=True)
    weights = lines.weights[training]
    model.fit(matrix[training], lines.labels[training], sample_weight=weights / weights.mean())
    values = np.round(model.coef_[0] * WORD_SCALE).astype(int)
    frequency = np.asarray(matrix[training].sum(axis=0)).ravel()
    order = np.argsort(-np.abs(values) * np.sqrt(frequency), kind="stable")[:MAX_NAMES]
    return {paths.names[known[column]]: int(values[column]) for column in sorted(order.tolist()) if values[column]}


def fit(
    examples: Sequence[Example],
    vocabulary: Vocabulary,
    paths: Paths,
    lines: Lines,
    training: npt.NDArray[np.bool_],
) -> dict[str, Any]:
    """Fit everything on the training lines; returns the weights file."""
    weights = fit_words(vocabulary, lines, training)
    names = fit_paths(paths, lines, training)
    rules = fit_rules(examples, lines, training)
    sites, site = np.unique(lines.sites, return_inverse=True)
    folds = np.array([fold_of(name, INNER_FOLDS, "words") for name in sites])[site]
    word_scores = np.zeros((len(lines.labels), 3), dtype=np.int32)
    markup: list[Ints] = [np.empty(0)] * len(examples)
    example_folds = np.array([fold_of(example.site, INNER_FOLDS, "words") for example in examples])
    for fold in range(INNER_FOLDS):
        others = training & (folds != fold)
        unseen = score_words(vocabulary, fit_words(vocabulary, lines, others))
        word_scores[folds == fold] = unseen[folds == fold]
        unseen_names = fit_paths(paths, lines, others)
        for number in np.flatnonzero(example_folds == fold).tolist():
            example = examples[number]
            markup[number] = describe_markup(example.units, example.page.marked, unseen_names)
    rows = np.concatenate(
        [describe_lines(examples, word_scores, rules), np.concatenate([rows for rows in markup if len(rows)])], axis=1
    )
    trees = CatBoostClassifier(**TREES)
    trees.fit(rows[training], lines.labels[training], sample_weight=lines.weights[training])
    return {
        "depth": TREES["depth"],
        **read_trees(trees, HTML_FEATURES),
        "typical": dict(zip(HTML_FEATURES, np.median(rows[training], axis=0).astype(int).tolist(), strict=True)),
        "rules": rules,
        "names": names,
        "words": {
            vocabulary.words[column]: values
            for column, values in zip(weights.chosen.tolist(), weights.values.tolist(), strict=True)
            if any(values)
        },
    }
