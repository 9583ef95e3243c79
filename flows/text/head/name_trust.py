"""How far a line of capitalised words may be trusted to be a person's name, on the page where it stands."""

import re
from collections.abc import Sequence

from flows.rules.letters import CAPITAL
from flows.text.naming.name_words import Kind, kinds_of
from flows.text.values import Byline, Verdict

_NO_NAME = (
    Kind.STOP | Kind.HEAD | Kind.COMPANY | Kind.SUBJECT | Kind.FEATURE | Kind.DEMONYM | Kind.LEADING | Kind.PUBLIC
)
_SMALL_WORD = re.compile(rf"(?<!\w)[^\W\d_{CAPITAL}][^\W\d_]{{2,}}")
# Letters. Shorter words are initials and particles.
SHORTEST_WORD = 3


class NameTrust:
    """Judges names by the page's own words: what stands there in small letters is no name ("Key Takeaways")."""

    def __init__(self, lines: Sequence[str], verdicts: Sequence[Verdict | None]) -> None:
        self._lines, self._verdicts = lines, verdicts
        self._small: frozenset[str] | None = None

    def is_likely(self, byline: Byline) -> bool:
        """Whether a name opens with a frequent given name, or no word of the names is a common one."""
        return is_known(byline) or self.is_unusual(byline)

    def is_unusual(self, byline: Byline, *, may_shout: bool = False) -> bool:
        """Whether no word of the names is a common one. Capitals throughout are a button's as well as a name's."""
        if self._small is None:
            kept = (line for line, verdict in zip(self._lines, self._verdicts, strict=True) if verdict and verdict.kept)
            self._small = frozenset(_SMALL_WORD.findall(" ".join(kept)))
        words = [word for name in byline.names for word in name.name.split() if len(word) >= SHORTEST_WORD]
        if not may_shout and any(word.isupper() for word in words):
            return False
        return not any(word.lower() in self._small or kinds_of(word) & _NO_NAME for word in words)


def is_known(byline: Byline) -> bool:
    """Whether one of the names opens with a frequent given name.

    >>> from flows.text.values import Name
    >>> [is_known(Byline(0, 8, (Name(name, 0, 8, ""),), "")) for name in ("Anna Ruiz", "KARL LIND", "Harbour Fees")]
    [True, True, False]
    """
    return any(opens_with_given_name(name.name) for name in byline.names)


def opens_with_given_name(name: str) -> bool:
    """Whether the first word of a name is a frequent given name."""
    return bool(kinds_of(name.split(" ", 1)[0].capitalize()) & Kind.GIVEN)
