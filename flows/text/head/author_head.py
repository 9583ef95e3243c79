"""Bylines at the head of a page, by what a line says and by what stands beside it."""

import re
from collections.abc import Callable, Sequence

from flows.text.head.agency import is_agency
from flows.text.head.author_candidate import Candidate
from flows.text.head.byline import LONGEST_BYLINE, person_in, read_byline
from flows.text.head.byline_cue import names_editor
from flows.text.head.byline_pieces import is_date, is_role, split_pieces
from flows.text.head.byline_words import byline_words
from flows.text.head.date_stamp import holds_only_dates
from flows.text.head.name_line import (
    read_east_asian_name,
    read_name_and_place,
    read_name_line,
    read_sender,
    read_single_name,
    read_team,
)
from flows.text.head.name_shape import may_open_name
from flows.text.head.name_trust import NameTrust, is_known, opens_with_given_name
from flows.text.values import Byline, Name, Verdict

# Lines that are not blank. Bylines stand above the report, or behind its first lines: below a standfirst or a picture.
LONGEST_HEAD = 60
BEHIND_FIRST = 5
# Characters. Names, dates and sections between bars; longer lines are sentences.
LONGEST_MIXED = 110
# Characters. Lines that announce the names on the next one are short.
LONGEST_CUE_LINE = 80

# Kinds of lines that hold other people's names, or none.
_NEVER = frozenset({"comment_form", "cookie_notice", "newsletter", "copyright"})
_NEVER_ALONE = frozenset(
    {"caption", "title", "tags", "advertisement", "share_bar", "teaser", "section_label", "credit"}
)


def find_head(
    lines: Sequence[str], verdicts: Sequence[Verdict | None], solid: Sequence[int], trust: NameTrust
) -> list[Candidate]:
    """Every line of the head that may name the author, from top to bottom.

    solid: the lines that are not blank. trust: what the page's words say of names.

    stated  it says so: By Ana Ruiz; Ana Ruiz, Staff Writer; a name on the line below "By".
    beside  a name beside a date or a byline, or one that opens with a frequent given name, above the report.

    Left alone: names below "Edited by" and the like, captions, tags, names among the links of a page.

    >>> def verdict(kind): return Verdict(kind, "", "junk", "", "text" if kind == "body" else "junk", "")
    >>> lines = ["Fees rise", "By", "Ana Ruiz", "Photos by", "Ole Lind", "The harbour office raised its fees."]
    >>> kinds = ["title", "byline", "byline", "caption", "navigation", "body"]
    >>> verdicts = [verdict(kind) for kind in kinds]
    >>> found = find_head(lines, verdicts, range(6), NameTrust(lines, verdicts))
    >>> [(c.byline.names[0].name, c.evidence) for c in found]
    [('Ana Ruiz', 'stated')]
    """
    head = _Head(lines, verdicts, solid, trust)
    found: list[Candidate] = []
    cue = "none"
    for order, (text, kind) in enumerate(zip(head.texts, head.kinds, strict=True)):
        if order > head.first and kind == "teaser":
            # Other articles follow.
            break
        if head.is_report[order] or kind in _NEVER:
            cue = "none"
            continue
        bare = text.casefold()
        if bare in byline_words().ands or bare in _JOINTS:
            continue
        announced = _read_cue_line(bare)
        if announced != "none":
            cue = announced
            continue
        if cue == "editor":
            cue = "none"
            continue
        candidate = head.read(order, is_announced=cue == "author", follows=bool(found) and found[-1].order == order - 1)
        if candidate is None:
            cue = "none"
        else:
            found.append(candidate)
    return found


def _read_cue_line(text: str) -> str:
    """Whether a line in small letters announces the names on the next one.

    "author", "editor" (who did other things), or "none".
    """
    if len(text) > LONGEST_CUE_LINE:
        return "none"
    bare = text.rstrip(" :：")
    if bare in byline_words().cue_lines:
        return "author"
    return "editor" if names_editor(bare) or bare.endswith(" by") else "none"


