"""Columns that go to the table attributes: which, and as what."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.contracts import BY_NAME
from flows.stages.attributes import LONGEST_VALUE, MOST_ATTRIBUTES, list_attributes

RECORD = {
    "id": 7,
    "Head-Line": "Ferry sails",
    "url": "https://harbour.example/7",
    "kicker": "Sea",
    "body": "The ferry sails.",
    "text": "The ferry sails again.",
    "main text": "The ferry sails again.",
}


@pytest.mark.parametrize(
    ("wanted", "fields", "text_column", "names"),
    [
        ([], {}, None, []),
        (["kicker", "nothing"], {}, None, ["kicker"]),
        (["Kicker"], {}, None, []),
        (["url", "text"], {}, None, ["url", "text"]),
        (["*"], {}, None, ["id", "kicker", "body"]),
        (["*"], {"title": "kicker"}, None, ["id", "Head-Line", "body"]),
        (["*", "url"], {}, "body", ["id", "url", "kicker", "text", "main text"]),
    ],
)
def test_which_columns(wanted: list[str], fields: dict[str, str], text_column: str | None, names: list[str]) -> None:
    assert [name for name, _ in list_attributes(RECORD, wanted, fields, text_column)] == names


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (" sea \n air ", " sea \n air "),
        ("F\udce4hre", "Fähre"),
        (7, "7"),
        (1.5, "1.5"),
        (False, "false"),
        (["a", "Fähre"], '["a", "Fähre"]'),
        ({"a": None}, '{"a": null}'),
        ([], "[]"),
        ("x" * (LONGEST_VALUE + 5), "x" * LONGEST_VALUE),
        # without a value
        (None, None),
        ("", None),
        (" \n", None),
        (float("nan"), None),
        (["x" * LONGEST_VALUE], None),
    ],
)
def test_what_it_says(value: Any, said: str | None) -> None:
    assert list_attributes({"a": value}, ["a"], {}) == ([("a", said)] if said is not None else [])


def test_no_record_has_thousands() -> None:
    columns = {str(number): number for number in range(MOST_ATTRIBUTES + 5)} | {"n" * 300: 1}
    assert len(list_attributes(columns, ["*"], {})) == MOST_ATTRIBUTES
    assert list_attributes({"n" * 300: 1, " ": 1}, ["*"], {}) == []


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(), max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.text(st.characters(), max_size=8), values, max_size=5))
def test_any_record_makes_rows(columns: dict[str, Any]) -> None:
    columns = json.loads(json.dumps(columns))
    rows = [{"doc_id": "a", "name": name, "value": value} for name, value in list_attributes(columns, ["*"], {})]
    table = BY_NAME["attributes"].build(rows)
    assert all(
        name and value.strip()
        for name, value in zip(*table.select(["name", "value"]).to_pydict().values(), strict=True)
    )
