"""Settings: one frozen value. Each field says its unit and why its default; the environment sets NEWSMILL_<FIELD>.

Fields are declared by subject: places.py, sources.py, judgement.py, work.py, upkeep.py.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from pydantic import PrivateAttr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from flows.settings.declaring import count_bytes
from flows.settings.judgement import JudgementSettings
from flows.settings.places import PlaceSettings
from flows.settings.sources import GIVEN_FIELDS, SourceSettings
from flows.settings.upkeep import UpkeepSettings
from flows.settings.work import WorkSettings

__all__ = ["GIVEN_FIELDS", "Settings", "count_bytes", "list_settings"]


# Fields stand in the order of the bases, from the last to the first.
class Settings(UpkeepSettings, WorkSettings, JudgementSettings, SourceSettings, PlaceSettings, BaseSettings):
    """How newsmill works. Fields made by `judging` are part of every document's input key; the others are not.

    One value is for a run over one collection. Where other collections of the warehouse are judged by settings of
    their own, `with_collections` adds these: a run judges every document by those of its collection.
    """

    model_config = SettingsConfigDict(env_prefix="NEWSMILL_", env_ignore_empty=True, frozen=True, extra="forbid")

    @field_validator("raw", "warehouse", "staging", mode="before")
    @classmethod
    def _read_place(cls, given: Any) -> Any:
        """A folder as a path, however it is written; any other URL as it is."""
        if not isinstance(given, str):
            return given
        scheme, separator, path = given.partition("://")
        if scheme == "file" and separator:
            return Path(unquote("/" + path.partition("/")[2]))
        return given if separator else Path(given)

    @field_validator("warehouse")
    @classmethod
    def _end_url(cls, given: Path | str) -> Path | str:
        return given.rstrip("/") if isinstance(given, str) else given

    _base: "Settings | None" = PrivateAttr(None)
    _collections: dict[str, "Settings"] = PrivateAttr(default_factory=dict)

    def with_collections(self, base: "Settings", collections: dict[str, "Settings"]) -> "Settings":
        """These settings beside those of other collections; base: of collections that have none of their own."""
        found = self.model_copy()
        found._base, found._collections = base, dict(sorted(collections.items()))  # noqa: SLF001 - its own
        return found

    @property
    def folder(self) -> Path:
        """The folder that runs and queries work on: the warehouse's own, or its mirror in the cache."""
        if isinstance(self.warehouse, Path):
            return self.warehouse
        name = re.sub(r"[^a-zA-Z0-9.-]+", "-", self.warehouse)[:80]
        return self.cache.expanduser() / f"{name}-{hashlib.sha256(self.warehouse.encode()).hexdigest()[:8]}"

    @property
    def base(self) -> "Settings":
        """The settings that judge documents of a collection without any of its own."""
        return self if self._base is None else self._base

    @property
    def collections(self) -> dict[str, "Settings"]:
        """Collections with settings of their own, by name."""
        return self._collections

    def of(self, collection: str) -> "Settings":
        """The settings that judge the documents of a collection."""
        return self._collections.get(collection, self.base)

    @property
    def version(self) -> str:
        """Hash of the fields that judge: 16 hex characters."""
        judging = {
            name: getattr(self, name)
            for name, field in sorted(type(self).model_fields.items())
            if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("judges")
        }
        return hashlib.sha256(json.dumps(judging, default=str, sort_keys=True).encode()).hexdigest()[:16]


def list_settings(*, of_collection: bool = False) -> tuple[str, ...]:
    """Names of all settings, or of those that a collection may have its own value of.

    >>> list_settings(of_collection=True)[:3]
    ('raw', 'warehouse', 'source_suffix')
    """
    extras = {name: field.json_schema_extra for name, field in Settings.model_fields.items()}
    chosen = {name for name, extra in extras.items() if isinstance(extra, dict) and extra.get("of_collection")}
    return tuple(name for name in extras if name in chosen or not of_collection)
