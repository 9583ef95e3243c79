"""Every run stands in a table, whatever became of it; `runs` shows the last ones, `status` where a day stands out."""

import datetime as dt
import json

import pytest
from corpus import write_files, write_page
from rows import open_rows
from warehouses import list_broken_checks, query, run_on

from flows.errors import WrongUseError
from flows.run import log
from flows.run.history import DETAILED_RUNS, RUN_DAYS, list_recorded_runs
from flows.run.log import note_run, read_run_log, trim_run_log
from flows.run.trends import find_changes
from flows.storage.layout import Layout

NOON = dt.datetime(2024, 3, 5, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def much_happened(tmp_path_factory):
    """A run, one with nothing new, one that failed, one that was cancelled, one that was killed, and another one."""
    folder = tmp_path_factory.mktemp("much")
    raw = write_files(folder / "raw", {f"herald/{number}.txt": write_page(number).encode() for number in range(3)})
    write_files(raw, {"again.txt": write_page(2).encode(), "empty.txt": b" "})
    warehouse = folder / "warehouse"
    run_on(raw, warehouse)
    run_on(raw, warehouse)
    with pytest.raises(WrongUseError):
        run_on(folder / "nowhere", warehouse)

    def interrupt(step, _done, _total):
        if step == "refine":
            raise KeyboardInterrupt

    write_files(raw, {"herald/7.txt": write_page(7).encode()})
    with pytest.raises(KeyboardInterrupt):
        run_on(raw, warehouse, progress=interrupt)
    at = dt.datetime.now(dt.UTC).isoformat()
    note_run(Layout(warehouse), {"run_id": "killed", "state": "started", "at": at, "collection": "raw"})
    # Somebody else's lines are passed over.
    with Layout(warehouse).run_log.open("a") as file:
        file.write('{"run_id": "x", "state": "done", "at": "yesterday"}\n{"run_id": "y", "state": "done", "at": "')
        file.write(f'{at}", "steps": 7, "counts": {{"new_count": "many"}}}}\n')
    run_on(raw, warehouse)
    return folder


def test_every_run_stands_in_the_table(much_happened):
    rows = query(much_happened / "warehouse", "SELECT state, stage, snapshot, new_count FROM runs ORDER BY started_at")
    assert rows == [
        ("done", None, 1, 5),
        ("nothing_new", None, None, 0),
        ("failed", "scan", None, None),
        ("cancelled", "refine", None, 1),
        ("killed", None, None, None),
        ("done", None, 2, 1),
    ]
    assert list_broken_checks(much_happened / "warehouse") == []
    ((error,),) = query(much_happened / "warehouse", "SELECT error FROM runs WHERE state = 'failed'")
    # Tables are handed on: places of the machine stand in the log alone.
    assert error.startswith("WrongUseError: There is no raw folder nowhere. Name one")
    assert f"There is no raw folder {much_happened}/nowhere." in (much_happened / "warehouse/.runs.jsonl").read_text()


def test_steps_rules_folders_and_documents_of_a_run(much_happened):
    warehouse = much_happened / "warehouse"
    of = "JOIN runs USING (run_id) WHERE snapshot"
    steps = query(warehouse, f"SELECT step, bytes > 0 FROM run_steps {of} = 1 ORDER BY step_number")
    assert [step for step, _ in steps] == [
        "scan", "ingest", "compare", "index", "repetition", "refine", "duplicates", "stories", "publish", "prune",
    ]  # fmt: skip
    assert {step for step, has_bytes in steps if has_bytes} == {"ingest", "index", "refine", "publish"}
    counts = "run_sources.document_count, run_sources.duplicate_count, run_sources.rejected_count"
    folders = f"SELECT source_folder, {counts} FROM run_sources {of}"
    assert query(warehouse, f"{folders} = 1 ORDER BY 1") == [(".", 2, 0, 1), ("herald", 3, 1, 0)]
    assert query(warehouse, f"{folders} = 2") == [("herald", 1, 0, 0)]
    lines = f"SELECT sum(run_sources.line_count), sum(removed_line_count) FROM run_sources {of} = 1"
    in_tables = "SELECT sum(line_count), sum(removed_line_count) FROM documents WHERE source_uri <> 'herald/7.txt'"
    assert query(warehouse, lines) == query(warehouse, in_tables)
    taken = f"SELECT sum(run_rules.line_count)::BIGINT FROM run_rules {of} = 1"
    assert query(warehouse, taken) == query(warehouse, "SELECT sum(removed_line_count)::BIGINT FROM documents "
                                                       "WHERE source_uri <> 'herald/7.txt'")  # fmt: skip
    found = query(
        warehouse, f"SELECT measure, count(*), count(seconds) FROM run_documents {of} = 1 GROUP BY 1 ORDER BY 1"
    )
    assert found == [("least_kept", 4, 0), ("most_removed", 4, 0), ("slowest", 5, 5)]


def test_runs_shows_also_what_no_table_has_yet(newsmill, own_mill):
    note_run(Layout(own_mill / "warehouse"), {"run_id": "z", "state": "started", "at": "2199-03-05T08:00:00+00:00"})
    note_run(Layout(own_mill / "warehouse"),
             {"run_id": "z", "state": "failed", "at": "2199-03-05T08:00:09+00:00", "error": "no \x1b room"})  # fmt: skip
    called = newsmill(own_mill, "runs", "--format", "json")
    found = json.loads(called.out)
    assert (found[0]["state"], found[0]["snapshot"], found[0]["seconds"]) == ("failed", None, 9.0)
    assert found[1]["state"] == "done"
    assert len(json.loads(newsmill(own_mill, "runs", "--count", "1", "--format", "json").out)) == 1
    assert "\x1b" not in newsmill(own_mill, "runs").out
    assert newsmill(own_mill, "runs", "--count", "0").code == 2


def test_old_runs_are_thinned_and_the_log_is_cut(tmp_path, monkeypatch):
    raw = write_files(tmp_path / "raw", {"a.txt": write_page(1).encode()})
    warehouse, layout = tmp_path / "warehouse", Layout(tmp_path / "warehouse")
    warehouse.mkdir()
    now = dt.datetime.now(dt.UTC)
    began = [now - dt.timedelta(days=RUN_DAYS + 9, hours=hour) for hour in range(48)]
    began += [now - dt.timedelta(minutes=5 * number) for number in range(1, DETAILED_RUNS + 20)]
    for number, at in enumerate(sorted(began)):
        name = {"run_id": f"{number:04d}", "collection": "raw"}
        note_run(layout, {**name, "state": "started", "at": at.isoformat()})
        note_run(layout, {**name, "state": "done", "at": at.isoformat(), "steps": [["scan", 0.1, 1, None]]})
    run_on(raw, warehouse)
    days = {at.date() for at in began if at < now - dt.timedelta(days=RUN_DAYS)}
    ((count, old),) = query(
        warehouse, f"SELECT count(*), count(*) FILTER (started_at < now() - INTERVAL {RUN_DAYS} DAY) FROM runs"
    )
    assert (count, old) == (DETAILED_RUNS + 20 + len(days), len(days))
    ((steps,),) = query(warehouse, "SELECT count(DISTINCT run_id) FROM run_steps")
    assert DETAILED_RUNS <= steps <= DETAILED_RUNS + len(days) + 2
    # What the table has, the log need not keep; what it has not stays, up to a bound.
    monkeypatch.setattr(log, "LOG_RUNS", 5)
    monkeypatch.setattr(log, "TAKEN_UP_LOG_RUNS", 9)
    note_run(layout, {"run_id": "new", "collection": "raw", "state": "started", "at": now.isoformat()})
    trim_run_log(layout, list_recorded_runs(layout))
    kept = {entry["run_id"] for entry in read_run_log(layout)}
    assert "new" in kept
    assert {f"{number:04d}" for number in range(len(began) - 8, len(began))} <= kept
    assert len(kept) <= 5 + 9 + 2
    assert query(warehouse, "SELECT max(snapshot) FROM runs") == [(1,)]


def test_a_publish_cuts_a_log_that_nobody_needs_any_more(tmp_path, monkeypatch):
    """Every publish reads the whole log: it must not grow with the age of a warehouse whose runs all publish."""
    raw = write_files(tmp_path / "raw", {"a.txt": write_page(1).encode()})
    layout = Layout(tmp_path / "warehouse")
    monkeypatch.setattr(log, "TAKEN_UP_LOG_BYTES", 2_000)
    monkeypatch.setattr(log, "TAKEN_UP_LOG_RUNS", 2)
    for number in range(2, 6):
        run_on(raw, layout.root)
        write_files(raw, {f"{number}.txt": write_page(number).encode()})
    published = run_on(raw, layout.root)
    assert published.snapshot == 5
    kept = {entry["run_id"] for entry in read_run_log(layout)}
    assert len(kept) == 2
    assert published.run_id in kept
    assert query(layout.root, "SELECT count(*), count(DISTINCT run_id) FROM runs") == [(5, 5)]
    # A run that finds nothing new publishes nothing: what it says stays until one does.
    before = len(read_run_log(layout))
    run_on(raw, layout.root)
    assert len(read_run_log(layout)) == before + 2


def make_days(*shares, documents=40, of="duplicate_count"):
    """Runs and run_sources of one folder, a run a day: which share of its documents a count has on each day."""
    runs, sources = [], []
    for day, share in enumerate(shares):
        run = {"run_id": f"r{day:02d}", "started_at": NOON + dt.timedelta(days=day), "kind": "run", "state": "done"}
        runs.append(run | {"collection": "wire", "snapshot": day + 1})
        row = {
            "run_id": run["run_id"],
            "source_folder": "sp'ort",
            "document_count": documents,
            "line_count": 30 * documents,
        }
        sources.append(row | {of: round(share * (row["line_count"] if "line" in of else documents))})
    return {"runs": runs, "run_sources": sources}


@pytest.mark.parametrize(
    ("days", "warned"),
    [
        (make_days(0.05, 0.0, 0.1, 0.05, 0.05, 0.5), ["duplicates"]),
        (make_days(0.3, 0.3, 0.3, 0.3, 0.3, 0.9, of="removed_line_count"), ["junk lines"]),
        (make_days(0.5, 0.5, 0.5, 0.5, 0.5, 0.0, of="removed_line_count"), ["junk lines"]),
        (make_days(0.0, 0.0, 0.0, 0.0, 0.0, 0.3, of="rejected_count"), ["rejected documents"]),
        # Four days before are too few to say anything.
        (make_days(0.0, 0.0, 0.0, 0.0, 0.9), []),
        # A folder that always swings.
        (make_days(0.1, 0.6, 0.0, 0.8, 0.4, 0.9), []),
        # Sharp, but little; and few documents.
        (make_days(0.01, 0.01, 0.01, 0.01, 0.01, 0.09, documents=1_000), []),
        (make_days(0.0, 0.0, 0.0, 0.0, 0.0, 0.5, documents=10), []),
        # One odd day among those before hides nothing.
        (make_days(0.05, 0.9, 0.05, 0.05, 0.05, 0.05, 0.5), ["duplicates"]),
    ],
)  # fmt: skip
def test_a_day_that_stands_out(days, warned):
    with open_rows(**days) as db:
        found = find_changes(db)
        assert [change.what for change in found] == warned
        for change in found:
            assert (change.collection, change.folder) == ("wire", "sp'ort")
            db.sql(change.question).fetchall()


@pytest.mark.parametrize(
    ("numbers", "warned"),
    [
        ([100, 110, 95, 100, 105, 0], True),
        ([100, 110, 95, 100, 105, 400], True),
        ([100, 110, 95, 100, 105, 70], False),
        ([5, 0, 9, 2, 4, 15], False),
    ],
)
def test_days_with_too_few_or_too_many_documents(numbers, warned):
    days = make_days(*([0.0] * len(numbers)))
    for row, number in zip(days["run_sources"], numbers, strict=True):
        row["document_count"] = number
    with open_rows(**days) as db:
        found = find_changes(db)
    assert [change.folder for change in found] == [None] * warned
    if warned:
        assert "usually 100" in found[0].explain()


def test_a_day_with_many_runs_that_is_not_over_has_not_too_few():
    days = make_days(*([0.0] * 6))
    for row in days["runs"][:5]:
        days["runs"].append(row | {"run_id": row["run_id"] + "b", "state": "nothing_new", "snapshot": None})
    days["run_sources"][-1]["document_count"] = 1
    with open_rows(**days) as db:
        assert find_changes(db) == []


def test_status_warns_and_fails_only_where_it_shall(newsmill, own_mill, monkeypatch):
    days = make_days(0.05, 0.0, 0.1, 0.05, 0.05, 0.5)
    with open_rows(**days) as db:
        (change,) = find_changes(db)
    monkeypatch.setattr("flows.commands.status.find_changes", lambda _db: [change])
    called = newsmill(own_mill, "status")
    assert called.code == 0
    assert "warning: wire, folder sp'ort: 50 % duplicates on 2024-03-10" in called.out
    assert "newsmill sql" in called.out
    assert json.loads(newsmill(own_mill, "status", "--format", "json").out)["warnings"][0]["value"] == 0.5
    monkeypatch.setenv("NEWSMILL_FAIL_ON_WARNINGS", "true")
    assert newsmill(own_mill, "status").code == 1


def test_status_of_a_cancelled_run_is_no_failure(newsmill, own_mill):
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    note_run(Layout(own_mill / "warehouse"), {"run_id": "r", "state": "cancelled", "at": now, "error": "stopped"})
    called = newsmill(own_mill, "status", "--format", "json")
    assert (called.code, json.loads(called.out)["state"]) == (0, "cancelled")


def test_a_run_as_a_page_for_a_browser(newsmill, mill, tmp_path):
    called = newsmill(mill, "report", "--output", str(tmp_path / "report.html"))
    assert (called.code, called.out) == (0, f"The report is in {tmp_path / 'report.html'}\n")
    assert "<h1>Run 20" in (tmp_path / "report.html").read_text(encoding="utf-8")
    called = newsmill(mill, "report", "--output", str(tmp_path / "no" / "report.html"))
    assert called.code == 1
    assert "Name another place with --output" in called.err
    called = newsmill(mill, "report", "20240305T080000Z-0000")
    assert called.code == 2
    assert "newsmill runs" in called.err
