"""Counts of people: cases, and what holds for any text."""

import pytest
from cases.figures import CASES, NO_TOLLS, FigureCase
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from flows.rules.figures import RULES
from flows.text.counting.figures import find_figures
from flows.text.dating.dates import find_dates
from flows.text.values import Mention
from flows.text.words.understood import Understood

RULE_IDS = {rule.id for rule in RULES}
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru", "ja", "und")
PIECES = (
    "12", "1,234", "1.234", "12 000", "3.5", "2014", "999999999999999", "$", "%", "-", "–", ".", ",", ". ", "\n", "(", "“", " ",
    "two", "hundred", "hundreds", "dozens", "tens of thousands", "a", "dozen", "and", "to", "between", "at least", "more than", "or more",
    "people", "soldiers", "policeman", "killed", "dead", "were", "wounded", "missing", "lives", "claimed", "of", "them", "including",
    "death toll", "rose to", "officials said", "according to", "each side", "May", "Menschen", "getötet", "blessés", "человек",
    "погибли", "٣", "²", "\x00", "İ",
)  # fmt: skip


def mark_failures(case: FigureCase) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=case.fails)] if case.fails else []
    return pytest.param(case, id=case.label, marks=marks)


@pytest.mark.parametrize("case", [mark_failures(case) for case in CASES])
def test_case(case: FigureCase) -> None:
    assert [
        (
            figure.kind, figure.value_low, figure.value_high, figure.modifier, figure.object, figure.side,
            figure.attributed_to, figure.part_of, case.text[figure.start : figure.end],
        )
        for figure in find_figures(Understood(case.text, case.language, dates=find_dates(Understood(case.text, case.language), None)))
    ] == list(case.expected)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), NO_TOLLS)
def test_what_is_no_toll(language: str, text: str, expected: tuple[tuple[str, int], ...]) -> None:
    found = find_figures(Understood(text, language, dates=find_dates(Understood(text, language), None)))
    assert tuple((one.kind, one.value_low) for one in found if one.kind != "other") == expected


def make_place(text: str, name: str, place_id: int) -> Mention:
    start = text.index(name)
    return Mention("place", name, start, start + len(name), None, place_id, "XX", "Ordania", None, 0.0, 0.0, "test")


def test_the_only_place_of_the_sentence() -> None:
    text = "In Lissa, 12 people were killed. Seven died between Lund and Mora."
    mentions = [make_place(text, "Lissa", 1), make_place(text, "Lund", 2), make_place(text, "Mora", 3)]
    assert [figure.place_id for figure in find_figures(Understood(text, "en", mentions))] == [1, None]


def make_people(text: str, *names: str) -> list[Mention]:
    return [
        Mention("person", name, text.index(name), text.index(name) + len(name), None, None, None, None, None, None, None, "test")
        for name in names
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Ada Lund, 45, a teacher, was killed.", ("Ada Lund",), [("killed", "Ada Lund", None)]),
        ("Senator Ada Lund's murder is unsolved.", ("Ada Lund",), [("killed", "Ada Lund", None)]),
        ("The murder of Ada Lund shook all. Lund was killed on Friday.", ("Ada Lund",), [("killed", "Ada Lund", None)]),
        ("Gunmen killed Ada Lund and her driver.", ("Ada Lund",), [("killed", "Ada Lund", None), ("killed", "driver", None)]),
        (
            "Gunmen killed two reporters, Ada Lund and Ivo Moss.",
            ("Ada Lund", "Ivo Moss"),
            [("killed", "reporters", None), ("killed", "Ada Lund", 0), ("killed", "Ivo Moss", 0)],
        ),
        ("Ada Lund and Ivo Moss were arrested.", ("Ada Lund", "Ivo Moss"), [("arrested", "Ada Lund", None), ("arrested", "Ivo Moss", None)]),
        ("THE ASSASSINATION OF MAYOR ADA LUND WAS CONDEMNED.", ("ADA LUND",), [("killed", "ADA LUND", None)]),
        ("Ada Lund died in the blast.", ("Ada Lund",), [("killed", "Ada Lund", None)]),
        ("Ada Lund died at home, aged 90.", ("Ada Lund",), []),
        ("Ada Lund said two guards were killed.", ("Ada Lund",), [("killed", "guards", None)]),
        ("Neither Ada Lund nor her driver was hurt.", ("Ada Lund",), []),
        ("Ada Lund was not injured.", ("Ada Lund",), []),
        ("He tried to have Ada Lund killed.", ("Ada Lund",), []),
        ("Ada Lund was hurt early in the season.", ("Ada Lund",), []),
        ("Ada Lund, whose daughter was found dead, wept.", ("Ada Lund",), []),
        ("Ada Lund, 24, phoned her friend Ivo Moss, 25, who was killed.", ("Ada Lund", "Ivo Moss"), [("killed", "Ivo Moss", None)]),
        ("Ada Lund was jailed for three years.", ("Ada Lund",), []),
        ("They mourn the loss of Ada Lund, who was killed in the blast.", ("Ada Lund",), [("killed", "Ada Lund", None)]),
        ("Ada Lund, of the Free [and Fair] League, was murdered.", ("Ada Lund",), [("killed", "Ada Lund", None)]),
        ("The victims were identified as Ada Lund, and Ivo Moss.", ("Ada Lund", "Ivo Moss"), [("killed", "Ada Lund", None), ("killed", "Ivo Moss", None)]),
        ("Among the injured are Ada Lund, 53; Ivo Moss, 24.", ("Ada Lund", "Ivo Moss"), [("wounded", "Ada Lund", None), ("wounded", "Ivo Moss", None)]),
        ("Her driver died in the attack.", (), [("killed", "driver", None)]),
        ("The witnesses were Ada Lund and Ivo Moss.", ("Ada Lund", "Ivo Moss"), []),
    ],
)  # fmt: skip
def test_named_victims_are_counted_once(
    text: str, names: tuple[str, ...], expected: list[tuple[str, str, int | None]]
) -> None:
    figures = find_figures(Understood(text, "en", make_people(text, *names)))
    assert [(figure.kind, figure.object, figure.part_of) for figure in figures] == expected
    named = [figure for figure in figures if figure.rule_id == "figure.victim"]
    assert all(text[figure.start : figure.end] == figure.object for figure in named)


