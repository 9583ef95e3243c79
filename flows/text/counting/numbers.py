"""Numbers in a sentence: digits, words, ranges and vague words, with what bounds them."""

from typing import NamedTuple

from flows.languages.tables import Numbers, NumberWords, Ranges, Words
from flows.lexicon import derived, find_language, gather_words
from flows.text.counting.grammar import grammar_of
from flows.text.words.clause import Clause

_MONEY = "$€£¥₽#№"
# The same with a blank between.
_MONEY_APART = frozenset("$€£¥₽№")
# Before a unit: 2 millions d'euros.
_ELIDED = frozenset({"d'", "d’"})
_OF = frozenset({"of", "de", "d", "di", "von"})
# A longer string of digits is a telephone number or worse.
_MOST_DIGITS = 12
_MOST_PEOPLE = 8_000_000_000


class Number(NamedTuple):
    """A number over the words first..end (exclusive) of its clause, its modifier included; or a single person.

    who: of a single person, "name", "any" ("a guard") or "known" ("the mayor"); empty for a number.
    lead: of a single person, where the words begin that belong to the name or noun: titles, article.
    head: of a single person, the noun, or the last word of the name.
    """

    first: int
    end: int
    low: int
    high: int
    modifier: str | None
    who: str = ""
    lead: int = -1
    head: int = -1

    @property
    def left(self) -> int:
        """The first word of all that stands for the counted people."""
        return self.lead if self.who else self.first


def find_numbers(clause: Clause, language: str) -> list[Number]:
    """Find the numbers of a clause that can count something: no years, ages, money, times or parts of names.

    >>> from flows.text.words.understood import Understood
    >>> text = "Up to two hundred men aged 20 to 30 fled in 1990; hundreds of thousands saw 5%."
    >>> clause = Understood(text, "en").words_and_numbers()
    >>> [(number.low, number.high, number.modifier) for number in find_numbers(clause, "en")]
    [(200, 200, 'up_to'), (200000, 999000, 'vague')]
    """
    numbers: list[Number] = []
    openers = _openers(language)
    end = 0
    for index in [
        index for index, word in enumerate(clause.lower) if word in openers or word[0].isdecimal() or "-" in word
    ]:
        if index < end:
            continue
        found = _read_value(clause, index, language)
        if found is None:
            continue
        low, high, end, modifier = found
        first = index
        if not index or clause.lower[index - 1] != "from":  # "rose from seven to nine" is no range
            low, high, end = _read_range(clause, low, high, end, language)
        first, bound = _read_modifier(clause, first, language)
        if clause.lower[end : end + 2] == ["or", "more"]:
            bound, end = "at_least", end + 2
        if 0 < low <= high <= _MOST_PEOPLE and not _is_something_else(clause, index, end, low, language):
            numbers.append(Number(first, end, low, high, bound or modifier))
    return numbers


@derived
def _openers(language: str) -> frozenset[str]:
    """The words that a number can begin with."""
    numbers = find_language(language).numbers
    return numbers.several.union(numbers.words, numbers.vague, numbers.multipliers)


def _read_value(clause: Clause, index: int, language: str) -> tuple[int, int, int, str | None] | None:
    """Read one value at a word: low, high, the word after it, "vague" for a vague word."""
    word = clause.lower[index]
    numbers = find_language(language).numbers
    multipliers = numbers.multipliers or find_language("en").numbers.multipliers
    if word[0].isdigit():
        value = _read_digits(word, language)
        if value is None:
            return _read_decimal(clause, index, multipliers, language)
        end = index + 1
        if " " in numbers.thousands_marks:
            value, end = _read_blank_thousands(clause, value, end)
        return _multiply(clause, value, end, multipliers)
    if word in numbers.vague:
        return _read_vague(clause, index, numbers.vague, numbers.only_multiplied)
    words = numbers.words
    if word in words or "-" in word or (word in multipliers and clause.lower[index - 1] in {"a", "one", "half"}):
        return _read_words(clause, index, words, multipliers, language)
    if word in numbers.several and index + 1 < len(clause.words):
        factor = multipliers.get(clause.lower[index + 1])
        return (2 * factor, 9 * factor + (factor - 1), index + 2, "vague") if factor else None
    return None


