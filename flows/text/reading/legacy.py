"""Which encoding bytes are in that have no mark and are no UTF-8.

What tells encodings apart is what they make of the bytes beyond ASCII. Read rightly, these are the letters of one
language, the common ones often and the rare ones rarely, with capitals where words begin, and quotation marks and
dashes between words. Read wrongly, they are letters of no one language, capitals inside words, fractions and currency
signs between letters, or they cannot be read at all.

So each encoding of rules/encodings.py is tried on a sample of the places where bytes are not ASCII, and each language
that it can hold is asked how likely these characters are (a logarithm of a probability, roughly). The language of the
words as a whole is heard too: õ is Estonian and Portuguese, but not in a Hungarian sentence. The likeliest wins. Where
no language explains the bytes, charset-normalizer is asked. Where nothing but signs stands beyond ASCII, no letter is
weighed at all (only_signs.py).

Measured before this was written: on sentences of 40 languages charset-normalizer alone reads half of Windows-1252 and
a third of Windows-1257 rightly, and it cannot tell ISO-8859-2 from Windows-1250, which differ in eighteen letters.
"""

import codecs
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from flows.lexicon import derived
from flows.rules.alphabets import ALPHABETS, HANGUL, KANJI, SIMPLIFIED, TRADITIONAL
from flows.rules.encodings import LEGACY_ENCODINGS, LegacyEncoding
from flows.text.reading.language import detect
from flows.text.reading.only_signs import holds_only_signs

# Bytes that are looked at: enough for certainty, whatever the file's size.
SAMPLE_BYTES = 4096

# Bytes with which all encodings are tried; those far behind are not tried with the whole sample.
FIRST_BYTES = 400
MAX_BEHIND_AT_FIRST = 25.0

# Bytes on both sides of the bytes beyond ASCII that are looked at with them: the words in which they stand.
CONTEXT_BYTES = 60

# All costs are natural logarithms of how much rarer a thing is than the commonest letter.
# The rarest letter of an alphabet is twenty times rarer than the commonest.
RAREST_LETTER = 3.0
FOREIGN_LETTER = 8.0
# The apostrophe; other punctuation of news; any other sign; a sign inside a word, or before it where none belongs, or a
# guillemet without its partner; what no text holds.
APOSTROPHE, COMMON_SIGN, OTHER_SIGN, ODD_SIGN, NO_TEXT = 1.5, 2.5, 8.0, 6.0, 20.0
# A word with a capital, one all in capitals, one that goes on in capitals after a small letter.
CAPITALIZED, SHOUTED, ODD_CAPITAL = 0.5, 1.0, 5.0
# A word in two scripts.
MIXED_SCRIPTS = 6.0
# What an encoding gains when its letters are those of the language that the whole sample is in.
SAME_LANGUAGE = 4.0
# Characters by which the language is told.
HEARD_CHARS = 1000
# Candidates this far behind the best are not asked for their language.
MAX_BEHIND = 12.0
# Above this cost for each byte beyond ASCII no language explains the bytes.
MAX_COST_PER_BYTE = 6.0

# Shares of the characters beyond ASCII of a text in UTF-16: common ones, or those of one alphabet. Chinese and Korean
# have 0.5 and more of the first, and bytes paired at random 0.02.
MIN_COMMON = 0.25
MIN_ONE_SCRIPT = 0.7

# East Asian characters, by the share of a text that each is.
HIRAGANA, KATAKANA, COMMON_KANJI, COMMON_HANZI, COMMON_HANGUL = 4.0, 5.0, 6.5, 5.9, 4.6
OTHER_HANGUL, OTHER_IDEOGRAPH, EAST_ASIAN_SIGN = 8.0, 9.5, 3.5
_EAST_ASIAN_SIGNS = "　、。「」『』・ー，！？：；（）《》【】〜～“”‘’…—·"

_COMMON_SIGNS = dict.fromkeys("\xa0\xad‘“”„‚–—…«»‹›·•€£°§©®™½²´¿¡", COMMON_SIGN) | {"’": APOSTROPHE}
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_CHUNKS = re.compile(r"[^ \t\n\r]+")  # a no-break space may be a letter in the right encoding
_WORDS = re.compile(r"[^\W\d_]+")
# A sign beyond ASCII, with the characters beside it.
_SIGNS = re.compile(r"(?=(.?)([^\w\s\x00-\x7f])(.?))")
_SIGNS_IN_WORDS = frozenset("’‘·\xad")
_SIGNS_BEFORE_WORDS = frozenset("’‘‚“”„«»‹›¿¡·•–—…§€£\xad")
# A letter beyond ASCII beside one of ASCII.
_MIXED_WORD = re.compile(r"[A-Za-z][^\W\x00-\x7f]|[^\W\x00-\x7f][A-Za-z]|[A-Za-z][\u0e30-\u0e4e]")
_LATIN_SCRIPTS = frozenset({"western", "central", "turkish", "baltic"})
_LONE_SCRIPTS = frozenset({"cyrillic", "greek", "hebrew", "arabic", "thai"})  # they share no word with Latin letters


