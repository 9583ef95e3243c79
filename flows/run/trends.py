"""Trends: where a day differs sharply from the days before it.

Two questions are asked of the tables about runs. Of each folder of sources: which share of the lines of what came on a
day was junk, which share of the documents was rejected, which were duplicates. Of each collection: how many documents
came on a day with a run. The last day is compared with up to DAYS days before it, by robust statistics: the median, and
the median distance from it (MAD), which a few odd days do not move. A site that changed its pages, a feed that stopped
or sends the same again shows itself so.

What is told is a question to a person, not a verdict.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import duckdb

from flows.storage.connection import quote, read_sql

# Days before the last one that are looked at: four weeks, so that weekdays and weekends are both among them.
DAYS = 28
# Days below which nothing is said.
LEAST_DAYS = 5
# Documents of a folder on a day below which its shares say nothing.
LEAST_DOCUMENTS = 20
# Distance from the median, in standard deviations, beyond which a value stands out: "modified z-scores with an absolute
# value of greater than 3.5" (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993).
MOST_DEVIATIONS = 3.5
# The MAD of normally distributed values, as a share of their standard deviation.
_MAD_OF_NORMAL = 0.6745
# A share that moved less than this is not worth a look, however steady it was before.
LEAST_CHANGE = 0.1
# The same for numbers of documents: half of what is usual, or twice as many.
LEAST_FACTOR = 2.0

# What is compared: the columns of a share, what it is called, and a question that shows what is behind it.
_BEHIND = "JOIN documents USING (doc_id) WHERE documents.collection = '{collection}' AND {folder}"
_SHARES = (
    ("removed_line_count", "line_count", "junk lines",
     f"SELECT rule_id, count(*) AS lines FROM removed_lines {_BEHIND} GROUP BY ALL ORDER BY lines DESC"),
    ("rejected_count", "document_count", "rejected documents",
     f"SELECT reason, count(*) AS documents FROM rejected {_BEHIND} GROUP BY ALL ORDER BY documents DESC"),
    ("duplicate_count", "document_count", "duplicates",
     f"SELECT method, count(*) AS documents FROM duplicates {_BEHIND} GROUP BY ALL ORDER BY documents DESC"),
)  # fmt: skip
_RUNS_OF = (
    "SELECT started_at, state, new_count, changed_count, error FROM runs WHERE collection = '{collection}' "
    "ORDER BY started_at DESC"
)

# Files of storage/sql, and what they ask.
_QUESTIONS = {
    "trend_folders": "What came from each folder on its last days: where the last one differs sharply, it is said.",
    "trend_collections": "How many documents came to each collection on its last days; the same is said of them.",
}
_PARAMETERS = {"days": DAYS + 1, "least_documents": LEAST_DOCUMENTS}


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is sharply other than before.

    what      junk lines, rejected documents, duplicates (shares, 0..1), or documents (a number).
    folder    the folder of sources; None where it is about a whole collection.
    value     on `day` (UTC); usual: the median of the days before, of which there are `day_count`.
    question  SQL that shows what is behind it.
    """

    what: str
    collection: str
    folder: str | None
    day: str
    value: float
    usual: float
    day_count: int
    question: str

    def explain(self) -> str:
        """A sentence for a person.

        >>> Change("duplicates", "wire", "sport", "2024-03-05", 0.5, 0.04, 9, "SELECT 1").explain()
        'wire, folder sport: 50 % duplicates on 2024-03-05, usually 4 % (9 days before)'
        """
        of = f", folder {self.folder}" if self.folder is not None else ""
        if self.folder is None:
            found, usual = f"{self.value:,.0f} new documents", f"{self.usual:,.0f}"
        else:
            found, usual = f"{self.value:.0%} {self.what}".replace("%", " %"), f"{self.usual:.0%}".replace("%", " %")
        return f"{self.collection}{of}: {found} on {self.day}, usually {usual} ({self.day_count} days before)"


