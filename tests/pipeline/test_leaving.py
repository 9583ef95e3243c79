"""The process of a deployed run ends with its work, also where Prefect's server does not live to hear of it."""

import os
import socket
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

PATIENCE = 240
# The main thread waits for Prefect's client, as it does for twenty minutes after a run of a hundred tasks.
RUN = """
import threading
from flows.orchestration import leaving
leaving.SILENT_SECONDS = 0.5
with leaving.ending_with_the_work():
    print("worked", flush=True)
threading.Event().wait({})
"""


@contextmanager
def listen() -> Iterator[str]:
    """An API that takes requests and answers none, as one that was halted."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        yield f"http://127.0.0.1:{silent.getsockname()[1]}/api"


def start(api: str, *, is_deployed: bool, seconds: int) -> "subprocess.CompletedProcess[str]":
    own = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment = {**own, "PREFECT_API_URL": api, "PREFECT_LOGGING_LEVEL": "CRITICAL"}
    environment |= {"PREFECT__FLOW_RUN_ID": str(uuid.uuid4())} if is_deployed else {}
    return subprocess.run(
        [sys.executable, "-c", RUN.format(seconds)],
        env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("is_halted", [False, True], ids=["dead", "halted"])
def test_it_leaves_a_server_that_is_silent(is_halted: bool) -> None:
    with listen() as silent:
        done = start(silent if is_halted else "http://127.0.0.1:1/api", is_deployed=True, seconds=2 * PATIENCE)
    assert (done.returncode, done.stdout) == (1, "worked\n")
    assert done.stderr.startswith("newsmill: Prefect was not told how the run ended")
    assert done.stderr.count("\n") == 1


def test_a_process_that_is_its_hosts_is_left_alone() -> None:
    done = start("http://127.0.0.1:1/api", is_deployed=False, seconds=3)
    assert (done.returncode, done.stdout, done.stderr) == (0, "worked\n", "")
