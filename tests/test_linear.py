"""The measure of linear time tells linear work from quadratic work."""

import pytest
from linear import assert_linear


def test_work_for_each_pair_is_refused() -> None:
    with pytest.raises(AssertionError, match="4 times that"):
        assert_linear(lambda text: sum(a == b for a in text for b in text), "x", 1_000)


def test_work_for_each_character_passes() -> None:
    assert assert_linear(lambda text: sum(a == "x" for a in text), "x", 100_000) > 0