def find_changes(db: duckdb.DuckDBPyConnection) -> list[Change]:
    """Where the last day of a folder or collection differs from those before. Reads: runs, run_sources."""
    folders, collections = (_read(db, query).values() for query in _QUESTIONS)
    changes = [_compare_shares(rows, *share) for rows in folders for share in _SHARES]
    changes += [_compare_numbers(rows) for rows in collections]
    return [change for change in changes if change]


def list_questions() -> list[tuple[str, str, dict[str, int]]]:
    """What `find_changes` asks: (in words, SQL, its parameters)."""
    return [(said, read_sql(query), _PARAMETERS) for query, said in _QUESTIONS.items()]


def _read(db: duckdb.DuckDBPyConnection, query: str) -> dict[tuple[Any, ...], list[dict[str, Any]]]:
    """Rows by collection and folder, in the order of their days."""
    rows = db.execute(read_sql(query), _PARAMETERS)
    names = [column[0] for column in rows.description or ()]
    series: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for values in rows.fetchall():
        row = dict(zip(names, values, strict=True))
        series.setdefault((row["collection"], row.get("source_folder")), []).append(row)
    return series


def _compare_shares(rows: Sequence[dict[str, Any]], part: str, whole: str, what: str, question: str) -> Change | None:
    *before, last = rows
    before = [row for row in before if row[whole]]
    if not last[whole] or len(before) < LEAST_DAYS:
        return None
    value, shares = last[part] / last[whole], [row[part] / row[whole] for row in before]
    usual = median(shares)
    # Of few documents a share is rough, however steady it was (Laplace's estimate: 0 of 20 is not never). Lines of one
    # document are of a kind, so that it is documents that are counted.
    count = last["document_count"]
    guess = (usual * count + 1) / (count + 2)
    if abs(value - usual) < LEAST_CHANGE or not stands_out(value, shares, math.sqrt(guess * (1 - guess) / count)):
        return None
    collection, folder = last["collection"], last["source_folder"]
    return Change(what, collection, folder, last["day"], value, usual, len(before),
                  question.format(collection=collection, folder=_match_folder(folder)))  # fmt: skip


def _compare_numbers(rows: Sequence[dict[str, Any]]) -> Change | None:
    """How many documents came. A day that is not over may have too many, and too few only where one run makes a day."""
    *before, last = rows
    if len(before) < LEAST_DAYS:
        return None
    numbers = [row["document_count"] for row in before]
    value, usual = last["document_count"], median(numbers)
    if value < usual and median(row["run_count"] for row in before) > last["run_count"]:
        return None
    factor = max(value, usual) / max(1.0, min(value, usual))
    # Numbers of independent events scatter by their root.
    is_sharp = stands_out(value, numbers, math.sqrt(max(usual, 1.0)))
    if factor < LEAST_FACTOR or max(value, usual) < LEAST_DOCUMENTS or not is_sharp:
        return None
    collection = last["collection"]
    return Change("documents", collection, None, last["day"], value, usual, len(before),
                  _RUNS_OF.format(collection=collection))  # fmt: skip


def stands_out(value: float, before: Sequence[float], least_deviation: float) -> bool:
    """Whether a value is far from others, in units of how far these are from each other.

    least_deviation: what chance alone would give; equal values before would make anything stand out.

    >>> stands_out(9, [2, 3, 2, 3, 90], 0.1), stands_out(4, [2, 3, 2, 3, 90], 1.0)
    (True, False)
    """
    usual = median(before)
    deviation = max(median(abs(one - usual) for one in before) / _MAD_OF_NORMAL, least_deviation)
    return abs(value - usual) > MOST_DEVIATIONS * deviation


def _match_folder(folder: str) -> str:
    """SQL for the documents of a folder of run_sources.

    >>> _match_folder("herald"), _match_folder(".")
    ("starts_with(documents.source_uri, 'herald/')", "NOT contains(documents.source_uri, '/')")
    """
    if folder == ".":
        return "NOT contains(documents.source_uri, '/')"
    return f"starts_with(documents.source_uri, {quote(folder + '/')})"
