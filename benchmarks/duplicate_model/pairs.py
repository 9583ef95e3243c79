"""Pairs that the duplicate model learns from: reports changed by seeded edits, and reports that look alike."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.duplicate_model.bodies import Body, find_nearest
from benchmarks.duplicate_model.edits import (
    SENTENCE,
    Story,
    add_page,
    correct,
    credit,
    edit,
    headline,
    insert,
    paraphrase,
    redate,
    shorten,
    shout,
    trim_tail,
)
from benchmarks.duplicate_model.releases import announce, exchange_subject
from benchmarks.duplicate_model.reports import TEMPLATES, exchange_facts, write_reports
from flows.text.comparing.compare import HOPELESS, describe, order_pair, prepare
from flows.text.comparing.words import find_names, tokenize

# Rounds over all bodies: each makes one pair of every kind from every body.
ROUNDS = 4
# Edits that leave less of the shorter text's shingles than this have made another text of it.
LEAST_LEFT = 0.25
# A part of a report has so many words at least.
LEAST_WORDS = 30
# Facts exchanged make another report where there are so many.
LEAST_EXCHANGED = 4

# Reports that have more of their words in common than this may as well be called the same.
MOST_BACKGROUND = 0.4

# Two columns of a series say something of their own in this share of their words at least.
LEAST_OWN = 0.15

Couple = tuple[Story, Story] | None
Make = Callable[[random.Random, Story, Sequence[Body]], Couple]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents as the model sees them. fold: of the body they were made from."""

    kind: str
    is_same: bool
    fold: int
    evidence: dict[str, float]


def make_pairs(bodies: Sequence[Body], folds: int) -> list[Pair]:
    return list(_describe_pairs(bodies, folds))


def _describe_pairs(bodies: Sequence[Body], folds: int) -> Iterator[Pair]:
    nearest = find_nearest(bodies)
    for turn in range(ROUNDS):
        for number, body in enumerate(bodies):
            others = [other for other in bodies if other is not body]
            for kind, (is_same, make) in KINDS.items():
                rng = random.Random(f"{turn} {body.id} {kind}")  # noqa: S311  not for secrets
                couple = make(rng, start_story(rng, body), others)
                if couple:
                    couple = _blur_titles(rng, is_same, couple, others)
                    yield from _describe(kind, is_same, number % folds, couple, LEAST_LEFT if is_same else HOPELESS)
            if turn == 0:
                for other in nearest[number]:
                    yield from _describe("same topic", False, number % folds, (_whole(body), _whole(other)), HOPELESS)


def _describe(kind: str, is_same: bool, fold: int, couple: tuple[Story, Story], least: float) -> Iterator[Pair]:
    first, second = (prepare(story.title, story.text) for story in couple)
    short, long = order_pair(first, second)
    if short.words and short.words != long.words:
        common = len(short.shingles & long.shingles)
        if common >= least * len(short.shingles):
            yield Pair(kind, is_same, fold, describe(short, long, common))


def _blur_titles(
    rng: random.Random, is_same: bool, couple: tuple[Story, Story], others: Sequence[Body]
) -> tuple[Story, Story]:
    """Make headlines a weak witness: sites change and lose them, and series and templates share them."""
    first, second = couple
    if rng.random() >= 0.4:
        return couple
    return first, headline(rng, second, others, 1.0) if is_same else Story(first.title, second.paragraphs)


def _whole(body: Body) -> Story:
    return Story(body.title or None, body.paragraphs)


def start_story(rng: random.Random, body: Body) -> Story:
    """The report, or its first paragraphs as a short report; one in four without its headline."""
    title = None if rng.random() < 0.25 else body.title
    paragraphs = body.paragraphs
    if rng.random() < 0.5:
        paragraphs = paragraphs[: rng.randint(2, 6)]
    return Story(title, paragraphs)


# -- the same ---------------------------------------------------------------------------------------------------------


