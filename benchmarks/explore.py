"""How long pages of `newsmill explore` take: the median and the worst of some turns, of a server over a warehouse.

    python -m benchmarks.explore --documents 100000
    python -m benchmarks.explore --warehouse warehouse
    python -m benchmarks.explore --warehouse warehouse --turns 9 "/articles?q=ferry" /names

Without addresses: every page that needs no part of the address, some of the others, and searches for words of the
warehouse. --documents makes a corpus of documents of 1 KB, and its warehouse, on the spot. Milliseconds are those of
the client on this machine, and worth little where it is busy with something else: its load is said. Those of the
processor are the server's.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, quote_plus

import duckdb
import httpx

from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import write_corpus
from benchmarks.tables import describe_machine
from flows.explore.pages import PAGES

# Documents of a file of the corpus that is made, and their mean bytes.
CONTAINER, DOCUMENT_BYTES = 10_000, 1_000
# Seconds for the first answer, and for the index of words.
START_SECONDS, INDEX_SECONDS = 120, 1800
# Begins the sentence that a search shows while the index is not whole.
_NOT_WHOLE = "The index of words"
# A page of each other kind: what it is about, and the beginning of its address.
_PARTS = (
    ("/names/", "SELECT entity_id FROM entities WHERE kind = 'person' ORDER BY article_count DESC, entity_id LIMIT 1"),
    ("/names/", "SELECT entity_id FROM entities WHERE kind = 'place' ORDER BY article_count DESC, entity_id LIMIT 1"),
    ("/stories/", "SELECT story_id FROM stories ORDER BY article_count DESC, story_id LIMIT 1"),
    ("/reprints/", "SELECT cluster_id FROM clusters ORDER BY cluster_size DESC, cluster_id LIMIT 1"),
    ("/rules/", "SELECT rule_id FROM removed_by_rule ORDER BY line_count DESC, rule_id LIMIT 1"),
    ("/runs/", "SELECT run_id FROM runs ORDER BY started_at DESC LIMIT 1"),
    ("/sql?query=", "SELECT 'SELECT publisher, count(*) FROM articles GROUP BY ALL ORDER BY ALL'"),
)
# Words by how many articles have them: of all, of a tenth and of one in a thousand.
_WORDS = """
WITH words AS (
    SELECT unnest(list_distinct(regexp_extract_all(lower(text), '[a-z]{4,}'))) AS word
    FROM articles
    WHERE language = 'en'
    LIMIT 2000000
), counted AS (SELECT word, count(*) AS articles FROM words GROUP BY word)
SELECT arg_max(word, articles), arg_min(word, abs(articles - most / 10)), arg_min(word, abs(articles - most / 1000))
FROM counted, (SELECT max(articles) AS most FROM counted)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--warehouse", type=Path)
    wanted.add_argument("--documents", type=int, help="make a warehouse of so many")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("addresses", nargs="*", help="paths of pages, with what is asked")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        warehouse = given.warehouse or make_warehouse(Path(scratch), given.documents)
        show(warehouse, given.addresses or list(choose_addresses(warehouse)), given.turns, Path(scratch) / "cache")


def make_warehouse(folder: Path, documents: int) -> Path:
    """A warehouse of made-up news; duplicates are among the documents."""
    for first in range(0, documents, CONTAINER):
        count = min(CONTAINER, documents - first)
        write_corpus(folder / "raw", count, first=first, press=Press(1, DOCUMENT_BYTES), form="jsonl.gz")
    command = [sys.executable, "-m", "flows", "run", "--direct", "--raw", str(folder / "raw")]
    subprocess.run([*command, "--warehouse", str(folder / "warehouse")], check=True, stdout=subprocess.DEVNULL)
    return folder / "warehouse"


