"""Language: the answers of langdetect itself, from langdetect-rs, bounded and never an exception."""

import json
import os
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from cases.language import ARTICLES, IN_NO_TABLE, MIXED, TEXTS, UNDECIDED, WITHOUT_PROFILE
from hypothesis import given
from hypothesis import strategies as st
from langdetect import PROFILES_DIRECTORY, DetectorFactory
from linear import assert_linear

from flows.rules.languages import (
    BCP47_TAGS,
    CLOSE_LANGUAGES,
    LANGUAGE_OF_SCRIPT,
    MISREAD_AS,
    PROFILES_BY_SCRIPT,
    SCRIPT_RANGES,
    TELLING_LETTERS,
)
from flows.stages.version import rules_version
from flows.text.reading import language_words
from flows.text.reading.language import SEED, detect
from flows.text.reading.language_answers import SECOND_SHARE, is_close
from flows.text.reading.language_pieces import PASSAGE_CHARS, PASSAGE_COUNT, PIECE_CHARS, take_passages, take_pieces
from flows.text.reading.language_words import name_by_words, take_words
from flows.text.values import Language

# What is left of an answer that hardly a word bears out, and of one that few passages agree on.
UNSURE = 0.7


@pytest.fixture(scope="module")
def reference() -> DetectorFactory:
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(SEED)
    return factory


def ask_reference(factory: DetectorFactory, text: str) -> Language:
    detector = factory.create()
    detector.append(text)
    best = detector.get_probabilities()[0]
    return Language(BCP47_TAGS.get(best.lang, best.lang), round(min(best.prob, 1.0), 4))


def test_twenty_languages() -> None:
    assert len({code for code, _ in TEXTS}) == 20
    assert [(code, text) for code, text in TEXTS if detect(text).code != code] == []


def test_the_answers_are_those_of_langdetect(reference: DetectorFactory) -> None:
    differing = [text for _, text in TEXTS if detect(text) != ask_reference(reference, text)]
    assert differing == []


@pytest.mark.parametrize("text", [pytest.param(text, id=label) for label, text in UNDECIDED])
def test_too_little_to_say(text: str) -> None:
    assert detect(text) == Language("und", None)


def test_shouting_is_no_other_language() -> None:
    wrong = [text for code, text in TEXTS if code != "tr" and detect(text.upper()).code != code]
    assert wrong == []


@pytest.mark.parametrize(("code", "text"), [pytest.param(*case, id=case[0]) for case in WITHOUT_PROFILE])
def test_languages_without_a_profile(code: str, text: str) -> None:
    assert detect(text).code == code


@pytest.mark.parametrize("text", [pytest.param(text, id=label) for label, text in IN_NO_TABLE])
def test_a_language_in_no_table_gets_no_sure_answer(text: str) -> None:
    assert (detect(text).confidence or 0) <= UNSURE
    page = detect("\n\n".join([text] * 6))
    assert page.code == "und" or (page.confidence or 0) <= UNSURE


@pytest.mark.parametrize(("code", "text"), [pytest.param(*case[1:], id=case[0]) for case in ARTICLES])
def test_an_article_has_one_language(code: str, text: str) -> None:
    found = detect(text)
    assert (found.code, found.second, found.second_share) == (code, None, None)


@pytest.mark.parametrize(("first", "second", "text"), [pytest.param(*case[1:], id=case[0]) for case in MIXED])
def test_a_second_language(first: str, second: str, text: str) -> None:
    found = detect(text)
    assert (found.code, found.second) == (first, second)
    assert found.second_share is not None
    assert SECOND_SHARE <= found.second_share <= 0.5


def test_every_pair_of_languages_on_a_page() -> None:
    texts: dict[str, list[str]] = {}
    for code, text in TEXTS:
        texts.setdefault(code, []).append(text)
    pairs = [(one, other) for one in texts for other in texts if one != other and not is_close(one, other)]
    assert len(pairs) == 378
    pages = {pair: detect("\n\n".join(texts[pair[0]] * 2 + texts[pair[1]] * 2)) for pair in pairs}
    assert [pair for pair, found in pages.items() if {found.code, found.second} != set(pair)] == []
    assert [code for code, found in texts.items() if detect("\n\n".join(found * 3)).second] == []


def test_every_profile_has_a_tag_and_a_script(reference: DetectorFactory) -> None:
    profiles = set(reference.get_lang_list())
    assert len(profiles) == 55
    assert {code for codes in PROFILES_BY_SCRIPT.values() for code in codes} == profiles
    assert set(BCP47_TAGS) == {code for code in profiles if "-" in code}
    published = {BCP47_TAGS.get(code, code) for code in profiles}
    assert {code for group in CLOSE_LANGUAGES for code in group} <= published
    # What has no profile is told by letters; what has one is not.
    assert published.isdisjoint([*LANGUAGE_OF_SCRIPT.values(), *TELLING_LETTERS])
    assert set(MISREAD_AS) <= set(TELLING_LETTERS)
    assert set(MISREAD_AS.values()) <= profiles


