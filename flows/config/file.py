"""Reads newsmill.toml: collections with their folders and settings. What is wrong is an error that names the place.

    [settings]           what NEWSMILL_ variables set, without the prefix and in small letters
    [collections.NAME]   a collection: its raw folder, its own settings, its schedule

docs/operations.md describes it. Paths are relative to the folder that the file lies in.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError

from flows.errors import WrongUseError
from flows.settings import Settings, list_settings

FILE_NAME = "newsmill.toml"
# What a collection has beside settings.
SCHEDULE = "schedule"
_NAME = re.compile(r"[\w.-]{1,64}")
# A field of a cron line: numbers, names of months and days, ranges, steps, lists.
_CRON_FIELD = re.compile(r"(\*|[0-9A-Za-z]+(-[0-9A-Za-z]+)?)(/[0-9]+)?(,(\*|[0-9A-Za-z]+(-[0-9A-Za-z]+)?)(/[0-9]+)?)*")
_PATHS = ("raw", "warehouse", "cache", "lexicon", "staging")

# What pydantic says of a wrong value, where a person would say it otherwise.
_IN_OTHER_WORDS = {
    "int_parsing": "it must be a whole number",
    "int_from_float": "it must be a whole number",
    "int_type": "it must be a whole number",
    "float_parsing": "it must be a number",
    "float_type": "it must be a number",
    "path_type": "it must be a path, as a text",
    "string_type": "it must be a text",
    "date_from_datetime_parsing": "it must be a day, as in 2030-12-31",
    "date_type": "it must be a day, as in 2030-12-31",
}
_SHAPES = {
    "collection": "it may have up to 64 letters, digits, dots, hyphens and underscores",
    "memory_limit": "it is a number and a unit, as in 4GB or 500MB",
}
_EXAMPLES = {
    "map": 'map = {title = "kicker"}',
    "publishers": 'publishers = {"feeds/ledger" = "The Harbour Ledger"}',
}


class ConfigError(WrongUseError):
    """A newsmill.toml that cannot be read; the text says where, why, and what to do."""


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What newsmill.toml says; values as they are written, but for paths, which are found from where one works.

    settings     of all collections.
    collections  name -> settings of its own; the schedule is not among them.
    schedules    name -> when it is read, as cron says it, for those that state it.
    """

    path: Path
    settings: Mapping[str, Any] = field(default_factory=dict)
    collections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    schedules: Mapping[str, str] = field(default_factory=dict)


def find_file(named: Path | None) -> Path | None:
    """The file to read: the one that is named, else newsmill.toml in the working folder, if it is there."""
    if named is None:
        return Path(FILE_NAME) if Path(FILE_NAME).is_file() else None
    if not named.is_file():
        raise ConfigError(f"There is no file {named}. Name your {FILE_NAME} with --config, or write one: newsmill init")
    return named


def read_file(path: Path) -> ConfigFile:
    """Read a newsmill.toml. ConfigError where anything in it is wrong."""
    data = _read_toml(path)
    _refuse_unknown(data, ("settings", "collections"), str(path))
    settings = _read_table(data.get("settings", {}), f"{path}: settings")
    if "collection" in settings:
        _refuse(f"{path}: settings: collection", "a collection is a table of its own: [collections.NAME]")
    _refuse_unknown(settings, [name for name in list_settings() if name != "collection"], f"{path}: settings")
    settings = _read_values(settings, path, f"{path}: settings")
    collections, schedules = {}, {}
    for name, table in _read_table(data.get("collections", {}), f"{path}: collections").items():
        place = f"{path}: collections.{name}"
        if not _NAME.fullmatch(name):
            _refuse(f"{path}: collections", f"{name!r} is no name of a collection: {_SHAPES['collection']}")
        own = dict(_read_table(table, place))
        _refuse_unknown(own, (*list_settings(of_collection=True), SCHEDULE), place, of_all=list_settings())
        if "raw" not in own:
            _refuse(place, 'raw is missing, the folder of its files: raw = "downloads"')
        if SCHEDULE in own:
            schedules[name] = _read_schedule(own.pop(SCHEDULE), f"{place}: {SCHEDULE}")
        collections[name] = _read_values(own, path, place)
    return ConfigFile(path, settings, collections, schedules)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is no TOML: {str(error).rstrip('.')}. Mend that line.") from error


def _read_table(value: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        _refuse(place, f"it should be a table of its own, [{place.rpartition(' ')[2]}], not {value!r:.80}")
    return value


def _read_values(table: Mapping[str, Any], path: Path, place: str) -> dict[str, Any]:
    """The values of a table, each held against what its setting allows."""
    for name, value in table.items():
        # As a number, true is 1.
        if isinstance(value, bool) and Settings.model_fields[name].annotation in (int, float):
            _refuse(f"{place}: {name}", f"{value} cannot be: {_IN_OTHER_WORDS['int_parsing']}")
    try:
        Settings(**table)
    except ValidationError as error:
        for found in error.errors():
            name = str(found["loc"][0])
            # What else is wrong stands in the environment.
            if name in table:
                _refuse(f"{place}: {name}", f"{table[name]!r:.80} cannot be: {_say_in_toml(name, found)}")
    return {name: _find_path(value, path) if name in _PATHS else value for name, value in table.items()}


def _find_path(value: str, path: Path) -> str | Path:
    """A path of the file at `path`, from where one works; the address of a store stays as it is."""
    return value if "://" in value else path.parent / Path(value).expanduser()


def _read_schedule(value: Any, place: str) -> str:
    parts = value.split() if isinstance(value, str) else []
    if len(parts) != 5 or not all(_CRON_FIELD.fullmatch(part) for part in parts):
        _refuse(place, f'{value!r} is no time of cron. Five parts, minute first: schedule = "15 2 * * *"')
    return " ".join(parts)


def say_what_is_wrong(found: Any) -> str:
    """Why a setting cannot have a value: an error of pydantic in a person's words."""
    if found["type"] == "string_pattern_mismatch":
        return _SHAPES[str(found["loc"][0])]
    said = _IN_OTHER_WORDS.get(found["type"], found["msg"].removeprefix("Value error, "))
    return str(said[:1].lower() + said[1:]).rstrip(".")


def _say_in_toml(name: str, found: Any) -> str:
    said, is_json, _ = say_what_is_wrong(found).partition(", as JSON")
    return f"{said}: {_EXAMPLES[name]}" if is_json else said


def _refuse_unknown(table: Mapping[str, Any], names: Collection[str], place: str, of_all: Collection[str] = ()) -> None:
    """Refuse a key that means nothing; of_all: settings that all collections share."""
    for name in table:
        if name in names:
            continue
        if name in of_all:
            _refuse(place, f"{name!r} holds for all collections. Write it under [settings]")
        hint = suggest(name.casefold().removeprefix("newsmill_"), names) or "."
        _refuse(place, f"nothing is called {name!r} here{hint} There are: {', '.join(names)}")


def suggest(name: str, known: Collection[str]) -> str:
    """The nearest known name, for a sentence.

    >>> suggest("lexikon", ["lexicon", "raw"]), suggest("x", ["raw"])
    ("; is 'lexicon' meant?", '')
    """
    near = get_close_matches(name, known, n=1)
    return f"; is {near[0]!r} meant?" if near else ""


def _refuse(place: str, why: str) -> NoReturn:
    raise ConfigError(f"{place}: {why.rstrip('?.')}{'?' if why.endswith('?') else '.'}")
