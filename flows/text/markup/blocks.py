r"""The lines of a page, as a reader sees them, and the place of each in the tree.

A line ends where an element begins or ends that is a block, at <br>, and in <pre> where it is written to end. Elements
inside of a sentence (<b>, <a>, <span> …) end none. What no reader sees is left out: scripts, styles, templates, what is
shown where a script does not run, pictures and players, lists to choose from. What is hidden stays, as many pages show
their text late, and says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from flows.rules.markup import (
    BARE,
    BOLD,
    HEADINGS,
    INLINE,
    KEPT_SPACES,
    PHRASES,
    SECTION_OF,
    SECTION_OF_ROLE,
    SECTIONS,
    UNSEEN,
)

# Characters of the class and id of an element that are read.
MAX_NAMES = 400
# What is white space in HTML, and what ends lines elsewhere but not here.
_SPACES = re.compile("[ \t\n\r\f\x0b\x1c-\x1f\u2028\u2029]+")
_LINE_ENDS = str.maketrans(dict.fromkeys("\x0b\x0c\r\x1c\x1d\x1e\x1f\u2028\u2029", " ") | {"\x85": "…"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BIT = {name: 1 << number for number, name in enumerate(SECTIONS)}


@dataclass(slots=True, eq=False)
class Place:
    """An element of the tree, as far as it says something of the text in it.

    names      what class and id say, in small letters, unsplit.
    sections   bits of SECTIONS: those that it or an element around it is.
    depth      elements around it.
    block      the nearest element around it, or itself, that is a block; of the page itself it is None.
    is_seen    whether its text is text of the page.
    """

    tag: str
    parent: "Place | None"
    names: str = ""
    sections: int = 0
    depth: int = 0
    is_hidden: bool = False
    is_seen: bool = True
    is_link: bool = False
    is_bold: bool = False
    keeps_spaces: bool = False
    heading: int = 0
    number: int = 0
    block: "Place | None" = field(default=None, repr=False)

    def is_in(self, section: str) -> bool:
        return bool(self.sections & _BIT[section])


@dataclass(slots=True)
class Block:
    """A line of a page.

    place        the innermost block around it.
    inner        the innermost element around all of its text: the same, or one inside of it.
    link_chars, bold_chars  characters of it in links and in bold letters.
    element      lines of one element have one number: those that <br> ends, and those of <pre>.
    stated       1 where JSON-LD has the article's text and the line in it, 0 where it is not in it, else -1.
    is_description  whether it is, or holds, what the page gives as its description.
    """

    text: str
    place: Place
    link_chars: int = 0
    bold_chars: int = 0
    inner: Place | None = None
    element: int = 0
    stated: int = -1
    is_description: bool = False


def read_blocks(tree: LexborHTMLParser) -> list[Block]:
    """The lines of a page, in the order of its tree; lines without a letter or sign are left out.

    >>> tree = LexborHTMLParser("<h1>Ferry&nbsp;sails</h1><p>It <b>sails</b><br>again.<nav><a>Home</a></nav><script>x")
    >>> [(block.text, block.place.tag, block.link_chars) for block in read_blocks(tree)]
    [('Ferry\\xa0sails', 'h1', 0), ('It sails', 'p', 0), ('again.', 'p', 0), ('Home', 'nav', 4)]
    """
    return _Reader().read(tree.root) if tree.root is not None else []


def split_elements(paragraphs: Sequence[tuple[int, int]], blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Paragraphs, (first, last) line of each, cut where another element of the page begins.

    >>> blocks = [Block("It rained all", Place("p", None), element=1), Block("day", Place("p", None), element=2)]
    >>> split_elements([(0, 1)], blocks)
    [(0, 0), (1, 1)]
    """
    cut: list[tuple[int, int]] = []
    for first, last in paragraphs:
        start = first
        for number in range(first + 1, last + 1):
            if blocks[number].element != blocks[number - 1].element:
                cut.append((start, number - 1))
                start = number
        cut.append((start, last))
    return cut


