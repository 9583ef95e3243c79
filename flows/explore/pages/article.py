"""An article: its text with what was understood where it stands, and its head with the evidence of each value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from flows.explore.asking import Row
from flows.explore.keeping import NAMES
from flows.explore.marking import Piece, Span, mark_text
from flows.explore.page import Page, Sheet, View
from flows.explore.templating import make_address

# Characters of a text that are shown on one page.
CHARACTERS = 100_000
# Duplicates, and other articles of its story, that are named.
_NAMED = 50
# The values of the head, as the page calls them. The evidence of authors has a name for each author.
FIELDS = {
    "title": "Title",
    "byline": "Byline",
    "authors": "Authors",
    "publisher": "Publisher",
    "published_on": "Published on",
    "published_at": "Published at",
    "updated_on": "Updated on",
    "dateline_place": "Dateline, place",
    "dateline_agency": "Dateline, agency",
    "dateline_on": "Dateline, day",
    "agency_credit": "Credit",
    "language": "Language",
    "url": "Address",
}
# What a column said and no one believes: another value counts instead.
_IMPLAUSIBLE = "given.implausible"

# What the switches of the page are called.
KINDS = {
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "demonym": "Demonyms",
    "date": "Dates",
    "quote": "Quotations",
    "figure": "Figures",
}


def show_article(view: View) -> Mapping[str, Any] | Response:
    """/articles/{doc_id}; the address of a document that is no article leads to the document."""
    doc_id, number = view.path("doc_id"), view.number("page", 1)
    found = view.look.asker.ask("article", doc_id=doc_id)
    if not found:
        document = view.ask_one("document", doc_id=doc_id)
        return RedirectResponse(make_address(f"/documents/{document['doc_id']}"), 303)
    article = found[0]
    named = {name: view.ask(f"{name}_of", doc_id=doc_id) for name in ("mentions", "quotes", "figures", "dates")}
    # The views of entities group all mentions: before they are in memory, names lead to a search among entities.
    entities = view.ask("entities_of", doc_id=doc_id) if view.has_kept(*NAMES) else []
    add_addresses(named["mentions"], entities)
    first, text = (number - 1) * CHARACTERS, article["text"]
    is_last = number * CHARACTERS >= len(text)
    spans = [Span(span.char_start - first, span.char_end - first, span.what) for span in list_spans(named)]
    return {
        "article": article,
        "pieces": Sheet(list(choose_elements(mark_text(text[first : first + CHARACTERS], spans))), number, is_last),
        "kinds": KINDS,
        "head": describe_head(article, view.ask("authors_of", doc_id=doc_id), view.ask("evidence_of", doc_id=doc_id)),
        "attributes": view.ask("attributes_of", doc_id=doc_id),
        "duplicates": view.ask("duplicates_of", doc_id=doc_id, count=_NAMED) if article["cluster_size"] > 1 else [],
        "story": view.ask("story_of", doc_id=doc_id, count=_NAMED) if view.has_table("story_articles") else [],
        **named,
    }


def list_spans(named: Mapping[str, list[Row]]) -> Iterator[Span]:
    """What is marked in a text: each with its kind, its row, and what a pointer's note says."""
    for table, say in (("quotes", _say_quote), ("figures", _say_figure), ("dates", _say_date), ("mentions", _say_name)):
        for row in named[table]:
            kind = row["kind"] if table == "mentions" else table.removesuffix("s")
            note = f"{say(row)} · {row['rule_id']}"
            yield Span(row["char_start"], row["char_end"], {"kind": kind, "note": note, "address": row.get("address")})


def choose_elements(pieces: Iterable[Piece]) -> Iterator[tuple[str, Any]]:
    """What HTML has for the pieces of a text: ("text", characters), ("a" or "span", the mark), ("/a" or "/span", None).

    A mark with an address is a link, unless it stands in one: links do not nest.
    """
    elements: list[str] = []
    for piece in pieces:
        if piece.opens:
            elements.append("a" if piece.opens.what["address"] and "a" not in elements else "span")
            yield elements[-1], piece.opens.what
        elif piece.closes:
            yield "/" + elements.pop(), None
        else:
            yield "text", piece.text


def add_addresses(mentions: list[Row], entities: list[Row]) -> None:
    """Give each name the address of its entity: none for demonyms, a search for names that are not tied yet."""
    ids = {_name(row): row["entity_id"] for row in entities}
    for row in mentions:
        if row["kind"] == "demonym":
            row["address"] = None
        elif found := ids.get(_name(row)):
            row["address"] = make_address(f"/names/{found}")
        else:
            row["address"] = make_address("/names", kind=row["kind"], name=row["name"])


def _name(row: Row) -> tuple[Any, ...]:
    is_place = row["kind"] == "place"
    return row["kind"], row["name"], is_place and row["place_id"], is_place and row["country_code"]


def describe_head(article: Row, authors: list[Row], evidence: list[Row]) -> list[Row]:
    """The head's values in the order of FIELDS: what counts, and every witness, of the source or of the text.

    A witness whose value is not the one that counts says so: `is_used` is False.
    """
    head = []
    for field, heading in FIELDS.items():
        witnesses = [row for row in evidence if row["field"] == field]
        values = [row["name"] for row in authors] if field == "authors" else [article[field]]
        values = [value for value in values if value is not None]
        if not values and not witnesses:
            continue
        said = {str(value) for value in values}
        for row in witnesses:
            row["is_used"] = row["rule_id"] != _IMPLAUSIBLE and (not said or _is_said(field, row["value"], said))
        precision = article["published_precision"] if field == "published_on" else None
        head.append({"heading": heading, "values": values, "precision": precision, "witnesses": witnesses})
    return head


def _is_said(field: str, value: str, said: set[str]) -> bool:
    # An instant is written in many ways.
    return field == "published_at" or value in said


def _say_name(row: Row) -> str:
    parts = [row["kind"], row["name"], row["role"], row["admin1"], row["country"]]
    return " · ".join(part for part in parts if part)


def _say_quote(row: Row) -> str:
    speaker = ", ".join(row[name] for name in ("speaker", "speaker_role") if row[name]) or "speaker not found"
    method = f" · {row['speaker_method']}" if row["speaker_method"] else ""
    return f"{row['kind']} quotation · {speaker}{method}" + (f" “{row['cue']}”" if row["cue"] else "")


def _say_figure(row: Row) -> str:
    low, high = row["value_low"], row["value_high"]
    number = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    modifier = f"{row['modifier'].replace('_', ' ')} " if row["modifier"] else ""
    parts = [f"{row['kind']}: {modifier}{number}", row["object"], row["side"]]
    parts += [f"says {row['attributed_to']}"] if row["attributed_to"] else []
    parts += [f"part of figure {row['part_of_figure_number']}"] if row["part_of_figure_number"] else []
    return " · ".join(part for part in parts if part)


def _say_date(row: Row) -> str:
    if row["start_on"] is None:
        return "date · not resolved"
    until = "" if row["end_on"] == row["start_on"] else f" to {row['end_on']}"
    return f"date · {row['start_on']}{until} ({row['precision']})"


PAGES = (Page("/articles/{doc_id}", "article.html", show_article),)
