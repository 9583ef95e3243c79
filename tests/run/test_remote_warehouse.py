"""A warehouse in a bucket of a real S3 server: as one in a folder, whoever writes, stalls, dies or reads."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from buckets import Buckets, serve_buckets
from corpus import write_files, write_page
from remotes import copy_bucket, find_in_store, list_keys, list_unnamed, read_delta, read_json, settings_for, write_to
from strikes import PATIENCE, Runs, wait_until_halted
from warehouses import find_word, query, read_inputs, read_tables, run_on

import newsmill
from flows.cli import main
from flows.commands.snapshots import _list_remote
from flows.commands.status import describe_status
from flows.errors import LockedError, NewsmillError, TransientError, WrongUseError
from flows.run.rollback import roll_back
from flows.run.warehouse import await_warehouse, bring_up, find_layout, hold_warehouse
from flows.storage import bucket as client
from flows.storage.protocol import REMOTE_POINTS
from flows.storage.remote import delta
from flows.storage.remote.reading import find_lost, look_at

TABLES = ("articles", "documents", "removed_lines", "runs")


@pytest.fixture(scope="module")
def buckets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Buckets]:
    with serve_buckets(tmp_path_factory.mktemp("server")) as found:
        yield found


@pytest.fixture(scope="module")
def runs(_as_if_at_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    with Runs(tmp_path_factory.mktemp("runs")) as found:
        yield found


@pytest.fixture(scope="module", autouse=True)
def _as_if_at_home(buckets: Buckets) -> Iterator[None]:
    """Credentials and endpoint where tools look for them; no long waits."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in buckets.variables.items():
            patch.setenv(name, value)
        patch.setattr(client, "RETRIES", 1)
        yield


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("raw")


