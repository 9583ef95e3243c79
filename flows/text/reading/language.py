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
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from flows.rules.languages import BCP47_TAGS, CLOSE_LANGUAGES, MISREAD_AS
from flows.text.reading.language_letters import has_letter_of, has_two_scripts, read_letters, read_telling_letters
from flows.text.reading.language_pieces import take_passages, take_pieces
from flows.text.reading.language_words import has_table, is_doubtful, is_refuted, name_by_words, take_words
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
TRIALS_IN_DOUBT = 21

# A language that a piece or passage is in with less than this probability may be another one.
CLEAR_PROBABILITY = 0.9
# Evidence for a second language: letters of a passage, its share of what was judged, and paragraphs. A single
# paragraph may be an unmarked quotation, unless it is nearly half of the text.
MIN_PASSAGE_LETTERS = 40
SECOND_SHARE = 0.12
SECOND_PARAGRAPHS = 2
SECOND_SHARE_OF_ONE_PARAGRAPH = 0.4

ASCII_LETTERS = string.ascii_letters.encode()
ASCII_DIGITS = string.digits.encode()
ASCII_CAPITALS = string.ascii_uppercase.encode()
# Digits among letters and digits from which a text is a table; prose has a twentieth, a report of prices a tenth.
TABLE_DIGIT_SHARE = 0.15
_NO_VOWEL = re.compile(r"(?<![\w@/.:-])[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,}(?![\w@/:-])")

UNDETERMINED = Language("und", None)
UNKNOWN = [("und", 1.0)]

# What is left of langdetect's probability where few common words of its language stand in the text.
DOUBTFUL_PROBABILITY = 0.5


class Answer(NamedTuple):
    """What is said of a passage: its paragraph's number, its length, the likeliest codes (BCP 47) first, its text."""

    paragraph: int
    weight: int
    ranked: list[tuple[str, float]]
    text: str = ""


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
    answers = [answer._replace(ranked=hear_letters(answer, told)) for answer in answers]
    if len(pieces) == 1 or (agree(answers) and not has_two_scripts(text)):
        return weigh_words(sum_up(answers), answers)
    passages = [
        answer._replace(ranked=hear_letters(answer, told))
        for paragraph, passage in take_passages(text)
        if (ranked := judge(passage, TRIALS_OF_PASSAGE, MIN_PASSAGE_LETTERS))
        for answer in [Answer(paragraph, len(passage), ranked, passage)]
    ]
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
    answers = [Answer(0, 1, ranked, piece) for piece in pieces if (ranked := judge(piece, trials, MIN_LETTERS))]
    if len(pieces) == 1 and answers and not agree(answers):
        again = judge(pieces[0], TRIALS_IN_DOUBT, MIN_LETTERS)
        if again and again[0][0] != answers[0].ranked[0][0]:
            return [Answer(0, 1, again, pieces[0])]
    return answers


def judge(text: str, trials: int, min_letters: int) -> list[tuple[str, float]]:
    """Rank the languages of a short text, likeliest first; none where it has too few letters.

    An answer in another script than the text's is asked again among the profiles of this script; where langdetect
    has none, the script is the answer: "und" where several languages are written in it.
    """
    if not has_letters(text, min_letters):
        return []
    letters = read_letters(text)
    if letters.language:
        return [name_by_words(take_words(text), letters.language) or (letters.language, letters.share)]
    text = leave_out_abbreviations(lower_shouting(text))
    ranked = _ask_langdetect(text, trials)
    if not ranked or ranked[0][0] not in letters.profiles:
        ranked = _ask_langdetect(text, trials, letters.profiles)
    return hear_words(
        text, [(BCP47_TAGS.get(code, code), probability) for code, probability in ranked if code in letters.profiles]
    )


