"""newsmill verify: whole is whole, and damage is named."""

import json
from dataclasses import replace

import duckdb
from mills import start

from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest, checksum


def change(path, data):
    path.chmod(0o644)
    path.write_bytes(data)


def test_a_published_warehouse_is_whole(newsmill, mill):
    called = newsmill(mill, "verify")
    assert called.code == 0
    assert "all sizes, checksums and row counts are right" in called.out
    assert "The warehouse is whole." in called.out


def test_json_has_every_check(newsmill, mill):
    found = json.loads(newsmill(mill, "verify", "--format", "json").out)
    assert found["is_whole"] is True
    ids = {check["check_id"] for check in found["checks"]}
    assert {
        "quotes.span",
        "articles.key",
        "documents.status.allowed",
        "state.bronze",
        "warehouse.lines_are_whole",
    } <= ids


def test_one_changed_byte_is_found(newsmill, own_mill):
    file = next((own_mill / "warehouse" / "current" / "articles").glob("*.parquet"))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    change(file, bytes(data))
    called = newsmill(own_mill, "verify")
    assert called.code == 1
    assert f"articles/{file.name}: Its content is not what was published" in called.out
    assert "newsmill snapshots rollback N" in called.out
    found = json.loads(newsmill(own_mill, "verify", "--format", "json").out)
    assert [item["path"] for item in found["damaged_files"]] == [f"articles/{file.name}"]
    assert found["has_checked_rows"] is False


def test_a_short_and_a_missing_file_are_found(newsmill, own_mill):
    folder = own_mill / "warehouse" / "current"
    quotes = next((folder / "quotes").glob("*.parquet"))
    change(quotes, quotes.read_bytes()[:-10])
    next((folder / "dates").glob("*.parquet")).unlink()
    change(folder / "warehouse.duckdb", b"nothing")
    found = json.loads(newsmill(own_mill, "verify", "--format", "json").out)
    assert {item["path"].split("/")[0] for item in found["damaged_files"]} == {"quotes", "dates", "warehouse.duckdb"}


def test_a_broken_promise_is_found_behind_right_checksums(newsmill, own_mill):
    """Rows that lie although their file is as it was published: texts that are not those of the record."""
    layout = Layout(own_mill / "warehouse")
    path = layout.snapshot(1) / "manifest.json"
    manifest = Manifest.read(path)
    old = next(file for file in manifest.files if file.table == "articles")
    file = layout.snapshot(1) / old.path
    file.chmod(0o644)
    with duckdb.connect() as db:
        rows = db.sql(f"SELECT * REPLACE ('other words' AS text) FROM '{file}'").to_arrow_table()
        db.register("rows", rows)
        db.execute(f"COPY rows TO '{file}' (FORMAT parquet)")
    new = DataFile(old.table, old.part, old.path, old.rows, file.stat().st_size, checksum(file))
    path.chmod(0o644)
    replace(manifest, files=tuple(new if item is old else item for item in manifest.files)).write(path)
    called = newsmill(own_mill, "verify")
    assert called.code == 1
    assert "error state.text_sha256: 3 rows." in called.out
    assert "error mentions.span" in called.out


def test_unknown_files_are_noted(newsmill, own_mill):
    (own_mill / "warehouse" / "current" / "articles" / "stray.txt").write_text("?")
    called = newsmill(own_mill, "verify")
    assert called.code == 0
    assert "articles/stray.txt is no file of this snapshot" in called.out


def test_exit_code_of_a_real_process(own_mill):
    assert start(own_mill, "verify").code == 0
    next((own_mill / "warehouse" / "current" / "dates").glob("*.parquet")).unlink()
    assert start(own_mill, "verify").code == 1


def test_commands_that_meet_damage_send_to_verify(newsmill, own_mill):
    file = next((own_mill / "warehouse" / "current" / "documents").glob("*.parquet"))
    change(file, file.read_bytes()[:100])
    called = newsmill(own_mill, "explain", "raw/mill.txt")
    assert called.code == 1
    assert "newsmill verify" in called.err
    assert "did not foresee" not in called.err
    assert "newsmill verify" in newsmill(own_mill, "sql", "FROM documents").err
    file.unlink()
    assert newsmill(own_mill, "sql", "FROM documents").code == 1
