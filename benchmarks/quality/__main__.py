"""The commands of `make quality`: check and report."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, CycloptsError, Parameter

from benchmarks.quality import evaluation, floors
from flows import __version__
from flows.errors import NewsmillError, StoppedByCheck, WrongUseError

ROOT = Path(__file__).parents[2]
# Words. A shorter reason explains nothing to whoever reads the changelog.
SHORTEST_REASON = 3

app = App(
    name="quality",
    help=__doc__,
    help_format="plaintext",
    version_flags=(),
    help_epilogue="Exit codes: 0 every figure holds its floor, 1 failed, 2 wrong use, 3 a figure is below its floor.",
    default_parameter=Parameter(show_default=False, negative=()),
)
# make hands its variables over in the environment, so that a reason may hold any quote mark.
Gold = Annotated[Path | None, Parameter(env_var="GOLD", help="Folder of the gold sets.")]
Part = Literal["clean", "lang", "dups", "fields", "stories"]


@app.command
def check(
    *,
    gold: Gold = None,
    parts: Annotated[
        list[Part] | None, Parameter(env_var="PARTS", consume_multiple=True, help="What to measure; all by default.")
    ] = None,
    raise_floors: Annotated[
        bool, Parameter("--raise", env_var="RAISE", help="Raise the floors that figures left by more than the margin.")
    ] = False,
    lower: Annotated[
        str | None, Parameter(env_var="LOWER", help="Lower the floor of one figure, as clean.semi_main.mean.line_F1.")
    ] = None,
    reason: Annotated[
        str | None, Parameter(env_var="REASON", help="Why; it goes beside the floor and into the changelog.")
    ] = None,
    figures: Annotated[
        Path | None, Parameter(help="What evaluate.py --json wrote earlier, instead of running it.")
    ] = None,
    floors_file: Annotated[Path, Parameter(help="The floors.")] = ROOT / "benchmarks" / "floors.json",
    changelog: Annotated[Path, Parameter(help="Where the reasons stand.")] = ROOT / "CHANGELOG.md",
) -> None:
    """Run newsmill on the gold sets and compare every figure with its floor."""
    gold = evaluation.check_gold(gold)
    held = floors.read_floors(floors_file)
    faults = floors.find_faults(held, changelog.read_text(encoding="utf-8"))
    if faults:
        raise StoppedByCheck("\n".join(faults))
    target = find_figure(held, lower, reason)
    measured_parts: Sequence[str] = parts or ([target.split()[0]] if target else evaluation.PARTS)
    measured = evaluation.read_figures(figures) if figures else evaluation.measure(gold, measured_parts)
    measured = {name: value for name, value in measured.items() if name.split()[0] in measured_parts}
    day = dt.datetime.fromtimestamp(figures.stat().st_mtime, dt.UTC) if figures else dt.datetime.now(dt.UTC)
    goals = evaluation.read_goals(gold)
    if target and reason:
        held = lower_floor(held, target, measured, f"{day:%Y-%m-%d}", reason, changelog)
        floors.write_floors(floors_file, held)
    if raise_floors:
        # Every goal has a floor, and so has every set that the line judge is measured on.
        wanted = [name for name in measured if name in goals or name.startswith("clean ")]
        held = floors.raise_floors(held, measured, wanted, f"{day:%Y-%m-%d}", __version__)
        floors.write_floors(floors_file, held)
    below = show(held, measured, goals, measured_parts)
    if below:
        raise StoppedByCheck(
            f"{below} figures are below their floors. Mend what lowered them; if the loss is meant, say so: "
            'make quality GOLD=… LOWER=FIGURE REASON="…"'
        )


def find_figure(held: dict[str, floors.Floor], lower: str | None, reason: str | None) -> str | None:
    """The full name of the figure whose floor shall go down. Its blanks may be dots, and `mean` may be left out."""
    if lower is None:
        if reason:
            raise WrongUseError('A reason belongs to a floor: make quality GOLD=… LOWER=FIGURE REASON="…"')
        return None
    if not reason or len(reason.split()) < SHORTEST_REASON:
        raise WrongUseError(
            'Lowering a floor needs a reason that a reader of the changelog understands: LOWER=… REASON="…"'
        )
    by_key = {dotted(name): name for name in held}
    by_key = {key.replace(".mean.", "."): name for key, name in by_key.items()} | by_key
    if dotted(lower) not in by_key:
        part = dotted(lower).split(".")[0]
        known = ", ".join(dotted(name) for name in held if name.split()[0] == part) or ", ".join(map(dotted, held))
        raise WrongUseError(f"No floor is named {lower}. There are: {known}")
    return by_key[dotted(lower)]


def dotted(name: str) -> str:
    return name.replace(" ", ".")


def lower_floor(
    held: dict[str, floors.Floor], name: str, measured: dict[str, float], day: str, reason: str, changelog: Path
) -> dict[str, floors.Floor]:
    """Lower one floor to what was measured, and write the reason into the changelog."""
    if name not in measured:
        raise WrongUseError(f"{name} was not measured: its part has to be among PARTS.")
    if held[name].holds(measured[name]):
        raise WrongUseError(f"{name} is {measured[name]} and holds its floor {held[name].now.floor}: nothing to lower.")
    lowered = held[name].move(measured[name], day, __version__, floors.fold(reason).strip())
    text = floors.add_to_changelog(changelog.read_text(encoding="utf-8"), floors.describe_lowering(lowered))
    changelog.write_text(text, encoding="utf-8")
    return held | {name: lowered}


def show(
    held: dict[str, floors.Floor], measured: dict[str, float], goals: dict[str, float], parts: Sequence[str]
) -> int:
    """Print figure, floor, measured value, goal and state; return how many are below their floor."""
    names = [*measured, *(name for name in held if name not in measured and name.split()[0] in parts)]
    below = 0
    print(f"{'figure':56} {'floor':>9} {'measured':>9} {'goal':>7}")
    for name in names:
        floor, value, goal = held.get(name), measured.get(name), goals.get(name)
        if floor is None and goal is None:
            continue
        state = "no floor yet"
        if floor is not None:
            state = "ok" if floor.holds(value) else "BELOW"
            below += state == "BELOW"
            if value is not None and floor.may_be_raised(value):
                state = "ok, may be raised"
        sign = "≤" if floors.counts_mistakes(name) else "≥"
        print(
            f"{name:56} {f'{sign} {floor.now.floor:.4f}' if floor else '':>9} "
            f"{'none' if value is None else f'{value:.4f}':>9} {'' if goal is None else f'{goal:.3f}':>7}  {state}"
        )
    return below


@app.command
def report(*, gold: Gold = None) -> None:
    """Judge the gold lines in this process and print what became of them, in Markdown."""
    gold = evaluation.check_gold(gold)
    from benchmarks.quality.report import write_report

    print(write_report(gold))


def main() -> None:
    try:
        app(exit_on_error=False, print_error=False)
    except CycloptsError as error:
        print(f"quality: {error}", file=sys.stderr)
        sys.exit(WrongUseError.exit_code)
    except NewsmillError as error:
        print(f"quality: {error}", file=sys.stderr)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
