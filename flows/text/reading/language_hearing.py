"""What letters and words make of langdetect's answers: confirmed, halved, another language, or none."""

from dataclasses import replace

from flows.text.reading.language_answers import UNDETERMINED, Answer
from flows.text.reading.language_letters import has_letter_of
from flows.text.reading.language_words import has_table, is_doubtful, is_refuted, name_by_words, take_words
from flows.text.values import Language

UNKNOWN = [("und", 1.0)]

# What is left of langdetect's probability where few common words of its language stand in the text.
DOUBTFUL_PROBABILITY = 0.5


def hear_words(text: str, ranked: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Take the answer of the words where they name a language that langdetect does not know.

    >>> hear_words("Igwe ahụ kwuru na ndị obodo ga na-eche ka mmiri zo, ma ha abụghị ndị ọrụ ugbo.", [("vi", 1.0)])
    [('ig', 1.0)]
    """
    if not has_table(ranked[0][0]):
        return ranked
    named = name_by_words(take_words(text), ranked[0][0])
    return [named] if named else ranked


def hear_letters(answer: Answer, told: tuple[str, float] | None) -> list[tuple[str, float]]:
    """Take the language that a page's letters tell for a passage that has some, unless its words say otherwise."""
    if not told or not has_letter_of(told[0], answer.text):
        return answer.ranked
    words = take_words(answer.text)
    named = name_by_words(words, told[0])
    if named:
        return [named]
    return UNKNOWN if told[0] == "und" or is_refuted(answer.text, words, told[0]) else [told]


def refute(answer: Answer) -> Answer:
    """Say "und" of a passage in which hardly a word is of its language."""
    code = answer.ranked[0][0]
    return answer._replace(ranked=UNKNOWN) if is_refuted(answer.text, take_words(answer.text), code) else answer


def weigh_words(found: Language, answers: list[Answer]) -> Language:
    """Hear the words of all passages in the language that was found: near relatives are told apart by a few of them.

    Where hardly any word bears the language out, there is no answer; where few do, as in a headline, half of its
    probability is left.
    """
    if found.confidence is None or not has_table(found.code):
        return found
    texts = [answer.text for answer in answers if answer.ranked[0][0] == found.code]
    words = [word for text in texts for word in take_words(text)]
    named = name_by_words(words, found.code)
    if named:
        return replace(found, code=named[0], confidence=round(named[1], 4))
    if is_refuted("\n".join(texts), words, found.code):
        return UNDETERMINED
    if is_doubtful(words, found.code):
        return replace(found, confidence=round(found.confidence * DOUBTFUL_PROBABILITY, 4))
    return found
