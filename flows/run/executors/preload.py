"""What the process that workers are copies of loads before it makes the first: the code that judges, and its tables.

Imported by that process (fork_server.py). Nothing here may start a thread, since a copy of a process has one: so
Arrow is not loaded here, which each worker does in a tenth of the time.
"""

import atexit
import gc
import os
import signal
import sys
from contextlib import suppress
from datetime import date
from importlib import import_module
from multiprocessing import forkserver
from pathlib import Path

# Seconds between two looks whether the process that this one was started for still lives, while it loads.
GLANCE = 0.2
# The code that judges; the modules of text/ that these import come with them.
MODULES = ("flows.text.document", "flows.text.markup.page", "flows.text.comparing.compare")
# A page that asks for most tables: what no line of it needs is made by the worker that meets the first one.
PAGE = """Home | News | Sport | Contact us
Ferry to Port Kelda sails again after three weeks
By Marta Lindqvist and Tom Ashdown
Published: Tuesday, 5 March 2024, 10:15 GMT
Share this article
PORT KELDA, Norway, March 5 (Reuters) - The ferry sailed again on Tuesday, a week after a storm killed at least 4 men.
"Nobody should have been out," the harbour master Ola Brandvik told reporters in St. Helier. “We will ask,” she added.
Le maire de Nantes, Jean Morel, a déclaré samedi: « Nous aiderons les familles. »
Der Bürgermeister von Kiel sagte am 3. März, zwölf Menschen seien verletzt worden.
Según el ministro Pedro Salinas, dos personas murieron el lunes en Málaga.
По словам мэра, погибли два человека, сообщает ТАСС.
(Reporting by Tom Ashdown; editing by Ann Hale)
Read more: The winter of the great storm
© 2024 The Kelda Courier. All rights reserved.
"""


def load() -> None:
    """Load the code, and read a page as workers read theirs, so that the tables of the shipped lexicon are there."""
    document, *_ = map(import_module, MODULES)
    document.read_fields(document.read_page(PAGE, frozenset(), 0.5), date(2030, 1, 1))
    # What is loaded stays: a search for garbage would write into its pages, and so copy them.
    gc.collect()
    gc.freeze()


def load_while_wanted() -> None:
    """Load, but leave when the process that wants it is gone: the server looks for that only when it has loaded."""
    parent = os.getppid()

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    # The terminal's Ctrl-C is the run's, from the first moment.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    before = signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, GLANCE, GLANCE)
    load()
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def remove_address() -> None:
    """Remove the socket of this process: when it ends by itself, whoever started it is gone and cannot."""
    address = forkserver._forkserver._forkserver_address  # type: ignore[attr-defined]  # noqa: SLF001
    if address:
        with suppress(OSError):
            Path(address).unlink()
            Path(address).parent.rmdir()


def is_server() -> bool:
    """Whether this process was started as a fork server: elsewhere nothing is loaded, and no signal touched.

    >>> is_server()
    False
    """
    return any("multiprocessing.forkserver" in word for word in sys.orig_argv)


if is_server():
    # Of the server itself: its copies end without this.
    atexit.register(remove_address)
    load_while_wanted()
