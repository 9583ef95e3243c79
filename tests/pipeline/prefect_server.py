"""A real Prefect server and worker on loopback, as processes that are started and ended by tests."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
PREFECT = [sys.executable, "-m", "prefect"]
# Seconds. A server on a busy machine with two cores takes up to a minute to start.
PATIENCE = 240
BUSY = 503
FINAL = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")

Row = dict[str, Any]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def process(arguments: list[str], environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process of a group of its own, ended with everything below it."""
    with log.open("wb") as output:
        started = subprocess.Popen(
            arguments, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        yield started
    finally:
        # It may have ended by itself.
        with suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGTERM)
        try:
            started.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait(20)


def wait_until(is_true: Callable[[], bool], what: str, watched: subprocess.Popen[bytes] | None, log: Path) -> None:
    """Ask until it is true; fail when the process dies or patience ends."""
    deadline = time.monotonic() + PATIENCE
    while not is_true():
        assert watched is None or watched.poll() is None, f"ended before {what}:\n{log.read_text()[-3000:]}"
        assert time.monotonic() < deadline, f"waited {PATIENCE} s for {what}:\n{log.read_text()[-3000:]}"
        time.sleep(0.2)


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.TransportError:
        return False


@dataclass(frozen=True)
class Server:
    """A server with the deployments of prefect.yaml, and a worker. worker_log: what the worker and its runs print."""

    environment: dict[str, str]
    worker_log: Path

    @property
    def api(self) -> str:
        return self.environment["PREFECT_API_URL"]

    def prefect(self, *arguments: str, folder: Path = ROOT) -> str:
        """Call Prefect's command line."""
        call = [*PREFECT, *arguments]
        done = subprocess.run(
            call, cwd=folder, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert done.returncode == 0, f"prefect {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def begin(self, deployment: str, **parameters: object) -> Row:
        """Ask for a run of a deployment, as its schedule does."""
        found = httpx.get(f"{self.api}/deployments/name/{deployment}", timeout=PATIENCE).raise_for_status().json()
        # With a key, asking again makes no second run.
        given = {"parameters": parameters, "idempotency_key": secrets.token_hex(8)}
        flow_run: Row = self._post(f"deployments/{found['id']}/create_flow_run", given)
        return flow_run

    def begin_by_hand(self, tags: list[str], states: list[str]) -> Row:
        """A flow run without a process, which is brought into these states, one after the other."""
        flow = self._post("flows/", {"name": "newsmill"})
        flow_run: Row = self._post("flow_runs/", {"flow_id": flow["id"], "tags": tags, "state": {"type": "PENDING"}})
        for state in states:
            given = {"state": {"type": state, "name": state.title()}, "force": True}
            self._post(f"flow_runs/{flow_run['id']}/set_state", given)
        return flow_run

    def _post(self, path: str, body: Row) -> Any:
        """Ask, and again while the server's database is locked, as it is on a busy machine (503)."""
        deadline = time.monotonic() + PATIENCE
        while (answer := httpx.post(f"{self.api}/{path}", json=body, timeout=PATIENCE)).status_code == BUSY:
            assert time.monotonic() < deadline, f"the server is busy for {PATIENCE} s"
            time.sleep(0.5)
        return answer.raise_for_status().json()

    def read(self, flow_run: Row) -> Row:
        found: Row = httpx.get(f"{self.api}/flow_runs/{flow_run['id']}", timeout=PATIENCE).raise_for_status().json()
        return found

    def wait(self, flow_run: Row, states: tuple[str, ...] = FINAL, seconds: float = PATIENCE) -> Row:
        deadline = time.monotonic() + seconds
        while (found := self.read(flow_run))["state_type"] not in states:
            log = self.worker_log.read_text()[-3000:]
            assert time.monotonic() < deadline, f"after {seconds} s the run is {found['state_type']}:\n{log}"
            time.sleep(0.2)
        return found

    def run(self, deployment: str, **parameters: object) -> Row:
        """A run of a deployment, when it is over."""
        return self.wait(self.begin(deployment, **parameters))

    def ask(self, path: str, body: Row) -> list[Row]:
        rows: list[Row] = self._post(path, body)
        return rows

    def read_logs(self, flow_run: Row) -> list[tuple[int, str]]:
        """(level, message) of a run's log; it is sent in pieces, the last of them when the process ends."""
        logs = {"flow_run_id": {"any_": [flow_run["id"]]}}
        found = self.ask("logs/filter", {"logs": logs, "sort": "TIMESTAMP_ASC", "limit": 200})
        return [(row["level"], row["message"]) for row in found]

    def await_log(self, flow_run: Row, words: str) -> list[tuple[int, str]]:
        """The log of a run once it has these words."""
        wait_until(
            lambda: any(words in message for _, message in self.read_logs(flow_run)), words, None, self.worker_log
        )
        return self.read_logs(flow_run)

    def await_event(self, event: str, resource: str) -> Row:
        """An event of this name whose resource begins so."""
        found: list[Row] = []

        def is_there() -> bool:
            chosen = {"event": {"name": [event]}, "resource": {"id_prefix": [resource]}}
            found[:] = self._post("events/filter", {"filter": chosen})["events"]
            return bool(found)

        wait_until(is_there, event, None, self.worker_log)
        return found[0]


def describe_environment(folder: Path, port: int, **more: str) -> dict[str, str]:
    """Of a server, of its worker and of their command lines. more: environment."""
    return {
        **os.environ,
        "PREFECT_HOME": str(folder / "home"),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_CLI_PROMPT": "false",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
        "DO_NOT_TRACK": "1",
        "NEWSMILL_HOME": str(ROOT),
        **more,
    }


@contextmanager
def serve_api(folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    """A server alone, once it answers."""
    found = Server(environment, folder / "worker.log")
    log, port = folder / "server.log", found.api.split(":")[2].removesuffix("/api")
    start = [*PREFECT, "server", "start", "--host", "127.0.0.1", "--port", port]
    with process(start, environment, log) as server:
        wait_until(lambda: answers(f"{found.api}/health"), "the server answered", server, log)
        yield found


@contextmanager
def work(server: Server) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of the deployed work pool."""
    begin = [*PREFECT, "worker", "start", "--pool", "newsmill"]
    with process(begin, server.environment, server.worker_log) as worker:
        yield worker


@contextmanager
def serve(folder: Path, **more: str) -> Iterator[Server]:
    """A server with the deployments of prefect.yaml, and a worker. more: environment."""
    with ExitStack() as stack:
        found = stack.enter_context(serve_api(folder, describe_environment(folder, free_port(), **more)))
        found.prefect("work-pool", "create", "newsmill", "--type", "process")
        found.prefect("deploy", "--all")
        stack.enter_context(work(found))
        yield found
