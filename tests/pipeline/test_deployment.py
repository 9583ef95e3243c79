"""The deployment in prefect.yaml, with a real server, a real worker and a run triggered through them."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import duckdb
import httpx
import pytest

ROOT = Path(__file__).parents[2]
PREFECT = [sys.executable, "-m", "prefect"]
# Seconds. A server on a busy machine with two cores takes up to a minute to start.
PATIENCE = 180


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
        os.killpg(started.pid, signal.SIGTERM)
        try:
            started.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait(20)


def wait_until(is_true: Callable[[], bool], what: str, watched: subprocess.Popen[bytes], log: Path) -> None:
    """Ask until it is true; fail when the process dies or patience ends."""
    deadline = time.monotonic() + PATIENCE
    while not is_true():
        assert watched.poll() is None, f"ended before {what}:\n{log.read_text()[-3000:]}"
        assert time.monotonic() < deadline, f"waited {PATIENCE} s for {what}:\n{log.read_text()[-3000:]}"
        time.sleep(0.2)


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.TransportError:
        return False


@pytest.fixture(scope="module")
def prefect_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A server and a worker of the deployed work pool; the environment that reaches them."""
    folder = tmp_path_factory.mktemp("prefect")
    port = free_port()
    environment = {
        **os.environ,
        "PREFECT_HOME": str(folder / "home"),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_CLI_PROMPT": "false",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
        "DO_NOT_TRACK": "1",
        "NEWSMILL_HOME": str(ROOT),
    }
    with ExitStack() as stack:
        log = folder / "server.log"
        server = stack.enter_context(
            process([*PREFECT, "server", "start", "--host", "127.0.0.1", "--port", str(port)], environment, log)
        )
        health = f"http://127.0.0.1:{port}/api/health"
        wait_until(lambda: answers(health), "the server answered", server, log)
        prefect(environment, "work-pool", "create", "newsmill", "--type", "process")
        prefect(environment, "deploy", "--all")
        worker_log = folder / "worker.log"
        stack.enter_context(process([*PREFECT, "worker", "start", "--pool", "newsmill"], environment, worker_log))
        yield environment


def prefect(environment: dict[str, str], *arguments: str, folder: Path = ROOT) -> str:
    done = subprocess.run(
        [*PREFECT, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"prefect {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def run_deployment(environment: dict[str, str], raw: Path, warehouse: Path) -> dict[str, object]:
    """Ask the server for a run of the nightly deployment, as its schedule does; wait for its end, and return it."""
    api = environment["PREFECT_API_URL"]
    deployment = httpx.get(f"{api}/deployments/name/newsmill/nightly", timeout=30).raise_for_status().json()
    given = {"parameters": {"raw": str(raw), "warehouse": str(warehouse), "workers": 1}}
    answer = httpx.post(f"{api}/deployments/{deployment['id']}/create_flow_run", json=given, timeout=30)
    flow_run: dict[str, object] = answer.raise_for_status().json()
    deadline = time.monotonic() + PATIENCE
    while flow_run["state_type"] not in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED"):
        assert time.monotonic() < deadline, f"after {PATIENCE} s the run is {flow_run['state_type']}"
        time.sleep(0.2)
        flow_run = httpx.get(f"{api}/flow_runs/{flow_run['id']}", timeout=30).raise_for_status().json()
    return flow_run


def ask(environment: dict[str, str], path: str, body: dict[str, object]) -> list[dict[str, object]]:
    answer = httpx.post(f"{environment['PREFECT_API_URL']}/{path}", json=body, timeout=30).raise_for_status()
    rows: list[dict[str, object]] = answer.json()
    return rows


def test_nightly_run_through_a_worker(prefect_environment: dict[str, str], tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"

    flow_run = run_deployment(prefect_environment, ROOT / "raw", warehouse)

    assert flow_run["state_type"] == "COMPLETED"
    assert str(flow_run["name"]).startswith("raw from ")
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
        assert db.sql("SELECT bool_and(is_whole) FROM conservation").fetchall() == [(True,)]
    tasks = ask(prefect_environment, "task_runs/filter", {"flow_runs": {"id": {"any_": [flow_run["id"]]}}})
    assert {task["name"] for task in tasks} >= {"scan", "ingest 1 of 1", "refine 1 of 1", "publish"}
    artifacts = ask(prefect_environment, "artifacts/filter", {})
    assert {artifact["key"] for artifact in artifacts} >= {"newsmill-funnel-raw", "newsmill-report-raw"}


def test_nightly_is_scheduled_and_overlapping_runs_wait(prefect_environment: dict[str, str]) -> None:
    (deployment,) = ask(prefect_environment, "deployments/filter", {})

    assert [schedule["schedule"]["cron"] for schedule in deployment["schedules"]] == ["15 2 * * *"]  # type: ignore[index, union-attr]
    assert deployment["concurrency_options"]["collision_strategy"] == "ENQUEUE"  # type: ignore[index]


def test_a_failed_run_says_why(prefect_environment: dict[str, str], tmp_path: Path) -> None:
    flow_run = run_deployment(prefect_environment, tmp_path / "absent", tmp_path / "warehouse")

    assert flow_run["state_type"] == "FAILED"
    assert "There is no raw folder" in str(flow_run["state"]["message"])  # type: ignore[index]


def test_what_init_writes_is_deployed_and_reads_its_newsmill_toml(
    prefect_environment: dict[str, str], tmp_path: Path
) -> None:
    """In a folder of its own; the last test, since it adds a deployment."""
    mill = tmp_path / "a mill"
    init = [sys.executable, "-m", "flows", "init", str(mill), "--raw", "papers", "--collection", "herald"]
    subprocess.run(init, cwd=ROOT, check=True, capture_output=True)
    (mill / "papers").mkdir()
    (mill / "papers" / "mill.txt").write_text(
        "The paper mill at Aarnes will close in summer, its owners said on Monday."
    )

    prefect(prefect_environment, "deploy", "--all", folder=mill)
    given = json.dumps({"workers": 0})
    prefect(prefect_environment, "deployment", "run", "newsmill/herald", "--params", given, "--watch", folder=tmp_path)

    with duckdb.connect(str(mill / "warehouse" / "warehouse.duckdb"), read_only=True) as db:
        assert db.sql("SELECT collection, source_uri FROM articles").fetchall() == [("herald", "mill.txt")]
