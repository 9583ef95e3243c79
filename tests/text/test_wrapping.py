"""Paragraphs: hard-wrapped text is rejoined, everything else is left as it stands."""

import textwrap
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest
from cases.wrapping import CASES, NOT_QUOTED, WRAPPED_AT_72, WrappingCase
from hypothesis import given
from hypothesis import strategies as st

from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.line_ends import split_lines
from flows.text.reading.quoted_mail import find_quoted, repair_lines
from flows.text.reading.wrapping import find_blocks, find_width, join_text
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
        (("the Norwood-", "Easton line"), "the Norwood-Easton line"),
        (("Haupt-", "und Nebenstraßen"), "Haupt- und Nebenstraßen"),
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


WIDTHS = range(60, 81)
SAMPLE = Path(__file__).parents[2] / "raw"


@cache
def read_stories() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The paragraphs of every text of the sample that has four of them, in scripts with spaces."""
    stories = []
    for path in sorted(SAMPLE.rglob("*.txt")):
        try:
            lines, _ = repair_lines(split_lines(decode(path.read_bytes()).text))
        except UnreadableText:
            continue
        found = tuple(line for line in lines if len(line) >= 100 and line[-1] in '.”»!?"' and max(line) < "\u2e80")
        if len(found) >= 4 and find_width(lines) is None:
            stories.append((path.name, found))
    return tuple(stories)


def wrap(paragraphs: Sequence[str], width: int, *, indent: str = "", hyphens: bool = False) -> list[list[str]]:
    return [
        textwrap.wrap(text, width, initial_indent=indent, break_long_words=False, break_on_hyphens=hyphens)
        for text in paragraphs
    ]


def with_blanks(wrapped: list[list[str]]) -> list[str]:
    return [line for paragraph in wrapped for line in (*paragraph, "")]


def without_blanks(wrapped: list[list[str]]) -> list[str]:
    return [line for paragraph in wrapped for line in paragraph]


def rejoin(raw: list[str]) -> list[str]:
    """The paragraphs that are found: what the line judge hears, whatever the widths were."""
    lines, _ = repair_lines(raw)
    return join_text(lines, mark(lines), find_blocks(lines, raw))[0].split("\n\n")


LAYOUTS: dict[str, Callable[[Sequence[str], int], list[str]]] = {
    "blank lines": lambda paragraphs, width: with_blanks(wrap(paragraphs, width)),
    "blank lines, broken at hyphens": lambda paragraphs, width: with_blanks(wrap(paragraphs, width, hyphens=True)),
    "blank lines and indents": lambda paragraphs, width: with_blanks(wrap(paragraphs, width, indent="    ")),
    "quoted mail": lambda paragraphs, width: [f"> {line}".rstrip() for line in with_blanks(wrap(paragraphs, width))],
    "quoted twice": lambda paragraphs, width: [f">> {line}".rstrip() for line in with_blanks(wrap(paragraphs, width))],
    "title in capitals": lambda paragraphs, width: [
        "THE HARBOUR REPORT",
        "",
        *with_blanks(wrap(paragraphs, width)),
    ],
    "junk around": lambda paragraphs, width: [
        "Home",
        "Sport",
        "",
        *with_blanks(wrap(paragraphs, width)),
        "Share this: Facebook X Email Print",
        "Leave a Reply",
        "Your email address will not be published.",
    ],
}
AROUND = {"THE HARBOUR REPORT", "Home", "Sport", "Leave a Reply", "Share this: Facebook X Email Print"}
AROUND |= {"Your email address will not be published."}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_wrapped_paragraphs_are_those_of_the_unwrapped_text(layout: str) -> None:
    """At every width: equal paragraphs get equal verdicts, since the judge hears a paragraph as one line."""
    wrong = []
    for number, (name, paragraphs) in enumerate(read_stories()):
        for width in WIDTHS[number % 4 :: 4]:
            found = [text for text in rejoin(LAYOUTS[layout](paragraphs, width)) if text not in AROUND]
            if found != list(paragraphs):
                wrong.append((name, width))
    assert len(read_stories()) >= 40
    assert wrong == []


@pytest.mark.parametrize("indent", ["   ", "\t", "\u3000", ""])
def test_without_blank_lines_no_paragraph_takes_in_another(indent: str) -> None:
    """Where a paragraph ends is seen by its indent, or by a last line that is not full; its verdict stays its own."""
    for number, (name, paragraphs) in enumerate(read_stories()):
        for width in WIDTHS[number % 4 :: 4]:
            wrapped = wrap(paragraphs, width, indent=indent)
            raw = without_blanks(wrapped)
            paragraph_of = [index for index, lines in enumerate(wrapped) for _ in lines]
            lines, _ = repair_lines(raw)
            blocks = find_blocks(lines, raw)
            assert all(paragraph_of[first] == paragraph_of[last] for first, last in blocks), (name, width)


def test_raw_lines_keep_their_numbers() -> None:
    raw = ["  " + line if line else "" for line in WRAPPED_AT_72]
    lines, repairs = repair_lines(raw)
    assert len(lines) == len(repairs) == len(raw)
    assert [bool(line) for line in lines] == [bool(line) for line in raw]


def test_mail_quotes_are_a_repair_of_their_own() -> None:
    lines, repairs = repair_lines([f"> {line}".rstrip() for line in WRAPPED_AT_72])
    assert lines == list(WRAPPED_AT_72)
    assert set(repairs) == {("mail quote marks",)}


@pytest.mark.parametrize("case", NOT_QUOTED, ids=lambda case: case.label)
def test_other_lines_with_such_marks_are_left_alone(case: WrappingCase) -> None:
    assert not find_quoted(case.lines, case.lines)
    assert [line for line, names in zip(*repair_lines(case.lines), strict=True) if not names] == list(case.lines)
