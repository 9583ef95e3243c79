"""Differing passages: exact spans, nothing unsaid, readable, and linear time on whatever text."""

import random
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from linear import assert_linear

from flows.text.comparing import passages
from flows.text.comparing.passages import MAX_CONTEXT, MAX_PASSAGE, MAX_PASSAGES, Difference, find_differences

FERRY = """The ferry sailed again on Tuesday, nine weeks after a storm broke its pier in the north of the bay.

"We counted every morning without it," the harbour master said on the quay.

The county will pay for a new pier next year, when the budget allows that and the weather is fine."""

# Few words, so that they meet again; spaces and line ends of all kinds; scripts without spaces.
WORDS = st.sampled_from(["a", "b", "the", "ferry", "sailed", "Ferry,", "12", "港", "東京", "กำ", "é", "\x1b", "👩‍🚀"])
SPACES = st.sampled_from([" ", " ", " ", "\n\n", "\n", "  ", "\t", "\u2028", "\xa0", ""])
TEXTS = st.lists(st.tuples(WORDS, SPACES), max_size=60).map(lambda parts: "".join(map("".join, parts)))


def apply(first: str, differences: list[Difference], second: str) -> str:
    """The second text, made of the first and its differences."""
    parts, place = [], 0
    for found in differences:
        parts.append(first[place : found.first_start])
        parts.append(second[found.second_start : found.second_end] if found.is_cut else found.second)
        place = found.first_end
    return "".join([*parts, first[place:]])


def assert_sound(first: str, second: str) -> list[Difference]:
    """What holds for any two texts."""
    differences = find_differences(first, second)
    assert apply(first, differences, second) == second
    assert bool(differences) == (first != second)
    assert len(differences) <= MAX_PASSAGES
    for found in differences:
        spans = first[found.first_start : found.first_end], second[found.second_start : found.second_end]
        assert (
            found.kind
            == {(True, True): "changed", (True, False): "only_first", (False, True): "only_second"}[
                bool(spans[0]), bool(spans[1])
            ]
        )
        assert found.is_cut == (max(map(len, spans)) > MAX_PASSAGE)
        for shown, whole in zip((found.first, found.second), spans, strict=True):
            assert shown == whole if len(whole) <= MAX_PASSAGE else shown == whole[: MAX_PASSAGE - 1] + "…"
        assert max(len(found.before), len(found.after)) <= MAX_CONTEXT
        assert first[: found.first_start].endswith(found.before)
        assert second[: found.second_start].endswith(found.before)
        assert first.startswith(found.after, found.first_end)
        assert second.startswith(found.after, found.second_end)
    for last, following in pairwise(differences):
        assert last.first_end < following.first_start
        assert last.second_end < following.second_start
    return differences


@given(TEXTS, TEXTS)
@example("a b\n\nc d", "a b c d")
@example("", "the ferry")
@example(" a", "a ")
def test_any_two_texts(first: str, second: str) -> None:
    assert_sound(first, second)


@given(st.lists(WORDS, min_size=1, max_size=80), st.data())
def test_edited_texts(words: list[str], data: st.DataObject) -> None:
    """A text, and itself with some words replaced, left out or put in."""
    edits = data.draw(
        st.lists(
            st.sampled_from(["keep"] * 8 + ["drop", "put in", "replace"]), min_size=len(words), max_size=len(words)
        )
    )
    edited = [
        text
        for word, edit in zip(words, edits, strict=True)
        for text in {"keep": [word], "drop": [], "put in": [word, "new"], "replace": ["new"]}[edit]
    ]
    first, second = " ".join(words), " ".join(edited)
    differences = assert_sound(first, second)
    back = find_differences(second, first)
    assert len(differences) <= len(words) - edits.count("keep")
    assert apply(second, back, first) == first


