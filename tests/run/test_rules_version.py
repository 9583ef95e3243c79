"""What files mean is remembered; what is remembered never decides what the version is."""

from pathlib import Path

import pytest

from flows.run.rules_version import find_rules_version
from flows.stages.version import rules_version


@pytest.fixture(scope="module")
def version() -> str:
    return rules_version()


def find_anew(folder: Path) -> str:
    find_rules_version.cache_clear()
    return find_rules_version(folder)


def test_it_is_the_same_from_memory(tmp_path: Path, version: str) -> None:
    assert find_anew(tmp_path) == version
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    assert find_anew(tmp_path) == version
    assert kept.stat().st_mtime_ns == written


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[]", b'{"a": 1}', b'{"a": "b"}'])
def test_a_broken_memory_is_made_anew(tmp_path: Path, version: str, broken: bytes) -> None:
    find_anew(tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(broken)
    assert find_anew(tmp_path) == version
    assert kept.read_bytes() == whole


def test_no_memory_costs_time_only(tmp_path: Path, version: str) -> None:
    (tmp_path / "cache").write_text("no folder")
    assert find_anew(tmp_path / "cache") == version
