"""Lists and live blogs stay whole or go whole."""

from collections.abc import Sequence

import pytest
from cases.blocks import EN, GO, STAY, BlockCase, put_times
from hypothesis import given
from hypothesis import strategies as st

from flows.text.judging.blocks import REGULAR
from flows.text.judging.forms import Form, name_form
from flows.text.judging.judge import judge_alone, judge_lines, judge_units
from flows.text.judging.shared_scores import share_scores
from flows.text.judging.unit import Unit
from flows.text.readers.line import read_lines
from flows.text.reading.wrapping import find_blocks


def mark(case: BlockCase) -> object:
    marks = pytest.mark.xfail(strict=True, reason=case.known_failure) if case.known_failure else ()
    return pytest.param(case, id=case.label, marks=marks)


def lay_out(case: BlockCase) -> list[str]:
    block = put_times(case.block, " Uhr" if "german" in case.label else "") if "live blog" in case.label else case.block
    lines = [*case.above, *block, *case.below]
    return [piece for line in lines for piece in (line, "")][:-1]


def find_kept(lines: Sequence[str]) -> set[str]:
    verdicts = judge_lines(read_lines(lines), find_blocks(lines), frozenset(), 0.5)
    return {line for line, verdict in zip(lines, verdicts, strict=True) if verdict and verdict.kept}


@pytest.mark.parametrize("case", [mark(case) for case in (*STAY, *GO)])
def test_a_block_stays_or_goes_as_a_whole(case: BlockCase) -> None:
    kept = find_kept(lay_out(case))
    assert [line for line in case.block if line in kept] == (list(case.block) if case.stays else [])


@pytest.mark.parametrize("case", [mark(case) for case in STAY if "live blog" not in case.label])
def test_the_report_around_a_block_stays(case: BlockCase) -> None:
    kept = find_kept(lay_out(case))
    assert [line for line in case.above if line not in kept] == []


def prepare(lines: Sequence[str], repeated: frozenset[int] = frozenset()) -> list[Unit]:
    return judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], repeated)[0]


def list_kept(units: Sequence[Unit]) -> list[str]:
    return [unit.text for unit in units if unit.context == "text"]


def test_one_line_behind_a_colon_is_no_list() -> None:
    """At the end of a report it may be a link: the line by itself must say."""
    lead = "The union thanked all who had lent a hand, and sent those who still want to help to this address:"
    assert list_kept(prepare([*EN, lead, "Harbour Office"])) == [*EN, lead]


def test_a_list_ends_where_the_form_changes() -> None:
    lead = "The cup goes on all the same, and the winners of last year travel to Westport. The full draw:"
    units = prepare([*EN, lead, "Easton v Weston", "Carding v Colcaster", "Login", "Home"])
    assert list_kept(units) == [*EN, lead, "Easton v Weston", "Carding v Colcaster"]


def test_headlines_of_several_forms_are_no_list() -> None:
    """They have a colon, a dash or commas, but most of them are long."""
    headlines = (
        "Norwood: ferry to sail again in April after a winter in the dock",
        "Brass band leaves contest – and second trombone leaves the band",
        "Ropes, nets, lamps and pumps: what the smokehouse lost in the storm",
        "Weather: rain",
    )
    assert list_kept(prepare([*EN, *headlines, "Share this article"])) == list(EN)


def test_two_lines_of_regular_forms_are_no_list() -> None:
    assert list_kept(prepare([*EN, "Source: Norwood Tide", "Easton v Weston", "Home"])) == list(EN)


def test_a_list_ends_at_a_line_that_a_rule_takes() -> None:
    lead = "The boats that were lost in the inner harbour on Tuesday night, by the union's own list, are these:"
    units = prepare([*EN, lead, "Ada Maria", "Blue Herring", "Leave a Reply", "Old Salt", "Sea Pink"])
    assert list_kept(units) == [*EN, lead, "Ada Maria", "Blue Herring"]


def test_a_ticker_beside_a_report_makes_no_live_blog() -> None:
    """Times, headlines and the beginnings of other articles, but not the greater part of the page."""
    entry = "No ferry will sail before Friday, because the gangway has to be welded, says the board."
    ticker = [line for hour in (18, 17, 16) for line in (f"{hour}:42", f"Ferries stay in port, part {hour}", entry)]
    units = prepare([*EN, *EN[::-1], "Latest", *ticker])
    assert not any(unit.rule_id == "subheading.entry" for unit in units)


def test_two_entries_make_no_live_blog() -> None:
    units = prepare([line for hour in (18, 17) for line in (f"{hour}:42", f"Ferries stay in port {hour}", EN[0])])
    assert not any(unit.rule_id == "subheading.entry" for unit in units)


@pytest.mark.parametrize("text", ["3 May 2019", "12 Main Street, Norwood, 4 pm", "Home", "Ferry sails again"])
def test_what_a_page_often_has_is_no_regular_form(text: str) -> None:
    assert name_form(judge_alone(text, 0, 0, frozenset())) not in REGULAR


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("١٢ كيلوغراما من الطحين", Form.QUANTITY),
        ("متى تبحر العبارة؟", Form.QUESTION),
        ("距離：12公里", Form.TERM),
        ("Ада Квилл — Норвуд", Form.PAIR),
        ("Квилл, Лейн, Теппелин", Form.ENUMERATION),
        ("Ада Квилл (Норвуд)", Form.BRACKET),
        ("а) сухие одеяла", Form.BULLET),
        ("18:42 Паром стоит", Form.CLOCK),
    ],
)
def test_forms_are_the_same_in_every_script(text: str, form: Form) -> None:
    assert name_form(judge_alone(text, 0, 0, frozenset())) is form


PIECES = [
    "Easton v Weston",
    "What is closed:",
    "18:42",
    "Ferry sails again",
    "Login",
    "Leave a Reply",
    EN[0],
    "It rained.",
]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(-9_000, 9_000)), min_size=1, max_size=14))
def test_shared_scores_stay_between_the_lowest_and_the_highest(lines: list[tuple[str, int]]) -> None:
    units = prepare([line for line, _ in lines])
    scores = [score for _, score in lines]
    shared = share_scores(units, scores, [unit.alone == "junk" for unit in units])
    assert all(min(scores) <= score <= max(scores) for score in shared)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.integers(2, 10))
def test_a_longer_page_shares_no_other_scores(lines: list[str], times: int) -> None:
    """Scores are shared between two paragraphs, so that what follows them changes nothing."""
    page = [EN[0], *lines, EN[1]]
    units, longer = prepare(page), prepare(page)
    certain = [unit.alone == "junk" for unit in units]
    scores = [100 * (index % 7) for index in range(len(page))]
    once = share_scores(units, scores, certain)
    assert share_scores(longer * times, scores * times, certain * times)[: len(page)] == once
