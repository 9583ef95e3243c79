"""What the warehouse holds, at a glance: what came in, what the news say, and what was removed."""

from collections.abc import Callable, Mapping
from typing import Any

from flows.explore.asking import Row
from flows.explore.page import Page, View
from flows.explore.pages.runs import add_logged
from flows.explore.pages.tolls import link_toll
from flows.explore.run_content import DAYS, ask_changes
from flows.explore.templating import make_address
from flows.run.recorded import complete_run

# Publishers that the chart shows; articles, stories and tolls that are named, and names of each kind.
_PUBLISHERS, _NEWEST, _STORIES, _TOLLS, _NAMES = 15, 10, 8, 6, 8
# Seconds that the first page of a snapshot waits for names and tolls, and the most articles of which they are counted
# by then: 4,097 took 0.4 s of a processor, 16,578 took 0.7 s.
_PATIENCE, _SOON = 0.4, 5_000


def show_overview(view: View) -> Mapping[str, Any]:
    runs = add_logged(view, view.ask("runs_by_time", collection=None, count=1, skipped=0), None)
    counts = view.ask_one("conservation")
    days = view.ask("newest_days", days=DAYS)
    is_kept = view.has_kept(
        "removed_by_rule",
        "tolls_by_day",
        "entity_articles",
        seconds=_PATIENCE if counts["article_count"] <= _SOON else 0,
    )
    return {
        "last_run": complete_run(runs[0]) if runs else None,
        "changes": ask_changes(view.look.asker),
        "stories": view.ask("stories_lately", count=_STORIES) if view.has_table("stories") else [],
        "is_kept": is_kept,
        "names": view.ask("names_lately", count=_NAMES) if is_kept else [],
        "tolls": view.ask("tolls_lately", count=_TOLLS) if is_kept else [],
        "link_toll": link_toll,
        "newest": view.ask("newest_articles", count=_NEWEST),
        "to": {"title": lambda row: make_address(f"/articles/{row['doc_id']}")},
        "counts": counts,
        "days": days,
        "day_count": DAYS,
        "other_count": counts["article_count"] - sum(row["article_count"] for row in days),
        "publishers": view.ask("articles_by_publisher", count=_PUBLISHERS),
        "languages": view.ask("articles_by_language"),
        "kinds": view.ask("lines_by_kind") if is_kept else [],
        "to_found": {name: _link_found(name) for name in ("publisher", "language")},
        "to_kind": {"kind": lambda row: make_address("/rules", kind=row["kind"])},
    }


def _link_found(name: str) -> Callable[[Row], str]:
    """A function that gives the address of the articles with the value that a row has."""
    return lambda row: make_address("/articles", **{name: row[name]})


PAGES = (Page("/", "overview.html", show_overview),)
