"""Marks over a text: the text stays whole whatever the spans, elements nest, and each span covers what it names."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from flows.explore.marking import Span, mark_text

PLACES = st.integers(-3, 30)


@given(st.text(max_size=24), st.lists(st.tuples(PLACES, PLACES), max_size=8))
def test_the_text_is_whole_and_each_span_covers_what_it_names(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(start, end, number) for number, (start, end) in enumerate(places)]
    shown, open_marks, covered = "", [], defaultdict(list)
    for piece in mark_text(text, spans):
        assert piece.depth == len(open_marks) - bool(piece.closes)
        if piece.opens:
            open_marks.append(piece.opens)
        elif piece.closes:
            assert open_marks.pop() == piece.closes
        else:
            assert piece.text
            for mark in open_marks:
                covered[mark.what] += range(len(shown), len(shown) + len(piece.text))
            shown += piece.text
    assert shown == text
    assert not open_marks
    for span in spans:
        assert covered[span.what] == list(range(max(0, span.char_start), min(len(text), span.char_end)))
