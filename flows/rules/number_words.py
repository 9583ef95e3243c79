"""Number words by language. Lower case; a word has one meaning here or is left out."""

# Words that add up ("one hundred and twenty"): value.
NUMBER_WORDS: dict[str, dict[str, int]] = {
    "en": {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90,
    },
    "de": {
        "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
        "zwölf": 12, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
        "achtzig": 80, "neunzig": 90,
        "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
        "einundzwanzig": 21, "zweiundzwanzig": 22, "dreiundzwanzig": 23, "vierundzwanzig": 24, "fünfundzwanzig": 25,
        "sechsundzwanzig": 26, "siebenundzwanzig": 27, "achtundzwanzig": 28, "neunundzwanzig": 29, "einunddreißig": 31,
        "zweiunddreißig": 32, "dreiunddreißig": 33, "vierunddreißig": 34, "fünfunddreißig": 35, "sechsunddreißig": 36,
        "siebenunddreißig": 37, "achtunddreißig": 38, "neununddreißig": 39, "einundvierzig": 41, "zweiundvierzig": 42,
        "dreiundvierzig": 43, "vierundvierzig": 44, "fünfundvierzig": 45, "sechsundvierzig": 46, "siebenundvierzig": 47,
        "achtundvierzig": 48, "neunundvierzig": 49, "einundfünfzig": 51, "zweiundfünfzig": 52, "dreiundfünfzig": 53,
        "vierundfünfzig": 54, "fünfundfünfzig": 55, "sechsundfünfzig": 56, "siebenundfünfzig": 57, "achtundfünfzig": 58,
        "neunundfünfzig": 59, "einundsechzig": 61, "zweiundsechzig": 62, "dreiundsechzig": 63, "vierundsechzig": 64,
        "fünfundsechzig": 65, "sechsundsechzig": 66, "siebenundsechzig": 67, "achtundsechzig": 68, "neunundsechzig": 69,
        "einundsiebzig": 71, "zweiundsiebzig": 72, "dreiundsiebzig": 73, "vierundsiebzig": 74, "fünfundsiebzig": 75,
        "sechsundsiebzig": 76, "siebenundsiebzig": 77, "achtundsiebzig": 78, "neunundsiebzig": 79, "einundachtzig": 81,
        "zweiundachtzig": 82, "dreiundachtzig": 83, "vierundachtzig": 84, "fünfundachtzig": 85, "sechsundachtzig": 86,
        "siebenundachtzig": 87, "achtundachtzig": 88, "neunundachtzig": 89, "einundneunzig": 91, "zweiundneunzig": 92,
        "dreiundneunzig": 93, "vierundneunzig": 94, "fünfundneunzig": 95, "sechsundneunzig": 96, "siebenundneunzig": 97,
        "achtundneunzig": 98, "neunundneunzig": 99,
    },
    "fr": {
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
        "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40,
        "cinquante": 50, "soixante": 60,
        "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "soixante-dix": 70, "quatre-vingts": 80, "quatre-vingt": 80,
        "quatre-vingt-dix": 90,
    },
    "es": {
        "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
        "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
        "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "treinta": 30, "cuarenta": 40,
        "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
        "veintiuno": 21, "veintiún": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24,
        "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "cien": 100,
        "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
        "cuatrocientos": 400, "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
        "novecientos": 900,
    },
    "it": {
        "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
        "undici": 11, "dodici": 12, "quindici": 15, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "tredici": 13,
        "quattordici": 14, "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19,
        "ventuno": 21, "ventun": 21, "ventidue": 22, "ventitré": 23, "ventiquattro": 24, "venticinque": 25,
        "ventisei": 26, "ventisette": 27, "ventotto": 28, "ventinove": 29, "ventitre": 23, "trentuno": 31, "trentun": 31,
        "trentadue": 32, "trentatré": 33, "trentaquattro": 34, "trentacinque": 35, "trentasei": 36, "trentasette": 37,
        "trentotto": 38, "trentanove": 39, "trentatre": 33, "quarantuno": 41, "quarantun": 41, "quarantadue": 42,
        "quarantatré": 43, "quarantaquattro": 44, "quarantacinque": 45, "quarantasei": 46, "quarantasette": 47,
        "quarantotto": 48, "quarantanove": 49, "quarantatre": 43, "cinquantuno": 51, "cinquantun": 51,
        "cinquantadue": 52, "cinquantatré": 53, "cinquantaquattro": 54, "cinquantacinque": 55, "cinquantasei": 56,
        "cinquantasette": 57, "cinquantotto": 58, "cinquantanove": 59, "cinquantatre": 53, "sessanta": 60,
        "sessantuno": 61, "sessantun": 61, "sessantadue": 62, "sessantatré": 63, "sessantaquattro": 64,
        "sessantacinque": 65, "sessantasei": 66, "sessantasette": 67, "sessantotto": 68, "sessantanove": 69,
        "sessantatre": 63, "settanta": 70, "settantuno": 71, "settantun": 71, "settantadue": 72, "settantatré": 73,
        "settantaquattro": 74, "settantacinque": 75, "settantasei": 76, "settantasette": 77, "settantotto": 78,
        "settantanove": 79, "settantatre": 73, "ottanta": 80, "ottantuno": 81, "ottantun": 81, "ottantadue": 82,
        "ottantatré": 83, "ottantaquattro": 84, "ottantacinque": 85, "ottantasei": 86, "ottantasette": 87,
        "ottantotto": 88, "ottantanove": 89, "ottantatre": 83, "novanta": 90, "novantuno": 91, "novantun": 91,
        "novantadue": 92, "novantatré": 93, "novantaquattro": 94, "novantacinque": 95, "novantasei": 96,
        "novantasette": 97, "novantotto": 98, "novantanove": 99, "novantatre": 93,
    },
    "pt": {
        "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
        "onze": 11, "doze": 12, "quinze": 15, "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50,
        "treze": 13, "catorze": 14, "quatorze": 14, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezassete": 17,
        "dezoito": 18, "dezenove": 19, "dezanove": 19, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90,
        "cem": 100, "cento": 100, "duzentos": 200, "duzentas": 200, "trezentos": 300, "trezentas": 300,
    },
    "ru": {
        "один": 1, "два": 2, "две": 2, "двое": 2, "три": 3, "трое": 3, "четыре": 4, "четверо": 4, "пять": 5, "пятеро": 5, "шесть": 6,
        "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50,
        "двух": 2, "двоих": 2, "трёх": 3, "трех": 3, "троих": 3, "четырёх": 4, "четырех": 4, "четверых": 4, "пяти": 5,
        "пятерых": 5, "шести": 6, "шестеро": 6, "шестерых": 6, "семеро": 7, "семерых": 7, "семи": 7, "восьми": 8,
        "девяти": 9, "десяти": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14,
        "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "шестьдесят": 60,
        "семьдесят": 70, "восемьдесят": 80, "девяносто": 90, "сто": 100, "двести": 200, "триста": 300, "четыреста": 400,
        "пятьсот": 500,
    },
}  # fmt: skip

