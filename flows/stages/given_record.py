"""What the source knows of a record, whatever form it has: its columns, and what its page says of itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from flows.stages.attributes import list_attributes
from flows.stages.given import NOTHING, Given, read_given
from flows.stages.given_page import read_page_given
from flows.text.markup.metadata import read_metadata
from flows.text.markup.page import Markup


class Wanted(NamedTuple):
    """What a user wants of columns; see the settings map, attributes and text_column."""

    fields: Mapping[str, str]
    attributes: Sequence[str] = ()
    text_column: str | None = None


class Known(NamedTuple):
    """What is known of a record beside its text; attributes: (name, value) of the columns that are asked for."""

    given: Given = NOTHING
    attributes: Sequence[tuple[str, str]] = ()


def read_known(columns: Mapping[str, Any], markup: Markup, wanted: Wanted, latest_date: date) -> Known:
    """Read what the columns of a record say, and where they say nothing, what its page says of itself.

    >>> from flows.text.markup.page import read_markup
    >>> page = read_markup(b'<html lang="en"><title>Ferry sails | Herald</title><h1>Ferry sails</h1><p>Again.')
    >>> found = read_known({"title": "Ferry sails again"}, page, Wanted({}), date(2100, 1, 1)).given
    >>> found.title, found.language
    ('Ferry sails again', 'en')
    """
    given = read_given(columns, wanted.fields, latest_date) if columns else NOTHING
    metadata: Mapping[str, Any] = {}
    if markup.tree is not None:
        metadata = read_metadata(markup.tree)
        lines = [block.text for block in markup.blocks]
        given = given.fill(read_page_given(metadata, lines, wanted.fields, latest_date))
    if not wanted.attributes:
        return Known(given)
    attributes = list_attributes(columns, wanted.attributes, wanted.fields, wanted.text_column, metadata)
    return Known(given, attributes)
