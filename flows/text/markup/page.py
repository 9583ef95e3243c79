"""A page in HTML as lines of text, with what the page says of each line."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from flows.text.markup.blocks import Block, read_blocks
from flows.text.markup.parse import is_markup, parse_page
from flows.text.markup.stated import mark_stated
from flows.text.reading.decode import Decoded, UnreadableText, decode


class Markup(NamedTuple):
    """A page: decoded.text holds its lines, one behind each other; blocks: the same lines with their places.

    tree: all of it. Where the file of a page is text without a tag, there are neither blocks nor a tree.
    """

    decoded: Decoded
    blocks: tuple[Block, ...] = ()
    tree: LexborHTMLParser | None = None


def read_markup(data: bytes, said: str | None = None) -> Markup:
    """Read the bytes of a page. Raises UnreadableText: of no text, and of a page that shows none.

    said: the encoding that its server names, if any.

    The text of each block is a line of `decoded.text`, and the other way round.

    >>> page = read_markup(b"<title>Pier</title><h1>Pier opens</h1><p>Rain fell.<br>It was cold.")
    >>> page.decoded.text, len(page.blocks)
    ('Pier opens\\nRain fell.\\nIt was cold.', 3)
    >>> read_markup(b"Rain fell.\\nIt was cold.").blocks
    ()
    """
    tree, decoded = parse_page(data, said)
    if not is_markup(decoded.text):
        return Markup(decode(data))
    blocks = tuple(read_blocks(tree))
    if not blocks:
        raise UnreadableText("empty", "The page shows no text.")
    mark_stated(tree, blocks)
    return Markup(decoded._replace(text="\n".join([block.text for block in blocks])), blocks, tree)