class Candidate(NamedTuple):
    """An encoding, the sample read in it, what that costs in the best of its languages, and in each of them."""

    encoding: LegacyEncoding
    text: str
    cost: float
    costs: Mapping[str, float]


def guess_encoding(data: bytes) -> LegacyEncoding:
    r"""Guess the encoding of bytes of which some are not ASCII.

    >>> guess_encoding("Übergabe der Schlüssel".encode("cp1252")).name
    'windows-1252'
    >>> guess_encoding("Pożar wybuchł w śródmieściu".encode("iso8859_2")).name
    'iso-8859-2'
    >>> guess_encoding("Пожар на складе".encode("koi8_r")).name
    'koi8-r'
    """
    sample = take_sample(data)
    if holds_only_signs(sample):
        return LEGACY_ENCODINGS[0]
    candidates = find_likeliest(sample[:FIRST_BYTES], LEGACY_ENCODINGS, MAX_BEHIND_AT_FIRST)
    if len(sample) > FIRST_BYTES:
        candidates = find_likeliest(sample, [candidate.encoding for candidate in candidates], MAX_BEHIND)
    best = min(map(_hear_language, candidates), key=lambda candidate: candidate.cost)
    if best.cost > MAX_COST_PER_BYTE * count_high(sample):
        return _ask_charset_normalizer(sample) or best.encoding
    return best.encoding


def find_likeliest(sample: bytes, encodings: Sequence[LegacyEncoding], behind: float) -> list[Candidate]:
    """Read a sample in some encodings, and leave out those that are far behind the likeliest."""
    is_cut = len(sample) in (FIRST_BYTES, SAMPLE_BYTES)
    candidates = [weigh(sample, encoding, is_cut=is_cut) for encoding in encodings]
    limit = min(candidate.cost for candidate in candidates) + behind
    return [candidate for candidate in candidates if candidate.cost <= limit]


def count_high(data: bytes) -> int:
    """Count the bytes beyond ASCII."""
    return sum(len(run) for run in _HIGH_BYTES.findall(data))


def take_sample(data: bytes) -> bytes:
    r"""Cut out the places where bytes are not ASCII, with 60 bytes on both sides, up to 4 KiB in all.

    >>> len(take_sample(b"a" * 100_000 + b"\xe9" + b"b" * 100_000))
    121
    """
    parts: list[bytes] = []
    size, start, end = 0, 0, -1
    for match in _HIGH_BYTES.finditer(data):
        if match.start() - CONTEXT_BYTES > end:
            if end >= 0:
                parts.append(data[start:end])
                size += end - start + 1
            start = max(0, match.start() - CONTEXT_BYTES)
        end = match.end() + CONTEXT_BYTES
        if size + end - start >= SAMPLE_BYTES:
            break
    parts.append(data[start : max(end, 0)])
    return b"\n".join(parts)[:SAMPLE_BYTES]


def weigh(sample: bytes, encoding: LegacyEncoding, *, is_cut: bool) -> Candidate:
    """Read the sample in an encoding and ask each of its languages how likely that is."""
    # Where a sample is cut inside a character, the incremental decoder waits for the rest.
    text = codecs.getincrementaldecoder(encoding.codec)("replace").decode(sample, final=not is_cut)
    letters, cost = _weigh_signs(text, encoding)
    costs = {
        language: encoding.cost
        + cost
        + sum(count * table.get(letter, FOREIGN_LETTER) for letter, count in letters.items())
        for script, language, table in _load_tables()
        if script in encoding.scripts
    }
    return Candidate(encoding, text, min(costs.values()), costs)


def _weigh_signs(text: str, encoding: LegacyEncoding) -> tuple[Counter[str], float]:
    """Count the letters beyond ASCII, and weigh what is the same in all languages: signs, capitals, mixed words."""
    letters: Counter[str] = Counter()
    text = " ".join(word for word in _CHUNKS.findall(text) if not word.isascii())
    cost = sum(map(_weigh_case, (word for word in _WORDS.findall(text) if not word.isascii())))
    if not _LONE_SCRIPTS.isdisjoint(encoding.scripts):
        cost += MIXED_SCRIPTS * len(_MIXED_WORD.findall(text))
    known = _load_letters(encoding.scripts)
    odd = sum(_is_odd(*found) for found in _SIGNS.findall(text) if found[1] not in known)
    cost += ODD_SIGN * (odd + abs(text.count("«") - text.count("»")))
    for char, count in Counter(char for char in text if char > "\x7f").items():
        if char.isalpha() or char in known:
            letters[char.lower() if len(char.lower()) == 1 else char] += count
        elif char in _COMMON_SIGNS:
            cost += _COMMON_SIGNS[char] * count
        else:
            cost += (OTHER_SIGN if char.isprintable() and char != "\ufffd" else NO_TEXT) * count
    return letters, cost


