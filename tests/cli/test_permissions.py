"""Folders that may not be written or read: one sentence names the place, and readers keep the last snapshot."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# Files of somebody else: root reads and writes them but for these capabilities.
NOBODY = 65534
PLAIN = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
pytestmark = pytest.mark.skipif(
    os.name != "posix" or os.getuid() != 0 or not shutil.which("setpriv") or not shutil.which("unshare"),
    reason="needs root, setpriv and unshare, to make folders that are somebody else's",
)


def call(folder: Path, *words: str, before: tuple[str, ...] = PLAIN) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-m", "flows", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


def give_away(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


def test_a_warehouse_of_somebody_else_is_read_and_not_written(own_mill: Path) -> None:
    give_away(own_mill / "warehouse")
    called = call(own_mill, "run", "--direct")
    assert (called.returncode, called.stderr.count("\n")) == (1, 1)
    assert "Permission denied: warehouse/.lock" in called.stderr
    assert call(own_mill, "sql", "SELECT count(*) > 0 FROM articles", "--format", "csv").stdout.endswith("true\n")


def test_a_warehouse_on_a_read_only_disk_is_told(own_mill: Path) -> None:
    mount = 'mount --bind warehouse warehouse && mount -o remount,ro,bind warehouse && exec "$@"'
    called = call(own_mill, "run", "--direct", before=("unshare", "-m", "sh", "-c", mount, "sh"))
    assert (called.returncode, called.stderr.count("\n")) == (1, 1)
    assert "Read-only file system: warehouse/.lock" in called.stderr


def test_a_raw_folder_that_may_not_be_listed_is_told(own_mill: Path) -> None:
    (own_mill / "raw").chmod(0o700)
    os.chown(own_mill / "raw", NOBODY, NOBODY)
    called = call(own_mill, "run", "--direct")
    assert (called.returncode, called.stderr) == (
        2,
        "newsmill: The raw folder raw cannot be listed: Permission denied.\n",
    )


def test_a_file_that_may_not_be_read_costs_itself(own_mill: Path) -> None:
    closed = own_mill / "raw" / "closed.txt"
    closed.write_text("The ferry was held up by fog for two hours on Monday, the harbour office said.")
    closed.chmod(0o600)
    os.chown(closed, NOBODY, NOBODY)
    assert call(own_mill, "run", "--direct").returncode == 0
    asked = call(
        own_mill, "sql", "SELECT source_uri, detail FROM rejected WHERE reason = 'unreadable'", "--format", "csv"
    )
    assert asked.stdout.splitlines()[1:] == ["closed.txt,It cannot be read: Permission denied."]
