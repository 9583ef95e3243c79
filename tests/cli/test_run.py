"""newsmill run: the funnel, what it asks of the flow, and exit codes. With Prefect: test_orchestration.py."""

import json
import os
import shlex
import subprocess
import sys

import pytest
from mills import MILL, fill_raw
from warehouses import leave_out_prefect, query

from flows.commands import run as run_command
from flows.errors import StoppedByCheck
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock

_RUN_AND_WITHDRAW = """
import pathlib, sys
from flows.cli import main
print("exit code", main({0}))
pathlib.Path("wire/sea/mill.txt").unlink()
sys.exit(main([*{0}, "--withdraw-missing"]))
"""


@pytest.fixture
def flow(monkeypatch):
    """The flow without Prefect; remembers what it was asked."""
    return leave_out_prefect(monkeypatch)


def test_the_funnel_and_what_to_type_next(newsmill, tmp_path, flow):
    fill_raw(tmp_path / "raw")
    called = newsmill(tmp_path, "run")
    assert called.code == 0
    funnel = called.out.partition("  ignored as")[0].splitlines()
    counts = {label.strip(): int(count) for label, _, count in (line.rpartition(" ") for line in funnel)}
    assert (counts["sources found"], counts["new"], counts["unchanged"]) == (6, 6, 0)
    assert (counts["ignored files"], counts["refused files"]) == (3, 2)
    assert (counts["articles"], counts["duplicates"], counts["rejected"]) == (3, 1, 2)
    assert "ignored as hidden: 1" in called.out
    assert "ignored as other ending: 1 (1 .md)" in called.out
    assert "refused outside.txt: A link that leads out of the raw folder" in called.out
    assert "Published snapshot 1 of warehouse" in called.out
    assert called.err == ""


def test_the_suggested_commands_work(newsmill, tmp_path, flow):
    fill_raw(tmp_path / "raw")
    called = newsmill(tmp_path, "run", "--warehouse", "a house")
    suggested_in_other = newsmill(tmp_path, "run", "--collection", "herald").out
    assert "islands" not in suggested_in_other.partition("newsmill explain")[2]
    suggested = called.out.partition("What to type next:\n")[2].splitlines()
    assert len(suggested) == 3
    for line in suggested:
        words = shlex.split(line.partition("  why ")[0].partition("  what ")[0])
        assert words[0] == "newsmill"
        assert newsmill(tmp_path, *words[1:]).code == 0, line


def test_an_unchanged_folder_says_so(newsmill, mill, own_mill, flow):
    newsmill(own_mill, "run")
    called = newsmill(own_mill, "run")
    assert called.code == 0
    assert "Nothing has changed since the last run" in called.out
    found = json.loads(newsmill(own_mill, "run", "--format", "json").out)
    assert (found["is_published"], found["counts"]["document_count"]) == (False, 6)


def test_json(newsmill, tmp_path, flow):
    fill_raw(tmp_path / "raw")
    found = json.loads(newsmill(tmp_path, "run", "--format", "json").out)
    assert found["snapshot"] == 1
    assert found["counts"]["article_count"] == 3
    assert found["ignored"] == {"hidden": 1, "other ending": 1, "readme": 1}
    assert found["other_endings"] == {".md": 1}
    assert {item["reason"] for item in found["refused"]} == {"outside_raw", "not_regular"}


def test_options_reach_the_flow(newsmill, tmp_path, flow):
    fill_raw(tmp_path / "texts")
    options = ["--raw", "texts", "--warehouse", "house", "--collection", "herald", "--workers", "3"]
    flags = ["--rebuild", "--no-dedup", "--withdraw-missing", "--force"]
    assert newsmill(tmp_path, "run", *options, *flags).code == 0
    settings, request = flow[0]
    assert (str(settings.raw), str(settings.warehouse)) == ("texts", "house")
    assert (settings.collection, settings.workers) == ("herald", 3)
    assert (request.rebuild, request.dedup, request.withdraw_missing, request.force) == (True, False, True, True)


def test_the_environment_sets_what_options_do_not(newsmill, tmp_path, flow, monkeypatch):
    fill_raw(tmp_path / "texts")
    monkeypatch.setenv("NEWSMILL_RAW", "nowhere")
    monkeypatch.setenv("NEWSMILL_COLLECTION", "herald")
    assert newsmill(tmp_path, "run", "--raw", "texts").code == 0
    assert flow[0][0].collection == "herald"


