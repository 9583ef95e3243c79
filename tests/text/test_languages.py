"""The files of the languages: what they hold is read, what they say wrongly is an error, and one file is enough."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from flows.languages import load_languages
from flows.languages.reading import LanguageError, read_language
from flows.lexicon import Lexicon, use_lexicon
from flows.text.counting.figures import find_figures
from flows.text.dating.dates import find_dates
from flows.text.speech.quotes import find_quotes
from flows.text.words.understood import Understood

# A language that nobody speaks: what its one file says is all that is known of it.
INVENTED = """
name = "Norwoodian"

[dates]
months = "januk\\nfebruk\\nmartuk\\napruk\\nmajuk\\njunuk\\njuluk\\nauguk\\nsepuk\\noktuk\\nnovuk\\ndecuk"
weekday_names = "lunuk\\nmarduk\\nmerkuk\\njojuk\\nvenuk\\nsabuk\\ndomuk"
days = { "-1" = ["uktera"] }
which_weekday = { this = ["*"] }

[numbers]
words = "7: sepim\\n8: okim"

[speech]
verbs = "dikte"

[tolls]
words = "killed pa: mortuk"
between = "estim"
"""


@pytest.fixture
def invented() -> Iterator[str]:
    """The code of the invented language, which is known while a test runs."""
    with use_lexicon(Lexicon({**load_languages(), "qnw": read_language("qnw", INVENTED)})):
        yield "qnw"


def test_one_file_is_enough_for_dates_figures_and_quotations(invented: str) -> None:
    text = "La portuk estim fermuk uktera, 3 martuk 2024: sepim people estim mortuk. “La portuk estim fermuk,” dikte Ann Lee."
    found = find_dates(Understood(text, invented), date(2024, 3, 4))
    assert [(text[one.start : one.end], one.start_on) for one in found] == [
        ("uktera", date(2024, 3, 3)),
        ("3 martuk 2024", date(2024, 3, 3)),
    ]
    assert [(one.kind, one.value_low) for one in find_figures(Understood(text, invented))] == [("killed", 7)]
    assert [one.speaker for one in find_quotes(Understood(text, invented))] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("months = ", "xx.toml is no TOML"),
        ("[dates]", "the English name of the language is missing"),
        ('name = "X"\n[datez]', "xx.toml: no table is called 'datez'; is 'dates' meant?"),
        ('name = "X"\n[dates]\nmonth = ""', "xx.toml: dates: no table is called 'month'; is 'months' meant?"),
        ('name = "X"\n[dates]\nmonths = ["a"]', "xx.toml: dates: months: cannot be read: a text is expected"),
        ('name = "X"\n[page]\nteaser = "more"', "xx.toml: page: teaser: cannot be read: an array of texts is expected"),
        (
            'name = "X"\n[numbers]\nwords = "two 2"',
            "xx.toml: numbers: words: cannot be read: the line 'two 2' has no colon",
        ),
        (
            'name = "X"\n[people]\nroles = "t: mayor\\nv: mayor"',
            "xx.toml: people: roles: cannot be read: 'mayor' stands twice; give it all its letters in one line",
        ),
        ('name = "X"\n[numbers]\nwords = "two: 2"', "xx.toml: numbers: words: cannot be read: invalid literal"),
        ('name = "X"\ndates = 1', "xx.toml: dates: should be a section"),
        ('name = "X"\ncode = "yy"', "xx.toml: no table is called 'code'"),
    ],
)
def test_errors_name_the_place(text: str, says: str) -> None:
    with pytest.raises(LanguageError, match=re.escape(says)):
        read_language("xx", text)


@pytest.mark.parametrize("code", load_languages())
def test_tables_are_whole(code: str) -> None:
    dates = load_languages()[code].dates
    assert len(dates.months) in {0, 12}
    assert len(dates.weekdays) in {0, 7}
    assert len(dates.weekday_names) in {0, 7}
    language = load_languages()[code]
    assert set().union(*language.people.roles.values()) <= set("tsmbilnufhovrwcdpga")
    assert set().union(*language.organizations.kinds.values()) <= set("eplsc")
    assert set().union(*language.places.features.values()) <= set("bfos")
    assert set().union(*language.people.particles.values()) <= set("nbscpm")
    assert set().union(*language.people.suffixes.values()) <= set("nb")
    assert set().union(*language.titles.papers.values()) <= set("msn")
    for name, words in list_words(load_languages()[code]):
        assert words == words.strip() or name == "not_openings", (name, words)
        assert words == words.lower() or name in SPELLED, (name, words)


@pytest.mark.parametrize("code", load_languages())
def test_a_form_is_one_month_or_weekday(code: str) -> None:
    dates = load_languages()[code].dates
    for rows in (dates.months, dates.weekdays, dates.weekday_names):
        assert [form for form, times in Counter(form for row in rows for form in row).items() if times > 1] == []


# Tables that are spelled as texts are.
SPELLED = {"countries", "country_cases", "before_years", "post_footers", "known"}


def list_words(table: object) -> Iterator[tuple[str, str]]:
    """All words and phrases of a table, with the name of the field."""
    assert is_dataclass(table)
    for column in fields(table):
        value = getattr(table, column.name)
        if is_dataclass(value):
            yield from list_words(value)
        elif isinstance(value, frozenset | tuple):
            yield from ((column.name, one) for row in value for one in (row if isinstance(row, tuple) else (row,)))