class _Reader:
    """A walk through the tree: texts are gathered until the line ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[tuple[str, Place]] = []
        self._element = 0

    def read(self, root: Any) -> list[Block]:
        top = Place("", None)
        places: dict[int, Place] = {}
        parts = self._parts
        block: Place | None = None
        for node in root.traverse(include_text=True):
            tag = node.tag
            parent = node.parent
            around = places.get(parent.mem_id, top) if parent is not None else top
            if not around.is_seen:
                if tag != "-text":
                    places[node.mem_id] = around
            elif tag == "-text":
                if around.block is not block:
                    # A block ended, and the text of the one around it goes on.
                    self._close()
                    block = around.block
                    self._element += 1
                if around.keeps_spaces:
                    self._read_kept(node.text_content or "", around)
                else:
                    parts.append((node.text_content or "", around))
            elif tag == "br":
                self._close()
            elif tag and tag[0] != "-":
                attributes = node.attributes
                if not attributes and tag in BARE:
                    places[node.mem_id] = around
                    continue
                place = places[node.mem_id] = make_place(tag, attributes, around)
                if place.block is place and place.is_seen:
                    self._close()
                    block = None
        self._close()
        return self.blocks

    def _read_kept(self, text: str, place: Place) -> None:
        """Text whose line ends are meant."""
        *whole, rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for line in whole:
            self._parts.append((line, place))
            self._close()
        self._parts.append((rest, place))

    def _close(self) -> None:
        """End the line, if one has begun."""
        parts = self._parts
        if not parts:
            return
        text = parts[0][0] if len(parts) == 1 else "".join([part for part, _ in parts])
        if text and not text.isspace():
            place = parts[0][1]
            if place.keeps_spaces:
                text = text.translate(_LINE_ENDS).rstrip()
            else:
                text = _SPACES.sub(" ", text).strip(" ")
                if not text.isprintable():
                    text = text.translate(_LINE_ENDS)
            if text and not text.isspace():
                self.blocks.append(self._make_block(text, place.block or place))
        parts.clear()

    def _make_block(self, text: str, place: Place) -> Block:
        link = bold = 0
        inner: Place | None = None
        for part, around in self._parts:
            if part and not part.isspace():
                link += around.is_link * len(part)
                bold += around.is_bold * len(part)
                inner = around if inner is None or inner is around else place
        return Block(text, place, min(link, len(text)), min(bold, len(text)), inner, self._element)


def make_place(tag: str, attributes: dict[str, str | None], around: Place) -> Place:
    """What an element says of the text in it.

    >>> place = make_place("div", {"class": "Story-Body", "style": "display: none"}, Place("", None))
    >>> place.names, place.is_hidden
    ('story-body', True)
    """
    place = Place(
        tag, around, "", around.sections, around.depth + 1, around.is_hidden, around.is_seen and tag not in UNSEEN,
        around.is_link or tag == "a", around.is_bold or tag in BOLD, around.keeps_spaces or tag in KEPT_SPACES,
        around.heading or HEADINGS.get(tag, 0),
    )  # fmt: skip
    section = SECTION_OF.get(tag)
    if section:
        place.sections |= _BIT[section]
    if attributes:
        name, own = attributes.get("class"), attributes.get("id")
        if name or own:
            place.names = f"{name or ''} {own or ''}"[:MAX_NAMES].lower().strip()
        role = attributes.get("role")
        if role and (section := SECTION_OF_ROLE.get(role.strip().lower())):
            place.sections |= _BIT[section]
        style = attributes.get("style")
        if (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or (style and _HIDDEN_STYLE.search(style[:MAX_NAMES]))
        ):
            place.is_hidden = True
    is_inline = tag in INLINE or ("-" in tag and around.block is not None and around.block.tag in PHRASES)
    place.block = around.block if is_inline else place
    return place
