"""What a language file can hold: every table of words, declared once.

A file `<code>.toml` has a section for each class below and a key for each of its fields; what it lacks is empty. The
type of a field says how it is written (reading.py reads it):

  str                    text, kept as it is
  bool                   true or false
  Words                  running text: words between blanks
  Phrases                an array of strings, in this order
  Rows                   text, a row a line: forms between commas, "-" for none
  Numbers                text, lines like "21: veintiuno veintiún": word -> number
  Ranges                 text, lines like "200-999: cientos": word -> (lowest, highest)
  Uses                   text, lines "tv: minister mayor": word -> what it can do, a letter each
  WordsBy, PhrasesBy     a section of its own: key -> Words, key -> Phrases; for WordsBy, a key of several words is
                         several keys with the same words

All words are in lower case, but for names and for what texts write with a capital.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
Phrases = tuple[str, ...]
Rows = tuple[tuple[str, ...], ...]
Numbers = Mapping[str, int]
Ranges = Mapping[str, tuple[int, int]]
Uses = Mapping[str, str]
WordsBy = Mapping[str, frozenset[str]]
PhrasesBy = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CommonWords:
    """Words of no special use.

    common  the commonest words of running text: a line of names, figures or headlines holds few of them.
    ands    words for "and" between two names.
    stops   what has a capital only because a sentence, a title or a quotation begins there, and words of the calendar:
            no part of a name.
    """

    common: Words = frozenset()
    ands: Words = frozenset()
    stops: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Periods:
    """Weeks, weekends, months and years seen from that of publication: phrases by last, this, next."""

    week: PhrasesBy = field(default_factory=dict)
    weekend: PhrasesBy = field(default_factory=dict)
    month: PhrasesBy = field(default_factory=dict)
    year: PhrasesBy = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dates:
    """Words of dates. In phrases "*" is a weekday or month of the language, "#" a number in digits or words.

    Where a day is stated in full, in date lines and datelines:
      months                January to December, each with every form that newspapers print.
      weekdays              Monday to Sunday, full forms and abbreviations.
      eras                  what its years may be counted from: how many years to add -> the era. Where the number is
                            negative, years above those of the common era are of it, with the word or without.
      published, updated    what opens a line with the day of publication, or of the last change.
      before_years          what announces a year in running text ("in 2020"); spelled as in the text.
    Days named in running text, seen from the day of publication:
      weekday_names         Monday to Sunday as running text writes them; empty: no such days are looked for.
      has_capitals          whether weekdays and months have a capital inside a sentence.
      days                  phrases by the number of days from publication: "-1" is yesterday.
      which_weekday         phrases with "*" by last, this, next; a weekday alone is the latest one.
      which_month           the same for months.
      periods               weeks, weekends, months, years.
      past_spans            phrases with "#" by day, week, month, year: "the last # days".
      coming_spans          the same for those ahead.
      ago                   phrases with "#" by day, week, month, year: "# days ago".
      ones                  what means one in such phrases, beside the number words: articles.
      before_months         what announces a month without a year: "in April".
      before_coming_months  the same where the month may lie ahead: "by April".
      behind_weekday        what follows a weekday and tells which: phrases by last, this, next, alone or with _week.
      behind_month          the same for months: alone or with _year.
      not_behind            before a weekday ("*") or another phrase: no day is meant ("every Friday").
      newspapers            behind a weekday, with a capital: the name of a newspaper.
      future, past          words shortly before a weekday or month that tell whether it lies ahead.
      future_endings        endings of verbs that tell the same.
    """

    months: Rows = ()
    weekdays: Rows = ()
    eras: Numbers = field(default_factory=dict)
    published: Phrases = ()
    updated: Phrases = ()
    before_years: Phrases = ()
    weekday_names: Rows = ()
    has_capitals: bool = False
    days: PhrasesBy = field(default_factory=dict)
    which_weekday: PhrasesBy = field(default_factory=dict)
    which_month: PhrasesBy = field(default_factory=dict)
    periods: Periods = field(default_factory=Periods)
    past_spans: PhrasesBy = field(default_factory=dict)
    coming_spans: PhrasesBy = field(default_factory=dict)
    ago: PhrasesBy = field(default_factory=dict)
    ones: Words = frozenset()
    before_months: Phrases = ()
    before_coming_months: Phrases = ()
    behind_weekday: PhrasesBy = field(default_factory=dict)
    behind_month: PhrasesBy = field(default_factory=dict)
    not_behind: WordsBy = field(default_factory=dict)
    newspapers: Words = frozenset()
    future: Words = frozenset()
    future_endings: Phrases = ()
    past: Words = frozenset()


@dataclass(frozen=True, slots=True)
class PageDates:
    """Words of the dates that a page states of itself, beside those of `Dates.published` and `Dates.updated`.

    beside         what may stand beside dates in a line that holds nothing else: prepositions, clocks, reading times.
    days           "today", "yesterday": such a line may have them instead of a date.
    other_days     right before a day: it is not that of the page but of an event, a deadline, a look-up.
    behind_other_days  the same right behind a day: "in the January 1997 issue of".
    visit          opens a line, or a part of it behind a mark: the day behind it is that of the visit ("today is").
    post_footers   how blogs open the line below a post that says when it was posted; spelled as in the text.
    reprint_boxes  what opens the box that offers a report for reprint.
    """

    beside: Words = frozenset()
    days: Words = frozenset()
    other_days: Phrases = ()
    behind_other_days: Phrases = ()
    visit: Phrases = ()
    post_footers: Phrases = ()
    reprint_boxes: Phrases = ()


@dataclass(frozen=True, slots=True)
class Datelines:
    """Words of datelines.

    labels  what stands before a dash, a colon or a date in capitals and is no place: labels of the desk, calls.
    """

    labels: Phrases = ()


@dataclass(frozen=True, slots=True)
class Credits:
    """How lines begin that say whose report it was, and what else such lines hold.

    input      before agencies whose copy went into the text: "with input from".
    source     before agencies and a colon: "source".
    reporting  before people who reported, wrote or edited wire copy: "reporting by".
    words      what may stand beside agencies in a credit.
    agencies   words for agencies that are a credit by themselves, in brackets: "(agencies)".
    """

    input: Phrases = ()
    source: Phrases = ()
    reporting: Phrases = ()
    words: Words = frozenset()
    agencies: Phrases = ()


@dataclass(frozen=True, slots=True)
class Captions:
    """Words of captions.

    credit_words  small words of picture credits, beside names: "courtesy".
    attributions  words by which a report says who told it something; captions say what is seen.
    """

    credit_words: Words = frozenset()
    attributions: Words = frozenset()


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
class Places:
    """Names of places.

    countries      everyday names of countries where pycountry has the official one only. A line: country code: names,
                       between commas, in any case of the grammar that the program cannot make.
    country_cases  endings of their names, and what each becomes in the other cases; "" is any ending but an s.
    demonyms       a line: country code: adjectives and people, between commas, the plural in -s made by the program;
                       without a code those of no single country.
    cues           what stands before a place, in small letters: "in Jordan", "near Mobile".
    strong_cues    those of the cues behind which a name before a state or country is a place: "in Quomby, Iraq".
    kinds          what a place is, before "of" and its name: "the village of Quomby".
    features       words for lands, waters and streets, each once. Where a word stands, a letter each:
                     b  behind a name: Boone County
                     f  before it: Lake Huron
                     o  before "of" and a name: Strait of …
                     s  is a surname as well: "Wayne Bridge"
    """

    countries: str = ""
    country_cases: PhrasesBy = field(default_factory=dict)
    demonyms: str = ""
    cues: Words = frozenset()
    strong_cues: Words = frozenset()
    kinds: Words = frozenset()
    features: Uses = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class People:
    """Words before, in and behind the names of people.

    roles               what people are called, each word once. What a word can do, a letter each:
                        before the names of people:
                          t  holds an office: with a capital: "Chief Moss"; in small letters as well: "chief Zed Moss"
                          s  stands there in small letters only: "singer Zed Moss"; with a capital it begins a
                             sentence or the name of a thing. Words that companies are called as well are left out.
                          m  makes a role with the word behind it: "Deputy Minister"
                          i  is a polite form, which says nothing about the person: Mr., Frau
                          l  is one in texts of its language only: M. Moss
                          b  may stand between "of" and the name: "Secretary of State Jane Moss"
                        where somebody speaks:
                          n  stands before the name and is no part of it: "Russian analyst Ada Moss said"
                          u  speaks without a name: "a villager said"
                          f, h  is meant by "she", by "he"
                          o  makes another office of an office: "vice"
                        among victims:
                          v  is one person: "a guard was shot"
                        in bylines:
                          r  a newsroom's role or desk: a piece with it is no name
                          w  writes, as the note on an author says: "Ana Ruiz is a reporter"
                          d  a title before a name that is dropped: "Dr"
                          c  another calling, cut off behind a name, and no evidence of a byline: "attorney"
                          p  a topic that opens such titles: "travel writer"
                          g  a group that signs as such: "Ledger staff"
                          a  stands beside names in Chinese, Japanese or Korean letters
    particles           small words inside names, each once. Where a word stands, a letter each:
                          n  in names of people in running text: "van der"
                          b  in bylines: capitals and commas tell more there, so that "den" can be one
                          s  in names of those who speak: "Duke of Moss"
                          c  there, with a capital: Marine Le Pennet
                          p  in names of places: "Frankfurt am Main"
                          m  in names of papers: "Corriere di Norvilla"
    telling_particles   those that only people have, between two words of a name: "al-", "van der".
    before_article      what stands before an Arabic article and is no person: "Jabal al-Druze".
    family_names        family names that stand first, before a short name (Chinese, Korean).
    suffixes            what follows a surname, each once, with a letter for where it does:
                          n  in running text: Jr.
                          b  in bylines: MD
    surnames_too        words of other tables that are surnames behind a given name: "Theresa May".
    given_names_too     given names that are words: in a line of capitals they are words.
    family_names_too    family names that are words: what follows them must have a hyphen, "Ban Ki-sun".
    verbs, other_verbs  what people do, and places as a rule do not, beside speaking; what they do among others.
    before_month        "in May" is no prime minister.
    """

    roles: Uses = field(default_factory=dict)
    particles: Uses = field(default_factory=dict)
    telling_particles: Phrases = ()
    before_article: Words = frozenset()
    family_names: Words = frozenset()
    suffixes: Uses = field(default_factory=dict)
    surnames_too: Words = frozenset()
    given_names_too: Words = frozenset()
    family_names_too: Words = frozenset()
    verbs: Words = frozenset()
    other_verbs: Words = frozenset()
    before_month: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Organizations:
    """Words in the names of organizations.

    kinds          what organizations are called, each word once. What a word can do, a letter each:
                     e  ends a name: all capitalised words before it are part of it
                     p  ends that of a public body: a nationality before it is none ("Armenian Foreign Ministry")
                     l  begins a name, before "of": Bank of Canada
                     s  speaks and is no person: a name before it is the body's ("the Vell campaign")
                     c  stands before a name that no list knows, or before one in quotation marks: "the brewer
                        Quomby", «Полдень» behind газета
    subjects       what may follow that "of", and an "and" behind it: "Ministry of Foreign Affairs and Trade".
    partners       what stands behind the ampersand of a company's name: "& Sons".
    known          names of several words, as they are written.
    behind         what stands behind a name that no list knows: "Quomby shares", "Quomby's shares", "Quomby said it".
    events         what is called by an organization's name: "the UEFA Cup".
    before_team, behind_team
                   what stands beside a town that is a team: "beat Padua", "the Padua striker".
    holdings       what one has "of" or "in" a company: "shares of Quomby".
    """

    kinds: Uses = field(default_factory=dict)
    subjects: Words = frozenset()
    partners: Words = frozenset()
    known: Phrases = ()
    behind: Phrases = ()
    events: Words = frozenset()
    before_team: Words = frozenset()
    behind_team: Words = frozenset()
    holdings: Words = frozenset()


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


@dataclass(frozen=True, slots=True)
class Bylines:
    """How pages say who wrote them.

    What opens a byline:
      cues             say nothing else: "written by", "ein Bericht von".
      cues_with_colon  the same with a colon behind, or alone on a line; ordinary words otherwise: "text: Ana Ruiz".
      short_cues       "by": the rest of the line has to be names, roles, agencies and dates. Counts behind a date, too.
      opening_cues     the same, at the head of a line only, since names hold them: "de".
      editor_cues      who stands behind these did not write the text: "edited by".
      cue_lines        cues that are a line of their own, with the name on the next one, beside those above.
    Words beside names, and the roles of [people]:
      role_links       small words inside a role: "editor at large".
      before_employer  words behind a name that tell where the person works: "Ana Ruiz at the Ledger".
      before_place     between a name and a place: "Ana Ruiz in Quito".
      behind_name      other words that end a name: "with".
      stuck_words      what pages stick to a name without a space, beside roles, months and networks.
      ages             beside a figure, how old a page is: "5 hours ago".
      counted          what pages count beside a byline: "12 comments".
    Names:
      given_names      frequent given names beside those of rules/given_names.txt: at the head of a page a line that
                       opens with one is more often a name than in running text.
      not_in_names     words that begin lines and titles, and are in no name.
      names_too        those of them, or words of dates, that are names as well: "april", "way".
    The author's box:
      box_headings     "about the author".
      first_person     how the author speaks there: "i am".
      note_verbs       what follows the name there: "writes".
    """

    cues: Phrases = ()
    cues_with_colon: Phrases = ()
    short_cues: Words = frozenset()
    opening_cues: Words = frozenset()
    editor_cues: Phrases = ()
    cue_lines: Phrases = ()
    role_links: Words = frozenset()
    before_employer: Words = frozenset()
    before_place: Words = frozenset()
    behind_name: Words = frozenset()
    stuck_words: Words = frozenset()
    ages: Words = frozenset()
    counted: Words = frozenset()
    given_names: Words = frozenset()
    not_in_names: Words = frozenset()
    names_too: Words = frozenset()
    box_headings: Phrases = ()
    first_person: Phrases = ()
    note_verbs: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Titles:
    """Words beside headlines.

    not_openings  what sponsors' lines, players and accounts begin with: the page speaks to its reader.
    kickers       what stands before a headline and a bar, beside the names of sections: its kind.
    not_titles    lines that are parts of the page and never headlines, whole.
    abbreviations what a headline may end with, with its full stop ("corp."); single letters are so in every language.
    papers        words in the names of papers and stations, each once. What a word tells, a letter each:
                    m  hardly anything else is called so: with one, what stands before a headline and a dash is the
                       site's name
                    s  other things are called so as well: with one, what stands behind a headline and a dash is it
                    n  no person's name begins or ends with it
    """

    not_openings: Phrases = ()
    kickers: Phrases = ()
    not_titles: Phrases = ()
    abbreviations: Words = frozenset()
    papers: Uses = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """Lines that pages say of themselves, whole, by kind: only what hardly any report uses as a line of its own.

    Compared without case, and without digits and marks at either end ("12 Comments »" is "comments"). Names of sections
    are among them, although a digest may use one as a sub-heading, because nine in ten are labels. `links` are those
    of the others that lead to one other page ("read more", "reply"): behind them no section begins.
    """

    comment_form: Phrases = ()
    newsletter: Phrases = ()
    teaser: Phrases = ()
    share_bar: Phrases = ()
    advertisement: Phrases = ()
    paywall: Phrases = ()
    navigation: Phrases = ()
    section_label: Phrases = ()
    cookie_notice: Phrases = ()
    copyright: Phrases = ()
    disclaimer: Phrases = ()
    links: Phrases = ()


@dataclass(frozen=True, slots=True)
class Comments:
    """Words of the lines that sign readers' comments, and of the time at which these were written.

    words      words that say of a line with a name and a date that a reader wrote what stands beside it.
    saying     the same: verbs that end the line over a comment, behind a name. They stand over a report's quotation as
               well, so that they tell nothing where no heading of the comments stands above.
    buttons    of the buttons that stand at every comment, and not in the form in which one is written.
    times      beside a clock time, a date or an age, and no names.
    ago_first  before a number, how long ago something was: "vor 3 Stunden".
    ago_last   behind a number: "3 hours ago".
    """

    words: Words = frozenset()
    saying: Words = frozenset()
    buttons: Words = frozenset()
    times: Words = frozenset()
    ago_first: Phrases = ()
    ago_last: Phrases = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters are written.

    closings  the line above the name of who signs, whole, without marks at its end.
    """

    closings: Phrases = ()


@dataclass(frozen=True, slots=True)
class Language:
    """All the words of a language; `name` is its English name."""

    code: str
    name: str
    words: CommonWords = field(default_factory=CommonWords)
    dates: Dates = field(default_factory=Dates)
    page_dates: PageDates = field(default_factory=PageDates)
    datelines: Datelines = field(default_factory=Datelines)
    credits: Credits = field(default_factory=Credits)
    captions: Captions = field(default_factory=Captions)
    numbers: NumberWords = field(default_factory=NumberWords)
    places: Places = field(default_factory=Places)
    people: People = field(default_factory=People)
    organizations: Organizations = field(default_factory=Organizations)
    speech: Speech = field(default_factory=Speech)
    tolls: Tolls = field(default_factory=Tolls)
    victims: Victims = field(default_factory=Victims)
    bylines: Bylines = field(default_factory=Bylines)
    titles: Titles = field(default_factory=Titles)
    page: Page = field(default_factory=Page)
    comments: Comments = field(default_factory=Comments)
    letters: Letters = field(default_factory=Letters)
