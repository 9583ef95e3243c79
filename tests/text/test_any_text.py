"""No record is lost to the program: whatever a text holds, its fields are read, and stand where they say.

Invented numbers and dates in every language, characters of every script, and mutations of the sample's texts go the
whole way of a document; a row that breaks its table's promise would reject the record, as an exception would.
"""

import hashlib
import sys
import unicodedata
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.languages import load_languages
from flows.lexicon import find_language
from flows.stages.compare import Text, compare_pairs
from flows.stages.ingest import Record, index_lines
from flows.stages.refine import Judged, Policy, build_tables, complete, judge
from flows.stages.rows import Work
from flows.text.dating.dates import find_dates
from flows.text.dating.named_days import named_phrases
from flows.text.readers.line_dates import find_line_dates
from flows.text.values import Language
from flows.text.words.understood import Understood

RAW = Path(__file__).parents[2] / "raw"
POLICY = Policy(date(2100, 1, 1), 0.5, {})
STORY = "The harbour of Norwood stayed closed on Friday as divers searched for a barge, the council said. "
DATED = tuple(code for code, language in load_languages().items() if language.dates.months)
# Languages without months of their own are read by those of English.
LANGUAGES = (*DATED, "zh-cn", "ja", "ko", "th", "fa", "und")


def read_as(language: str | None, data: bytes) -> None:
    """Read a record whole, in the language it is in and as if it were in another."""
    work = Work("0" * 16, "raw", "a.txt", 1, hashlib.sha256(data).hexdigest(), len(data), data, (1, 3), "key")
    index_lines([Record("raw", "a.txt", 1, data, work.raw_sha256)])
    judged = judge(work, POLICY)
    if not isinstance(judged, Judged):
        build_tables(judged)
        return
    page = judged.page
    for code in {page.language.code, language or page.language.code}:
        rows = complete(work, judged._replace(page=replace(page, language=Language(code, 1.0))), POLICY)
        assert not rows.get("rejected"), rows["rejected"][0]["detail"]
        build_tables(rows)
    texts = {"a": Text(None, page.text), "b": Text("A title", STORY + page.text)}
    (pair,) = compare_pairs([("a", "b")], texts, 0.9).to_pylist()
    assert "failed" not in pair["evidence"]


# -- numbers and dates ------------------------------------------------------------------------------------------------

NUMBERS = st.one_of(
    st.sampled_from(
        ["0", "00", "000", "1", "3", "9", "12", "13", "20", "24", "29", "30", "31", "32", "99", "100", "366", "999", "0000", "1499",
         "1500", "1582", "1999", "2024", "2099", "2100", "2567", "9999", "10000", "25630", "999999999999", "1,234", "1.234", "12.5",
         "1,5", "٣", "٢٠٢٤", "२०२४", "๒๕๖๗", "二〇二四", "²", "①", "½", "Ⅳ", "１２", "𝟙𝟚", "十二", "元", "3rd", "2º", "5-й", "1er", "第3"]
    ),
    st.integers(0, 10**7).map(str),
)  # fmt: skip
BETWEEN = st.sampled_from(
    [" ", " ", " ", ", ", ". ", ".,  ", "-", "–", " - ", "/", ".", ":", " de ", " of ", " to ", " bis ", "\xa0", "\u202f", "", "年",
     "月", "日", "년 ", "월 ", "일", " tháng ", " năm ", "\n", "\n\n", "'", "“", "”", "(", ") ", "\u200f", "\u200b", "\u0301", "%", "$", " … "]
)  # fmt: skip
CASES = st.sampled_from([str, str, str.capitalize, str.upper, str.title])


@cache
def list_words(language: str) -> list[str]:
    """What a language says of days and numbers."""
    dates, numbers = find_language(language).dates, find_language(language).numbers
    named = [phrase for words in (*dates.months, *dates.weekdays) for phrase in words]
    phrases = [phrase.replace("#", number) for phrase in named_phrases(language) for number in ("3", "000", "999")]
    return [
        *named * 3,
        *phrases,
        *(dates.before_years or ("in", "since")),
        *(*numbers.words, *numbers.multipliers, *numbers.vague, *sorted(numbers.range)),
    ] or ["May"]


