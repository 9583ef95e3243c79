"""Rules: how many lines each took, where, which, and the lexicon entry that would change it."""

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException

from flows.explore.asking import Row
from flows.explore.page import Page, View
from flows.explore.templating import make_address

# How the query calls the folder of sources that lie in none.
_NO_FOLDER = "."
# Lines of a page of a rule; folders, publishers and runs of its charts.
_LINES, _CHART = 30, 15


def show_rules(view: View) -> Mapping[str, Any]:
    kind = view.text("kind")
    rules, kinds = view.ask("rules_with_counts", kind=kind), view.ask("lines_by_kind")
    return {
        "kind": kind,
        "kinds": kinds,
        "taking": [rule for rule in rules if rule["line_count"]],
        "others": [rule for rule in rules if not rule["line_count"]],
        "to_kind": {"kind": lambda row: make_address("/rules", kind=row["kind"])},
        "to": {"rule_id": lambda row: make_address(f"/rules/{row['rule_id']}")},
    }


def show_rule(view: View) -> Mapping[str, Any]:
    # Words and rules are loaded when somebody looks at a rule, and not before the first page of all.
    from flows.explore.lexicon_entry import list_entries

    rule_id = view.path("rule_id")
    said, counts = view.ask("rule", rule_id=rule_id), view.ask("rule_counts", rule_id=rule_id)
    if not said and not counts:
        raise HTTPException(404, f"There is no rule {rule_id} in the published warehouse.")
    folders = view.ask("rule_folders", rule_id=rule_id, count=_CHART)
    named = [row["source_folder"] for row in folders if row["source_folder"] != _NO_FOLDER]
    kind = counts[0]["kind"] if counts else said[0]["kind"]
    return {
        "rule_id": rule_id,
        "kind": kind,
        "description": said[0]["description"] if said else None,
        "line_count": sum(row["line_count"] for row in counts),
        "document_count": sum(row["document_count"] for row in counts),
        "lines": view.ask_sheet("rule_lines", _LINES, rule_id=rule_id),
        "folders": list(map(_name_folder, folders)),
        "publishers": view.ask("rule_publishers", rule_id=rule_id, count=_CHART),
        "days": view.ask("rule_days", rule_id=rule_id),
        "runs": view.ask("rule_by_run", rule_id=rule_id, count=_CHART)[::-1],
        "entries": list_entries(rule_id, kind, named[0] if named else None),
        "to_line": {"text": _address_line},
        "to_run": {"run_id": lambda row: make_address(f"/runs/{row['run_id']}")},
    }


def _name_folder(row: Row) -> Row:
    return row | {"source_folder": "in no folder"} if row["source_folder"] == _NO_FOLDER else row


def _address_line(row: Row) -> str:
    return make_address(f"/documents/{row['doc_id']}") + f"#line-{row['line_number']}"


PAGES = (
    Page("/rules", "rules.html", show_rules, ("removed_by_rule",)),
    Page("/rules/{rule_id}", "rule.html", show_rule, ("removed_by_rule",)),
)
