"""Measure: see the package's docstring."""

import argparse
import shutil
import tempfile
from pathlib import Path

from benchmarks.duplicate_speed.corpus import write_corpus
from benchmarks.duplicate_speed.meter import Cost, Meter
from flows.run import duplicates, pairs
from flows.run.conductor import DirectConductor
from flows.run.report import Request
from flows.run.sequence import run
from flows.settings import Settings
from flows.stages import refine

STEPS = ("scan", "ingest", "compare", "index", "repetition", "refine", "duplicates", "stories", "publish", "prune")
SIGNATURES, PAIRS, VERIFICATION, CLUSTERS, MOVED = "signatures", "pairs", "verification", "clusters", "moved"
WATCHED = {
    SIGNATURES: (refine, "sketch_text"),
    PAIRS: (duplicates, "find_pairs"),
    VERIFICATION: (pairs, "_compare"),
    CLUSTERS: (duplicates, "_find_followers"),
    MOVED: (duplicates, "refine_wanted"),
}


def run_measured(raw: Path, warehouse: Path, label: str, memory: str) -> None:
    """Run in this process, and print what each step cost."""
    settings = Settings(raw=raw, warehouse=warehouse, workers=0, memory_limit=memory)
    meter = Meter(STEPS)
    with meter.watch(WATCHED):
        report = run(settings, Request(), DirectConductor(), meter.note_step)
        meter.finish()
    costs, counts = meter.costs, report.counts
    whole = Cost(sum(costs[name].cpu for name in STEPS if name in costs), report.seconds)
    print(f"\n{label}: {counts['new_count']:,} new documents, {counts['document_count']:,} in all")
    print(f"  {counts['compared_count']:,} pairs compared, {counts['compared_count'] / counts['new_count']:.2f} a new "
          f"document; {counts['duplicate_count']:,} duplicates, {counts['crowded_count']:,} in a crowd")  # fmt: skip
    print(f"  {'step':34} {'CPU s':>8} {'wall s':>8} {'peak MiB':>9}")
    for name in STEPS:
        if name in costs:
            _print(name, costs[name])
    _print("whole run", whole)
    candidates = _less(costs[PAIRS], costs[VERIFICATION])
    rest = _less(costs["duplicates"], costs[PAIRS], costs[CLUSTERS], costs[MOVED])
    parts = {
        "signatures (in refine)": costs[SIGNATURES],
        "candidates": candidates,
        "verification": costs[VERIFICATION],
        "ranks, equal documents, who moved": rest,
        "clusters": costs[CLUSTERS],
    }
    print("  of these, duplicates:")
    for name, cost in parts.items():
        _print(f"  {name}", cost)
    _print("  together", Cost(sum(c.cpu for c in parts.values()), sum(c.wall for c in parts.values())))
    _print("  (documents judged again)", costs[MOVED])


def _less(whole: Cost, *parts: Cost) -> Cost:
    return Cost(whole.cpu - sum(part.cpu for part in parts), whole.wall - sum(part.wall for part in parts))


def _print(name: str, cost: Cost) -> None:
    peak = f"{cost.peak:9.0f}" if cost.peak else ""
    print(f"  {name:34} {cost.cpu:8.2f} {cost.wall:8.2f} {peak}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--new", type=int, default=1_000)
    parser.add_argument("--memory", default="512MB", help="DuckDB's memory; the process has more beside it")
    parser.add_argument("--keep", type=Path, help="keep raw files and warehouse in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        raw, warehouse = folder / "raw", folder / "warehouse"
        shutil.rmtree(warehouse, ignore_errors=True)
        total = write_corpus(raw, given.documents)
        print(f"{given.documents:,} documents of {total / given.documents:,.0f} bytes")
        run_measured(raw, warehouse, "first run", given.memory)
        write_corpus(raw, given.new, old=given.documents)
        run_measured(raw, warehouse, "second run", given.memory)


if __name__ == "__main__":
    main()
