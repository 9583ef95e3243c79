"""A text as far as it is understood: cut into words once, and what the fields have found in it so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from flows.rules.marks import SENTENCE_ENDS, UNSPACED_ENDS
from flows.text.values import DateMention, Mention
from flows.text.words.clause import Clause, cut_words
from flows.text.words.known_names import Names
from flows.text.words.known_words import known_words

_SIGN = re.compile(rf"[{re.escape(SENTENCE_ENDS)}…]")
# Such a sign with what closes behind it and the blanks: what follows belongs to the next sentence.
_SENTENCE_END = re.compile(rf"""[{re.escape(SENTENCE_ENDS)}…]["”’»')\]]*\s+|[{UNSPACED_ENDS}]["”’»')\]」』）]*""")
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

    A line is cut into words when first asked for, and once: the clauses and sentences that fields look at are parts of
    it. Most texts have a few lines with quotations or tolls, so cutting all of them would cost more than it saves.

    names: told anew (`names.tell`) when more is known of them. dates: empty until they were looked for.
    """

    __slots__ = ("_cuts", "_line_starts", "_sentences", "dates", "known", "language", "names", "text")

    def __init__(
        self, text: str, language: str, mentions: Sequence[Mention] = (), dates: Sequence[DateMention] = ()
    ) -> None:
        self.text = text
        self.language = language
        self.known = known_words(language)
        self.names = Names(mentions)
        self.dates = dates
        self._line_starts: list[int] = []
        self._cuts: dict[int, Clause] = {}
        self._sentences: dict[int, list[int]] = {}

    def clause(self, start: int = 0, end: int | None = None) -> Clause:
        """The words of text[start:end].

        >>> Understood("Rain fell. Ann Lee said so.", "en").clause(11, 18).words
        ['Ann', 'Lee']
        """
        end = len(self.text) if end is None else end
        line = self._line_at(start)
        first, stop = bisect_left(line.starts, start), bisect_left(line.starts, end)
        # Whatever begins or ends inside a word, or goes over the end of a line, is cut by itself.
        if end > line.end or (first and line.ends[first - 1] > start) or (stop > first and line.ends[stop - 1] > end):
            return cut_words(self.text, start, end, self.known, self.names)
        return line.cut(first, stop, start, end)

    def words_and_numbers(self, start: int = 0, end: int | None = None) -> Clause:
        """The same with numbers as words of their own."""
        return self.clause(start, end).part_numbers()

    def list_taken(self) -> "Spans":
        """Where the names and dates stand."""
        return Spans([(one.start, one.end) for found in (self.names.all, self.dates) for one in found])

    def _line_at(self, position: int) -> Clause:
        if not self._line_starts:
            lengths = (len(line) + 1 for line in self.text.split("\n"))
            self._line_starts = list(accumulate(lengths, initial=0))
        number = bisect_right(self._line_starts, position) - 1
        start = self._line_starts[number]
        if start not in self._cuts:
            end = self._line_starts[number + 1] - 1
            self._cuts[start] = cut_words(self.text, start, end, self.known, self.names)
        return self._cuts[start]

    def _sentences_of(self, line: Clause) -> list[int]:
        """Where the sentences of a line begin."""
        if line.start not in self._sentences:
            self._sentences[line.start] = _find_sentences(line)
        return self._sentences[line.start]

    def sentence_around(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a position, blanks at its end left out.

        >>> Understood("Mr. Smith left. He won.\\n\\nRain fell.", "en").sentence_around(17)
        (16, 23)
        >>> texts = (("वह गया। वह जीता।", 10), ("他走了。他赢了。", 5))
        >>> [Understood(text, "en").sentence_around(at) for text, at in texts]
        [(8, 16), (4, 8)]
        """
        line = self._line_at(position)
        starts = self._sentences_of(line)
        number = bisect_right(starts, position)
        end = starts[number] if number < len(starts) else line.end
        start = starts[number - 1]
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def first_sentence_end(self, start: int, end: int) -> int:
        """Where the sentence after the first one in text[start:end] begins; `end` where there is no other.

        >>> Understood("Mr. Vell left. He won.", "en").first_sentence_end(0, 22)
        15
        """
        line = self._line_at(start)
        first = bisect_right(line.ends, start)
        if first == len(line.starts):
            return end
        starts = self._sentences_of(line)
        number = bisect_right(starts, line.starts[first])
        following = bisect_left(line.starts, starts[number]) if number < len(starts) else len(line.starts)
        return min(end, line.starts[following]) if following < len(line.starts) else end

    def last_sentence_start(self, start: int, end: int) -> int:
        """Where the last sentence of text[start:end] begins.

        >>> Understood("He won. Mr. Vell left", "en").last_sentence_start(0, 21)
        8
        """
        line = self._line_at(start)
        first, last = bisect_right(line.ends, start), bisect_left(line.starts, end) - 1
        if last < first:
            return start
        starts = self._sentences_of(line)
        begin = bisect_left(line.starts, starts[bisect_right(starts, line.starts[last]) - 1])
        return line.starts[begin] if begin > first else start


def _find_sentences(line: Clause) -> list[int]:
    """Where the sentences of a line begin; a long one goes on as several, cut at blanks."""
    starts, text = [line.start], line.text
    done = 0  # words before the last sign
    for sign in _SIGN.finditer(text, line.start, line.end):
        number = bisect_right(line.ends, sign.start())
        if number > done and number < len(line.starts) and line.is_sentence_end(number):
            end = _SENTENCE_END.search(text, line.ends[number - 1], line.starts[number])
            _append(text, starts, end.end() if end else line.starts[number])
        done = max(done, number)
    _append(text, starts, line.end)
    starts.pop()
    return starts


def _append(text: str, starts: list[int], start: int) -> None:
    """Append where a sentence begins, behind pieces of the one before it of at most SENTENCE_LIMIT characters."""
    while start - starts[-1] > SENTENCE_LIMIT:
        blank = text.rfind(" ", starts[-1] + 1, starts[-1] + SENTENCE_LIMIT)
        starts.append(blank + 1 if blank > 0 else starts[-1] + SENTENCE_LIMIT)
    starts.append(start)
