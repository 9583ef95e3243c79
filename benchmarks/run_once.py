"""One run of newsmill without Prefect, for others to measure: prints counts and steps as a line of JSON.

    .venv/bin/python -m benchmarks.run_once RAW WAREHOUSE [--workers N]

Settings are read from the environment (NEWSMILL_…). Of each step: (name, seconds of all processors, begin, end), the
last two as time.monotonic gives them, which is one clock for all processes of a machine.
"""

import argparse
import json
import time
from pathlib import Path

from benchmarks.metering import count_family_cpu
from flows.run.conductor import DirectConductor
from flows.run.report import Request
from flows.run.sequence import run
from flows.settings import Settings

STEPS = ("scan", "ingest", "compare", "index", "repetition", "refine", "duplicates", "stories", "publish", "prune")


class StepClock:
    """What each step costs. Use `note` as the progress of a run."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, float, float, float]] = []
        self._open: tuple[str, float, float] | None = None

    def note(self, step: str, done: int, total: int) -> None:
        """A run says which step it begins; batches of an earlier kind within a step belong to it."""
        is_later = self._open is None or STEPS.index(step) > STEPS.index(self._open[0])
        if done == total == 0 and is_later:
            self.close()
            self._open = (step, count_family_cpu(), time.monotonic())

    def close(self) -> None:
        if self._open:
            name, cpu, began = self._open
            # The last step is closed when the run has ended: what comes behind it is in it, the end of the workers too.
            name = f"{name} and end" if name == STEPS[-1] else name
            self.steps.append((name, round(count_family_cpu() - cpu, 2), began, time.monotonic()))
        self._open = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw", type=Path)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--workers", type=int, default=Settings().workers)
    given = parser.parse_args()
    clock = StepClock()
    settings = Settings(raw=given.raw, warehouse=given.warehouse, workers=given.workers)
    report = run(settings, Request(), DirectConductor(), clock.note)
    clock.close()
    print(json.dumps({"counts": report.counts, "seconds": report.seconds, "steps": clock.steps}))


if __name__ == "__main__":
    main()