@st.composite
def invent_dates(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and a text of its days and numbers in any order."""
    language = draw(st.sampled_from(LANGUAGES))
    pieces = st.one_of(
        NUMBERS, NUMBERS, st.builds(lambda case, word: case(word), CASES, st.sampled_from(list_words(language)))
    )
    parts = draw(st.lists(st.tuples(pieces, BETWEEN), min_size=1, max_size=30))
    return language, "".join(piece + between for piece, between in parts)


DAYS = st.one_of(st.none(), st.sampled_from([date.min, date.max, date(2024, 2, 29), date(201, 1, 1)]), st.dates())


@settings(max_examples=300)
@given(invent_dates(), DAYS)
def test_dates_that_no_calendar_has(invented, published_on):
    language, text = invented
    for found in find_dates(Understood(text, language), published_on):
        assert 0 <= found.start < found.end <= len(text)
        assert (found.start_on is None) == (found.end_on is None)
        assert found.start_on is None or found.start_on <= found.end_on
    for dated in find_line_dates(text, None):
        assert 0 <= dated.start < dated.end <= len(text)


@pytest.mark.parametrize("language", DATED)
def test_every_month_beside_numbers_that_are_no_day(language):
    for word in (word for words in find_language(language).dates.months for word in words):
        for number in ("0", "00", "000", "0000", "20", "32", "99", "101", "1499", "9999", "25630"):
            for text in (f"{word}, {number}", f"{word}. {number}", f"{word}\xa0{number}", f"{number} {word}", f"{number} {word} {number}",
                         f"{word} {number}-31 2024", f"{word} 0-{number}, 2023", f"{number}-{number} {word} {number}", f"a de {word} {number}"):  # fmt: skip
                for cased in (text, text.title()):
                    for found in find_dates(Understood(cased, language), date(2023, 2, 28)):
                        assert (found.start_on is None) == (found.end_on is None)
                    find_line_dates(cased, None)


@settings(max_examples=60)
@given(
    invent_dates(),
    st.sampled_from(["", STORY, "Published ", "NORWOOD, ", "By Ida Holm\n"]),
    st.sampled_from(["", f"\n\n{STORY * 3}"]),
)
def test_invented_numbers_cost_no_record(invented, before, after):
    language, text = invented
    read_as(language, (before + text + after).encode())


# -- characters -------------------------------------------------------------------------------------------------------


@cache
def list_odd_characters() -> list[str]:
    """Digits, numbers, marks, spaces, controls, quotation marks and title-case letters of all scripts."""
    kinds = {"Nd", "Nl", "No", "Mn", "Mc", "Me", "Cf", "Cc", "Zs", "Zl", "Zp", "Sk", "Pi", "Pf", "Lm", "Lt", "Cn", "Co"}
    return [chr(code) for code in range(0x20000) if unicodedata.category(chr(code)) in kinds]


ODD = st.deferred(lambda: st.sampled_from(list_odd_characters()))
ANY = st.one_of(ODD, st.characters(exclude_categories=["Cs"]), st.sampled_from("  \n.,:-“”\"'()12"))


@settings(max_examples=60)
@given(st.text(ANY, max_size=200), st.sampled_from(["", STORY]), st.sampled_from(LANGUAGES))
def test_characters_of_all_scripts_cost_no_record(text, before, language):
    read_as(language, (before + text).encode())


@settings(max_examples=60)
@given(st.text(st.characters(), max_size=100), st.sampled_from(["utf-8", "utf-16", "utf-16-be", "utf-32"]))
def test_halves_of_characters_cost_no_record(text, encoding):
    read_as(None, (STORY + text).encode(encoding, "surrogatepass"))


def test_every_digit_of_every_script_may_stand_for_a_number():
    digits = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isnumeric()]
    for first in range(0, len(digits), 200):
        some = digits[first : first + 200]
        text = STORY + "".join(
            f"At least {d} people and {d}{d}.{d} died on May {d}, 20{d}{d}, {d} May {d}{d}{d}{d}. " for d in some
        )
        read_as("en", text.encode())


# -- mutations of the sample ------------------------------------------------------------------------------------------


@cache
def list_sample() -> list[bytes]:
    return [data for path in sorted(RAW.rglob("*.txt")) if len(data := path.read_bytes()) > 100]


@st.composite
def mutate(draw: st.DrawFn) -> bytes:
    """A text of the sample that was cut, swapped, repeated, glued and spoiled."""
    text = draw(st.sampled_from(list_sample())).decode("utf-8", "replace")
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([1, 3, 20, 100, 400])))
        piece, other = text[start:end], draw(st.integers(0, len(text)))
        text = draw(
            st.sampled_from(
                [
                    text[:start] + text[end:],
                    text[:start] + piece * 20 + text[end:],
                    text[:other] + piece + text[other:],
                    text[:start] + piece.upper() + text[end:],
                    text[:start] + piece.replace(" ", "") + text[end:],
                    text[:start] + piece.replace(" ", "\n") + text[end:],
                    text[:start] + draw(st.text(ODD, max_size=8)) + text[start:],
                    text[:start] + "".join(draw(ODD) if c.isdigit() else c for c in piece) + text[end:],
                ]
            )
        )
    return text.encode(
        draw(st.sampled_from(["utf-8", "utf-8", "utf-8", "utf-16", "latin-1", "cp1251", "shift_jis", "gb18030"])),
        "replace",
    )


@settings(max_examples=60)
@given(st.deferred(mutate), st.sampled_from([None, *LANGUAGES]))
def test_mutations_of_the_sample_cost_no_record(data, language):
    read_as(language, data)
