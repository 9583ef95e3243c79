"""Where publishers stand in the drawing of who reprinted whom: in lanes, those that are mostly first above."""

from collections import Counter
from collections.abc import Sequence

from flows.explore.asking import Row

# Publishers of the drawing; more of them cannot be told apart.
MOST_PUBLISHERS = 25


def place_publishers(pairs: Sequence[Row], most: int = MOST_PUBLISHERS) -> dict[str, int]:
    """The lane of each publisher, from 0 at the top. pairs: those of most texts first.

    Publishers of the first pairs have a lane, as long as there is one for both of a pair. Above stands who printed more
    texts first than later, so that most arrows lead down; the same pairs give the same lanes.

    >>> wire = {"first_publisher": "Wire", "later_publisher": "Post", "text_count": 3}
    >>> local = {"first_publisher": "Post", "later_publisher": "Echo", "text_count": 1}
    >>> place_publishers([wire, local])
    {'Wire': 0, 'Echo': 1, 'Post': 2}
    >>> place_publishers([wire, local], most=2)
    {'Wire': 0, 'Post': 1}
    """
    lead: Counter[str] = Counter()
    for pair in pairs:
        both = (pair["first_publisher"], pair["later_publisher"])
        if len(lead.keys() | set(both)) <= most:
            for publisher, change in zip(both, (1, -1), strict=True):
                lead[publisher] += change * pair["text_count"]
    return {publisher: lane for lane, publisher in enumerate(sorted(lead, key=lambda name: (-lead[name], name)))}