def _edited(low: int, high: int, strength: float) -> Make:
    def make(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
        return story, edit(rng, story, others, rng.randint(low, high), strength)

    return make


def _edited_both(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    return edit(rng, story, others, rng.randint(1, 3), 0.7), edit(rng, story, others, rng.randint(1, 3), 0.7)


def _excerpt(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    if len(story.paragraphs) < 4:
        return None
    size = rng.randint(1, max(1, len(story.paragraphs) // 2))
    start = 0 if rng.random() < 0.9 else rng.randint(0, len(story.paragraphs) - size)
    part = Story(story.title, story.paragraphs[start : start + size])
    if len(tokenize(part.text)) < LEAST_WORDS:
        return None
    for change in (credit, headline, add_page):
        if rng.random() < 0.4:
            part = change(rng, part, others, 0.7)
    return story, part


def _same_report(rng: random.Random, _: Story, others: Sequence[Body]) -> Couple:
    story, _other = write_reports(rng, rng.choice(sorted(TEMPLATES)))
    for change in (credit, headline, add_page):
        if rng.random() < 0.5:
            changed = change(rng, story, others, 0.5)
            return story, changed
    return story, edit(rng, story, others, 1, 0.5)


def _updated(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """The same report a day later: a figure or two corrected, another weekday, now and then a paragraph more."""
    changed = redate(rng, story, others, 1.0)
    for _ in range(rng.randint(1, 2)):
        changed = correct(rng, changed, others, 1.0)
    if rng.random() < 0.5:
        changed = insert(rng, changed, others, 0.3)
    return (story, changed) if changed != story else None


def _in_capitals(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """A report in capitals, and its edited reprint in capitals or in mixed case."""
    changed = edit(rng, story, others, rng.randint(1, 2), 0.5)
    return shout(story), shout(changed) if rng.random() < 0.5 else changed


def _shortened(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """A report, now and then below lines of its page, and what another paper had room for."""
    changed = shorten(rng, story, others, 1.0)
    if rng.random() < 0.5:
        changed = trim_tail(rng, changed, others, 0.6)
    if len(tokenize(changed.text)) < LEAST_WORDS:
        return None
    return add_page(rng, story, others, 0.7) if rng.random() < 0.3 else story, changed


def _both_shortened(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    couple = shorten(rng, story, others, 0.6), shorten(rng, story, others, 0.6)
    return couple if min(len(tokenize(one.text)) for one in couple) >= LEAST_WORDS else None


# -- not the same -----------------------------------------------------------------------------------------------------


def _two_reports(rng: random.Random, _: Story, others: Sequence[Body]) -> Couple:
    first, second = write_reports(rng, rng.choice(sorted(TEMPLATES)))
    if rng.random() < 0.3:
        second = paraphrase(rng, second, others, 0.8)
    return (first, add_page(rng, second, others, 0.4)) if rng.random() < 0.2 else (first, second)


def _exchanged(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    names = sorted(find_names("\n".join(rng.choice(others).paragraphs)) or ())
    if not names:
        return None
    names = [name.capitalize() for name in names]
    story = Story(story.title, story.paragraphs[:8])
    changed = exchange_facts(rng, story, names, rng.uniform(0.5, 1.0))
    old, new = Counter(tokenize(story.text)), Counter(tokenize(changed.text))
    if (old - new).total() < LEAST_EXCHANGED:
        return None
    return story, changed


def _exchanged_and_rewritten(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    couple = _exchanged(rng, story, others)
    if couple is None:
        return None
    share = rng.uniform(0.1, 0.6)
    paragraphs = []
    for text in couple[1].paragraphs:
        parts = SENTENCE.split(text)
        other = SENTENCE.split(rng.choice(rng.choice(others).paragraphs))
        paragraphs.append(" ".join(rng.choice(other) if rng.random() < share else part for part in parts))
    changed = Story(couple[1].title, tuple(paragraphs))
    return couple[0], paraphrase(rng, changed, others, 1.0) if rng.random() < 0.5 else changed


def _shared_footer(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    around = [line for line in rng.choice(others).around if len(line.split()) > 4]
    if len(around) < 2:
        return None
    second = start_story(rng, rng.choice(others))
    stories = [Story(one.title, one.paragraphs[: rng.randint(1, 6)]) for one in (story, second)]
    place, size = rng.randrange(len(around)), rng.randint(2, 14)
    lines = tuple(around[place : place + size])
    head = tuple(around[:2]) if rng.random() < 0.2 else ()
    first, second = (Story(one.title, (*head, *one.paragraphs, *lines)) for one in stories)
    return first, second


def _page_only(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """A record that is nothing but lines of a page, and a report that ends with them."""
    around = [line for line in rng.choice(others).around if len(line.split()) > 7]
    if len(around) < 2:
        return None
    place = rng.randrange(len(around))
    lines = tuple(around[place : place + rng.randint(1, 5)])
    tail = tuple(around[place + len(lines) : place + len(lines) + 3]) if rng.random() < 0.5 else ()
    return Story(story.title, (*story.paragraphs, *lines, *tail)), Story(rng.choice(others).title, lines)


def _background(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """Two reports of a running story: the same paragraphs of background in each."""
    chosen = rng.choice(others)
    size = rng.randint(1, 4)
    shared = list(rng.choice(others).paragraphs[:size])
    couple = []
    for one in (story, _whole(chosen)):
        paragraphs = list(one.paragraphs[: rng.randint(3, 12)])
        place = rng.randint(1, len(paragraphs))
        couple.append(Story(one.title, (*paragraphs[:place], *shared, *paragraphs[place:])))
    background = len(tokenize("\n".join(shared)))
    if any(background > MOST_BACKGROUND * len(tokenize(one.text)) for one in couple):
        return None
    return couple[0], couple[1]


def _release(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """One announcement to two towns: the text below the first sentences is the same, and most of it."""
    return announce(rng, story) if rng.random() < 0.5 else exchange_subject(rng, story, others)


def _framed(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
    """Two columns of a series: the same opening and close, and another subject between them."""
    frame = rng.choice(others).paragraphs
    size = rng.randint(1, 3)
    opening, close = frame[:size], frame[size : size + rng.randint(1, 3)]
    middle = rng.choice(others).paragraphs
    count = rng.randint(1, 4)
    couple = [(*opening, *some[1 : 1 + count], *close) for some in (story.paragraphs, middle)]
    shared = len(tokenize("\n".join((*opening, *close))))
    own = [len(tokenize("\n".join(paragraphs))) - shared for paragraphs in couple]
    if not close or min(own) < LEAST_OWN * (shared + min(own)):
        return None
    first, second = couple
    return Story(story.title, first), Story(rng.choice(others).title, second)


def _both_in_capitals(make: Make) -> Make:
    def make_shouted(rng: random.Random, story: Story, others: Sequence[Body]) -> Couple:
        couple = make(rng, story, others)
        return couple and (shout(couple[0]), shout(couple[1]))

    return make_shouted


KINDS: dict[str, tuple[bool, Make]] = {
    "light": (True, _edited(1, 2, 0.5)),
    "medium": (True, _edited(2, 4, 0.8)),
    "heavy": (True, _edited(4, 6, 1.0)),
    "both edited": (True, _edited_both),
    "excerpt": (True, _excerpt),
    "same report": (True, _same_report),
    "updated": (True, _updated),
    "in capitals": (True, _in_capitals),
    "shortened": (True, _shortened),
    "both shortened": (True, _both_shortened),
    "template": (False, _two_reports),
    "facts exchanged": (False, _exchanged),
    "facts exchanged, rewritten": (False, _exchanged_and_rewritten),
    "shared footer": (False, _shared_footer),
    "page only": (False, _page_only),
    "shared background": (False, _background),
    "press release": (False, _release),
    "recurring frame": (False, _framed),
    "template, in capitals": (False, _both_in_capitals(_two_reports)),
    "press release, in capitals": (False, _both_in_capitals(_release)),
}


# Measured, but not learned from: rules decide them, and a model that has to know them as well knows copies less, or
# takes the next day's report for a copy of the first.
MEASURED = frozenset(
    {
        "shortened",
        "both shortened",
        "press release",
        "recurring frame",
        "template, in capitals",
        "press release, in capitals",
    }
)
