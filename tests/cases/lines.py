"""Lines and their repair: label, comment, original, expected. Real shapes, invented words."""

from typing import NamedTuple


class LineCase(NamedTuple):
    label: str
    comment: str
    original: str
    expected: str


REPAIRED: tuple[LineCase, ...] = (
    LineCase("mojibake", "UTF-8 read as Windows-1252", "The mayorâ€™s cafÃ©", "The mayor’s café"),
    LineCase("double mojibake", "twice", "cafÃƒÂ©", "café"),
    LineCase("mojibake with nbsp", "", "Ã\xa0 demain", "à demain"),
    LineCase("cyrillic mojibake", "UTF-8 read as Windows-1251", "РџРѕР¶Р°СЂ РЅР° СЃРєР»Р°РґРµ", "Пожар на складе"),
    LineCase("entities", "", "Fish &amp; chips &#8211; &quot;cheap&quot;", 'Fish & chips – "cheap"'),
    LineCase("nested entities", "escaped three times", "Smith &amp;amp;amp; Sons", "Smith & Sons"),
    LineCase("entity line end", "an escaped line end is a space", "one&#10;two", "one two"),
    LineCase("soft hyphen", "", "gov\xadern\xadment", "government"),
    LineCase("zero width space", "", "Nor\u200bwood", "Norwood"),
    LineCase("mark inside", "", "\ufeffNorwood", "Norwood"),
    LineCase("writing direction", "", "\u202aNorwood\u202c", "Norwood"),
    LineCase("control", "", "Nor\x07wood\x7f", "Norwood"),
    LineCase("terminal colours", "", "\x1b[31mred\x1b[0m", "red"),
    LineCase("tabs", "", "Norwood\t3\t1", "Norwood 3 1"),
    LineCase("runs of spaces", "", "  Norwood   3  1 ", "Norwood 3 1"),
    LineCase("runs with nbsp", "an indent copied from a page", "\xa0\xa0\xa0Norwood \xa0won", "Norwood won"),
    LineCase("form feed", "out of an entity: a space", "page 1&#12;page 2", "page 1 page 2"),
    LineCase("unicode line end", "out of an entity: a space", "one&#8232;two&#x2029;three", "one two three"),
    LineCase(
        "Windows-1252 as Latin-1",
        "its quotation marks are control characters",
        "He \x93won\x94 it\x85 so",
        "He “won” it… so",
    ),
    LineCase(
        "soft hyphen beside mojibake",
        "one is half of í, the other is a soft hyphen",
        "la econo\xadmÃ\xada",
        "la economía",
    ),
    LineCase("escaped half letter", "as XML has it", "decÃ&#173;a", "decía"),
    LineCase("decomposed", "", "Sa\u0303o Tome\u0301", "São Tomé"),
    LineCase("decomposed vietnamese", "NFC: equal words are equal strings", "Vie\u0323\u0302t", "Việt"),
    LineCase("decomposed hangul", "", "\u1112\u1161\u11ab", "한"),
    LineCase("angstrom sign", "canonically the letter, so NFC makes it one", "5 \u212b", "5 Å"),
    LineCase("mojibake in a right sentence", "", "São Paulo: “a manhÃ£ Ã© nossa”", "São Paulo: “a manhã é nossa”"),
    LineCase("a broken word in quotes", "it has letters that are not", 'He called it "cafÃ©".', 'He called it "café".'),
    LineCase("needless joiner", "a zero-width joiner between Latin letters", "Nor\u200dwood", "Norwood"),
    LineCase("nbsp only", "", "\xa0\xa0", ""),
    LineCase("zero width only", "", "\u200b\ufeff", ""),
    LineCase("filler only", "", "\u3164", ""),
)

