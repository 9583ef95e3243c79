"""An explanation as text for a terminal."""

import textwrap
from collections import Counter
from collections.abc import Iterator
from typing import Any

from flows.commands.cluster_text import cluster_lines
from flows.commands.printing import cut, escape_line, measure, terminal_width
from flows.commands.story_text import story_lines
from flows.text.judging.hear_model import MAX_LINES
from flows.text.judging.reasons import MAX_EXPLAINED

_INDENT = 23  # columns before the text of a line: number, verdict, kind
_FIELDS = ("title", "byline", "dateline_place", "dateline_agency", "dateline_on", "agency_credit", "publisher",
           "published_on", "updated_on")  # fmt: skip
# What only a column of the record says; the language of the text stands above.
_GIVEN_FIELDS = ("published_at", "url", "language")
_SHOWN_NAMES = 40
# What the line model's opinions are called: it tells the report from the page around it.
_LEARNED = {"text": "report", "junk": "page", "unsure": "cannot tell"}
_SIGNS = (
    "+ stays in the text, - goes to removed_lines. Below a line: the rule that decided, and what the line is by itself "
    "and with its neighbours (text, junk, or unsure)."
)
_WHERE = {"line": "", "above": " (line above)", "below": " (line below)"}


def explanation_lines(found: dict[str, Any], *, is_tried: bool = False) -> Iterator[str]:
    """The whole explanation: what became of it, its lines, its values, its rules.

    is_tried: it is asked of a text by itself, whether or not a warehouse has it.
    """
    identity = "" if is_tried else f"  ({found['doc_id']}, collection {found['collection']})"
    record = "" if found["record_number"] == 1 else f"#{found['record_number']}"
    yield escape_line(found["source_uri"] + record) + identity
    if found["record_key"]:
        yield f"key {escape_line(found['record_key'])}"
    yield from _verdict_lines(found, is_tried=is_tried)
    for note in found["notes"]:
        yield from textwrap.wrap(f"note: {note}", _width(), subsequent_indent="      ")
    if found["cluster"]:
        yield from cluster_lines(found["cluster"], found["doc_id"])
    if found["story"]:
        yield from story_lines(found["story"], found["doc_id"])
    if found["lines"]:
        yield from _line_lines(found["lines"], found["line_threshold"])
    if found["article"]:
        yield from _value_lines(found)
        yield from _quote_lines(found["quotes"])
        yield from _name_lines(found["mentions"])
        yield from _figure_lines(found["figures"])
        yield from _date_lines(found["dates"], is_dated=found["article"]["published_on"] is not None)
    if found["attributes"]:
        yield from _attribute_lines(found["attributes"])
    if found["rules"]:
        yield from _heading("The rules named above")
        for rule_id, description in found["rules"].items():
            yield f"  {rule_id}"
            yield from textwrap.wrap(description, _width() - 6, initial_indent="      ", subsequent_indent="      ")


def _width() -> int:
    return max(60, terminal_width())


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield text


def _verdict_lines(found: dict[str, Any], *, is_tried: bool) -> Iterator[str]:
    """What became of it, first of all."""
    status, snapshot = found["status"], found["snapshot"]
    if status in ("ignored", "refused", "rejected"):
        yield f"{status} ({found['reason']}): {escape_line(found['detail'] or '')}"
        if status != "rejected" and snapshot:
            yield f"Snapshot {snapshot} still has what was read of it before."
    elif status == "duplicate":
        how = f"{found['method']}, similarity {found['similarity']:g}"
        yield f"duplicate ({how}) of article {found['canonical_id']}, which stands for it and is explained by:"
        yield f"  newsmill explain {found['canonical_id']}"
    elif is_tried:
        yield "an article, unless a run finds that it is the duplicate of another one"
    elif not found["is_published"]:
        yield "not in the warehouse as it is now; `newsmill run` would make it an article, or the duplicate of one"
    else:
        others = (found["cluster_size"] or 1) - 1
        yield f"article in snapshot {snapshot}" + (f"; it stands for {others} more" if others else "")
    if found["encoding"]:
        confidence = "" if found["language_confidence"] is None else f", probability {found['language_confidence']:.4f}"
        how = f" ({found['encoding_evidence']})" if found["encoding_evidence"] else ""
        yield f"{found['raw_bytes']:,} bytes in {found['encoding']}{how}; language {found['language']}{confidence}"
        if found["second_language"]:
            yield f"second language {found['second_language']}, {found['second_language_share']:.4f} of the text"
        if found["decoding_repairs"]:
            yield f"repaired while it was decoded: {', '.join(found['decoding_repairs'])}"


