"""One pass over the capitalised words of a text, from chain to chain: what each of them begins."""

from flows.lexicon import gather_words, list_roles
from flows.text.naming import features, organizations, people, places, settling, surnames, teams
from flows.text.naming.name_words import Kind
from flows.text.naming.names import Draft, Link, Words

LONGEST_CHAIN = 14  # words; a longer one is a line in capitals, and is read in pieces
SMALL_WORDS_IN_CAPITALS = frozenset({"US", "WHO"})  # names anywhere but in a line in capitals
INTO_BRACKETS = frozenset({Link.PARENTHESIS, Link.OPENING})
MORE_THAN_PLACE = ~(Kind.PLACE | Kind.OPENS_PLACE | Kind.AMBIGUOUS)
WITHIN_CHAIN = frozenset({Link.SPACE, Link.PARTICLE, Link.OPENING, Link.CLOSING, Link.AMPERSAND})
CALLS_FOR_ORGANIZATION = Kind.KNOWN | Kind.LEADING
ANY_DEMONYM = Kind.DEMONYM | Kind.OPENS_DEMONYM
ANY_PLACE = Kind.PLACE | Kind.OPENS_PLACE
LEADS_ON = WITHIN_CHAIN | {Link.OF}
ANY_PERSON = Kind.GIVEN | Kind.INITIAL | Kind.FAMILY | Kind.WHOLE
# Kinds that stand for themselves in every search: single words tested often are faster than attributes.
STOP, OPENS_PLACE, PLACE = Kind.STOP, Kind.OPENS_PLACE, Kind.PLACE
SPACE = Link.SPACE
BEFORE_ROLE = Kind.DEMONYM | Kind.PLACE | Kind.SUBJECT | Kind.PUBLIC | Kind.HEAD | people.IN_ROLE
IN_SUBJECT = (Link.SPACE, Link.AND)


