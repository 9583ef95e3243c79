"""newsmill repair: make a damaged warehouse whole again, as far as what is left allows."""

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson, check_warehouse
from flows.commands.printing import complain, escape_line, say, say_json
from flows.run.repair import Findings, Repair, examine
from flows.run.repair import repair as repair_warehouse
from flows.run.warehouse import await_warehouse, find_layout
from flows.storage.layout import Layout

if TYPE_CHECKING:
    from flows.run.store_repair import Loss


def repair(
    *,
    plan: Annotated[bool, Parameter(help="Say what would be done and why, and do nothing.", negative=())] = False,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> int:
    """Mend what is damaged in the warehouse."""
    # A collection's own settings judge its documents, as in a run.
    settings = common.read_configuration().choose_any().settings
    layout = find_layout(settings)
    if layout.url:
        # What the store has lost cannot be fetched: the copy is not brought up before.
        if plan:
            from flows.run.store_repair import examine_store

            _say_store_plan(layout, examine_store(settings), as_json=format == "json")
            return 0
        await_warehouse(settings, complain)
        done = repair_warehouse(settings)
    else:
        found = examine(find_layout(check_warehouse(settings)))
        if plan:
            _say_plan(layout, found, as_json=format == "json")
            return 0
        done = Repair(snapshot=found.number) if found.is_whole else repair_warehouse(settings)
    if format == "json":
        say_json({"warehouse": str(settings.warehouse), "snapshot": done.snapshot, "done": done.done,
                  "lost_count": done.lost_count, "lost": done.lost, "notes": done.notes})  # fmt: skip
    else:
        _say(done)
    return 1 if done.lost_count or done.is_poorer else 0


def _say_store_plan(layout: Layout, loss: "Loss", *, as_json: bool) -> None:
    steps = loss.list_steps(layout.url)
    if as_json:
        damaged = [{"path": f"{layout.url}/{flaw.key}", "problem": flaw.problem} for flaw in loss.flaws]
        is_whole = not loss.flaws
        say_json({"snapshot": loss.manifest.number, "is_whole": is_whole, "damaged_files": damaged, "steps": steps})
        return
    for step in steps:
        say(f"  {escape_line(step)}")
    say("Nothing was done." if steps else "The store has lost nothing: there is nothing to repair.")


def _say_plan(layout: Layout, found: Findings, *, as_json: bool) -> None:
    steps = found.list_steps(layout)
    if as_json:
        damaged = [{"path": path, "problem": problem} for path, problem in found.damaged]
        say_json({"snapshot": found.number, "is_whole": found.is_whole, "damaged_files": damaged, "steps": steps})
        return
    for step in steps:
        say(f"  {escape_line(step)}")
    say("Nothing is damaged: there is nothing to repair." if found.is_whole else "Nothing was done.")


def _say(done: Repair) -> None:
    for sentence in done.done:
        say(escape_line(sentence))
    for note in done.notes:
        say(f"warning: {escape_line(note)}")
    if done.lost_count:
        say(f"{done.lost_count:,} documents could not be saved: their bytes are neither here nor in the raw folder.")
        for name in done.lost:
            say(f"  {escape_line(name)}")
        if done.lost_count > len(done.lost):
            say(f"  and {done.lost_count - len(done.lost):,} more")
        say("A backup may have them. Of other collections the next run reads again what is still there.")
    if not done.done:
        say("Nothing is damaged: there is nothing to repair.")
    say(f"Published is snapshot {done.snapshot}. `newsmill verify` checks it once more.")
