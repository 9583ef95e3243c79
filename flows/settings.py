"""Settings: one frozen value. Each field says its unit and why its default; the environment sets NEWSMILL_<FIELD>."""

import hashlib
import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote

from pydantic import Field, PrivateAttr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

# What columns of a record may say of it (stages/given.py).
GIVEN_FIELDS = ("title", "authors", "published_on", "publisher", "url", "language")

# A number of bytes with its unit.
_SIZE = r"^\d+(\.\d+)? ?[KMGT]i?B$"


def _judging(default: Any, *, of_collection: bool = False, **options: Any) -> Any:
    """A field that decides what rows say: changing it judges every document again."""
    return Field(default, json_schema_extra={"judges": True, "of_collection": of_collection}, **options)


def _of_collection(default: Any, **options: Any) -> Any:
    """A field that each collection may have its own value of, in newsmill.toml."""
    return Field(default, json_schema_extra={"of_collection": True}, **options)


class Settings(BaseSettings):
    """How newsmill works. Fields made by `_judging` are part of every document's input key; the others are not.

    One value is for a run over one collection. Where other collections of the warehouse are judged by settings of
    their own, `with_collections` adds these: a run judges every document by those of its collection.
    """

    model_config = SettingsConfigDict(env_prefix="NEWSMILL_", env_ignore_empty=True, frozen=True, extra="forbid")

    # Kept out of what is shown of settings: where it is a URL, it may hold a password.
    raw: Path | str = _of_collection(
        Path("raw"),
        repr=False,
        description="Folder with the files to read, or where else they lie: s3://bucket/prefix, gs://…, az://…, or the "
        "https:// address of a list of URLs (docs/sources.md).",
    )
    warehouse: Path | str = _of_collection(
        Path("warehouse"),
        description="Folder of the warehouse, or where in an object store it lies: s3://bucket/prefix, gs://…, az://… "
        "(docs/operations.md).",
    )
    cache: Path = Field(
        Path("~/.cache/newsmill"),
        description="Folder for copies of warehouses in object stores, which runs and queries work on; may be removed.",
    )
    lease_seconds: float = Field(
        60.0,
        ge=1,
        description="Seconds without a sign of life after which another machine may take over from a run that writes "
        "to an object store.",
    )
    lock_wait_seconds: float = Field(
        0.0,
        ge=0,
        description="Seconds that a run waits while another one holds the warehouse; when they are over, it ends with "
        "exit code 4. 0 leaves at once: a schedule comes again.",
    )
    collection: str = Field("raw", pattern=r"^[\w.-]{1,64}$", description="Name of the collection that raw belongs to.")
    source_suffix: str | None = _of_collection(
        None,
        min_length=1,
        description="Ending of the files that are sources, where only one kind is to be read; any other file is "
        "ignored. Unset, all known formats are read (docs/sources.md).",
    )
    key_column: str | None = _of_collection(
        None,
        description="Column of records in containers that tells them apart, as it is written; unset, the first of id, "
        "url, link, WARC-Record-ID and Message-ID that has one. Changed, containers that are there are read again.",
    )
    text_column: str | None = _judging(
        None,
        of_collection=True,
        description="Column of records in containers that holds the text, as it is written; unset, the first of text, "
        "content, body and others that has one (docs/sources.md).",
    )

    map: Annotated[dict[str, str], NoDecode] = _judging(
        {},
        of_collection=True,
        description='Columns that hold what the source knows of a record, as JSON: {"title": "kicker", "url": ""}. '
        "Fields are title, authors, published_on, publisher, url and language; an empty name switches the field's "
        "columns off. Unset, known names count (docs/sources.md).",
    )

    attributes: Annotated[tuple[str, ...], NoDecode] = _judging(
        (),
        of_collection=True,
        description="Columns of records that go to the table attributes: names with commas between them, or * for all "
        "that are neither the text nor a field's. Unset, it has no rows.",
    )

    latest_date: date = _judging(
        date(2100, 1, 1), description="No publication date after this day is believed; stages know no clock."
    )
    repetition_min_groups: int = _judging(
        3,
        ge=2,
        description="Unrelated stories a line must stand in to count as repeated: two may be a reprinted quotation.",
    )

    publishers: Annotated[dict[str, str], NoDecode] = _judging(
        {},
        of_collection=True,
        description='Publishers by source folder, as JSON: {"feeds/ledger": "The Harbour Ledger"}. They win over the '
        "page's own words; of nested folders the innermost decides.",
    )

    lexicon: Path | None = _of_collection(
        None,
        description="Folder with words and rules of your own (docs/lexicon.md). What it says judges, its comments do "
        "not: a change judges again the documents that it is about.",
    )

    line_threshold: float = _judging(
        0.5,
        gt=0,
        lt=1,
        description="Probability from which the line model takes a line for the report's; a lower one keeps more text "
        "and more junk (docs/line-model.md has the curve).",
    )

    duplicate_threshold: float = _judging(
        0.9,
        gt=0,
        lt=1,
        description="Probability from which two texts are one story; 0.95 where a false merge costs more than a missed "
        "reprint (docs/duplicate-model.md has the curve).",
    )

    max_lines: int = _judging(
        100_000, ge=1, description="Lines; a record with more is rejected (too_many_lines): news have dozens."
    )
    document_seconds: float = _judging(
        60.0,
        gt=0,
        description="Seconds of a worker's processor time for a record, which is rejected (too_slow) when they are "
        "spent: news take milliseconds, the largest record that is read ten to forty seconds.",
    )

    max_record_bytes: int = Field(
        8 * 2**20,
        ge=1,
        description="Bytes; a larger text, or record of a container, is refused: news are kilobytes. A worker's memory "
        "grows by up to a hundred bytes for each byte of a record (docs/operations.md).",
    )
    batch_documents: int = Field(
        2_000, ge=1, description="Documents a batch: some seconds of work, so that a lost one costs little."
    )
    batch_bytes: int = Field(8 * 2**20, ge=1, description="Bytes of raw text a batch: bounds a worker's memory.")
    part_documents: int = Field(
        16_384,
        ge=1,
        description="Documents a part at most, and never more than a sixteenth of the warehouse: what one changed "
        "document may cost to write.",
    )
    workers: int = Field(
        default_factory=lambda: os.cpu_count() or 1,
        ge=0,
        description="Worker processes; 0 works in the calling process.",
    )
    executor: Literal["local", "dask"] = Field(
        "local",
        description="Where batches run: local, in worker processes of this machine; dask, on the workers of a Dask "
        "scheduler (docs/operations.md, More machines).",
    )
    scheduler: str | None = Field(None, description="Address of the Dask scheduler: tcp://HOST:8786.")
    staging: Path | str | None = Field(
        None,
        repr=False,
        description="Where the files of a run's batches lie for workers on other machines: a folder that all see under "
        "the same path, or s3://bucket/prefix, gs://…, az://…; unset, they lie where the warehouse does.",
    )
    batch_seconds: float = Field(
        1_800.0,
        gt=0,
        description="Seconds after which a batch that a worker on another machine has not brought back is handed to "
        "another one as well: a batch takes seconds, a large container hours.",
    )
    orchestration: Literal["auto", "prefect", "direct"] = Field(
        "auto",
        description="Who is shown the steps of `newsmill run`: auto, Prefect, or nobody where Prefect cannot be had; "
        "prefect, Prefect, or the run fails; direct, nobody, which saves seconds. Rows are the same.",
    )
    prefect_home: Path | None = Field(
        None,
        description="Folder for Prefect's own files where no server of yours is named; unset, $PREFECT_HOME, else "
        "newsmill/prefect in $XDG_STATE_HOME or ~/.local/state.",
    )
    run_seconds: float | None = Field(
        None,
        gt=0,
        description="Seconds after which a run is stopped, its queries too, and publishes nothing; unset, it takes the "
        "time that it takes. A batch of documents that was begun is finished before.",
    )
    memory_limit: str = Field(
        "512MB",
        pattern=_SIZE,
        description="DuckDB's memory; what does not fit spills to the warehouse's staging folder.",
    )
    query_seconds: float = Field(
        300.0, gt=0, description="Seconds that DuckDB may work on one query of `newsmill sql`; then the query is ended."
    )
    query_spill: str = Field(
        "10GB",
        pattern=r"^\d+(\.\d+)? ?[KMGT]i?B$",
        description="Disk that one query of `newsmill sql` or `export` may take for what does not fit in memory.",
    )
    keep_snapshots: int = Field(10, ge=1, description="Snapshots that stay, however old.")
    keep_days: float = Field(7.0, ge=0, description="Days that a snapshot stays, however many there are.")
    keep_daily_days: float = Field(
        0.0, ge=0, description="Days for which the last snapshot of each day stays: 30 lets one go back a month."
    )
    keep_weekly_days: float = Field(0.0, ge=0, description="Days for which the last snapshot of each week stays.")
    keep_bytes: str | None = Field(
        None,
        pattern=_SIZE,
        description="Bytes of all snapshots together, as 200GB, files that they share counted once: beyond it the "
        "oldest go, whatever else is said of them. The published one stays. Unset, there is no bound.",
    )
    keep_reports: int = Field(
        30,
        ge=0,
        description="Reports of runs that stay in warehouse/reports, the newest; half a megabyte each. 0 writes none: "
        "`newsmill report` makes them when they are wanted.",
    )
    disk_reserve: str = Field(
        "200MB",
        pattern=_SIZE,
        description="Bytes that a run leaves free on the warehouse's disk: it does not begin where it would take more.",
    )
    withdraw_guard_ratio: float = Field(
        0.2, ge=0, le=1, description="Share of a collection a run may withdraw without --force."
    )
    stale_hours: float = Field(
        26.0,
        gt=0,
        description="Hours without a successful run after which `status` warns: a nightly run and some slack.",
    )
    fail_on_warnings: bool = Field(
        False,
        description="Whether `status` ends with exit code 1 where the last day differs sharply from those before it: "
        "it is a question to a person, and no failure, unless a monitor is to pass it on.",
    )

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

    @field_validator("publishers", mode="before")
    @classmethod
    def _read_publishers(cls, given: Any) -> Any:
        """JSON of the environment as a mapping; folders as they stand in source_uri, without a slash at either end."""
        if isinstance(given, str):
            try:
                given = json.loads(given)
            except json.JSONDecodeError:
                given = None
        items = given.items() if isinstance(given, dict) else [("", "")]
        named = {str(folder).strip("/"): str(name).strip() for folder, name in items}
        if not all(named) or not all(named.values()):
            raise ValueError('name a publisher for each folder, as JSON: {"feeds/ledger": "The Harbour Ledger"}')
        return named

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


def read_bytes(size: str) -> int:
    """Bytes of a size as DuckDB writes it: KB are thousands, KiB are 1,024.

    >>> read_bytes("512MB"), read_bytes("1.5 GiB")
    (512000000, 1610612736)
    """
    found = re.fullmatch(r"([\d.]+) ?([KMGT])(i?)B", size)
    if found is None:
        raise ValueError(f"{size!r} is no size; write it as 512MB or 2GiB")
    return int(float(found[1]) * (1024 if found[3] else 1000) ** ("KMGT".index(found[2]) + 1))


def list_settings(*, of_collection: bool = False) -> tuple[str, ...]:
    """Names of all settings, or of those that a collection may have its own value of.

    >>> list_settings(of_collection=True)[:3]
    ('raw', 'warehouse', 'source_suffix')
    """
    extras = {name: field.json_schema_extra for name, field in Settings.model_fields.items()}
    chosen = {name for name, extra in extras.items() if isinstance(extra, dict) and extra.get("of_collection")}
    return tuple(name for name in extras if name in chosen or not of_collection)
