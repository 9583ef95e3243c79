"""Counts of people: killed, wounded, displaced, arrested …

A sentence is read only if it holds a word that can make a number a count (a trigger) or a number beside a word for
people. In it every number looks for its trigger: first to its left ("killed 12 people", "the murder of six priests"),
then to its right ("12 people were killed", "12 dead"), and last to the number before it ("12 soldiers and two
civilians"). A number that finds none counts people at most (kind "other"), or nothing.
"""

from collections.abc import Iterator, Sequence
from typing import Any, cast

from flows.languages.tables import Tolls
from flows.lexicon import derived, find_language
from flows.text.counting.counts import NO_OBJECT, count_people, join, look_left
from flows.text.counting.counts_behind import look_right
from flows.text.counting.grammar import Grammar, Hit, grammar_of, has_pause, is_cut_or_comma, needed_words
from flows.text.counting.numbers import Number, find_numbers
from flows.text.counting.parts import Victims, find_part, part_of, read_group
from flows.text.counting.singles import add_singles, may_hold_single, possessive_ending
from flows.text.counting.victims import find_fate, is_player, join_single
from flows.text.patterns import compile_bytes, scan
from flows.text.speech.speakers_before import find_source
from flows.text.values import Figure
from flows.text.words.clause import Clause
from flows.text.words.understood import Spans, Understood


def find_figures(understood: Understood) -> list[Figure]:
    """Find the figures in a text, in order of their start.

    A number that belongs to a name or a date that is known counts nobody.

    >>> text = "At least 12 people were killed and 30 wounded, officials said."
    >>> [(f.kind, f.value_low, f.modifier, f.object, f.attributed_to) for f in find_figures(Understood(text, "en"))]
    [('killed', 12, 'at_least', 'people', 'officials'), ('wounded', 30, None, None, 'officials')]
    """
    grammar = grammar_of(understood.language)
    hits = scan(_pattern(grammar.language), understood.text)
    if not hits:
        return []
    figures: list[Figure] = []
    victims = Victims(grammar)
    taken = understood.list_taken()
    for start, end in _sentences_around(understood, hits):
        _read_sentence(understood.words_and_numbers(start, end), grammar, taken, figures, victims)
    return figures


