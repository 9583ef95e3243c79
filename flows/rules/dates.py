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

# Cues that make a date line's date the day of publication or of a change. Longest phrases first where one
# begins another. Second column: what the phrase says; third: the language where it decides the order of figures.
DATE_CUES: tuple[tuple[str, str, str], ...] = (
    ("last updated", "updated", "en"), ("last modified", "updated", "en"), ("last edited", "updated", "en"),
    ("last reviewed", "updated", "en"), ("updated", "updated", "en"), ("modified", "updated", "en"),
    ("edited", "updated", "en"), ("revised", "updated", "en"), ("upd", "updated", "en"), ("as of", "updated", "en"),
    ("last edit", "updated", "en"), ("last update", "updated", "en"), ("last revised", "updated", "en"),
    ("first published", "published", "en"), ("originally published", "published", "en"),
    ("published", "published", "en"), ("posted", "published", "en"), ("created", "published", "en"),
    ("released", "published", "en"), ("issued", "published", "en"), ("publication date", "published", "en"),
    ("publish date", "published", "en"), ("date published", "published", "en"), ("pub date", "published", "en"),
    ("release date", "published", "en"), ("uploaded", "published", "en"), ("filed", "published", "en"),
    ("zuletzt aktualisiert", "updated", "de"), ("letzte aktualisierung", "updated", "de"),
    ("aktualisiert", "updated", "de"), ("aktualisierung", "updated", "de"), ("geändert", "updated", "de"),
    ("bearbeitet", "updated", "de"), ("stand", "updated", "de"),
    ("erstveröffentlichung", "published", "de"), ("veröffentlicht", "published", "de"),
    ("veröffentlichung", "published", "de"), ("erschienen", "published", "de"), ("erstellt", "published", "de"),
    ("publiziert", "published", "de"), ("online seit", "published", "de"),
    ("mis à jour", "updated", "fr"), ("mise à jour", "updated", "fr"), ("modifié", "updated", "fr"),
    ("actualisé", "updated", "fr"), ("publié", "published", "fr"), ("publiée", "published", "fr"),
    ("paru", "published", "fr"), ("posté", "published", "fr"), ("créé", "published", "fr"),
    ("actualizado", "updated", "es"), ("actualizada", "updated", "es"), ("última actualización", "updated", "es"),
    ("actualización", "updated", "es"), ("modificado", "updated", "es"), ("publicado", "published", "es"),
    ("publicada", "published", "es"), ("publicación", "published", "es"), ("fecha de publicación", "published", "es"),
    ("aggiornato", "updated", "it"), ("aggiornata", "updated", "it"), ("ultimo aggiornamento", "updated", "it"),
    ("modificato", "updated", "it"), ("ultima modifica", "updated", "it"), ("modifica il", "updated", "it"), ("pubblicato", "published", "it"),
    ("pubblicata", "published", "it"), ("pubblicazione", "published", "it"),
    ("atualizado", "updated", "pt"), ("atualizada", "updated", "pt"), ("última atualização", "updated", "pt"),
    ("atualização", "updated", "pt"), ("modificada", "updated", "pt"), ("postado", "published", "pt"),
    ("publicação", "published", "pt"),
    ("обновлено", "updated", "ru"), ("обновлён", "updated", "ru"), ("изменено", "updated", "ru"),
    ("опубликовано", "published", "ru"), ("опубликован", "published", "ru"), ("дата публикации", "published", "ru"),
    ("создано", "published", "ru"), ("размещено", "published", "ru"),
    ("bijgewerkt", "updated", "nl"), ("laatst bijgewerkt", "updated", "nl"), ("gewijzigd", "updated", "nl"),
    ("gepubliceerd", "published", "nl"), ("geplaatst", "published", "nl"),
    ("uppdaterad", "updated", "sv"), ("publicerad", "published", "sv"),
    ("opdateret", "updated", "da"), ("publiceret", "published", "da"),
    ("oppdatert", "updated", "no"), ("publisert", "published", "no"), ("sist oppdatert", "updated", "no"),
    ("aktualizacja", "updated", "pl"), ("zaktualizowano", "updated", "pl"), ("opublikowano", "published", "pl"),
    ("data publikacji", "published", "pl"), ("dodano", "published", "pl"),
    ("aktualizováno", "updated", "cs"), ("publikováno", "published", "cs"), ("vydáno", "published", "cs"),
    ("aktualizované", "updated", "sk"), ("publikované", "published", "sk"),
    ("frissítve", "updated", "hu"), ("közzétéve", "published", "hu"), ("megjelent", "published", "hu"),
    ("actualizat", "updated", "ro"), ("publicat", "published", "ro"), ("data publicării", "published", "ro"),
    ("ažurirano", "updated", "hr"), ("objavljeno", "published", "hr"),
    ("päivitetty", "updated", "fi"), ("julkaistu", "published", "fi"),
    ("uppfært", "updated", "is"), ("birt", "published", "is"), ("birtist", "published", "is"),
    ("güncelleme tarihi", "updated", "tr"), ("son güncelleme", "updated", "tr"), ("güncelleme", "updated", "tr"),
    ("güncellenme", "updated", "tr"), ("yayınlanma tarihi", "published", "tr"), ("yayınlanma", "published", "tr"),
    ("yayın tarihi", "published", "tr"), ("giriş tarihi", "published", "tr"), ("giriş", "published", "tr"),
    ("atnaujinta", "updated", "lt"), ("paskelbta", "published", "lt"), ("publikuota", "published", "lt"),
    ("оновлено", "updated", "uk"), ("опубліковано", "published", "uk"),
    ("обновена", "updated", "bg"), ("публикувана", "published", "bg"),
    ("diperbarui", "updated", "id"), ("diterbitkan", "published", "id"), ("dipublikasikan", "published", "id"),
    ("actualitzat", "updated", "ca"), ("publicat el", "published", "ca"),
    ("ενημερώθηκε", "updated", "el"), ("δημοσιεύτηκε", "published", "el"), ("δημοσίευση", "published", "el"),
    ("更新", "updated", "ja"), ("更新日", "updated", "ja"), ("更新日時", "updated", "ja"), ("最終更新", "updated", "ja"),
    ("公開", "published", "ja"), ("公開日", "published", "ja"), ("掲載", "published", "ja"), ("発表", "published", "ja"),
    ("发布", "published", "zh"), ("发布时间", "published", "zh"), ("更新时间", "updated", "zh"),
    ("입력", "published", "ko"), ("등록", "published", "ko"), ("수정", "updated", "ko"), ("최종수정", "updated", "ko"),
)  # fmt: skip

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
        "曜日", "dateline", "date:", "datum", "fecha", "data", "дата", "datum:",
    }
)  # fmt: skip

# Words before a year in running text, by language, as RE2 patterns: "in 2020", "im Jahr 2020", "в 2020 году".
YEAR_CUES: dict[str, str] = {
    "en": r"in|since|until|by|during|of|from|through|before|after|late|early|mid|as of|to|between|fiscal|fiscal year|spring|summer|autumn|winter",
    "de": r"im Jahr|im Jahre|seit|bis|Jahr|Ende|Anfang|Mitte",
    "fr": r"en|depuis|dès|jusqu'en|année|fin|début",
    "es": r"en|desde|hasta|de|año|para",
    "it": r"nel|dal|del|al|anno|fine",
    "pt": r"em|desde|até|de|ano",
    "ru": r"в|с|до|после",
}
