"""Search: articles by words and by what they are about, the best or the newest first, with counts."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from flows.errors import WrongUseError
from flows.explore.asking import Row
from flows.explore.page import Page, Sheet, View
from flows.explore.search.index import Found
from flows.explore.search.snippets import cut_snippet, mark_words
from flows.explore.search.terms import Wanted, read_terms

# Articles on a page, publishers and languages that are counted, names of each kind that are proposed.
COUNT = 25
_FACETS = 12
_PROPOSED = 100
# Characters of its beginning that stand for the title of an article that has none.
_LEAD = 80
# Days between the first and the last, above which months are counted, and years.
_DAYS, _MONTHS = 400, 10_000

# What can be chosen, and what it is called.
FILTERS = {
    "publisher": "Publisher",
    "language": "Language",
    "from": "From",
    "to": "To",
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
}
KINDS = ("person", "organization", "place")


def show_articles(view: View) -> Mapping[str, Any]:
    """/articles?q=&publisher=&language=&from=&to=&person=&organization=&place=&sort=rank|day&page="""
    typed, number, sort = view.text("q"), view.number("page", 1), view.text("sort")
    if sort not in (None, "rank", "day"):
        raise WrongUseError(f"sort is rank or day, and not {sort}.")
    wanted = read_terms(typed or "")
    chosen, labels = read_filters(view)
    view.reader.search.bring_up(view.look.manifest)
    found = choose(view, wanted, chosen)
    is_ranked = found is not None and found.is_ranked
    by_rank = True if is_ranked and sort != "day" else None
    total = view.ask_one("chosen_count")
    page = view.ask(
        "chosen_page",
        has_words=True if wanted.terms else None,
        by_rank=by_rank,
        by_day=None if by_rank else True,
        count=COUNT,
        first=(number - 1) * COUNT,
    )
    rows = [
        row
        | {
            "pieces": cut_snippet(row["text"], wanted.terms) if wanted.terms else [(row["lead"], False)],
            "title_pieces": mark_words(row["title"] or f"{row['lead'][:_LEAD]} …", wanted.terms),
        }
        for row in page
    ]
    return {
        "typed": typed,
        "is_empty": typed is not None and not wanted.terms,
        "wanted": wanted,
        "filters": FILTERS,
        "chosen": chosen,
        "labels": labels,
        "total": total["article_count"],
        "articles": Sheet(rows, number, number * COUNT >= total["article_count"]),
        "by_rank": by_rank,
        "is_ranked": is_ranked,
        "has_index": found is not None,
        "index": None if view.reader.search.is_at(view.look.manifest) else view.reader.search.describe(),
        "times": view.ask("chosen_by_time", unit=choose_unit(total)),
        "publishers": view.ask("chosen_by_publisher", count=_FACETS),
        "languages": view.ask("chosen_by_language", count=_FACETS),
        # Views of entities that are not in memory yet take too long for what is only a proposal.
        "proposed": view.ask("entities_often", count=_PROPOSED) if view.has_kept("entities") else [],
    }


def read_filters(view: View) -> tuple[dict[str, Any], dict[str, Any]]:
    """(values to choose by, what a person reads of them) of those that are given."""
    chosen: dict[str, Any] = {name: view.text(name) for name in ("publisher", "language")}
    chosen |= {name: view.day(name) for name in ("from", "to")}
    chosen = {name: value for name, value in chosen.items() if value is not None}
    labels = dict(chosen)
    for kind in KINDS:
        if given := view.text(kind):
            found = view.ask("entity_named", kind=kind, given=given)
            # A name that nobody bears finds nothing.
            chosen[kind], labels[kind] = (found[0]["entity_id"], found[0]["name"]) if found else (given, given)
    return chosen, labels


def choose(view: View, wanted: Wanted, chosen: Mapping[str, Any]) -> Found | None:
    """Make the table `chosen` of what is asked for. Returns what the index found; None where it was not asked.

    Words are found by the index, and by their patterns in titles and leads where there is none yet.
    """
    asker = view.look.asker
    patterns = {f"word_{number}": term.write_pattern() for number, term in enumerate(wanted.terms, 1)}
    patterns |= {f"without_{number}": term.write_pattern() for number, term in enumerate(wanted.without, 1)}
    values: dict[str, Any] = {**chosen, **patterns, "is_unranked": True}
    found = view.reader.search.find(wanted) if wanted.terms else None
    if found is not None:
        asker.give("found", doc_id=found.doc_ids, score=found.scores)
        asker.make("chosen", "chosen", {**chosen, "has_index": True}, {**values, "in_text": True})
    else:
        values["in_lead"] = True if wanted.terms or wanted.without else None
        asker.make("chosen", "chosen", values, values)
    return found


def choose_unit(total: Row) -> str:
    """What is counted together in a chart: a day, a month or a year.

    >>> choose_unit({"first_on": dt.date(2023, 1, 1), "last_on": dt.date(2024, 12, 31)})
    'month'
    """
    first: dt.date | None = total["first_on"]
    days = (total["last_on"] - first).days if first else 0
    return "day" if days <= _DAYS else "month" if days <= _MONTHS else "year"


PAGES = (Page("/articles", "articles.html", show_articles),)
