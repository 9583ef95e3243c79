"""Run newsmill in a process of its own and print every progress line: `run_loudly.py RAW WAREHOUSE WORKERS`.

A test starts this program to kill it: by NEWSMILL_KILL_AT at a point of a publish, or when it has printed enough.
"""

import sys
from pathlib import Path
from typing import Any

from flows.run.conductor import DirectConductor
from flows.run.report import Request
from flows.run.sequence import run
from flows.settings import Settings


def say(step: str, done: int, total: int) -> None:
    print(step, done, total, flush=True)


def main() -> None:
    raw, warehouse, workers = sys.argv[1:]
    options: dict[str, Any] = {"raw": Path(raw), "warehouse": Path(warehouse), "workers": int(workers)}
    settings = Settings(**options, batch_documents=3)
    run(settings, Request(), DirectConductor(), say)


if __name__ == "__main__":
    main()
