"""newsmill run: bring the warehouse up to date, and say what happened."""

import shlex
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from flows.commands.options import (
    ColumnMap,
    Common,
    KeyColumn,
    LexiconFolder,
    TextColumn,
    TextOrJson,
    called_at,
    check_warehouse,
)
from flows.commands.orchestrated import Orchestration
from flows.commands.plan import plan_as_dict, say_plan
from flows.commands.printing import complain, escape_line, say, say_json
from flows.commands.progress import show_progress
from flows.commands.stopping import stopping_on_signals
from flows.run.executors.cluster import refuse_unreachable
from flows.run.plan import Plan, list_early_warnings, make_plan
from flows.run.report import Report, Request, count_ignored, funnel
from flows.run.warehouse import await_warehouse, find_layout
from flows.settings import Settings
from flows.sources.choose import is_container, list_endings
from flows.sources.stores.folder import FolderStore
from flows.sources.stores.place import open_store
from flows.sources.stores.store import Ignored
from flows.storage.connection import connect, parquet
from flows.storage.lexicon_folder import read_lexicon
from flows.storage.snapshots import current_manifest, list_files

_SHOWN_REFUSED = 5
_QUESTION = "SELECT publisher, count(*) AS articles FROM articles GROUP BY ALL ORDER BY articles DESC"


def _flag(explanation: str) -> Any:
    return Parameter(help=explanation, negative=())


