"""Text whose bytes beyond ASCII are quotation marks and dashes: Windows-1252, however likely letters would be.

A typewriter's English has no letter beyond ASCII, but it has “ ” ’ — … as soon as a word processor touches it. Their
bytes are letters in encodings that are no kin of Windows (Mac Roman reads every — as ó), and a dash is rarer in a
text than a common letter is, so weighing letters against signs (legacy.py) decides wrongly. What decides is where they
stand: a sign stands between words, a letter in one. Where all signs stand between letters ("word—word", "it’s") or
behind them, or a few letters stand beside the signs ("café"), the other words have to be English. A dash between two
spaces needs no more: a file has one encoding, and hardly a language writes ó or ñ as a word.
"""

import re

from flows.text.reading.language import detect

# Signs by where they stand: quotation marks and dashes beside each other or beside a space, units behind a figure.
_BETWEEN_WORDS = "‘’‚‛“”„‹›«»–—…•·\xa0†‡"
_DASHES = "–—"
_BREAKS = "–—…"
_BEFORE_FIGURES = "£€¥¢$§"
_BEHIND_FIGURES = "°£€¥¢²³½¼¾™®©%"
_BEHIND_WORDS = "™®©"

_RUN = re.compile(r"[^\x00-\x7f]+")
# Signs that stand together at most, as in ”’…
_MAX_RUN = 4

# Letters beyond ASCII that are borne beside signs, as a share of the signs: names and loan words of English.
_MAX_LETTER_SHARE = 0.34


def holds_only_signs(sample: bytes) -> bool:
    r"""Whether bytes beyond ASCII, read as Windows-1252, are signs where they belong (and a few letters of names).

    Leaves alone: signs that break words of another language than English, which may be letters of Mac Roman.

    >>> holds_only_signs(b"The board \x97 all of it \x97 agreed."), holds_only_signs(b"Home \xbb News \xbb Ferry")
    (True, True)
    >>> holds_only_signs("La canción del corazón llegó".encode("mac_roman")), holds_only_signs("Łódź".encode("cp1250"))
    (False, False)
    """
    text = sample.decode("cp1252", "replace")
    signs = letters = doubtful = lone_dashes = 0
    for found in _RUN.finditer(text):
        run, before, after = found.group(), text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if run.isalpha():
            if len(run) > 1 or not _is_loan_letter(run, before, after):
                return False
            letters += 1
        elif is_in_place(run, before, after):
            signs += 1
            doubtful += before.isalpha() and (after.isalpha() or run[0] in _BREAKS)
            lone_dashes += run[0] in _DASHES and not before.strip() and not after.strip()
        else:
            return False
    if letters > _MAX_LETTER_SHARE * signs:
        return False
    if not letters and (lone_dashes or not doubtful):
        return True
    return detect(_RUN.sub(" ", text)).code == "en"


def is_in_place(run: str, before: str, after: str) -> bool:
    """Whether signs stand where signs may stand, between two characters ("" at the ends of the text).

    >>> is_in_place("—", " ", " "), is_in_place("£", " ", "5"), is_in_place("£", " ", "a"), is_in_place("…”", "d", " ")
    (True, True, False, True)
    """
    if len(run) > _MAX_RUN:
        return False
    if all(sign in _BETWEEN_WORDS for sign in run):
        return True
    sign = run.strip(_BETWEEN_WORDS)
    if len(sign) != 1:
        return False
    return (
        (sign in _BEFORE_FIGURES and after.isdigit())
        or (sign in _BEHIND_FIGURES and before.isdigit() and not after.isalpha())
        or (sign in _BEHIND_WORDS and not after.isalpha())
    )


def _is_loan_letter(letter: str, before: str, after: str) -> bool:
    """Whether a letter stands in a word of ASCII letters, in the case that it should."""
    if letter.isupper():
        return not before.isalpha() and after.islower()
    return before.isalpha() or after.islower()
