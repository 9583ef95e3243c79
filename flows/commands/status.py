"""newsmill status: for a person who wonders, and for a monitor that reads the exit code."""

import datetime as dt
import shlex
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from flows.commands.options import Common, TextOrJson, check_warehouse
from flows.commands.printing import escape_line, say, say_json
from flows.commands.relocate import explain_former_root
from flows.errors import NewsmillError
from flows.run.log import read_run_log, read_time
from flows.run.published import open_published
from flows.run.trends import Change, find_changes
from flows.run.warehouse import find_layout, is_written
from flows.settings import Settings
from flows.storage.damage import explain_damage, find_missing, refuse_obstacles
from flows.storage.debris import explain_unclear
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.relocate import find_former_root, find_hindrances
from flows.storage.snapshots import current_manifest, current_number

# What a state means, and what to do about it.
_MEANING = {
    "fresh": "The warehouse is there, and the last run went well.",
    "running": "A run is on its way. Readers see the last snapshot until it is done.",
    "stale": "No run has gone well for too long. Is the schedule alive? Type: newsmill run",
    "ahead": "The last success lies in the future: a clock was set back, and nobody can tell how old the warehouse is. "
    "Set the clock right, and type: newsmill run",
    "failed": "The last run failed. Readers see the snapshot before it.",
    "killed": "The last run was killed on its way. Readers see the snapshot before it; the next run clears up.",
    "cancelled": "The last run was cancelled on its way. Readers see the snapshot before it; the next run starts anew.",
    "damaged": "Files of the published snapshot are not as they were published.",
    "unclear": "The published snapshot is not the newest that was published; runs refuse to go on from it.",
    "missing": "There is no published warehouse. Make one with: newsmill run",
}
_FORGETTING = (
    "Texts that were forgotten may still stand in older snapshots: `newsmill forget` is at work, or was killed. The "
    "next run takes them out, and so does: newsmill maintain"
)
# Hours that clocks of two machines may differ by.
_CLOCK_HOURS = 1.0
_HEALTHY = frozenset({"fresh", "running", "cancelled"})


@dataclass(frozen=True, slots=True)
class LastRun:
    """The last run of the run log. state: running, killed, failed, cancelled, done."""

    run_id: str
    state: str
    at: str
    error: str | None


