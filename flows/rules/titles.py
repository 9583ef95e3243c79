"""Headlines: how a page wraps them, and what only looks like one."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "title.capitals",
        "title",
        "A headline in capitals above the first paragraph, as wire copy has it.",
    ),
    Rule("title.first_line", "title", "The first line of the record, short and without a full stop, above the body."),
    Rule("title.headline", "title", "The line above the body that most looks like a headline."),
    Rule("title.repeated", "title", "A headline that the page prints twice."),
    Rule(
        "title.without_site",
        "title",
        "A headline freed of the names of site and section, and of its kind (Exclusive |), that the page writes around it.",
    ),
)
