"""The files of a run in a place that other machines see: each is put there once, taken once, and removed in the end."""

from pathlib import Path

from corpus import write_files

from flows.run.batches import Batch
from flows.run.staging.staging import NOTE, SharedFolder, clear_elsewhere, open_staging
from flows.settings import Settings
from flows.storage.layout import Layout


def test_files_that_others_do_not_see_are_put_where_they_do(tmp_path: Path) -> None:
    write_files(tmp_path, {"shared/seen.parquet": b"seen", "own/a.parquet": b"a", "own/b.parquet": b"b"})
    staging = SharedFolder(tmp_path / "shared", tmp_path / "shared" / "run")
    seen, own = tmp_path / "shared" / "seen.parquet", tmp_path / "own" / "a.parquet"
    names = staging.lend([seen, own])
    assert list(names) == [str(own)]
    assert Path(names[str(own)]).read_bytes() == b"a"
    assert Path(names[str(own)]).is_relative_to(tmp_path / "shared" / "run")
    assert staging.lend([own, tmp_path / "own" / "b.parquet"])[str(own)] == names[str(own)]
    assert len(list((tmp_path / "shared" / "run" / "kept").iterdir())) == 2


def test_of_two_workers_with_the_same_batch_the_first_counts(tmp_path: Path) -> None:
    staging = SharedFolder(tmp_path, tmp_path / "run")
    batch = Batch(tmp_path / "plan.parquet", 0, 0, 1, tmp_path / "run" / "refine", 1.0)
    places = []
    for number in range(2):
        with staging.access.lend(batch, tmp_path) as lent:
            write_files(lent.target / lent.name, {"documents.parquet": b"%d" % number})
            places.append(staging.access.keep(lent))
    for place in reversed(places):
        staging.take(batch, place)
    assert (batch.target / batch.name / "documents.parquet").read_bytes() == b"1"
    assert [path.name for path in batch.target.iterdir()] == [batch.name]


def test_what_a_killed_run_left_elsewhere_is_removed_and_nothing_else(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "warehouse")
    write_files(tmp_path, {"warehouse/.lock": b"", "shared/notes.txt": b"mine", "shared/newsmill-of-others/a": b""})
    settings = Settings(staging=tmp_path / "shared")
    for run_id in ("20260102T030405Z-0a1b", "20260102T030406Z-0a1b"):
        staging = open_staging(settings, layout, run_id)
        write_files(staging.folder, {"refine/plan.parquet": b"half"})
    # Not a name of ours, whoever wrote it there.
    with (layout.root / NOTE).open("a") as note:
        note.write(f"{tmp_path / 'shared' / 'newsmill-of-others'}\n")
    assert clear_elsewhere(layout) == []
    assert sorted(path.name for path in (tmp_path / "shared").iterdir()) == ["newsmill-of-others", "notes.txt"]
    assert not (layout.root / NOTE).exists()
