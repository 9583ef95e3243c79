import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from flows.settings import Settings, count_bytes


def test_publishers_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSMILL_PUBLISHERS", '{"feeds/ledger/": " The Harbour Ledger"}')
    assert Settings().publishers == {"feeds/ledger": "The Harbour Ledger"}


def test_the_order_of_publishers_judges_nothing() -> None:
    one, other = {"a": "A", "b": "B"}, {"b": "B", "a": "A"}
    assert Settings(publishers=one).version == Settings(publishers=other).version != Settings().version


@pytest.mark.parametrize(
    "publishers", ['{"": "The Harbour Ledger"}', '{"/": "A"}', '{"feeds": " "}', "ledger", "[1]", "7"]
)
def test_a_folder_without_a_name_is_refused(publishers: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSMILL_PUBLISHERS", publishers)
    with pytest.raises(ValidationError, match="name a publisher for each folder"):
        Settings()


def test_a_map_is_read_from_the_environment_and_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Settings().version
    monkeypatch.setenv("NEWSMILL_MAP", '{"title": "kicker", "publisher": ""}')
    assert Settings().map == {"title": "kicker", "publisher": ""}
    assert Settings().version != plain


def test_attributes_are_names_with_commas_and_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Settings().version
    monkeypatch.setenv("NEWSMILL_ATTRIBUTES", "section, Main-Tag")
    assert Settings().attributes == ("section", "Main-Tag")
    assert Settings().version != plain


@pytest.mark.parametrize("given", ["a,,b", ["", "a"], [7], 7])
def test_attributes_without_names_are_refused(given: Any) -> None:
    with pytest.raises(ValidationError, match="name columns"):
        Settings(attributes=given)


@pytest.mark.parametrize("given", ['{"heading": "kicker"}', "kicker", '{"title": 7}', "[1]"])
def test_a_map_without_fields_and_columns_is_refused(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSMILL_MAP", given)
    with pytest.raises(ValidationError, match="field"):
        Settings()


def test_limits_stand_in_the_guide_with_their_defaults() -> None:
    """Tables of docs/operations.md: what is limited, the setting, its default, and what becomes of more."""
    text = (Path(__file__).parents[1] / "docs" / "operations.md").read_text()
    rows = re.findall(r"^\| [^|]+ \| `NEWSMILL_(\w+)` \| ([\d,.]+)( [KMGT]i?B)? \|", text, re.MULTILINE)
    assert {name.lower() for name, _, _ in rows} >= {
        "max_record_bytes", "max_lines", "document_seconds", "query_seconds", "memory_limit", "query_spill",
    }  # fmt: skip
    for name, number, unit in rows:
        default = Settings.model_fields[name.lower()].default
        known = count_bytes(default) if isinstance(default, str) else default
        assert known == (count_bytes(number + unit) if unit else float(number.replace(",", ""))), name
