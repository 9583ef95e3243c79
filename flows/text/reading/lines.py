r"""Lines: how a broken one is repaired.

What was seen in scraped text: mojibake (UTF-8 read as Windows-1252, sometimes twice), HTML entities left behind,
control characters, zero-width characters and soft hyphens that break words apart for a search, decomposed accents,
thousands of accents on one letter, runs of spaces and tabs. Each is repaired where the repair is certain. What looks
odd but is meant stays: French no-break spaces, curly quotes, ligatures in names, full-width forms, and the joiners
that Persian, Indic scripts and emoji are written with.

Mojibake is looked for first. Half a letter that was read wrongly may be a soft hyphen (í), a no-break space (à) or a
control character (Á, с): taken out or folded before, the letter could not be told any more.
"""

import html
import re
import unicodedata
from typing import Any

from flows.lexicon import derived
from flows.text.patterns import compile_pattern
from flows.text.reading.unicode_form import to_form

# Longer lines keep their mojibake: no paragraph is that long, and ftfy needs seconds for a megabyte.
MAX_MOJIBAKE_CHARS = 50_000

# Repairing one thing can uncover another (an entity spelt with a soft hyphen inside); four rounds end all known cases.
MAX_ROUNDS = 4

# Spaces that have no place inside a line become one space, alone or in a run; so does any run of two and more that
# holds no-break spaces. A single no-break space is French typography and stays.
_SPACES = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]|[ \t\n\x0b\x0c\r\x1c-\x1f\x85\xa0\u2028\u2029]{2,}")

# Terminal colours; control characters; soft hyphen; zero-width space, word joiner and byte order mark; marks and
# overrides of writing direction; interlinear and object marks; a joiner whose left neighbour needs none.
_INVISIBLE = re.compile(
    "\x1b\\[[0-9;]{0,20}[A-Za-z]"
    "|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]"
    "|(?<![\u0590-\u109f\u1780-\u18af\u1900-\u1bff\u2190-\u2bff\u3030\ua8e0-\uaaff\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\U00011000-\U00011fff"
    "\U0001e900-\U0001faff])[\u200c\u200d]"
)

# Lines of marks alone (a variation selector, a Hangul filler) are short; longer ones need not be looked at.
SHORTEST_SURELY_VISIBLE = 12

