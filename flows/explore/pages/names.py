"""People, organizations and places: the list, and what articles say of one of them."""

from collections.abc import Mapping
from typing import Any

from flows.errors import WrongUseError
from flows.explore.asking import Row
from flows.explore.keeping import NAMES
from flows.explore.page import Page, View
from flows.explore.templating import make_address

KINDS = ("person", "organization", "place")
# Rows of a page of the list, points of its map, and rows of each list on the page of a name.
_NAMES = 50
_POINTS = 300
_ROWS = 15


def show_names(view: View) -> Mapping[str, Any]:
    kind, spelling = view.text("kind"), view.text("name")
    if kind is not None and kind not in KINDS:
        raise WrongUseError(f"kind is one of {', '.join(KINDS)}, and not {kind}.")
    return {
        "kinds": view.ask("names_by_kind"),
        "kind": kind,
        "found": view.ask_sheet("names_found", _NAMES, kind=kind, spelling=spelling),
        "points": view.ask("names_on_map", spelling=spelling, count=_POINTS) if kind == "place" else None,
        "link": link_name,
    }


def show_name(view: View) -> Mapping[str, Any]:
    entity_id = view.path("entity_id")
    name = view.ask_one("name", entity_id=entity_id)
    place_id = name["place_id"]
    return {
        "name": name,
        "spellings": view.ask("name_spellings", entity_id=entity_id, count=_ROWS * 4),
        "days": view.ask("name_by_day", entity_id=entity_id),
        "publishers": view.ask("name_by_publisher", entity_id=entity_id, count=_ROWS),
        "together": view.ask("name_together", entity_id=entity_id, count=_ROWS),
        # A place says nothing, and to look for it takes a fifth of the page.
        "quotations": view.ask("name_quotations", entity_id=entity_id, count=_ROWS) if name["kind"] != "place" else [],
        "topics": view.ask("name_topics", entity_id=entity_id, count=_ROWS) if name["kind"] != "place" else [],
        "speakers": view.ask("name_speakers", entity_id=entity_id, count=_ROWS),
        "articles": view.ask("name_articles", entity_id=entity_id, count=_ROWS),
        "places": view.ask("name_place", place_id=place_id) if place_id is not None else [],
        "tolls": view.ask("name_tolls", place_id=place_id, count=_ROWS) if place_id is not None else [],
        "link": link_name,
        "link_topic": lambda row: link_name(row, "topic_id"),
        "link_speaker": lambda row: link_name(row, "speaker_id"),
    }


def link_name(row: Row, column: str = "entity_id") -> str:
    """The address of a name's page; "" where the column has none.

    >>> link_name({"entity_id": "place:mill lane/"})
    '/names/place%3Amill%20lane/'
    """
    return make_address(f"/names/{row[column]}") if row[column] else ""


PAGES = (
    Page("/names", "names.html", show_names, NAMES),
    Page("/names/{entity_id:path}", "name.html", show_name, (*NAMES, "speakers_on")),
)
