"""Bytes and what they say: label, comment, bytes, expected text, encoding, repairs. All texts are invented."""

from typing import NamedTuple


class DecodeCase(NamedTuple):
    label: str
    comment: str
    data: bytes
    text: str
    encoding: str
    repairs: tuple[str, ...] = ()


_FIRE_RU = "Пожар на складе у реки начался ночью, сообщили в министерстве. Никто не пострадал, сказал дежурный.\n"
_FIRE_PL = (
    "W nocy wybuchł pożar w magazynie na przedmieściach, poinformowało ministerstwo. Nie było żadnych ofiar, "
    "powiedział rzecznik straży. Mieszkańcy ulicy muszą jeszcze poczekać, aż wrócą do swoich domów.\n"
)
_FIRE_EL = "Πυρκαγιά ξέσπασε τη νύχτα στην παλιά αποθήκη, ανακοίνωσε το υπουργείο. Δεν υπάρχουν τραυματίες.\n"
_FIRE_DE = "Nachts brannte die alte Mühle – „niemand wurde verletzt“, sagte ein Sprecher. Die Straße bleibt gesperrt.\n"
_FIRE_FR = "L’incendie s’est déclaré à l’aube : « aucun blessé », a précisé la préfète.\n"
_FIRE_PT = "O incêndio começou à noite; não há vítimas, disse a porta-voz da região.\n"
_FIRE_JA = "港の近くの倉庫で夜に火災が発生したと消防当局が発表した。けが人はいない。\n"

_STORIES = {
    "pl": _FIRE_PL,
    "pl short": "Pożar wybuchł w nocy w śródmieściu. Strażacy ugasili go o świcie.\n",
    "cs": "Požár vypukl v noci ve starém skladišti u řeky. Nikdo nebyl zraněn, řekl mluvčí hasičů.\n",
    "sk": "Požiar vypukol v noci v starom sklade pri rieke. Nikto sa nezranil, povedal hovorca hasičov.\n",
    "hu": "A tűz éjjel tört ki a folyó menti régi raktárban. Senki sem sérült meg, közölte a szóvivő.\n",
    "hr": "Požar je izbio noću u starom skladištu uz rijeku. Nitko nije ozlijeđen, rekla je glasnogovornica.\n",
    "ro": "Incendiul a izbucnit noaptea în vechiul depozit de lângă râu. Nimeni nu a fost rănit, a spus poliţia.\n",
    "fr": "Un incendie s'est déclaré à l'aube près du fleuve; aucun blessé, a précisé la préfète après l'enquête.\n",
    "sv": "Branden bröt ut på natten i det gamla magasinet vid ån. Ingen skadades, säger räddningstjänsten.\n",
    "tr": "Nehir kıyısındaki eski depoda gece yangın çıktı. Sözcü, kimsenin yaralanmadığını söyledi.\n",
    "lt": "Naktį sename sandėlyje prie upės kilo gaisras. Niekas nenukentėjo, pranešė ugniagesių atstovė.\n",
    "lv": "Naktī vecajā noliktavā pie upes izcēlās ugunsgrēks. Neviens nav cietis, sacīja pārstāve.\n",
    "ru": _FIRE_RU,
    "ru caps": "ПОЖАР НА СКЛАДЕ У РЕКИ: НИКТО НЕ ПОСТРАДАЛ\n",
    "uk": "Пожежа на складі біля річки почалася вночі. Ніхто не постраждав, сказала її речниця.\n",
    "bg": "Пожарът в стария склад край реката избухна през нощта. Няма пострадали, каза говорителят.\n",
    "el": "Άνοιξε χθες η παλιά αποθήκη. Δεν υπάρχουν τραυματίες, είπε ο εκπρόσωπος.\n",
    "he": "שריפה פרצה בלילה במחסן הישן ליד הנהר. איש לא נפגע, אמרה הדוברת.\n",
    "ar": "اندلع حريق ليلا في المستودع القديم قرب النهر. ولم يصب أحد بأذى كما قالت المتحدثة.\n",
    "th": "เกิดเพลิงไหม้ในโกดังเก่าริมแม่น้ำเมื่อคืนนี้ ไม่มีผู้บาดเจ็บ\n",
    "ja": _FIRE_JA,
    "zh": "昨天夜里河边的旧仓库发生火灾，没有人受伤，消防部门表示。\n",
    "zh-tw": "昨天夜裡河邊的舊倉庫發生火災，沒有人受傷，消防部門表示。\n",
    "ko": "어젯밤 강가의 낡은 창고에서 불이 났다. 다친 사람은 없다고 소방서가 밝혔다.\n",
}

