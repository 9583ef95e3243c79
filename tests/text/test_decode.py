"""Bytes to text: every encoding that news was seen in, and what is no text."""

import pytest
from cases.decode import CASES, UNREADABLE, DecodeCase
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.encodings import LEGACY_ENCODINGS
from flows.text.reading.decode import SAMPLE_BYTES, UnreadableText, decode, take_sample


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_decode(case: DecodeCase) -> None:
    assert decode(case.data) == (case.text, case.encoding, case.repairs)


@pytest.mark.parametrize(("data", "reason"), [pytest.param(d, r, id=label) for label, d, r in UNREADABLE])
def test_refuse(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableText) as refused:
        decode(data)
    assert refused.value.reason == reason
    assert refused.value.detail.endswith(".")


@pytest.mark.xfail(strict=True, reason="Windows-1250 and ISO-8859-2 differ in six letters; too few to tell in a line")
def test_iso_8859_2_is_told_from_windows_1250() -> None:
    text = "Pożar wybuchł w nocy w śródmieściu. Strażacy ugasili go o świcie.\n"
    assert decode(text.encode("iso8859_2")).text == text


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


def test_every_legacy_encoding_is_one_python_knows() -> None:
    for codec in LEGACY_ENCODINGS:
        "a".encode(codec)
