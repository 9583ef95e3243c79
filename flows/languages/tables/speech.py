"""How a report says that somebody speaks."""

from dataclasses import dataclass, field

from flows.languages.tables.types import Phrases, Words, WordsBy


@dataclass(frozen=True, slots=True)
class Speech:
    """How a report says that somebody speaks.

    verbs                 forms, not stems, that follow or precede speech.

    fragment_verbs        forms that introduce a few quoted words only: "called it “a trap”".
    according_to          what stands before a speaker: "according to".
    pronouns              third person, by what they tell of who is meant: m, f, thing, many.
    plural_verb_endings   in languages that leave the pronoun out (“…”, dijo): endings of verbs that several people do,
    plural_noun_endings   and of the bare words for them ("dijeron testigos").
    prepositions          in these languages: words that begin no subject ("dijo a la radio").
    so_says               before the speaker: „…“, so Clara Holm.
    verb_parts            parts of the verb behind the speaker: „…“, teilte die Polizei mit.
    has_dialogue_dashes   whether a dash at the head of a line opens speech.
    nouns_have_capitals   whether all nouns have, so that a capital makes no name.
    has_verb_first        whether the subject may follow its verb wherever they stand: "Dazu sagte Ann Lee: „…“".
    behind_speech         what follows the closing mark of speech, where marks have other uses too: 「…」と話した.
    participle_endings    of verbs without a subject of their own: "adding".
    addressing            further verbs, whose object is who is spoken to: they never stand before their subject.
    asking                further verbs, of those who ask: "he" in the answer is somebody else.
    passive               what makes a verb behind it passive ("was asked"), but for those in not_passive.
    auxiliaries           what may stand between a subject and its verb, as adverbs in adverb_endings do.
    times                 days and times that need no date: "today", "night"; days and months stand in [dates].
    How sentences hang together:
    openers               what opens a phrase before the subject: "In a letter, Moss wrote".
    subordinators         what makes a clause hang on the one behind it: "When somebody shouted".
    conjunctions          what begins another clause. Among them coordinates ("and") and relatives ("who").
    questions             the same, where no speaker follows: "whether".
    before_participles    behind these a participle has the subject of the sentence: "ended by saying".
    narrowing             a group of words that begins so is no subject.
    breaks                what ends a group of words, beside conjunctions.
    Groups of words for somebody:
    nominatives           pronouns that are a subject wherever they stand.
    unnamed_pronouns      no speaker whom the text names: "I", "we", "which".
    determiners           among them definite ("the") and ones, of one person who is new ("a", "her").
    joiners               a description goes on over these ("a spokesman for the port"); a name ends before them.
    title_joiners         small words inside titles ("Secretary of State").
    name_ends             a name or description ends before these too.
    title_endings         endings of words that stand before a name and are no part of it, beside the roles.
    group_endings         endings of words for people who are not named that no surname has; person_endings: endings of
                          such words with a capital behind an article ("the Dutchman"). The words stand among the roles.
    not_in_names          words with a capital that begin a sentence or a name that is no person's.
    What is in quote marks and nobody says:
    works                 what stands before a name in marks: "the film “…”".
    work_parts            what such a name has: "the author of “…”". behind_works: "“…” star Jo Ek".
    before_works          small words right before names of works of several words: a prize for “…”.
    broadcasters          who has programmes: "the channel’s “…”".
    nickname_leads        before a name that somebody has besides his own: "known as".
    so_called             before a word that nobody says; naming: verbs that give a thing its name.
    small_in_titles       words that stay small in names of works; all others have capitals there.
    has_capitals_in_names_only  whether a capital after a mark in a sentence says that a name is in the marks.
    """

    verbs: Words = frozenset()
    fragment_verbs: Words = frozenset()
    according_to: Phrases = ()
    pronouns: WordsBy = field(default_factory=dict)
    plural_verb_endings: Phrases = ()
    plural_noun_endings: Phrases = ()
    prepositions: Words = frozenset()
    so_says: Words = frozenset()
    verb_parts: Words = frozenset()
    has_dialogue_dashes: bool = False
    nouns_have_capitals: bool = False
    has_verb_first: bool = False
    behind_speech: Phrases = ()
    participle_endings: Phrases = ()
    addressing: Words = frozenset()
    asking: Words = frozenset()
    passive: Words = frozenset()
    not_passive: Words = frozenset()
    auxiliaries: Words = frozenset()
    adverb_endings: Phrases = ()
    times: Words = frozenset()
    openers: Words = frozenset()
    subordinators: Words = frozenset()
    conjunctions: Words = frozenset()
    questions: Words = frozenset()
    coordinates: Words = frozenset()
    relatives: Words = frozenset()
    before_participles: Words = frozenset()
    narrowing: Words = frozenset()
    breaks: Words = frozenset()
    nominatives: Words = frozenset()
    unnamed_pronouns: Words = frozenset()
    determiners: Words = frozenset()
    definite: Words = frozenset()
    ones: Words = frozenset()
    joiners: Words = frozenset()
    title_joiners: Words = frozenset()
    name_ends: Words = frozenset()
    title_endings: Phrases = ()
    group_endings: Phrases = ()
    person_endings: Phrases = ()
    not_in_names: Words = frozenset()
    works: Words = frozenset()
    work_parts: Words = frozenset()
    before_works: Words = frozenset()
    behind_works: Words = frozenset()
    broadcasters: Words = frozenset()
    nickname_leads: Phrases = ()
    so_called: Words = frozenset()
    naming: Words = frozenset()
    small_in_titles: Words = frozenset()
    has_capitals_in_names_only: bool = False
