"""The run log: a line of JSON when a run begins, and one when it ends, whatever became of it.

It stands beside the snapshots, since a run that publishes nothing has no other place to leave a word. The next publish
takes what it says into the tables about runs (history.py).
"""

import datetime as dt
import json
import os
import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from flows import __version__
from flows.contracts import BY_NAME
from flows.errors import told_to_end
from flows.run.local_paths import shorten_paths
from flows.run.report import Report
from flows.storage.layout import Layout

Entry = dict[str, Any]

# Bytes beyond which the log is cut: some thousand runs, of which no publish has taken up any; and after a publish,
# which took up all: some two hundred. Each publish reads the whole log, 3,300 lines in 0.4 s.
LOG_BYTES = 4 * 2**20
TAKEN_UP_LOG_BYTES = 2**18
# Runs that stay then: a week of five-minute runs that no publish has taken up, and of all others the newest, whose
# warnings stand nowhere else.
LOG_RUNS = 2_000
TAKEN_UP_LOG_RUNS = 100


def make_run_id(started_at: dt.datetime) -> str:
    """The name of a run: its start in UTC, and a random end."""
    return f"{started_at:%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}"


def note_run(layout: Layout, entry: Entry) -> None:
    """Add a line to the run log; it is of now, unless it says when it was."""
    entry = {"at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"), **entry}
    with layout.run_log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(json.dumps(entry, ensure_ascii=False) + "\n")


def describe_end(report: Report, versions: Sequence[str], started_at: dt.datetime) -> Entry:
    """What the log keeps of a run that ends, beside its state."""
    return {
        "started_at": started_at.isoformat(),
        "finished_at": dt.datetime.now(dt.UTC).isoformat(),
        "counts": report.counts,
        "steps": [[*step, report.step_bytes.get(step[0])] for step in report.steps],
        "versions": list(versions[:2]),
        "newsmill": __version__,
        "warnings": report.warnings,
    }


def name_failure(error: BaseException) -> str:
    """The state of a run that ended by an exception: what asks a program to end is no failure of it.

    Nor is what DuckDB makes of a signal that comes while it asks Python for rows: an error of its own.

    >>> name_failure(KeyboardInterrupt()), name_failure(ValueError())
    ('cancelled', 'failed')
    """
    return "failed" if isinstance(error, Exception) and not told_to_end.is_set() else "cancelled"


def note_failure(layout: Layout, entry: Entry, error: BaseException) -> None:
    """Note that a run ended by an exception, which the caller raises again.

    On a full disk nothing may be left for a line: what happened is told all the same.
    """
    with suppress(OSError):
        note_run(layout, {**entry, "state": name_failure(error), "error": f"{type(error).__name__}: {error}"})


def read_run_log(layout: Layout) -> list[Entry]:
    """Entries of the run log; a line that a killed run left unfinished, or that says no time, is passed over."""
    try:
        text = layout.run_log.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, IsADirectoryError):
        return []
    return [entry for line in text.splitlines() if (entry := _read_line(line))]


def _read_line(line: str) -> Entry | None:
    try:
        entry = json.loads(line)
        return entry if {"run_id", "state"} <= entry.keys() and read_time(entry["at"]) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def read_time(text: str) -> dt.datetime:
    """An instant as the log writes it; one without a zone is UTC. ValueError, TypeError where it is none."""
    found = dt.datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def group_runs(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by run, in the order in which the runs began."""
    runs: dict[str, list[Entry]] = {}
    for entry in entries:
        runs.setdefault(str(entry["run_id"]), []).append(entry)
    return runs


def make_log_row(run_id: str, entries: Sequence[Entry], root: Path | None = None) -> Entry:
    """A row of `runs` from what the log says of a run that is not on its way any more.

    root: the warehouse's folder. Paths of the machine, which the log has whole, are shortened: rows are published.
    Errors: ValueError, TypeError and the like where somebody else wrote into the log.

    >>> began = {"run_id": "r", "state": "started", "at": "2024-03-05T08:00:00+00:00", "collection": "wire"}
    >>> make_log_row("r", [began])["state"], make_log_row("r", [began, began | {"state": "done"}])["state"]
    ('killed', 'nothing_new')
    """
    last, state = entries[-1], str(entries[-1]["state"])
    known = {name for name in BY_NAME["runs"].column_names if name.endswith("_count")}
    counts = {name: int(count) for name, count in (last.get("counts") or {}).items() if name in known}
    versions = last.get("versions") or [None, None]
    folders = [str(entry.get("raw")) for entry in entries] + ([str(root), os.path.realpath(root)] if root else [])
    if state == "done" and last.get("snapshot") is None:
        state = "nothing_new"
    return {
        "run_id": run_id,
        "started_at": read_time(last.get("started_at") or entries[0]["at"]),
        "finished_at": None if state == "started" else read_time(last.get("finished_at") or last["at"]),
        "snapshot": last.get("snapshot"),
        "kind": last.get("kind", "run"),
        "state": "killed" if state == "started" else state,
        "stage": last.get("stage"),
        "error": shorten_paths(str(last["error"]), folders) if last.get("error") else None,
        "collection": str(last.get("collection") or entries[0].get("collection") or "raw"),
        **counts,
        "rules_version": versions[0],
        "settings_version": versions[1],
        "newsmill_version": last.get("newsmill"),
    }


def make_step_rows(run_id: str, entries: Sequence[Entry]) -> list[Entry]:
    """Rows of `run_steps` from what the log says of a run."""
    return [
        {"run_id": run_id, "step_number": order, "step": step, "seconds": seconds, "batch_count": count, "bytes": size}
        for order, (step, seconds, count, size) in enumerate(entries[-1].get("steps") or [], start=1)
    ]


def is_log_long(layout: Layout, *, published: bool) -> bool:
    """Whether the run log has grown so large that it should be cut; published: by the run that just ended."""
    return layout.run_log.stat().st_size > (TAKEN_UP_LOG_BYTES if published else LOG_BYTES)


def trim_run_log(layout: Layout, recorded: Iterable[str]) -> None:
    """Cut a log that has grown large. The lock must be held; a killed run leaves the old one.

    recorded: runs that stand in the published table. Of them, the newest TAKEN_UP_LOG_RUNS stay, and of each collection
    the newest and the newest that went well, which `status` asks for; of all others, the newest LOG_RUNS.
    """
    entries = read_run_log(layout)
    runs, known = group_runs(entries), set(recorded)
    kept = set([name for name in runs if name not in known][-LOG_RUNS:])
    kept |= set([name for name in runs if name in known][-TAKEN_UP_LOG_RUNS:])
    newest = {(entry.get("collection"), entry["state"] == "done"): str(entry["run_id"]) for entry in entries}
    kept |= {*newest.values()}
    lines = [json.dumps(entry, ensure_ascii=False) for entry in entries if str(entry["run_id"]) in kept]
    temporary = layout.run_log.with_suffix(".new")
    temporary.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", errors="backslashreplace")
    temporary.replace(layout.run_log)
