"""What the line model sees of the page in HTML that a line stands on: whole numbers, as in page_features.py.

The element of a line and those around it, what their classes are called, links and bold letters in it, and how much of
the report's text stands in the same element, under the same one, and in elements that look the same.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from flows.rules.markup import CLASS_WORDS, SECTIONS
from flows.text.judging.page_features import is_long_line
from flows.text.judging.unit import Unit
from flows.text.markup.blocks import Block, Place

Ints = npt.NDArray[np.int32]

# Elements around a line that are looked at, and levels from which on all count alike.
MAX_LEVELS = 24
FAR_LEVEL = 12
# Lines, distances and levels count no more than this.
FAR = 40
# The least share of a page's long lines, per cent, that its main element holds.
MAIN_SHARE = 60
# Words of the names of one element that are read; characters of a word.
MAX_WORDS = 12
_WORD = re.compile("[a-z]{2,24}")
# How near an element is to a text, as the names in the weights begin.
_BUCKETS = ("0 ", "1 ", "2 ")
_CELLS, _PLAIN = frozenset({"td", "th"}), frozenset({"div", "section", "article", "main", "body"})

# The columns, in order; see _Places and describe_markup.
PLACE_FEATURES = (
    "is_p", "is_li", "is_cell", "is_plain", "is_caption", "is_dt", "heading", "is_hidden", "depth",
    *(f"in_{name}" for name in SECTIONS),
    *(f"class_{name}" for name in CLASS_WORDS),
    "path_near", "path_middle", "path_far",
)  # fmt: skip
MARKUP_FEATURES = (
    *PLACE_FEATURES,
    "link_share", "bold_share", "is_stated", "is_description", "element_lines",
    "parent_lines", "parent_links", "parent_prose", "grand_prose", "look_prose", "look_lines", "below_main",
    "main_links", "from_h1", "heading_above", "heading_below",
    "parent_above", "parent_below", "look_above", "look_below",
    "path_above", "path_below", "path_above_2", "path_below_2", "links_above", "links_below", "links_5",
)  # fmt: skip


def describe_markup(units: Sequence[Unit], marked: Sequence[Block], weights: dict[str, int]) -> Ints:
    """Describe the lines of a page by its markup: (lines, MARKUP_FEATURES) whole numbers.

    weights: what the words of list_path_words say of a line.
    """
    blocks = [marked[unit.first] for unit in units]
    places = [block.place for block in blocks]
    known = _Places(weights)
    rows = [known.describe(block.inner or block.place) for block in blocks]
    own = np.array(rows, dtype=np.int32).reshape(len(units), len(PLACE_FEATURES)).T
    sizes = [max(1, len(block.text)) for block in blocks]
    links = np.array([block.link_chars * 1000 // size for block, size in zip(blocks, sizes, strict=True)], np.int32)
    bold = np.array([block.bold_chars * 1000 // size for block, size in zip(blocks, sizes, strict=True)], np.int32)
    elements = Counter(block.element for block in marked)
    around = _describe_surroundings(units, blocks, links.tolist())
    paths = own[-3:].sum(axis=0)
    path_above_2, path_above, _, path_below, path_below_2 = _shift(paths, 0)
    _, links_above, _, links_below, _ = _shift(links, -1)
    sums = np.concatenate(([0], np.cumsum(links, dtype=np.int64)))
    index = np.arange(len(units))
    first, stop = np.maximum(index - 5, 0), np.minimum(index + 6, len(units))
    parents = [place.parent for place in places]
    looks = [_look_of(place) for place in places]
    columns = (
        *own,
        links, bold, [block.stated for block in blocks], [block.is_description for block in blocks],
        [min(elements[block.element], FAR) for block in blocks],
        *around,
        *_find_headings(places),
        *_compare_neighbours(parents), *_compare_neighbours(looks),
        path_above, path_below, path_above_2, path_below_2, links_above, links_below,
        (sums[stop] - sums[first]) // (stop - first),
    )  # fmt: skip
    page = np.empty((len(MARKUP_FEATURES), len(units)), dtype=np.int32)
    for target, column in zip(page, columns, strict=True):
        target[:] = column
    return page.T


class _Places:
    """What is known of the elements of one page: those that look alike and stand alike are looked at once."""

    def __init__(self, weights: dict[str, int]) -> None:
        self._weights = weights
        self._known: dict[Place, tuple[int, ...]] = {}
        self._like: dict[Place | None, Place | None] = {None: None}
        self._first: dict[tuple[object, ...], Place] = {}
        self._named: dict[Place, tuple[tuple[int, ...], tuple[int, int, int]]] = {}

    def describe(self, inner: Place) -> tuple[int, ...]:
        """PLACE_FEATURES of a text whose innermost element this is."""
        inner = self._find_like(inner)
        row = self._known.get(inner)
        if row is None:
            row = self._known[inner] = self._describe(inner)
        return row

    def _find_like(self, place: Place) -> Place:
        """The first element of the page that is as this one, in elements that are as those around this one."""
        chain = [place]
        while chain[-1] not in self._like:
            chain.append(chain[-1].parent)  # type: ignore[arg-type]
        like = self._like[chain.pop()]
        for at in reversed(chain):
            key = (like, at.tag, at.names, at.sections, at.heading, at.is_hidden, at.block is at)
            like = self._like[at] = self._first.setdefault(key, at)
        return like or place

    def _describe(self, inner: Place) -> tuple[int, ...]:
        place = inner.block or inner
        tag = place.tag
        groups = [FAR_LEVEL] * len(CLASS_WORDS)
        paths = [0, 0, 0]
        for level, at in _walk_up(inner):
            found, values = self._named.get(at) or self._weigh(at)
            for group in found:
                groups[group] = min(groups[group], level)
            bucket = _bucket(level)
            paths[bucket] += values[bucket]
        return (
            tag == "p", tag == "li", tag in _CELLS, tag in _PLAIN, tag == "figcaption", tag in ("dt", "dd"),
            place.heading, place.is_hidden, min(place.depth, FAR),
            *[place.sections >> bit & 1 for bit in range(len(SECTIONS))],
            *groups, *paths,
        )  # fmt: skip

    def _weigh(self, place: Place) -> tuple[tuple[int, ...], tuple[int, int, int]]:
        """The groups that the names of an element are of, and what they say, by how near it is."""
        found, words = read_names(place.tag, place.names)
        near, middle, far = (sum(self._weights.get(bucket + word, 0) for word in words) for bucket in _BUCKETS)
        named = self._named[place] = found, (near, middle, far)
        return named


def _walk_up(inner: Place) -> Iterator[tuple[int, Place]]:
    """Each element around a text, with its level: those inside of its block are as near as the block."""
    block = inner.block or inner
    at: Place | None = inner
    for _ in range(MAX_LEVELS):
        if at is None:
            break
        yield max(0, block.depth - at.depth), at
        at = at.parent


def _bucket(level: int) -> int:
    return 0 if level < 2 else 1 if level < 5 else 2


def list_path_words(inner: Place) -> list[str]:
    """What the elements around a line are called, each word with how near the element is.

    >>> list_path_words(Place("p", Place("div", None, names="story-body c12")))
    ['0 <p>', '0 <div>', '0 story', '0 body']
    """
    return [
        _BUCKETS[_bucket(level)] + word for level, at in _walk_up(inner) for word in read_names(at.tag, at.names)[1]
    ]


@lru_cache(maxsize=4_096)
def read_names(tag: str, names: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The groups of CLASS_WORDS that the names of an element are of, and all that it is called.

    >>> read_names("div", "story-body")[1]
    ('<div>', 'story', 'body')
    """
    words = list(dict.fromkeys(_WORD.findall(names)))[:MAX_WORDS]
    groups = tuple(number for number, group in enumerate(CLASS_WORDS.values()) if not group.isdisjoint(words))
    return groups, (f"<{tag}>"[:24], *words)


