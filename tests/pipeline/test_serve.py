"""`newsmill serve` as a newcomer types it: what it prints, what is scheduled, and that nothing is left behind."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from prefect_server import ROOT, free_port, wait_until

pytestmark = pytest.mark.long


def list_processes(home: Path) -> list[str]:
    """Command lines of processes that know this home."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if str(home).encode() in (folder / "environ").read_bytes():
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_serves_until_it_is_ended(tmp_path: Path, number: signal.Signals) -> None:
    mill, port, printed = tmp_path / "mill", free_port(), tmp_path / "printed"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment |= {"XDG_STATE_HOME": str(tmp_path / "state"), "PYTHONPATH": os.environ.get("PYTHONPATH", str(ROOT))}
    newsmill = [sys.executable, "-m", "flows"]
    subprocess.run([*newsmill, "init", str(mill)], cwd=ROOT, env=environment, check=True, capture_output=True)
    with printed.open("wb") as output:
        serving = subprocess.Popen(
            [*newsmill, "serve", "--port", str(port)], cwd=mill, env=environment, stdout=output, stderr=output
        )
    try:
        wait_until(lambda: "Pages and schedules" in printed.read_text(), "it serves", serving, printed)
        text = printed.read_text()
        assert "15 2 * * *" in text
        assert "30 4 * * 0" in text
        # Runs are really scheduled.
        url = f"http://127.0.0.1:{port}/api/flow_runs/filter"
        scheduled = {"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}}
        wait_until(
            lambda: bool(httpx.post(url, json=scheduled, timeout=30).json()), "runs are scheduled", serving, printed
        )
        assert (tmp_path / "state/newsmill/prefect").is_dir()
    finally:
        serving.send_signal(number)
        code = serving.wait(120)
    assert (code, "Stopped: server and worker have ended." in printed.read_text()) == (0, True)
    wait_until(lambda: not list_processes(tmp_path / "state"), "no process is left", None, printed)
    with socket.socket() as probe:
        # As a server does, since connections of the one before may linger.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
