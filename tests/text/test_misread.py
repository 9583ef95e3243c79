"""Text of another script that was read as Windows-1252 or Latin-1, and text that only looks like it."""

import pytest
from cases.decode import ENCODED, UNTOUCHED_BY_REREADING, DecodeCase, stories_of
from cases.lines import LEFT_ALONE
from hypothesis import given
from hypothesis import strategies as st

from flows.text.document import read_page
from flows.text.reading.misread import find_misread, reread_misread

# Encodings of other scripts; those with escapes or zero bytes are never read as Latin-1.
OTHER_SCRIPTS = (
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "cp1253", "iso8859_7", "cp1255", "cp1256", "iso8859_6", "cp874",
    "shift_jis", "euc_jp", "gbk", "big5", "euc_kr",
)  # fmt: skip
MISREAD = [case for codec, _, _ in ENCODED if codec in OTHER_SCRIPTS for case in stories_of(codec)]


def misread(data: bytes, encoding: str) -> str:
    """Bytes read wrongly; the five that Windows-1252 lacks are read as Latin-1, as browsers do."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in data)


@pytest.mark.parametrize("encoding", ["latin-1", "windows-1252"])
@pytest.mark.parametrize("case", MISREAD, ids=lambda case: case.label)
def test_a_misread_story_is_read_again(case: DecodeCase, encoding: str) -> None:
    lines = misread(case.data, encoding).rstrip("\n").split("\n")
    assert reread_misread(lines) == (case.text.rstrip("\n").split("\n"), case.encoding)


@pytest.mark.parametrize("case", stories_of("utf_8"), ids=lambda case: case.label)
def test_a_story_that_was_read_rightly_stays(case: DecodeCase) -> None:
    assert find_misread([case.text] * 3) is None
    # Misread UTF-8 is repaired line by line.
    assert find_misread([misread(case.data, "windows-1252")] * 3) is None


@pytest.mark.parametrize("text", [*UNTOUCHED_BY_REREADING, *(case.original for case in LEFT_ALONE)])
def test_letters_of_other_languages_stay(text: str) -> None:
    for lines in ([text] * 4, [text.upper()] * 4):
        assert find_misread(lines) is None


def test_lines_that_were_read_rightly_stay_beside_misread_ones() -> None:
    story = misread("Пожар на складе у реки начался ночью, сообщили в министерстве.".encode("cp1251"), "latin-1")
    lines, _ = reread_misread(["Café Müller", story, "Norwick – 5 €", "Москва"])
    assert lines == [
        "Café Müller",
        "Пожар на складе у реки начался ночью, сообщили в министерстве.",
        "Norwick – 5 €",
        "Москва",
    ]


def test_a_page_names_the_repair_and_the_language() -> None:
    report = "Пожар на складе у реки начался ночью, сообщили в министерстве. Никто не пострадал, сказал дежурный."
    page = read_page(misread(report.encode("cp1251"), "windows-1252"), frozenset(), 0.5)
    assert (page.text, page.language.code) == (report, "ru")
    assert page.repairs == [("misread windows-1251",)]


@given(st.lists(st.text(st.characters(max_codepoint=0x2122, exclude_categories=("Cs",)), max_size=60), max_size=5))
def test_rereading_twice_is_rereading_once(lines: list[str]) -> None:
    once, _ = reread_misread(lines)
    assert len(once) == len(lines)
    assert reread_misread(once)[0] == once
