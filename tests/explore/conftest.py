"""The web page over the sample, on a real server; tests of a real browser are in tests/browser."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from explore_pages import open_pages

from flows.explore.reading import Reader
from flows.settings import Settings


@pytest.fixture(scope="session")
def spill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spill")


@pytest.fixture(scope="session")
def pages(sample_warehouse: Path, spill: Path) -> Iterator[httpx.Client]:
    """Asks for pages over the sample without a token: pages.get("/articles?q=ferry")."""
    with open_pages(Reader(Settings(warehouse=sample_warehouse, cache=spill / "cache"), spill)) as client:
        yield client
