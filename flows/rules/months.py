"""Names of months and weekdays in the languages of the news we read, and the small words that stand inside dates."""

from flows.rules.words import words

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
    # Read in date lines only. Croatian "listopad" is left out: in Polish and Czech it is November.
    "pl": (
        ("stycznia", "styczeń"), ("lutego", "luty"), ("marca", "marzec"), ("kwietnia", "kwiecień"),
        ("maja", "maj"), ("czerwca", "czerwiec"), ("lipca", "lipiec"), ("sierpnia", "sierpień"),
        ("września", "wrzesień"), ("października", "październik"), ("listopada", "listopad"),
        ("grudnia", "grudzień"),
    ),
    "cs": (
        ("ledna", "leden"), ("února", "únor"), ("března", "březen"), ("dubna", "duben"), ("května", "květen"),
        ("června", "červen"), ("července", "červenec"), ("srpna", "srpen"), ("září",), ("října", "říjen"),
        ("listopadu", "listopad"), ("prosince", "prosinec"),
    ),
    "sk": (
        ("januára", "január"), ("februára", "február"), ("marca", "marec"), ("apríla", "apríl"), ("mája", "máj"),
        ("júna", "jún"), ("júla", "júl"), ("augusta", "august"), ("septembra", "september"), ("októbra", "október"),
        ("novembra", "november"), ("decembra", "december"),
    ),
    "hu": (
        ("január", "jan"), ("február", "febr"), ("március", "márc"), ("április", "ápr"), ("május", "máj"),
        ("június", "jún"), ("július", "júl"), ("augusztus", "aug"), ("szeptember", "szept"), ("október", "okt"),
        ("november", "nov"), ("december", "dec"),
    ),
    "ro": (
        ("ianuarie", "ian"), ("februarie", "feb"), ("martie", "mar"), ("aprilie", "apr"), ("mai",), ("iunie", "iun"),
        ("iulie", "iul"), ("august", "aug"), ("septembrie", "sept"), ("octombrie", "oct"), ("noiembrie", "noi"),
        ("decembrie", "dec"),
    ),
    "hr": (
        ("siječnja", "siječanj"), ("veljače", "veljača"), ("ožujka", "ožujak"), ("travnja", "travanj"),
        ("svibnja", "svibanj"), ("lipnja", "lipanj"), ("srpnja", "srpanj"), ("kolovoza", "kolovoz"),
        ("rujna", "rujan"), (), ("studenoga", "studenog", "studeni"), ("prosinca", "prosinac"),
    ),
    "sl": (
        ("januarja", "januar"), ("februarja", "februar"), ("marca", "marec"), ("aprila", "april"), ("maja", "maj"),
        ("junija", "junij"), ("julija", "julij"), ("avgusta", "avgust"), ("septembra", "september"),
        ("oktobra", "oktober"), ("novembra", "november"), ("decembra", "december"),
    ),
    "fi": (
        ("tammikuuta", "tammikuu"), ("helmikuuta", "helmikuu"), ("maaliskuuta", "maaliskuu"),
        ("huhtikuuta", "huhtikuu"), ("toukokuuta", "toukokuu"), ("kesäkuuta", "kesäkuu"),
        ("heinäkuuta", "heinäkuu"), ("elokuuta", "elokuu"), ("syyskuuta", "syyskuu"), ("lokakuuta", "lokakuu"),
        ("marraskuuta", "marraskuu"), ("joulukuuta", "joulukuu"),
    ),
    "is": (
        ("janúar", "jan"), ("febrúar", "feb"), ("mars", "mar"), ("apríl", "apr"), ("maí",), ("júní", "jún"),
        ("júlí", "júl"), ("ágúst", "ágú"), ("september", "sep"), ("október", "okt"), ("nóvember", "nóv"),
        ("desember", "des"),
    ),
    "tr": (
        ("ocak",), ("şubat",), ("mart",), ("nisan",), ("mayıs",), ("haziran",),
        ("temmuz",), ("ağustos",), ("eylül",), ("ekim",), ("kasım",),
        ("aralık",),
    ),
    "lt": (
        ("sausio", "sausis"), ("vasario", "vasaris"), ("kovo", "kovas"), ("balandžio", "balandis"),
        ("gegužės", "gegužė"), ("birželio", "birželis"), ("liepos", "liepa"), ("rugpjūčio", "rugpjūtis"),
        ("rugsėjo", "rugsėjis"), ("spalio", "spalis"), ("lapkričio", "lapkritis"), ("gruodžio", "gruodis"),
    ),
    "lv": (
        ("janvāris", "janvārī"), ("februāris", "februārī"), ("marts", "martā"), ("aprīlis", "aprīlī"),
        ("maijs", "maijā"), ("jūnijs", "jūnijā"), ("jūlijs", "jūlijā"), ("augusts", "augustā"),
        ("septembris", "septembrī"), ("oktobris", "oktobrī"), ("novembris", "novembrī"), ("decembris", "decembrī"),
    ),
    "et": (
        ("jaanuar",), ("veebruar",), ("märts",), ("aprill",), ("mai",), ("juuni",), ("juuli",), ("august",),
        ("september",), ("oktoober",), ("november",), ("detsember",),
    ),
    "uk": (
        ("січня", "січень"), ("лютого", "лютий"), ("березня", "березень"), ("квітня", "квітень"),
        ("травня", "травень"), ("червня", "червень"), ("липня", "липень"), ("серпня", "серпень"),
        ("вересня", "вересень"), ("жовтня", "жовтень"), ("листопада", "листопад"), ("грудня", "грудень"),
    ),
    "bg": (
        ("януари", "яну"), ("февруари", "фев"), ("март",), ("април", "апр"), ("май",), ("юни",), ("юли",),
        ("август", "авг"), ("септември", "сеп"), ("октомври", "окт"), ("ноември", "ное"), ("декември", "дек"),
    ),
    "el": (
        ("ιανουαρίου", "ιανουάριος", "ιαν"), ("φεβρουαρίου", "φεβρουάριος", "φεβ"), ("μαρτίου", "μάρτιος", "μαρ"),
        ("απριλίου", "απρίλιος", "απρ"), ("μαΐου", "μάιος", "μάι"), ("ιουνίου", "ιούνιος", "ιουν"),
        ("ιουλίου", "ιούλιος", "ιουλ"), ("αυγούστου", "αύγουστος", "αυγ"), ("σεπτεμβρίου", "σεπτέμβριος", "σεπ"),
        ("οκτωβρίου", "οκτώβριος", "οκτ"), ("νοεμβρίου", "νοέμβριος", "νοε"), ("δεκεμβρίου", "δεκέμβριος", "δεκ"),
    ),
    "ca": (
        ("gener", "gen"), ("febrer", "febr"), ("març",), ("abril", "abr"), ("maig",), ("juny",), ("juliol", "jul"),
        ("agost",), ("setembre", "set"), ("octubre", "oct"), ("novembre", "nov"), ("desembre", "des"),
    ),
    "id": (
        ("januari", "jan"), ("februari", "feb"), ("maret", "mar"), ("april", "apr"), ("mei",),
        ("juni", "jun"), ("juli", "julai", "jul"), ("agustus", "ogos", "agu"), ("september", "sep"),
        ("oktober", "okt"), ("november", "nov"), ("desember", "disember", "des"),
    ),
    "sw": (
        ("januari",), ("februari",), ("machi",), ("aprili",), ("mei",), ("juni",), ("julai",), ("agosti",),
        ("septemba",), ("oktoba",), ("novemba",), ("desemba",),
    ),
    "af": (
        ("januarie", "jan"), ("februarie", "feb"), ("maart", "mrt"), ("april", "apr"), ("mei",), ("junie", "jun"),
        ("julie", "jul"), ("augustus", "aug"), ("september", "sep"), ("oktober", "okt"), ("november", "nov"),
        ("desember", "des"),
    ),
    "vi": tuple((f"tháng {number}", f"tháng {number:02d}") for number in range(1, 13)),
    "ar": (
        ("يناير", "كانون الثاني"), ("فبراير", "شباط"), ("مارس", "آذار"), ("أبريل", "ابريل", "نيسان"),
        ("مايو", "أيار"), ("يونيو", "حزيران"), ("يوليو", "تموز"), ("أغسطس", "اغسطس", "آب"),
        ("سبتمبر", "أيلول"), ("أكتوبر", "اكتوبر", "تشرين الأول"), ("نوفمبر", "تشرين الثاني"),
        ("ديسمبر", "كانون الأول"),
    ),
    "he": (
        ("ינואר", "בינואר"), ("פברואר", "בפברואר"), ("מרץ", "במרץ"), ("אפריל", "באפריל"), ("מאי", "במאי"),
        ("יוני", "ביוני"), ("יולי", "ביולי"), ("אוגוסט", "באוגוסט"), ("ספטמבר", "בספטמבר"),
        ("אוקטובר", "באוקטובר"), ("נובמבר", "בנובמבר"), ("דצמבר", "בדצמבר"),
    ),
    "hi": (
        ("जनवरी",), ("फरवरी", "फ़रवरी"), ("मार्च",), ("अप्रैल",), ("मई",), ("जून",), ("जुलाई",), ("अगस्त",),
        ("सितंबर", "सितम्बर"), ("अक्टूबर", "अक्तूबर"), ("नवंबर", "नवम्बर"), ("दिसंबर", "दिसम्बर"),
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
    "pl": (
        ("poniedziałek",), ("wtorek",), ("środa",), ("czwartek",), ("piątek",), ("sobota",), ("niedziela",),
    ),
    "cs": (
        ("pondělí",), ("úterý",), ("středa",), ("čtvrtek",), ("pátek",), ("sobota",), ("neděle",),
    ),
    "hu": (
        ("hétfő",), ("kedd",), ("szerda",), ("csütörtök",), ("péntek",), ("szombat",), ("vasárnap",),
    ),
    "ro": (
        ("luni",), ("marți",), ("miercuri",), ("joi",), ("vineri",), ("sâmbătă",), ("duminică",),
    ),
    "tr": (
        ("pazartesi",), ("salı",), ("çarşamba",), ("perşembe",), ("cuma",), ("cumartesi",), ("pazar",),
    ),
    "is": (
        ("mánudagur",), ("þriðjudagur",), ("miðvikudagur",), ("fimmtudagur",), ("föstudagur",), ("laugardagur",),
        ("sunnudagur",),
    ),
    "fi": (
        ("maanantai",), ("tiistai",), ("keskiviikko",), ("torstai",), ("perjantai",), ("lauantai",), ("sunnuntai",),
    ),
    "uk": (
        ("понеділок",), ("вівторок",), ("середа",), ("четвер",), ("п'ятниця", "п’ятниця"), ("субота",), ("неділя",),
    ),
    "id": (
        ("senin",), ("selasa",), ("rabu",), ("kamis",), ("jumat",), ("sabtu",), ("minggu",),
    ),
}  # fmt: skip

# The languages whose dates are found in running text; the others are read in date lines only.
TEXT_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru")

# Abbreviated months: in running text they stand beside a day or year only ("Sept. 3").
SHORT_MONTHS = words("""
    jan jän janv ene gen янв feb febr fév fev févr фев февр mar mär mrz мар apr avr abr апр mag июн jun juil jul lug июл
    aug ago авг sep sept set sett сен сент oct okt out ott окт nov ноя нояб dec dez déc dic дек
    """)
