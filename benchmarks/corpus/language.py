"""A language's sentences as frames, and how their slots are filled."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

# Gives the next number of 0 ≤ x < 1. Nothing else of `random` is used: this is the same in every version of Python.
Dice = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom and what a story is about: people as (given name, surname), places, organizations."""

    people: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    orgs: tuple[str, ...]


Slot = Callable[[Dice, Cast], str]
# Literal text and the slot behind it, in turns; a last piece of text.
Frame = tuple[tuple[tuple[str, Slot], ...], str]

# Share of stock sentences.
STOCK = 0.004
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Language:
    """Frames with slots: {noun} from a list, {person} from the cast, {name} a coined one, {n} a number.

    lists: words, chosen with a weight that falls from the first to the last, or phrases with slots of their own, each
    as often as the others. stock: sentences that stand in many stories.
    """

    code: str
    headlines: Sequence[str]
    sentences: Sequence[str]
    stock: Sequence[str]
    lists: Mapping[str, Sequence[str]]
    _frames: dict[str, Frame] = field(default_factory=dict, repr=False)

    def write_headline(self, dice: Dice, cast: Cast) -> str:
        text = self._fill(pick(dice, self.headlines), dice, cast)
        return capitalize(text)

    def write_sentence(self, dice: Dice, cast: Cast) -> str:
        text = self._fill(pick(dice, self.stock if dice() < STOCK else self.sentences), dice, cast)
        return capitalize(text)

    def fill(self, template: str, dice: Dice, cast: Cast) -> str:
        """A template of its own with its slots filled."""
        return self._fill(template, dice, cast)

    def _fill(self, template: str, dice: Dice, cast: Cast) -> str:
        frame = self._frames.get(template)
        if frame is None:
            frame = self._frames[template] = self._read(template)
        pieces, end = frame
        return "".join([text + slot(dice, cast) for text, slot in pieces]) + end

    def _read(self, template: str) -> Frame:
        parts = _SLOT.split(template)
        slots = (self._slot(name) for name in parts[1::2])
        return tuple(zip(parts[:-1:2], slots, strict=True)), parts[-1]

    def _slot(self, name: str) -> Slot:
        if name in self.lists:
            words = tuple(self.lists[name])
            if any("{" in word for word in words):
                return lambda dice, cast: self._fill(pick(dice, words), dice, cast)
            return lambda dice, _: pick_early(dice, words)
        return _SLOTS[name]


def list_items(text: str) -> list[str]:
    r"""Words between spaces, or phrases between bars, over any number of lines.

    >>> list_items("new old"), list_items("\non Monday|at short\nnotice\n")
    (['new', 'old'], ['on Monday', 'at short notice'])
    """
    return [item.strip() for item in text.replace("\n", " ").split("|")] if "|" in text else text.split()


def capitalize(text: str) -> str:
    """A sentence's first letter in capitals, behind an opening quotation mark too.

    >>> capitalize("“one bridge"), capitalize("3 bridges")
    ('“One bridge', '3 bridges')
    """
    first = 1 if text[0] in "“«„" else 0
    return text[:first] + text[first].upper() + text[first + 1 :]


def pick(dice: Dice, items: Sequence[str]) -> str:
    return items[int(dice() * len(items))]


def pick_early(dice: Dice, items: Sequence[str]) -> str:
    """An item, the first ones more often than the last: half of the choices are of the first third."""
    throw = dice()
    return items[int(throw * (0.35 + 0.65 * throw) * len(items))]


def roll(dice: Dice, low: int, high: int) -> int:
    """A whole number, low ≤ number ≤ high."""
    return low + int(dice() * (high - low + 1))


# A coined name is one of these and one of those: some four thousand, nobody's in particular.
NAME_HEADS = list_items("""
Ald Bar Bell Brack Carr Dal Dorn Ell Fair Far Gar Gren Hal Harr Hol Ing Kel Kest Lam Lind Mar Mell Nor Oak Orr Pell
Quill Ram Rav Sand Sel Stan Tarn Thorn Ull Van Vell Wal War West Win Yar Zell Ab Ad Ben Dem Kar Mor Per Rus Sok Tad Ver
""")
NAME_TAILS = list_items("""
acre aker berg bourne brook by dale den don er ert ester eva feld ford gate grave ham holm idge ing ington ko land ler
ley lin lock low man mere mont more ner off ova over ovic
pool quist ridge rick roth sby sen shaw ski son stad ston ström
tag ten ton tree uya vale vik ward well wick wood worth yard zade zer
""")


def _name(dice: Dice, cast: Cast) -> str:
    return " ".join(cast.people[int(dice() * len(cast.people))])


def coin_name(dice: Dice) -> str:
    """A name of a place or a family that hardly anybody has."""
    return pick(dice, NAME_HEADS) + pick(dice, NAME_TAILS)


_SLOTS: dict[str, Slot] = {
    "name": lambda dice, _: coin_name(dice),
    "person": _name,
    "surname": lambda dice, cast: cast.people[int(dice() * len(cast.people))][1],
    "place": lambda dice, cast: pick(dice, cast.places),
    "org": lambda dice, cast: pick(dice, cast.orgs),
    "n": lambda dice, _: str(roll(dice, 2, 99)),
    "m": lambda dice, _: str(roll(dice, 2, 99)),
    "d": lambda dice, _: str(roll(dice, 1, 28)),
    "percent": lambda dice, _: f"{roll(dice, 0, 30)}.{roll(dice, 0, 9)}",
    "big": lambda dice, _: f"{roll(dice, 1, 900)},{roll(dice, 0, 999):03d}",
    "year": lambda dice, _: str(roll(dice, 1990, 2024)),
}
