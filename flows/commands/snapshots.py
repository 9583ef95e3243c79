"""newsmill snapshots: the published states of a warehouse, and the way back to one of them."""

from typing import Annotated, Any

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import complain, say, say_json, write_rows
from flows.errors import NewsmillError, WrongUseError
from flows.run.warehouse import await_warehouse, bring_up, find_layout
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.snapshots import current_number, read_manifest, snapshot_numbers

_COLUMNS = ("snapshot", "published_at", "kind", "documents", "articles", "bytes", "files", "note")


def list_snapshots(
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """List the snapshots, newest first."""
    layout = find_layout(common.load_settings())
    found = _list_remote(layout) if layout.url else _list_local(layout)
    if format == "json":
        say_json(found)
        return
    rows = [[*(item[name] for name in _COLUMNS[:-1]), "current" if item["is_current"] else item["problem"] or ""]
            for item in found]  # fmt: skip
    write_rows(_COLUMNS, rows, "table")


def _current(layout: Layout) -> int:
    number = current_number(layout)
    if not number:
        raise WrongUseError(f"There is no published warehouse in {layout.name}. Make one with: newsmill run")
    return number


def _list_local(layout: Layout) -> list[dict[str, Any]]:
    numbers = snapshot_numbers(layout)
    current = current_number(layout) if numbers else _current(layout)
    return [_describe_folder(layout, number, current) for number in reversed(numbers)]


def _list_remote(layout: Layout) -> list[dict[str, Any]]:
    """Those that are kept in the store; the path is where the mirror has or would have them."""
    from flows.storage.remote.writer import look_at

    seen, current = look_at(layout.url, layout), _current(layout)
    manifests = [one.manifest for one in (seen.published, *seen.older) if one]
    return [_describe(layout, manifest.number, current, manifest) for manifest in manifests]


def _describe_folder(layout: Layout, number: int, current: int) -> dict[str, Any]:
    try:
        return _describe(layout, number, current, read_manifest(layout, number))
    except NewsmillError:
        return _describe(layout, number, current, None) | {"problem": "its manifest cannot be read"}


def _describe(layout: Layout, number: int, current: int, manifest: Manifest | None) -> dict[str, Any]:
    found: dict[str, Any] = dict.fromkeys(_COLUMNS[:-1])
    above = "above current" if number > current else None
    found |= {"snapshot": number, "is_current": number == current, "problem": above, "run_id": None}
    found |= {"path": str(layout.snapshot(number))}
    if manifest is None:
        return found
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
    settings = common.load_settings()
    layout = find_layout(settings)
    if number is None:
        number = _current(layout)
    elif layout.url:
        bring_up(settings, number)
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
    await_warehouse(settings, complain)
    rollback = roll_back(settings, number)
    if format == "json":
        say_json({"snapshot": rollback.snapshot, "content_of": number, "warnings": rollback.warnings})
        return
    for warning in rollback.warnings:
        say(f"warning: {warning}")
    say(f"Published snapshot {rollback.snapshot} with the content of snapshot {number}.")
    say("The next `newsmill run` adds again what the raw folder holds beyond it.")
