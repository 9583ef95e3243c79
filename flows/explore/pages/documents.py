"""A document as it came: each line of the raw record with what became of it and why."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from flows.explore.explaining import MAX_BYTES, explain_document
from flows.explore.page import Page, Sheet, View

# Lines on a page.
LINES = 1000

Line = dict[str, Any]


def show_document(view: View) -> Mapping[str, Any]:
    """/documents/{doc_id}, and ?view=sides with kept and removed lines side by side."""
    doc_id, number = view.path("doc_id"), view.number("page", 1)
    document = view.ask_one("document", doc_id=doc_id)
    # What the page tells of removed lines stands in this table, too.
    removed = view.ask("removed_lines_of", doc_id=doc_id)
    found = explain_document(view.reader.settings, doc_id) if document["raw_bytes"] <= MAX_BYTES else None
    lines = found["lines"] if found else [_describe_removed(row) for row in removed]
    cluster = found["cluster"] if found else None
    own = [one for one in cluster["duplicates"] if one["doc_id"] == doc_id] if cluster else []
    return {
        "document": document,
        "found": found,
        # The first one says where the bytes come from: always the warehouse.
        "notes": found["notes"][1:] if found else [],
        "cluster": cluster,
        "pair": own[0] if own else None,
        "lines": Sheet(lines[(number - 1) * LINES : number * LINES], number, number * LINES >= len(lines)),
        "has_sides": view.text("view") == "sides",
        "rules": found["rules"] if found else {},
        "witnesses": list_witnesses(found["evidence"] if found else []),
        "say_reason": say_reason,
    }


def list_witnesses(evidence: list[dict[str, Any]]) -> dict[int, list[str]]:
    """The fields whose values stand in a line, by the line's number.

    >>> dict(list_witnesses([{"field": "title", "line_number": 1}, {"field": "url", "line_number": None}]))
    {1: ['title']}
    """
    found: dict[int, list[str]] = defaultdict(list)
    for row in evidence:
        if row["line_number"] is not None and row["field"] not in found[row["line_number"]]:
            found[row["line_number"]].append(row["field"])
    return found


def say_reason(line: Line, rules: Mapping[str, str]) -> str:
    """Why a line stayed or went, in a sentence that fits a pointer's note.

    >>> line = {"verdict": "removed", "kind": "date_line", "rule_id": "date_line.date"}
    >>> say_reason(line, {"date_line.date": "A line that is a date."})
    'removed as date line by date_line.date: A line that is a date.'
    """
    kind = f" as {line['kind'].replace('_', ' ')}" if line["kind"] else ""
    said = f"{line['verdict']}{kind}"
    if line["rule_id"]:
        said += f" by {line['rule_id']}" + (f": {rules[line['rule_id']]}" if line["rule_id"] in rules else "")
    return said


def _describe_removed(row: dict[str, Any]) -> Line:
    """A row of removed_lines as the line of an explanation, as far as the table says it."""
    unknown = dict.fromkeys((
        "alone", "alone_rule_id", "context", "context_rule_id", "learned", "learned_probability", "reasons",
        "char_start", "repaired_text",
    ))  # fmt: skip
    return row | unknown | {"verdict": "removed", "is_repeated": False, "repairs": []}


PAGES = (Page("/documents/{doc_id}", "document.html", show_document),)
