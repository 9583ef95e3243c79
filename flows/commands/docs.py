"""The pages in docs/ that follow from the program: `python -m flows.commands.docs [FOLDER]`.

Data dictionary, rules, settings, and what a language file can hold. The same declarations give the same pages, byte for
byte; a test holds that those in docs/ are the current ones.
"""

import inspect
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, get_type_hints

from flows.contracts import TABLES, Column, Table
from flows.languages import load_languages
from flows.languages.tables import Language, Numbers, Phrases, PhrasesBy, Ranges, Rows, Uses, Words, WordsBy
from flows.rules import Rule, all_rules
from flows.settings import Settings, list_settings
from flows.storage.views import View, ViewColumn, describe_views

_DO_NOT_EDIT = "<!-- Written by `python -m flows.commands.docs` (make docs); change the declarations instead. -->"
_TABLES_HEAD = """# Data dictionary

Every published table with its columns, and the [views](#views) over them. The same texts are comments in the DuckDB
file, and `newsmill tables NAME` prints them.

- Where something was not found, the value is NULL, never an empty string and never a guess.
- Tables of what was found in a text (authors, evidence, quotes, mentions, figures, dates) and attributes hold rows of
  articles only, so that counting needs no join; duplicates and rejected records stand in their own tables.
- `char_start` and `char_end` count code points from 0, the end is exclusive. In the DuckDB file,
  `span(text, char_start, char_end)` gives the characters themselves.
- Types: text (VARCHAR), integer (BIGINT), number (DOUBLE), boolean (BOOLEAN), date (DATE), instant (TIMESTAMP WITH TIME
  ZONE, in UTC).
"""
_VIEWS_HEAD = """In the DuckDB file stand views over the tables: questions that are asked often.
[Queries](queries.md) shows them at work. Their SQL lies in `flows/storage/sql/views`.
"""
_RULES_HEAD = """# Rules

What newsmill looks for. Each row that a rule decided carries its `rule_id`; the same list is the table `rules`, and
`newsmill explain PATH|DOC_ID` shows the rules at work on one document. Where one corpus alone asked for a rule, it is
named: `off` in `page.toml` of [a lexicon of your own](lexicon.md) switches a rule off, to measure without it.
"""
_SETTINGS_HEAD = """# Settings

Options of the command line come first, then the environment under these names, then `newsmill.toml` under the same
names without `NEWSMILL_` and in small letters ([collections](operations.md#collections)), then the defaults. `newsmill
settings` shows what is in force, and where it comes from. Those that judge are part of every document's key: changing
one judges again, at the next run and from the bytes that the warehouse keeps, every document, or those of the
collection that has a value of its own. `NEWSMILL_CONFIG` names another file than the `newsmill.toml` of the working
folder.
"""
_LANGUAGES_HEAD = '''# Language files

A language is one file, `flows/languages/<code>.toml`; a file `languages/<code>.toml` in [a lexicon of your
own](lexicon.md) has the same format, and adds to a shipped language or makes a new one. The code is BCP 47 (`de`,
`pt-BR`), `name` the English name of the language, which only a new one has to say. Each section and each key may be
missing: what a language lacks is empty, and English words count where the program needs some. All words are in small
letters, but for names and for what texts write with a capital.

The smallest file that gives a language dates, bylines, quotations and tolls:

```toml
name = "Norwoodian"

[words]  # by these its texts are told from others
common = "la estim sur kaj nenium plu por kun ankor"

[dates]
months = """
januk, jan
februk, feb
martuk
apruk
majuk
junuk
juluk
auguk
sepuk
oktuk
novuk
decuk
"""
published = ["publikuk"]

[bylines]
short_cues = "skribuk"

[people]
roles = "t: estro"

[numbers]
words = """
7: sepim
8: okim
"""

[speech]
verbs = "dikte diktis"

[tolls]
words = "killed pa: mortuk"
between = "estim"
```

`newsmill try FILE --lexicon FOLDER` shows at once what comes of it.
'''
_LANGUAGES_WAYS = """
## How values are written

| type | written as |
|---|---|
"""
# How a value of each type is written, as flows/languages/reading.py reads it.
_WAYS: dict[Any, tuple[str, str]] = {
    str: ("text", "A text, kept as it is."),
    bool: ("flag", "true or false."),
    Words: ("words", "A text: words between blanks, in any order."),
    Phrases: ("phrases", "An array of texts, in this order."),
    Rows: ("rows", "A text, a row a line: forms between commas, `-` where there is none."),
    Numbers: ("numbers", "A text, lines like `21: veintiuno veintiún`: a number and its words."),
    Ranges: ("ranges", "A text, lines like `200-999: cientos`: lowest and highest number, and the words."),
    Uses: ("uses", "A text, lines like `tv: minister mayor`: what the words can do, a letter each, and the words."),
    WordsBy: ("words by key", "A section of its own: key = words."),
    PhrasesBy: ("phrases by key", "A section of its own: key = phrases."),
}
_SHOWN_EXAMPLES = 2
_SHOWN_CHARACTERS = 60
_Views = Mapping[str, tuple[View, Sequence[ViewColumn]]]


