"""The web page: its addresses, and what happens where a page cannot be shown."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib import resources
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from flows.errors import NewsmillError, WrongUseError
from flows.explore.access import Access
from flows.explore.page import MENU, Page, View
from flows.explore.pages import PAGES
from flows.explore.reading import Reader
from flows.explore.templating import templates

HOSTS = frozenset({"127.0.0.1", "localhost"})


def make_app(reader: Reader, token: str | None) -> Starlette:
    """The web page over a warehouse. token: None where none is asked for."""

    @asynccontextmanager
    async def live(_app: Starlette) -> AsyncIterator[None]:
        yield
        reader.close()

    static = str(resources.files("flows.explore").joinpath("static"))
    routes: list[BaseRoute] = [Route(page.path, _answer_with(reader, page)) for page in PAGES]
    return Starlette(
        routes=[*routes, Mount("/static", StaticFiles(directory=static))],
        middleware=[Middleware(Access, token=token, hosts=HOSTS)],
        exception_handlers={HTTPException: _say_missing},
        lifespan=live,
    )


def _answer_with(reader: Reader, page: Page) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            return await run_in_threadpool(_show, reader, page, request)
        finally:
            reader.first_answer.set()

    return answer


def _show(reader: Reader, page: Page, request: Request) -> Response:
    """A page as HTML. What a person can mend (a wrong value, a warehouse that is gone) is a page, too."""
    try:
        with reader.look(page.needs) as look:
            return _show_of(View(reader, look, request), page)
    except NewsmillError as error:
        return _show_problem(str(error), 503)


def _show_of(view: View, page: Page) -> Response:
    try:
        answer = page.show(view)
    except WrongUseError as error:
        return _show_problem(str(error), 400)
    if isinstance(answer, Response):
        return answer
    return _render(page.template, {"page": page, "view": view, **answer})


def _render(name: str, values: dict[str, Any], status: int = 200) -> Response:
    return HTMLResponse(templates().get_template(name).render(menu=MENU, **values), status)


def _show_problem(problem: str, status: int) -> Response:
    return _render("problem.html", {"page": None, "view": None, "problem": problem}, status)


async def _say_missing(request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException) and error.status_code != 404:
        return _show_problem(error.detail, error.status_code)
    said = error.detail if isinstance(error, HTTPException) and error.detail != "Not Found" else ""
    return _show_problem(said or f"There is no page {request.url.path}.", 404)
