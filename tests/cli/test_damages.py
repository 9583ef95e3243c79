"""Whatever happens to a warehouse: readers are told in a sentence, runs publish nothing over it, and repair mends it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cases.damages import CHEAP, COSTLY, Case
from corpus import write_files, write_page
from warehouses import leave_out_prefect, lend, query, read_tables, run_on

from flows.storage.layout import Layout
from flows.storage.snapshots import snapshot_numbers


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damages") / "place"
    raw = folder / "raw"
    for number in range(3):
        run_on(write_files(raw, {f"{number}.txt": write_page(number).encode()}), folder / "warehouse")
    return folder.rename(folder.with_name("kept"))


@pytest.fixture(scope="module")
def rows(kept: Path) -> dict[str, list[tuple[object, ...]]]:
    return read_tables(kept / "warehouse")


@pytest.fixture
def place(kept: Path) -> Iterator[Path]:
    with lend(kept, kept.with_name("place")) as folder:
        yield folder


@pytest.fixture(autouse=True)
def _in_this_process(newsmill, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_out_prefect(monkeypatch)
    monkeypatch.setenv("NEWSMILL_WORKERS", "0")


def check(called, code: int, words: str) -> None:
    said = called.out + called.err
    assert called.code == code, said
    assert words in said
    assert "did not foresee" not in said


@pytest.mark.parametrize("case", CHEAP + COSTLY, ids=lambda case: case.name)
def test_a_run_with_nothing_to_do_and_verify_say_what_is_damaged(newsmill, case: Case, place: Path) -> None:
    case.damage(place / "warehouse")
    check(newsmill(place, "verify"), *case.verify)
    check(newsmill(place, "status"), 1 if case.run[0] else 0, "") if case.run[0] else None
    check(newsmill(place, "run"), *case.run)
    # What was published is there still: a run over damage publishes nothing.
    assert snapshot_numbers_of(place) <= {1, 2, 3}


def snapshot_numbers_of(place: Path) -> set[int]:
    return {int(path.name) for path in (place / "warehouse" / "snapshots").iterdir() if path.name.isdecimal()}


@pytest.mark.parametrize("case", CHEAP, ids=lambda case: case.name)
def test_repair_mends_what_is_cheap_to_mend(newsmill, case: Case, place: Path, rows: dict[str, object]) -> None:
    case.damage(place / "warehouse")
    check(newsmill(place, "repair"), 0, "Published is snapshot")
    check(newsmill(place, "verify"), 0, "The warehouse is whole")
    assert read_tables(place / "warehouse") == rows


SOME = {"articles a file", "kept bytes and what they are", "manifest cut", "snapshot gone"}


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.name, marks=[] if case.name in SOME else pytest.mark.long) for case in COSTLY],
)
def test_repair_makes_anew_what_it_must(newsmill, case: Case, place: Path, rows: dict[str, object]) -> None:
    case.damage(place / "warehouse")
    planned = newsmill(place, "repair", "--plan")
    assert planned.code == 0
    assert "Nothing was done." in planned.out
    assert len(newsmill(place, "repair").err) == 0
    check(newsmill(place, "verify"), 0, "The warehouse is whole")
    assert read_tables(place / "warehouse") == rows or not case.heals


def test_bytes_that_are_nowhere_are_named(newsmill, place: Path) -> None:
    (place / "raw" / "2.txt").unlink()
    for path in (place / "warehouse" / "snapshots" / "00000003" / "_state" / "bronze").glob("00000003-*"):
        path.unlink()
    called = newsmill(place, "repair")
    check(called, 1, "1 documents could not be saved")
    assert "raw 2.txt (" in called.out
    check(newsmill(place, "verify"), 0, "The warehouse is whole")
    assert query(place / "warehouse", "SELECT source_uri FROM documents ORDER BY 1") == [("0.txt",), ("1.txt",)]


def test_where_nothing_is_damaged_nothing_is_done(newsmill, place: Path) -> None:
    check(newsmill(place, "repair"), 0, "Nothing is damaged")
    check(newsmill(place, "repair", "--plan"), 0, "Nothing is damaged")
    assert snapshot_numbers(Layout(place / "warehouse")) == [1, 2, 3]


@pytest.mark.parametrize("command", [["run"], ["sql", "FROM articles"], ["verify"], ["repair"], ["explain", "raw/0.txt"],
                                     ["export", "x.duckdb"], ["status"], ["run", "--plan"]])  # fmt: skip
def test_a_newer_format_is_refused_everywhere(newsmill, command: list[str], place: Path) -> None:
    path = place / "warehouse" / "snapshots" / "00000003" / "manifest.json"
    path.chmod(0o644)
    path.write_text(path.read_text().replace('"format_version": 1', '"format_version": 2'))
    check(newsmill(place, *command), 1, "Upgrade newsmill")