LEFT_ALONE: tuple[LineCase, ...] = tuple(
    LineCase(label, comment, line, line)
    for label, comment, line in (
        ("plain", "", "The mayor opened the bridge."),
        ("french spaces", "", "« Oui\xa0! », dit-elle\u202f; puis rien."),
        ("curly quotes", "", "“It’s ‘over’,” he said…"),
        ("ligature", "in a name", "The ﬁrm Eﬃgy Ltd"),
        ("full width", "", "ＮＨＫ　２４時"),
        ("tag", "a line about HTML keeps its entities", "Write &lt;b> and not <b>"),
        ("bare ampersand", "", "R&D; AT&T"),
        ("address", "", "https://norwood.example/?a=1&copy=2"),
        ("accents", "", "Äußerst schön: Łódź, Çeşme, Þingvellir"),
        ("capitals with accents", "look like mojibake, are not", "SÃO PAULO E ÂNGELA"),
        ("persian joiner", "the non-joiner is spelling", "می\u200cخواهم"),
        ("hindi joiner", "", "क्\u200dष"),
        ("emoji joiner", "a woman astronaut", "\U0001f469\u200d\U0001f680 landed"),
        ("emoji flag", "", "\U0001f3f3\ufe0f\u200d\U0001f308 raised"),
        ("narrow french space", "", "Il a dit\u202f: «\u202fNon\u202f!\u202f» et 12\u202f000\xa0€\u202f?"),
        ("fractions and marks", "", "1½ cups of Brewster™, 3¾ of Norwood®, 5 × 2 ≠ 10, №\xa07, 25\xa0% ± 2"),
        ("vietnamese", "", "Tiếng Việt: Nguyễn Thị Ánh đã đến Đà Nẵng lúc 5 giờ"),
        ("turkish", "", "İstanbul'da yağmur: ığdır, Şişli ve Çorlu'da ağaçlar"),
        (
            "about mojibake",
            "what a text says in quotes about broken letters",
            "An é may become “Ã©” when a page is misread.",
        ),
        ("german letters", "", "Ä wird zu „ae“, ß zu „ss“; Maße, Größe, Ärger"),
        ("portuguese capitals", "look broken, are not", "A NAÇÃO, AS ELEIÇÕES E O CIDADÃO"),
        ("icelandic", "", "Þórður og Guðrún á Íslandi, ÆÐI"),
        ("ligature of french", "", "L’œuvre, le cœur, Lætitia et ses œufs"),
        ("armenian ligature", "a letter of its own", "և այլն"),
        ("full width sentence", "", "「ＡＢＣ株式会社」は１２３４円（税込）。"),
        ("half width kana", "", "ｶﾀｶﾅ is half as wide"),
        ("ideographic space", "sets off a paragraph's parts", "港は閉鎖された。　漁船四十隻が壊れた。"),
        ("arabic joiner", "the non-joiner ends a prefix", "نمی\u200cدانم و کتاب\u200cها"),
        ("hebrew points", "", "שָׁלוֹם עֲלֵיכֶם"),
        ("bengali joiner", "", "র\u200d্যাব"),
        ("malayalam joiner", "", "അവന്\u200d പറഞ്ഞു"),
        ("sinhala joiner", "", "ශ්\u200dරී ලංකාව"),
        (
            "emoji family",
            "",
            "Wir \U0001f468\u200d\U0001f469\u200d\U0001f467 feiern \U0001f44d\U0001f3fd und \u2764\ufe0f",
        ),
        ("keycap", "", "Press 1\ufe0f\u20e3 now"),
        ("mathematical letters", "a fancy headline", "\U0001d5d5\U0001d5ff\U0001d5f2\U0001d5ee\U0001d5f8"),
        ("greek accents", "", "Ὁ ἄνθρωπος — ΰ, ΐ"),
        ("low quotes and primes", "", "‚so‘ sagt er, „ja“ — 6′2″, rock ’n’ roll"),
        ("polish", "", "Zażółć gęślą jaźń — pchnąć w tę łódź jeża"),
        ("cyrillic words", "", "Рассказ о Париже: РР, СССР, Рига"),
        ("mark without a composed form", "NFC leaves what has none", "m̄ and q̃"),
        ("degree", "", "38°C in Évora"),
        ("cut off in capitals", "Ã and an ellipsis, no Å", "A SITUAÇÃO DA IRMÃ… E DA MANHÃ…"),
    )
)

# Lines whose letters, read as Latin-1 or Windows-1252 once or twice, hold soft hyphens, no-break spaces and control
# characters.
MISREAD: tuple[str, ...] = (
    "La junta decía que la obra sería corta, y el país así lo creía",
    "À Paris, à demain, à bientôt",
    "Álvaro y Ángel llegaron a Ávila, Íñigo no",
    "Él dijo: “no”",
    "É",
    "país",
    "Ýmir og Ðakota, Þór og Íris",
    "с утра шел дождь, рассказ",
    "Пожар на складе у реки",
    "Većina muškaraca živi u Šibeniku",
    "Większość mężczyzn w Łodzi",
    "Ďábel a Čína, říčka Úpa",
    "Ő úgy érezte, hogy kész",
    "Åse kom fra Århus til Ålesund",
    "România și Franța",
    "İstanbul’da yağmur",
    "Tiếng Việt, Đà Nẵng",
    "Μια πυρκαγιά στην Αθήνα",
    "مصر اليوم",
    "שלום עולם",
    "東京都で火災",
    "서울에서 화재",
    "हिन्दी में समाचार",
    "über Österreich, Ähnliches",
    "Ça va, à la mairie",
    "the mayor’s plan… and — more",
)
