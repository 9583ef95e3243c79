"""Marks that end sentences, in all scripts that news is written in, and what may stand around them.

Thai and Lao have no mark that ends a sentence, and put no space between words.
"""

# Full stops by script.
FULL_STOPS: dict[str, str] = {
    "Latin, Greek, Cyrillic, Hebrew, Arabic and others": ".",
    "Chinese and Japanese": "。｡．",
    "Devanagari, Bengali and others of India": "।॥",
    "Arabic for Urdu": "۔",
    "Armenian": "։",
    "Ethiopic": "።፨",
    "Burmese": "။",
    "Khmer": "។៕៚",
    "Tibetan": "།༎༏༑",
    "Sinhala": "෴",
    "Mongolian": "᠃᠉",
    "Syriac": "܀܁܂",
    "Canadian syllabics": "᙮",
    "Meetei": "꯫",
    "Ol Chiki": "᱾᱿",
    "Javanese": "꧉",
    "Balinese": "᭟",
    "Cham": "꩝꩞꩟",
    "Tai Tham": "᪨᪩",
    "Saurashtra": "꣎꣏",
    "Kayah Li": "꤯",
    "Vai": "꘎",
    "Lisu": "꓿",
    "Philippine scripts": "᜶",
    "Chakma": "𑅁𑅂",
}
# Question and exclamation marks. Armenian sets its own, ՞ and ՜, inside the word, and ends the sentence with a stop.
QUESTION_MARKS = "?？؟፧⁇⁈‽𑅃꘏᥅"
EXCLAMATION_MARKS = "!！‼⁉߹᥄"

# Marks behind which no space stands.
UNSPACED_ENDS = "。｡！？"

STOPS = "".join(FULL_STOPS.values())
SENTENCE_ENDS = STOPS + QUESTION_MARKS + EXCLAMATION_MARKS
# Those that end nothing else: no abbreviation, no number.
OTHER_ENDS = "".join(mark for mark in SENTENCE_ENDS if mark not in ".?!")

# Signs that end a sentence only in some scripts: the sign, the blocks of those letters (first and last one), and what
# it stands for. A pipe is typed for a danda, a semicolon is the Greek question mark, two dots are the Armenian stop,
# twice two the Ethiopic one.
BORROWED_ENDS: tuple[tuple[str, str, str], ...] = (
    ("|", "\u0900-\u0df3\u0f00-\u0fff\uabc0-\uabff", "."),
    (";\u037e", "\u0370-\u03ff\u1f00-\u1fff", "?"),
    (":", "\u0531-\u0587", "."),
    (":፡", "\u1200-\u137f", "."),
)

ELLIPSES = ("…", "...", "[…]", "[...]", "(...)", "(…)", "…»", "⋯", "᠁")
COLONS = ":：፦፥៖꛴"
COMMAS = ",،、，､፣၊՝߸꛵꓾"

# What closes behind the mark that ends a sentence: quotation marks, brackets, footnote signs. Blanks, too.
CLOSERS = " \xa0\u202f\u3000\"'”’»›)]“‘„«*_」』）】〉》〕］｣＂＇"
# Quotation marks: what opens one, and what closes it. Languages differ in which is which.
OPENING_QUOTES = "\"“”„«»‘’‚‹›「『〝｢＂'"
CLOSING_QUOTES = "\"”“»«’‘›‹」』〞｣＂'"
# Dashes that open a turn of a dialogue; a hyphen is one, too, before a space.
DIALOGUE_DASHES = "—–―-"
