"""What is fuzzed: the steps from bytes to rows one by one and as a whole, a query, and a command's arguments.

Each function takes what a stranger may send, and checks what must hold of any. The steps by themselves take a fraction
of the time of the whole, so that most inputs are tried on them.
"""

import io
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date
from functools import cache
from unittest import mock

import duckdb

from flows.cli import main
from flows.errors import WrongUseError
from flows.lexicon import shipped_lexicon, use_lexicon
from flows.run.judgement import Judgement
from flows.run.one_record import make_work
from flows.settings import Settings
from flows.sources.choose import is_container
from flows.sources.entries import read_entries
from flows.sources.records import PASSED_OVER, BrokenSource, Entry
from flows.stages.record_text import read_columns, read_text
from flows.stages.refine import Judged, complete, judge
from flows.stages.rows import Rows
from flows.storage.queries import check_parsed
from flows.text.document import Page, read_fields, read_page
from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.line_ends import count_lines, split_lines
from flows.text.reading.quoted_mail import repair_lines
from flows.text.values import Language

# A source of each format: plain, packed, in an archive.
NAMES = (
    "a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.eml", "a.mbox", "a.warc", "a.wet", "a.parquet",
    "a.txt.gz", "a.jsonl.zst", "a.csv.xz", "a.html.bz2", "a.zip", "a.tar", "a.tar.gz",
)  # fmt: skip
LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "ru", "ar", "hi", "zh-cn", "ja", "th", "und")
# Commands that read: any words may stand behind them.
COMMANDS = ("sql", "try", "explain", "tables", "status", "snapshots", "export", "verify", "")
LARGEST = 50_000
_LATEST = date(2030, 1, 1)
_JUDGING = Judgement.of(Settings(raw="raw", warehouse="warehouse")).judge("raw")


def read_bytes(data: bytes) -> None:
    """Bytes become lines, or are refused with a reason."""
    with suppress(UnreadableText):
        text = decode(data).text
        raw = split_lines(text)
        assert len(raw) == count_lines(text)
        lines, repairs = repair_lines(raw)
        assert len(lines) == len(repairs) == len(raw)
        "\n".join(lines).encode()


def judge_page(text: str) -> None:
    """Every line of a page has a verdict, and its place in the text where it is kept."""
    page = read_page(text, frozenset(), 0.5)
    assert len(page.raw) == len(page.lines) == len(page.verdicts) == len(page.starts) == len(page.repairs)
    for line, verdict, start in zip(page.lines, page.verdicts, page.starts, strict=True):
        assert (verdict is None) == (not line)
        assert (start >= 0) == (verdict is not None and verdict.kept)
        assert start < 0 or page.text.startswith(line, start)


def read_one_text(language: str, text: str) -> None:
    """What is found in a text stands in it."""
    fields = read_fields(Page([], [], [], [], [], [], text, Language(language, 1.0)), _LATEST)
    for found in (*fields.quotes, *fields.mentions, *fields.figures, *fields.dates):
        assert 0 <= found.start < found.end <= len(text), found


def read_records(name: str, data: bytes) -> list[Entry]:
    """The records of a source are numbered, and the text of each is read or refused with a reason."""
    if is_container(name):
        entries = []
        with suppress(BrokenSource):
            entries.extend(read_entries(name, io.BytesIO(data), LARGEST, None))
    else:
        entries = [Entry(1, data, "html" if name.endswith("html") else "txt")]
    assert "program_error" not in {entry.reason for entry in entries}
    numbers = [entry.number for entry in entries if entry.reason != PASSED_OVER]
    assert numbers == [*range(1, len(numbers) + 1)]
    entries = [entry for entry in entries[:20] if entry.reason != PASSED_OVER]
    for entry in entries:
        if not entry.reason:
            with suppress(UnreadableText):
                read_text(entry.format, entry.data, None)
                read_columns(entry.format, entry.data)
    return entries


def read_source(name: str, data: bytes) -> None:
    """Everything that a run does with a file, but for storing it."""
    for entry in read_records(name, data):
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
        check_parsed(query, _open_parser())


@cache
def _open_parser() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def call(command: str, words: list[str]) -> None:
    """A command with any words behind it, where there is no warehouse and none can be made, ends with an exit code."""
    told = io.StringIO()
    with redirect_stderr(told), redirect_stdout(io.StringIO()), mock.patch("sys.stdin", io.StringIO("")):
        code = main([command, "--warehouse", "/proc/nowhere", *words])
    assert code in range(5), code
    assert "did not foresee" not in told.getvalue(), told.getvalue()
