"""Comparing: the same story text is known in other clothes, and a template, a footer or a topic is no story."""

import json
import math
import multiprocessing
import os
import random
import subprocess
import sys
from importlib import resources
from itertools import pairwise

import pytest
from cases.comparing import CASES, FOOTER, HARBOUR, LIBRARY, STORY, PairCase, join
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear, measure

from flows.text.comparing import sketch, words
from flows.text.comparing.alignment import GAP_WORDS, align, link_runs, list_gaps
from flows.text.comparing.compare import EXCERPT, NOT_WEIGHED, compare, load_model, prepare
from flows.text.comparing.sketch import (
    MAX_HASHES,
    MIN_HASHES,
    SAMPLED,
    expect_common,
    hash_shingles,
    hash_words,
    sampling_rate,
    sketch_text,
)
from flows.text.comparing.words import MAX_CHARS, MAX_WORDS, list_content, read_number, tokenize

THRESHOLD = 0.9
STORED = [15612661511776688590, 12992313299132469701]
STORED_CHINESE = (-4944430749953394365,)

WORDS = st.sampled_from(
    [
        "the",
        "harbour",
        "of",
        "norwood",
        "stayed",
        "closed",
        "as",
        "divers",
        "searched",
        "400",
        "12",
        "Holm",
        "Easton",
        "for",
        "a",
        "barge",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
TEXTS = st.one_of(
    st.lists(st.sampled_from([*HARBOUR, *LIBRARY, *FOOTER]), max_size=9).map("\n\n".join),
    st.lists(SENTENCES, max_size=6).map("\n".join),
    st.text(max_size=200),
    st.text(alphabet="港口管理局星期五表示กรุงเทพ。，a1 \n", max_size=200),
)
TITLES = st.none() | SENTENCES


def make_words(seed: int, count: int) -> list[str]:
    """Words of an invented language."""
    chance = random.Random(seed)  # noqa: S311  not for secrets
    return ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(count)]


# -- cases ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case.label, marks=[pytest.mark.xfail(strict=True, reason=case.fails)] if case.fails else []
        )
        for case in CASES
    ],
)
def test_pairs(case: PairCase) -> None:
    found = compare(prepare(*case.first), prepare(*case.second), THRESHOLD)
    assert found.method == case.method, found


