"""Quote marks, and the rules by which a quotation gets its speaker."""

from flows.rules.rule import Rule

# Marks of one family pair with one another: text is scraped, and “straight" or „low“ pairs are everyday.
MARK_FAMILIES: dict[str, str] = {
    '"': "double",
    "“": "double",
    "”": "double",
    "„": "double",
    "«": "angle",
    "»": "angle",
    "「": "corner",
    "」": "corner",
    "『": "white corner",
    "』": "white corner",
    "'": "single",
    "‘": "single",
    "’": "single",
}
# Two single marks for one double mark, as wire archives and typewriters have them, and the mark they stand for.
DOUBLED_MARKS: dict[str, str] = {"''": '"', "``": "“", "‘‘": "“", "’’": "”"}

OPENING_MARKS = frozenset('"“„«‘')

RULES: tuple[Rule, ...] = (
    Rule("quote.cue_after", "quote", "The cue verb and its subject follow the quotation: “…,” Putin said."),
    Rule("quote.cue_before", "quote", "The cue verb and its subject lead to the quotation: Putin said: “…”."),
    Rule("quote.according_to", "quote", "The quotation stands with “according to” and a source."),
    Rule("quote.continued", "quote", "The quotation goes on where the one before it broke off."),
    Rule("quote.unattributed", "quote", "Quote marks around speech whose speaker the text around them does not tell."),
)
