"""Orchestration never keeps data from being processed: Prefect absent, dead, killed in the middle; and signals."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import pytest
from mills import MILL, fill_raw, start
from warehouses import query

# Seconds that a busy machine may take for what takes one.
PATIENCE = 240
_LOADED = """
import sys
from flows.cli import main
print(main({}), "prefect" in sys.modules, file=sys.stderr)
"""
_IMPORT = """
import atexit, os, sys
before, handle = dict(os.environ), os.fstat(2)
atexit.register(lambda: print("still heard", os.fstat(2).st_ino == handle.st_ino, file=sys.stderr))
import flows.pipeline
print(dict(os.environ) == before, file=sys.stderr)
"""
_SIGNAL_IN_A_QUERY = """
import os, signal, duckdb
from flows.commands.stopping import stopping_on_signals
from flows.run.log import name_failure

class Table:
    def __arrow_c_schema__(self):
        os.kill(os.getpid(), signal.SIGTERM)
    def __arrow_c_stream__(self, requested_schema=None):
        os.kill(os.getpid(), signal.SIGTERM)

with stopping_on_signals():
    try:
        duckdb.connect().register("table_of_ours", Table())
    except Exception as error:
        print(isinstance(error, duckdb.Error), name_failure(error))
        raise
"""
_API = """
import os, pathlib, sys
from flows.orchestration.api import TemporaryApi
print(TemporaryApi(pathlib.Path(sys.argv[1]), os.environ).pid, flush=True)
sys.stdin.read()
"""


def wait_until(is_true: Callable[[], bool], process: subprocess.Popen[str] | None = None) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_true():
        assert process is None or process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def fill(folder: Path, count: int = 1) -> Path:
    (folder / "raw").mkdir(parents=True)
    for number in range(count):
        (folder / "raw" / f"{number}.txt").write_text(f"It was day {number}. {MILL}")
    return folder


def clean_environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of somebody who knows nothing of Prefect, with a user's folder of his own."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "NEWSMILL_", "XDG_"))}
    return {**own, "HOME": str(folder), **more}


@contextmanager
def running(folder: Path, *options: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A run of many small batches, on its way: the first is done."""
    process = subprocess.Popen(
        # A shell may have told its background jobs to ignore the signal.
        ["env", "--default-signal=INT,TERM,HUP", sys.executable, "-m", "flows", "run", *options],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env=clean_environment(folder, NEWSMILL_BATCH_DOCUMENTS="2", **environment),
    )  # fmt: skip
    staging = folder / "warehouse" / ".staging" / "ingest"
    try:
        wait_until(lambda: any(staging.glob("0*")), process)
        yield process
    finally:
        process.kill()
        process.communicate()


def read_run_log(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "warehouse" / ".runs.jsonl").read_text().splitlines()]


