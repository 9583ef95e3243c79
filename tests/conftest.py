"""Fixtures that many tests share."""

import fcntl
from pathlib import Path

import pytest
from hypothesis import settings
from warehouses import run_on

ROOT = Path(__file__).parent.parent

# The first example of a property reads word lists and gazetteers: what one example takes says nothing. Time is
# measured where tests say so (linear.py).
settings.register_profile("newsmill", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("newsmill")


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
