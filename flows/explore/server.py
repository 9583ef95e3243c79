"""The server of the web page: on loopback, on a free port, until Ctrl-C."""

import socket
import webbrowser
from collections.abc import Callable

import uvicorn

from flows.errors import NewsmillError
from flows.explore.access import PARAMETER, make_token
from flows.explore.app import make_app
from flows.explore.explaining import load_words_soon
from flows.explore.reading import Reader
from flows.settings import Settings
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
            reader.search.bring_up(look.manifest)
        address = f"http://{HOST}:{listener.getsockname()[1]}/" + (f"?{PARAMETER}={token}" if token else "")
        config = uvicorn.Config(make_app(reader, token), log_level="warning", access_log=False, server_header=False)
        # The socket listens already: whoever opens the address now waits until the first page is there.
        tell(address)
        load_words_soon(settings)
        if opens_browser:
            webbrowser.open(address)
        uvicorn.Server(config).run(sockets=[listener])


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
