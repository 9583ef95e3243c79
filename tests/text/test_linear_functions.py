"""Function by function: what reads a text takes time linear in it, whatever stands in it.

test_hostile.py says so of whole pages, where the time of one function may hide behind that of all others.
"""

from contextlib import suppress
from inspect import isfunction
from typing import NamedTuple

import pytest
from cases.pieces import PIECES
from linear import GRAIN, ROUNDS, time_once
from text_functions import Made, TextFunction, list_functions

import flows.text.document
import flows.text.readers.line
from flows.text.reading.decode import UnreadableText

# None is blank: functions of a word or a name are not asked about nothing.
SHAPES = (
    "one long line of sentences", "one long word", "the same line", "one word in capitals", "short and long lines",
    "tiny lines", "tables", "wrapped lines", "quoted mail", "punctuation", "quote marks",
    "quotes that stay open", "bylines with names", "all brackets", "dates", "digits", "casualties", "names",
    "organizations", "addresses", "open tags", "chinese", "letters under marks", "mail addresses",
)  # fmt: skip
# Characters of the smallest text; the others have two and four times as many. Where four times take less than a clock
# tells apart, all are longer: up to the second size, of pages, which have to be judged first, up to the first.
SIZES, PAGE_SIZES = (8_000, 32_000, 128_000), (8_000, 32_000)
# Characters of a text that stays as it is while the one beside it grows.
BESIDE = 2_000
# Linear work takes four times and twice as long, quadratic work sixteen and four times.
ALLOWED_FOUR, ALLOWED_TWICE = 8.0, 3.0
# Figures that are printed.
WORST = 5


class Growth(NamedTuple):
    """CPU seconds for a text, for twice and for four times as much."""

    once: float
    twice: float
    four: float

    @property
    def is_linear(self) -> bool:
        return self.four < min(ALLOWED_FOUR * self.once, ALLOWED_TWICE * self.twice) + GRAIN


class Texts:
    """Texts of one shape, made once."""

    def __init__(self, piece: str) -> None:
        self.piece, self.made = piece, dict[int, Made]()

    def of(self, characters: int) -> Made:
        if characters not in self.made:
            self.made[characters] = Made(self.piece * max(1, characters // len(self.piece)))
        return self.made[characters]


def time_call(function: TextFunction, texts: Texts, characters: int) -> float:
    work = function.bind(texts.of(characters), texts.of(BESIDE))

    def call(_: str) -> None:
        # Bytes may be refused, which takes time too.
        with suppress(UnreadableText):
            work()

    return time_once(call, "")


def measure_growth(function: TextFunction, texts: Texts) -> tuple[int, Growth]:
    """The characters of the smallest text, and the best times; more than one each only where the first are in doubt."""
    time_call(function, texts, BESIDE)  # words and patterns are read now
    for characters in PAGE_SIZES if function.is_of_pages else SIZES:
        growth = Growth(*(time_call(function, texts, characters * times) for times in (1, 2, 4)))
        if growth.four >= GRAIN:
            break
    for _ in range(ROUNDS):
        if growth.is_linear:
            break
        again = Growth(*(time_call(function, texts, characters * times) for times in (1, 2, 4)))
        growth = Growth(*map(min, growth, again))
    return characters, growth


def test_what_lines_and_documents_are_read_by_is_among_them() -> None:
    """All that these modules import, but for what takes something else than a text or what is read of one."""
    known = {function.call for function in list_functions()}
    left = {
        name
        for module in (flows.text.document, flows.text.readers.line)
        for name, given in vars(module).items()
        if isfunction(given) and given.__module__.startswith("flows.text.") and not name.startswith("_")
        if given not in known
    }
    # Witnesses of one dateline, elements of a page in HTML, lines of any kind, dates that were found, a decorator.
    assert left == {"list_witnesses", "split_elements", "without_mail_head", "is_made_of_dates", "by"}


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_each_function_four_times_as_long(shape: str) -> None:
    texts = Texts(PIECES[shape])
    found = [(function.name, *measure_growth(function, texts)) for function in list_functions()]
    worst = sorted(found, key=lambda one: one[2].four / max(one[2].once, GRAIN / 4), reverse=True)[:WORST]
    for name, characters, growth in worst:
        shown = ", ".join(f"{1000 * seconds:.1f}" for seconds in growth)
        print(f"\n{shape}: {name}: {shown} ms for {characters:,}, {2 * characters:,}, {4 * characters:,}", end="")
    assert [one for one in found if not one[2].is_linear] == []
