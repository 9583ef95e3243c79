"""Bytes to text: every encoding that news was seen in, and what is no text."""

import pytest
from cases.decode import CASES, SIGNS, STORIES, UNREADABLE, UNTOLD, DecodeCase
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.alphabets import ALPHABETS
from flows.rules.encodings import LEGACY_ENCODINGS
from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.legacy import SAMPLE_BYTES, _load_tables, take_sample

NEEDS_NO_SAMPLE = {"utf-8", "utf-16le", "utf-16be", "iso-2022-jp"}


@pytest.mark.parametrize("case", [*CASES, *STORIES, *SIGNS], ids=lambda case: case.label)
def test_decode(case: DecodeCase) -> None:
    decoded = decode(case.data)
    assert decoded[:3] == (case.text, case.encoding, case.repairs)
    assert decoded.evidence


@pytest.mark.xfail(strict=True, reason="signs that break words of another language than English")
@pytest.mark.parametrize("case", UNTOLD, ids=lambda case: case.label)
def test_decode_what_is_not_told_yet(case: DecodeCase) -> None:
    assert decode(case.data)[:3] == (case.text, case.encoding, case.repairs)


@pytest.mark.parametrize("case", SIGNS, ids=lambda case: case.label)
def test_signs_behind_a_long_text_are_read_alike(case: DecodeCase) -> None:
    text = "The harbour office said nothing. " * 3000 + case.text
    if case.encoding == "windows-1252":
        assert decode(text.encode("cp1252")).encoding == case.encoding


@pytest.mark.parametrize(("data", "reason"), [pytest.param(d, r, id=label) for label, d, r in UNREADABLE])
def test_refuse(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableText) as refused:
        decode(data)
    assert refused.value.reason == reason
    assert refused.value.detail.endswith(".")


@given(st.binary(max_size=600))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableText:
        return
    assert decoded.text.strip()
    assert "\x00" not in decoded.text
    decoded.text.encode("utf-8")  # no surrogates


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))).filter(lambda text: bool(text.strip(" \ufeff").split())))
def test_utf8_is_read_as_it_stands(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary(max_size=4000), st.integers(1, 40))
def test_the_sample_is_bounded(data: bytes, times: int) -> None:
    assert len(take_sample(data * times)) <= SAMPLE_BYTES


def test_every_legacy_encoding_is_one_python_knows_and_has_a_language() -> None:
    scripts = {script for script, _, _ in _load_tables()}
    for encoding in LEGACY_ENCODINGS:
        "a".encode(encoding.codec)
        assert scripts.issuperset(encoding.scripts)


def test_an_alphabet_names_a_letter_once() -> None:
    for alphabet in ALPHABETS:
        assert len(set(alphabet.letters)) == len(alphabet.letters), alphabet.language
        assert alphabet.letters == alphabet.letters.lower()


@pytest.mark.parametrize(
    "case", [case for case in STORIES if case.encoding not in NEEDS_NO_SAMPLE], ids=lambda case: case.label
)
def test_long_files_are_read_like_short_ones(case: DecodeCase) -> None:
    """The odd bytes stand far behind the beginning, and the sample ends inside a character."""
    assert decode(b"rain " * 20_000 + case.data * 200)[:3] == ("rain " * 20_000 + case.text * 200, case.encoding, ())
