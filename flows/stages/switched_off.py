"""Values that rules found which the user switched off."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flows.text.document import Fields
from flows.text.values import Figure

# Values of the article itself, beside the day's precision and what the dateline says.
_NAMES = {
    "byline": "byline",
    "publisher": "publisher",
    "agency_credit": "agency_credit",
    "published_on": "published_on",
}


def drop_values(fields: Fields, off: frozenset[str]) -> Fields:
    """The fields without what these rules found; nothing else is looked for in its place.

    A figure that was part of a dropped one stands by itself.
    """
    dropped = {name for name, found in fields.evidence if found.rule_id in off and name in _NAMES}
    values: dict[str, Any] = dict.fromkeys(dropped)
    if "published_on" in dropped:
        values["published_precision"] = None
    dateline = fields.dateline
    if dateline and dateline.rule_id in off:
        values |= {"dateline": None, "dateline_on": None}
    authors = _keep(fields.authors, off)
    if fields.authors and not authors:
        values["byline"] = None
    gone = {name for name, value in values.items() if value is None}
    return replace(
        fields,
        **values,
        authors=authors,
        evidence=[
            (name, found)
            for name, found in fields.evidence
            if found.rule_id not in off
            and name not in gone
            and not (name.startswith("dateline") and "dateline" in gone)
        ],
        dates=_keep(fields.dates, off),
        mentions=_keep(fields.mentions, off),
        quotes=_keep(fields.quotes, off),
        figures=_keep_figures(fields.figures, off),
    )


def _keep(values: Sequence[Any], off: frozenset[str]) -> list[Any]:
    return [value for value in values if value.rule_id not in off]


def _keep_figures(figures: Sequence[Figure], off: frozenset[str]) -> list[Figure]:
    """The figures that stay, with their wholes counted anew."""
    stay = [place for place, figure in enumerate(figures) if figure.rule_id not in off]
    places = {place: number for number, place in enumerate(stay)}
    return [
        figure._replace(part_of=None if figure.part_of is None else places.get(figure.part_of))
        for figure in map(figures.__getitem__, stay)
    ]
