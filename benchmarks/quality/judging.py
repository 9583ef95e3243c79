"""The line judge over gold documents, in this process, with what a run would tell it of the corpus."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.quality.gold import Document
from flows.rules import all_rules, line_judge
from flows.settings import Settings
from flows.stages.ingest import Record, index_lines, make_doc_id
from flows.storage import story_groups
from flows.storage.connection import connect
from flows.text.judging.judge import judge_lines
from flows.text.readers.line import read_lines
from flows.text.reading.quoted_mail import repair_lines
from flows.text.reading.wrapping import find_blocks
from flows.text.values import Verdict

MIN_GROUPS = Settings.model_fields["repetition_min_groups"].default
LINE_THRESHOLD = Settings.model_fields["line_threshold"].default
Verdicts = Sequence[Verdict | None]
Judge = Callable[[Sequence[str], Sequence[tuple[int, int]], frozenset[int]], Verdicts]


@dataclass(frozen=True, slots=True)
class Page:
    """A document ready to be judged. seconds: CPU time of making it."""

    document: Document
    lines: list[str]
    blocks: list[tuple[int, int]]
    repeated: frozenset[int]
    seconds: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A document that was judged. seconds: CPU time of judging, without making the page."""

    page: Page
    verdicts: Verdicts
    seconds: float

    @property
    def kept(self) -> list[bool]:
        return [verdict is not None and verdict.kept for verdict in self.verdicts]


def open_pages(documents: Sequence[Document]) -> list[Page]:
    """Repair the lines, find the paragraphs, and count which lines repeat in the corpus that the documents are."""
    pages = []
    for document, repeated in zip(documents, find_repeated(documents), strict=True):
        began = time.process_time()
        raw = list(document.lines)
        lines, _ = repair_lines(raw)
        blocks = find_blocks(lines, raw)
        pages.append(Page(document, lines, blocks, repeated, time.process_time() - began))
    return pages


def find_repeated(documents: Sequence[Document]) -> list[frozenset[int]]:
    """Indexes of repeated lines of each document: a run's own index and its own query."""
    records = [Record("raw", f"{number:06d}.txt", 1, document.data, "") for number, document in enumerate(documents)]
    numbers: dict[str, list[int]] = defaultdict(list)
    with connect() as db:
        db.register("line_index", index_lines(records))
        story_groups.count_all(db, MIN_GROUPS)
        db.execute("CREATE TABLE asked AS SELECT DISTINCT doc_id FROM line_index")
        story_groups.number_repeated(db, "asked")
        numbers.update(db.sql("FROM repeated_lines").fetchall())
    ids = [make_doc_id(record.collection, record.source_uri, record.record_number) for record in records]
    return [frozenset(number - 1 for number in numbers[doc_id]) for doc_id in ids]


def judge_as_shipped(
    lines: Sequence[str], blocks: Sequence[tuple[int, int]], repeated: frozenset[int]
) -> list[Verdict | None]:
    return judge_lines(read_lines(lines), blocks, repeated, LINE_THRESHOLD)


def judge_pages(pages: Sequence[Page], judge: Judge = judge_as_shipped) -> list[Judged]:
    judged = []
    for page in pages:
        began = time.process_time()
        verdicts = judge(page.lines, page.blocks, page.repeated)
        judged.append(Judged(page, verdicts, time.process_time() - began))
    return judged


_KINDS = {rule.id: rule.kind for rule in all_rules()}
_LOOKS = frozenset(rule.id for rule in line_judge.RULES)


def name_evidence(verdict: Verdict) -> str:
    """Where the evidence came from that removed a line: from the rule's name, its table, and who had the last word.

    >>> name_evidence(Verdict("paywall", "paywall.phrase", "junk", "paywall.phrase", "junk", "paywall.phrase"))
    'named rule'
    >>> name_evidence(Verdict("teaser", "teaser.island", "text", "body.sentence", "junk", "teaser.island"))
    'neighbours'
    >>> name_evidence(Verdict("boilerplate", "boilerplate.model", "unsure", "navigation.label", "junk", "body.model"))
    'model'
    """
    if "model" in verdict.rule_id.split("."):
        return "model"
    if verdict.rule_id == "boilerplate.repeated":
        return "repetition in the corpus"
    if _KINDS.get(verdict.rule_id) == "repetition":
        return "repetition in the document"
    if verdict.alone != "junk":
        return "neighbours"
    return "looks of the line" if verdict.rule_id in _LOOKS else "named rule"
