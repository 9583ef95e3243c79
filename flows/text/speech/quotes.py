"""Quotations and who said them."""

from typing import Literal, NamedTuple

from flows.text.speech.capitals import is_name_of_work
from flows.text.speech.dialogue import find_dialogue
from flows.text.speech.quote_spans import QuoteSpan, find_spans, is_blank
from flows.text.speech.speakers_after import attribute_after, read_signature
from flows.text.speech.speakers_before import REACH_BEFORE, attribute_before
from flows.text.speech.subjects import Attribution, Subject
from flows.text.speech.voices import Voices
from flows.text.values import Quote
from flows.text.words.clause import is_abbreviation
from flows.text.words.known_words import KnownWords
from flows.text.words.understood import Understood

# Words: a fragment shorter than this is a quotation only beside a cue (scare quotes, nicknames, titles).
FEWEST_WORDS = 3
# Characters on either side in which a cue verb makes a short fragment a quotation.
_CUE_REACH = 160
# Characters: no comma and "and" between two names are longer.
_LONGEST_GAP = 10


class _Turn(NamedTuple):
    """What a quotation leaves behind for the one after it."""

    span: QuoteSpan
    subject: Subject | None
    speaker: str | None
    role: str | None
    cue: str | None
    attributed_to: int  # where the attribution after the quotation ends, or the quotation's own end
    is_direct: bool


def find_quotes(understood: Understood) -> list[Quote]:
    """Find the quotations in a text, in order, with their speakers where the text says who speaks.

    A short name is tied to its full form by the names that are known of the text.

    >>> text = "“We will go,” said Ann Lee. “Soon.” Bo Ek called it “a sad day for all”."
    >>> [(text[q.start:q.end], q.kind, q.speaker) for q in find_quotes(Understood(text, "en"))]
    [('We will go,', 'direct', 'Ann Lee'), ('Soon.', 'direct', 'Ann Lee'), ('a sad day for all', 'partial', 'Bo Ek')]
    """
    text, known = understood.text, understood.known
    spans = find_spans(understood)
    if "—" in text or "–" in text:
        spans = _merge(spans, find_dialogue(understood))
    if not spans:
        return []
    voices = Voices(understood)
    quotes: list[Quote] = []
    last: _Turn | None = None
    name_end = -1  # where the last name of a work or paper ends
    for number, span in enumerate(spans):
        following = spans[number + 1].opened if number + 1 < len(spans) else len(text)
        is_same = last is not None and last.span.paragraph_start == span.paragraph_start
        begin = last.span.closed if last and is_same else span.paragraph_start
        is_listed = span.paragraph_start < name_end and _is_list_gap(text, name_end, span.opened, known)
        if is_name_of_work(text, span, begin, known, is_listed=is_listed):
            name_end = span.closed
            if last and is_same:
                last = last._replace(attributed_to=max(last.attributed_to, span.closed))
            continue
        quote, last = _read_quote(understood, span, min(following, span.paragraph_end), last, voices)
        if quote:
            quotes.append(quote)
    return quotes


def _is_list_gap(text: str, start: int, end: int, known: KnownWords) -> bool:
    """Whether only a comma or "and" stands between two names."""
    between = text[start:end].strip(" ,") if end - start < _LONGEST_GAP else "…"
    return not between or between in known.coordinates


def _merge(marked: list[QuoteSpan], dashed: list[QuoteSpan]) -> list[QuoteSpan]:
    """Both kinds of spans in order; in a paragraph with quote marks the dashes are not speech."""
    with_marks = {span.paragraph_start for span in marked}
    return sorted([*marked, *(span for span in dashed if span.paragraph_start not in with_marks)])


