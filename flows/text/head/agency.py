"""News agencies by name: shared by datelines, bylines and credits."""

from flows.lexicon import derived, lexicon
from flows.rules.agencies import AGENCY_INITIALS, AGENCY_NAMES, REGIONAL_AGENCIES

# Letters of a regional service's name.
LONGEST_SERVICE = 3


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
