"""Normal forms of Unicode: in linear time whatever marks are piled up, and the standard's own for all that is written."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.text.comparing.words import tokenize
from flows.text.reading.lines import repair_line
from flows.text.reading.normalize import normalize
from flows.text.reading.unicode_form import MOST_MARKS, cut_marks, to_form

FLOWS = Path(__file__).parents[2] / "flows"
FORMS = ("NFC", "NFD", "NFKC", "NFKD")

# Runs of marks that have to be sorted: of two classes in turn, and such that hide their class or fall apart.
RUNS = {
    "above and below in turn": "\u0301\u0323",
    "three classes": "\u0345\u0301\u0316",
    "marks that fall apart": "\u0f73",
    "marks that fall apart into two": "\u0344\u0323",
    "half-width voice marks": "\uff9e\uff9f\u0323",
    "with punctuation between": "\u0301\u0323" * 10 + ".",
    "with joiners between": "\u0301\u0323" * 10 + "\u200b",
    "with soft hyphens between": "\u0301\u0323\xad",
    "hebrew points": "\u05b0\u05bc\u05c1",
    "virama and nukta": "\u094d\u093c",
}


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS.keys())
@pytest.mark.parametrize("work", [normalize, repair_line, tokenize])
def test_runs_of_marks_take_linear_time(work, run):
    assert assert_linear(lambda text: work("a" + text), run, 20_000) < 1


def test_all_that_is_sorted_counts_as_a_mark():
    """RE2's Unicode may be another version than Python's."""
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.normalize("NFKD", chr(code))
        if unicodedata.combining(parts[0]):
            assert len(cut_marks(chr(code) * (MOST_MARKS + 1))) == MOST_MARKS, hex(code)


LETTERS_AND_MARKS = st.text(st.sampled_from("aeokहि가กéﬁ\u0301\u0323\u0f73\u0344\uff9e\u094d. "), max_size=200)


@given(st.one_of(st.text(max_size=200), LETTERS_AND_MARKS), st.sampled_from(FORMS))
def test_what_people_write_is_in_the_standard_form(text, form):
    found = to_form(form, text)
    assert unicodedata.is_normalized(form, found)
    if cut_marks(text) == text:
        assert found == unicodedata.normalize(form, text)


@given(LETTERS_AND_MARKS)
def test_a_repaired_line_is_repaired(text):
    repaired, _ = repair_line(text * 8)
    assert repair_line(repaired) == (repaired, ())


def test_a_word_under_many_marks_is_kept():
    line, repairs = repair_line("Z\u0301\u0323" * 5 + "\u0301\u0323" * 5_000 + "algo spoke on Friday.")
    assert repairs == ("composed characters",)
    assert line.endswith("algo spoke on Friday.")
    assert len(line) < 100


def test_a_normal_form_is_asked_for_in_one_place():
    asking = [
        path.name for path in FLOWS.rglob("*.py") if re.search(r"unicodedata\.normalize\(", path.read_text("utf-8"))
    ]
    assert asking == ["unicode_form.py"]
