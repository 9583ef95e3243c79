"""A corpus of invented news for measuring duplicates: stories of 3 KB, copies of them, and reports of templates.

The words are invented, and as often as words of a language are (Zipf's law) between the small words of English. Stories
quote stock phrases, names come back within a story, and pages carry their site's lines, so that shingles are shared as
they are in news. Everything follows from the number of a document and the seed.
"""

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from benchmarks.duplicate_model.bodies import Body
from benchmarks.duplicate_model.edits import Story, credit, edit, headline, trim_tail
from benchmarks.duplicate_model.reports import TEMPLATES, write_reports

SITES = 60
# Words of a story: with a page's lines around it, a file has 3 KB.
STORY_WORDS = 550
# Of five documents, one is a copy; of fifty, one is a template's report.
COPIES, REPORTS = 0.2, 0.02
COPY_KINDS = {"exact": 25, "normalized": 15, "trimmed": 15, "edited": 30, "excerpt": 15}

_SYLLABLES = tuple(a + b for a in ("b", "br", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v")
                   for b in ("a", "e", "i", "o", "u", "an", "el", "or", "in"))  # fmt: skip
# %w a word, %n a name, %d a number.
_PHRASES = (
    "the %w of the %w", "a %w %w", "in the %w", "and the %w", "of %n", "to %w the %w", "said %n", "with a %w %w",
    "on the %w %w", "for %d %w", "that the %w was %w", "after %n %w", "by the %w", "who %w in %n", "at %n", "has %w",
    "from %w to %w", "as %w %w", "which %w the %w", "will %w", "is %w and %w", "not %w", "had been %w", "%w %w",
    "but %n %w", "more than %d %w", "%n and %n", "an %w", "were %w", "when the %w %w",
)  # fmt: skip
# Phrases that thousands of stories quote, the first ones most; what is left out is filled once, for all stories.
_STOCK = (
    "told reporters at a news conference on %w", "according to a statement that was released by the %w %w",
    "declined to comment on the %w", "for the first time in more than %d years", "at the end of the %w %w",
    "did not immediately respond to a request for %w", "a spokesman for the ministry of %w said",
    "one of the largest %w of its kind in %n", "in the %w quarter of the year", "the %w police said in a statement",
    "on condition of anonymity because he was not authorised to %w", "is expected to take part in the %w talks",
)  # fmt: skip
STOCK_PHRASES = 1_200
# Under the pages of one site in ten stands prose that cleaning leaves, as some always does.
FOOTED_SITES = SITES // 10
_FOOTER = (
    "Sign up for the morning letter of {site} and have the news in your box before breakfast every day.",
    "Reproduction of texts and pictures is allowed with the written consent of {site} only, and mostly for a fee.",
    "{site} is a member of the press council; complaints about its reports can be sent to the ombudsman at any time.",
)


class Press:
    """Prints the documents of a corpus. old: how many there are before those that this press prints."""

    def __init__(self, seed: int, old: int = 0) -> None:
        chance = _chance("words")
        words = {"".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 3)))) for _ in range(30_000)}
        self._seed, self._old = seed, old
        # The most frequent words are the shortest ones.
        self._words = sorted(words, key=lambda word: (len(word), word))
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(len(self._words))))
        self._names = [word.capitalize() for word in self._words[-9_000::2]]
        self._stock = [self._fill(chance, chance.choice(_STOCK), self._names) for _ in range(STOCK_PHRASES)]
        self._stock_weights = list(accumulate(1 / (rank + 8) for rank in range(STOCK_PHRASES)))
        self._reporters = [" ".join(chance.choices(self._names, k=2)) for _ in range(400)]

    def print_all(self, count: int) -> Iterator[tuple[str, bytes]]:
        """(name, bytes) of so many documents."""
        for number in range(self._old, self._old + count):
            yield self.print_one(number)

    def print_one(self, number: int) -> tuple[str, bytes]:
        chance = _chance(f"{self._seed} document {number}")
        kind = chance.random()
        site, day = chance.randrange(SITES), chance.randint(1, 28)
        if number and kind < COPIES:
            original = chance.randrange(number)
            while _chance(f"{self._seed} document {original}").random() < COPIES + REPORTS:
                original = chance.randrange(number)
            return self._copy(chance, number, original, site, day)
        if kind < COPIES + REPORTS:
            story, _ = write_reports(chance, chance.choice(sorted(TEMPLATES)))
        else:
            story = self.write_story(number)
        return f"{site:02d}/{number:07d}.txt", self._print(story, site, day, number)

    def _copy(self, chance: random.Random, number: int, original: int, site: int, day: int) -> tuple[str, bytes]:
        (kind,) = chance.choices(list(COPY_KINDS), list(COPY_KINDS.values()))
        name = f"{site:02d}/{number:07d}.txt"
        if kind == "exact":
            return name, self.print_one(original)[1]
        story = self.write_story(original)
        other = [Body("", "", story.title or "", self.write_story(number).paragraphs, ())]
        if kind == "normalized":
            story = Story((story.title or "").upper(), tuple(text.replace(",", "") for text in story.paragraphs))
        elif kind == "trimmed":
            story = trim_tail(chance, credit(chance, story, other, 1.0), other, 0.6)
        elif kind == "edited":
            story = edit(chance, story, other, chance.randint(1, 3), 0.6)
        else:
            story = headline(chance, Story(story.title, story.paragraphs[: chance.randint(2, 3)]), other, 1.0)
        return name, self._print(story, site, day, number)

    def write_story(self, number: int) -> Story:
        chance = _chance(f"{self._seed} story {number}")
        cast = chance.choices(self._names, k=8)
        wanted = round(STORY_WORDS * chance.uniform(0.5, 1.5))
        paragraphs: list[str] = []
        while wanted > 0:
            sentences = [self._write_sentence(chance, cast) for _ in range(chance.randint(2, 4))]
            paragraphs.append(" ".join(sentences))
            wanted -= paragraphs[-1].count(" ") + 1
        title = " ".join(chance.choices(self._words, cum_weights=self._weights, k=6)).capitalize()
        return Story(title, tuple(paragraphs))

    def _write_sentence(self, chance: random.Random, cast: list[str]) -> str:
        phrases = chance.choices(_PHRASES, k=chance.randint(4, 9))
        if chance.random() < 0.1:
            phrases[chance.randrange(len(phrases))] = chance.choices(self._stock, cum_weights=self._stock_weights)[0]
        text = self._fill(chance, " ".join(phrases), cast)
        return f"{text[0].upper()}{text[1:]}."

    def _fill(self, chance: random.Random, text: str, names: list[str]) -> str:
        words = chance.choices(self._words, cum_weights=self._weights, k=text.count("%w"))
        names = chance.choices(names, k=text.count("%n"))
        text = text.replace("%w", "{}").format(*words).replace("%n", "{}").format(*names)
        while "%d" in text:
            text = text.replace("%d", str(chance.randint(2, 900)), 1)
        return text

    def _print(self, story: Story, site: int, day: int, number: int) -> bytes:
        name = f"The {self._names[site]} Courier"
        head = [name, "Home News Sport Weather"] + ([story.title] if story.title else [])
        # What comes later was printed later, as news is.
        month = "April" if self._old else "March"
        head += [f"By {self._reporters[number % len(self._reporters)]}", f"Published {day} {month} 2021"]
        foot = ["Share this: Facebook X Email Print", f"© 2021 {name}. All rights reserved."]
        foot += [line.format(site=name) for line in _FOOTER if site < FOOTED_SITES]
        return "\n\n".join([*head, *story.paragraphs, *foot]).encode() + b"\n"


def write_corpus(folder: Path, count: int, *, seed: int = 1, old: int = 0) -> int:
    """Write documents number `old` and so many more; returns their bytes. Their copies are of any before them."""
    total = 0
    for site in range(SITES):
        (folder / f"{site:02d}").mkdir(parents=True, exist_ok=True)
    for name, data in Press(seed, old).print_all(count):
        (folder / name).write_bytes(data)
        total += len(data)
    return total


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311 - a benchmark needs the same corpus each time, not secrets
