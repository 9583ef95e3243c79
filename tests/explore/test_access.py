"""Who may look: this machine, with the token of the address; no page loads or sends anything elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from explore_pages import open_pages

from flows.explore.reading import Reader
from flows.settings import Settings

TOKEN = "spare-key-under-the-mat"  # noqa: S105 - it opens nothing


@pytest.fixture
def guarded(sample_warehouse: Path, spill: Path) -> Iterator[httpx.Client]:
    with open_pages(Reader(Settings(warehouse=sample_warehouse), spill), TOKEN) as client:
        yield client


@pytest.mark.parametrize("address", ["/", "/?token=", "/?token=spare", "/static/style.css", "/?token=%F0%9F%97%9D"])
def test_without_the_token_nothing_is_shown(guarded: httpx.Client, address: str) -> None:
    answer = guarded.get(address)
    assert answer.status_code == 403
    assert "newsmill explore" in answer.text
    assert "set-cookie" not in answer.headers


def test_the_token_is_given_once_and_leaves_the_address(guarded: httpx.Client) -> None:
    answer = guarded.get(f"/?token={TOKEN}&q=a%26b&empty=")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/?q=a%26b&empty="
    assert {"HttpOnly", "SameSite=strict"} <= set(answer.headers["set-cookie"].split("; "))
    assert guarded.get("/").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "192.168.0.1:8000"])
def test_a_foreign_name_that_points_here_is_refused(pages: httpx.Client, host: str) -> None:
    assert pages.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("address", ["/", "/no-such-page", "/static/style.css", "/static/no-such-file.js"])
def test_every_answer_has_the_policy(pages: httpx.Client, address: str) -> None:
    headers = pages.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_are_for_reading(pages: httpx.Client, method: str) -> None:
    assert getattr(pages, method)("/").status_code == 405
