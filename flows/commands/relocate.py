"""newsmill relocate: after the warehouse was moved or copied, the views name the place where it lies now."""

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import complain, escape_line, say, say_json
from flows.errors import NewsmillError
from flows.run.warehouse import await_warehouse, find_layout
from flows.storage.lock import hold_lock
from flows.storage.relocate import relocate as relocate_views
from flows.storage.snapshots import explain_absent, snapshot_numbers


def explain_former_root(root: str) -> str:
    """What it means that views name another place, as sentences."""
    return (
        f"the views name {escape_line(root)}, where the warehouse lay before. Who opens warehouse.duckdb reads this "
        "place, who attaches it to another database that one, until the next run, or: newsmill relocate"
    )


def relocate(
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Write the views of every snapshot anew where they name another place."""
    settings = common.load_settings()
    layout = find_layout(settings)
    if not snapshot_numbers(layout):
        raise explain_absent(layout)
    await_warehouse(settings, complain)
    with hold_lock(layout, settings.lock_wait_seconds):
        found = relocate_views(layout)
    done, root = found.done, str(layout.root.resolve())
    if format == "json":
        say_json({"warehouse": root, "snapshots": done, "unreadable_snapshots": found.unreadable})
    elif done:
        count = "a snapshot" if len(done) == 1 else f"{len(done)} snapshots"
        say(f"Wrote the views of {count} anew ({', '.join(map(str, done))}). They name {escape_line(root)}.")
    elif not found.unreadable:
        say(f"The views of all snapshots name {escape_line(root)} already: nothing was done.")
    if found.unreadable:
        raise NewsmillError(
            f"The tables of snapshot {', '.join(map(str, found.unreadable))} cannot be read, and the views were left "
            "as they are. `newsmill verify` says what is damaged in the published snapshot, `newsmill snapshots list` "
            "what others there are."
        )
