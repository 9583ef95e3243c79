"""What the number of files costs, which grows with the corpus: measured on as many small files, without a corpus.

    .venv/bin/python -m benchmarks.scale.files [--documents 1000000,10000000,100000000] [--part 16384]

A snapshot of so many documents has a file a table and part. Of each size: linking all files into a new snapshot,
looking whether each is as long as it was (every run does), writing and reading the manifest, and a first and second
query over the files of one table.
"""

import argparse
import json
import math
import os
import tempfile
import time
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.tables import describe_machine, print_table
from flows.storage.connection import parquet
from flows.storage.manifest import DataFile, Manifest

# Tables with a file for each part.
TABLES = 14
# Names of one file that a file system allows, at least (ext4: 65,000).
NAMES = 50_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", default="1000000,10000000,100000000")
    parser.add_argument("--part", type=int, default=16_384, help="documents a part")
    parser.add_argument("--save", type=Path, help="write the table into this file, for benchmarks.plan")
    given = parser.parse_args()
    rows = []
    for documents in map(int, given.documents.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            rows.append((f"{documents:,}", *measure(Path(folder), math.ceil(documents / given.part))))
    print(f"\nParts of {given.part:,} documents; {describe_machine()}\n")
    head: tuple[str, ...] = (
        "documents",
        "files",
        "link, CPU s",
        "look, CPU s",
        "manifest MB",
        "write, CPU s",
        "read, CPU s",
    )
    head = (*head, "first query, s", "second, s")
    print_table(head, rows)
    if given.save:
        given.save.write_text(json.dumps([head, *rows]) + "\n", encoding="utf-8")


def measure(folder: Path, parts: int) -> tuple[str, ...]:
    tables = [f"table_{number:02d}" for number in range(TABLES)]
    for number, table in enumerate(tables):
        (folder / "1" / table).mkdir(parents=True)
        (folder / "2" / table).mkdir(parents=True)
        for part in range(parts):
            # A hundred rows, a row group: what is measured is the files and not what they hold.
            original = folder / f"{number}-{part // NAMES}.parquet"
            if not original.exists():
                pq.write_table(pa.table({"doc_id": [f"{row:016x}" for row in range(100)]}), original)
            os.link(original, folder / "1" / table / f"{part:08d}.parquet")
    files = [path for table in tables for path in sorted((folder / "1" / table).iterdir())]
    seconds = []

    began = time.process_time()
    for path in files:
        os.link(path, folder / "2" / path.parent.name / path.name)
    seconds.append(time.process_time() - began)
    began = time.process_time()
    sizes = [path.stat().st_size for path in files]
    seconds.append(time.process_time() - began)

    entries = tuple(
        DataFile(path.parent.name, path.stem, f"{path.parent.name}/{path.name}", 100, size, "0" * 64)
        for path, size in zip(files, sizes, strict=True)
    )
    manifest = folder / "manifest.json"
    began = time.process_time()
    Manifest(2, 1, "2026-01-01T00:00:00+00:00", "run", "run", entries).write(manifest)
    writing = time.process_time() - began
    began = time.process_time()
    Manifest.read(manifest)
    reading = time.process_time() - began

    answers = []
    with duckdb.connect() as db:
        db.execute(f"CREATE VIEW one AS SELECT * FROM {parquet(files[:parts])}")
        for _ in range(2):
            began = time.perf_counter()
            db.execute("SELECT count(*) FROM one WHERE doc_id = '0000000000000007'").fetchall()
            answers.append(time.perf_counter() - began)
    figures = [*seconds, manifest.stat().st_size / 1e6, writing, reading, *answers]
    return f"{len(files):,}", *(f"{figure:.2f}" for figure in figures)


if __name__ == "__main__":
    main()