def test_cases_have_labels_of_their_own() -> None:
    assert len({case.label for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [case for case in CASES if case.method], ids=lambda case: case.label)
def test_what_matches_is_a_candidate(case: PairCase) -> None:
    """A pair is found by two common hashes."""
    assert len(set(sketch_text(case.first[1])) & set(sketch_text(case.second[1]))) >= 2


# -- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't, don’t DON'T", ["dont"] * 3),
        ("1,000 1.000 1 000", ["1000", "1000", "1", "000"]),
        ("naïve ﬁnd Straße", ["naïve", "find", "strasse"]),
        ("東京 2020", ["東", "京", "2020"]),
        ("co-operate", ["co", "operate"]),
        ("—…!", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokenize(text) == words


@settings(deadline=None)
@given(TEXTS)
def test_words_have_no_case(text: str) -> None:
    assert tokenize(text.upper().lower()) == tokenize(text.upper())
    assert all(word == word.casefold() and not word.isspace() and word for word in tokenize(text))


def test_menus_are_no_content_in_a_page() -> None:
    page = "\n".join(["Home", "News", *HARBOUR, "Share", "Contact us"])
    assert list_content(page) == tokenize(" ".join(HARBOUR))


def test_short_texts_and_lists_count_whole() -> None:
    assert list_content("Home\nNews") == ["home", "news"]
    assert len(list_content("Ferry sails again\n" * 60)) == 180


# -- sketch -----------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(TEXTS)
def test_a_sketch_is_a_sorted_sample_of_signed_numbers(text: str) -> None:
    sketch = sketch_text(text)
    assert list(sketch) == sorted(set(sketch))
    assert all(-(2**63) <= value < 2**63 for value in sketch)
    assert bool(sketch) == bool(tokenize(text))
    assert len(sketch) <= MAX_HASHES


@settings(deadline=None)
@given(st.lists(st.sampled_from([*HARBOUR, *LIBRARY]), min_size=1, max_size=9), st.sampled_from("!;…–"))
def test_a_sketch_has_no_case_punctuation_or_spaces(paragraphs: list[str], mark: str) -> None:
    changed = "\n".join(f"  {text.upper().replace(' ', mark + '  ')}{mark}" for text in paragraphs)
    assert sketch_text(changed) == sketch_text(join(*paragraphs))


@settings(deadline=None)
@given(st.integers(0, 1000))
def test_a_paragraph_more_leaves_most_hashes(seed: int) -> None:
    words = make_words(seed, 600)
    text, more = " ".join(words), " ".join(make_words(seed + 5000, 60))
    before, after = set(sketch_text(text)), set(sketch_text(f"{text}\n{more}"))
    assert len(before & after) >= 0.8 * len(before)


@pytest.mark.parametrize(
    ("count", "least", "most"), [(20, 17, 17), (100, 40, 40), (4_000, 400, 600), (15_000, 1024, 1024)]
)
def test_the_size_of_a_sketch(count: int, least: int, most: int) -> None:
    words = [f"w{number}" for number in range(count)]
    assert least <= len(sketch_text(" ".join(words))) <= most


@pytest.mark.parametrize(
    ("shared", "first", "second"),
    [(100, 400, 800), (60, 120, 120), (60, 120, 2_000), (300, 300, 16_000), (1000, 1000, 1000)],
)
def test_the_arithmetic_of_common_hashes(shared: int, first: int, second: int) -> None:
    """What expect_common says is what happens, on average over many texts."""
    rounds, found = 30, 0
    for number in range(rounds):
        common = [f"c{number}x{place}" for place in range(shared + 3)]
        rest = [
            [f"{side}{number}x{place}" for place in range(count - shared)]
            for side, count in (("a", first), ("b", second))
        ]
        one, other = (set(sketch_text(" ".join(common + own))) for own in rest)
        found += len(one & other)
    expected = expect_common(shared, first, second)
    assert found / rounds == pytest.approx(expected, rel=0.15, abs=1.0)


def test_sampling_rates() -> None:
    assert sampling_rate(0) == 0.0
    assert sampling_rate(MIN_HASHES) == 1.0
    assert sampling_rate(8 * SAMPLED * MIN_HASHES) == 1 / SAMPLED
    assert sampling_rate(4 * SAMPLED * MAX_HASHES) == 1 / (4 * SAMPLED)
    # A fifth of a report's shingles in common, and two hashes are all but sure: 1 - P(0) - P(1) of Poisson.
    expected = expect_common(100, 500, 500)
    assert 1 - math.exp(-expected) * (1 + expected) > 0.999


PROGRAM = """
import sys; sys.path.insert(0, "tests")
from cases.comparing import CASES
from flows.text.comparing.compare import compare, prepare
from flows.text.comparing.sketch import sketch_text
for case in CASES:
    print(sketch_text(case.first[1]), compare(prepare(*case.first), prepare(*case.second), 0.9))
"""


@pytest.mark.parametrize("seed", ["0", "7"])
def test_another_process_says_the_same(seed: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, env=environment)
    here = [
        f"{sketch_text(case.first[1])} {compare(prepare(*case.first), prepare(*case.second), 0.9)}" for case in CASES
    ]
    assert ran.stdout.splitlines() == here


def test_spawned_workers_say_the_same() -> None:
    texts = [case.first[1] for case in CASES]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(sketch_text, texts) == [sketch_text(text) for text in texts]


def test_hashes_are_those_that_were_stored() -> None:
    """Sketches live in warehouses: whoever changes one of these numbers makes every stored sketch another text's."""
    assert hash_shingles(["the", "pier", "reopened", "on", "monday"], 4).tolist() == STORED
    assert sketch_text("港口关闭") == STORED_CHINESE


# -- compare ----------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(TITLES, TEXTS, TITLES, TEXTS)
def test_order_says_nothing(title: str | None, text: str, other_title: str | None, other: str) -> None:
    first, second = prepare(title, text), prepare(other_title, other)
    assert compare(first, second, THRESHOLD) == compare(second, first, THRESHOLD)


@settings(deadline=None)
@given(TITLES, TEXTS)
def test_a_text_equals_itself(title: str | None, text: str) -> None:
    prepared = prepare(title, text)
    found = compare(prepared, prepared, 1.0)
    if prepared.words:
        assert (found.method, found.similarity, found.score) == ("near", 1.0, 1.0)
    else:
        assert (found.method, found.similarity) == (None, 0.0)


@settings(deadline=None)
@given(TITLES, TEXTS, TITLES, TEXTS)
def test_evidence_is_finite(title: str | None, text: str, other_title: str | None, other: str) -> None:
    found = compare(prepare(title, text), prepare(other_title, other), THRESHOLD)
    for value in (found.similarity, found.score, *found.evidence.values()):
        assert 0.0 <= value <= 1.0
        assert value == round(value, 4)


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(5, 300), st.integers(5, 300))
def test_unrelated_texts_never_match(seed: int, first: int, second: int) -> None:
    texts = (" ".join(make_words(seed, first)), " ".join(make_words(seed + 20_000, second)))
    assert compare(*(prepare(None, text) for text in texts), 0.01).method is None


@settings(deadline=None)
@given(TEXTS, TEXTS, st.floats(0, 1), st.floats(0, 1))
def test_a_higher_threshold_matches_no_more(text: str, other: str, one: float, two: float) -> None:
    first, second = prepare(None, text), prepare(None, other)
    low, high = (compare(first, second, threshold) for threshold in sorted((one, two)))
    assert low.method or not high.method
    assert (low.similarity, low.score, low.evidence) == (high.similarity, high.score, high.evidence)


def test_similarity_is_exact() -> None:
    one, other = tokenize(STORY[1]), tokenize(join(*HARBOUR[:6]))
    shingles = [{tuple(words[at : at + 3]) for at in range(len(words) - 2)} for words in (one, other)]
    found = compare(prepare(*STORY), prepare(None, join(*HARBOUR[:6])), THRESHOLD)
    assert found.similarity == round(len(shingles[0] & shingles[1]) / len(shingles[0] | shingles[1]), 4)
    assert found.method == "near"
    part = compare(prepare(*STORY), prepare(None, join(*HARBOUR[:3])), THRESHOLD)
    assert (part.method, part.similarity) == ("contained", 1.0)
    assert len(prepare(None, join(*HARBOUR[:3])).words) < EXCERPT * len(one)


def test_weights_name_features() -> None:
    evidence = compare(prepare(*STORY), prepare(None, join(*HARBOUR[:6])), THRESHOLD).evidence
    assert set(load_model().weights) == set(evidence) - NOT_WEIGHED
    data = json.loads(resources.files("flows.rules").joinpath("duplicate_model.json").read_text("utf-8"))
    assert set(data) == {"bias", "weights"}
    for facts in ("numbers_replaced", "names_replaced", "facts_replaced", "other_names", "other_opening", "exchanged"):
        assert data["weights"][facts] < 0


# -- alignment --------------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_runs_and_gaps_make_up_both_texts(text: str, other: str) -> None:
    first, second = prepare(None, text), prepare(None, other)
    runs = align(first.codes, second.codes)
    for run in runs:
        assert first.words[run.first : run.first + run.size] == second.words[run.second : run.second + run.size]
    gaps = list_gaps(runs, len(first.words), len(second.words))
    aligned = sum(run.size for run in runs)
    assert aligned + sum(gap.first_end - gap.first_start for gap in gaps) == len(first.words)
    assert aligned + sum(gap.second_end - gap.second_start for gap in gaps) == len(second.words)
    for before, after in pairwise(link_runs(runs)):
        gaps_between = (after.first_start - before.first_end, after.second_start - before.second_end)
        assert max(gaps_between) > GAP_WORDS


# -- hostile texts ----------------------------------------------------------------------------------------------------

HOSTILE = {
    "a million equal words": "word " * 1_000_000,
    "no words": "!?. " * 300_000,
    "one word of a megabyte": "a" * 1_000_000,
    "a million lines": "x\n" * 1_000_000,
    "three words": "a b c " * 300_000,
    "numbers": "1,0 " * 300_000,
    "names": "Norwood Easton " * 100_000,
    "chinese": "港口管理局，" * 200_000,
    "ligatures": "ﷺ" * 200_000,
    "apostrophes": "a'" * 500_000,
    "points in numbers": "1." * 500_000,
    "joiners": "a\u200d" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_bounded(name: str) -> None:
    text = HOSTILE[name]
    prepared = prepare(text, text)
    assert len(prepared.words) <= MAX_WORDS
    assert sum(map(len, prepared.words)) <= 20 * MAX_CHARS
    assert measure(lambda text: prepare(text, text), text) < 2.0
    assert measure(sketch_text, text) < 2.0


def test_long_words_are_not_remembered() -> None:
    """Sixty thousand words of a hundred kilobytes each would fill the memory of a worker."""
    word = "harbour" * 10_000
    assert hash_words([word]).tolist() == hash_words([word]).tolist()
    assert read_number(word) is None
    assert word not in sketch._KNOWN_HASHES
    remembered = words._known_number.cache_info().currsize
    read_number(f"{word}1")
    assert words._known_number.cache_info().currsize == remembered


@pytest.mark.parametrize("piece", ["word ", "a'", "1.", "a\u200d", "港", "Norwood 7 ", "!", "x\n"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda text: (sketch_text(text), prepare(text, text)), piece)


def test_two_long_texts_of_few_words_are_compared_in_bounded_time() -> None:
    chance = random.Random(3)  # noqa: S311  not for secrets
    texts = [" ".join(chance.choice("abcdefghijklmnopqrst") for _ in range(30_000)) for _ in range(2)]
    first, second = (prepare(None, text) for text in texts)
    assert measure(lambda _: compare(first, second, 0.5), "") < 2.0
    assert compare(first, second, 0.5).method is None
