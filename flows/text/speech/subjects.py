"""Who a group of words names (a person, a pronoun, a body), and the words around a quotation, told apart."""

from typing import Literal, NamedTuple

from flows.text.speech.capitals import is_for_people, judge_lone_word
from flows.text.words.clause import Clause
from flows.text.words.known_words import KnownWords


class Subject(NamedTuple):
    """Who speaks, as far as the group of words itself tells.

    name: the speaker's name. role: what else is said of the speaker. pronoun: "m", "f", "thing", "many".
    """

    kind: Literal["name", "pronoun", "description", "unnamed"]
    start: int
    name: str | None = None
    role: str | None = None
    pronoun: str | None = None


def read_subject(clause: Clause, first: int, end: int) -> Subject | None:
    """Read the words first..end (exclusive; nothing between them but blanks) as the subject of a cue verb.

    "the Armenian prime minister", "Trump campaign spokesman Jason Miller", "officials in Baku", "he". None where
    the words are no subject: nothing left, or too long for one.
    """
    first, end = _trim(clause, first, end)
    if first >= end or end - first > 14:
        return None
    lower, known = clause.lower, clause.known
    pronoun = known.pronoun_kinds.get(lower[first].partition("’")[0].partition("'")[0])
    if pronoun and (end - first == 1 or clause.words[first + 1].islower()):
        return Subject("pronoun", clause.starts[first], pronoun=pronoun)
    if lower[end - 1] in known.nominatives and (pronoun := known.pronoun_kinds.get(lower[end - 1])):
        return Subject("pronoun", clause.starts[end - 1], pronoun=pronoun)  # behind an opening phrase without a comma
    if lower[first] in known.unnamed_pronouns or lower[first] in known.questions or lower[end - 1] in known.determiners:
        return Subject("unnamed", clause.starts[first])
    head = _find_head(clause, first, end)
    while head - first > 1 and is_adverb(clause, head - 1):
        head -= 1
    if head > first:
        subject = _read_name(clause, first, head)
        if subject:
            return subject
    if end == first + 1 and (lower[first] in known.determiners or not lower[first].isalpha()):
        return None
    role = clause.text[clause.starts[first] : clause.ends[end - 1]]
    return Subject("description", clause.starts[first], role=role)


def _trim(clause: Clause, first: int, end: int) -> tuple[int, int]:
    """Leave out what is no part of the group: adverbs and auxiliaries after it, conjunctions and times before it."""
    lower, around = clause.lower, clause.known.no_parts
    while end > first and (lower[end - 1] in around or lower[end - 1] in clause.known.verb_parts):
        end -= 1
    is_before_time = end < len(lower) and lower[end] in clause.known.time_words
    if is_before_time and end > first + 1 and lower[end - 1] in clause.known.determiners:
        end -= 1  # dijo Ana Ruiz el lunes
    while first < end and lower[first] in around:
        first += 1
    return first, end


def is_adverb(clause: Clause, number: int) -> bool:
    """Whether a word tells how somebody speaks: said Ann Lee contentedly."""
    word = clause.words[number]
    return len(word) > 5 and word.endswith(clause.known.adverb_endings) and word[0].islower()


def _find_head(clause: Clause, first: int, end: int) -> int:
    """Where the head of a group ends: before the first word that joins or breaks, if it is not part of a name."""
    known, ends = clause.known, clause.known.group_ends
    for number in range(first + 1, end):
        word = clause.lower[number]
        if word in known.name_ends or (clause.words[number - 1][0].isupper() and clause.follows_aside(number)):
            return number
        if word in known.joiners and clause.names.goes_over(clause.starts[number]):  # Centers for Disease Control
            continue
        if word in known.coordinates and _goes_on_to_name(clause, first, number, end):
            continue
        if (word in ends or word in known.joiners) and not _joins(clause, number, end):
            return number
    return end


