"""Fixtures that many tests share."""

import fcntl
from pathlib import Path

import pytest
from warehouses import run_on

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The warehouse of the sample in raw/, made once for all test processes."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    warehouse = shared / "sample-warehouse"
    with (shared / "sample-warehouse.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (warehouse / "current").is_symlink():
            run_on(ROOT / "raw", warehouse)
    return warehouse
