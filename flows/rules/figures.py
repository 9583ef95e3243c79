"""Words that make a number a count of people killed, wounded, arrested …, and what such a number is not."""

from flows.rules.rule import Rule
from flows.rules.words import words

# "The toll of Friday's fire rose to nine": the verb right before the number, the toll anywhere before it.
TOLL_CLIMBS = words("rose rises risen climbed climbs jumped stands stood reached reaches")
# Before a form of "be" or a participle; alone they make no passive: "three men have killed a judge".
AUXILIARIES = words("have has had having")
# The forms that make a passive by themselves, for a single person.
BE_PASSIVE = words("was were been being is are be got")
# "A mother of three was killed": the number counts her children.
PARENTS = words("mother father parent widow widower grandmother grandfather grandparent")
# After a participle without a form of "be": these open its object, so it was an active verb.
OPENS_OBJECT = words("the a an his her their its my our him them it that another two three four five")


# Verbs whose subject is the source of a number.
SOURCE_VERBS = words("""
    said says say told tells reported reports report confirmed confirms announced announces added adds stated estimated
    estimates wrote writes acknowledged admitted admits declared indicated indicates noted insisted revealed disclosed
    """)

# "Nine were hurt, two seriously": these right behind a number make it a part of the wounded before it.
SEVERELY = words("seriously critically gravely severely badly slightly lightly")
# Behind a comma: what follows may be told by somebody else.
OTHER_HAND = words("while whereas but although though")
# Verbs between people and their injuries.
SUFFERED = words("suffered suffers suffering sustained sustaining received receiving")
# Who is killed where an army "lost" them.
MILITARY = words("""
    soldiers troops men fighters guerrillas rebels policemen servicemen marines infantrymen guards militants insurgents
    paratroopers combatants commandos troopers conscripts reservists peacekeepers
    """)
# Who is hurt on a field is no casualty.
PLAYERS = words("""
    players midfielders defenders strikers forwards goalkeepers keepers wingers quarterbacks linebackers receivers pitchers
    batsmen bowlers starters regulars internationals teammates team-mates
    """)
# Words for a whole whose number follows: a total of 63 people, a family of five.
WHOLES = words("total group team crew family party crowd band gang couple handful")

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