def _read_quote(
    understood: Understood, span: QuoteSpan, limit: int, last: _Turn | None, voices: Voices
) -> tuple[Quote | None, _Turn | None]:
    """Read one quotation: its kind, its speaker, and whether it is one at all."""
    text, known, begin = understood.text, understood.known, span.paragraph_start
    neighbour = last if last and last.span.paragraph_start == begin else None
    if neighbour:
        begin = neighbour.span.closed
    if (
        text[span.opened - 1 : span.opened] + text[span.closed : span.closed + 1] == "()"
    ):  # no clause leads into brackets
        return _conclude(text, known, span, None, voices, is_direct=False)
    found = read_signature(understood, span) or attribute_after(understood, span.closed, limit, text[span.end - 1])
    if not found and neighbour and neighbour.subject and _follows_at_once(text, neighbour, span):
        return _continue(span, neighbour, is_direct=True, cue=neighbour.cue)
    is_direct = _is_direct(text, known, span, begin)
    if found and _hangs_on(text, known, span, begin):
        led = attribute_before(understood, begin, span.opened, None, is_fragment=False)
        if led:
            quote, turn = _conclude(text, known, span, led, voices, is_direct=is_direct)
            return quote, turn and turn._replace(subject=None)  # who acts in the clause behind it is somebody else
    if not found:
        subject = neighbour.subject if neighbour and not _has_own_subject(text, neighbour, span, known) else None
        found = attribute_before(understood, begin, span.opened, subject, is_fragment=not is_direct)
    if not found and not neighbour:
        found = _lead_from_paragraph(understood, span)
    if not found and neighbour and neighbour.subject and _goes_on(text, known, neighbour, span, is_direct=is_direct):
        return _continue(span, neighbour, is_direct=True, cue=neighbour.cue)
    if not found and neighbour and neighbour.subject and _shares_sentence(text, neighbour, span):
        return _continue(span, neighbour, is_direct=False, cue=neighbour.cue)
    if not found and not neighbour and last and _goes_on_from_paragraph(text, last, span):
        return _continue(span, last, is_direct=True, cue=None)
    if not found and is_direct and is_blank(text, span.paragraph_start, span.opened):
        found = attribute_after(understood, span.closed, limit, ".", is_last_resort=True)
    if not found and not neighbour and last and last.speaker and is_direct and _fills_next_paragraph(text, last, span):
        return _continue(span, last, is_direct=True, cue=None)
    return _conclude(text, known, span, found, voices, is_direct=is_direct)


def _lead_from_paragraph(understood: Understood, span: QuoteSpan) -> Attribution | None:
    """The attribution of a quotation that fills its paragraph, from a paragraph before it that ends with a colon."""
    text, end = understood.text, span.paragraph_start
    while end > 0 and text[end - 1] in "\n ":
        end -= 1
        if span.paragraph_start - end > 4:
            return None
    if not end or text[end - 1] != ":" or not is_blank(text, span.paragraph_start, span.opened):
        return None
    start = text.rfind("\n", max(0, end - REACH_BEFORE), end) + 1
    return attribute_before(understood, max(start, end - REACH_BEFORE), end, None, is_fragment=False)


def _conclude(
    text: str, known: KnownWords, span: QuoteSpan, found: Attribution | None, voices: Voices, *, is_direct: bool
) -> tuple[Quote | None, _Turn | None]:
    """Name the speaker of a quotation that its attribution, if any, was found for."""
    words = _count_words(text, span)
    if not found:
        if words < FEWEST_WORDS and not (is_direct and _stands_alone(text, span)):
            if not _has_cue_near(text, span, known):
                return None, None
        elif not is_direct and _is_title(text[span.start : span.end], known):
            return None, None
        kind: Literal["direct", "partial"] = "direct" if is_direct else "partial"
        turn = _Turn(span, None, None, None, None, span.closed, is_direct)
        return Quote(span.start, span.end, kind, None, None, None, None, "quote.unattributed"), turn
    if not is_direct and not found.is_close and _is_title(text[span.start : span.end], known):
        return None, None
    subject = found.subject
    speaker, role, method = subject.name, subject.role, found.method
    if speaker:
        speaker = voices.full_name(speaker, subject.start)
    else:
        speaker, role = voices.who_is(subject)
        if speaker or role != subject.role:
            method = subject.kind
    if speaker:
        voices.hear(subject._replace(name=speaker))
    elif found.cue is None or found.cue.lower() not in known.asking:
        voices.hear_nameless(subject._replace(role=role))
    has_clause = is_direct or (found.method == "cue_after" and words >= FEWEST_WORDS)
    turn = _Turn(span, subject, speaker, role, found.cue, max(found.end, span.closed), has_clause)
    quote = Quote(
        span.start,
        span.end,
        "direct" if has_clause else "partial",
        speaker,
        role,
        method if speaker or role else None,
        found.cue,
        f"quote.{found.method}",
    )
    return quote, turn


