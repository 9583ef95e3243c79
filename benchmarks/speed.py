"""How fast a run is, how much memory and disk it takes: first run, second run, and a run after 100 new files.

    .venv/bin/python benchmarks/speed.py [--raw DIR] [--documents N] [--workers N]

Without --raw, a corpus of N documents (default 4,000) is made from the sample in raw/: each document is a sample text
with its words in another order, so that no two are duplicates. Times leave out the start of Prefect, which is the same
for any corpus. Absolute figures depend on the machine; the last column relates each to hashing the same files.
"""

import argparse
import hashlib
import random
import resource
import shutil
import tempfile
import time
from pathlib import Path

from flows.run.conductor import DirectConductor
from flows.run.report import Report, Request
from flows.run.sequence import run
from flows.settings import Settings

ROOT = Path(__file__).parents[1]


def make_corpus(folder: Path, documents: int, seed: int) -> None:
    """Write documents that are like the sample and unlike each other; the same ones for the same number and seed."""
    samples = [path.read_bytes() for path in sorted((ROOT / "raw").rglob("*.txt")) if path.stat().st_size > 500]
    chance = random.Random(seed)  # noqa: S311 - a benchmark needs the same corpus each time, not secrets
    folder.mkdir(parents=True)
    for number in range(documents):
        lines = samples[number % len(samples)].split(b"\n")
        for index, line in enumerate(lines):
            # Long lines are the report: they differ from document to document. Short ones are the page: they repeat.
            words = line.split(b" ")
            if len(words) > 12:
                middle = words[2:-2]
                chance.shuffle(middle)
                lines[index] = b" ".join([*words[:2], *middle, *words[-2:]])
        (folder / f"{number:06d}.txt").write_bytes(b"\n".join(lines))


def seconds_to_hash(raw: Path) -> float:
    began = time.perf_counter()
    for path in raw.rglob("*.txt"):
        hashlib.sha256(path.read_bytes()).hexdigest()
    return time.perf_counter() - began


def size_of(folder: Path) -> int:
    """Bytes of a folder, each hard-linked file once."""
    files = {path.stat().st_ino: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    return sum(files.values())


def run_timed(raw: Path, warehouse: Path, workers: int, label: str, hashing: float) -> Report:
    report = run(Settings(raw=raw, warehouse=warehouse, workers=workers), Request(), DirectConductor(workers))
    refined = report.counts["refined_count"]
    steps = ", ".join(f"{step} {seconds:.2f}" for step, seconds, _ in report.steps if seconds >= 0.05)
    rate = f"{refined / report.seconds:8.0f}" if refined else f"{'-':>8}"
    print(f"{label:24} {refined:9,} {report.seconds:9.2f} {rate} {report.seconds / hashing:9.1f}   {steps}", flush=True)
    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raw", type=Path)
    parser.add_argument("--documents", type=int, default=4_000)
    parser.add_argument("--workers", type=int, default=Settings().workers)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        raw, warehouse = Path(scratch) / "raw", Path(scratch) / "warehouse"
        if given.raw:
            shutil.copytree(given.raw, raw)
        else:
            make_corpus(raw, given.documents, seed=1)
        raw_bytes, hashing = size_of(raw), seconds_to_hash(raw)
        print(f"{'run':24} {'documents':>9} {'seconds':>9} {'docs/s':>8} {'x hashing':>9}   steps (s)")
        run_timed(raw, warehouse, given.workers, "first", hashing)
        run_timed(raw, warehouse, given.workers, "second, unchanged", hashing)
        make_corpus(raw / "new", 100, seed=2)
        run_timed(raw, warehouse, given.workers, "after 100 new files", hashing)
        share = size_of(warehouse) / raw_bytes
        print(f"\nraw {raw_bytes / 1e6:.1f} MB, warehouse {size_of(warehouse) / 1e6:.1f} MB ({share:.2f} of raw)")
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"peak memory: main process {own / 1024:.0f} MiB, largest worker {worker / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
