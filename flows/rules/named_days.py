"""How running text names days without a date, by language: yesterday, on Thursday, last month, in April, a week ago.

Phrases stand between commas, in lower case. "*" is a weekday or month of the language, "#" a number in digits or in
words. Hyphens stand for blanks as well.
"""

# How many days a phrase lies from the day of publication.
RELATIVE_DAYS: dict[str, dict[int, str]] = {
    "en": {-1: "yesterday", 0: "today, tonight", 1: "tomorrow"},
}

# Monday to Sunday as they are written out; forms of one day stand side by side.
WEEKDAY_NAMES: dict[str, str] = {"en": "monday, tuesday, wednesday, thursday, friday, saturday, sunday"}
# A weekday alone is the latest one up to publication. With one of these: the one before publication (-1), the next
# one (1), or one of these days (0).
WHICH_WEEKDAY: dict[str, dict[int, str]] = {
    "en": {-1: "last *, this past *", 0: "*, this *", 1: "next *, this coming *"},
}

# Weeks, weekends, months and years seen from that of publication: the one before (-1), its own (0), the next (1).
PERIODS: dict[str, dict[str, dict[int, str]]] = {
    "en": {
        "week": {-1: "last week, past week", 0: "this week", 1: "next week"},
        "weekend": {-1: "last weekend, past weekend", 0: "this weekend", 1: "next weekend"},
        "month": {-1: "last month, past month", 0: "this month", 1: "next month"},
        "year": {-1: "last year, past year", 0: "this year", 1: "next year"},
    },
}

# So many days, weeks, months or years before publication.
AGO: dict[str, dict[str, str]] = {
    "en": {
        "day": "# day ago, # days ago", "week": "# week ago, # weeks ago", "month": "# month ago, # months ago",
        "year": "# year ago, # years ago",
    },
}  # fmt: skip
AGO_NUMBERS: dict[str, str] = {
    "en": "a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12",
}

# What announces a month without a year ("in April", but not "will march" or "Theresa May"); what is said to end or
# happen by a month may lie ahead.
MONTH_CUES: dict[str, str] = {
    "en": "in, since, during, from, after, early, late, mid, between, of, early in, late in, end of, beginning of",
}
MONTH_CUES_AHEAD: dict[str, str] = {"en": "by, until, till, before, through, to"}
# The month of that name before publication (-1), in its year (0), or the next one (1).
WHICH_MONTH: dict[str, dict[int, str]] = {"en": {-1: "last *, past *", 0: "this *", 1: "next *"}}

# Languages that write weekdays and months with a capital: without one they are other words.
CAPITALS = frozenset({"en", "de"})
