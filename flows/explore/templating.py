"""Templates: everything that comes out of a text is escaped, and what one cannot see is shown."""

import datetime as dt
import re
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

# Control characters, and marks that turn the direction of what follows: they would rearrange a page around them.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_SIGN = Markup('<span class="unseen">U+{:04X}</span>')


def show_text(value: Any) -> Markup:
    r"""A text as HTML: escaped, with signs in the place of characters that act on the page; None is a dash.

    >>> show_text("<b>\u202eevil")
    Markup('&lt;b&gt;<span class="unseen">U+202E</span>evil')
    >>> show_text(None)
    Markup('<span class="none">–</span>')
    """
    if value is None:
        return Markup('<span class="none">–</span>')
    parts, place = [], 0
    text = str(value)
    for found in _UNSEEN.finditer(text):
        parts += [escape(text[place : found.start()]), _SIGN.format(ord(found[0]))]
        place = found.end()
    return Markup("").join([*parts, escape(text[place:])])


def spell_unseen(value: Any) -> str:
    r"""A value in an attribute, from which a chart is drawn: with words in the place of characters that act on a page.

    >>> spell_unseen("a\u202eb"), spell_unseen(None), spell_unseen(3)
    ('aU+202Eb', '', '3')
    """
    return "" if value is None else _UNSEEN.sub(lambda found: f"U+{ord(found[0]):04X}", str(value))


def show_value(value: Any) -> Markup:
    """A value of a table: numbers with thousands, shares with three digits, instants to the second in UTC.

    >>> [str(show_value(value)) for value in (12345, 0.12345, True, dt.date(2024, 2, 29))]
    ['12,345', '0.123', 'yes', '2024-02-29']
    """
    if isinstance(value, bool):
        value = "yes" if value else "no"
    elif isinstance(value, int):
        value = f"{value:,}"
    elif isinstance(value, float):
        value = f"{value:,.3f}".rstrip("0").rstrip(".") if abs(value) < 1000 else f"{value:,.0f}"
    elif isinstance(value, dt.datetime):
        value = value.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M:%S")
    return show_text(value)


def show_share(value: float | None) -> Markup:
    """A share, 0..1, in percent.

    >>> [str(show_share(share)) for share in (0.5, 0.1234, 0.0004)]
    ['50.0%', '12.3%', '0.0%']
    """
    return show_text(None if value is None else f"{value:.1%}")


def show_change(value: float | None) -> Markup:
    """The difference of two shares in points of percent, with its sign.

    >>> [str(show_change(change)) for change in (0.25, -0.0312, 0.0)]
    ['+25.0', '−3.1', '0.0']
    """
    return show_text(None if value is None else f"{100 * value:+.1f}".replace("-", "−").replace("+0.0", "0.0"))


def make_address(path: str, **values: Any) -> str:
    """An address of a page, with those values that are given.

    >>> make_address("/articles", q="flood & fire", publisher=None, page=2)
    '/articles?q=flood+%26+fire&page=2'
    """
    given = {name: value for name, value in values.items() if value not in (None, "")}
    return quote(path) + (f"?{urlencode(given)}" if given else "")


@cache
def templates() -> Environment:
    """The templates of templates/."""
    made = Environment(
        loader=PackageLoader("flows.explore"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "text": show_text,
        "spelt": spell_unseen,
        "value": show_value,
        "share": show_share,
        "change": show_change,
    }
    made.tests |= {"day": lambda value: isinstance(value, dt.date)}
    made.globals |= {"address": make_address}
    return made
