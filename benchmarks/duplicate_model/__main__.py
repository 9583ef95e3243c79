"""Fit the duplicate model, or measure it on unseen bodies: python -m benchmarks.duplicate_model fit|validate."""

import json
from collections import Counter
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from benchmarks.duplicate_model import fit as fitting
from benchmarks.duplicate_model.bodies import read_bodies
from benchmarks.duplicate_model.pairs import KINDS, make_pairs

WEIGHTS = Path(__file__).parents[2] / "flows" / "rules" / "duplicate_model.json"
THRESHOLDS = (0.5, 0.8, 0.9, 0.95)

app = App(name="duplicate_model", help=__doc__, help_format="plaintext", version_flags=())
Gold = Annotated[Path, Parameter(env_var="GOLD", help="Folder of the gold sets.")]


@app.command(name="fit")
def fit_model(*, gold: Gold, to: Path = WEIGHTS) -> None:
    """Fit the coefficients on pairs made of the sets that allow it, and write them."""
    pairs = make_pairs(read_bodies(gold), fitting.FOLDS)
    to.write_text(json.dumps(fitting.fit(pairs), indent=1) + "\n", encoding="utf-8")
    print(f"{to.name}: {len(pairs)} pairs")


@app.command
def validate(*, gold: Gold) -> None:
    """Print the share of each kind of pair that is called the same, by models that have not seen its bodies."""
    pairs = make_pairs(read_bodies(gold), fitting.FOLDS)
    counts = Counter(pair.kind for pair in pairs)
    print("| kind | same | pairs | " + " | ".join(f"from {threshold}" for threshold in THRESHOLDS) + " |")
    print("|---" * (3 + len(THRESHOLDS)) + "|")
    for kind, shares in fitting.validate(pairs, THRESHOLDS).items():
        is_same = kind in KINDS and KINDS[kind][0]
        cells = [kind, "yes" if is_same else "no", str(counts[kind]), *(f"{share:.3f}" for share in shares)]
        print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    app()
