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

# How a sentence-like credit begins (lower case, brackets taken off). It has to name an agency or "agencies".
INPUT_CUES: tuple[str, ...] = (
    "with input from", "with inputs from", "with inputs by", "with agency inputs", "with agencies", "with reporting by",
    "with reporting from", "with reports from", "with reports by", "with files from", "with material from",
    "with information from", "with wire reports", "with wires", "with agency reports", "inputs from", "input from",
    "from agencies", "from wire reports", "from wire services", "from staff and wire reports", "agencies contributed",
    "compiled from wire reports", "based on reports by", "based on reporting by", "based on a report by",
    "mit material von", "mit agenturmaterial", "mit informationen von", "mit agenturen", "unter verwendung von",
    "avec agences", "avec les agences", "avec l'agence", "avec",
    "con información de", "con informacion de", "con agencias", "con datos de",
    "con informazioni di", "con agenzie", "con informações de", "com informações de", "com informações da",
    "com informações do", "com agências", "com agência",
    "по материалам", "по информации", "с использованием материалов",
)  # fmt: skip
SOURCE_CUES: tuple[str, ...] = (
    "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fonti", "fontes", "источник", "источники",
    "bron", "källa", "kilde", "credit", "via", "agency", "agencia", "agence",
)  # fmt: skip
# Sentence-like credits of wire copy that name people; a person's name or a desk's has to follow.
REPORTING_CUES: tuple[str, ...] = (
    "reporting by", "additional reporting by", "writing by", "editing by", "edited by", "compiled by",
    "translated by", "translation by", "reporting and writing by", "redaktion:", "bearbeitet von", "edición de",
    "editado por", "información de", "reportagem adicional de", "edição de", "reportage de", "édité par",
)  # fmt: skip
# Words that may stand beside agencies in a credit.
CREDIT_WORDS: frozenset[str] = frozenset(
    {
        "and", "und", "et", "y", "e", "и", "with", "agencies", "agency", "agencias", "agences", "agenturen",
        "agenzie", "agências", "agenturmaterial", "wires", "wire", "reports", "services", "service", "newswire",
        "news", "staff", "other", "by", "from", "the", "von", "de", "di", "da", "do", "des", "la", "le", "les",
        "inputs", "input", "material", "materials", "additional", "ag", "copyright", "©", "агентств", "агентства",
        "correspondents",
    }
)  # fmt: skip

# Words for agencies that are a credit by themselves, in brackets only.
AGENCY_WORDS: frozenset[str] = frozenset(
    {
        "agencies",
        "agenturen",
        "agencias",
        "agences",
        "agenzie",
        "agências",
        "wires",
        "with agencies",
        "staff and agencies",
    }
)
