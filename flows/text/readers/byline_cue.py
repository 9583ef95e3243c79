"""The cues of bylines: By, Von, Written by, Автор: at the head of a line, or behind a date."""

import re

from flows.lexicon import derived
from flows.rules.letters import CAPITAL, SMALL
from flows.text.readers.byline_pieces import has_digit, is_date_word
from flows.text.readers.byline_words import byline_words
from flows.text.readers.name_shape import bare_word, opens_with_given_name

# Characters. No cue is longer.
LONGEST_CUE = 40
# Letters of a cue that may be stuck to a name, beside "by".
SHORTEST_GLUED = 2
# Characters. Dates, times and sections before a cue; what is longer is a sentence.
LONGEST_BEFORE_CUE = 130


def read_cue(line: str) -> tuple[int, bool]:
    """Where the cue that opens the line ends (0: none), and whether it is a strong one.

    A name may be stuck to the word "by" or to a colon: pages lose the space between two elements.

    >>> [read_cue(line) for line in ("By Ana Ruiz", "Written by: Ana Ruiz", "Authors:Ana Ruiz", "ByAna Ruiz", "Bylaws")]
    [(2, False), (11, True), (8, True), (2, False), (0, False)]
    """
    opening = _OPENING.match(line)
    start = opening.end() if opening else 0
    lowered = line[start : start + LONGEST_CUE].lower()
    if len(lowered) > len(line) - start:
        return 0, False
    word = _FIRST_WORD.match(lowered)
    words = byline_words()
    cues = _cues_by_word().get(word.group() if word else "")
    if word is None or cues is None:
        glued = _glued().match(line, start)
        return (glued.end(), False) if glued else (0, False)
    for cue in cues:
        end = start + len(cue)
        if not lowered.startswith(cue):
            continue
        colon = _COLON.match(line, end)
        if colon:
            return colon.end(), True
        after = line[end : end + 1]
        if after == " " and cue in words.cues_with_colon and opens_with_given_name(line[end + 1 : end + LONGEST_CUE]):
            return end, False
        if (after == " " and cue not in words.cues_with_colon) or (after.isupper() and cue.endswith("by")):
            return end, True
    end = start + word.end()
    if word.group() not in words.short_cues:
        return 0, False
    colon = _COLON.match(line, end)
    return (colon.end(), True) if colon else (end, False)


def find_inner_cue(line: str) -> int:
    """Where a cue ends that stands behind dates, times and sections; 0 where none does.

    >>> line = "May 3, 2024 | 14:07 Uhr | Von Jana Brandt"
    >>> line[find_inner_cue(line):], find_inner_cue("On 3 May the bridge was closed by Ana Ruiz")
    (' Jana Brandt', 0)
    """
    # Hardly any line needs more than this look: in ASCII, no date stands before a cue without a figure or a bar.
    if not _MAY_BE_DATED.search(line, 0, LONGEST_BEFORE_CUE):
        return 0
    lowered = line[:LONGEST_BEFORE_CUE].lower()
    if not any(cue in lowered for cue in _cues_with_blank()):
        return 0
    for match in _inner_cue().finditer(line, 0, LONGEST_BEFORE_CUE):
        before = line[: match.start()].rstrip()
        if before[-1:] in _BARS or _is_dated(before):
            return match.end()
    return 0


def names_editor(cue: str) -> bool:
    """Whether the people behind a cue did not write the text but edited or checked it.

    >>> names_editor("Edited by:"), names_editor("Fact-checked by"), names_editor("Written by")
    (True, True, False)
    """
    return cue.lower().replace("-", " ").strip(" :：–—•|").endswith(tuple(byline_words().editor_cues))


def _is_dated(before: str) -> bool:
    """Whether what stands before a cue is a date and its words alone."""
    words = [bare_word(word) for word in _PARTS.split(before) if word]
    return any(map(has_digit, words)) and all(is_date_word(word) for word in words if any(map(str.isalnum, word)))


_OPENING = re.compile(r"[-–—•|] ?")
_COLON = re.compile(r" ?[:：]")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:\(s\)|[*:/_]in(?:nen)?)?(?=[ :：])")
_MAY_BE_DATED = re.compile("[0-9|\x80-\U0010ffff]")
_PARTS = re.compile(rf"[ ,|•·–—()/:-]+|(?<=\d)(?=[{CAPITAL}])")
_BARS = frozenset("|•·")


@derived
def _glued() -> re.Pattern[str]:
    """A short cue stuck to a name: "ByAna Ruiz", "PorAna Ruiz"; those of two letters begin too many words."""
    short = sorted(cue for cue in byline_words().short_cues if len(cue) > SHORTEST_GLUED)
    forms = "|".join(form for cue in ("by", *short) for form in (cue, cue.capitalize(), cue.upper()))
    return re.compile(rf"(?:{forms})(?=[{CAPITAL}][{SMALL}'’])")


@derived
def _cues_with_blank() -> tuple[str, ...]:
    """The short cues that may stand inside a line, with the blank behind them: looked for first, as that is quicker."""
    return tuple(f"{cue} " for cue in sorted(byline_words().inner_cues))


@derived
def _inner_cue() -> re.Pattern[str]:
    short = "|".join(sorted(byline_words().inner_cues))
    return re.compile(
        rf"(?:(?<=[\d|•·,–—]) ?|(?<=[^\W\d_]|\.) )(?:(?:written|posted|words|text|story) )?(?:{short})(?= )",
        re.IGNORECASE,
    )


@derived
def _cues_by_word() -> dict[str, tuple[str, ...]]:
    """The strong cues by their first word, longest first; a weak cue's word has an entry, too."""
    cues: dict[str, list[str]] = {cue: [] for cue in byline_words().short_cues}
    for cue in sorted(byline_words().cues, key=lambda cue: (-len(cue), cue)):
        first = _FIRST_WORD.match(cue + " ")
        cues.setdefault(first.group() if first else cue, []).append(cue)
    return {word: tuple(phrases) for word, phrases in cues.items()}
