"""DuckDB connections: limits stated, nothing loaded from outside."""

from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa


def connect(
    temporary: Path | None = None, *, memory_limit: str = "512MB", threads: int = 2, seconds: float | None = None
) -> duckdb.DuckDBPyConnection:
    """Open a database in memory for set work; what does not fit in memory spills into `temporary`.

    seconds: after which a query is interrupted (duckdb.InterruptException); None for never.
    """
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory_limit,
        "threads": max(1, threads),
        "autoload_known_extensions": False,
        "autoinstall_known_extensions": False,
    }
    if temporary:
        temporary.mkdir(parents=True, exist_ok=True)
        config["temp_directory"] = str(temporary)
    db = duckdb.connect(":memory:", config=config)
    db.execute("SET TimeZone = 'UTC'")
    if seconds is not None:
        db.execute(f"SET max_execution_time = {max(1, int(seconds * 1000))}")
    return db


def create_temporary(db: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, Sequence[Any]]) -> None:
    """Make a table of values, for this connection alone. As parameters, 100,000 values take five times as long.

    >>> with connect() as db:
    ...     create_temporary(db, "found", {"doc_id": ["a", "b"], "score": [0.5, 0.25]})
    ...     db.execute("FROM found").fetchall()
    [('a', 0.5), ('b', 0.25)]
    """
    # Of no values at all Arrow would know no type.
    given = {name: pa.array(list(values), None if values else pa.string()) for name, values in columns.items()}
    db.register(f"given_{table}", pa.table(given))
    db.execute(f"CREATE TEMP TABLE {table} AS FROM given_{table}")
    db.unregister(f"given_{table}")


def read_sql(name: str) -> str:
    """The text of sql/<name>.sql."""
    return resources.files("flows.storage").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def quote(text: str | Path) -> str:
    """A string as an SQL literal.

    >>> quote("it's")
    "'it''s'"
    """
    return "'" + str(text).replace("'", "''") + "'"


def parquet(paths: Sequence[Path], *, options: str = "") -> str:
    """A read_parquet call over these files. A folder named a=b above them is no column, whatever DuckDB would think."""
    return f"read_parquet([{', '.join(quote(path) for path in paths)}], hive_partitioning = false{options})"
