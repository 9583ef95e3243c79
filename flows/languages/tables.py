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
  WordsBy, PhrasesBy     a section of its own: key -> Words, key -> Phrases

All words are in lower case, but for names and for what texts write with a capital.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
Phrases = tuple[str, ...]
Rows = tuple[tuple[str, ...], ...]
Numbers = Mapping[str, int]
Ranges = Mapping[str, tuple[int, int]]
WordsBy = Mapping[str, frozenset[str]]
PhrasesBy = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CommonWords:
    """Words of no special use.

    common  the commonest words of running text: a line of names, figures or headlines holds few of them.
    """

    common: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Periods:
    """Weeks, weekends, months and years seen from that of publication: phrases by last, this, next."""

    week: PhrasesBy = field(default_factory=dict)
    weekend: PhrasesBy = field(default_factory=dict)
    month: PhrasesBy = field(default_factory=dict)
    year: PhrasesBy = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dates:
    """Words of dates. In phrases "*" is a weekday or month of the language, "#" a number in digits or words.

    Where a day is stated in full, in date lines and datelines:
      months                January to December, each with every form that newspapers print.
      weekdays              Monday to Sunday, full forms and abbreviations.
      published, updated    what opens a line with the day of publication, or of the last change.
      before_years          what announces a year in running text ("in 2020"); spelled as in the text.
    Days named in running text, seen from the day of publication:
      weekday_names         Monday to Sunday as running text writes them; empty: no such days are looked for.
      has_capitals          whether weekdays and months have a capital inside a sentence.
      days                  phrases by the number of days from publication: "-1" is yesterday.
      which_weekday         phrases with "*" by last, this, next; a weekday alone is the latest one.
      which_month           the same for months.
      periods               weeks, weekends, months, years.
      past_spans            phrases with "#" by day, week, month, year: "the last # days".
      coming_spans          the same for those ahead.
      ago                   phrases with "#" by day, week, month, year: "# days ago".
      small_numbers         numbers in such phrases; articles that mean one among them.
      before_months         what announces a month without a year: "in April".
      before_coming_months  the same where the month may lie ahead: "by April".
      behind_weekday        what follows a weekday and tells which: phrases by last, this, next, alone or with _week.
      behind_month          the same for months: alone or with _year.
      not_behind            before a weekday ("*") or another phrase: no day is meant ("every Friday").
      future, past          words shortly before a weekday or month that tell whether it lies ahead.
      future_endings        endings of verbs that tell the same.
    """

    months: Rows = ()
    weekdays: Rows = ()
    published: Phrases = ()
    updated: Phrases = ()
    before_years: Phrases = ()
    weekday_names: Rows = ()
    has_capitals: bool = False
    days: PhrasesBy = field(default_factory=dict)
    which_weekday: PhrasesBy = field(default_factory=dict)
    which_month: PhrasesBy = field(default_factory=dict)
    periods: Periods = field(default_factory=Periods)
    past_spans: PhrasesBy = field(default_factory=dict)
    coming_spans: PhrasesBy = field(default_factory=dict)
    ago: PhrasesBy = field(default_factory=dict)
    small_numbers: Numbers = field(default_factory=dict)
    before_months: Phrases = ()
    before_coming_months: Phrases = ()
    behind_weekday: PhrasesBy = field(default_factory=dict)
    behind_month: PhrasesBy = field(default_factory=dict)
    not_behind: WordsBy = field(default_factory=dict)
    future: Words = frozenset()
    future_endings: Phrases = ()
    past: Words = frozenset()


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words. A word has one meaning here or is left out.

    words            words that add up ("one hundred and twenty").
    multipliers      words that multiply what stands before them.
    vague            words for an uncertain number: what it can mean at least and at most.
    only_multiplied  those that mean nothing without a second one: "tens of thousands".
    several          words for a few, before a multiplier: "several hundred".
    modifiers        phrases that bound the number behind them, by at_least, more_than, nearly, about, up_to.
    adding           what stands between the words of one number: "one hundred and twenty", "treinta y dos".
    added_ones       a one that counts only behind these: "vingt et un"; alone it is an article.
    range            what stands between the ends of a range: "20 to 30".
    between          before its first end, and between the two: "between 20 and 30".
    thousands_marks  the marks between thousands beside the comma: "." in 1.234, " " in 12 345.
    """

    words: Numbers = field(default_factory=dict)
    multipliers: Numbers = field(default_factory=dict)
    vague: Ranges = field(default_factory=dict)
    only_multiplied: Words = frozenset()
    several: Words = frozenset()
    modifiers: PhrasesBy = field(default_factory=dict)
    adding: Words = frozenset()
    added_ones: Words = frozenset()
    range: Words = frozenset()
    between: Phrases = ()
    thousands_marks: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Names of places.

    countries      everyday names of countries where pycountry has the official one only. A line: country code: names,
                       between commas, in any case of the grammar that the program cannot make.
    country_cases  endings of their names, and what each becomes in the other cases; "" is any ending but an s.
    """

    countries: str = ""
    country_cases: PhrasesBy = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speech:
    """How a report says that somebody speaks.

    verbs                 forms, not stems, that follow or precede speech.

    fragment_verbs        forms that introduce a few quoted words only: "called it “a trap”".
    according_to          what stands before a speaker: "according to".
    pronouns              third person, by what they tell of who is meant: m, f, thing, many.
    plural_verb_endings   in languages that leave the pronoun out (“…”, dijo): endings of verbs that several people do,
    plural_noun_endings   and of the bare words for them ("dijeron testigos").
    prepositions          in these languages: words that begin no subject ("dijo a la radio").
    so_says               before the speaker: „…“, so Clara Holm.
    verb_parts            parts of the verb behind the speaker: „…“, teilte die Polizei mit.
    has_dialogue_dashes   whether a dash at the head of a line opens speech.
    """

    verbs: Words = frozenset()
    fragment_verbs: Words = frozenset()
    according_to: Phrases = ()
    pronouns: WordsBy = field(default_factory=dict)
    plural_verb_endings: Phrases = ()
    plural_noun_endings: Phrases = ()
    prepositions: Words = frozenset()
    so_says: Words = frozenset()
    verb_parts: Words = frozenset()
    has_dialogue_dashes: bool = False


