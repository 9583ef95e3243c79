"""What a query of somebody else's may be: one SELECT over tables, which asks nothing about the machine.

DuckDB tells the kind of a statement and writes its parsed tree as JSON; the tree is what is judged here, so that no
comment, quotation or spelling hides anything. This is the first fence. The second is the connection that the query
gets (storage/sandbox.py), which can open no file but those of the tables.
"""

import json
from collections.abc import Iterator
from typing import Any

import duckdb

from flows.errors import WrongUseError
from flows.storage.places import RECORDED_ROOT

GIVE_A_QUERY = 'Give a query: newsmill sql "SELECT count(*) FROM articles"'
# Characters. A parser that works by recursion dies of 200,000 nested subqueries; nobody types a tenth of this.
MAX_QUERY = 100_000

# Functions that stand where a table stands: these make rows of their arguments, and all others are refused, since new
# versions of DuckDB bring new ones that read files, settings or memory.
_ROW_FUNCTIONS = frozenset({"range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree"})
# Functions that tell of the machine or of views' paths, write, run what is in a text, or take a value for a state of
# DuckDB's own. All others work on their arguments.
_REFUSED_FUNCTIONS = frozenset({
    "current_setting", "getvariable", "getenv", "pg_get_viewdef", "get_block_size", "json_serialize_plan",
    "json_execute_serialized_sql", "write_log", "nextval", "currval", "setval", "finalize", "combine",
    "to_aggregate_state", "variant_bytes_to_variant", "variant_to_parquet_variant", RECORDED_ROOT,
})  # fmt: skip
_INTERNAL = "__internal"
# Of the catalogue: which tables and columns there are. Other tables of the system show settings, and views with paths.
_SYSTEM_TABLES = frozenset({"tables", "columns", "schemata"})
_SYSTEM_SCHEMA = "information_schema"
_SHOWN = frozenset({"__show_tables_expanded", "tables"})
_READING_NODES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"})


def check_query(query: str) -> None:
    """Refuse everything but one SELECT that asks about tables. Errors: WrongUseError, which says what is refused.

    >>> check_query("FROM articles")
    >>> check_query("COPY articles TO 'x.csv'")
    Traceback (most recent call last):
    flows.errors.WrongUseError: newsmill sql answers SELECT only, and this is COPY: it reads and never writes.
    >>> check_query("SELECT current_setting('home_directory')")
    Traceback (most recent call last):
    flows.errors.WrongUseError: newsmill sql answers no query that calls current_setting(): it asks about tables only.
    """
    with duckdb.connect() as parser:
        check_parsed(query, parser)


def check_parsed(query: str, parser: duckdb.DuckDBPyConnection) -> None:
    """Refuse everything but one SELECT, as a connection understands the query, that asks about tables."""
    if not query.isascii() and has_surrogates(query):
        raise WrongUseError("The query is no UTF-8 text.")
    if "\0" in query:
        raise WrongUseError("The query holds the character NUL.")
    if len(query) > MAX_QUERY:
        raise WrongUseError(f"The query is longer than {MAX_QUERY:,} characters.")
    try:
        statements = parser.extract_statements(query)
    except duckdb.Error as error:
        raise WrongUseError(f"This is no SQL that DuckDB understands.\n{error}") from error
    if not statements:
        raise WrongUseError(GIVE_A_QUERY)
    if len(statements) > 1:
        raise WrongUseError(f"newsmill sql answers one SELECT at a time, and this holds {len(statements)} statements.")
    kind = statements[0].type
    if kind == duckdb.StatementType.MULTI:
        raise WrongUseError("A PIVOT must name its values here, as in: PIVOT articles ON language IN ('en', 'de')")
    if kind != duckdb.StatementType.SELECT:
        raise WrongUseError(f"newsmill sql answers SELECT only, and this is {kind.name}: it reads and never writes.")
    ((written,),) = parser.execute("SELECT json_serialize_sql(?::VARCHAR)", [query]).fetchall()
    system = _list_system_tables(parser)
    try:
        tree = json.loads(written)
    except RecursionError:
        raise WrongUseError("The query is nested too deeply.") from None
    if tree["error"]:
        raise WrongUseError(f"newsmill sql cannot tell what this query does: {tree.get('error_message')}")
    for refused in _find_refused(tree, system):
        raise WrongUseError(f"newsmill sql answers no query that {refused}: it asks about tables only.")


def _find_refused(tree: dict[str, Any], system: frozenset[str]) -> Iterator[str]:
    """What a parsed query must not do, in words that go on after "a query that"."""
    left: list[Any] = [tree]
    while left:
        node = left.pop()
        if isinstance(node, list):
            left.extend(node)
            continue
        if not isinstance(node, dict):
            continue
        left.extend(node.values())
        kind, name = node.get("type"), str(node.get("function_name", "")).casefold()
        if kind == "TABLE_FUNCTION":
            called = str(node["function"]["function_name"]).casefold()
            if called not in _ROW_FUNCTIONS:
                yield f"reads {called}()"
        elif kind == "BASE_TABLE" and _is_system_table(node, system):
            yield f"reads {node['table_name']}"
        elif kind == "SHOW_REF" and not _is_about_tables(node):
            yield f"shows {node['table_name'] or 'a schema'}"
        elif isinstance(kind, str) and kind.endswith("_NODE") and kind not in _READING_NODES:
            yield f"writes ({kind.removesuffix('_QUERY_NODE').removesuffix('_NODE')})"
        elif name in _REFUSED_FUNCTIONS or name.startswith(_INTERNAL):
            yield f"calls {name}()"


def _is_system_table(node: dict[str, Any], system: frozenset[str]) -> bool:
    """Whether a table is one of DuckDB's own that tells more than names of tables and columns."""
    *schemas, table = (name.casefold() for name in node["qualified_name"]["path"])
    if schemas and schemas[-1] == _SYSTEM_SCHEMA:
        return table not in _SYSTEM_TABLES
    return table in system


def _is_about_tables(node: dict[str, Any]) -> bool:
    """Whether it is DESCRIBE, SUMMARIZE (whose query is judged by itself), or SHOW TABLES: SHOW also tells settings."""
    return node["query"] is not None or str(node["table_name"]).strip('"').casefold() in _SHOWN


def _list_system_tables(db: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """Names of the views that DuckDB brings, but for information_schema's, which are asked for by their schema."""
    rows = db.execute("SELECT schema_name, view_name FROM duckdb_views() WHERE internal").fetchall()
    return frozenset(view.casefold() for schema, view in rows if schema != _SYSTEM_SCHEMA)


def has_surrogates(text: str) -> bool:
    r"""Whether a text holds bytes that were no UTF-8.

    >>> has_surrogates("Pregón"), has_surrogates("Preg\udcf3n")
    (False, True)
    """
    return any("\ud800" <= character <= "\udfff" for character in text)
