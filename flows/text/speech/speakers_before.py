"""The attribution before a quotation: Putin said: “…”; he praised Moscow for “…”; quoted Putin as saying “…”."""

from flows.text.speech.attribution import (
    Attribution,
    breaks,
    group_end,
    is_filler,
    is_hard,
    is_written_as_verb,
    read_according_to,
)
from flows.text.speech.known_words import clause_starts, known_words, participles, time_words
from flows.text.speech.lone_words import is_for_people, stands_inside_sentence
from flows.text.speech.sentences import Clause, last_sentence_start, read_without_asides
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
    clause = read_without_asides(text, last_sentence_start(text, reach, end), end)
    if not clause.words:
        return None
    if clause.start > start:
        previous = None
    count = len(clause.words)
    cues = known_words(language).verbs
    fragments = known_words(language).fragment_verbs if is_fragment else frozenset()
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
    label = _label(clause, begin, count, names, language)
    if label:
        return Attribution(label, None, "cue_before", clause.ends[-1])
    subject = sentence_subject(clause, begin, count, names, language)
    if (
        not subject
        or count - begin > 25
        or clause.lower[begin] in time_words(language)
        or _is_told(clause, begin, language)
    ):
        return None
    # "Pollsters agree: “…”": one capitalised word at a sentence's start may be any word
    is_doubtful = subject.name is not None and " " not in subject.name and count - begin > 1
    if is_doubtful and (clause.words[begin].isupper() or not names.last_in(clause.starts[begin], clause.ends[-1])):
        return None
    return Attribution(subject, None, "cue_before", clause.ends[-1])


def _label(clause: Clause, begin: int, count: int, names: Names, language: str) -> Subject | None:
    """The full name that alone stands between a dash and the colon: Polls were early – Ann Lee: “…”."""
    for first in range(count - 2, max(begin, count - 5), -1):
        if clause.gap(first).strip() in {"-", "–", "—", "―"}:
            subject = read_subject(clause, first, count, names, language)
            return subject if subject and subject.name and " " in subject.name and not subject.role else None
    return None


