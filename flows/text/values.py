"""The values that text functions hand to each other. No logic: what is found, where it stands, which rule found it.

Positions count code points, 0-based, end exclusive. `line` is the index of a raw line, 0-based (line_number - 1).
Positions in a line refer to the repaired line (`lines.repair_line`); positions in the text to `articles.text`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

# What a line can be. Kinds in KEPT_KINDS stay in the text; every other kind leaves it and goes to removed_lines.
KEPT_KINDS = frozenset({"body", "subheading"})
HEAD_KINDS = frozenset({"title", "byline", "date_line", "credit", "caption", "mail_head"})
JUNK_KINDS = frozenset(
    {
        "advertisement", "boilerplate", "comment_form", "contact", "cookie_notice", "copyright", "disclaimer",
        "invisible", "navigation", "newsletter", "pagination", "paywall", "repetition", "section_label",
        "share_bar", "tags", "teaser",
    }
)  # fmt: skip
LINE_KINDS = KEPT_KINDS | HEAD_KINDS | JUNK_KINDS

Opinion = Literal["text", "junk", "unsure"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one non-blank line, and why.

    kind     one of LINE_KINDS; `kept` follows from it.
    rule_id  the rule that decided in the end.
    alone    opinion on the line by itself, and the rule behind it.
    context  opinion once the neighbours were heard, and the rule behind it.
    learned  opinion of the line model, and its score (log-odds times 1000); None where it was not asked.
    """

    kind: str
    rule_id: str
    alone: Opinion
    alone_rule_id: str
    context: Opinion
    context_rule_id: str
    learned: Opinion | None = None
    learned_score: int | None = None

    @property
    def kept(self) -> bool:
        return self.kind in KEPT_KINDS

    @property
    def is_report(self) -> bool:
        """Whether the line is kept and the neighbours agree: not a standfirst that only the line model keeps."""
        return self.kept and self.context == "text"


@dataclass(frozen=True, slots=True)
class Found:
    """A value that stands in a line: the value, the line (0-based index), the span in the repaired line, the rule."""

    value: str
    line: int
    start: int
    end: int
    rule_id: str


@dataclass(frozen=True, slots=True)
class Name:
    """One person or agency named in a byline: lines[line][start:end] is the name as it stands."""

    name: str
    start: int
    end: int
    rule_id: str


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline: the span of the whole byline in its line, and the names in it."""

    start: int
    end: int
    names: tuple[Name, ...]
    rule_id: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a line; spans are in that line. A part that is not stated is None.

    place        as it stands ("MOSCOW", "Ottawa, ON"); country_code: ISO 3166 alpha-2, None where not resolved.
    agency       as it stands ("RFE/RL"). on: the date as stated, None where it has no year or is not stated.
    """

    start: int
    end: int
    place: str
    place_start: int
    place_end: int
    country_code: str | None
    agency: str | None
    agency_start: int
    agency_end: int
    on: date | None
    on_start: int
    on_end: int
    rule_id: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in a line that speaks of the page itself: published or updated."""

    on: date
    precision: str  # "day", "month" or "year"
    role: Literal["published", "updated", "unsaid"]
    start: int
    end: int
    rule_id: str


class DateMention(NamedTuple):
    """A date in the text. start_on..end_on is the period it names, both days inclusive; None where not resolved."""

    start: int
    end: int
    start_on: date | None
    end_on: date | None
    precision: str  # "day", "month", "year", "weekday", "period"
    rule_id: str


class Mention(NamedTuple):
    """A name in the text. `surface` is text[start:end]; `name` its full form in the document, or the gazetteer's.

    A text has dozens of them: a tuple is made in a quarter of the time of a frozen dataclass.
    """

    kind: Literal["person", "organization", "place", "demonym"]
    name: str
    start: int
    end: int
    role: str | None
    place_id: int | None  # GeoNames
    country_code: str | None
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    rule_id: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation; quote marks are outside its span. speaker_method says how the speaker was found."""

    start: int
    end: int
    kind: Literal["direct", "partial"]
    speaker: str | None
    speaker_role: str | None
    speaker_method: str | None  # "cue_before", "cue_after", "according_to", "pronoun", "description", "continued"
    cue: str | None
    rule_id: str


class Figure(NamedTuple):
    """A count of people or things; part_of is the index of the figure (in the same list) that it is a part of."""

    kind: Literal["killed", "wounded", "displaced", "arrested", "missing", "kidnapped", "other"]
    value_low: int
    value_high: int
    modifier: str | None  # "at_least", "more_than", "nearly", "about", "up_to", "vague"
    object: str | None  # what is counted, as it stands: "civilians"
    side: str | None
    attributed_to: str | None
    place_id: int | None
    part_of: int | None
    start: int
    end: int
    sentence: str
    rule_id: str


@dataclass(frozen=True, slots=True)
class Language:
    """BCP 47 code ("und" where there is no text to judge) and langdetect's probability rounded to 4 digits.

    second: another language that fills paragraphs of its own, with its share of the text that was judged.
    """

    code: str
    confidence: float | None
    second: str | None = None
    second_share: float | None = None