class Reading:
    """One text being read: its words, the drafts so far, and the unknown words that may prove to be surnames."""

    def __init__(self, words: Words, language: str) -> None:
        self.words = words
        self.language = "en" if language == "und" else language
        self.has_ampersand = Link.AMPERSAND in words.link
        self.drafts: list[Draft] = []
        self.unknown: list[int] = []

    def read(self) -> None:
        words = self.words
        kinds, links, shouted = words.kind, words.link, words.shouted
        is_english, is_shouted = self.language == "en", True in shouted
        text, starts, endings = words.text, words.start, people.role_endings() | settling.place_endings()
        may_be_told = organizations.may_be_told
        keep_unknown = self.unknown.append
        honorifics = list_roles("l", self.language)
        if honorifics:  # M. Moss is Mr. Moss in French, not an initial
            kinds[:] = [
                Kind.HONORIFIC if word in honorifics else kind for word, kind in zip(words.lower, kinds, strict=True)
            ]
        go_on = 0  # the next word that belongs to no name yet
        for index, (kind, link) in enumerate(zip(kinds, links, strict=True)):
            if index < go_on:
                continue
            if kind & STOP or (is_shouted and shouted[index] and words.word[index] in SMALL_WORDS_IN_CAPITALS):
                if not kind & OPENS_PLACE or link != SPACE:  # The Hague, Las Vegas
                    continue
                place = places.find_led_by_stop(words, index, self.language)
            else:
                last = self._end_of_chain(index) if link in LEADS_ON else index
                if last > index or kind & MORE_THAN_PLACE or not is_english or links[index - 1] in INTO_BRACKETS:
                    go_on = self._read_chain(index, last)
                    continue
                # Most words stand alone and are a place or nothing: no need to ask for the rest.
                place = places.find_place(words, index, "en") if kind & PLACE or (kind and link) else None
                if place is None and (
                    text[starts[index] - 3 : starts[index] - 1] in endings or may_be_told(words, index, index)
                ):
                    self._keep_unknown(index, index)
                elif place is None:
                    keep_unknown(index)
            if place:
                self.drafts.append(place)
                go_on = place.last + 1

    def _end_of_chain(self, first: int) -> int:
        words, last = self.words, first
        kinds, links = words.kind, words.link
        end = min(first + LONGEST_CHAIN, len(kinds) - 1)
        while last < end:
            link = links[last]
            if link not in WITHIN_CHAIN:
                following = self._end_of_role(last, end) if link == Link.OF and kinds[last] & Kind.ROLE else last
                if following == last:
                    break
                last = following
                continue
            if kinds[last + 1] & STOP and not (
                (kinds[last] & Kind.GIVEN and words.lower[last + 1] in gather_words("people", "surnames_too"))
                or surnames.goes_on_with_particle(words, last)
            ):
                break
            last += 1
        return last

    def _end_of_role(self, last: int, end: int) -> int:
        """Read what a role is for as part of it: Secretary of State, Minister of Foreign Affairs; return its end."""
        words, following = self.words, last + 1
        kinds = words.kind
        if words.lower[following] not in list_roles("b") and not kinds[following] & Kind.SUBJECT:
            return last
        kinds[following] |= Kind.ROLE
        while following < end and words.link[following] in IN_SUBJECT and kinds[following + 1] & Kind.SUBJECT:
            following += 1
            kinds[following] |= Kind.ROLE
        return following

    def _read_chain(self, first: int, last: int) -> int:
        """Read the words first..last from left to right; return the index to go on with."""
        kinds, links = self.words.kind, self.words.link
        ahead = kinds[first]  # what any word of the chain can be: most searches need a word that is not there
        if last > first:
            for kind in kinds[first + 1 : last + 1]:
                ahead |= kind
        # A word that no list knows begins a name only where another one ends it.
        is_plain = (
            self.language == "en"
            and not ahead & (organizations.ENDS | Kind.FEATURE)
            and not (self.has_ampersand and Link.AMPERSAND in links[first:last])
        )
        if is_plain and not ahead and links[first - 1] not in INTO_BRACKETS and Link.OPENING not in links[first:last]:
            self._keep_unknown(first, last)
            return last + 1
        if is_plain and last > first and not self.words.shouted[first] and not ahead & ANY_PERSON:
            organization = self._find_told(first, last)  # its words may be towns as well: "shares of Norwood Steel"
            if organization:
                self.drafts.append(organization)
                return last + 1
        index, lead = first, first
        unknown = -1
        if is_plain and not kinds[first] and last > first:  # a name goes on over words that are places as well
            person = people.find_beginning(self.words, first, last)
            if person and not self.words.shouted[first]:
                self.drafts.append(person)
                index = lead = person.last + 1
        while index <= last:
            if is_plain and not kinds[index] and links[index - 1] not in INTO_BRACKETS:
                draft = None
            else:
                draft = self._find(index, last, lead, ahead)
            if draft is None:
                unknown = index if unknown < 0 else unknown
                index += 1
                continue
            if unknown >= 0 and draft.first > unknown:
                self._keep_unknown(unknown, draft.first - 1)
            unknown = -1
            self.drafts.append(draft)
            lead = draft.first if draft.kind != "person" and lead in {draft.first, index} else draft.last + 1
            index = draft.last + 1
        if unknown >= 0:
            self._keep_unknown(unknown, last)
        return max(index, last + 1)

    def _find(self, index: int, last: int, lead: int, ahead: int) -> Draft | None:
        """Find what begins at a word, or is introduced there: the first that fits."""
        words = self.words
        kind = words.kind[index]
        if words.link[index - 1] in INTO_BRACKETS and index and words.word[index].isupper():
            introduced = organizations.find_acronym(words, index, self.drafts[-1] if self.drafts else None)
            if introduced:
                name, acronym = introduced
                if name:
                    self._forget_from(name.first)
                    self.drafts.append(name)
                return acronym
        if self.has_ampersand or kind & Kind.CLUB:
            company_or_club = self._find_company_or_club(index, last)
            if company_or_club:
                return company_or_club
        if kind & people.IN_ROLE and index < last:
            lead = min(lead, index)
            if words.shouted[index] and not all(kind & BEFORE_ROLE for kind in words.kind[lead:index]):
                lead = index  # in a line in capitals what stands before is a verb, as a rule
            titled = people.find_titled(words, index, last, lead)
            if titled:
                return titled
        if kind & CALLS_FOR_ORGANIZATION or (ahead & organizations.ENDS and index < last):
            organization = self._find_organization(index, last, ahead)
            if organization:
                if organization.first < index:
                    self._forget_from(organization.first)
                is_longer = index < last and kind & OPENS_PLACE
                place = places.find_place(words, index, self.language) if is_longer else None
                is_known = organization.rule_id == "organization.known"
                return place if place and place.last >= organization.last + is_known > index else organization
        if kind & ANY_DEMONYM:
            demonym = places.find_demonym(words, index)
            if demonym and not self._begins_longer_place(demonym):
                return demonym
        return self._find_person_or_place(index, last, ahead)

    def _find_company_or_club(self, index: int, last: int) -> Draft | None:
        words = self.words
        if self.has_ampersand and self.language == "en" and Link.AMPERSAND in words.link[index:last]:
            company = organizations.find_partners(words, index, last)
            if company:
                return company
        return teams.find_club(words, index) if words.kind[index] & Kind.CLUB and index < last else None

    def _find_organization(self, index: int, last: int, ahead: int) -> Draft | None:
        words = self.words
        kind = words.kind[index]
        known = organizations.find_known(words, index, last) if kind & Kind.KNOWN else None
        if (
            known
            and words.link[known.last] == SPACE
            and words.lower[known.last + 1] in gather_words("organizations", "events")
        ):
            return None  # the UEFA Cup, the PGA Tour
        if self.language != "en" or words.shouted[index]:
            return known
        named = organizations.find_led(words, index) if kind & Kind.LEADING else None
        if named is None and ahead & organizations.ENDS and index < last:
            named = organizations.find_headed(words, index, last)
        return named if named and (known is None or named.last > known.last) else known

    def _find_told(self, first: int, last: int) -> Draft | None:
        """Find an organization by the words beside it."""
        may_be_told = organizations.may_be_told(self.words, first, last)
        return organizations.find_by_cue(self.words, first, last) if may_be_told else None

    def _begins_longer_place(self, demonym: Draft) -> bool:
        """The Czech Republic is a place, not Czech."""
        words = self.words
        if words.link[demonym.last] != SPACE or not words.kind[demonym.first] & OPENS_PLACE:
            return False
        place = places.find_place(words, demonym.first, self.language)
        return place is not None and place.sure and place.last > demonym.last

    def _find_person_or_place(self, index: int, last: int, ahead: int) -> Draft | None:
        words, is_english = self.words, self.language == "en"
        kind = words.kind[index]
        feature = None
        if is_english and (ahead & Kind.FEATURE or kind & Kind.BEFORE) and not words.shouted[index]:
            feature = features.find_feature(words, index, last)
        if kind & ANY_PERSON and not feature:
            person = people.find_by_given_name(words, index, last)
            if person:
                return person
        place = places.find_place(words, index, self.language) if kind & ANY_PLACE or not is_english else None
        if feature and (place is None or feature.last >= place.last):
            return feature
        return place

    def _forget_from(self, first: int) -> None:
        """Give up what the words from here on were taken for."""
        while self.drafts and self.drafts[-1].last >= first:
            self.drafts.pop()
        while self.unknown and self.unknown[-1] >= first:
            self.unknown.pop()

    def _keep_unknown(self, first: int, last: int) -> None:
        words = self.words
        if self.language == "en" and not words.shouted[first]:
            organization = self._find_told(first, last)
            if organization:
                self.drafts.append(organization)
                return
            person = people.find_by_cue(words, first, last, self.drafts[-1] if self.drafts else None)
            if person:
                self.drafts.append(person)
                return
            place = settling.find_unlisted_place(words, first, last)
            if place:
                self.drafts.append(place)
                return
        if first == last:
            self.unknown.append(first)
            return
        self.unknown.extend(range(first, last + 1))
