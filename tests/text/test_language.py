"""Language: the answers of langdetect itself, from langdetect-rs, bounded and never an exception."""

import builtins
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from cases.language import TEXTS, UNDECIDED
from hypothesis import given
from hypothesis import strategies as st
from langdetect import PROFILES_DIRECTORY, DetectorFactory

from flows.rules.languages import BCP47_TAGS
from flows.text.reading import language
from flows.text.reading.language import JUDGED_CHARS, SEED, detect
from flows.text.values import Language


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


def test_only_the_beginning_counts() -> None:
    french = " ".join(text for code, text in TEXTS if code == "fr")
    german = " ".join(text for code, text in TEXTS if code == "de")
    beginning = (french + " ") * (JUDGED_CHARS // len(french) + 1)
    assert detect(beginning) == detect(beginning + german * 10)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    found = detect(text)
    assert (found.code == "und") == (found.confidence is None)
    if found.confidence is not None:
        assert 0 < found.confidence <= 1
        assert found.confidence == round(found.confidence, 4)
    assert detect(text) == found


def test_a_huge_text_costs_no_more_than_a_long_one() -> None:
    began = time.perf_counter()
    detect("the harbour stayed closed " * 400_000)
    detect("漢" * 5_000_000)
    assert time.perf_counter() - began < 2


@pytest.fixture
def without_langdetect_rs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real_import = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "langdetect_rs":
            raise ImportError(name)
        return real_import(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    monkeypatch.delitem(sys.modules, "langdetect_rs", raising=False)
    language._load_profiles.cache_clear()
    yield
    language._load_profiles.cache_clear()


@pytest.mark.usefixtures("without_langdetect_rs")
def test_langdetect_computes_where_langdetect_rs_is_missing(reference: DetectorFactory) -> None:
    factory, _ = language._load_profiles()
    assert type(factory) is DetectorFactory
    code, text = TEXTS[0]
    assert detect(text) == ask_reference(reference, text)
    assert detect(text).code == code
