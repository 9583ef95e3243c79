"""Runs over a bucket of a real S3 server on loopback: as over a folder, whatever befalls its objects."""

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from buckets import SECRET, Buckets, serve_buckets
from cases.containers import write_zip
from corpus import write_files, write_page
from warehouses import query, read_inputs, read_states, read_tables, run_on

from flows.errors import NewsmillError, StoppedByCheck, TransientError, WrongUseError
from flows.explain.subject import find_subject
from flows.run.plan import make_plan
from flows.run.report import Request
from flows.settings import Settings
from flows.sources.stores import downloads, objects


def make_records(*numbers: int) -> list[dict[str, str]]:
    return [{"url": f"https://harbour.example/{number}", "text": write_page(number)} for number in numbers]


def write_lines(records: list[dict[str, str]]) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def write_parquet(records: list[dict[str, str]]) -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(records), sink, row_group_size=2)
    return sink.getvalue()


FILES = {
    "a b.txt": write_page(1).encode(),
    "100%.txt": write_page(2).encode(),
    "%41.txt": write_page(3).encode(),
    "Zürich/記事 #1?.txt": write_page(4).encode(),
    "caf\u0065\u0301.txt": write_page(5).encode(),
    "deep/er/+&='\"<>.txt": write_page(6).encode(),
    "back\\slash.txt": write_page(7).encode(),
    "empty.txt": b"",
    "dump.jsonl.gz": gzip.compress(write_lines(make_records(11, 12, 13))),
    "table.parquet": write_parquet(make_records(14, 15, 16)),
    "week.zip": write_zip(("c.txt", write_page(17).encode()), ("d.jsonl", write_lines(make_records(18)))),
    "broken.jsonl.gz": gzip.compress(write_lines(make_records(19, 20)))[:-40],
    "notes.md": b"No source.",
    ".hidden/e.txt": write_page(21).encode(),
    "README.txt": b"About this folder.",
}


@pytest.fixture(scope="module")
def buckets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Buckets]:
    with serve_buckets(tmp_path_factory.mktemp("server")) as found:
        yield found


