"""An explanation: a record judged as a run judges it, with every opinion and every witness, as plain values.

The rows come from the same function as those of the warehouse (stages/refine.py); the page behind them is read once
more for the opinions, which no table holds.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from flows.explain.cluster import describe_cluster
from flows.explain.story import describe_story
from flows.explain.subject import Subject
from flows.lexicon import lexicon, shipped_lexicon, use_lexicon, use_source
from flows.run.budget import DEATHS
from flows.run.judgement import Judgement
from flows.run.one_record import LISTS, describe_values, make_work
from flows.run.published import Document
from flows.run.rules_version import find_rules_version
from flows.settings import Settings
from flows.stages.record_text import read_text
from flows.stages.refine import refine_one
from flows.stages.rows import Rows
from flows.text.document import Page, read_page
from flows.text.head.mail_fields import may_have_title
from flows.text.judging.judge import judge_units
from flows.text.judging.line_model import choose_model, to_probability
from flows.text.judging.reasons import Reasons, find_reasons
from flows.text.reading.decode import UnreadableText

_DOCUMENT = ("encoding", "language", "language_confidence", "second_language", "second_language_share")


# What of its key has no version that is kept.
_OTHER_CHANGE = "the lines that are repeated in other documents, or what its source or collection has of its own,"


def explain_subject(settings: Settings, subject: Subject) -> dict[str, Any]:
    """Everything there is to say, with the same keys whatever became of the record."""
    judgement = Judgement.of(settings)
    own = judgement.judge(subject.collection).lexicon
    with use_lexicon(own or shipped_lexicon()), use_source(subject.source_uri):
        return _explain(settings, judgement, subject)


def _explain(settings: Settings, judgement: Judgement, subject: Subject) -> dict[str, Any]:
    judge = judgement.judge(subject.collection)
    explanation = _begin(subject)
    if subject.obstacle:
        return explanation | subject.obstacle._asdict()
    if subject.data is None:
        return explanation
    notes, sha256 = list(subject.notes), hashlib.sha256(subject.data).hexdigest()
    published = subject.published
    if published and published.row["raw_sha256"] != sha256:
        notes.append(f"The file changed since snapshot {published.snapshot}: `newsmill run` reads it again.")
        published = None
    if published is None:
        explanation |= {"is_published": False, "snapshot": None}
    else:
        explanation |= _say_fate(published.row) | {"cluster": describe_cluster(settings, published)}
        explanation["story"] = describe_story(settings, published)
        versions = [find_rules_version(judgement.shared.settings.cache), judgement.shared.version]
        if not published.is_judged_by(versions, judgement.key_of(subject.collection, subject.source_uri)):
            notes.append(_say_why_other(published, versions))
    if explanation["reason"] in DEATHS:
        return explanation | {"notes": notes}
    repeated = published.repeated if published else ()
    record = subject.record._replace(data=subject.data)
    rows = refine_one(make_work(subject.collection, subject.source_uri, record, repeated), judge.policy)
    if published and rows.get("rejected") and explanation["status"] != "rejected":
        notes.append("Judged now, it would be rejected ({reason}): {detail}".format(**rows["rejected"][0]))
    found = _judgement(rows, subject, repeated, judge.settings)
    if published is None:
        explanation |= _say_status(rows)
        if found.get("lines"):
            notes.append("Judged by itself: which of its lines stand in other documents too is only known after a run.")
    return explanation | found | {"notes": notes}


def _begin(subject: Subject) -> dict[str, Any]:
    return {
        "source_uri": subject.source_uri,
        "collection": subject.collection,
        "record_number": subject.record.number,
        "record_key": subject.record.key,
        "doc_id": subject.doc_id,
        "is_published": subject.published is not None,
        "snapshot": subject.published.snapshot if subject.published else None,
        "status": None,
        "reason": None,
        "detail": None,
        "canonical_id": None,
        "method": None,
        "similarity": None,
        "cluster_size": None,
        "cluster": None,
        "story": None,
        "notes": subject.notes,
        "raw_bytes": None if subject.data is None else len(subject.data),
        "encoding": None,
        "encoding_evidence": None,
        "decoding_repairs": [],
        "language": None,
        "language_confidence": None,
        "second_language": None,
        "second_language_share": None,
        "line_threshold": None,
        "lines": [],
        "article": {},
        **{name: [] for name in LISTS},
        "rules": {},
    }


def _say_fate(row: dict[str, Any]) -> dict[str, Any]:
    names = ("status", "canonical_id", "method", "similarity", "cluster_size", "reason", "detail")
    return {name: row[name] for name in names}


def _say_status(rows: Rows) -> dict[str, Any]:
    """What would become of a record that is not in the warehouse."""
    rejected = rows.get("rejected") or [{"reason": None, "detail": None}]
    status = rows["documents"][0]["status"]
    return {"status": status, "reason": rejected[0]["reason"], "detail": rejected[0]["detail"]}


def _say_why_other(published: Document, versions: Sequence[str]) -> str:
    """Why judging now may give something else than what is published."""
    changed = []
    if published.versions[:1] != (versions[0],):
        changed.append("the rules")
    if published.versions[1:2] != (versions[1],):
        changed.append("the settings or your lexicon")
    what = " and ".join(changed) or _OTHER_CHANGE
    return (
        f"Since it was published, {what} changed: this is how it is judged now. "
        "`newsmill run` brings the warehouse up to date."
    )


def _judgement(rows: Rows, subject: Subject, repeated: tuple[int, ...], settings: Settings) -> dict[str, Any]:
    """What judging gives: the document, its lines, its values."""
    document = rows["documents"][0]
    found: dict[str, Any] = {name: document[name] for name in _DOCUMENT}
    line_threshold = settings.line_threshold
    try:
        decoded, blocks, _ = read_text(subject.record.format, subject.data or b"", settings.text_column)
    except UnreadableText:
        return found
    page = read_page(decoded.text, frozenset(number - 1 for number in repeated), line_threshold, blocks)
    found |= {"encoding_evidence": decoded.evidence, "decoding_repairs": list(decoded.repairs)}
    found |= {"line_threshold": line_threshold, "lines": _describe_lines(page, repeated)}
    found["article"], lists = describe_values(rows)
    found |= lists
    return found | {"rules": _describe_rules(found)}


def _describe_lines(page: Page, repeated: tuple[int, ...]) -> list[dict[str, Any]]:
    """Each raw line with its verdict (kept, removed, blank), all opinions, and what was repaired in it."""
    known = frozenset(repeated)
    lines = [_describe_line(page, index, is_repeated=index + 1 in known) for index in range(len(page.raw))]
    for index, reasons in _find_reasons(page, repeated):
        lines[index]["reasons"] = {
            "groups": [reason._asdict() for reason in reasons.groups],
            "words": [word._asdict() for word in reasons.words],
        }
    return lines


def _find_reasons(page: Page, repeated: tuple[int, ...]) -> Iterator[tuple[int, Reasons]]:
    """Why the line model decided, for the lines where it did: index of the line and the reasons."""
    units, _ = judge_units(
        page.judged_lines,
        page.blocks,
        frozenset(number - 1 for number in repeated),
        has_title=may_have_title(page.lines, page.mail_head),
        marked=page.marked,
    )
    verdicts = [page.verdicts[unit.first] for unit in units]
    decided = [place for place, verdict in enumerate(verdicts) if verdict and verdict.rule_id.endswith(".model")]
    for place, reasons in find_reasons(choose_model(page.marked), units, decided, page.marked).items():
        for index in range(units[place].first, units[place].last + 1):
            yield index, reasons


def _describe_line(page: Page, index: int, *, is_repeated: bool) -> dict[str, Any]:
    raw, repaired, verdict, start = page.raw[index], page.lines[index], page.verdicts[index], page.starts[index]
    line: dict[str, Any] = {
        "line_number": index + 1,
        "verdict": "blank",
        "kind": None,
        "rule_id": None,
        "alone": None,
        "alone_rule_id": None,
        "context": None,
        "context_rule_id": None,
        "learned": None,
        "learned_probability": None,
        "reasons": None,
        "is_repeated": is_repeated,
        "repairs": list(page.repairs[index]),
        "char_start": start if start >= 0 else None,
        "text": raw,
        "repaired_text": repaired if repaired != raw else None,
    }
    if verdict:
        line |= {"verdict": "kept" if verdict.kept else "removed", "kind": verdict.kind, "rule_id": verdict.rule_id}
        line |= {"alone": verdict.alone, "alone_rule_id": verdict.alone_rule_id}
        line |= {"context": verdict.context, "context_rule_id": verdict.context_rule_id}
        if verdict.learned_score is not None:
            line |= {"learned": verdict.learned, "learned_probability": to_probability(verdict.learned_score)}
    elif raw and not raw.isspace():
        line |= {"verdict": "removed", "kind": "invisible", "rule_id": "line.invisible"}
    return line


def _describe_rules(found: dict[str, Any]) -> dict[str, str]:
    """The description of every rule that is named."""
    named = {row["rule_id"] for name in LISTS for row in found[name] if "rule_id" in row}
    named |= {line[name] for line in found["lines"] for name in ("rule_id", "alone_rule_id", "context_rule_id")}
    return {rule.id: rule.description for rule in lexicon().list_rules() if rule.id in named}