# Between the words of one number: "one hundred and twenty", "treinta y dos".
ADDING: dict[str, frozenset[str]] = {
    "en": frozenset({"and"}), "fr": frozenset({"et"}), "es": frozenset({"y"}), "pt": frozenset({"e"}),
}  # fmt: skip

# A one counts only behind these: "vingt et un", "vinte e um"; alone it is an article.
ADDED_ONES: dict[str, frozenset[str]] = {
    "fr": frozenset({"un", "une"}), "es": frozenset({"uno", "un", "una"}), "pt": frozenset({"um", "uma"}),
}  # fmt: skip

# Words that multiply what stands before them.
MULTIPLIERS: dict[str, dict[str, int]] = {
    "en": {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000},
    "de": {"hundert": 100, "tausend": 1000, "millionen": 1_000_000},
    "fr": {"cents": 100, "cent": 100, "mille": 1000, "millions": 1_000_000, "million": 1_000_000},
    "es": {"mil": 1000, "millones": 1_000_000},
    "it": {"mila": 1000, "milioni": 1_000_000},
    "pt": {"mil": 1000, "milhões": 1_000_000},
    "ru": {"тыс": 1000, "тысяч": 1000, "тысячи": 1000, "млн": 1_000_000, "миллионов": 1_000_000},
}