def status(
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> int:
    """Say whether the warehouse is there, sound and fresh."""
    configuration = common.read_configuration()
    # Collections may lie in several warehouses: each is looked at.
    chosen = configuration.choose_warehouses()
    now = dt.datetime.now(dt.UTC)
    found = [describe_status(check_warehouse(one.settings), now, configuration.names) for one in chosen]
    if format == "json":
        say_json(found[0] if len(found) == 1 else found)
    else:
        for number, one in enumerate(found):
            if number:
                say()
            _say(one)
    failing = [one for one, of in zip(found, chosen, strict=True) if one["warnings"] and of.settings.fail_on_warnings]
    return 0 if all(one["is_healthy"] for one in found) and not failing else 1


def describe_status(settings: Settings, now: dt.datetime, collections: Sequence[str] = ()) -> dict[str, Any]:
    """Everything that status prints. collections: names whose runs are looked at one by one, of newsmill.toml."""
    layout = find_layout(settings)
    manifest, broken, problem = find_problem(layout)
    entries = read_run_log(layout)
    last, succeeded_at = find_last_run(entries, is_writing=is_written(layout)), _find_success(entries, manifest)
    age = _count_hours(succeeded_at, now)
    state = broken or _judge(manifest, last, age, settings.stale_hours)
    own = [_describe_collection(name, entries, now) for name in collections if name in settings.collections]
    if state in _HEALTHY and len(own) > 1:
        state = _judge_collections(own, settings.stale_hours) or state
    return {
        "warehouse": str(settings.warehouse),
        "state": state,
        "is_healthy": state in _HEALTHY,
        "meaning": _MEANING[state],
        "problem": problem,
        "is_forgetting": layout.forgetting.exists(),
        "former_root": find_former_root(layout, manifest) if manifest else None,
        "snapshot": manifest.number if manifest else None,
        "published_at": manifest.created_at if manifest else None,
        "counts": manifest.count_statuses() if manifest else {},
        "last_run_id": last.run_id if last else None,
        "last_run_state": last.state if last else None,
        "last_run_at": last.at if last else None,
        "last_error": last.error if last else None,
        "last_success_at": succeeded_at,
        "hours_since_success": None if age is None else round(age, 2),
        "stale_after_hours": settings.stale_hours,
        "collections": own,
        "warnings": [
            {**asdict(change), "text": change.explain()} for change in _find_changes(settings, manifest, broken)
        ],
    }


def _find_changes(settings: Settings, manifest: Manifest | None, broken: str) -> list[Change]:
    """Where the last day differs sharply from those before; nothing where the snapshot is damaged."""
    if manifest is None or broken:
        return []
    if not manifest.files_of("run_sources"):
        return []  # an older newsmill made it
    with open_published(settings) as db:
        return find_changes(db)


def _count_hours(at: str | None, now: dt.datetime) -> float | None:
    return (now - dt.datetime.fromisoformat(at)).total_seconds() / 3600 if at else None


def _describe_collection(name: str, entries: list[dict[str, Any]], now: dt.datetime) -> dict[str, Any]:
    """The last run of a collection. One that never ended was killed, unless it is the last of all."""
    own = [entry for entry in entries if entry.get("collection") == name]
    last = find_last_run(own, is_writing=bool(own) and own[-1] is entries[-1])
    succeeded_at = _find_success(own, None)
    age = _count_hours(succeeded_at, now)
    return {
        "collection": name,
        "last_run_state": last.state if last else None,
        "last_run_at": last.at if last else None,
        "last_error": last.error if last else None,
        "last_success_at": succeeded_at,
        "hours_since_success": None if age is None else round(age, 2),
    }


def _judge_collections(own: list[dict[str, Any]], stale_hours: float) -> str | None:
    """What is wrong with a collection although the last run of all was good; None where nothing is."""
    for state in ("failed", "killed"):
        if any(one["last_run_state"] == state for one in own):
            return state
    ages = [one["hours_since_success"] for one in own]
    return "stale" if any(age is None or age > stale_hours for age in ages) else None


def find_problem(layout: Layout) -> tuple[Manifest | None, str, str | None]:
    """The published snapshot, and what is wrong with it: a state and an explanation with the way out.

    Files are looked at, not read: whether they are there, and as long as they were. `verify` reads them.
    """
    try:
        if unclear := explain_unclear(layout):
            return current_manifest(layout), "unclear", unclear
        manifest = current_manifest(layout)
        missing = find_missing(layout.snapshot(manifest.number), manifest) if manifest else []
        missing += find_hindrances(layout, manifest) if manifest else []
        if manifest and missing:
            # A run may have published the next one and let this one go in the meantime.
            if current_number(layout) != manifest.number:
                return find_problem(layout)
            return manifest, "damaged", explain_damage(layout, manifest, missing)
        refuse_obstacles(layout)
    except NewsmillError as error:
        return None, "damaged", str(error)
    return manifest, "", None


def _judge(manifest: Manifest | None, last: LastRun | None, age: float | None, stale_hours: float) -> str:
    """The worst that is true, but that a failure is more telling than the age that follows from it."""
    if manifest is None:
        return "missing"
    if last and last.state in ("failed", "killed"):
        return last.state
    if age is None or age > stale_hours:
        return "stale"
    if age < -_CLOCK_HOURS:
        return "ahead"
    # Who stopped a run knows it: as long as another one went well lately, nothing is wrong.
    return last.state if last and last.state in ("running", "cancelled") else "fresh"


def find_last_run(entries: list[dict[str, Any]], *, is_writing: bool) -> LastRun | None:
    """The last run that was started. One that never ended is running if somebody writes, and was killed if not.

    >>> find_last_run([{"run_id": "r", "state": "started", "at": "2024-03-05"}], is_writing=False).state
    'killed'
    """
    if not entries:
        return None
    last = entries[-1]
    state = str(last["state"])
    if state == "started":
        state = "running" if is_writing else "killed"
    return LastRun(str(last["run_id"]), state, str(last["at"]), last.get("error"))


def _find_success(entries: list[dict[str, Any]], manifest: Manifest | None) -> str | None:
    """When a run last went well. A rollback is no news; without a log, the snapshot says it."""
    done = [str(entry["at"]) for entry in entries if entry["state"] == "done" and entry.get("kind", "run") == "run"]
    if done:
        return done[-1]
    with suppress(ValueError, TypeError):
        return read_time(manifest.created_at).isoformat() if manifest else None
    return None


def _say(found: dict[str, Any]) -> None:
    say(f"{found['state']}: {found['meaning']}")
    for line in (found["problem"] or "").splitlines():
        say(escape_line(line))
    say()
    say(f"warehouse     {escape_line(found['warehouse'])}")
    if found["snapshot"]:
        counts = found["counts"]
        say(f"snapshot      {found['snapshot']}, published {found['published_at']}")
        if found["former_root"]:
            say(f"note          {explain_former_root(found['former_root'])}")
        if found["is_forgetting"]:
            say(f"note          {_FORGETTING}")
        say(
            f"documents     {counts['document_count']:,}: {counts['article_count']:,} articles, "
            f"{counts['duplicate_count']:,} duplicates, {counts['rejected_count']:,} rejected"
        )
    for one in found["collections"]:
        when = f"{one['last_run_state']} at {one['last_run_at']}" if one["last_run_at"] else "no run yet"
        error = f": {one['last_error']}" if one["last_error"] else ""
        say(f"collection    {one['collection']}, {when}{error}")
    if found["last_run_id"]:
        say(f"last run      {found['last_run_id']}: {found['last_run_state']} at {found['last_run_at']}")
    if found["last_error"]:
        say(f"its error     {found['last_error']}")
    if found["last_success_at"]:
        hours, limit = found["hours_since_success"], found["stale_after_hours"]
        say(f"last success  {found['last_success_at']} ({hours:,.1f} hours ago; stale after {limit:g})")
    for warning in found["warnings"]:
        say()
        say(f"warning: {escape_line(warning['text'])}. To look at it:")
        say(f"  newsmill sql {shlex.quote(escape_line(warning['question']))}")