def run(
    *,
    raw: Annotated[
        str | None,
        Parameter(help="Folder with the files, or s3://bucket/prefix and the like. [default: $NEWSMILL_RAW, else raw]"),
    ] = None,
    collection: Annotated[
        str | None,
        Parameter(
            help="Name of what the folder holds. Give each folder its own; all share one warehouse. [default: the one "
            "of newsmill.toml, else raw]"
        ),
    ] = None,
    all_collections: Annotated[
        bool, Parameter(name="--all", negative=(), help="Take each collection of newsmill.toml in turn.")
    ] = False,
    lexicon: LexiconFolder = None,
    columns: ColumnMap = None,
    key_column: KeyColumn = None,
    text_column: TextColumn = None,
    workers: Annotated[
        int | None, Parameter(help="Processes that work side by side. [default: one for each processor]")
    ] = None,
    executor: Annotated[
        Literal["local", "dask"] | None,
        Parameter(help="Where they work: local, on this machine; dask, on a Dask cluster. [default: local]"),
    ] = None,
    scheduler: Annotated[str | None, Parameter(help="Address of the Dask scheduler: tcp://HOST:8786.")] = None,
    staging: Annotated[
        str | None,
        Parameter(
            help="Folder that the machines of the cluster see under the same path, or s3://bucket/prefix and the like. "
            "[default: the warehouse]"
        ),
    ] = None,
    direct: Annotated[
        bool, _flag("Work without Prefect, which saves the seconds that it takes to start. Rows are the same.")
    ] = False,
    plan: Annotated[bool, _flag("Say what a run would do and why, and do nothing.")] = False,
    rebuild: Annotated[bool, _flag("Read every file and judge every document again.")] = False,
    no_dedup: Annotated[bool, _flag("Make every document its own article; look for no duplicates.")] = False,
    withdraw_missing: Annotated[
        bool,
        _flag("Remove the documents of files that are not there any more. Without it they stay, marked as missing."),
    ] = False,
    force: Annotated[bool, _flag("Remove them even if they are a large part of the collection.")] = False,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> int:
    """Read new and changed files and publish the warehouse."""
    columns_of = {"map": columns, "key_column": key_column, "text_column": text_column}
    place = {"workers": workers, "executor": executor, "scheduler": scheduler, "staging": staging}
    place |= {"orchestration": "direct"} if direct else {}
    chosen = common.read_configuration(raw=raw, collection=collection, lexicon=lexicon, **place, **columns_of)
    request = Request(rebuild=rebuild, dedup=not no_dedup, withdraw_missing=withdraw_missing, force=force)
    if all_collections:
        from flows.commands.run_all import run_all

        return run_all(chosen, request, is_plan=plan, as_json=format == "json", debug=common.debug)
    settings = check_warehouse(chosen.choose().settings)
    if plan:
        planned = look_ahead(settings, request)
        if format == "json":
            say_json(plan_as_dict(planned))
        else:
            say_plan(settings, planned)
        return 0
    with orchestrating(debug=common.debug) as orchestration:
        report = carry_out(settings, request, orchestration)
    # What a person has waited, with all that was loaded, started and ended.
    report.seconds = round(time.monotonic() - called_at.get(), 3)
    if format == "json":
        say_json(report_as_dict(settings, report))
    else:
        _say_report(settings, report)
    return 0


def look_ahead(settings: Settings, request: Request) -> Plan:
    """What a run would do."""
    with show_progress() as progress:
        return make_plan(settings, request, progress)


def carry_out(settings: Settings, request: Request, orchestration: Orchestration) -> Report:
    """Run, with progress where a person watches. The seconds of the report are those that were waited."""
    began = time.monotonic()
    # A wrong folder is told at once, and one of which nothing can be read, a mistake in the lexicon, and a cluster that
    # does not answer.
    read_lexicon(settings.lexicon)
    refuse_unreachable(settings)
    await_warehouse(settings, complain)
    store = open_store(settings.raw)
    # Other stores take time to list.
    if isinstance(store, FolderStore):
        found = store.list_all(list_endings(settings.source_suffix))
        if all(isinstance(item, Ignored) for item in found):
            make_plan(settings, request)
    # Before two folders become one collection, so that a person can stop the run.
    for warning in list_early_warnings(settings, request):
        complain(f"warning: {warning}")
    with show_progress() as progress:
        report = orchestration.run(settings, request, progress)
    report.seconds = round(time.monotonic() - began, 3)
    return report


@contextmanager
def orchestrating(*, debug: bool) -> Iterator[Orchestration]:
    """What the runs of this process are shown in; signals end them within seconds, and what was started with them."""
    orchestration = Orchestration(lambda problem: complain(f"warning: {problem}"), debug=debug)
    with stopping_on_signals():
        try:
            yield orchestration
        finally:
            orchestration.close()


def report_as_dict(settings: Settings, report: Report) -> dict[str, Any]:
    return {
        "run_id": report.run_id,
        "is_published": report.snapshot is not None,
        "snapshot": report.snapshot,
        "warehouse": str(settings.warehouse),
        "collection": report.collection,
        "seconds": report.seconds,
        "counts": report.counts,
        "ignored": report.ignored,
        "other_endings": report.other_endings,
        "refused": [item._asdict() for item in report.refused],
        "warnings": report.warnings,
        "report": None if report.page is None else str(report.page),
        "steps": [
            {"step": step, "seconds": seconds, "batch_count": batches} for step, seconds, batches in report.steps
        ],
    }


def _say_report(settings: Settings, report: Report) -> None:
    """The funnel, warnings, and what to type next."""
    for label, count in funnel(report):
        say(f"{label:<32}{count:>9,}")
    for line in count_ignored(report.ignored, report.other_endings):
        say(f"  {escape_line(line)}")
    for item in report.refused[:_SHOWN_REFUSED]:
        say(f"  refused {escape_line(item.source_uri)}: {item.detail}")
    if len(report.refused) > _SHOWN_REFUSED:
        say(f"  and {len(report.refused) - _SHOWN_REFUSED} more: they stand in the table rejected.")
    for warning in report.warnings:
        say(f"warning: {warning}")
    say()
    if report.snapshot is None:
        say(f"Nothing has changed since the last run: {settings.warehouse} stays as it is ({report.seconds:.1f} s).")
    else:
        say(f"Published snapshot {report.snapshot} of {settings.warehouse} in {report.seconds:.1f} s.")
    say()
    say("What to type next:")
    at = "" if settings.warehouse == Path("warehouse") else f" --warehouse {shlex.quote(str(settings.warehouse))}"
    say(f'  newsmill sql{at} "{_QUESTION}"')
    example = f"newsmill explain{at} {shlex.quote(_choose_example(settings))}"
    say(f"  {example:<50}  why each line stayed or went")
    say(f"  {f'newsmill tables{at}':<50}  what there is to ask for")
    if report.page:
        say(f"\nFor a browser, what the run did: {report.page}")


def _choose_example(settings: Settings) -> str:
    """A document that is worth a look: one with many removed lines. Its name finds it where raw is the default."""
    # Not by the views: the run went well, even where somebody has their file open for writing and keeps others out.
    layout = find_layout(settings)
    files = list_files(layout, current_manifest(layout), "documents")
    if not files:
        return "FILE"
    with connect() as db:
        found = db.execute(
            f"SELECT doc_id, source_uri, record_number FROM {parquet(files)} WHERE collection = ? "
            "ORDER BY status = 'article' DESC, removed_line_count DESC, source_uri LIMIT 1",
            [settings.collection],
        ).fetchall()
    if not found:
        return "FILE"
    doc_id, source_uri, number = found[0]
    name = f"{source_uri}#{number}" if is_container(source_uri) else source_uri
    return str(name if (settings.raw, settings.collection) == (Path("raw"), "raw") else doc_id)
