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
    Rule("dateline.place", "dateline", "A place of the gazetteer, in capitals, opens the paragraph before a dash."),
    Rule(
        "dateline.capitals",
        "dateline",
        "A word in capitals that is no known word opens the paragraph before a long dash between spaces.",
    ),
)

# Region as newspapers write it (AP style, postal code, full name), lower case without full stops -> country.
US_STATES: tuple[str, ...] = (
    "alabama", "ala", "al", "alaska", "ak", "arizona", "ariz", "az", "arkansas", "ark", "ar", "california", "calif",
    "ca", "cal", "colorado", "colo", "co", "connecticut", "conn", "ct", "delaware", "del", "de", "district of columbia",
    "dc", "florida", "fla", "fl", "georgia", "ga", "hawaii", "hi", "idaho", "id", "illinois", "ill", "il", "indiana",
    "ind", "in", "iowa", "ia", "kansas", "kan", "kans", "ks", "kentucky", "ky", "louisiana", "la", "maine", "me",
    "maryland", "md", "massachusetts", "mass", "ma", "michigan", "mich", "mi", "minnesota", "minn", "mn",
    "mississippi", "miss", "ms", "missouri", "mo", "montana", "mont", "mt", "nebraska", "neb", "nebr", "ne", "nevada",
    "nev", "nv", "new hampshire", "nh", "new jersey", "nj", "new mexico", "nm", "new york", "ny", "north carolina",
    "nc", "north dakota", "nd", "ohio", "oh", "oklahoma", "okla", "ok", "oregon", "ore", "or", "pennsylvania", "penn",
    "pa", "rhode island", "ri", "south carolina", "sc", "south dakota", "sd", "tennessee", "tenn", "tn", "texas",
    "tex", "tx", "utah", "ut", "vermont", "vt", "virginia", "va", "washington", "wash", "wa", "west virginia", "w va",
    "wva", "wv", "wisconsin", "wis", "wisc", "wi", "wyoming", "wyo", "wy", "puerto rico", "pr", "guam", "us", "usa",
    "united states",
)  # fmt: skip
CANADIAN_PROVINCES: tuple[str, ...] = (
    "alberta", "alta", "ab", "british columbia", "bc", "manitoba", "man", "mb", "new brunswick", "nb", "newfoundland",
    "newfoundland and labrador", "nl", "nfld", "nova scotia", "ns", "ontario", "ont", "on", "prince edward island",
    "pei", "pe", "quebec", "québec", "que", "qc", "saskatchewan", "sask", "sk", "yukon", "yt", "nunavut", "nu",
    "northwest territories", "nwt", "canada",
)  # fmt: skip
# Countries and parts of countries that datelines name and a gazetteer may not know, or not under that name.
OTHER_REGIONS: dict[str, str] = {
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "uk": "GB", "united kingdom": "GB",
    "britain": "GB", "ireland": "IE", "west germany": "DE", "east germany": "DE", "frg": "DE", "gdr": "DE",
    "ussr": "RU", "soviet union": "RU", "czechoslovakia": "CZ", "uae": "AE", "united arab emirates": "AE",
    "gaza strip": "PS", "west bank": "PS", "gaza": "PS", "israel": "IL", "new south wales": "AU", "nsw": "AU",
    "queensland": "AU", "victoria": "AU", "tasmania": "AU", "south australia": "AU", "western australia": "AU",
    "drc": "CD", "congo": "CD", "ivory coast": "CI", "south korea": "KR", "north korea": "KP", "holland": "NL",
    "netherlands": "NL", "the netherlands": "NL", "russia": "RU", "ukraine": "UA", "syria": "SY", "iran": "IR",
    "vietnam": "VN", "taiwan": "TW", "hong kong": "HK", "kosovo": "XK", "vatican": "VA", "vatican city": "VA",
    "germany": "DE", "france": "FR", "spain": "ES", "italy": "IT", "portugal": "PT", "mexico": "MX", "china": "CN",
    "japan": "JP", "india": "IN", "pakistan": "PK", "afghanistan": "AF", "iraq": "IQ", "turkey": "TR", "egypt": "EG",
    "brazil": "BR", "argentina": "AR", "colombia": "CO", "peru": "PE", "chile": "CL", "australia": "AU",
    "new zealand": "NZ", "south africa": "ZA", "nigeria": "NG", "kenya": "KE", "switzerland": "CH", "austria": "AT",
    "belgium": "BE", "poland": "PL", "greece": "GR", "sweden": "SE", "norway": "NO", "denmark": "DK",
    "finland": "FI", "thailand": "TH", "philippines": "PH", "indonesia": "ID", "malaysia": "MY", "nicaragua": "NI",
    "guatemala": "GT", "honduras": "HN", "el salvador": "SV", "costa rica": "CR", "panama": "PA", "cuba": "CU",
    "venezuela": "VE", "ecuador": "EC", "bolivia": "BO", "paraguay": "PY", "uruguay": "UY", "haiti": "HT",
    "lebanon": "LB", "jordan": "JO", "saudi arabia": "SA", "armenia": "AM", "azerbaijan": "AZ",
    "bangladesh": "BD", "sri lanka": "LK", "nepal": "NP", "romania": "RO", "bulgaria": "BG", "hungary": "HU",
    "serbia": "RS", "croatia": "HR",
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
