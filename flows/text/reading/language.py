"""Language of a text: langdetect's algorithm and profiles, computed by langdetect-rs.

langdetect draws n-grams at random; with a fixed seed the same text always gets the same answer. langdetect-rs is a
port that gives the same answers some 50 times faster; where it cannot be imported, langdetect itself computes.

A text is judged by pieces spread over it, so that neither a quotation at its head nor a menu at its foot speaks for
it. Where all pieces agree, that is the answer. Where they differ, passages all over the text are judged, each inside
one paragraph: the language of most of them is the answer, and another one is the second language where it fills
paragraphs of its own.
"""

import re
import string
from functools import cache
from typing import Any

from flows.rules.languages import BCP47_TAGS, MISREAD_AS
from flows.text.reading.language_answers import UNDETERMINED, Answer, agree, find_second_language, sum_up
from flows.text.reading.language_hearing import hear_letters, hear_words, weigh_words
from flows.text.reading.language_letters import has_two_scripts, read_letters, read_telling_letters
from flows.text.reading.language_pieces import take_passages, take_pieces
from flows.text.values import Language

# Letters below which no answer is given ("und"): a word or two is a name as often as it is language. From Hebrew
# on, code points belong to scripts that few languages share, or that write a word in one or two signs, and count
# three times.
MIN_LETTERS = 10
# Below twenty letters, six of langdetect's seven trials must agree: where they do not, its answer is wrong more often
# than right.
SURE_LETTERS = 20
SURE_PROBABILITY = 0.75
TELLING_LETTER_WEIGHT = 3
FIRST_TELLING_CHAR = "\u0590"

# Trials that langdetect averages: its own seven for a text in one piece, fewer for each of several pieces. Where they
# differ, more are made: on doubtful sentences the answer of 21 is right more often, and still more gain nothing.
SEED = 0
TRIALS_BY_PIECES = (7, 7, 4, 2)
TRIALS_OF_PASSAGE = 3
MIN_PASSAGE_LETTERS = 40
TRIALS_IN_DOUBT = 21

ASCII_LETTERS = string.ascii_letters.encode()
ASCII_DIGITS = string.digits.encode()
ASCII_CAPITALS = string.ascii_uppercase.encode()
# Digits among letters and digits from which a text is a table; prose has a twentieth, a report of prices a tenth.
TABLE_DIGIT_SHARE = 0.15
_NO_VOWEL = re.compile(r"(?<![\w@/.:-])[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,}(?![\w@/:-])")


def detect(text: str) -> Language:
    """Detect the language, and a second one: "und" where there is no text to judge; never an exception.

    >>> detect("Die Feuerwehr rettete am Montag vier Menschen aus einem brennenden Wohnhaus.").code
    'de'
    >>> detect("Nr. 7").code
    'und'
    """
    pieces = take_pieces(text.strip())
    answers = judge_pieces(pieces)
    if not answers or is_guess(pieces, answers):
        return UNDETERMINED
    told = read_telling_letters(pieces)
    if told and answers[0].ranked[0][0] == MISREAD_AS.get(told[0]):
        told = None
    answers = [hear_letters(answer, told) for answer in answers]
    if len(pieces) == 1 or (agree(answers) and not has_two_scripts(text)):
        return weigh_words(sum_up(answers), answers)
    heard = (judge(passage, TRIALS_OF_PASSAGE, MIN_PASSAGE_LETTERS, number) for number, passage in take_passages(text))
    passages = [hear_words(hear_letters(answer, told)) for answer in heard if answer]
    if not passages:
        return weigh_words(sum_up(answers), answers)
    first = weigh_words(sum_up(passages), passages)
    second, share = find_second_language(passages, first.code)
    return Language(first.code, first.confidence, second, share)


def judge_pieces(pieces: list[str]) -> list[Answer]:
    """Judge each piece that has letters.

    A text in one piece is heard again where langdetect's trials differ; its answer stands unless another one wins.
    """
    trials = TRIALS_BY_PIECES[len(pieces)]
    answers = [answer for piece in pieces if (answer := judge(piece, trials, MIN_LETTERS))]
    if len(pieces) == 1 and answers and not agree(answers):
        again = judge(pieces[0], TRIALS_IN_DOUBT, MIN_LETTERS)
        if again and again.ranked[0][0] != answers[0].ranked[0][0]:
            return [again]
    return answers


def judge(text: str, trials: int, min_letters: int, paragraph: int | None = None) -> Answer | None:
    """Rank the languages of a short text, likeliest first; none where it has too few letters.

    An answer in another script than the text's is asked again among the profiles of this script; where langdetect
    has none, the script is the answer: "und" where several languages are written in it. A piece, which is of no
    paragraph, weighs as much as any other; a passage as much as it is long.
    """
    if not has_letters(text, min_letters):
        return None
    letters = read_letters(text)
    place, weight = (0, 1) if paragraph is None else (paragraph, len(text))
    if letters.language:
        ranked = [(letters.language, letters.share)]
    else:
        text = leave_out_abbreviations(lower_shouting(text))
        found = _ask_langdetect(text, trials)
        if not found or found[0][0] not in letters.profiles:
            found = _ask_langdetect(text, trials, letters.profiles)
        ranked = [(BCP47_TAGS.get(code, code), probability) for code, probability in found if code in letters.profiles]
    return Answer(place, weight, ranked, text) if ranked else None


