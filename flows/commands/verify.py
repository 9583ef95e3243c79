"""newsmill verify: every check and every checksum over the published snapshot."""

from typing import TYPE_CHECKING, Any

from flows.commands.options import Common, TextOrJson, check_warehouse
from flows.commands.printing import escape_line, say, say_json
from flows.commands.relocate import explain_former_root
from flows.errors import NewsmillError
from flows.run.warehouse import find_layout
from flows.storage.checks import Outcome
from flows.storage.debris import explain_unclear
from flows.storage.snapshots import current_manifest, explain_absent
from flows.storage.verify import Verification, verify_snapshot

if TYPE_CHECKING:
    from flows.settings import Settings

_WHAT_TO_DO = """\
What to do, in this order:
  newsmill repair                    mends what can be mended; --plan says what it would do
  newsmill snapshots list            an older snapshot may be whole
  newsmill snapshots rollback N      publishes it again; it is checked before
  newsmill run --rebuild             makes all tables anew from the bytes in _state/bronze, if these are whole
If a file is damaged, it is so in every snapshot that shares it. If nothing else helps, restore the warehouse's folder
from a backup, or, where the raw folder still holds everything, move it away and make a new one with: newsmill run"""


def verify(
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> int:
    """Check every promise and every file of the published warehouse."""
    settings = common.read_configuration().choose_any().settings
    layout = find_layout(settings)
    if layout.url and (lost := _verify_store(settings)):
        # The copy cannot be brought up without what the store has lost.
        say_json(_as_dict(lost)) if format == "json" else _say(lost, layout.name)
        return 1
    check_warehouse(settings)
    manifest = current_manifest(layout)
    if manifest is None:
        if unclear := explain_unclear(layout):
            raise NewsmillError(unclear)
        raise explain_absent(layout)
    found = verify_snapshot(layout, manifest, settings.memory_limit)
    if format == "json":
        say_json(_as_dict(found))
    else:
        _say(found, layout.name)
    return 0 if found.is_whole else 1


def _verify_store(settings: "Settings") -> Verification | None:
    """What the store has lost of the published snapshot, of which every object is read; None where it is whole."""
    from flows.run.store_repair import examine_store

    loss = examine_store(settings)
    if not loss.flaws:
        return None
    manifest = loss.manifest
    size = sum(file.bytes for file in manifest.files)
    damaged = [(f"{settings.warehouse}/{flaw.key}", flaw.problem) for flaw in loss.flaws]
    return Verification(manifest.number, len(manifest.files), size, damaged, [], None, None)


def _as_dict(found: Verification) -> dict[str, Any]:
    return {
        "snapshot": found.snapshot,
        "is_whole": found.is_whole,
        "file_count": found.file_count,
        "bytes": found.bytes,
        "damaged_files": [{"path": path, "problem": problem} for path, problem in found.damaged],
        "unknown_files": found.unknown,
        "former_root": found.former_root,
        "has_checked_rows": found.outcomes is not None,
        "checks": [
            {
                "check_id": outcome.check.id,
                "description": outcome.check.description,
                "severity": outcome.check.severity,
                "broken_row_count": outcome.broken_row_count,
                "examples": _examples(outcome),
            }
            for outcome in found.outcomes or ()
        ],
    }


def _examples(outcome: Outcome) -> list[dict[str, object]]:
    return [dict(zip(outcome.columns, row, strict=True)) for row in outcome.examples]


def _say(found: Verification, root: str) -> None:
    say(f"Snapshot {found.snapshot} of {root}")
    if found.damaged:
        say(f"  {len(found.damaged)} of {found.file_count} files are damaged:")
        for path, problem in found.damaged:
            say(f"    {escape_line(path)}: {problem}")
        say("  The rows were not checked: first the files have to be right.")
    else:
        say(f"  {found.file_count} files, {found.bytes:,} bytes: all sizes, checksums and row counts are right.")
    for path in found.unknown:
        say(f"  note: {escape_line(path)} is no file of this snapshot; nobody reads it.")
    if found.former_root:
        say(f"  note: {explain_former_root(found.former_root)}")
    if found.outcomes is not None:
        holding = sum(not outcome.broken_row_count for outcome in found.outcomes)
        say(f"  {holding} of {len(found.outcomes)} checks hold.")
        for outcome in found.outcomes:
            if outcome.broken_row_count:
                _say_broken(outcome)
    say()
    if found.is_whole:
        say("The warehouse is whole.")
    else:
        say("The warehouse is broken.")
        say(_WHAT_TO_DO)


def _say_broken(outcome: Outcome) -> None:
    say(f"  {outcome.check.severity} {outcome.check.id}: {outcome.broken_row_count} rows. {outcome.check.description}")
    for example in _examples(outcome):
        say(f"    {escape_line(str(example))}")
