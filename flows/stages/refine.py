"""Refine: from bytes to the rows of a document. A pure function of bytes, repeated lines, rules and settings."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import pyarrow as pa

from flows.contracts import DOCUMENT_TABLES
from flows.errors import TooSlow, is_transient
from flows.lexicon import Lexicon, use_source
from flows.stages.compare import build_sketches
from flows.stages.given import NOTHING, Given
from flows.stages.given_language import choose_language, is_denied
from flows.stages.given_record import Wanted, read_known
from flows.stages.given_url import add_url_values, read_url
from flows.stages.publishers import name_publisher
from flows.stages.record_text import BrokenRecord, read_columns, read_text
from flows.stages.rows import (
    Rows,
    Work,
    find_broken_row,
    has_ink,
    list_removed_rows,
    make_document_row,
    make_removed_row,
    make_rows,
)
from flows.stages.stories import build_terms
from flows.stages.switched_off import drop_values
from flows.stages.watch import Watch, watch_nothing
from flows.text.comparing.sketch import sketch_text
from flows.text.comparing.terms import choose_terms
from flows.text.document import Fields, Page, read_fields, read_page
from flows.text.reading.decode import Decoded, UnreadableText
from flows.text.reading.line_ends import count_lines

# Records whose lines are judged before the fields of the first of them are read. The judge and the readers of fields
# each have tables of their own, which a processor's caches cannot hold together.
GROUP = 16
# Records after which rows become columns: as dictionaries they take ten times the memory, 100 KB a record.
ROWS_OF_RECORDS = 16 * GROUP
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a record is refused, and at which step."""

    reason: str
    detail: str
    stage: str = "refine"


class Judged(NamedTuple):
    """A record whose lines are judged, the rows of those that were removed, and what its source knows of it."""

    decoded: Decoded
    page: Page
    removed: list[dict[str, Any]]
    given: Given = NOTHING
    attributes: Sequence[tuple[str, str]] = ()


class Policy(NamedTuple):
    """What a user decides of the judgement; see the settings of the same names.

    lexicon: the shipped one with what the user's folder adds; None where there is no such folder. columns: the setting
    `map`.
    """

    latest_date: date
    line_threshold: float
    publishers: Mapping[str, str]
    max_lines: int = 100_000
    lexicon: Lexicon | None = None
    text_column: str | None = None
    columns: Mapping[str, str] = MappingProxyType({})
    attributes: Sequence[str] = ()


def refine(records: Iterable[Work], policy: Policy, watch: Watch = watch_nothing) -> dict[str, pa.Table]:
    """Make the rows of every document table. Each document stands for itself: duplicates are found later.

    The policy's lexicon must be in force. A document that breaks a row check, the code that judges it, or its budget of
    time is rejected with the reason; the others are not touched by it.
    """
    remaining = enumerate(records)
    built = [build_tables({})]
    while some := list(islice(remaining, ROWS_OF_RECORDS)):
        rows: Rows = {}
        for first in range(0, len(some), GROUP):
            for found in _refine_group(some[first : first + GROUP], policy, watch):
                for name, more in found.items():
                    rows.setdefault(name, []).extend(more)
        built.append(build_tables(rows))
    return {name: pa.concat_tables(tables[name] for tables in built) for name in built[0]}


def _refine_group(group: Sequence[tuple[int, Work]], policy: Policy, watch: Watch) -> Iterator[Rows]:
    """The rows of each record of a group. group: with their places in the batch."""
    judged = [_attempt(partial(judge, record, policy), record, watch(place)) for place, record in group]
    for (place, record), found in zip(group, judged, strict=True):
        if isinstance(found, Judged):
            yield _attempt(partial(complete, record, found, policy), record, watch(place))
        else:
            yield found


def _attempt(work: Callable[[], T], record: Work, watched: AbstractContextManager[None]) -> T | Rows:
    try:
        with watched:
            return work()
    except TooSlow as slow:
        return reject(record, Rejection("too_slow", str(slow)))
    except Exception as error:
        if is_transient(error):
            raise
        detail = f"The program failed to judge it. Please report the file. {type(error).__name__}: {error}"
        return reject(record, Rejection("program_error", detail))


def build_tables(rows: Rows) -> dict[str, pa.Table]:
    tables = {table.name: table.build(rows.get(table.name, [])) for table in DOCUMENT_TABLES}
    tables["terms"] = build_terms((row["doc_id"], row["terms"]) for row in rows.get("terms", []))
    tables["sketches"] = build_sketches((row["doc_id"], row["hashes"]) for row in rows.get("sketches", []))
    return tables


