"""Dates of pages and of running text: their rules, and what is of no language."""

from datetime import date

from flows.rules.rule import Rule
from flows.rules.words import words

RULES: tuple[Rule, ...] = (
    Rule(
        "date_line.published",
        "date_line",
        "A line that says when the page was published.",
        removes=("Published: Oct 22, 2020 10:31 am", "Publicado el 3 de mayo de 2024", "Veröffentlicht am 3.5.2024"),
        keeps=("Published in 1951, the novel sold slowly.", "The first issue was published on May 3, 1911."),
    ),
    Rule(
        "date_line.updated",
        "date_line",
        "A line that says when the page was last changed.",
        removes=("Updated 8:15 p.m. ET, Mon May 6, 2024", "Mis à jour le 3 mai 2024 à 18h15"),
        keeps=("Updated figures are due on May 6, 2024.",),
    ),
    Rule(
        "date_line.date",
        "date_line",
        "A line that is a date, with or without a time of day.",
        removes=("3. Mai 2024, 18:15 Uhr", "2024-05-03T18:15:00+02:00", "Friday, 3 May 2024"),
        keeps=("3 May 2024 was a Friday.", "May 2024 be kinder to us all"),
    ),
    Rule(
        "date_line.ambiguous_order",
        "date_line",
        "A line that is a date in figures whose day and month cannot be told apart; only its year is certain.",
        removes=("03/05/2024",),
    ),
    Rule(
        "date_line.footer",
        "date_line",
        "The day in the footer that a blog prints below a post.",
    ),
    Rule("date_line.beside_byline", "date_line", "A date that stands beside the names in a byline."),
    Rule(
        "date_line.likely",
        "date_line",
        "A date that no rule takes for the day of publication, and that looks like it by weights that were learned.",
    ),
    Rule("dateline.on", "date_line", "The date in the dateline of the first paragraph."),
    Rule("date.day", "date", "A day named in full, with its year."),
    Rule("date.iso", "date", "A day in figures, year first, or with day and month that cannot be confused."),
    Rule("date.day_without_year", "date", "A day and month; the year is the one that brings it nearest publication."),
    Rule("date.month", "date", "A month with its year."),
    Rule(
        "date.month_without_year",
        "date",
        "A month without year: the latest one begun by the day of publication, or the next one where the words around it say that it lies ahead.",
    ),
    Rule("date.year", "date", "A year after a word that announces one (in 2020)."),
    Rule("date.years", "date", "Years from one to another (2010-2014)."),
    Rule("date.decade", "date", "A decade (the 1990s)."),
    Rule(
        "date.weekday",
        "date",
        "A weekday: the latest such day up to publication, or the next one where the words around it say that it lies ahead.",
    ),
    Rule("date.relative_day", "date", "Yesterday, today, tomorrow, seen from the day of publication."),
    Rule("date.relative_period", "date", "Last week, this month, next year, seen from the day of publication."),
    Rule(
        "date.span", "date", "The last or next so many days, weeks, months or years, up to publication or from it on."
    ),
    Rule("date.ago", "date", "A number of days, weeks, months or years ago."),
)

# Days that databases and spreadsheets write where they know none: the first of the clocks of Unix (with the evening
# before it, as zones west of Greenwich write it), of Excel, Windows and SQL Server.
PLACEHOLDERS: frozenset[date] = frozenset(
    {
        date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1), date(1899, 12, 30), date(1899, 12, 31),
        date(1601, 1, 1), date(1753, 1, 1),
    }
)  # fmt: skip

# Letters of clocks and names of time zones, lower case.
CLOCK_WORDS: frozenset[str] = words("""
    am pm a.m p.m et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ist cet cest msk z t aest aedt eat wat sast
    pkt hkt jst sgt eet eest
    """)
