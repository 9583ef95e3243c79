"""How many were killed, wounded and so on, by place and day, and who says so."""

from collections.abc import Mapping
from typing import Any

from flows.errors import WrongUseError
from flows.explore.asking import Row
from flows.explore.page import Page, View
from flows.explore.templating import make_address

KINDS = ("killed", "wounded", "missing", "displaced", "arrested", "kidnapped")
# Rows of a page of tolls, statements below it, points of the map.
_TOLLS = 50
_STATEMENTS = 50
_POINTS = 300


def show_tolls(view: View) -> Mapping[str, Any]:
    view.wait_for_kept()
    kind, page = view.text("kind"), view.number("page", 1, most=100_000)
    if kind is not None and kind not in KINDS:
        raise WrongUseError(f"kind is one of {', '.join(KINDS)}, and not {kind}.")
    asked = {
        "kind": kind,
        "place": view.text("place"),
        "place_id": view.number("place_id", 1) if view.text("place_id") else None,
        "first_on": view.day("from"),
        "last_on": view.day("to"),
    }
    found = view.ask("tolls_found", **asked, count=_TOLLS + 1, skipped=(page - 1) * _TOLLS)
    return {
        "kinds": KINDS,
        "asked": asked,
        "found": found[:_TOLLS],
        "page_number": page,
        "is_last": len(found) <= _TOLLS,
        "days": view.ask("tolls_over_days", **asked),
        "points": view.ask("tolls_on_map", **asked, count=_POINTS),
        "statements": view.ask("toll_sources", **asked, count=_STATEMENTS),
        "link": link_toll,
        "link_place": lambda row: make_address("/tolls", place_id=row["place_id"], kind=kind),
    }


def link_toll(row: Row) -> str:
    """The address of the statements that a toll is taken from; "" where its place or day is not known.

    >>> import datetime as dt
    >>> link_toll({"place_id": 12, "published_on": dt.date(2024, 2, 29), "kind": "killed"})
    '/tolls?kind=killed&place_id=12&from=2024-02-29&to=2024-02-29#statements'
    """
    if row["place_id"] is None or row["published_on"] is None:
        return ""
    days = {"from": row["published_on"], "to": row["published_on"]}
    return make_address("/tolls", kind=row["kind"], place_id=row["place_id"], **days) + "#statements"


PAGES = (Page("/tolls", "tolls.html", show_tolls),)
