"""What a page is: an address, a template, and a function that gives the template its values."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from flows.errors import WrongUseError
from flows.explore.asking import Asked, Row
from flows.explore.reading import Look, Reader
from flows.explore.templating import make_address

# Pages of one list.
MOST_SHEETS = 100_000
# The pages that every page leads to: (path, name).
MENU = (
    ("/", "Overview"),
    ("/articles", "Articles"),
    ("/stories", "Stories"),
    ("/names", "Names"),
    ("/tolls", "Tolls"),
    ("/reprints", "Reprints"),
    ("/rules", "Rules"),
    ("/runs", "Runs"),
    ("/sql", "SQL"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    path      as Starlette reads it: "/articles/{doc_id}".
    template  a file of templates/.
    show      gives the values of the template, or an answer of its own (a file, an address to go to).
    needs     views of keeping.KEPT that it asks several times: they have to be in memory.
    """

    path: str
    template: str
    show: Callable[["View"], Mapping[str, Any] | Response]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a list or a text that is too long for one.

    number   from 1.
    is_last  there is no further one.
    """

    rows: list[Any]
    number: int
    is_last: bool


@dataclass(frozen=True, slots=True)
class View:
    """One request: what it asks, and the snapshot that answers it."""

    reader: Reader
    look: Look
    request: Request

    def ask(self, name: str, **values: Any) -> list[Row]:
        """The rows of queries/<name>.sql; the page shows the question."""
        return self.look.asker.ask(name, **values)

    def ask_one(self, name: str, **values: Any) -> Row:
        """The one row; a page "not found" where there is none."""
        row = self.look.asker.ask_one(name, **values)
        if row is None:
            raise HTTPException(404, "The published warehouse has no " + ", ".join(map(str, values.values())) + ".")
        return row

    def ask_sheet(self, name: str, size: int, **values: Any) -> Sheet:
        """A page of a list, by `page` of the address: rows of queries/<name>.sql ($count, $skipped)."""
        number = self.number("page", 1, most=MOST_SHEETS)
        rows = self.ask(name, **values, count=size + 1, skipped=(number - 1) * size)
        return Sheet(rows[:size], number, len(rows) <= size)

    def has_kept(self, *names: str, seconds: float = 0.0) -> bool:
        """Whether views of KEPT are in memory, after so long at most: what a page can do without is left out else."""
        return self.look.keeper.wait_for(names, seconds)

    @property
    def asked(self) -> list[Asked]:
        return self.look.asker.asked

    def has_table(self, name: str) -> bool:
        """Whether the snapshot has a table, which an older newsmill did not make."""
        return any(file.table == name for file in self.look.manifest.files)

    def path(self, name: str) -> str:
        """A part of the path, as in "/articles/{doc_id}"."""
        return str(self.request.path_params[name])

    def text(self, name: str) -> str | None:
        """A value of the address; None where it is not given or empty."""
        return (self.request.query_params.get(name) or "").strip() or None

    def number(self, name: str, default: int, *, most: int = 2**31) -> int:
        """A whole number of the address, from 1 to most. WrongUseError where it is none."""
        given = self.text(name)
        if given is None:
            return default
        if not given.isdecimal() or not 1 <= int(given) <= most:
            raise WrongUseError(f"{name} is a whole number from 1 to {most:,}, and not {given}.")
        return int(given)

    def day(self, name: str) -> dt.date | None:
        """A day of the address, as in 2024-02-29. WrongUseError where it is none."""
        given = self.text(name)
        try:
            return dt.date.fromisoformat(given) if given else None
        except ValueError:
            raise WrongUseError(f"{name} is a day as in 2024-02-29, and not {given}.") from None

    def with_values(self, **values: Any) -> str:
        """The address of this page with other values."""
        return make_address(self.request.url.path, **(dict(self.request.query_params) | values))
