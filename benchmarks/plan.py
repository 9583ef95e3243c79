"""What a corpus will cost, from what was measured: processor hours, hours of the clock, memory, disk, files.

    .venv/bin/python -m benchmarks.plan [--documents 1000000,100000000] [--bytes 2300] [--cores 16] [--write]

Reads benchmarks/scale/measured.json, which `make bench-scale` writes; --write puts the tables into docs/scaling.md,
where each formula stands. Three kinds of work are told apart: what is done for each document (linear, spread over
workers); what is done over all documents (by DuckDB on one machine; it grows as it grew between the two sizes that were
measured, never less than linearly); and what a run does whatever comes (once).
"""

import argparse
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

MEASURED = Path(__file__).with_name("scale") / "measured.json"
FILES = MEASURED.with_name("files.json")
PEERS = Path(__file__).with_name("peers") / "measured.json"
PAGE = Path(__file__).parents[1] / "docs" / "scaling.md"
EACH, ALL, ONCE = (
    ("ingest", "index", "refine"),
    ("repetition", "duplicates", "stories", "publish"),
    ("scan", "compare", "prune and end"),
)
# Documents a part at most (NEWSMILL_PART_DOCUMENTS), and tables that have a file for each part.
PART, TABLES = 16_384, 15
# What the page plans: documents of so many bytes, on so many cores.
NEWS_BYTES, CORES = 2_300, 16
SIZES = (1_000_000, 10_000_000, 100_000_000)
_BLOCK = re.compile(r"(<!-- (\w+): measured -->\n).*?(<!-- end -->)", flags=re.DOTALL)


class Plan(NamedTuple):
    """each, all_: CPU hours of work on documents and of work over all; wall: hours; raw, warehouse: GB."""

    documents: int
    each: float
    all_: float
    wall: float
    raw: float
    warehouse: float
    parts: int
    files: int


def cpu_of(run: Mapping[str, Any], steps: Iterable[str]) -> float:
    """CPU seconds of some steps of a run."""
    return sum(cpu for name, cpu, _, _ in run["steps"] if name in steps)


def find_growth(measured: Mapping[str, Any], steps: Iterable[str]) -> float:
    """The exponent p of n**p by which some steps grew between the smallest and the largest size; 1 is linear.

    >>> first = lambda cpu: {"first": {"steps": [["publish", cpu, 0, 0]]}}
    >>> sizes = [{"documents": 10, **first(2.0)}, {"documents": 1000, **first(200.0)}]
    >>> round(find_growth({"sizes": sizes}, ["publish"]), 3)
    1.0
    """
    small, large = measured["sizes"][0], measured["sizes"][-1]
    before, after = cpu_of(small["first"], steps), cpu_of(large["first"], steps)
    if not before or not after:
        return 1.0
    return math.log(after / before) / math.log(large["documents"] / small["documents"])


def plan(measured: Mapping[str, Any], documents: int, mean_bytes: int, cores: int) -> Plan:
    """What a first run over so many documents costs. Documents as long as those measured, or so many times longer."""
    news, large = measured["news"], measured["sizes"][-1]
    longer = mean_bytes / (news["raw_bytes"] / news["documents"])
    each = cpu_of(news["first"], EACH) / news["documents"] * longer * documents
    all_ = sum(
        cpu_of(large["first"], [step]) * (documents / large["documents"]) ** max(1.0, find_growth(measured, [step]))
        for step in ALL
    )
    raw = documents * mean_bytes
    parts = math.ceil(documents / PART)
    return Plan(
        documents=documents,
        each=each / 3_600,
        all_=all_ / 3_600,
        # Work over all documents is counted as if it ran on the cores of the machine on which it was measured.
        wall=(each / cores + all_ / measured["workers"]) / 3_600,
        raw=raw / 1e9,
        warehouse=raw * news["bytes_"] / news["raw_bytes"] / 1e9,
        parts=parts,
        files=parts * TABLES,
    )


