"""Where files come from and go to, and who may write there."""

from pathlib import Path

from pydantic import BaseModel, Field

from flows.settings.declaring import of_collection


class PlaceSettings(BaseModel):
    """Where the raw files and the warehouse lie."""

    # Kept out of what is shown of settings: where it is a URL, it may hold a password.
    raw: Path | str = of_collection(
        Path("raw"),
        repr=False,
        description="Folder with the files to read, or where else they lie: s3://bucket/prefix, gs://…, az://…, or the "
        "https:// address of a list of URLs (docs/sources.md).",
    )
    warehouse: Path | str = of_collection(
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
