"""What is no text is refused by its name, and what people wrote to be read is not."""

import pytest
from cases.formats import READ, REFUSED, FormatCase
from hypothesis import example, given
from hypothesis import strategies as st

from flows.contracts.records import REJECTED
from flows.rules.formats import LOOKS_LIKE
from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.formats import find_format


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.label)
def test_refuse(case: FormatCase) -> None:
    with pytest.raises(UnreadableText) as refused:
        decode(case.data)
    assert refused.value.reason == case.reason
    assert refused.value.detail.startswith("The file is no text: ")
    assert refused.value.detail.endswith(".")


@pytest.mark.parametrize("case", READ, ids=lambda case: case.label)
def test_read(case: FormatCase) -> None:
    assert decode(case.data).text == case.data.decode()


def test_every_reason_is_one_that_rejected_knows() -> None:
    (reason,) = (column for column in REJECTED.columns if column.name == "reason")
    assert set(LOOKS_LIKE) <= set(reason.allowed)
    assert {case.reason for case in REFUSED} <= set(LOOKS_LIKE)


@given(st.text(st.sampled_from('<>/p{}[]":,;\t\n a1'), max_size=200))
@example("[" * 5000)
@example('{"a":' * 5000)
@example('a,"b\n' * 20)
def test_any_text_is_told_or_left(text: str) -> None:
    found = find_format(text) if text.strip() else None
    assert found is None or found.reason in LOOKS_LIKE
