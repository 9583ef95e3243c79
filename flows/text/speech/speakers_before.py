"""The attribution before a quotation: Putin said: “…”; he praised Moscow for “…”; quoted Putin as saying “…”."""

from flows.text.speech.capitals import is_for_people, stands_inside_sentence
from flows.text.speech.subjects import (
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
from flows.text.words.known_words import KnownWords
from flows.text.words.understood import Understood

REACH_BEFORE = 300


def attribute_before(
    understood: Understood, start: int, end: int, previous: Subject | None, *, is_fragment: bool
) -> Attribution | None:
    """Find the attribution that leads to a quotation: Putin said: “…”; he praised Moscow for “…”.

    previous: the speaker of a quotation that ends where this window begins, who goes on ("…," he said, adding "…").
    is_fragment: verbs that bring in fragments count too.
    """
    reach = max(start, end - REACH_BEFORE)
    if _ends_sentence(understood.text, reach, end):
        return None
    clause = understood.clause(understood.last_sentence_start(reach, end), end).without_asides()
    if not clause.words:
        return None
    if clause.start > start:
        previous = None
    count = len(clause.words)
    cues = clause.known.verbs
    fragments = clause.known.fragment_verbs if is_fragment else frozenset()
    for number in range(count - 1, max(0, count - 30) - 1, -1):
        word = clause.lower[number]
        if (word in cues or word in fragments) and (number == 0 or is_written_as_verb(clause, number)):
            subject = _find_subject(clause, number, previous)
            if subject:
                close = count - number <= 2 or clause.tail().strip() in {",", ":"}
                return Attribution(subject, clause.words[number], "cue_before", clause.ends[-1], close)
    return read_according_to(clause) or _colon(clause)


def _colon(clause: Clause) -> Attribution | None:
    """A colon without a cue verb: Putin went even further: “…”; Putin: “…”."""
    if clause.tail().strip() != ":":
        return None
    count = len(clause.words)
    label = _label(clause, count)
    if label:
        return Attribution(label, None, "cue_before", clause.ends[-1])
    subject = sentence_subject(clause, count)
    if not subject or count > 25 or clause.lower[0] in clause.known.time_words or _is_told(clause):
        return None
    # "Pollsters agree: “…”": one capitalised word at a sentence's start may be any word
    is_doubtful = subject.name is not None and " " not in subject.name and count > 1
    if is_doubtful and (clause.words[0].isupper() or not clause.names.last_in(clause.starts[0], clause.ends[-1])):
        return None
    return Attribution(subject, None, "cue_before", clause.ends[-1])


def _label(clause: Clause, count: int) -> Subject | None:
    """The full name that alone stands between a dash and the colon: Polls were early – Ann Lee: “…”."""
    for first in range(count - 2, max(0, count - 5), -1):
        if clause.gap(first).strip() in {"-", "–", "—", "―"}:
            subject = read_subject(clause, first, count)
            return subject if subject and subject.name and " " in subject.name and not subject.role else None
    return None


def _is_told(clause: Clause) -> bool:
    """Whether somebody is asked or told something: the subject listens."""
    known = clause.known
    return any(
        clause.lower[at] in known.passive and clause.lower[at + 1] in known.addressing
        for at in range(len(clause.words) - 1)
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


def _find_subject(clause: Clause, verb: int, previous: Subject | None) -> Subject | None:
    """The subject of a cue verb before a quotation."""
    known = clause.known
    if clause.lower[verb] in known.participles:
        return _subject_of_participle(clause, verb, previous)
    end = verb
    while end > 0 and is_filler(clause, end - 1) and not is_hard(clause.gap(end)):
        if clause.lower[end - 1] in known.passive and clause.lower[verb] not in known.not_passive:
            return None
        end -= 1
    if end == 0:
        return previous or _subject_after(clause, verb)
    if known.has_verb_first and is_hard(clause.gap(end)):  # …, sagte Merkel: „…“
        subject = _subject_after(clause, verb)
        if subject:
            return subject
    before = clause.lower[end - 1]
    if before in known.determiners or _is_possessive(before, known):  # a noun: "the reports", "Vell's claims"
        return None
    if before in known.coordinates:
        return previous or sentence_subject(clause, end - 1)
    if before in known.relatives:
        return _name_ending(clause, end - 1)
    if is_hard(clause.gap(end)) and clause.gap(end).strip() != ".":
        return _before_apposition(clause, end)
    subject = _group_ending(clause, end)
    if known.has_verb_first and (not subject or _is_doubtful(clause, end, subject)):
        return _subject_after(clause, verb) or subject
    return subject


def _is_doubtful(clause: Clause, end: int, subject: Subject) -> bool:
    """Whether a subject before its verb may be none: "Dazu sagte …", where any first word has a capital."""
    if subject.kind == "description":
        return True
    return end == 1 and subject.kind == "name" and not clause.names.last_in(clause.starts[0], clause.ends[0])


def _is_possessive(word: str, known: KnownWords) -> bool:
    return word.endswith(("'s", "’s")) and word[:-2] not in known.nominatives


def _subject_of_participle(clause: Clause, verb: int, previous: Subject | None) -> Subject | None:
    """The subject of "saying": of the sentence, or what stands right before it ("footage of Putin saying")."""
    end = verb
    while end > 0 and is_filler(clause, end - 1) and not is_hard(clause.gap(end)):
        end -= 1
    if end > 0 and not is_hard(clause.gap(end)):
        before = clause.lower[end - 1]
        if before == "as":  # quoted Putin as saying
            return _group_ending(clause, end - 1)
        if before not in clause.known.before_participles and before not in clause.known.time_words:
            group = _group_ending(clause, end)
            if not group or group.kind != "description" or group.role is None or group.role[0].islower():
                return group
            # "Moss emailed friends saying": the whole sentence so far is no description
            return sentence_subject(clause, end) or group
    if previous:
        return previous
    cues = clause.known.verbs
    for number in range(end - 1, max(0, end - 25), -1):  # the office said on Monday, warning
        if clause.lower[number] in cues and clause.lower[number] not in clause.known.participles:
            return _find_subject(clause, number, None)
    return sentence_subject(clause, end)


def _subject_after(clause: Clause, verb: int) -> Subject | None:
    """The subject after a verb that leads to a quotation: Said Ann Lee, “…”; Dazu sagte Merkel: „…“."""
    first, count = verb + 1, len(clause.words)
    while first < count and is_filler(clause, first):
        first += 1
    if first >= count or breaks(clause, first) or clause.lower[first] in clause.known.prepositions:
        return None
    subject = read_subject(clause, first, group_end(clause, first))
    return subject if subject and subject.kind in {"name", "pronoun"} else None


def _group_ending(clause: Clause, end: int) -> Subject | None:
    """The subject whose words end just before word `end`."""
    known, starts = clause.known, clause.known.clause_starts
    first = end - 1
    while first > 0 and end - first < 12 and not breaks(clause, first):
        word = clause.lower[first - 1]
        if word in starts or word in known.auxiliaries or word in known.verbs or _ends_headline(clause, first):
            break
        first -= 1
    subject = read_subject(clause, first, end)
    if subject and subject.kind == "description" and clause.lower[first] in known.openers:
        named = _name_ending(clause, end)
        if named and named.name and " " in named.name:
            return named  # behind an opening phrase without a comma
    is_cut_short = first > 0 and clause.lower[first - 1] not in starts and not breaks(clause, first)
    if subject and subject.kind == "description" and is_cut_short and clause.lower[first] not in known.determiners:
        return None  # "recently dismissed a remark by": no group of words that begins anywhere
    return subject


def _ends_headline(clause: Clause, first: int) -> bool:
    """Whether word `first` begins a sentence behind a headline in capitals: "… STAYS OUT OF VILLAGE The team said"."""
    word, before = clause.words[first], clause.words[first - 1]
    return clause.lower[first] in clause.known.determiners and word.istitle() and len(before) > 3 and before.isupper()


def _name_ending(clause: Clause, end: int) -> Subject | None:
    """The capitalised words just before word `end`: "a remark by Petar Vell, who said"."""
    first = end
    while first > 0 and clause.words[first - 1][0].isupper() and (first == end or not breaks(clause, first)):
        first -= 1
    return read_subject(clause, first, end)


def _is_description_before(clause: Clause, cut: int) -> bool:
    """Whether the words before a name in apposition describe its bearer: a title, or "her Dutch colleague"."""
    if clause.lower[cut - 1] in clause.known.titles:
        return True
    return clause.lower[_begin_group(clause, cut, 12)] in clause.known.determiners


def _begin_group(clause: Clause, end: int, most: int) -> int:
    """Where the group of at most `most` words begins that ends before word `end`."""
    first, starts = end - 1, clause.known.clause_starts
    while first > 0 and end - first < most and not breaks(clause, first) and clause.lower[first - 1] not in starts:
        first -= 1
    return first


def _name_ahead(clause: Clause, cut: int) -> Subject | None:
    """The full name ahead of a description that ends before word `cut`: Ann Lee, vice president, Technology, said."""
    end = _begin_group(clause, cut, 8)
    if end == 0 or clause.lower[end] in clause.known.determiners:
        return None
    first = _begin_group(clause, end, 8)
    subject = read_subject(clause, first, end)
    return subject if subject and subject.name and " " in subject.name else None


def _before_apposition(clause: Clause, end: int) -> Subject | None:
    """The subject before an apposition: "Ruth Marcus, an editor for The Post, said"."""
    known = clause.known
    cuts = [number for number in range(end - 1, 0, -1) if breaks(clause, number)][:4]
    described: Subject | None = None
    for cut in cuts:
        is_titled = clause.lower[cut] in known.titles
        if is_titled or clause.words[cut][0].isupper():
            named = read_subject(clause, cut, end)
            if named and named.name and is_titled and clause.lower[cut + 1] not in known.joiners and " " in named.name:
                return named  # in May, Gov. Ann Lee, said
            if named and named.kind == "name" and _is_description_before(clause, cut):
                return _name_ahead(clause, cut) or named  # her adviser, Jake Sullivan, said
        first = _begin_group(clause, cut, 12)
        subject = read_subject(clause, first, cut)
        if subject and subject.kind in {"name", "pronoun"} and clause.lower[first] not in known.narrowing:
            return subject
        is_described = subject and subject.kind == "description" and first == 0
        if is_described and clause.lower[first] in known.determiners:
            described = subject
    return described


def sentence_subject(clause: Clause, end: int) -> Subject | None:
    """The subject of a sentence as far as its beginning tells: after an opening phrase, a name or a pronoun."""
    first = 0
    for _ in range(2):
        while first + 1 < end and clause.lower[first] in clause.known.verbs:
            first += 1
        lower = clause.lower[first]
        if lower not in clause.known.openers:
            subject = _name_beginning(clause, first, end)
            if not subject or (subject.kind != "unnamed" and not _is_any_word(clause, first, end, subject)):
                return subject if subject and subject.kind in {"name", "pronoun"} else None
            if lower in clause.known.unnamed_pronouns:
                return None
        # "In a letter, Moss …", "Eight years ago, he …"
        first = next((number for number in range(first + 1, end) if "," in clause.gap(number)), -1)
        if first < 0:
            return None
    return None


def _is_any_word(clause: Clause, first: int, end: int, subject: Subject) -> bool:
    """Whether the one capital at the start of a phrase need not be a name: Holding back tears, Moss …

    It is one where the text has it inside a sentence; behind the first comma it is one unless it is a place.
    """
    word, start = clause.words[first], clause.starts[first]
    if subject.name != word or first + 1 >= end or not clause.words[first + 1][0].islower():
        return False
    if first > 0 and "," in clause.gap(first):
        return bool(clause.names.places_in(start, clause.ends[first]))
    return not clause.names.last_in(start, clause.ends[first]) and not stands_inside_sentence(clause.text, word, start)


def _name_beginning(clause: Clause, first: int, end: int) -> Subject | None:
    """What the capitalised words say that begin with word `first`, also behind a job: "Harbour pilot Bo Ek"."""
    stop = first + 1
    while (
        stop < end
        and not breaks(clause, stop)
        and (clause.words[stop][0].isupper() or clause.lower[stop] in {"of", "de"})
    ):
        stop += 1
    found = read_subject(clause, first, stop)
    if found and found.kind in {"description", "unnamed"}:
        job = next(
            (n for n in range(stop, min(end, stop + 4)) if breaks(clause, n) or clause.words[n][0].isupper()), end
        )
        if job < end and not breaks(clause, job) and is_for_people(clause.lower[job - 1], clause.known):
            return _name_beginning(clause, job, end)
    return found


def find_source(clause: Clause, verbs: frozenset[str] | None) -> str | None:
    """Who says what a sentence reports, as named there: "officials" in "…, officials said".

    verbs: the cue verbs that count; None for all of the language.
    """
    found = read_according_to(clause)
    if found:
        return found.subject.name or found.subject.role
    cues = verbs or clause.known.verbs
    for number, word in enumerate(clause.lower):
        if word in cues and word not in clause.known.participles:
            subject = _find_subject(clause, number, None)
            if subject:
                return subject.name or subject.role
    return None
