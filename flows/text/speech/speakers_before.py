"""The attribution before a quotation: Putin said: “…”; he praised Moscow for “…”; quoted Putin as saying “…”."""

from flows.lexicon import find_language
from flows.rules.cue_verbs import ADDRESSING, AUXILIARIES, NOMINATIVES, OPENERS, TIME_WORDS, UNNAMED_PRONOUNS
from flows.rules.speaker_words import DETERMINERS, TITLES
from flows.rules.words import words
from flows.text.speech.attribution import (
    NO_PASSIVE,
    PASSIVE,
    Attribution,
    breaks,
    group_end,
    is_filler,
    is_hard,
    is_written_as_verb,
    read_according_to,
)
from flows.text.speech.cue_words import cue_verbs, participles
from flows.text.speech.lone_words import is_for_people
from flows.text.speech.sentences import Clause, last_sentence_start, read_clause
from flows.text.speech.subjects import Names, Subject, read_subject

REACH_BEFORE = 300


def attribute_before(
    text: str, start: int, end: int, names: Names, language: str, previous: Subject | None, *, is_fragment: bool
) -> Attribution | None:
    """Find the attribution that leads to a quotation: Putin said: “…”; he praised Moscow for “…”.

    previous: the speaker of a quotation that ends where this window begins, who goes on ("…," he said, adding "…").
    is_fragment: verbs that bring in fragments count too.
    """
    begin = 0
    reach = max(start, end - REACH_BEFORE)
    if _ends_sentence(text, reach, end):
        return None
    clause = read_clause(text, last_sentence_start(text, reach, end), end)
    if not clause.words:
        return None
    if clause.start > start:
        previous = None
    count = len(clause.words)
    cues = cue_verbs(language)
    fragments = find_language(language).speech.fragment_verbs if is_fragment else frozenset()
    for number in range(count - 1, max(begin, count - 30) - 1, -1):
        word = clause.lower[number]
        if (word in cues or word in fragments) and (number == begin or is_written_as_verb(clause, number)):
            subject = _find_subject(clause, begin, number, names, language, previous)
            if subject:
                close = count - number <= 2 or clause.tail().strip() in {",", ":"}
                return Attribution(subject, clause.words[number], "cue_before", clause.ends[-1], close)
    return read_according_to(clause, begin, count, names, language) or _colon(clause, begin, names, language)


def _colon(clause: Clause, begin: int, names: Names, language: str) -> Attribution | None:
    """A colon without a cue verb: Putin went even further: “…”; Putin: “…”."""
    if clause.tail().strip() != ":":
        return None
    count = len(clause.words)
    subject = sentence_subject(clause, begin, count, names, language)
    if not subject or count - begin > 25 or clause.lower[begin] in TIME_WORDS or _is_told(clause, begin):
        return None
    # "Pollsters agree: “…”": one capitalised word at a sentence's start may be any word
    is_doubtful = subject.name is not None and " " not in subject.name and count - begin > 1
    if is_doubtful and (clause.words[begin].isupper() or not names.last_in(clause.starts[begin], clause.ends[-1])):
        return None
    return Attribution(subject, None, "cue_before", clause.ends[-1])


def _is_told(clause: Clause, begin: int) -> bool:
    """Whether somebody is asked or told something: the subject listens."""
    return any(
        clause.lower[at] in PASSIVE and clause.lower[at + 1] in ADDRESSING for at in range(begin, len(clause.words) - 1)
    )


