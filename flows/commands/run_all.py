"""newsmill run --all: each collection of newsmill.toml in turn, and one summary."""

import traceback
from functools import partial
from typing import Any

from flows.commands.options import check_warehouse
from flows.commands.orchestrated import Orchestration
from flows.commands.plan import plan_as_dict, say_plan
from flows.commands.printing import complain, say, say_json, write_rows
from flows.commands.run import carry_out, look_ahead, orchestrating, report_as_dict
from flows.config.choose import Configuration
from flows.config.file import FILE_NAME
from flows.errors import NewsmillError, WrongUseError
from flows.run.report import Report, Request

# Columns of the summary: what they are called, and the counts behind them.
_COUNTS = {
    "sources": "source_count",
    "new": "new_count",
    "changed": "changed_count",
    "missing": "missing_count",
    "refused": "refused_count",
}
_FAILED = 1


def run_all(chosen: Configuration, request: Request, *, is_plan: bool, as_json: bool, debug: bool) -> int:
    """Run over each collection, whatever becomes of the others; returns the highest exit code."""
    _refuse_shared_folder(chosen)
    with orchestrating(debug=debug) as orchestration:
        attempt = partial(_attempt, chosen, request, orchestration, is_plan=is_plan, says=not as_json, debug=debug)
        found = [attempt(name) for name in chosen.names]
    worst = max(entry["exit_code"] for entry in found)
    if as_json:
        say_json({"exit_code": worst, "collections": found})
    elif not is_plan:
        _say_summary(found)
    return int(worst)


def _refuse_shared_folder(chosen: Configuration) -> None:
    if not chosen.names:
        raise WrongUseError(f"There are no collections: write them into {FILE_NAME} (newsmill init makes one).")
    stated = chosen.find_statement("raw") or chosen.find_statement("collection")
    if stated:
        raise WrongUseError(f"{stated} names one collection or its folder, and --all takes all. Leave one of them out.")


def _attempt(
    chosen: Configuration,
    request: Request,
    orchestration: Orchestration,
    name: str,
    *,
    is_plan: bool,
    says: bool,
    debug: bool,
) -> dict[str, Any]:
    """One collection: what a run or plan of it gives as a dictionary, with its exit code and error."""
    entry: dict[str, Any] = {"collection": name, "exit_code": 0, "error": None}
    try:
        settings = check_warehouse(chosen.choose(name).settings)
        if is_plan:
            plan = look_ahead(settings, request)
            if says:
                say(f"{name}:")
                say_plan(settings, plan)
                say()
            return entry | plan_as_dict(plan)
        report = carry_out(settings, request, orchestration)
        if says:
            _say_outcome(name, report)
        return entry | report_as_dict(settings, report)
    except NewsmillError as error:
        code, problem = error.exit_code, str(error)
    except Exception as error:  # noqa: BLE001 - the others have their turn, whatever it was
        code, problem = _FAILED, f"{type(error).__name__}: {error}"
        if debug:
            traceback.print_exc()
    complain(f"{name}: {problem}")
    return entry | {"exit_code": code, "error": problem}


def _say_outcome(name: str, report: Report) -> None:
    say(f"{name}: {_describe(report.snapshot)} ({report.seconds:.1f} s)")
    for warning in report.warnings:
        say(f"  warning: {warning}")


def _describe(snapshot: int | None) -> str:
    return "nothing has changed" if snapshot is None else f"published snapshot {snapshot}"


def _say_summary(found: list[dict[str, Any]]) -> None:
    say()
    rows = []
    for entry in found:
        outcome = f"failed, exit code {entry['exit_code']}" if entry["error"] else _describe(entry["snapshot"])
        counts = entry.get("counts", {})
        rows.append([entry["collection"], outcome, *(counts.get(name) for name in _COUNTS.values())])
    write_rows(["collection", "outcome", *_COUNTS], rows, "table")
