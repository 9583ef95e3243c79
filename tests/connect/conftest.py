"""A warehouse for the tools of others."""

from pathlib import Path

import pytest
from bi_tools import publish_pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with raw and a warehouse of three articles."""
    publish_pages(tmp_path, 0, 1, 2)
    return tmp_path
