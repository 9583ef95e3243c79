"""Articles with their terms, some of them on the same event: number N of a corpus, from the seed and N alone."""

import datetime as dt
from functools import lru_cache
from random import Random
from typing import Any

from flows.text.comparing.terms import Term

FIRST_DAY, DAYS = dt.date(2022, 1, 1), 730
# How many articles an event has, and which share of all events.
SIZES = ((1, 0.70), (2, 0.14), (4, 0.10), (10, 0.05), (30, 0.01))
LANGUAGES = (("en", 0.85), ("de", 0.05), ("es", 0.05), ("fr", 0.05))
# Of no known day; of the terms of an article, those that are its event's, and of how many that it has.
DAYLESS, TERMS, OF_EVENT, EVENT_TERMS = 0.05, 44, 14, 24
# Words of a language, and names of the whole world: the first of them is said most often (Zipf).
WORDS, NAMES, NAMED = 60_000, 40_000, 0.3
_COPIES = sum(size * share for size, share in SIZES)


def make_article(number: int, *, seed: int = 1, last_days: int = DAYS) -> tuple[dict[str, Any], list[Term]]:
    """The row of an article, and its terms. last_days: so many days before the end of the corpus it may be of."""
    dice = Random(f"{seed} {number}")  # noqa: S311 - the same corpus everywhere, not secrets
    event = _pick_event(seed, int(number / _COPIES), last_days)
    day = event.day + dt.timedelta(days=int(dice.random() ** 3 * 12))
    language = event.language if dice.random() < 0.97 else "en"
    words = dict.fromkeys(dice.sample(event.words, OF_EVENT))
    while len(words) < TERMS:
        words[_say(dice, language)] = None
    terms = [Term(word, "", dice.choice((100, 100, 149, 177)), word[0] == "n") for word in words]
    row = {
        "doc_id": f"{dice.getrandbits(64):016x}",
        "publisher": f"Paper {dice.randrange(200)}",
        "title": f"Report {number} on event {event.number}",
        "language": language,
        "published_on": None if dice.random() < DAYLESS else day,
    }
    return row, terms


class _Event:
    def __init__(self, seed: int, number: int, last_days: int) -> None:
        dice = Random(f"{seed} event {number}")  # noqa: S311 - as above
        self.number = number
        self.day = FIRST_DAY + dt.timedelta(days=DAYS - 1 - int(dice.random() * last_days))
        self.language = _find_in(LANGUAGES, dice.random())
        own = [f"n{number}-{count}" for count in range(3)]
        self.words = own + [f"n{dice.randrange(NAMES)}" for _ in range(5)]
        while len({*self.words}) < EVENT_TERMS:
            self.words.append(_say(dice, self.language))
        self.words = sorted({*self.words})


@lru_cache(maxsize=4096)
def _pick_event(seed: int, number: int, last_days: int) -> _Event:
    """The event of a place in the corpus: those of many articles stand in many places."""
    dice = Random(f"{seed} place {number}")  # noqa: S311 - as above
    size = _find_in(SIZES, dice.random())
    return _Event(seed, number - number % size, last_days)


def _say(dice: Random, language: str) -> str:
    """A word, the more probable the earlier in the list of all: 1/rank."""
    if dice.random() < NAMED:
        return f"n{int(NAMES ** dice.random())}"
    return f"{language}{int(WORDS ** dice.random())}"


def _find_in(shares: tuple[tuple[Any, float], ...], throw: float) -> Any:
    for value, share in shares:
        throw -= share
        if throw < 0:
            return value
    return shares[0][0]
