"""The press: document number N of a corpus, from the seed and N alone."""

from bisect import bisect
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from benchmarks.corpus import english, others
from benchmarks.corpus.language import Cast, Dice, Language, coin_name, pick, roll
from benchmarks.corpus.sites import SITES, Site, make_site

# Shares of all documents.
COPIES, TEMPLATES, FOREIGN, LEGACY, EMPTY = 0.18, 0.02, 0.08, 0.01, 0.001
# Of the stories, how many stand on a page with all that a site prints around them; the others are bare, as agencies
# send them. Where documents are short, pages are few: what stands around a story is longer than such a story.
PAGES = 0.5
PAGE_BYTES = 700
LONG_ENOUGH = 2_000
# How long stories are, as shares of the mean, at these quantiles: half of all news are short, and a few very long.
QUANTILES = (0.0, 0.01, 0.05, 0.25, 0.50, 0.75, 0.95, 0.99, 1.0)
LENGTHS = (0.02, 0.05, 0.09, 0.20, 0.37, 0.91, 3.60, 9.0, 18.0)
# A reprint comes within so many documents; every WIRE-th story is the agencies', and printed ten times.
WINDOW, WIRE = 4_000, 64
# What a copy does to a story, and how often.
KINDS = (("exact", 0.25), ("reprint", 0.25), ("edited", 0.30), ("trimmed", 0.12), ("excerpt", 0.08))
LANGUAGES = (others.GERMAN, others.FRENCH, others.SPANISH, others.RUSSIAN)
_TEMPLATES = (
    ("Weather for {place}", (
        "The forecast for {place} and the surrounding area is for cloud in the morning and sun in the evening.",
        "The highest temperature will be {d} degrees, with winds of up to {n} kilometres an hour from the west.",
        "The chance of rain is {n} percent, and the outlook for the day after is dry in most places.")),
    ("Shares in {place} close {percent} percent higher", (
        "Shares on the {place} exchange rose as investors waited for the central bank's decision on interest rates.",
        "The main index gained {n} points, or {percent} percent. Volume was {big} shares.",
        "{org} rose {percent} percent and {org} lost {percent} percent, dealers said.")),
    ("{org} quarterly profit", (
        "{org} said net income for the quarter was {n}.{m} million euros, or {n} cents a share.",
        "Revenue was {big} thousand, against {big} thousand a year earlier.",
        "The company paid a dividend of {d} cents a share, unchanged from the quarter before.")),
)  # fmt: skip
_DATELINES = ("{town}, {month} {d} ({agency}) - ", "{town} ({agency}) — ", "{TOWN} - ", "", "")
_AGENCIES = ("Reuters", "AP", "AFP", "dpa")


@dataclass(frozen=True, slots=True)
class Story:
    title: str
    paragraphs: tuple[str, ...]
    language: str
    reporter: str


@dataclass(frozen=True, slots=True)
class Document:
    """A story as a site prints it.

    kind: story, template, empty, or what a copy did (KINDS); original: of a copy, the number of its story; is_page:
    whether the site's lines stand around it; teasers: headlines of other stories below it; day: (year, month, day).
    """

    number: int
    kind: str
    original: int | None
    story: Story
    site: Site
    is_page: bool
    day: tuple[int, int, int]
    teasers: tuple[str, ...]
    encoding: str = "utf-8"

    @property
    def name(self) -> str:
        """A path without an ending; no folder has more than a thousand documents."""
        return f"{self.number // 1000:05d}/{self.site.folder}-{self.number:08d}"

    @property
    def head(self) -> tuple[str, ...]:
        year, month, day = self.day
        names = english.ENGLISH.lists["month"]
        stamp = self.site.published.format(d=day, m=month, month=names[month - 1], year=year)
        byline = self.site.byline.format(name=self.story.reporter)
        return (self.story.title, byline, stamp)

    def write_text(self) -> bytes:
        """The page as a scraper that knows no elements leaves it, or the bare story."""
        if self.kind == "empty":
            return b" \n\n"
        story, site = self.story, self.site
        if self.is_page:
            around = (*self.teasers, *site.below, *site.legal)
            head = site.gap.join((*site.above, *self.head, *site.share))
            text = site.gap.join((head, *story.paragraphs, *around))
        else:
            text = "\n\n".join((story.title, *story.paragraphs))
        return (text + "\n").encode(self.encoding, "replace")