@pytest.fixture(autouse=True)
def _as_if_at_home(buckets: Buckets, monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials and endpoint where tools look for them; no long waits; objects are old at once."""
    for name, value in buckets.variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(downloads, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr(objects.ObjectStore, "young_ns", 0)
    monkeypatch.setattr(objects, "ATTEMPTS", 1)


def test_a_bucket_is_read_as_a_folder_is(buckets: Buckets, tmp_path: Path) -> None:
    bucket = buckets.make(FILES, "feeds/")
    # A prefix is a folder: what only begins like it lies beside it. Tools leave objects that stand for folders.
    for key, data in {"feeds-old/f.txt": b"Not asked for.", "feeds/deep/": b"", "feeds/void/": b""}.items():
        buckets.put(bucket, key, data)
    run_on(write_files(tmp_path / "raw", FILES), tmp_path / "by-folder")
    report = run_on(f"s3://{bucket}/feeds/", tmp_path / "by-bucket")
    assert report.warnings == []
    assert read_tables(tmp_path / "by-bucket") == read_tables(tmp_path / "by-folder")
    assert read_inputs(tmp_path / "by-bucket") == read_inputs(tmp_path / "by-folder")
    assert report.ignored == {"hidden": 1, "other ending": 1, "readme": 1}
    again = run_on(tmp_path / "raw", tmp_path / "by-bucket")
    assert again.snapshot is None, "the same sources from elsewhere are no change"


def test_a_run_fetches_what_changed(buckets: Buckets, tmp_path: Path) -> None:
    files = {f"{number}.txt": write_page(number).encode() for number in range(6)}
    bucket = buckets.make({**files, "dump.jsonl": write_lines(make_records(11, 12))})
    place, warehouse = f"s3://{bucket}", tmp_path / "warehouse"
    with buckets.asked() as asked:
        run_on(place, warehouse)
    # One request says what an object is, one fetches it; its tag is the hash of its bytes, and needs no third.
    assert sorted(asked) == sorted(
        f"{method} /{bucket}/{key}" for method in ("GET", "HEAD") for key in [*files, "dump.jsonl"]
    )
    with buckets.asked() as asked:
        assert run_on(place, warehouse).snapshot is None
    assert asked == []
    buckets.put(bucket, "1.txt", write_page(31).encode())
    buckets.put(bucket, "new.txt", write_page(32).encode())
    buckets.remove(bucket, "2.txt")
    plan = make_plan(Settings(raw=place, warehouse=warehouse, workers=0), Request())
    assert [(row.source_uri, row.action) for row in plan.sources] == [
        ("1.txt", "changed"), ("2.txt", "missing"), ("new.txt", "new"),
    ]  # fmt: skip
    with buckets.asked() as asked:
        report = run_on(place, warehouse)
    assert {line for line in asked if line.startswith("GET")} == {f"GET /{bucket}/1.txt", f"GET /{bucket}/new.txt"}
    assert (report.counts["changed_count"], report.counts["new_count"], report.counts["missing_count"]) == (1, 1, 1)
    with buckets.asked() as asked:
        run_on(place, warehouse, rebuild=True)
    assert len([line for line in asked if line.startswith("GET")]) == 7


def test_a_young_object_is_looked_at_again(buckets: Buckets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time is that of a second, by another clock: it may have changed within that."""
    monkeypatch.setattr(objects.ObjectStore, "young_ns", objects.YOUNG_NS)
    bucket = buckets.make({"1.txt": write_page(1).encode()})
    run_on(f"s3://{bucket}", tmp_path / "warehouse")
    with buckets.asked() as asked:
        report = run_on(f"s3://{bucket}", tmp_path / "warehouse")
    assert f"GET /{bucket}/1.txt" in asked
    assert (report.snapshot, report.counts["unchanged_count"]) == (None, 1)


def test_misfortune_costs_one_object(buckets: Buckets, tmp_path: Path) -> None:
    names = ("calm", "down", "flaky", "restless", "secret", "vanishing")
    files = {f"{name}.txt": write_page(number).encode() for number, name in enumerate(names)}
    bucket = buckets.make(files)
    for number, key in enumerate(("x/../up.txt", "x//y.txt", "/z.txt")):
        buckets.put(bucket, key, write_page(10 + number).encode())
    report = run_on(f"s3://{bucket}", tmp_path / "warehouse")
    assert read_states(tmp_path / "warehouse") == {"calm.txt": "article", "flaky.txt": "article"}
    assert report.counts["waiting_count"] == 3
    refused = {item.source_uri: item.detail for item in report.refused}
    assert set(refused) == {"/z.txt", "secret.txt", "x/../up.txt", "x//y.txt"}
    assert refused["secret.txt"] == "It cannot be read: permission denied."
    (warning,) = report.warnings
    assert warning == (
        f"1 source waits for the next run. down.txt could not be fetched from s3://{bucket}: "
        "the server is busy, or fails."
    )
    again = run_on(f"s3://{bucket}", tmp_path / "warehouse")
    assert (again.snapshot, again.counts["waiting_count"]) == (None, 3)


@pytest.mark.parametrize(
    ("place", "variables", "message"),
    [
        ("s3://no-such-bucket/news", {}, "there is no such bucket"),
        ("s3://secret-bucket", {}, "the credentials that were found may not do that, or none were found"),
        ("s3://down-bucket", {}, "the server is busy, or fails"),
        ("s3://news", {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "the server does not answer"),
    ],
)
def test_a_store_that_cannot_be_listed_publishes_nothing(
    place: str, variables: dict[str, str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(NewsmillError) as failed:
        run_on(place, tmp_path / "warehouse")
    assert (str(failed.value), failed.value.exit_code) == (f"{place} cannot be listed: {message}.", 1)
    assert not (tmp_path / "warehouse" / "current").exists()


def test_a_warehouse_is_not_begun_with_nothing(buckets: Buckets, tmp_path: Path) -> None:
    """As where the network breaks between listing and fetching."""
    bucket = buckets.make({f"down-{number}.txt": write_page(number).encode() for number in range(12)})
    with pytest.raises(TransientError, match=r"^None of 12 sources could be had\. down-0\.txt could not be fetched"):
        run_on(f"s3://{bucket}", tmp_path / "warehouse")
    assert not (tmp_path / "warehouse" / "current").exists()


def test_an_empty_listing_empties_no_warehouse(buckets: Buckets, tmp_path: Path) -> None:
    files = {f"news/{number}.txt": write_page(number).encode() for number in range(3)}
    bucket = buckets.make(files)
    run_on(f"s3://{bucket}/news", tmp_path / "warehouse")
    for key in files:
        buckets.remove(bucket, key)
    with pytest.raises(StoppedByCheck, match=f"3 of 3 sources of collection 'raw' are not in s3://{bucket}/news"):
        run_on(f"s3://{bucket}/news", tmp_path / "warehouse", withdraw_missing=True)
    with pytest.raises(WrongUseError, match="it is empty"):
        make_plan(Settings(raw=f"s3://{bucket}/news", warehouse=tmp_path / "other-warehouse"), Request())


@pytest.mark.parametrize(
    ("target", "source_uri", "number"),
    [
        ("a b.txt", "a b.txt", 1),
        ("100%.txt", "100%25.txt", 1),
        ("s3://BUCKET/feeds/a b.txt", "a b.txt", 1),
        ("dump.jsonl.gz#2", "dump.jsonl.gz", 2),
        ("s3://BUCKET/feeds/table.parquet#https://harbour.example/16", "table.parquet", 3),
        ("week.zip#c.txt", "week.zip", 1),
    ],
)
def test_explain_finds_objects(target: str, source_uri: str, number: int, buckets: Buckets, tmp_path: Path) -> None:
    bucket = f"explained-{number}-{abs(hash(target))}"
    buckets.client.create_bucket(Bucket=bucket)
    buckets.put(bucket, f"feeds/{source_uri.replace('%25', '%')}", FILES[source_uri.replace("%25", "%")])
    settings = Settings(raw=f"s3://{bucket}/feeds", warehouse=tmp_path / "warehouse")
    subject = find_subject(settings, target.replace("BUCKET", bucket))
    assert (subject.source_uri, subject.record.number, subject.obstacle) == (source_uri, number, None)
    assert subject.data


def test_explain_says_why_an_object_is_no_source(buckets: Buckets, tmp_path: Path) -> None:
    settings = Settings(raw=f"s3://{buckets.make(FILES)}", warehouse=tmp_path / "warehouse")
    reasons = {name: find_subject(settings, name).obstacle for name in ("notes.md", ".hidden/e.txt", "README.txt")}
    assert {name: found and found.reason for name, found in reasons.items()} == {
        "notes.md": "other ending",
        ".hidden/e.txt": "hidden",
        "README.txt": "readme",
    }
    with pytest.raises(WrongUseError, match=r"no file not-there\.txt"):
        find_subject(settings, "not-there.txt")


def test_workers_open_objects_themselves_and_the_warehouse_keeps_no_secret(buckets: Buckets, tmp_path: Path) -> None:
    bucket = buckets.make({"1.txt": write_page(1).encode(), "2.jsonl": write_lines(make_records(11, 12))})
    run_on(f"s3://{bucket}", tmp_path / "warehouse", workers=1)
    assert query(tmp_path / "warehouse", "SELECT count(*) FROM articles") == [(3,)]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "warehouse").rglob("*") if path.is_file())
    assert SECRET.encode() not in kept


@pytest.mark.parametrize(
    "place",
    ["s3://mill:s3cret@bucket/news", "s3://mill:s3/cret@bucket", "az://news/a?sig=s3cret", "s3://", "s3://b/x//y", "s3://b/../c", "ftp://mill:s3cret@host/x"],
)  # fmt: skip
def test_a_place_that_holds_more_than_a_place_is_refused_without_repeating_it(place: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUseError) as refused:
        run_on(place, tmp_path / "warehouse")
    assert "cret" not in str(refused.value)
    assert "s3cret" not in repr(Settings(raw=place))
