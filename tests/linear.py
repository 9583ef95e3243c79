"""Whether time grows with the text and not with its square."""

import time
from collections.abc import Callable

# Four times the text may take eight times as long on a busy machine; quadratic work takes sixteen times.
GROWTH, ALLOWED = 4, 8.0
# Seconds below which a clock says little.
GRAIN = 0.02


def assert_linear(work: Callable[[str], object], piece: str, characters: int = 8_000) -> None:
    """Compare the best of three runs over a text, and over one four times as long."""
    small = piece * max(1, characters // len(piece))
    once, more = measure(work, small), measure(work, small * GROWTH)
    assert more < ALLOWED * once + GRAIN, (
        f"{once:.4f} s for {len(small)} characters, {more:.4f} s for {GROWTH} times that"
    )


def measure(work: Callable[[str], object], text: str) -> float:
    times = []
    for _ in range(3):
        began = time.process_time()
        work(text)
        times.append(time.process_time() - began)
    return min(times)
