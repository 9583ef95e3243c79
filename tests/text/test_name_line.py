"""Lines of names alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.readers.name_line import read_name_line

CASES = [
    ("one name", "Ozmir Teppelin", ["Ozmir Teppelin"]),
    ("particles", "Ludwig van der Quill", ["Ludwig van der Quill"]),
    ("two names", "Ozmir Teppelin and Ada Quill", ["Ozmir Teppelin", "Ada Quill"]),
    ("three names", "Ozmir Teppelin, Ada Quill und Ivo Lane", ["Ozmir Teppelin", "Ada Quill", "Ivo Lane"]),
    ("a bar behind", "Ada Quill |", ["Ada Quill"]),
    ("a single word", "Teppelin", None),
    ("a place", "Buenos Aires", None),
    ("a heading", "Harbour fees rise again", None),
    ("a name and more", "Ada Quill left the harbour", None),
    ("a sentence", "Ada Quill, who mends nets.", None),
]


@pytest.mark.parametrize(("line", "names"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_names(line: str, names: list[str] | None) -> None:
    byline = read_name_line(line)
    assert (byline and [name.name for name in byline.names]) == names
    if byline:
        assert [line[name.start : name.end] for name in byline.names] == names


@given(st.text(max_size=100))
def test_any_line(line: str) -> None:
    byline = read_name_line(line)
    assert byline is None or all(line[name.start : name.end] == name.name for name in byline.names)
