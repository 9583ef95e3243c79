import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.rules import dates
from flows.text.head.publication import find_page_days
from flows.text.readers.line import read_lines
from flows.text.values import LINE_KINDS, Verdict

CASES = json.loads((Path(__file__).parents[1] / "cases" / "publication.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in dates.RULES}
LATEST = date(2026, 1, 1)


def judged(kind):
    return Verdict(kind, f"{kind}.test", "unsure", "test", "unsure", "test")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    lines, verdicts = [line for _, line in case["lines"]], [judged(kind) for kind, _ in case["lines"]]
    for number in case.get("teaser_section", ()):
        verdicts[number] = replace(verdicts[number], rule_id="teaser.section")
    publication, updated = find_page_days(read_lines(lines), verdicts, LATEST, case.get("language", "en"))
    assert (updated.on.isoformat() if updated else None) == case.get("updated")
    if publication is None:
        assert case["expected"] is None
        return
    found, on, precision = publication
    assert [on.isoformat(), precision, found.value] == case["expected"]
    assert found.rule_id == case["rule_id"]


def test_a_standfirst_that_only_the_line_model_keeps_is_above_the_body():
    lines = [
        "Ferry sails again",
        "It had been in the dock for a year",
        "Norwood - 3 May 2024",
        "The island ferry sailed.",
    ]
    standfirst = Verdict("body", "body.model", "unsure", "test", "junk", "test", "text", 900)
    report = Verdict("body", "body.paragraph", "text", "test", "text", "test", "text", 4000)
    publication = find_page_days(
        read_lines(lines), [judged("title"), standfirst, judged("navigation"), report], LATEST
    ).published
    assert publication is not None
    assert (publication[0].line, publication[1]) == (2, date(2024, 5, 3))


def test_a_day_below_a_readers_name_is_that_of_the_comment():
    lines = ["Ana says:", "May 3, 2024 at 10:31 am", "The port of Norwood said that harbour fees would rise in spring."]
    signature = Verdict("comment_form", "comment_form.signature", "junk", "test", "junk", "test")
    verdicts = [signature, judged("date_line"), judged("body")]
    assert find_page_days(read_lines(lines), verdicts, LATEST).published is None


WORDS = [
    "Published ",
    "Updated ",
    "3 May 2024",
    "May 2024",
    "2019-05-03",
    "03/05/2024",
    "3 May 2044",
    "NORWOOD, 3 May 1990 (AP) - ",
    "By Ana Ruiz",
    " ",
]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(LINE_KINDS)),
            st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=5).map("".join)),
        ),
        max_size=8,
    )
)
def test_the_date_stands_in_its_line_and_is_never_in_the_future(rows):
    lines, verdicts = [line for _, line in rows], [judged(kind) if line else None for kind, line in rows]
    publication = find_page_days(read_lines(lines), verdicts, LATEST).published
    if publication is None:
        return
    found, on, precision = publication
    assert on <= LATEST
    assert precision in {"day", "month", "year"}
    assert found.value
    assert lines[found.line][found.start : found.end] == found.value
    assert found.rule_id in RULE_IDS
    assert verdicts[found.line].kind not in {"comment_form", "caption"}
    # Of a teaser only a date counts that says what it is or stands below the headline: the judge may take the page's
    # own line for a teaser.
    is_said = found.rule_id in {"date_line.published", "date_line.updated", "date_line.footer"}
    above = [verdict.kind for verdict in verdicts[: found.line] if verdict]
    assert verdicts[found.line].kind != "teaser" or is_said or above[-1] == "title"


def test_a_head_of_days_is_read_in_linear_time():
    """A calendar of any length above the body: none of its days is the page's."""

    def find(text):
        lines = [
            *text.splitlines(),
            "The harbour office said that its fees will rise in spring, the third time in a year.",
        ]
        verdicts = [judged("navigation") for _ in lines[:-1]] + [judged("body")]
        assert find_page_days(read_lines(lines), verdicts, LATEST, "en").published is None

    assert_linear(find, "3 May 2024\n4 May 2024\n5 May 2024\n6 May 2024\n7 May 2024\n", characters=20_000)
