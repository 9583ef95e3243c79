"""Whether time grows with the text and not with its square."""

import gc
import time
from collections.abc import Callable

# Four times the text may take eight times as long on a busy machine; quadratic work takes sixteen times.
GROWTH, ALLOWED = 4, 8.0
# Seconds below which a clock says little.
GRAIN = 0.02
# A neighbour on the machine can slow one measurement to twice its time, and the three after it: the small and the
# large text are measured in turn, until the best times of both tell, so many times at most.
ROUNDS = 9


def assert_linear(
    work: Callable[[str], object],
    piece: str,
    characters: int = 8_000,
    growth: int = GROWTH,
    allowed: float = ALLOWED,
) -> float:
    """Compare the best times over a text, and over one `growth` times as long; return the latter's seconds."""
    small = piece * max(1, characters // len(piece))
    once = more = float("inf")
    for _ in range(ROUNDS):
        once, more = min(once, time_once(work, small)), min(more, time_once(work, small * growth))
        if more < allowed * once + GRAIN:
            return more
    raise AssertionError(f"{once:.4f} s for {len(small)} characters, {more:.4f} s for {growth} times that")


def measure(work: Callable[[str], object], text: str) -> float:
    """CPU seconds of the best of three runs."""
    return min(time_once(work, text) for _ in range(3))


def time_once(work: Callable[[str], object], text: str) -> float:
    """CPU seconds of one run, as timeit takes them: garbage, which others left, is not collected meanwhile."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        began = time.process_time()
        work(text)
        return time.process_time() - began
    finally:
        if was_collecting:
            gc.enable()
