"""newsmill snapshots: the published states of a warehouse, and the way back to one of them."""

from typing import Annotated, Any

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import say, say_json, write_rows
from flows.errors import NewsmillError, WrongUseError
from flows.storage.layout import Layout
from flows.storage.snapshots import current_number, read_manifest, snapshot_numbers

_COLUMNS = ("snapshot", "published_at", "kind", "documents", "articles", "bytes", "files", "note")


def list_snapshots(
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """List the snapshots, newest first."""
    layout = Layout(common.load_settings().warehouse)
    numbers = snapshot_numbers(layout)
    current = current_number(layout) if numbers else _current(layout)
    found = [_describe(layout, number, current) for number in reversed(numbers)]
    if format == "json":
        say_json(found)
        return
    rows = [[*(item[name] for name in _COLUMNS[:-1]), "current" if item["is_current"] else item["problem"] or ""]
            for item in found]  # fmt: skip
    write_rows(_COLUMNS, rows, "table")


def _current(layout: Layout) -> int:
    number = current_number(layout)
    if not number:
        raise WrongUseError(f"There is no published warehouse in {layout.root}. Make one with: newsmill run")
    return number


def _describe(layout: Layout, number: int, current: int) -> dict[str, Any]:
    found: dict[str, Any] = dict.fromkeys(_COLUMNS[:-1])
    above = "above current" if number > current else None
    found |= {"snapshot": number, "is_current": number == current, "problem": above, "run_id": None}
    found |= {"path": str(layout.snapshot(number))}
    try:
        manifest = read_manifest(layout, number)
    except NewsmillError:
        return found | {"problem": "its manifest cannot be read"}
    return found | {
        "published_at": manifest.created_at,
        "kind": manifest.kind,
        "documents": manifest.count_rows("documents"),
        "articles": manifest.count_rows("articles"),
        "bytes": sum(file.bytes for file in manifest.files),
        "files": len(manifest.files),
        "run_id": manifest.run_id,
    }


def show_path(
    number: Annotated[int | None, Parameter(help="Number of the snapshot. [default: the published one]")] = None,
    /,
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Print the folder of a snapshot."""
    layout = Layout(common.load_settings().warehouse)
    number = _current(layout) if number is None else number
    read_manifest(layout, number)
    path = str(layout.snapshot(number).resolve())
    say_json({"snapshot": number, "path": path}) if format == "json" else say(path)


def roll_back_to(
    number: Annotated[int, Parameter(help="Number of the snapshot whose content is published again.")],
    /,
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Publish the content of an older snapshot again."""
    from flows.run.rollback import roll_back

    settings = common.load_settings()
    rollback = roll_back(settings, number)
    if format == "json":
        say_json({"snapshot": rollback.snapshot, "content_of": number, "warnings": rollback.warnings})
        return
    for warning in rollback.warnings:
        say(f"warning: {warning}")
    say(f"Published snapshot {rollback.snapshot} with the content of snapshot {number}.")
    say("The next `newsmill run` adds again what the raw folder holds beyond it.")
