"""Agency credits: lines at head or foot that say whose report it was."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "credit.with_input",
        "credit",
        "A line that says whose reports went into the text.",
        removes=("(With input from agencies)", "With reporting by AP and Reuters", "(Mit Material von dpa)"),
        keeps=("With input from farmers, the ministry redrew the map.",),
    ),
    Rule(
        "credit.source",
        "credit",
        "A line that names a news agency as the source.",
        removes=("Source: AFP", "Quelle: dpa", "Fuente: EFE", "Источник: Интерфакс"),
        keeps=("Source: the harbour office's own count",),
    ),
    Rule(
        "credit.agency",
        "credit",
        "A line that is the name of one or more news agencies.",
        removes=("(Reuters)", "AFP/AP", "© Reuters"),
        keeps=("Reuters asked the ministry for comment.",),
    ),
    Rule(
        "credit.reporting_by",
        "credit",
        "A line that names who reported, wrote and edited a piece of wire copy.",
        removes=("(Reporting by Ana Ruiz in Quito; Editing by Li Wei)", "Additional reporting by Jana Brandt"),
        keeps=("Reporting by phone was allowed during the storm.",),
    ),
)