def _read_digits(word: str, language: str) -> int | None:
    """Read digits: 1,234 in English, 1.234 in German; decimals count no people.

    >>> _read_digits("1,234", "en"), _read_digits("1.234", "de"), _read_digits("3.5", "en")
    (1234, 1234, None)
    """
    if len(word) > _MOST_DIGITS:
        return None
    separator = "." if "." in find_language(language).numbers.thousands_marks else ","
    parts = word.split(separator)
    if len(parts) > 1 and (any(len(part) != 3 for part in parts[1:]) or not 0 < len(parts[0]) <= 3):
        return None
    digits = "".join(parts)
    return int(digits) if digits.isdecimal() else None


def _read_decimal(
    clause: Clause, index: int, multipliers: Numbers, language: str
) -> tuple[int, int, int, str | None] | None:
    """Read a decimal before a word that makes it a whole number: 1.5 million, 2,5 Millionen."""
    word, factor = (
        clause.lower[index],
        multipliers.get(clause.lower[index + 1] if index + 1 < len(clause.words) else ""),
    )
    whole, _, rest = word.partition("." if language in {"en", "und"} else ",")
    if not factor or not (0 < len(rest) <= 3 and len(whole) <= 4 and whole.isdecimal() and rest.isdecimal()):
        return None
    value, left = divmod(int(whole + rest) * factor, 10 ** len(rest))
    return None if left else (value, value, index + 2, None)


def _read_blank_thousands(clause: Clause, value: int, end: int) -> tuple[int, int]:
    """Read 12 345 as one number: a blank and exactly three digits."""
    while (
        value < 1_000_000 and end < len(clause.words) and clause.gap(end) in {" ", "\xa0", "\u202f"}
        and len(clause.words[end]) == 3 and clause.words[end].isdecimal()
    ):  # fmt: skip
        value = value * 1000 + int(clause.words[end])
        end += 1
    return value, end


def _multiply(clause: Clause, value: int, end: int, multipliers: Numbers) -> tuple[int, int, int, str | None]:
    """Apply the multiplier after a value: 20 thousand, two hundred."""
    while (
        end < len(clause.words)
        and clause.lower[end] in multipliers
        and (clause.gap(end) == "" or clause.gap(end).isspace())
    ):
        value *= multipliers[clause.lower[end]]
        end += 1
    return value, value, end, None


def _read_vague(
    clause: Clause, index: int, vague: Ranges, only_multiplied: Words
) -> tuple[int, int, int, str | None] | None:
    """Read "hundreds", "tens of thousands"."""
    low, high = vague[clause.lower[index]]
    following = clause.lower[index + 1 : index + 3]
    if len(following) == 2 and following[0] in {"of", "de", "von", "di"} and following[1] in vague:
        unit = 10 ** (len(str(vague[following[1]][0])) - 1)
        return low * unit, high * unit, index + 3, "vague"
    if clause.lower[index] in only_multiplied:
        return None
    return low, high, index + 1, "about" if low == high else "vague"


def _read_words(
    clause: Clause, index: int, words: Numbers, multipliers: Numbers, language: str
) -> tuple[int, int, int, str | None] | None:
    """Read number words: one hundred and twenty-five, a dozen."""
    total, current, end = 0, 0, index
    while end < len(clause.words) and end - index < 8 and (end == index or clause.gap(end).isspace()):
        word = clause.lower[end]
        if word in multipliers:
            factor = multipliers[word]
            current = max(1, current) * factor
            if factor >= 1000:
                total, current = total + current, 0
        elif word in words and (
            not current or current >= 100 or (current % 10 == 0 and words[word] < 10 and current >= 20)
        ):
            current += words[word]
        elif "-" in word and all(part in words for part in word.split("-")):
            current += sum(words[part] for part in word.split("-"))
        elif _is_added(clause, end, total, current, words, language):
            if clause.lower[end + 1] in find_language(language).numbers.added_ones:
                current, end = current + 1, end + 1
        else:
            break
        end += 1
    value = total + current
    if index > 1 and clause.lower[index - 2 : index] == ["half", "a"]:
        value //= 2  # half a million
    return (value, value, end, None) if end > index and value else None


