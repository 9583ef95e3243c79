"""What letters and words make of langdetect's answers: confirmed, halved, another language, or none."""

from dataclasses import replace

from flows.text.reading.language_answers import UNDETERMINED, Answer
from flows.text.reading.language_letters import has_letter_of
from flows.text.reading.language_words import (
    blank_typography,
    has_foreign_letters,
    has_table,
    is_doubtful,
    is_refuted,
    name_by_words,
    take_words,
)
from flows.text.values import Language

UNKNOWN = ("und", 1.0)

# What is left of langdetect's probability where few common words of its language stand in the text.
DOUBTFUL_PROBABILITY = 0.5


def hear_letters(answer: Answer, told: tuple[str, float] | None) -> Answer:
    """Take the language that a page's letters tell for a passage that has some of them."""
    if not told or not has_letter_of(told[0], answer.text):
        return answer
    return answer._replace(ranked=[told if told[0] != "und" else UNKNOWN])


def hear_words(answer: Answer) -> Answer:
    """Take the answer of a passage's words where they name another language, or refute the one that was found.

    >>> igbo = "Igwe ahụ kwuru na ndị obodo ga na-eche ka mmiri zo, ma ha abụghị ndị ọrụ ugbo."
    >>> hear_words(Answer(0, 82, [("vi", 0.9999)], igbo)).ranked
    [('ig', 1.0)]
    """
    code = answer.ranked[0][0]
    words = take_words(answer.text)
    named = name_by_words(words, code)
    if named:
        return answer._replace(ranked=[named])
    return answer._replace(ranked=[UNKNOWN]) if is_refuted(answer.text, words, code) else answer


def weigh_words(found: Language, answers: list[Answer]) -> Language:
    """Hear the words of all passages in the language that was found: near relatives are told apart by a few of them.

    Where hardly any word bears the language out, there is no answer; where few do, as in a headline, half of its
    probability is left.
    """
    if found.code != "und" and not has_table(found.code):
        return found
    text = blank_typography("\n".join([answer.text for answer in answers if answer.ranked[0][0] == found.code]))
    words = take_words(text)
    named = name_by_words(words, found.code)
    if named:
        return replace(found, code=named[0], confidence=round(named[1], 4))
    # Nearly all texts end here, with their words counted once.
    if not is_doubtful(words, found.code):
        return UNDETERMINED if has_foreign_letters(text, found.code) else found
    if is_refuted(text, words, found.code):
        return UNDETERMINED
    return replace(found, confidence=round(found.confidence * DOUBTFUL_PROBABILITY, 4)) if found.confidence else found
