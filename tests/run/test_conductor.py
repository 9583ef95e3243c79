"""Batches go through as there is room for them, and none after one has failed."""

import threading

import pytest

from flows.run.conductor import DirectConductor


def test_no_more_batches_are_on_their_way_than_there_is_room_for() -> None:
    most, inside, seen, lock = 3, 0, list[int](), threading.Lock()

    def work(number: int) -> None:
        nonlocal inside
        with lock:
            inside += 1
            seen.append(inside)
        threading.Event().wait(0.002)
        with lock:
            inside -= 1

    DirectConductor().each("refine", work, range(40), lambda: most)
    assert len(seen) == 40
    assert max(seen) <= most


def test_after_a_failure_no_further_batches_are_begun() -> None:
    begun = list[int]()

    def work(number: int) -> None:
        begun.append(number)
        raise ValueError(number)

    with pytest.raises(ValueError, match="0"):
        DirectConductor().each("refine", work, range(40), lambda: 1)
    assert begun == [0]
