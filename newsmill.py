"""newsmill from Python: newsmill.run(...), newsmill.read(text), newsmill.connect(warehouse); see docs/python.md."""

from flows import __version__
from flows.api import LineVerdict, NewsmillError, Page, Result, connect, read, run

__all__ = ["LineVerdict", "NewsmillError", "Page", "Result", "__version__", "connect", "read", "run"]
