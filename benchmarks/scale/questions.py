"""How long the questions of docs/queries.md take on a warehouse, warm."""

import re
import time
from pathlib import Path

import duckdb

QUERIES = Path(__file__).parents[2] / "docs" / "queries.md"
_QUESTION = re.compile(r'^\$ newsmill sql "([^"]+)"', flags=re.MULTILINE)


def ask(warehouse: Path) -> dict[str, float]:
    """Seconds of each question by what it is about: asked twice, the second answer counts."""
    seconds = {}
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
        for question in _QUESTION.findall(QUERIES.read_text(encoding="utf-8")):
            # Days and names of the sample are none of this corpus: what matters is what has to be read.
            db.execute(question).fetchall()
            began = time.perf_counter()
            db.execute(question).fetchall()
            seconds[name_question(question)] = time.perf_counter() - began
    return seconds


def name_question(question: str) -> str:
    """The view that a question asks, and on what condition.

    >>> name_question("SELECT a FROM reprints WHERE is_other_publisher AND b > 1 ORDER BY a LIMIT 3")
    'reprints WHERE is_other_publisher AND b > 1'
    """
    behind = question.partition(" FROM ")[2]
    return re.split(r" (?:GROUP|ORDER) BY ", behind)[0][:70].replace("|", "/")
