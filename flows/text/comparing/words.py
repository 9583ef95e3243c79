"""The words of a text, as they are compared: without case, punctuation and spaces, in order."""

import re
from functools import lru_cache

from flows.lexicon import derived, languages
from flows.rules.marks import SENTENCE_ENDS
from flows.text.reading.unicode_form import to_form

# Nothing beyond is compared, so that no text costs more than a long one does. Characters; words.
MAX_CHARS = 160_000
MAX_WORDS = 20_000

# Words whose hash and number a process remembers: most words of a text stood in those before it. Some 10 MB; longer
# ones, in characters, are not remembered, so that no text can make it more.
KNOWN_WORDS = 65_536
LONGEST_KNOWN = 40

# A line of content has so many words, or so many numbers: menus, labels and credits have fewer.
CONTENT_WORDS = 10
CONTENT_NUMBERS = 2
# A text of no more words counts whole.
SHORT_WORDS = 80
# Where such lines hold less than this share of the words, the text is no prose, and all of it counts.
CONTENT_SHARE = 0.3

# Where fewer than one word in so many is in small letters, capitals say nothing of names.
SMALL_WORDS = 5

# Words of one language for a number that are other words in another ("once", "seize", "sei", "elf").
NOT_NUMBERS = frozenset({"once", "seize", "sei", "elf", "due", "tre", "sete", "nove", "dix", "one"})

# Scripts without spaces between words: each character is a word. Kana, Han, Thai, Lao, Burmese, Khmer.
_UNSPACED = (
    "\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ebd\u0ec0-\u0ecd\u1000-\u109f\u1780-\u17d3\U00020000-\U0003ffff"
)
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
# The same for ASCII, in a fifth of the time: what is no letter or digit becomes a space, apostrophes go.
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | {ord("'"): None}
# What stands inside a word without parting it: apostrophes, soft hyphens, joiners; accents that joined no letter. A
# pattern that begins with a class passes over all else fastest, so the letter before it is looked for behind it.
_JOINS = "['’ʼ`´\xad\u200b-\u200d\u2060]"
_INSIDE = re.compile(f"{_JOINS}(?<=\\w{_JOINS}){_JOINS}*(?=\\w)")
_ACCENTS = re.compile("[\u0300-\u036f]+")
# What stands inside a number: "1,000", "1.000" and "1 000" are one number in three countries.
# The digit before it is matched too: a pattern that begins with a digit passes over letters fastest.
_IN_NUMBER = re.compile("([0-9])[.,'’\xa0\u202f](?=[0-9])")
_SENTENCE_END = SENTENCE_ENDS + ":;…\"”“»«'’)("


def tokenize(text: str) -> list[str]:
    """List the words of a text, at most MAX_WORDS of its first MAX_CHARS characters.

    Leaves accents and digits alone: other letters are other words, other numbers other news.

    >>> tokenize("“Don’t!” he said: 1,000 STRASSEN, Straße"), tokenize("東京は 3 度")
    (['dont', 'he', 'said', '1000', 'strassen', 'strasse'], ['東', '京', 'は', '3', '度'])
    """
    text = text[:MAX_CHARS]
    # Most lines have no digit: looking for each of the ten takes a tenth of the pattern's time.
    if any(map(text.__contains__, "0123456789")):
        text = _IN_NUMBER.sub(r"\1", text)
    if text.isascii():
        return text.translate(_ASCII).split()[:MAX_WORDS]
    # Folding can undo a composition, and composing can bring back a capital: as Unicode's NFKC_Casefold.
    folded = to_form("NFKC", to_form("NFKC", text).casefold()).casefold()
    return _WORD.findall(_ACCENTS.sub("", _INSIDE.sub("", folded)))[:MAX_WORDS]


def is_number(word: str) -> bool:
    """Whether a word is a number, or holds one.

    >>> is_number("1987"), is_number("3rd"), is_number("three")
    (True, True, False)
    """
    return not word.isalpha() and any(map(str.isdigit, word))


@derived
def _number_words() -> dict[str, str]:
    """Number words of all languages, with their value: those that are the same number, or no word, in the others."""
    values: dict[str, set[int]] = {}
    for language in languages().values():
        for word, value in language.numbers.words.items():
            values.setdefault(tokenize(word)[0], set()).add(value)
    return {word: str(*found) for word, found in values.items() if len(found) == 1 and word not in NOT_NUMBERS}


def read_number(word: str) -> str | None:
    """The number that a word is, as digits where it is a number word.

    >>> read_number("1987"), read_number("three"), read_number("3rd"), read_number("norwood")
    ('1987', '3', '3rd', None)
    """
    return _known_number(word) if len(word) <= LONGEST_KNOWN else _find_number(word)


def _find_number(word: str) -> str | None:
    return word if is_number(word) else _number_words().get(word)


_known_number = lru_cache(KNOWN_WORDS)(_find_number)


def list_content(text: str) -> list[str]:
    """List the words of the lines that have content; of all lines where that would leave little, or the text is short.

    >>> story = "The pier reopened on Monday after two years of repairs, the office said. " * 8
    >>> len(list_content(f"Home\\n{story}\\nNorwood 3 Easton 1\\nNews")), list_content("Home\\nNews")
    (108, ['home', 'news'])
    """
    lines = [tokenize(line) for line in text[:MAX_CHARS].split("\n") if line]
    kept = [words for words in lines if is_content(words)]
    count, kept_count = sum(map(len, lines)), sum(map(len, kept))
    if count <= SHORT_WORDS or kept_count < CONTENT_SHARE * count:
        kept = lines
    return [word for words in kept for word in words][:MAX_WORDS]


def is_content(words: list[str]) -> bool:
    """Whether a line says something: it is long, or it reports figures.

    Does not ask for a full stop: punctuation is what editors and scanners change first.
    """
    return len(words) >= CONTENT_WORDS or sum(map(is_number, words)) >= CONTENT_NUMBERS


def find_names(text: str) -> frozenset[str] | None:
    """Find the capitalised words that do not begin a sentence, folded; None in a text without small letters.

    In capitals, and in scripts without them, letters do not tell what is a name.

    >>> sorted(find_names("The mayor of Norwood met Ida Holm. Both smiled.")), find_names("THE MAYOR OF NORWOOD MET")
    (['holm', 'ida', 'norwood'], None)
    """
    words = text[:MAX_CHARS].split()
    if SMALL_WORDS * sum(map(str.islower, words)) < len(words):
        return None
    places = [place for place, word in enumerate(words) if place and word[0].isupper()]
    capitalised = [words[place] for place in places if words[place - 1][-1] not in _SENTENCE_END]
    return frozenset(word for word in tokenize(" ".join(capitalised)) if word.isalpha() and len(word) > 1)
