"""What is fuzzed: a source from its bytes to its rows, and a query; each with what must hold of any input."""

import io
from contextlib import suppress

from flows.errors import WrongUseError
from flows.lexicon import shipped_lexicon, use_lexicon
from flows.run.judgement import Judgement
from flows.run.one_record import make_work
from flows.settings import Settings
from flows.sources.choose import is_container
from flows.sources.entries import read_entries
from flows.sources.records import PASSED_OVER, BrokenSource, Entry
from flows.stages.refine import Judged, complete, judge
from flows.stages.rows import Rows
from flows.storage.queries import check_query

# A source of each format: plain, packed, in an archive.
NAMES = (
    "a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.eml", "a.mbox", "a.warc", "a.wet", "a.parquet",
    "a.txt.gz", "a.jsonl.zst", "a.csv.xz", "a.html.bz2", "a.zip", "a.tar", "a.tar.gz",
)  # fmt: skip
LARGEST = 50_000
_JUDGING = Judgement.of(Settings(raw="raw", warehouse="warehouse")).judge("raw")


def read_source(name: str, data: bytes) -> None:
    """Everything that a run does with a file, but for storing it. Raises where something does not hold."""
    if is_container(name):
        entries = []
        with suppress(BrokenSource):
            entries.extend(read_entries(name, io.BytesIO(data), LARGEST, None))
    else:
        entries = [Entry(1, data, "html" if name.endswith("html") else "txt")]
    numbers = [entry.number for entry in entries if entry.reason != PASSED_OVER]
    assert numbers == [*range(1, len(numbers) + 1)]
    for entry in entries[:20]:
        if entry.reason != PASSED_OVER:
            check_rows(judge_entry(name, entry))


def judge_entry(name: str, entry: Entry) -> Rows:
    work = make_work("raw", name, entry)
    with use_lexicon(_JUDGING.lexicon or shipped_lexicon()):
        judged = judge(work, _JUDGING.policy)
        return complete(work, judged, _JUDGING.policy) if isinstance(judged, Judged) else judged


def check_rows(rows: Rows) -> None:
    """Every record ends once, lines add up, spans lie in the text, and what is text can be written as UTF-8."""
    (document,) = rows["documents"]
    articles, rejected = rows.get("articles", []), rows.get("rejected", [])
    assert len(articles) + len(rejected) == 1
    assert document["line_count"] == document["kept_line_count"] + document["removed_line_count"]
    assert document["removed_line_count"] == len(rows.get("removed_lines", []))
    text = articles[0]["text"] if articles else ""
    for table in ("quotes", "mentions", "figures", "dates"):
        for row in rows.get(table, []):
            start, end = row["char_start"], row["char_end"]
            assert 0 <= start < end <= len(text), (table, row)
            surface = row["text"] if table == "quotes" else row.get("surface")
            assert surface in (None, text[start:end]), (table, row)
    for table, found in rows.items():
        for row in found:
            for column, value in row.items():
                if isinstance(value, str):
                    assert value, (table, column)
                    value.encode()


def ask(query: str) -> None:
    """A query is let pass or refused in words."""
    with suppress(WrongUseError):
        check_query(query)
