"""Refine: from bytes to the rows of a document. A pure function of bytes, repeated lines, rules and settings."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import pyarrow as pa

from flows.contracts import DOCUMENT_TABLES
from flows.errors import TooSlow, is_transient
from flows.lexicon import Lexicon, use_source
from flows.stages.compare import build_sketches
from flows.stages.name_keys import make_name_key
from flows.stages.publishers import name_publisher
from flows.stages.switched_off import drop_values
from flows.stages.watch import Watch, watch_nothing
from flows.text.comparing.sketch import sketch_text
from flows.text.document import Fields, Page, read_fields, read_page
from flows.text.reading.decode import Decoded, UnreadableText, decode
from flows.text.reading.line_ends import count_lines
from flows.text.reading.normalize import count_words, normalize
from flows.text.values import Found

LEAD_CHARACTERS = 300
# Records whose lines are judged before the fields of the first of them are read. The judge and the readers of fields
# each have tables of their own, which a processor's caches cannot hold together.
GROUP = 16
Rows = dict[str, list[dict[str, Any]]]
T = TypeVar("T")


class Work(NamedTuple):
    """A record to refine. repeated: line numbers, from 1, of lines that stand in several unrelated stories."""

    doc_id: str
    collection: str
    source_uri: str
    record_number: int
    raw_sha256: str
    raw_bytes: int
    data: bytes
    repeated: Sequence[int]
    input_key: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a record is refused."""

    reason: str
    detail: str


class Judged(NamedTuple):
    """A record whose lines are judged, and the rows of those that were removed."""

    decoded: Decoded
    page: Page
    removed: list[dict[str, Any]]


class Policy(NamedTuple):
    """What a user decides of the judgement; see the settings of the same names.

    lexicon: the shipped one with what the user's folder adds; None where there is no such folder.
    """

    latest_date: date
    line_threshold: float
    publishers: Mapping[str, str]
    max_lines: int = 100_000
    lexicon: Lexicon | None = None


def refine(records: Iterable[Work], policy: Policy, watch: Watch = watch_nothing) -> dict[str, pa.Table]:
    """Make the rows of every document table. Each document stands for itself: duplicates are found later.

    The policy's lexicon must be in force. A document that breaks a row check, the code that judges it, or its budget of
    time is rejected with the reason; the others are not touched by it.
    """
    rows: Rows = {}
    remaining = enumerate(records)
    while group := list(islice(remaining, GROUP)):
        judged = [_attempt(partial(judge, record, policy), record, watch(place)) for place, record in group]
        for (place, record), found in zip(group, judged, strict=True):
            if isinstance(found, Judged):
                found = _attempt(partial(complete, record, found, policy), record, watch(place))  # noqa: PLW2901
            for name, more in found.items():
                rows.setdefault(name, []).extend(more)
    return build_tables(rows)


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
    tables["sketches"] = build_sketches((row["doc_id"], row["hashes"]) for row in rows.get("sketches", []))
    return tables


def refine_one(record: Work, policy: Policy) -> Rows:
    """The rows of one record, in every document table; the policy's lexicon must be in force."""
    judged = judge(record, policy)
    return complete(record, judged, policy) if isinstance(judged, Judged) else judged


def judge(record: Work, policy: Policy) -> Judged | Rows:
    """Read a record and judge its lines; the rows of a rejected record where no text is left."""
    try:
        decoded = decode(record.data)
    except UnreadableText as error:
        return reject(record, Rejection(error.reason, error.detail))
    line_count = count_lines(decoded.text)
    if line_count > policy.max_lines:
        detail = f"It has {line_count:,} lines; NEWSMILL_MAX_LINES allows {policy.max_lines:,}."
        return reject(record, Rejection("too_many_lines", detail), decoded)
    repeated = frozenset(number - 1 for number in record.repeated)
    with use_source(record.source_uri):
        page = read_page(decoded.text, repeated, policy.line_threshold)
    removed = _removed_rows(record.doc_id, page)
    if not page.text:
        detail = f"All {len(removed)} lines were page junk." if removed else "It holds nothing but white space."
        return reject(record, Rejection("no_text", detail), decoded, page, removed)
    return Judged(decoded, page, removed)