def _goes_on_to_name(clause: Clause, first: int, number: int, end: int) -> bool:
    """Whether "and" joins two offices of one person: Port News contributor and party strategist Ann Lee."""
    known, words = clause.known, clause.words
    begin = end
    while begin > number + 2 and words[begin - 1][0].isupper():
        begin -= 1
    is_office = words[number - 1][0].islower() and not clause.lower[number - 1].endswith(
        ("s", *known.plural_noun_endings)
    )
    is_named = end - begin > 1 and words[begin - 1][0].islower() and _is_job(clause.lower[begin - 1], known)
    return is_office and is_named and clause.lower[first] not in known.determiners


def _is_job(word: str, known: KnownWords) -> bool:
    return word in known.titles or is_for_people(word, known)


def _joins(clause: Clause, number: int, end: int) -> bool:
    """Whether a small word stands inside a name or title: Ursula von der Leyen, Secretary of State.

    An article does so only behind such a word: "Jan Brandt der Zeitung" is Jan Brandt.
    """
    if number + 1 >= end:
        return False
    known, joiners = clause.known, clause.known.all_name_joiners
    word, before = clause.lower[number], clause.lower[number - 1]
    is_behind_name = clause.words[number - 1][0].isupper()
    if word in known.title_joiners:
        return is_behind_name and (before in known.titles or before in known.bodies)
    is_inside = before in joiners or (is_behind_name and word not in known.determiners)
    return (
        is_inside and word in joiners and (clause.words[number + 1][0].isupper() or clause.lower[number + 1] in joiners)
    )


def _read_name(clause: Clause, first: int, end: int) -> Subject | None:
    """Read words as a name, with what stands before it as role; None where they end in no name."""
    text, words, known = clause.text, clause.words, clause.known
    group_start, group_end = clause.starts[first], clause.ends[end - 1]
    last = words[end - 1]
    mention = clause.names.last_in(group_start, group_end)
    begin = _begin_run(clause, first, end)
    if mention and group_end - mention.end <= 2 and not _is_possessive(text, mention.end):
        is_more = begin < end and clause.starts[begin] < mention.start
        if is_more and clause.names.places_in(clause.starts[begin], mention.start):
            is_more = False  # of RF and Ann Lee only the second is the name
        if is_more and (mention.kind == "place" or mention.name == text[mention.start : mention.end]):
            name = text[clause.starts[begin] : group_end]  # the mention knows only the surname
            return Subject("name", group_start, name, mention.role or _role_before(clause, first, clause.starts[begin]))
        return Subject("name", group_start, mention.name, mention.role or _role_before(clause, first, mention.start))
    if not _is_name_word(last):
        if (
            clause.lower[end - 1] in known.bodies
            and any(word[0].isupper() for word in words[first + (clause.lower[first] in known.determiners) : end])
            and "’s" not in text[group_start:group_end]
            and "'s" not in text[group_start:group_end]
        ):
            start = first + (clause.lower[first] in known.determiners)
            return Subject("name", group_start, text[clause.starts[start] : group_end])
        return None
    if begin == end or (known.nouns_have_capitals and clause.lower[first] in known.determiners and end - begin == 1):
        return None
    if end - begin == 1:
        if begin > first and _is_for_anybody(clause, first, begin):
            return None
        role = _role_before(clause, first, clause.starts[begin])
        verdict = judge_lone_word(clause, begin, has_title=role is not None)
        if verdict != "name":
            return Subject("unnamed", group_start) if verdict == "nothing" else None
    name = text[clause.starts[begin] : group_end]
    return Subject("name", group_start, name, _role_before(clause, first, clause.starts[begin]))


def _is_for_anybody(clause: Clause, first: int, number: int) -> bool:
    """Whether a word with a capital behind an article means somebody, not his name: the Dutchman, a Swiss, the DJ."""
    known, word = clause.known, clause.lower[number]
    if clause.lower[first] not in known.determiners or not all(
        one[0].islower() or one[0].isdigit() for one in clause.words[first + 1 : number]
    ):
        return False
    return word in known.people or word.endswith(known.person_endings) or clause.starts[number] in clause.names.demonyms


