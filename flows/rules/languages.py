"""Tables about languages: langdetect's codes as BCP 47 tags, the scripts they are written in, telling letters."""

# langdetect's profiles carry ISO 639-1 codes, which are BCP 47 tags as they stand; only its two Chinese profiles,
# named after countries, tell scripts and not countries apart.
BCP47_TAGS: dict[str, str] = {"zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}

# langdetect's profiles by script (ISO 15924). Ideographs without kana may be a Japanese headline.
PROFILES_BY_SCRIPT: dict[str, tuple[str, ...]] = {
    "Latn": (
        "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nl",
        "no", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi",
    ),
    "Grek": ("el",),
    "Cyrl": ("bg", "mk", "ru", "uk"),
    "Hebr": ("he",),
    "Arab": ("ar", "fa", "ur"),
    "Deva": ("hi", "mr", "ne"),
    "Beng": ("bn",),
    "Guru": ("pa",),
    "Gujr": ("gu",),
    "Taml": ("ta",),
    "Telu": ("te",),
    "Knda": ("kn",),
    "Mlym": ("ml",),
    "Thai": ("th",),
    "Hani": ("ja", "zh-cn", "zh-tw"),
    "Kana": ("ja",),
    "Hang": ("ko",),
}  # fmt: skip

# Scripts that no profile knows, and the language that their news is in. Ethiopic is Tigrinya, and Tibetan Dzongkha,
# where the words say so (frequent_words.txt). In Canadian syllabics and Syriac letters several languages are written.
LANGUAGE_OF_SCRIPT: dict[str, str] = {
    "Adlm": "ff",
    "Armn": "hy",
    "Bali": "ban",
    "Cakm": "ccp",
    "Cher": "chr",
    "Ethi": "am",
    "Geor": "ka",
    "Java": "jv",
    "Khmr": "km",
    "Laoo": "lo",
    "Lisu": "lis",
    "Mong": "mn-Mong",
    "Mtei": "mni",
    "Mymr": "my",
    "Nkoo": "nqo",
    "Olck": "sat",
    "Orya": "or",
    "Rohg": "rhg",
    "Sinh": "si",
    "Sund": "su",
    "Tfng": "zgh",
    "Thaa": "dv",
    "Tibt": "bo",
    "Vaii": "vai",
    "Yiii": "ii",
}

# First and last code point of the scripts' blocks, in order. Between them, and before the first, stand Latin letters
# and signs that tell nothing. "Zyyy": scripts of several languages, or of none with news; none has a profile.
SCRIPT_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Zyyy"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x07C0, 0x07FF, "Nkoo"),
    (0x0800, 0x089F, "Zyyy"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FF, "Cher"),
    (0x1400, 0x167F, "Zyyy"),
    (0x1680, 0x177F, "Zyyy"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x18B0, 0x18FF, "Zyyy"),
    (0x1900, 0x1AFF, "Zyyy"),
    (0x1B00, 0x1B7F, "Bali"),
    (0x1B80, 0x1BBF, "Sund"),
    (0x1BC0, 0x1C4F, "Zyyy"),
    (0x1C50, 0x1C7F, "Olck"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1CC0, 0x1CCF, "Sund"),
    (0x1CD0, 0x1CFF, "Zyyy"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C00, 0x2C5F, "Zyyy"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2D30, 0x2D7F, "Tfng"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x3040, 0x30FF, "Kana"),
    (0x3100, 0x312F, "Hani"),
    (0x3130, 0x318F, "Hang"),
    (0x3400, 0x9FFF, "Hani"),
    (0xA000, 0xA4CF, "Yiii"),
    (0xA4D0, 0xA4FF, "Lisu"),
    (0xA500, 0xA63F, "Vaii"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA6A0, 0xA6FF, "Zyyy"),
    (0xA880, 0xA8DF, "Zyyy"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA900, 0xA95F, "Zyyy"),
    (0xA960, 0xA97F, "Hang"),
    (0xA980, 0xA9DF, "Java"),
    (0xA9E0, 0xA9FF, "Mymr"),
    (0xAA00, 0xAA5F, "Zyyy"),
    (0xAA60, 0xAA7F, "Mymr"),
    (0xAA80, 0xAADF, "Zyyy"),
    (0xAAE0, 0xAAFF, "Mtei"),
    (0xAB00, 0xAB2F, "Ethi"),
    (0xAB70, 0xABBF, "Cher"),
    (0xABC0, 0xABFF, "Mtei"),
    (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFF, "Arab"),
    (0xFF66, 0xFF9F, "Kana"),
    (0x10000, 0x10CFF, "Zyyy"),
    (0x10D00, 0x10D3F, "Rohg"),
    (0x10D40, 0x110FF, "Zyyy"),
    (0x11100, 0x1114F, "Cakm"),
    (0x11150, 0x1CFFF, "Zyyy"),
    (0x1E000, 0x1E7DF, "Zyyy"),
    (0x1E7E0, 0x1E7FF, "Ethi"),
    (0x1E800, 0x1E8FF, "Zyyy"),
    (0x1E900, 0x1E95F, "Adlm"),
    (0x1E960, 0x1ECFF, "Zyyy"),
    (0x20000, 0x3FFFF, "Hani"),
)