def _count_words(text: str, span: QuoteSpan) -> int:
    """Words of a quotation; three signs count as one where a script has no blanks."""
    if text[span.start] > "\u2e80":
        return (span.end - span.start) // 3
    return text.count(" ", span.start, span.end) + 1


def _hangs_on(text: str, known: KnownWords, span: QuoteSpan, begin: int) -> bool:
    """Whether the clause that leads to a quotation has a cue, and the one behind it is another's doing.

    >>> from flows.text.words.known_words import known_words
    >>> text = "When a boy shouted, “Go,” Ann Lee laughed."
    >>> _hangs_on(text, known_words("en"), find_spans(Understood(text, "en"))[0], 0)
    True
    """
    lead = text[max(begin, span.opened - _CUE_REACH) : span.opened].rstrip(" ,:")
    if lead[lead.rfind(" ") + 1 :].lower() not in known.verbs:
        return False
    sentence = lead[max(lead.rfind(sign) for sign in ".!?\n”") + 1 :].split(maxsplit=1)
    return bool(sentence) and sentence[0].lower() in known.subordinators


def _continue(span: QuoteSpan, last: _Turn, *, is_direct: bool, cue: str | None) -> tuple[Quote, _Turn]:
    """A quotation that goes on where the last one broke off."""
    method = "continued" if last.speaker or last.role else None
    kind: Literal["direct", "partial"] = "direct" if is_direct else "partial"
    quote = Quote(span.start, span.end, kind, last.speaker, last.role, method, cue, "quote.continued")
    return quote, last._replace(span=span, attributed_to=span.closed, is_direct=is_direct)


def _is_direct(text: str, known: KnownWords, span: QuoteSpan, begin: int) -> bool:
    """Whether a quotation is a clause of its own: begun like a sentence, where a sentence or speech may begin."""
    first = text[span.start]
    if first.islower():
        return False
    if span.runs_on:
        return True
    if text[span.opened] in "「『":
        return text.startswith(known.all_behind_speech, span.closed)
    lead = text[max(begin, span.opened - 3) : span.opened].rstrip()
    opens = not lead or lead[-1] in '.!?…:,—–―-”"'
    closes = text[span.end - 1] in ".!?…,—" or text[span.closed : span.closed + 1] in {",", "."}
    words = text.count(" ", span.start, span.end) + 1
    return (opens and closes) or (words > 8 and (opens or closes)) or (opens and words > 3 and not first.isupper())


def _follows_at_once(text: str, last: _Turn, span: QuoteSpan) -> bool:
    """Whether nothing but the cue and its speaker stands between two quotations: “…,” he said, “…”."""
    return (
        last.is_direct
        and last.attributed_to > last.span.closed
        and not text[last.attributed_to : span.opened].strip(" ,.;:–—-")
    )


def _goes_on(text: str, known: KnownWords, last: _Turn, span: QuoteSpan, *, is_direct: bool) -> bool:
    """Whether a quotation goes on with the one before it in its paragraph: “…,” he said. “…”"""
    between = text[last.attributed_to : span.opened]
    if not last.is_direct or len(between) > 200:
        return False
    between = between.strip()
    if between.endswith(":") and len(between.split()[-1]) == 2:  # Q: “…” A: “…”
        return False
    if not is_direct and not between.endswith((",", ";", "—", "–", "-")):
        return False
    # one clause at most may stand between the cue and the next mark
    return (
        all(char not in ".!?" for char in between[:-1]) or len(between) < 4 or _only_abbreviations(between[:-1], known)
    )