# Stories by the encodings that they are read from: Python's codec, the name that is published, the stories.
ENCODED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("cp1252", "windows-1252", ("fr", "sv")),
    ("mac_roman", "macintosh", ("fr", "sv")),
    ("cp850", "ibm850", ("fr", "sv")),
    ("cp1250", "windows-1250", ("pl", "pl short", "cs", "sk", "hu", "hr", "ro")),
    ("iso8859_2", "iso-8859-2", ("pl", "pl short", "cs", "sk", "hr")),
    ("cp852", "ibm852", ("pl", "cs", "hu")),
    ("cp1254", "windows-1254", ("tr",)),
    ("cp1257", "windows-1257", ("lt", "lv")),
    ("cp1251", "windows-1251", ("ru", "ru caps", "uk", "bg")),
    ("koi8_r", "koi8-r", ("ru", "ru caps", "bg")),
    ("koi8_u", "koi8-u", ("uk",)),
    ("iso8859_5", "iso-8859-5", ("ru", "ru caps", "uk", "bg")),
    ("cp866", "ibm866", ("ru", "ru caps", "bg")),
    ("cp1253", "windows-1253", ("el",)),
    ("iso8859_7", "iso-8859-7", ("el",)),
    ("cp1255", "windows-1255", ("he",)),
    ("cp1256", "windows-1256", ("ar",)),
    ("iso8859_6", "iso-8859-6", ("ar",)),
    ("cp874", "windows-874", ("th",)),
    ("shift_jis", "windows-31j", ("ja",)),
    ("euc_jp", "euc-jp", ("ja",)),
    ("iso2022_jp", "iso-2022-jp", ("ja",)),
    ("gbk", "gb18030", ("zh",)),
    ("big5", "big5", ("zh-tw",)),
    ("euc_kr", "euc-kr", ("ko",)),
    ("utf_16_le", "utf-16le", ("pl", "ru", "el", "he", "ar", "th", "ja", "zh", "zh-tw", "ko")),
    ("utf_16_be", "utf-16be", ("pl", "ru", "el", "he", "ar", "th", "ja", "zh", "zh-tw", "ko")),
    ("utf_8", "utf-8", tuple(_STORIES)),
)


def stories_of(codec: str) -> list[DecodeCase]:
    """The stories in one encoding."""
    return [
        DecodeCase(f"{codec} {story}", "", _STORIES[story].encode(codec), _STORIES[story], name)
        for known, name, stories in ENCODED
        if known == codec
        for story in stories
    ]


STORIES = [case for codec, _, _ in ENCODED for case in stories_of(codec)]

# Right as they are, although many of their letters are beyond ASCII.
UNTOUCHED_BY_REREADING: tuple[str, ...] = (
    "Það er ýmislegt að gerast á Íslandi: Þórólfur Árnason og Össur Æðarsson sögðu já við því í gær.",
    "Føroyar: Løgtingið hevur samtykt ein nýggjan lóg um útróður, segði løgmaðurin á Tórshavnarfundi.",
    "Öö ja äike, õhtu jõudis kätte, ütles Ülo Öövel Põltsamaalt; töö jäi ööseks pooleli.",
    "À l’été, où ça? À Nîmes, «çà et là», dit l’élève, évêché été, été.",
    "A inação é má: são já três eleições, não há pão nem água, à míngua.",
    "Håll ö för ö, å för å: ån är gråblå, säger Åke Öberg på Öland.",
    "Năm ngoái, ông Đỗ Đình Đạt đã đến Đà Nẵng để ở lại.",
    "ÞÓRÐUR ÆÐARSSON ÓÁÐ",
    "Das gleiche scheiÃƒÅ¸ Wetter wie immer, und viel zu spÃƒÂ¤t kam die FÃƒÂ¤hre; Ãƒ und wieder blÃƒ",
    "Die gleichenscheiÃƒÅ¸e und die zuspÃƒÂ¤te FÃƒÂ¤hre, Ã¼bernahme blÃ",
    "«« ÀÉÎ »» 20 ½¼¾ ±°²³ ©®™",
    "Ÿ ÿ ÖÄÜ ÄÖÜ ÕÄÖ ÜÕÖÄ öäüõ õäöü üõöä",
)

