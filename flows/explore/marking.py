"""A text with marks: spans that nest, cross or repeat become elements that nest, and the text stays whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple


class Span(NamedTuple):
    """What stands somewhere in a text. char_start, char_end: code points, 0-based, end exclusive.

    what  goes through to the mark unchanged: a row of a table.
    """

    char_start: int
    char_end: int
    what: Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a marked text, in its order.

    text    the characters; empty where a mark opens or closes.
    opens   the span whose mark opens here.
    closes  the span whose mark closes here.
    depth   how many marks are open around it.
    """

    text: str = ""
    opens: Span | None = None
    closes: Span | None = None
    depth: int = 0


def mark_text(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """Lay marks over a text. A span that crosses another one's end is two marks, one inside it and one behind it.

    Spans that begin or end outside of the text are cut at its ends, and empty ones are left out.

    >>> def show(*spans):
    ...     return "".join(
    ...         f"<{piece.opens.what}>" if piece.opens else f"</{piece.closes.what}>" if piece.closes else piece.text
    ...         for piece in mark_text("two men of Wexford", [Span(*span) for span in spans])
    ...     )
    >>> show((0, 18, "quote"), (11, 18, "place"))
    '<quote>two men of <place>Wexford</place></quote>'
    >>> show((0, 7, "figure"), (4, 18, "name"))
    '<figure>two <name>men</name></figure><name> of Wexford</name>'
    """
    left = [Span(max(0, span.char_start), min(len(text), span.char_end), span.what) for span in spans]
    # The longer one of two that begin together is the outer one; of equal ones the first.
    waiting = sorted(
        (span for span in left if span.char_start < span.char_end),
        key=lambda span: (span.char_start, -span.char_end),
        reverse=True,
    )
    open_spans: list[Span] = []
    place = 0
    while waiting or open_spans:
        closing = open_spans[-1].char_end if open_spans else len(text)
        if waiting and waiting[-1].char_start < closing:
            span = waiting.pop()
            if span.char_end > closing:
                rest = Span(closing, span.char_end, span.what)
                span = Span(span.char_start, closing, span.what)
                _put_back(waiting, rest)
            if place < span.char_start:
                yield Piece(text[place : span.char_start], depth=len(open_spans))
            place = span.char_start
            yield Piece(opens=span, depth=len(open_spans))
            open_spans.append(span)
            continue
        if not open_spans:
            break
        if place < closing:
            yield Piece(text[place:closing], depth=len(open_spans))
        place = closing
        ended = open_spans.pop()
        yield Piece(closes=ended, depth=len(open_spans))
    if place < len(text):
        yield Piece(text[place:])


def _put_back(waiting: list[Span], rest: Span) -> None:
    """Put the rest of a span among those that wait, the next one last."""
    place = len(waiting)
    while place and (waiting[place - 1].char_start, -waiting[place - 1].char_end) < (rest.char_start, -rest.char_end):
        place -= 1
    waiting.insert(place, rest)
