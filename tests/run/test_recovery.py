"""What may pass is tried again; what an input broke is not."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from deadly import Records, lose

from flows.run import recovery
from flows.run.executors.local import CallingProcess
from flows.run.recovery import carry_out


def make_work(*errors: Exception | None) -> Callable[[Any], str]:
    """Work that raises each of these in turn."""
    left = list(errors)

    def work(_records: Records) -> str:
        error = left.pop(0)
        if error is not None:
            raise error
        return "done"

    return work


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "PAUSES", (0.0, 0.0))


BUSY = OSError(errno.EMFILE, "too many open files")


def test_what_may_pass_is_tried_again(tmp_path: Path) -> None:
    assert carry_out(CallingProcess(), make_work(BUSY, BUSY, None), Records(tmp_path, 0, 2), lose) == ["done"]
    with pytest.raises(OSError, match="open files"):
        carry_out(CallingProcess(), make_work(BUSY, BUSY, BUSY), Records(tmp_path, 0, 2), lose)


def test_what_an_input_broke_is_not_tried_again(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="once"):
        carry_out(CallingProcess(), make_work(ValueError("once"), None), Records(tmp_path, 0, 2), lose)
