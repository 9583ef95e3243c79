"""What a language file can hold: every table of words, declared once.

A file `<code>.toml` has a section for each class below and a key for each of its fields; what it lacks is empty. The
type of a field says how it is written (reading.py reads it):

  str                    text, kept as it is
  bool                   true or false
  Words                  running text: words between blanks
  Phrases                an array of strings, in this order
  Rows                   text, a row a line: forms between commas, "-" for none
  Numbers                text, lines like "21: veintiuno veintiún": word -> number
  Ranges                 text, lines like "200-999: cientos": word -> (lowest, highest)
  Uses                   text, lines "tv: minister mayor": word -> what it can do, a letter each
  WordsBy, PhrasesBy     a section of its own: key -> Words, key -> Phrases; for WordsBy, a key of several words is
                         several keys with the same words

All words are in lower case, but for names and for what texts write with a capital.
"""

from dataclasses import dataclass, field

from flows.languages.tables.counts import NumberWords, Tolls, Victims
from flows.languages.tables.dates import Dates, PageDates, Periods
from flows.languages.tables.heads import Bylines, Captions, Credits, Datelines
from flows.languages.tables.names import Organizations, People, Places
from flows.languages.tables.pages import Comments, Letters, Page, Titles
from flows.languages.tables.speech import Speech
from flows.languages.tables.types import Numbers, Phrases, PhrasesBy, Ranges, Rows, Uses, Words, WordsBy

__all__ = [
    "Bylines",
    "Captions",
    "Comments",
    "CommonWords",
    "Credits",
    "Datelines",
    "Dates",
    "Language",
    "Letters",
    "NumberWords",
    "Numbers",
    "Organizations",
    "Page",
    "PageDates",
    "People",
    "Periods",
    "Phrases",
    "PhrasesBy",
    "Places",
    "Ranges",
    "Rows",
    "Speech",
    "Titles",
    "Tolls",
    "Uses",
    "Victims",
    "Words",
    "WordsBy",
]


@dataclass(frozen=True, slots=True)
class CommonWords:
    """Words of no special use.

    common  the commonest words of running text: a line of names, figures or headlines holds few of them.
    ands    words for "and" between two names.
    stops   what has a capital only because a sentence, a title or a quotation begins there, and words of the calendar:
            no part of a name.
    """

    common: Words = frozenset()
    ands: Words = frozenset()
    stops: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """All the words of a language; `name` is its English name."""

    code: str
    name: str
    words: CommonWords = field(default_factory=CommonWords)
    dates: Dates = field(default_factory=Dates)
    page_dates: PageDates = field(default_factory=PageDates)
    datelines: Datelines = field(default_factory=Datelines)
    credits: Credits = field(default_factory=Credits)
    captions: Captions = field(default_factory=Captions)
    numbers: NumberWords = field(default_factory=NumberWords)
    places: Places = field(default_factory=Places)
    people: People = field(default_factory=People)
    organizations: Organizations = field(default_factory=Organizations)
    speech: Speech = field(default_factory=Speech)
    tolls: Tolls = field(default_factory=Tolls)
    victims: Victims = field(default_factory=Victims)
    bylines: Bylines = field(default_factory=Bylines)
    titles: Titles = field(default_factory=Titles)
    page: Page = field(default_factory=Page)
    comments: Comments = field(default_factory=Comments)
    letters: Letters = field(default_factory=Letters)
