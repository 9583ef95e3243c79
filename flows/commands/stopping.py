"""Ends the command line within seconds of a signal: Ctrl-C, SIGTERM of systemd and containers, SIGHUP of a terminal."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from flows.commands.printing import complain
from flows.errors import Interrupted, told_to_end

# Seconds that a stopped run has to end by itself: what it works on is thrown away in any case.
PATIENCE = 5.0
_DEFAULTS: dict[signal.Signals, Any] = {
    signal.SIGINT: signal.default_int_handler,
    signal.SIGTERM: signal.SIG_DFL,
    signal.SIGHUP: signal.SIG_DFL,
}


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Raise Interrupted in the main thread when a signal comes, and leave some seconds later, whoever still waits.

    Leaving in the middle is safe: it is what a killed run does, and the next run clears up. Signals that somebody else
    handles, or that are ignored as nohup and background jobs have it, stay as they are.
    """
    ours = [number for number, default in _DEFAULTS.items() if signal.getsignal(number) is default]
    if not ours or threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []
    told_to_end.clear()

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as the system calls it
        if received:
            return
        received.append(number)
        told_to_end.set()
        raise Interrupted(number)

    with _watching(ours):
        for number in ours:
            signal.signal(number, stop)
        try:
            yield
        except Exception as error:
            # A query that was interrupted says so in its own way.
            if received:
                raise Interrupted(received[0]) from error
            raise
        finally:
            if not received:
                for number in ours:
                    signal.signal(number, _DEFAULTS[number])


@contextmanager
def _watching(numbers: list[signal.Signals]) -> Iterator[None]:
    """Leave PATIENCE seconds after the first of the signals, or at the second one.

    The system writes their numbers into a pipe at once, also while the main thread is in a library that takes no
    notice.
    """
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)

    def watch() -> None:
        while (found := os.read(reading, 1)) and found[0] not in numbers:
            pass
        if not found:
            return
        with suppress(OSError):
            complain("stopping …")
        leaving = threading.Timer(PATIENCE, leave, [128 + found[0]])
        leaving.daemon = True
        leaving.start()
        while (found := os.read(reading, 1)) and found[0] not in numbers:
            pass
        if found:
            leave(128 + found[0])

    threading.Thread(target=watch, name="signals", daemon=True).start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.close(writing)


def leave(code: int) -> None:
    """End the process where it stands."""
    # The terminal may be gone.
    with suppress(OSError):
        if sys.stderr.isatty():
            sys.stderr.write("\x1b[?25h")  # the progress bar hid the cursor
        complain("stopped. What was not published yet is cleared away by the next run.")
    os._exit(code)
