"""newsmill.toml on the command line: which collection a command takes, and where settings come from."""

import json
from pathlib import Path

import pytest
from mills import FERRY, MILL
from warehouses import query

from flows.run.conductor import DirectConductor
from flows.run.sequence import run

ONE = '[settings]\nstale_hours = 5\n[collections.herald]\nraw = "papers"\n'
TWO = (
    ONE
    + '[collections.wire]\nraw = "wire"\nschedule = "*/30 * * * *"\n[collections.wire.publishers]\nsea = "The Sea Wire"\n'
)


@pytest.fixture
def flow(monkeypatch):
    """The flow without Prefect; remembers for which collections it was called."""
    asked = []

    def run_directly(_, settings, request, progress):
        asked.append(settings.collection)
        changed = settings.model_copy(update={"workers": 0})
        return run(changed, request, DirectConductor(), progress)

    monkeypatch.setattr("flows.commands.orchestrated.Orchestration.run", run_directly)
    return asked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "papers").mkdir()
    (tmp_path / "wire/sea").mkdir(parents=True)
    (tmp_path / "papers/mill.txt").write_text(MILL)
    (tmp_path / "wire/sea/ferry.txt").write_text(FERRY)
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "newsmill.toml").write_text(text)


def test_one_collection_is_the_one_that_is_meant(newsmill, folder, flow):
    write(folder, ONE)
    called = newsmill(folder, "run")
    assert (called.code, called.err, flow) == (0, "", ["herald"])
    assert json.loads(newsmill(folder, "status", "--format", "json").out)["stale_after_hours"] == 5
    assert "article in snapshot 1" in newsmill(folder, "explain", "papers/mill.txt").out


def test_of_several_one_has_to_be_named(newsmill, folder, flow):
    write(folder, TWO)
    called = newsmill(folder, "run")
    assert called.code == 2
    assert "newsmill.toml has 2 collections: name one with --collection (herald, wire), or take each" in called.err
    called = newsmill(folder, "run", "--collection", "heralt")
    assert called.code == 2
    assert "newsmill.toml has no collection 'heralt'; is 'herald' meant? There are: herald, wire." in called.err
    assert newsmill(folder, "run", "--collection", "wire").code == 0
    assert newsmill(folder, "run", "--collection", "more", "--raw", "papers").code == 0
    assert flow == ["wire", "more"]


def test_all_are_taken_in_turn_and_summed_up(newsmill, folder, flow):
    write(folder, TWO)
    called = newsmill(folder, "run", "--all")
    assert (called.code, called.err, flow) == (0, "", ["herald", "wire"])
    assert "herald: published snapshot 1" in called.out
    assert query(folder / "warehouse", "SELECT publisher FROM articles WHERE collection = 'wire'") == [
        ("The Sea Wire",)
    ]
    again = json.loads(newsmill(folder, "run", "--all", "--format", "json").out)
    assert [entry["snapshot"] for entry in again["collections"]] == [None, None]
    planned = newsmill(folder, "run", "--all", "--plan").out
    assert planned.count("Nothing has changed") == 2
    assert "article in snapshot 2" in newsmill(folder, "explain", "wire/sea/ferry.txt").out
    assert "Since it was published" not in newsmill(folder, "explain", "wire/sea/ferry.txt").out
    found = json.loads(newsmill(folder, "status", "--format", "json").out)
    assert [(one["collection"], one["last_run_state"]) for one in found["collections"]] == [("herald", "done"), ("wire", "done")]  # fmt: skip


def test_one_that_fails_hinders_no_other_and_decides_the_exit_code(newsmill, folder, flow):
    write(folder, TWO.replace('"papers"', '"nowhere"'))
    called = newsmill(folder, "run", "--all")
    assert (called.code, flow) == (2, ["wire"])
    assert "herald: There is no raw folder nowhere" in called.err
    assert "failed, exit code 2" in called.out
    found = json.loads(newsmill(folder, "status", "--format", "json").out)
    assert (found["state"], found["is_healthy"]) == ("stale", False), "herald was never read"


def test_all_takes_no_folder_and_needs_collections(newsmill, folder, flow, monkeypatch):
    assert "There are no collections" in newsmill(folder, "run", "--all").err
    write(folder, TWO)
    assert "--raw names one collection" in newsmill(folder, "run", "--all", "--raw", "papers").err
    monkeypatch.setenv("NEWSMILL_RAW", "papers")
    assert "NEWSMILL_RAW names one collection" in newsmill(folder, "run", "--all").err
    assert not flow


def test_collections_may_lie_in_several_warehouses(newsmill, folder, flow):
    write(folder, TWO.replace('raw = "wire"', 'raw = "wire"\nwarehouse = "other"'))
    assert newsmill(folder, "run", "--all").code == 0
    found = json.loads(newsmill(folder, "status", "--format", "json").out)
    assert [(one["warehouse"], one["snapshot"]) for one in found] == [("warehouse", 1), ("other", 1)]
    called = newsmill(folder, "sql", "SELECT 1")
    assert (called.code, "several warehouses (warehouse, other): name one with --warehouse" in called.err) == (2, True)
    assert newsmill(folder, "sql", "SELECT 1", "--warehouse", "other").code == 0