@pytest.fixture(scope="module")
def original(buckets: Buckets, raw: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A warehouse of two snapshots, the second made by another machine than the first."""
    caches, url = tmp_path_factory.mktemp("caches"), f"s3://{buckets.make({})}/news/mill"
    write_files(raw, {f"{number}.txt": write_page(number).encode() for number in range(3)})
    assert run_on(raw, url, cache=caches / "one").snapshot == 1
    changed = {"1.txt": write_page(11).encode(), "new.txt": write_page(4).encode(), "copy.txt": write_page(4).encode()}
    write_files(raw, changed)
    assert run_on(raw, f"{url}/", cache=caches / "two").snapshot == 2
    return url


# Tests that change nothing take the original itself.
@pytest.fixture
def url(buckets: Buckets, original: str) -> str:
    return copy_bucket(buckets, original)


def test_another_machine_goes_on_and_gives_the_rows_of_a_folder(
    buckets: Buckets, original: str, raw: Path, tmp_path: Path
) -> None:
    run_on(raw, tmp_path / "folder")
    settings = settings_for(original, tmp_path / "cache", raw)
    bring_up(settings)
    assert read_tables(settings.folder) == read_tables(tmp_path / "folder")
    assert read_inputs(settings.folder) == read_inputs(tmp_path / "folder")
    assert list_unnamed(buckets, original) == []
    # Nothing new: no file is fetched or sent.
    with buckets.asked() as asked:
        assert run_on(raw, original, cache=tmp_path / "cache").snapshot is None
    assert [request for request in asked if ".parquet" in request and "stat_cache" not in request] == []
    assert read_json(buckets, original)["lease"] is None


def test_readers_of_delta_see_each_snapshot_whole(buckets: Buckets, original: str, tmp_path: Path) -> None:
    assert read_json(buckets, original)["delta"] == 2
    settings = settings_for(original, tmp_path)
    bring_up(settings, 1)
    for number in (1, 2):
        for table in TABLES:
            (count,) = query_snapshot(settings.folder, number, f"SELECT count(*) FROM {table}")
            rows = read_delta(buckets, original, table, number)
            assert len(rows) == count, (table, number)
    texts = {row["doc_id"]: row["text"] for row in read_delta(buckets, original, "articles")}
    assert texts == dict(query(settings.folder, "SELECT doc_id, text FROM articles"))
    assert len(texts) == 4


def query_snapshot(folder: Path, number: int, sql: str) -> tuple[object, ...]:
    import duckdb

    with duckdb.connect(str(folder / "snapshots" / f"{number:08d}" / "warehouse.duckdb"), read_only=True) as db:
        return db.sql(sql).fetchall()[0]


def test_commands_read_a_warehouse_in_a_bucket(
    original: str, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import datetime as dt

    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path))
    with newsmill.connect(original) as db:
        assert db.sql("SELECT count(*) FROM articles").fetchall() == [(4,)]
    with newsmill.connect(original, snapshot=1) as db:
        assert db.sql("SELECT count(*) FROM articles").fetchall() == [(3,)]
    settings = settings_for(original, tmp_path, raw)
    found = describe_status(settings, dt.datetime.now(dt.UTC))
    assert (found["warehouse"], found["state"], found["snapshot"]) == (original, "fresh", 2)
    listed = _list_remote(find_layout(settings))
    assert [(one["snapshot"], one["is_current"]) for one in listed] == [(2, True), (1, False)]
    with pytest.raises(WrongUseError, match=r"no older snapshot 7 in .*; there are: 1"):
        newsmill.connect(original, snapshot=7)


def test_one_writes_at_a_time(original: str, raw: Path, tmp_path: Path) -> None:
    with hold_warehouse(settings_for(original, tmp_path / "one")):
        assert look_at(original, find_layout(settings_for(original, tmp_path / "two"))).is_written
        with pytest.raises(
            LockedError, match=rf"Another run is writing to {original} \(on .*, process \d+, since .*its lease ends"
        ):
            run_on(raw, original, cache=tmp_path / "two")
        bring_up(settings_for(original, tmp_path / "two"))
    assert run_on(raw, original, cache=tmp_path / "two").snapshot is None


def test_a_second_run_waits_for_the_lease_of_a_first(
    runs: Runs, url: str, raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first, on another machine, was halted with the lease in its hand, and goes on once the second one waits."""
    first = write_to(url, tmp_path / "one") | {"lease_seconds": 2 * PATIENCE}
    (pid,) = runs.start(first, work="rollback", number=1, point="lease taken", signal_there=signal.SIGSTOP)
    wait_until_halted(pid)
    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path / "two"))
    assert main(["run", "--raw", str(raw), "--warehouse", url]) == LockedError.exit_code == 4
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert f"Another run is writing to {url} (on " in err
    told: list[str] = []

    def go_on(message: str) -> None:
        told.append(message)
        os.kill(pid, signal.SIGCONT)

    second = settings_for(url, tmp_path / "two", raw, lock_wait_seconds=PATIENCE)
    await_warehouse(second, go_on)
    code, said = runs.wait()
    assert (code, said) == (0, "published 3\n")
    assert run_on(raw, url, cache=tmp_path / "two", lock_wait_seconds=PATIENCE).snapshot == 4
    assert len(told) == 1
    assert told[0].endswith(f"This run waits for it, {PATIENCE:g} seconds at most.")


def test_who_stalled_cannot_commit(buckets: Buckets, runs: Runs, url: str, tmp_path: Path) -> None:
    """Halted after its last check, with everything sent but the pointer; another run takes over; then it goes on."""
    stalled = write_to(url, tmp_path / "stalled")
    (pid,) = runs.start(stalled, work="rollback", number=1, point="manifest sent", signal_there=signal.SIGSTOP)
    wait_until_halted(pid)
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            assert roll_back(settings_for(url, tmp_path / "other"), 1).snapshot == 3
            break
        except TransientError:
            assert time.monotonic() < deadline
            time.sleep(0.2)
    before = read_json(buckets, url)
    os.kill(pid, signal.SIGCONT)
    code, said = runs.wait()
    assert code == TransientError.exit_code
    assert f"The lease of {url} was taken over" in said
    assert read_json(buckets, url) == before
    # What it had sent is gone with its lease, and its mirror goes on from what the other one published.
    assert list_unnamed(buckets, url) == []
    with hold_warehouse(settings_for(url, tmp_path / "stalled")):
        pass
    assert query(settings_for(url, tmp_path / "stalled").folder, "SELECT max(snapshot) FROM runs") == [(3,)]
    assert len(read_delta(buckets, url, "documents")) == 3