def _is_added(clause: Clause, at: int, total: int, current: int, words: Numbers, language: str) -> bool:
    """Whether an "and" adds the word behind it: a hundred and twenty; behind tens only in other languages."""
    if clause.lower[at] not in find_language(language).numbers.adding or at + 1 >= len(clause.words):
        return False
    if total and not current and language != "en":
        return clause.lower[at + 1] in words  # duas mil e quinhentas
    if current < 100 and (language == "en" or current < 20 or current % 10):
        return False
    following = clause.lower[at + 1]
    return following.split("-")[0] in words or (
        current % 10 == 0 and following in find_language(language).numbers.added_ones
    )


def _read_range(clause: Clause, low: int, high: int, end: int, language: str) -> tuple[int, int, int]:
    """Read the far end of a range: 20-30, 20 to 30, between 20 and 30."""
    if end >= len(clause.words):
        return low, high, end
    gap = clause.gap(end)
    joined = clause.lower[end]
    is_dash = gap in {"-", "–", "—"} and clause.words[end].isdecimal()
    if not (
        is_dash
        or (joined in find_language(language).numbers.range and gap == " ")
        or _is_between(clause, end, language)
    ):
        return low, high, end
    at = end if is_dash else end + 1
    found = _read_value(clause, at, language) if at < len(clause.words) else None
    if not found or found[0] <= high or found[0] > 20 * max(10, high) or found[3]:
        return low, high, end
    return low, found[1], found[2]


def _is_between(clause: Clause, end: int, language: str) -> bool:
    between, and_ = find_language(language).numbers.between or ("", "")
    return clause.lower[end] == and_ and between in clause.lower[max(0, end - 4) : end]


def _read_modifier(clause: Clause, first: int, language: str) -> tuple[int, str | None]:
    """Read what bounds a number, just before it: at least, more than; "between" belongs to its range."""
    lower = clause.lower
    between = (find_language(language).numbers.between or ("",))[0]
    if first and lower[first - 1] == between:
        first -= 1
    bounds = _bounds(language)
    if (first and lower[first - 1] in {"a", "the"} and tuple(lower[max(0, first - 3) : first - 1]) in bounds) or (
        language == "en" and first and lower[first - 1] == "a" and not lower[first][0].isdigit()
    ):
        first -= 1
        if first and lower[first - 1] == "half":
            first -= 1
    for length in (3, 2, 1):
        if first >= length and clause.gap(first).isspace():
            modifier = bounds.get(tuple(lower[first - length : first]))
            if modifier:
                return first - length, modifier
    return first, None


@derived
def _bounds(language: str) -> dict[tuple[str, ...], str]:
    """The modifier of each phrase that bounds a number, by its words."""
    modifiers = find_language(language).numbers.modifiers
    return {tuple(phrase.split()): modifier for modifier, phrases in modifiers.items() for phrase in phrases}


