"""Windows of a browser that is watched: what it asks for, and what it complains of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

# Milliseconds: a busy machine is no failure.
PATIENCE = 60_000
WIDTH, HEIGHT = 1100, 900
_HERE = frozenset({"127.0.0.1"})
# Nothing but this machine has an address, whatever the browser would like to look up for itself.
_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
# As root the browser has no sandbox, and in containers little shared memory.
_OPTIONS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", _ALONE)


@dataclass
class Glazier:
    """Makes windows.

    asked       addresses that pages asked for, since the last `take_complaints`.
    complaints  of the console (which has what the policy refuses), of scripts, and requests to other machines.
    """

    browser: Browser
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    _contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, address: str, *, status: int = 200, **options: Any) -> Page:
        """A page in a window of its own. options: of Playwright's `new_context`, as color_scheme="dark"."""
        options = {"viewport": {"width": WIDTH, "height": HEIGHT}, "locale": "en", "timezone_id": "UTC"} | options
        context = self.browser.new_context(**options)
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.on("request", self._watch_request)
        context.on("console", self._watch_console)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        page = context.new_page()
        answer = page.goto(address)
        assert answer is None or answer.status == status, (address, answer.status)
        return page

    def close_windows(self) -> None:
        while self._contexts:
            self._contexts.pop().close()

    def take_complaints(self) -> list[str]:
        taken = self.complaints.copy()
        self.complaints.clear()
        self.asked.clear()
        return taken

    def _watch_request(self, request: Request) -> None:
        self.asked.append(request.url)
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob", "file"} and address.hostname not in _HERE:
            self.complaints.append(f"asked for {request.url}")

    def _watch_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.complaints.append(f"console: {message.text} ({message.location.get('url')})")


@contextmanager
def open_browser(path: str) -> Iterator[Glazier]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*_OPTIONS], timeout=PATIENCE)
        try:
            yield Glazier(browser)
        finally:
            browser.close()
