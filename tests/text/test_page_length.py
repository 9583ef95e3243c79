"""A report may be as long as it likes: what follows changes no verdict of what was there."""

from itertools import product

import numpy as np
import pytest

from flows.text.judging.judge import judge_lines, judge_units
from flows.text.judging.line_model import load_model, weigh_words
from flows.text.judging.page_features import FAR, FEATURES, describe_page
from flows.text.readers.line import read_lines

WHO = (
    "The owner of the cattle yard", "An engineer from the county", "A widow from Chapel Row", "The harbour clerk",
    "One of the three insurers", "A teacher at the school", "The youngest of the pilots", "A porter on the quay",
    "The vicar of Norwick", "A baker in Mill Street", "The last of the ferrymen",
)  # fmt: skip
WHAT = (
    "remembers that nobody had paid for the lamps since the war",
    "wrote in a letter to the mayor that the water in the cellar of the inn was salt and not rain",
    "was the first to notice that the piles under the eastern pier had begun to move",
    "said over a cup of tea that the stove in the office smoked whenever the wind came from the north",
    "could not say why, but felt that the plan drawn up in the spring was for another harbour",
    "had kept the bills for the oak planks that were never delivered",
    "asked twice in the winter why the second survey was not made",
)
ENDS = (
    "and the papers that would prove it were lost in a move.",
    "although the minutes of that evening say nothing of it.",
    "while the town went on as if nothing could happen to it.",
    "which explains much of what happened later.",
    "and it took eleven months before anybody answered.",
)
PARAGRAPHS = [f"{who} {what}, {end}" for end, what, who in product(ENDS, WHAT, WHO)]
# Paragraphs between two headings, and of the report as it stands first.
CHAPTER = 9
PARAGRAPHS_ONCE = 27

ABOVE = ["Home", "News", "Sport", "Weather", "Subscribe", "The pier that would not stand: a history of the harbour"]
BELOW = [
    "Share this article", "Related articles", "Ferry sails again on Friday", "Two boats for sale in Easton",
    "New lamps for the quay", "Leave a Reply", "Your email address will not be published.", "Name *",
    "© 2019 The Norwick Ledger. All rights reserved.",
]  # fmt: skip
FURNITURE = [(ABOVE, BELOW), (ABOVE[:-1] * 6, BELOW * 4)]
# Paragraphs of a report: a short one, an ordinary one, a long read, a book's chapter.
LENGTHS = [10, 30, 100, 300]


def write_report(times: int) -> list[str]:
    """A report so many times as long: no paragraph twice, a heading before each chapter but the first."""
    lines = []
    for number, paragraph in enumerate(PARAGRAPHS[: times * PARAGRAPHS_ONCE]):
        if number % CHAPTER == 0 and number:
            lines.append(f"The lamps of {WHO[number // CHAPTER % len(WHO)].lower()}")
        lines.append(paragraph)
    return lines


def write_guide(paragraphs: int) -> list[str]:
    """A guide of so many full paragraphs, each under its heading, with how long it takes."""
    pairs = batched_pairs(2 * paragraphs)
    return [
        line
        for one, (first, second) in enumerate(pairs)
        for line in (
            f"The walk from the lamp at {WHO[one % len(WHO)].split()[-1]} to the pier that would not stand",
            "Two hours on foot",
            f"{first} {second}",
        )
    ]


