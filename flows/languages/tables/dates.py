"""Dates of running text and of pages."""

from dataclasses import dataclass, field

from flows.languages.tables.types import Numbers, Phrases, PhrasesBy, Rows, Words, WordsBy


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
      eras                  what its years may be counted from: how many years to add -> the era. Where the number is
                            negative, years above those of the common era are of it, with the word or without.
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
      ones                  what means one in such phrases, beside the number words: articles.
      before_months         what announces a month without a year: "in April".
      before_coming_months  the same where the month may lie ahead: "by April".
      behind_weekday        what follows a weekday and tells which: phrases by last, this, next, alone or with _week.
      behind_month          the same for months: alone or with _year.
      not_behind            before a weekday ("*") or another phrase: no day is meant ("every Friday").
      newspapers            behind a weekday, with a capital: the name of a newspaper.
      future, past          words shortly before a weekday or month that tell whether it lies ahead.
      future_endings        endings of verbs that tell the same.
    """

    months: Rows = ()
    weekdays: Rows = ()
    eras: Numbers = field(default_factory=dict)
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
    ones: Words = frozenset()
    before_months: Phrases = ()
    before_coming_months: Phrases = ()
    behind_weekday: PhrasesBy = field(default_factory=dict)
    behind_month: PhrasesBy = field(default_factory=dict)
    not_behind: WordsBy = field(default_factory=dict)
    newspapers: Words = frozenset()
    future: Words = frozenset()
    future_endings: Phrases = ()
    past: Words = frozenset()


@dataclass(frozen=True, slots=True)
class PageDates:
    """Words of the dates that a page states of itself, beside those of `Dates.published` and `Dates.updated`.

    beside         what may stand beside dates in a line that holds nothing else: prepositions, clocks, reading times.
    days           "today", "yesterday": such a line may have them instead of a date.
    other_days     right before a day: it is not that of the page but of an event, a deadline, a look-up.
    behind_other_days  the same right behind a day: "in the January 1997 issue of".
    visit          opens a line, or a part of it behind a mark: the day behind it is that of the visit ("today is").
    post_footers   how blogs open the line below a post that says when it was posted; spelled as in the text.
    reprint_boxes  what opens the box that offers a report for reprint.
    """

    beside: Words = frozenset()
    days: Words = frozenset()
    other_days: Phrases = ()
    behind_other_days: Phrases = ()
    visit: Phrases = ()
    post_footers: Phrases = ()
    reprint_boxes: Phrases = ()
