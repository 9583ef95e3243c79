"""What the warehouse holds, at a glance."""

from collections.abc import Mapping
from typing import Any

from flows.explore.page import Page, View
from flows.explore.pages.runs import add_logged
from flows.explore.templating import make_address
from flows.run.recorded import complete_run
from flows.run.trends import find_changes

# Publishers that the chart shows, and articles that are named.
_PUBLISHERS, _NEWEST = 15, 10


def show_overview(view: View) -> Mapping[str, Any]:
    runs = add_logged(view, view.ask("runs_by_time", collection=None, count=1, offset=0), None)
    return {
        "last_run": complete_run(runs[0]) if runs else None,
        "changes": find_changes(view.look.asker.db),
        "newest": view.ask("newest_articles", count=_NEWEST),
        "to": {"title": lambda row: make_address(f"/articles/{row['doc_id']}")},
        "counts": view.ask_one("conservation"),
        "days": view.ask("articles_by_day"),
        "publishers": view.ask("articles_by_publisher", count=_PUBLISHERS),
        "languages": view.ask("articles_by_language"),
    }


PAGES = (Page("/", "overview.html", show_overview),)