def complete(record: Work, judged: Judged, policy: Policy) -> Rows:
    """The rows of a judged record, with its fields and its sketch."""
    decoded, page, removed = judged
    publisher = name_publisher(record.source_uri, policy.publishers)
    found = read_fields(page, policy.latest_date)
    if policy.lexicon and policy.lexicon.off:
        found = drop_values(found, policy.lexicon.off)
    fields = _with_publisher(found, publisher)
    rows = _rows_of(record, decoded, page, fields, removed)
    broken = find_broken_row(rows, page)
    if broken:
        return reject(record, Rejection("broken_row", broken), decoded, page, removed)
    return rows | {"sketches": [{"doc_id": record.doc_id, "hashes": sketch_text(page.text)}]}


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
) -> Rows:
    """The rows of a rejected record: in documents, in rejected, and its removed lines where it could be read.

    What the line judge kept of a record that is refused for another reason counts as removed by that refusal.
    """
    removed = list(removed)
    if page:
        taken = {row["line_number"] for row in removed}
        removed += [
            _removed_row(record.doc_id, page, index, "boilerplate", "record.rejected")
            for index, line in enumerate(page.raw)
            if index + 1 not in taken and _has_ink(line)
        ]
    identity = {"collection": record.collection, "source_uri": record.source_uri, "record_number": record.record_number}
    return {
        "documents": [
            _document_row(record, "rejected", decoded, page, removed_count=len(removed), kept_count=0)
            | {"canonical_id": None, "text_sha256": None, "normalized_sha256": None}
        ],
        "rejected": [
            {
                "doc_id": record.doc_id,
                **identity,
                "stage": "refine",
                "reason": rejection.reason,
                "detail": rejection.detail,
            }
        ],
        "removed_lines": removed,
    }


def _document_row(
    record: Work, status: str, decoded: Decoded | None, page: Page | None, *, removed_count: int, kept_count: int
) -> dict[str, Any]:
    text = page.text if page else ""
    line_count = sum(1 for line in page.raw if _has_ink(line)) if page else 0
    return {
        "doc_id": record.doc_id,
        "collection": record.collection,
        "source_uri": record.source_uri,
        "record_number": record.record_number,
        "status": status,
        "canonical_id": record.doc_id,
        "language": page.language.code if page else "und",
        "language_confidence": page.language.confidence if page else None,
        "second_language": page.language.second if page else None,
        "second_language_share": page.language.second_share if page else None,
        "raw_sha256": record.raw_sha256,
        "text_sha256": _sha256(text),
        "raw_bytes": record.raw_bytes,
        "encoding": decoded.encoding if decoded else None,
        # Counted by itself, so that a line which is neither kept nor removed shows.
        "line_count": line_count,
        "blank_line_count": len(page.raw) - line_count if page else 0,
        "kept_line_count": kept_count,
        "removed_line_count": removed_count,
        "repaired_line_count": sum(1 for repairs in page.repairs if repairs) if page else 0,
        # A text without any word ("—") is the same as another one only where its characters are.
        "normalized_sha256": _sha256(normalize(text) or text),
        "input_key": record.input_key,
    }


def _has_ink(line: str) -> bool:
    """Whether a line counts: it is neither empty nor white space."""
    return bool(line) and not line.isspace()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _removed_rows(doc_id: str, page: Page) -> list[dict[str, Any]]:
    rows = []
    for index, (line, verdict) in enumerate(zip(page.raw, page.verdicts, strict=True)):
        if verdict is None:
            if _has_ink(line):
                rows.append(_removed_row(doc_id, page, index, "invisible", "line.invisible"))
        elif not verdict.kept:
            rows.append(_removed_row(doc_id, page, index, verdict.kind, verdict.rule_id))
    return rows


def _removed_row(doc_id: str, page: Page, index: int, kind: str, rule_id: str) -> dict[str, Any]:
    raw, repaired = page.raw[index], page.lines[index]
    return {
        "doc_id": doc_id,
        "line_number": index + 1,
        "kind": kind,
        "rule_id": rule_id,
        "text": raw,
        "repaired_text": repaired if repaired and repaired != raw else None,
    }