# A line is worth repairing only if it holds something beyond marks that show nothing by themselves.
_VISIBLE = re.compile(
    "[^\\s\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)

_ENTITY = re.compile("&#?[0-9A-Za-z]{1,24};")
# A few letters alone in quotation marks or brackets, none of them ASCII: what a text about broken letters cites. In a
# text that is broken, the words around them are broken too.
_CITED_LETTERS = re.compile("[“„«‘\"'(]\xa0?[^\x00-\x7f“”„«»‘’\xa0]{2,6}[”“»’\"')]")

# Å at the head of a word, of which ftfy is not sure: in Portuguese capitals an ellipsis may follow Ã, behind a letter.
_ANGSTROM = re.compile("(?<![^\\W\\d_])Ã…(?=[^\\W\\d_])")

_NESTED_AMPERSANDS = re.compile("&(?:amp;){2,}")


def repair_line(line: str) -> tuple[str, tuple[str, ...]]:
    """Repair one line; return it and the names of the repairs, "" for a line that holds nothing visible.

    Repairing a repaired line changes nothing.

    >>> repair_line("The mayorâ€™s  plan &amp; its cost ")
    ('The mayor’s plan & its cost', ('mojibake', 'spaces', 'html entities'))
    >>> repair_line("« Oui\xa0! », dit-elle.")
    ('« Oui\\xa0! », dit-elle.', ())
    """
    if is_clean(line):
        return line, ()
    if line.isspace():
        # U+0085 is white space, and a misread ellipsis to ftfy: what counts as no line becomes none.
        return "", ("spaces",)
    repairs: list[str] = []
    for _ in range(MAX_ROUNDS):
        repaired = _repair_once(line, repairs)
        if repaired == line:
            break
        line = repaired
    if line and (len(line) > SHORTEST_SURELY_VISIBLE or _VISIBLE.search(line)):
        return line, tuple(dict.fromkeys(repairs))
    return "", tuple(dict.fromkeys(repairs)) or ("invisible characters",)


def is_clean(line: str) -> bool:
    """Whether a line certainly needs no repair; the fast way for most lines.

    >>> is_clean("Rain fell all night."), is_clean("Rain  fell"), is_clean("Rain &amp; snow")
    (True, False, False)
    """
    if not line:
        return True
    if not line.isprintable() or line[0] == " " or line[-1] == " " or "  " in line or ("&" in line and ";" in line):
        return False
    # What str.isprintable lets through besides ASCII is neither control nor format character nor an odd space.
    return line.isascii() or (
        len(line) > SHORTEST_SURELY_VISIBLE and fix_mojibake(line) == line and unicodedata.is_normalized("NFC", line)
    )


def _repair_once(line: str, repairs: list[str]) -> str:
    """Apply each repair once and note those that changed something."""
    for name, repair in _REPAIRS:
        repaired = repair(line)
        if repaired != line:
            repairs.append(name)
            line = repaired
    return line


def drop_invisible(line: str) -> str:
    r"""Drop control characters and zero-width ones; joiners stay where script or emoji need them.

    >>> drop_invisible("gov\xadern\u200bment"), ascii(drop_invisible("\U0001f469\u200d\U0001f680"))
    ('government', "'\\U0001f469\\u200d\\U0001f680'")
    """
    return line if line.isascii() and line.isprintable() else _INVISIBLE.sub("", line)


def collapse_spaces(line: str) -> str:
    r"""Make tabs and runs of spaces one space and strip the ends; a single no-break space inside stays.

    >>> collapse_spaces("\tPrix :\xa05\xa0€  net ")
    'Prix :\xa05\xa0€ net'
    """
    return _SPACES.sub(" ", line).strip()


def unescape_entities(line: str) -> str:
    """Resolve HTML entities, unless the line holds "<" and so may be about HTML itself.

    >>> unescape_entities("Fish &amp; chips &#8211; &pound;9"), unescape_entities("write &lt;b> or <b>")
    ('Fish & chips – £9', 'write &lt;b> or <b>')
    """
    if "&" not in line or "<" in line or not _ENTITY.search(line):
        return line
    return _ENTITY.sub(_resolve, _NESTED_AMPERSANDS.sub("&amp;", line))


def _resolve(entity: re.Match[str]) -> str:
    return html.unescape(entity.group())


def fix_mojibake(line: str) -> str:
    """Undo text that was decoded wrongly, where ftfy is sure of it; a line that looks right is left alone.

    So is a line that speaks about such letters: nothing in it is broken but what stands alone in quotation marks.

    >>> fix_mojibake("The letter “Ã©” is broken")
    'The letter “Ã©” is broken'
    >>> fix_mojibake("cafÃ© in SÃ£o Paulo"), fix_mojibake("São Tomé"), fix_mojibake("Ã…se")
    ('café in São Paulo', 'São Tomé', 'Åse')
    """
    if line.isascii() or len(line) > MAX_MOJIBAKE_CHARS:
        return line
    find_badness, fix_encoding, config = _load_ftfy()
    if find_badness(line) and find_badness(_CITED_LETTERS.sub("", line)):
        line = str(fix_encoding(line, config))
    return _ANGSTROM.sub("Å", line) if "Ã…" in line else line


def compose(line: str) -> str:
    r"""Compose letters and their accents (NFC), so that equal words are equal strings; nobody reads a 31st accent.

    >>> compose("Sa\u0303o Paulo") == "São Paulo"
    True
    """
    return to_form("NFC", line)


_REPAIRS = (
    ("mojibake", fix_mojibake),
    ("invisible characters", drop_invisible),
    ("spaces", collapse_spaces),
    ("html entities", unescape_entities),
    ("composed characters", compose),
)


@derived
def _load_ftfy() -> tuple[Any, Any, Any]:
    """Load ftfy's own test for broken text as an RE2 pattern (15 times faster), its repair, and how we want it done."""
    import ftfy
    import ftfy.badness

    config = ftfy.TextFixerConfig(
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_character_width=False,
        fix_latin_ligatures=False,
        unescape_html=False,
    )
    # A mark is part of a word in our patterns, and is none in those of Python.
    pattern = strip_verbose(ftfy.badness.BADNESS_RE.pattern).replace(r"\w", r"[\pL\pN_]")
    return compile_pattern(pattern).search, ftfy.fix_encoding, config


def strip_verbose(pattern: str) -> str:
    r"""Turn a pattern in re.VERBOSE form into plain RE2: white space and comments go, classes stay as they are.

    >>> strip_verbose("[ab ] c  # note\n | \\w")
    '[ab ]c|\\w'
    """
    plain: list[str] = []
    in_class = in_comment = escaped = False
    for char in pattern:
        if in_comment:
            in_comment = char != "\n"
        elif escaped:
            plain.append("\\" + char)
            escaped = False
        elif char == "\\":
            escaped = True
        elif char == "#" and not in_class:
            in_comment = True
        elif in_class or not char.isspace():
            in_class = char != "]" if in_class else char == "["
            plain.append(char)
    return "".join(plain)