def show_measured(measured: Mapping[str, Any]) -> str:
    """Seconds and memory of each step at each size, and by which power they grow."""
    runs = [measured["news"], *measured["sizes"]]
    head = ["step"]
    for run in runs:
        head += [f"CPU s, {run['documents']:,} of {run['raw_bytes'] / run['documents']:,.0f} bytes", "peak MiB"]
    rows = [[*head, "grows as"]]
    for place, (name, *_) in enumerate(measured["news"]["first"]["steps"]):
        cells = [name]
        for run in runs:
            _, cpu, _, memory = run["first"]["steps"][place]
            cells += [f"{cpu:,.1f}", f"{memory / 2**20:,.0f}" if memory else "-"]
        rows.append([*cells, f"n^{find_growth(measured, [name]):.2f}" if name not in ONCE else "-"])
    for label, key in (("whole first run", "first"), ("nothing new", "idle"), ("1 % new", "added")):
        cells = [label]
        for run in runs:
            cells += [f"{run[key]['cpu']:,.1f}", f"{run[key]['memory'] / 2**20:,.0f}"]
        first, last = measured["sizes"][0], measured["sizes"][-1]
        power = math.log(last[key]["cpu"] / first[key]["cpu"]) / math.log(last["documents"] / first["documents"])
        rows.append([*cells, f"n^{power:.2f}"])
    others = (
        ("warehouse / raw bytes", lambda run: f"{run['bytes_'] / run['raw_bytes']:.2f}"),
        ("files of the warehouse", lambda run: f"{run['files']:,}"),
        ("slowest question, s", lambda run: f"{max(run['seconds'].values(), default=0):.2f}"),
    )
    rows += [[label, *(cell for run in runs for cell in (show(run), "")), ""] for label, show in others]
    about = f"{measured['on']}, {measured['workers']} workers, without Prefect; {measured['machine']}."
    return f"{about}\n\n{make_table(rows)}"


def show_plans(measured: Mapping[str, Any], sizes: Iterable[int], mean_bytes: int, cores: int) -> str:
    """A column for each size."""
    plans = [plan(measured, documents, mean_bytes, cores) for documents in sizes]
    news = measured["news"]
    millis = 1_000 * cpu_of(news["first"], EACH) / news["documents"]
    rows = [
        ["", *(f"{one.documents:,} documents" for one in plans)],
        ["CPU hours on documents", *(f"{one.each:,.1f}" for one in plans)],
        ["CPU hours over all of them", *(f"{one.all_:,.2f}" for one in plans)],
        ["CPU hours for each million", *(f"{(one.each + one.all_) / one.documents * 1e6:,.2f}" for one in plans)],
        [f"hours of the clock, {cores} cores", *(f"{one.wall:,.1f}" for one in plans)],
        ["raw, GB", *(f"{one.raw:,.0f}" for one in plans)],
        ["warehouse, GB", *(f"{one.warehouse:,.0f}" for one in plans)],
        ["parts of 16,384 documents", *(f"{one.parts:,}" for one in plans)],
        ["files of a snapshot", *(f"{one.files:,}" for one in plans)],
    ]
    about = f"First runs over documents of {mean_bytes:,} bytes, {millis:.2f} CPU ms each (ingest, index, refine)."
    return f"{about}\n\n{make_table(rows)}"


def make_blocks(measured: Path, sizes: Sequence[int], mean_bytes: int, cores: int) -> dict[str, str]:
    """The tables of what was measured so far, by the marks of the page."""
    blocks = {}
    if measured.exists():
        found = json.loads(measured.read_text(encoding="utf-8"))
        blocks = {"steps": show_measured(found), "plans": show_plans(found, sizes, mean_bytes, cores)}
    if FILES.exists():
        blocks["files"] = make_table(json.loads(FILES.read_text(encoding="utf-8")))
    if PEERS.exists():
        beside = json.loads(PEERS.read_text(encoding="utf-8"))
        blocks["peers"] = f"{beside['about']}\n\n{make_table(beside['rows'])}"
    return blocks


def write_blocks(text: str, blocks: Mapping[str, str]) -> str:
    r"""Put blocks between their marks; a mark without a block keeps what it has.

    >>> write_blocks("A\n<!-- b: measured -->\nold\n<!-- end -->\nZ", {"b": "new"})
    'A\n<!-- b: measured -->\nnew\n<!-- end -->\nZ'
    """

    def fill(found: re.Match[str]) -> str:
        return f"{found[1]}{blocks[found[2]]}\n{found[3]}" if found[2] in blocks else found[0]

    return _BLOCK.sub(fill, text)


def make_table(rows: list[list[str]]) -> str:
    """Rows as Markdown, the first of them the head.

    >>> print(make_table([["a", "b"], ["x", "1"]]))
    | a | b |
    |---|--:|
    | x | 1 |
    """
    head, *rest = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|---|" + "--:|" * (len(rows[0]) - 1), *rest])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", default=",".join(map(str, SIZES)))
    parser.add_argument("--bytes", type=int, default=NEWS_BYTES)
    parser.add_argument("--cores", type=int, default=CORES)
    parser.add_argument("--measured", type=Path, default=MEASURED)
    parser.add_argument("--write", action="store_true", help="write the tables into docs/scaling.md")
    given = parser.parse_args()
    sizes = [int(number) for number in given.documents.split(",")]
    blocks = make_blocks(given.measured, sizes, given.bytes, given.cores)
    if not given.write:
        print("\n\n".join(blocks.values()))
        return
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(write_blocks(text, blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
