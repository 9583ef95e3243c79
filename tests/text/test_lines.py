"""Lines and their repair."""

import ftfy.badness
import pytest
from cases.lines import LEFT_ALONE, MISREAD, REPAIRED, LineCase
from hypothesis import example, given
from hypothesis import strategies as st

from flows.text.reading.lines import MAX_MOJIBAKE_CHARS, _load_ftfy, is_clean, repair_line

MESSY = st.text(
    st.sampled_from("aé â€™Ã©\xa0\xad\t&amp;#;<\u200b\u200d\u200c\U0001f469\u0301\u0627ﬁ\x85\x1b[m"), max_size=40
)


@pytest.mark.parametrize("case", REPAIRED, ids=lambda case: case.label)
def test_repair(case: LineCase) -> None:
    repaired, repairs = repair_line(case.original)
    assert repaired == case.expected
    assert repairs, "a repair has a name"


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("encoding", ["latin-1", "windows-1252"])
@pytest.mark.parametrize("line", MISREAD, ids=lambda line: line[:12])
def test_every_letter_of_a_misread_line_comes_back(line: str, encoding: str, times: int) -> None:
    misread = line
    for _ in range(times):
        misread = "".join(_read_byte(byte, encoding) for byte in misread.encode())
    assert repair_line(misread)[0] == line


def _read_byte(byte: int, encoding: str) -> str:
    """A byte read wrongly; the five that Windows-1252 lacks are read as Latin-1, as browsers do."""
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("case", LEFT_ALONE, ids=lambda case: case.label)
def test_leave_alone(case: LineCase) -> None:
    assert repair_line(case.original) == (case.expected, ())


@given(st.one_of(st.text(), MESSY))
@example("&am\xadp;amp;")
@example("&nbsp; &nbsp;&amp;nbsp;")
def test_repairing_twice_is_repairing_once(line: str) -> None:
    repaired, _ = repair_line(line.replace("\n", " ").replace("\r", " "))
    assert repair_line(repaired) == (repaired, ())
    assert repaired == repaired.strip()
    assert not {"\n", "\r", "\t", "\x00", "\xad"} & set(repaired)


@given(st.text())
def test_a_clean_line_needs_no_repair(line: str) -> None:
    if is_clean(line):
        assert repair_line(line) == (line, ())


@example("ﬁ™\u0300")
@given(st.one_of(st.text(), MESSY))
def test_our_pattern_for_broken_text_is_that_of_ftfy(line: str) -> None:
    find_badness, _, _ = _load_ftfy()
    assert bool(find_badness(line)) == bool(ftfy.badness.is_bad(line))


@pytest.mark.parametrize("line", ["\x85", "\x85 ", " \x85\x85", "\xa0 ", "\u2028", "\x1c", "\u3000"])
def test_white_space_never_becomes_a_line(line: str) -> None:
    assert repair_line(line)[0] == ""


def test_a_huge_line_is_repaired_in_bounded_time() -> None:
    line = "â€™\xad" * (MAX_MOJIBAKE_CHARS * 4)
    assert repair_line(line)[0] == "â€™" * (MAX_MOJIBAKE_CHARS * 4)
    assert repair_line("&" + "amp;" * 250_000)[0] == "&"
