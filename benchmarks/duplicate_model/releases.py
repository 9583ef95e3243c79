"""One text to many towns: announcements that differ in who gets how much, which must never hide each other."""

# ruff: noqa: E501  A sentence reads best on one line.

import random
import re
from collections import Counter
from collections.abc import Sequence

from benchmarks.duplicate_model.bodies import Body
from benchmarks.duplicate_model.edits import Story
from benchmarks.duplicate_model.reports import fill_slots
from flows.text.comparing.words import tokenize

RECIPIENTS = (
    "Norwood Fire Department", "Easton Public Library", "Tarn Valley School District", "County of Ravenna",
    "Port Alma Harbour Authority", "Holmby Volunteer Fire Company", "Quill Creek Water Board", "McTavish Clinic",
    "Dunmore Township Police", "University of Sankt Veit", "St. Anne Hospital", "Lower Dunmore Housing Trust",
)  # fmt: skip
# {who} and {sum} differ; {person} and what else is said is the same in all announcements of a series.
ANNOUNCEMENTS = (
    "{person} today announced that the {who} will receive ${sum} under the program, which helps communities to buy equipment and train their people.",
    "The {who} has been awarded a grant of {sum} dollars, the office of {person} said on {day}. The money will be paid out over three years.",
    "{person} and the {who} will hold a meeting for residents on {day}, {month} {sum}, the ministry announced.",
    "Der {who} erhält aus dem Förderprogramm {sum} Euro, wie {person} am {day} mitteilte. Die Mittel stehen ab sofort bereit.",
    "Le {who} recevra une subvention de {sum} euros, a annoncé {person} ce {day}. Le programme aide les communes à investir.",
    "{person} praised the {who} on {day} for its work for the people of the region, and promised to visit again in {month}.",
)  # fmt: skip
HEADLINES = (
    "{who} to receive {sum}",
    "{person} announces grant for {who}",
    "{person} announces grants",
    "Grant announced",
)
# Names that stand for a subject: one or more capitalised words within a sentence.
_SUBJECT = re.compile(r"(?<=[a-zäöüßéèçà,] )[A-ZÄÖÜÉ]\w+(?: [A-ZÄÖÜÉ]\w+)*")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def announce(rng: random.Random, story: Story) -> tuple[Story, Story]:
    """An announcement to two recipients; what follows it is the story, the same in both."""
    series = fill_slots(rng, rng.choice(ANNOUNCEMENTS)), fill_slots(rng, rng.choice(HEADLINES))
    body = story.paragraphs[: rng.randint(1, 8)]
    chosen = rng.sample(RECIPIENTS, 2)
    sums = [f"{rng.randint(2, 900)},{rng.randint(100, 999)}" for _ in chosen]
    if rng.random() < 0.2:
        sums = [sums[0]] * 2
    texts = [
        [text.replace("{who}", who).replace("{sum}", amount) for text in series]
        for who, amount in zip(chosen, sums, strict=True)
    ]
    first, second = (Story(headline, (lead, *body)) for lead, headline in texts)
    return first, second


def exchange_subject(rng: random.Random, story: Story, others: Sequence[Body]) -> tuple[Story, Story] | None:
    """Make a report one of a series: the names that its first paragraphs speak of most, and a figure, are others."""
    paragraphs = story.paragraphs[:10]
    opening = "\n".join(paragraphs[:2])
    subjects = [name for name, _ in Counter(_SUBJECT.findall(opening)).most_common(rng.randint(1, 3))]
    names = sorted(set(_SUBJECT.findall("\n".join(rng.choice(others).paragraphs))) - set(subjects))
    if not subjects or len(names) < len(subjects):
        return None
    exchange = dict(zip(subjects, rng.sample(names, len(subjects)), strict=True))
    numbers = _NUMBER.findall(opening)[: rng.randint(0, 2)]
    exchange |= {number: str(rng.randint(10, 99_999)) for number in numbers}
    pattern = re.compile("|".join(rf"\b{re.escape(old)}\b" for old in sorted(exchange, key=len, reverse=True)))

    def change(text: str) -> str:
        return pattern.sub(lambda match: exchange[match.group()], text)

    changed = Story(story.title and change(story.title), tuple(map(change, paragraphs)))
    gone = Counter(tokenize("\n".join(paragraphs))) - Counter(tokenize(changed.text))
    least = 2 if numbers else 3
    return (Story(story.title, paragraphs), changed) if gone.total() >= least else None