def _begin_run(clause: Clause, first: int, end: int) -> int:
    """Where the name at the end of a group begins: the capitalised words there, without titles before them."""
    words, lower, known = clause.words, clause.lower, clause.known
    begin = end
    while begin > first:
        word = words[begin - 1]
        if not _is_name_word(word) and not (begin < end and begin - 1 > first and _joins(clause, begin - 1, end)):
            break
        if begin < end and word.endswith(("'s", "’s")):
            break
        begin -= 1
    # "Adam Driver": a title that ends a run of names is a surname
    is_surname = end - begin > 1 and lower[end - 2] not in known.titles and lower[first] not in known.determiners
    for number in range(end - 1 - is_surname, begin - 1, -1):
        is_article = lower[number] in known.determiners and number == first
        is_title = lower[number] in known.titles or (known.nouns_have_capitals and lower[number] in known.people)
        is_title = is_title and lower[end - 1] not in known.bodies
        if is_article or is_title or (number < end - 1 and lower[number].endswith(known.title_endings)):
            begin = number + 1
            break
    while begin < end and not words[begin][0].isupper():
        begin += 1
    while end - begin > 2 and words[begin].isupper() and 1 < len(words[begin]) < 4 and words[begin + 1].istitle():
        begin += 1  # EU Ann Lee, behind a title that was left out
    return begin


def _is_name_word(word: str) -> bool:
    """Whether a word can be part of a name: a capital, and no adjective like "Russian-backed"."""
    return word[0].isupper() and not (
        "-" in word and word.rsplit("-", 1)[1][:1].islower() and len(word.rsplit("-", 1)[1]) > 3
    )


def _role_before(clause: Clause, first: int, name_start: int) -> str | None:
    """The words of a group before its name, without an article: "spokesman" of "a spokesman John Smith"."""
    known = clause.known
    start = (
        clause.starts[first + 1]
        if clause.lower[first] in known.determiners and first + 1 < len(clause.starts)
        else clause.starts[first]
    )
    role = clause.text[start:name_start].rstrip(" \t\xa0,") if start < name_start else ""
    last = role.rsplit(" ", 1)[-1].rstrip(".").lower()
    return (
        role if last not in known.honorifics and (last in known.titles or last.endswith(known.title_endings)) else None
    )


def _is_possessive(text: str, end: int) -> bool:
    """Whether a name ending here owns the next word: Putin's, Sanders’ campaign."""
    return text[end : end + 2] in {"'s", "’s"} or text[end : end + 2] in {"' ", "’ "}


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


def group_end(clause: Clause, first: int) -> int:
    """Where the group of words that begins at `first` ends: at punctuation, a verb, a time."""
    known, count, end = clause.known, len(clause.words), first + 1
    while end < count and end - first < 14 and not breaks(clause, end):
        word = clause.lower[end]
        if word in known.time_words or word in known.verbs or (word in known.auxiliaries and word != "not"):
            break
        end += 1
    return end


def is_filler(clause: Clause, number: int) -> bool:
    """Whether a word may stand between subject and verb: an auxiliary or an adverb, not Reilly."""
    return clause.lower[number] in clause.known.auxiliaries or is_adverb(clause, number)


def read_according_to(clause: Clause) -> Attribution | None:
    """Read "according to X" at one of the first words."""
    for phrase in clause.known.according_to:
        parts = phrase.split()
        if parts[0] not in clause.lower:
            continue
        for number in range(min(len(clause.words) - len(parts), 30)):
            if clause.lower[number : number + len(parts)] == parts:
                first = number + len(parts)
                end = group_end(clause, first)
                subject = read_subject(clause, first, end)
                if subject and subject.kind in {"name", "description"}:
                    cue = clause.text[clause.starts[number] : clause.ends[first - 1]]
                    return Attribution(subject, cue, "according_to", clause.ends[end - 1], False)
    return None
