"""Buckets of an S3 server on loopback, which tests fill and newsmill reads."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import boto3

SERVER = Path(__file__).parent / "object_server.py"
# Seconds; a server on a busy machine takes some.
PATIENCE = 120
SECRET = "s3cret-access-key"  # noqa: S105 - of a server that asks nobody


class Buckets:
    """A server that runs, and what it was asked for."""

    def __init__(self, port: int, log: Path) -> None:
        self.endpoint, self._log, self._made = f"http://127.0.0.1:{port}", log, 0
        self.variables = {
            "AWS_ACCESS_KEY_ID": "mill",
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": self.endpoint,
        }
        self.client: Any = boto3.client(
            "s3",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="mill",
            aws_secret_access_key=SECRET,
        )

    def make(self, files: Mapping[str, bytes], prefix: str = "") -> str:
        """A new bucket with these objects below a prefix; returns its name."""
        self._made += 1
        name = f"news-{self._made}"
        self.client.create_bucket(Bucket=name)
        for key, data in files.items():
            self.put(name, prefix + key, data)
        return name

    def put(self, bucket: str, key: str, data: bytes) -> None:
        self.client.put_object(Bucket=bucket, Key=key, Body=data)

    def remove(self, bucket: str, key: str) -> None:
        self.client.delete_object(Bucket=bucket, Key=key)

    @contextmanager
    def asked(self) -> Iterator[list[str]]:
        """The requests for objects of what happens meanwhile, as "GET /bucket/key"; filled at the end."""
        before, found = len(self._log.read_text().splitlines()), list[str]()
        yield found
        lines = self._log.read_text().splitlines()[before:]
        found += [line for line in lines if line.count("/") > 1 and not line.endswith("/")]


@contextmanager
def serve_buckets(folder: Path) -> Iterator[Buckets]:
    """Start the server on a free port; it ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    log = folder / "asked.log"
    log.touch()
    with (folder / "server.log").open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, str(SERVER), str(port), str(log)],
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "AWS_ACCESS_KEY_ID": "mill", "AWS_SECRET_ACCESS_KEY": SECRET},
        )
    try:
        deadline = time.monotonic() + PATIENCE
        while True:
            assert server.poll() is None, (folder / "server.log").read_text()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert time.monotonic() < deadline, "the server does not start"
            time.sleep(0.05)
        yield Buckets(port, log)
    finally:
        server.terminate()
        server.wait(20)