def is_guess(pieces: list[str], answers: list[Answer]) -> bool:
    """Whether the answer to a text of a few words is too unsure to be given.

    >>> is_guess(["Pris inkl. moms"], [Answer(0, 1, [("lt", 0.57), ("sv", 0.43)])])
    True
    """
    return answers[0].ranked[0][1] < SURE_PROBABILITY and count_letters("".join(pieces)) < SURE_LETTERS


def has_letters(text: str, least: int) -> bool:
    """Whether there is text to judge; the first hundred characters decide nearly always.

    >>> has_letters("12:30 | 4-1 | VAR", 10), has_letters("No goals at half-time", 10)
    (False, True)
    """
    opening = text[:100]
    return count_ascii_letters(opening) >= least or count_letters(opening) >= least or count_letters(text) >= least


def count_letters(text: str) -> int:
    """Count letters; those of Hebrew and every script behind it in Unicode count three times.

    >>> count_letters("No. 7"), count_letters("東京")
    (2, 6)
    """
    if text.isascii():
        return count_ascii_letters(text)
    letters = list(filter(str.isalpha, text))
    return len(letters) + (TELLING_LETTER_WEIGHT - 1) * sum(map(FIRST_TELLING_CHAR.__le__, letters))


def count_ascii_letters(text: str) -> int:
    """Count letters from A to Z: no more than there are, in a fraction of the time where others stand among them.

    >>> count_ascii_letters("Élysée")
    4
    """
    encoded = text.encode(errors="replace")
    return len(encoded) - len(encoded.translate(None, ASCII_LETTERS))


def lower_shouting(text: str) -> str:
    """Lower the case of a text that is mostly capitals: langdetect leaves words in capitals out of its count.

    >>> lower_shouting("TREMBLEMENT DE TERRE AU LARGE DES CÔTES")
    'tremblement de terre au large des côtes'
    >>> lower_shouting("NATO and the EU met")
    'NATO and the EU met'
    """
    # Hardly any text has a capital in every fourth place; only then the letters are worth counting.
    capitals = count_capitals(text)
    shouts = capitals * 4 >= len(text) and capitals * 2 >= sum(map(str.isalpha, text))
    return text.lower() if shouts else text


def leave_out_abbreviations(text: str) -> str:
    """Leave words without a vowel out of a table: "Shr 15 cts vs 12 cts" reads like Swedish to langdetect.

    Running text stays as it is, with its few figures.

    >>> leave_out_abbreviations("Net 1.2 mln vs 0.9 mln, sales 30.1 mln vs 28.4 mln").split()
    ['Net', '1.2', '0.9', ',', 'sales', '30.1', '28.4']
    >>> leave_out_abbreviations("Sales rose to 30.1 mln dlrs in the quarter, the company said.").split()[4:6]
    ['mln', 'dlrs']
    """
    encoded = text.encode(errors="replace")
    digits = len(encoded) - len(encoded.translate(None, ASCII_DIGITS))
    # Letters from A to Z are enough nearly always, and counted fastest.
    if not digits or not _is_table(digits, count_ascii_letters(text)) or not _is_table(digits, count_letters(text)):
        return text
    return _NO_VOWEL.sub(" ", text)


def _is_table(digits: int, letters: int) -> bool:
    return digits >= TABLE_DIGIT_SHARE * (digits + letters)


def count_capitals(text: str) -> int:
    """Count capital letters: in ASCII, which most text is, by what is left without them.

    >>> count_capitals("NATO and the EU"), count_capitals("Élysée, ÎLE")
    (6, 4)
    """
    if text.isascii():
        return len(text) - len(text.encode().translate(None, ASCII_CAPITALS))
    return sum(map(str.isupper, text))


def _ask_langdetect(text: str, trials: int, profiles: tuple[str, ...] = ()) -> list[tuple[str, float]]:
    """Rank langdetect's codes by probability, among the given profiles or all; none where it knows no n-gram."""
    factory, not_detected = _load_profiles()
    detector = factory.create()
    detector.n_trial = trials
    if profiles:
        detector.set_prior_map(dict.fromkeys(profiles, 1.0))
    detector.append(text)
    try:
        return [(found.lang, float(found.prob)) for found in detector.get_probabilities()]
    except not_detected:
        return []


@cache
def _load_profiles() -> tuple[Any, type[Exception]]:
    """Load the profiles once into a factory of our own: the seed of the library's shared one stays as it is."""
    try:
        from langdetect_rs import PROFILES_DIRECTORY, DetectorFactory, LangDetectException
    except ImportError:
        from langdetect import PROFILES_DIRECTORY, DetectorFactory, LangDetectException
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(SEED)
    return factory, LangDetectException
