import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.rules import publishers
from flows.text.head.origin import find_publisher
from flows.text.readers.line import read_lines
from flows.text.values import LINE_KINDS, Verdict

CASES = json.loads((Path(__file__).parents[1] / "cases" / "publisher.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in publishers.RULES}


def judged(kind):
    return Verdict(kind, f"{kind}.test", "unsure", "test", "unsure", "test")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    lines, verdicts = [line for _, line in case["lines"]], [judged(kind) for kind, _ in case["lines"]]
    found = find_publisher(read_lines(lines), verdicts, frozenset(case.get("repeated", ())))
    assert (found.value if found else None) == case["expected"]
    if found and "rule_id" in case:
        assert found.rule_id == case["rule_id"]


WORDS = [
    "Subscribe to ",
    "the latest updates from ",
    "© 2023 ",
    "Norwood",
    "Post",
    "'s newsletter",
    ". ",
    "All rights reserved",
    " | ",
    "Ж",
    "About ",
    " newsletters",
]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(LINE_KINDS)),
            st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=8).map("".join)),
        ),
        max_size=6,
    ),
    st.frozensets(st.integers(0, 5)),
)
@example([("newsletter", "SUBSCRIBE TO 0:2000'0")], frozenset())
def test_the_publisher_stands_in_a_removed_line(rows, repeated):
    lines, verdicts = [line for _, line in rows], [judged(kind) if line else None for kind, line in rows]
    found = find_publisher(read_lines(lines), verdicts, repeated)
    if found is not None:
        assert found.value
        assert lines[found.line][found.start : found.end] == found.value
        assert not verdicts[found.line].kept
        assert found.rule_id in RULE_IDS


def test_long_lines_are_passed_over():
    lines = ["Subscribe to " * 100_000, "© 2023 Norwood " * 100_000]
    assert find_publisher(read_lines(lines), [judged("newsletter")] * 2) is None
