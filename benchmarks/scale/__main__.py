"""Measure and print: see the package's docstring."""

import argparse
import json
import shutil
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import FORMS, write_corpus
from benchmarks.metering import Cost, run_newsmill, size_of
from benchmarks.scale.questions import ask
from benchmarks.tables import describe_machine, print_table, show_memory

CONTAINER = 25_000
NEWS_BYTES = 2_300
# See benchmarks/speed: what was written just before a run is looked at once more by the next.
SETTLED = 2.5


class Size(NamedTuple):
    """What was measured of one corpus. seconds: of each question, by its text; bytes_, files: after the first run."""

    documents: int
    raw_bytes: int
    first: Cost
    idle: Cost
    added: Cost
    bytes_: int
    files: int
    bytes_later: int
    seconds: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", default="100000,1000000", help="sizes, with a comma between them")
    parser.add_argument("--bytes", type=int, default=300, help="mean bytes of a document")
    parser.add_argument("--news", type=int, default=10_000, help=f"documents of {NEWS_BYTES} bytes, measured beside")
    parser.add_argument("--form", choices=FORMS, default="jsonl.gz")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--save", type=Path, help="write what was measured into this file, for benchmarks.plan")
    parser.add_argument("--keep", type=Path, help="keep corpora and warehouses in this folder")
    given = parser.parse_args()
    wanted = [(int(number), given.bytes) for number in given.documents.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        measured = []
        # What judging costs is measured on documents as long as news are: it grows with their length.
        for documents, mean in [(given.news, NEWS_BYTES), *wanted]:
            folder = (given.keep or Path(scratch)) / f"{documents}-of-{mean}"
            measured.append(measure(folder, documents, Press(1, mean), given.form, given.workers))
            if not given.keep:
                shutil.rmtree(folder)
    news, *sizes = measured
    if given.save:
        save(given.save, news, sizes, given.workers)
    print(f"\nDocuments of {given.bytes} bytes, {given.workers} workers; {describe_machine()}\n")
    show_runs(sizes)
    show_steps("first run", [size.first for size in sizes], sizes)
    show_steps("1 % new", [size.added for size in sizes], sizes)
    show_questions(sizes)


def measure(folder: Path, documents: int, press: Press, form: str, workers: int) -> Size:
    raw, warehouse = folder / "raw", folder / "warehouse"
    raw_bytes = 0
    for first in range(0, documents, CONTAINER):
        raw_bytes += write_corpus(raw, min(CONTAINER, documents - first), first=first, press=press, form=form)
    say(f"{documents:,} documents of {raw_bytes / documents:.0f} bytes are written")
    time.sleep(SETTLED)
    first = run_newsmill(raw, warehouse, workers)
    bytes_, files = size_of(warehouse)
    say(f"first run: {describe_cost(first)}")
    idle = run_newsmill(raw, warehouse, workers)
    say(f"nothing new: {describe_cost(idle)}")
    seconds = ask(warehouse)
    say(f"questions: {max(seconds.values(), default=0):.2f} s at most")
    write_corpus(raw, max(1, documents // 100), first=documents, press=press, form=form)
    added = run_newsmill(raw, warehouse, workers)
    say(f"1 % new: {describe_cost(added)}")
    return Size(documents, raw_bytes, first, idle, added, bytes_, files, size_of(warehouse)[0], seconds)


def save(path: Path, news: Size, sizes: list[Size], workers: int) -> None:
    """Write what was measured as JSON, for benchmarks.plan."""

    def pack(size: Size) -> dict[str, Any]:
        return size._asdict() | {name: asdict(getattr(size, name)) for name in ("first", "idle", "added")}

    about = {"machine": describe_machine(), "on": time.strftime("%Y-%m-%d"), "workers": workers}
    measured = about | {"news": pack(news), "sizes": [pack(size) for size in sizes]}
    path.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {text}", flush=True)


def describe_cost(cost: Cost) -> str:
    """What a run cost, and its steps, in a line: who waits for the tables, or never sees them, has this."""
    steps = ", ".join(f"{step.name} {step.cpu:.1f} CPU s {show_memory(step.memory)} MiB" for step in cost.steps)
    return f"{cost.cpu:.1f} CPU s, {cost.wall:.1f} s, {show_memory(cost.memory)} MiB ({steps})"


def show_runs(sizes: list[Size]) -> None:
    figures = [
        ("first run: CPU s", [size.first.cpu for size in sizes], "{:.1f}"),
        ("first run: CPU ms a document", [1_000 * size.first.cpu / size.documents for size in sizes], "{:.3f}"),
        ("first run: wall s", [size.first.wall for size in sizes], "{:.1f}"),
        ("first run: peak MiB", [size.first.memory / 2**20 for size in sizes], "{:.0f}"),
        ("nothing new: CPU s", [size.idle.cpu for size in sizes], "{:.2f}"),
        ("nothing new: wall s", [size.idle.wall for size in sizes], "{:.2f}"),
        ("1 % new: CPU s", [size.added.cpu for size in sizes], "{:.1f}"),
        ("1 % new: CPU, % of the first run", [100 * size.added.cpu / size.first.cpu for size in sizes], "{:.1f}"),
        ("1 % new: peak MiB", [size.added.memory / 2**20 for size in sizes], "{:.0f}"),
        ("raw MB", [size.raw_bytes / 1e6 for size in sizes], "{:.1f}"),
        ("warehouse MB", [size.bytes_ / 1e6 for size in sizes], "{:.1f}"),
        ("warehouse / raw", [size.bytes_ / size.raw_bytes for size in sizes], "{:.2f}"),
        ("warehouse MB, after 1 % new", [size.bytes_later / 1e6 for size in sizes], "{:.1f}"),
        ("files of the warehouse", [size.files for size in sizes], "{:.0f}"),
        ("slowest question: s", [max(size.seconds.values(), default=0.0) for size in sizes], "{:.2f}"),
    ]
    rows = [(name, *map(form.format, found), show_ratio(found)) for name, found, form in figures]
    print_table(("figure", *(f"{size.documents:,} documents" for size in sizes), "ratio"), rows)


def show_steps(label: str, costs: list[Cost], sizes: list[Size]) -> None:
    """CPU and peak memory of each step at each size, and how many times its CPU the largest takes of the smallest."""
    head = [f"step of {label}"]
    for size in sizes:
        head += [f"CPU s, {size.documents:,}", "wall s", "peak MiB"]
    rows = []
    for steps in zip(*(cost.steps for cost in costs), strict=True):
        cells = [steps[0].name]
        for step in steps:
            cells += [f"{step.cpu:.2f}", f"{step.wall:.2f}", show_memory(step.memory)]
        rows.append([*cells, show_ratio([step.cpu for step in steps])])
    print_table([*head, "CPU ratio"], rows)


def show_questions(sizes: list[Size]) -> None:
    head = ("question", *(f"s, {size.documents:,}" for size in sizes))
    rows = [(f"`{text}`", *(f"{size.seconds[text]:.3f}" for size in sizes)) for text in sizes[0].seconds]
    print_table(head, rows)


def show_ratio(figures: list[float]) -> str:
    """How many times the first the last is.

    >>> show_ratio([0.5, 5.0]), show_ratio([0.0, 5.0])
    ('10.0', '-')
    """
    return f"{figures[-1] / figures[0]:.1f}" if figures[0] else "-"


if __name__ == "__main__":
    main()
