import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.languages import load_languages
from flows.lexicon import find_language
from flows.rules import dates as date_rules
from flows.text.dating.calendar import find_calendar_dates
from flows.text.dating.dates import find_dates
from flows.text.words.understood import Understood

CASES = json.loads((Path(__file__).parents[1] / "cases" / "dates.json").read_text(encoding="utf-8"))
# Languages whose days are named in running text.
TEXT_LANGUAGES = tuple(code for code, language in load_languages().items() if language.dates.weekday_names)
RULE_IDS = {rule.id for rule in date_rules.RULES}


def as_param(case):
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


def written(day):
    return None if day is None else day.isoformat()


@pytest.mark.parametrize("case", [as_param(case) for case in CASES])
def test_case(case):
    text = case["text"]
    published_on = date.fromisoformat(case["published_on"]) if case["published_on"] else None
    found = find_dates(Understood(text, case["language"]), published_on)
    got = [[text[d.start : d.end], written(d.start_on), written(d.end_on), d.precision] for d in found]
    assert got == case["expected"]


WORDS = ["Monday", "will ", "gestern", "le 21 mars", "letzten ", "Monat", "hace ", "semanas", "прошлого года", "в апреле", "İn May ", "ſunday",
         "past 3 weeks", " of last week", "2010-2014", ", 1999", "May 3", "3 May 2024", " on Thursday", "last month", "in April", " 2020-10-22 ", "03/05/2024", "two weeks ago", "in 2020", "1990s",
         "мая", "3 мая 2024", "é", " ", "-", ", "]  # fmt: skip
DAYS = st.one_of(st.none(), st.dates())


@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=12).map("".join)),
    st.sampled_from([*TEXT_LANGUAGES, "nl", "und", "zh-cn"]),
    DAYS,
)
def test_mentions_are_in_order_and_in_the_text(text, language, published_on):
    end = 0
    for mention in find_dates(Understood(text, language), published_on):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert mention.rule_id in RULE_IDS
        assert (mention.start_on is None) == (mention.end_on is None)
        if mention.start_on is not None:
            assert mention.start_on <= mention.end_on
        assert mention.precision in {"day", "month", "year", "weekday", "period"}


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back(day):
    english = f"On {day:%B} {day.day}, {day.year} it rained."
    for text in (english, f"On {day.day} {day:%B} {day.year} it rained.", f"Filed {day.isoformat()}."):
        assert [(d.year, d.month, d.day) for d in find_calendar_dates(text, "en")] == [(day.year, day.month, day.day)]


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_every_month_is_read_in_its_language(language):
    for number, words in enumerate(find_language(language).dates.months, start=1):
        for word in words:
            for text in (f"({word.capitalize()} 2019)", f"(3 {word.capitalize()} 2019)", f"(3 {word.capitalize()})"):
                (found,) = find_dates(Understood(text, language), date(2019, 6, 30))
                assert (found.start_on.year, found.start_on.month) in {(2019, number), (2018, number)}, text


@given(st.text(alphabet="й3 May204,-", max_size=60))
def test_spans_count_code_points(text):
    for mention in find_dates(Understood("й" + text, "en"), None):
        assert mention.end <= len(text) + 1


@pytest.mark.parametrize(
    "piece",
    [
        "May 3 ",
        "3.",
        "last ",
        "in 2020",
        "1/1/20",
        "May ",
        "2020-01-01 to ",
        "in May ",
        "will Monday ",
        "in 1998, 1999, ",
        "past 3 weeks ",
        "Monday of last week ",
        "2010-2014",
    ],
)
def test_time_is_linear(piece):
    assert_linear(lambda text: find_dates(Understood(text, "en"), date(2020, 1, 1)), piece)


def test_a_day_of_the_calendar_is_made_in_one_place():
    """Elsewhere numbers of a page could make a date that no calendar has, which raises an error."""
    flows = Path(__file__).parents[2] / "flows"
    code = re.compile(r"(?<![.\w])date\((?!\d{4}, \d)|\bstrptime\(|\bfromisoformat\(")
    files = [*(flows / "text").rglob("*.py"), *(flows / "stages").rglob("*.py")]
    assert [path.name for path in files if code.search(path.read_text("utf-8"))] == ["days.py"]
