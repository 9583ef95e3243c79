"""A raw folder, a warehouse made of it without Prefect, and the command line to call on both."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mills import Called, fill_raw
from warehouses import run_on

from flows.cli import main


@pytest.fixture(scope="session")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with raw and a warehouse of it. Tests that change something take `own_mill`."""
    folder = tmp_path_factory.mktemp("mill")
    fill_raw(folder / "raw")
    run_on(folder / "raw", folder / "warehouse")
    return folder


@pytest.fixture
def own_mill(mill: Path, tmp_path: Path) -> Path:
    """A copy of the folder for one test, moved to another place."""
    folder = tmp_path / "mill"
    (folder / "raw").mkdir(parents=True)
    shutil.copytree(mill / "warehouse", folder / "warehouse", symlinks=True)
    shutil.rmtree(folder / "raw")
    fill_raw(folder / "raw")
    return folder


@pytest.fixture
def newsmill(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Called]:
    """Call the command line in this process, in a folder that holds raw and warehouse."""
    for name in list(os.environ):
        if name.startswith("NEWSMILL_"):
            monkeypatch.delenv(name)

    def call(folder: Path, *arguments: str) -> Called:
        monkeypatch.chdir(folder)
        capsys.readouterr()
        code = main(arguments)
        return Called(code, *capsys.readouterr())

    return call
