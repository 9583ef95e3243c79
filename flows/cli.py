"""The command line. Its commands are named in commands/names.py; how they are called is commands/calling.py."""

from collections.abc import Sequence

from flows.commands.calling import call
from flows.commands.names import app

__all__ = ["app", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command; returns the exit code. Without arguments, those of this process, which then may end here."""
    return call(app, arguments)
