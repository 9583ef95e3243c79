"""How running text names days without a date, by language: yesterday, on Thursday, last month, in April, a week ago.

Phrases stand between commas, in lower case. "*" is a weekday or month of the language, "#" a number in digits or in
words. -1 is the one before, 0 this one, 1 the next one.
"""

from flows.rules.words import words

# How many days a phrase lies from the day of publication.
RELATIVE_DAYS: dict[str, dict[int, str]] = {
    "en": {
        -2: "the day before yesterday", -1: "yesterday, last night", 1: "tomorrow", 2: "the day after tomorrow",
        0: "today, tonight, this morning, this afternoon, this evening",
    },
    "de": {-2: "vorgestern", -1: "gestern", 0: "heute", 1: "morgen", 2: "übermorgen"},
    "fr": {
        -2: "avant-hier", -1: "hier", 0: "aujourd'hui, aujourd’hui, ce matin, cet après-midi, ce soir", 1: "demain",
        2: "après-demain",
    },
    "es": {-2: "anteayer, antier", -1: "ayer, anoche", 0: "hoy, esta mañana, esta tarde, esta noche", 1: "mañana", 2: "pasado mañana"},
    "it": {-2: "l'altro ieri, l’altro ieri", -1: "ieri", 0: "oggi, stamattina, stamani, stasera", 1: "domani", 2: "dopodomani"},
    "pt": {-2: "anteontem", -1: "ontem", 0: "hoje", 1: "amanhã", 2: "depois de amanhã"},
    "ru": {-2: "позавчера", -1: "вчера", 0: "сегодня", 1: "завтра", 2: "послезавтра"},
}  # fmt: skip

