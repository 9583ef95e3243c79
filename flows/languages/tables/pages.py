"""What pages say of themselves, and those who write to them: titles, lines of the page, comments, letters."""

from dataclasses import dataclass, field

from flows.languages.tables.types import Phrases, Uses, Words


@dataclass(frozen=True, slots=True)
class Titles:
    """Words beside headlines.

    not_openings  what sponsors' lines, players and accounts begin with: the page speaks to its reader.
    kickers       what stands before a headline and a bar, beside the names of sections: its kind.
    not_titles    lines that are parts of the page and never headlines, whole.
    abbreviations what a headline may end with, with its full stop ("corp."); single letters are so in every language.
    papers        words in the names of papers and stations, each once. What a word tells, a letter each:
                    m  hardly anything else is called so: with one, what stands before a headline and a dash is the
                       site's name
                    s  other things are called so as well: with one, what stands behind a headline and a dash is it
                    n  no person's name begins or ends with it
    """

    not_openings: Phrases = ()
    kickers: Phrases = ()
    not_titles: Phrases = ()
    abbreviations: Words = frozenset()
    papers: Uses = field(default_factory=dict)


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
class Comments:
    """Words of the lines that sign readers' comments, and of the time at which these were written.

    words      words that say of a line with a name and a date that a reader wrote what stands beside it.
    saying     the same: verbs that end the line over a comment, behind a name. They stand over a report's quotation as
               well, so that they tell nothing where no heading of the comments stands above.
    buttons    of the buttons that stand at every comment, and not in the form in which one is written.
    times      beside a clock time, a date or an age, and no names.
    ago_first  before a number, how long ago something was: "vor 3 Stunden".
    ago_last   behind a number: "3 hours ago".
    """

    words: Words = frozenset()
    saying: Words = frozenset()
    buttons: Words = frozenset()
    times: Words = frozenset()
    ago_first: Phrases = ()
    ago_last: Phrases = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters are written.

    closings  the line above the name of who signs, whole, without marks at its end.
    """

    closings: Phrases = ()
