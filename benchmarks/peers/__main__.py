"""Measure in turns and print: see the package's docstring."""

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import write_corpus
from benchmarks.metering import Cost, run_metered, run_newsmill, take_median
from benchmarks.tables import describe_machine, print_table, show_memory

HERE = Path(__file__).parent
# Documents of the runs that say what starting costs.
FEW = 20
NEWSMILL = "newsmill"


class Program(NamedTuple):
    """name: for the table; form: of the corpus that it reads; run: (raw, out) to what it cost."""

    name: str
    form: str
    run: Callable[[Path, Path], Cost]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", type=Path, required=True, help="Python of the peers' environment")
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--turns", type=int, default=3)
    given = parser.parse_args()
    programs = list_programs(given.python)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for form in ("jsonl.gz", "html"):
            write_corpus(folder / form, given.documents, press=Press(), form=form)
            write_corpus(folder / f"few-{form}", FEW, press=Press(), form=form)
        starts = {program: take_turns([program], folder, "few-", given.turns)[program] for program in programs}
        costs = take_turns(programs, folder, "", given.turns)
    print(f"\n{given.documents:,} documents of 2,300 bytes, {given.turns} turns; {describe_machine()}\n")
    show(programs, starts, costs, given.documents)


def list_programs(python: Path) -> list[Program]:
    """What is measured, each newsmill before the peers that read what it reads."""

    def by_newsmill(raw: Path, out: Path) -> Cost:
        return run_newsmill(raw, out, 0)

    def by_script(script: str, way: str) -> Callable[[Path, Path], Cost]:
        def run(raw: Path, out: Path) -> Cost:
            """Its log is shown when it fails."""
            log = raw.parent / "log.txt"
            try:
                with log.open("wb") as file:
                    return run_metered([python, HERE / script, raw, out, way], stderr=file)
            except subprocess.CalledProcessError:
                print(log.read_text(encoding="utf-8", errors="replace")[-3_000:])
                raise

        return run

    return [
        Program(NEWSMILL, "jsonl.gz", by_newsmill),
        Program("datatrove, words split at spaces", "jsonl.gz", by_script("with_datatrove.py", "spaces")),
        Program("datatrove, its own tokenizer", "jsonl.gz", by_script("with_datatrove.py", "spacy")),
        Program(NEWSMILL, "html", by_newsmill),
        Program("trafilatura, fast", "html", by_script("with_trafilatura.py", "fast")),
        Program("trafilatura, as it works unasked", "html", by_script("with_trafilatura.py", "full")),
    ]


def take_turns(programs: list[Program], folder: Path, prefix: str, turns: int) -> dict[Program, list[Cost]]:
    """Run each program once in every turn, one after the other: what slows the machine down slows all of them."""
    costs: dict[Program, list[Cost]] = {program: [] for program in programs}
    for _ in range(turns):
        for program in programs:
            out = folder / "out"
            costs[program].append(program.run(folder / f"{prefix}{program.form}", out))
            shutil.rmtree(out) if out.is_dir() else out.unlink(missing_ok=True)
            said = f"{program.name}, {prefix}{program.form}: {costs[program][-1].cpu:.1f} CPU s"
            print(f"{time.strftime('%H:%M:%S')}  {said}", flush=True)
    return costs


def show(
    programs: list[Program], starts: dict[Program, list[Cost]], costs: dict[Program, list[Cost]], documents: int
) -> None:
    """A row a program; the ratio is the median of the turns' ratios: each peer against newsmill in the same turn."""
    started = {program: take_median(starts[program]).cpu for program in programs}
    rows, mine = [], programs[0]
    for program in programs:
        mine = program if program.name == NEWSMILL else mine
        cost = take_median(costs[program])
        each = (cost.cpu - started[program]) / (documents - FEW)
        ratio = statistics.median(
            (its.cpu - started[program]) / (newsmills.cpu - started[mine])
            for its, newsmills in zip(costs[program], costs[mine], strict=True)
        )
        figures = (cost.cpu, started[program], 1_000 * each, 1 / each, ratio)
        rows.append((program.name, program.form, *map("{:.2f}".format, figures), show_memory(cost.memory)))
    head = (
        "program",
        "reads",
        "CPU s",
        "of these to start",
        "CPU ms / document",
        "documents / CPU s",
        "CPU, newsmill = 1",
    )
    print_table((*head, "peak MiB"), rows)


if __name__ == "__main__":
    main()