@pytest.mark.parametrize(
    ("language", "text", "name", "kinds"),
    [
        ("es", "Ana Ruiz, de 30 años, resultó herida en el choque.", "Ana Ruiz", ["wounded"]),
        ("es", "Ana Ruiz atacó a un guardia que fue detenido.", "Ana Ruiz", []),
        ("fr", "Anne Roux, 42 ans, a été tuée.", "Anne Roux", ["killed"]),
        ("fr", "Anne Roux est morte à 89 ans.", "Anne Roux", []),
        ("de", "Anna Holm, 42, wurde bei dem Angriff getötet.", "Anna Holm", ["killed"]),
        ("de", "Am Montag ist Anna Holm im Alter von 89 Jahren in Nordheim gestorben.", "Anna Holm", []),
        ("pt", "Ivo Reis, que também é filho de Ana, que foi presa, não falou.", "Ivo Reis", []),
        ("ru", "Мэр города Иван Лапин погиб в аварии.", "Иван Лапин", ["killed"]),
        ("ru", "Мэр города Иван Лапин умер в возрасте 89 лет.", "Иван Лапин", []),
    ],
)
def test_named_victims_in_other_languages(language: str, text: str, name: str, kinds: list[str]) -> None:
    figures = find_figures(Understood(text, language, make_people(text, name)))
    assert [figure.kind for figure in figures if figure.rule_id == "figure.victim"] == kinds


def test_sentence_holds_the_number() -> None:
    text = "Rain fell. Mr. Moss said 12 people were killed in the U.S. on Friday. Nobody slept."
    (figure,) = find_figures(Understood(text, "en"))
    assert figure.sentence == "Mr. Moss said 12 people were killed in the U.S. on Friday."


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(LANGUAGES), st.booleans())
def test_any_text(pieces: list[str], language: str, blanks: bool) -> None:
    text = (" " if blanks else "").join(pieces)
    figures = find_figures(Understood(text, language))
    position = 0
    for number, figure in enumerate(figures):
        assert position <= figure.start < figure.end <= len(text)
        assert 0 < figure.value_low <= figure.value_high
        assert text[figure.start : figure.end] in figure.sentence
        assert figure.sentence in text
        assert figure.rule_id in RULE_IDS
        assert figure.object != ""
        if figure.part_of is not None:
            assert 0 <= figure.part_of < number
            assert figures[figure.part_of].value_high >= figure.value_low
        position = figure.end
    assert figures == find_figures(Understood(text, language))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_never_an_exception(text: str, language: str) -> None:
    find_figures(Understood(text, language))


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1 ", "12 killed ", "killed ", "12 people and ", "hundreds of ", "a policeman ", ". ", "two-", "12 people were killed. ",
     "of them 12 ", "officials said 12 people ", "x", "12 people,\n"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ru"])
def test_time_is_linear(piece: str, language: str) -> None:
    assert_linear(lambda text: find_figures(Understood(text, language)), piece)