def test_a_check_that_stops_the_run_exits_3(newsmill, mill, own_mill, flow):
    for file in (own_mill / "raw").glob("*.txt"):
        file.unlink()
    called = newsmill(own_mill, "run", "--withdraw-missing")
    assert called.code == 3
    assert "--force" in called.err
    assert called.out == ""


def test_a_stopped_run_shows_its_message_only(newsmill, mill, monkeypatch):
    def stop(*_):
        raise StoppedByCheck("Nothing was published: \x1b[2J")

    monkeypatch.setattr("flows.commands.orchestrated.Orchestration.run", stop)
    called = newsmill(mill, "run")
    assert (called.code, called.err) == (3, "newsmill: Nothing was published: \\x1b[2J\n")


@pytest.mark.parametrize("options", [[], ["--plan"], ["--format", "json"]], ids=" ".join)
@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "There is nothing to read in raw: it is empty. newsmill reads files that end in .txt"),
        (
            ["a.pdf", "b.pdf", "c/d.PDF", "page.docx", "news"],
            "it holds other files only (3 .pdf, 1 .docx, 1 no ending). newsmill reads files that end in .txt",
        ),
        (["README.md", ".draft.txt"], "it holds other files only (2 hidden, README or left by an editor)."),
        ([f"a.x{number}" for number in range(9)], "1 .x5, 3 others)."),
    ],
    ids=["empty", "other endings", "hidden", "many endings"],
)
def test_a_folder_of_which_nothing_can_be_read_says_so(newsmill, tmp_path, flow, options, names, said):
    (tmp_path / "raw" / "c").mkdir(parents=True)
    for name in names:
        (tmp_path / "raw" / name).write_text("{}")
    called = newsmill(tmp_path, "run", *options)
    assert (called.code, called.out) == (2, "")
    assert said in called.err
    assert not flow, "Prefect is not started for it"


def test_an_emptied_folder_is_no_wrong_one(newsmill, mill, own_mill, flow):
    """What was read of it stands in the warehouse."""
    for file in (own_mill / "raw").rglob("*.txt"):
        file.unlink()
    (own_mill / "raw" / "more.pdf").write_text("{}")
    called = newsmill(own_mill, "run")
    assert called.code == 0
    assert "ignored as other ending: 2 (1 .md, 1 .pdf)" in called.out


