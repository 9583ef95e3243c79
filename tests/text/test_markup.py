"""Pages in HTML: their lines, and what the page says of each."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.text.markup.blocks import Block, read_blocks
from flows.text.markup.page import Markup, read_markup
from flows.text.markup.parse import DEEPEST, parse_page, parse_text
from flows.text.reading.decode import UnreadableText
from flows.text.reading.line_ends import split_lines
from tests.cases.markup import ENCODINGS, PAGES


@pytest.mark.parametrize(("label", "page", "lines"), PAGES, ids=[label for label, _, _ in PAGES])
def test_lines_are_those_that_a_reader_sees(label: str, page: str, lines: list[str]) -> None:
    assert [block.text for block in read_blocks(parse_text(page))] == lines


@pytest.mark.parametrize(("page", "encoding", "text"), ENCODINGS, ids=[name for _, name, _ in ENCODINGS])
def test_the_encoding_is_heard(page: bytes, encoding: str, text: str) -> None:
    decoded = read_markup(page).decoded
    assert (decoded.encoding, decoded.text) == (encoding, text)


def find(page: str, text: str) -> Block:
    return next(block for block in read_blocks(parse_text(page)) if block.text == text)


def test_a_line_knows_its_place() -> None:
    page = '<main><article class="Story Body"><aside role=navigation><p>Read <a>more</a></p></aside><p>Rain.'
    link, rain = find(page, "Read more"), find(page, "Rain.")
    assert [link.place.is_in(name) for name in ("main", "article", "aside", "nav")] == [True] * 4
    assert [rain.place.is_in(name) for name in ("main", "article", "aside", "nav")] == [True, True, False, False]
    assert link.link_chars == len("more")
    assert rain.place.parent is not None
    assert rain.place.parent.names == "story body"


def test_what_is_hidden_says_so() -> None:
    page = '<p hidden>a</p><div style="color: red; DISPLAY : none"><p>b</p></div><p aria-hidden=true>c</p><p>d'
    assert [block.place.is_hidden for block in read_blocks(parse_text(page))] == [True, True, True, False]


def read(data: bytes) -> Markup | None:
    try:
        return read_markup(data)
    except UnreadableText:
        return None


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div class=a>", "</div>", "<br>", "<b>", "</b>", "<table>", "<td>", "<pre>", "</pre>", "<script>",
     "</script>", "<!--", "-->", "<svg>", "<a href='", "'>", "&amp;", "&#133;", "&#8232;", "\x85", "\u2028", "\x0b",
     "\r\n", "\n", " ", "x", "Regen", "雨", "\x00", "<li>", "</ul>", "<template>", "<select>", "<frameset>", "]]>"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_any_page_is_lines(page: str) -> None:
    found = read(page.encode("utf-8", "replace"))
    if found and found.blocks:
        lines = [block.text for block in found.blocks]
        assert split_lines(found.decoded.text) == lines
        assert all(line and not line.isspace() for line in lines)
        tree = found.tree
        assert tree is not None
        seen = "".join((tree.root.text(deep=True) if tree.root else "").replace("\x85", "…").split())
        at = 0
        for line in lines:  # in the order of the tree
            for word in line.split():
                at = seen.index(word, at) + len(word)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_refused(data: bytes) -> None:
    read(data)
    read(b"<p>" + data)


HOSTILE = {
    "deep": b"<div>" * 100_000 + b"x",
    "deep and crossed": b"<div></span><section>" * 50_000 + b"x",
    "deep lists": b"<ul><li>" * 50_000 + b"x",
    "deep letters": b"<b><i>" * 50_000 + b"x",
    "crossed": b"<a><b><i><div>" * 10_000 + b"</a></b></i>" * 10_000,
    "deep tables": b"<table><tr><td>" * 30_000 + b"x",
    "long attribute": b'<p class="' + b"a " * 2_000_000 + b'">x',
    "open tags": b"<" * 500_000 + b"x",
    "open comments": b"<!--" * 300_000,
    "many lines": b"<p>x" * 100_000,
    "many breaks": b"<br>x" * 100_000,
    "one line": b"<span>x</span> " * 100_000,
    "spaces": b"<p>" + b" " * 3_000_000 + b"x",
    "kept lines": b"<pre>" + b"x\n" * 200_000,
}


@pytest.mark.parametrize("label", HOSTILE)
def test_hostile_pages_take_little_time(label: str) -> None:
    started = time.process_time()
    read(HOSTILE[label])
    assert time.process_time() - started < 8


def test_deep_pages_keep_their_text() -> None:
    page = "<div>" * 3 * DEEPEST + "Rain fell." + "</div>" * 3 * DEEPEST + "<p>It was cold."
    assert [block.text for block in read_blocks(parse_page(page.encode()).tree)] == ["Rain fell.", "It was cold."]
