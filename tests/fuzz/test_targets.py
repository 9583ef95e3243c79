"""What fuzzing found, and any bytes and any words: the same properties, in seconds."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from cases.hostile_files import zip_without_a_name
from fuzz.targets import COMMANDS, LANGUAGES, NAMES, ask, call, judge_page, read_bytes, read_one_text, read_source
from hypothesis import given, note, settings
from hypothesis import strategies as st

import flows.text
from flows.text.reading.decode import UnreadableText

# What fuzzing found: the name of a source and its bytes.
FOUND = [
    ("a.csv", b"id\xff\xff,b\n1,2\n"),
    ("a.jsonl", b'{"\\ud83dx": 1}\n'),
    ("a.zip", zip_without_a_name(b"The ferry sails again.")),
    ("a.jsonl", b'{"date": "2020-01-0\xff", "text": "The ferry sails again on Tuesday, the harbour board said."}\n'),
]
WORDS = [
    "said",
    "killed",
    "By ",
    "Ida Holm",
    "LONDON (HP) - ",
    "3 May 2020",
    "“",
    '"',
    "\n",
    "(",
    "<p>",
    "12",
    ", ",
    "İ",
]
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=20).map("".join)


# Take no text but a part of one that a caller has found (a word that is not empty, figures, a line), or a text of
# ours: a pattern, the name of a file.
_NARROW = {
    "dating.written.widen_year", "naming.name_words.read_word_list", "naming.name_words.is_initial",
    "naming.name_words.kinds_of", "readers.byline_pieces.may_stand_beside_names",
    "readers.byline_pieces.find_behind_office", "reading.language_letters.find_script", "reading.wrapping.is_label",
    "reading.misread.make_bytes", "pattern_tree.read_pattern", "patterns.compile_pattern", "patterns.compile_bytes",
    "patterns.widen_classes",
}  # fmt: skip
_BY_PLACE = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def list_functions() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Every public function of flows/text that takes one text, and may be called with nothing else."""
    for module in pkgutil.walk_packages(flows.text.__path__, "flows.text."):
        if module.ispkg:
            continue
        for name, function in vars(import_module(module.name)).items():
            if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.name:
                continue
            parameters = inspect.signature(function).parameters.values()
            needed = [one for one in parameters if one.default is one.empty]
            if len(needed) == 1 and needed[0].kind in _BY_PLACE and needed[0].annotation in (str, "str"):
                yield f"{module.name}.{name}", function


FUNCTIONS = {name: function for name, function in list_functions() if name.removeprefix("flows.text.") not in _NARROW}


@pytest.mark.parametrize(("name", "data"), FOUND)
def test_what_fuzzing_found_is_mended(name: str, data: bytes) -> None:
    read_source(name, data)


@settings(max_examples=25)
@given(st.sampled_from(NAMES), st.binary(max_size=300), TEXTS)
def test_any_source_is_read_or_refused(name: str, data: bytes, text: str) -> None:
    read_source(name, data)
    read_source(name, text.encode(errors="replace") + data)


@settings(max_examples=25)
@given(st.sampled_from(LANGUAGES), st.binary(max_size=300), TEXTS)
def test_any_text_is_read_step_by_step(language: str, data: bytes, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    read_bytes(data + text.encode())
    judge_page(text)
    read_one_text(language, text)


def test_there_are_functions_to_try() -> None:
    assert len(FUNCTIONS) > 100


@settings(max_examples=25)
@given(TEXTS)
def test_every_function_of_a_text_takes_any_text_and_answers_the_same_twice(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    for name, function in FUNCTIONS.items():
        note(name)
        first, second = answer(function, text), answer(function, text)
        assert first == second, name


def answer(function: Callable[[str], object], text: str) -> str:
    try:
        found = function(text)
    except UnreadableText as error:
        return repr(error)
    return repr(list(found) if isinstance(found, Iterator) else found)


@settings(max_examples=40)
@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(["SELECT ", "FROM ", "(", ")", "'", "articles", "--", ";", "x"])).map("".join),
    )
)
def test_any_query_is_let_pass_or_refused_in_words(query: str) -> None:
    ask(query)


@settings(max_examples=40)
@given(
    st.sampled_from(COMMANDS),
    st.lists(
        st.one_of(st.text(max_size=12), st.sampled_from(["--format", "json", "--warehouse", "--config", "--", "-"])),
        max_size=4,
    ),
)
def test_no_arguments_raise(command: str, words: list[str]) -> None:
    call(command, words)
