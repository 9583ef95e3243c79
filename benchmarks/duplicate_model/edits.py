"""Seeded edits that leave a report the same report: what editors, sites and scanners do to a text that they reprint."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from benchmarks.duplicate_model.bodies import Body

# Confused by scanners: one for the other, both ways.
CONFUSED = ("rn m", "cl d", "l 1", "o 0", "e c", "h b", "i l", "s 5", "u ii", "B 8", "n ri", "t f", "a o", "v y")
SPELLINGS = {
    "labour": "labor", "colour": "color", "harbour": "harbor", "neighbour": "neighbor", "favour": "favor",
    "honour": "honor", "centre": "center", "theatre": "theater", "metre": "meter", "defence": "defense",
    "organise": "organize", "organisation": "organization", "recognise": "recognize", "realise": "realize",
    "programme": "program", "travelled": "traveled", "cancelled": "canceled", "per cent": "percent",
    "towards": "toward", "whilst": "while", "grey": "gray", "analyse": "analyze", "tonnes": "tons",
}  # fmt: skip
# Words that an editor takes for each other.
SYNONYMS = {
    "said": "told reporters", "but": "however", "also": "in addition", "about": "around", "after": "following",
    "because": "since", "people": "residents", "government": "administration", "big": "large", "help": "assist",
    "many": "numerous", "must": "has to", "show": "reveal", "children": "kids", "plan": "scheme", "many of": "most of",
    "will": "is going to", "police": "officers", "and": "as well as", "the": "this", "a": "one", "in": "within",
    "of": "from", "to": "in order to", "is": "remains", "was": "had been", "that": "which", "on": "upon",
    "und": "sowie", "der": "dieser", "die": "diese", "auch": "ebenfalls", "aber": "jedoch", "nach": "seit",
    "et": "puis", "la": "cette", "le": "ce", "les": "ces", "de": "du", "dans": "en", "el": "este", "y": "e",
}  # fmt: skip
CREDITS = (
    "{city} ({agency}) - ", "{city}, {month} {day} — ", "{city} - ", "({agency}) ",
    "{city} ({agency}), {month} {day}: ",
)  # fmt: skip
CITIES = ("NORWOOD", "Easton", "PORT ALMA", "Oslo", "LISBON", "Zurich", "LIMA", "Warsaw")
AGENCIES = ("HP", "Northern Wire", "Alma Press", "staff", "Agencies")
MONTHS = ("January", "Feb", "March", "May", "June", "Sept.", "October", "Dec.")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCE = re.compile(r"(?<=[.!?…»”\"。])\s+")

_WEEKDAY = re.compile("|".join(WEEKDAYS))
_PARTS = re.compile(r"\w+|\W+")


@dataclass(frozen=True, slots=True)
class Story:
    """A report as a site prints it."""

    title: str | None
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


Edit = Callable[[random.Random, Story, Sequence[Body], float], Story]


def _paragraphs(story: Story, paragraphs: Sequence[str]) -> Story:
    return replace(story, paragraphs=tuple(paragraphs)) if paragraphs else story


def trim_tail(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    keep = max(1, round(len(story.paragraphs) * (1 - rng.uniform(0.1, 0.8) * strength)))
    return _paragraphs(story, story.paragraphs[:keep])


def trim_head(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    drop = min(len(story.paragraphs) - 1, max(1, round(len(story.paragraphs) * rng.uniform(0.05, 0.5) * strength)))
    return _paragraphs(story, story.paragraphs[drop:])


def cut_middle(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    return _paragraphs(story, [text for text in story.paragraphs if rng.random() > 0.35 * strength])


def insert(rng: random.Random, story: Story, others: Sequence[Body], strength: float) -> Story:
    paragraphs = list(story.paragraphs)
    for _ in range(max(1, round(len(paragraphs) * rng.uniform(0.05, 0.35) * strength))):
        paragraphs.insert(rng.randint(1, len(paragraphs)), rng.choice(rng.choice(others).paragraphs))
    return _paragraphs(story, paragraphs)


def rewrite_head(rng: random.Random, story: Story, others: Sequence[Body], _: float) -> Story:
    """Another first paragraph, where at least five stay as they are."""
    if len(story.paragraphs) < 6:
        return story
    return _paragraphs(story, [rng.choice(rng.choice(others).paragraphs), *story.paragraphs[1:]])


def reorder(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    paragraphs = list(story.paragraphs)
    for _swap in range(max(1, round(len(paragraphs) * 0.3 * strength))):
        first, second = rng.randrange(len(paragraphs)), rng.randrange(len(paragraphs))
        paragraphs[first], paragraphs[second] = paragraphs[second], paragraphs[first]
    return _paragraphs(story, paragraphs)


def credit(rng: random.Random, story: Story, _: Sequence[Body], __: float) -> Story:
    first = re.sub(r"^[A-Z][A-Z .,()/]{3,40}\s[-–—]+\s", "", story.paragraphs[0])
    words = {"city": CITIES, "agency": AGENCIES, "month": MONTHS, "day": tuple(map(str, range(1, 29)))}
    line = rng.choice(CREDITS).format(**{name: rng.choice(values) for name, values in words.items()})
    return _paragraphs(story, [line + first, *story.paragraphs[1:]])


def headline(rng: random.Random, story: Story, others: Sequence[Body], _: float) -> Story:
    words = (story.title or "").split()
    kind = rng.randrange(4)
    if kind == 0 or not words:
        return replace(story, title=None)
    if kind == 1:
        return replace(story, title=" ".join(words[: max(2, len(words) // 2)]))
    if kind == 2:
        return replace(story, title=" ".join(story.paragraphs[0].split()[:9]))
    return replace(story, title=rng.choice(others).title)


def scan(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    share = rng.uniform(0.01, 0.14) * strength
    pairs = [tuple(pair.split()) for pair in CONFUSED]

    def spoil(match: re.Match[str]) -> str:
        word = match.group()
        if rng.random() > share:
            return word
        if rng.random() < 0.2 and len(word) > 4:
            place = rng.randint(1, len(word) - 1)
            return word[:place] + " " + word[place:]
        old, new = rng.choice(pairs)[:: rng.choice((1, -1))]
        return word.replace(old, new, 1) if old in word else word[:-1] + rng.choice("acenrt1")

    return _paragraphs(story, [re.sub(r"\w+", spoil, text) for text in story.paragraphs])


def respell(_: random.Random, story: Story, __: Sequence[Body], ___: float) -> Story:
    def change(text: str) -> str:
        for british, american in SPELLINGS.items():
            text = text.replace(british, american) if british in text else text.replace(american, british)
        return text

    return _paragraphs(story, [change(text) for text in story.paragraphs])


def paraphrase(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    """Take words for others, leave some out, and put sentences in another order now and then."""
    share, lost = rng.uniform(0.1, 0.9) * strength, rng.uniform(0, 0.05) * strength

    def change(word: str) -> str:
        if word in SYNONYMS and rng.random() < share:
            return SYNONYMS[word]
        return "" if word.isalpha() and rng.random() < lost else word

    return _paragraphs(story, ["".join(map(change, _PARTS.findall(text))) for text in story.paragraphs])


def retype(rng: random.Random, story: Story, _: Sequence[Body], __: float) -> Story:
    """Change case or punctuation, or print a paragraph for each sentence."""
    kind = rng.randrange(3)
    if kind == 0:
        return shout(story)
    if kind == 1:
        return _paragraphs(story, [re.sub(r"[,;:\"“”'’]", "", text) for text in story.paragraphs])
    return _paragraphs(story, [part for text in story.paragraphs for part in SENTENCE.split(text) if part.strip()])


def correct(rng: random.Random, story: Story, _: Sequence[Body], __: float) -> Story:
    """Correct one number, in a text that is long enough to be the same report nevertheless."""
    if len(story.text) < 900:
        return story
    places = [number for number, text in enumerate(story.paragraphs) if re.search(r"\d", text)]
    if not places:
        return story
    chosen = rng.choice(places)
    wrong = re.search(r"\d+", story.paragraphs[chosen])
    text = story.paragraphs[chosen]
    if wrong:
        text = f"{text[: wrong.start()]}{int(wrong.group()[:9]) + rng.randint(1, 9)}{text[wrong.end() :]}"
    return _paragraphs(story, [*story.paragraphs[:chosen], text, *story.paragraphs[chosen + 1 :]])


def redate(rng: random.Random, story: Story, _: Sequence[Body], __: float) -> Story:
    """Report a day later: another weekday in the text, or "yesterday"."""
    day = rng.choice((*WEEKDAYS, "yesterday", "earlier"))
    return _paragraphs(story, [_WEEKDAY.sub(day, text) for text in story.paragraphs])


def shorten(rng: random.Random, story: Story, _: Sequence[Body], strength: float) -> Story:
    """Leave out sentences anywhere but the first, as another paper does that has less room; the order stays."""
    lost = rng.uniform(0.15, 0.6) * strength
    paragraphs = []
    for number, text in enumerate(story.paragraphs):
        sentences = SENTENCE.split(text)
        kept = [part for place, part in enumerate(sentences) if number == place == 0 or rng.random() >= lost]
        paragraphs.append(" ".join(kept))
    return _paragraphs(story, [text for text in paragraphs if text])


def shout(story: Story) -> Story:
    return Story(story.title and story.title.upper(), tuple(text.upper() for text in story.paragraphs))


def add_page(rng: random.Random, story: Story, others: Sequence[Body], strength: float) -> Story:
    """Put lines of another page around the report: what cleaning left over."""
    around = [line for line in rng.choice(others).around if len(line.split()) > 4]
    if not around:
        return story
    place, count = rng.randrange(len(around)), max(1, round(rng.randint(1, 8) * strength))
    lines = around[place : place + count]
    if rng.random() < 0.3:
        return _paragraphs(story, [*lines[:2], *story.paragraphs])
    return _paragraphs(story, [*story.paragraphs, *lines])


EDITS: dict[str, Edit] = {
    "trim_tail": trim_tail, "trim_head": trim_head, "cut_middle": cut_middle, "insert": insert,
    "rewrite_head": rewrite_head, "reorder": reorder, "credit": credit, "headline": headline, "scan": scan,
    "respell": respell, "paraphrase": paraphrase, "retype": retype, "correct": correct, "add_page": add_page,
}  # fmt: skip


def edit(rng: random.Random, story: Story, others: Sequence[Body], count: int, strength: float) -> Story:
    for name in rng.sample(sorted(EDITS), count):
        story = EDITS[name](rng, story, others, strength)
    return story
