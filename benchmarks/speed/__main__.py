"""Measure and print: see the package's docstring."""

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import write_corpus
from benchmarks.metering import Cost, run_newsmill, size_of, take_median
from benchmarks.tables import describe_machine, describe_steps, print_table, show_memory

# A file that was written less than two seconds before a run may change unseen, and is hashed by the next one, too.
SETTLED = 2.5
_HEAD = ("run", "workers", "documents judged", "CPU s", "documents / CPU s", "wall s", "peak MiB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=4_000)
    parser.add_argument("--bytes", type=int, default=2_300, help="mean bytes of a document")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--workers", default=None, help="numbers of workers, with commas; 1,2 and all processors unset")
    parser.add_argument("--raw", type=Path, help="a folder to read instead of a corpus")
    given = parser.parse_args()
    cores = os.cpu_count() or 1
    workers = [int(number) for number in given.workers.split(",")] if given.workers else sorted({1, 2, cores})
    with tempfile.TemporaryDirectory() as scratch:
        raw = Path(scratch) / "raw"
        if given.raw:
            shutil.copytree(given.raw, raw)
        else:
            write_corpus(raw, given.documents, press=Press(1, given.bytes))
        time.sleep(SETTLED)
        measure(raw, Path(scratch), workers, given.turns, given.bytes)


def measure(raw: Path, scratch: Path, workers: list[int], turns: int, mean_bytes: int) -> None:
    """Take turns, so that a busy minute of the machine does not hit one kind of run only."""
    firsts: dict[int, list[Cost]] = {number: [] for number in workers}
    idle, added = [], []
    (raw_bytes, documents), sizes = size_of(raw), []
    for turn in range(turns):
        for number in workers:
            warehouse = scratch / f"warehouse-{turn}-{number}"
            firsts[number].append(run_newsmill(raw, warehouse, number))
            if number != workers[-1]:
                shutil.rmtree(warehouse)
        sizes = [size_of(warehouse)]
        idle.append(run_newsmill(raw, warehouse, workers[-1]))
        new = raw / "new"
        new_bytes = write_corpus(new, max(1, documents // 100), first=documents, press=Press(1, mean_bytes))
        added.append(run_newsmill(raw, warehouse, workers[-1]))
        sizes.append(size_of(warehouse))
        shutil.rmtree(new)
        shutil.rmtree(warehouse)
    medians = {number: take_median(costs) for number, costs in firsts.items()}
    full = medians[workers[-1]]
    print(f"\n{documents:,} documents, {raw_bytes / 1e6:.1f} MB; {turns} turns; {describe_machine()}\n")
    rows = [_row("first run", number, cost) for number, cost in medians.items()]
    rows += [_row("nothing new", workers[-1], take_median(idle)), _row("1 % new", workers[-1], take_median(added))]
    print_table(_HEAD, rows)
    describe_steps("first run", {f"{number} workers": cost for number, cost in medians.items()})
    describe_steps("1 % new", {f"{workers[-1]} workers": take_median(added)})
    print_table(
        ("ratio", "is"),
        [
            *((f"wall of {workers[0]} workers / of {number}", f"{medians[workers[0]].wall / cost.wall:.2f}")
              for number, cost in medians.items()),
            ("CPU, nothing new / first run", f"{take_median(idle).cpu / full.cpu:.1%}"),
            ("CPU, 1 % new / first run", f"{take_median(added).cpu / full.cpu:.1%}"),
            ("bytes of the warehouse / raw, after the first run", f"{sizes[0][0] / raw_bytes:.2f}"),
            ("the same, after 1 % more in a second run", f"{sizes[1][0] / (raw_bytes + new_bytes):.2f}"),
            ("files of the warehouse, after each", f"{sizes[0][1]}, {sizes[1][1]}"),
        ],
    )  # fmt: skip


def _row(label: str, workers: int, cost: Cost) -> tuple[str, ...]:
    judged = cost.said["counts"].get("refined_count", 0)
    rate = f"{judged / cost.cpu:.0f}" if judged else "-"
    return label, str(workers), f"{judged:,}", f"{cost.cpu:.2f}", rate, f"{cost.wall:.2f}", show_memory(cost.memory)


if __name__ == "__main__":
    main()