def _ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends with a whole sentence, so that it leads to nothing."""
    last = end
    while last > start and not text[last - 1].isalnum():
        last -= 1
    tail = text[last:end].strip()
    if not tail or ("." not in tail and tail[-1] not in "!?"):
        return False
    return tail != "." or text[max(start, last - 3) : last].lower().strip() not in {"mr", "dr"}


def _find_subject(
    clause: Clause, begin: int, verb: int, names: Names, language: str, previous: Subject | None
) -> Subject | None:
    """The subject of a cue verb before a quotation."""
    if clause.lower[verb] in participles():
        return _subject_of_participle(clause, begin, verb, names, language, previous)
    end = verb
    while end > begin and is_filler(clause.lower[end - 1]) and not is_hard(clause.gap(end)):
        if clause.lower[end - 1] in PASSIVE and clause.lower[verb] not in NO_PASSIVE:
            return None
        end -= 1
    if end == begin:
        return previous or _subject_after(clause, verb, names, language)
    if language != "en" and is_hard(clause.gap(end)):  # …, sagte Merkel: „…“
        subject = _subject_after(clause, verb, names, language)
        if subject:
            return subject
    before = clause.lower[end - 1]
    if before in DETERMINERS or _is_possessive(before):  # a noun: "the reports", "Vell's claims"
        return None
    if before in _COORDINATES:
        return previous or sentence_subject(clause, begin, end - 1, names, language)
    if before in _RELATIVES:
        return _name_ending(clause, begin, end - 1, names, language)
    if is_hard(clause.gap(end)) and clause.gap(end).strip() != ".":
        return _before_apposition(clause, begin, end, names, language)
    subject = _group_ending(clause, begin, end, names, language)
    if language != "en" and (not subject or _is_doubtful(clause, begin, end, subject, names)):
        return _subject_after(clause, verb, names, language) or subject
    return subject


def _is_doubtful(clause: Clause, begin: int, end: int, subject: Subject, names: Names) -> bool:
    """Whether a subject before its verb may be none: "Dazu sagte …", where any first word has a capital."""
    if subject.kind == "description":
        return True
    return end - begin == 1 and subject.kind == "name" and not names.last_in(clause.starts[begin], clause.ends[begin])


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s")) and word[:-2] not in NOMINATIVES


_COORDINATES = words("and but then or to und et y e и")

_RELATIVES = words("who qui que che который которая")

# After these a participle has the sentence's subject: "ended by saying".
_BEFORE_PARTICIPLES = words("by and in as before after while when then without or but since for on")


def _subject_of_participle(
    clause: Clause, begin: int, verb: int, names: Names, language: str, previous: Subject | None
) -> Subject | None:
    """The subject of "saying": of the sentence, or what stands right before it ("footage of Putin saying")."""
    end = verb
    while end > begin and is_filler(clause.lower[end - 1]) and not is_hard(clause.gap(end)):
        end -= 1
    if end > begin and not is_hard(clause.gap(end)):
        before = clause.lower[end - 1]
        if before == "as":  # quoted Putin as saying
            return _group_ending(clause, begin, end - 1, names, language)
        if before not in _BEFORE_PARTICIPLES and before not in TIME_WORDS:
            group = _group_ending(clause, begin, end, names, language)
            if not group or group.kind != "description" or group.role is None or group.role[0].islower():
                return group
            # "Moss emailed friends saying": the whole sentence so far is no description
            return sentence_subject(clause, begin, end, names, language) or group
    if previous:
        return previous
    cues = cue_verbs(language)
    for number in range(end - 1, max(begin, end - 25), -1):  # the office said on Monday, warning
        if clause.lower[number] in cues and clause.lower[number] not in participles():
            return _find_subject(clause, begin, number, names, language, None)
    return sentence_subject(clause, begin, end, names, language)


def _subject_after(clause: Clause, verb: int, names: Names, language: str) -> Subject | None:
    """The subject after a verb that leads to a quotation: Said Ann Lee, “…”; Dazu sagte Merkel: „…“."""
    first, count = verb + 1, len(clause.words)
    while first < count and is_filler(clause.lower[first]) and clause.lower[first] != "a":
        first += 1
    if first >= count or breaks(clause, first) or clause.lower[first] in find_language(language).speech.prepositions:
        return None
    subject = read_subject(clause, first, group_end(clause, first, count, language), names, language)
    return subject if subject and subject.kind in {"name", "pronoun"} else None


def _group_ending(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The subject whose words end just before word `end`."""
    cues = cue_verbs(language)
    first = end - 1
    while first > begin and end - first < 12 and not breaks(clause, first):
        word = clause.lower[first - 1]
        if word in _STOPS or (word in AUXILIARIES and word != "a") or word in cues or _ends_headline(clause, first):
            break
        first -= 1
    subject = read_subject(clause, first, end, names, language)
    is_cut_short = first > begin and clause.lower[first - 1] not in _STOPS and not breaks(clause, first)
    if subject and subject.kind == "description" and is_cut_short and clause.lower[first] not in DETERMINERS:
        return None  # "recently dismissed a remark by": no group of words that begins anywhere
    return subject


