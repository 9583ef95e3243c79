"""newsmill run --plan: what a run would do, for a person who thinks before."""

from dataclasses import asdict
from typing import Any

from flows.commands.printing import escape_line, say
from flows.run.plan import Plan
from flows.run.report import count_ignored
from flows.settings import Settings

_SHOWN = 20
# What is said of each action of a plan, in reading order.
_ACTIONS = {
    "unchanged": "unchanged, not read",
    "new": "new, to be read",
    "changed": "changed, to be read",
    "back": "back again",
    "changing": "changing, left for later",
    "missing": "missing, to be marked",
    "withdrawn": "withdrawn",
    "unreadable": "unreadable",
    "refused": "refused",
    "cleared": "not refused any more",
}
_ALWAYS = frozenset({"unchanged", "new"})


def plan_as_dict(plan: Plan) -> dict[str, Any]:
    lists = (plan.sources, plan.refused, plan.removed)
    sources, refused, removed = ([row._asdict() for row in rows] for rows in lists)
    return asdict(plan) | {"sources": sources, "refused": refused, "removed": removed}


def say_plan(settings: Settings, plan: Plan) -> None:
    """Counts, reasons, and the first sources by name."""
    for action, label in _ACTIONS.items():
        count = plan.counts.get(action, 0)
        if count or action in _ALWAYS:
            say(f"{label:<32}{count:>9,}")
    for line in count_ignored(plan.ignored, plan.other_endings):
        say(f"  {escape_line(line)}")
    for warning in plan.warnings:
        say(f"warning: {escape_line(warning)}")
    if plan.sources:
        say()
    for source_uri, action, why in plan.sources[:_SHOWN]:
        say(f"  {action} {escape_line(source_uri)}: {why}")
    if len(plan.sources) > _SHOWN:
        say(f"  and {len(plan.sources) - _SHOWN:,} more; all of them with --format json.")
    for path, why in plan.removed:
        say(f"  remove {escape_line(path)}: {why}")
    say()
    for why in plan.again:
        say(why)
    if plan.does_nothing:
        say(f"Nothing has changed: a run would leave {settings.warehouse} as it is.")
        return
    if not plan.again and plan.snapshot is not None:
        say("Documents whose lines become repeated through others would be judged again as well.")
    start = "as its first" if plan.snapshot is None else f"after snapshot {plan.snapshot}"
    say(f"A run would publish a snapshot of {settings.warehouse} {start}. Nothing was done.")
