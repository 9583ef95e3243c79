"""newsmill forget: take texts out of the warehouse for good."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import complain, escape_line, say, say_json
from flows.commands.progress import show_progress
from flows.run.forget import Order, plan_forget
from flows.run.forget import forget as carry_out
from flows.run.warehouse import await_warehouse


def forget(
    doc_ids: Annotated[
        list[str], Parameter(name="DOC_ID", negative=(), help="The documents, as the table documents names them.")
    ],
    /,
    *,
    plan: Annotated[bool, Parameter(negative=(), help="Say what would go, and do nothing.")] = False,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Take texts out of all snapshots, and never take them in again."""
    settings = common.load_settings()
    order = plan_forget(settings, doc_ids)
    if plan:
        say_json(_as_dict(order)) if format == "json" else _say_order(order, "would go")
        return
    await_warehouse(settings, complain)
    with show_progress() as progress:
        report = carry_out(settings, order, progress)
    if format == "json":
        say_json(
            _as_dict(order)
            | {"snapshot": report.snapshot, "emptied_snapshots": report.emptied, "removed_snapshots": report.removed}
            | {"warnings": report.warnings}
        )
        return
    _say_order(order, "is forgotten")
    if is_remote := not isinstance(settings.warehouse, Path):
        if report.snapshot:
            say(f"Published snapshot {report.snapshot} without it.")
        gone = ", ".join(map(str, report.removed)) or "none"
        say(f"Older snapshots that held it went from the store: {gone}. No object holds it any more.")
    elif report.snapshot:
        say(f"Published snapshot {report.snapshot} without it, and took it out of {len(report.emptied)} older ones.")
    for warning in report.warnings:
        say(f"warning: {escape_line(warning)}")
    say("Not touched: the raw folder (its bytes are not read again), exports, and backups.")
    if is_remote:
        say("Other machines take it out of their copies when they next read or run; remove those that nobody uses.")


def _as_dict(order: Order) -> dict[str, object]:
    return {
        "forgotten": [asdict(copy) for copy in order.copies],
        "raw_sha256": order.hashes,
        "alike": [asdict(copy) for copy in order.alike],
    }


def _say_order(order: Order, what: str) -> None:
    for copy in order.copies:
        where = escape_line(copy.source_uri) if copy.source_uri else "only in older snapshots"
        why = "" if copy.is_asked else ", which holds the same bytes"
        say(f"{copy.doc_id} {what}: {where}{why}")
    for copy in order.alike:
        say(f"{copy.doc_id} stays: {escape_line(copy.source_uri or '')} tells the same story in other bytes")
