"""The report of a run: one HTML file with everything in it, which needs no network and runs nothing but its own charts.

It is written into the folder `reports` of the warehouse when `newsmill run` publishes, and by `newsmill report`.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path

import duckdb
from markupsafe import Markup

from flows.contracts import TABLES
from flows.errors import NewsmillError, WrongUseError
from flows.explore.asking import Asker
from flows.explore.policy import PLOT_STYLE
from flows.explore.run_content import gather_run
from flows.run.published import open_published
from flows.run.recorded import list_runs, read_logged
from flows.run.report import Report
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.snapshots import current_number, is_readable, require_manifest
from flows.storage.warehouse import create_written_views

_SCRIPTS = ("vendor/d3.min.js", "vendor/plot.umd.min.js", "charts.js")
# As newsmill writes them; the log is a file that anybody may write into, and this becomes the name of a file.
_RUN_ID = re.compile(r"[\w-]{1,64}", re.ASCII)


def make_report(settings: Settings, run_id: str | None = None) -> tuple[str, str]:
    """(run_id, HTML) of a run, the newest one without a name. Of the same run and snapshots, it is the same text.

    What the warehouse held is read from the snapshot of the run, where that is still there. WrongUseError where there
    is no such run; NewsmillError where files are damaged.
    """
    from flows.explore.templating import templates  # loads Jinja, which a run with nothing to do need not wait for

    layout = find_layout(settings)
    published = current_number(layout) or None
    with _open(settings, published) as db:
        runs = list_runs(layout, db, 2**31)
    chosen = [row for row in runs if run_id in (None, row["run_id"])]
    if not chosen:
        raise WrongUseError(
            f"There is no run {run_id} in {layout.name}: `newsmill runs` lists them."
            if run_id
            else f"There was no run in {layout.name} yet. Make a warehouse with: newsmill run"
        )
    row = chosen[0]
    name = str(row["run_id"])
    if not _RUN_ID.fullmatch(name):
        raise NewsmillError(f"{layout.run_log} holds a run with a name that newsmill does not give: {name!r}.")
    own = row["snapshot"]
    number = own if own and is_readable(layout, own) else published
    snapshot = require_manifest(layout, number) if number else None
    with _open(settings, number) as db:
        found = gather_run(Asker(db), name, read_logged(layout).get(name), snapshot, settings)
    scripts, style = _read_static()
    page = templates().get_template("report.html")
    return name, page.render(found=found, to={}, scripts=scripts, style=style, policy=_write_policy())


def write_report(settings: Settings, run_id: str | None = None, output: Path | None = None) -> Path:
    """Write the report of a run, whole or not at all; returns where. output: in place of the warehouse's own folder.

    Errors: see make_report; OSError where it cannot be written.
    """
    name, text = make_report(settings, run_id)
    path = output or find_layout(settings).reports / f"{name}.html"
    if output is None:
        path.parent.mkdir(exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.write_text(text, encoding="utf-8", errors="backslashreplace")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return path


def keep_report(settings: Settings, report: Report) -> None:
    """Write the report of a run that published, beside the snapshots, and remove those of older runs.

    Where it cannot be written, the run stands as it is, and is told a warning. A warehouse in an object store has none:
    `newsmill report` makes it when it is wanted.
    """
    layout = find_layout(settings)
    if report.snapshot is None or not settings.keep_reports or layout.url:
        return
    try:
        report.page = write_report(settings, report.run_id)
        for path in _list_reports(layout)[settings.keep_reports :]:
            path.unlink(missing_ok=True)
    except (NewsmillError, OSError, duckdb.Error) as error:
        report.warnings.append(f"The report of the run could not be written: {error}")


def _list_reports(layout: Layout) -> list[Path]:
    """Reports in the folder of the warehouse, newest first: names of runs begin with their time."""
    return sorted(layout.reports.glob("*.html"), reverse=True)


@contextmanager
def _open(settings: Settings, number: int | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A snapshot; where nothing was published yet, one of empty tables."""
    if number:
        with open_published(settings, number) as db:
            yield db
        return
    with duckdb.connect(":memory:") as db:
        for table in TABLES:
            db.register(table.name, table.build([]))
        create_written_views(db)
        yield db


@cache
def _read_static() -> tuple[list[Markup], Markup]:
    """(scripts, style) of the pages, to stand in the file. They are our own and hold no end of a script."""
    static = resources.files("flows.explore").joinpath("static")
    scripts = [Markup(static.joinpath(name).read_text(encoding="utf-8")) for name in _SCRIPTS]  # noqa: S704
    return scripts, Markup(static.joinpath("style.css").read_text(encoding="utf-8"))  # noqa: S704


@cache
def _write_policy() -> str:
    """What a browser lets the file do: run these scripts, use these styles, load nothing."""
    scripts, style = _read_static()
    return "; ".join((
        "default-src 'none'",
        f"script-src {' '.join(map(_hash, scripts))}",
        f"style-src {_hash(style)} '{PLOT_STYLE}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
