import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import titles
from flows.text.head import title
from flows.text.head.title import cut_title
from flows.text.readers.line import LineReading, read_lines, read_paragraphs
from flows.text.readers.site_names import find_headline, find_site_suffix

CASES = json.loads((Path(__file__).parents[1] / "cases" / "title.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in titles.RULES}


def as_param(case):
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


def group(lines):
    """Blocks as `wrapping.find_blocks` gives them where blank lines part the paragraphs, single lines else."""
    if "" not in lines:
        return [(number, number) for number in range(len(lines))]
    blocks, first = [], None
    for number, line in enumerate([*lines, ""]):
        if line and first is None:
            first = number
        elif not line and first is not None:
            blocks.append((first, number - 1))
            first = None
    return blocks


def find_title(lines, blocks, opinions, doubtful=frozenset()):
    readings = read_lines(lines)
    return title.find_title(readings, read_paragraphs(readings, blocks), opinions, doubtful)


def think(lines):
    """What a plain judge thinks: bylines, dates and credits are no text, long sentences are, of the rest nothing is known."""
    return [think_of(line) for line in lines]


def think_of(line):
    if not line:
        return None
    reading = LineReading(line)
    if reading.byline or reading.is_date_line or reading.credit:
        return "junk"
    return "text" if len(line) >= 90 and line.endswith(".") else "unsure"


@pytest.mark.parametrize("case", [as_param(case) for case in CASES])
def test_case(case):
    lines = case["lines"]
    # Hard-wrapped cases are one paragraph: their label says so.
    blocks = [(0, len(lines) - 1)] if case["label"] == "none_hard_wrapped" else group(lines)
    if case["label"] not in {"hard_wrapped_body", "none_hard_wrapped", "wrapped_title"}:
        blocks = [(number, number) for number, line in enumerate(lines) if line]
    found = find_title(lines, blocks, think(lines))
    assert (found.value if found else None) == case["expected"]
    if found and "rule_id" in case:
        assert found.rule_id == case["rule_id"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["expected"] and "fails" not in case], ids=lambda case: case["label"]
)
def test_a_title_is_read_again_from_its_line(case):
    lines = case["lines"]
    found = find_title(lines, group(lines), think(lines))
    assert cut_title(read_lines(lines), found.line) == found


@pytest.mark.parametrize(
    ("line", "site"),
    [("Fees to rise in spring | The Harbour Times", "The Harbour Times"), ("Fees to rise in spring - Harbour News", "Harbour News"),
     ("Fees to rise in spring – harbour.example.com", None), ("Fees to rise in spring - Opinion", None), ("Home | Harbour News", None),
     ("Fees to rise | and stay high", None)],
)  # fmt: skip
def test_site_suffix(line, site):
    span = find_site_suffix(line)
    assert (line[slice(*span)] if span else None) == site


@pytest.mark.parametrize(
    ("line", "headline"),
    [("The Norwood Times - Fees to rise in spring", "Fees to rise in spring"), ("Corriere di Norvilla | Fees to rise in spring", "Fees to rise in spring"),
     ("Star Trek - a new film is announced", "Star Trek - a new film is announced"), ("Norwood - a town without boats", "Norwood - a town without boats"),
     ("Opinion|Fees must not rise in spring", "Fees must not rise in spring"), ("Opinion: Fees must not rise", "Opinion: Fees must not rise"),
     ("Fees to rise - Sport - Norwood News", "Fees to rise"), ("Fees to rise – Business", "Fees to rise – Business")],
)  # fmt: skip
def test_headline_in_its_line(line, headline):
    assert line[slice(*find_headline(line))] == headline


@pytest.mark.parametrize(
    ("line", "doubtful"),
    [("By Ana Ruiz", "Harbour fees to rise in spring"), ("Read more", None)],
)
def test_a_doubtful_line_needs_a_byline_below(line, doubtful):
    body = "The port of Norwood said on Monday that harbour fees would rise by a tenth in spring, the third time in a year."
    lines = ["Harbour fees to rise in spring", line, body]
    found = find_title(lines, group(lines), ["junk", "junk", "text"], {0})
    assert (found and found.value) == doubtful


WORDS = [
    "Harbour fees to rise",
    " | ",
    " - ",
    "The Norwood Times",
    "By Ana Ruiz",
    "3 May 2024",
    "MOSCOW (AP) — ",
    ".",
    "?",
    "“",
    "Home",
    "fees ",
]
LINES = st.lists(
    st.one_of(
        st.text(max_size=60).map(str.strip), st.lists(st.sampled_from(WORDS), max_size=8).map("".join).map(str.strip)
    ),
    max_size=12,
)


@given(LINES, st.randoms(use_true_random=False))
def test_the_title_stands_in_its_line(lines, random):
    opinions = [random.choice(["text", "junk", "unsure"]) if line else None for line in lines]
    found = find_title(lines, group(lines), opinions)
    if found is not None:
        assert found.value
        assert lines[found.line][found.start : found.end] == found.value
        assert opinions[found.line] != "junk"
        assert found.rule_id in RULE_IDS


@pytest.mark.parametrize("line", ["a " * 500_000, " | " * 300_000, "“" * 1_000_000, "Harbour - News " * 70_000])
def test_a_long_line_is_no_title(line):
    assert find_title([line, line], [(0, 0), (1, 1)], ["unsure", "unsure"]) is None


def test_only_the_first_of_many_lines_are_read():
    lines = ["Harbour fees to rise"] * 100_000
    assert find_title(lines, [(number, number) for number in range(len(lines))], ["unsure"] * len(lines)) is None
