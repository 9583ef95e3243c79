"""What addresses say of day and site, and near misses. All hosts are invented, but for those that are listed by name."""

from typing import NamedTuple


class DayCase(NamedTuple):
    """on: ISO day, or month where that is all that is said; None where nothing is."""

    path: str
    on: str | None
    comment: str = ""


DAYS: tuple[DayCase, ...] = (
    # folders
    DayCase("/2024/05/17/ferry-sails/", "2024-05-17"),
    DayCase("/news/2024/5/7/ferry", "2024-05-07"),
    DayCase("/2024/may/17/ferry", "2024-05-17"),
    DayCase("/2024/Mai/17/faehre", "2024-05-17"),
    DayCase("/sea/2024-05-17/ferry.html", "2024-05-17"),
    DayCase("/sea/2024-05/17/c_1129.htm", "2024-05-17"),
    DayCase("/n1/2024/0517/c1001-40223.html", "2024-05-17"),
    DayCase("/sea/202405/17/t12.shtml", "2024-05-17"),
    DayCase("/2024/05/17-ferry.html", "2024-05-17"),
    DayCase("/1969/07/21/archives/men-walk.html", "1969-07-21", "printed before the web"),
    DayCase("/2024/05/17/ferry-20240517.html", "2024-05-17", "twice the same"),
    DayCase("/2024/05/17", "2024-05-17"),
    # names
    DayCase("/news/2024-05-17-ferry-sails", "2024-05-17"),
    DayCase("/world/ferry-sails-2024-05-17/", "2024-05-17"),
    DayCase("/world/ferry-sails_2024_05_17.html", "2024-05-17"),
    DayCase("/sea/20240517/ferry.html", "2024-05-17"),
    DayCase("/sea/ferry-20240517.html", "2024-05-17"),
    DayCase("/sea/ferry-20240517093012-nt.html", "2024-05-17", "with the time"),
    DayCase("/cnt/dmf20240517_9688", "2024-05-17"),
    # months
    DayCase("/2024/05/ferry.html", "2024-05"),
    DayCase("/2024/oct/ferry", "2024-10"),
    DayCase("/202405/ferry", "2024-05"),
    DayCase("/2024/05/ferry-20240517", "2024-05-17", "the day says more"),
    # near misses
    DayCase("/2024/ferry", None, "a year by itself"),
    DayCase("/2024/05/", None, "the list of a month"),
    DayCase("/best-ferries-2024", None),
    DayCase("/story/20240517123-ferry", None, "an id"),
    DayCase("/story/120240517", None, "an id"),
    DayCase("/story/19852382/ferry", None, "no month 23"),
    DayCase("/story/19380517/ferry", None, "a number before the web"),
    DayCase("/shop/ferry-2024.05", None, "a price"),
    DayCase("/news/sinking-of-1912-04-15-remembered", None, "what it is about"),
    DayCase("/2024/02/30/ferry", "2024-02", "no such day, but a month"),
    DayCase("/2024/13/ferry", None),
    DayCase("/events/2024/05/17/pier-concert", None, "the day of the event"),
    DayCase("/sea/termine/2024-05-17/konzert", None),
    DayCase("/tv-guide/2024/05/17/", None),
    DayCase("/ferry?date=2024-05-17", None, "a view"),
    DayCase("/ferry#2024/05/17/", None),
    DayCase("/2024/05/17/ferry-20240516.html", None, "two days"),
    DayCase("/2101/05/17/ferry", None, "after the latest day"),
    DayCase("/1024/768/12/", None, "a size"),
)

# Address and site.
SITES: tuple[tuple[str, str | None], ...] = (
    ("https://harbour-herald.example/7", "harbour-herald.example"),
    ("https://WWW.Harbour-Herald.Example:8080/7", "harbour-herald.example"),
    ("https://user:word@m.harbour.example./7", "harbour.example"),
    ("https://de.sea.harbour.example/7", "harbour.example"),
    ("https://www.harbour.co.uk/7", "harbour.co.uk"),
    ("https://www.norwick.gov.uk/7", "norwick.gov.uk"),
    ("https://sea.harbour.com.cn/7", "harbour.com.cn"),
    ("https://www.harbour.uk/7", "harbour.uk"),
    ("https://xn--fhre-loa.example/7", "fähre.example"),
    ("https://pier.wordpress.com/7", "pier.wordpress.com"),
    ("https://www.pier.blogspot.com/7", "pier.blogspot.com"),
    ("https://web.archive.org/web/20240517093000/https://www.harbour.example/7", "harbour.example"),
    ("https://web.archive.org/web/2024id_/http://harbour.example/7", "harbour.example"),
    # nobody's
    ("https://wordpress.com/7", None),
    ("https://co.uk/7", None),
    ("https://web.archive.org/7", None),
    ("https://news.google.com/articles/7", None),
    ("https://www.facebook.com/harbour/7", None),
    ("https://t.co/7", None),
    ("http://10.0.0.7/a", None),
    ("http://[2001:db8::7]/a", None),
    ("http://localhost/7", None),
    ("http://harbour/7", None),
    ("http://harbour..example/7", None),
)

# Lines of a page with bars between them, a domain, and the name that it spells there.
NAMES: tuple[tuple[str, str, str | None], ...] = (
    ("Home|Harbour Herald|About the Harbour Herald", "harbour-herald.example", "Harbour Herald"),
    ("HARBOUR HERALD|Harbour Herald|Ask Harbour Herald", "harbourherald.co.uk", "Harbour Herald"),
    ("The Harbour Herald’s crew", "harbourherald.example", "The Harbour Herald"),
    ("Read The Pier Post.", "pierpost.example", "The Pier Post"),
    ("Pier Post|The Pier Post|Pier Post", "thepierpost.example", "The Pier Post"),
    ("© 2024 NBN. All rights reserved", "nbn.example", "NBN"),
    ("Follow PierPost on social media", "pierpost.example", "PierPost"),
    ("Pier & Post", "pierpost.example", "Pier & Post"),
    ("Pier24 – news", "pier24.example", "Pier24"),
    ("Der Pier-Bote", "derpierbote.example", "Der Pier-Bote"),
    ("Pier-Post", "pierpost.example", "Pier-Post"),
    # no names
    ("A day in Boston", "boston.example", None),
    ("WORLD NEWS", "worldnews.example", None),
    ("harbour herald", "harbourherald.example", None),
    ("harbourherald.example", "harbourherald.example", None),
    ("The Harbour, Herald of spring", "harbourherald.example", None),
    ("Harbour Heralds", "harbourherald.example", None),
    ("NB is a mark", "nb.example", None),
    ("@PierPost", "pierpost.example", None),
    ("x " * 200 + "Pier Post", "pierpost.example", None),
    ("", "pierpost.example", None),
)