def _line_lines(lines: list[dict[str, Any]], threshold: float) -> Iterator[str]:
    counts = Counter(line["verdict"] for line in lines)
    yield from _heading(
        f"Lines: {counts['kept']} kept in the text, {counts['removed']} removed, {counts['blank']} blank"
    )
    repairs = Counter(name for line in lines for name in line["repairs"])
    if repairs:
        yield "Repaired: " + ", ".join(f"{name} in {_say_lines(count)}" for name, count in sorted(repairs.items()))
    yield from textwrap.wrap(_SIGNS, _width())
    for said in _say_model(lines, threshold):
        yield from textwrap.wrap(said, _width())
    for line in lines:
        if line["verdict"] == "blank":
            yield f"{line['line_number']:>5}" + (f"   {', '.join(line['repairs'])}" if line["repairs"] else "")
            continue
        text = escape_line(line["text"] if line["repaired_text"] is None else line["repaired_text"] or line["text"])
        sign = "+" if line["verdict"] == "kept" else "-"
        yield f"{line['line_number']:>5} {sign} {line['kind']:<14} {cut(text, _width() - _INDENT)}"
        yield from _fill(_say_opinions(line))
        if line["learned"] and line["rule_id"].endswith(".model"):
            yield from _reason_lines(line["reasons"])
        if set(line["repairs"]) - {"spaces"}:
            yield f"{'':<{_INDENT}}it was: {cut(escape_line(line['text']), _width() - _INDENT - 8)}"


def _say_lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count:,} lines"


def _say_model(lines: list[dict[str, Any]], threshold: float) -> Iterator[str]:
    """What the line model was asked, what its answers mean, and whether they were heard."""
    asked = [line for line in lines if line["learned"]]
    if not asked:
        is_huge = len(lines) > MAX_LINES
        why = "rules are certain of every line, or the text has no page around it"
        yield f"Line model: not asked, since {f'there are more than {MAX_LINES:,} lines' if is_huge else why}."
        return
    yield (
        f"Line model: asked about {_say_lines(len(asked))}, each with the probability that it is the report's. Well "
        f"above {threshold:g} (line_threshold) it says report, well below page, near it cannot tell."
    )
    # Where it is heard, it takes every line that it calls the page's.
    if any(line["learned"] == "junk" and line["verdict"] == "kept" for line in asked):
        yield "It would leave nothing of the report, and was not heard."
    if any(line["reasons"] for line in asked):
        yield "Its reasons, in log-odds: + speaks for the report, - for the page around it."


def _fill(parts: list[str]) -> Iterator[str]:
    """Parts beside each other under the text of a line, as many as the width holds."""
    room, said = _width() - _INDENT, ""
    for part in parts:
        if said and measure(f"{said} · {part}") > room:
            yield f"{'':<{_INDENT}}{said}"
            said = part
        else:
            said = f"{said} · {part}" if said else part
    yield f"{'':<{_INDENT}}{said}"


def _reason_lines(reasons: dict[str, Any] | None) -> Iterator[str]:
    """The strongest reasons of the line model, and the words that speak most for and against the line."""
    if reasons is None:
        yield from _fill([f"reasons: given for the first {MAX_EXPLAINED} lines of a page"])
        return
    groups = [f"{reason['name']} {reason['effect']:+.2f}" for reason in reasons["groups"]]
    if groups:
        yield from _fill([f"weighs most: {groups[0]}", *groups[1:]])
    words = {
        side: [f"“{escape_line(word['word'])}”{_WHERE[word['where']]}" for word in chosen]
        for side, chosen in (
            ("for", [word for word in reasons["words"] if word["weight"] > 0]),
            ("against", [word for word in reasons["words"] if word["weight"] < 0]),
        )
    }
    said = [f"words {side} the report: {', '.join(found)}" for side, found in words.items() if found]
    if said:
        yield from _fill(said)


def _say_opinions(line: dict[str, Any]) -> list[str]:
    """The verdict, the rule that decided, and all opinions; a rule is named again only where it is another one."""
    parts = [f"{line['verdict']} by {line['rule_id']}"]
    alone, context = _say_opinion(line, "alone"), _say_opinion(line, "context")
    if alone and alone == context:
        parts.append(f"alone and with its neighbours: {alone}")
    elif alone:
        parts += [f"alone: {alone}", f"with its neighbours: {context}"]
    if line["learned"]:
        parts.append(f"model: {_LEARNED[line['learned']]} ({line['learned_probability']:.2f})")
    if line["is_repeated"]:
        parts.append("stands in other stories too")
    if line["repairs"]:
        parts.append(f"repaired: {', '.join(line['repairs'])}")
    return parts


def _say_opinion(line: dict[str, Any], name: str) -> str:
    rule = line[f"{name}_rule_id"]
    return "" if line[name] is None else line[name] + ("" if rule == line["rule_id"] else f" ({rule})")