def comes_from(called) -> dict[str, tuple[str, str]]:
    return {row["setting"]: (row["value"], row["comes_from"]) for row in json.loads(called.out)["settings"]}


def test_settings_says_what_is_in_force_and_where_it_comes_from(newsmill, folder, monkeypatch):
    write(folder, ONE + "[collections.herald.map]\ntitle = 'kicker'\n")
    monkeypatch.setenv("NEWSMILL_KEEP_DAYS", "3")
    found = comes_from(newsmill(folder, "settings", "--warehouse", "house", "--format", "json"))
    assert found["warehouse"] == ("house", "option --warehouse")
    assert found["keep_days"] == (3.0, "environment NEWSMILL_KEEP_DAYS")
    assert found["stale_hours"] == (5, "newsmill.toml: settings")
    assert found["raw"] == ("papers", "newsmill.toml: collections.herald")
    assert found["map"] == ({"title": "kicker"}, "newsmill.toml: collections.herald")
    assert found["memory_limit"] == ("512MB", "default")
    monkeypatch.setenv("NEWSMILL_STALE_HOURS", "7")
    assert (
        comes_from(newsmill(folder, "settings", "--format", "json"))["stale_hours"][1]
        == "environment NEWSMILL_STALE_HOURS"
    )
    shown = newsmill(folder, "settings").out
    assert "stale_hours" in shown
    assert "newsmill.toml: collections.herald" in shown


def test_settings_of_several_collections_and_no_passwords(newsmill, folder):
    write(folder, TWO.replace('"wire"\n', '"s3://key:hush@bucket/wire"\n'))
    shown = newsmill(folder, "settings").out
    assert "wire: publishers" in shown
    assert "collection wire is read at: */30 * * * *" in shown
    assert "hush" not in shown
    assert "key:" not in newsmill(folder, "settings", "--collection", "wire", "--format", "json").out


def test_unknown_variables_are_named(newsmill, folder, monkeypatch):
    monkeypatch.setenv("NEWSMILL_WORKER", "2")
    monkeypatch.setenv("NEWSMILL_HOME", "/srv")
    called = newsmill(folder, "settings")
    assert called.code == 0
    assert called.err == "newsmill: warning: NEWSMILL_WORKER sets nothing; is 'NEWSMILL_WORKERS' meant?\n"


def test_a_file_elsewhere_is_named_and_its_paths_are_beside_it(newsmill, folder, flow, tmp_path_factory, monkeypatch):
    write(folder, ONE)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    called = newsmill(elsewhere, "run", "--config", str(folder / "newsmill.toml"))
    assert (called.code, (folder / "warehouse" / "current").is_symlink(), list(elsewhere.iterdir())) == (0, True, [])
    monkeypatch.setenv("NEWSMILL_CONFIG", str(folder / "newsmill.toml"))
    assert newsmill(elsewhere, "status").code == 0
    monkeypatch.setenv("NEWSMILL_CONFIG", "nowhere.toml")
    called = newsmill(elsewhere, "status")
    assert (called.code, "There is no file nowhere.toml" in called.err) == (2, True)


def test_a_mistake_in_the_file_is_told_by_every_command(newsmill, folder):
    write(folder, ONE + "lexikon = 'words'")
    for words in (["run"], ["status"], ["sql", "SELECT 1"], ["explain", "papers/mill.txt"], ["settings"]):
        called = newsmill(folder, *words)
        assert (called.code, called.out) == (2, "")
        assert "newsmill.toml: collections.herald: nothing is called 'lexikon' here; is 'lexicon' meant?" in called.err


OTHER = "Collection raw was read from {0}/papers before, and is read from {0}/wire now. Both become one collection"


def test_another_folder_for_a_collection_is_told_before_it_is_read(newsmill, folder, flow):
    assert newsmill(folder, "run", "--raw", "papers").err == ""
    assert OTHER.format(folder) in newsmill(folder, "run", "--raw", "wire", "--plan").out
    called = newsmill(folder, "run", "--raw", "wire")
    assert called.code == 0
    assert OTHER.format(folder) in called.err
    assert "of the 1 sources that it has, 1 are not in the new folder and are marked as missing" in called.err
    log = [json.loads(line) for line in (folder / "warehouse/.runs.jsonl").read_text().splitlines()]
    assert log[-1]["warnings"][0] in called.err
    assert newsmill(folder, "run", "--raw", "wire").err == "", "it is the folder now"


def test_the_same_folder_under_another_name_is_no_other(newsmill, folder, flow):
    newsmill(folder, "run", "--raw", "papers")
    (folder / "link").symlink_to("papers")
    assert newsmill(folder, "run", "--raw", "link").err == ""
    assert newsmill(folder, "run", "--raw", str(folder / "papers")).err == ""
    moved = folder / "moved"
    moved.mkdir()
    (folder / "papers").rename(moved / "papers")
    (folder / "warehouse").rename(moved / "warehouse")
    assert newsmill(moved, "run", "--raw", "papers").err == ""
    (moved / "papers").rename(moved / "raw")
    assert newsmill(moved, "run", "--raw", "raw").err == ""
