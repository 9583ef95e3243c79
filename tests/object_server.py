"""An S3 server on loopback, with misfortunes: moto's, behind a layer that notes requests and fails some by their names.

python object_server.py PORT LOG
"""

import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple

Answer = Iterable[bytes]


class Misfortunes:
    """Notes "METHOD path" of each request in a log; what befalls an object stands in its name.

    flaky: the first two tries to read it fail; down: all do; secret: it may not be read; restless: it is another
    version each time that somebody looks; vanishing: it is listed, and not there; heedless: conditions of writes are
    not heeded; lossy: the first answer to a conditional write is lost.
    """

    def __init__(self, app: Callable[..., Answer], log: Path) -> None:
        self._app, self._log = app, log
        self._asked, self._lock, self._writing = Counter[str](), threading.Lock(), threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Answer:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        with self._lock:
            self._asked[f"{method} {path}"] += 1
            count = self._asked[f"{method} {path}"]
            with self._log.open("a") as log:
                log.write(f"{method} {path}\n")
        if method == "PUT" and not {"HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH"}.isdisjoint(environ):
            return self._put_if(environ, start_response, count)
        if method in ("GET", "HEAD"):
            for word, status, is_hit in (
                ("flaky", "503 Slow Down", method == "GET" and count <= 2),
                ("down", "503 Slow Down", True),
                ("secret", "403 Forbidden", True),
                ("vanishing", "404 Not Found", True),
            ):
                if f"/{word}" in path and is_hit:
                    start_response(status, [("Content-Length", "0")])
                    return [b""]

        def answer(status: str, headers: list[tuple[str, str]], *others: Any) -> Any:
            if "/restless" in path and method == "HEAD":
                headers = [(name, value) for name, value in headers if name.lower() != "etag"]
                headers.append(("ETag", f'"version-{count}"'))
            return start_response(status, headers, *others)

        return self._app(environ, answer)

    def _put_if(self, environ: dict[str, Any], start_response: Callable[..., Any], count: int) -> Answer:
        """A conditional write, which is one step, as in a store; moto by itself looks, and writes after that."""
        path = environ["PATH_INFO"]
        if "/heedless" in path:
            environ = {k: value for k, value in environ.items() if k not in ("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH")}
        with self._writing:
            if "/lossy" not in path or count % 2 == 0:
                return self._app(environ, start_response)
            b"".join(self._app(environ, lambda *_: None))
        start_response("503 Slow Down", [("Content-Length", "0")])
        return [b""]


if __name__ == "__main__":
    app = DomainDispatcherApplication(create_backend_app)
    run_simple("127.0.0.1", int(sys.argv[1]), Misfortunes(app, Path(sys.argv[2])), threaded=True)