def test_options_the_file_and_a_check_that_stops_pass_a_real_process(tmp_path):
    """What only an option or newsmill.toml says judges as well; two runs of one process."""
    folder = tmp_path
    (folder / "wire/sea").mkdir(parents=True)
    (folder / "wire/sea/mill.txt").write_text(MILL)
    (folder / "words").mkdir()
    (folder / "words/page.toml").write_text(
        '[[rules]]\nid = "own.mill"\nkind = "teaser"\nphrases = ["The paper mill"]\n'
    )
    (folder / "newsmill.toml").write_text(
        '[collections.herald]\nraw = "papers"\n'
        '[collections.wire]\nraw = "wire"\n[collections.wire.publishers]\nsea = "The Sea Wire"\n'
    )
    words = ["run", "--direct", "--collection", "wire", "--lexicon", "words", "--workers", "1"]
    called = subprocess.run(
        [sys.executable, "-c", _RUN_AND_WITHDRAW.format(words)],
        cwd=folder, env={**os.environ, "HOME": str(folder)}, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert called.returncode == 3
    assert called.stdout.partition("\n")[0].startswith("sources found")
    assert called.stdout.rstrip().rpartition("\n")[2] == "exit code 0", "the stopped run prints nothing"
    assert called.stderr.startswith("newsmill: ")
    assert "To withdraw them all the same, add --force." in called.stderr
    assert "Traceback" not in called.stderr
    assert query(folder / "warehouse", "SELECT count(*) FROM rules WHERE rule_id = 'own.mill'") == [(1,)]
    assert query(folder / "warehouse", "SELECT publisher FROM articles") == [("The Sea Wire",)]
    assert "NEWSMILL_LEXICON" not in os.environ


def list_files(folder):
    return {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}


def test_a_plan_says_what_a_run_then_does_and_does_nothing(newsmill, own_mill, flow):
    raw, before = own_mill / "raw", list_files(own_mill / "warehouse")
    (raw / "new.txt").write_text("A letter to the harbour office came back after eleven years, unopened and dry.\n")
    (raw / "mill.txt").write_text("The paper mill at Aarnes stays open for another year, its owners said on Friday.\n")
    (raw / "weather.txt").unlink()
    (raw / "late.txt").mkdir()
    os.mkfifo(raw / "pipe-too.txt")
    called = newsmill(own_mill, "run", "--plan", "--format", "json")
    assert (called.code, called.err, flow) == (0, "", [])
    assert list_files(own_mill / "warehouse") == before
    plan = json.loads(called.out)
    assert {row["source_uri"]: row["action"] for row in plan["sources"]} == {
        "mill.txt": "changed", "new.txt": "new", "pipe-too.txt": "refused", "weather.txt": "missing"
    }  # fmt: skip
    counts = json.loads(newsmill(own_mill, "run", "--format", "json").out)["counts"]
    for action in ("unchanged", "new", "changed", "missing"):
        assert plan["counts"][action] == counts[f"{action}_count"]
    nothing = newsmill(own_mill, "run", "--plan")
    assert "Nothing has changed: a run would leave warehouse as it is." in nothing.out


def test_a_plan_for_a_first_run_makes_no_warehouse(newsmill, tmp_path):
    fill_raw(tmp_path / "raw")
    called = newsmill(tmp_path, "run", "--plan")
    assert "  new islands/ferry.txt: No snapshot knows it." in called.out.splitlines()
    assert "  refused outside.txt: A link that leads out of the raw folder" in called.out
    assert not (tmp_path / "warehouse").exists()


@pytest.mark.parametrize(
    ("options", "environment", "why"),
    [
        (["--rebuild"], {}, "every file is read and every document judged again"),
        (["--no-dedup"], {}, "clusters are decided anew"),
        (
            [],
            {"NEWSMILL_LINE_THRESHOLD": "0.4"},
            "Settings of the judgement, or words and rules of your lexicon, have changed",
        ),
    ],
)
def test_a_plan_says_why_documents_are_judged_again(newsmill, mill, monkeypatch, options, environment, why):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert why in newsmill(mill, "run", "--plan", *options).out


def test_a_plan_that_would_withdraw_much_stops_as_the_run_would(newsmill, own_mill):
    for path in (own_mill / "raw").glob("*r.txt"):
        path.unlink()
    (own_mill / "raw" / "mill.txt").unlink()
    called = newsmill(own_mill, "run", "--plan", "--withdraw-missing")
    assert (called.code, called.out) == (3, "")
    assert "add --force" in called.err


def test_a_plan_does_not_wait_for_a_run(newsmill, own_mill):
    with hold_lock(Layout(own_mill / "warehouse")):
        assert newsmill(own_mill, "run", "--plan").code == 0


def test_a_held_warehouse_is_told_before_anything_is_started(newsmill, own_mill, flow):
    with hold_lock(Layout(own_mill / "warehouse")):
        called = newsmill(own_mill, "run")
    assert (called.code, called.out) == (4, "")
    assert "Another run is writing to warehouse" in called.err
    assert "NEWSMILL_LOCK_WAIT_SECONDS" in called.err
    assert not flow


def test_who_keeps_others_from_the_views_fails_no_run(newsmill, own_mill, flow, monkeypatch):
    """The report is made when all is published; as root, anybody may have opened the file for writing by then."""
    program = "import duckdb, sys; db = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"  # until told
    held = []

    def say_report(settings, report):
        path = own_mill / "warehouse" / "warehouse.duckdb"
        path.resolve().chmod(0o644)
        held.append(
            subprocess.Popen([sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        )
        assert held[0].stdout.readline() == b"open\n"
        told(settings, report)

    told = run_command._say_report
    monkeypatch.setattr(run_command, "_say_report", say_report)
    try:
        called = newsmill(own_mill, "run")
    finally:
        held[0].communicate()
    assert (called.code, called.err) == (0, "")
    assert "newsmill explain" in called.out
