"""How a setting is declared: its unit and the reason of its default stand in its description."""

import re
from typing import Any

from pydantic import Field

# A number of bytes with its unit.
SIZE = r"^\d+(\.\d+)? ?[KMGT]i?B$"


def judging(default: Any, *, of_collection: bool = False, **options: Any) -> Any:
    """A field that decides what rows say: changing it judges every document again."""
    return Field(default, json_schema_extra={"judges": True, "of_collection": of_collection}, **options)


def of_collection(default: Any, **options: Any) -> Any:
    """A field that each collection may have its own value of, in newsmill.toml."""
    return Field(default, json_schema_extra={"of_collection": True}, **options)


def count_bytes(size: str) -> int:
    """The bytes of a size as DuckDB writes it: KB are thousands, KiB are 1,024.

    >>> count_bytes("512MB"), count_bytes("1.5 GiB")
    (512000000, 1610612736)
    """
    found = re.fullmatch(r"(\d+(?:\.\d+)?) ?([KMGT])(i?)B", size)
    if found is None:
        raise ValueError(f"{size!r} is no size; write it as 512MB or 2GiB")
    return int(float(found[1]) * (1024 if found[3] else 1000) ** ("KMGT".index(found[2]) + 1))
