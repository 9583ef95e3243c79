"""How many bytes a small change writes: a reprint of an old article, an earlier print of one, five new files.

    .venv/bin/python -m benchmarks.bytes_written [--documents N]

The corpus is invented (benchmarks/duplicate_speed): reports, and edited copies of some. What a run writes are the files
of its snapshot that are no hard links to older ones.
"""

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import duckdb

from benchmarks.duplicate_speed.corpus import write_corpus
from flows.run.conductor import DirectConductor
from flows.run.report import Request
from flows.run.sequence import run
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.snapshots import current_manifest

_SHOWN = 6


def list_files(warehouse: Path) -> dict[int, Path]:
    """The files of the published snapshot by inode."""
    folder = (warehouse / "current").resolve()
    return {path.stat().st_ino: path for path in folder.rglob("*") if path.is_file()}


def measure(raw: Path, warehouse: Path, label: str, change: Callable[[], None]) -> None:
    """Make a change, run, and print what was written."""
    before = list_files(warehouse) if warehouse.exists() else {}
    change()
    report = run(Settings(raw=raw, warehouse=warehouse, workers=0), Request(), DirectConductor())
    after = list_files(warehouse)
    folder = (warehouse / "current").resolve()
    total = sum(path.stat().st_size for path in after.values())
    written = Counter[str]()
    for inode, path in after.items():
        if inode not in before:
            written[path.relative_to(folder).parent.as_posix().strip(".") or path.name] += path.stat().st_size
    share = sum(written.values()) / total
    manifest = current_manifest(Layout(warehouse))
    most = max(Counter(file.table for file in manifest.files).values()) if manifest else 0
    print(f"{label}: {sum(written.values()) / 1e3:,.0f} kB of {total / 1e3:,.0f} kB ({share:.1%}); "
          f"{len(after)} files, at most {most} a table; {report.seconds:.1f} s")  # fmt: skip
    parts = [f"{table} {size / 1e3:,.0f}" for table, size in written.most_common(_SHOWN)]
    print(f"    kB: {', '.join(parts)}", flush=True)


def find_lone_articles(warehouse: Path) -> list[str]:
    """Names of articles without duplicates, spread over the corpus."""
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
        rows = db.sql(
            "SELECT source_uri FROM articles WHERE cluster_size = 1 AND published_on IS NOT NULL "
            "ORDER BY hash(source_uri)"
        )
        return [name for (name,) in rows.fetchall()]


def print_again(raw: Path, name: str, target: str, published: str) -> None:
    """Print an article once more, on another day."""
    page = (raw / name).read_text(encoding="utf-8")
    again = re.sub(r"Published \d+ \w+ \d{4}", f"Published {published}", page)
    (raw / target).write_text(again, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2_000)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as scratch:
        raw, warehouse = Path(scratch) / "raw", Path(scratch) / "warehouse"
        measure(raw, warehouse, f"first run, {count:,} documents", lambda: write_corpus(raw, count) and None)
        later, earlier, *_ = find_lone_articles(warehouse)
        measure(raw, warehouse, "a reprint of an old article",
                lambda: print_again(raw, later, "reprint.txt", "9 May 2022"))  # fmt: skip
        measure(raw, warehouse, "an earlier print of an old article",
                lambda: print_again(raw, earlier, "earlier.txt", "2 January 2019"))  # fmt: skip
        measure(raw, warehouse, "five new files", lambda: write_corpus(raw, 5, old=count) and None)


if __name__ == "__main__":
    main()