class Press:
    """Prints documents. mean_bytes: how long they are on average, what stands around stories included."""

    def __init__(self, seed: int = 1, mean_bytes: int = 2_300) -> None:
        self._seed = seed
        self._pages = PAGES * min(1.0, mean_bytes / LONG_ENOUGH) ** 2
        self._story_bytes = mean_bytes - self._pages * PAGE_BYTES
        towns = english.PLACES
        self.sites = [make_site(self._dice(f"site {n}"), n, towns[n % len(towns)]) for n in range(SITES)]
        # Many copies are of few stories, and stories are long to write.
        self._story = lru_cache(maxsize=256)(self._write_story)

    def print_one(self, number: int) -> Document:
        """Document `number`, from 0."""
        dice = self._dice(f"document {number}")
        kind, original = self._find_kind(number, dice), None
        site = self.sites[int(dice() * dice() * SITES)]
        if kind == "copy":
            original = self._find_original(number, dice)
            kind = _find_in(KINDS, dice())
            if kind == "exact":
                return replace(self.print_one(original), number=number, kind=kind, original=original)
            story = self._copy(dice, kind, self._story(original))
        elif kind == "template":
            story = self._write_template(dice)
        else:
            story = self._story(number)
        # Days go on as numbers do: a thousand documents a day, of three years.
        day = (2022 + number // 336_000 % 3, 1 + number // 28_000 % 12, 1 + number // 1_000 % 28)
        teasers = [self._story(n).title for n in range(number - site.teasers, number) if self._is_story(n)]
        return Document(
            number, kind, original, story, site, dice() < self._pages, day, tuple(teasers),
            encoding="cp1252" if story.language == "en" and dice() < LEGACY else "utf-8",
        )  # fmt: skip

    def _dice(self, name: str) -> Dice:
        return Random(f"{self._seed} {name}").random  # noqa: S311 - the same corpus everywhere, not secrets

    def _find_kind(self, number: int, dice: Dice) -> str:
        throw = dice()
        if throw < EMPTY:
            return "empty"
        if throw < EMPTY + TEMPLATES:
            return "template"
        return "copy" if number and throw < EMPTY + TEMPLATES + COPIES else "story"

    def _is_story(self, number: int) -> bool:
        return number >= 0 and self._find_kind(number, self._dice(f"document {number}")) == "story"

    def _find_original(self, number: int, dice: Dice) -> int:
        """A story before this one, mostly a recent one, half of the time an agency's."""
        while True:
            found = max(0, number - 1 - int(dice() * dice() * WINDOW))
            if dice() < 0.5:
                found -= found % WIRE
            if found == 0 or self._is_story(found):
                return found

    def _write_story(self, number: int) -> Story:
        dice = self._dice(f"story {number}")
        language: Language = english.ENGLISH
        if dice() < FOREIGN:
            language = LANGUAGES[int(dice() * len(LANGUAGES))]
        cast = _make_cast(dice)
        title = language.write_headline(dice, cast)
        left = self._story_bytes * _find_length(dice()) - len(title)
        paragraphs = []
        while not paragraphs or left > 0:
            sentences = [language.write_sentence(dice, cast) for _ in range(roll(dice, 1, 3))]
            if not paragraphs and language is english.ENGLISH:
                sentences[0] = _write_dateline(dice, cast) + sentences[0]
            # A short story ends in time; bytes of Cyrillic count twice.
            while len(sentences) > 1 and sum(map(len, sentences)) > 1.3 * left:
                sentences.pop()
            paragraphs.append(" ".join(sentences))
            left -= len(paragraphs[-1].encode()) + 2
        return Story(title, tuple(paragraphs), language.code, " ".join(cast.people[-1]))

    def _write_template(self, dice: Dice) -> Story:
        cast = _make_cast(dice)
        title, sentences = _TEMPLATES[int(dice() * len(_TEMPLATES))]
        fill = english.ENGLISH.fill
        lines = tuple(fill(text, dice, cast) for text in sentences)
        return Story(fill(title, dice, cast), lines, "en", " ".join(cast.people[-1]))

    def _copy(self, dice: Dice, kind: str, story: Story) -> Story:
        """What another paper makes of a story. reprint: the same words on another page."""
        paragraphs = list(story.paragraphs)
        if kind == "trimmed":
            paragraphs = paragraphs[: max(1, int(len(paragraphs) * (0.5 + dice() / 2)))]
        elif kind == "excerpt":
            paragraphs = paragraphs[: max(1, len(paragraphs) // 4)]
        elif kind == "edited":
            # The last sentence of every seventh paragraph is another, and the headline.
            cast = _make_cast(dice)
            for index, text in enumerate(paragraphs):
                if dice() < 0.15:
                    paragraphs[index] = text.rsplit(". ", 1)[0] + ". " + english.ENGLISH.write_sentence(dice, cast)
            story = replace(story, title=english.ENGLISH.write_headline(dice, cast))
        return replace(story, paragraphs=tuple(paragraphs))


def _make_cast(dice: Dice) -> Cast:
    people = tuple((pick(dice, english.GIVEN), coin_name(dice)) for _ in range(5))
    places = tuple(pick(dice, english.PLACES) for _ in range(4))
    company = f"{people[0][1]} {pick(dice, english.TRADES)}"
    return Cast(people, places, (company, pick(dice, english.BODIES)))


def _write_dateline(dice: Dice, cast: Cast) -> str:
    town = cast.places[0]
    return pick(dice, _DATELINES).format(
        town=town, TOWN=town.upper(), agency=pick(dice, _AGENCIES), d=roll(dice, 1, 28),
        month=pick(dice, english.ENGLISH.lists["month"]),
    )  # fmt: skip


def _find_length(throw: float) -> float:
    """The length of a story as a share of the mean, at this quantile."""
    right = min(bisect(QUANTILES, throw), len(QUANTILES) - 1)
    low, high = QUANTILES[right - 1], QUANTILES[right]
    return LENGTHS[right - 1] + (LENGTHS[right] - LENGTHS[right - 1]) * (throw - low) / (high - low)


def _find_in(kinds: tuple[tuple[str, float], ...], throw: float) -> str:
    for name, share in kinds:
        throw -= share
        if throw < 0:
            return name
    return kinds[-1][0]
