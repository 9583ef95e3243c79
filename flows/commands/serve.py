"""newsmill serve: a Prefect server with the deployments of this folder and a worker, on loopback, until it is ended."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import httpx
from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import escape_line, say, write_rows
from flows.config.quiet import QUIET_DEFAULTS
from flows.errors import NewsmillError, WrongUseError
from flows.orchestration.home import find_lasting_home

_PREFECT = [sys.executable, "-m", "prefect"]
_POOL = "newsmill"
# Seconds that a server or worker may take to start on a busy machine, and to end.
_START_SECONDS, _END_SECONDS = 300.0, 30.0
_SHOWN_LOG = 2_000


def serve(
    *,
    port: Annotated[
        int, Parameter(help="Where the pages and the API are, on this machine only. [default: 4200]")
    ] = 4200,
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> int:
    """Start a server, a worker and the deployments of prefect.yaml in this folder; end them with Ctrl-C."""
    folder = Path.cwd()
    if not (folder / "prefect.yaml").is_file():
        raise WrongUseError("There is no prefect.yaml in this folder. Write one with: newsmill init")
    _refuse_taken(port)
    settings = common.read_configuration().choose_shared().settings
    home = find_lasting_home(settings.prefect_home, os.environ)
    home.mkdir(parents=True, exist_ok=True)
    url = f"http://127.0.0.1:{port}"
    environment = {**QUIET_DEFAULTS, **os.environ, "PREFECT_HOME": str(home), "PREFECT_API_URL": f"{url}/api",
                   "PREFECT_CLI_PROMPT": "false", "NEWSMILL_HOME": str(folder)}  # fmt: skip
    # Profiles are those of the user's home, and name other servers.
    for name in ("PREFECT_PROFILE", "PREFECT_PROFILES_PATH"):
        environment.pop(name, None)
    with _raising_on_signals(), ExitStack() as running:
        try:
            say("Starting Prefect; this takes up to a minute …")
            start = ["server", "start", "--host", "127.0.0.1", "--port", str(port)]
            server = running.enter_context(_process(start, environment, home / "server.log"))
            _wait(lambda: _ask(f"{url}/api/health") is not None, "the server", server, home / "server.log")
            begin = ["worker", "start", "--pool", _POOL, "--type", "process"]
            worker = running.enter_context(_process(begin, environment, home / "worker.log"))
            _wait(lambda: _ask(f"{url}/api/work_pools/{_POOL}") is not None, "the worker", worker, home / "worker.log")
            # Deployments share a warehouse: one run at a time.
            httpx.patch(f"{url}/api/work_pools/{_POOL}", json={"concurrency_limit": 1}, timeout=30).raise_for_status()
            _deploy(environment)
            _say_served(url)
            while server.poll() is None and worker.poll() is None:
                _wait_a_moment(server)
            name = "server" if server.poll() is not None else "worker"
            raise NewsmillError(f"Prefect's {name} has ended:\n{_read_end(home / f'{name}.log')}")
        except KeyboardInterrupt:
            say("stopping …")
    say("Stopped: server and worker have ended.")
    return 0


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise WrongUseError(
                f"Port {port} cannot be had ({error}): perhaps another Prefect server is there. Name another one: "
                "newsmill serve --port 4300"
            ) from error


@contextmanager
def _raising_on_signals() -> Iterator[None]:
    """End by SIGTERM and SIGHUP as by Ctrl-C; a further signal does not disturb the end."""

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as the system calls it
        for one in before:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _process(arguments: list[str], environment: dict[str, str], log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A command of Prefect in a process group of its own, which is ended with all that it started."""
    with log.open("wb") as output:
        started = subprocess.Popen(  # noqa: S603 - Prefect of this environment
            [*_PREFECT, *arguments], env=environment, stdout=output, stderr=output, stdin=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    try:
        yield started
    finally:
        _end(started)


def _end(started: "subprocess.Popen[bytes]") -> None:
    """Ask a process group to end, and make it where it does not; its runs are cleared up by the next one."""
    for number, seconds in ((signal.SIGTERM, _END_SECONDS), (signal.SIGKILL, _END_SECONDS)):
        try:
            os.killpg(started.pid, number)
            started.wait(seconds)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue
    started.wait()


def _wait(is_there: Any, what: str, started: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not is_there():
        if started.poll() is not None or time.monotonic() > deadline:
            raise NewsmillError(f"Prefect could not start {what}. {log} has the reason:\n{_read_end(log)}")
        _wait_a_moment(started)


def _wait_a_moment(started: "subprocess.Popen[bytes]") -> None:
    try:
        started.wait(0.5)
    except subprocess.TimeoutExpired:
        return


def _ask(url: str) -> Any:
    """What the API answers; None where it does not, or has no such thing."""
    try:
        answer = httpx.get(url, timeout=10)
    except httpx.TransportError:
        return None
    return answer.json() if answer.is_success else None


def _deploy(environment: dict[str, str]) -> None:
    done = subprocess.run(  # noqa: S603 - Prefect of this environment
        [*_PREFECT, "deploy", "--all"], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NewsmillError(
            f"Prefect could not deploy what prefect.yaml says:\n{(done.stdout + done.stderr)[-_SHOWN_LOG:]}"
        )


def _say_served(url: str) -> None:
    found = httpx.post(f"{url}/api/deployments/filter", json={}, timeout=30).raise_for_status().json()
    rows = []
    for one in sorted(found, key=lambda one: one["name"]):
        schedules = [(plan["schedule"].get("cron"), plan["active"]) for plan in one["schedules"]]
        when = ", ".join(f"{cron}{'' if active else ' (switched off)'}" for cron, active in schedules)
        rows.append([one["name"], when or "by hand", one["description"] or ""])
    say()
    write_rows(["deployment", "schedule (UTC)", "what it does"], rows, "table")
    say()
    say(f"Pages and schedules: {url}")
    say("A run now: open a deployment there, Run, Quick run. Here, Ctrl-C ends it all.")
    sys.stdout.flush()


def _read_end(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace")[-_SHOWN_LOG:].splitlines()
    return "\n".join(escape_line(line) for line in lines)
