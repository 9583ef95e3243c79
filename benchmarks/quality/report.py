"""What the line judge does to the gold sets, in Markdown: figures, evidence, rules, worst documents, time. No text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.gold import NEWS, SETS, VARIANTS, read_documents, score
from benchmarks.quality.judging import Judged, judge_pages, name_evidence, open_pages
from flows.text.reading.normalize import count_words
from flows.text.values import Verdict

WORST = 10
# Rules named beside a document: those that cost most of its words.
CULPRITS = 3
# Bytes of the document that the budget of time is stated for.
BUDGET_BYTES = 3_000
WHAT_IS_RIGHT = (
    "A line is right where the set has it that way too; lines that a set does not score (titles, skipped ones) count "
    "as lines, neither as right nor as wrong."
)
METRICS = ("line_F1", "word_F1", "word_P", "word_R")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was judged. label: what the gold set says of it; words: how many it holds."""

    verdict: Verdict
    label: str
    words: int

    @property
    def is_scored(self) -> bool:
        return self.label in {"keep", "drop"}

    @property
    def is_wrong(self) -> bool:
        return self.is_scored and self.verdict.kept != (self.label == "keep")


@dataclass(frozen=True, slots=True)
class Tally:
    """Lines that a rule, or a source of evidence, decided; lines and words of them that are scored, and wrong ones."""

    lines: int
    scored: int
    wrong: int
    scored_words: int
    wrong_words: int

    @staticmethod
    def of(lines: Sequence[Line]) -> "Tally":
        scored, wrong = [line for line in lines if line.is_scored], [line for line in lines if line.is_wrong]
        words = (sum(line.words for line in some) for some in (scored, wrong))
        return Tally(len(lines), len(scored), len(wrong), *words)


def write_report(gold: Path) -> str:
    """The report on all sets and variants, as the program that is shipped judges them, and how long it takes."""
    by_variant = {variant: judge_pages(open_pages(read_documents(gold, variant))) for variant in VARIANTS}
    timed = [one for judged in by_variant.values() for one in judged]
    return "\n\n".join([describe_judged(gold, by_variant), "## Time", describe_time(timed)])


def describe_judged(gold: Path, by_variant: Mapping[str, Sequence[Judged]]) -> str:
    """Figures of every set, and a chapter for each variant."""
    figures, chapters = [], []
    for variant, judged in by_variant.items():
        figures += list(list_figures(gold, variant, judged))
        chapters.append(describe_variant(variant, judged))
    head = ["Set", "documents", *(metric.replace("_", " ") for metric in METRICS)]
    return "\n\n".join(["## Figures", draw_table(head, figures), *chapters])


def list_figures(gold: Path, variant: str, judged: Sequence[Judged]) -> Iterator[list[str]]:
    """A row of figures for each set, and the mean of the news sets."""
    scores = score_sets(gold, variant, judged)
    sizes = Counter(one.page.document.set_name for one in judged)
    for name, got in scores.items():
        yield [f"{variant} {name}", f"{sizes[name]:,}", *(f"{got[metric]:.4f}" for metric in METRICS)]
    means = [sum(scores[name][metric] for name in NEWS) / len(NEWS) for metric in METRICS]
    documents = sum(sizes[name] for name in NEWS)
    yield [f"{variant}, mean of the news sets", f"{documents:,}", *(f"{mean:.4f}" for mean in means)]


def score_sets(
    gold: Path, variant: str, judged: Sequence[Judged], sets: Sequence[str] = SETS
) -> dict[str, dict[str, float]]:
    """What the gold folder's scorer says of each set."""
    return {
        name: score(gold, name, variant, [(one.page.document.id, one.kept) for one in of_set(judged, name)])
        for name in sets
    }


def of_set(judged: Iterable[Judged], name: str) -> list[Judged]:
    return [one for one in judged if one.page.document.set_name == name]


def describe_variant(variant: str, judged: Sequence[Judged]) -> str:
    lines = [line for one in judged for line in list_lines(one)]
    removed, kept = [line for line in lines if not line.verdict.kept], [line for line in lines if line.verdict.kept]
    parts = [
        f"## {variant}: who removed what",
        f"{len(removed):,} of {len(lines):,} lines were removed. {WHAT_IS_RIGHT}",
        tally_by("Evidence", [(name_evidence(line.verdict), line) for line in removed]),
        f"### {variant}: rules that remove",
        tally_by("Rule", [(line.verdict.rule_id, line) for line in removed]),
        f"### {variant}: rules that keep",
        tally_by("Rule", [(line.verdict.rule_id, line) for line in kept]),
    ]
    for name in SETS:
        parts += [f"### {variant} {name}: the worst documents", describe_worst(of_set(judged, name))]
    return "\n\n".join(parts)


