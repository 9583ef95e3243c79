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
    Rule("byline.author_box", "byline", "A name in the box behind the report that says who the author is."),
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
    "auteur", "tekst", "geschreven door", "text", "texto", "testo", "texte", "words", "story", "autor textu",
    "yazan", "yazar", "haber", "penulis", "oleh", "reporter", "kirjoittaja", "szerző", "författare", "forfatter",
    "guide by", "recipe by", "essay by", "feature by", "profile by", "commentary by", "explainer by", "blog by",
    "post by", "news by", "column by", "researched by", "tested by", "created by", "visualizations by", "authored by",
    "this post was written by", "this article was written by", "this story was written by", "this is a guest post by",
    "guest author", "guest column by", "insights from", "article author", "article authors", "written and directed by",
    "ein essay von", "eine reportage von", "ein interview von", "ein gespräch von", "von unserem mitarbeiter",
    "von unserer mitarbeiterin", "un reportage de", "une enquête de", "un article de", "par notre correspondant",
    "un reportaje de", "un artículo de", "una entrevista de", "um artigo de", "un articolo di", "un reportage di",
    "von unserem korrespondenten", "von unserer korrespondentin", "von unserem reporter", "von unserer reporterin",
    "von unserem redakteur", "von unserer redakteurin", "de notre correspondant", "de notre correspondante",
    "de notre envoyé spécial", "de notre envoyée spéciale", "par notre correspondante", "par notre envoyé spécial",
    "par notre envoyée spéciale", "de nuestro corresponsal", "de nuestra corresponsal", "por nuestro corresponsal",
    "de nuestro enviado especial", "de nuestra enviada especial", "dal nostro inviato", "dalla nostra inviata",
    "dal nostro corrispondente", "dalla nostra corrispondente", "del nostro inviato", "do nosso correspondente",
    "da nossa correspondente", "do nosso enviado especial", "от нашего корреспондента", "by our correspondent",
    "записал", "записала", "подготовил", "подготовила", "беседовал", "беседовала",
)  # fmt: skip
# Who is named after these did not write the text: the line is a byline, the names are no authors.
EDITOR_CUES: tuple[str, ...] = (
    "edited by",
    "reviewed by",
    "compiled by",
    "fact checked by",
    "published by",
    "checked by",
)
WEAK_CUES: tuple[str, ...] = ("by", "von", "por", "par", "di", "da", "de", "door", "av", "af")
# Cues that need their colon: without it they are ordinary words ("Text", "Interview").
COLON_CUES: frozenset[str] = frozenset(
    {
        "author", "authors", "author(s)", "byline", "autor", "autorin", "autoren", "auteur", "auteure", "auteurs",
        "autora", "autores", "autore", "autrice", "autori", "автор", "авторы", "текст", "tekst", "text",
        "texto", "testo", "texte", "words", "story", "yazan", "yazar", "haber", "penulis", "reporter", "kirjoittaja",
        "szerző", "författare", "forfatter", "autor textu", "article author", "article authors", "guest author", "oleh",
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
        "корреспондент", "спецкор", "специально", "редактор", "журналист", "редакция", "обозреватель", "redactie", "verslaggever",
        "redacteur",
    }
)  # fmt: skip