# Languages without a profile: their letters that no language with a profile uses, and the least share of a text's
# letters that these make up, well below what running text holds. Without them a text of theirs gets the answer of
# the nearest relative: Serbian that of Macedonian, Icelandic that of Danish.
TELLING_LETTERS: dict[str, tuple[str, float]] = {
    # Cyrillic
    "be": ("ў", 0.004),
    "kk": ("әғқңөұүһ", 0.03),
    "ky": ("ңөү", 0.03),
    "mn": ("өү", 0.03),
    "sr": ("ђћ", 0.004),
    "tg": ("ғӣқӯҳҷ", 0.02),
    "tt": ("әҗңөүһ", 0.03),
    # Latin
    "az": ("ə", 0.04),
    "eo": ("ĉĝĥĵŝŭ", 0.01),
    "is": ("þð", 0.03),
    "mt": ("ħġċ", 0.02),
    # Arabic
    "ckb": ("ڕڵۆێ", 0.02),
    "ps": ("ټډړږښڼځڅې", 0.02),
    "sd": ("ٻڀٺٽڄڃڇڏڌڊڍڙڳڱڻ", 0.02),
    "ug": ("ۇۆۈۋېڭ", 0.03),
    # Hebrew, Bengali, Burmese, Canadian syllabics
    "yi": ("װױײ", 0.01),
    "as": ("ৰৱ", 0.01),
    "mnw": ("ၚၛၜၝ", 0.02),
    "shn": ("ၵၶၷၸၺၼၽၾႁ", 0.1),
    "iu": ("ᖃᖄᖅᕿᖀᖁᖂᖏᖐᖑᖒᖓᖔ", 0.03),
}

# Letters beyond A to Z that any language in Latin letters may bring with its loans and names, and those that a profile's
# own language has besides. A text with many others is in no language of langdetect: "ɔ", "ŋ", "ɗ", "ẹ́".
LOAN_LETTERS = "þðàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßćčšžđłşğı"
OWN_LETTERS: dict[str, str] = {
    "ca": "ŀ",
    "cs": "ďěňřťů",
    "cy": "ŵŷ",
    "hu": "őű",
    "lt": "ąęėįųū",
    "lv": "āēģīķļņŗōū",
    "pl": "ąęńśźż",
    "ro": "ășțţ",
    "sk": "ďĺľňŕť",
    "vi": "ăơưĩũạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچڤگ",
    "fa": "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژکگیۀ",
    "ur": "ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنهوىيپچژکگیٹڈڑںھہۂۃےۓ",
}

# Languages that say much by endings, and Vietnamese, whose words are written in syllables: fewer of the words in running
# text are among its commonest (frequent_words.txt).
FEW_COMMON_WORDS: frozenset[str] = frozenset(["ar", "bg", "cs", "et", "fa", "fi", "hi", "hr", "hu", "lt", "lv", "mk", "mr", "ne", "pl", "ru", "sk", "sl", "tr", "uk", "vi"])

# Turkish in a wrong encoding has these letters for its own ğ and ş.
MISREAD_AS: dict[str, str] = {"is": "tr"}

# Languages that langdetect takes for each other in single paragraphs: never second language of one another.
CLOSE_LANGUAGES: tuple[frozenset[str], ...] = (
    frozenset({"da", "no", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"hr", "sl"}),
    frozenset({"bg", "mk"}),
    frozenset({"hi", "mr", "ne"}),
    frozenset({"af", "nl"}),
    frozenset({"zh-Hans", "zh-Hant", "ja"}),
)