def _look_of(place: Place) -> tuple[str, ...]:
    """Elements that look alike: their kinds and names, and those of what they stand in."""
    parent = place.parent
    return (place.tag, place.names, parent.tag, parent.names) if parent else (place.tag, place.names)


def _describe_surroundings(units: Sequence[Unit], blocks: Sequence[Block], links: Sequence[int]) -> list[list[int]]:
    """What stands in and under the element around a line; how far the line is below the main element of the page."""
    prose: Counter[Place | None] = Counter()
    chars: Counter[Place | None] = Counter()
    linked: Counter[Place | None] = Counter()
    lines: Counter[Place | None] = Counter()
    look_prose: Counter[tuple[str, ...]] = Counter()
    look_lines: Counter[tuple[str, ...]] = Counter()
    total = 0
    looks = [_look_of(block.place) for block in blocks]
    for unit, block, look, link in zip(units, blocks, looks, links, strict=True):
        place = block.place
        long = unit.features.size if is_long_line(unit) and link < 500 else 0
        total += long
        look_prose[look] += long
        look_lines[look] += 1
        lines[place.parent] += 1
        prose[place] += long
        chars[place] += len(block.text)
        linked[place] += block.link_chars
    around = _list_around(blocks)
    own = dict.fromkeys(block.place for block in blocks)
    for place in sorted(own | around, key=_depth_of, reverse=True):
        parent = place.parent
        prose[parent] += prose[place]
        chars[parent] += chars[place]
        linked[parent] += linked[place]
    main = _find_main((*own, *(at for at in around if prose[at])), prose, total)
    main_links = linked[main] * 1000 // max(1, chars[main])
    rows = []
    for block, look in zip(blocks, looks, strict=True):
        parent = block.place.parent
        grand = parent.parent if parent else None
        rows.append(
            (
                min(lines[parent], FAR),
                linked[parent] * 1000 // max(1, chars[parent]),
                prose[parent] * 1000 // max(1, total),
                prose[grand] * 1000 // max(1, total),
                look_prose[look] * 1000 // max(1, total),
                min(look_lines[look], FAR),
                _levels_below(block.place, main),
                main_links,
            )
        )
    return [list(column) for column in zip(*rows, strict=True)] if rows else [[]] * 8


