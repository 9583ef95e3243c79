"""A Prefect server over PostgreSQL, as docs/scheduling.md and compose.yaml have it: deployed, run, started again."""

import re
import shlex
from pathlib import Path
from urllib.parse import quote

import duckdb
import pytest
import yaml
from postgres import IS_THERE, PASSWORD, call, serve_postgres
from prefect_server import ROOT, describe_environment, free_port, serve_api, work

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not IS_THERE, reason="PostgreSQL is not installed (Debian: apt-get install postgresql)"),
]
PAGE = (ROOT / "docs/scheduling.md").read_text(encoding="utf-8")
VARIABLE = "PREFECT_SERVER_DATABASE_CONNECTION_URL"


def test_a_server_over_postgresql_keeps_its_history(tmp_path: Path) -> None:
    (shown,) = re.findall(rf"^    export {VARIABLE}=(\S+)$", PAGE, flags=re.MULTILINE)
    composed = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]["server"]["environment"][VARIABLE]
    assert composed == shown.replace("PASSWORD", "${POSTGRES_PASSWORD}").replace("127.0.0.1", "database")
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    (raw / "mill.txt").write_text("The paper mill at Aarnes will close in summer, its owners said on Monday.")
    (line,) = re.findall(r"^    .*psql (-c .*)$", PAGE, flags=re.MULTILINE)
    statements = [one.replace("'PASSWORD'", f"'{PASSWORD}'") for one in shlex.split(line)[1::2]]
    with serve_postgres(statements) as (folder, port):
        url = shown.replace("PASSWORD", quote(PASSWORD, safe="")).replace(":5432", f":{port}")
        environment = describe_environment(tmp_path, free_port(), **{VARIABLE: url})
        with serve_api(tmp_path, environment) as server:
            server.prefect("work-pool", "create", "newsmill", "--type", "process")
            server.prefect("deploy", "--all")
            with work(server):
                flow_run = server.run("newsmill/nightly", raw=str(raw), warehouse=str(warehouse), workers=0)
        assert flow_run["state_type"] == "COMPLETED", server.worker_log.read_text()[-3000:]
        with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
            assert db.sql("SELECT source_uri FROM articles").fetchall() == [("mill.txt",)]
        # Nothing of it is in SQLite.
        assert not list((tmp_path / "home").glob("*.db"))
        with serve_api(tmp_path, environment) as again:
            assert again.read(flow_run)["state"]["message"] == "raw: snapshot 1"
            assert {one["name"] for one in again.ask("deployments/filter", {})} == {"nightly", "inbox", "weekly"}
        # The copy that is made before an upgrade.
        at = ["-h", "127.0.0.1", "-p", str(port), "-U", "prefect"]
        assert "pg_dump prefect" in PAGE
        assert str(flow_run["id"]) in call(folder, "pg_dump", *at, "prefect")