def _has_own_subject(text: str, last: _Turn, span: QuoteSpan, known: KnownWords) -> bool:
    """Whether somebody else acts between two quotations: she shouted, “…,” Moss nodded, saying “…”."""
    if last.attributed_to > last.span.closed:
        return False
    words = text[last.span.closed : span.opened].strip(" ,—–").split(maxsplit=1)
    first = words[0].rstrip(",") if words else ""
    return first[:1].isupper() and not first[1:].isupper() and first.lower() not in known.participles


def _only_abbreviations(text: str, known: KnownWords) -> bool:
    """Whether every point in a text belongs to an abbreviation."""
    return all(is_abbreviation(piece.rsplit(" ", 1)[-1], known) for piece in text.split(".")[:-1] if piece)


def _shares_sentence(text: str, last: _Turn, span: QuoteSpan) -> bool:
    """Whether a fragment stands in the sentence of the one before it: he regretted “any harm”, called it “sad” and …"""
    between = text[last.span.closed : span.opened]
    if last.is_direct or len(between) > 120 or text[last.span.end - 1] in ".!?":
        return False
    return not any(sign in between for sign in ".!?;:")


def _goes_on_from_paragraph(text: str, last: _Turn, span: QuoteSpan) -> bool:
    """Whether a quotation at the start of a paragraph goes on with the speech that the last paragraph left open."""
    if not is_blank(text, span.paragraph_start, span.opened) or span.paragraph_start - last.span.paragraph_end > 3:
        return False
    return last.span.runs_on


def _fills_next_paragraph(text: str, last: _Turn, span: QuoteSpan) -> bool:
    r"""Whether a quotation fills the paragraph behind one that ends with its speaker's words or clause.

    >>> text = "Ann Lee recalled “the cold” of that night.\n\n“We went home on foot. Nobody spoke.”"
    >>> [quote.speaker for quote in find_quotes(Understood(text, "en"))]
    ['Ann Lee', 'Ann Lee']
    """
    if not _stands_alone(text, span) or span.paragraph_start - last.span.paragraph_end > 3:
        return False
    rest = text[last.attributed_to : last.span.paragraph_end]
    return len(rest) < 120 and not any(sign in rest[:-1] for sign in ".!?")


def _stands_alone(text: str, span: QuoteSpan) -> bool:
    """Whether a quotation fills its paragraph."""
    return is_blank(text, span.paragraph_start, span.opened) and is_blank(text, span.closed, span.paragraph_end)


def _is_title(fragment: str, known: KnownWords) -> bool:
    """Whether a fragment is written like the title of a work: capitals throughout, no end of a sentence.

    >>> from flows.text.words.known_words import known_words
    >>> [_is_title(fragment, known_words("en")) for fragment in ("Dance with the Press", "We will go", "The Long War:")]
    [True, False, True]
    """
    if len(fragment) >= 80 or fragment[0].islower() or fragment[-1] in "!?":
        return False
    words = [
        word for word in fragment.split() if len(word) > 3 and word[0].isalpha() and word not in known.small_in_titles
    ]
    return bool(words) and all(word[0].isupper() for word in words)


def _has_cue_near(text: str, span: QuoteSpan, known: KnownWords) -> bool:
    """Whether a cue verb stands in the same paragraph close to a fragment."""
    before = text[max(span.paragraph_start, span.opened - _CUE_REACH) : span.opened].lower().split()
    after = text[span.closed : min(span.paragraph_end, span.closed + _CUE_REACH)].lower().split()
    cues = known.verbs
    fragments = known.fragment_verbs
    return any(word.strip(",:") in cues or word in fragments for word in before) or any(
        word.strip(",.") in cues for word in after
    )
