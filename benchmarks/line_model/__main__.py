"""Fit the line model, or measure it on sites that it has not seen: python -m benchmarks.line_model fit|validate."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

from cyclopts import App, Parameter

from benchmarks.line_model.examples import Vocabulary, list_lines, read_examples
from benchmarks.line_model.fit import fit
from benchmarks.line_model.lengthen import describe_lengthened
from benchmarks.line_model.validate import describe_thresholds, describe_unseen, score_unseen
from benchmarks.quality.judging import LINE_THRESHOLD

WEIGHTS = Path(__file__).parents[2] / "flows" / "rules" / "line_model.json"

app = App(name="line_model", help=__doc__, help_format="plaintext", version_flags=())
Gold = Annotated[Path, Parameter(env_var="GOLD", help="Folder of the gold sets.")]


@app.command(name="fit")
def fit_model(*, gold: Gold, to: Path = WEIGHTS) -> None:
    """Fit the weights on the sets that allow it, and write them."""
    examples = read_examples(gold)
    lines = list_lines(examples)
    data = fit(examples, Vocabulary(examples, lines), lines, lines.is_trained & (lines.labels >= 0))
    to.write_text(format_weights(data), encoding="utf-8")
    print(f"{to.name}: {to.stat().st_size} bytes, {len(data['words'])} words, {len(data['trees'])} trees")


@app.command
def validate(
    *,
    gold: Gold,
    thresholds: Annotated[
        Sequence[float], Parameter(consume_multiple=True, help="Thresholds to compare, as means over the sets.")
    ] = (LINE_THRESHOLD,),
    report: Annotated[
        bool, Parameter(negative=(), help="Print what make quality-report prints, too, at the default threshold.")
    ] = False,
) -> None:
    """Judge every page with a model that has seen no page of its site, and print in Markdown what the sets say."""
    examples = read_examples(gold)
    scores = score_unseen(examples)
    print(describe_thresholds(gold, examples, scores, thresholds))
    if report:
        print("\n" + describe_unseen(gold, examples, scores, LINE_THRESHOLD))


@app.command
def lengthen(*, gold: Gold, every: Annotated[int, Parameter(help="Take one page in so many.")] = 5) -> None:
    """Judge pages with their report two, three and ten times as long, and count the verdicts that change."""
    print(describe_lengthened(read_examples(gold)[::every]))


def format_weights(data: dict[str, Any]) -> str:
    """JSON with a line for each tree, rule and word, so that two models can be compared line by line."""
    return "{\n" + ",\n".join(f"{_compact(key)}:{_format_entry(value)}" for key, value in data.items()) + "\n}\n"


def _format_entry(value: Any) -> str:
    if isinstance(value, dict):
        inside = ",\n".join(f"{_compact(name)}:{_compact(entry)}" for name, entry in sorted(value.items()))
        return f"{{\n{inside}\n}}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_compact, value)) + "\n]"
    return _compact(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    app()
