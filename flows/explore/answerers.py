"""Processes that answer queries of the SQL page (answering.py): one is kept ready, and one that ended is replaced."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.errors import NewsmillError, TransientError, WrongUseError
from flows.explore.answering import NEEDED
from flows.settings import Settings

# Queries that are answered side by side, and seconds that another one waits for its turn.
_AT_ONCE, _PATIENCE = 2, 20.0
# Seconds that a process has to end by itself.
_ENDING = 10.0
# Rows that a page shows.
MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave. is_cut: there are more rows than these."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    is_cut: bool


class Answerers:
    """Asks queries of processes that hold a snapshot open."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock, self._turns = threading.Lock(), threading.BoundedSemaphore(_AT_ONCE)
        self._ready: list[_Process] = []
        self._is_closed = False

    def prepare(self, number: int) -> None:
        """Start a process for a snapshot beside the page that is shown, unless one is ready."""
        with self._lock:
            if not any(process.number == number for process in self._ready):
                self._keep(_Process(self._settings, number))

    def answer(self, query: str, number: int, most: int = MOST_ROWS) -> Answer:
        """The first rows of a query over a snapshot.

        WrongUseError where it is refused or no query; NewsmillError where a limit ended it, its process too.
        """
        with self._take(number) as process:
            columns, rows, is_cut = list[str](), list[Sequence[Any]](), False
            for said in process.ask({"query": query, "most": most}):
                columns, rows = said.get("columns", columns), said.get("rows", rows)
                is_cut = said.get("is_cut", is_cut)
            return Answer(columns, rows, is_cut)

    def write_csv(self, query: str, number: int, *, is_defused: bool) -> Iterator[str]:
        """All rows of a query as CSV, in pieces. Errors: those of `answer`, before the first piece or between them.

        is_defused: with an apostrophe before what a spreadsheet would take for a formula.
        """
        with self._take(number) as process:
            for said in process.ask({"query": query, "is_defused": is_defused}):
                yield said.get("text", "")

    def close(self) -> None:
        """End all processes that are ready; those that work end with their query."""
        with self._lock:
            self._is_closed = True
            for process in self._ready:
                process.end()
            self._ready.clear()

    @contextmanager
    def _take(self, number: int) -> Iterator["_Process"]:
        """A process for one query; it is ready again when it was answered whole."""
        if not self._turns.acquire(timeout=_PATIENCE):
            raise TransientError("Other queries are being answered: ask again when they are done.")
        try:
            with self._lock:
                for old in [process for process in self._ready if process.number != number]:
                    self._ready.remove(old)
                    old.end()
                process = next((one for one in self._ready if one.is_alive), None)
                self._ready = [one for one in self._ready if one.is_alive and one is not process]
            process = process or _Process(self._settings, number)
            try:
                yield process
            finally:
                with self._lock:
                    if process.is_idle:
                        self._keep(process)
                    else:
                        process.end()
                        if not self._ready and not self._is_closed:
                            self._keep(_Process(self._settings, number))
        finally:
            self._turns.release()

    def _keep(self, process: "_Process") -> None:
        if self._is_closed:
            process.end()
        else:
            self._ready.append(process)


class _Process:
    """A process that answers one query at a time.

    is_idle  it waits for the next one: the last was answered whole, or refused.
    """

    def __init__(self, settings: Settings, number: int) -> None:
        self.number = number
        # Without the folder in which it is started, whose files must not be taken for modules.
        place = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")]))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "flows.explore.answering"],
            env={**os.environ, "PYTHONPATH": place},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.is_idle, self._works, self._is_begun = True, False, False
        self._say({"settings": settings.model_dump(mode="json", include=set(NEEDED)), "number": number})

    def ask(self, request: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """What is said of a query, up to its end; a problem is raised."""
        self.is_idle, self._works = False, True
        if not self._is_begun:
            self._listen()
            self._is_begun = True
        self._say(request)
        while True:
            said = self._listen()
            if "rows" in said or "end" in said:
                self.is_idle, self._works = True, False
                yield said
                return
            yield said

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        """End it, whatever it does; one that does nothing ends by itself when nothing more is asked, and clears up."""
        if self._works:
            self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(BrokenPipeError):
                    stream.close()
        try:
            self._process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _say(self, message: Mapping[str, Any]) -> None:
        stream = self._process.stdin
        # Where it has ended, its output says why.
        with suppress(BrokenPipeError):
            if stream:
                stream.write(json.dumps(message).encode() + b"\n")
                stream.flush()

    def _listen(self) -> Mapping[str, Any]:
        stream = self._process.stdout
        line = stream.readline() if stream else b""
        if not line.endswith(b"\n"):
            code = self._process.wait()
            by = f"signal {-code}" if code < 0 else f"exit code {code}"
            raise NewsmillError(
                f"The process of this query has ended ({by}), as it does where the machine has no memory left. The "
                "next query has a new one: ask for less."
            )
        said: Mapping[str, Any] = json.loads(line)
        if "problem" in said:
            # Refused, or ended by its limits: of the first the process lives on.
            is_wrong = said["code"] == WrongUseError.exit_code
            self.is_idle, self._works = is_wrong, False
            raise (WrongUseError if is_wrong else NewsmillError)(said["problem"])
        return said
