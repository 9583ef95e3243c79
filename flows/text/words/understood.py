"""A text as far as it is understood: its words and sentences, and what the fields have found in it so far."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from flows.rules.marks import SENTENCE_ENDS, UNSPACED_ENDS
from flows.text.values import DateMention, Mention
from flows.text.words.clause import Clause, begins_sentence, cut_words
from flows.text.words.known_names import Names
from flows.text.words.known_words import known_words

_LETTER = re.compile(r"[^\W_]")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*\Z")
# Characters: no abbreviation is longer.
_LONGEST_ABBREVIATION = 40
_SIGNS = SENTENCE_ENDS + "…"
_SIGN = re.compile(f"[{re.escape(_SIGNS)}]")
# Such a sign with what closes behind it and the blanks: what follows belongs to the next sentence.
_SENTENCE_END = re.compile(rf"""[{re.escape(_SIGNS)}]["”’»')\]]*\s+|[{UNSPACED_ENDS}]["”’»')\]」』）]*""")
# A "sentence" without a full stop is cut after this many characters, so that no value is ever a megabyte long.
SENTENCE_LIMIT = 1000


class Spans:
    """Stretches of a text, to be asked by position.

    >>> [Spans([(3, 8), (1, 2)]).holds(at) for at in (0, 1, 2, 7, 8)]
    [False, True, False, True, False]
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts, self._ends = [start for start, _ in ordered], [end for _, end in ordered]

    def holds(self, position: int) -> bool:
        """Whether the last stretch that begins up to a position goes on over it."""
        number = bisect_right(self._starts, position) - 1
        return number >= 0 and self._ends[number] > position


class Understood:
    """A text, the words of its language, and the names and dates in it, as far as they were found.

    Words are cut where a field looks for them. Measured on reports: to cut all of a text costs a tenth of all fields,
    ten times what it costs to tell by a pattern of RE2 which sentences to read; to cut the lines with quotations, and
    them only, made quotations a fifth slower than to cut the few words beside them.

    names: told anew (`names.tell`) when more is known of them. dates: empty until they were looked for.
    """

    __slots__ = ("_line", "_sentences", "dates", "known", "language", "names", "text")

    def __init__(
        self, text: str, language: str, mentions: Sequence[Mention] = (), dates: Sequence[DateMention] = ()
    ) -> None:
        self.text = text
        self.language = language
        self.known = known_words(language)
        self.names = Names(mentions)
        self.dates = dates
        self._line = (0, -1)  # the line whose sentences were found last
        self._sentences: list[int] = []

    def clause(self, start: int = 0, end: int | None = None) -> Clause:
        """The words of text[start:end].

        >>> Understood("Rain fell. Ann Lee said so.", "en").clause(11, 18).words
        ['Ann', 'Lee']
        """
        return cut_words(self.text, start, len(self.text) if end is None else end, self.known, self.names)

    def words_and_numbers(self, start: int = 0, end: int | None = None) -> Clause:
        """The same with numbers as words of their own: 1,234 is one, 12-year-old two."""
        end = len(self.text) if end is None else end
        return cut_words(self.text, start, end, self.known, self.names, parts_numbers=True)

    def list_taken(self) -> Spans:
        """Where the names and dates stand."""
        return Spans((one.start, one.end) for found in (self.names.all, self.dates) for one in found)

    def sentence_around(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a position, blanks at its end left out.

        >>> Understood("Mr. Smith left. He won.\\n\\nRain fell.", "en").sentence_around(17)
        (16, 23)
        >>> texts = (("वह गया। वह जीता।", 10), ("他走了。他赢了。", 5))
        >>> [Understood(text, "en").sentence_around(at) for text, at in texts]
        [(8, 16), (4, 8)]
        """
        text = self.text
        if not self._line[0] <= position <= self._line[1]:
            start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
            self._line = (start, len(text) if end < 0 else end)
            self._sentences = self._list_sentences(*self._line)
        number = bisect_right(self._sentences, position)
        start = self._sentences[number - 1]
        end = self._sentences[number] if number < len(self._sentences) else self._line[1]
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _list_sentences(self, begin: int, end: int) -> list[int]:
        """Where the sentences of a line begin; a long one goes on as several, cut at blanks."""
        starts, done = [begin], begin
        for sign in _SIGN.finditer(self.text, begin, end):
            if sign.start() < done:
                continue
            after = _LETTER.search(self.text, sign.end(), end)
            if not after:
                break
            done = after.start()
            if self._find_beginning(sign.start(), done, begin):
                found = _SENTENCE_END.search(self.text, sign.start(), done)
                self._append(starts, found.end() if found else done)
        self._append(starts, end)
        starts.pop()
        return starts

    def _append(self, starts: list[int], start: int) -> None:
        """Append where a sentence begins, behind pieces of the one before it of at most SENTENCE_LIMIT characters."""
        while start - starts[-1] > SENTENCE_LIMIT:
            blank = self.text.rfind(" ", starts[-1] + 1, starts[-1] + SENTENCE_LIMIT)
            starts.append(blank + 1 if blank > 0 else starts[-1] + SENTENCE_LIMIT)
        starts.append(start)

    def first_sentence_end(self, start: int, end: int) -> int:
        """Where the sentence after the first one in text[start:end] begins; `end` where there is no other.

        >>> Understood("Mr. Vell left. He won.", "en").first_sentence_end(0, 22)
        15
        """
        for sign in _SIGN.finditer(self.text, start, end):
            after = _LETTER.search(self.text, sign.end(), end)
            if after and self._find_beginning(sign.start(), after.start(), start):
                return after.start()
        return end

    def last_sentence_start(self, start: int, end: int) -> int:
        """Where the last sentence of text[start:end] begins.

        >>> Understood("He won. Mr. Vell left", "en").last_sentence_start(0, 21)
        8
        """
        found = start
        for sign in _SIGN.finditer(self.text, start, end):
            after = _LETTER.search(self.text, sign.end(), end)
            if after and self._find_beginning(sign.start(), after.start(), start):
                found = after.start()
        return found

    def _find_beginning(self, sign: int, following: int, begin: int) -> bool:
        """Whether a sentence begins with the word at `following`, the first one behind a sign; begin: of the window."""
        text, before = self.text, sign
        while before > begin and not text[before - 1].isalnum():
            before -= 1
        if before == begin:
            return False
        gap = text[before:following]
        word = _WORD_BEFORE.search(text, max(begin, before - _LONGEST_ABBREVIATION), before) if "." in gap else None
        return begins_sentence(gap, word[0] if word else "", text[following], self.known)
