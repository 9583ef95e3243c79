"""A clause is a part of its line, whatever line it was cut from; numbers are apart as if they were cut by themselves."""

import re

from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.text.words.clause import cut_words
from flows.text.words.understood import Understood

TEXT = st.text(alphabet="aB1,.'’-& \n“!…一", max_size=60)
# What counts people reads words like this: digits with their separators, or letters.
NUMBER_OR_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’.&-][^\W\d_]+)*")


@given(TEXT, st.integers(0, 60), st.integers(0, 60))
def test_clause_is_cut_like_its_text_alone(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    understood = Understood(text, "en")
    assert understood.clause(start, end) == cut_words(text, start, end, understood.known, understood.names)


@given(TEXT)
def test_numbers_are_apart(text: str) -> None:
    clause = Understood(text, "en").words_and_numbers()
    found = [(match[0], *match.span()) for match in NUMBER_OR_WORD.finditer(text)]
    assert list(zip(clause.words, clause.starts, clause.ends, strict=True)) == found


@given(TEXT, st.integers(0, 60))
def test_sentence_holds_its_position(text: str, position: int) -> None:
    position = min(position, len(text))
    start, end = Understood(text, "en").sentence_around(position)
    assert 0 <= start <= position
    assert start <= end <= len(text)
    assert "\n" not in text[start:end]


def test_sentences_are_found_in_linear_time() -> None:
    for piece in ("He won. ", "!", '."', "a.", "1,1", "A. (", "\n."):
        assert_linear(lambda text: Understood(text, "en").sentence_around(len(text) // 2), piece)
        assert_linear(lambda text: Understood(text, "en").words_and_numbers(), piece)
