"""People, organizations, places and demonyms in the running text.

Observations. A news text names people in full once, with a role or a title, and by the surname from then on; now and
then the surname comes first. Organizations give themselves away by a word (Ministry, Inc.) or an acronym in brackets.
Most places need no context, but many names of places are also words, given names or surnames, and then the word before
("in Jordan") or the state behind a comma ("Lebanon, Ind.") tells.

Algorithm. One pass reads the capitalised words (names.py). A second (name_reading.py) goes from chain to chain
(capitalised words with nothing but spaces between them) and takes at each word the first that fits: person behind a
role, organization, demonym, person by given name, place; what is sure becomes a draft, what is not is kept for later.
Then the text as a whole decides: surnames are tied to full names (surnames.py), doubtful places are taken where their
context or another place of the text speaks for them (settling.py), and namesakes are decided by the countries and
states the text names (settling.py).
"""

from operator import attrgetter

from flows.text.naming.features import find_listed_features
from flows.text.naming.gazetteer import Place
from flows.text.naming.name_reading import Reading
from flows.text.naming.names import Draft, read_words
from flows.text.naming.organizations import find_in_marks
from flows.text.naming.settling import LAND, settle_places
from flows.text.naming.surnames import list_full_names, tie_short_names, tie_surnames
from flows.text.naming.teams import find_listed_teams
from flows.text.values import Mention
from flows.text.words.understood import Understood

NOWHERE = Place(None, "", "", None, None, None, None, None, 0)


def _publish(found: list[Draft]) -> list[Mention]:
    """Make mentions of drafts in order; what overlaps the one before it goes."""
    mentions, end = list[Mention](), 0
    for draft in found:
        if draft.start >= end:
            end = draft.end
            place = draft.places[0] if draft.places else NOWHERE
            mentions.append(
                Mention(draft.kind, draft.name, draft.start, end, draft.role, place.place_id, place.country_code,
                        place.country, place.admin1, place.latitude, place.longitude, draft.rule_id)
            )  # fmt: skip
    return mentions


def find_mentions(understood: Understood, dateline_country_code: str | None) -> list[Mention]:
    """Find the names in a text, in order of their start; spans do not overlap.

    >>> text = "Russian President Vladimir Putin met Mr. Moss in Baku. Putin left."
    >>> for m in find_mentions(Understood(text, "en"), None):
    ...     print(m.kind, m.name, m.role, m.country, sep=" | ")
    demonym | Russia | None | Russia
    person | Vladimir Putin | Russian President | None
    person | Moss | None | None
    place | Baku | None | Azerbaijan
    person | Vladimir Putin | None | None
    """
    words, language = read_words(understood.text), understood.language
    reading = Reading(words, language)
    reading.read()
    found = find_listed_teams(words) + find_in_marks(words, language)
    if language == "en":
        found += find_listed_features(words)
    found += [draft for draft in reading.drafts if draft.kind not in LAND]
    names = list_full_names(reading.drafts)
    found += tie_surnames(words, reading.drafts, reading.unknown, names)
    found += settle_places(words, reading.drafts, names, dateline_country_code)
    found += tie_short_names(words, found, reading.unknown, names)
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))  # the longer one first where two begin together
    return _publish(found)
