"""What Prefect's pages show of a run: its funnel as a table, and its report as Markdown."""

from prefect import get_run_logger
from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows.run.report import Report, describe, funnel


def make_artifact_key(collection: str) -> str:
    """The name of a collection in Prefect's alphabet: lower-case letters, digits, dashes.

    >>> make_artifact_key("Herald_2024.de"), make_artifact_key("Süd")
    ('herald-2024-de', 's-c3-bcd')
    """
    encoded = "".join(char if char.isascii() else f"-{char.encode().hex('-')}" for char in collection.lower())
    return encoded.replace("_", "-").replace(".", "-")


def publish_artifacts(report: Report) -> None:
    """The funnel as a table and the report as Markdown, in Prefect's UI.

    The snapshot is published by now: an API that does not answer makes no failed run of it.
    """
    rows = [{"what": name, "count": count} for name, count in funnel(report)]
    key = make_artifact_key(report.collection)
    try:
        create_table_artifact(rows, key=f"newsmill-funnel-{key}", description="What became of sources and documents.")
        create_markdown_artifact(describe(report), key=f"newsmill-report-{key}", description="What the run did.")
    except Exception as error:  # noqa: BLE001 - whatever Prefect's client raises
        get_run_logger().warning("The run is published, but Prefect took no artifacts of it: %s", error)
