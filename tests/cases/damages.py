"""What may happen to a warehouse, and what a run, `status` and `verify` say of it: names of files, and the way out.

Each damage is done to a warehouse of three snapshots. run, verify: exit code, and words that the message has; where a
code is 0, the command goes on as if nothing were. heals: whether a repair leaves every row as it was.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Says = tuple[int, str]


class Case(NamedTuple):
    name: str
    damage: Callable[[Path], object]
    run: Says
    verify: Says
    heals: bool = True


def newest(warehouse: Path) -> Path:
    return warehouse / "snapshots" / "00000003"


def overwrite(path: Path, data: bytes) -> None:
    if path.exists():
        path.chmod(0o644)
    path.write_bytes(data)


def cut(path: Path) -> None:
    overwrite(path, path.read_bytes()[: path.stat().st_size // 2])


def find(warehouse: Path, table: str) -> Path:
    return min((newest(warehouse) / table).glob("00000003-*.parquet"))


def to_folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def to_file(path: Path) -> None:
    shutil.rmtree(path)
    path.write_bytes(b"?")


def point(warehouse: Path, to: str) -> None:
    (warehouse / "current").unlink()
    if to:
        (warehouse / "current").symlink_to(to)


def say_in_manifest(warehouse: Path, **values: object) -> None:
    path = newest(warehouse) / "manifest.json"
    overwrite(path, json.dumps(json.loads(path.read_text()) | values).encode())


def log(warehouse: Path, line: bytes) -> None:
    with (warehouse / ".runs.jsonl").open("ab") as file:
        file.write(line + b"\n")


REPAIR = "newsmill repair"
FINE = (0, "")
# Mended without a look at a document: what was published is still there, or is made of the manifest.
CHEAP = [
    Case("views gone", lambda w: (newest(w) / "warehouse.duckdb").unlink(), FINE, (1, "warehouse.duckdb: It cannot")),
    Case("views changed", lambda w: overwrite(newest(w) / "warehouse.duckdb", b"?"), FINE, (1, "warehouse.duckdb: Its")),
    Case("a file that an older snapshot has", lambda w: next((newest(w) / "sources").glob("00000002*")).unlink(),
         (1, REPAIR), (1, "sources/00000002")),
    Case("link to the views gone", lambda w: (w / "warehouse.duckdb").unlink(), FINE, (1, REPAIR)),
    Case("link to the views a file", lambda w: ((w / "warehouse.duckdb").unlink(), (w / "warehouse.duckdb").touch()),
         (1, "warehouse.duckdb: It is no link"), (1, "no link")),
    Case("current gone", lambda w: point(w, ""), (3, REPAIR), (1, REPAIR)),
    Case("current elsewhere", lambda w: point(w, "nowhere"), (1, REPAIR), (1, "current is no link to a snapshot")),
    Case("current a file", lambda w: (point(w, ""), (w / "current").touch()), (1, REPAIR), (1, REPAIR)),
    Case("current to a number that is gone", lambda w: point(w, "snapshots/00000009"), (1, REPAIR), (1, REPAIR)),
    Case("stat cache cut", lambda w: cut(w / ".stat_cache.parquet"), FINE, FINE),
    Case("stat cache a folder", lambda w: to_folder(w / ".stat_cache.parquet"), (1, ".stat_cache.parquet: It is no file"),
         (1, "It is no file")),
    Case("run log a folder", lambda w: to_folder(w / ".runs.jsonl"), (1, ".runs.jsonl: It is no file"), (1, REPAIR)),
    Case("run log no text", lambda w: log(w, b"\xff\xfe\x00[1]{}"), FINE, FINE),
    Case("run log without a date", lambda w: log(w, b'{"run_id": 1, "state": "done", "at": "once"}'), FINE, FINE),
    Case("run log with a day", lambda w: log(w, b'{"run_id": 1, "state": [], "at": "2024-03-05"}'), FINE, FINE),
    Case("older snapshot a file", lambda w: to_file(w / "snapshots" / "00000002"), FINE, FINE),
    Case("older manifest cut", lambda w: cut(w / "snapshots" / "00000002" / "manifest.json"), FINE, FINE),
]  # fmt: skip
# Every document is judged again, or what is gone is read again.
COSTLY = [
    Case("articles gone", lambda w: shutil.rmtree(newest(w) / "articles"), (1, REPAIR), (1, "articles/00000003-")),
    Case("articles a file", lambda w: to_file(newest(w) / "articles"), (1, REPAIR), (1, "Not a directory")),
    Case("a table's file a folder", lambda w: to_folder(find(w, "quotes")), (1, REPAIR), (1, "It is no file")),
    Case("kept bytes gone", lambda w: find(w, "_state/bronze").unlink(), (1, REPAIR), (1, "_state/bronze/00000003-")),
    Case("kept bytes and what they are", lambda w: shutil.rmtree(newest(w) / "_state"), (1, REPAIR), (1, "_state/")),
    Case("sources cut", lambda w: cut(find(w, "sources")), (1, REPAIR), (1, "sources/00000003-")),
    Case("history cut", lambda w: cut(find(w, "runs")), (1, REPAIR), (1, "runs/00000003-")),
    Case("manifest cut", lambda w: cut(newest(w) / "manifest.json"), (1, "manifest.json cannot be read"), (1, REPAIR)),
    Case("manifest gone", lambda w: (newest(w) / "manifest.json").unlink(), (1, "manifest.json is gone"), (1, REPAIR)),
    Case("manifest a folder", lambda w: to_folder(newest(w) / "manifest.json"), (1, REPAIR), (1, "manifest.json")),
    Case("manifest no text", lambda w: overwrite(newest(w) / "manifest.json", b'{"\xff'), (1, REPAIR), (1, REPAIR)),
    Case("manifest names what is outside", lambda w: say_in_manifest(w, files=[{"table": "rules", "part": "", "path":
         "../../x", "rows": 1, "bytes": 1, "sha256": ""}]), (1, "no file of a snapshot"), (1, REPAIR)),
    # What came after it comes back from the raw folder with the next run.
    Case("snapshot gone", lambda w: shutil.rmtree(newest(w)), (1, "its folder is gone"), (1, REPAIR), heals=False),
    Case("snapshot a file", lambda w: to_file(newest(w)), (1, "its folder is gone"), (1, REPAIR), heals=False),
]  # fmt: skip
