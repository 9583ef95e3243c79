"""`newsmill forget` over a warehouse in a bucket: no object holds the text any more, nor do the copies of machines."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from buckets import Buckets, serve_buckets
from corpus import write_files, write_page
from remotes import copy_bucket, find_in_store, list_unnamed, read_delta, read_json, settings_for, write_to
from strikes import PATIENCE, Readers, Runs, wait_until_halted
from warehouses import find_word, list_broken_checks, query, read_tables, run_on

from flows.cli import main
from flows.errors import NewsmillError, TransientError, WrongUseError
from flows.run.conductor import DirectConductor
from flows.run.forget import finish_forgetting, forget, plan_forget
from flows.run.rollback import roll_back
from flows.run.warehouse import bring_up, find_layout
from flows.settings import Settings
from flows.storage import bucket as client
from flows.storage.protocol import FORGET_POINTS, POINTS, REMOTE_FORGET_POINTS, REMOTE_POINTS
from flows.storage.remote.reading import look_at

# One that is killed stands in test_remote_warehouse.py, in `make test`.
pytestmark = pytest.mark.long

WORD = "Quillonbrack"
GOING = write_page(3).replace("before the summer fair.", f"before the summer fair, the warden of {WORD} said.").encode()
FILES = {f"{number}.txt": write_page(number).encode() for number in range(2)}


@pytest.fixture(scope="module")
def buckets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Buckets]:
    folder = tmp_path_factory.mktemp("server")
    with serve_buckets(folder) as found, pytest.MonkeyPatch.context() as patch:
        for name, value in found.variables.items():
            patch.setenv(name, value)
        patch.setattr(client, "RETRIES", 1)
        yield found


@pytest.fixture(scope="module")
def runs(buckets: Buckets, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    with Runs(tmp_path_factory.mktemp("runs"), judges=True) as found:
        yield found


@pytest.fixture(scope="module")
def mill(buckets: Buckets, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A warehouse of three snapshots, of which two have the text, and its raw folder."""
    folder, url = tmp_path_factory.mktemp("mill"), f"s3://{buckets.make({})}/news/mill"
    raw = write_files(folder / "raw", FILES)
    run_on(raw, url, cache=folder / "cache")
    write_files(raw, {"a.txt": GOING, "copy.txt": GOING})
    run_on(raw, url, cache=folder / "cache")
    write_files(raw, {"more.txt": write_page(4).encode()})
    run_on(raw, url, cache=folder / "cache")
    return url, raw


# Tests that change nothing take the original itself.
@pytest.fixture
def url(buckets: Buckets, mill: tuple[str, Path]) -> str:
    return copy_bucket(buckets, mill[0])


def find_doc(mirror: Path) -> str:
    ((doc_id,),) = query(mirror, "SELECT doc_id FROM documents WHERE source_uri = 'a.txt'")
    return str(doc_id)


