"""A real browser over the pages of a warehouse: one for all tests, in a thread of its own.

Playwright runs an event loop in the thread that calls it, and other tests want to start one of theirs: so tests of this
folder run in a thread of the browser.
"""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from crawling import Site, crawl, record_questions
from explore_pages import open_pages
from hostile import write_attacks
from warehouses import run_on
from windows import Glazier, open_browser

from flows.explore.reading import Reader
from flows.settings import Settings

_THREAD = pytest.StashKey[ThreadPoolExecutor]()
# As distributions call it.
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test in the browser's thread, if it looks through a window."""
    thread = pyfuncitem.config.stash.get(_THREAD, None)
    if thread is None or "windows" not in pyfuncitem.fixturenames:
        return None
    given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    thread.submit(pyfuncitem.obj, **given).result()
    return True


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> Iterator[Glazier]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("No browser: install the package chromium, as .ci/run does.")
        pytest.skip("no browser: install the package chromium to run these tests")
    with ThreadPoolExecutor(1, "browser") as thread:
        pytestconfig.stash[_THREAD] = thread
        opening = open_browser(found)
        try:
            yield thread.submit(opening.__enter__).result()
        finally:
            thread.submit(opening.__exit__, None, None, None).result()
            del pytestconfig.stash[_THREAD]


@pytest.fixture
def windows(browser: Glazier, pytestconfig: pytest.Config) -> Iterator[Glazier]:
    """Opens windows; after the test none of them may have complained, or asked for anything of another machine."""
    yield browser
    pytestconfig.stash[_THREAD].submit(browser.close_windows).result()
    assert browser.take_complaints() == []


@pytest.fixture(scope="session")
def spill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spill")


@pytest.fixture(scope="session")
def pages(sample_warehouse: Path, spill: Path) -> Iterator[httpx.Client]:
    """The pages over the sample."""
    reader = Reader(Settings(warehouse=sample_warehouse, cache=spill / "cache"), spill)
    with open_pages(reader) as client:
        yield client


@pytest.fixture(scope="session")
def site(pages: httpx.Client) -> Site:
    """What links lead to from the first page of the sample, and what its pages asked meanwhile."""
    with pytest.MonkeyPatch.context() as patch, record_questions(patch) as questions:
        found = crawl(pages)
    found.questions.extend(questions)
    return found


@pytest.fixture(scope="session")
def hostile_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_attacks(folder / "raw")
    run_on(folder / "raw", folder / "warehouse")
    return folder / "warehouse"
