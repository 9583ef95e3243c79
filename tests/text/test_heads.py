"""Heads of pages as they stand above a report: their headline and their authors, read by the whole program."""

import json
from datetime import date
from pathlib import Path

import pytest

from flows.text.document import read_fields, read_page

CASES = json.loads((Path(__file__).parents[1] / "cases" / "heads.json").read_text(encoding="utf-8"))


def as_param(case):
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


@pytest.mark.parametrize("case", [as_param(case) for case in CASES["heads"]])
def test_head(case):
    text = "\n".join([*case["head"], *CASES["bodies"][case["language"]]]) + "\n"
    page = read_page(text, frozenset(), 0.5)
    fields = read_fields(page, date(2100, 1, 1))
    assert (fields.title, [author.value for author in fields.authors]) == (case["title"], case["authors"])
    for name, found in fields.evidence:
        if name in {"title", "authors", "byline"}:
            assert page.lines[found.line][found.start : found.end] == found.value


def test_labels_are_unique():
    labels = [case["label"] for case in CASES["heads"]]
    assert len(set(labels)) == len(labels)
