"""Rules of counts of people; the words stand in flows/languages."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("figure.active", "figure", "A number right after an active verb: killed 12 people."),
    Rule(
        "figure.passive",
        "figure",
        "A number whose people are said to have been killed, wounded …: 12 people were killed.",
    ),
    Rule("figure.noun", "figure", "A number of deaths, arrests, hostages … or of the lives that something claimed."),
    Rule("figure.act_of", "figure", "A number of people after an act: the murder of six priests."),
    Rule("figure.toll", "figure", "A number that a death toll reached."),
    Rule(
        "figure.joined",
        "figure",
        "A number joined to another one of the same event: killed 12 soldiers and two civilians.",
    ),
    Rule("figure.part", "figure", "A number that is said to be part of another: 12 people, including three children."),
    Rule(
        "figure.one", "figure", "A single unnamed person of whom it is said: a policeman was killed; his driver died."
    ),
    Rule("figure.victim", "figure", "A named person of whom it is said: Ada Lund was killed; the murder of Ada Lund."),
    Rule("figure.people", "figure", "Any other count of people: 4,000 protesters."),
)
