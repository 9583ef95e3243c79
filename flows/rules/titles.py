"""Headlines: how a page wraps them, and what only looks like one."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "title.capitals",
        "title",
        "A headline in capitals above the first paragraph, as wire copy has it.",
    ),
    Rule("title.first_line", "title", "The first line of the record, short and without a full stop, above the body."),
    Rule("title.headline", "title", "The line above the body that most looks like a headline."),
    Rule("title.repeated", "title", "A headline that the page prints twice."),
    Rule(
        "title.without_site",
        "title",
        "A headline freed of the names of site and section, and of its kind (Exclusive |), that the page writes around it.",
    ),
)

# Lines of these first words are parts of the page, never headlines (lower case, whole line).
NOT_TITLES: frozenset[str] = frozenset(
    {
        "home", "menu", "search", "news", "subscribe", "sign in", "log in", "login", "sign up", "share",
        "share this", "listen", "advertisement", "table of contents", "contents", "content", "summary", "overview",
        "introduction", "key takeaways", "highlights", "in this article", "related articles", "related", "read more",
        "more", "comments", "leave a comment", "skip to content", "skip to main content", "share this article",
        "print", "save", "follow us", "opinion", "politics", "world", "business", "sports", "culture", "technology",
        "about", "contact", "newsletter", "newsletters", "blog", "article", "articles", "resources", "products",
        "pricing", "guides", "reviews", "faq", "copy link", "link copied", "in kürze", "artikel anhören", "anhören",
        "kommentare", "teilen", "drucken", "startseite", "merken", "what to know", "key points", "at a glance",
        "quick links", "on this page", "jump to", "jump to section", "go to", "go to...", "the bottom line",
        "affiliate disclosure", "disclosure", "disclaimer", "editor's note", "author", "about the author",
        "our top picks", "quick summary", "key findings", "what you'll learn", "last updated", "image credit",
        "photo",
    }
)  # fmt: skip

# What the first link of a page's trail is called (lower case).
HOME_WORDS: frozenset[str] = frozenset(
    {
        "home", "homepage", "start", "startseite", "accueil", "inicio", "portada", "início", "página inicial", "главная",
        "hjem", "hem", "forside", "etusivu", "strona główna", "ana sayfa", "beranda",
    }
)  # fmt: skip

# Words that only the names of papers and stations end with, or open with before "of", "de" and the like: what stands
# before a headline and a dash is a site's name only with one of these.
MASTHEAD_WORDS: frozenset[str] = frozenset(
    {
        "news", "times", "herald", "gazette", "tribune", "chronicle", "telegraph", "guardian", "observer", "examiner",
        "inquirer", "sentinel", "courier", "ledger", "bbc", "cnn", "zeitung", "anzeiger", "nachrichten", "tagblatt",
        "kurier", "rundschau", "diario", "periódico", "noticias", "gaceta", "giornale", "corriere", "gazzetta", "jornal",
        "notícias", "courrier", "новости", "газета", "вести", "ведомости",
    }
)  # fmt: skip
# Small words inside the names of papers ("Corriere di Norvilla").
SITE_PARTICLES: frozenset[str] = frozenset(
    {
        "of", "the", "and", "&", "für", "am", "im", "und", "der", "die", "das", "de", "la", "le", "les", "du", "des",
        "et", "en", "del", "el", "los", "y", "di", "della", "il", "e", "da", "do", "dos", "и", "в", "van",
    }
)  # fmt: skip

# Labels of lists of headings: what follows shortly behind one is a chapter, no headline.
LIST_LABELS: frozenset[str] = frozenset(
    {
        "table of contents", "table of content", "contents", "content", "in this article", "on this page", "jump to",
        "jump to section", "quick links", "go to", "inhalt", "inhaltsverzeichnis", "sommaire", "índice", "indice",
        "sumário", "содержание", "inhoud",
    }
)  # fmt: skip

# Words in the names of papers and stations: what a page appends behind a dash is a site's name only with one of these.
SITE_WORDS: frozenset[str] = frozenset(
    {
        "news", "times", "post", "herald", "journal", "gazette", "tribune", "today", "daily", "magazine", "tv", "radio",
        "blog", "press", "chronicle", "observer", "guardian", "telegraph", "mail", "star", "sun", "mirror", "express",
        "standard", "independent", "examiner", "dispatch", "courier", "record", "register", "review", "report",
        "weekly", "monitor", "bulletin", "sentinel", "ledger", "inquirer", "bbc", "cnn", "reuters", "online", "network",
        "zeitung", "anzeiger", "nachrichten", "tagblatt", "kurier", "rundschau", "spiegel", "presse", "allgemeine",
        "diario", "periódico", "noticias", "país", "mundo", "prensa", "giornale", "corriere", "notizie", "jornal",
        "notícias", "folha", "courrier", "gaceta", "gazzetta", "dépêche", "voix", "stampa", "repubblica", "messaggero",
        "correio", "diário", "gazeta", "tageblatt", "volksblatt", "bote", "merkur", "ведомости", "известия", "правда",
        "le", "figaro", "monde", "новости", "газета", "вести",
    }
)  # fmt: skip
