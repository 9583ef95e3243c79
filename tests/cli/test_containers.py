"""What the command line says of records in containers: each is named by its number or its key."""

import json
from pathlib import Path

import pytest
from corpus import write_files, write_page
from mills import FERRY
from warehouses import run_on

DUMP = "\n".join(
    [
        json.dumps({"url": "https://islands.example/ferry#top", "text": FERRY}),
        '{"text": "cut',
        json.dumps({"id": 44, "link": "https://islands.example/gale", "content": write_page(3)}),
        json.dumps({"id": 45, "title": "No text"}),
    ]
).encode()


@pytest.fixture(scope="module")
def dump_mill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dump")
    run_on(write_files(folder / "raw", {"day/dump.jsonl": DUMP, "a.txt": write_page(1).encode()}), folder / "warehouse")
    return folder


def explain(newsmill, folder, target):
    called = newsmill(folder, "explain", target, "--format", "json")
    assert called.code == 0, called.err
    return json.loads(called.out)


@pytest.mark.parametrize(
    ("target", "number", "key", "status"),
    [
        ("raw/day/dump.jsonl#1", 1, "https://islands.example/ferry#top", "article"),
        ("day/dump.jsonl#https://islands.example/ferry#top", 1, "https://islands.example/ferry#top", "article"),
        ("day/dump.jsonl#2", 2, None, "rejected"),
        ("day/dump.jsonl#44", 3, "44", "article"),
        ("day/dump.jsonl#4", 4, "45", "rejected"),
        ("day/dump.jsonl#https://islands.example/gale", 3, "44", "article"),
        ("https://islands.example/gale", 3, "44", "article"),
        ("day/dump.jsonl", 1, "https://islands.example/ferry#top", "article"),
        ("a.txt", 1, None, "article"),
    ],
)
def test_a_record_is_explained_by_number_and_by_key(newsmill, dump_mill, target, number, key, status):
    found = explain(newsmill, dump_mill, target)
    assert (found["record_number"], found["record_key"], found["status"]) == (number, key, status)
    assert found["is_published"]
    by_id = explain(newsmill, dump_mill, found["doc_id"])
    varying = {"notes", "source_uri"}
    assert {name: value for name, value in by_id.items() if name not in varying} == {
        name: value for name, value in found.items() if name not in varying
    }


def test_columns_of_key_and_text_are_named_on_the_command_line(newsmill, tmp_path):
    record = {"slug": "ferry", "id": 7, "words": FERRY, "text": "Not this one."}
    write_files(tmp_path / "raw", {"a.jsonl": json.dumps(record).encode()})
    called = newsmill(tmp_path, "explain", "a.jsonl#ferry", "--key", "slug", "--text", "words", "--format", "json")
    assert called.code == 0, called.err
    found = json.loads(called.out)
    assert found["record_key"] == "ferry"
    assert "Not this one" not in found["article"]["text"]
    assert found["article"]["text"].startswith("PORT KELDA")


def test_the_text_says_which_record_it_is(newsmill, dump_mill):
    called = newsmill(dump_mill, "explain", "day/dump.jsonl#3")
    assert called.out.startswith("day/dump.jsonl#3  (")
    assert "key 44" in called.out
    assert "rejected (broken_json): It is no JSON" in newsmill(dump_mill, "explain", "day/dump.jsonl#2").out
    assert "The first record of its source" in " ".join(newsmill(dump_mill, "explain", "day/dump.jsonl").out.split())


@pytest.mark.parametrize(
    "target",
    [
        "day/dump.jsonl#5",
        "day/dump.jsonl#nobody",
        "day/dump.jsonl#https://none.example/",
        "https://none.example",
        "day/none.jsonl#1",
        "a.txt#2",
    ],
)
def test_a_record_that_is_not_there_is_wrong_use(newsmill, dump_mill, target):
    called = newsmill(dump_mill, "explain", target)
    assert called.code == 2
    assert target.split("#")[0].split("/")[-1] in called.err


def test_a_container_that_is_gone_is_explained_from_the_warehouse(newsmill, tmp_path):
    raw = write_files(tmp_path / "raw", {"dump.jsonl": DUMP, "a.txt": write_page(1).encode()})
    run_on(raw, tmp_path / "warehouse")
    (raw / "dump.jsonl").unlink()
    for name in ("dump.jsonl#3", "dump.jsonl#44", "dump.jsonl#https://islands.example/gale"):
        assert explain(newsmill, tmp_path, name)["record_key"] == "44"


def test_a_changed_record_is_told_from_the_published_one(newsmill, tmp_path):
    raw = write_files(tmp_path / "raw", {"dump.jsonl": DUMP})
    run_on(raw, tmp_path / "warehouse")
    write_files(raw, {"dump.jsonl": DUMP.replace(b"Ferry returns", b"Ferry is back")})
    assert "changed since snapshot 1" in explain(newsmill, tmp_path, "dump.jsonl#1")["notes"][-2]
    assert explain(newsmill, tmp_path, "dump.jsonl#3")["is_published"]
    planned = newsmill(tmp_path, "run", "--plan")
    assert "changed dump.jsonl" in planned.out


def test_verify_and_try_take_containers(newsmill, dump_mill):
    assert newsmill(dump_mill, "verify").code == 0
    called = newsmill(dump_mill, "try", "raw/day/dump.jsonl")
    assert called.code == 0
    assert "Ferry returns to Port Kelda" in called.out