def refine_one(record: Work, policy: Policy) -> Rows:
    """The rows of one record, in every document table; the policy's lexicon must be in force."""
    judged = judge(record, policy)
    return complete(record, judged, policy) if isinstance(judged, Judged) else judged


def judge(record: Work, policy: Policy) -> Judged | Rows:
    """Read a record and judge its lines; the rows of a rejected record where no text is left."""
    if record.reason:
        return reject(record, Rejection(record.reason, record.detail or record.reason, "ingest"))
    try:
        markup = read_text(record.format, record.data, policy.text_column)
    except UnreadableText as error:
        stage = "ingest" if isinstance(error, BrokenRecord) else "refine"
        return reject(record, Rejection(error.reason, error.detail, stage))
    decoded = markup.decoded
    columns = read_columns(record.format, record.data)
    wanted = Wanted(policy.columns, policy.attributes, policy.text_column)
    given, attributes = read_known(columns, markup, wanted, policy.latest_date)
    line_count = count_lines(decoded.text)
    if line_count > policy.max_lines:
        detail = f"It has {line_count:,} lines; NEWSMILL_MAX_LINES allows {policy.max_lines:,}."
        return reject(record, Rejection("too_many_lines", detail), decoded, url=given.url)
    repeated = frozenset(number - 1 for number in record.repeated)
    with use_source(record.source_uri):
        page = read_page(decoded.text, repeated, policy.line_threshold, markup.blocks)
    if given.language is not None and is_denied(page.language, given.language):
        given = given.doubt_language()
    if given.language is not None:
        page = replace(page, language=choose_language(page.language, given.language))
    removed = list_removed_rows(record.doc_id, page)
    if not page.text:
        detail = f"All {len(removed)} lines were page junk." if removed else "It holds nothing but white space."
        return reject(record, Rejection("no_text", detail), decoded, page, removed, given.url)
    return Judged(decoded, page, removed, given, attributes)


def complete(record: Work, judged: Judged, policy: Policy) -> Rows:
    """The rows of a judged record, with its fields, its sketch and its terms."""
    decoded, page, removed, given, attributes = judged
    publisher = name_publisher(record.source_uri, policy.publishers)
    off = policy.lexicon.off if policy.lexicon else frozenset()
    url = read_url(given.url, policy.latest_date, off)
    found = read_fields(page, policy.latest_date, given.published_on, url.day.on if url.day else None)
    if off:
        found = drop_values(found, off)
    fields = _with_publisher(found, publisher)
    if publisher is not None:
        given = given.without_publisher()
    given, fields = add_url_values(given, fields, page.lines, url, off)
    rows = make_rows(record, decoded, page, fields, removed, given)
    rows["attributes"] = [{"doc_id": record.doc_id, "name": name, "value": value} for name, value in attributes]
    broken = find_broken_row(rows, page)
    if broken:
        return reject(record, Rejection("broken_row", broken), decoded, page, removed, given.url)
    terms = choose_terms(rows["articles"][0]["title"], page.text, page.language.code)
    return rows | {
        "sketches": [{"doc_id": record.doc_id, "hashes": sketch_text(page.text)}],
        "terms": [{"doc_id": record.doc_id, "terms": terms}],
    }


def _with_publisher(fields: Fields, name: str | None) -> Fields:
    """The fields with the publisher that the user named, which stands in no line of the page and has no evidence."""
    if name is None:
        return fields
    return replace(fields, publisher=name, evidence=[found for found in fields.evidence if found[0] != "publisher"])


def reject(
    record: Work,
    rejection: Rejection,
    decoded: Decoded | None = None,
    page: Page | None = None,
    removed: Sequence[dict[str, Any]] = (),
    url: str | None = None,
) -> Rows:
    """The rows of a rejected record: in documents, in rejected, and its removed lines where it could be read.

    What the line judge kept of a record that is refused for another reason counts as removed by that refusal.
    """
    removed = list(removed)
    if page:
        taken = {row["line_number"] for row in removed}
        removed += [
            make_removed_row(record.doc_id, page, index, "boilerplate", "record.rejected")
            for index, line in enumerate(page.raw)
            if index + 1 not in taken and has_ink(line)
        ]
    identity = {"collection": record.collection, "source_uri": record.source_uri, "record_number": record.record_number}
    return {
        "documents": [
            make_document_row(record, "rejected", decoded, page, removed_count=len(removed), kept_count=0)
            | {"canonical_id": None, "text_sha256": None, "normalized_sha256": None, "url": url}
        ],
        "rejected": [
            {
                "doc_id": record.doc_id,
                **identity,
                "stage": rejection.stage,
                "reason": rejection.reason,
                "detail": rejection.detail,
            }
        ],
        "removed_lines": removed,
    }
