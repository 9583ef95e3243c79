"""Sentences hold what is in them, and end alike for every field."""

from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.text.words.understood import Understood

TEXT = st.text(alphabet="aB1,.'’-& \n“!…一", max_size=60)


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


@given(TEXT)
def test_sentences_end_alike_for_every_field(text: str) -> None:
    """A clause finds the same ends as the search in its text."""
    line = text.replace("\n", " ")
    understood = Understood(line, "en")
    clause = understood.clause()
    begins = [clause.starts[at] for at in range(1, len(clause.words)) if clause.is_sentence_end(at)]
    assert understood.first_sentence_end(0, len(line)) == (begins[0] if begins else len(line))
    assert understood.last_sentence_start(0, len(line)) == (begins[-1] if begins else 0)
