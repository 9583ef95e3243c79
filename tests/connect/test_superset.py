"""Apache Superset over a warehouse: it lists the tables, draws from them, and sees the next snapshot at once."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from bi_tools import find_program, leave_out_python, publish_pages

from flows.contracts import TABLES

NAME = PASSWORD = "admin"  # noqa: S105 - of a server that lives as long as the test
# Superset migrates its own database at first, on a busy machine for minutes.
PATIENCE = 600


def set_up(folder: Path) -> dict[str, str]:
    """Make the data of a Superset; returns the environment for its programs."""
    environment = leave_out_python(
        SUPERSET_FOLDER=str(folder),
        SUPERSET_HOME=str(folder),
        SUPERSET_CONFIG_PATH=str(Path(__file__).parent / "environments" / "superset_config.py"),
        FLASK_APP="superset.app:create_app()",
    )
    about = [
        "--username",
        NAME,
        "--firstname",
        "A",
        "--lastname",
        "B",
        "--email",
        "a@b.example",
        "--password",
        PASSWORD,
    ]
    for arguments in (["db", "upgrade"], ["fab", "create-admin", *about], ["init"]):
        command = [find_program("superset", "superset"), *arguments]
        done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
    return environment


@contextmanager
def serve(environment: dict[str, str], folder: Path) -> Iterator[httpx.Client]:
    """A server on loopback, and a client that is logged in."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [find_program("superset", "superset"), "run", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "superset.log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as client:
            await_server(client, server, folder)
            who = {"username": NAME, "password": PASSWORD, "provider": "db"}
            token = client.post("/api/v1/security/login", json=who).json()["access_token"]
            client.headers["Authorization"] = f"Bearer {token}"
            yield client
    finally:
        server.terminate()
        server.wait(60)


def await_server(client: httpx.Client, server: subprocess.Popen[bytes], folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            if client.get("/health").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError((folder / "superset.log").read_text(encoding="utf-8")[-2000:])


def send(client: httpx.Client, path: str, **body: Any) -> Any:
    answer = client.post(f"/api/v1/{path}", json=body)
    assert answer.status_code < 300, answer.text
    return answer.json()


def count_articles(client: httpx.Client, dataset: int) -> int:
    """What a chart of the number of articles shows, asked without Superset's own cache."""
    query = {"metrics": ["count"], "columns": []}
    found = send(client, "chart/data", datasource={"id": dataset, "type": "table"}, queries=[query], force=True)
    return int(found["result"][0]["data"][0]["count"])


@pytest.mark.long
def test_superset_draws_from_the_warehouse_while_runs_go_on(folder: Path) -> None:
    home = folder / "superset"
    home.mkdir()
    warehouse = folder / "warehouse" / "warehouse.duckdb"
    with serve(set_up(home), home) as client:
        address = f"duckdb:///{warehouse}?access_mode=read_only"
        database = send(client, "database/", database_name="newsmill", sqlalchemy_uri=address)["id"]
        listed = client.get(f"/api/v1/database/{database}/tables/", params={"q": "(schema_name:main)"}).json()
        names = {found["value"] for found in listed["result"]}
        assert names >= {table.name for table in TABLES} | {"entities", "conservation"}
        dataset = send(client, "dataset/", database=database, schema="main", table_name="articles")["id"]
        assert count_articles(client, dataset) == 3
        publish_pages(folder, 3)
        assert count_articles(client, dataset) == 4
        # Superset has asked, and stands ready to ask again: a run neither waits for it nor disturbs it.
        publish_pages(folder, 4)
        assert count_articles(client, dataset) == 5
    assert not os.path.lexists(f"{warehouse}.wal")
