"""What Prefect's pages show of a run: its funnel as a table, and its report as Markdown; of a failed one, why."""

import threading
from collections.abc import Callable
from contextvars import copy_context

from prefect import get_run_logger
from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows.orchestration.markdown import escape, escape_lines
from flows.run.maintenance import Upkeep, describe_upkeep
from flows.run.report import Report, count_ignored, funnel

_SHOWN_REFUSED = 20
# Seconds for all artifacts of a run: a healthy server takes them in less than one.
_PATIENCE = 20.0


def make_artifact_key(name: str) -> str:
    """A name in Prefect's alphabet: lower-case letters, digits, dashes.

    >>> make_artifact_key("Herald_2024.de"), make_artifact_key("Süd"), make_artifact_key("/srv/mill")
    ('herald-2024-de', 's-c3-bcd', '-2fsrv-2fmill')
    """
    plain = name.lower().replace("_", "-").replace(".", "-")
    return "".join(
        char if char.isascii() and (char.isalnum() or char == "-") else f"-{char.encode().hex('-')}" for char in plain
    )


def publish_artifacts(report: Report) -> None:
    """The funnel as a table and the report as Markdown, in Prefect's UI."""
    rows = [{"what": name, "count": count} for name, count in funnel(report)]
    key = make_artifact_key(report.collection)
    _create(
        lambda: create_table_artifact(rows, key=f"newsmill-funnel-{key}", description="What became of documents."),
        lambda: create_markdown_artifact(
            describe_run(report), key=f"newsmill-report-{key}", description="What the run did."
        ),
    )


def publish_failure(name: str, message: str) -> None:
    """Why a run failed, in the place of its report. name: of the collection or warehouse."""
    text = f"The run of {escape(name)} failed. Readers see the last snapshot.\n\n{escape_lines(message)}\n"
    key = f"newsmill-report-{make_artifact_key(name)}"
    _create(lambda: create_markdown_artifact(text, key=key, description="Why the run failed."))


def publish_upkeep(warehouse: str, upkeep: Upkeep) -> None:
    """What a maintenance did, as Markdown."""
    lines = [f"Maintenance of {escape(warehouse)}: {escape(describe_upkeep(upkeep))}", ""]
    lines += [f"- warning: {escape(warning)}" for warning in upkeep.warnings]
    lines += ["", "| step | seconds |", "|---|---|", *(f"| {name} | {took:.2f} |" for name, took in upkeep.steps)]
    key = f"newsmill-report-{make_artifact_key(warehouse)}"
    _create(lambda: create_markdown_artifact("\n".join(lines) + "\n", key=key, description="What maintenance did."))


def describe_run(report: Report) -> str:
    """A run as Markdown, in which names of files and words of texts are nothing but that."""
    done = f"snapshot {report.snapshot} was published" if report.snapshot else "nothing had changed"
    lines = [f"Run `{report.run_id}` of collection {escape(report.collection)}: {done} ({report.seconds:.1f} s).", ""]
    if report.page:
        # Pages of a server open no file of the disk by a click: the place is there to be copied.
        place = report.page.absolute()
        lines += [f"[The report for a browser]({place.as_uri()}) is in {escape(str(place))}.", ""]
    lines += [f"- {label}: {count:,}" for label, count in funnel(report)]
    lines += [f"- {escape(line)}" for line in count_ignored(report.ignored, report.other_endings)]
    lines += ["", *(f"- warning: {escape(warning)}" for warning in report.warnings)]
    lines += [
        f"- refused: {escape(item.source_uri)} ({escape(item.reason)}): {escape(item.detail)}"
        for item in report.refused[:_SHOWN_REFUSED]
    ]
    if len(report.refused) > _SHOWN_REFUSED:
        lines.append(f"- and {len(report.refused) - _SHOWN_REFUSED:,} more: they stand in the table rejected")
    lines += ["", "| step | seconds | batches |", "|---|---|---|"]
    lines += [f"| {step} | {seconds:.2f} | {batches} |" for step, seconds, batches in report.steps]
    return "\n".join(lines) + "\n"


def _create(*artifacts: Callable[[], object]) -> None:
    """Create artifacts. What was published is so by now: an API that does not answer makes no failed run of it.

    The client tries again for minutes; it is waited for in a thread, which may stay behind.
    """
    failed: list[Exception] = []

    def create_all() -> None:
        try:
            for create in artifacts:
                create()
        except Exception as error:  # noqa: BLE001 - whatever Prefect's client raises
            failed.append(error)

    creating = threading.Thread(target=copy_context().run, args=(create_all,), name="artifacts", daemon=True)
    creating.start()
    creating.join(_PATIENCE)
    if creating.is_alive() or failed:
        why = failed[0] if failed else f"no answer within {_PATIENCE:g} seconds"
        get_run_logger().warning("Prefect took no artifacts of the run, which stands as it is: %s", why)
