"""The rows of one record in every document table, and the promises that each of them has to keep."""

import hashlib
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from flows.contracts import DOCUMENT_TABLES
from flows.stages.given import NOTHING, Given, Witness
from flows.stages.name_keys import make_name_key
from flows.text.document import Fields, Page
from flows.text.reading.decode import Decoded
from flows.text.reading.normalize import count_words, normalize
from flows.text.values import Found

LEAD_CHARACTERS = 300
Rows = dict[str, list[dict[str, Any]]]


class Work(NamedTuple):
    """A record to refine.

    repeated  line numbers, from 1, of lines that stand in several unrelated stories.
    format    in which form its bytes are (record_text.py).
    reason    why it is refused whatever its bytes say; detail: as a sentence.
    """

    doc_id: str
    collection: str
    source_uri: str
    record_number: int
    raw_sha256: str
    raw_bytes: int
    data: bytes
    repeated: Sequence[int]
    input_key: str
    format: str = "txt"
    record_key: str | None = None
    reason: str | None = None
    detail: str | None = None


def make_rows(
    record: Work, decoded: Decoded, page: Page, fields: Fields, removed: list[dict[str, Any]], given: Given = NOTHING
) -> Rows:
    """Every row of a document with text. given: what its source knows of it, which comes before its fields."""
    kept_count = sum(1 for start in page.starts if start >= 0)
    document = make_document_row(record, "article", decoded, page, removed_count=len(removed), kept_count=kept_count)
    document["url"] = given.url
    dateline = fields.dateline
    on, precision = fields.published_on, fields.published_precision
    if given.published_on:
        on, precision = given.published_on, given.published_precision
    article = {
        "doc_id": record.doc_id,
        "collection": record.collection,
        "source_uri": record.source_uri,
        "url": given.url,
        "publisher": given.publisher or fields.publisher,
        "title": given.title or fields.title,
        "byline": given.byline or fields.byline,
        "dateline_place": dateline.place if dateline else None,
        "dateline_country_code": dateline.country_code if dateline else None,
        "dateline_agency": dateline.agency if dateline else None,
        "dateline_on": fields.dateline_on,
        "agency_credit": fields.agency_credit,
        "published_on": on,
        "published_precision": precision,
        "published_at": given.published_at,
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
        **_field_rows(record.doc_id, page, fields, given),
    }


def _field_rows(doc_id: str, page: Page, fields: Fields, given: Given) -> Rows:
    """Rows of the child tables, numbered from 1 in the order of the text."""
    text = page.text

    def numbered(values: Sequence[Any], number: str, without: tuple[str, ...] = ()) -> list[dict[str, Any]]:
        if not values:
            return []
        names = [name for name in values[0].__match_args__ if name not in ("start", "end", *without)]
        columns = ("doc_id", number, "char_start", "char_end", *names)
        read = attrgetter("start", "end", *names)
        return [
            dict(zip(columns, (doc_id, position, *read(value)), strict=True))
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
    authors = [(name, "given.authors") for name in given.authors] or [
        (author.value, author.rule_id) for author in fields.authors
    ]
    return {
        "quotes": quotes,
        "mentions": mentions,
        "dates": dates,
        "figures": figures,
        "authors": [
            {"doc_id": doc_id, "author_number": number, "name": name, "rule_id": rule_id}
            for number, (name, rule_id) in enumerate(authors, start=1)
        ],
        "evidence": [_given_row(doc_id, witness) for witness in given.witnesses]
        + [_evidence_row(doc_id, page, name, found) for name, found in fields.evidence],
    }


def _given_row(doc_id: str, witness: Witness) -> dict[str, Any]:
    """A row of evidence that stands in a column of the record, and in no line."""
    place = dict.fromkeys(("line_number", "char_start", "char_end", "surface"))
    said = {"field": witness.field, "value": witness.value, "rule_id": witness.rule_id}
    return {"doc_id": doc_id, **said, "source_column": witness.column, **place}


def _evidence_row(doc_id: str, page: Page, name: str, found: Found) -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "field": name,
        "value": found.value,
        "source_column": None,
        "line_number": found.line + 1,
        "char_start": found.start,
        "char_end": found.end,
        "surface": page.lines[found.line][found.start : found.end],
        "rule_id": found.rule_id,
    }


def make_document_row(
    record: Work, status: str, decoded: Decoded | None, page: Page | None, *, removed_count: int, kept_count: int
) -> dict[str, Any]:
    """The row of documents. decoded, page: None where a record could not be read, and its lines are not known."""
    text = page.text if page else ""
    line_count = sum(1 for line in page.raw if has_ink(line)) if page else 0
    return {
        "doc_id": record.doc_id,
        "collection": record.collection,
        "source_uri": record.source_uri,
        "record_number": record.record_number,
        "record_key": record.record_key,
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


def has_ink(line: str) -> bool:
    """Whether a line counts: it is neither empty nor white space."""
    return bool(line) and not line.isspace()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def list_removed_rows(doc_id: str, page: Page) -> list[dict[str, Any]]:
    """The rows of removed_lines: every line with ink that is not in the text."""
    rows = []
    for index, (line, verdict) in enumerate(zip(page.raw, page.verdicts, strict=True)):
        if verdict is None:
            if has_ink(line):
                rows.append(make_removed_row(doc_id, page, index, "invisible", "line.invisible"))
        elif not verdict.kept:
            rows.append(make_removed_row(doc_id, page, index, verdict.kind, verdict.rule_id))
    return rows


def make_removed_row(doc_id: str, page: Page, index: int, kind: str, rule_id: str) -> dict[str, Any]:
    """The row of one removed line. index: of the line, from 0."""
    raw, repaired = page.raw[index], page.lines[index]
    return {
        "doc_id": doc_id,
        "line_number": index + 1,
        "kind": kind,
        "rule_id": rule_id,
        "text": raw,
        "repaired_text": repaired if repaired and repaired != raw else None,
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
            if row.get("source_column") is None and "char_start" in row and not _has_true_span(name, row, page):
                return f"{name} has a span that is not in its text: {row!r:.200}"
    return None


def _has_true_span(name: str, row: Mapping[str, Any], page: Page) -> bool:
    text = page.lines[row["line_number"] - 1] if name == "evidence" else page.text
    start, end = int(row["char_start"]), int(row["char_end"])
    return 0 <= start < end <= len(text)
