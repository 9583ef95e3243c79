"""What the model of pages in HTML learns from: their lines, labelled by the text that people say is the report."""

import gzip
import json
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.line_model.examples import MAX_WEIGHT, Lines
from flows.stages.record_text import read_text
from flows.text.judging.judge import judge_units
from flows.text.judging.unit import Unit
from flows.text.markup.blocks import Block, split_elements
from flows.text.readers.line import read_lines
from flows.text.reading.decode import UnreadableText
from flows.text.reading.line_ends import split_lines
from flows.text.reading.quoted_mail import repair_lines
from flows.text.reading.wrapping import find_blocks

# The sets whose licence allows weights learned from them; the others are measured only.
NEWS = ("fundus", "fundus_eval", "scrapinghub", "l3s")
TRAINED = {
    "fundus": 1.0, "fundus_eval": 1.0, "scrapinghub": 1.0, "wcxb": 0.4, "readability": 0.7, "newspaper": 0.7,
    "fundus_hist": 0.7,
}  # fmt: skip
# Words that a page and its report share in a row count from here on, or as whole lines of both.
MIN_ROW = 6
# The share of a line's words that has to stand in the report.
MIN_SHARE = 0.5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Example:
    """A page of a set, its lines as rules and neighbours judged them. is_bare: the model is not asked."""

    id: str
    set_name: str
    site: str
    gold: str
    marked: Sequence[Block]
    units: list[Unit]
    labels: list[int]
    is_bare: bool


def read_examples(gold: Path) -> list[Example]:
    """All pages of the sets with HTML: folder `html/dev` of the gold sets."""
    examples = []
    for path in sorted((gold / "html" / "dev").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            examples += [example for row in map(json.loads, file) if (example := _read_example(row))]
    return examples


def _read_example(row: dict[str, Any]) -> Example | None:
    try:
        text = read_text("html", row["html"].encode("utf-8", "replace"))
    except UnreadableText:
        return None
    raw = split_lines(text.decoded.text)
    lines, _ = repair_lines(raw)
    paragraphs = split_elements(find_blocks(lines, raw), text.blocks)
    # Without the rule that takes lines in <nav> unasked: they teach the model what navigation looks like elsewhere.
    units, is_bare = judge_units(read_lines(lines), paragraphs, frozenset())
    labels = label_lines([unit.text for unit in units], row["gold_text"])
    return Example(row["id"], row["source"], row["site"], row["gold_text"], text.blocks, units, labels, is_bare)


def list_plain_words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def label_lines(lines: Sequence[str], gold: str) -> list[int]:
    """1 for lines of the report, 0 for others, -1 for lines without a word.

    >>> label_lines(["Home", "Rain fell on the pier all night.", "Sport"], "Rain fell on the pier all night.")
    [0, 1, 0]
    """
    page, owners, starts = list[str](), list[int](), list[int]()
    for number, line in enumerate(lines):
        words = list_plain_words(line)
        starts.append(len(page))
        page += words
        owners += [number] * len(words)
    starts.append(len(page))
    report, ends = list[str](), {0}
    for line in gold.split("\n"):
        report += list_plain_words(line)
        ends.add(len(report))
    whole = set(starts)
    found = [0] * len(lines)
    for at, in_report, size in SequenceMatcher(None, page, report, autojunk=False).get_matching_blocks():
        is_line = {at, at + size} <= whole and {in_report, in_report + size} <= ends
        if size >= MIN_ROW or (size and is_line):
            for place in range(at, at + size):
                found[owners[place]] += 1
    sizes = np.diff(starts).tolist()
    return [-1 if not size else int(hits >= MIN_SHARE * size) for hits, size in zip(found, sizes, strict=True)]


def list_lines(examples: Sequence[Example]) -> Lines:
    labels, weights, pages, sites, trained = [], [], [], [], []
    for number, example in enumerate(examples):
        for unit, label in zip(example.units, example.labels, strict=True):
            pages.append(number)
            labels.append(label)
            weights.append(min(math.sqrt(len(unit.text.split())), MAX_WEIGHT) * TRAINED.get(example.set_name, 0.0))
            sites.append(example.site)
            trained.append(example.set_name in TRAINED)
    return Lines(np.array(pages), np.array(labels), np.array(weights), np.array(sites), np.array(trained))
