"""The head of a mail or a Usenet article: which lines it has, and what it tells."""

import datetime as dt

import pytest
from cases.mail import HEADS, NEAR_MISSES, MailCase
from hypothesis import given
from hypothesis import strategies as st

from flows.text.document import read_fields, read_page
from flows.text.reading.mail_head import find_mail_head

LATEST = dt.date(2030, 1, 1)


@pytest.mark.parametrize("case", HEADS, ids=lambda case: case.label)
def test_the_head_leaves_the_text_and_tells_title_day_and_author(case: MailCase) -> None:
    page = read_page(case.text, frozenset(), 0.5)
    fields = read_fields(page, LATEST)
    head = [
        line for line, verdict in zip(page.lines, page.verdicts, strict=True) if verdict and verdict.kind == "mail_head"
    ]
    assert len(head) == case.head_lines
    assert page.text == "\n\n".join(line for line in page.lines[-4:] if line and line not in head)
    assert fields.title == case.title
    assert fields.published_on == (dt.date.fromisoformat(case.published_on) if case.published_on else None)
    assert [author.value for author in fields.authors] == ([case.author] if case.author else [])
    for name, found in fields.evidence:
        surface = page.lines[found.line][found.start : found.end]
        assert surface
        if name in ("title", "byline"):
            assert surface == found.value


@pytest.mark.parametrize("case", NEAR_MISSES, ids=lambda case: case.label)
def test_what_only_looks_like_a_head_is_none(case: MailCase) -> None:
    lines = case.text.split("\n")
    assert find_mail_head(lines, lines) == ()


def test_quotation_marks_of_a_mail_go_however_few_lines_are_quoted() -> None:
    case = HEADS[0]
    page = read_page(case.text.replace("The harbour", "Li Wei writes:\n>The harbour"), frozenset(), 0.5)
    assert ">" not in page.text
    assert "The harbour board said on Tuesday" in page.text


@given(
    st.lists(
        st.sampled_from(["From: a@b.example", "Subject: x", "Date: 3 May 1993", "\tfolded", "", "Rain.", "To: y"]),
        max_size=12,
    )
)
def test_a_head_is_lines_on_top_in_order(raw: list[str]) -> None:
    lines = [line.strip() for line in raw]
    numbers = [line.number for line in find_mail_head(lines, raw)]
    assert numbers == sorted(set(numbers))
    assert all(lines[number] for number in numbers)
    if numbers:
        assert all(not lines[number] or number in numbers for number in range(numbers[-1]))