# Words for an uncertain number: what it can mean at least and at most ("of" between two of them multiplies).
VAGUE_WORDS: dict[str, dict[str, tuple[int, int]]] = {
    "en": {
        "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
        "tens": (20, 99), "millions": (2_000_000, 9_999_999),
    },
    "de": {"dutzende": (24, 99), "hunderte": (200, 999), "tausende": (2000, 9999), "zehntausende": (20_000, 99_999),
           "hunderttausende": (200_000, 999_999)},
    "fr": {"dizaine": (10, 10), "douzaine": (12, 12), "quinzaine": (15, 15), "vingtaine": (20, 20),
           "trentaine": (30, 30), "cinquantaine": (50, 50), "millier": (1000, 1000), "centaine": (100, 100), "dizaines": (20, 99), "centaines": (200, 999), "milliers": (2000, 9999)},
    "es": {"decenas": (20, 99), "docenas": (24, 99), "cientos": (200, 999), "centenares": (200, 999), "miles": (2000, 9999)},
    "it": {"decine": (20, 99), "centinaia": (200, 999), "migliaia": (2000, 9999)},
    "pt": {"dezenas": (20, 99), "centenas": (200, 999), "milhares": (2000, 9999)},
    "ru": {"десятки": (20, 99), "сотни": (200, 999), "тысячи": (2000, 9999)},
}  # fmt: skip
# "tens" alone means nothing; it needs a second word.
ONLY_WITH_SECOND = frozenset({"tens"})

# What stands before a number and bounds it: words to modifier, the longer first.
MODIFIERS: dict[str, dict[tuple[str, ...], str]] = {
    "en": {
        ("at", "least"): "at_least", ("no", "fewer", "than"): "at_least", ("no", "less", "than"): "at_least",
        ("more", "than"): "more_than", ("over",): "more_than", ("well", "over"): "more_than", ("upwards", "of"): "more_than",
        ("nearly",): "nearly", ("almost",): "nearly", ("close", "to"): "nearly",
        ("about",): "about", ("around",): "about", ("some",): "about", ("approximately",): "about", ("roughly",): "about",
        ("an", "estimated"): "about", ("estimated",): "about", ("up", "to"): "up_to", ("as", "many", "as"): "up_to",
        ("fewer", "than"): "up_to", ("less", "than"): "up_to", ("at", "most"): "up_to",
    },
    "de": {
        ("mindestens",): "at_least", ("wenigstens",): "at_least", ("mehr", "als"): "more_than", ("über",): "more_than",
        ("fast",): "nearly", ("beinahe",): "nearly", ("knapp",): "nearly", ("etwa",): "about", ("rund",): "about",
        ("ungefähr",): "about", ("bis", "zu"): "up_to",
    },
    "fr": {
        ("au", "moins"): "at_least", ("plus", "de"): "more_than", ("près", "de"): "nearly", ("presque",): "nearly",
        ("environ",): "about", ("quelque",): "about", ("jusqu'à",): "up_to", ("jusqu’à",): "up_to",
    },
    "es": {
        ("al", "menos"): "at_least", ("por", "lo", "menos"): "at_least", ("más", "de"): "more_than", ("casi",): "nearly",
        ("cerca", "de"): "nearly", ("unos",): "about", ("unas",): "about", ("alrededor", "de"): "about", ("hasta",): "up_to",
    },
    "it": {
        ("almeno",): "at_least", ("più", "di"): "more_than", ("oltre",): "more_than", ("quasi",): "nearly",
        ("circa",): "about", ("fino", "a"): "up_to",
    },
    "pt": {
        ("pelo", "menos"): "at_least", ("ao", "menos"): "at_least", ("mais", "de"): "more_than", ("quase",): "nearly",
        ("cerca", "de"): "about", ("até",): "up_to",
    },
    "ru": {
        ("не", "менее"): "at_least", ("как", "минимум"): "at_least", ("более",): "more_than", ("свыше",): "more_than",
        ("почти",): "nearly", ("около",): "about", ("примерно",): "about", ("до",): "up_to",
    },
}  # fmt: skip

# Between the ends of a range: "20 to 30"; before it: "between 20 and 30".
RANGE_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset({"to", "or"}), "de": frozenset({"bis", "oder"}), "fr": frozenset({"à", "ou"}),
    "es": frozenset({"a", "o"}), "it": frozenset({"a", "o"}), "pt": frozenset({"a", "ou"}), "ru": frozenset({"до", "или"}),
}  # fmt: skip
BETWEEN: dict[str, tuple[str, str]] = {
    "en": ("between", "and"), "de": ("zwischen", "und"), "fr": ("entre", "et"), "es": ("entre", "y"),
    "it": ("tra", "e"), "pt": ("entre", "e"), "ru": ("между", "и"),
}  # fmt: skip
# Languages that write 1.234 for one thousand two hundred and thirty-four.
POINT_SEPARATES_THOUSANDS = frozenset({"de", "es", "it", "pt"})
# Languages that write 12 345, with a blank.
BLANK_SEPARATES_THOUSANDS = frozenset({"fr", "ru", "es", "pt", "de"})
