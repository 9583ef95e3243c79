"""Quotations and their speakers: cases, and what holds for any text."""

import pytest
from cases.quotes import CASES, MentionCase, QuoteCase
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from flows.rules.quotes import RULES
from flows.text.speech.quotes import find_quotes
from flows.text.values import Mention
from flows.text.words.understood import Understood

RULE_IDS = {rule.id for rule in RULES}
METHODS = {"cue_before", "cue_after", "according_to", "pronoun", "description", "continued", None}
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru", "ja", "und")
# Pieces that meet one another in hostile combinations.
PIECES = (
    '"', "“", "”", "„", "«", "»", "「", "」", "'", "‘", "’", "''", "``", "‘‘", "’’", "—", "–", "-", "\n", "\n\n", " ", "\xa0", ".", ",", ":", "?", "(", ")",
    "said", "says", "Putin", "Ann Lee", "he", "she", "the", "president", "according to", "a-t-il", "ajouté", "dijo", "sagte",
    "сказал", "as saying", "who", "Mr.", "of", "6'2", "İ", "ß", "ﬁ", "𝒜", "\u0301", "\x00", "船",
)  # fmt: skip


def make_mentions(text: str, cases: tuple[MentionCase, ...]) -> list[Mention]:
    """Mentions by hand: each surface where it stands first, and again wherever it stands later."""
    found = []
    for kind, name, surface, role in cases:
        start = text.find(surface)
        while start >= 0:
            end = start + len(surface)
            found.append(Mention(kind, name, start, end, role, None, None, None, None, None, None, "test"))  # type: ignore[arg-type]
            start = text.find(surface, end)
    return sorted(found, key=lambda mention: mention.start)


def mark_failures(case: QuoteCase) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=case.fails)] if case.fails else []
    return pytest.param(case, id=case.label, marks=marks)


@pytest.mark.parametrize("case", [mark_failures(case) for case in CASES])
def test_case(case: QuoteCase) -> None:
    found = find_quotes(Understood(case.text, case.language, make_mentions(case.text, case.mentions)))
    assert [
        (
            case.text[quote.start : quote.end],
            quote.kind,
            quote.speaker,
            quote.speaker_role,
            quote.speaker_method,
            quote.cue,
        )
        for quote in found
    ] == list(case.expected)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(LANGUAGES), st.booleans())
def test_any_text(pieces: list[str], language: str, blanks: bool) -> None:
    text = (" " if blanks else "").join(pieces)
    people = (("person", "Ann Lee", "Lee", "President"), ("place", "Putin", "Putin", None))
    quotes = find_quotes(Understood(text, language, make_mentions(text, people)))
    position = 0
    for quote in quotes:
        assert position <= quote.start < quote.end <= len(text)
        surface = text[quote.start : quote.end]
        assert surface == surface.strip()
        assert quote.rule_id in RULE_IDS
        assert quote.speaker_method in METHODS
        assert (quote.speaker_method is None) == (quote.speaker is None and quote.speaker_role is None)
        assert quote.speaker != ""
        assert quote.speaker_role != ""
        position = quote.end
    assert quotes == find_quotes(Understood(text, language, make_mentions(text, people)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_never_an_exception(text: str, language: str) -> None:
    find_quotes(Understood(text, language))


@pytest.mark.parametrize(
    "piece",
    [
        '"', "“", "“ ", "' ", "'", "'' ", "`", "``a ", "«»", "‘a ", "a", " a", "said “", "“a,” he said. ", "“a b c d,” Ann Lee said. ", "— a — said ", "\n— a, — сказал b",
        "\n“a", "he “said” that ", "Ann Lee, ", ". “", "“No,” he said. Bo Lee slept. ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ru"])
def test_time_is_linear(piece: str, language: str) -> None:
    assert_linear(lambda text: find_quotes(Understood(text, language)), piece)
