"""What is read as a source, and what is taken of its records."""

import json
from typing import Annotated, Any

from pydantic import BaseModel, Field, field_validator
from pydantic_settings import NoDecode

from flows.settings.declaring import judging, of_collection

# What columns of a record may say of it (stages/given.py).
GIVEN_FIELDS = ("title", "authors", "published_on", "publisher", "url", "language")


class SourceSettings(BaseModel):
    """Which files of a collection are sources, and which columns of their records are read."""

    collection: str = Field("raw", pattern=r"^[\w.-]{1,64}$", description="Name of the collection that raw belongs to.")
    source_suffix: str | None = of_collection(
        None,
        min_length=1,
        description="Ending of the files that are sources, where only one kind is to be read; any other file is "
        "ignored. Unset, all known formats are read (docs/sources.md).",
    )
    key_column: str | None = of_collection(
        None,
        description="Column of records in containers that tells them apart, as it is written; unset, the first of id, "
        "url, link, WARC-Record-ID and Message-ID that has one. Changed, containers that are there are read again.",
    )
    text_column: str | None = judging(
        None,
        of_collection=True,
        description="Column of records in containers that holds the text, as it is written; unset, the first of text, "
        "content, body and others that has one (docs/sources.md).",
    )

    map: Annotated[dict[str, str], NoDecode] = judging(
        {},
        of_collection=True,
        description='Columns that hold what the source knows of a record, as JSON: {"title": "kicker", "url": ""}. '
        "Fields are title, authors, published_on, publisher, url and language; an empty name switches the field's "
        "columns off. Unset, known names count (docs/sources.md).",
    )

    attributes: Annotated[tuple[str, ...], NoDecode] = judging(
        (),
        of_collection=True,
        description="Columns of records that go to the table attributes: names with commas between them, or * for all "
        "that are neither the text nor a field's. Unset, it has no rows.",
    )

    @field_validator("map", mode="before")
    @classmethod
    def _read_map(cls, given: Any) -> Any:
        """JSON of the environment, or FIELD=COLUMN of the command line, as a mapping of fields to columns."""
        if isinstance(given, list):
            given = dict(pair.split("=", 1) for pair in given) if all("=" in pair for pair in given) else None
        elif isinstance(given, str):
            try:
                given = json.loads(given)
            except json.JSONDecodeError:
                given = None
        if not isinstance(given, dict) or not all(isinstance(name, str) for name in given.values()):
            raise ValueError('name the column of a field, as JSON: {"title": "kicker"}')
        unknown = [field for field in given if field not in GIVEN_FIELDS]
        if unknown:
            raise ValueError(f"there is no field {unknown[0]!r}; fields are {', '.join(GIVEN_FIELDS)}")
        return given

    @field_validator("attributes", mode="before")
    @classmethod
    def _read_attributes(cls, given: Any) -> Any:
        """Names with commas between them, or a list of names."""
        names = [name.strip() for name in given.split(",")] if isinstance(given, str) else given
        if not isinstance(names, (list, tuple)) or not all(isinstance(name, str) and name for name in names):
            raise ValueError("name columns with commas between them, or * for all")
        return names
