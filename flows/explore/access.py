"""Who may look: this machine, with the token of the address, and pages that load and send nothing elsewhere."""

import hashlib
import hmac
import secrets
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import URL, Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from flows.explore.policy import PLOT_STYLE

PARAMETER = "token"
POLICY = "; ".join((
    "default-src 'none'",
    "script-src 'self'",
    f"style-src 'self' '{PLOT_STYLE}'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
))  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

# A page of its own: who has no token gets no style sheet either.
_REFUSAL = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>newsmill</title>
<main>
<h1>This page cannot be shown without its token</h1>
<p>Open the address that <code>newsmill explore</code> printed when it was started. It ends with a token, and your
browser keeps that until <code>newsmill explore</code> is started again.</p>
</main>
</html>
"""


def make_token() -> str:
    """A new one for each start: who has it may read the warehouse."""
    return secrets.token_urlsafe(24)


class Access:
    """Refuses other hosts (a name that a foreign page made point here) and those without the token; adds the headers.

    token: None where none is asked for. The token comes once in the address; a cookie has it from then on, and the
    address of the page is one that can be shared with whoever has a token of their own.
    """

    def __init__(self, app: ASGIApp, token: str | None, hosts: frozenset[str]) -> None:
        self.app, self.token, self.hosts = app, token, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await (self._refuse(scope) or self.app)(scope, receive, send_with_headers)

    def _refuse(self, scope: Scope) -> ASGIApp | None:
        headers, url = Headers(scope=scope), URL(scope=scope)
        host = headers.get("host", "").rsplit(":", 1)[0]
        if host not in self.hosts:
            return PlainTextResponse("newsmill explore answers on this machine only.\n", 421)
        if self.token is None:
            return None
        name = name_cookie(self.token)
        given = dict(parse_qsl(url.query)).get(PARAMETER)
        if given is not None and hmac.compare_digest(given.encode(), self.token.encode()):
            left = urlencode([pair for pair in parse_qsl(url.query, keep_blank_values=True) if pair[0] != PARAMETER])
            answer = RedirectResponse(f"{url.path}?{left}" if left else url.path, 303)
            answer.set_cookie(name, self.token, httponly=True, samesite="strict")
            return answer
        cookie = SimpleCookie(headers.get("cookie", "")).get(name)
        if cookie and hmac.compare_digest(cookie.value.encode(), self.token.encode()):
            return None
        return HTMLResponse(_REFUSAL, 403)


def name_cookie(token: str) -> str:
    """Two warehouses that are looked at on one machine have cookies of their own."""
    return f"newsmill_{hashlib.sha256(token.encode()).hexdigest()[:8]}"
