"""newsmill snapshots: the published states of a warehouse, and the way back to one of them."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import complain, escape_line, say, say_json, write_rows
from flows.errors import NewsmillError, WrongUseError
from flows.run.warehouse import await_warehouse, bring_up, find_layout, find_retention, hold_warehouse
from flows.storage.debris import clear_debris, refuse_unclear
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.retention import Retention
from flows.storage.snapshots import current_number, explain_absent, list_outdated, read_manifest, snapshot_numbers
from flows.storage.snapshots import prune as remove_outdated

if TYPE_CHECKING:
    from flows.run.difference import Difference

_CHANGES = ("added", "removed", "changed")
# Rows of each table that are shown to a person.
_SHOWN_ROWS = 20
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
        raise explain_absent(layout)
    return number


def _list_local(layout: Layout) -> list[dict[str, Any]]:
    numbers = snapshot_numbers(layout)
    current = current_number(layout) if numbers else _current(layout)
    return [_describe_folder(layout, number, current) for number in reversed(numbers)]


def _list_remote(layout: Layout) -> list[dict[str, Any]]:
    """Those that are kept in the store; the path is where the mirror has or would have them."""
    from flows.storage.remote.reading import look_at

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


def compare(
    before: Annotated[int, Parameter(help="Number of the older snapshot.")],
    after: Annotated[int | None, Parameter(help="Number of the newer one. [default: the published one]")] = None,
    /,
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Say which documents differ between two snapshots, and in what."""
    from flows.run.difference import compare_snapshots

    settings = common.load_settings()
    layout = find_layout(settings)
    numbers = (before, _current(layout) if after is None else after)
    if layout.url:
        for number in numbers:
            bring_up(settings, number)
    older, newer = (read_manifest(layout, number) for number in numbers)
    found = compare_snapshots(layout, older, newer, settings.memory_limit)
    if format == "json":
        say_json({"before": numbers[0], "after": numbers[1], "tables": [_describe_difference(one) for one in found]})
        return
    rows = [[one.table, *(one.count(change) for change in _CHANGES), _name_fields(one)] for one in found]
    write_rows(("table", *_CHANGES, "columns that changed"), rows, "table")
    for one in found:
        for row in one.rows[:_SHOWN_ROWS]:
            fields = f": {', '.join(row.fields)}" if row.fields else ""
            say(f"  {one.table}: {row.change} {row.doc_id} {escape_line(row.source_uri)}{fields}")
        if len(one.rows) > _SHOWN_ROWS:
            say(f"  {one.table}: and {len(one.rows) - _SHOWN_ROWS:,} more; --format json has all")


def _describe_difference(found: "Difference") -> dict[str, Any]:
    counts = {change: found.count(change) for change in _CHANGES}
    return {"table": found.table, **counts, "fields": found.count_fields(), "rows": [asdict(row) for row in found.rows]}


def _name_fields(found: "Difference") -> str:
    return ", ".join(f"{name} {count:,}" for name, count in found.count_fields().items())


def prune(
    *,
    keep: Annotated[
        int | None, Parameter(help="How many of the newest stay, and no others. [default: what the settings say]")
    ] = None,
    plan: Annotated[bool, Parameter(negative=(), help="Say which would go, and do nothing.")] = False,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Remove old snapshots now."""
    settings = common.load_settings()
    layout = find_layout(settings)
    _current(layout)
    if keep is not None and keep < 1:
        raise WrongUseError("--keep is how many snapshots stay, from 1: the published one always does.")
    if layout.url:
        raise WrongUseError(
            f"{layout.name} lies in an object store: what stays there is decided when a run publishes. "
            "Set NEWSMILL_KEEP_SNAPSHOTS and NEWSMILL_KEEP_DAYS."
        )
    retention = find_retention(settings) if keep is None else Retention(keep, days=0)
    if plan:
        removed = list_outdated(layout, retention)
    else:
        with hold_warehouse(settings):
            refuse_unclear(layout)
            clear_debris(layout)
            removed = remove_outdated(layout, retention)
    if format == "json":
        say_json({"removed": removed, "is_plan": plan})
    elif removed:
        say(f"{'Would remove' if plan else 'Removed'} {len(removed)}: {', '.join(map(str, removed))}.")
    else:
        say("No snapshot is old enough to go.")
