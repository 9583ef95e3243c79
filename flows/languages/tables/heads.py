"""What stands around a report and tells who wrote it and where: datelines, credits, captions, bylines."""

from dataclasses import dataclass

from flows.languages.tables.types import Phrases, Words


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
