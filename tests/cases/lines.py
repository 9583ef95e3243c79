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
    LineCase("form feed", "ends no line, is a space", "page 1\x0cpage 2", "page 1 page 2"),
    LineCase("unicode line end", "ends no line, is a space", "one\u2028two\x85three", "one two three"),
    LineCase("decomposed", "", "Sa\u0303o Tome\u0301", "São Tomé"),
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
        ("degree", "", "38°C in Évora"),
    )
)
