"""What places, people and organizations are called."""

from dataclasses import dataclass, field

from flows.languages.tables.types import Phrases, PhrasesBy, Uses, Words


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
    people         who lives or governs there, behind its name, and no family: "a Norwood man", "Norwood police".
    several        lands, waters and streets in the plural, behind a list of their names: "Moss and Reed counties".
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
    people: Words = frozenset()
    several: Words = frozenset()
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