def show(warehouse: Path, addresses: list[str], turns: int, cache: Path) -> None:
    """Print what each page takes, as a table of Markdown. cache: for the index of words, which is made anew."""
    begun = time.perf_counter()
    with serve(warehouse, cache) as (client, pid):
        client.get("/").raise_for_status()
        print(f"{time.perf_counter() - begun:.2f} s until the first page is there")
        client.get("/names").raise_for_status()
        print(f"{time.perf_counter() - begun:.2f} s until names are counted")
        wait_for_index(client)
        print(f"{time.perf_counter() - begun:.2f} s until the index of words is whole")
        print(f"{describe_machine()}\n")
        print("| page | median, ms | worst, ms | processor, ms |\n|---|---|---|---|")
        for address in addresses:
            figures = measure(client, pid, address, turns)
            print(f"| `{address}` | " + " | ".join(f"{1000 * figure:.0f}" for figure in figures) + " |", flush=True)


def choose_addresses(warehouse: Path) -> Iterator[str]:
    """Pages with no part in their address, some of articles and documents, and searches."""
    yield from (page.path for page in PAGES if "{" not in page.path)
    with duckdb.connect(str((warehouse / "warehouse.duckdb").resolve()), read_only=True) as db:
        for (doc_id,) in db.execute("SELECT doc_id FROM articles ORDER BY doc_id LIMIT 3").fetchall():
            yield f"/articles/{doc_id}"
            yield f"/documents/{doc_id}"
        for (doc_id,) in db.execute("SELECT doc_id FROM duplicates ORDER BY doc_id LIMIT 2").fetchall():
            yield f"/documents/{doc_id}"
        for path, question in _PARTS:
            for (value,) in db.execute(question).fetchall():
                yield f"{path}{quote(str(value))}"
        ((common, usual, rare),) = db.execute(_WORDS).fetchall()
        named = "SELECT mode(name) FROM mentions WHERE kind = ?"
        people, places = (db.execute(named, [kind]).fetchall()[0][0] for kind in ("person", "place"))
        publisher = db.execute("SELECT mode(publisher) FROM articles").fetchall()[0][0]
    for typed in (
        common,
        usual,
        rare,
        f"{common} {usual}",
        f'"{usual} {common}"',
        f"{usual[:3]}*",
        f"{common} -{usual}",
    ):
        yield f"/articles?q={quote_plus(typed)}"
    yield f"/articles?q={usual}&sort=day&page=3"
    for name, value in (("person", people), ("place", places), ("publisher", publisher)):
        if value:
            yield f"/articles?q={usual}&{name}={quote_plus(value)}"


@contextmanager
def serve(warehouse: Path, cache: Path) -> Iterator[tuple[httpx.Client, int]]:
    """(a client of `newsmill explore`, its process id)."""
    command = [sys.executable, "-m", "flows", "explore", "--no-token", "--no-browser", "--warehouse", str(warehouse)]
    env = {**os.environ, "NEWSMILL_CACHE": str(cache)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().split()[-1]
            with httpx.Client(base_url=address, timeout=START_SECONDS) as client:
                yield client, process.pid
        finally:
            process.terminate()


def wait_for_index(client: httpx.Client) -> None:
    """SystemExit where it is not whole in time."""
    deadline = time.monotonic() + INDEX_SECONDS
    while _NOT_WHOLE in client.get("/articles?q=word").text.split("<h2>")[0]:
        if time.monotonic() > deadline:
            raise SystemExit(f"There is no index of words after {INDEX_SECONDS:,} seconds.")
        time.sleep(0.5)


def measure(client: httpx.Client, pid: int, address: str, turns: int) -> tuple[float, float, float]:
    """(median, worst, median of the server's processor time) in seconds."""
    seconds, processor = [], []
    for _ in range(turns):
        begun, spent = time.perf_counter(), read_processor_seconds(pid)
        client.get(address, follow_redirects=True).raise_for_status()
        seconds.append(time.perf_counter() - begun)
        processor.append(read_processor_seconds(pid) - spent)
    return statistics.median(seconds), max(seconds), statistics.median(processor)


def read_processor_seconds(pid: int) -> float:
    """What a process has spent, of its own and of the system; 0 where /proc does not tell."""
    path = Path(f"/proc/{pid}/stat")
    if not path.exists():
        return 0.0
    user, system = path.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