class _Head:
    """The head of a page while it is read: its lines by their order among those that are not blank.

    first: the order of the report's first paragraph. texts, kinds, is_report: of the lines up to shortly behind it.
    """

    def __init__(
        self, lines: Sequence[str], verdicts: Sequence[Verdict | None], solid: Sequence[int], trust: NameTrust
    ) -> None:
        self._lines, self._solid, self._trust = lines, solid, trust
        judged = [verdict for line in solid[:LONGEST_HEAD] if (verdict := verdicts[line]) is not None]
        is_report = [verdict.kind == "body" and verdict.context == "text" for verdict in judged]
        self.first = is_report.index(True) if True in is_report else len(judged)
        end = self.first + BEHIND_FIRST + 1
        self.kinds = [verdict.kind for verdict in judged[:end]]
        self.is_report = is_report[:end]
        self._dates: dict[int, bool] = {}
        self.texts = [lines[line] for line in solid[: len(self.kinds)]]

    def kind(self, order: int) -> str:
        return self.kinds[order] if order >= 0 else ""

    def text(self, order: int) -> str:
        return self._lines[self._solid[order]] if 0 <= order < min(len(self._solid), LONGEST_HEAD) else ""

    def read(self, order: int, *, is_announced: bool, follows: bool) -> Candidate | None:
        """The byline that a line is.

        is_announced: it stands below a cue. follows: the line before it is a byline.
        """
        text, line = self.texts[order], self._solid[order]
        if len(text) > LONGEST_BYLINE:
            return None
        if is_announced:
            byline = _first_of(_ANNOUNCED, text)
            if byline is not None:
                return Candidate(order, line, byline, "stated")
        byline = read_byline(text)
        if byline is not None:
            return Candidate(order, line, byline, "stated") if byline.names else None
        if len(text) > LONGEST_MIXED:
            return None
        is_titled = "title" in (self.kind(order - 1), self.kind(order - 2))
        if (is_titled or self._is_dated(order)) and (byline := read_sender(text)) is not None:
            return Candidate(order, line, byline, "stated")
        if self.kind(order) in _NEVER_ALONE:
            return None
        byline = self._read_alone(order, follows=follows)
        return Candidate(order, line, byline, "beside") if byline is not None else None

    def _is_dated(self, order: int) -> bool:
        """Whether a date line stands above or below a line."""
        return self._is_date(order - 1) or self._is_date(order + 1)

    def _is_date(self, order: int) -> bool:
        known = self._dates.get(order)
        if known is None:
            known = self._dates[order] = holds_only_dates(self.text(order))
        return known

    def _read_alone(self, order: int, *, follows: bool) -> Byline | None:
        """A name that its place makes a byline: beside a date, a headline or a byline, or above the report."""
        text, below = self.text(order), self.text(order + 1)
        is_above = order < self.first
        is_titled = self.kind(order - 1) == "title"
        byline = (read_name_line(text) or _read_dated_name(text)) if may_open_name(text) else None
        if byline is not None and is_above and is_known(byline):
            return byline
        is_dated = self._is_dated(order)
        if byline is not None:
            if is_dated and is_known(byline):
                return byline
            has_role = byline.end < len(text.rstrip(" |•·,"))
            is_beside = is_dated or follows or has_role or is_titled or is_role(below) or below == text
            is_between = is_titled and self._is_date(order + 1)
            return byline if is_beside and self._trust.is_unusual(byline, may_shout=is_between) else None
        if is_dated or is_titled:
            byline = read_name_and_place(text)
            if byline is not None and is_known(byline) and is_above:
                return byline
            byline = read_team(text) or (read_east_asian_name(text) if is_dated or follows else None)
            if byline is not None:
                return byline
        if is_dated and (byline := read_single_name(text)) is not None:
            return byline if is_known(byline) else None
        return _read_mixed(text)


def _read_dated_name(text: str) -> Byline | None:
    """Read "Ana Ruiz 3 May, 17:46": a name and a date, whose year need not be stated."""
    name = person_in(text[:LONGEST_MIXED].split(",", 1)[0]) if any(map(str.isdigit, text)) else ""
    if not name or len(text) > LONGEST_MIXED or not is_date(text[len(name) :].replace(",", " ")):
        return None
    return Byline(0, len(text), (Name(name, 0, len(name), "byline.name_alone"),), "byline.name_alone")


def _read_mixed(text: str) -> Byline | None:
    """Read "12 Comments | Ana Ruiz | Updated: May 3, 2024": a line of bars that holds a date and one known name."""
    if len(text) > LONGEST_MIXED or not any(map(str.isdigit, text)):
        return None
    pieces = [match for match in _BETWEEN_BARS.finditer(text) if match.group().strip()]
    if len(pieces) < 2 or not any(is_date(piece.group()) for piece in pieces):
        return None
    named = [piece for piece in pieces if opens_with_given_name(person_in(piece.group().strip()) or "-")]
    if len(named) != 1:
        return None
    start = named[0].start() + len(named[0].group()) - len(named[0].group().lstrip())
    name = person_in(named[0].group().strip())
    return Byline(0, len(text), (Name(name, start, start + len(name), "byline.name_alone"),), "byline.name_alone")


def _first_of(readers: Sequence[Callable[[str], Byline | None]], text: str) -> Byline | None:
    return next((byline for reader in readers if (byline := reader(text)) is not None and byline.names), None)


def _read_agency(text: str) -> Byline | None:
    name = Name(text, 0, len(text), "byline.agency_name")
    return Byline(0, len(text), (name,), "byline.agency") if is_agency(text) else None


def _read_first_piece(text: str) -> Byline | None:
    """Read "Paulina - Product marketer" below a cue: the single name before the first mark."""
    pieces = split_pieces(text, 0)
    return read_single_name(pieces[0].text) if len(pieces) > 1 and pieces[0].start == 0 else None


_ANNOUNCED = (
    read_byline,
    read_name_line,
    read_single_name,
    read_team,
    read_east_asian_name,
    _read_agency,
    _read_first_piece,
)
# A word for "and" on a line of its own: the next name belongs to the one before.
_JOINTS = frozenset({"&", ",", "|"})
_BETWEEN_BARS = re.compile(r"[^|•·]+")
