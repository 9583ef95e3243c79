"""Stories: the events that several articles report, of all days or of one, and what each of them says."""

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException

from flows.errors import WrongUseError
from flows.explore.asking import Row
from flows.explore.page import Page, View
from flows.explore.templating import make_address

# Stories of a page; days of the chart; articles, names and figures of one story.
_STORIES, _DAYS, _PARTS = 30, 60, 200


def show_stories(view: View) -> Mapping[str, Any]:
    _refuse_without_stories(view)
    day, sort = view.day("day"), view.text("sort")
    if sort not in (None, "day"):
        raise WrongUseError(f"sort is day, or not given, and not {sort}.")
    order = {"by_day": True} if sort else {"by_size": True}
    return {
        "day": day,
        "sort": sort,
        "stories": view.ask_sheet("stories_chosen", _STORIES, day=day, **order),
        "days": view.ask("stories_by_first_day", count=_DAYS)[::-1],
        "to": {"title": _address_story},
        "to_day": {"first_on": lambda row: make_address("/stories", day=row["first_on"])},
    }


def show_story(view: View) -> Mapping[str, Any]:
    story_id = view.path("story_id")
    _refuse_without_stories(view)
    return {
        "story": view.ask_one("story", story_id=story_id),
        "articles": view.ask("story_parts", story_id=story_id, count=_PARTS),
        "publishers": view.ask("story_publishers", story_id=story_id, count=_PARTS),
        "names": view.ask("story_names", story_id=story_id, count=_PARTS),
        "figures": view.ask("story_figures", story_id=story_id, count=_PARTS),
        "to_article": dict.fromkeys(("title", "sentence"), _address_article),
        "to_name": {"name": lambda row: make_address(f"/names/{row['entity_id']}")},
    }


def _refuse_without_stories(view: View) -> None:
    if not view.has_table("stories"):
        raise HTTPException(404, "The warehouse was made before there were stories: `newsmill run` finds them.")


def _address_story(row: Row) -> str:
    return make_address(f"/stories/{row['story_id']}")


def _address_article(row: Row) -> str:
    return make_address(f"/articles/{row['doc_id']}")


PAGES = (
    Page("/stories", "stories.html", show_stories),
    Page("/stories/{story_id}", "story.html", show_story),
)