def _ends_headline(clause: Clause, first: int) -> bool:
    """Whether word `first` begins a sentence behind a headline in capitals: "… STAYS OUT OF VILLAGE The team said"."""
    word, before = clause.words[first], clause.words[first - 1]
    return clause.lower[first] in DETERMINERS and word.istitle() and len(before) > 3 and before.isupper()


_STOPS = words(
    "and but or while when as if because that who whom whose which where what how why whether after before until "
    "although though than "
    "und oder aber dass weil wenn et mais que qui pero cuando ma che quando mas и но что когда"
)


def _name_ending(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The capitalised words just before word `end`: "a remark by Petar Vell, who said"."""
    first = end
    while first > begin and clause.words[first - 1][0].isupper() and (first == end or not breaks(clause, first)):
        first -= 1
    return read_subject(clause, first, end, names, language)


def _is_description_before(clause: Clause, begin: int, cut: int) -> bool:
    """Whether the words before a name in apposition describe its bearer: a title, or "her Dutch colleague"."""
    if clause.lower[cut - 1] in TITLES:
        return True
    first = cut - 1
    while first > begin and cut - first < 8 and not breaks(clause, first) and clause.lower[first - 1] not in _STOPS:
        first -= 1
    return clause.lower[first] in DETERMINERS


def _before_apposition(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The subject before an apposition: "Ruth Marcus, an editor for The Post, said"."""
    cuts = [number for number in range(end - 1, begin, -1) if breaks(clause, number)][:4]
    described: Subject | None = None
    for cut in cuts:
        if clause.words[cut][0].isupper():
            named = read_subject(clause, cut, end, names, language)
            if named and named.kind == "name" and _is_description_before(clause, begin, cut):
                return named  # her adviser, Jake Sullivan, said
        first = cut - 1
        while (
            first > begin and cut - first < 12 and not breaks(clause, first) and clause.lower[first - 1] not in _STOPS
        ):
            first -= 1
        subject = read_subject(clause, first, cut, names, language)
        if subject and subject.kind in {"name", "pronoun"} and clause.lower[first] not in _PREPOSITIONS:
            return subject
        if subject and subject.kind == "description" and first == begin and clause.lower[first] in DETERMINERS:
            described = subject
    return described


_PREPOSITIONS = words("in on at for from with by of to about after before during under into over through a an")


def sentence_subject(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The subject of a sentence as far as its beginning tells: after an opening phrase, a name or a pronoun."""
    first = begin
    for _ in range(2):
        lower = clause.lower[first]
        if lower not in OPENERS:
            subject = _name_beginning(clause, first, end, names, language)
            if not subject or subject.kind != "unnamed" or lower in UNNAMED_PRONOUNS:
                return subject if subject and subject.kind in {"name", "pronoun"} else None
        # "In a letter, Moss …", "Eight years ago, he …"
        first = next((number for number in range(first + 1, end) if "," in clause.gap(number)), -1)
        if first < 0:
            return None
    return None


def _name_beginning(clause: Clause, first: int, end: int, names: Names, language: str) -> Subject | None:
    """What the capitalised words say that begin with word `first`, also behind a job: "Harbour pilot Bo Ek"."""
    stop = first + 1
    while (
        stop < end
        and not breaks(clause, stop)
        and (clause.words[stop][0].isupper() or clause.lower[stop] in {"of", "de"})
    ):
        stop += 1
    found = read_subject(clause, first, stop, names, language)
    if found and found.kind in {"description", "unnamed"}:
        job = next(
            (n for n in range(stop, min(end, stop + 4)) if breaks(clause, n) or clause.words[n][0].isupper()), end
        )
        if job < end and not breaks(clause, job) and is_for_people(clause.lower[job - 1]):
            return _name_beginning(clause, job, end, names, language)
    return found


def find_source(clause: Clause, names: Names, language: str, verbs: frozenset[str] | None) -> str | None:
    """Who says what a sentence reports, as named there: "officials" in "…, officials said".

    verbs: the cue verbs that count; None for all of the language.
    """
    count = len(clause.words)
    found = read_according_to(clause, 0, count, names, language)
    if found:
        return found.subject.name or found.subject.role
    cues = verbs or cue_verbs(language)
    for number, word in enumerate(clause.lower):
        if word in cues and word not in participles():
            subject = _find_subject(clause, 0, number, names, language, None)
            if subject:
                return subject.name or subject.role
    return None
