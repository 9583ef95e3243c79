"""What attributions are made of: the words around a quotation, told apart.

Used by speakers_after (the clause behind a quotation) and speakers_before (the clause that leads to it).
"""

from typing import NamedTuple

from flows.text.speech.subjects import Subject, is_adverb, read_subject
from flows.text.words.clause import Clause

HARD = frozenset(',;:.!?()[]—–―-“”"«»…/')


class Attribution(NamedTuple):
    """A subject, the cue verb as it stands, the method that found it, and where the attribution ends.

    is_close: the cue leads straight into the quotation (a comma, a colon or nothing between them).
    """

    subject: Subject
    cue: str | None
    method: str
    end: int
    is_close: bool = True


def is_hard(gap: str) -> bool:
    """Whether punctuation separates two words."""
    return len(gap) > 1 and not HARD.isdisjoint(gap)


def breaks(clause: Clause, number: int) -> bool:
    """Whether word `number` is cut off from the word before it; the point of an abbreviation does not cut."""
    gap = clause.gap(number)
    if not is_hard(gap):
        return False
    return gap.strip() != "." or clause.is_sentence_end(number)


def is_written_as_verb(clause: Clause, number: int) -> bool:
    """Whether a word is in small letters, or among capitals where the whole text is."""
    word = clause.words[number]
    return word[0].islower() or (word.isupper() and number > 0 and clause.words[number - 1].isupper())


def group_end(clause: Clause, first: int, count: int) -> int:
    """Where the group of words that begins at `first` ends: at punctuation, a verb, a time."""
    known = clause.known
    end = first + 1
    while end < count and end - first < 14 and not breaks(clause, end):
        word = clause.lower[end]
        if word in known.time_words or word in known.verbs or (word in known.auxiliaries and word != "not"):
            break
        end += 1
    return end


def is_filler(clause: Clause, number: int) -> bool:
    """Whether a word may stand between subject and verb: an auxiliary or an adverb, not Reilly."""
    return clause.lower[number] in clause.known.auxiliaries or is_adverb(clause, number)


def read_according_to(clause: Clause, begin: int, count: int) -> Attribution | None:
    """Read "according to X" in the words begin..count."""
    for phrase in clause.known.according_to:
        parts = phrase.split()
        if parts[0] not in clause.lower:
            continue
        for number in range(begin, min(count - len(parts), begin + 30)):
            if clause.lower[number : number + len(parts)] == parts:
                first = number + len(parts)
                end = group_end(clause, first, count)
                subject = read_subject(clause, first, end)
                if subject and subject.kind in {"name", "description"}:
                    cue = clause.text[clause.starts[number] : clause.ends[first - 1]]
                    return Attribution(subject, cue, "according_to", clause.ends[end - 1], False)
    return None