def test_the_commonest_words_are_whole_words_of_known_codes() -> None:
    table = language_words._load_words()
    assert len(table) > 100
    assert [(code, len(words)) for code, words in table.items() if not 8 <= len(words) <= 200] == []
    uncut = [(code, word) for code, words in table.items() for word in words if take_words(word) != (word,)]
    assert uncut == []


@given(st.text(), st.sampled_from(["en", "vi", "ru", "ar", "am", "und"]))
def test_words_of_any_text_speak(text: str, code: str) -> None:
    words = take_words(text)
    assert all(words)
    named = name_by_words(words, code)
    if named:
        assert named[0] != code
        assert 0 < named[1] <= 1


def test_scripts_are_in_order_and_apart() -> None:
    assert all(first <= last for first, last, _ in SCRIPT_RANGES)
    assert all(one[1] < other[0] for one, other in pairwise(SCRIPT_RANGES))
    named = {script for _, _, script in SCRIPT_RANGES} - {"Zyyy"}
    assert named == (set(PROFILES_BY_SCRIPT) | set(LANGUAGE_OF_SCRIPT)) - {"Latn"}


@given(st.text(max_size=4000))
def test_pieces_and_passages_are_bounded_parts_of_the_text(text: str) -> None:
    pieces, passages = take_pieces(text), take_passages(text)
    assert 1 <= len(pieces) <= 3
    assert all(piece in text and len(piece) <= PIECE_CHARS * 1.5 for piece in pieces)
    assert len(passages) <= PASSAGE_COUNT
    assert all(passage and passage in text and len(passage) <= PASSAGE_CHARS + 30 for _, passage in passages)
    assert [number for number, _ in passages] == sorted(number for number, _ in passages)


def test_another_process_gives_the_same_answers() -> None:
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from cases.language import ARTICLES, MIXED\n"
        "from flows.text.reading.language import detect\n"
        "print([detect(case[-1]) for case in (*MIXED, *ARTICLES)])"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    # In another order, and after other texts.
    here = [detect(case[-1]) for case in (*ARTICLES[::-1], *MIXED[::-1])][::-1]
    assert ran.stdout.strip() == repr(here)


@pytest.mark.parametrize(
    "piece", ["the harbour le port est fermé ", "le port.\nthe sea.\n", "«", "漢字ка", "ə\n", "A1 "]
)
def test_time_is_linear(piece: str) -> None:
    assert_linear(detect, piece)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    found = detect(text)
    assert (found.code == "und") == (found.confidence is None)
    if found.confidence is not None:
        assert 0 < found.confidence <= 1
        assert found.confidence == round(found.confidence, 4)
    assert (found.second is None) == (found.second_share is None)
    assert detect(text) == found


@given(
    st.lists(
        st.sampled_from([*(text for _, text in TEXTS), "« ", "»", "“", "\n", "12:30", "ÞÐ", "漢", "ــ"]), max_size=40
    )
)
def test_any_page_has_an_answer(parts: list[str]) -> None:
    found = detect("\n".join(parts))
    assert found.second != found.code
    if found.second_share is not None:
        assert SECOND_SHARE <= found.second_share < 1
        assert found.second_share == round(found.second_share, 4)


def test_a_huge_text_costs_no_more_than_a_long_one() -> None:
    began = time.perf_counter()
    detect("the harbour stayed closed " * 400_000)
    detect("漢" * 5_000_000)
    assert time.perf_counter() - began < 2


# A process of its own, in which langdetect-rs neither can be imported nor is installed.
WITHOUT_LANGDETECT_RS = """
import json, sys
from importlib import metadata
from flows.stages.version import rules_version
from flows.text.reading.language import detect

def find_version(package, found=metadata.version):
    if package == "langdetect-rs":
        raise metadata.PackageNotFoundError(package)
    return found(package)

sys.modules["langdetect_rs"] = None
metadata.version = find_version
answers = [repr(detect(text)) for text in json.load(sys.stdin)]
print(json.dumps({"answers": answers, "version": rules_version(), "loaded": "langdetect.detector" in sys.modules}))
"""


def test_langdetect_computes_the_same_where_langdetect_rs_is_missing() -> None:
    texts = [case[-1] for case in (*TEXTS, *UNDECIDED, *WITHOUT_PROFILE, *ARTICLES, *MIXED)]
    command = [sys.executable, "-c", WITHOUT_LANGDETECT_RS]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["loaded"]
    assert found["answers"] == [repr(detect(text)) for text in texts]
    # What another package computes is judged again.
    assert found["version"] != rules_version()
