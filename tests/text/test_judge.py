"""The line judge on invented pages, and what holds for any page."""

import time

import pytest
from cases.judge import CASES, P1, P2, P3, P4, SHORT, PageCase
from cases.plain_records import CASES as PLAIN
from cases.sections import CASES as SECTIONS
from cases.whole_lines import CASES as LINES
from cases.whole_lines import LineCase
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import all_rules, page_phrases
from flows.text.judging.comments import find_comments
from flows.text.judging.judge import judge_alone, judge_lines, judge_units
from flows.text.judging.line_features import measure
from flows.text.judging.line_rules import find_line_rule
from flows.text.readers.line import LineReading, read_lines
from flows.text.reading.wrapping import find_blocks
from flows.text.values import KEPT_KINDS, LINE_KINDS, Verdict

PIECES = st.sampled_from(
    [
        "", P1, P2, P3, SHORT, "Leave a Reply", "You May Also Like", "12:31", "News", "Ferry sails again", "He said:",
        "NORWOOD — The ferry…", "Photo: Ivo Lane", "By Ada Quill", "Subscribe now", "港は三日間閉鎖された。", "--",
    ]
)  # fmt: skip


def judge(lines: list[str], repeated: frozenset[int] = frozenset()) -> list[Verdict | None]:
    return judge_lines(read_lines(lines), find_blocks(lines), repeated, 0.5)


def mark(case: PageCase) -> object:
    marks = pytest.mark.xfail(strict=True, reason=case.known_failure) if case.known_failure else ()
    return pytest.param(case, id=case.label, marks=marks)


@pytest.mark.parametrize("case", [mark(case) for case in (*CASES, *SECTIONS, *PLAIN)])
def test_page(case: PageCase) -> None:
    lines = [line for line, _ in case.page]
    found = [(line, verdict.kind if verdict else None) for line, verdict in zip(lines, judge(lines), strict=True)]
    assert found == list(case.page)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.label) for case in LINES])
def test_line(case: LineCase) -> None:
    found = find_line_rule(LineReading(case.line), measure(case.line))
    assert (found and found[0]) == case.kind


@given(
    st.lists(st.one_of(PIECES, st.text(st.characters(exclude_categories=("Cs",))).map(lambda t: " ".join(t.split()))))
)
def test_every_line_has_a_verdict_and_a_rule(lines: list[str]) -> None:
    known = {rule.id for rule in all_rules()}
    verdicts = judge(lines, frozenset(range(0, len(lines), 3)))
    assert [verdict is None for verdict in verdicts] == [not line for line in lines]
    for verdict in verdicts:
        if verdict:
            assert verdict.kind in LINE_KINDS
            assert {verdict.rule_id, verdict.alone_rule_id, verdict.context_rule_id} <= known
            assert verdict.kept == (verdict.context == "text") or verdict.rule_id.endswith(".model")
            assert verdict.context != "unsure"


@given(st.lists(PIECES, max_size=12))
def test_judging_twice_says_the_same(lines: list[str]) -> None:
    assert judge(lines) == judge(lines)


@given(
    st.sampled_from(["Leave a comment", "Comments", "Newsletter", "You May Also Like", "Related articles", "Name *"]),
    st.integers(2, 12),
    st.integers(0, 12),
    st.booleans(),
)
def test_no_section_takes_the_greater_part_of_the_report(
    heading: str, count: int, place: int, with_headings: bool
) -> None:
    report = [f"In chapter {number}, the board of Norwood met again. {P1} {P2}" for number in range(count)]
    lines = [
        line
        for text in report
        for line in (("What the board of Norwood said next", text) if with_headings else (text,))
    ]
    lines.insert(min(place, len(lines)), heading)
    units, _ = judge_units(read_lines(lines), find_blocks(lines), frozenset())
    taken = [unit for unit in units if unit.text in report and unit.rule_id.endswith(".section")]
    # A last paragraph that resumes alone is an island behind the section.
    assert 2 * len(taken) <= count + 1


@pytest.mark.parametrize(
    ("top", "heading"),
    [(["Newsletter", "Winter boats"], []), (["Latest News", "Quay closed"], []), ([P3], ["3 Comments"])],
)
def test_what_began_above_the_title_ends_there(top: list[str], heading: list[str]) -> None:
    """A menu's newsletter goes no further, and text above the title makes no form of a link to the comments."""
    lead = "Divers look for a barge, and two cats are missing"
    lines = [*top, "Harbour of Norwood stays closed for a third day", "By Ada Quill", *heading, lead, "1", P1, P2]
    verdict = judge(lines)[lines.index(lead)]
    assert verdict is not None
    assert not verdict.context_rule_id.endswith(".section")


def test_dates_of_other_articles_sign_no_comments() -> None:
    """A link to the comments above the report, and lists of dated links around it."""
    dated = [item for day in range(1, 5) for item in (f"{P4[:90]} in week {day}.", f"2019-03-0{day} 09:14")]
    report = [f"In chapter {number}, {line}" for number in range(3) for line in (P1, P2, P4)]
    lines = [*dated, "Comments", "Entered: 2019-03-04 20:15", *report, *dated]
    assert find_comments([judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]) is None


