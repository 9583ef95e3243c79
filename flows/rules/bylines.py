"""Bylines: their rules, and what pages of all languages stick to names. The words stand in flows/languages."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "byline.cue",
        "byline",
        "A line that names who wrote the text after By, Von, Por, Par, Di or the like.",
        removes=("By Ana Ruiz and Li Wei", "Von Jana Brandt", "BY TOMAS HERRERA, STAFF WRITER", "Автор: Ирина Лапина"),
        keeps=("By Friday the water had reached the market.", "Von der Schließung sind 40 Stellen betroffen."),
    ),
    Rule(
        "byline.role",
        "byline",
        "A line that is a name and what that person does at the paper.",
        removes=("Ana Ruiz, Staff Writer", "Jonas Meyer, Korrespondent"),
        keeps=("Ana Ruiz, a nurse from Salta, waited outside.",),
    ),
    Rule(
        "byline.agency",
        "byline",
        "A line that names a news agency or a desk as the author.",
        removes=("By Reuters", "By Staff Reporter"),
        keeps=("By agency rules the fee is paid twice.",),
    ),
    Rule("byline.person", "author", "The name of a person in a byline."),
    Rule("byline.name_alone", "byline", "A name alone on its line, beside a headline or a date line."),
    Rule("byline.signature", "byline", "A name that closes the report, alone, behind a dash or in brackets."),
    Rule("byline.author_box", "byline", "A name in the box behind the report that says who the author is."),
    Rule("byline.agency_name", "author", "The name of a news agency in a byline."),
    Rule("byline.organization", "author", "The name of an organization or desk in a byline."),
)

# Networks whose names pages stick to a name without a space ("Ana RuizTwitter").
NETWORKS: frozenset[str] = frozenset({"twitter", "facebook", "instagram", "linkedin", "bluesky", "mastodon", "threads"})
