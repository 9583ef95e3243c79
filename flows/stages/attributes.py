"""Columns of a record that say neither its text nor a field, as flat values for those who ask for them."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any

from flows.rules.page_metadata import METADATA_COLUMNS
from flows.stages.given import GIVEN_COLUMNS
from flows.stages.given_values import read_string
from flows.stages.record_text import BrokenRecord, find_page, find_text, fold_name

# What asks for every column that is not the text and no field's.
ALL = "*"
# Characters. Longer texts are cut; longer lists and objects, which would be no JSON any more, are left out.
LONGEST_VALUE = 10_000
LONGEST_NAME = 200
# Columns of a record; more are a mistake.
MOST_ATTRIBUTES = 1_000


def list_attributes(
    columns: Mapping[str, Any],
    wanted: Sequence[str],
    fields: Mapping[str, str],
    text_column: str | None = None,
    metadata: Mapping[str, Any] = MappingProxyType({}),
) -> list[tuple[str, str]]:
    """The (name, value) of the columns that are wanted, in the order of the record.

    wanted: names as they are written, or "*" for all others than the text and the columns of fields.
    fields, text_column: the settings `map` and `text_column`.
    metadata: what a page in HTML says of itself, whose names count where no column has them.

    A text stays as it is, with its blanks; of numbers, booleans, lists and objects the value is JSON. Left out are
    columns without a value (null, a blank text, NaN).

    >>> record = {"title": "Ferry sails", "text": "It sails.", "section": "sea", "tags": ["a", "b"], "free": True}
    >>> list_attributes(record, ["*"], {})
    [('section', 'sea'), ('tags', '["a", "b"]'), ('free', 'true')]
    >>> list_attributes(record, ["title", "votes"], {})
    [('title', 'Ferry sails')]
    """
    names = set(wanted)
    if ALL in names:
        names |= set(_list_others(columns, fields, text_column))
        names |= metadata.keys() - _OF_FIELDS - set(fields.values())
    return list(dict(islice(_read({**metadata, **columns}, names), MOST_ATTRIBUTES)).items())


def _list_others(columns: Mapping[str, Any], fields: Mapping[str, str], text_column: str | None) -> Iterator[str]:
    try:
        text = (find_page(columns) if text_column is None else None) or find_text(columns, text_column)
    except BrokenRecord:
        text = ""
    known = {name for field, names in GIVEN_COLUMNS.items() if field not in fields for name in names}
    named = set(fields.values())
    for name, value in columns.items():
        if fold_name(name) not in known and name not in named and value != text:
            yield name


def _read(columns: Mapping[str, Any], names: set[str]) -> Iterator[tuple[str, str]]:
    for name, value in columns.items():
        text = _say(value) if name in names and len(name) <= LONGEST_NAME else None
        if text is not None and name.strip():
            yield read_string(name), text


def _say(value: Any) -> str | None:
    if isinstance(value, str):
        text = read_string(value[:LONGEST_VALUE])
        return text if text.strip() else None
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    try:
        text = read_string(json.dumps(value, ensure_ascii=False))
    except RecursionError:
        return None
    return text if len(text) <= LONGEST_VALUE else None


_OF_FIELDS = {"h1", "time", *(name for names in METADATA_COLUMNS.values() for name in names)}
