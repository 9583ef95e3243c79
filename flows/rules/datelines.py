"""What a dateline is made of: states and provinces that follow a place, words that only look like one."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "dateline.agency",
        "dateline",
        "A place and a news agency open the paragraph, before a dash.",
    ),
    Rule("dateline.date", "dateline", "A place and a date open the paragraph, before a dash."),
    Rule("dateline.region", "dateline", "A place with its state, province or country opens the paragraph."),
    Rule(
        "dateline.line",
        "dateline",
        "A place in capitals and a day in figures, year first, are a line of their own above the report.",
        source="CoNLL-2003",
    ),
    Rule("dateline.place", "dateline", "A place of the gazetteer, in capitals, opens the paragraph before a dash."),
    Rule(
        "dateline.capitals",
        "dateline",
        "A word in capitals that is no known word opens the paragraph before a long dash between spaces.",
    ),
)

# Regions behind a place that the gazetteer does not know, or not under that name: lower case without full stops.
# States and provinces stand in rules/gazetteer.py, countries come from pycountry.
OTHER_REGIONS: dict[str, str] = {
    "puerto rico": "US", "pr": "US", "guam": "US", "us": "US", "usa": "US", "united states": "US", "cal": "US",
    "canada": "CA", "québec": "CA", "uk": "GB", "east germany": "DE", "frg": "DE", "gdr": "DE", "ussr": "RU",
    "soviet union": "RU", "czechoslovakia": "CZ", "uae": "AE", "gaza strip": "PS", "west bank": "PS", "gaza": "PS",
    "drc": "CD", "congo": "CD",
}  # fmt: skip

# Cities under the name that datelines in another language give them, lower case, where a gazetteer knows another and
# larger place of that name, or none.
EXONYMS: dict[str, str] = {
    "victoria": "CA", "west berlin": "DE", "east berlin": "DE", "roma": "IT", "rom": "IT", "рим": "IT", "nápoles": "IT", "venedig": "IT", "venezia": "IT", "venecia": "IT",
    "genova": "IT", "parigi": "FR", "marsella": "FR", "londres": "GB", "berlim": "DE", "colonia": "DE",
    "colônia": "DE", "vienne": "AT", "ginebra": "CH", "berne": "CH", "bâle": "CH", "haia": "NL", "moscú": "RU",
    "mosca": "RU", "breslau": "PL", "brünn": "CZ", "atenas": "GR", "αθήνα": "GR", "filadelfia": "US", "pékin": "CN",
    "pekín": "CN", "pekin": "CN", "jerusalén": "IL", "kudüs": "IL", "el cairo": "EG", "kair": "EG", "damasco": "SY",
    "şam": "SY", "bagdad": "IQ", "bağdat": "IQ", "san josé": "CR", "sídney": "AU", "argel": "DZ", "cezayir": "DZ",
    "vatikan": "VA", "vatikanstadt": "VA", "cité du vatican": "VA", "ciudad del vaticano": "VA",
    "città del vaticano": "VA", "cidade do vaticano": "VA", "ватикан": "VA", "luxemburg": "LU", "luxemburgo": "LU",
    "lussemburgo": "LU", "singapur": "SG", "abou dhabi": "AE", "saná": "YE", "ammã": "JO", "gaza-stadt": "PS",
    "gaza-ville": "PS", "ciudad de gaza": "PS", "atina": "GR", "bükreş": "RO", "kahire": "EG", "lizbon": "PT",
    "varşova": "PL", "viyana": "AT", "cenevre": "CH", "brüksel": "BE", "moskova": "RU", "üsküp": "MK",
    "saraybosna": "BA", "lefkoşa": "CY", "erivan": "AM", "saigon": "VN", "calcuta": "IN", "bombay": "IN",
}  # fmt: skip

# What joins two places of one dateline, lower case: "GENEVA and KYIV", "Berlin und Paris".
PLACE_JOINTS: tuple[str, ...] = ("and", "und", "et", "y", "e", "en", "och", "og", "и", "ve")

# Lower-case words inside the names of places: "Frankfurt am Main", "Rio de Janeiro", "Isle of Man".
PLACE_PARTICLES: tuple[str, ...] = (
    "de", "do", "da", "dos", "das", "del", "della", "di", "la", "le", "les", "el", "of", "and", "am", "an", "der",
    "den", "im", "in", "bei", "und", "et", "y", "e", "och", "og", "и", "ve", "ob", "sur", "sous", "en", "upon", "on", "al", "es", "na", "на",
)  # fmt: skip

# Capitals before a dash, a colon or a date that are no place: labels of the desk, calls, cues of dates.
NOT_PLACES: frozenset[str] = frozenset(
    {
        "update", "updated", "updates", "breaking", "exclusive", "watch", "video", "photo", "photos", "opinion",
        "analysis", "commentary", "editorial", "column", "review", "interview", "live", "note", "editor's note",
        "published", "posted", "modified", "created", "date", "by", "on", "in", "from", "advisory", "correction",
        "corrected", "feature", "explainer", "factbox", "timeline", "urgent", "flash", "alert", "news", "read",
        "also read", "related", "see", "listen", "podcast", "gallery", "poll", "quiz", "faq", "fyi", "pdf", "question",
        "answer", "warning", "spoiler", "spoilers", "summary", "weather", "sports", "sport", "today", "yesterday",
        "first published", "last updated", "rpt", "closed", "open", "free", "sold", "wanted", "notice", "travel",
        "health", "politics", "business", "science", "culture", "crime", "courts", "education", "recipe", "letter",
        "letters", "obituary", "profile", "preview", "recap", "report", "special", "bonus", "reminder", "caution",
        "danger", "afaik", "vidéo", "exclusif", "analyse", "avis", "direct", "sondage", "reportage", "kommentar",
        "eilmeldung", "meinung", "hintergrund", "achtung", "vídeo", "exclusivo", "exclusiva", "opinión",
        "análisis", "urgente", "entrevista", "última hora", "opinião", "análise", "atenção", "atualização", "commento",
        "intervista", "esclusivo", "видео", "срочно", "эксклюзив", "мнение", "интервью", "обновлено", "опрос",
        "nato", "opec", "un", "eu", "who", "fifa", "uefa", "nasa", "asean", "unesco", "unicef", "osce", "imf",
    }
)  # fmt: skip

# In place of a town: "CLANDESTINE, 8 JAN 90 (RADIO …)" names the sender; only a country in brackets resolves it.
UNPLACED: frozenset[str] = frozenset({"clandestine", "no city", "undated", "at sea", "aboard"})
