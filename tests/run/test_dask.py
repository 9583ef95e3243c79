"""Batches on a Dask cluster, whose workers are processes on loopback: the same rows as on this machine, whatever befalls."""

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from buckets import serve_buckets
from clusters import Cluster, Worker, start_cluster, wait_until
from corpus import make_corpus, write_files, write_page
from deadly import DEADLY_TEXT, refine_or_die
from warehouses import list_broken_checks, query, read_states, read_tables, run_on

from flows.errors import NewsmillError, WrongUseError
from flows.run import refine
from flows.run.executors import cluster as clusters
from flows.run.staging.staging import NOTE

FLOWS = Path(clusters.__file__).parent.parent.parent


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A worker as most people start one, with a nanny; what takes several is among the long tests."""
    with start_cluster(tmp_path_factory.mktemp("cluster")) as found:
        wait_for(found.add_worker(nanny=True))
        yield found


def wait_for(worker: Worker) -> None:
    wait_until(lambda: worker.has_joined, "a worker does not join")


def run_there(raw: Path | str, warehouse: Path, cluster: Cluster, **options: Any) -> Any:
    defaults = {"executor": "dask", "scheduler": cluster.address, "workers": 1, "batch_documents": 8}
    return run_on(raw, warehouse, **{**defaults, **options})


def when_judging(happen: Callable[[], object]) -> Callable[[str, int, int], None]:
    """Progress of a run that lets something happen once, in the middle of the step that judges documents."""
    has_happened: list[object] = []

    def progress(step: str, done: int, total: int) -> None:
        if step == "refine" and done and not has_happened:
            has_happened.append(happen())

    return progress


def write_pages(folder: Path, count: int) -> Path:
    return write_files(folder, {f"{number}.txt": write_page(number).encode() for number in range(count)})


def test_a_cluster_gives_the_same_rows(cluster: Cluster, tmp_path: Path) -> None:
    """Over a shared folder; the bytes that an earlier run kept lie on the run's own disk, and are put there."""
    raw, shared = write_pages(tmp_path / "raw", 5), tmp_path / "shared"
    shared.mkdir()
    run_on(raw, tmp_path / "calm")
    shutil.copytree(tmp_path / "calm", tmp_path / "there", symlinks=True)
    write_pages(raw, 7)
    page = '[[rules]]\nid = "ledger.club"\nkind = "advertisement"\nphrases = ["Join the Norwood swim club"]\n'
    lexicon = write_files(tmp_path / "lexicon", {"page.toml": page.encode()})
    report = run_there(raw, tmp_path / "there", cluster, staging=shared, batch_documents=4, lexicon=lexicon)
    assert dict(step[::2] for step in report.steps)["refine"] == 2
    assert report.warnings == []
    run_on(raw, tmp_path / "calm", lexicon=lexicon)
    assert read_tables(tmp_path / "there") == read_tables(tmp_path / "calm")
    assert list(shared.iterdir()) == []
    assert not (tmp_path / "there" / NOTE).exists()