def _list_around(blocks: Sequence[Block]) -> dict[Place, None]:
    """All elements around the lines of a page, without those that hold a line by themselves only."""
    around: dict[Place, None] = {}
    for block in blocks:
        at = block.place.parent
        while at is not None and at not in around:
            around[at] = None
            at = at.parent
    return around


def _depth_of(place: Place) -> int:
    return place.depth


def _find_main(places: Sequence[Place], prose: Mapping[Place | None, int], total: int) -> Place | None:
    """The innermost element that holds most of the page's long lines, of those around these ones."""
    best: Place | None = None
    for place in places:
        at = place.parent
        if at is not None and prose[at] * 100 >= MAIN_SHARE * total and (best is None or at.depth > best.depth):
            best = at
    return best


def _levels_below(place: Place, main: Place | None) -> int:
    if main is None:
        return -1
    levels = place.depth - main.depth
    if not 0 <= levels <= MAX_LEVELS:
        return -1
    at: Place | None = place
    for _ in range(levels):
        at = at.parent if at else None
    return min(levels, FAR_LEVEL) if at is main else -1


def _find_headings(places: Sequence[Place]) -> tuple[list[int], list[int], list[int]]:
    """Lines from the page's first great heading (below zero above it), and from the headings above and below."""
    count = len(places)
    first = next((index for index, place in enumerate(places) if place.heading == 1), None)
    from_h1 = [FAR + 1 if first is None else max(-FAR, min(index - first, FAR)) for index in range(count)]
    above, below = [FAR] * count, [FAR] * count
    last = -FAR
    for index in range(count):
        above[index] = min(index - last, FAR)
        if places[index].heading:
            last = index
    following = count + FAR
    for index in range(count - 1, -1, -1):
        below[index] = min(following - index, FAR)
        if places[index].heading:
            following = index
    return from_h1, above, below


def _compare_neighbours(values: Sequence[object]) -> tuple[list[bool], list[bool]]:
    """Whether the line above, and the one below, has the same value."""
    same = [one == other for one, other in pairwise(values)]
    return [False, *same][: len(values)], [*same, False][: len(values)]


def _shift(values: Ints, outside: int) -> list[Ints]:
    """The values of the second line above each line, of the next one, its own, of the two below; `outside` beyond."""
    padded = np.full(len(values) + 4, outside, dtype=np.int32)
    padded[2:-2] = values
    return [padded[step : step + len(values)] for step in range(5)]
