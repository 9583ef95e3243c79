"""Methods that decide about records and their lines as such."""

from flows.rules.rule import Rule

RULES = (
    Rule(
        "line.invisible", "invisible", "A line of control or zero-width characters: nothing is left of it after repair."
    ),
    Rule(
        "record.rejected",
        "boilerplate",
        "A line that would have been text, of a record that was rejected for another reason.",
    ),
)
