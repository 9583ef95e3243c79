"""The attribution behind a quotation: “…,” Putin said; “…,” said Putin; “…,” according to Putin."""

import re

from flows.rules.quotes import OPENING_MARKS
from flows.text.speech.capitals import is_for_people
from flows.text.speech.quote_spans import QuoteSpan, is_blank
from flows.text.speech.subjects import (
    HARD,
    Attribution,
    Subject,
    breaks,
    group_end,
    is_filler,
    is_hard,
    is_written_as_verb,
    read_according_to,
    read_subject,
)
from flows.text.words.clause import Clause
from flows.text.words.understood import Understood

# Characters: an attribution is not further away than this; longer clauses are narration.
REACH_AFTER = 220
_INK = re.compile(r"[^\s.]")
_WORD_BEGINS = re.compile(r"[^\W_]")
# Signs between a quotation and what is no attribution of it.
_APART = frozenset("\n.([:;")

# Words between the quotation and its cue verb: an apposition fits, a second clause does not.
_WORDS_TO_CUE = 22


def attribute_after(
    understood: Understood, start: int, end: int, last: str, *, is_last_resort: bool = False
) -> Attribution | None:
    """Find the attribution that follows a quotation: “…,” Putin said; “…,” said Putin; “…,” according to Putin.

    last: the last character of the quotation. After a full stop only a clause of its own counts ("he said."), or, as a
    last resort, one that leads to the next quotation (“…” He added: “…”).
    """
    text, end = understood.text, min(end, start + REACH_AFTER)
    first = _WORD_BEGINS.search(text, start, end)
    if not first or first.start() - start > 6 or not _APART.isdisjoint(text[start : first.start()]):
        return None
    clause = understood.clause(start, understood.first_sentence_end(start, end)).without_asides()
    found = read_according_to(clause) or _so_says(clause)
    if found:
        return found
    found = _subject_and_verb(clause)
    if not found:
        return None
    if last == "." and clause.words[0][0].isupper() and _is_whole(clause, found.end) == is_last_resort:
        return None
    is_led = last in ",?!—–…" or not HARD.isdisjoint(clause.gap(0)) or clause.lower[0] in clause.known.determiners
    return found if is_led or found.subject.kind != "description" or found.subject.start > clause.starts[0] else None


def read_signature(understood: Understood, span: QuoteSpan) -> Attribution | None:
    """A name after a dash that ends a quotation's paragraph, or fills the next line: “…” ― Ann Lee, mayor of Norwood.

    An office counts only behind a quotation that begins its paragraph.
    """
    text = understood.text
    line = _INK.search(text, span.closed, span.closed + 6)
    if not line or line[0] not in "-–—―":
        return None
    is_alone = is_blank(text, span.paragraph_start, span.opened)
    end = text.find("\n", line.start(), line.start() + REACH_AFTER)
    if end < 0:
        end = len(text)
    if end - line.start() > REACH_AFTER or (line.start() > span.paragraph_end and not is_alone):
        return None
    clause = understood.clause(line.start(), end)
    count = len(clause.words)
    # "- powiedział Wirth": a verb of a language of which no verbs are known
    first = int(count > 1 and clause.words[0].islower() and not clause.known.is_own)
    name_end = first
    while name_end < count and (
        clause.words[name_end][0].isupper() or clause.lower[name_end] in clause.known.all_name_joiners
    ):
        name_end += 1
        if name_end < count and clause.gap(name_end).strip() in {",", "–", "—"}:
            break
    if not first < name_end <= 5 or count > (12 if is_alone else 5) or clause.tail().strip(" .)"):
        return None
    if any(is_hard(clause.gap(number)) and breaks(clause, number) for number in range(1, name_end)):
        return None
    is_office = name_end < count and is_hard(clause.gap(name_end))
    if name_end < count and not is_office and clause.lower[name_end] not in clause.known.joiners:
        return None
    subject = read_subject(clause, first, name_end)
    if not subject or subject.kind != "name" or (name_end < count and clause.lower[name_end] in clause.known.verbs):
        return None
    if name_end < count and not subject.role:
        subject = subject._replace(role=text[clause.starts[name_end] : clause.ends[-1]])
    return Attribution(subject, None, "cue_after", clause.ends[-1])


def _so_says(clause: Clause) -> Attribution | None:
    """A speaker without a verb, as German has it: „…“, so Clara Holm."""
    if clause.lower[0] not in clause.known.so_says or len(clause.words) < 2 or clause.gap(0).strip() != ",":
        return None
    end = group_end(clause, 1)
    subject = read_subject(clause, 1, end)
    if not subject or (subject.kind == "description" and clause.lower[1] not in clause.known.determiners):
        return None
    subject = _named_in_apposition(clause, subject, end)
    return Attribution(subject, clause.words[0], "cue_after", clause.ends[end - 1])


def _is_whole(clause: Clause, end: int) -> bool:
    """Whether an attribution fills its sentence, words of time or place left out, and leads to no other quotation."""
    if end < clause.ends[max(0, len(clause.words) - 4)]:
        return False
    is_led_on = clause.end < len(clause.text) and clause.text[clause.end] in OPENING_MARKS
    return not is_led_on or not {".", "!", "?"}.isdisjoint(clause.tail())


