"""What pages say of themselves, and what is believed of it. All names and addresses are invented.

`expected` holds what is believed, by field; whatever it does not name is nothing.
"""

import datetime as dt
import json
from typing import Any, NamedTuple


class PageCase(NamedTuple):
    label: str
    page: str
    expected: dict[str, Any]
    comment: str = ""


def _at(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type,misc]


def _day(on: str, at: dt.datetime | None = None) -> dict[str, Any]:
    found = {"published_on": dt.date.fromisoformat(on), "published_precision": "day"}
    return found | ({"published_at": at} if at else {})


def _by(*names: str, byline: str = "") -> dict[str, Any]:
    return {"byline": byline or ", ".join(names), "authors": names}


def _ld(value: Any) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def _meta(**said: str) -> str:
    return "".join(f'<meta name="{name.replace("__", ":")}" content="{value}">' for name, value in said.items())


_NEWS = {"@type": "NewsArticle", "headline": "Ferry sails again"}
_TITLE = {"title": "Ferry sails again"}
_HERALD = {"publisher": "Harbour Herald"}
_AT = "2024-05-03T10:00:00+02:00"
_ON = _day("2024-05-03", _at(2024, 5, 3, 8))

CASES: tuple[PageCase, ...] = (
    PageCase("nothing", "<p>The ferry sails.", {}),
    # JSON-LD
    PageCase("article", _ld(_NEWS | {"author": {"@type": "Person", "name": "Ana Ruiz"}, "datePublished": _AT,
             "publisher": {"name": "Harbour Herald"}, "inLanguage": "de", "url": "https://harbour.example/7"}),
             _TITLE | _by("Ana Ruiz") | _ON | _HERALD | {"language": "de", "url": "https://harbour.example/7"}),
    PageCase("list of objects", _ld([{"@type": "WebSite", "name": "Sea"}, _NEWS]), _TITLE),
    PageCase("graph with references", _ld({"@graph": [
             {"@type": "WebPage", "@id": "#page", "name": "Sea"},
             {"@type": ["Article", "NewsArticle"], "headline": "Ferry sails again", "author": [{"@id": "#a"}]},
             {"@type": "Person", "@id": "#a", "name": "Ana Ruiz"}]}), _TITLE | _by("Ana Ruiz")),
    PageCase("within the page", _ld({"@type": "WebPage", "mainEntity": _NEWS}), _TITLE),
    PageCase("authors as strings", _ld(_NEWS | {"author": ["Ana Ruiz", "Li Wei"]}), _TITLE | _by("Ana Ruiz", "Li Wei")),
    PageCase("authors in one string", _ld(_NEWS | {"author": "Ana Ruiz and Li Wei"}),
             _TITLE | _by("Ana Ruiz", "Li Wei", byline="Ana Ruiz and Li Wei")),
    PageCase("names of one object", _ld(_NEWS | {"author": {"name": ["Ana Ruiz", "Li Wei"]}}), _TITLE | _by("Ana Ruiz", "Li Wei")),
    PageCase("names in parts", _ld(_NEWS | {"author": {"givenName": "Ana", "familyName": "Ruiz"}}), _TITLE | _by("Ana Ruiz")),
    PageCase("other articles", '<link rel="canonical" href="https://harbour.example/7">' + _ld([
             {"@type": "NewsArticle", "headline": "Pier closes", "url": "https://harbour.example/8"},
             _NEWS | {"mainEntityOfPage": {"@id": "http://www.harbour.example/7/"}}]),
             _TITLE | {"url": "https://harbour.example/7"}, "the one with the page's address"),
    PageCase("several scripts", _ld({"@type": "BreadcrumbList", "name": "Sea"}) + _ld(_NEWS), _TITLE),
    PageCase("trailing comma", _ld('{"@type": "NewsArticle", "headline": "Ferry sails again",}'), _TITLE),
    PageCase("line end in a string", _ld('{"@type": "NewsArticle", "headline": "Ferry\nsails again"}'), _TITLE),
    PageCase("comment around it", _ld('//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry sails again"}\n//]]>'), _TITLE),
    PageCase("HTML comment around it", _ld('<!-- {"@type": "NewsArticle", "headline": "Ferry sails again"} -->'), _TITLE),
    PageCase("two values", _ld('{"@type": "WebSite"};{"@type": "NewsArticle", "headline": "Ferry sails again"}'), _TITLE),
    PageCase("broken", _ld('{"@type": "NewsArticle", headline: Ferry}') + _meta(og__title="Ferry sails again"), _TITLE,
             "it costs nothing but itself"),
    PageCase("entities twice", _ld(_NEWS | {"headline": "Ferry &amp;amp; crew sail"}), {"title": "Ferry & crew sail"}),
    PageCase("of somebody else", _ld({"@type": "Product", "name": "Ferry ticket"}), {}),
    # titles
    PageCase("site behind it", _meta(og__title="Ferry sails again - Harbour Herald", og__site_name="Harbour Herald"), _TITLE | _HERALD),
    PageCase("section and site behind it", "<title>Ferry sails again - Sea | Herald</title><h1>Ferry sails again</h1>", _TITLE,
             "as it stands in the heading"),
    PageCase("name before it", _meta(og__title="Ferry sails again") + "<h1>Harbour: Ferry sails again</h1>", _TITLE),
    PageCase("longer in the heading", _meta(og__title="Ferry sails") + "<h1>Ferry sails again after a year</h1>",
             {"title": "Ferry sails again after a year"}, "one is cut"),
    PageCase("other words in the heading", _ld(_NEWS) + _meta(og__title="Why the ferry is back") + "<h1>Ferry sails again</h1>", _TITLE,
             "what a reader sees"),
    PageCase("site in the heading", _meta(og__title="Ferry sails again", og__site_name="Harbour Herald") + "<h1>Harbour Herald</h1>",
             _TITLE | _HERALD),
    PageCase("several headings", "<title>Pier closes</title><h1>Ferry sails again</h1><h1>Pier closes</h1>", {"title": "Pier closes"}),
    PageCase("window", "<title>Ferry sails again - Sea - The Herald</title><p>Ferry sails again<p>Sea", _TITLE, "as a line of the page has it"),
    PageCase("site before it", "<title>The Herald: Ferry sails again</title><b>Ferry sails again</b>", _TITLE),
    PageCase("window that no line repeats", "<title>Ferry sails again - The Herald</title><p>Ferry sails", {},
             "the lines of the page decide"),
    PageCase("beginning of another headline", "<title>Ferry sails again after a year</title><p>Ferry sails again", {}),
    PageCase("heading that nothing repeats", "<title>Sea</title><h1>Log in to read on</h1>", {}),
    PageCase("site as title", "<title>Harbour Herald</title>" + _meta(og__site_name="Harbour Herald"), _HERALD),
    PageCase("title of a drawing", "<svg><title>Menu</title></svg>", {}),
    # authors
    PageCase("meta", _meta(author="Ana Ruiz"), _by("Ana Ruiz")),
    PageCase("address", _meta(article__author="https://harbour.example/ana", author="Ana Ruiz"), _by("Ana Ruiz")),
    PageCase("account", _meta(author="admin", byl="By Ana Ruiz"), _by("Ana Ruiz", byline="By Ana Ruiz")),
    PageCase("user name", _meta(author="anaruiz"), {}),
    PageCase("handle", _meta(twitter__creator="@anaruiz", author="@anaruiz"), {}),
    PageCase("publisher", _ld(_NEWS | {"author": {"name": "Harbour Herald"}, "publisher": {"name": "The Harbour Herald"}})
             + _meta(author="Ana Ruiz"), _TITLE | _by("Ana Ruiz") | {"publisher": "The Harbour Herald"}),
    PageCase("domain of the site", _meta(author="harbour.example", og__site_name="harbour.example"), {}),
    PageCase("a person's own page", _meta(author="Anna Norwood", og__site_name="Anna Norwood"),
             _by("Anna Norwood") | {"publisher": "Anna Norwood"}),
    PageCase("degrees", _meta(author="Ana Ruiz, MS, R.D."), _by("Ana Ruiz", byline="Ana Ruiz, MS, R.D.")),
    PageCase("initials", _meta(author="Ana Ruiz (aru)"), _by("Ana Ruiz", byline="Ana Ruiz (aru)")),
    PageCase("who wrote it", _meta(twitter__label1="Written by", twitter__data1="Ana Ruiz"), _by("Ana Ruiz")),
    PageCase("how long it takes", _meta(twitter__label1="Reading time", twitter__data1="Three Minutes"), {}),
    PageCase("microdata", '<div itemprop="author"><a itemprop="name">Ana Ruiz</a> has sailed the seas for years.</div>', _by("Ana Ruiz")),
    PageCase("microdata of a comment", '<li class="comment"><b itemprop="author">Li Wei</b></li>', {}),
    PageCase("class", '<p class="article-byline">By <span>Ana Ruiz</span> and <span>Li Wei</span></p>', _by("Ana Ruiz", "Li Wei")),
    PageCase("class with a cue", '<p class="autor">Par Le Phare et Ana Ruiz</p>' + _meta(og__site_name="Le Phare"),
             _by("Ana Ruiz") | {"publisher": "Le Phare"}),
    PageCase("class of an editor", '<p class="author">Edited by Tom Hall</p><p class="author">Ana Ruiz</p>', _by("Ana Ruiz")),
    PageCase("class of a comment", '<p class="comment-author">Ana Ruiz</p>', {}),
    PageCase("class of a box", '<div class="author">Ana Ruiz writes about the sea. ' + "She has sailed it. " * 5 + "</div>", {}),
    PageCase("class without a name", '<a class="author-link">More posts</a>', {}),
    # days
    PageCase("Open Graph", f'<meta property="article:published_time" content="{_AT}">', _ON),
    PageCase("change", f'<meta property="article:modified_time" content="{_AT}"><meta property="og:updated_time" content="{_AT}">', {},
             "is no publication"),
    PageCase("words", _meta(date="3 May 2024"), _day("2024-05-03")),
    PageCase("as Unix writes it", _ld(_NEWS | {"datePublished": "Fri May 03 10:00:00 CEST 2024"}), _TITLE | _day("2024-05-03")),
    PageCase("none that is known", _meta(date="1970-01-01", pubdate="0001-01-01T00:00:00Z"), {}),
    PageCase("time of the page", f'<time datetime="{_AT}">Friday</time>', {}, "its lines say what it is the time of"),
    PageCase("time of a comment", f'<div class="comments"><time datetime="{_AT}">Friday</time></div>', {}),
    PageCase("instant in UTC", _meta(date="2024-05-04T02:00:00Z") + '<time datetime="2024-05-03T22:04:00-04:00">Friday</time>',
             _day("2024-05-03", _at(2024, 5, 4, 2, 4)), "the day is the one in the site's zone"),
    PageCase("another instant", _meta(date="2024-05-04T02:00:00Z") + '<time datetime="2024-05-02T22:00:00-04:00">Thursday</time>',
             _day("2024-05-04", _at(2024, 5, 4, 2))),
    # addresses, languages, publishers
    PageCase("canonical", '<link rel="Canonical" href="https://harbour.example/7?a=1&amp;b=2">', {"url": "https://harbour.example/7?a=1&b=2"}),
    PageCase("no whole address", '<link rel="canonical" href="/7"><meta property="og:url" content="https://harbour.example/7">',
             {"url": "https://harbour.example/7"}),
    PageCase("language", '<html lang="de-AT"><p>x', {"language": "de"}),
    PageCase("locale", _meta(og__locale="pt_BR"), {"language": "pt"}),
    PageCase("site", _meta(og__site_name="Harbour Herald"), _HERALD),
    PageCase("domain as site", _meta(og__site_name="harbour.example") + _ld(_NEWS | {"publisher": {"name": "Harbour Herald"}}),
             _TITLE | _HERALD),
)  # fmt: skip
