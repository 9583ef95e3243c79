"""Room on the disk: looked for before a run, and told when it is spent on the way."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from corpus import write_files, write_page
from warehouses import query, run_on

from flows.errors import StoppedByCheck, TransientError
from flows.run.log import read_run_log
from flows.storage.layout import Layout


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """What the system answers to a full disk, but for its number: nothing is written beyond `size` bytes of a file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_run_looks_for_room_and_tells_when_it_is_spent(tmp_path: Path) -> None:
    raw, warehouse = write_files(tmp_path / "raw", {"0.txt": write_page(0).encode()}), tmp_path / "warehouse"
    run_on(raw, warehouse)
    before = query(warehouse, "FROM documents")
    # Nothing new takes no room, whatever is left.
    assert run_on(raw, warehouse, disk_reserve="900TB").snapshot is None
    write_files(raw, {"1.txt": write_page(1).encode()})
    with pytest.raises(StoppedByCheck, match=r"has .* left\. This run would take about .*NEWSMILL_DISK_RESERVE"):
        run_on(raw, warehouse, disk_reserve="900TB")
    with no_file_above(50_000), pytest.raises(TransientError) as full:
        run_on(raw, warehouse)
    assert f"The disk of {warehouse} is full: File too large: {warehouse}" in str(full.value)
    assert "NEWSMILL_KEEP_BYTES" in str(full.value)
    assert [entry["state"] for entry in read_run_log(Layout(warehouse))][-2:] == ["started", "failed"]
    assert sorted(path.name for path in (warehouse / "snapshots").iterdir()) == ["00000001"]
    assert query(warehouse, "FROM documents") == before
    assert run_on(raw, warehouse).snapshot == 2