def batched_pairs(count: int) -> list[tuple[str, str]]:
    """Paragraphs in twos; behind the last one they begin again, in other twos."""
    size = len(PARAGRAPHS)
    return [(PARAGRAPHS[at % size], PARAGRAPHS[(at + 1 + at // size) % size]) for at in range(0, count, 2)]


def number(line: str, copy: int) -> str:
    """Tell a copy of a line from others by a number, which makes none longer than another.

    >>> number("It was lost in a move.", 3)
    'It was lost in a move 03.'
    """
    return f"{line.removesuffix('.')} {copy:02d}{'.' * line.endswith('.')}"


def judge(lines: list[str]) -> list[bool]:
    verdicts = judge_lines(read_lines(lines), [(index, index) for index in range(len(lines))], frozenset(), 0.5)
    return [verdict is not None and verdict.kept for verdict in verdicts]


@pytest.mark.parametrize("times", [2, 3, 10])
@pytest.mark.parametrize(("above", "below"), [(ABOVE, BELOW), ([], []), (ABOVE[:-1] * 6, BELOW * 4)])
def test_a_longer_report_changes_no_verdict(times: int, above: list[str], below: list[str]) -> None:
    once, more = write_report(1), write_report(times)
    as_it_is, longer = judge([*above, *once, *below]), judge([*above, *more, *below])
    assert all(as_it_is[len(above) : len(above) + len(once)])
    assert longer[: len(above) + len(once)] == as_it_is[: len(above) + len(once)]
    assert all(longer[len(above) : len(above) + len(more)])
    assert longer[len(above) + len(more) :] == as_it_is[len(above) + len(once) :]


@pytest.mark.parametrize("paragraphs", LENGTHS)
@pytest.mark.parametrize(("above", "below"), FURNITURE)
def test_no_paragraph_of_a_report_is_lost(paragraphs: int, above: list[str], below: list[str]) -> None:
    report = PARAGRAPHS[:paragraphs]
    kept = judge([*above, *report, *below])
    assert all(kept[len(above) : len(above) + len(report)])
    assert not any(kept[len(above) + len(report) :])


@pytest.mark.parametrize("paragraphs", LENGTHS)
@pytest.mark.parametrize(("above", "below"), FURNITURE)
def test_a_guide_is_one_from_its_first_page(paragraphs: int, above: list[str], below: list[str]) -> None:
    """A heading is not a guide's only because much follows: the neighbours say the same at every length."""
    guide = write_guide(paragraphs)
    lines = [*above, *guide, *below]
    units, _ = judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], frozenset())
    inside = units[len(above) + 2 : len(above) + len(guide)]
    assert all(unit.context == "text" for unit in inside)


@pytest.mark.parametrize("paragraphs", [30, 100, 300])
@pytest.mark.parametrize("behind", [16, 24])
@pytest.mark.parametrize("form", [["Add a comment"], ["Email (Required)", "CAPTCHA"], ["Comments"]])
def test_a_form_in_a_long_report_does_not_end_it(paragraphs: int, behind: int, form: list[str]) -> None:
    """However much stands before a link to the comments, what goes on for long behind it is the report."""
    before = paragraphs - behind
    kept = judge([*ABOVE, *PARAGRAPHS[:before], *form, *PARAGRAPHS[before:paragraphs], *BELOW])
    report = kept[len(ABOVE) : len(ABOVE) + paragraphs + len(form)]
    assert [index for index, stays in enumerate(report) if not stays] == [*range(before, before + len(form))]


@pytest.mark.parametrize("paragraphs", LENGTHS)
def test_what_readers_say_below_a_report_of_any_length_is_none_of_it(paragraphs: int) -> None:
    said = [
        "I was on the pier that winter, and I can tell you that nobody who worked there believed a word of the plan.",
        "My father paid for two of those planks, and we never heard what became of the money or of the man who took it.",
    ]
    lines = [*ABOVE, *PARAGRAPHS[:paragraphs], "Add a comment", *said, *BELOW]
    units, _ = judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], frozenset())
    assert all(unit.context == "junk" for unit in units[len(ABOVE) + paragraphs :])


def test_in_the_middle_nothing_tells_how_long_a_report_is() -> None:
    """Far from both ends, each line has the same numbers, however much text is before and behind."""

    def describe(copies: int) -> dict[str, list[int]]:
        lines = [*ABOVE, *(number(line, copy) for copy in range(copies) for line in write_report(3)), *BELOW]
        units, _ = judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], frozenset())
        rows = describe_page(units, weigh_words(load_model(), units))
        size = len(write_report(3))
        middle = rows[len(ABOVE) + copies // 2 * size :][:size]
        return dict(zip(FEATURES, np.asarray(middle).T.tolist(), strict=True))

    assert len(write_report(3)) > 2 * FAR
    assert describe(3) == describe(12)
