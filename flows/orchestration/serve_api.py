"""The API of a run without a server: a process of its own, started by api.py, that ends with whoever started it.

    python -m flows.orchestration.serve_api SOCKET

SOCKET: number of the open file that listens. When the standard input ends, the process does: it is a pipe, whose other
end is held by the run and goes with it, however that dies.
"""

import os
import socket
import sys
import threading


def end_with_parent() -> None:
    def watch() -> None:
        while os.read(0, 1024):
            pass
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    end_with_parent()
    import uvicorn
    from prefect.server.api.server import create_app

    listening = socket.socket(fileno=int(sys.argv[1]))
    config = uvicorn.Config(create_app, factory=True, log_level="error", lifespan="on")
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