# What people do who write for a page, beside those of newsrooms: cut off behind a name, and no evidence of a byline.
TASK_WORDS: frozenset[str] = frozenset(
    {
        "head", "vp", "ceo", "cto", "coo", "cfo", "cmo", "cpo", "founder", "co-founder", "cofounder", "owner", "lead",
        "consultant", "engineer", "developer", "designer", "coach", "expert", "former", "deputy", "president", "attorney", "lawyer", "advisor", "adviser", "economist", "scientist", "teacher",
        "physician", "dietitian", "nutritionist", "therapist", "psychologist", "creator", "copywriter", "marketer",
        "entrepreneur", "reviewer", "trainer", "instructor", "candidate", "student", "educator", "horticulturist",
        "horticulturalist", "chair", "member", "geschäftsführer", "geschäftsführerin", "experte", "expertin", "fundador", "fundadora", "fondateur", "fondatrice",
        "fondatore", "основатель", "эксперт", "специальный",
    }
)  # fmt: skip
# What these people's titles begin with, where one of them follows ("News Reporter", "Senior Travel Writer").
TOPIC_WORDS: frozenset[str] = frozenset(
    {
        "lifestyle", "news", "culture", "travel", "features", "money", "finance", "economics", "politics", "technical",
        "managing", "executive", "tech", "entertainment", "showbiz", "football", "sport", "audience", "community",
        "landespolitische", "landespolitischer", "politische", "politischer", "content", "marketing", "product", "seo",
    }
)  # fmt: skip
# What else pages stick to a name without a space ("Ana RuizTwitter").
GLUED_WORDS: frozenset[str] = frozenset(
    {
        "twitter", "facebook", "instagram", "linkedin", "bluesky", "mastodon", "threads", "email", "e-mail", "follow",
        "folgen", "bio", "profile", "share", "comments", "min",
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
        "bio", "profile", "full", "view", "thoughts", "news", "update", "updated", "published", "posted", "read", "share", "comments", "comment",
        "photo", "photos", "video", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem",
        "einer", "und", "oder", "mit", "für", "auf", "aus", "nach", "bei", "zum", "zur", "ist", "sind", "war",
        "wegen", "anfang", "ende", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        "heute", "gestern", "morgen", "el", "los", "las", "un", "una", "y", "o", "con", "para", "que", "es", "son",
        "fue", "favor", "primera", "primero", "segunda", "ejemplo", "supuesto", "ahora", "le", "les", "une", "et",
        "ou", "avec", "pour", "qui", "est", "sont", "exemple", "ailleurs", "conséquent", "rapport", "il", "lo",
        "gli", "uno", "per", "che", "sono", "più", "nuovo", "nuova", "os", "um", "uma", "com", "são", "и", "в", "на",
        "с", "по", "для", "из", "от", "это", "feb", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "print", "save", "saved",
        "listen", "subscribe", "follow", "login", "menu", "search", "copy", "link", "facebook", "twitter", "whatsapp",
        "telegram", "linkedin", "pinterest", "trial", "portal", "takeaways", "posts", "feed", "guidelines", "trends",
        "strategies", "related", "recent", "latest", "teilen", "drucken", "kommentieren", "merken", "vorlesen", "anhören",
        "partager", "imprimer", "commenter", "écouter", "compartir", "imprimir", "escuchar", "guardar", "comentar",
        "condividi", "stampa", "salva", "commenta", "compartilhar", "ouvir", "поделиться", "печать", "слушать",
    }
)  # fmt: skip

# What the names of papers end or begin with, and no person's: "Norwood Times", "Corriere di Norvilla".
PAPER_ENDINGS: frozenset[str] = frozenset(
    {
        "times", "herald", "gazette", "tribune", "chronicle", "telegraph", "examiner", "inquirer", "zeitung", "anzeiger",
        "nachrichten", "tagblatt", "tageblatt", "rundschau", "diario", "periódico", "noticias", "gaceta", "giornale",
        "corriere", "gazzetta", "jornal", "notícias", "courrier", "новости", "газета", "вести", "ведомости",
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
# Words that open sentences and are names too: behind a given name ("Emily Way"), or before another word ("June Ruiz").
NAMES_TOO: frozenset[str] = frozenset(
    {
        "way",
        "land",
        "law",
        "chance",
        "foot",
        "april",
        "may",
        "june",
        "august",
        "score",
        "day",
        "order",
        "quote",
        "read",
        "noon",
        "dawn",
        "guide",
    }
)
NAME_SUFFIXES: frozenset[str] = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "mba", "rn", "cfp"})
TITLES_OF_NAMES: frozenset[str] = frozenset({"dr", "prof", "sir", "mr", "mrs", "ms", "fr", "rev", "lt", "col", "gen"})

