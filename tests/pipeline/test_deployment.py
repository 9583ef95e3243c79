"""The deployments in prefect.yaml, with a real server, a real worker and runs triggered through them.

A run through a worker costs ten seconds of processor time: each tells of several things.
"""

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from prefect_server import ROOT, Row, Server, wait_until

from flows.storage.layout import Layout
from flows.storage.lock import hold_lock

pytestmark = pytest.mark.xdist_group("prefect")
MILL = "The paper mill at Aarnes will close in summer, its owners said on Monday."


def read_run_log(warehouse: Path) -> list[Row]:
    return [json.loads(line) for line in (warehouse / ".runs.jsonl").read_text().splitlines()]


def find_artifact(server: Server, key: str) -> str:
    """What the newest artifact of this key shows."""
    found = server.ask("artifacts/latest/filter", {"artifacts": {"key": {"any_": [key]}}})
    return str(found[0]["data"])


def test_nightly_run_through_a_worker(server: Server, tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    (raw / "mill.txt").write_text(MILL)
    (raw / "a|b`<img src=x>`.txt").symlink_to("/etc/hostname")
    flow_run = server.run("newsmill/nightly", raw=str(raw), warehouse=str(warehouse), workers=1)

    assert flow_run["state_type"] == "COMPLETED", server.worker_log.read_text()[-3000:]
    assert flow_run["name"] == f"raw from {raw}"
    assert flow_run["state"]["message"] == "raw: snapshot 1"
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
        assert db.sql("SELECT bool_and(is_whole) FROM conservation").fetchall() == [(True,)]
    tasks = server.ask("task_runs/filter", {"flow_runs": {"id": {"any_": [flow_run["id"]]}}})
    assert {task["name"] for task in tasks} >= {"scan", "ingest 1 of 1", "refine 1 of 1", "publish"}
    # A line a step, what came of it, and what was refused, in Prefect's own log.
    logs = server.await_log(flow_run, "published snapshot 1 (")
    said = [message for _, message in logs]
    for step in ("scan", "ingest", "refine", "duplicates", "stories", "publish"):
        assert any(message.startswith(f"{step} took ") for message in said), said
    assert any("refine took" in message and "(1 documents)" in message for message in said)
    assert any("articles 1" in message for message in said)
    assert any(level == logging.WARNING and "refused a|b" in message for level, message in logs)
    # Names of files are nothing but that.
    report = find_artifact(server, "newsmill-report-raw")
    assert r"refused: a\|b\`&lt;img src=x&gt;\`.txt" in report
    assert "<img" not in report
    (page,) = (warehouse / "reports").iterdir()
    assert f"[The report for a browser]({page.as_uri()})" in report
    assert find_artifact(server, "newsmill-funnel-raw")
    # Events for automations.
    place = f"newsmill.warehouse.{warehouse}"
    event = server.await_event("newsmill.snapshot.published", place)
    assert (event["payload"]["snapshot"], event["payload"]["article_count"]) == (1, 1)
    assert any(related["resource"]["prefect.resource.id"] == f"prefect.flow-run.{flow_run['id']}"
               if "resource" in related else related["prefect.resource.id"] == f"prefect.flow-run.{flow_run['id']}"
               for related in event["related"])  # fmt: skip
    rejected = server.await_event("newsmill.inputs.rejected", place)
    assert rejected["payload"]["rejected_count"] == 1


def test_what_is_deployed(server: Server) -> None:
    found = {one["name"]: one for one in server.ask("deployments/filter", {})}
    schedules = {name: [(s["schedule"]["cron"], s["active"]) for s in one["schedules"]] for name, one in found.items()}
    assert schedules["nightly"] == [("15 2 * * *", True)]
    assert schedules["inbox"] == [("*/5 * * * *", False)]
    assert schedules["weekly"] == [("30 4 * * 0", True)]
    for name in ("nightly", "inbox", "weekly"):
        assert found[name]["concurrency_options"]["collision_strategy"] == "ENQUEUE"
        assert "newsmill" in found[name]["tags"]
        assert found[name]["parameters"]["run_seconds"] >= 3600
        assert found[name]["parameters"]["retries"] >= 6
        assert found[name]["job_variables"]["env"]["PREFECT_FLOWS_HEARTBEAT_FREQUENCY"] == "60"
        assert found[name]["job_variables"]["env"]["DO_NOT_TRACK"] == "1"


def test_a_held_lock_is_waited_for_and_a_wrong_folder_is_not(server: Server, tmp_path: Path) -> None:
    """Two collections of newsmill.toml in one deployment: what fails in one hinders no other, and says why."""
    mill = tmp_path / "mill"
    (mill / "inbox").mkdir(parents=True)
    (mill / "newsmill.toml").write_text(
        '[collections.absent]\nraw = "absent"\n[collections.herald]\nraw = "inbox"\n[settings]\nworkers = 0\n'
    )
    (mill / "inbox/mill.txt").write_text(MILL)
    subprocess.run([sys.executable, "-m", "flows", "init", str(mill)], cwd=ROOT, check=True, capture_output=True)
    server.prefect("deploy", "--name", "all", folder=mill)
    with hold_lock(Layout(mill / "warehouse")):
        flow_run = server.begin("newsmill/all", retry_seconds=1, retries=600)
        logs = server.await_log(flow_run, "It is tried again in 1 s (1 of 600)")
        assert any(message.startswith("absent: Another run is writing") for _, message in logs)
    flow_run = server.wait(flow_run)

    assert flow_run["state_type"] == "FAILED"
    assert flow_run["name"] == "all collections"
    # The message names a parameter, and there is no traceback.
    message = flow_run["state"]["message"]
    assert "There is no raw folder" in message
    assert "with the parameter raw" in message
    assert "--raw" not in message
    logs = server.await_log(flow_run, "herald: published snapshot 1")
    assert not any("Traceback" in message for _, message in logs)
    assert sum(text.startswith("absent: There is no raw folder") for _, text in logs) == 1
    assert "There is no raw folder" in find_artifact(server, "newsmill-report-absent")
    with duckdb.connect(str(mill / "warehouse" / "warehouse.duckdb"), read_only=True) as db:
        assert db.sql("SELECT collection, source_uri FROM articles").fetchall() == [("herald", "mill.txt")]


def test_weekly_maintenance_and_an_inbox_that_is_empty(server: Server, tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    empty = server.begin("newsmill/inbox", raw=str(raw), warehouse=str(warehouse))
    missing = server.begin("newsmill-maintenance/weekly", warehouse=str(tmp_path / "none"), retries=0)
    assert server.wait(empty)["state"]["message"] == "inbox: nothing to read yet"
    assert raw.is_dir()
    failed = server.wait(missing)
    assert failed["state_type"] == "FAILED"
    assert "There is no published warehouse" in failed["state"]["message"]
    make = "from warehouses import run_on; from pathlib import Path; import sys; run_on(*map(Path, sys.argv[1:]))"
    for number in range(2):
        (raw / f"{number}.txt").write_text(f"{MILL} It was the last of {number + 3} mills on the river.")
        path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
        environment = {**os.environ, "PYTHONPATH": path}
        subprocess.run([sys.executable, "-c", make, raw, warehouse], env=environment, check=True)
    flow_run = server.run("newsmill-maintenance/weekly", warehouse=str(warehouse))
    assert flow_run["state"]["message"] == f"{warehouse}: snapshot 3"
    said = [message for _, message in server.await_log(flow_run, "Published snapshot 3")]
    assert any(message.startswith("verify took") for message in said)
    assert [entry["state"] for entry in read_run_log(warehouse)][-2:] == ["started", "done"]


def test_runs_are_scheduled_and_the_automation_is_taken(server: Server) -> None:
    """That deployments have schedules says nothing: Prefect's scheduler has to make runs of them."""
    body = {"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}, "expected_start_time": {"after_": "2020-01-01T00:00:00Z"}}}  # fmt: skip
    wait_until(lambda: bool(server.ask("flow_runs/filter", body)), "runs are scheduled", None, server.worker_log)
    server.prefect("automation", "create", "--from-file", str(ROOT / "deploy/automations.yaml"))
    (found,) = server.ask("automations/filter", {})
    assert found["enabled"]
    assert found["trigger"]["posture"] == "Proactive"
    assert found["actions"][0]["type"] == "change-flow-run-state"


@pytest.mark.parametrize("end", ["cancel", "kill"])
def test_a_run_that_is_ended_from_outside(server: Server, tmp_path: Path, end: str) -> None:
    """Cancelled by Prefect's worker, or its process killed: the run log says which, and so does `status`."""
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    # Enough for some seconds: whoever ends the run needs one of them.
    for number in range(1_500):
        (raw / f"{number}.txt").write_text(f"{MILL} " * 40 + str(number))
    flow_run = server.begin("newsmill/nightly", raw=str(raw), warehouse=str(warehouse), workers=1)
    wait_until((warehouse / ".runs.jsonl").exists, "the run began", None, server.worker_log)
    if end == "cancel":
        # What `prefect flow-run cancel` asks for, which takes longer to start than some runs take.
        server.ask(f"flow_runs/{flow_run['id']}/set_state", {"state": {"type": "CANCELLING", "name": "Cancelling"}})
        expected = ("CANCELLED", "cancelled")
    else:
        pid = int((warehouse / ".processes").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        expected = ("CRASHED", "killed")
    assert server.wait(flow_run)["state_type"] == expected[0]
    is_noted: Callable[[], bool] = lambda: read_run_log(warehouse)[-1]["state"] == expected[1]  # noqa: E731
    wait_until(is_noted, f"the run log says {expected[1]}", None, server.worker_log)
    assert not (warehouse / "current").exists()


def test_the_workers_console_tells_of_what_happened_and_no_more(server: Server) -> None:
    """After all these runs, failed, cancelled and killed ones among them."""
    printed = server.worker_log.read_text()
    # What DuckDB's bindings say where threads of Prefect outlive the interpreter; and failures that are none.
    for noise in ("nanobind", "NoneType: None", "InterruptException"):
        assert noise not in printed, printed[-3000:]
