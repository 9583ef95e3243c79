"""A run on two workers of a Dask cluster beside one on two worker processes of this machine: wall and CPU seconds.

    .venv/bin/python -m benchmarks.on_dask [--documents N] [--workers N] [--rounds N]

Scheduler, workers and run share this machine, so that the difference is what the cluster costs and not what it brings.
Where other work shares it as well, CPU seconds tell more than the clock. The start of the cluster is left out, and the
corpus is that of benchmarks/speed.py.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.speed import make_corpus
from flows.run.conductor import DirectConductor
from flows.run.report import Request
from flows.run.sequence import run
from flows.settings import Settings
from flows.storage.lock import child_processes

# Steps whose batches go to workers.
BATCHED = ("ingest", "index", "refine", "duplicates")
TICKS = os.sysconf("SC_CLK_TCK")


def spend_cpu(pid: int) -> float:
    """CPU seconds of a process and of those below it, the ended ones included that were waited for (Linux)."""
    spent = 0.0
    for process in (pid, *child_processes(pid)):
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        spent += sum(int(ticks) for ticks in fields[11:15]) / TICKS
    return spent


def run_once(executor: str, raw: Path, workers: int) -> str:
    """Run in this process; returns "wall, CPU seconds, seconds of the batched steps, batches" as text."""
    with tempfile.TemporaryDirectory() as scratch:
        options = {"raw": raw, "warehouse": Path(scratch) / "warehouse", "workers": workers, "batch_documents": 250}
        if executor == "local":
            return _measure(Settings(**options))
        from distributed import LocalCluster

        with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster:
            return _measure(Settings(**options, executor="dask", scheduler=cluster.scheduler_address))


def _measure(settings: Settings) -> str:
    began, spent = time.perf_counter(), spend_cpu(os.getpid())
    report = run(settings, Request(), DirectConductor())
    wall, cpu = time.perf_counter() - began, spend_cpu(os.getpid()) - spent
    batched = sum(seconds for step, seconds, _ in report.steps if step in BATCHED)
    batches = sum(count for step, _, count in report.steps if step in BATCHED)
    return f"{wall:.2f} {cpu:.2f} {batched:.2f} {batches}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=3_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(run_once(given.once[0], Path(given.once[1]), given.workers))
        return
    with tempfile.TemporaryDirectory() as scratch:
        raw = Path(scratch) / "raw"
        make_corpus(raw, given.documents, seed=1)
        print(f"{'':8}{'wall s':>9}{'CPU s':>9}{'batched s':>11}{'batches':>9}")
        for _ in range(given.rounds):
            for executor in ("local", "dask"):
                command = [sys.executable, "-m", "benchmarks.on_dask", "--workers", str(given.workers)]
                command += ["--once", executor, str(raw)]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                wall, cpu, batched, batches = done.stdout.split()
                print(f"{executor:8}{wall:>9}{cpu:>9}{batched:>11}{batches:>9}", flush=True)


if __name__ == "__main__":
    main()
