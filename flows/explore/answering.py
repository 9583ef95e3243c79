"""The process that answers queries of the SQL page: it reads requests from its input, a line of JSON each, and writes
the answers to its output.

It is a process of its own, so that a query which takes all memory, or an hour in one call, ends nothing but itself.
"""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NoReturn

from flows.errors import NewsmillError
from flows.run.questions import Questions, open_questions
from flows.settings import Settings
from flows.storage.export.written import csv_lines, to_plain
from flows.storage.queries import check_query

# Settings that an answer depends on.
NEEDED = frozenset({"warehouse", "cache", "memory_limit", "query_seconds", "query_spill", "workers"})
# Characters of a cell on the page, and of all cells together; CSV has all of them.
_CELL, _ALL = 500, 1_000_000
# Lines of CSV that go out together.
_LINES = 500


def main() -> None:
    """Answer until the input ends, which it does with the process that asks.

    The first line is settings and the number of the snapshot; then {"query", "most"} asks for so many rows, and
    {"query", "is_defused"} for CSV. Written are, for rows, {"columns"}, {"rows", "is_cut"}; for CSV {"columns"},
    {"text"} as often as there is some, {"end"}; and where it goes wrong {"problem", "code"}, which ends the answer.
    """
    out = os.dup(1)
    os.dup2(2, 1)  # whatever else prints does not print between the answers
    first = json.loads(sys.stdin.readline())
    try:
        with open_questions(Settings(**first["settings"]), first["number"]) as questions:
            _write(out, {"ready": True})
            for line in sys.stdin:
                _answer(questions, json.loads(line), out)
    except NewsmillError as error:
        _write(out, {"problem": str(error), "code": error.exit_code})
    except KeyboardInterrupt:
        return  # Ctrl-C ends the page, and this with it


def _answer(questions: Questions, request: Mapping[str, Any], out: int) -> None:
    def give_up(problem: str, code: int) -> NoReturn:
        # Only while DuckDB works: nothing else is being written then.
        _write(out, {"problem": problem, "code": code})
        shutil.rmtree(questions.spill, ignore_errors=True)
        os._exit(code)

    try:
        check_query(request["query"])
        with questions.ask(request["query"], give_up) as (columns, rows):
            _write(out, {"columns": columns})
            answers = (
                _make_rows(rows, request["most"])
                if "most" in request
                else _make_csv(columns, rows, is_defused=request["is_defused"])
            )
            for answer in answers:
                _write(out, answer)
    except NewsmillError as error:
        _write(out, {"problem": str(error), "code": error.exit_code})
    except Exception as error:  # noqa: BLE001 - the page says it; who answers lives on
        _write(out, {"problem": f"It could not be answered: {type(error).__name__}: {error}", "code": 1})


def _make_rows(rows: Iterator[Sequence[Any]], most: int) -> Iterator[Mapping[str, Any]]:
    kept, left, is_cut = list[list[Any]](), _ALL, False
    for row in islice(rows, most + 1):
        if len(kept) == most or left < 0:
            is_cut = True
            break
        cells = [_cut(to_plain(value)) for value in row]
        left -= sum(len(str(cell)) for cell in cells)
        kept.append(cells)
    yield {"rows": kept, "is_cut": is_cut}


def _cut(value: Any) -> Any:
    """A value as the page shows it: lists and the like as text, long texts cut."""
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    return value[:_CELL] + "…" if isinstance(value, str) and len(value) > _CELL else value


def _make_csv(
    columns: Sequence[str], rows: Iterator[Sequence[Any]], *, is_defused: bool
) -> Iterator[Mapping[str, Any]]:
    lines = csv_lines(columns, rows, defuse=is_defused)
    while together := list(islice(lines, _LINES)):
        yield {"text": "".join(f"{line}\n" for line in together)}
    yield {"end": True}


def _write(out: int, answer: Mapping[str, Any]) -> None:
    """Write a line, whole: half a line of somebody else's could not be read."""
    data = json.dumps(answer).encode() + b"\n"
    while data:
        data = data[os.write(out, data) :]


if __name__ == "__main__":
    main()
