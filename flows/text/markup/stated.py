"""What a page says of itself about its text: JSON-LD that holds the whole article, descriptions of it."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from flows.text.markup.blocks import Block

# Characters of JSON-LD that are read in all; elements nested in it; characters of a stated text and a description.
MAX_JSON, MAX_NESTED, MAX_STATED, MAX_DESCRIPTION = 2_000_000, 12, 500_000, 2_000
# A stated text of fewer characters is its beginning only, and says nothing of what is not in it.
MIN_STATED = 400
# Letters and digits of a line that are compared: fewer stand in any text.
MIN_COMPARED = 12
_BODY_KEYS = ("articleBody", "reviewBody")
_DESCRIPTIONS = 'meta[property="og:description"], meta[name="description"]'
_REST = re.compile(r"[\W_]+")
_TAGS = re.compile(r"<[^<>]{0,500}>")


def mark_stated(tree: LexborHTMLParser, blocks: Sequence[Block]) -> None:
    """Tell each line whether the page states it: in the article's text of JSON-LD, in a description of the page.

    >>> from flows.text.markup.blocks import read_blocks
    >>> text = "The pier of Norwick stays closed until the spring, the harbour office said. " * 7
    >>> data = f'<script type="application/ld+json">{{"articleBody": "{text}"}}</script>'
    >>> page = f"{data}<p>{text}</p><p>More from newsrooms"
    >>> tree = LexborHTMLParser(page)
    >>> blocks = read_blocks(tree)
    >>> mark_stated(tree, blocks)
    >>> [block.stated for block in blocks]
    [1, 0]
    """
    body = squash(_TAGS.sub(" ", find_stated(tree)))
    descriptions = [squash(text) for text in _find_descriptions(tree)]
    if len(body) < MIN_STATED:
        body = ""
    if not body and not descriptions:
        return
    for block in blocks:
        line = squash(block.text)
        if body:
            block.stated = int(line in body) if len(line) >= MIN_COMPARED else -1
        block.is_description = len(line) >= MIN_COMPARED and any(
            line in text or (len(text) >= MIN_COMPARED and text in line) for text in descriptions
        )


def squash(text: str) -> str:
    """The letters and digits of a text, without case.

    >>> squash("It’s 5 o’clock.")
    'its5oclock'
    """
    return _REST.sub("", text.casefold())


def find_stated(tree: LexborHTMLParser) -> str:
    """The longest text of an article that JSON-LD states; "" where it states none."""
    longest, left = "", MAX_JSON
    for script in tree.css('script[type="application/ld+json"]'):
        source = script.child.text_content or "" if script.child is not None else ""
        left -= len(source)
        if left < 0 or not any(f'"{key}"' in source for key in _BODY_KEYS):
            continue
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for text in _list_texts(value, MAX_NESTED):
            if len(longest) < len(text):
                longest = text[:MAX_STATED]
    return longest


def _list_texts(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (text for key in _BODY_KEYS if isinstance(text := value.get(key), str))
        value = list(value.values())
    if isinstance(value, list) and depth:
        for each in value:
            if isinstance(each, (dict, list)):
                yield from _list_texts(each, depth - 1)


def _find_descriptions(tree: LexborHTMLParser) -> list[str]:
    found = (node.attributes.get("content") for node in tree.css(_DESCRIPTIONS)[:4])
    return [text[:MAX_DESCRIPTION] for text in found if text]