def _sentences_around(understood: Understood, hits: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences that hold a hit, each once."""
    text, done = understood.text, 0
    for hit, _ in hits:
        # A hit begins with what stands before its first word.
        position = hit if text[hit].isalnum() else hit + 1
        if position < done:
            continue
        start, end = understood.sentence_around(position)
        if start >= done:
            yield start, end
        done = max(end, position + 1)


@derived
def _pattern(language: str) -> Any:
    """Trigger words, or a number beside a word for people: one linear pass tells which sentences to read."""
    grammar = grammar_of(language)
    triggers = "|".join(sorted([*grammar.triggers, *grammar.words.toll, *grammar.words.victims]))
    vague = "|".join(sorted(find_language(language).numbers.vague))
    people = "|".join(sorted(grammar.words.people))
    number = rf"(?:\d[\d.,]*|(?:{vague})(?: of| de| von| di)?)" if vague else r"\d[\d.,]*"
    counted = rf"{number}\s(?:\pL+ )?(?:{people})" if people else ""
    return compile_bytes(rf"(?i)(?:^|[^\pL\pN])(?:{'|'.join(filter(None, (triggers, counted)))})(?:[^\pL]|$)")


def _read_sentence(clause: Clause, grammar: Grammar, taken: Spans, figures: list[Figure], victims: Victims) -> None:
    """Read the figures of one sentence and append them."""
    numbers = [one for one in find_numbers(clause, grammar.language) if not taken.holds(clause.starts[one.end - 1])]
    if grammar.one.passive and (numbers or may_hold_single(clause, grammar)):
        numbers = add_singles(clause, numbers, grammar)
    if not numbers:
        return
    starts = frozenset(number.left for number in numbers if not number.who)
    group = read_group(clause, grammar) if grammar.language == "en" else None
    hits: list[tuple[Number, Hit]] = []
    for index, number in enumerate(numbers):
        limit = numbers[index + 1].left if index + 1 < len(numbers) else len(clause.words)
        if number.who:
            hit = find_fate(clause, number, grammar)
            hit = hit or (join_single(clause, hits[-1], number, grammar) if hits else None)
        else:
            hit = find_part(clause, number, hits[-1] if hits else None, group, grammar)
            hit = hit or look_left(clause, number, grammar) or look_right(clause, number, grammar, starts)
            if not hit and hits:
                hit = join(clause, hits[-1], number, grammar)
            hit = hit or count_people(clause, number, grammar)
        if hit and not (hit.kind == "wounded" and is_player(clause, hit, grammar)):
            hits.append((number, hit if number.who else hit._replace(object_end=min(hit.object_end, limit))))
    hits = victims.choose(clause, hits)
    if hits:
        _append(clause, hits, grammar, figures)


def _append(clause: Clause, hits: list[tuple[Number, Hit]], grammar: Grammar, figures: list[Figure]) -> None:
    """Make the figures of a sentence, with what the sentence as a whole says of them."""
    text = clause.text
    sources = find_sources(clause, grammar.language, [number.first for number, _ in hits])
    place = _only_place(clause)
    sentence = text[clause.start : clause.end]
    first_figure = len(figures)
    for (number, hit), source in zip(hits, sources, strict=True):
        end = clause.ends[number.end - 1]
        if number.who:
            end -= possessive_ending(clause.lower[number.end - 1], grammar)
        figures.append(
            Figure(
                kind=cast("Any", hit.kind),
                value_low=number.low,
                value_high=number.high,
                modifier=_modifier(number, hit, grammar),
                object=_counted(clause, number, hit, end, grammar),
                side=_side(clause, number, hits, grammar),
                attributed_to=source,
                place_id=place,
                part_of=part_of(clause, number, hit, figures, first_figure, grammar),
                start=clause.starts[number.first],
                end=end,
                sentence=sentence,
                rule_id=_RULES_OF_ONE.get(number.who, hit.rule),
            )
        )


def _modifier(number: Number, hit: Hit, grammar: Grammar) -> str | None:
    """What bounds a number; a toll that climbed "до 85", "hasta 85", reached it."""
    is_reached = hit.rule == "figure.toll" and number.modifier == "up_to" and grammar.language != "en"
    return None if is_reached else number.modifier


_RULES_OF_ONE = {"name": "figure.victim", "any": "figure.one", "known": "figure.one"}


def _counted(clause: Clause, number: Number, hit: Hit, end: int, grammar: Grammar) -> str | None:
    """What is counted, as it stands: a name, a noun, the words behind a number. end: where the figure ends."""
    if number.who == "name":
        return clause.text[clause.starts[number.first] : end]
    if number.who:
        first = number.left + 3 if clause.lower[number.first] == "one" else number.left + 1
        return _object(clause, first, number.head + 1, grammar)
    return _object(clause, number.end, hit.object_end, grammar)


def _object(clause: Clause, first: int, end: int, grammar: Grammar) -> str | None:
    """What is counted, as it stands; without "of the" before it."""
    while first < end and (
        clause.lower[first] in NO_OBJECT or any(clause.lower[first] == of[-1] for of in grammar.of_them)
    ):
        first += 1
    if first < end and (clause.lower[first] in needed_words() or _opens_verb(clause.lower[first], grammar)):
        return None
    if (
        first < end
        and clause.lower[first - 1] == "the"
        and "n" not in grammar.triggers.get(clause.lower[first], ("", "n"))[1]
    ):
        return None  # nine of the dead
    for at in range(first + 1, end):
        word = clause.lower[at]
        if is_cut_or_comma(clause, at) or word in grammar.after or word in needed_words() or _opens_verb(word, grammar):
            end = at
            break
    while end > first and (
        clause.lower[end - 1] in grammar.be
        or clause.lower[end - 1] in grammar.words.unreal_unless_past
        or clause.lower[end - 1] in grammar.words.perfect
        or clause.lower[end - 1] in NO_OBJECT
    ):
        end -= 1
    return clause.text[clause.starts[first] : clause.ends[end - 1]] if first < end else None


def _opens_verb(word: str, grammar: Grammar) -> bool:
    return word in grammar.words.perfect or word in grammar.words.suffered


def _side(clause: Clause, number: Number, hits: list[tuple[Number, Hit]], grammar: Grammar) -> str | None:
    """The words "each side", "both sides", "the rebel side" after a number and before the next one."""
    following = next((other.first for other, _ in hits if other.first > number.first), len(clause.words))
    for at in range(number.end + 1, min(following, number.end + 12)):
        if clause.lower[at] not in {"side", "sides"}:
            continue
        if clause.lower[at - 1] in {"each", "both", "either", "two"}:
            return clause.text[clause.starts[at - 1] : clause.ends[at]]
        opening = next(
            (first for first in range(at - 2, max(number.end, at - 5), -1) if clause.lower[first] == "the"), 0
        )
        if opening and clause.lower[opening - 1] == "on" and clause.lower[at - 1] not in grammar.words.no_sides:
            return clause.text[clause.starts[opening] : clause.ends[at]]
    return None


def _only_place(clause: Clause) -> int | None:
    """The place of a sentence that names only one."""
    found = {mention.place_id: None for mention in clause.names.places_in(clause.start, clause.end) if mention.place_id}
    return next(iter(found)) if len(found) == 1 else None


def find_sources(clause: Clause, language: str, numbers: Sequence[int]) -> list[str | None]:
    """The source of each number (given by its first word): of its own part of the sentence, or of the sentence.

    >>> from flows.text.words.understood import Understood
    >>> text = "The mayor said 12 died, but rebels said 50 had."
    >>> find_sources(Understood(text, "en").words_and_numbers(), "en", [3, 8])
    ['The mayor', 'rebels']
    """
    tolls = find_language(language).tolls
    sentence = _find(clause, language)
    cuts = [0, *(at for at in range(1, len(clause.words)) if _begins_part(clause, at, tolls)), len(clause.words)]
    if len(cuts) == 2:
        return [sentence] * len(numbers)
    sources = []
    for number in numbers:
        begin = max(cut for cut in cuts if cut <= number)
        end = min(cut for cut in cuts if cut > number)
        sources.append(_find(clause.part(begin, end), language) or sentence)
    return sources


def _find(clause: Clause, language: str) -> str | None:
    if language != "en":
        return find_source(clause, None)
    # "rebels put the toll at 50"
    is_put = "at" in clause.lower and not _TOLLS.isdisjoint(clause.lower)
    sources = find_language(language).tolls.sources
    return find_source(clause, sources | {"put", "puts"} if is_put else sources)


_TOLLS = frozenset({"toll", "dead", "killed", "deaths", "wounded", "injured", "casualties", "number", "missing"})


def _begins_part(clause: Clause, at: int, tolls: Tolls) -> bool:
    """Whether another part of the sentence begins with a word: behind a semicolon, at ", while" and the like."""
    return ";" in clause.gap(at) or (clause.lower[at] in tolls.other_hand and has_pause(clause, at))
