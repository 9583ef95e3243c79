"""Which snapshots stay: for any ages and sizes, today and when it is asked again."""

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.retention import DAY, Aged, Retention, choose_outdated
from flows.storage.snapshots import link_file, prune

KEEP = st.builds(
    Retention,
    st.integers(1, 12),
    st.sampled_from([0.0, 0.5, 7.0]),
    st.sampled_from([0.0, 30.0]),
    st.sampled_from([0.0, 100.0, 365.0]),
    st.none() | st.integers(0, 200),
)


@st.composite
def snapshots(draw: st.DrawFn) -> list[Aged]:
    """Numbers grow with time, as a clock that is right has it; a file has one size wherever it stands."""
    times = sorted(draw(st.lists(st.floats(0, 400 * DAY), min_size=1, max_size=40)))
    sizes = draw(st.fixed_dictionaries({name: st.integers(0, 50) for name in "abcdefgh"}))
    chosen = st.sets(st.sampled_from("abcdefgh"))
    return [Aged(number, at, {name: sizes[name] for name in draw(chosen)}) for number, at in enumerate(times, start=1)]


def leave(found: list[Aged], keep: Retention, now: float) -> list[Aged]:
    outdated = choose_outdated(found, keep, now)
    return [one for one in found if one.number not in outdated]


@given(snapshots(), KEEP, st.floats(0, 60 * DAY))
def test_retention_keeps_what_it_promises(found: list[Aged], keep: Retention, later: float) -> None:
    now = found[-1].at + later
    kept = leave(found, keep, now)
    assert found[-1] in kept
    # What stays, stays when it is asked again at once.
    assert leave(kept, keep, now) == kept
    if keep.bytes is not None:
        files = {name: size for one in kept for name, size in one.files.items()}
        assert len(kept) == 1 or sum(files.values()) <= keep.bytes
        return
    numbers = {one.number for one in kept}
    assert {one.number for one in found[-keep.snapshots :]} <= numbers
    assert {one.number for one in found if one.at >= now - keep.days * DAY} <= numbers
    for days, length in ((keep.daily_days, DAY), (keep.weekly_days, 7 * DAY)):
        young = [one for one in found if days and one.at >= now - days * DAY]
        shift = 3 * DAY if length > DAY else 0.0
        periods = {(one.at + shift) // length for one in young}
        assert periods <= {(one.at + shift) // length for one in kept}


@given(snapshots(), KEEP, st.lists(st.floats(0, 10 * DAY), min_size=1, max_size=5))
def test_thinning_step_by_step_leaves_what_thinning_at_once_leaves(
    found: list[Aged], keep: Retention, steps: list[float]
) -> None:
    """A run that prunes every five minutes takes nothing that a yearly one would leave."""
    if keep.bytes is not None:
        return
    now, left = found[-1].at, found
    for step in steps:
        now += step
        left = leave(left, keep, now)
    assert left == leave(found, keep, now)


READER = "import sys; file = open(sys.argv[1], 'rb'); print('open', flush=True); input(); print(len(file.read()))"


def test_a_bound_in_bytes_counts_shared_files_once_and_harms_no_kept_file_and_no_reader(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    for number in (1, 2, 3, 4):
        folder = layout.snapshot(number) / "articles"
        folder.mkdir(parents=True)
        (folder / f"{number}.parquet").write_bytes(b"x" * 1000)
        if number > 1:
            link_file(layout.snapshot(number - 1) / "articles" / f"{number - 1}.parquet",
                      folder / f"{number - 1}.parquet")  # fmt: skip
        Manifest(number, number - 1, "2024-03-05", "by-hand", "run").write(layout.snapshot(number) / "manifest.json")
    layout.current.symlink_to("snapshots/00000004")
    doomed = layout.snapshot(1) / "articles" / "1.parquet"
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(doomed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "open\n"
        # Three files and their manifests fit, four do not; of two snapshots each, a file is the neighbour's.
        assert prune(layout, Retention(10, 7, bytes=3_900)) == [1, 2]
        assert reader.communicate("\n", timeout=120)[0] == "1000\n"
    kept = sorted(path.relative_to(layout.snapshots).as_posix() for path in layout.snapshots.rglob("*.parquet"))
    assert kept == ["00000003/articles/2.parquet", "00000003/articles/3.parquet",
                    "00000004/articles/3.parquet", "00000004/articles/4.parquet"]  # fmt: skip
    assert all(os.stat(layout.snapshots / path).st_size == 1000 for path in kept)  # noqa: PTH116
    assert prune(layout, Retention(10, 7, bytes=0)) == [3]
