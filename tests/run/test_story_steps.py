"""Stories brought up to date: whatever came, changed and went in whatever order, as if found at once."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.story_speed.steps import KEPT, Steps, build_articles, build_terms, name_files
from flows.text.comparing.terms import Term

# Few words, so that articles share them, and their counts cross steps; days of a few months, so that months meet.
_DAYS = st.one_of(st.none(), st.integers(0, 6).map(lambda weeks: dt.date(2021, 1, 4) + dt.timedelta(days=19 * weeks)))
_TERMS = st.dictionaries(st.integers(0, 24), st.sampled_from([100, 149, 177]), min_size=2, max_size=7)
_ARTICLES = st.tuples(_DAYS, st.sampled_from(["en", "en", "en", "de"]), _TERMS)
# What runs bring: articles by number, None for one that goes.
_RUNS = st.lists(
    st.dictionaries(st.integers(0, 39), st.one_of(_ARTICLES, _ARTICLES, st.none()), max_size=14), max_size=4
)


class Article(NamedTuple):
    day: dt.date | None
    language: str
    words: dict[int, int]


def bring(steps: Steps, articles: dict[int, Article | None], known: set[int]) -> None:
    """A run that takes these articles in; None for one that goes."""
    came = {f"{number * 7919 % 65536:016x}": article for number, article in articles.items() if article}
    gone = [f"{number * 7919 % 65536:016x}" for number in articles if number in known]
    rows = [
        {"doc_id": doc_id, "publisher": doc_id[-1], "title": f"Report {doc_id}", "language": article.language,
         "published_on": article.day}
        for doc_id, article in came.items()
    ]  # fmt: skip
    terms = [
        (doc_id, Term(f"word{word}", "", weight, word % 2 == 0))
        for doc_id, article in came.items()
        for word, weight in article.words.items()
    ]
    steps.run(build_articles(rows), build_terms(terms), gone)


def read_all(steps: Steps) -> dict[str, list[dict[str, Any]]]:
    return {table: steps.read(table).to_pylist() for table in KEPT}


def follow(folder: Path, runs: list[dict[int, Any]]) -> Iterator[tuple[Steps, dict[int, Article]]]:
    """Steps after each run, and the articles that there are."""
    steps, there = Steps(folder, part=8), dict[int, Article]()
    for given_run in runs:
        run = {number: Article(*article) if article else None for number, article in given_run.items()}
        bring(steps, run, {*there})
        there |= {number: article for number, article in run.items() if article}
        there = {number: article for number, article in there.items() if run.get(number, article)}
        yield steps, there


_SEVERAL = st.builds(
    lambda first, runs: [first, *runs], st.dictionaries(st.integers(0, 39), _ARTICLES, min_size=10, max_size=40), _RUNS
)
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def compare_with_one_run(folder: Path, runs: list[dict[int, Any]]) -> None:
    *_, (steps, there) = follow(folder / "pieces", runs)
    at_once = Steps(folder / "at-once")
    bring(at_once, dict(there), set())
    assert read_all(steps) == read_all(at_once)


@given(runs=_SEVERAL)
@settings(max_examples=4, deadline=None, suppress_health_check=_SLOW)
def test_any_order_and_split_gives_what_one_run_gives(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[int, Any]]
) -> None:
    compare_with_one_run(tmp_path_factory.mktemp("steps"), runs)


@pytest.mark.long
@given(runs=_SEVERAL)
@settings(max_examples=100, deadline=None, suppress_health_check=_SLOW)
def test_any_order_and_split_gives_what_one_run_gives_often(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[int, Any]]
) -> None:
    compare_with_one_run(tmp_path_factory.mktemp("steps"), runs)


def test_what_a_run_does_not_touch_stays_in_its_files(tmp_path: Path) -> None:
    """Two months of stories, each in parts of their own; a report of the second touches none of the first's."""
    steps = Steps(tmp_path, part=8)
    days = dt.date(2021, 1, 5), dt.date(2021, 7, 5)
    articles = {
        number: Article(days[number // 16], "en", {100 + 8 * (number // 2) + word: 100 for word in range(6)})
        for number in range(32)
    }
    bring(steps, dict(articles), set())
    before = name_files(steps)
    assert len(steps.read("stories")) == 16
    bring(steps, {40: Article(days[1], "en", dict(articles[31].words))}, {*articles})
    kept = name_files(steps).keys() & before.keys()
    assert {path.rpartition("/")[0] for path in kept} == set(KEPT)
    assert [row["article_count"] for row in steps.read("stories").to_pylist()].count(3) == 1
    bring(steps, {}, {*articles, 40})
    assert name_files(steps).keys() >= kept