def _is_told(clause: Clause, begin: int, language: str) -> bool:
    """Whether somebody is asked or told something: the subject listens."""
    known = known_words(language)
    return any(
        clause.lower[at] in known.passive and clause.lower[at + 1] in known.addressing
        for at in range(begin, len(clause.words) - 1)
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
    known = known_words(language)
    if clause.lower[verb] in participles(language):
        return _subject_of_participle(clause, begin, verb, names, language, previous)
    end = verb
    while end > begin and is_filler(clause, end - 1, language) and not is_hard(clause.gap(end)):
        if clause.lower[end - 1] in known.passive and clause.lower[verb] not in known.not_passive:
            return None
        end -= 1
    if end == begin:
        return previous or _subject_after(clause, verb, names, language)
    if known.has_verb_first and is_hard(clause.gap(end)):  # …, sagte Merkel: „…“
        subject = _subject_after(clause, verb, names, language)
        if subject:
            return subject
    before = clause.lower[end - 1]
    if before in known.determiners or _is_possessive(before, language):  # a noun: "the reports", "Vell's claims"
        return None
    if before in known.coordinates:
        return previous or sentence_subject(clause, begin, end - 1, names, language)
    if before in known.relatives:
        return _name_ending(clause, begin, end - 1, names, language)
    if is_hard(clause.gap(end)) and clause.gap(end).strip() != ".":
        return _before_apposition(clause, begin, end, names, language)
    subject = _group_ending(clause, begin, end, names, language)
    if known.has_verb_first and (not subject or _is_doubtful(clause, begin, end, subject, names)):
        return _subject_after(clause, verb, names, language) or subject
    return subject


def _is_doubtful(clause: Clause, begin: int, end: int, subject: Subject, names: Names) -> bool:
    """Whether a subject before its verb may be none: "Dazu sagte …", where any first word has a capital."""
    if subject.kind == "description":
        return True
    return end - begin == 1 and subject.kind == "name" and not names.last_in(clause.starts[begin], clause.ends[begin])


def _is_possessive(word: str, language: str) -> bool:
    return word.endswith(("'s", "’s")) and word[:-2] not in known_words(language).nominatives


def _subject_of_participle(
    clause: Clause, begin: int, verb: int, names: Names, language: str, previous: Subject | None
) -> Subject | None:
    """The subject of "saying": of the sentence, or what stands right before it ("footage of Putin saying")."""
    end = verb
    while end > begin and is_filler(clause, end - 1, language) and not is_hard(clause.gap(end)):
        end -= 1
    if end > begin and not is_hard(clause.gap(end)):
        before = clause.lower[end - 1]
        if before == "as":  # quoted Putin as saying
            return _group_ending(clause, begin, end - 1, names, language)
        if before not in known_words(language).before_participles and before not in time_words(language):
            group = _group_ending(clause, begin, end, names, language)
            if not group or group.kind != "description" or group.role is None or group.role[0].islower():
                return group
            # "Moss emailed friends saying": the whole sentence so far is no description
            return sentence_subject(clause, begin, end, names, language) or group
    if previous:
        return previous
    cues = known_words(language).verbs
    for number in range(end - 1, max(begin, end - 25), -1):  # the office said on Monday, warning
        if clause.lower[number] in cues and clause.lower[number] not in participles(language):
            return _find_subject(clause, begin, number, names, language, None)
    return sentence_subject(clause, begin, end, names, language)


def _subject_after(clause: Clause, verb: int, names: Names, language: str) -> Subject | None:
    """The subject after a verb that leads to a quotation: Said Ann Lee, “…”; Dazu sagte Merkel: „…“."""
    first, count = verb + 1, len(clause.words)
    while first < count and is_filler(clause, first, language):
        first += 1
    if first >= count or breaks(clause, first) or clause.lower[first] in known_words(language).prepositions:
        return None
    subject = read_subject(clause, first, group_end(clause, first, count, language), names, language)
    return subject if subject and subject.kind in {"name", "pronoun"} else None


def _group_ending(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The subject whose words end just before word `end`."""
    known, starts = known_words(language), clause_starts(language)
    first = end - 1
    while first > begin and end - first < 12 and not breaks(clause, first):
        word = clause.lower[first - 1]
        if (
            word in starts
            or word in known.auxiliaries
            or word in known.verbs
            or _ends_headline(clause, first, language)
        ):
            break
        first -= 1
    subject = read_subject(clause, first, end, names, language)
    if subject and subject.kind == "description" and clause.lower[first] in known.openers:
        named = _name_ending(clause, begin, end, names, language)
        if named and named.name and " " in named.name:
            return named  # behind an opening phrase without a comma
    is_cut_short = first > begin and clause.lower[first - 1] not in starts and not breaks(clause, first)
    if subject and subject.kind == "description" and is_cut_short and clause.lower[first] not in known.determiners:
        return None  # "recently dismissed a remark by": no group of words that begins anywhere
    return subject


def _ends_headline(clause: Clause, first: int, language: str) -> bool:
    """Whether word `first` begins a sentence behind a headline in capitals: "… STAYS OUT OF VILLAGE The team said"."""
    word, before = clause.words[first], clause.words[first - 1]
    return (
        clause.lower[first] in known_words(language).determiners
        and word.istitle()
        and len(before) > 3
        and before.isupper()
    )


def _name_ending(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The capitalised words just before word `end`: "a remark by Petar Vell, who said"."""
    first = end
    while first > begin and clause.words[first - 1][0].isupper() and (first == end or not breaks(clause, first)):
        first -= 1
    return read_subject(clause, first, end, names, language)


def _is_description_before(clause: Clause, begin: int, cut: int, language: str) -> bool:
    """Whether the words before a name in apposition describe its bearer: a title, or "her Dutch colleague"."""
    if clause.lower[cut - 1] in known_words(language).titles:
        return True
    return clause.lower[_begin_group(clause, begin, cut, 12, language)] in known_words(language).determiners


def _begin_group(clause: Clause, begin: int, end: int, most: int, language: str) -> int:
    """Where the group of at most `most` words begins that ends before word `end`."""
    first, starts = end - 1, clause_starts(language)
    while first > begin and end - first < most and not breaks(clause, first) and clause.lower[first - 1] not in starts:
        first -= 1
    return first


def _name_ahead(clause: Clause, begin: int, cut: int, names: Names, language: str) -> Subject | None:
    """The full name ahead of a description that ends before word `cut`: Ann Lee, vice president, Technology, said."""
    end = _begin_group(clause, begin, cut, 8, language)
    if end == begin or clause.lower[end] in known_words(language).determiners:
        return None
    first = _begin_group(clause, begin, end, 8, language)
    subject = read_subject(clause, first, end, names, language)
    return subject if subject and subject.name and " " in subject.name else None


def _before_apposition(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The subject before an apposition: "Ruth Marcus, an editor for The Post, said"."""
    known = known_words(language)
    cuts = [number for number in range(end - 1, begin, -1) if breaks(clause, number)][:4]
    described: Subject | None = None
    for cut in cuts:
        is_titled = clause.lower[cut] in known.titles
        if is_titled or clause.words[cut][0].isupper():
            named = read_subject(clause, cut, end, names, language)
            if named and named.name and is_titled and clause.lower[cut + 1] not in known.joiners and " " in named.name:
                return named  # in May, Gov. Ann Lee, said
            if named and named.kind == "name" and _is_description_before(clause, begin, cut, language):
                return _name_ahead(clause, begin, cut, names, language) or named  # her adviser, Jake Sullivan, said
        first = _begin_group(clause, begin, cut, 12, language)
        subject = read_subject(clause, first, cut, names, language)
        if subject and subject.kind in {"name", "pronoun"} and clause.lower[first] not in known.narrowing:
            return subject
        is_described = subject and subject.kind == "description" and first == begin
        if is_described and clause.lower[first] in known.determiners:
            described = subject
    return described


def sentence_subject(clause: Clause, begin: int, end: int, names: Names, language: str) -> Subject | None:
    """The subject of a sentence as far as its beginning tells: after an opening phrase, a name or a pronoun."""
    first = begin
    for _ in range(2):
        while first + 1 < end and clause.lower[first] in known_words(language).verbs:
            first += 1
        lower = clause.lower[first]
        if lower not in known_words(language).openers:
            subject = _name_beginning(clause, first, end, names, language)
            if not subject or (subject.kind != "unnamed" and not _is_any_word(clause, first, end, subject, names)):
                return subject if subject and subject.kind in {"name", "pronoun"} else None
            if lower in known_words(language).unnamed_pronouns:
                return None
        # "In a letter, Moss …", "Eight years ago, he …"
        first = next((number for number in range(first + 1, end) if "," in clause.gap(number)), -1)
        if first < 0:
            return None
    return None


def _is_any_word(clause: Clause, first: int, end: int, subject: Subject, names: Names) -> bool:
    """Whether the one capital at the start of a phrase need not be a name: Holding back tears, Moss …

    It is one where the text has it inside a sentence; behind the first comma it is one unless it is a place.
    """
    word, start = clause.words[first], clause.starts[first]
    if subject.name != word or first + 1 >= end or not clause.words[first + 1][0].islower():
        return False
    if first > 0 and "," in clause.gap(first):
        return bool(names.places_in(start, clause.ends[first]))
    return not names.last_in(start, clause.ends[first]) and not stands_inside_sentence(clause.text, word, start)


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
        if job < end and not breaks(clause, job) and is_for_people(clause.lower[job - 1], language):
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
    cues = verbs or known_words(language).verbs
    for number, word in enumerate(clause.lower):
        if word in cues and word not in participles(language):
            subject = _find_subject(clause, 0, number, names, language, None)
            if subject:
                return subject.name or subject.role
    return None
