"""newsmill settings: every setting in force, its value, and where it comes from."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from flows.commands.options import Common, TextOrJson
from flows.commands.printing import say, say_json, write_rows
from flows.config.choose import Chosen, Configuration

# A name and a password in front of the host of an address.
_CREDENTIALS = re.compile(r"(:/{1,2})[^/\s@]+@")
HIDDEN = "…@"
# What stands behind the path of an address: it may hold a signature or a key.
_QUERY = re.compile(r"(://[^\s?]+\?)\S+")


def settings(
    *,
    collection: Annotated[
        str | None, Parameter(help="The collection whose settings are shown. [default: the one of newsmill.toml]")
    ] = None,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Show every setting in force, and where it comes from."""
    found = common.read_configuration(collection=collection)
    is_shared = collection is None and len(found.names) > 1 and not found.find_statement("collection")
    chosen = found.choose_shared() if is_shared else found.choose()
    own = {name: found.choose(name) for name in found.names} if is_shared else {}
    if format == "json":
        say_json(_as_dict(found, chosen, own))
        return
    for name, schedule in (found.file.schedules if found.file else {}).items():
        say(f"collection {name} is read at: {schedule}")
    if is_shared:
        say("What all collections share; below it, what each has of its own.")
    rows = [[name, *pair] for name, pair in list_values(chosen).items()]
    for name, one in own.items():
        rows += [[f"{name}: {key}", *pair] for key, pair in list_values(one).items() if pair[1].endswith(f".{name}")]
    write_rows(["setting", "value", "comes from"], rows, "table")


def list_values(chosen: Chosen) -> dict[str, tuple[str, str]]:
    """Name of each setting -> its value as a text, and where it comes from; passwords in addresses are left out.

    >>> from flows.settings import Settings
    >>> chosen = Chosen(Settings(map={"title": "kicker"}), {"map": "option --map"})
    >>> list_values(chosen)["map"]
    ('{"title": "kicker"}', 'option --map')
    """
    values = chosen.settings.model_dump()
    return {
        name: (hide_credentials(_write(value)), chosen.origins.get(name, "default")) for name, value in values.items()
    }


def hide_credentials(text: str) -> str:
    """A text without names, passwords and signatures in addresses.

    >>> hide_credentials("s3://key:word@bucket/raw")
    's3://…@bucket/raw'
    >>> hide_credentials("https://paper.example/list.txt?token=word")
    'https://paper.example/list.txt?…'
    """
    return _QUERY.sub(r"\1…", _CREDENTIALS.sub(rf"\1{HIDDEN}", text))


def _write(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping | bool):
        return json.dumps(value, ensure_ascii=False)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _as_dict(found: Configuration, chosen: Chosen, own: Mapping[str, Chosen]) -> dict[str, Any]:
    file = found.file
    return {
        "file": str(file.path) if file else None,
        "settings": _list(chosen),
        "collections": {name: _list(one) for name, one in own.items()},
        "schedules": dict(file.schedules) if file else {},
    }


def _list(chosen: Chosen) -> list[dict[str, Any]]:
    values = chosen.settings.model_dump()
    shown = list_values(chosen)
    return [
        {
            "setting": name,
            "value": shown[name][0] if isinstance(value, str | Path) else value,
            "comes_from": shown[name][1],
        }
        for name, value in values.items()
    ]