def _is_something_else(clause: Clause, index: int, end: int, value: int, language: str) -> bool:
    """Whether a number is a year, an age, money, a score, a part of an address or of a longer number."""
    text, start, stop = clause.text, clause.starts[index], clause.ends[end - 1]
    before, after = text[start - 1 : start], text[stop : stop + 1]
    if before and (before in _MONEY or before in "-–/:.+_" or before.isalnum()):
        return True
    if before.isspace() and text[start - 2 : start - 1] in _MONEY_APART:
        return True  # R$ 4,5 milhões
    if after and (after in "%°/_€£" or after.isalnum() or (after in "-–:" and text[stop + 1 : stop + 2].isalnum())):
        return True
    if before == "(" and after == ")":
        return True  # a day, an age, a reference
    words = find_language(language).numbers
    following = clause.lower[end] if end < len(clause.words) else ""
    preceding = clause.lower[index - 1] if index else ""
    is_digits = clause.words[index].isdecimal()
    if _is_unit(clause, end, words) or (is_digits and clause.gap(index).isspace() and preceding in words.numbered):
        return True
    if is_digits and _is_address(clause, index, end, words):
        return True
    if (preceding in _LISTS or preceding.isdecimal()) and is_digits and _is_listed_age(clause, index):
        return True
    if value == 1 and (preceding in words.no_count or following in {"of", "day", "time", "another", "or"}):
        return True
    if text[stop : stop + 2] == ", " and before == " " and text[start - 2 : start - 1] == "," and value < 110:
        return is_digits and not text[stop + 2 : stop + 3].isdigit()  # Ann Lee, 45, said
    is_year = len(clause.words[index]) == 4 and is_digits and 1900 <= value <= 2099 and end == index + 1
    return is_year and not _counts_after_all(clause, index, end, language)


def _is_unit(clause: Clause, end: int, words: NumberWords) -> bool:
    """Whether a unit stands behind a number: 12 years, 3 million dollars, 17 milliards d'euros, 2 milhões de reais."""
    if end >= len(clause.words):
        return False
    following = clause.lower[end]
    if following in words.units or (following[:2] in _ELIDED and following[2:] in words.units):
        return True
    return following in _OF and end + 1 < len(clause.words) and clause.lower[end + 1] in words.units


def _is_address(clause: Clause, index: int, end: int, words: NumberWords) -> bool:
    """Whether a number belongs to a street: 12 Harbour Street, Hafenstraße 12, rua das Flores, 12."""
    for at in range(end, min(end + 3, len(clause.words))):
        if clause.lower[at] in words.streets and (at == end or clause.words[at][0].isupper()):
            return True
        if not clause.words[at][0].isupper():
            break
    if (
        index
        and clause.lower[index - 1].endswith(tuple(words.streets) or ("\0",))
        and clause.words[index - 1] != clause.lower[index - 1]
    ):
        return True
    for at in range(index - 1, max(-1, index - 5), -1):
        if len(clause.words[at]) > 3 and clause.words[at] == clause.lower[at] and clause.lower[at] not in words.streets:
            break
        if clause.lower[at] in words.streets:
            return (at + 1 < index and clause.words[at + 1][0].isupper()) or clause.words[index - 1][0].isupper()
    return False


def _counts_after_all(clause: Clause, index: int, end: int, language: str) -> bool:
    """Whether a number that looks like a year counts people: "2000 people", "left 2000 dead"; not "the 1964 film"."""
    if end >= len(clause.words) or clause.gap(end) != " ":
        return False
    grammar, following = grammar_of(language), clause.lower[end]
    if index and clause.lower[index - 1] in grammar.words.before_number | grammar.words.prepositions:
        return following in grammar.words.people and clause.lower[index - 1] != "the"
    return following in grammar.words.people or following in grammar.triggers


@derived
def numbered_words() -> frozenset[str]:
    """What stands before a number that tells one of many apart, in any language: channel 7, room 12, flight 103."""
    return gather_words("numbers", "numbered")


_LISTS = frozenset({"and", "or"})


def _is_listed_age(clause: Clause, index: int) -> bool:
    """Whether a number is one of several ages: three boys, aged 9, 11 and 13."""
    at = index - 1
    while at > 0 and index - at < 12 and (clause.words[at].isdecimal() or clause.lower[at] in _LISTS):
        at -= 1
    return clause.lower[at] in {"aged", "ages"}
