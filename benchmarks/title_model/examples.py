"""What the weights of headlines are learned from: pages whose headline is known, and the same pages without it."""

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.text.document import without_mail_head
from flows.text.head.title import cut_title
from flows.text.head.title_lines import HeadLines
from flows.text.head.title_looks import Candidate, describe_candidates, list_orders, stands_above_dateline
from flows.text.judging.judge import judge_alone, list_doubtful, list_opinions
from flows.text.judging.plain_records import skip_source
from flows.text.judging.repetition import find_repetitions
from flows.text.readers.line import BLANK, LineReading, Paragraph, read_lines, read_paragraphs
from flows.text.reading.broken_words import mend_broken_words
from flows.text.reading.line_ends import split_lines
from flows.text.reading.mail_head import find_mail_head
from flows.text.reading.quoted_mail import repair_lines
from flows.text.reading.wrapping import find_blocks
from flows.text.values import Opinion

# How much a page of a set counts in a fit: guides and blogs less than news, tools' own test pages less than people's
# gold. Sets that are not here are measured only.
TRAINED = {
    "D_fields/web_meta": 0.6, "D_fields/traf_meta": 1.2, "D_fields/postlight_meta": 1.0,
    "D_fields/readability_meta": 1.0, "D_fields/fundus_hist_meta": 1.0,
    "A_boilerplate/fundus": 1.0, "A_boilerplate/fundus_eval": 1.0, "A_boilerplate/scrapinghub": 1.0,
    "A_boilerplate/wcxb": 0.3, "A_boilerplate/newspaper": 0.5, "A_boilerplate/readability": 0.5,
    "A_boilerplate/fundus_hist": 1.0,
}  # fmt: skip
MEASURED = ("D_fields/waddle_meta", "D_fields/newspaper4k_meta", "D_fields/mediacloud_meta")
# The same for what is made of a page: its headline taken away; headline and report alone; the report alone.
VARIANTS = {"": 1.0, "without": 0.4, "plain": 0.3, "plain_without": 0.3}
# Characters. No headline is longer.
LONGEST = 400
# Words that two titles share, as the scorer of the gold sets counts them.
SAME = 0.9


@dataclass(frozen=True, slots=True)
class Example:
    """A page, or what was made of it.

    title       the headline by the gold, None where the page shows none.
    is_absent   whether the gold has a title that the page does not show.
    candidates  its lines that may be the headline; values: what each would give; is_title: which are right.
    is_certain  whether the first of them stands above a dateline: no weights are asked.
    is_learned  whether it may be learned from: the set allows it, and its headline is among the candidates or nowhere.
    """

    set_name: str
    site: str
    language: str
    variant: str
    title: str | None
    is_absent: bool
    candidates: list[Candidate]
    values: list[str]
    is_title: list[bool]
    is_certain: bool
    is_learned: bool

    @property
    def weight(self) -> float:
        return TRAINED.get(self.set_name, 0.0) * VARIANTS[self.variant]


@dataclass(frozen=True, slots=True)
class _Lines:
    lines: list[LineReading]
    paragraphs: list[Paragraph]
    opinions: list[Opinion | None]
    doubtful: frozenset[int]


def read_examples(gold: Path) -> list[Example]:
    """All examples of all sets."""
    examples: list[Example] = []
    for set_name in (*TRAINED, *MEASURED):
        for path in sorted((gold / "dev").glob(f"{set_name}.*")):
            if ".semi_traf." not in path.name:
                for row in _read_rows(path):
                    examples += _read_page(set_name, row)
    return examples


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles have nine of ten words in common."""
    first, second = (Counter(_list_words(title)) for title in (one, other))
    return 2 * (first & second).total() >= SAME * max(1, first.total() + second.total())


def _list_words(title: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in title.casefold()).split()


def _read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _read_page(set_name: str, row: dict[str, Any]) -> Iterator[Example]:
    labels: Sequence[str] = [line["label"] for line in row["lines"]] if "lines" in row else ()
    text = "\n".join(line["text"] for line in row["lines"]) if labels else row["text"]
    title = row.get("gold_title") if labels else row["gold"].get("title")
    is_absent = not labels and "visible" in row and not row["visible"].get("title")
    page = _judge(text)
    lines = page.lines
    headlines = {
        number
        for number, line in enumerate(lines)
        if (number < len(labels) and labels[number] == "title")
        or (title and line.text and len(line.text) < LONGEST and is_same_title(title, cut_title(lines, number).value))
    }
    site = row.get("site") or row["id"]

    def make(variant: str, made: _Lines, right: set[int]) -> Example:
        head = HeadLines(made.lines, made.paragraphs, made.opinions, made.doubtful)
        candidates = describe_candidates(head, list_orders(head))
        is_title = [candidate.number in right for candidate in candidates]
        # A headline in other words than the gold's is nothing to learn from, and one out of reach neither.
        is_clear = any(is_title) or (not right and (bool(variant) or not title))
        return Example(
            set_name, site, row.get("lang") or "", variant, title, is_absent, candidates,
            [cut_title(made.lines, candidate.number).value for candidate in candidates], is_title,
            bool(candidates) and stands_above_dateline(head, candidates[0].order), set_name in TRAINED and is_clear,
        )  # fmt: skip

    example = make("", page, headlines)
    yield example
    if not example.is_learned or not any(example.is_title):
        return
    yield make("without", _leave_out(page, headlines), set())
    if labels and row.get("variant") == "semi_main":
        first = min(headlines)
        kept = [
            number for number in range(min(len(lines), len(labels))) if lines[number].text and labels[number] == "keep"
        ]
        kept = [number for number in kept if number not in headlines]
        if len(kept) > 2:
            yield make("plain_without", _pick(page, kept), set())
            if page.opinions[first] != "junk":
                yield make("plain", _pick(page, [first, *kept]), {0})


def _judge(text: str) -> _Lines:
    """The lines of a page as the search for its headline gets them."""
    raw = split_lines(text)
    lines, _ = repair_lines(raw)
    lines = without_mail_head(lines, find_mail_head(lines, raw), "")
    blocks = find_blocks(lines, raw)
    lines, _ = mend_broken_words(lines, raw, blocks)
    readings = read_lines(lines)
    paragraphs = read_paragraphs(readings, blocks)
    units = [judge_alone(text.text, first, last, frozenset()) for first, last, text in paragraphs]
    find_repetitions(units)
    opinions = list_opinions(units, len(lines), units[: skip_source(units)])
    return _Lines(readings, paragraphs, opinions, list_doubtful(units))


def _leave_out(page: _Lines, numbers: set[int]) -> _Lines:
    lines = [BLANK if number in numbers else line for number, line in enumerate(page.lines)]
    opinions = [None if number in numbers else opinion for number, opinion in enumerate(page.opinions)]
    left = [one for one in page.paragraphs if not (one.first == one.last and one.first in numbers)]
    return _Lines(lines, left, opinions, page.doubtful - numbers)


def _pick(page: _Lines, numbers: list[int]) -> _Lines:
    lines = [page.lines[number] for number in numbers]
    alone = [Paragraph(number, number, line) for number, line in enumerate(lines)]
    return _Lines(lines, alone, [page.opinions[n] for n in numbers], frozenset())
