"""newsmill explore: the web page over the published warehouse."""

from typing import Annotated

from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import say


def explore(
    *,
    port: Annotated[int, Parameter(help="Port on 127.0.0.1. [default: a free one]")] = 0,
    token: Annotated[
        bool, Parameter(negative="--no-token", help="Ask for the token of the address.", show_default=True)
    ] = True,
    browser: Annotated[
        bool, Parameter(negative="--no-browser", help="Open it in the browser.", show_default=True)
    ] = True,
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Look at the warehouse in a browser."""
    from flows.explore.server import serve_pages

    def tell(address: str) -> None:
        say(f"The warehouse is at {address}\nCtrl-C ends it.")

    serve_pages(common.load_settings(), port, asks_token=token, opens_browser=browser, tell=tell)