def hear_words(text: str, ranked: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Take the answer of the words where they name a language that langdetect does not know, or refute its own.

    >>> hear_words("Igwe ahụ kwuru na ndị obodo ga na-eche ka mmiri zo, ma ha abụghị ndị ọrụ ugbo.", [("vi", 1.0)])
    [('ig', 1.0)]
    """
    if not ranked or not has_table(ranked[0][0]):
        return ranked
    words = take_words(text)
    named = name_by_words(words, ranked[0][0])
    if named:
        return [named]
    return UNKNOWN if is_refuted(text, words, ranked[0][0]) else ranked


def hear_letters(answer: Answer, told: tuple[str, float] | None) -> list[tuple[str, float]]:
    """Take the language that a page's letters tell for a passage that has some, unless its words say otherwise."""
    if not told or not has_letter_of(told[0], answer.text):
        return answer.ranked
    words = take_words(answer.text)
    named = name_by_words(words, told[0])
    if named:
        return [named]
    return UNKNOWN if told[0] == "und" or is_refuted(answer.text, words, told[0]) else [told]


def weigh_words(found: Language, answers: list[Answer]) -> Language:
    """Hear the words of all passages in the language that was found: near relatives are told apart by a few of them.

    Where hardly any word bears the language out, as in a headline, half of its probability is left.
    """
    words = [word for answer in answers if answer.ranked[0][0] == found.code for word in take_words(answer.text)]
    if found.confidence is None or not has_table(found.code):
        return found
    named = name_by_words(words, found.code)
    if named:
        return replace(found, code=named[0], confidence=round(named[1], 4))
    if is_doubtful(words, found.code):
        return replace(found, confidence=round(found.confidence * DOUBTFUL_PROBABILITY, 4))
    return found


def is_guess(pieces: list[str], answers: list[Answer]) -> bool:
    """Whether the answer to a text of a few words is too unsure to be given.

    >>> is_guess(["Pris inkl. moms"], [Answer(0, 1, [("lt", 0.57), ("sv", 0.43)])])
    True
    """
    return answers[0].ranked[0][1] < SURE_PROBABILITY and count_letters("".join(pieces)) < SURE_LETTERS


def agree(answers: list[Answer]) -> bool:
    """Whether all pieces are clearly in the same language.

    >>> agree([Answer(0, 1, [("en", 0.99)]), Answer(0, 1, [("fr", 0.99)])])
    False
    """
    code = answers[0].ranked[0][0]
    return all(answer.ranked[0][0] == code and answer.ranked[0][1] >= CLEAR_PROBABILITY for answer in answers)


def sum_up(answers: list[Answer]) -> Language:
    """Take the language that is likeliest over all answers, each with the weight of its length.

    >>> sum_up([Answer(0, 30, [("fr", 1.0)]), Answer(1, 70, [("en", 1.0)])])
    Language(code='en', confidence=0.7, second=None, second_share=None)
    """
    probabilities: dict[str, float] = defaultdict(float)
    for answer in answers:
        for code, probability in answer.ranked:
            probabilities[code] += answer.weight * probability
    best = min(probabilities, key=lambda code: (-probabilities[code], code))
    if best == "und":
        return UNDETERMINED
    total = sum(answer.weight for answer in answers)
    return Language(best, round(min(probabilities[best] / total, 1.0), 4))


def find_second_language(passages: list[Answer], first: str) -> tuple[str | None, float | None]:
    """Find another language that passages are clearly in, with its share of all that was judged.

    >>> english, french = [("en", 0.99)], [("fr", 0.99)]
    >>> find_second_language([Answer(0, 70, english), Answer(1, 15, french), Answer(2, 15, french)], "en")
    ('fr', 0.3)

    A single paragraph may be a quotation:

    >>> find_second_language([Answer(0, 70, english), Answer(1, 30, french)], "en")
    (None, None)
    """
    weights: dict[str, int] = defaultdict(int)
    paragraphs: dict[str, set[int]] = defaultdict(set)
    for passage in passages:
        code, probability = passage.ranked[0]
        if code not in (first, "und") and probability >= CLEAR_PROBABILITY and not is_close(code, first):
            weights[code] += passage.weight
            paragraphs[code].add(passage.paragraph)
    if not weights:
        return None, None
    second = min(weights, key=lambda code: (-weights[code], code))
    share = weights[second] / sum(passage.weight for passage in passages)
    least = SECOND_SHARE if len(paragraphs[second]) >= SECOND_PARAGRAPHS else SECOND_SHARE_OF_ONE_PARAGRAPH
    return (second, round(share, 4)) if share >= least else (None, None)


def is_close(code: str, other: str) -> bool:
    return any(code in group and other in group for group in CLOSE_LANGUAGES)


def has_letters(text: str, least: int) -> bool:
    """Whether there is text to judge; the first hundred characters decide nearly always.

    >>> has_letters("12:30 | 4-1 | VAR", 10), has_letters("No goals at half-time", 10)
    (False, True)
    """
    return count_letters(text[:100]) >= least or count_letters(text) >= least


def count_letters(text: str) -> int:
    """Count letters; those of Hebrew and every script behind it in Unicode count three times.

    >>> count_letters("No. 7"), count_letters("東京")
    (2, 6)
    """
    if text.isascii():
        return len(text) - len(text.encode().translate(None, ASCII_LETTERS))
    return sum(TELLING_LETTER_WEIGHT if char >= FIRST_TELLING_CHAR else 1 for char in text if char.isalpha())


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
    if not digits or digits < TABLE_DIGIT_SHARE * (digits + count_letters(text)):
        return text
    return _NO_VOWEL.sub(" ", text)


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
