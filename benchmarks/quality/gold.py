"""The gold sets of the line judge: pages whose lines are labelled, and the scorer that came with them."""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# The first four are news and make the mean; wcxb holds blogs and guides. The second sets are pages of other sites, in
# more languages, older, or of other kinds; they are a corpus of their own.
NEWS = ("fundus", "fundus_eval", "scrapinghub", "l3s")
SETS = (*NEWS, "wcxb")
SECOND = ("waddle", "msv", "newspaper", "readability", "fundus_hist")
# All visible text of the article element; of the whole page.
VARIANTS = ("semi_main", "naive")


@dataclass(frozen=True, slots=True)
class Document:
    """A page of a set. labels: keep, drop, title or skip for each line; the last two are not scored."""

    id: str
    set_name: str
    site: str
    lines: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def data(self) -> bytes:
        """The page as evaluate.py writes it."""
        return ("\n".join(self.lines) + "\n").encode()


def find_set(gold: Path, set_name: str, variant: str) -> Path:
    return gold / "dev" / "A_boilerplate" / f"{set_name}.{variant}.jsonl.gz"


def read_rows(gold: Path, set_name: str, variant: str) -> Iterator[dict[str, Any]]:
    """The rows of one set as they stand in its file."""
    with gzip.open(find_set(gold, set_name, variant), "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def read_documents(gold: Path, variant: str, sets: Sequence[str] = SETS) -> list[Document]:
    """All documents of one variant, in the order in which evaluate.py hands them to newsmill."""
    documents = []
    for set_name in sets:
        for row in read_rows(gold, set_name, variant):
            texts, labels = zip(*((line["text"], line["label"]) for line in row["lines"]), strict=True)
            documents.append(Document(row["id"], set_name, row["site"], texts, labels))
    return documents


def score(gold: Path, set_name: str, variant: str, kept: Sequence[tuple[str, Sequence[bool]]]) -> dict[str, float]:
    """What the gold folder's scorer says of one set. kept: document id, and for each line whether it stays."""
    with tempfile.TemporaryDirectory() as scratch:
        predicted = Path(scratch) / "predicted.jsonl"
        rows = (json.dumps({"id": name, "keep": [int(flag) for flag in flags]}) for name, flags in kept)
        predicted.write_text("\n".join(rows) + "\n", encoding="utf-8")
        scorer = gold / "score" / "score_boilerplate.py"
        command = [sys.executable, str(scorer), str(find_set(gold, set_name, variant)), str(predicted), "--json"]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])["ALL"]
    return figures
