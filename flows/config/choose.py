"""Chooses the settings in force: options, then the environment, then newsmill.toml, then defaults."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from flows.config.file import FILE_NAME, ConfigFile, find_file, read_file, say_what_is_wrong, suggest
from flows.errors import WrongUseError
from flows.settings import Settings, list_settings

PREFIX = "NEWSMILL_"
CONFIG_VARIABLE = f"{PREFIX}CONFIG"
# Variables that set nothing: the file to read, and the folder of a deployment.
_OWN_VARIABLES = frozenset({CONFIG_VARIABLE, f"{PREFIX}HOME"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """Settings in force for one collection, and where each comes from.

    origins  name -> "option --raw", "environment NEWSMILL_RAW", "newsmill.toml: collections.herald", "default".
    """

    settings: Settings
    origins: Mapping[str, str]


class Configuration:
    """What options, environment and newsmill.toml say, for any collection.

    options: values by the names of settings; None where an option was not given. file: None where there is none.
    """

    def __init__(self, options: Mapping[str, Any], file: ConfigFile | None, environment: Mapping[str, str]) -> None:
        self.options = {name: value for name, value in options.items() if value is not None}
        self.file = file
        # In any letters, as pydantic reads them, and not to nothing.
        stated = {variable.upper() for variable, value in environment.items() if value}
        self._set = {name for name in list_settings() if PREFIX + name.upper() in stated}

    @staticmethod
    def read(options: Mapping[str, Any], config: Path | None = None) -> "Configuration":
        """Read newsmill.toml: `config`, else what NEWSMILL_CONFIG names, else that of the working folder, if any."""
        named = os.environ.get(CONFIG_VARIABLE)
        path = find_file(config or (Path(named) if named else None))
        return Configuration(options, read_file(path) if path else None, os.environ)

    @property
    def names(self) -> tuple[str, ...]:
        """The collections of newsmill.toml, in its order."""
        return tuple(self.file.collections) if self.file else ()

    def choose(self, collection: str | None = None) -> Chosen:
        """The settings for a run over a collection: the one that is named, else the only one.

        WrongUseError where there are several, or none of that name and no folder for it.
        """
        name = collection or self._name_collection()
        if name is None and len(self.names) > 1:
            raise WrongUseError(
                f"{self._path} has {len(self.names)} collections: name one with --collection "
                f"({', '.join(self.names)}), or take each in turn with: newsmill run --all"
            )
        name = name or (self.names[0] if self.names else None)
        if name and self.names and name not in self.names and not self.find_statement("raw"):
            raise WrongUseError(
                f"{self._path} has no collection {name!r}{suggest(name, self.names) or '.'} There are: "
                f"{', '.join(self.names)}. For another one, name its folder with --raw."
            )
        return self._choose(name)

    def choose_shared(self) -> Chosen:
        """What holds for all collections, as far as none has something of its own."""
        return self._choose(None)

    def choose_any(self) -> Chosen:
        """The settings of a command that looks at a warehouse, whatever the collection.

        WrongUseError where collections lie in several warehouses and none is named.
        """
        if self._name_collection() or len(self.names) < 2:
            return self.choose()
        warehouses = self.choose_warehouses()
        if len(warehouses) > 1:
            found = ", ".join(str(one.settings.warehouse) for one in warehouses)
            raise WrongUseError(f"{self._path} has several warehouses ({found}): name one with --warehouse.")
        return warehouses[0]

    def choose_warehouses(self) -> list[Chosen]:
        """Settings of all collections together, once for each warehouse that they lie in."""
        found: dict[Path | str, Chosen] = {}
        for name in self.names:
            one = self._choose(name)
            if one.settings.warehouse not in found:
                base = self._gather(None, {"warehouse": one.settings.warehouse})
                origins = {**base.origins, "warehouse": one.origins["warehouse"]}
                found[one.settings.warehouse] = Chosen(self._add_others(base.settings), origins)
        return list(found.values()) or [self._choose(None)]

    def _name_collection(self) -> str | None:
        """The collection that an option or the environment names."""
        if "collection" in self.options:
            return str(self.options["collection"])
        return self._gather(None).settings.collection if "collection" in self._set else None

    def find_statement(self, name: str) -> str:
        """The option or variable that states a setting; empty where none does."""
        if name in self.options:
            return f"--{name.removesuffix('_column').replace('_', '-')}"
        return f"{PREFIX}{name.upper()}" if name in self._set else ""

    @property
    def _path(self) -> Path:
        return self.file.path if self.file else Path(FILE_NAME)

    def _choose(self, name: str | None) -> Chosen:
        chosen = self._gather(name)
        return Chosen(self._add_others(chosen.settings), chosen.origins)

    def _add_others(self, settings: Settings) -> Settings:
        """The settings beside those of all collections of newsmill.toml that share the warehouse."""
        if not self.names:
            return settings
        others = {name: self._gather(name).settings for name in self.names}
        here = {name: one for name, one in others.items() if one.warehouse == settings.warehouse}
        return settings.with_collections(self._gather(None).settings, here)

    def _gather(self, collection: str | None, more: Mapping[str, Any] | None = None) -> Chosen:
        """Settings for a collection, of newsmill.toml or not; None: for those that have nothing of their own."""
        values: dict[str, Any] = {}
        origins = dict.fromkeys(list_settings(), "default")
        if self.file:
            # What nobody states lies beside the file, too.
            values |= {name: self.file.path.parent / name for name in ("raw", "warehouse")}
            tables = [("settings", self.file.settings)]
            if collection is not None and collection in self.file.collections:
                tables.append((f"collections.{collection}", self.file.collections[collection]))
                origins["collection"] = f"{self._path}: collections"
            for place, table in tables:
                values |= table
                origins |= dict.fromkeys(table, f"{self._path}: {place}")
        for name in self._set:
            values.pop(name, None)
            origins[name] = f"environment {PREFIX}{name.upper()}"
        values |= {**self.options, **(more or {})}
        if collection is not None:
            values["collection"] = collection
        origins |= {name: f"option {self.find_statement(name)}" for name in self.options}
        try:
            settings = Settings(**values)
        except ValidationError as error:
            raise WrongUseError("\n".join(_say(found, origins) for found in error.errors())) from error
        return Chosen(settings, origins)


def _say(found: Any, origins: Mapping[str, str]) -> str:
    """One wrong setting of an option or the environment as a sentence."""
    name = str(found["loc"][0])
    where = origins.get(name, "").rpartition(" ")[2] if origins.get(name, "default") != "default" else name
    return f"{where} cannot be {str(found['input'])!r}: {say_what_is_wrong(found)}."


def find_unknown_variables(environment: Mapping[str, str]) -> list[str]:
    """What to say of each NEWSMILL_ variable that sets nothing.

    >>> find_unknown_variables({"NEWSMILL_LEXIKON": "words", "NEWSMILL_RAW": "texts", "HOME": "/"})
    ["NEWSMILL_LEXIKON sets nothing; is 'NEWSMILL_LEXICON' meant?"]
    """
    known = sorted({PREFIX + name.upper() for name in list_settings()} | _OWN_VARIABLES)
    unknown = sorted(name for name in environment if name.upper().startswith(PREFIX) and name.upper() not in known)
    listed = ". `newsmill settings` lists what can be set."
    return [f"{name} sets nothing{suggest(name.upper(), known) or listed}" for name in unknown]
