"""What columns say, and what is believed of it. All names and addresses are invented.

`expected` holds what is believed, by field; whatever it does not name is nothing. `doubted` holds what is not believed.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class GivenCase(NamedTuple):
    label: str
    comment: str
    columns: dict[str, Any]
    expected: dict[str, Any]
    doubted: tuple[str, ...] = ()
    columns_of: Mapping[str, str] = MappingProxyType({})


def _at(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type,misc]


def _day(on: str, precision: str = "day", at: dt.datetime | None = None) -> dict[str, Any]:
    found = {"published_on": dt.date.fromisoformat(on), "published_precision": precision}
    return found | ({"published_at": at} if at else {})


def _by(*names: str, byline: str = "") -> dict[str, Any]:
    return {"byline": byline or ", ".join(names), "authors": names}


_HERALD = {"publisher": "Harbour Herald"}

CASES: tuple[GivenCase, ...] = (
    # names of columns
    GivenCase("nothing", "", {"id": 7, "text": "The ferry sails.", "category": "sea"}, {}),
    GivenCase("names in any spelling", "", {"Head-Line": "Ferry sails", "Site Name": "Harbour Herald"},
              {"title": "Ferry sails"} | _HERALD),
    GivenCase("first that has a value", "", {"title": " ", "headline": "Ferry sails"}, {"title": "Ferry sails"}),
    GivenCase("what programs write for nothing", "", {"title": "None", "authors": [], "date": "NaT", "lang": "nan", "url": None,
              "source": float("nan")}, {}),
    GivenCase("column that is named", "the known ones do not count then", {"kicker": "Ferry sails", "title": "Sea"},
              {"title": "Ferry sails"}, (), {"title": "kicker"}),
    GivenCase("column switched off", "", {"title": "Ferry sails", "lang": "en"}, {"language": "en"}, (), {"title": ""}),
    # titles
    GivenCase("entities and spaces", "", {"title": "Ferry &amp; crew\n  sail &#8220;soon&#8221;"}, {"title": "Ferry & crew sail “soon”"}),
    GivenCase("windows-1252 in JSON", "", {"title": "Die F\udce4hre fährt wieder"}, {"title": "Die Fähre fährt wieder"}),
    GivenCase("site behind the title", "", {"title": "Ferry sails | Harbour Herald", "publisher": "The Harbour Herald"},
              {"title": "Ferry sails", "publisher": "The Harbour Herald"}),
    GivenCase("bar in a title", "no site is named", {"title": "Ferry sails | Crew waits"}, {"title": "Ferry sails | Crew waits"}),
    GivenCase("address", "", {"title": "https://harbour.example/7"}, {}, ("https://harbour.example/7",)),
    GivenCase("publisher as title", "", {"title": "The Harbour Herald"} | _HERALD, _HERALD, ("The Harbour Herald",)),
    GivenCase("site as title", "", {"title": "Harbour Herald", "url": "https://www.harbour-herald.example/7"},
              {"url": "https://www.harbour-herald.example/7"}, ("Harbour Herald",)),
    GivenCase("text as title", "", {"title": "sea " * 120, "headline": "Ferry sails"}, {"title": "Ferry sails"}, (("sea " * 100).strip(),)),
    GivenCase("number as title", "", {"title": 7}, {}, ("7",)),
    GivenCase("figures as title", "", {"title": "7", "headline": {"de": "Kai"}}, {}, ("7",)),
    # authors
    GivenCase("one", "", {"author": "Ana Ruiz"}, _by("Ana Ruiz")),
    GivenCase("commas", "", {"authors": "Ana Ruiz, Li Wei"}, _by("Ana Ruiz", "Li Wei")),
    GivenCase("byline", "", {"byline": "By Ana Ruiz and Li Wei"}, _by("Ana Ruiz", "Li Wei", byline="By Ana Ruiz and Li Wei")),
    GivenCase("another language", "", {"byline": "Von Jana Brandt und Jonas Meyer"},
              _by("Jana Brandt", "Jonas Meyer", byline="Von Jana Brandt und Jonas Meyer")),
    GivenCase("single names", "", {"author": "by Ana Ruiz and Pelle"}, _by("Ana Ruiz", "Pelle", byline="by Ana Ruiz and Pelle")),
    GivenCase("letter between names of one person", "", {"author": "João Costa e Silva"}, _by("João Costa e Silva")),
    GivenCase("backwards", "", {"author": "Ruiz, Ana M.; Wei, Li"}, _by("Ana M. Ruiz", "Li Wei", byline="Ruiz, Ana M.; Wei, Li")),
    GivenCase("Chinese", "", {"author": "王伟、李娜"}, _by("王伟", "李娜", byline="王伟、李娜")),
    GivenCase("list", "", {"authors": ["Ana Ruiz", "Li Wei", "Ana Ruiz", ""]}, _by("Ana Ruiz", "Li Wei")),
    GivenCase("list in a cell", "", {"authors": "['Ana Ruiz', 'Li Wei']"}, _by("Ana Ruiz", "Li Wei")),
    GivenCase("objects", "", {"author": [{"@type": "Person", "name": "Ana Ruiz"}, {"url": "x"}]}, _by("Ana Ruiz")),
    GivenCase("roles and places of work", "", {"author": "Ana Ruiz, Staff Writer | Reuters"},
              _by("Ana Ruiz", byline="Ana Ruiz, Staff Writer | Reuters")),
    GivenCase("agencies", "", {"author": "Reuters, AFP"}, _by("Reuters", "AFP")),
    GivenCase("mail address with a name", "", {"author": "press@harbour.example (Ana Ruiz)"},
              _by("Ana Ruiz", byline="press@harbour.example (Ana Ruiz)")),
    GivenCase("account, address, publisher", "", {"author": ["admin", "ana@harbour.example", "https://harbour.example/ana", "The Harbour Herald"]} | _HERALD,
              _HERALD, ("admin", "ana@harbour.example", "https://harbour.example/ana", "The Harbour Herald")),
    GivenCase("person and publisher", "", {"author": "Ana Ruiz; Harbour Herald"} | _HERALD,
              _by("Ana Ruiz", byline="Ana Ruiz; Harbour Herald") | _HERALD, ("Harbour Herald",)),
    GivenCase("user names", "papers sign with a few small letters", {"author": "anaruiz; @ana; srf"},
              _by("srf", byline="anaruiz; @ana; srf"), ("anaruiz", "@ana")),
    GivenCase("agency in small letters", "", {"author": "reuters"}, _by("reuters")),
    GivenCase("degrees and asides", "", {"author": "Ana Ruiz, RD, CFP® (aru); Li Wei (Paris)"}, _by("Ana Ruiz", "Li Wei", byline="Ana Ruiz, RD, CFP® (aru); Li Wei (Paris)")),
    GivenCase("agency behind a name", "is where that person works", {"author": "Ana Ruiz, AFP"}, _by("Ana Ruiz", byline="Ana Ruiz, AFP")),
    GivenCase("a person's own page", "", {"author": "Anna Norwood", "publisher": "Anna Norwood"},
              _by("Anna Norwood") | {"publisher": "Anna Norwood"}),
    GivenCase("domain of the publisher", "", {"author": "Norwood.example", "source": "norwood.example"}, {}, ("Norwood.example",)),
    # days
    GivenCase("day", "", {"date": "2024-05-03"}, _day("2024-05-03")),
    GivenCase("instant", "the day is the one in its zone", {"date_published": "2024-05-03T23:30:00-05:00"},
              _day("2024-05-03", at=_at(2024, 5, 4, 4, 30))),
    GivenCase("time without a zone", "", {"date": "2024-05-03 10:00:00"}, _day("2024-05-03")),
    GivenCase("mail", "", {"pubDate": "Fri, 03 May 2024 10:00:00 GMT"}, _day("2024-05-03", at=_at(2024, 5, 3, 10))),
    GivenCase("Unix", "its zone has no name that counts", {"date": "Fri May 03 10:00:00 CEST 2024"}, _day("2024-05-03")),
    GivenCase("zone behind a blank", "", {"date": "2024-05-03 10:00:00 +0200"}, _day("2024-05-03", at=_at(2024, 5, 3, 8))),
    GivenCase("zone twice", "", {"date": "2024-05-03 10:00:00 +0000 UTC"}, _day("2024-05-03", at=_at(2024, 5, 3, 10))),
    GivenCase("slashes", "", {"date": "2024/5/3"}, _day("2024-05-03")),
    GivenCase("seconds", "", {"date": 1714730400}, _day("2024-05-03", at=_at(2024, 5, 3, 10))),
    GivenCase("milliseconds", "", {"date": "1714730400000"}, _day("2024-05-03", at=_at(2024, 5, 3, 10))),
    GivenCase("eight figures", "", {"date": 20240503}, _day("2024-05-03")),
    GivenCase("words", "", {"date": "Freitag, 3. Mai 2024, 18:15 Uhr"}, _day("2024-05-03")),
    GivenCase("figures that cannot be swapped", "", {"date": "22/10/2020"}, _day("2020-10-22")),
    GivenCase("month", "", {"date": "2024-05"}, _day("2024-05-01", "month")),
    GivenCase("year", "", {"date": 1898}, _day("1898-01-01", "year")),
    GivenCase("exact name before a broad one", "", {"date": "2025-01-01", "published": "2024-05-03"}, _day("2024-05-03")),
    GivenCase("next column where one is doubted", "", {"published": "yesterday", "date": "2024-05-03"}, _day("2024-05-03"), ("yesterday",)),
    *(
        GivenCase(f"no day: {value}", "", {"date": value}, {}, (str(value),))
        for value in ("03/05/2024", "2024-02-30", "1970-01-01", "1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00",
                      "1599-05-03", "2101-05-03", "0001-01-01T00:00:00", "9999-12-31T23:59:59-10:00", 0, -5, 10**40, True,
                      "3 May 2024 to 5 June 2024")
    ),
    # publishers
    GivenCase("object", "", {"source": {"id": "herald", "name": "Harbour Herald"}}, _HERALD),
    GivenCase("domain", "it is no name, and nothing is said of it", {"source": "harbour.example"}, {}),
    GivenCase("name like a domain", "", {"source": "Harbour.com"}, {"publisher": "Harbour.com"}),
    GivenCase("mark of a data set", "", {"source": "cc_news", "site_name": "Harbour Herald"}, _HERALD),
    # addresses
    GivenCase("url", "", {"link": " https://harbour.example/7?a=1&amp;b=2 "}, {"url": "https://harbour.example/7?a=1&b=2"}),
    GivenCase("no url", "", {"url": "/7", "uri": "https://[harbour/7"}, {}, ("/7", "https://[harbour/7")),
    # languages
    GivenCase("tag", "", {"lang": "pt_BR"}, {"language": "pt"}),
    GivenCase("script", "", {"lang": "zh-TW"}, {"language": "zh-Hant"}),
    GivenCase("name", "", {"language": "German"}, {"language": "de"}),
    GivenCase("unknown", "", {"language": "xx"}, {}, ("xx",)),
)  # fmt: skip
