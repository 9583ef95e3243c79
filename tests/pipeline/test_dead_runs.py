"""A machine that dies in the middle of a run: what the automation of deploy/automations.yaml makes of it, and when."""

import os
import signal
import time
from pathlib import Path

import pytest
from prefect_server import ROOT, describe_environment, free_port, serve_api, wait_until, work

pytestmark = pytest.mark.long
# Seconds. Three signs of life are missing after 180; the rest is how often Prefect looks, on a busy machine.
LATEST = 600


def test_a_dead_run_is_marked_and_the_next_one_has_its_place(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    for number in range(1_500):
        (raw / f"{number}.txt").write_text(f"The paper mill at Aarnes will close in summer. {number} " * 40)
    with serve_api(tmp_path, describe_environment(tmp_path, free_port())) as server:
        # As the guide says.
        server.prefect("work-pool", "create", "newsmill", "--type", "process")
        server.prefect("work-pool", "set-concurrency-limit", "newsmill", "1")
        server.prefect("deploy", "--all")
        server.prefect("automation", "create", "--from-file", str(ROOT / "deploy/automations.yaml"))
        parameters = {"raw": str(raw), "warehouse": str(warehouse), "workers": 1}
        with work(server) as worker:
            dead = server.begin("newsmill/nightly", **parameters)
            server.await_event("prefect.flow-run.heartbeat", f"prefect.flow-run.{dead['id']}")
            wait_until((warehouse / ".runs.jsonl").exists, "the run began", worker, server.worker_log)
            # The worker, its run, and the run's own processes, as when the power goes. Of a worker that dies alone, the
            # run goes on.
            run = int((warehouse / ".processes").read_text().split()[0])
            for group in (worker.pid, os.getpgid(run)):
                os.killpg(group, signal.SIGKILL)
            died = time.monotonic()
        assert server.read(dead)["state_type"] == "RUNNING"
        with work(server):
            following = server.begin("newsmill/nightly", **parameters)
            found = server.wait(dead, seconds=LATEST)
            marked = time.monotonic() - died
            assert (found["state_type"], found["state"]["message"]) == (
                "CRASHED", "It has given no sign of life for three minutes."
            )  # fmt: skip
            # It was waiting for the place, and has it now.
            assert server.wait(following, seconds=LATEST)["state_type"] == "COMPLETED"
            ended = time.monotonic() - died
        assert server.read(dead)["state_type"] == "CRASHED"
        started = server.read(following)["start_time"]
    print(f"marked as crashed after {marked:.0f} s; the next run began at {started} and was done after {ended:.0f} s")
