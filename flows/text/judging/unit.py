"""The unit of the line judge, a line or a wrapped paragraph, while it is judged; and which rules are certain of it."""

from dataclasses import dataclass, field

from flows.rules.marks import OPENING_QUOTES
from flows.text.judging.line_features import Features
from flows.text.judging.line_rules import find_opening
from flows.text.readers.line import LineReading
from flows.text.values import Opinion

# Scores (log-odds times 1000) beyond the threshold from which the line model may keep a line against other evidence: it
# is repeated in unrelated documents; its section's heading tells that it is none of the report; a rule took it that is
# wrong too often to be certain (on the gold sets in two of five lines).
KEEP_AGAINST = {
    "boilerplate.repeated": 2000,
    "teaser.section": 700,
    "comment_form.section": 700,
    "newsletter.section": 700,
    "repetition.pull_quote": 200,
    "caption.scene": 800,
    "contact.call": 800,
    "navigation.link": 800,
    "navigation.trail": 800,
    "share_bar.networks": 800,
}
# What stands between paragraphs without ending anything.
TRANSPARENT_KINDS = frozenset({"caption", "advertisement"})


@dataclass(slots=True)
class Unit:
    """A line, or a wrapped paragraph, while it is judged."""

    first: int
    last: int
    reading: LineReading = field(compare=False)
    features: Features
    kind: str
    alone: Opinion
    alone_rule_id: str
    text: str = field(init=False)
    rule_id: str = field(init=False)
    context: Opinion = field(init=False)
    context_rule_id: str = field(init=False)
    is_title: bool = False
    is_repeated: bool = False
    is_past_report: bool = False
    learned: Opinion | None = None
    learned_score: int | None = None
    # Lines of one list or one live blog have one number, others None.
    block: int | None = None

    def __post_init__(self) -> None:
        self.text = self.reading.text
        self.rule_id = self.context_rule_id = self.alone_rule_id
        self.context = self.alone

    def take(self, kind: str, rule_id: str) -> None:
        """A rule that is certain takes the line by itself."""
        self.kind, self.alone, self.alone_rule_id = kind, "junk", rule_id
        self.rule_id, self.context, self.context_rule_id = rule_id, "junk", rule_id

    def speak(self, alone: Opinion, rule_id: str) -> None:
        """The line itself says what it is."""
        self.kind = rule_id.split(".", 1)[0]
        self.rule_id = self.alone_rule_id = self.context_rule_id = rule_id
        self.alone = self.context = alone

    def settle(self, context: Opinion, rule_id: str) -> None:
        """The neighbours decide."""
        self.kind, self.rule_id = rule_id.split(".", 1)[0], rule_id
        self.context, self.context_rule_id = context, rule_id

    def overrule(self, rule_id: str) -> None:
        """The learned model decides otherwise than the neighbours, whose opinion is kept."""
        self.kind, self.rule_id = rule_id.split(".", 1)[0], rule_id


def is_figures(unit: Unit) -> bool:
    """Whether a line is figures without a word: scores, cells of a table, the numbers of a list."""
    return unit.alone_rule_id == "navigation.marks" and any(map(str.isdigit, unit.text))


def is_certain(unit: Unit) -> bool:
    """Whether a rule is certain of a line: the model is not asked.

    Leaves to the model what rules of KEEP_AGAINST took, and figures without a word: scores, the numbers of a list. A
    pull quote is certain where it is set in quotation marks: on the gold sets two of three others are the report's, the
    name of a thing above a part of a list, or a sentence of the lead that the report says again.

    >>> from flows.text.judging.judge import judge_alone
    >>> is_certain(judge_alone("Leave a Reply", 0, 0, frozenset())), is_certain(judge_alone("3 : 1", 0, 0, frozenset()))
    (True, False)
    """
    if unit.is_past_report:
        return True
    if unit.alone_rule_id == "repetition.pull_quote":
        return unit.text.startswith(_OPENING_QUOTES)
    return unit.alone == "junk" and unit.alone_rule_id not in KEEP_AGAINST and not is_figures(unit)


def opens_section(unit: Unit) -> bool:
    """Whether a section of the page begins here that is not the report."""
    return unit.alone == "junk" and find_opening(unit.text, unit.alone_rule_id)


def opens_comments(unit: Unit) -> bool:
    """Whether the readers' comments or their form begin here."""
    return unit.kind == "comment_form" and opens_section(unit)


_OPENING_QUOTES = tuple(OPENING_QUOTES)
