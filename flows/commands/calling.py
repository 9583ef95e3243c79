"""How a command is called: its exit code, and what a person sees when something goes wrong."""

import os
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from inspect import BoundArguments
from typing import Any

from cyclopts import App, CycloptsError

from flows.commands.options import Common, called_at
from flows.commands.printing import complain
from flows.errors import Interrupted, NewsmillError, WrongUseError

# Exit codes; 0 is done, and the classes of flows/errors.py say the others: 2 wrong use, 3 stopped by a check,
# 4 another run holds the warehouse.
FAILED = 1
INTERRUPTED = 130
# Above it: ended by the signal with the number that is added.
_SIGNALS = 128


def call(app: App, arguments: Sequence[str] | None = None) -> int:
    """Carry out a command; returns the exit code. Without arguments, those of this process, which then may end here."""
    code = _carry_out(app, sys.argv[1:] if arguments is None else arguments)
    if arguments is None and (code > _SIGNALS or "prefect" in sys.modules):
        # Threads that nobody waits for any more would hold the process: Prefect's wait for their server. And DuckDB
        # 2.0's bindings print some 60 lines of leaked objects where threads outlive the interpreter.
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        os._exit(code)
    return code


def _carry_out(app: App, arguments: Sequence[str]) -> int:
    called_at.set(time.monotonic())
    _make_output_robust()
    shows_trace = False
    try:
        command, bound, _ = app.parse_args(arguments, exit_on_error=False, print_error=False)
        shows_trace = _wants_debug(bound)
        result: Any = command(*bound.args, **bound.kwargs)
        sys.stdout.flush()
        return int(result or 0)
    except KeyboardInterrupt as error:
        # The terminal may be gone.
        with suppress(OSError):
            complain("stopped. What was not published yet is cleared away by the next run.")
        return error.exit_code if isinstance(error, Interrupted) else INTERRUPTED
    except BrokenPipeError:
        # The reader of the output went away, as `head` does; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:  # noqa: BLE001 - here a person is told, whatever it was
        if shows_trace:
            traceback.print_exc()
        complain(_explain_error(error))
        return _exit_code(error)


def _wants_debug(bound: BoundArguments) -> bool:
    common = bound.arguments.get("common")
    return isinstance(common, Common) and common.debug


def _exit_code(error: Exception) -> int:
    if isinstance(error, CycloptsError):
        return WrongUseError.exit_code
    return error.exit_code if isinstance(error, NewsmillError) else FAILED


def _explain_error(error: Exception) -> str:
    """What happened and what to do, without a traceback."""
    if isinstance(error, CycloptsError):
        words = " ".join(["newsmill", *(error.command_chain or ())])
        return f"{error} Type `{words} --help` to see what is possible."
    if isinstance(error, NewsmillError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        of = f": {error.filename}" if error.filename else ""
        return f"the system refused: {error.strerror}{of}. Check that the path is right and that you may use it."
    return (
        f"something went wrong that newsmill did not foresee: {type(error).__name__}: {error}. "
        "Whatever is published is whole. Add --debug to see where it happened, and please report it; "
        "`newsmill verify` checks the warehouse."
    )


def _make_output_robust() -> None:
    """A character that the terminal's encoding lacks is no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