@pytest.mark.parametrize(
    "lines",
    [
        ["CHESS - INTERNATIONAL TOURNAMENT RESULT.", "NORWICK 1996-08-30", "Result in an international",
         "chess tournament on Friday:", "Red Tower (Easton) beat Dynamo (Westport) 92-90 (halftime", "47-47)"],
        ["CRICKET - NORWICK V EASTON SCOREBOARD.", "Scoreboard of the third", "harbour cup match between Norwick and Easton on",
         "Friday:", "Norwick", "M. Quill c and b Lane 50", "A. Teppelin run out 41", "Extras (lb-3 nb-2) 5",
         "Total (nine wickets, 50 overs) 228", "Fall of wickets: 1-21 2-52 3-97", "8-198 9-203."],
    ],
    ids=["result", "scoreboard"],
)  # fmt: skip
def test_figures_without_a_page_around_them_are_kept_whole(lines: list[str]) -> None:
    removed = {verdict.kind for verdict in judge(lines) if verdict and not verdict.kept}
    assert removed <= {"title", "date_line"}


def test_a_repeated_short_line_goes_and_a_repeated_sentence_stays() -> None:
    lines = [P1, "Harbour of hope", P2, P3, "Share this article"]
    verdicts = judge(lines, frozenset({0, 1, 2}))
    assert [verdict.kind for verdict in verdicts if verdict] == ["body", "boilerplate", "body", "body", "share_bar"]
    assert verdicts[1] is not None
    assert verdicts[1].rule_id == "boilerplate.repeated"


def test_wire_copy_keeps_a_headline_that_other_records_have_too() -> None:
    lines = [
        "NORWOOD PORT ADDS BERTHS",
        "NORWOOD, March 4 - The port said that it would open two more berths.",
        "12 mths",
        "Net 31 mln vs 28 mln",
    ]
    verdicts = judge(lines, frozenset({0}))
    assert [verdict.kind for verdict in verdicts if verdict] == ["title", "body", "body", "body"]
    page = ["Home", "Norwood Harbour Herald", *lines[1:], "Share this", P1, P2]
    kinds = [verdict.kind for verdict in judge(page, frozenset({1})) if verdict]
    assert kinds[1] == "boilerplate"


def test_both_opinions_are_kept() -> None:
    verdict = judge([P1, P2, "Divers at work", P3, P3.replace("hat", "cap")])[2]
    assert verdict is not None
    assert (verdict.alone, verdict.alone_rule_id) == ("unsure", "subheading.shape")
    assert (verdict.context, verdict.context_rule_id) == ("text", "subheading.between_body")
    assert (verdict.kind, verdict.rule_id, verdict.learned) == ("subheading", "subheading.between_body", "text")


def test_lines_of_a_wrapped_paragraph_share_a_verdict() -> None:
    lines = ["The harbour of Norwood stayed closed for a third day on Friday as", "divers searched for the wreck."]
    verdicts = judge_lines(read_lines(lines), [(0, 1)], frozenset(), 0.5)
    assert [verdict.kind for verdict in verdicts if verdict] == ["body", "body"]


@pytest.mark.parametrize("rule_id", sorted(rule.id for rule in page_phrases.RULES))
def test_examples_of_phrases(rule_id: str) -> None:
    rule = next(rule for rule in all_rules() if rule.id == rule_id)
    assert rule.removes
    for line in rule.removes:
        assert find_line_rule(LineReading(line), measure(line)) == (rule.kind, rule_id)
    for line in rule.keeps:
        assert find_line_rule(LineReading(line), measure(line)) is None


def test_kept_kinds_are_those_the_judge_keeps() -> None:
    assert {kind for case in CASES for _, kind in case.page if kind} >= KEPT_KINDS


@pytest.mark.parametrize(
    "lines",
    [
        ["x" * 1_000_000],
        ["“" * 1_000_000],
        ["a b. " * 200_000],
        ["Sign up for " * 50_000],
        ["Ferry sails again in April"] * 20_000,
        [f"{P1} {number}." for number in range(3_000)] + [f"Ferry number {number} sails again in April" for number in range(3_000)],
        ["Leave a Reply", P1] * 3_000,
        [P1, *(f"{line} {number}" for number in range(1_000) for line in ("Leave a Reply", "Posted by Ivo on May 3, 2021 at 8:07", P2))],
        [P1, *(line for number in range(2_000) for line in ("Leave a Reply", f"{number} Ivo says {'x ' * (number % 9)}May 3, 2021"))],
    ],
    ids=["long word", "quote marks", "long paragraph", "long call", "many links", "many of both", "many openings",
         "many comments", "many headings and signatures"],
)  # fmt: skip
def test_hostile_pages_take_seconds_at_most(lines: list[str]) -> None:
    began = time.perf_counter()
    judge(lines)
    assert time.perf_counter() - began < 10
