"""The words by which a language says who speaks; the English ones where nothing is known of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from flows.languages.tables import Phrases, Speech, Words
from flows.lexicon import derived, find_language, languages, list_roles, list_uses
from flows.rules.words import words


@dataclass(frozen=True, slots=True)
class KnownWords(Speech):
    """The table [speech] of a language, and what follows from it.

    language       the code that was asked for.
    titles, people, women, men, honorifics, other_offices, bodies
                   what the roles of people and the kinds of organizations can do where somebody speaks: letters n, u,
                   f, h, i with l, o and s of their tables.
    is_own         whether the table is that language's own.
    participles    forms without a subject of their own: the speaker is the subject of the sentence.
    group_ends     words before which a group of words certainly ends.
    clause_starts  words behind which another clause begins.
    time_words     weekdays, months and times of the day, as running text has them.
    no_parts       words that are no part of a group at its ends.
    abbreviations  words, without their point, that a capital may follow without a new sentence.
    pronoun_kinds  what each pronoun of the third person tells of who is meant: m, f, thing or many.
    all_name_joiners, all_behind_speech
                   the small words inside names, and what follows the closing mark of speech, of all languages: both
                   travel.
    """

    language: str = ""
    titles: Words = frozenset()
    people: Words = frozenset()
    women: Words = frozenset()
    men: Words = frozenset()
    honorifics: Words = frozenset()
    other_offices: Words = frozenset()
    bodies: Words = frozenset()
    is_own: bool = True
    participles: Words = frozenset()
    group_ends: Words = frozenset()
    clause_starts: Words = frozenset()
    time_words: Words = frozenset()
    no_parts: Words = frozenset()
    abbreviations: Words = frozenset()
    pronoun_kinds: Mapping[str, str] = field(default_factory=dict)
    all_name_joiners: Words = frozenset()
    all_behind_speech: Phrases = ()


# Abbreviations beside those in the tables of languages; English ones stand in texts of any language.
_ABBREVIATIONS = words(
    """
    dr prof gen col lt sgt capt maj adm no msgr rev hon pres sec jan feb mar apr jun jul aug sept sep oct nov dec ca m
    mm d ud г им
    """
)


@derived
def known_words(language: str) -> KnownWords:
    """The words of a language.

    >>> "sagte" in known_words("de").verbs, "said" in known_words("xx").verbs
    (True, True)
    >>> {"freitag", "gestern", "mai"} <= known_words("de").time_words, known_words("de").pronoun_kinds
    (True, {'er': 'm', 'sie': 'f'})
    """
    is_own = bool(find_language(language).speech.verbs)
    found = find_language(language if is_own else "en")
    speech, dates, code = found.speech, found.dates, found.code
    verbs = speech.verbs | speech.asking | speech.addressing
    group_ends = speech.breaks | speech.conjunctions
    tables = (find_language("en").titles.abbreviations, find_language(language).titles.abbreviations)
    stopped = list_roles("i").union(*tables)
    time_words = speech.times.union((row[0] for row in dates.months), *dates.weekday_names)
    return KnownWords(
        **{table.name: getattr(speech, table.name) for table in fields(Speech)} | {"verbs": verbs},
        language=language,
        titles=list_roles("n", code),
        people=list_roles("u", code),
        women=list_roles("f", code),
        men=list_roles("h", code),
        honorifics=list_roles("i", code) | list_roles("l", code),
        other_offices=list_roles("o", code),
        bodies=list_uses("organizations", "kinds", "s", code),
        is_own=is_own,
        participles=frozenset(
            word for word in verbs | speech.fragment_verbs if word.endswith(speech.participle_endings)
        ),
        group_ends=group_ends,
        clause_starts=speech.conjunctions | speech.questions,
        time_words=time_words,
        no_parts=group_ends | time_words | speech.auxiliaries,
        abbreviations=_ABBREVIATIONS | {word[:-1] for word in stopped if word.endswith(".")},
        pronoun_kinds={word: kind for kind, group in speech.pronouns.items() for word in sorted(group)},
        all_name_joiners=list_uses("people", "particles", "s"),
        all_behind_speech=tuple(phrase for one in languages().values() for phrase in one.speech.behind_speech),
    )
