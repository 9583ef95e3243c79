"""The server of the web page: on loopback, on a free port, until Ctrl-C."""

import socket
import threading
import webbrowser
from collections.abc import Callable

import duckdb
import uvicorn

from flows.errors import NewsmillError
from flows.explore.access import PARAMETER, make_token
from flows.explore.app import make_app
from flows.explore.asking import Asker
from flows.explore.explaining import load_words
from flows.explore.keeping import HEAD_START
from flows.explore.pages.sql import load_views
from flows.explore.reading import Reader
from flows.settings import Settings
from flows.storage.manifest import Manifest
from flows.storage.sandbox import open_spill

HOST = "127.0.0.1"


def serve_pages(
    settings: Settings, port: int, *, asks_token: bool, opens_browser: bool, tell: Callable[[str], None]
) -> None:
    """Serve until a signal ends it. port: 0 for a free one. tell: is told the address, once pages can be had there.

    NewsmillError where there is no warehouse, or the port is taken.
    """
    token = make_token() if asks_token else None
    with open_spill() as spill, _listen(port) as listener:
        reader = Reader(settings, spill)
        with reader.look() as look:  # so that a warehouse that is not there is told at once
            manifest = look.manifest
        address = f"http://{HOST}:{listener.getsockname()[1]}/" + (f"?{PARAMETER}={token}" if token else "")
        config = uvicorn.Config(make_app(reader, token), log_level="warning", access_log=False, server_header=False)
        # The socket listens already: whoever opens the address now waits until the first page is there.
        tell(address)
        reader.follow()
        threading.Thread(target=_get_ready, args=[reader, manifest], name="get ready", daemon=True).start()
        if opens_browser:
            webbrowser.open(address)
        uvicorn.Server(config).run(sockets=[listener])


def _get_ready(reader: Reader, manifest: Manifest) -> None:
    """Load what takes a second, so that the pages which need it are as quick as all others; after the first page."""
    reader.first_answer.wait(HEAD_START)
    reader.search.bring_up(manifest)
    load_words(reader.settings)
    reader.answerers.prepare(manifest.number)
    load_views()
    with duckdb.connect(":memory:") as db:
        Asker(db).give("anything", number=[1])


def _listen(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise NewsmillError(f"Port {port} cannot be used: {error.strerror}. Name another one with --port.") from error
    return listener