def list_lines(judged: Judged) -> list[Line]:
    """The lines of a document that hold anything visible."""
    rows = zip(judged.verdicts, judged.page.document.labels, judged.page.lines, strict=True)
    return [Line(verdict, label, count_words(line)) for verdict, label, line in rows if verdict is not None]


def tally_by(heading: str, keyed: Sequence[tuple[str, Line]]) -> str:
    """A table with a row for each key: how much it decided, and how often it was right."""
    groups: dict[str, list[Line]] = {}
    for key, line in keyed:
        groups.setdefault(key, []).append(line)
    tallies = {key: Tally.of(lines) for key, lines in groups.items()}
    all_wrong = sum(tally.wrong_words for tally in tallies.values())
    rows = [
        [
            key,
            f"{tally.lines:,}",
            share(tally.lines, len(keyed)),
            share(tally.scored - tally.wrong, tally.scored),
            share(tally.scored_words - tally.wrong_words, tally.scored_words),
            f"{tally.wrong_words:,}",
            share(tally.wrong_words, all_wrong),
        ]
        for key, tally in sorted(tallies.items(), key=lambda item: (-item[1].lines, item[0]))
    ]
    return draw_table(
        [heading, "lines", "share", "lines right", "words right", "words wrong", "share of wrong words"], rows
    )


def describe_worst(judged: Iterable[Judged]) -> str:
    """The documents with the lowest line F1; of equal ones those first that have more words wrong."""
    rows = []
    for one in judged:
        lines = list_lines(one)
        wrong = [line for line in lines if line.is_wrong]
        words: Counter[str] = Counter()
        for line in wrong:
            words[line.verdict.rule_id] += line.words
        culprits = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:CULPRITS]
        rows.append(
            (
                line_f1(lines),
                -words.total(),
                one.page.document.id,
                sum(not line.verdict.kept for line in wrong),
                sum(line.verdict.kept for line in wrong),
                ", ".join(f"{rule_id} {count:,}" for rule_id, count in culprits),
            )
        )
    worst = [
        [name, f"{f1:.3f}", str(removed), str(kept), culprits]
        for f1, _, name, removed, kept, culprits in sorted(rows)[:WORST]
    ]
    return draw_table(["Document", "line F1", "falsely removed", "falsely kept", "words wrong, by rule"], worst)


def line_f1(lines: Iterable[Line]) -> float:
    """F1 of the kept lines of a document, as the scorer counts it: 1 where nothing is to keep and nothing kept."""
    scored = [line for line in lines if line.is_scored]
    right = sum(line.verdict.kept and not line.is_wrong for line in scored)
    wrong = sum(line.is_wrong for line in scored)
    return 2 * right / (2 * right + wrong) if right + wrong else 1.0


def describe_time(judged: Sequence[Judged]) -> str:
    """CPU time of a document, and of 3 KB, in this process."""
    documents, size = len(judged), sum(len(one.page.document.data) for one in judged)
    steps = {
        "repair lines, find paragraphs": sum(one.page.seconds for one in judged),
        "judge lines": sum(one.seconds for one in judged),
    }
    rows = [
        [step, f"{1000 * seconds / documents:.2f}", f"{1000 * seconds / size * BUDGET_BYTES:.2f}"]
        for step, seconds in steps.items()
    ]
    table = draw_table(["Step", "ms a document", f"ms for {BUDGET_BYTES:,} bytes"], rows)
    return f"One core, {documents:,} documents of {size / documents:,.0f} bytes on average.\n\n{table}"


def share(some: int, all_of_them: int) -> str:
    """Per cent, a dash where there is nothing to divide by.

    >>> share(1, 3), share(0, 0)
    ('33.3 %', '–')
    """
    return f"{100 * some / all_of_them:.1f} %" if all_of_them else "–"


def draw_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; columns of figures are set to the right.

    >>> print(draw_table(["Set", "F1"], [["one", "0.9"]]))
    | Set | F1 |
    |---|--:|
    | one | 0.9 |
    """
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", f"|---|{'--:|' * (len(head) - 1)}", *body])
