"""Names of months and weekdays in the languages of the news we read, and the small words that stand inside dates."""

# Language -> the twelve months, each with every form that newspapers print (full, genitive, abbreviated), lower case.
MONTHS_BY_LANGUAGE: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("january", "jan"), ("february", "feb", "febr"), ("march", "mar"), ("april", "apr"), ("may",),
        ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"),
        ("november", "nov"), ("december", "dec"),
    ),
    "de": (
        ("januar", "jänner", "jan", "jän"), ("februar", "feber", "feb", "febr"), ("märz", "mär", "mrz"),
        ("april", "apr"), ("mai",), ("juni", "jun"), ("juli", "jul"), ("august", "aug"),
        ("september", "sep", "sept"), ("oktober", "okt"), ("november", "nov"), ("dezember", "dez"),
    ),
    "fr": (
        ("janvier", "janv", "jan"), ("février", "fevrier", "févr", "fév", "fev"), ("mars",), ("avril", "avr"),
        ("mai",), ("juin",), ("juillet", "juil"), ("août", "aout"), ("septembre", "sept"), ("octobre", "oct"),
        ("novembre", "nov"), ("décembre", "decembre", "déc", "dec"),
    ),
    "es": (
        ("enero", "ene"), ("febrero", "feb"), ("marzo", "mar"), ("abril", "abr"), ("mayo", "may"),
        ("junio", "jun"), ("julio", "jul"), ("agosto", "ago"), ("septiembre", "setiembre", "sep", "sept", "set"),
        ("octubre", "oct"), ("noviembre", "nov"), ("diciembre", "dic"),
    ),
    "it": (
        ("gennaio", "gen"), ("febbraio", "feb", "febb"), ("marzo", "mar"), ("aprile", "apr"), ("maggio", "mag"),
        ("giugno", "giu"), ("luglio", "lug"), ("agosto", "ago"), ("settembre", "set", "sett"),
        ("ottobre", "ott"), ("novembre", "nov"), ("dicembre", "dic"),
    ),
    "pt": (
        ("janeiro", "jan"), ("fevereiro", "fev"), ("março", "marco", "mar"), ("abril", "abr"), ("maio", "mai"),
        ("junho", "jun"), ("julho", "jul"), ("agosto", "ago"), ("setembro", "set"), ("outubro", "out"),
        ("novembro", "nov"), ("dezembro", "dez"),
    ),
    "ru": (
        ("января", "январь", "январе", "янв"), ("февраля", "февраль", "феврале", "фев", "февр"),
        ("марта", "март", "марте", "мар"), ("апреля", "апрель", "апреле", "апр"), ("мая", "май", "мае"),
        ("июня", "июнь", "июне", "июн"), ("июля", "июль", "июле", "июл"), ("августа", "август", "августе", "авг"),
        ("сентября", "сентябрь", "сентябре", "сен", "сент"), ("октября", "октябрь", "октябре", "окт"),
        ("ноября", "ноябрь", "ноябре", "ноя", "нояб"), ("декабря", "декабрь", "декабре", "дек"),
    ),
    "nl": (
        ("januari", "jan"), ("februari", "feb"), ("maart", "mrt"), ("april", "apr"), ("mei",), ("juni", "jun"),
        ("juli", "jul"), ("augustus", "aug"), ("september", "sep", "sept"), ("oktober", "okt"),
        ("november", "nov"), ("december", "dec"),
    ),
    "sv": (
        ("januari", "jan"), ("februari", "feb"), ("mars",), ("april", "apr"), ("maj",), ("juni", "jun"),
        ("juli", "jul"), ("augusti", "aug"), ("september", "sep", "sept"), ("oktober", "okt"),
        ("november", "nov"), ("december", "dec"),
    ),
    "da": (
        ("januar", "jan"), ("februar", "feb"), ("marts",), ("april", "apr"), ("maj",), ("juni", "jun"),
        ("juli", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("oktober", "okt"),
        ("november", "nov"), ("december", "dec"),
    ),
    "no": (
        ("januar", "jan"), ("februar", "feb"), ("mars",), ("april", "apr"), ("mai",), ("juni", "jun"),
        ("juli", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("oktober", "okt"),
        ("november", "nov"), ("desember", "des"),
    ),
}  # fmt: skip

# Language -> Monday to Sunday, lower case, full forms and abbreviations.
WEEKDAYS_BY_LANGUAGE: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("monday", "mon"), ("tuesday", "tue", "tues"), ("wednesday", "wed"), ("thursday", "thu", "thur", "thurs"),
        ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
    ),
    "de": (
        ("montag", "mo"), ("dienstag", "di"), ("mittwoch", "mi"), ("donnerstag", "do"), ("freitag", "fr"),
        ("samstag", "sonnabend", "sa"), ("sonntag", "so"),
    ),
    "fr": (
        ("lundi", "lun"), ("mardi", "mar"), ("mercredi", "mer"), ("jeudi", "jeu"), ("vendredi", "ven"),
        ("samedi", "sam"), ("dimanche", "dim"),
    ),
    "es": (
        ("lunes", "lun"), ("martes", "mar"), ("miércoles", "miercoles", "mié"), ("jueves", "jue"),
        ("viernes", "vie"), ("sábado", "sabado", "sáb"), ("domingo", "dom"),
    ),
    "it": (
        ("lunedì", "lun"), ("martedì", "mar"), ("mercoledì", "mer"), ("giovedì", "gio"), ("venerdì", "ven"),
        ("sabato", "sab"), ("domenica", "dom"),
    ),
    "pt": (
        ("segunda-feira", "segunda", "seg"), ("terça-feira", "terça", "ter"), ("quarta-feira", "quarta", "qua"),
        ("quinta-feira", "quinta", "qui"), ("sexta-feira", "sexta", "sex"), ("sábado", "sáb"), ("domingo", "dom"),
    ),
    "ru": (
        ("понедельник", "пн"), ("вторник", "вт"), ("среда", "среду", "ср"), ("четверг", "чт"),
        ("пятница", "пятницу", "пт"), ("суббота", "субботу", "сб"), ("воскресенье", "вс"),
    ),
    "nl": (
        ("maandag", "ma"), ("dinsdag", "di"), ("woensdag", "wo"), ("donderdag", "do"), ("vrijdag", "vr"),
        ("zaterdag", "za"), ("zondag", "zo"),
    ),
    "sv": (
        ("måndag", "mån"), ("tisdag", "tis"), ("onsdag", "ons"), ("torsdag", "tors"), ("fredag", "fre"),
        ("lördag", "lör"), ("söndag", "sön"),
    ),
    "da": (
        ("mandag",), ("tirsdag",), ("onsdag",), ("torsdag",), ("fredag",), ("lørdag",), ("søndag",),
    ),
}  # fmt: skip

# The languages whose dates are found in running text; the others are read in date lines only.
TEXT_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru")