@dataclass(frozen=True, slots=True)
class Tolls:
    """Words that tell what happened to people.

    words    lines "killed pa: killed murdered": a kind (killed, wounded, missing, arrested, displaced, kidnapped,
             other), what the words can do, and the words. What a word can do, a letter each:
               p  stands after the people, as participle or adjective: "12 people (were) killed", "12 dead"
               a  stands before them, as an active verb: "killed 12 people"
               i  stands after them, as a verb of its own: "12 people died"
               n  is what is counted: "41 deaths"
               o  stands before "of" and the people: "the murder of six priests"
    needs    words that mean this only beside one of these: lives that something claimed.
    between  what may stand between people and what happened to them: "were".
    beside   what may stand behind these: "seriously".
    """

    words: str = ""
    needs: WordsBy = field(default_factory=dict)
    between: Words = frozenset()
    beside: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Titles:
    """Words beside headlines.

    not_openings  what sponsors' lines, players and accounts begin with: the page speaks to its reader.
    kickers       what stands before a headline and a bar, beside the names of sections: its kind.
    not_titles    lines that are parts of the page and never headlines, whole.
    abbreviations what a headline may end with, with its full stop ("corp."); single letters are so in every language.
    Words in the names of papers and stations:
      mastheads       those that hardly anything else is called by: with one, what stands before a headline and a dash
                      is the site's name.
      site_words      the others: with one, what stands behind a headline and a dash is the site's name.
      site_particles  small words between them ("Corriere di Norvilla").
    """

    not_openings: Phrases = ()
    kickers: Phrases = ()
    not_titles: Phrases = ()
    abbreviations: Words = frozenset()
    mastheads: Words = frozenset()
    site_words: Words = frozenset()
    site_particles: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """Lines that pages say of themselves, whole, by kind: only what hardly any report uses as a line of its own.

    Compared without case, and without digits and marks at either end ("12 Comments »" is "comments"). Names of sections
    are among them, although a digest may use one as a sub-heading, because nine in ten are labels. `links` are those
    of the others that lead to one other page ("read more", "reply"): behind them no section begins.
    """

    comment_form: Phrases = ()
    newsletter: Phrases = ()
    teaser: Phrases = ()
    share_bar: Phrases = ()
    advertisement: Phrases = ()
    paywall: Phrases = ()
    navigation: Phrases = ()
    section_label: Phrases = ()
    cookie_notice: Phrases = ()
    copyright: Phrases = ()
    disclaimer: Phrases = ()
    links: Phrases = ()


@dataclass(frozen=True, slots=True)
class Language:
    """All the words of a language; `name` is its English name."""

    code: str
    name: str
    words: CommonWords = field(default_factory=CommonWords)
    dates: Dates = field(default_factory=Dates)
    numbers: NumberWords = field(default_factory=NumberWords)
    places: Places = field(default_factory=Places)
    speech: Speech = field(default_factory=Speech)
    tolls: Tolls = field(default_factory=Tolls)
    titles: Titles = field(default_factory=Titles)
    page: Page = field(default_factory=Page)