def describe_tables(tables: Sequence[Table]) -> str:
    """The page of all tables."""
    views = describe_views()
    lines = [*_overview_lines(tables), *_section_lines(tables), *_view_overview_lines(views), *_view_lines(views)]
    return "\n".join([_DO_NOT_EDIT, "", _TABLES_HEAD, *lines]) + "\n"


def _overview_lines(tables: Sequence[Table]) -> Iterator[str]:
    yield from ("| table | a row is |", "|---|---|")
    for table in tables:
        yield f"| [{table.name}](#{table.name}) | {_in_cell(table.description)} |"


def _section_lines(tables: Sequence[Table]) -> Iterator[str]:
    for table in tables:
        key = ", ".join(f"`{name}`" for name in table.key)
        yield from ("", f"## {table.name}", "", f"{table.description} A row is identified by {key}.", "")
        yield from ("| column | type | what it says | example |", "|---|---|---|---|")
        for column in table.columns:
            kind = f"{column.type}, never NULL" if column.required else column.type
            yield f"| `{column.name}` | {kind} | {_in_cell(_explain(column))} | {_code(column.example)} |"


def _view_overview_lines(views: _Views) -> Iterator[str]:
    yield from ("", "# Views", "", _VIEWS_HEAD, "| view | what it shows |", "|---|---|")
    for name, (view, _) in views.items():
        yield f"| [{name}](#{name}) | {_in_cell(view.description)} |"


def _view_lines(views: _Views) -> Iterator[str]:
    for name, (view, columns) in views.items():
        yield from ("", f"## {name}", "", view.description, "")
        yield from ("| column | type | what it says |", "|---|---|---|")
        for column in columns:
            yield f"| `{column.name}` | {column.type} | {_in_cell(column.description)} |"


def _explain(column: Column) -> str:
    """The description of a column, and what holds for its values."""
    allowed = f" One of: {', '.join(f'`{value}`' for value in column.allowed)}." if column.allowed else ""
    references = f" Stands in `{column.references}`." if column.references else ""
    return f"{column.description}{allowed}{references}"


def describe_rules(rules: Iterable[Rule]) -> str:
    """The page of all rules, by what they find."""
    return "\n".join([_DO_NOT_EDIT, "", _RULES_HEAD, *_rule_lines(rules)]) + "\n"


def _rule_lines(rules: Iterable[Rule]) -> Iterator[str]:
    ordered = sorted(rules, key=lambda rule: (rule.kind, rule.id))
    for kind, members in groupby(ordered, key=lambda rule: rule.kind):
        yield from (f"## {kind}", "", "| rule | what it looks for | takes | leaves |", "|---|---|---|---|")
        for rule in members:
            takes, leaves = _show_examples(rule.removes), _show_examples(rule.keeps)
            says = _in_cell(rule.description) + (f" Only {rule.source} asked for it." if rule.source else "")
            yield f"| `{rule.id}` | {says} | {takes} | {leaves} |"
        yield ""


def _show_examples(examples: Sequence[str]) -> str:
    return "<br>".join(_code(example) for example in examples[:_SHOWN_EXAMPLES])


