"""People whom only their speech, or a clause with who, gives away."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linear import assert_linear

from flows.text.naming.mentions import find_mentions
from flows.text.naming.speakers import add_people
from flows.text.speech.quotes import find_quotes
from flows.text.values import Mention
from flows.text.words.understood import Understood


def read(text: str, language: str = "en") -> list[Mention]:
    understood = Understood(text, language)
    understood.names.tell(find_mentions(understood, None))
    add_people(understood, find_quotes(understood))
    return understood.names.all


CASES = [
    (
        "speaker",
        "“The nets are dry,” said Quirla Vantongo on the pier.",
        "en",
        [("Quirla Vantongo", "Quirla Vantongo")],
    ),
    (
        "surname later",
        "“The nets are dry,” said Quirla Vantongo. Vantongo left at noon.",
        "en",
        [("Quirla Vantongo", "Quirla Vantongo"), ("Quirla Vantongo", "Vantongo")],
    ),
    ("who", "Ozmir Teppelin, who mends nets, left.", "en", [("Ozmir Teppelin", "Ozmir Teppelin")]),
    ("German", "„Die Netze sind trocken“, sagte Quirla Vantongo.", "de", [("Quirla Vantongo", "Quirla Vantongo")]),
    (
        "one word that he stands for",
        "Vantongo praised the pier. “The nets are dry,” he said. “Dry enough,” said Vantongo.",
        "en",
        [("Vantongo", "Vantongo"), ("Vantongo", "Vantongo")],
    ),
    ("one word that may be a firm", "“The nets are dry,” said Vantongo. It sells nets.", "en", []),
    ("not a party", "“The nets are dry,” said the Harbour Party, who mends none.", "en", []),
    ("not a city", "The ferry from Buenos Aires, who knows why, was late.", "en", []),
    (
        "no part of a word",
        "“Dry,” said Quirla Vantongo. Vantongos are many.",
        "en",
        [("Quirla Vantongo", "Quirla Vantongo")],
    ),
]


@pytest.mark.parametrize(("text", "language", "people"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_people(text: str, language: str, people: list[tuple[str, str]]) -> None:
    found = [(m.name, text[m.start : m.end]) for m in read(text, language) if m.kind == "person"]
    assert found == people


@given(
    st.lists(
        st.sampled_from(["Ann Moss", "Zu Qo", ", who ", "“a b c,” said ", ". ", "\n", "Qo", " ", "İ"]), max_size=30
    )
)
def test_spans_are_ordered_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    mentions = read(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@pytest.mark.parametrize("piece", ["Zu Qom, who ", "“a b c,” said Zu Qom. ", "Qom Zu "])
def test_time_is_linear(piece: str) -> None:
    assert_linear(read, piece)
