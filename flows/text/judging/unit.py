"""The unit of the line judge, a line or a wrapped paragraph, while it is judged."""

from dataclasses import dataclass, field

from flows.text.judging.line_features import Features
from flows.text.judging.line_rules import find_opening
from flows.text.readers.line import LineReading
from flows.text.values import Opinion

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


def opens_section(unit: Unit) -> bool:
    """Whether a section of the page begins here that is not the report."""
    return unit.alone == "junk" and find_opening(unit.text, unit.alone_rule_id)


def opens_comments(unit: Unit) -> bool:
    """Whether the readers' comments or their form begin here."""
    return unit.kind == "comment_form" and opens_section(unit)
