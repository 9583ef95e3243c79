"""The pages in docs/ that are made from declarations are current."""

from pathlib import Path

import pytest

from flows.commands.docs import describe_rules, describe_tables, write_pages
from flows.contracts import TABLES
from flows.rules import all_rules
from flows.storage.views import describe_views

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_every_column_and_every_rule_has_its_line():
    tables, rules = describe_tables(TABLES), describe_rules(all_rules())
    assert all(f"\n## {table.name}\n" in tables for table in TABLES)
    views = describe_views()
    assert all(f"\n## {name}\n" in tables for name in views)
    columns = [table.columns for table in TABLES] + [columns for _, columns in views.values()]
    assert tables.count("\n| `") == sum(map(len, columns))
    assert all(f"\n| `{rule.id}` |" in rules for rule in all_rules())


@pytest.mark.parametrize("name", ["data-dictionary.md", "rules.md", "settings.md", "languages.md"])
def test_the_pages_in_docs_are_current(tmp_path, name):
    write_pages(tmp_path)
    assert (DOCS / name).read_text() == (tmp_path / name).read_text(), "write them anew with: make docs"
