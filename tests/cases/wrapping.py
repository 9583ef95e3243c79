"""Texts and their paragraphs: label, comment, lines, expected blocks (None where every line stands alone)."""

from typing import NamedTuple


class WrappingCase(NamedTuple):
    label: str
    comment: str
    lines: tuple[str, ...]
    blocks: tuple[tuple[int, int], ...] | None


WRAPPED_AT_72 = (
    "NORWOOD, May 3 (HP) - The harbour of Norwood stayed closed for a third",
    "day on Friday as divers searched for the wreck of a coal barge that sank",
    "in the storm, and the harbour master said that it might take until next",
    "week before the first ferry could leave.",
    "",
    "Forty boats were damaged or lost, the fishermen's union said, and the",
    "smokehouse, the oldest on that coast, has no roof. Nobody was hurt.",
    "",
    '"We heard it go," said Ada Quill, who lives across the street and has a',
    'key to the smokehouse. "It went like a hat."',
)

CASES: tuple[WrappingCase, ...] = (
    WrappingCase("wrapped", "paragraphs with blank lines between", WRAPPED_AT_72, ((0, 3), (5, 6), (8, 9))),
    WrappingCase(
        "wrapped without blank lines",
        "a paragraph ends where the next word would have fitted",
        tuple(line for line in WRAPPED_AT_72 if line),
        ((0, 3), (4, 5), (6, 7)),
    ),
    WrappingCase(
        "headline on top",
        "a dateline follows it, so it is no first line of a paragraph",
        ("Harbour of Norwood stays closed for a third day after the storm", *WRAPPED_AT_72),
        ((0, 0), (1, 4), (6, 7), (9, 10)),
    ),
    WrappingCase(
        "teletype",
        "capitals only: no case to go by",
        tuple(line.upper() for line in WRAPPED_AT_72[:4]),
        ((0, 3),),
    ),
    WrappingCase(
        "list inside",
        "items stay apart",
        (
            *WRAPPED_AT_72[:4],
            "- The ferry to Easton, which was to leave on Friday morning, is off too",
            "- The coal barge Hope",
        ),
        ((0, 3), (4, 4), (5, 5)),
    ),
    WrappingCase(
        "a line a paragraph",
        "ordinary scraped text",
        (
            "The harbour of Norwood stayed closed on Friday as divers searched for a barge.",
            "Forty boats were damaged or lost, the union said on Thursday evening.",
            "Nobody was hurt, although the smokehouse has lost its roof in the storm.",
            "The harbour master hopes to see the first ferry leave by Monday night.",
        ),
        None,
    ),
    WrappingCase(
        "headlines",
        "as long as wrapped lines, but none goes on in lower case",
        (
            "Harbour of Norwood Stays Closed for a Third Day After the Storm",
            "Forty Boats Are Damaged or Lost in Worst Storm for Many a Decade",
            "Smokehouse Loses Its Roof and Its Owner Says That He Will Retire",
            "Divers Search for the Wreck of a Coal Barge at the Harbour Mouth",
        ),
        None,
    ),
    WrappingCase(
        "verse",
        "goes on in lower case, but breaks its lines where it likes",
        (
            "The harbour lies asleep tonight,",
            "and nobody has seen",
            "the little lamp, the smokehouse light,",
            "that used to burn in green",
            "above the water's edge",
            "where once the ferry would have been.",
        ),
        None,
    ),
    WrappingCase(
        "table",
        "figures",
        (
            "Norwood 12 4 3 5 17 22 15",
            "Easton 12 3 3 6 14 25 12",
            "Weston 12 2 4 6 11 24 10",
            "total 36 9 10 17 42 71 37",
        ),
        None,
    ),
    WrappingCase(
        "addresses",
        "as long as wrapped lines, broken where their parts end",
        (
            "Norwood Harbour Office, Old Customs House, 4 Quay Street",
            "Postal address: Box 12, Norwood, telephone 555 0143 (mornings)",
            "Easton Ferry Company, Pier Two, 17 Lower Shore Road, Easton",
            "Ticket office: open daily from 6 to 9, telephone 555 0178",
        ),
        None,
    ),
    WrappingCase(
        "menu",
        "short",
        ("Home", "News", "local news and views", "Sport", "how to advertise with us", "about the paper"),
        None,
    ),
    WrappingCase(
        "list of long items",
        "each goes on in lower case, but none is full",
        (
            "The council wants to do four things before the summer begins:",
            "repair the northern pillar of the bridge and paint the railings",
            "open the footpath below it again",
            "move the market hall's bins to the back of the fire station",
            "sell the old ferry, if anybody should want it",
        ),
        None,
    ),
    WrappingCase(
        "poem of long lines",
        "begins its lines with capitals",
        (
            "The harbour lies asleep tonight, and nobody in Norwood knows",
            "Who lit the lamp above the quay before the winter gale arose,",
            "Or why the ferry, long since sold, comes back to us when no wind blows",
            "And takes aboard the drowned and old, and where it is the old boat goes.",
        ),
        None,
    ),
    WrappingCase("nothing", "", ("", "", ""), None),
)

NOT_QUOTED: tuple[WrappingCase, ...] = (
    WrappingCase("arrows", "a menu", ("> Home", "> News and views from the coast", "> Sport", "> Weather"), None),
    WrappingCase(
        "arrows before headlines",
        "as long as wrapped lines",
        (
            "> Harbour of Norwood Stays Closed for a Third Day After the Storm",
            "> Forty Boats Are Damaged or Lost in Worst Storm for Many a Decade",
            "> Smokehouse Loses Its Roof and Its Owner Says That He Will Retire",
        ),
        None,
    ),
    WrappingCase("one", "", ("The gate is > 5 metres wide.", "> So they say."), None),
)