@given(TEXTS, TEXTS)
def test_texts_that_are_too_long_to_align_exactly(first: str, second: str) -> None:
    """The way of long texts, taken by short ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "MAX_CELLS", 4)
        assert_sound(first, second)
        assert_sound(first + FERRY, FERRY + second)


def test_changed_words_stand_alone_with_what_is_around_them() -> None:
    (found,) = assert_sound(FERRY, FERRY.replace("nine weeks", "ten months"))
    assert (found.kind, found.first, found.second) == ("changed", "nine weeks", "ten months")
    assert (found.before, found.after) == (
        "The ferry sailed again on Tuesday, ",
        ' after a storm broke its pier in the north of the bay.\n\n"We',
    )  # fmt: skip
    assert not found.is_cut


def test_passages_with_next_to_nothing_between_them_are_one() -> None:
    (found,) = assert_sound(FERRY, FERRY.replace("Tuesday", "Friday").replace("a storm", "one storm"))
    assert (found.first, found.second) == ("Tuesday, nine weeks after a", "Friday, nine weeks after one")


def test_changes_apart_are_passages_of_their_own() -> None:
    differences = assert_sound(FERRY, FERRY.replace("Tuesday", "Friday").replace("budget", "money"))
    assert [(found.first, found.second) for found in differences] == [("Tuesday,", "Friday,"), ("budget", "money")]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_paragraph_that_only_one_has(number: int) -> None:
    paragraphs = FERRY.split("\n\n")
    gone = paragraphs.pop(number)
    (found,) = assert_sound(FERRY, "\n\n".join(paragraphs))
    assert (found.kind, found.first.strip(), found.second) == ("only_first", gone, "")
    (found,) = assert_sound("\n\n".join(paragraphs), FERRY)
    assert (found.kind, found.first, found.second.strip()) == ("only_second", "", gone)


def test_an_excerpt_is_in_the_longer_text_whole() -> None:
    excerpt = FERRY.split("\n\n")[1]
    assert [found.kind for found in assert_sound(FERRY, excerpt)] == ["only_first", "only_first"]


def test_case_marks_and_line_ends_count() -> None:
    printed = FERRY.replace('"We counted', "“We counted").replace("the budget", "THE BUDGET").replace("\n\n", "\n", 1)
    differences = assert_sound(FERRY, printed)
    assert [(found.first, found.second) for found in differences] == [
        ('\n"We', "“We"),
        ("the budget", "THE BUDGET"),
    ]


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    first = "東京都は七日、新しい橋の工事を来月から始めると発表した。"
    (found,) = assert_sound(first, first.replace("七日", "九日"))
    assert (found.first, found.second) == ("七", "九")


def test_words_that_all_texts_share_align_nothing() -> None:
    (found,) = assert_sound("A mill in the north of the bay closed.", "Nobody of the club was in the hall at night.")
    assert found.kind == "changed"


def test_long_passages_are_cut_with_a_mark() -> None:
    (found,) = assert_sound(FERRY, FERRY + "\n\n" + "More of it follows here. " * 100)
    assert found.is_cut
    assert (len(found.second), found.second[-1], found.second_end) == (MAX_PASSAGE, "…", len(FERRY) + 2502)


def test_the_last_passage_spans_what_is_left() -> None:
    """One word in ten changed, in thousands of places."""
    words = [f"word{number}" for number in range(20_000)]
    changed = [f"{word}!" if number % 10 == 5 else word for number, word in enumerate(words)]
    differences = assert_sound(" ".join(words), " ".join(changed))
    assert len(differences) == MAX_PASSAGES
    assert differences[0].first == "word5"
    assert differences[-1].second.startswith("word4995! ")
    assert differences[-1].first_end == " ".join(words).index(" word19996")


def test_long_texts_are_parted_at_what_stands_once() -> None:
    """Paragraphs and words are too many for an exact alignment, and still all changes are found."""
    dice = random.Random(4)  # noqa: S311 - the same text every time
    words = [dice.choice(FERRY.split()) if dice.random() < 0.5 else f"w{dice.randrange(9_999)}" for _ in range(9_000)]
    assert len(words) ** 2 > passages.MAX_CELLS
    changed = [*words[:2_000], "here", *words[2_000:5_000], *words[5_003:]]
    for space in (" ", "\n"):
        differences = assert_sound(space.join(words), space.join(changed))
        assert [found.kind for found in differences] == ["only_second", "only_first"]


PIECES = {
    "one word": "word ",
    "one long word": "a",
    "the same line": "The council said so on Friday.\n",
    "tiny lines": "x\n",
    "blank lines": "\n",
    "spaces": " ",
    "kinds of spaces": " \t\xa0\u2028",
    "chinese": "中国政府今天表示，",
    "thai": "กรุงเทพมหานคร",
    "marks": "\u0301\u0e49",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_time_grows_with_the_text(piece: str) -> None:
    """Against the same with a word at each end, with a word everywhere, and against half of itself."""
    assert_linear(lambda text: find_differences(f"one {text} end", f"two {text} last"), piece, 40_000)
    assert_linear(lambda text: find_differences(text, text.replace(piece, f"{piece}new ")), piece, 40_000)
    assert_linear(lambda text: find_differences(text, "new" + text[: len(text) // 2]), piece, 40_000)


def shuffle(text: str, *, letters: str | None = None, space: str = " ") -> tuple[str, str]:
    """Two texts of as many words in different orders; without letters, each word stands once."""
    dice = random.Random(len(text))  # noqa: S311 - the same text every time
    count = len(text) // 4
    words = [dice.choice(letters) if letters else str(number) for number in range(count)]
    return space.join(words), space.join(dice.sample(words, count))


@pytest.mark.parametrize(
    "kind",
    [{}, {"space": "\n"}, {"letters": "ab"}, {"letters": "ab", "space": "\n"}, {"letters": "東京都", "space": ""}],
    ids=str,
)
def test_time_grows_with_texts_in_disorder(kind: dict[str, str]) -> None:
    make = partial(shuffle, **kind)
    assert_linear(lambda text: find_differences(*make(text)), "word", 80_000)
