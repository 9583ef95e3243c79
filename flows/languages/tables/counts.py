"""Number words, and what is counted: tolls and single victims."""

from dataclasses import dataclass, field

from flows.languages.tables.types import Numbers, Phrases, PhrasesBy, Ranges, Words, WordsBy


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words. A word has one meaning here or is left out.

      words            words that add up ("one hundred and twenty").
      multipliers      words that multiply what stands before them.
      vague            words for an uncertain number: what it can mean at least and at most.
      only_multiplied  those that mean nothing without a second one: "tens of thousands".
      several          words for a few, before a multiplier: "several hundred".
      modifiers        phrases that bound the number behind them, by at_least, more_than, nearly, about, up_to.
      adding           what stands between the words of one number: "one hundred and twenty", "treinta y dos".
      added_ones       a one that counts only behind these: "vingt et un"; alone it is an article.
      range            what stands between the ends of a range: "20 to 30".
      between          before its first end, and between the two: "between 20 and 30".
      thousands_marks  the marks between thousands beside the comma: "." in 1.234, " " in 12 345.
    What a number is that counts no people:
      units            what stands behind it: years, euros, two thirds.
      numbered         what stands before it and tells one of many apart: channel 7, room 12, flight 103.
      streets          the same of addresses; ends of words are enough: "Hafenstraße 12", "12 Harbour Street".
      per              before the second number of a rate: "two deaths per 100,000".
      no_count         before a word for one: nobody is counted.
    """

    words: Numbers = field(default_factory=dict)
    multipliers: Numbers = field(default_factory=dict)
    vague: Ranges = field(default_factory=dict)
    only_multiplied: Words = frozenset()
    several: Words = frozenset()
    modifiers: PhrasesBy = field(default_factory=dict)
    adding: Words = frozenset()
    added_ones: Words = frozenset()
    range: Words = frozenset()
    between: Phrases = ()
    thousands_marks: str = ""
    units: Words = frozenset()
    numbered: Words = frozenset()
    streets: Words = frozenset()
    per: Words = frozenset()
    no_count: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Tolls:
    """Words that tell what happened to people.

      words    lines "killed pa: killed murdered": a kind (killed, wounded, missing, arrested, displaced, kidnapped,
               other), what the words can do, and the words. What a word can do, a letter each:
                 p  stands after the people, as participle or adjective: "12 people (were) killed", "12 dead"
                 a  stands before them, as an active verb: "killed 12 people"
                 i  stands after them, as a verb of its own: "12 people died"
                 n  is what is counted: "41 deaths"
                 o  stands before "of" and the people: "the murder of six priests"
                 1  is said of one only
      needs    words that mean this only beside one of these: lives that something claimed.
      figurative     words behind which, or behind a word or two more, one of these tells a manner of speaking, or
                     something else: disappeared from his plans, jailed for three years.
      between        what may stand between people and what happened to them: "were".
      beside         what may stand behind these: "seriously".
      singular       those of `between` that are said of one only: twelve people were, not was.
      unreal         what happened not, or not yet, behind one of these.
    Who is counted:
      people         words for several people, and for one where no other form follows a number.
      things         what is counted beside people, animals and plants among it.
      prepositions, relatives, after_people: small words at which a description of people ends.
      before_number  what may stand between a word of `words` and its number: killed the other two.
      of_them        behind a number that is a part of the number before it: five of them.
      part           before such a number: including.
      joining        before a further number of the same event, beside "and": "plus".
      not_passive    those of `between` that make no passive, beside `joining`: "12 men later killed two".
    Tolls:
      toll           the death toll.
    victims        what opens a list of the dead: "the victims were Ada Lund and Ivo Moss".
      counts         the number of dead.
      toll_verbs     verbs between a toll and its number; toll_path: other words between them.
      climbs         those of them that may stand far from the toll: "the toll of Friday's fire rose to nine".
    Words around the number and its people:
      perfect        makes no passive alone: "three men have killed a judge".
      opens_object   behind a participle without one of `between`: it was an active verb.
      parents        before "of" and a number of children: "a mother of three was killed".
      wholes         before "of" and the number of all: "a total of 63 people", "a family of five".
      sources        verbs whose subject is the source of a number.
      other_hand     behind a comma: what follows may be told by somebody else.
      severely       right behind a number, makes it a part of the wounded before it: "nine were hurt, two seriously".
      suffered       verbs between people and their injuries.
      military       who is killed where an army "lost" them.
      no_sides       before "side": no party to a fight: "the passenger side".
    Nobody was hurt:
      not_done       before an act: attempted, plot, without.
      not_yet        the same before a verb in -ing: "planned on killing".
      unreal_unless_past  the same, unless "have" follows: "may be killed", but "may have been killed".
    """

    words: str = ""
    needs: WordsBy = field(default_factory=dict)
    figurative: WordsBy = field(default_factory=dict)
    between: Words = frozenset()
    beside: Words = frozenset()
    singular: Words = frozenset()
    unreal: Words = frozenset()
    people: Words = frozenset()
    things: Words = frozenset()
    prepositions: Words = frozenset()
    relatives: Words = frozenset()
    after_people: Words = frozenset()
    before_number: Words = frozenset()
    of_them: Phrases = ()
    part: Words = frozenset()
    joining: Words = frozenset()
    not_passive: Words = frozenset()
    toll: Words = frozenset()
    victims: Words = frozenset()
    counts: Words = frozenset()
    toll_verbs: Words = frozenset()
    toll_path: Words = frozenset()
    climbs: Words = frozenset()
    perfect: Words = frozenset()
    opens_object: Words = frozenset()
    parents: Words = frozenset()
    wholes: Words = frozenset()
    sources: Words = frozenset()
    other_hand: Words = frozenset()
    severely: Words = frozenset()
    suffered: Words = frozenset()
    military: Words = frozenset()
    no_sides: Words = frozenset()
    not_done: Words = frozenset()
    not_yet: Words = frozenset()
    unreal_unless_past: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Victims:
    """Words that tell of a single victim: who counts as one person, and what shows that somebody was hurt.

    "The mayor was shot dead", "the murder of Ada Lund", "killed a guard and his driver" count one each. Who can be a
    victim stands among the roles of [people] (letter v), what happens in [tolls]. Without `passive` no single victims
    are looked for, without `any_one` and `known_one` none but named ones.

    What opens a group of words for one person:
      any_one        one whom nobody knows: "a". Among them another, which may stand alone: "another was wounded".
      known_one      one whom the text or the reader knows: "the". Among them definite: whom the text has named.
      others_of      the same, of other people: "his driver".
      ones           one of a group, before one of `of`, and one of them or a word for people: "one of whom".
      both           two people, with one of before_people or without: "both of the guards".
    Where it ends:
      small_words    words that are no part of it.
      has_adjectives_behind  whether more may follow behind the word for the person: "un hombre armado".
      adverbs        times and manners between people and verbs, beside days and months: "two men yesterday killed".
      verb_endings   of verbs and adverbs, but for those in no_verbs.
      possessives    endings of who has something: "Lund's driver".
      aged           behind a hyphen, the end of an age: "a 12-year-old boy".
      plurals        ending of a word for one person -> that of several; the longest ending counts, "" is any.
    What was done:
      passive        makes a passive by itself: "was". behind_passive: what may stand behind it.
      states         those of them that tell of natural deaths as well: "est mort".
      is_verb_last   whether the participle ends the clause: "wurde am Montag schwer verletzt".
      to_death       phrases behind a passive that tell of a death: "stabbed to death".
      attributive    before a participle that stands before the person: "the slain leader".
      past_endings   of verbs; one ends the search, unless one of behind_verb follows: "a man named in the list".
      relatives      open a clause about the person; whose: about others of theirs.
      listed         before those whom a list names: "the victims were …", "among the dead are …". opens_list: right
                     before the first name.
      joined, parts  phrases before a further victim, and before one who is part of a number.
    Whether it was violence:
      natural        deaths that may be natural ones, unless the sentence has a word of `violence`.
      found          a body is dead if it was found.
      conditions     right before the person: nobody was hurt.
      generic        anywhere before one whom nobody knows: it tells of what happens again and again.
      sport          a sentence with one of these is about sport: whoever is injured there is no casualty.
      players        who is hurt on a field.
    """

    any_one: Words = frozenset()
    another: Words = frozenset()
    known_one: Words = frozenset()
    definite: Words = frozenset()
    others_of: Words = frozenset()
    ones: Words = frozenset()
    of: Words = frozenset()
    them: Words = frozenset()
    both: Words = frozenset()
    before_people: Words = frozenset()
    small_words: Words = frozenset()
    has_adjectives_behind: bool = False
    adverbs: Words = frozenset()
    verb_endings: Phrases = ()
    no_verbs: Words = frozenset()
    possessives: Phrases = ()
    aged: Words = frozenset()
    plurals: PhrasesBy = field(default_factory=dict)
    passive: Words = frozenset()
    behind_passive: Words = frozenset()
    states: Words = frozenset()
    is_verb_last: bool = False
    to_death: Phrases = ()
    attributive: Words = frozenset()
    past_endings: Phrases = ()
    behind_verb: Words = frozenset()
    relatives: Words = frozenset()
    whose: Words = frozenset()
    listed: Words = frozenset()
    opens_list: Words = frozenset()
    joined: Phrases = ()
    parts: Phrases = ()
    natural: Words = frozenset()
    violence: Words = frozenset()
    found: WordsBy = field(default_factory=dict)
    conditions: Words = frozenset()
    generic: Words = frozenset()
    sport: Words = frozenset()
    players: Words = frozenset()