@pytest.mark.long
def test_a_record_that_kills_costs_itself(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = write_pages(tmp_path / "raw", 6)
    run_on(raw, tmp_path / "calm")
    write_files(raw, {"deadly.txt": (write_page(90) + DEADLY_TEXT).encode()})
    monkeypatch.setattr(refine, "refine_batch", refine_or_die)
    run_there(raw, tmp_path / "there", cluster)
    assert query(tmp_path / "there", "SELECT source_uri, stage, reason FROM rejected") == [
        ("deadly.txt", "refine", "worker_crash")
    ]
    states = read_states(tmp_path / "there")
    assert states.pop("deadly.txt") == "rejected"
    assert states == read_states(tmp_path / "calm")
    assert list_broken_checks(tmp_path / "there") == []


def test_a_scheduler_that_is_not_there_is_told_before_anything_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "CONNECT_SECONDS", 0.5)
    raw = write_files(tmp_path / "raw", {"0.txt": write_page(0).encode()})
    with pytest.raises(WrongUseError, match="--scheduler tcp://HOST:8786"):
        run_on(raw, tmp_path / "warehouse", executor="dask")
    with pytest.raises(WrongUseError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9\."):
        run_on(raw, tmp_path / "warehouse", executor="dask", scheduler="tcp://127.0.0.1:9")
    assert not (tmp_path / "warehouse").exists()


@pytest.mark.long
def test_workers_of_another_version_are_not_used(tmp_path: Path) -> None:
    other = tmp_path / "other" / "flows"
    other.mkdir(parents=True)
    for path in FLOWS.iterdir():
        if path.name not in ("__init__.py", "__pycache__"):
            (other / path.name).symlink_to(path)
    (other / "__init__.py").write_text('__version__ = "0.0.9"\n')
    raw = write_files(tmp_path / "raw", make_corpus(3))
    (tmp_path / "cluster").mkdir()
    with start_cluster(tmp_path / "cluster") as cluster:
        wait_for(cluster.add_worker(program=other.parent))
        with pytest.raises(NewsmillError, match=r"No worker .* runs newsmill 0\.0\.9 .* Install the same there"):
            run_there(raw, tmp_path / "there", cluster)
        wait_for(cluster.add_worker())
        report = run_there(raw, tmp_path / "there", cluster)
    (warning,) = report.warnings
    assert "is not used: it runs newsmill 0.0.9" in warning
    run_on(raw, tmp_path / "calm")
    assert read_tables(tmp_path / "there") == read_tables(tmp_path / "calm")


@pytest.mark.long
@pytest.mark.parametrize("befalls", [signal.SIGKILL, signal.SIGSTOP])
def test_a_worker_that_goes_costs_nothing(
    befalls: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed with all its processes, or hanging: its batches go to others, and what it does later counts for nothing."""
    monkeypatch.setattr(clusters, "SILENT_SECONDS", 10.0)
    raw = write_files(tmp_path / "raw", make_corpus(24))
    (tmp_path / "cluster").mkdir()
    with start_cluster(tmp_path / "cluster") as cluster:
        workers = [cluster.add_worker() for _ in range(3)]
        for worker in workers:
            wait_for(worker)
        victim = workers[0]
        run_there(
            raw, tmp_path / "there", cluster, batch_documents=4, progress=when_judging(lambda: victim.send(befalls))
        )
        assert (victim.process.poll() is None) == (befalls == signal.SIGSTOP)
        victim.end()
    run_on(raw, tmp_path / "calm")
    assert read_tables(tmp_path / "there") == read_tables(tmp_path / "calm")
    assert not (tmp_path / "there" / ".staging").exists()


@pytest.mark.long
def test_workers_that_see_no_disk_of_the_run_work_over_a_bucket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes that were kept before, and bytes that come; no worker sees the folder that both lie in."""
    hidden = tmp_path / "of-the-run"
    hidden.mkdir()
    for name in ("server", "cluster"):
        (tmp_path / name).mkdir()
    with serve_buckets(tmp_path / "server") as buckets, start_cluster(tmp_path / "cluster") as cluster:
        for name, value in buckets.variables.items():
            monkeypatch.setenv(name, value)
        bucket = buckets.make({})
        for worker in [cluster.add_worker(hidden=hidden) for _ in range(2)]:
            wait_for(worker)
        raw = write_pages(hidden / "raw", 5)
        run_on(raw, hidden / "there", batch_documents=3)
        write_pages(raw, 9)
        report = run_there(
            raw, hidden / "there", cluster, batch_documents=3, staging=f"s3://{bucket}/mill", rebuild=True
        )
        assert report.warnings == []
        assert not buckets.client.list_objects_v2(Bucket=bucket, Prefix="mill").get("KeyCount")
        run_on(raw, hidden / "calm")
        assert read_tables(hidden / "there") == read_tables(hidden / "calm")
        # From a bucket, workers read sources as well.
        feed = buckets.make({path.name: path.read_bytes() for path in raw.iterdir()}, "feed/")
        with buckets.asked() as asked:
            run_there(
                f"s3://{feed}/feed", hidden / "fed", cluster, batch_documents=3, staging=f"s3://{bucket}", workers=0
            )
        assert sum(f"/{feed}/" in line and line.startswith("GET") for line in asked) >= 9
        assert read_tables(hidden / "fed") == read_tables(hidden / "calm")
        # A warehouse in the bucket needs no other place for the files of batches.
        run_there(raw, f"s3://{bucket}/warehouse", cluster, batch_documents=3, cache=hidden / "mirrors")
        (mirror,) = (path.parent for path in (hidden / "mirrors").rglob("current"))
        assert read_tables(mirror) == read_tables(hidden / "calm")
        assert not buckets.client.list_objects_v2(Bucket=bucket, Prefix="warehouse/staging").get("KeyCount")