def _is_odd(before: str, sign: str, after: str) -> bool:
    """Whether a sign stands where none belongs: between two letters, or right before a word.

    In Greek an apostrophe ends a word: at its head it is an accented capital of another encoding.
    """
    if not after.isalpha():
        return False
    if before.isalpha():
        return sign not in _SIGNS_IN_WORDS
    return sign not in _SIGNS_BEFORE_WORDS or (sign == "’" and "ά" <= after <= "ώ")


def _weigh_case(word: str) -> float:
    """What the capitals of a word cost: none, one at its head, all, or some inside."""
    if word.islower() or word.upper() == word.lower():
        return 0.0
    if word.isupper():
        return SHOUTED if len(word) > 1 else CAPITALIZED
    inside = sum(map(str.isupper, word[1:]))
    return CAPITALIZED + ODD_CAPITAL * inside


def _hear_language(candidate: Candidate) -> Candidate:
    """Prefer a candidate whose letters are those of the language that its words are in."""
    if _LATIN_SCRIPTS.isdisjoint(candidate.encoding.scripts):  # its letters are the language
        return candidate._replace(cost=candidate.cost - SAME_LANGUAGE)
    cost = candidate.costs.get(detect(candidate.text[:HEARD_CHARS]).code, candidate.cost + SAME_LANGUAGE)
    return candidate._replace(cost=min(candidate.cost, cost - SAME_LANGUAGE))


@derived
def _load_tables() -> tuple[tuple[str, str, Mapping[str, float]], ...]:
    """(script, language, cost of each letter) of every language."""
    tables: list[tuple[str, str, Mapping[str, float]]] = []
    for language, script, letters in ALPHABETS:
        shares = [exp(-RAREST_LETTER * rank / len(letters)) for rank in range(len(letters))]
        total = sum(shares)
        tables.append((script, language, {c: -log(share / total) for c, share in zip(letters, shares, strict=True)}))
    ideographs = {chr(code): OTHER_IDEOGRAPH for code in range(0x4E00, 0xA000)}
    signs = dict.fromkeys(_EAST_ASIAN_SIGNS, EAST_ASIAN_SIGN)
    kana = {chr(code): HIRAGANA for code in range(0x3041, 0x3097)}
    kana |= {chr(code): KATAKANA for code in (*range(0x30A1, 0x30FB), 0x30FC)}
    tables.append(("japanese", "ja", ideographs | signs | kana | dict.fromkeys(KANJI, COMMON_KANJI)))
    tables.append(("simplified", "zh", ideographs | signs | dict.fromkeys(SIMPLIFIED, COMMON_HANZI)))
    tables.append(("traditional", "zh", ideographs | signs | dict.fromkeys(TRADITIONAL, COMMON_HANZI)))
    hangul = {chr(code): OTHER_HANGUL for code in range(0xAC00, 0xD7A4)} | dict.fromkeys(HANGUL, COMMON_HANGUL)
    tables.append(("korean", "ko", ideographs | signs | hangul))
    return tuple(tables)


@derived
def _load_letters(scripts: tuple[str, ...]) -> frozenset[str]:
    """Every character that has a cost of its own in one of these scripts."""
    return frozenset(char for script, _, table in _load_tables() if script in scripts for char in table)


def _ask_charset_normalizer(sample: bytes) -> LegacyEncoding | None:
    """Ask charset-normalizer for the likeliest of LEGACY_ENCODINGS; None where it has no answer."""
    from charset_normalizer import from_bytes  # a rare case: the import stays out of the common one

    known = {encoding.codec: encoding for encoding in LEGACY_ENCODINGS}
    best = from_bytes(sample, cp_isolation=list(known), preemptive_behaviour=False).best()
    return known.get(best.encoding) if best is not None else None


def is_likely_wide(text: str) -> bool:
    """Whether a text that was read as UTF-16 is likely one: its letters are common ones, or all of one script.

    Bytes of another encoding, paired, give ideographs at random.

    >>> is_likely_wide("港の近くの倉庫で火災"), is_likely_wide(b"The old pier was closed.".decode("utf-16-le"))
    (True, False)
    """
    beyond = [char for char in text if char > "\x7f"]
    if any(not (char.isprintable() or char.isspace() or char in "\u200b\u200c\u200d\ufeff") for char in beyond):
        return False
    common = sum(char in _load_common() for char in beyond)
    blocks = Counter(ord(char) >> 7 for char in beyond if not 0x3000 <= ord(char) < 0xD800)
    return common >= MIN_COMMON * len(beyond) or max(blocks.values(), default=0) >= MIN_ONE_SCRIPT * len(beyond)


@derived
def _load_common() -> frozenset[str]:
    """Characters beyond ASCII that a text in Chinese, Japanese, Korean or an alphabet is mostly made of."""
    letters = "".join(alphabet.letters for alphabet in ALPHABETS)
    kana = "".join(map(chr, range(0x3041, 0x30FD)))
    return frozenset(
        letters + letters.upper() + kana + KANJI + SIMPLIFIED + TRADITIONAL + HANGUL + _EAST_ASIAN_SIGNS
    ) | frozenset(_COMMON_SIGNS)