# What pages count beside a byline ("12 Comments").
COUNTED_WORDS: frozenset[str] = frozenset(
    {
        "comment", "comments", "views", "view", "shares", "likes", "replies", "reads", "kommentar", "kommentare",
        "commentaire", "commentaires", "comentario", "comentarios", "comentário", "comentários", "commenti",
    }
)  # fmt: skip
# Lines that are a cue alone: the name follows on the next line.
AUTHOR_LINES: frozenset[str] = frozenset(
    {
        *(cue for cue in (*STRONG_CUES, *WEAK_CUES) if cue not in EDITOR_CUES), "article authors", "article author",
        "insights from", "about the author", "about the authors", "about the writer", "この記事の筆者", "筆者", "執筆",
        "執筆者", "著者", "作者", "记者", "記者", "文", "撰文",
    }
)  # fmt: skip
# Words for a reporter or author beside a Chinese, Japanese or Korean name.
EAST_ASIAN_ROLES: frozenset[str] = frozenset(
    {
        "기자",
        "특파원",
        "글",
        "記者",
        "记者",
        "編集委員",
        "論説委員",
        "特派員",
        "作者",
        "责编",
        "責編",
        "编辑",
        "編輯",
        "文",
        "撰文",
    }
)
# Headings of the author's box.
BOX_HEADINGS: frozenset[str] = frozenset(
    {
        "about the author", "about the authors", "about the writer", "about author", "author", "authors", "author bio",
        "written by", "by", "posted by", "meet the author", "about the contributor", "contributor", "author spotlight",
        "über den autor", "über die autorin", "zur person", "autor", "autorin", "zum autor", "zur autorin",
        "sobre la firma", "sobre el autor", "sobre la autora", "sobre o autor", "sobre a autora", "autora",
        "à propos de l'auteur", "à propos de l’auteur", "l'auteur", "l’auteur", "auteur", "autore", "l'autore", "l’autore",
        "об авторе", "автор", "авторы", "over de auteur", "om forfatteren", "om författaren", "この記事の筆者", "筆者",
        "about", "reported by", "guest author",
    }
)  # fmt: skip
# Who writes, as the notes on an author say it.
WRITER_WORDS: frozenset[str] = frozenset(
    {
        "writer", "reporter", "journalist", "editor", "author", "columnist", "contributor", "correspondent", "blogger",
        "freelancer", "freelance", "copywriter", "writes", "writing", "covers", "creator", "storyteller", "producer",
        "redakteur", "redakteurin", "journalistin", "autor", "autorin", "reporterin", "korrespondent",
        "korrespondentin", "journaliste", "rédacteur", "rédactrice", "periodista", "redactor", "redactora",
        "corresponsal", "giornalista", "jornalista", "repórter", "журналист", "корреспондент", "автор", "writer.",
    }
)  # fmt: skip
# How a note opens in which the author speaks.
FIRST_PERSON: tuple[str, ...] = (
    "I’m ", "I'm ", "I am ", "Hi, I'm ", "Hi, I’m ", "Hey, I'm ", "Hey, I’m ", "Hi! I'm ", "Hi! I’m ", "Hello, I'm ",
    "Hello, I’m ", "Ich bin ", "Je suis ", "Soy ", "Sono ", "Sou ",
)  # fmt: skip
# What a group of authors without names ends with ("Ledger Staff", "The Ledger Team").
TEAM_WORDS: frozenset[str] = frozenset(
    {
        "team",
        "staff",
        "editors",
        "desk",
        "newsroom",
        "newsdesk",
        "contributors",
        "redaktion",
        "rédaction",
        "redacción",
        "redazione",
        "redação",
        "redactie",
    }
)