def find_api(process: subprocess.Popen[str]) -> int:
    """The PID of the API that a run has started."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == process.pid and b"flows.orchestration.serve_api" in (path / "cmdline").read_bytes():
                return int(path.name)
        except OSError:
            continue
    raise AssertionError("the run has started no API")


@pytest.fixture
def without_prefect(monkeypatch, tmp_path):
    """No variable of Prefect's, and a user's folder of its own."""
    for name in list(os.environ):
        if name.startswith(("PREFECT_", "XDG_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    return monkeypatch


@pytest.mark.parametrize(
    ("variables", "cause"),
    [
        ({"PREFECT_API_URL": "http://127.0.0.1:1/api"}, "http://127.0.0.1:1/api does not answer"),
        ({"PREFECT_API_URL": "silent"}, "does not answer within 0.5 seconds"),
        ({"HOME": "/proc/none"}, "its home cannot be written"),
        ({"PREFECT_HOME": "/proc/none"}, "its home cannot be written"),
        ({"NEWSMILL_PREFECT_HOME": "/proc/none"}, "its home cannot be written"),
    ],
    ids=["nobody listens", "silent", "no user's folder", "no home", "no home of ours"],
)
def test_without_prefect_a_run_warns_once_and_goes_on(newsmill, tmp_path, without_prefect, variables, cause):
    fill(tmp_path)
    without_prefect.setattr("flows.orchestration.api.ANSWER_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        for name, value in variables.items():
            url = f"http://127.0.0.1:{silent.getsockname()[1]}/api"
            without_prefect.setenv(name, url if value == "silent" else value)
        called = newsmill(tmp_path, "run", "--workers", "0")
    assert called.code == 0
    assert called.err.startswith("newsmill: warning: Prefect cannot be had: ")
    assert cause in called.err
    assert called.err.count("\n") == 1
    assert "Published snapshot 1" in called.out


def test_with_prefect_demanded_a_run_fails_with_the_way_out(newsmill, tmp_path, without_prefect):
    fill(tmp_path)
    without_prefect.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    (tmp_path / "newsmill.toml").write_text('[settings]\norchestration = "prefect"\nworkers = 0\n')
    called = newsmill(tmp_path, "run")
    assert (called.code, called.out) == (1, "")
    assert "does not answer" in called.err
    assert "newsmill run --direct" in called.err
    assert not (tmp_path / "warehouse" / "current").exists()
    assert newsmill(tmp_path, "run", "--direct").code == 0


def test_a_prefect_that_cannot_be_loaded_is_a_warning(tmp_path):
    fill(tmp_path)
    (tmp_path / "broken" / "prefect").mkdir(parents=True)
    (tmp_path / "broken" / "prefect" / "__init__.py").write_text("raise ImportError('a part is missing')")
    places = f"{tmp_path / 'broken'}:{Path(__file__).parents[2]}"
    called = start(tmp_path, "run", "--workers", "0", PYTHONPATH=places, HOME=str(tmp_path))
    assert called.code == 0
    assert "it cannot be loaded (ImportError: a part is missing)" in called.err
    assert called.err.count("\n") == 1


def test_nothing_new_and_direct_load_no_prefect(own_mill):
    def call(*words: str) -> str:
        code = _LOADED.format(["run", "--workers", "0", *words])
        environment = clean_environment(own_mill)
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=own_mill, env=environment, capture_output=True, text=True, check=True
        )
        return done.stderr

    assert call() == "0 False\n"
    assert read_run_log(own_mill)[-1]["state"] == "done"
    (own_mill / "raw" / "new.txt").write_text(f"It is new. {MILL}")
    assert call("--direct") == "0 False\n"
    assert not (own_mill / ".local").exists()


def test_importing_the_flow_changes_nothing_of_the_process(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT], env=clean_environment(tmp_path), capture_output=True, text=True, check=True
    )
    assert done.stderr == "True\nstill heard True\n"


def test_a_real_process_runs_the_real_flow(tmp_path):
    """Prefect and all: quiet in a log, in a home of its own, with all its steps shown."""
    fill_raw(tmp_path / "raw")
    called = start(
        tmp_path, "run", "--workers", "1", HOME=str(tmp_path), NEWSMILL_ORCHESTRATION="prefect", XDG_STATE_HOME=""
    )
    assert (called.code, called.err) == (0, "")
    assert called.out.startswith("sources found")
    assert not (tmp_path / ".prefect").exists()
    database = tmp_path / ".local/state/newsmill/prefect" / version("prefect") / "1" / "prefect.db"
    with sqlite3.connect(database) as db:
        assert db.execute("SELECT name, state_name FROM flow_run").fetchall() == [("raw from raw", "Completed")]
        tasks = dict(db.execute("SELECT name, state_name FROM task_run").fetchall())
        (artifacts,) = db.execute("SELECT count(*) FROM artifact").fetchone()
        said = [message for (message,) in db.execute("SELECT message FROM log ORDER BY timestamp")]
    assert set(tasks.values()) == {"Completed"}
    assert tasks.keys() >= {"scan", "ingest 1 of 1", "compare", "refine 1 of 1", "publish", "prune"}
    assert artifacts == 2
    # The terminal is quiet, the log of the run is not.
    took = [message.split()[0] for message in said if " took " in message]
    assert took[:4] == ["scan", "ingest", "compare", "index"]
    assert took[4:] == ["repetition", "refine", "duplicates", "stories", "publish", "prune"]
    assert any(message.startswith("refine took ") and message.endswith(" documents)") for message in said)
    assert any("articles " in message for message in said)
    assert any("published snapshot 1 (" in message for message in said)


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(signal.SIGKILL, id="killed"),
        pytest.param(signal.SIGSTOP, id="halted", marks=pytest.mark.long),
    ],
)
def test_a_run_whose_api_goes_publishes_and_says_so_once(tmp_path, harm):
    fill(tmp_path, 12)
    with running(tmp_path, "--workers", "0", NEWSMILL_ORCHESTRATION="prefect") as process:
        api = find_api(process)
        os.kill(api, harm)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err.count("\n")) == (0, 1), err
    assert "Prefect was not told that the run is done" in err
    assert "Published snapshot 1" in out
    assert query(tmp_path / "warehouse", "SELECT count(*) FROM documents") == [(12,)]
    assert not is_running(api)


@pytest.mark.parametrize(
    ("number", "options"),
    [(signal.SIGTERM, []), (signal.SIGHUP, ["--direct"]), (signal.SIGINT, ["--direct"])],
    ids=["SIGTERM", "SIGHUP", "SIGINT"],
)
def test_a_signal_ends_a_run_and_all_that_it_started(tmp_path, number, options):
    """A terminal's Ctrl-C reaches the workers as well."""
    fill(tmp_path, 200)
    with running(tmp_path, "--workers", "1", *options) as process:
        started = (tmp_path / "warehouse" / ".processes").read_text().split()[::2]
        started += [] if "--direct" in options else [str(find_api(process))]
        if number == signal.SIGINT:
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (128 + number, "")
    assert err.startswith("newsmill: stop")
    assert "Traceback" not in err
    assert read_run_log(tmp_path)[-1]["state"] == "cancelled"
    wait_until(lambda: not any(is_running(int(pid)) for pid in started))
    assert not (tmp_path / "warehouse" / "current").exists()
    assert not (tmp_path / "warehouse" / ".staging").exists()


def test_a_signal_that_duckdb_makes_an_error_of_is_no_failure(tmp_path):
    """It comes while DuckDB asks Python what a table looks like; so it was found, when a container was stopped."""
    call = [sys.executable, "-c", _SIGNAL_IN_A_QUERY]
    done = subprocess.run(call, env=clean_environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["True", "cancelled"], done.stderr
    assert "Interrupted: The run was stopped by SIGTERM." in done.stderr.splitlines()[-1]


def test_an_api_ends_with_the_run_that_was_killed(tmp_path):
    parent = subprocess.Popen(
        [sys.executable, "-c", _API, str(tmp_path)],
        env=clean_environment(tmp_path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert parent.stdout
    api = int(parent.stdout.readline())
    assert is_running(api)
    parent.kill()
    parent.communicate()
    wait_until(lambda: not is_running(api))