def _code(text: str) -> str:
    """Text as code in a table cell.

    >>> _code("a|b"), _code("a `tick`")
    ('`a\\\\|b`', '`` a `tick` ``')
    """
    shown = _in_cell(text)
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def _in_cell(text: str) -> str:
    """Text in a cell of a Markdown table: on one line, and no bar of its own."""
    return " ".join(text.split()).replace("|", "\\|")


def describe_settings() -> str:
    """The page of all settings, with their defaults."""
    return "\n".join([_DO_NOT_EDIT, "", _SETTINGS_HEAD, *_setting_lines()]) + "\n"


def _setting_lines() -> Iterator[str]:
    yield from ("| setting | default | judges | by collection | what it says |", "|---|---|---|---|---|")
    own = list_settings(of_collection=True)
    for name, field in sorted(Settings.model_fields.items()):
        extra = field.json_schema_extra
        judges = "yes" if isinstance(extra, dict) and extra.get("judges") else ""
        # A default that is computed is one of the machine's: its number of processors.
        default = "number of processors" if field.default_factory else str(field.default)
        of_own = "yes" if name in own else ""
        says = _in_cell(field.description or "")
        yield f"| `NEWSMILL_{name.upper()}` | {_code(default)} | {judges} | {of_own} | {says} |"


def describe_languages() -> str:
    """The page of what a language file can hold, with what the shipped files hold as examples."""
    ways = [f"| {name} | {says} |" for name, says in _WAYS.values()]
    lines = [*_LANGUAGES_WAYS.splitlines(), *ways, *_table_lines(Language, [])]
    return "\n".join([_DO_NOT_EDIT, "", _LANGUAGES_HEAD.rstrip(), *lines]) + "\n"


def _table_lines(kind: type, path: list[str]) -> Iterator[str]:
    """The keys of a section, and the sections in it. What its docstring says of them stands there word for word."""
    types = get_type_hints(kind)
    tables = [column.name for column in fields(kind) if is_dataclass(types[column.name])]
    keys = [name for name in types if name not in tables and name not in ("code", "name")]
    if keys:
        yield from ("", f"## [{'.'.join(path)}]", "", "```text", inspect.getdoc(kind) or "", "```", "")
        yield from ("| key | type | languages | example |", "|---|---|--:|---|")
        for name in keys:
            found = {code: value for code, one in load_languages().items() if (value := _get(one, [*path, name]))}
            code, value = next(iter(found.items()), ("", ""))
            shown = f"{code}: {_code(_show_value(value))}" if found else ""
            yield f"| `{name}` | {_WAYS[types[name]][0]} | {len(found)} | {shown} |"
    for name in tables:
        yield from _table_lines(types[name], [*path, name])


def _get(value: Any, path: Sequence[str]) -> Any:
    for name in path:
        value = getattr(value, name)
    return value


def _show_value(value: Any) -> str:
    """The beginning of a value, on one line.

    >>> _show_value({"killed": 2, "dead": 3}), _show_value(frozenset({"b", "a"})), _show_value((("jan", "j"), ()))
    ('killed 2, dead 3', 'a, b', 'jan j')
    """
    if isinstance(value, Mapping):
        pieces = [f"{key} {_show_value(one)}" for key, one in value.items()]
    elif isinstance(value, tuple) and value and isinstance(value[0], tuple):
        pieces = [" ".join(row) for row in value if row]
    elif isinstance(value, frozenset | tuple):
        pieces = [str(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
    else:
        pieces = [" ".join(str(value).split())]
    return textwrap.shorten(", ".join(pieces), _SHOWN_CHARACTERS, placeholder=" …")


def write_pages(folder: Path) -> list[Path]:
    """Write all pages; returns their paths."""
    pages = {
        "data-dictionary.md": describe_tables(TABLES),
        "rules.md": describe_rules(all_rules()),
        "settings.md": describe_settings(),
        "languages.md": describe_languages(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in pages]


if __name__ == "__main__":
    for page in write_pages(Path(*sys.argv[1:2] or ["docs"])):
        sys.stdout.write(f"{page}\n")
