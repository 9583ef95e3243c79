"""Where worker processes come from: copies of one process that has loaded what all of them need.

Loading the code that judges and making its tables takes seconds of a processor and 150 MB. A process started for it
does so once (preload.py), and each worker is a fork of that process: it starts in a fraction of the time, shares its
memory, and comes from nothing of ours: no thread, no open file, no Prefect, no main module of whoever runs us.

It is the standard library's fork server, of which each process has one for itself: ours is another one, so that a host
that has its own keeps it as it is. It runs while a pool is open.
"""

import io
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import context, forkserver, popen_forkserver, popen_spawn_posix, reduction, spawn, util
from typing import Any

_PRELOAD = "flows.run.executors.preload"


class _ForkServer(forkserver.ForkServer):
    """The fork server of this process, started with the first worker; `hold` and `release` count who needs it."""

    _lock: threading.Lock
    _forkserver_pid: int | None

    def __init__(self) -> None:
        super().__init__()
        self.set_forkserver_preload([_PRELOAD])
        self._holders = 0
        self._counting = threading.Lock()

    def hold(self) -> None:
        with self._counting:
            self._holders += 1

    def release(self) -> None:
        """End the server with the last of those who hold it: nobody waits for workers that are still on their way."""
        with self._counting:
            self._holders -= 1
            if self._holders == 0:
                self.end()

    def end(self) -> None:
        """End the server; the next worker starts another one."""
        with self._lock:
            if self._forkserver_pid is not None:
                with suppress(ProcessLookupError):
                    os.kill(self._forkserver_pid, signal.SIGKILL)
                self._stop_unlocked()  # type: ignore[attr-defined]


_server = _ForkServer()
hold_server, release_server = _server.hold, _server.release


def _close(*descriptors: int) -> None:
    for one in descriptors:
        os.close(one)


class _Popen(popen_forkserver.Popen):
    """Starts a process from our server, without the main module of the parent: workers load neither CLI nor Prefect."""

    def _launch(self, process_obj: Any) -> None:
        data = spawn.get_preparation_data(process_obj.name)
        for name in ("init_main_from_name", "init_main_from_path"):
            data.pop(name, None)
        buffer = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(data, buffer)
            reduction.dump(process_obj, buffer)
        finally:
            context.set_spawning_popen(None)
        try:
            self._ask(buffer)
        except (EOFError, ConnectionError):
            # Somebody killed the server, as the kernel does when memory runs out.
            _server.end()
            if self.finalizer:
                self.finalizer()
            self._ask(buffer)

    def _ask(self, buffer: io.BytesIO) -> None:
        self.sentinel, writer = _server.connect_to_new_process(self._fds)  # type: ignore[attr-defined]
        # Open as long as this process lives: by its end the worker knows of ours.
        self.finalizer = util.Finalize(self, _close, (os.dup(writer), self.sentinel))
        with os.fdopen(writer, "wb") as file:
            file.write(buffer.getbuffer())
        self.pid = forkserver.read_signed(self.sentinel)


class Worker(context.ForkServerProcess):
    """A process that is a fork of our server."""

    @staticmethod
    def _Popen(process_obj: Any) -> Any:  # noqa: N802 - the name is multiprocessing's
        try:
            return _Popen(process_obj)
        except OSError:
            # The server listens on a socket in the folder for temporary files. Where there is none to write to, or its
            # path is too long for a socket, a worker loads everything itself.
            return popen_spawn_posix.Popen(process_obj)


class WorkerContext(context.ForkServerContext):
    """Makes such processes, and remembers them."""

    def __init__(self) -> None:
        self.started: list[Worker] = []

    def Process(self, *arguments: Any, **options: Any) -> Worker:  # type: ignore[override]  # noqa: N802 - its name
        self.started.append(Worker(*arguments, **options))
        return self.started[-1]

    def list_alive(self) -> list[Worker]:
        return [process for process in self.started if process.pid and process.exitcode is None]


def begin_work(environment: Mapping[str, str]) -> None:
    """Called in each worker first. environment: of who asked for it, since the server has that of its first one.

    A worker leaves when its parent is gone, however it went; the terminal's Ctrl-C is the parent's.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.clear()
    os.environ.update(environment)
    parent = multiprocessing.parent_process()
    if parent:

        def watch(sentinel: int) -> None:
            multiprocessing.connection.wait([sentinel])
            os._exit(1)

        threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()
