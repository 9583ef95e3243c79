"""News agencies by name, and credits of theirs on a line of their own: "(With input from agencies)", "AFP/AP"."""

import re

from flows.lexicon import derived, gather_words, languages, lexicon
from flows.rules.agencies import AGENCY_INITIALS, AGENCY_NAMES, REGIONAL_AGENCIES
from flows.text.readers.name_shape import is_person_name
from flows.text.values import Name

# Characters: "(Reporting by …; Additional reporting by …; Writing by …; Editing by …)" runs long.
LONGEST_CREDIT = 320
LONGEST_AGENCY_LINE = 80
# Letters of a regional service's name.
LONGEST_SERVICE = 3


def read_credit(line: str) -> Name | None:
    """Read a line that is an agency credit as a whole; None for any other line.

    A credit that is a phrase is given whole, brackets included; one that is a list of agencies, behind a word for
    "source" or alone, gives the agencies. Left alone: sentences, photo credits, sources that are no news agency.

    >>> read_credit("(With input from agencies)").name, read_credit("Source: AFP").name, read_credit("(Reuters)").name
    ('(With input from agencies)', 'AFP', 'Reuters')
    >>> read_credit("Source: the harbour office") is None
    True
    """
    if not 2 <= len(line) <= LONGEST_CREDIT:
        return None
    if _first_word(line) not in _opening_words():
        return None
    start = len(line) - len(line.lstrip(_BRACKETS))
    core = line[start:].rstrip(_BRACKETS + ".")
    end = start + len(core)
    if len(core) <= LONGEST_AGENCY_LINE:
        if core.lower() in agency_words() and core != line:
            return Name(line, 0, len(line), "credit.with_input")
        if are_agencies(core):
            return Name(core, start, end, "credit.agency")
        after = _after_cue(core, _phrases("source"), needs_colon=True)
        if after and are_agencies(core[after:].strip()):
            left = start + after + len(core[after:]) - len(core[after:].lstrip())
            return Name(line[left:end], left, end, "credit.source")
        after = _after_cue(core, _phrases("input"))
        if after and _names_agencies(core[after:]):
            return Name(line, 0, len(line), "credit.with_input")
    after = _after_cue(core, _phrases("reporting"))
    if after and _names_someone(core[after:].strip(" :")):
        return Name(line, 0, len(line), "credit.reporting_by")
    return None


def _first_word(text: str) -> str:
    match = _FIRST_WORD.match(text)
    return match.group(1).casefold() if match else ""


@derived
def _opening_words() -> frozenset[str]:
    """The first words of all credits: agencies, cues, words for agencies. Most lines are done with after this look."""
    cues = (*_phrases("input"), *_phrases("source"), *_phrases("reporting"), *_phrases("agencies"))
    phrases = (*AGENCY_NAMES, *AGENCY_INITIALS, *lexicon().agencies, *cues)
    return frozenset(_first_word(phrase) for phrase in phrases)


@derived
def _phrases(name: str) -> tuple[str, ...]:
    """The phrases of one table of credits in all languages."""
    return tuple(phrase for language in languages().values() for phrase in getattr(language.credits, name))


@derived
def agency_words() -> frozenset[str]:
    """Words for agencies that are a credit by themselves."""
    return frozenset(_phrases("agencies"))


@derived
def _credit_words() -> frozenset[str]:
    """What may stand beside agencies in a credit."""
    return frozenset({"©"}) | gather_words("credits", "words") | gather_words("words", "ands")


def _after_cue(core: str, cues: tuple[str, ...], *, needs_colon: bool = False) -> int:
    """Where the cue that opens the credit ends; 0 where none does."""
    lowered = core[:40].lower()
    best = 0
    for cue in cues:
        if not lowered.startswith(cue):
            continue
        rest = lowered[len(cue) : len(cue) + 2]
        if needs_colon and ":" not in rest:
            continue
        if not needs_colon and rest[:1].isalpha():
            continue
        best = max(best, len(cue) + (rest.index(":") + 1 if needs_colon else 0))
    return best


def are_agencies(text: str) -> bool:
    """Whether a text is the name of one or more news agencies, and nothing else.

    >>> are_agencies("AFP/AP"), are_agencies("AFP photo")
    (True, False)
    """
    pieces = [piece for piece in _AND.split(text) if piece]
    return bool(pieces) and len(pieces) <= 6 and all(is_agency(piece) for piece in pieces)


def _names_agencies(text: str) -> bool:
    """Whether a phrase names agencies or the word for them, and otherwise only small words and names."""
    rest = text.strip(" :")
    if not rest:
        # "With agencies", "Con agencias": the cue has said it.
        return True
    found = False
    for piece in _AND.split(rest):
        if not piece:
            continue
        words = piece.split()
        if is_agency(piece) or any(is_agency(word) for word in words):
            found = True
        elif all(word.lower().strip(".,") in _credit_words() for word in words):
            found = found or any(word.lower().startswith(("agen", "wire", "агент")) for word in words)
        elif not all(word[0].isupper() or word.lower() in _credit_words() for word in words):
            return False
    return found


def _names_someone(text: str) -> bool:
    """Whether the phrase goes on with a person's name or an agency, as "Reporting by …" does."""
    first = _STOP.split(text, maxsplit=1)[0].strip()
    return is_person_name(first) or is_agency(first)


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's, or several joined by slashes or hyphens.

    Initials count only as they are written in rules/agencies.py, since "Pa" and "ap" are words.

    >>> [is_agency(name) for name in ("Reuters", "AP", "AFP/AP", "CBS/AP", "Pa", "Ana Ruiz")]
    [True, True, True, True, False, False]
    """
    if len(name) > 60:
        return False
    name = name.strip(" .")
    return _is_known(name) or (("/" in name or "-" in name) and _are_all_known(name))


def _is_known(name: str) -> bool:
    return name in _initials() or name.casefold() in _names()


def _are_all_known(name: str) -> bool:
    pieces = [piece.strip() for piece in name.replace("-", "/").split("/")]
    if all(_is_known(piece) for piece in pieces):
        return True
    # "awp/ats/afp", and the regional services of one agency: "dpa/lnw".
    pieces = name.split("/")
    if len(pieces) < 2 or not name.islower():
        return False
    is_service = pieces[0] in REGIONAL_AGENCIES and all(len(piece) <= LONGEST_SERVICE for piece in pieces)
    return is_service or all(piece.upper() in _initials() for piece in pieces)


@derived
def _names() -> frozenset[str]:
    return frozenset(name.casefold() for name in (*AGENCY_NAMES, *lexicon().agencies))


@derived
def _initials() -> frozenset[str]:
    return frozenset((*AGENCY_INITIALS, *lexicon().agencies))


_BRACKETS = " ()[]<>©*_–—-/"
_FIRST_WORD = re.compile(rf"[{re.escape(_BRACKETS)}]*([^\W_]+)")
_AND = re.compile(r" ?[,;/+&|] ?| (?:and|und|et|y|e|и|with|mit) ")
_STOP = re.compile(r"[,;/|]| (?:and|in|at|from|und|et|y|e|for|with|&) |$")
