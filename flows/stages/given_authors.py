"""The names of authors that a column of a record holds."""

import ast
import json
import re
import warnings
from collections.abc import Iterator
from email.utils import parseaddr
from itertools import islice
from typing import Any

from flows.lexicon import derived
from flows.text.readers.byline import read_byline
from flows.text.readers.byline_pieces import is_role
from flows.text.readers.byline_words import byline_words
from flows.text.readers.credit import is_agency
from flows.text.readers.name_shape import is_person_name

# Names; more are a mistake.
MOST_AUTHORS = 50
# Characters of a list in a string; longer ones are texts.
LONGEST_LIST = 4_000
# Spaces in one name, with titles and particles; more stand in phrases.
MOST_SPACES = 6


def list_strings(value: Any) -> list[str]:
    """The strings of a value: its own, those of a list, the names of objects; also where all that is written as text.

    >>> list_strings({"@type": "Person", "name": "Ana Ruiz"}), list_strings("['Ana Ruiz', 'Li Wei']"), list_strings(7)
    (['Ana Ruiz'], ['Ana Ruiz', 'Li Wei'], [])
    """
    if isinstance(value, str):
        inner = _parse(value.strip())
        return [value] if inner is None else list_strings(inner)
    values = value if isinstance(value, (list, tuple)) else [value]
    named = (one.get("name") if isinstance(one, dict) else one for one in values[:MOST_AUTHORS])
    return [one for one in named if isinstance(one, str)]


def _parse(text: str) -> Any:
    """A list or an object that is written in a string, as JSON or by Python; None of any other string."""
    if not (text[:1] + text[-1:] in ("[]", "{}") and len(text) <= LONGEST_LIST):
        return None
    for parse in (json.loads, ast.literal_eval):
        try:
            with warnings.catch_warnings(action="ignore"):  # of signs that a string of Python should not hold
                value = parse(text)
        except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            continue
        if isinstance(value, (list, dict)):
            return value
    return None


def split_authors(text: str) -> list[str]:
    """The names in a string: as a byline reads, else what stands between its separators.

    Where there are semicolons or bars, these part the names and commas do not. What the authors are, and where they
    work, is passed over; a name that is written backwards is turned.

    >>> split_authors("By Ana Ruiz and Li Wei, Staff Writers"), split_authors("Ana Ruiz, Li Wei")
    (['Ana Ruiz', 'Li Wei'], ['Ana Ruiz', 'Li Wei'])
    >>> split_authors("Ruiz, Ana; Wei, Li"), split_authors("press@harbour.example (Ana Ruiz)")
    (['Ana Ruiz', 'Li Wei'], ['Ana Ruiz'])
    """
    # The reader of bylines passes single names over, which a column may well hold.
    text = text[found.end() :] if (found := _BY.match(text)) else text
    is_parted = bool(_MARK.search(text))
    byline = None if is_parted else read_byline(text)
    if byline is not None and byline.names:
        return [name.name for name in byline.names]
    parts = _MARK.split(text) if is_parted else [text]
    names = list(islice((name for part in parts for name in _split_part(part.strip())), MOST_AUTHORS))
    if not names or is_agency(names[0]):
        return list(dict.fromkeys(names))
    # Behind a name stand what that person is, and the agency where they work.
    return list(dict.fromkeys([names[0], *(name for name in names[1:] if not _is_beside(name))]))


def _is_beside(name: str) -> bool:
    """Whether it is an agency, a degree ("RD", "CFP®") or a phrase rather than another author."""
    return is_agency(name) or bool(_DEGREE.fullmatch(name)) or name.count(" ") > MOST_SPACES


def _split_part(part: str) -> Iterator[str]:
    turned = _turn(part)
    pieces = [turned] if turned else [piece.strip(" ,") for piece in _joint().split(part)]
    names = [piece for piece in pieces if piece]
    for piece in names:
        if "@" in piece:
            yield parseaddr(piece)[0].strip() or piece
            continue
        piece = _ASIDE.sub("", piece) or piece  # noqa: PLW2901 - without "(obe)"
        if len(names) == 1 or is_person_name(piece) or not is_role(piece):
            byline = read_byline(f"By {piece}")
            yield from [name.name for name in byline.names] if byline is not None and byline.names else [piece]


def _turn(part: str) -> str | None:
    """Read "Ruiz, Ana" as the name that is spoken; None of anything else."""
    last, comma, first = part.partition(", ")
    if not comma or " " in last or not _FIRST_NAME.fullmatch(first) or is_agency(last) or is_agency(first):
        return None
    return f"{first} {last}" if is_person_name(f"{first} {last}") else None


@derived
def _joint() -> re.Pattern[str]:
    """Commas, and what means "and" in any language; words of one letter stand in names, too ("Costa e Silva")."""
    ands = (word for word in byline_words().ands if len(word) > 1)
    words = "|".join(sorted(map(re.escape, ands), key=lambda word: (-len(word), word)))
    return re.compile(rf"[,，、]| (?:{words}|&) ", re.IGNORECASE)


# Two capitals at least, in one word: degrees and offices that stand behind names. People have small letters, too.
_DEGREE = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})(?:[A-Z][A-Za-z]?\.?-?){1,5}[®™]?")
_ASIDE = re.compile(r" ?\([^()]{1,60}\)$")
_MARK = re.compile(r"[;；|]")
_BY = re.compile(r"by:? ", re.IGNORECASE)
_FIRST_NAME = re.compile(r"\w[\w'’-]*\.?(?: \w\.)?")