# Windows-1252 whose bytes beyond ASCII are signs: label, text, and what else they would be read as.
_SIGNS_ONLY = (
    ("spaced dashes", "The pier — closed since May — opens again, the board said. It was time — long overdue."),
    ("joined dashes", "The board agreed—finally—on a plan for the pier, and nobody spoke against it."),
    ("one dash", "The ferry sails again on Friday – two days late."),
    ("lone guillemets", "Home » News » Ferry\nThe ferry sails again in May, the harbour office said on Monday."),
    ("quotes, apostrophes, ellipsis", "“We won’t go,” she said… “not now, and not ’til spring.”"),
    ("money and measures", "The fee rose from £5 to £20 – the water was 12° cold, and the quay is 2½ miles long."),
    ("marks", "NORWICK • © 2019 Norwick News™"),
    ("German quotation marks", "Er sagte: „Das Boot kommt“ – mehr nicht."),
    ("French guillemets", "Il a dit «\xa0non\xa0» au maire – et rien de plus."),
    ("Italian dashes", "Il porto — disse il sindaco — resta chiuso fino a domani."),
    ("Portuguese dashes", "O barco — que saiu ontem — voltou ao porto, disse a guarda."),
    ("Spanish dialogue", "— No vuelvo —dijo el patrono—. La barca se queda."),
    ("Dutch dashes", "Het schip – dat gisteren vertrok – kwam terug, zei de kapitein."),
    ("a loan word beside signs", "“It’s over,” the owner of the café said — and the pier’s last café closed."),
    ("names of a novel", "The ruins of Barad-dûr hold a palantír, the author says: “It’s all there” — in her book."),
)

# Near misses: the same bytes are letters here. Codec, published name, text.
_LETTERS_NOT_SIGNS = (
    ("mac_roman", "macintosh", "El avión salió con retraso, informó la compañía. Nadie resultó herido en la región."),
    ("mac_roman", "macintosh", "La canción del corazón llegó."),
    ("mac_roman", "macintosh", "“It’s over,” she said — and left the café in São Paulo…"),
    ("mac_roman", "macintosh", "The mayor’s plan isn’t ready – “not yet,” he said."),
    ("cp1250", "windows-1250", "Był tam król, a była też łąka."),
    ("cp1251", "windows-1251", "«Да», – сказал он."),
    ("cp866", "ibm866", "ПОЖАР НА СКЛАДЕ"),
    ("cp932", "windows-31j", "あかさたな"),
    ("gb18030", "gb18030", "“We support it,” he said. The ministry’s report — released Monday — was long."),
)

_PASTED = "Über die Brücke – „später“, sagte er. "

