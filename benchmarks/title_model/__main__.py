"""Fit the weights of headlines, or measure them on other sites: python -m benchmarks.title_model fit|validate."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from benchmarks.ranking import Weights, describe_choices, find_fold, write_weights
from benchmarks.title_model.examples import Example, is_same_title, read_examples
from benchmarks.title_model.fit import fit
from flows.text.head.ranking import score_looks
from flows.text.head.title import LEAST_SCORE

WEIGHTS = Path(__file__).parents[2] / "flows" / "rules" / "title_weights.json"

app = App(name="title_model", help=__doc__, help_format="plaintext", version_flags=())
Gold = Annotated[Path, Parameter(env_var="GOLD", help="Folder of the gold sets.")]


@app.command(name="fit")
def fit_weights(*, gold: Gold, to: Path = WEIGHTS) -> None:
    """Fit the weights on the sets that allow it, and write them."""
    write_weights(fit(read_examples(gold)), to)


@app.command
def validate(
    *,
    gold: Gold,
    thresholds: Annotated[Sequence[int], Parameter(consume_multiple=True, help="Least scores.")] = (LEAST_SCORE,),
) -> None:
    """Rank the lines of each page with weights learned from other sites, and print in Markdown what the sets say."""
    examples = read_examples(gold)
    folds = [fit([example for example in examples if find_fold(example.site) != fold]) for fold in range(5)]
    whole = fit(examples)
    print("| pages | least score | P | R | F1 | invented |\n|---|--:|--:|--:|--:|--:|")
    for threshold in thresholds:
        for group, row in _count(examples, folds, whole, threshold):
            print(f"| {group} | {threshold} | {row} |")


def _count(
    examples: Sequence[Example], folds: Sequence[Weights], whole: Weights, threshold: int
) -> list[tuple[str, str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        if example.variant or not example.title or not example.set_name.startswith("D_"):
            continue
        given = _choose(example, folds[find_fold(example.site)] if example.weight else whole, threshold)
        for group in _list_groups(example):
            kind = "absent" if example.is_absent else "shown"
            counts[group][kind] += 1
            counts[group][f"{kind} given"] += given is not None
            counts[group]["right"] += (
                not example.is_absent and given is not None and is_same_title(example.title, given)
            )
    return [(group, describe_choices(count)) for group, count in sorted(counts.items())]


def _choose(example: Example, weights: Weights, threshold: int) -> str | None:
    if example.is_certain:
        return example.values[0]
    scores = [
        (score_looks(weights, candidate.looks), value)
        for candidate, value in zip(example.candidates, example.values, strict=True)
    ]
    score, value = max(scores, key=lambda scored: scored[0], default=(threshold - 1, ""))
    return value if score >= threshold else None


def _list_groups(example: Example) -> list[str]:
    name = example.set_name.removeprefix("D_fields/")
    return [
        name,
        *(["second sets"] if name != "web_meta" else []),
        *([f"{name} {example.language}"] if name == "waddle_meta" else []),
    ]


if __name__ == "__main__":
    app()
