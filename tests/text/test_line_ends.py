"""Where lines end, and where U+0085 ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.reading.line_ends import split_lines
from flows.text.reading.lines import repair_line

ENDS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
REPORT = ["Pier to be rebuilt", "", "The board said on Monday that it would.", "“Not yet,” the mayor said."]


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_each_line_end_ends_lines(end: str) -> None:
    assert split_lines(end.join(REPORT)) == REPORT
    assert split_lines(end.join(REPORT) + end) == REPORT


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n", [""]),
        ("a", ["a"]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\n\r\nb\n\n", ["a", "", "b", ""]),
        ("page 1\n\x0cpage 2\x0cpage 3", ["page 1", "", "page 2", "page 3"]),
        ("a\x0bb\x0cc\u2028d\u2029e", ["a", "b", "c", "d", "e"]),
        ("a\x1cb\x1dc\x1ed", ["a\x1cb\x1dc\x1ed"]),  # separators of records and fields end no line of a text
        (
            "Rain fell all\x85night in the north\x85of the country.",
            ["Rain fell all", "night in the north", "of the country."],
        ),
        ("Title\n\x85Rain fell.\x85Snow fell.\n", ["Title", "", "Rain fell.", "Snow fell."]),
    ],
)
def test_split(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("He said\x85 and left.", "He said… and left."),
        ("He said\x85", "He said…"),
        ("“Well\x85” she said.", "“Well…” she said."),
        ("He said\x85and left.", "He said…and left."),
        ("He \x93left\x94\x85 So she \x91stayed\x92.", "He “left”… So she ‘stayed’."),
        ("Ã\x85se kom til Ã\x85lesund.", "Åse kom til Ålesund."),
        ("пехота".encode().decode("latin-1"), "пехота"),
    ],
    ids=ascii,
)
def test_an_ellipsis_or_half_a_letter_ends_no_line(line: str, repaired: str) -> None:
    lines = split_lines(f"The report\n{line}\nThe end.\n")
    assert lines == ["The report", line, "The end."]
    assert repair_line(line)[0] == repaired


@given(
    st.lists(
        st.text(
            st.characters(exclude_characters="\r\n\x0b\x0c\x85\u2028\u2029", exclude_categories=("Cs",)), min_size=1
        )
    )
)
def test_lines_come_back(lines: list[str]) -> None:
    assert split_lines("\n".join(lines)) == lines


@given(st.text(st.sampled_from("aB.é \n\r\x0b\x0c\x85\u2028\u2029")))
def test_only_line_ends_are_lost(text: str) -> None:
    lines = split_lines(text)
    assert "".join(lines).replace("\x85", "") == "".join(
        char for char in text if char not in "\n\r\x0b\x0c\x85\u2028\u2029"
    )
    assert not any(set(line) & set("\n\r\x0b\x0c\u2028\u2029") for line in lines)
