"""The API of a run that has no server of the user's: started on a free port of this machine, and ended with the run."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import httpx

from flows.orchestration.home import OrchestrationError

# Seconds that a healthy server takes to answer at most; one that hangs, or a host that drops packets, costs as many.
ANSWER_SECONDS = 5.0
# Seconds that it takes to start at most: a few on an idle machine, on a busy one ten times that.
START_SECONDS = 180.0
_PAUSE = 0.05
# Seconds that it has to end by itself, when it writes what it was told last.
_END_SECONDS = 10.0


def find_problem(url: str) -> str:
    """Why an API does not answer, as the end of a sentence; empty where it does.

    Whatever it answers will do: that newsmill may use it, Prefect's client finds out.
    """
    try:
        # It is asked whether it lives, and told nothing: Prefect's client checks certificates, by its own settings.
        httpx.get(f"{url.rstrip('/')}/health", timeout=ANSWER_SECONDS, verify=False)  # noqa: S501
    except httpx.TimeoutException:
        return f"{url} does not answer within {ANSWER_SECONDS:g} seconds"
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"{url} does not answer ({error or type(error).__name__})"
    return ""


class TemporaryApi:
    """Prefect's API in a process of its own, with a database in `home`."""

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        # Bound here, so that no port can be taken by somebody else in between.
        with socket.create_server(("127.0.0.1", 0)) as listening:
            self.url = f"http://127.0.0.1:{listening.getsockname()[1]}/api"
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                [sys.executable, "-m", "flows.orchestration.serve_api", str(listening.fileno())],
                env={
                    **{name: value for name, value in environment.items() if name != "PREFECT_API_URL"},
                    "PREFECT_HOME": str(home),
                    # As Prefect's own temporary server has it.
                    "PREFECT_UI_ENABLED": "0",
                    "PREFECT__SERVER_EPHEMERAL": "1",
                    "PREFECT__SERVER_FINAL": "1",
                },
                pass_fds=[listening.fileno()],
                stdin=subprocess.PIPE,
                stdout=self._log,
                stderr=self._log,
                # The terminal's Ctrl-C is the run's, which ends it when it has been told how the run ended.
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    def find_problem(self) -> str:
        """Why it will not answer, as the end of a sentence; empty where it may, however busy the machine is."""
        if self._process.poll() is not None:
            return f"its API ended{self._read_last_line()}"
        with suppress(OSError):
            # The second field is the command in brackets and may hold anything; the state is field 3 (Linux).
            if Path(f"/proc/{self.pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[0] in "Tt":
                return "its API was halted"
        return ""

    def wait(self) -> None:
        """Wait until it answers; OrchestrationError where it ends or does not answer in time."""
        deadline = time.monotonic() + START_SECONDS
        while problem := find_problem(self.url):
            if died := self.find_problem():
                raise OrchestrationError(died)
            if time.monotonic() > deadline:
                raise OrchestrationError(f"its API did not start within {START_SECONDS:g} seconds: {problem}")
            time.sleep(_PAUSE)

    def _read_last_line(self) -> str:
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 10_000))
        lines = [line for line in self._log.read().decode(errors="replace").splitlines() if line.strip()]
        return f": {lines[-1].strip()}" if lines else ""

    def end(self, *, at_once: bool) -> None:
        """End it; at_once: whatever it has still to write."""
        if not at_once:
            self._process.terminate()
            try:
                self._process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                at_once = True
        if at_once:
            self._process.kill()
            self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        self._log.close()
