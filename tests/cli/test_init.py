"""newsmill init: what it writes is read by run, keeps what is there, and says every setting."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from mills import MILL
from warehouses import leave_out_prefect

from flows.config.file import read_file
from flows.config.quiet import QUIET_DEFAULTS
from flows.config.templates import write_toml
from flows.settings import list_settings


@pytest.fixture
def flow(monkeypatch):
    """The flow without Prefect."""
    leave_out_prefect(monkeypatch)


def test_a_run_reads_what_it_wrote(newsmill, tmp_path, flow):
    called = newsmill(tmp_path, "init", "my mill", "--raw", "my papers", "--collection", "herald.de")
    assert (called.code, called.err) == (0, "")
    mill = tmp_path / "my mill"
    next_lines = called.out.partition("What to type next:\n")[2].splitlines()
    assert next_lines[0].strip() == "cd 'my mill'"
    assert shlex.split(next_lines[1].partition("  and ")[0]) == ["mkdir", "-p", "my papers"]
    (mill / "my papers").mkdir()
    (mill / "my papers/mill.txt").write_text(MILL)
    for line in next_lines[2:5]:
        words = shlex.split(re.split(" {2,}", line.strip())[0])
        assert newsmill(mill, *words[1:]).code == 0, line
    assert (mill / "warehouse/current").is_symlink()
    assert f"15 2 * * *  cd '{mill}' && " in called.out
    # The line for maintenance is one that a shell can carry out.
    weekly = called.out.partition("30 4 * * 0  ")[2].splitlines()[0]
    place, _, words = weekly.removesuffix(" >> newsmill.log 2>&1").partition(" && ")
    assert shlex.split(place) == ["cd", str(mill)]
    assert newsmill(mill, *shlex.split(words)[1:]).code == 0


def test_nothing_is_overwritten_and_it_says_so(newsmill, tmp_path):
    (tmp_path / "newsmill.toml").write_text(
        '[collections.herald]\nraw = "a"\n[collections.wire]\nraw = "b"\nschedule = "0 * * * *"\n'
    )
    called = newsmill(tmp_path, "init", "--raw", "other")
    assert "newsmill.toml is there, and stays as it is" in called.out
    assert "Wrote prefect.yaml" in called.out
    deployments = yaml.safe_load((tmp_path / "prefect.yaml").read_text())["deployments"]
    assert [(one["name"], one["schedules"][0]["cron"]) for one in deployments] == [
        ("herald", "15 2 * * *"), ("wire", "0 * * * *"), ("weekly", "30 4 * * 0")
    ]  # fmt: skip
    before = (tmp_path / "prefect.yaml").read_text()
    called = newsmill(tmp_path, "init")
    assert "prefect.yaml is there, and stays as it is" in called.out
    assert (tmp_path / "prefect.yaml").read_text() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["newsmill.toml", "prefect.yaml"]


@pytest.mark.parametrize("name", ["herald", "wire.de", "süd"])
def test_every_comment_can_be_made_a_setting(tmp_path, name):
    """Whoever takes a # away gets what the line says."""
    text = write_toml(name, 'a "raw" folder', None)
    path = tmp_path / "newsmill.toml"
    path.write_text(text, encoding="utf-8")
    assert list(read_file(path).collections) == [name]
    opened = re.sub(r"^# (\w+ = |\[)", r"\1", text, flags=re.MULTILINE)
    path.write_text(opened, encoding="utf-8")
    found = read_file(path)
    assert list(found.collections) == [name, "wire"]
    assert found.schedules == {name: "15 2 * * *"}
    own = set(list_settings(of_collection=True))
    assert set(found.collections[name]) == own - {"warehouse"}
    assert set(found.settings) == (set(list_settings()) - own - {"collection"}) | {"warehouse"}


def test_prefect_yaml_says_what_the_projects_own_says(newsmill, tmp_path):
    newsmill(tmp_path, "init")
    written = yaml.safe_load((tmp_path / "prefect.yaml").read_text())
    nightly, weekly = written["deployments"]
    own = yaml.safe_load((Path(__file__).parents[2] / "prefect.yaml").read_text())
    assert written["definitions"] == own["definitions"]
    assert written["definitions"]["quiet"] == QUIET_DEFAULTS
    owns = {one["name"]: one for one in own["deployments"]}
    for mine, theirs in ((nightly, owns["nightly"]), (weekly, owns["weekly"])):
        for key in ("work_pool", "concurrency_limit", "tags", "schedules"):
            assert mine[key] == theirs[key]
        assert mine["parameters"].items() <= {**theirs["parameters"], "collection": "raw"}.items()
    assert written["pull"] == [{"prefect.deployments.steps.set_working_directory": {"directory": str(tmp_path)}}]


def test_collections_of_one_schedule_are_one_deployment(newsmill, tmp_path):
    (tmp_path / "newsmill.toml").write_text('[collections.herald]\nraw = "a"\n[collections.wire]\nraw = "b"\n')
    newsmill(tmp_path, "init")
    ingest, weekly = yaml.safe_load((tmp_path / "prefect.yaml").read_text())["deployments"]
    assert (ingest["name"], ingest["parameters"]["all_collections"]) == ("all", True)
    assert weekly["name"] == "weekly"


@pytest.mark.parametrize(
    ("words", "says"), [(["--collection", "a b"], "--collection cannot be 'a b'"), (["file"], "file is no folder")]
)
def test_what_cannot_be_is_told_before_anything_is_written(newsmill, tmp_path, words, says):
    (tmp_path / "file").write_text("")
    called = newsmill(tmp_path, "init", *words)
    assert (called.code, says in called.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
