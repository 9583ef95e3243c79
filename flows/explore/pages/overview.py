"""What the warehouse holds, at a glance."""

from collections.abc import Mapping
from typing import Any

from flows.explore.page import Page, View

# Publishers that the chart shows.
_PUBLISHERS = 15


def show_overview(view: View) -> Mapping[str, Any]:
    return {
        "counts": view.ask_one("conservation"),
        "days": view.ask("articles_by_day"),
        "publishers": view.ask("articles_by_publisher", count=_PUBLISHERS),
        "languages": view.ask("articles_by_language"),
    }


PAGES = (Page("/", "overview.html", show_overview),)
