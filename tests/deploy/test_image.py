"""The Dockerfile and compose.yaml were followed: the image is made in a fresh Debian, and its processes run in it."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import httpx
import pytest
import yaml
from image import IS_POSSIBLE, ROOT, Image
from prefect_server import answers, free_port, process, wait_until

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not IS_POSSIBLE, reason="making the image wants root, and debootstrap (apt-get install debootstrap)"
    ),
]
PAGE = (ROOT / "docs/scheduling.md").read_text(encoding="utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
MILL = "The paper mill at Aarnes will close in summer, its owners said on Monday."
USER = 10001
EVERYWHERE = "0.0.0.0"  # noqa: S104 - what a container listens on


def make_data(folder: Path, files: int) -> Path:
    """The folder that the guide makes, and gives to the user of the image."""
    data = folder / "data"
    (data / "raw").mkdir(parents=True)
    for number in range(files):
        (data / f"raw/{number}.txt").write_text(f"{MILL} " * 40 + str(number))
    assert "mkdir -p data/raw && sudo chown -R 10001 data" in PAGE
    subprocess.run(["chown", "-R", str(USER), str(data)], check=True)
    return data


def run(image: Image, *arguments: str, data: Path) -> str:
    call = image.describe_run(*arguments, data=data)
    done = subprocess.run(call, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_publishes_as_a_user_without_rights_and_changes_nothing_but_its_data(image: Image, tmp_path: Path) -> None:
    data = make_data(tmp_path, 1)
    assert "Published snapshot 1 of warehouse" in run(image, data=data)
    (query,) = re.findall(r'^    docker run .* newsmill sql "(.*)"$', PAGE, flags=re.MULTILINE)
    assert run(image, "sql", query, "--format", "csv", data=data).splitlines()[1:] == ["1"]
    assert "The warehouse is whole." in run(image, "verify", data=data)
    assert {path.lstat().st_uid for path in data.rglob("*")} == {USER}


def test_stopping_the_container_ends_a_run_within_seconds(image: Image, tmp_path: Path) -> None:
    """SIGTERM comes to the first process of a container, which the kernel spares what it has no handler for."""
    data = make_data(tmp_path, 1_500)
    log = tmp_path / "log"
    with process(image.describe_run(data=data), dict(os.environ), log) as outside:
        wait_until((data / "warehouse/.runs.jsonl").exists, "the run began", outside, log)
        (first,) = Path(f"/proc/{outside.pid}/task/{outside.pid}/children").read_text().split()
        began = time.monotonic()
        os.kill(int(first), signal.SIGTERM)
        assert outside.wait(60) == 128 + signal.SIGTERM, log.read_text()
    print(f"the container ended {time.monotonic() - began:.1f} s after SIGTERM")
    assert '"cancelled"' in (data / "warehouse/.runs.jsonl").read_text().splitlines()[-1]
    assert not (data / "warehouse/current").exists()


def test_compose_serves_what_its_first_lines_make(image: Image, tmp_path: Path) -> None:
    """Server and worker in the image; that the server works over PostgreSQL says tests/pipeline/test_postgres.py."""
    services, port = yaml.safe_load(COMPOSE)["services"], free_port()

    def place(text: str) -> str:
        """As it is on this machine, on loopback alone."""
        for there, here in (("server:4200", f"127.0.0.1:{port}"), (":4200", f":{port}"), (EVERYWHERE, "127.0.0.1")):
            text = text.replace(there, here)
        return text

    def describe(name: str, data: Path | None = None) -> list[str]:
        service = services[name]
        environment = {key: place(value) for key, value in service["environment"].items() if "DATABASE" not in key}
        words = [place(word) for word in [*service["entrypoint"], *service["command"]]]
        return image.describe_process(words, data, PREFECT_SERVER_API_PORT=str(port), **environment)

    assert services["worker"]["volumes"] == ["./data:/data"]
    data, log, worker_log = make_data(tmp_path, 1), tmp_path / "server.log", tmp_path / "worker.log"
    (begin,) = re.findall(
        r"^#   docker compose run .* --entrypoint newsmill worker (\w+)$", COMPOSE, flags=re.MULTILINE
    )
    run(image, begin, data=data)
    healthy = [place(word) for word in services["server"]["healthcheck"]["test"][1:]]
    with process(describe("server"), dict(os.environ), log) as server:
        url = f"http://127.0.0.1:{port}/api"
        wait_until(lambda: answers(f"{url}/health"), "the server answered", server, log)
        subprocess.run(image.describe_process(healthy), check=True)
        with process(describe("worker", data), dict(os.environ), worker_log) as worker:

            def has_come() -> bool:
                answer = httpx.post(f"{url}/work_pools/newsmill/workers/filter", json={}, timeout=30)
                return answer.is_success and bool(answer.json())

            wait_until(has_come, "the worker came", worker, worker_log)
            found = httpx.post(f"{url}/deployments/filter", json={}, timeout=30).json()
            (ingest,) = [one["id"] for one in found if "ingest" in one["tags"]]
            httpx.post(f"{url}/deployments/{ingest}/create_flow_run", json={}, timeout=60).raise_for_status()
            wait_until((data / "warehouse/current").exists, "a run published", worker, worker_log)
        assert httpx.get(f"{url}/work_pools/newsmill", timeout=30).json()["concurrency_limit"] == 1
