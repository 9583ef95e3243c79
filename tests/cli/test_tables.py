"""newsmill tables, and how values are printed."""

import json

import pytest

from flows.commands import printing
from flows.contracts import TABLES


def test_all_tables_and_views_are_listed(newsmill, mill):
    found = json.loads(newsmill(mill, "tables", "--format", "json").out)
    assert [table["name"] for table in found if not table["is_view"]] == [table.name for table in TABLES]
    assert {"clusters", "conservation", "speakers"} <= {table["name"] for table in found if table["is_view"]}
    counts = {table["name"]: table["row_count"] for table in found}
    assert counts["documents"] == 6
    text = newsmill(mill, "tables").out
    assert all(table.name in text and table.description in text for table in TABLES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_columns_of_a_table(newsmill, tmp_path, table):
    called = newsmill(tmp_path, "tables", table.name)
    assert called.code == 0
    assert all(column.name in called.out for column in table.columns)
    found = json.loads(newsmill(tmp_path, "tables", table.name, "--format", "json").out)
    assert [column["name"] for column in found["columns"]] == list(table.column_names)
    assert found["row_count"] is None


def test_columns_of_a_view_have_types(newsmill, tmp_path):
    found = json.loads(newsmill(tmp_path, "tables", "clusters", "--format", "json").out)
    types = {column["name"]: column["type"] for column in found["columns"]}
    assert (types["canonical_id"], types["cluster_size"], types["first_repeated_on"]) == ("text", "integer", "date")


def test_unsafe_characters_are_spelt_out_everywhere():
    unsafe = "\x00\x07\x1b\x7f\x9b\u00ad\u061c\u200b\u200e\u2028\u202e\u2066\ufeff\U000e0041"
    for shown in (printing.escape(unsafe), printing.to_json(unsafe), *printing.csv_lines(["a"], [[unsafe]])):
        assert shown.isascii()
        assert shown.isprintable()
    assert json.loads(printing.to_json(unsafe)) == unsafe


def test_what_scripts_need_is_left_alone():
    text = "می‌خواهم 👩‍🚀 naïve — 港"
    assert printing.escape_line(text) == text


def test_cells_are_cut_by_width_not_by_characters():
    assert printing.cut("港の市場に暮らす", 7) == "港の市…"
    assert printing.measure("港") == 2
