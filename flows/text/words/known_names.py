"""The names of a text by place: who stands where."""

from bisect import bisect_left
from collections.abc import Sequence

from flows.text.values import Mention


class Names:
    """The mentions of a text, to be asked by position. `mentions` and `starts`: those that can speak, no demonyms."""

    __slots__ = ("all", "demonyms", "mentions", "people", "people_starts", "starts")

    def __init__(self, mentions: Sequence[Mention] = ()) -> None:
        self.tell(mentions)

    def tell(self, mentions: Sequence[Mention]) -> None:
        """Take these for the names of the text, in order, instead of those before."""
        self.all = list(mentions)
        self.mentions = [mention for mention in mentions if mention.kind != "demonym"]
        self.starts = [mention.start for mention in self.mentions]
        self.demonyms = {mention.start: mention for mention in mentions if mention.kind == "demonym"}
        self.people = [mention for mention in self.mentions if mention.kind == "person"]
        self.people_starts = [mention.start for mention in self.people]

    def last_in(self, start: int, end: int) -> Mention | None:
        """The last mention that lies in text[start:end], a person before anything else."""
        number = bisect_left(self.starts, end)
        last = None
        while number > 0 and self.starts[number - 1] >= start:
            number -= 1
            mention = self.mentions[number]
            if mention.end <= end + 1:
                if mention.kind == "person":
                    return mention
                last = last or mention
        return last

    def goes_over(self, position: int) -> bool:
        """Whether a mention begins before a position and ends behind it."""
        number = bisect_left(self.starts, position)
        return number > 0 and self.mentions[number - 1].end > position

    def places_in(self, start: int, end: int) -> list[Mention]:
        """The places named in text[start:end]."""
        number = bisect_left(self.starts, start)
        found = []
        while number < len(self.starts) and self.starts[number] < end:
            if self.mentions[number].kind == "place":
                found.append(self.mentions[number])
            number += 1
        return found

    def has_any(self, start: int, end: int) -> bool:
        """Whether a mention begins in text[start:end]."""
        number = bisect_left(self.starts, start)
        return number < len(self.starts) and self.starts[number] < end

    def people_in(self, start: int, end: int) -> list[Mention]:
        """The people whose names begin in text[start:end]."""
        return self.people[bisect_left(self.people_starts, start) : bisect_left(self.people_starts, end)]

    def people_before(self, position: int, most: int) -> list[Mention]:
        """The last people named before a position, in order."""
        number = bisect_left(self.people_starts, position)
        return self.people[max(0, number - most) : number]

    def has_other(self, position: int) -> bool:
        """Whether the name of something that is no person begins at a position."""
        number = bisect_left(self.starts, position)
        is_named = number < len(self.starts) and self.starts[number] == position
        return position in self.demonyms or (is_named and self.mentions[number].kind != "person")