# The other points: test_remote_kills.py.
@pytest.mark.parametrize("point", ["logs begun"])
def test_a_killed_writer_leaves_what_the_next_one_finishes(
    point: str, buckets: Buckets, runs: Runs, url: str, tmp_path: Path
) -> None:
    runs.kill(write_to(url, tmp_path / "one"), point, work="rollback", number=1)
    is_published = REMOTE_POINTS.index(point) >= REMOTE_POINTS.index("pointer written")
    pointer = read_json(buckets, url)
    assert (pointer["snapshot"], pointer["delta"]) == (3 if is_published else 2, 2)
    reader = settings_for(url, tmp_path / "reader")
    bring_up(reader)
    count = len(read_delta(buckets, url, "documents", pointer["delta"]))
    assert count == 5
    assert query(reader.folder, "SELECT count(*) FROM documents") == [(3 if is_published else 5,)]
    # The same machine need not wait for the lease to end: it holds the lock of its mirror.
    with hold_warehouse(settings_for(url, tmp_path / "one")):
        pass
    pointer = read_json(buckets, url)
    assert (pointer["snapshot"], pointer["delta"], pointer["lease"]) == (3 if is_published else 2,) * 2 + (None,)
    assert list_unnamed(buckets, url) == []
    assert len(read_delta(buckets, url, "documents")) == (3 if is_published else 5)
    mirror = settings_for(url, tmp_path / "one").folder
    assert query(mirror, "SELECT count(*) FROM documents") == [(3 if is_published else 5,)]


def test_a_killed_forget_is_finished_by_another_machine(
    buckets: Buckets, runs: Runs, url: str, raw: Path, tmp_path: Path
) -> None:
    """After the snapshots that hold the text went, and before their objects do. The rest: test_remote_forget.py."""
    word, one = "letter 4 was sent", settings_for(url, tmp_path / "one")
    bring_up(one)
    assert len(find_word(one.folder, word)) > 2

    ((doc_id,),) = query(one.folder, "SELECT doc_id FROM documents WHERE source_uri = 'new.txt'")
    runs.kill(write_to(url, tmp_path / "one"), "older ones let go", work="forget", doc_id=doc_id)
    pointer = read_json(buckets, url)
    assert (pointer["snapshot"], pointer["delta"], pointer["is_forgetting"]) == (3, 3, True)
    # The copy on this machine knows another manifest of the snapshot that it may have for the same one.
    bring_up(one)
    assert query(one.folder, "SELECT count(*) FROM articles WHERE contains(text, 'letter 4 was sent')") == [(0,)]
    report = run_on(raw, url, cache=tmp_path / "two", lock_wait_seconds=PATIENCE)
    assert (report.snapshot, report.removed, report.warnings) == (None, [], [])
    bring_up(one)
    assert find_in_store(buckets, url, word, tmp_path / "store") == []
    for machine in ("one", "two"):
        assert find_word(settings_for(url, tmp_path / machine).folder, word) == []
    assert list_unnamed(buckets, url) == []
    assert [len(read_delta(buckets, url, "documents", version)) for version in (1, 3, None)] == [3, 5, 5]
    with pytest.raises(WrongUseError, match=r"no older snapshot 2 in .*; there are: 1"):
        roll_back(settings_for(url, tmp_path / "two"), 2)


