"""Words broken at line ends: joined where the record itself tells that they are one word."""

import pytest
from cases.broken_words import BROKEN, HYPHENATED, UNTOLD, BrokenCase
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.hyphens import ENDINGS, FIRST_PARTS, LAST_PARTS
from flows.text.document import read_page
from flows.text.reading.broken_words import mend_broken_words
from flows.text.reading.lines import repair_line
from flows.text.reading.wrapping import join_text
from flows.text.values import Verdict

BODY = Verdict("body", "body.sentence", "text", "body.sentence", "text", "body.sentence")


def join_paragraph(text: str) -> str:
    """The text of a wrapped paragraph, whatever its width."""
    raw = text.split("\n")
    blocks = [(0, len(raw) - 1)]
    lines, glued = mend_broken_words([repair_line(line)[0] for line in raw], raw, blocks)
    joined, starts = join_text(lines, [BODY] * len(lines), blocks, glued)
    assert all(joined.startswith(line, start) for line, start in zip(lines, starts, strict=True))
    return joined


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.label)
def test_broken_words_are_joined_and_compounds_are_not(case: BrokenCase) -> None:
    joined = join_paragraph(case.text.rstrip("\n"))
    assert [part for part in case.holds if part not in joined] == []
    assert [part for part in case.lacks if part in joined] == []


@pytest.mark.xfail(strict=True, reason="only a list of words could tell")
def test_one_broken_word_alone() -> None:
    assert UNTOLD.holds[0] in join_paragraph(UNTOLD.text)


@pytest.mark.parametrize("width", range(56, 80, 3))
@pytest.mark.parametrize("story", HYPHENATED, ids=lambda story: story[:12])
def test_a_hyphenated_page_is_the_page_before_it_was_wrapped(story: str, width: int) -> None:
    """Every second line end breaks a word where printers would; the marks ¦ in the story say where."""
    raw = "\n\n".join("\n".join(hyphenate(paragraph, width)) for paragraph in story.split("\n\n"))
    page = read_page(raw, frozenset(), 0.5)
    assert page.text == story.replace("¦", "")
    for line, start in zip(page.lines, page.starts, strict=True):
        assert start < 0 or page.text.startswith(line, start)


def hyphenate(paragraph: str, width: int) -> list[str]:
    """Fill lines to a width, breaking words at the marks."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        pieces = word.split("¦")
        for number in range(len(pieces), -1, -1):
            head = "".join(pieces[:number])
            hyphen = "-" if number < len(pieces) else ""
            if number and len(line) + bool(line) + len(head + hyphen) <= width:
                line += (" " if line else "") + head + hyphen
                rest = "".join(pieces[number:])
                if rest:
                    lines.append(line)
                    line = rest
                break
        else:
            lines.append(line)
            line = "".join(pieces)
    return [*lines, line]


def test_a_line_a_paragraph_is_left_alone() -> None:
    text = "The founda-\n\ntions of the pier are gone, the harbour board said on Tuesday."
    assert "founda-" in "\n".join(read_page(text, frozenset(), 0.5).lines)


def test_a_joined_word_is_a_repair_of_its_line() -> None:
    raw = "\n".join(hyphenate(HYPHENATED[0].split("\n\n")[0], 64))
    repaired = [
        names
        for line, names in zip(raw.split("\n"), read_page(raw, frozenset(), 0.5).repairs, strict=True)
        if line[-1] == "-"
    ]
    assert repaired
    assert set(repaired) == {("word broken at the line end",)}


def test_no_ending_makes_compounds() -> None:
    assert set() == ENDINGS & (FIRST_PARTS | LAST_PARTS)


@given(
    st.lists(
        st.sampled_from(["founda-", "tions of", "long-", "term plan", "founda\xad", "foundations", "", "a-", "B"]),
        max_size=8,
    )
)
def test_only_hyphens_at_line_ends_are_lost(lines: list[str]) -> None:
    mended, glued = mend_broken_words(lines, lines, [(0, len(lines) - 1)] if lines else [])
    for number, (line, now) in enumerate(zip(lines, mended, strict=True)):
        assert now == line or (number in glued and now == line[:-1])
