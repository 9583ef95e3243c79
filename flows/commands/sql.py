"""newsmill sql: one SELECT over the published warehouse, and nothing else."""

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated, Literal, NoReturn

from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import complain, write_rows
from flows.errors import WrongUseError
from flows.run.questions import open_questions
from flows.run.warehouse import bring_up
from flows.storage.queries import GIVE_A_QUERY, check_query


def sql(
    query: Annotated[
        str | None,
        Parameter(
            help="One SELECT, which may begin with a comment; without it, the query is read from the input.",
            allow_leading_hyphen=True,
        ),
    ] = None,
    /,
    *,
    format: Annotated[  # noqa: A002 - the option is called --format
        Literal["table", "csv", "json"],
        Parameter(name="--format", help="table to read, csv or json for programs.", show_default=True),
    ] = "table",
    defuse_formulas: Annotated[
        bool,
        Parameter(negative=(), help="In CSV, put an apostrophe before what a spreadsheet would take for a formula."),
    ] = False,
    snapshot: Annotated[int | None, Parameter(help="Number of an older snapshot. [default: the published one]")] = None,
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Ask the warehouse a question in SQL."""
    settings = common.load_settings()
    if defuse_formulas and format != "csv":
        raise WrongUseError(f"--defuse-formulas is for CSV, which spreadsheets open, and not for {format}.")
    if query is None:
        if sys.stdin.isatty():
            raise WrongUseError(GIVE_A_QUERY)
        query = sys.stdin.read()
    if query.startswith("--") and not query.startswith("-- ") and "\n" not in query:
        raise WrongUseError(f"Unknown option: {query}. Type `newsmill sql --help` to see what is possible.")
    check_query(query)
    if snapshot is not None:
        bring_up(settings, snapshot)
    with open_questions(settings, snapshot) as questions:

        def give_up(problem: str, code: int) -> NoReturn:
            _end_process(problem, code, questions.spill)

        with questions.ask(query, give_up) as (columns, rows):
            write_rows(columns, rows, format, defuse=defuse_formulas)


def _end_process(problem: str, code: int, spill: Path) -> NoReturn:
    """The query heeds nothing: end all that is there, and leave no file behind."""
    complain(problem)
    shutil.rmtree(spill, ignore_errors=True)
    os._exit(code)