def test_old_snapshots_and_logs_go(
    buckets: Buckets, original: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a store whose answers are lost: the client tries again, and must know its own write for what it is."""
    url = copy_bucket(buckets, original, "lossy/mill")
    monkeypatch.setattr(delta, "CHECKPOINT_EVERY", 2)
    keeping = settings_for(url, tmp_path, keep_snapshots=1, keep_days=0)
    for number in (1, 2, 3):
        roll_back(keeping, number)
    with hold_warehouse(keeping) as remote:
        assert remote is not None
        remote.clear_pool()
    seen = look_at(url, find_layout(keeping))
    assert [one.manifest.number for one in (seen.published, *seen.older) if one] == [5, 4]
    assert list_unnamed(buckets, url) == []
    logs = [key.rpartition("/")[2] for key in list_keys(buckets, url) if "/documents/_delta_log" in key]
    assert logs == [
        "00000000000000000004.checkpoint.parquet",
        "00000000000000000004.json",
        "00000000000000000005.json",
        "_last_checkpoint",
    ]
    assert [len(read_delta(buckets, url, "documents", version)) for version in (4, 5, None)] == [5, 3, 3]


def test_a_mirror_heals_and_puts_back_what_the_store_lost(
    buckets: Buckets, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for(url, tmp_path / "cache")
    bring_up(settings)
    first, second = sorted((settings.folder / "current" / "documents").iterdir())[:2]
    first.unlink()
    second.chmod(0o644)
    second.write_bytes(b"cut")
    bring_up(settings)
    assert query(settings.folder, "SELECT count(*) FROM documents") == [(5,)]
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    published = look_at(url, find_layout(settings)).published
    assert published is not None
    (gone, _), (other, size) = [
        (published.objects[file.path], file.bytes)
        for table in ("articles", "documents")
        for file in published.manifest.files_of(table)[:1]
    ]
    buckets.remove(bucket, f"{prefix}/{gone}")
    buckets.put(bucket, f"{prefix}/{other}", b"cut")
    lost = [(f"{url}/{gone}", "It is gone."), (f"{url}/{other}", f"It has 3 bytes instead of {size:,}.")]
    assert sorted(find_lost(url, find_layout(settings))) == lost
    with pytest.raises(NewsmillError, match=f"{gone} cannot be fetched: it is not there|is not what was published"):
        bring_up(settings_for(url, tmp_path / "fresh"))
    # What kept its size is found by reading, as `verify` does.
    same = published.objects[published.manifest.files_of("quotes")[0].path]
    size = published.manifest.files_of("quotes")[0].bytes
    buckets.put(bucket, f"{prefix}/{same}", bytes(size))
    older = published.older[0].key
    buckets.remove(bucket, f"{prefix}/{older}")
    lost_keys = sorted([gone, other, same, older])
    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path / "fresh"))
    assert main(["verify", "--warehouse", url, "--format", "json"]) == 1
    damaged = json.loads(capsys.readouterr().out)["damaged_files"]
    assert [one["path"] for one in damaged] == [f"{url}/{key}" for key in lost_keys]
    # A machine that read the warehouse before has all of it.
    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path / "cache"))
    assert main(["repair", "--warehouse", url]) == 0
    said = capsys.readouterr().out
    assert all(f"{url}/{key} was put back" in said for key in lost_keys)
    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path / "fresh"))
    assert main(["verify", "--warehouse", url]) == 0
    assert list_unnamed(buckets, url) == []
    assert len(read_delta(buckets, url, "articles")) == 4


def test_what_no_machine_has_is_made_anew(
    buckets: Buckets, url: str, raw: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Tables from the kept bytes, bytes from the raw folder, and what is in neither is named."""
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    published = look_at(url, find_layout(settings_for(url, tmp_path / "other"))).published
    assert published is not None
    for table in ("articles", "_state/bronze"):
        newest = max(published.manifest.files_of(table), key=lambda file: file.part)
        buckets.remove(bucket, f"{prefix}/{published.objects[newest.path]}")
    buckets.remove(bucket, f"{prefix}/{published.older[0].key}")
    here = write_files(tmp_path / "raw", {name: (raw / name).read_bytes() for name in ("0.txt", "1.txt", "2.txt")})
    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path / "fresh"))
    monkeypatch.setenv("NEWSMILL_RAW", str(here))
    monkeypatch.setenv("NEWSMILL_WORKERS", "0")
    assert main(["repair", "--plan", "--warehouse", url]) == 0
    said = capsys.readouterr().out
    assert (said.count("Do without"), said.count("Let the snapshot of")) == (2, 1)
    assert main(["repair", "--warehouse", url]) == 1
    said = capsys.readouterr().out
    assert "2 documents could not be saved" in said
    assert all(f"raw {name} (" in said for name in ("copy.txt", "new.txt"))
    assert main(["verify", "--warehouse", url]) == 0
    settings = settings_for(url, tmp_path / "other")
    bring_up(settings)
    run_on(here, tmp_path / "folder")
    assert read_tables(settings.folder) == read_tables(tmp_path / "folder")
    assert len(read_delta(buckets, url, "articles")) == 3
    assert list_unnamed(buckets, url) == []
    assert run_on(here, url, cache=tmp_path / "fresh").snapshot is None


