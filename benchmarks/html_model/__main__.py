"""Fit the model of pages in HTML, or measure it on unseen sites: python -m benchmarks.html_model fit|validate."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from benchmarks.html_model.examples import read_examples
from benchmarks.html_model.fit import Fit
from benchmarks.html_model.validate import describe_sets
from benchmarks.line_model.__main__ import format_weights
from benchmarks.quality.judging import LINE_THRESHOLD

WEIGHTS = Path(__file__).parents[2] / "flows" / "rules" / "html_model.json"

app = App(name="html_model", help=__doc__, help_format="plaintext", version_flags=())
Gold = Annotated[Path, Parameter(env_var="GOLD", help="Folder of the gold sets; their pages stand in html/dev.")]


@app.command(name="fit")
def fit_model(*, gold: Gold, to: Path = WEIGHTS) -> None:
    """Fit the weights on the sets that allow it, and write them."""
    fitted = Fit(read_examples(gold))
    data = fitted.weigh(fitted.training)
    to.write_text(format_weights(data), encoding="utf-8")
    print(f"{to.name}: {to.stat().st_size} bytes, {len(data['words'])} words, {len(data['trees'])} trees")


@app.command
def validate(
    *, gold: Gold, thresholds: Annotated[Sequence[float], Parameter(consume_multiple=True)] = (LINE_THRESHOLD,)
) -> None:
    """Judge every page with trees that have seen no page of its site, and print in Markdown what the sets say."""
    examples = read_examples(gold)
    scores: list[list[int]] = [[] for _ in examples]
    for number, found in Fit(examples).score_unseen():
        scores[number] = found
    for threshold in thresholds:
        print(f"\nThreshold {threshold}\n\n{describe_sets(examples, scores, threshold)}")


if __name__ == "__main__":
    app()
