"""Paragraphs: hard-wrapped text is rejoined, everything else is left as it stands."""

import time

import pytest
from cases.wrapping import CASES, WrappingCase
from hypothesis import given
from hypothesis import strategies as st

from flows.text.reading.wrapping import find_blocks, join_text
from flows.text.values import Verdict

BODY = Verdict("body", "body.paragraph", "text", "body.paragraph", "text", "body.paragraph")
JUNK = Verdict("teaser", "teaser.phrase", "junk", "teaser.phrase", "junk", "teaser.phrase")

LINES = st.lists(
    st.one_of(
        st.just(""),
        st.text(st.sampled_from("ab cD-é."), min_size=1, max_size=80).map(lambda line: " ".join(line.split())),
    ),
    max_size=30,
)


def mark(lines: list[str], junk: frozenset[int] = frozenset()) -> list[Verdict | None]:
    return [(JUNK if number in junk else BODY) if line else None for number, line in enumerate(lines)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_blocks(case: WrappingCase) -> None:
    alone = tuple((number, number) for number, line in enumerate(case.lines) if line)
    assert tuple(find_blocks(case.lines)) == (alone if case.blocks is None else case.blocks)


@given(LINES)
def test_blocks_hold_every_line_once_and_in_order(lines: list[str]) -> None:
    numbers = [number for first, last in find_blocks(lines) for number in range(first, last + 1)]
    assert numbers == [number for number, line in enumerate(lines) if line]


@given(LINES, st.frozensets(st.integers(0, 29)))
def test_a_kept_line_stands_in_the_text_as_it_is(lines: list[str], junk: frozenset[int]) -> None:
    verdicts = mark(lines, junk)
    text, starts = join_text(lines, verdicts, find_blocks(lines))
    kept = [number for number, verdict in enumerate(verdicts) if verdict and verdict.kept]
    assert [number for number, start in enumerate(starts) if start >= 0] == kept
    assert all(text[starts[number] : starts[number] + len(lines[number])] == lines[number] for number in kept)
    assert [starts[number] for number in kept] == sorted(starts[number] for number in kept)
    assert text == text.strip()
    assert "".join(text.split()) == "".join("".join(lines[number].split()) for number in kept)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("the long-", "awaited rain"), "the long-awaited rain"),
        (("the Norwood-", "Easton line"), "the Norwood- Easton line"),
        (("he came -", "and left"), "he came - and left"),
        (("one", "two"), "one two"),
    ],
)
def test_lines_of_a_paragraph_are_joined(lines: tuple[str, ...], text: str) -> None:
    assert join_text(lines, mark(list(lines)), [(0, len(lines) - 1)])[0] == text


def test_paragraphs_are_joined_by_a_blank_line_and_junk_leaves_none() -> None:
    lines = ["One.", "Related", "Two.", "", "Three."]
    verdicts = mark(lines, frozenset({1}))
    assert join_text(lines, verdicts, [(0, 0), (1, 1), (2, 2), (4, 4)]) == (
        "One.\n\nTwo.\n\nThree.",
        [0, -1, 6, -1, 12],
    )


def test_a_hundred_thousand_lines_take_seconds_at_most() -> None:
    lines = ["the harbour of Norwood stayed closed for a third day as divers went"] * 100_000
    began = time.perf_counter()
    join_text(lines, mark(lines), find_blocks(lines))
    find_blocks(["a " * 500_000, "b" * 1_000_000] * 3)
    assert time.perf_counter() - began < 10
