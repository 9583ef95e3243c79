"""newsmill from Python: run, read a text, ask the warehouse. `import newsmill` gives these names; see docs/python.md.

Importing costs nothing: what a function needs is loaded when it is called, and Prefect never.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import TYPE_CHECKING, Any

from flows.errors import NewsmillError, WrongUseError

if TYPE_CHECKING:
    import duckdb

    from flows.config.choose import Configuration
    from flows.stages.refine import Judged
    from flows.stages.rows import Rows

__all__ = ["LineVerdict", "NewsmillError", "Page", "Result", "connect", "read", "run"]

AnyPath = str | PathLike[str]


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did.

    snapshot  the number that it published; None where nothing had changed.
    counts    what became of sources and documents: the columns *_count of the table `runs`.
    refused   sources that could not be read, with the reason.
    """

    run_id: str
    collection: str
    snapshot: int | None
    counts: Mapping[str, int]
    warnings: tuple[str, ...]
    refused: tuple[Mapping[str, str], ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class LineVerdict:
    """What became of a line that is not blank. number: from 1, blank lines count; text: as it was decoded."""

    number: int
    text: str
    is_kept: bool
    kind: str
    rule_id: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text as newsmill judges it by itself.

    text      what is left of it; empty where nothing is.
    verdicts  of each line that is not blank.
    fields    title, authors, published_on, quotes, mentions, figures, dates and the other columns of an article, None
              or empty where nothing was found; no fields where the text is rejected.
    reason    why it is rejected, with detail; None for an article.
    """

    text: str
    verdicts: tuple[LineVerdict, ...]
    fields: Mapping[str, Any] = field(default_factory=dict)
    reason: str | None = None
    detail: str | None = None


def run(
    raw: AnyPath | None = None,
    warehouse: AnyPath | None = None,
    collection: str | None = None,
    *,
    config: AnyPath | None = None,
    rebuild: bool = False,
    dedup: bool = True,
    withdraw_missing: bool = False,
    force: bool = False,
    **settings: Any,
) -> Result:
    """Bring a warehouse up to date with a folder, as `newsmill run` does, without Prefect.

    settings: any other of docs/settings.md, in small letters: workers=2. What is not given is read from the environment
    and from newsmill.toml (config, else that of the working folder). NewsmillError where it fails: nothing is published
    then. A collection that was read from another folder before is a Python warning, before the run begins.
    """
    import warnings
    from pathlib import Path

    from flows.run.conductor import DirectConductor
    from flows.run.plan import list_early_warnings
    from flows.run.report import Request
    from flows.run.sequence import run as run_steps
    from flows.run.warehouse import bring_up

    options = {"raw": raw, "warehouse": warehouse, "collection": collection, **settings}
    chosen = _read_configuration(options, None if config is None else Path(config)).choose().settings
    request = Request(rebuild=rebuild, dedup=dedup, withdraw_missing=withdraw_missing, force=force)
    bring_up(chosen)
    for warning in list_early_warnings(chosen, request):
        warnings.warn(warning, stacklevel=2)
    report = run_steps(chosen, request, DirectConductor())
    return Result(
        run_id=report.run_id,
        collection=report.collection,
        snapshot=report.snapshot,
        counts=dict(report.counts),
        warnings=tuple(report.warnings),
        refused=tuple(item._asdict() for item in report.refused),
        seconds=report.seconds,
    )


def read(
    text: str | bytes | None = None,
    /,
    *,
    html: str | bytes | None = None,
    source: str = "typed.txt",
    **settings: Any,
) -> Page:
    """Judge a text, or a page in HTML, at once and without a warehouse, as `newsmill try` does.

    text: a text, or the bytes of a file of one, which are decoded as a run decodes them. html: a page instead, in the
    same ways; its lines are those that a reader sees. source: the source_uri that it is judged as, for publishers by
    folder and rules for some sources. settings: as in `run`. Which lines other documents repeat is not known, so that a
    run may remove more.

    >>> page = read("Mr. Lee, who keeps the bell of Aarnes, rang it for an hour on Tuesday, he said.")
    >>> page.text
    'Mr. Lee, who keeps the bell of Aarnes, rang it for an hour on Tuesday, he said.'
    >>> [(line.number, line.is_kept, line.kind) for line in page.verdicts]
    [(1, True, 'body')]
    >>> read("Share this: Facebook X Email Print").reason
    'no_text'
    """
    from flows.lexicon import shipped_lexicon, use_lexicon
    from flows.run.judgement import Judgement
    from flows.run.one_record import make_work
    from flows.sources.records import Entry
    from flows.stages.refine import Judged, complete, judge

    chosen = _read_configuration(settings, None).choose_any().settings
    given, kept_as = (text, "txt") if html is None else (html, "html")
    if given is None or None not in (text, html):
        raise WrongUseError("Give a text or a page: newsmill.read(text), newsmill.read(html=page).")
    data = given.encode(errors="replace") if isinstance(given, str) else given
    work = make_work(chosen.collection, source, Entry(1, data, kept_as))
    judging = Judgement.of(chosen).judge(chosen.collection)
    with use_lexicon(judging.lexicon or shipped_lexicon()):
        judged = judge(work, judging.policy)
        if not isinstance(judged, Judged):
            return _make_page(judged)
        return _make_page(complete(work, judged, judging.policy), judged)


def _make_page(rows: "Rows", judged: "Judged | None" = None) -> Page:
    from flows.run.one_record import describe_values

    verdicts = [
        LineVerdict(row["line_number"], row["text"], is_kept=False, kind=row["kind"], rule_id=row["rule_id"])
        for row in rows.get("removed_lines", [])
    ]
    if judged is None or rows.get("rejected"):
        rejected = rows["rejected"][0]
        return Page("", tuple(verdicts), reason=rejected["reason"], detail=rejected["detail"])
    page = judged.page
    verdicts += [
        LineVerdict(index + 1, page.raw[index], is_kept=True, kind=verdict.kind, rule_id=verdict.rule_id)
        for index, verdict in enumerate(page.verdicts)
        if verdict and verdict.kept
    ]
    article, lists = describe_values(rows)
    del lists["attributes"]  # of columns, which a text has not
    fields = article | lists | {"authors": [row["name"] for row in lists["authors"]]}
    return Page(page.text, tuple(sorted(verdicts, key=lambda line: line.number)), fields)


def connect(
    warehouse: AnyPath | None = None, *, snapshot: int | None = None, config: AnyPath | None = None
) -> "duckdb.DuckDBPyConnection":
    """Open the published warehouse for reading: tables, views and the macro span(), wherever its folder lies now.

    The connection keeps its snapshot while runs go on beside it; snapshot: another one than the newest. Close it, or
    use it with `with`. NewsmillError where there is no warehouse.
    """
    from pathlib import Path

    from flows.run.published import connect_published
    from flows.run.warehouse import bring_up

    options = {"warehouse": warehouse}
    chosen = _read_configuration(options, None if config is None else Path(config)).choose_any().settings
    bring_up(chosen, snapshot)
    return connect_published(chosen, snapshot)


def _read_configuration(options: Mapping[str, Any], config: Any) -> "Configuration":
    from flows.config.choose import Configuration
    from flows.config.file import suggest
    from flows.settings import list_settings

    for name in options:
        if name not in list_settings():
            raise WrongUseError(f"There is no setting {name!r}{suggest(name, list_settings()) or '.'}")
    return Configuration.read(options, config)