CASES: tuple[DecodeCase, ...] = (
    DecodeCase("ascii", "", b"Rain.\n", "Rain.\n", "utf-8"),
    DecodeCase("utf-8", "", _FIRE_DE.encode(), _FIRE_DE, "utf-8"),
    DecodeCase("utf-8 mark", "", b"\xef\xbb\xbfRain.", "Rain.", "utf-8", ("byte order mark",)),
    DecodeCase(
        "utf-16le mark", "", b"\xff\xfe" + _FIRE_DE.encode("utf-16-le"), _FIRE_DE, "utf-16le", ("byte order mark",)
    ),
    DecodeCase(
        "utf-16be mark", "", b"\xfe\xff" + _FIRE_DE.encode("utf-16-be"), _FIRE_DE, "utf-16be", ("byte order mark",)
    ),
    DecodeCase(
        "utf-32 mark",
        "its mark begins as that of utf-16",
        _FIRE_DE.encode("utf-32"),
        _FIRE_DE,
        "utf-32le",
        ("byte order mark",),
    ),
    DecodeCase("utf-16le", "no mark, Latin letters", _FIRE_DE.encode("utf-16-le"), _FIRE_DE, "utf-16le"),
    DecodeCase("utf-16be", "no mark, Cyrillic: few zero bytes", _FIRE_RU.encode("utf-16-be"), _FIRE_RU, "utf-16be"),
    DecodeCase(
        "utf-16le kanji", "no mark, hardly a zero byte", (_FIRE_JA * 9).encode("utf-16-le"), _FIRE_JA * 9, "utf-16le"
    ),
    DecodeCase("windows-1252", "quotation marks and dashes", _FIRE_DE.encode("cp1252"), _FIRE_DE, "windows-1252"),
    DecodeCase("windows-1252 fr", "", _FIRE_FR.encode("cp1252"), _FIRE_FR, "windows-1252"),
    DecodeCase("latin-1", "a subset of windows-1252", _FIRE_PT.encode("latin-1"), _FIRE_PT, "windows-1252"),
    DecodeCase("one letter", "too little to ask anyone", b"Caf\xe9", "Café", "windows-1252"),
    DecodeCase("windows-1251", "", _FIRE_RU.encode("cp1251"), _FIRE_RU, "windows-1251"),
    DecodeCase("koi8-r", "", _FIRE_RU.encode("koi8_r"), _FIRE_RU, "koi8-r"),
    DecodeCase("windows-1250", "", _FIRE_PL.encode("cp1250"), _FIRE_PL, "windows-1250"),
    DecodeCase("windows-1253", "", _FIRE_EL.encode("cp1253"), _FIRE_EL, "windows-1253"),
    DecodeCase(
        "zero bytes",
        "stray ones are no binary",
        b"The mayor\x00 spoke of the\x00 old bridge.",
        "The mayor spoke of the old bridge.",
        "utf-8",
        ("zero bytes",),
    ),
    DecodeCase(
        "padding",
        "a disk block of zeros at the end",
        b"The mayor spoke." + b"\x00" * 4000,
        "The mayor spoke.",
        "utf-8",
        ("zero bytes",),
    ),
    DecodeCase(
        "mixed",
        "UTF-8 with a Windows-1252 paragraph pasted in",
        "Über die Brücke – „später“, sagte er. ".encode() + b"Das war \x84alles\x93.",
        "Über die Brücke – „später“, sagte er. Das war „alles“.",
        "utf-8",
        ("stray windows-1252 bytes",),
    ),
    DecodeCase(
        "damaged",
        "UTF-8 that lost a byte in two places is no Windows-1252",
        _PASTED.encode() + b"Die Br\xc3cke und die M\xbchle.",
        _PASTED + "Die Br\ufffdcke und die M\ufffdhle.",
        "utf-8",
        ("undecodable bytes",),
    ),
    DecodeCase(
        "damaged, other script",
        "half a letter beside Cyrillic is no Latin letter",
        _FIRE_RU.encode() + "Пожа".encode() + b"\xd1 " + "на".encode(),
        _FIRE_RU + "Пожа\ufffd на",
        "utf-8",
        ("undecodable bytes",),
    ),
    DecodeCase(
        "mixed and damaged",
        "",
        (_PASTED * 2).encode() + b"Das war \x84alles\x93. Die Br\xc3cke.",
        _PASTED * 2 + "Das war „alles“. Die Br\ufffdcke.",
        "utf-8",
        ("stray windows-1252 bytes", "undecodable bytes"),
    ),
    DecodeCase(
        "a line in UTF-8",
        "in a file of Windows-1252",
        (_FIRE_DE * 3).encode("cp1252") + "Grüße aus Köln\n".encode() + _FIRE_FR.encode("cp1252"),
        _FIRE_DE * 3 + "Grüße aus Köln\n" + _FIRE_FR,
        "windows-1252",
        ("lines in utf-8",),
    ),
    DecodeCase(
        "about mojibake",
        "what a UTF-8 file says is left as it is",
        "Ein é wird zu „Ã©“, schrieb sie.".encode(),
        "Ein é wird zu „Ã©“, schrieb sie.",
        "utf-8",
    ),
    DecodeCase(
        "cut off",
        "inside the last letter",
        "Übers Café".encode()[:-1],
        "Übers Caf\ufffd",
        "utf-8",
        ("undecodable bytes",),
    ),
    DecodeCase(
        "long",
        "the only odd byte behind a megabyte",
        b"rain " * 200_000 + b"caf\xe9",
        "rain " * 200_000 + "café",
        "windows-1252",
    ),
)

SIGNS = [
    *(DecodeCase(label, "", text.encode("cp1252"), text, "windows-1252") for label, text in _SIGNS_ONLY),
    *(
        DecodeCase(f"{codec} {text[:9]}", "", text.encode(codec), text, name)
        for codec, name, text in _LETTERS_NOT_SIGNS
    ),
]

# Known failures: too little is left to tell them by.
UNTOLD = [
    DecodeCase(
        "Spanish joined dashes",
        "casaóque is no word, but canción parts the same way",
        "La casa—que fue de su abuela—se vende, dijo el alcalde de la villa.".encode("cp1252"),
        "La casa—que fue de su abuela—se vende, dijo el alcalde de la villa.",
        "windows-1252",
    )
]

UNREADABLE: tuple[tuple[str, bytes, str], ...] = (
    ("no bytes", b"", "empty"),
    ("blank", b" \r\n\t\n", "empty"),
    ("mark only", b"\xef\xbb\xbf", "empty"),
    ("zeros only", b"\x00" * 100, "binary"),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "looks_like_pdf"),
    ("png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "looks_like_image"),
    ("zip", b"PK\x03\x04\x14\x00\x06\x00", "looks_like_zip"),
    ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "looks_like_gzip"),
    ("program", bytes(range(256)) * 8, "binary"),
    ("records of integers", b"\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00abcd" * 20, "binary"),
)
