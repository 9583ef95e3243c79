"""What can go wrong, sorted by what the reader can do about it."""

import errno
import signal
import threading


class NewsmillError(Exception):
    """A failure that newsmill understands: what happened, to which input, and what to do. exit_code: see the CLI."""

    exit_code = 1


class TransientError(NewsmillError):
    """It may work when tried again: a lock that is held, a disk that is full, a file that is being written."""


class LockedError(TransientError):
    """Another run holds the warehouse; nothing was done. holder: which one, as a sentence."""

    exit_code = 4

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder

    def __str__(self) -> str:
        return (
            f"{self.holder} Readers are not affected. Try again when it is done, or let this run wait for it: "
            "NEWSMILL_LOCK_WAIT_SECONDS=600"
        )


class WrongUseError(NewsmillError):
    """The call cannot work as it is: a folder that is not there, an unknown name."""

    exit_code = 2


class NothingToRead(WrongUseError):  # noqa: N818 - named for what was found
    """A folder of which nothing can be read, and of which nothing was read before."""


class StoppedByCheck(NewsmillError):  # noqa: N818 - it is a verdict about data, not a fault
    """A check stopped the run; nothing was published."""

    exit_code = 3


# Set when a signal has told the command line to end: a library that was calling us back may make an error of its own of
# it, which is no failure of the run.
told_to_end = threading.Event()


class Interrupted(KeyboardInterrupt):
    """The command line was told to end by a signal; exit_code: 128 and its number, as shells have it."""

    def __init__(self, number: int) -> None:
        super().__init__(f"The run was stopped by {signal.Signals(number).name}.")
        self.exit_code = 128 + number


class TooSlow(BaseException):
    """A record has spent its budget of processor time. No Exception: nothing on the way may take it for its own."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"It took more than {seconds:g} seconds of processor time; news take milliseconds. "
            "If it is news, set NEWSMILL_DOCUMENT_SECONDS to more."
        )


# What a busy machine answers: the same call may work a moment later.
_TRANSIENT_ERRNOS = frozenset(
    {errno.EAGAIN, errno.EBUSY, errno.EINTR, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ESTALE, errno.ETIMEDOUT}
)


def is_transient(error: BaseException) -> bool:
    """Whether trying again may help.

    >>> [is_transient(error) for error in (OSError(errno.EBUSY, "busy"), OSError(errno.ENOENT, "gone"), ValueError())]
    [True, False, False]
    """
    return isinstance(error, TransientError) or (isinstance(error, OSError) and error.errno in _TRANSIENT_ERRNOS)
