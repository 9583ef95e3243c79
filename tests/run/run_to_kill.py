"""Runs in processes of their own, that a test kills or halts: at a point of the protocol, or from outside.

A line of JSON on the input begins one: work ("run", "maintain", "rollback", "relocate", "forget", "repair"), number (of a
rollback), doc_id (that is forgotten), settings, log, point and signal (what happens there), and is_beneath: a process
of its own stands between. The output is the PID, or both, a line, and how it ended, a line. The processes are forks of this one: a new one would load
its modules first, and with --warm the lexicon, which takes seconds.
"""

import json
import os
import signal
import sys
from typing import Any

from flows.api import read
from flows.errors import NewsmillError
from flows.run.conductor import DirectConductor
from flows.run.forget import forget, plan_forget
from flows.run.maintenance import maintain
from flows.run.repair import repair
from flows.run.report import Request
from flows.run.rollback import roll_back
from flows.run.sequence import run
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage import protocol
from flows.storage.lock import hold_lock
from flows.storage.relocate import relocate


def strike_at(point: str, number: int) -> None:
    """From now on, a signal strikes this process where it reaches a point."""

    def reach(reached: str) -> None:
        if reached == point:
            os.kill(os.getpid(), number)

    protocol.reach = reach


def work_on(wanted: dict[str, Any], settings: Settings) -> int:
    work = wanted["work"]
    try:
        if work == "rollback":
            print("published", roll_back(settings, wanted["number"]).snapshot, flush=True)
        elif work == "forget":
            print("published", forget(settings, plan_forget(settings, [wanted["doc_id"]])).snapshot, flush=True)
        elif work == "repair":
            print("published", repair(settings).snapshot, flush=True)
        elif work == "maintain":
            print("published", maintain(settings, DirectConductor()).snapshot, flush=True)
        elif work == "relocate":
            with hold_lock(find_layout(settings)):
                relocate(find_layout(settings))
        else:
            report = run(settings, Request(), DirectConductor())
            print("published", report.snapshot, flush=True)
    except NewsmillError as error:
        print(error, flush=True)
        return error.exit_code
    return 0


def become(wanted: dict[str, Any]) -> None:
    """Be the run, to the end of this process."""
    log = os.open(wanted["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    # Whatever the shell of the tests ignores.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    if wanted["point"]:
        strike_at(wanted["point"], wanted["signal"])
    code = 1
    try:
        code = work_on(wanted, Settings(**wanted["settings"]))
    finally:
        os._exit(code)


def begin(wanted: dict[str, Any]) -> list[int]:
    """Fork; gives the PID of the child, and of its own child where that one is the run."""
    heard, said = os.pipe()
    child = os.fork()
    if not child:
        os.close(heard)
        if wanted["is_beneath"] and (grandchild := os.fork()):
            os.write(said, f"{grandchild}".encode())
            os.close(said)
            os._exit(os.waitstatus_to_exitcode(os.waitpid(grandchild, 0)[1]) % 256)
        os.close(said)
        become(wanted)
    os.close(said)
    with os.fdopen(heard) as pipe:
        return [child, *map(int, pipe.read().split())]


def main() -> None:
    if "--warm" in sys.argv:
        read("The ferry sailed again on Tuesday, the harbour master of Port Kelda said.")
    print("ready", flush=True)
    for line in sys.stdin:
        pids = begin(json.loads(line))
        print(*pids, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pids[0], 0)[1]), flush=True)


if __name__ == "__main__":
    main()