# Monday to Sunday as they are written out; forms of one day stand side by side.
WEEKDAY_NAMES: dict[str, str] = {
    "en": "monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    "de": """montag montagmorgen montagvormittag montagmittag montagnachmittag montagabend montagnacht,
        dienstag dienstagmorgen dienstagvormittag dienstagmittag dienstagnachmittag dienstagabend dienstagnacht,
        mittwoch mittwochmorgen mittwochvormittag mittwochmittag mittwochnachmittag mittwochabend mittwochnacht,
        donnerstag donnerstagmorgen donnerstagvormittag donnerstagmittag donnerstagnachmittag donnerstagabend donnerstagnacht,
        freitag freitagmorgen freitagvormittag freitagmittag freitagnachmittag freitagabend freitagnacht,
        samstag sonnabend samstagmorgen samstagvormittag samstagmittag samstagnachmittag samstagabend samstagnacht,
        sonntag sonntagmorgen sonntagvormittag sonntagmittag sonntagnachmittag sonntagabend sonntagnacht""",
    "fr": "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
    "es": "lunes, martes, miércoles miercoles, jueves, viernes, sábado sabado, domingo",
    "it": "lunedì lunedi, martedì martedi, mercoledì mercoledi, giovedì giovedi, venerdì venerdi, sabato, domenica",
    "pt": "segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo",
    "ru": "понедельник понедельника, вторник вторника, среда среду среды, четверг четверга, пятница пятницу пятницы, "
    "суббота субботу субботы, воскресенье воскресенья",
}
# A weekday alone is the latest one up to publication.
WHICH_WEEKDAY: dict[str, dict[int, str]] = {
    "en": {-1: "last *, this past *, past *", 0: "*, this *", 1: "next *, this coming *, coming *"},
    "de": {
        -1: "letzten *, letzter *, vergangenen *, vergangener *, vorigen *", 0: "*, diesen *, diesem *",
        1: "nächsten *, nächster *, kommenden *, kommender *",
    },
    "fr": {0: "*, ce *"},
    "es": {-1: "pasado *", 0: "*, este *", 1: "próximo *"},
    "it": {-1: "scorso *, scorsa *", 0: "*, questo *, questa *", 1: "prossimo *, prossima *"},
    "pt": {-1: "passada *, passado *, última *, último *", 0: "*, esta *, nesta *, este *, neste *", 1: "próxima *, próximo *"},
    "ru": {
        -1: "прошлый *, прошлую *, прошлое *, прошлой *, минувший *, минувшую *, минувшее *", 0: "*, этот *, эту *, это *",
        1: "следующий *, следующую *, следующее *, ближайший *, ближайшую *, ближайшее *, будущий *, будущую *",
    },
}  # fmt: skip

# Weeks, weekends, months and years seen from that of publication.
PERIODS: dict[str, dict[str, dict[int, str]]] = {
    "en": {
        "week": {-1: "last week", 0: "this week", 1: "next week, this coming week"},
        "weekend": {-1: "last weekend, this past weekend, past weekend", 0: "this weekend", 1: "next weekend, this coming weekend"},
        "month": {-1: "last month", 0: "this month", 1: "next month"},
        "year": {-1: "last year", 0: "this year", 1: "next year"},
    },
    "de": {
        "week": {
            -1: "letzte woche, letzten woche, letzter woche, vergangene woche, vergangenen woche, vergangener woche, vorige woche, "
            "vorigen woche, voriger woche, vorwoche",
            0: "diese woche, dieser woche",
            1: "nächste woche, nächsten woche, nächster woche, kommende woche, kommenden woche, kommender woche",
        },
        "weekend": {
            -1: "letztes wochenende, letzten wochenende, vergangenes wochenende, vergangenen wochenende",
            0: "dieses wochenende, diesem wochenende",
            1: "nächstes wochenende, nächsten wochenende, kommendes wochenende, kommenden wochenende",
        },
        "month": {
            -1: "letzten monat, vergangenen monat, vorigen monat, vormonat",
            0: "diesen monat, diesem monat",
            1: "nächsten monat, kommenden monat",
        },
        "year": {
            -1: "letztes jahr, letzten jahr, letzten jahres, vergangenes jahr, vergangenen jahr, vergangenen jahres, voriges jahr, "
            "vorigen jahr, vorigen jahres, vorjahr",
            0: "dieses jahr, diesem jahr, dieses jahres",
            1: "nächstes jahr, nächsten jahr, nächsten jahres, kommendes jahr, kommenden jahr, kommenden jahres",
        },
    },
    "fr": {
        "week": {
            -1: "semaine dernière, semaine passée", 0: "cette semaine", 1: "semaine prochaine",
        },
        "weekend": {
            -1: "week-end dernier, week-end passé", 0: "ce week-end", 1: "week-end prochain",
        },
        "month": {-1: "mois dernier, mois passé", 0: "ce mois-ci", 1: "mois prochain"},
        "year": {
            -1: "l'an dernier, l’an dernier, l'an passé, l’an passé, année dernière, année passée", 0: "cette année",
            1: "l'an prochain, l’an prochain, année prochaine",
        },
    },
    "es": {
        "week": {-1: "semana pasada, pasada semana", 0: "esta semana", 1: "semana próxima, próxima semana, semana que viene"},
        "weekend": {
            -1: "fin de semana pasado, pasado fin de semana", 0: "este fin de semana", 1: "próximo fin de semana, fin de semana que viene",
        },
        "month": {-1: "mes pasado, pasado mes", 0: "este mes", 1: "mes próximo, próximo mes, mes que viene"},
        "year": {-1: "año pasado, pasado año", 0: "este año", 1: "año próximo, próximo año, año que viene"},
    },
    "it": {
        "week": {-1: "settimana scorsa, scorsa settimana", 0: "questa settimana", 1: "settimana prossima, prossima settimana"},
        "weekend": {
            -1: "fine settimana scorso, scorso fine settimana, weekend scorso, scorso weekend", 0: "questo fine settimana, questo weekend",
            1: "prossimo fine settimana, prossimo weekend",
        },
        "month": {-1: "mese scorso, scorso mese", 0: "questo mese", 1: "mese prossimo, prossimo mese"},
        "year": {-1: "anno scorso, scorso anno", 0: "quest'anno, quest’anno", 1: "anno prossimo, prossimo anno"},
    },
    "pt": {
        "week": {-1: "semana passada", 0: "esta semana, nesta semana", 1: "próxima semana, semana que vem"},
        "weekend": {
            -1: "fim de semana passado, último fim de semana", 0: "este fim de semana, neste fim de semana",
            1: "próximo fim de semana, fim de semana que vem",
        },
        "month": {-1: "mês passado", 0: "este mês, neste mês", 1: "próximo mês, mês que vem"},
        "year": {-1: "ano passado", 0: "este ano, neste ano", 1: "próximo ano, ano que vem"},
    },
    "ru": {
        "week": {
            -1: "прошлой неделе, прошлую неделю, минувшей неделе", 0: "этой неделе, эту неделю", 1: "следующей неделе, будущей неделе",
        },
        "weekend": {-1: "прошлые выходные, минувшие выходные", 0: "эти выходные", 1: "следующие выходные, ближайшие выходные"},
        "month": {-1: "прошлом месяце, прошлого месяца", 0: "этом месяце, этого месяца", 1: "следующем месяце, следующего месяца"},
        "year": {
            -1: "прошлом году, прошлого года, минувшем году", 0: "этом году, этого года, нынешнем году, нынешнего года",
            1: "следующем году, следующего года, будущем году, будущего года",
        },
    },
}  # fmt: skip

# So many days, weeks, months or years up to publication (-1), or from it on (1); without "#" one of them.
SPANS: dict[str, dict[int, dict[str, str]]] = {
    "en": {
        -1: {
            "day": "last # days, past # days", "week": "last # weeks, past # weeks, past week",
            "month": "last # months, past # months, past month", "year": "last # years, past # years, past year",
        },
        1: {"day": "next # days", "week": "next # weeks", "month": "next # months", "year": "next # years"},
    },
    "de": {
        -1: {
            "day": "letzten # tagen, vergangenen # tagen", "week": "letzten # wochen, vergangenen # wochen",
            "month": "letzten # monaten, vergangenen # monaten", "year": "letzten # jahren, vergangenen # jahren",
        },
        1: {
            "day": "nächsten # tagen, kommenden # tagen", "week": "nächsten # wochen, kommenden # wochen",
            "month": "nächsten # monaten, kommenden # monaten", "year": "nächsten # jahren, kommenden # jahren",
        },
    },
    "fr": {
        -1: {"day": "# derniers jours", "week": "# dernières semaines", "month": "# derniers mois", "year": "# dernières années"},
        1: {"day": "# prochains jours", "week": "# prochaines semaines", "month": "# prochains mois", "year": "# prochaines années"},
    },
    "es": {
        -1: {"day": "últimos # días", "week": "últimas # semanas", "month": "últimos # meses", "year": "últimos # años"},
        1: {"day": "próximos # días", "week": "próximas # semanas", "month": "próximos # meses", "year": "próximos # años"},
    },
    "it": {
        -1: {"day": "ultimi # giorni", "week": "ultime # settimane", "month": "ultimi # mesi", "year": "ultimi # anni"},
        1: {"day": "prossimi # giorni", "week": "prossime # settimane", "month": "prossimi # mesi", "year": "prossimi # anni"},
    },
    "pt": {
        -1: {"day": "últimos # dias", "week": "últimas # semanas", "month": "últimos # meses", "year": "últimos # anos"},
        1: {"day": "próximos # dias", "week": "próximas # semanas", "month": "próximos # meses", "year": "próximos # anos"},
    },
    "ru": {
        -1: {
            "day": "последние # дней, последние # дня", "week": "последние # недель, последние # недели",
            "month": "последние # месяцев, последние # месяца", "year": "последние # лет, последние # года",
        },
    },
}  # fmt: skip

# So many days, weeks, months or years before publication.
AGO: dict[str, dict[str, str]] = {
    "en": {
        "day": "# day ago, # days ago", "week": "# week ago, # weeks ago", "month": "# month ago, # months ago",
        "year": "# year ago, # years ago",
    },
    "de": {
        "day": "vor # tag, vor # tagen", "week": "vor # woche, vor # wochen", "month": "vor # monat, vor # monaten",
        "year": "vor # jahr, vor # jahren",
    },
    "fr": {
        "day": "il y a # jour, il y a # jours", "week": "il y a # semaine, il y a # semaines", "month": "il y a # mois",
        "year": "il y a # an, il y a # ans, il y a # année, il y a # années",
    },
    "es": {
        "day": "hace # día, hace # días", "week": "hace # semana, hace # semanas", "month": "hace # mes, hace # meses",
        "year": "hace # año, hace # años",
    },
    "it": {
        "day": "# giorno fa, # giorni fa", "week": "# settimana fa, # settimane fa", "month": "# mese fa, # mesi fa",
        "year": "# anno fa, # anni fa",
    },
    "pt": {
        "day": "há # dia, há # dias", "week": "há # semana, há # semanas", "month": "há # mês, há # meses", "year": "há # ano, há # anos",
    },
    "ru": {
        "day": "# день назад, # дня назад, # дней назад", "week": "# неделю назад, # недели назад, # недель назад, неделю назад",
        "month": "# месяц назад, # месяца назад, # месяцев назад, месяц назад", "year": "# год назад, # года назад, # лет назад, год назад",
    },
}  # fmt: skip
SMALL_NUMBERS: dict[str, str] = {
    "en": "a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12",
    "de": "einem=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12",
    "fr": "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12",
    "es": "un=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12",
    "it": "un=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12",
    "pt": "um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12",
    "ru": "один=1 одну=1 два=2 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10",
}

# What announces a month without a year ("in April", but not "will march" or "Theresa May"); what is said to end or
# happen by a month may lie ahead.
MONTH_CUES: dict[str, str] = {
    "en": "in, since, during, from, after, early, late, mid, between, of, early in, late in, end of, beginning of",
    "de": "im, seit, ab, anfang, mitte, ende, monat",
    "fr": "en, depuis, dès, fin, début, mi, mois de, mois d', mois d’",
    "es": "en, desde, finales de, principios de, mediados de, mes de",
    "it": "a, ad, in, da, nel mese di, mese di, fine, inizio, metà",
    "pt": "em, desde, fim de, final de, início de, meados de, mês de",
    "ru": "в, во, с, конце, начале, середине",
}
MONTH_CUES_AHEAD: dict[str, str] = {
    "en": "by, until, till, before, through, to", "de": "bis, bis ende", "fr": "jusqu'en, jusqu’en, d'ici, d’ici", "es": "hasta, para",
    "it": "entro, fino a", "pt": "até", "ru": "до",
}  # fmt: skip
WHICH_MONTH: dict[str, dict[int, str]] = {
    "en": {-1: "last *, past *", 0: "this *", 1: "next *"},
    "de": {-1: "letzten *, vergangenen *", 0: "diesen *", 1: "nächsten *, kommenden *"},
    "es": {-1: "pasado *", 1: "próximo *"},
    "it": {-1: "scorso *", 1: "prossimo *"},
    "pt": {-1: "último *", 1: "próximo *"},
    "ru": {-1: "прошлом *", 1: "следующем *"},
}

# What may follow a weekday or month and tell which one: of which week or year, or (with "") which of that name.
BEHIND: dict[str, tuple[tuple[str, str, int, str], ...]] = {
    "en": (
        ("weekday", "week", -1, "last week, of last week"), ("weekday", "week", 0, "this week, of this week"),
        ("weekday", "week", 1, "next week, of next week"), ("month", "year", -1, "last year, of last year"),
        ("month", "year", 0, "this year, of this year"), ("month", "year", 1, "next year, of next year"),
    ),
    "de": (
        ("weekday", "week", -1, "letzter woche, vergangener woche, voriger woche"),
        ("weekday", "week", 1, "nächster woche, kommender woche"),
        ("month", "year", -1, "letzten jahres, vergangenen jahres, vorigen jahres"), ("month", "year", 0, "dieses jahres"),
        ("month", "year", 1, "nächsten jahres, kommenden jahres"),
    ),
    "fr": (
        ("weekday", "", -1, "dernier"), ("weekday", "", 1, "prochain"), ("month", "", -1, "dernier"), ("month", "", 1, "prochain"),
        ("weekday", "week", -1, "de la semaine dernière"),
        ("month", "year", -1, "de l'an dernier, de l’an dernier, de l'année dernière, de l’année dernière"),
        ("month", "year", 0, "de cette année"), ("month", "year", 1, "de l'an prochain, de l’an prochain, de l'année prochaine, de l’année prochaine"),
    ),
    "es": (
        ("weekday", "", -1, "pasado"), ("weekday", "", 1, "próximo, que viene"), ("month", "", -1, "pasado"), ("month", "", 1, "próximo, que viene"),
        ("weekday", "week", -1, "de la semana pasada"), ("month", "year", -1, "del año pasado, del pasado año"),
        ("month", "year", 0, "de este año"), ("month", "year", 1, "del próximo año, del año próximo, del año que viene"),
    ),
    "it": (
        ("weekday", "", -1, "scorso, scorsa"), ("weekday", "", 1, "prossimo, prossima"), ("month", "", -1, "scorso"), ("month", "", 1, "prossimo"),
        ("month", "year", -1, "dell'anno scorso, dell’anno scorso, dello scorso anno"), ("month", "year", 0, "di quest'anno, di quest’anno"),
        ("month", "year", 1, "del prossimo anno, dell'anno prossimo, dell’anno prossimo"),
    ),
    "pt": (
        ("weekday", "", -1, "passada, passado"), ("weekday", "", 1, "que vem"), ("month", "", -1, "passado"), ("month", "", 1, "que vem"),
        ("weekday", "week", -1, "da semana passada"), ("month", "year", -1, "do ano passado"), ("month", "year", 0, "deste ano"),
        ("month", "year", 1, "do próximo ano, do ano que vem"),
    ),
    "ru": (
        ("month", "year", -1, "прошлого года"), ("month", "year", 0, "этого года, нынешнего года"),
        ("month", "year", 1, "следующего года, будущего года"),
    ),
}  # fmt: skip

# Before a weekday: no day of the calendar is meant, but each of that name, or one of them ("*"); before another
# phrase: it is another word there.
NOT_BEHIND: dict[str, dict[str, frozenset[str]]] = {
    "en": {
        "*": words("""
            every each any one most some many alternate black good bloody super fat ash palm easter holy maundy cyber
            sheffield whit shrove ruby giving orthodox
            """),
    },
    "de": {"*": words("jeden jeder jedem einem einen black"), "heute": words("bis"), "morgen": words("heute gestern guten")},
    "fr": {"*": words("le les un chaque tous")},
    "es": {"*": words("los cada un todos algún santo"), "mañana": words("la una esta cada misma toda media")},
    "it": {"*": words("il un ogni al dal nel")},
    "pt": {"*": words("às aos as os um uma cada toda todo todas todos")},
    "ru": {"*": words("каждый каждую каждое каждой")},
}  # fmt: skip
# Behind a weekday with a capital: the name of a newspaper.
NEWSPAPERS = words("times telegraph mirror express mail herald post star sun tribune world people independent mercury")

# Languages that write weekdays and months with a capital (without one they are other words), and languages that do
# not (with one, inside a sentence, they are names: Santo Domingo, Avril).
CAPITALS = frozenset({"en", "de"})
SMALL_LETTERS = frozenset({"fr", "es", "it", "pt", "ru"})

# What tells, shortly before a weekday or month, that it lies ahead: words, and endings of verbs. A word of the past
# between them tells that it does not.
FUTURE: dict[str, frozenset[str]] = {
    "en": words("""
        will shall would won't won’t won due scheduled slated expected plans planning hopes intends expects upcoming wo
        we'll he'll she'll they'll it'll you'll i'll we’ll he’ll she’ll they’ll it’ll you’ll i’ll
        """),
    "de": words("wird werden soll sollen will wollen"),
    "fr": words("sera seront aura auront fera feront pourra pourront devra devront doit doivent ira iront"),
    "ru": words("будет будут состоится состоятся пройдёт пройдет пройдут начнётся начнется начнутся откроется"),
}
FUTURE_ENDINGS: dict[str, tuple[str, ...]] = {
    "fr": ("eront", "iront"), "es": ("rá", "rán"), "it": ("rà", "ranno"), "pt": ("rá", "rão"), "ru": (),
}  # fmt: skip
PAST: dict[str, frozenset[str]] = {
    "en": words("""
        said says told was were had has have did who which since after before began fell rose met won lost went came took
        made left got gave held saw ran sold bought hit struck quit broke spoke wrote found sent led kept shot died
        """),
    "de": words("war waren hatte hatten wurde wurden sagte sagten worden"),
    "fr": words("a ont avait avaient était étaient été"), "es": words("ha han había habían fue fueron era"),
    "it": words("ha hanno aveva avevano era erano è stato stata"), "pt": words("foi foram tinha era"),
    "ru": words("был была было были"),
}  # fmt: skip
