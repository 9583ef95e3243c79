"""Every rule against every example of every rule."""

import re

import pytest

from flows.rules import Rule, all_rules
from flows.text.judging.line_features import measure
from flows.text.judging.line_rules import find_line_rule
from flows.text.patterns import compile_pattern
from flows.text.readers.line import LineReading
from flows.text.values import KEPT_KINDS, LINE_KINDS

RULES = all_rules()
# Rules that take lines by a pattern, which is searched in the line without case (text/line_rules.py).
LINE_RULES = [rule for rule in RULES if rule.kind in LINE_KINDS - KEPT_KINDS and rule.pattern]


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert sorted({name for name in ids if ids.count(name) > 1}) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+", rule.id), "a dotted name in lower case"
    assert re.fullmatch(r"[a-z][a-z_]*", rule.kind), "the kind is one word"
    assert rule.description.strip() == rule.description
    assert rule.description.endswith("."), "a sentence"
    if rule.pattern:
        pattern = compile_pattern(rule.pattern)
        assert not pattern.search(""), "a pattern that finds nothing everywhere takes every line"
        for line in rule.removes:
            assert pattern.search(line.casefold()), f"does not take its own example {line!r}"
        assert rule.removes or rule.kind not in LINE_KINDS, "a line rule shows a line that it takes"


def test_no_line_rule_takes_a_near_miss() -> None:
    kept = [(line, rule.id) for rule in RULES for line in rule.keeps]
    taken = [
        f"{rule.id} takes {line!r}, which {owner} keeps"
        for rule in LINE_RULES
        for pattern in [compile_pattern(rule.pattern)]
        for line, owner in kept
        if pattern.search(line.casefold())
    ]
    assert taken == []


def test_the_judge_takes_no_near_miss_of_a_line_rule() -> None:
    """Phrases and the readers of bylines, dates and credits take lines, too: they are asked here as the judge asks."""
    kept = [(line, rule) for rule in LINE_RULES for line in rule.keeps]
    taken = [
        (line, rule.id, found) for line, rule in kept if (found := find_line_rule(LineReading(line), measure(line)))
    ]
    assert taken == []


def test_examples_are_single_lines() -> None:
    examples = [line for rule in RULES for line in (*rule.removes, *rule.keeps)]
    assert [line for line in examples if "\n" in line or "\r" in line or not line.strip()] == []
