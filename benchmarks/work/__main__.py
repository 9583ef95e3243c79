"""Count, compare and pin: see the package's docstring. Exits with 3 where a count is above its bound."""

import argparse
import datetime as dt
import json
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.tables import print_table
from benchmarks.work.bounds import find_excess, find_loose, pin, read_bounds
from benchmarks.work.counting import count_runs


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("do", nargs="?", choices=("compare", "pin", "json"), default="compare")
    parser.add_argument("--reason", default=os.environ.get("REASON", ""), help="why bounds are raised; or REASON")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        counts = count_runs(Path(folder).resolve())
    if given.do == "json":
        print(json.dumps(counts))
        return 0
    if given.do == "pin":
        for line in pin(counts, given.reason, dt.datetime.now(dt.UTC).date().isoformat()):
            print(f"raised: {line}")
        return 0
    bounds = read_bounds()["bounds"]
    for run, figures in counts.items():
        rows = [(name, f"{count:,}", f"{bounds.get(run, {}).get(name, 0):,}") for name, count in figures.items()]
        print_table((run, "counted", "at most"), rows)
    for line in find_loose(counts, bounds):
        print(f"{line} Pin it: make work-bounds")
    excess = find_excess(counts, bounds)
    for line in excess:
        print(f'{line} Where that is wanted: make work-bounds REASON="…"')
    return 3 if excess else 0


if __name__ == "__main__":
    sys.exit(main())
