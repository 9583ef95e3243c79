"""A PostgreSQL cluster of a test's own, on a free port of loopback."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prefect_server import free_port

# Where Debian has them, which puts none of them on the path; the newest first.
FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
PATH = os.pathsep.join([*map(str, FOLDERS), os.environ.get("PATH", "")])
IS_THERE = all(shutil.which(name, path=PATH) for name in ("initdb", "pg_ctl", "psql", "pg_dump"))
# What PostgreSQL is started as where root runs the tests: it refuses root.
NOBODY = "nobody"
# Of a cluster that lasts as long as its test; with what an address has to escape.
PASSWORD = "not/a@secret"  # noqa: S105


def call(folder: Path, *arguments: str) -> str:
    """What a command of PostgreSQL prints, called as a user without rights. folder: where it works."""
    user = NOBODY if os.geteuid() == 0 else None
    environment = {"PATH": PATH, "PGPASSWORD": PASSWORD, "LC_ALL": "C.UTF-8"}
    # A file, since the server that is started would hold a pipe open for as long as it runs.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            arguments, cwd=folder, env=environment, user=user, stdout=output, stderr=output, timeout=240, check=False
        )
        output.seek(0)
        said = output.read().decode()
    assert done.returncode == 0, f"{' '.join(arguments)}:\n{said}"
    return said


@contextmanager
def serve_postgres(statements: list[str]) -> Iterator[tuple[Path, int]]:
    """(folder, port) of a cluster in which these statements were carried out by its superuser."""
    # pytest's own folders are closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="newsmill-postgres-"))
    try:
        (folder / "password").write_text(PASSWORD)
        if os.geteuid() == 0:
            user = pwd.getpwnam(NOBODY)
            for path in (folder, folder / "password"):
                os.chown(path, user.pw_uid, user.pw_gid)
        call(folder, "initdb", "-D", "data", "-U", "postgres", "--auth=scram-sha-256", "--pwfile=password")
        port = free_port()
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off"
        call(folder, "pg_ctl", "-D", "data", "-l", "log", "-o", options, "-w", "-t", "200", "start")
        try:
            for line in statements:
                call(folder, "psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-c", line)
            yield folder, port
        finally:
            call(folder, "pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)
