"""What a longer report does to the verdicts of what was there: nothing, if no feature grows with the page.

The report's own lines are written again and again, so that rules about repetitions inside a record find what no longer
report would hold: what they take is not counted.
"""

from collections import Counter
from collections.abc import Sequence

from benchmarks.line_model.examples import Example
from benchmarks.quality.judging import LINE_THRESHOLD
from benchmarks.quality.report import draw_table, share
from flows.text.judging.judge import judge_lines
from flows.text.readers.line import read_lines
from flows.text.values import Verdict

TIMES = (2, 3, 10)
# Where the lines stand: above the report, in its first, middle and last copy, below it.
PARTS = ("above", "first", "middle", "last", "below")


def describe_lengthened(examples: Sequence[Example]) -> str:
    """A Markdown table: of each part, the lines that go, and those that stay, only where the report stands n times."""
    rows = []
    for times in TIMES:
        lines, lost, gained = Counter[str](), Counter[str](), Counter[str]()
        for example in examples:
            for part, before, after in compare_verdicts(example, times):
                lines[part] += len(before)
                lost[part] += sum(one is True and other is False for one, other in zip(before, after, strict=True))
                gained[part] += sum(one is False and other is True for one, other in zip(before, after, strict=True))
        rows.append([
            str(times),
            *(f"{share(lost[part], lines[part])} lost, {share(gained[part], lines[part])} gained" for part in PARTS),
        ])  # fmt: skip
    return draw_table(["times", *PARTS], rows)


def compare_verdicts(example: Example, times: int) -> list[tuple[str, list[bool | None], list[bool | None]]]:
    """For each part of a page: which of its lines stay, as it is and where the report stands there several times.

    None for a line that is taken as a repetition.
    """
    units = example.units
    as_it_is = _judge(example, list(range(len(units))))
    kept = [index for index, stays in enumerate(as_it_is) if stays]
    if not kept:
        return []
    first, stop = kept[0], kept[-1] + 1
    body = list(range(first, stop))
    longer = _judge(example, [*range(first), *body * times, *range(stop, len(units))])
    starts = {"first": first, "middle": first + (times - 1) // 2 * len(body), "last": first + (times - 1) * len(body)}
    parts = [(name, as_it_is[first:stop], longer[at : at + len(body)]) for name, at in starts.items()]
    above, below = as_it_is[:first], as_it_is[stop:]
    return [("above", above, longer[:first]), *parts, ("below", below, longer[len(longer) - len(below) :])]


def _judge(example: Example, order: Sequence[int]) -> list[bool | None]:
    """Whether each unit stays, taken in this order; a copy ends with more spaces, so that no line is the same."""
    lines: list[str] = []
    blocks, repeated = [], set()
    seen = Counter[int]()
    for index in order:
        unit = example.units[index]
        start = len(lines)
        lines += [line + " " * seen[index] for line in example.page.lines[unit.first : unit.last + 1]]
        blocks.append((start, len(lines) - 1))
        if unit.is_repeated:
            repeated.add(start)
        seen[index] += 1
    verdicts: list[Verdict | None] = judge_lines(read_lines(lines), blocks, frozenset(repeated), LINE_THRESHOLD)
    return [_stays(verdicts[start]) for start, _ in blocks]


def _stays(verdict: Verdict | None) -> bool | None:
    return None if verdict is None or verdict.kind == "repetition" else verdict.kept
