"""Fit the weights of days, or measure them on other sites: python -m benchmarks.day_model fit|validate."""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from benchmarks import ranking
from benchmarks.ranking import RankedPage, Weights, describe_choices, find_fold, write_weights
from flows.text.document import read_page
from flows.text.head.day_looks import LEAST_SCORE, LikelyDay, list_days
from flows.text.head.publication import LIKELY, find_page, find_page_days
from flows.text.head.ranking import score_looks

WEIGHTS = Path(__file__).parents[2] / "flows" / "rules" / "day_weights.json"
# How much a page of a set counts: guides and blogs stand in web_meta beside news.
SETS = {
    "web_meta": 0.7, "htmldate_meta": 1.2, "traf_meta": 1.2, "postlight_meta": 1.0, "fundus_hist_meta": 1.0,
    "readability_meta": 1.0,
}  # fmt: skip
LATEST = date(2026, 12, 31)
# Of 1, 2 and 5 none was better than another on sites not learned from.
PENALTY = 2.0

app = App(name="day_model", help=__doc__, help_format="plaintext", version_flags=())
Gold = Annotated[Path, Parameter(env_var="GOLD", help="Folder of the gold sets.")]


@dataclass(frozen=True, slots=True)
class Example:
    """A page: its day by the gold, whether the text shows it, the day that rules find or None, and all its days."""

    set_name: str
    site: str
    on: date
    is_shown: bool
    by_rules: date | None
    days: list[LikelyDay]


@app.command(name="fit")
def fit_weights(*, gold: Gold, to: Path = WEIGHTS) -> None:
    """Fit the weights on the sets that allow it, and write them."""
    write_weights(_fit(_read_examples(gold)), to)


@app.command
def validate(
    *,
    gold: Gold,
    thresholds: Annotated[Sequence[int], Parameter(consume_multiple=True, help="Least scores.")] = (LEAST_SCORE,),
) -> None:
    """Rank the days of each page with weights learned from other sites, and print in Markdown what the sets say."""
    examples = _read_examples(gold)
    folds = [_fit([example for example in examples if find_fold(example.site) != fold]) for fold in range(5)]
    print("| pages | least score | P | R | F1 | invented |\n|---|--:|--:|--:|--:|--:|")
    for threshold in (None, *thresholds):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for example in examples:
            given = example.by_rules
            if given is None and threshold is not None:
                given = _choose(example.days, folds[find_fold(example.site)], threshold)
            is_second = example.set_name != "web_meta"
            for group in (example.set_name, *(["second sets"] if is_second else [])):
                kind = "shown" if example.is_shown else "absent"
                counts[group].update({kind: 1, f"{kind} given": given is not None})
                counts[group]["right"] += example.is_shown and given == example.on
        for group, count in sorted(counts.items()):
            print(f"| {group} | {'rules alone' if threshold is None else threshold} | {describe_choices(count)} |")


def _read_examples(gold: Path) -> list[Example]:
    examples = []
    for name in SETS:
        with gzip.open(gold / "dev" / "D_fields" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                on = row["gold"].get("date")
                page = read_page(row["text"], frozenset(), 0.5) if on else None
                if page is None or not page.text:
                    continue
                lines, language = find_page(page.readings, page.verdicts), page.language.code
                published = find_page_days(page.readings, page.verdicts, LATEST, language).published
                is_by_rules = published is not None and published.found.rule_id != LIKELY
                examples.append(
                    Example(
                        name, row.get("site") or row["id"], date.fromisoformat(on[:10]),
                        bool(row.get("visible", {}).get("date", True)),
                        published.on if published and is_by_rules else None, list_days(lines, LATEST, language),
                    )
                )  # fmt: skip
    return examples


def _fit(examples: Sequence[Example]) -> Weights:
    pages = [
        RankedPage(
            page.site, SETS[page.set_name], [day.looks for day in page.days],
            [day.stamp.on == page.on for day in page.days],
        )
        for page in examples
    ]  # fmt: skip
    return ranking.fit(pages, PENALTY)


def _choose(days: Sequence[LikelyDay], weights: Weights, threshold: int) -> date | None:
    scored = ((score_looks(weights, day.looks), -number) for number, day in enumerate(days))
    score, number = max(scored, default=(threshold - 1, 0))
    return days[-number].stamp.on if score >= threshold else None


if __name__ == "__main__":
    app()
