"""A small invented raw folder with sources of every fate, and the command line as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

FERRY = """Ferry returns to Port Kelda after nine weeks

By Ana Ruiz

PORT KELDA, Norway, March 9 (MW) - The ferry between Port Kelda and the islands sailed again on Tuesday, nine weeks after a storm broke its pier.

"We counted every morning without it," harbour master Mara Lindqvist said. "Nobody on the islands needs to be told how long nine weeks are."

At least 12 people were injured when the pier broke in January, the county said.

Share this: Facebook X Email Print
"""
MILL = """The paper mill at Aarnes will close at the end of the summer after a century of work, its owners said on Monday.

The town has 3,100 inhabitants, and one in five of them works at the mill or for a firm that lives from it.
"""
WEATHER = """Fog kept the lighthouse horn busy for eleven hours on Sunday, longer than on any day since records began.

The keeper, who is paid by the month, said that he had expected no less of November.

\x1b[2J\u202eSubscribe to our newsletter\x07
"""


class Called(NamedTuple):
    code: int
    out: str
    err: str


def fill_raw(raw: Path) -> None:
    """Sources of every fate: articles, a duplicate, rejected, ignored and refused ones."""
    (raw / "islands").mkdir(parents=True)
    (raw / "islands" / "ferry.txt").write_text(FERRY)
    (raw / "ferry-copy.txt").write_text(FERRY)
    (raw / "mill.txt").write_text(MILL)
    (raw / "weather.txt").write_text(WEATHER)
    (raw / "empty.txt").write_text("")
    (raw / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (raw / "README.md").write_text("About this folder.")
    (raw / "notes.md").write_text("Not a source.")
    (raw / ".hidden").mkdir()
    (raw / ".hidden" / "draft.txt").write_text(MILL)
    (raw / "outside.txt").symlink_to("/etc/hostname")
    os.mkfifo(raw / "pipe.txt")


def start(folder: Path, *arguments: str, given: str | None = None, **environment: str) -> Called:
    """Call the command line as a process of its own."""
    process = subprocess.run(
        [sys.executable, "-m", "flows", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        input=given,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return Called(process.returncode, process.stdout, process.stderr)