def _value_lines(found: dict[str, Any]) -> Iterator[str]:
    yield from _heading("Values, each with its witness")
    article = found["article"]
    stated = {row["field"] for row in found["evidence"]}
    for name in (*_FIELDS, *(name for name in _GIVEN_FIELDS if name in stated)):
        value = article[name]
        if value is None:
            yield f"  {name:<17} not found"
            yield from _witness_lines(found["evidence"], name)
            continue
        precision = f" (to the {article['published_precision']})" if name == "published_on" else ""
        yield f"  {name:<17} {escape_line(str(value))}{precision}"
        yield from _witness_lines(found["evidence"], name)
        if name == "byline":
            for author in found["authors"]:
                yield f"  {'author':<17} {escape_line(author['name'])}"
                yield from _witness_lines(found["evidence"], "authors", author["name"])
    names = {author["name"] for author in found["authors"]}
    others = [row for row in found["evidence"] if row["field"] == "authors" and row["value"] not in names]
    if others:
        yield f"  {'no author':<17} what was found and does not count"
        yield from _witness_lines(others, "authors")


def _witness_lines(evidence: list[dict[str, Any]], field: str, value: str | None = None) -> Iterator[str]:
    for row in evidence:
        if row["field"] == field and value in (None, row["value"]):
            if row["source_column"] is not None:
                where, surface = f"column {escape_line(row['source_column'])}", row["value"]
            else:
                where = f"line {row['line_number']}, characters {row['char_start']} to {row['char_end']}"
                surface = row["surface"]
            yield f"  {'':<17} {where}, by {row['rule_id']}: “{cut(escape_line(surface), 60)}”"


def _quote_lines(quotes: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading(f"Quotes: {len(quotes)}")
    for quote in quotes:
        speaker = ", ".join(escape_line(quote[name]) for name in ("speaker", "speaker_role") if quote[name])
        yield f"{quote['quote_number']:>5} “{cut(escape_line(quote['text']), _width() - 10)}”"
        parts = [speaker or "speaker not found", quote["kind"]]
        if quote["speaker_method"]:
            parts.append(quote["speaker_method"] + (f" “{escape_line(quote['cue'])}”" if quote["cue"] else ""))
        yield f"      {' · '.join(parts)} · {_say_span(quote)}"


def _say_span(row: dict[str, Any]) -> str:
    return f"characters {row['char_start']} to {row['char_end']} of the text, by {row['rule_id']}"


def _attribute_lines(attributes: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading(f"Attributes: {len(attributes)}")
    for row in attributes:
        yield "  " + cut(escape_line(f"{row['name']}: {row['value']}"), _width() - 2)


def _name_lines(mentions: list[dict[str, Any]]) -> Iterator[str]:
    """Names, once each, with how often and by which rules."""
    yield from _heading(f"Names: {len(mentions)} " + ("mention" if len(mentions) == 1 else "mentions"))
    counts = Counter((row["kind"], row["name"], row["country"] or "") for row in mentions)
    for (kind, name, country), count in list(counts.items())[:_SHOWN_NAMES]:
        rows = [row for row in mentions if (row["kind"], row["name"], row["country"] or "") == (kind, name, country)]
        roles = dict.fromkeys(escape_line(row["role"]) for row in rows if row["role"])
        rules = dict.fromkeys(row["rule_id"] for row in rows)
        what = ", ".join([escape_line(name), *([country] if country else []), *roles])
        times = f" ×{count}" if count > 1 else ""
        first = f"first at {rows[0]['char_start']}"
        yield f"  {kind:<13} {what}{times} · {first}, by {', '.join(rules)}"
    if len(counts) > _SHOWN_NAMES:
        yield f"  and {len(counts) - _SHOWN_NAMES} more: --format json shows all"


def _figure_lines(figures: list[dict[str, Any]]) -> Iterator[str]:
    yield from _heading(f"Figures: {len(figures)}")
    for row in figures:
        low, high = row["value_low"], row["value_high"]
        number = f"{low:,}" if low == high else f"{low:,} to {high:,}"
        modifier = f"{row['modifier'].replace('_', ' ')} " if row["modifier"] else ""
        of = f" {escape_line(row['object'])}" if row["object"] else ""
        extra = f", says {escape_line(row['attributed_to'])}" if row["attributed_to"] else ""
        part = f", part of figure {row['part_of_figure_number']}" if row["part_of_figure_number"] else ""
        yield f"{row['figure_number']:>5} {row['kind']}: {modifier}{number}{of}{extra}{part} · {_say_span(row)}"
        yield f"      “{cut(escape_line(row['sentence']), _width() - 10)}”"


def _date_lines(dates: list[dict[str, Any]], *, is_dated: bool) -> Iterator[str]:
    is_open = not is_dated and any(row["start_on"] is None for row in dates)
    yield from _heading(f"Dates: {len(dates)}" + (" (no day of publication is known to count from)" if is_open else ""))
    for row in dates:
        if row["start_on"] is None:
            meaning = "not resolved"
        else:
            meaning = str(row["start_on"]) + ("" if row["end_on"] == row["start_on"] else f" to {row['end_on']}")
        surface = escape_line(row["surface"])
        yield f"{row['date_number']:>5} “{surface}”: {meaning} ({row['precision']}) · {_say_span(row)}"
