"""A line is read once: no reader is put to the same line twice, by whoever judges it or chooses among its readings."""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import CodeType, FrameType

import pytest
from cases.judge import CASES

from flows.text.document import Page, read_fields, read_page
from flows.text.readers.line import LineReading, kept, read_paragraphs

HEADS = json.loads((Path(__file__).parents[1] / "cases" / "heads.json").read_text(encoding="utf-8"))
PAGES = {case.label: "\n".join(line for line, _ in case.page) for case in CASES} | {
    case["label"]: "\n".join([*case["head"], *HEADS["bodies"][case["language"]]]) for case in HEADS["heads"]
}
READERS = {name: value.reader for name, value in vars(LineReading).items() if isinstance(value, kept) and value.reader}
CODES = {reader.__code__ for reader in READERS.values()}


class Watch:
    """Counts (reader, line, other arguments); what a reader asks of another one on its way is its own affair."""

    def __init__(self, codes: set[CodeType]) -> None:
        self.codes, self.depth = codes, 0
        self.calls: Counter[tuple[str, ...]] = Counter()

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if code in self.codes and event in {"call", "return"}:
            if event == "call" and not self.depth:
                self.calls[code.co_name, *(frame.f_locals[name] for name in code.co_varnames[: code.co_argcount])] += 1
            self.depth += 1 if event == "call" else -1


def read_watched(text: str) -> tuple[Page, Counter[tuple[str, ...]]]:
    """Read a record whole, judge and fields."""
    watch = Watch(CODES)
    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        page = read_page(text, frozenset({0, 1}), 0.5)
        if page.text:
            read_fields(page, date(2100, 1, 1))
    finally:
        sys.setprofile(before)
    return page, watch.calls


@pytest.mark.parametrize("label", PAGES)
def test_no_reader_is_put_to_a_line_twice(label: str) -> None:
    page, calls = read_watched(PAGES[label])
    wrapped = (paragraph.reading for paragraph in read_paragraphs(page.readings, page.blocks))
    texts = Counter(reading.text for reading in {*page.readings, *wrapped} if reading.text)
    assert {key: count for key, count in calls.items() if count > texts[key[1]] > 0} == {}


def test_the_watch_sees_readers() -> None:
    """Were it blind, every page would pass."""
    line = "By Ana Ruiz"
    _, calls = read_watched(f"Harbour fees to rise\n{line}\n3 May 2024\n{PAGES['body only']}")
    assert calls["read_byline", line] == calls["read_dateline", line] == 1
    assert len(READERS) > 20


def test_a_value_is_read_when_it_is_asked_for_and_kept() -> None:
    line = LineReading("By Ana Ruiz")
    assert vars(line) == {"text": "By Ana Ruiz"}
    assert line.byline is line.byline
    assert vars(line).keys() == {"text", "byline"}
