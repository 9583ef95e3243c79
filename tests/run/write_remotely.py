"""Writes to warehouses in buckets, each time in a process of its own that a test kills or halts.

A line of JSON on the input begins to write: url, cache, work ("run" or "rollback"), what (the raw folder, or a number),
environment, log. The output is the PID, a line, and how it ended, a line. The processes are forks of this one: a new
one would load its modules first, and with --warm the lexicon, which takes seconds.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from flows.api import read
from flows.errors import NewsmillError
from flows.run.conductor import DirectConductor
from flows.run.report import Request
from flows.run.rollback import roll_back
from flows.run.sequence import run
from flows.settings import Settings


def write(url: str, cache: str, work: str, what: str) -> int:
    settings = Settings(
        raw=Path(what), warehouse=url, cache=Path(cache), workers=0, lease_seconds=2, keep_snapshots=4, keep_days=0
    )
    try:
        if work == "run":
            run(settings, Request(), DirectConductor())
        else:
            roll_back(settings, int(what))
    except NewsmillError as error:
        print(error, flush=True)
        return error.exit_code
    return 0


def begin(wanted: dict[str, Any]) -> int:
    """Fork; gives the PID."""
    if pid := os.fork():
        return pid
    log = os.open(wanted.pop("log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.environ.update(wanted.pop("environment"))
    code = 1
    try:
        code = write(**wanted)
    finally:
        os._exit(code)


def main() -> None:
    if "--warm" in sys.argv:
        read("The ferry sailed again on Tuesday, the harbour master of Port Kelda said.")
    print("ready", flush=True)
    for line in sys.stdin:
        pid = begin(json.loads(line))
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
