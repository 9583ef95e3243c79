"""Warehouses in buckets, for tests: made once and copied, read as other programs read them, written by processes of their own."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

from buckets import Buckets
from deltalake import DeltaTable

from flows.settings import Settings

WRITER = Path(__file__).parent / "run" / "write_remotely.py"
# Seconds; a process on a busy machine takes some.
PATIENCE = 240


def copy_bucket(buckets: Buckets, url: str, below: str = "mill") -> str:
    """A new bucket with the same objects below another prefix; the URL of the warehouse in it."""
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    name = buckets.make({})
    for key in list_keys(buckets, url):
        source = {"Bucket": bucket, "Key": f"{prefix}/{key}"}
        buckets.client.copy_object(Bucket=name, Key=f"{below}/{key}", CopySource=source)
    return f"s3://{name}/{below}"


def list_keys(buckets: Buckets, url: str) -> list[str]:
    """Keys of all objects below a URL, relative to it."""
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    pages = buckets.client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=f"{prefix}/")
    return sorted(found["Key"][len(prefix) + 1 :] for page in pages for found in page.get("Contents", ()))


def read_json(buckets: Buckets, url: str, key: str = "current.json") -> dict[str, Any]:
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    found = buckets.client.get_object(Bucket=bucket, Key=f"{prefix}/{key}")
    return dict(json.loads(found["Body"].read()))


def list_unnamed(buckets: Buckets, url: str) -> list[str]:
    """Objects that nothing names: neither the pointer, nor a manifest that is kept, nor the layout."""
    pointer = read_json(buckets, url)
    published = read_json(buckets, url, pointer["manifest"])
    manifests = [pointer["manifest"], *(older["key"] for older in published["older"])]
    named = {"current.json", "state/runs.jsonl", "state/stat_cache.parquet", *manifests}
    for key in manifests:
        named |= set(read_json(buckets, url, key)["objects"].values())
    return [key for key in list_keys(buckets, url) if key not in named and "/_delta_log/" not in key]


def read_delta(buckets: Buckets, url: str, table: str, version: int | None = None) -> list[dict[str, Any]]:
    """The rows of a table, as a reader of Delta sees them."""
    options = {**buckets.variables, "AWS_ALLOW_HTTP": "true"}
    found = DeltaTable(f"{url}/tables/{table}", version=version, storage_options=options)
    return list(found.to_pyarrow_table().to_pylist())


def settings_for(url: str, cache: Path, raw: Path | None = None, **options: Any) -> Settings:
    return Settings(raw=raw or Path("raw"), warehouse=url, cache=cache, workers=0, **options)


class Writers:
    """Processes that write to warehouses in buckets, one after the other (write_remotely.py)."""

    def __init__(self, folder: Path, *, runs: bool = False) -> None:
        """runs: they judge texts."""
        self._log = folder / "writers.log"
        self._errors = (folder / "writers.err").open("wb")
        self._server = subprocess.Popen(
            [sys.executable, str(WRITER), *(["--warm"] if runs else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        assert self._listen() == "ready"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.kill()
        self._server.communicate()
        self._errors.close()

    def start(self, url: str, cache: Path, work: str, what: object, **environment: str) -> int:
        """Begin to write; gives the PID. work: "run", of a raw folder, or "rollback", to a number."""
        self._log.unlink(missing_ok=True)
        wanted = {"url": url, "cache": str(cache), "work": work, "what": str(what), "log": str(self._log)}
        assert self._server.stdin
        self._server.stdin.write(json.dumps({**wanted, "environment": environment}) + "\n")
        self._server.stdin.flush()
        return int(self._listen())

    def wait(self) -> tuple[int, str]:
        """How the process ended, as subprocess says it, and what it said."""
        code = int(self._listen())
        return code, self._log.read_text()

    def kill(self, point: str, url: str, cache: Path, work: str, what: object) -> None:
        """Write in a process that is killed at a named point."""
        self.start(url, cache, work, what, NEWSMILL_KILL_AT=point)
        code, said = self.wait()
        assert code == -signal.SIGKILL, f"{point}: {said}"

    def _listen(self) -> str:
        assert self._server.stdout
        line = self._server.stdout.readline()
        assert line, "the process that forks writers is gone"
        return line.strip()


def wait_until_halted(pid: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        assert time.monotonic() < deadline, "it is not halted"
        time.sleep(0.02)
