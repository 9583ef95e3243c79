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

UNREADABLE: tuple[tuple[str, bytes, str], ...] = (
    ("no bytes", b"", "empty"),
    ("blank", b" \r\n\t\n", "empty"),
    ("mark only", b"\xef\xbb\xbf", "empty"),
    ("zeros only", b"\x00" * 100, "binary"),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "binary"),
    ("png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    ("zip", b"PK\x03\x04\x14\x00\x06\x00", "binary"),
    ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "binary"),
    ("program", bytes(range(256)) * 8, "binary"),
    ("records of integers", b"\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00abcd" * 20, "binary"),
)
