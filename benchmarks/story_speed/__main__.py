"""Measure: see the package's docstring."""

import argparse
import tempfile
import time
from pathlib import Path

from benchmarks.duplicate_speed.meter import forget_peak, read_peak
from benchmarks.story_speed.articles import make_article
from benchmarks.story_speed.steps import Steps, build_articles, build_terms, name_files
from benchmarks.tables import describe_machine, print_table

# Articles that are held as Python's objects at a time.
_AT_ONCE = 20_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--new", type=int, default=100)
    parser.add_argument("--memory", default="512MB", help="DuckDB's memory; the process has more beside it")
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        steps = Steps(Path(folder), given.memory, threads=given.threads)
        rows = []
        count, new = given.articles, given.new
        for label, first, size, days in (
            ("first time", 0, count, 730),
            (f"{new:,} of the last days", count, new, 4),
            (f"{new:,} of any day", count + new, new, 730),
            ("nothing new", 0, 0, 0),
        ):
            rows.append((label, *measure(steps, first, size, days)))
    print(f"\n{given.articles:,} articles; {describe_machine()}\n")
    print_table(("run", "CPU s", "CPU ms an article", "wall s", "peak MiB", "stories", "ties", "new files", "MB"), rows)


def measure(steps: Steps, first: int, count: int, days: int) -> tuple[str, ...]:
    """A run over so many new articles."""
    import pyarrow as pa

    articles, terms = [build_articles([])], [build_terms([])]
    for start in range(first, first + count, _AT_ONCE):
        made = [make_article(number, last_days=days) for number in range(start, min(start + _AT_ONCE, first + count))]
        articles.append(build_articles(row for row, _ in made))
        terms.append(build_terms((row["doc_id"], term) for row, found in made for term in found))
    before = name_files(steps)
    brought = pa.concat_tables(articles), pa.concat_tables(terms)
    del articles, terms
    forget_peak()
    held, began, cpu = read_peak(), time.perf_counter(), time.process_time()
    steps.run(*brought, ())
    cpu, wall = time.process_time() - cpu, time.perf_counter() - began
    peak = read_peak() - held
    after = name_files(steps)
    new = [file for path, file in after.items() if path not in before]
    rows = {
        table: sum(file.rows for file in after.values() if file.table == table)
        for table in ("stories", "_state/story_ties")
    }
    figures = (f"{cpu:.2f}", f"{1000 * cpu / count:.3f}" if count else "-", f"{wall:.2f}", f"{peak:.0f}")
    return (*figures, *(f"{number:,}" for number in rows.values()), f"{len(new)} of {len(after)}",
            f"{sum(file.bytes for file in new) / 1e6:.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
