"""newsmill report: what a run did, as one HTML file."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import say
from flows.errors import NewsmillError


def report(
    run_id: Annotated[str | None, Parameter(help="The run. [default: the newest]")] = None,
    /,
    *,
    output: Annotated[
        Path | None, Parameter(help="File to write. [default: reports/RUN_ID.html in the warehouse]")
    ] = None,
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Write the report of a run."""
    from flows.explore.report import write_report

    settings = common.load_settings()
    try:
        path = write_report(settings, run_id, output)
    except OSError as error:
        raise NewsmillError(
            f"The report cannot be written: {error.filename}: {error.strerror}. Name another place with --output."
        ) from error
    say(f"The report is in {path}")
