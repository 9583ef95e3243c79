"""A server of the web page, as tests ask it."""

import html
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import uvicorn

from flows.explore.app import make_app
from flows.explore.reading import Reader
from flows.storage.queries import check_query


@contextmanager
def open_pages(reader: Reader, token: str | None = None) -> Iterator[httpx.Client]:
    """A client of a server on a free port."""
    server = uvicorn.Server(uvicorn.Config(make_app(reader, token), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, name="pages")
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server has ended"
            thread.join(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()


def read_page(pages: httpx.Client, address: str) -> str:
    """What a page shows, without the questions behind it, of which `newsmill sql` would take each."""
    answer = pages.get(address)
    assert answer.status_code == 200, answer.text
    for question in re.findall(r"<pre><code>(.*?)</code></pre>", answer.text, re.DOTALL):
        check_query(html.unescape(question))
    return answer.text.split('<details class="asked">')[0]


def list_links(page: str, start: str) -> list[str]:
    """The addresses that begin so, as they stand in a page."""
    return re.findall(rf'<a href="({re.escape(start)}[^"]*)"', page)
