"""Bylines: the words that open them, the roles beside a name, the words that no name holds."""

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
    Rule("byline.agency_name", "author", "The name of a news agency in a byline."),
    Rule("byline.organization", "author", "The name of an organization or desk in a byline."),
)

# What opens a byline. A strong cue says nothing else (Written by); after a weak one (By, Von, Di) the rest of the
# line has to be names, roles, agencies and dates. All lower case; a colon may follow each.
STRONG_CUES: tuple[str, ...] = (
    "written by", "story by", "words by", "text by", "report by", "reported by", "reporting by", "posted by",
    "article by", "author", "authors", "author(s)", "byline", "contributed by", "published by", "review by",
    "reviewed by", "edited by", "compiled by", "analysis by", "opinion by", "interview by", "photos and text by",
    "text and photos by", "a column by", "special report by", "fact checked by", "guest post by",
    "autor", "autorin", "autoren", "text von", "ein bericht von", "ein kommentar von", "ein gastbeitrag von",
    "eine analyse von", "interview von", "interview:", "kommentar von", "geschrieben von", "aufgezeichnet von", "bericht von", "kolumne von", "eine kolumne von", "gastbeitrag von", "essay von", "reportage von", "porträt von",
    "auteur", "auteure", "auteurs", "écrit par", "rédigé par", "publié par", "propos recueillis par", "texte de",
    "autora", "autores", "escrito por", "redactado por", "publicado por", "texto de", "una crónica de",
    "autore", "autrice", "autori", "a cura di", "scritto da", "articolo di", "testo di", "intervista di",
    "escrito por", "texto de", "reportagem de", "por redação",
    "автор", "авторы", "текст", "автор текста", "материал подготовил", "материал подготовила",
    "auteur", "tekst", "geschreven door", "text",
)  # fmt: skip
# Who is named after these did not write the text: the line is a byline, the names are no authors.
EDITOR_CUES: tuple[str, ...] = ("edited by", "reviewed by", "compiled by", "fact checked by", "published by")
WEAK_CUES: tuple[str, ...] = ("by", "von", "por", "par", "di", "da", "de", "door", "av", "af")
# Cues that need their colon: without it they are ordinary words ("Text", "Interview").
COLON_CUES: frozenset[str] = frozenset(
    {
        "author", "authors", "author(s)", "byline", "autor", "autorin", "autoren", "auteur", "auteure", "auteurs",
        "autora", "autores", "autore", "autrice", "autori", "автор", "авторы", "текст", "tekst", "text",
    }
)  # fmt: skip

# A piece of a byline that holds one of these words is a role or a desk, not a name.
ROLE_WORDS: frozenset[str] = frozenset(
    {
        "reporter", "reporters", "correspondent", "correspondents", "writer", "writers", "editor", "editors",
        "journalist", "columnist", "contributor", "contributors", "contributing", "producer", "producers",
        "photographer", "staff", "staffers", "desk", "newsroom", "team", "bureau", "chief", "senior", "junior",
        "associate", "assistant", "special", "freelance", "freelancer", "intern", "guest", "digital", "political",
        "business", "sports", "health", "science", "technology", "crime", "courts", "education", "environment",
        "investigative", "national", "international", "foreign", "diplomatic", "chef", "director", "manager",
        "founder", "author", "blogger", "analyst", "specialist", "strategist", "professor", "lecturer", "fellow",
        "researcher", "admin", "administrator", "anchor", "host", "redakteur", "redakteurin", "redaktion",
        "korrespondent", "korrespondentin", "reporterin", "journalistin", "autor", "autorin", "volontär",
        "volontärin", "chefredakteur", "chefredakteurin", "ressortleiter", "ressortleiterin", "journaliste",
        "rédacteur", "rédactrice", "rédaction", "correspondant", "correspondante", "envoyé", "envoyée", "spécial",
        "spéciale", "redactor", "redactora", "redacción", "corresponsal", "enviado", "enviada", "especial",
        "periodista", "colaborador", "colaboradora", "inviato", "inviata", "corrispondente", "redazione",
        "giornalista", "nostro", "nostra", "repórter", "redação", "correspondente", "jornalista", "colunista",
        "корреспондент", "редактор", "журналист", "редакция", "обозреватель", "redactie", "verslaggever",
        "redacteur",
    }
)  # fmt: skip

# Words that begin lines like "By The Numbers" and titles: never part of a person's name.
NOT_IN_NAMES: frozenset[str] = frozenset(
    {
        "the", "a", "an", "and", "or", "but", "for", "with", "from", "at", "on", "in", "of", "to", "is", "are",
        "was", "were", "be", "been", "has", "have", "had", "this", "that", "these", "those", "his", "her", "their",
        "its", "our", "your", "my", "how", "why", "what", "when", "where", "who", "which", "not", "no", "new",
        "first", "last", "next", "more", "most", "all", "some", "any", "every", "each", "one", "two", "three",
        "four", "five", "six", "seven", "eight", "nine", "ten", "hundreds", "thousands", "millions", "dozens",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "today", "yesterday",
        "tomorrow", "week", "month", "year", "years", "numbers", "popular", "demand", "law", "default", "design",
        "accident", "chance", "land", "sea", "air", "foot", "far", "then", "now", "here", "there", "comparison",
        "contrast", "contrary", "definition", "midnight", "noon", "dawn", "dusk", "nightfall", "virtue", "way",
        "means", "order", "get", "guide", "guides", "quote", "score", "setup", "vice", "president", "source", "sources", "weitere", "home",
        "news", "update", "updated", "published", "posted", "read", "share", "comments", "comment",
        "photo", "photos", "video", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem",
        "einer", "und", "oder", "mit", "für", "auf", "aus", "nach", "bei", "zum", "zur", "ist", "sind", "war",
        "wegen", "anfang", "ende", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        "heute", "gestern", "morgen", "el", "los", "las", "un", "una", "y", "o", "con", "para", "que", "es", "son",
        "fue", "favor", "primera", "primero", "segunda", "ejemplo", "supuesto", "ahora", "le", "les", "une", "et",
        "ou", "avec", "pour", "qui", "est", "sont", "exemple", "ailleurs", "conséquent", "rapport", "il", "lo",
        "gli", "uno", "per", "che", "sono", "più", "nuovo", "nuova", "os", "um", "uma", "com", "são", "и", "в", "на",
        "с", "по", "для", "из", "от", "это",
    }
)  # fmt: skip

# Lower-case words inside names: "Ludwig van der Berg", "Maria de la Cruz".
NAME_PARTICLES: frozenset[str] = frozenset(
    {
        "de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "van", "von", "der", "den", "ten", "ter",
        "zu", "zum", "zur", "y", "e", "al", "el", "bin", "ibn", "bint", "ben", "abu", "af", "av", "du", "des", "san",
        "st", "mc", "mac", "o",
    }
)  # fmt: skip
NAME_SUFFIXES: frozenset[str] = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "mba", "rn", "cfp"})
TITLES_OF_NAMES: frozenset[str] = frozenset({"dr", "prof", "sir", "mr", "mrs", "ms", "fr", "rev", "lt", "col", "gen"})