def _rows_of(record: Work, decoded: Decoded, page: Page, fields: Fields, removed: list[dict[str, Any]]) -> Rows:
    """Every row of a document with text."""
    kept_count = sum(1 for start in page.starts if start >= 0)
    document = _document_row(record, "article", decoded, page, removed_count=len(removed), kept_count=kept_count)
    dateline = fields.dateline
    article = {
        "doc_id": record.doc_id,
        "collection": record.collection,
        "source_uri": record.source_uri,
        "publisher": fields.publisher,
        "title": fields.title,
        "byline": fields.byline,
        "dateline_place": dateline.place if dateline else None,
        "dateline_country_code": dateline.country_code if dateline else None,
        "dateline_agency": dateline.agency if dateline else None,
        "dateline_on": fields.dateline_on,
        "agency_credit": fields.agency_credit,
        "published_on": fields.published_on,
        "published_precision": fields.published_precision,
        "updated_on": fields.updated_on,
        "language": page.language.code,
        "lead": page.text[:LEAD_CHARACTERS],
        "text": page.text,
        "word_count": count_words(page.text),
        "cluster_id": record.doc_id,
        "cluster_size": 1,
    }
    return {
        "documents": [document],
        "articles": [article],
        "removed_lines": removed,
        **_field_rows(record.doc_id, page, fields),
    }


def _field_rows(doc_id: str, page: Page, fields: Fields) -> Rows:
    """Rows of the child tables, numbered from 1 in the order of the text."""
    text = page.text

    def numbered(values: Sequence[Any], number: str, without: tuple[str, ...] = ()) -> list[dict[str, Any]]:
        if not values:
            return []
        names = [name for name in values[0].__match_args__ if name not in ("start", "end", *without)]
        return [
            {"doc_id": doc_id, number: position, "char_start": value.start, "char_end": value.end}
            | {name: getattr(value, name) for name in names}
            for position, value in enumerate(values, start=1)
        ]

    quotes = numbered(fields.quotes, "quote_number")
    mentions = numbered(fields.mentions, "mention_number")
    dates = numbered(fields.dates, "date_number")
    figures = numbered(fields.figures, "figure_number", without=("part_of",))
    for row in quotes:
        row["text"] = text[row["char_start"] : row["char_end"]]
        row["speaker_key"] = make_name_key("person", row["speaker"]) if row["speaker"] else None
    for row in (*mentions, *dates):
        row["surface"] = text[row["char_start"] : row["char_end"]]
    for row in mentions:
        row["name_key"] = make_name_key(row["kind"], row["name"])
    for row, figure in zip(figures, fields.figures, strict=True):
        row["part_of_figure_number"] = None if figure.part_of is None else figure.part_of + 1
    return {
        "quotes": quotes,
        "mentions": mentions,
        "dates": dates,
        "figures": figures,
        "authors": [
            {"doc_id": doc_id, "author_number": number, "name": author.value, "rule_id": author.rule_id}
            for number, author in enumerate(fields.authors, start=1)
        ],
        "evidence": [_evidence_row(doc_id, page, name, found) for name, found in fields.evidence],
    }


def _evidence_row(doc_id: str, page: Page, name: str, found: Found) -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "field": name,
        "value": found.value,
        "line_number": found.line + 1,
        "char_start": found.start,
        "char_end": found.end,
        "surface": page.lines[found.line][found.start : found.end],
        "rule_id": found.rule_id,
    }


def find_broken_row(rows: Mapping[str, list[dict[str, Any]]], page: Page) -> str | None:
    """The first row that breaks its table's promise, as a sentence; None where all hold.

    Checked here, once, where the page is at hand: lines that are lost, spans, kept lines in the text, required and
    allowed values.
    """
    for row in rows["documents"]:
        if row["line_count"] != row["kept_line_count"] + row["removed_line_count"]:
            return f"A line is neither in the text nor removed: {row!r:.200}"
    for line, start in zip(page.lines, page.starts, strict=True):
        if start >= 0 and not page.text.startswith(line, start):
            return f"A kept line does not stand in the text where it should: {line[:80]!r}"
    for table in DOCUMENT_TABLES:
        name = table.name
        for row in rows.get(name, ()):
            for column in table.columns:
                value = row.get(column.name)
                if column.required and value is None:
                    return f"{name}.{column.name} has no value in {row!r:.200}"
                if column.allowed and value is not None and value not in column.allowed:
                    return f"{name}.{column.name} has a value that is not allowed: {value!r:.80}"
                if value == "" and column.name not in ("text", "lead"):
                    return f"{name}.{column.name} is empty where it should be NULL"
            if "char_start" in row and not _has_true_span(name, row, page):
                return f"{name} has a span that is not in its text: {row!r:.200}"
    return None


def _has_true_span(name: str, row: Mapping[str, Any], page: Page) -> bool:
    text = page.lines[row["line_number"] - 1] if name == "evidence" else page.text
    start, end = int(row["char_start"]), int(row["char_end"])
    return 0 <= start < end <= len(text)