def test_no_object_holds_it_nor_any_machine(
    buckets: Buckets, mill: tuple[str, Path], url: str, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    buckets.put(bucket, f"{prefix}/staging/newsmill-20240305T080000Z-0a1b/lent/000000-x.parquet", GOING)
    buckets.put(bucket, f"{prefix}/notes.txt", b"somebody else's")
    buckets.client.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    reader, other = settings_for(url, tmp_path / "reader"), settings_for(url, tmp_path / "other")
    bring_up(reader)
    bring_up(other, 2)
    assert len(find_word(reader.folder, WORD)) > 2
    monkeypatch.setenv("NEWSMILL_CACHE", str(tmp_path / "one"))
    doc_id = find_doc(reader.folder)
    assert main(["forget", doc_id, "--plan", "--warehouse", url, "--format", "json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert [copy["source_uri"] for copy in plan["forgotten"]].sort() == ["a.txt", "copy.txt"].sort()
    with duckdb.connect(str((reader.folder / "warehouse.duckdb").resolve()), read_only=True) as db:
        assert db.sql("SELECT count(*) FROM articles").fetchall() == [(4,)]
        assert main(["forget", doc_id, "--warehouse", url]) == 0
        said = capsys.readouterr().out
        bring_up(reader)
        # Who has an older snapshot open reads on.
        assert db.sql(f"SELECT count(*) FROM articles WHERE contains(text, '{WORD}')").fetchall() == [(0,)]
    assert "Published snapshot 4 without it." in said
    assert "Older snapshots that held it went from the store: 3, 2. No object holds it any more." in said
    assert "versions that are not current" in said
    assert "none of newsmill's, and were not looked into: notes.txt." in said
    assert find_in_store(buckets, url, WORD, tmp_path / "store") == []
    assert list_unnamed(buckets, url) == ["notes.txt"]
    pointer = read_json(buckets, url)
    assert (pointer["snapshot"], pointer["delta"], pointer["is_forgetting"], pointer["lease"]) == (4, 4, False, None)
    bring_up(other)
    for machine in (reader.folder, other.folder, settings_for(url, tmp_path / "one").folder):
        assert find_word(machine, WORD) == []
        assert not (machine / ".forgetting").exists()
    assert list_broken_checks(reader.folder) == []
    assert [one.manifest.number for one in look_at(url, find_layout(reader)).older] == [1]
    assert [len(read_delta(buckets, url, "documents", version)) for version in (1, 4, None)] == [2, 5, 5]
    # It never comes back, on whatever machine; all else is as if it had never come.
    assert run_on(mill[1], url, cache=tmp_path / "two").snapshot is None
    raw = write_files(tmp_path / "without", {**FILES, "more.txt": write_page(4).encode()})
    run_on(raw, tmp_path / "fresh")
    rows = read_tables(reader.folder)
    names = {"a.txt", "copy.txt"}
    kept = {table: [row for row in found if not names.intersection(map(str, row))] for table, found in rows.items()}
    assert kept == read_tables(tmp_path / "fresh")
    with pytest.raises(WrongUseError, match=r"no older snapshot 2 in .*; there are: 1"):
        roll_back(settings_for(url, tmp_path / "two"), 2)
    assert roll_back(other, 1).snapshot == 5
    assert main(["forget", doc_id, "--warehouse", url]) == 2
    buckets.remove(bucket, f"{prefix}/{pointer['forgotten']}")
    with pytest.raises(NewsmillError, match=r"state/forgotten-.* is gone. It lists what was forgotten"):
        bring_up(settings_for(url, tmp_path / "three"))
    bring_up(other)


def test_what_only_older_snapshots_hold_goes_with_them(
    buckets: Buckets, mill: tuple[str, Path], url: str, tmp_path: Path
) -> None:
    """Nothing is published then: the published snapshot has another manifest, which other machines know for the same."""
    raw = write_files(tmp_path / "raw", {**FILES, "more.txt": write_page(4).encode()})
    one, two = settings_for(url, tmp_path / "one", raw), settings_for(url, tmp_path / "two", raw)
    bring_up(one)
    doc_id = find_doc(one.folder)
    assert run_on(raw, url, cache=tmp_path / "one", withdraw_missing=True, force=True).snapshot == 4
    bring_up(two)
    report = forget(two, plan_forget(two, [doc_id]))
    assert (report.snapshot, report.removed) == (None, [3, 2])
    bring_up(one)
    assert find_in_store(buckets, url, WORD, tmp_path / "store") == []
    assert [find_word(settings.folder, WORD) for settings in (one, two)] == [[], []]
    assert list_unnamed(buckets, url) == []
    assert len(read_delta(buckets, url, "documents")) == 3
    write_files(raw, {"again.txt": GOING})
    assert run_on(raw, url, cache=tmp_path / "one").snapshot == 5
    bring_up(two)
    assert query(two.folder, "SELECT source_uri, reason FROM rejected") == [("again.txt", "forgotten")]


def kill_and_finish(buckets: Buckets, runs: Runs, mill: tuple[str, Path], point: str, work: str, folder: Path) -> None:
    """Forget, be killed at a point, and let another machine go on, with readers throughout."""
    url = copy_bucket(buckets, mill[0])
    one, two = (write_to(url, folder / name, mill[1]) | {"lock_wait_seconds": PATIENCE} for name in ("one", "two"))
    mirror, reader = settings_for(url, folder / "one"), settings_for(url, folder / "reader")
    for settings in (mirror, settings_for(url, folder / "two")):
        bring_up(settings)
    doc_id = find_doc(mirror.folder)

    def read_store() -> tuple[int, ...]:
        """Documents and articles, as other programs read them: again, where a version went while they read."""
        while True:
            version = read_json(buckets, url)["delta"]
            try:
                return tuple(len(read_delta(buckets, url, name, version)) for name in ("documents", "articles"))
            except Exception:
                if read_json(buckets, url)["delta"] == version:
                    raise

    def read_mirror() -> tuple[int, ...]:
        bring_up(reader)
        return tuple(query(reader.folder, "SELECT (SELECT count(*) FROM documents), count(*) FROM articles")[0])

    with Readers(store=read_store, mirror=read_mirror) as readers:
        runs.kill(one, point, work="forget", doc_id=doc_id)
        # Where it was killed before it had blocked anything, only forgetting it again forgets it.
        is_blocked = bool(read_json(buckets, url)["forgotten"])
        code, said = runs.carry_out(two, work=work if is_blocked else "forget", doc_id=doc_id)
        assert code == 0, f"{work} after {point}: {said}"
        assert find_in_store(buckets, url, WORD, folder / "store") == [], f"{work} after {point}"
    assert readers.failed == [], f"{work} after {point}"
    for seen in readers.seen.values():
        assert set(seen) <= {(5, 4), (5, 3)}
        assert seen == sorted(seen, reverse=True)
    assert len(read_delta(buckets, url, "articles")) == 3
    pointer = read_json(buckets, url)
    # Maintenance merges what there is to merge, and publishes that.
    newest = 5 if is_blocked and work == "maintain" else 4
    found = (pointer["snapshot"], pointer["delta"], pointer["is_forgetting"], pointer["lease"])
    assert found == (newest, newest, False, None)
    assert list_unnamed(buckets, url) == [], f"{work} after {point}"
    for settings in (mirror, reader):
        bring_up(settings)
        assert find_word(settings.folder, WORD) == [], f"{work} after {point}"
    reads = {name: len(seen) for name, seen in readers.seen.items()}
    print(f"{point}, then {work if is_blocked else 'forget'}: {reads} reads", flush=True)


@pytest.mark.parametrize("point", [*REMOTE_FORGET_POINTS, *FORGET_POINTS, *POINTS, *REMOTE_POINTS])
def test_killed_anywhere(point: str, buckets: Buckets, runs: Runs, mill: tuple[str, Path], tmp_path: Path) -> None:
    points = [*REMOTE_FORGET_POINTS, *FORGET_POINTS, *POINTS, *REMOTE_POINTS]
    kill_and_finish(buckets, runs, mill, point, ("run", "maintain")[points.index(point) % 2], tmp_path)


@pytest.mark.parametrize("point", ["list sent", "manifest sent", "manifest restated", "store proven"])
def test_who_stalls_takes_nothing_out(
    point: str, buckets: Buckets, runs: Runs, mill: tuple[str, Path], tmp_path: Path
) -> None:
    """Halted with the lease in its hand until another machine has done it all; then it goes on, and changes nothing."""
    url = copy_bucket(buckets, mill[0])
    one, two = (write_to(url, tmp_path / name, mill[1]) | {"lock_wait_seconds": PATIENCE} for name in ("one", "two"))
    for name in ("one", "two"):
        bring_up(settings_for(url, tmp_path / name))
    doc_id = find_doc(settings_for(url, tmp_path / "one").folder)
    (pid,) = runs.start(one, work="forget", doc_id=doc_id, point=point, signal_there=signal.SIGSTOP)
    wait_until_halted(pid)
    settings = Settings(**two)
    order = plan_forget(settings, [doc_id]) if point == "list sent" else None
    forget(settings, order) if order else finish_forgetting(settings, DirectConductor())
    before = read_json(buckets, url)
    assert find_in_store(buckets, url, WORD, tmp_path / "store") == []
    os.kill(pid, signal.SIGCONT)
    code, said = runs.wait()
    assert (code, read_json(buckets, url)) == (TransientError.exit_code, before), said
    assert "was taken over" in said
    assert find_in_store(buckets, url, WORD, tmp_path / "after") == []
