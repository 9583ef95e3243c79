import pytest
from pydantic import ValidationError

from flows.settings import Settings


def test_publishers_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSMILL_PUBLISHERS", '{"feeds/ledger/": " The Harbour Ledger"}')
    assert Settings().publishers == {"feeds/ledger": "The Harbour Ledger"}


def test_the_order_of_publishers_judges_nothing() -> None:
    one, other = {"a": "A", "b": "B"}, {"b": "B", "a": "A"}
    assert Settings(publishers=one).version == Settings(publishers=other).version != Settings().version


@pytest.mark.parametrize("publishers", [{"": "The Harbour Ledger"}, {"/": "A"}, {"feeds": " "}])
def test_a_folder_without_a_name_is_refused(publishers: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="give each folder"):
        Settings(publishers=publishers)
