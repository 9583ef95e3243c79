"""Publishers: the lines in which a page says whose it is."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("publisher.newsletter", "publisher", "The name in a call to subscribe to the publisher's newsletter."),
    Rule(
        "publisher.sign_up", "publisher", "The name of what the page asks to sign up for: a letter, or the publisher."
    ),
    Rule("publisher.copyright", "publisher", "The name in the page's copyright line."),
    Rule("publisher.company", "publisher", "The company in the page's copyright line, where nothing names the paper."),
    Rule("publisher.disclaimer", "publisher", "The name of whose views a page says that its report need not be."),
    Rule(
        "publisher.menu",
        "publisher",
        "The name that several lines of the page's menus share, one of which stands in unrelated documents, too.",
    ),
    Rule("publisher.title_suffix", "publisher", "The name that the page appends to its headline."),
    Rule("publisher.follow", "publisher", "The name in a call to follow, support or download the publisher."),
)

# Phrases before the publisher's name, lower case; the first that leads to a name counts.
PUBLISHER_CUES: tuple[tuple[str, str], ...] = (
    ("latest updates from ", "publisher.newsletter"), ("latest news from ", "publisher.newsletter"),
    ("latest stories from ", "publisher.newsletter"), ("latest headlines from ", "publisher.newsletter"),
    ("newsletters from ", "publisher.newsletter"), ("newsletter from ", "publisher.newsletter"),
    ("news alerts from ", "publisher.newsletter"), ("email updates from ", "publisher.newsletter"),
    ("a story from ", "publisher.newsletter"), ("sign up for ", "publisher.sign_up"),
    ("signing up for ", "publisher.sign_up"), ("sign up to ", "publisher.sign_up"),
    ("thank you for reading ", "publisher.newsletter"), ("thanks for reading ", "publisher.newsletter"),
    ("subscribe to ", "publisher.sign_up"), ("newsletter von ", "publisher.newsletter"),
    ("abonnieren sie ", "publisher.sign_up"), ("abonnez-vous à ", "publisher.sign_up"),
    ("suscríbete a ", "publisher.sign_up"), ("suscríbase a ", "publisher.sign_up"),
    ("iscriviti a ", "publisher.sign_up"), ("assine ", "publisher.sign_up"),
    ("iscriviti alla newsletter ", "publisher.newsletter"), ("newsletter der ", "publisher.newsletter"),
    ("newsletter des ", "publisher.newsletter"), ("newsletter de ", "publisher.newsletter"),
    ("newsletter del ", "publisher.newsletter"), ("newsletter di ", "publisher.newsletter"),
    ("newsletter da ", "publisher.newsletter"), ("newsletter do ", "publisher.newsletter"),
    ("newsletters de ", "publisher.newsletter"), ("boletín de ", "publisher.newsletter"),
    ("receive emails from ", "publisher.newsletter"), ("best stories from ", "publisher.newsletter"),
    ("подпишитесь на ", "publisher.sign_up"),
    ("become a member of ", "publisher.newsletter"),
)  # fmt: skip

# "Follow X on Facebook": the name stands between a word and a network.
FOLLOW_CUES: tuple[str, ...] = ("follow ", "suivez ", "folgen sie ", "folge ", "sigue a ", "siga a ", "segui ")
NETWORKS: tuple[str, ...] = (
    " on facebook", " on twitter", " on x", " on instagram", " on google", " on telegram", " on whatsapp",
    " on youtube", " on linkedin", " on flipboard", " on mastodon", " on bluesky", " auf facebook", " auf instagram",
    " auf whatsapp", " sur facebook", " sur twitter", " sur x", " en facebook", " en twitter", " su facebook",
)  # fmt: skip

# Words of a notice about rights, lower case: with a copyright sign they make a line the page's own notice.
RIGHTS_PHRASES: tuple[str, ...] = (
    "all rights", "alle rechte", "tous droits", "todos los derechos", "prohibida la reproducción", "tutti i diritti",
    "todos os direitos", "haki zote", "tüm hakları", "wszelkie prawa", "alla rättigheter", "alle rettigheter",
    "alle rechten", "все права", "использование материалов", "無断転載", "版权所有",
)  # fmt: skip

# What follows the name and does not belong to it, lower case.
PUBLISHER_TAILS: tuple[str, ...] = (
    "'s newsletter", "’s newsletter", "'s free", "’s free", "'s daily", "’s daily", "'s weekly", "’s weekly",
    " newsletter", " newsletters", " email", " e-mail", " app", " on facebook", " on twitter", " on x", " on instagram", " on google",
    " on telegram", " on whatsapp", " on youtube", " on linkedin", " on flipboard", " via email", " by email",
    " verlagsgesellschaft", " today", " now", " auf ", " sur ", " en ", " contact us", " privacy",
    " via ", " in your",
)  # fmt: skip

# Words that join what follows to a name, or begin something else: in calls always, in notices before a small letter.
PUBLISHER_JOINTS: tuple[str, ...] = (" and ", " for ", " to ")

# Legal forms behind a company's name, without full stops at the end, casefolded.
LEGAL_FORMS: frozenset[str] = frozenset(
    {
        "inc", "incorporated", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation", "co", "pty", "pvt", "gmbh",
        "mbh", "ag", "kg", "kgaa", "se", "ug", "e.v", "ohg", "& co", "n.v", "nv", "b.v", "bv", "s.a", "sa", "sas",
        "s.a.s", "sarl", "s.à.r.l", "s.r.l", "srl", "s.p.a", "spa", "s.l", "s.a.u", "s.l.u", "ltda", "s/a", "a.s",
        "l.p", "lp", "ltée", "private", "a/s", "ab", "oy", "oü", "oyj", "kft", "sp. z o.o", "ооо", "зао", "оао", "пао", "ао",
    }
)  # fmt: skip
# The same without a space before them.
LEGAL_ENDINGS: tuple[str, ...] = ("株式会社", "社", "有限公司", "주식회사")

# Words of companies that own papers and stations, casefolded: their names come last.
COMPANY_WORDS: frozenset[str] = frozenset(
    {
        "media", "medien", "mediahuis", "mediengruppe", "interactive", "communications", "holdings", "holding",
        "publishing", "publishers", "publications", "broadcasting", "newspapers", "magazines", "autos", "brands", "enterprises",
        "verlag", "verlags", "digital", "networks", "group", "groupe", "grupo", "gruppo", "editora", "editoriale", "editorial",
        "éditions", "company", "companies", "properties", "ventures", "technologies", "stations", "software",
    }
)  # fmt: skip

# What a page says of whose views its reports need not be, lower case, before the name.
DISCLAIMER_CUES: tuple[str, ...] = (
    "point of view of ", "points of view of ", "views of ", "opinions of ", "opinion of ", "position of ",
    "editorial policy of ", "the official position of ", "meinung von ", "meinung der redaktion von ",
    "opinion de ", "opinión de ", "línea editorial de ", "opinião de ", "opinião do ", "opinione di ",
    "мнением редакции ", "позицией редакции ",
)  # fmt: skip

# One of these stands in such a line, lower case.
DISCLAIMER_WORDS: tuple[str, ...] = (
    "necessarily", "not reflect", "not represent", "notwendig", "nicht zwingend", "nécessairement", "necesariamente",
    "necessariamente", "не совпада", "не обязательно",
)  # fmt: skip

# Words of menus before and behind the site's own name, lower case: "About the Harbour Times", "Harbour Times newsletters".
MENU_BEFORE: tuple[str, ...] = (
    "about", "contact", "contact us at", "new to", "work at", "work for", "work with", "working at", "working for",
    "jobs at", "careers at", "advertise with", "advertise in", "advertise on", "welcome to", "subscribe to", "über",
    "über die", "über den", "über das", "arbeiten bei", "karriere bei", "werben bei", "werben auf", "neu bei",
    "à propos de", "contacter", "s'abonner à", "abonnez-vous à", "qui sommes-nous à", "sobre", "acerca de",
    "contacta con", "suscríbete a", "trabaja en", "trabalhe na", "trabalhe no", "anuncie na", "anuncie no", "assine",
    "assine o", "assine a", "lavora con", "abbonati a", "работа в", "реклама в",
    "реклама на",
)  # fmt: skip
MENU_BEHIND: tuple[str, ...] = (
    "newsletter", "newsletters", "app", "apps", "shop", "store", "bookshop", "homepage", "home page", "premium", "plus",
    "pro", "e-paper", "epaper", "media kit", "merchandise", "on facebook", "on twitter", "on x", "on instagram",
    "on youtube", "im abo", "als startseite", "auf facebook", "auf instagram", "sur facebook", "sur instagram",
    "en facebook", "su facebook", "boutique", "kiosk", "subscription", "subscriptions", "membership", "advertising",
    "jobs", "careers", "careers page", "archives",
)  # fmt: skip

# Words that papers' names share with the sections of a page, casefolded: a name needs another word beside them.
SECTION_WORDS: frozenset[str] = frozenset(
    {
        "news", "world", "local", "national", "international", "breaking", "latest", "top", "more", "daily", "weekly",
        "today", "sport", "sports", "politics", "business", "opinion", "video", "videos", "photo", "photos", "live",
        "radio", "tv", "blog", "blogs", "press", "release", "releases", "magazine", "report", "reports", "review",
        "reviews", "special", "online", "network", "mail", "e-mail", "post", "archive", "market", "markets", "health", "tech",
        "technology", "science", "culture", "arts", "entertainment", "travel", "weather", "money", "finance", "real", "estate",
        "the", "your", "our", "in", "of", "and", "&", "for", "from", "all", "best", "a", "on", "us", "uk", "it", "house",
        "nachrichten", "aktuelle", "presse", "noticias", "últimas", "notícias", "notizie", "ultime", "новости",
        "le", "la", "el", "il", "du", "monde", "mundo", "mondo", "país", "home", "page", "site", "web", "print", "edition",
        "digital",
    }
)  # fmt: skip

# Not the name of a publisher, or the first word of something else (casefolded).
NOT_PUBLISHERS: frozenset[str] = frozenset(
    {
        "our", "us", "the", "this", "your", "my", "all", "all rights reserved", "newsletter", "newsletters", "free",
        "email", "emails", "rss", "alerts", "updates", "news", "daily", "weekly", "more", "unlimited", "access",
        "facebook", "twitter", "x", "instagram", "youtube", "whatsapp", "telegram", "linkedin", "tiktok", "google",
        "google news", "substack", "wordpress", "apple", "android", "topics", "topic", "author", "authors", "comments",
        "getty", "getty images", "shutterstock", "istock", "alamy", "epa", "imago", "picture alliance", "adobe",
        "independent", "quality", "local", "journalism", "breaking", "morning", "evening", "notifications", "new",
        "der", "die", "das", "den", "unsere", "unseren", "notre", "nos", "la", "nuestra", "nuestro", "nostra",
        "unlock", "receive", "get", "part", "read", "continue", "become", "stay", "keep", "never", "full",
        "privacy", "terms", "cookies", "haki zote", "contact", "about", "advertising", "jobs", "careers", "subscribe", "policy", "shop",
    }
)  # fmt: skip