@pytest.mark.long
@pytest.mark.parametrize("point", ["lease taken", "files sent", "pointer written", "logs begun"])
def test_a_killed_repair_is_begun_again(
    point: str, buckets: Buckets, runs: Runs, url: str, raw: Path, tmp_path: Path
) -> None:
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    published = look_at(url, find_layout(settings_for(url, tmp_path / "reader"))).published
    assert published is not None
    for table in ("quotes", "_state/sketches"):
        buckets.remove(bucket, f"{prefix}/{published.objects[published.manifest.files_of(table)[0].path]}")
    settings = write_to(url, tmp_path / "one", raw)
    runs.kill(settings, point, work="repair")
    code, said = runs.carry_out(settings, work="repair")
    assert (code, said) == (0, "published 3\n")
    bring_up(settings_for(url, tmp_path / "reader"))
    run_on(raw, tmp_path / "folder")
    assert read_tables(settings_for(url, tmp_path / "reader").folder) == read_tables(tmp_path / "folder")
    assert len(read_delta(buckets, url, "articles")) == 4
    assert run_on(raw, url, cache=tmp_path / "one").snapshot is None
    assert list_unnamed(buckets, url) == []


def test_a_bucket_that_was_set_back_is_told(buckets: Buckets, url: str, tmp_path: Path) -> None:
    settings = settings_for(url, tmp_path)
    bring_up(settings)
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    older = read_json(buckets, url, read_json(buckets, url)["manifest"])["older"][0]
    before = {
        "snapshot": 1,
        "manifest": older["key"],
        "manifest_sha256": older["sha256"],
        "delta": 1,
        "write": "before",
    }
    buckets.put(bucket, f"{prefix}/current.json", json.dumps(read_json(buckets, url) | before).encode())
    with pytest.raises(NewsmillError, match=r"set back from snapshot 2 to 1.*remove that folder"):
        bring_up(settings)
    buckets.put(bucket, f"{prefix}/current.json", b"{")
    with pytest.raises(NewsmillError, match=r"current.json cannot be read .* Restore an older version"):
        bring_up(settings)
    buckets.remove(bucket, f"{prefix}/current.json")
    with pytest.raises(NewsmillError, match=r"current\.json is gone"):
        bring_up(settings)


def test_stores_that_cannot_be_used_are_refused(
    buckets: Buckets, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = buckets.make({})
    with pytest.raises(NewsmillError, match="does not heed conditional writes"):
        run_on(raw, f"s3://{name}/heedless", cache=tmp_path)
    assert list_keys(buckets, f"s3://{name}/heedless") == []
    with pytest.raises(NewsmillError, match="there is no such bucket"):
        run_on(raw, "s3://no-such-bucket/x", cache=tmp_path)
    with pytest.raises(WrongUseError, match="Passwords and signatures do not belong"):
        run_on(raw, "s3://key:secret@bucket/x", cache=tmp_path)
    with pytest.raises(NewsmillError, match="the credentials that were found may not do that"):
        run_on(raw, f"s3://{name}/secret", cache=tmp_path)
    with pytest.raises(WrongUseError, match=f"There is no published warehouse in s3://{name}/empty"):
        newsmill.connect(f"s3://{name}/empty", config=None)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(TransientError, match="the server does not answer"):
        run_on(raw, f"s3://{name}/x", cache=tmp_path)
