"""What records cost in containers, against the same records as files: processor time, memory, and small changes.

    .venv/bin/python -m benchmarks.containers [--documents N] [--texts FILE.jsonl.gz] [--forms files,jsonl.gz,parquet]

The same N texts (default 4,000) are read as N files, as one jsonl.gz and as one Parquet file, each into a warehouse of
its own, in a process of its own. Of each run: the processor time of all its processes, and the highest memory of all of
them together (proportional set size: what two processes share counts once). Of a container two more runs: after one
record has changed, and after one was put in front of all others. At the end the rows of all forms are compared.

Without --texts, texts are those of an invented corpus (benchmarks.corpus). With it, they are those of the column
`text`, as often as needed, each time with the words of their long lines in another order.
"""

import argparse
import gzip
import json
import random
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.corpus.press import Press
from benchmarks.metering import Cost, run_newsmill
from flows.settings import Settings

FORMS = ("files", "jsonl.gz", "parquet")
# What may differ between forms: names of sources, and what is hashed of them; the bytes that are kept.
OF_THE_SOURCE = (
    "doc_id", "source_uri", "record_number", "record_key", "raw_sha256", "raw_bytes", "canonical_id", "cluster_id",
    "input_key",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=4_000)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--forms", default=",".join(FORMS))
    parser.add_argument("--workers", type=int, default=Settings().workers)
    parser.add_argument("--folder", type=Path, help="where raw folders and warehouses stay; else they are removed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        texts = list(make_texts(given.documents, given.texts))
        print(f"{'records as':28} {'judged':>8} {'CPU s':>8} {'per CPU s':>9} {'MiB':>6}   steps (s of the clock)")
        forms = given.forms.split(",")
        for form in forms:
            measure_form(form, folder / form, texts, given.workers)
        for form in forms[1:]:
            compare_rows(find_first(folder / forms[0]), find_first(folder / form))


def measure_form(form: str, folder: Path, texts: list[str], workers: int) -> None:
    raw, warehouse = folder / "raw", folder / "warehouse"
    write_records(raw, form, texts)
    first = report(form, run_newsmill(raw, warehouse, workers))
    if form == "files":
        return
    subprocess.run(["cp", "-al", warehouse, folder / "warehouse-first"], check=True)
    middle = len(texts) // 2
    write_records(raw, form, [*texts[:middle], texts[middle] + "\n\nIt rained at night.\n", *texts[middle + 1 :]])
    report(f"{form}, one changed", run_newsmill(raw, warehouse, workers), first)
    write_records(raw, form, texts, first="It rained at night, and the ferry to Ostrand did not sail.\n")
    report(f"{form}, one put in front", run_newsmill(raw, warehouse, workers), first)


def find_first(folder: Path) -> Path:
    """The warehouse of a form after its first run: of files there is no other."""
    copy = folder / "warehouse-first"
    return copy if copy.exists() else folder / "warehouse"


def report(label: str, cost: Cost, first: Cost | None = None) -> Cost:
    judged = cost.said["counts"]["refined_count"]
    rate = f"{judged / cost.cpu:9.0f}" if first is None else f"{cost.cpu / first.cpu:9.1%}"
    steps = ", ".join(f"{step.name} {step.wall:.1f}" for step in cost.steps if step.wall >= 0.05)
    print(f"{label:28} {judged:8,} {cost.cpu:8.1f} {rate} {cost.memory / 2**20:6.0f}   {steps}", flush=True)
    return cost


def make_texts(count: int, given: Path | None) -> Iterator[str]:
    """Texts that are unlike each other; the same ones for the same number."""
    if given is None:
        press = Press()
        for number in range(count):
            document = press.print_one(number)
            yield document.write_text().decode(document.encoding)
        return
    with gzip.open(given, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    chance = random.Random(1)  # noqa: S311 - a benchmark needs the same corpus each time, not secrets
    # Any number of them is like all.
    chance.shuffle(texts)
    for number in range(count):
        text = texts[number % len(texts)]
        yield text if number < len(texts) else "\n".join(shuffle(line, chance) for line in text.split("\n"))


def shuffle(line: str, chance: random.Random) -> str:
    """A long line, the report's, with its words in another order; a short one, the page's, as it is."""
    first, second, *middle = line.split(" ") if line.count(" ") > 5 else (line, "")
    if middle:
        last = middle.pop()
        chance.shuffle(middle)
        return " ".join([first, second, *middle, last])
    return line


def write_records(raw: Path, form: str, texts: list[str], first: str | None = None) -> None:
    """Write records under keys that stay theirs; first: the text of one more, which stands in front."""
    raw.mkdir(parents=True, exist_ok=True)
    keyed = [(f"{number:06d}", text) for number, text in enumerate(texts)]
    keyed[:0] = [("first", first)] if first else []
    if form == "files":
        for key, text in keyed:
            (raw / key[:3]).mkdir(exist_ok=True)
            (raw / key[:3] / f"{key}.txt").write_bytes(text.encode())
    elif form == "parquet":
        keys, bodies = zip(*keyed, strict=True)
        pq.write_table(pa.table({"id": keys, "text": bodies}), raw / "all.parquet", row_group_size=10_000)
    else:
        with gzip.open(raw / f"all.{form}", "wb", 6) as file:
            for key, text in keyed:
                file.write(json.dumps({"id": key, "text": text}, ensure_ascii=False).encode() + b"\n")


def compare_rows(one: Path, other: Path) -> None:
    """Say whether two warehouses hold the same documents, articles and fields, their sources' names left out."""
    for table in ("documents", "articles", "removed_lines", "quotes", "mentions", "figures", "dates"):
        count, different = count_different(one, other, table)
        print(f"{table:16} {count:10,} rows of {one.parent.name}, {different:,} others in {other.parent.name}")


def count_different(one: Path, other: Path, table: str) -> tuple[int, int]:
    """How many rows of a table one warehouse has, and how many hold in one of both only."""
    with duckdb.connect() as db:
        for name, warehouse in (("one", one), ("other", other)):
            current = warehouse / "current"
            columns = db.sql(f"SELECT * EXCLUDE (doc_id) FROM '{current}/{table}/*.parquet' LIMIT 0").columns
            kept = ", ".join(f"found.{column}" for column in columns if column not in OF_THE_SOURCE)
            # A document is known by its key: the file's name, or the column `id`.
            db.execute(
                f"CREATE TABLE {name} AS SELECT known.key, {kept} FROM '{current}/{table}/*.parquet' found JOIN ("
                f"SELECT doc_id, coalesce(record_key, regexp_extract(source_uri, '(\\w+).txt', 1)) AS key "
                f"FROM '{current}/documents/*.parquet') known USING (doc_id)"
            )
        ((count, different),) = db.sql(
            "SELECT (SELECT count(*) FROM one), (SELECT count(*) FROM (FROM one EXCEPT ALL FROM other)) "
            "+ (SELECT count(*) FROM (FROM other EXCEPT ALL FROM one))"
        ).fetchall()
        return count, different


if __name__ == "__main__":
    main()
