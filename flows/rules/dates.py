"""Words of dates: what stands beside a date in a date line, and how running text names days without a date."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "date_line.published",
        "date_line",
        "A line that says when the page was published.",
        removes=("Published: Oct 22, 2020 10:31 am", "Publicado el 3 de mayo de 2024", "Veröffentlicht am 3.5.2024"),
        keeps=("Published in 1951, the novel sold slowly.", "The first issue was published on May 3, 1911."),
    ),
    Rule(
        "date_line.updated",
        "date_line",
        "A line that says when the page was last changed.",
        removes=("Updated 8:15 p.m. ET, Mon May 6, 2024", "Mis à jour le 3 mai 2024 à 18h15"),
        keeps=("Updated figures are due on May 6, 2024.",),
    ),
    Rule(
        "date_line.date",
        "date_line",
        "A line that is a date, with or without a time of day.",
        removes=("3. Mai 2024, 18:15 Uhr", "2024-05-03T18:15:00+02:00", "Friday, 3 May 2024"),
        keeps=("3 May 2024 was a Friday.", "May 2024 be kinder to us all"),
    ),
    Rule(
        "date_line.ambiguous_order",
        "date_line",
        "A line that is a date in figures whose day and month cannot be told apart; only its year is certain.",
        removes=("03/05/2024",),
    ),
    Rule(
        "date_line.footer",
        "date_line",
        "The day in the footer that a blog prints below a post.",
    ),
    Rule("date_line.beside_byline", "date_line", "A date that stands beside the names in a byline."),
    Rule("dateline.on", "date_line", "The date in the dateline of the first paragraph."),
    Rule("date.day", "date", "A day named in full, with its year."),
    Rule("date.iso", "date", "A day in figures, year first, or with day and month that cannot be confused."),
    Rule("date.day_without_year", "date", "A day and month; the year is the one that brings it nearest publication."),
    Rule("date.month", "date", "A month with its year."),
    Rule(
        "date.month_without_year",
        "date",
        "A month without year: the latest one begun by the day of publication, or the next one where the words around it say that it lies ahead.",
    ),
    Rule("date.year", "date", "A year after a word that announces one (in 2020)."),
    Rule("date.years", "date", "Years from one to another (2010-2014)."),
    Rule("date.decade", "date", "A decade (the 1990s)."),
    Rule(
        "date.weekday",
        "date",
        "A weekday: the latest such day up to publication, or the next one where the words around it say that it lies ahead.",
    ),
    Rule("date.relative_day", "date", "Yesterday, today, tomorrow, seen from the day of publication."),
    Rule("date.relative_period", "date", "Last week, this month, next year, seen from the day of publication."),
    Rule(
        "date.span", "date", "The last or next so many days, weeks, months or years, up to publication or from it on."
    ),
    Rule("date.ago", "date", "A number of days, weeks, months or years ago."),
)

# Words right before a date that make it one of something else than the page: an event, a deadline, a look at a source.
OTHER_DATE_CUES: tuple[str, ...] = (
    "event date", "date of event", "event", "starts", "start date", "begins", "ends", "end date", "deadline", "due",
    "due date", "closing date", "expires", "expiry date", "valid until", "until", "effective", "when", "born", "died",
    "before", "after", "since", "from", "through", "till", "vor dem", "nach dem", "seit", "ab", "ab dem", "bis",
    "avant le", "après le", "depuis le", "à partir du", "antes del", "después del", "desde el", "a partir del",
    "prima del", "dopo il", "dal", "a partire dal", "entro il", "antes de", "depois de", "desde", "a partir de",
    "до", "после", "с", "vóór", "na", "vanaf", "sinds",
    "accessed", "retrieved", "received", "accepted", "archived", "registered", "joined", "member since", "next meeting",
    "termin", "beginn", "beginnt", "ende", "endet", "einsendeschluss", "anmeldeschluss", "gültig bis", "bis zum",
    "geboren am", "gestorben am", "abgerufen am", "abgerufen", "eingegangen",
    "date limite", "date de l'événement", "date de début", "date de fin", "jusqu'au", "consulté le", "né le", "née le",
    "fecha límite", "fecha del evento", "fecha de inicio", "hasta el", "vence", "consultado el", "nacido el",
    "scadenza", "data evento", "data inizio", "fino al", "consultato il", "nato il", "nata il",
    "prazo", "data do evento", "data de início", "até", "acesso em", "consultado em", "nascido em",
    "дата события", "дата проведения", "срок до", "дата рождения", "дата обращения", "начало", "окончание",
    "einde", "deadline op", "geboren op", "geraadpleegd op", "termin do", "dostęp", "urodzony", "son tarih", "etkinlik tarihi",
)  # fmt: skip

# How blogs open the line below a post that says when it was posted, as the common themes have it in each language.
POST_FOOTERS: tuple[str, ...] = (
    "This entry was posted", "This post was published", "Posted",
    "This article was first published", "This article was originally published", "This story was first published",
    "This story was originally published", "This post was first published", "This post was originally published",
    "First published", "Originally published",
    "Dieser Beitrag wurde", "Dieser Eintrag wurde", "Dieser Artikel erschien", "Dieser Artikel wurde",
    "Veröffentlicht am", "Erstmals veröffentlicht", "Zuerst erschienen", "Erschienen am",
    "Ce contenu a été publié", "Cet article a été publié", "Cette entrée a été publiée", "Publié le",
    "Esta entrada fue publicada", "Esta entrada se publicó", "Publicado el", "Publicada el",
    "Questa voce è stata pubblicata", "Questo articolo è stato pubblicato", "Pubblicato il",
    "Esta entrada foi publicada", "Este post foi publicado", "Publicado em",
    "Dit bericht werd geplaatst", "Dit bericht is geplaatst", "Geplaatst op",
    "Ten wpis został opublikowany", "Opublikowano", "Detta inlägg publicerades", "Publicerat",
    "Dette indlæg blev udgivet", "Udgivet den", "Dette innlegget ble publisert", "Publisert",
    "Запись опубликована", "Опубликовано", "Bu yazı",
)  # fmt: skip
# What opens the box that offers a report for reprint, lower case.
REPRINT_WORDS: tuple[str, ...] = ("republish", "reprint this")

# What may stand beside dates and cues in a date line, lower case: prepositions, times, zones, reading times, marks.
DATE_LINE_WORDS: frozenset[str] = frozenset(
    {
        "at", "on", "the", "of", "in", "and", "by", "date", "time", "day", "th", "st", "nd", "rd", "a", "an", "am",
        "pm", "a.m", "p.m", "noon", "midnight", "local", "ago", "min", "mins", "minute", "minutes", "hour", "hours",
        "read", "reading", "last", "as", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst",
        "pdt", "gmt", "utc", "bst", "ist", "cet", "cest", "msk", "z", "t", "aest", "aedt", "eat", "wat", "sast",
        "pkt", "hkt", "jst", "sgt", "eet", "eest", "hrs", "hr", "um", "uhr", "der", "den", "vom", "im", "jahr",
        "bis", "seit", "und", "h", "m", "lesezeit", "lesedauer", "leseminuten", "minuten", "le", "à", "au", "du", "de", "il", "y", "heure",
        "heures", "mn", "el", "las", "la", "los", "del", "hs", "horas", "hora", "alle", "ore", "di", "e", "dell",
        "em", "às", "do", "da", "dos", "в", "года", "год", "г", "часов", "час", "по", "мск", "и", "om", "uur", "op",
        "kl", "klo", "klockan", "kello", "i", "saat", "godz", "godzina", "r", "hodin", "ob", "d",
        "時", "分", "秒", "午前", "午後", "시", "분", "오전", "오후", "月", "火", "水", "木", "金", "土", "日",
        "曜日", "ngày", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "lúc", "dateline", "date:", "datum", "fecha", "data", "дата", "datum:",
    }
)  # fmt: skip
