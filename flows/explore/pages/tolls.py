"""How many were killed, wounded and so on, by place and day, and who says so."""

from collections.abc import Mapping
from typing import Any

from flows.errors import WrongUseError
from flows.explore.asking import Row
from flows.explore.page import Page, View
from flows.explore.templating import make_address

KINDS = ("killed", "wounded", "missing", "displaced", "arrested", "kidnapped")
# The kind whose numbers are drawn where none is chosen: those of several kinds would hide each other.
_DRAWN = "killed"
# Rows of a page of tolls, statements below it, points of the map.
_TOLLS = 50
_STATEMENTS = 50
_POINTS = 300


def show_tolls(view: View) -> Mapping[str, Any]:
    kind = view.text("kind")
    if kind is not None and kind not in KINDS:
        raise WrongUseError(f"kind is one of {', '.join(KINDS)}, and not {kind}.")
    asked = {
        "kind": kind,
        "place": view.text("place"),
        "place_id": view.number("place_id", 1) if view.text("place_id") else None,
        "first_on": view.day("from"),
        "last_on": view.day("to"),
    }
    view.look.asker.make("tolls_chosen", "tolls_chosen", asked, asked)
    days = view.ask("tolls_over_days")
    drawn = kind or _DRAWN
    return {
        "kinds": KINDS,
        "asked": asked,
        "found": view.ask_sheet("tolls_found", _TOLLS),
        "days": days,
        "drawn": drawn,
        "ranges": [row for row in days if row["kind"] == drawn],
        "points": view.ask("tolls_on_map", count=_POINTS),
        "statements": view.ask("toll_sources", count=_STATEMENTS),
        "links": {"place": link_toll, "published_on": link_day},
        "link_place": lambda row: make_address("/tolls", place_id=row["place_id"], kind=kind),
    }


def link_toll(row: Row) -> str:
    """The address of the statements that a toll is taken from; "" where its place is not known.

    >>> import datetime as dt
    >>> link_toll({"place_id": 12, "published_on": dt.date(2024, 2, 29), "kind": "killed"})
    '/tolls?kind=killed&place_id=12&from=2024-02-29&to=2024-02-29#statements'
    """
    return _link_statements(row) if row["place_id"] is not None else ""


def link_day(row: Row) -> str:
    """The same of all places of its day; "" where it is not known.

    >>> link_day({"published_on": None, "place_id": 12, "kind": "killed"})
    ''
    """
    return _link_statements(row | {"place_id": None}) if row["published_on"] is not None else ""


def _link_statements(row: Row) -> str:
    days = {"from": row["published_on"], "to": row["published_on"]}
    return make_address("/tolls", kind=row["kind"], place_id=row["place_id"], **days) + "#statements"


PAGES = (Page("/tolls", "tolls.html", show_tolls, ("places", "tolls_by_day")),)
