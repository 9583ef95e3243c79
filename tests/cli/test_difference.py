"""newsmill snapshots diff and prune."""

import json

import pytest
from corpus import write_files, write_page
from warehouses import run_on

from flows.storage.layout import Layout
from flows.storage.snapshots import snapshot_numbers


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """Three snapshots: the second changes a file, the third adds an older copy of one and withdraws another."""
    folder = tmp_path_factory.mktemp("three")
    raw = write_files(folder / "raw", {f"b/{number}.txt": write_page(number).encode() for number in range(3)})
    run_on(raw, folder / "warehouse")
    write_files(raw, {"b/1.txt": write_page(1).replace("letter 1", "letter 51").encode()})
    run_on(raw, folder / "warehouse")
    write_files(raw, {"a.txt": write_page(2).encode(), "empty.txt": b" "})
    (raw / "b/0.txt").unlink()
    run_on(raw, folder / "warehouse", withdraw_missing=True, force=True)
    return folder


def ask(newsmill, folder, *numbers):
    called = newsmill(folder, "snapshots", "diff", *numbers, "--format", "json")
    assert called.code == 0, called.err
    return {
        one["table"]: [(row["change"], row["source_uri"], row["fields"]) for row in one["rows"]]
        for one in json.loads(called.out)["tables"]
    }


def test_what_came_went_and_changed(newsmill, three):
    found = ask(newsmill, three, "1", "2")
    ((change, source_uri, fields),) = found["articles"]
    assert (change, source_uri) == ("changed", "b/1.txt")
    assert "text" in fields
    assert "title" not in fields
    assert (found["duplicates"], found["rejected"]) == ([], [])
    found = ask(newsmill, three, "2")
    came_and_went = sorted((change, uri) for change, uri, _ in found["articles"])
    assert came_and_went == [("added", "a.txt"), ("removed", "b/0.txt"), ("removed", "b/2.txt")]
    assert found["duplicates"] == [("added", "b/2.txt", [])]
    assert found["rejected"] == [("added", "empty.txt", [])]
    assert ask(newsmill, three, "3", "3") == {"articles": [], "duplicates": [], "rejected": []}
    shown = newsmill(three, "snapshots", "diff", "1", "2").out
    assert "articles: changed" in shown
    assert newsmill(three, "snapshots", "diff", "1", "9").code == 2


def test_old_snapshots_are_removed_when_it_is_asked(newsmill, three):
    layout = Layout(three / "warehouse")
    assert json.loads(newsmill(three, "snapshots", "prune", "--format", "json").out)["removed"] == []
    assert "Would remove 2: 1, 2." in newsmill(three, "snapshots", "prune", "--keep", "1", "--plan").out
    assert snapshot_numbers(layout) == [1, 2, 3]
    assert newsmill(three, "snapshots", "prune", "--keep", "0").code == 2
    with (layout.snapshot(1) / "manifest.json").open() as held:
        assert newsmill(three, "snapshots", "prune", "--keep", "1").code == 0
        assert json.load(held)["number"] == 1
    assert snapshot_numbers(layout) == [3]