def _subject_and_verb(clause: Clause) -> Attribution | None:
    known = clause.known
    lower = clause.lower
    for number in range(min(len(clause.words), _WORDS_TO_CUE)):
        word = lower[number]
        if "-" in word:
            found = _verb_with_pronoun(clause, number)
            if found:
                return found
        if word not in known.verbs or word in known.participles or not is_written_as_verb(clause, number):
            continue
        if number == 0 or all(one in known.auxiliaries for one in lower[:number]):
            return None if word in known.addressing else _inverted(clause, number)
        if lower[number - 1] in known.passive and word not in known.not_passive:
            continue
        if lower[0] in known.group_ends or lower[0] in known.joiners or lower[0] in known.prepositions:
            subject = _subject_in_last_part(clause, number)
        else:
            subject = _subject_before(clause, 0, number)
        if subject:
            return Attribution(subject, clause.words[number], "cue_after", clause.ends[number])
    return None


def _verb_with_pronoun(clause: Clause, number: int) -> Attribution | None:
    """Verb and pronoun in one word, as French has them: explique-t-elle; a-t-il ajouté."""
    known = clause.known
    parts = clause.lower[number].split("-")
    pronoun = known.pronoun_kinds.get(parts[-1])
    if not pronoun or number > 2:
        return None
    subject = Subject("pronoun", clause.starts[number], pronoun=pronoun)
    if parts[0] in known.verbs:
        return Attribution(subject, clause.words[number], "cue_after", clause.ends[number])
    if parts[0] in known.auxiliaries and number + 1 < len(clause.words) and clause.lower[number + 1] in known.verbs:
        cue = clause.text[clause.starts[number] : clause.ends[number + 1]]
        return Attribution(subject, cue, "cue_after", clause.ends[number + 1])
    return None


def _inverted(clause: Clause, number: int) -> Attribution | None:
    """Verb before subject: “…,” said Putin; sagte der Sprecher; a déclaré le ministre."""
    first = number + 1
    while first < len(clause.words) and clause.lower[first] in clause.known.auxiliaries:
        first += 1
    is_bare = first >= len(clause.words) or breaks(clause, first)
    end = first if is_bare else group_end(clause, first)
    subject = None if is_bare else read_subject(clause, first, end)
    verbs, nouns = clause.known.plural_verb_endings, clause.known.plural_noun_endings
    if verbs and _names_nobody(clause, first, subject):
        if not clause.lower[0 if number else number].endswith(verbs):
            subject, end = Subject("pronoun", clause.starts[number], pronoun="any"), first
        elif not subject or subject.kind == "unnamed" or not clause.lower[first].endswith(nouns):
            subject, end = Subject("pronoun", clause.starts[number], pronoun="many"), first
    if not subject or subject.kind == "unnamed":
        return None
    subject = _named_in_apposition(clause, subject, end)
    return Attribution(subject, clause.words[number], "cue_after", clause.ends[max(number, end - 1)])


def _named_in_apposition(clause: Clause, subject: Subject, end: int) -> Subject:
    """The subject with the name that follows its description: said the mayor, Ann Lee."""
    if subject.name and clause.names.places_in(subject.start, clause.ends[min(len(clause.words), end + 2) - 1]):
        return _resident(clause, subject, end)
    if subject.kind == "description" and end < len(clause.words) and clause.gap(end).strip() == ",":
        named = read_subject(clause, end, group_end(clause, end))
        if named and named.kind == "name" and clause.words[end][0].isupper():
            return named._replace(role=named.role or subject.role)
    return subject


def _resident(clause: Clause, town: Subject, end: int) -> Subject:
    """The resident behind a town and its state: said Norwood, Ohio, resident Ann Lee; the town where there is none."""
    for _ in range(2):
        if end >= len(clause.words) or clause.gap(end).strip() != ",":
            break
        stop = group_end(clause, end)
        if any(is_for_people(word, clause.known) for word in clause.lower[end:stop]):
            named = read_subject(clause, end, stop)
            return named if named and named.kind == "name" else town
        end = stop
    return town


def _names_nobody(clause: Clause, first: int, subject: Subject | None) -> bool:
    """Whether the words after a verb are no subject, so that it has the last one: dijo; aggiunge ridendo; dijo a …"""
    if not subject or clause.lower[first] in clause.known.prepositions:
        return True
    return subject.kind == "description" and clause.lower[first] not in clause.known.determiners


def _subject_in_last_part(clause: Clause, verb: int) -> Subject | None:
    """The subject after a comma where the reporter's sentence goes on first: “…” of the conflict, he said."""
    end = verb
    while end > 1 and is_filler(clause, end - 1) and not breaks(clause, end):
        end -= 1
    first = next((number for number in range(end - 1, 0, -1) if breaks(clause, number)), None)
    if first is None or breaks(clause, end):
        return None
    subject = read_subject(clause, first, end)
    return subject if subject and subject.kind in {"name", "pronoun"} else None


def _subject_before(clause: Clause, first: int, verb: int) -> Subject | None:
    """The subject of a verb, somewhere in the words first..verb; an apposition between commas is passed over."""
    end = verb
    while (
        end > first
        and (is_filler(clause, end - 1) or clause.lower[end - 1] in clause.known.time_words)
        and not breaks(clause, end)
    ):
        end -= 1
    if end == first:
        return None
    cut = next((number for number in range(first + 1, end) if breaks(clause, number)), None)
    if cut is None:
        return None if breaks(clause, end) and end < verb else read_subject(clause, first, end)
    if not is_hard(clause.gap(end)):
        named = read_subject(clause, cut, end)
        return named if named and named.kind == "name" and cut - first < 6 else None  # a friend, Ann Lee said
    subject = read_subject(clause, first, cut)
    if subject and subject.kind == "description" and clause.words[cut][0].isupper():
        stop = next((number for number in range(cut + 1, end) if breaks(clause, number)), end)
        named = read_subject(clause, cut, stop)
        if named and named.kind == "name":
            return named._replace(role=named.role or subject.role)
    return subject
