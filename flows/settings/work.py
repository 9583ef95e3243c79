"""How a run works: batches, processes, machines, orchestration, and what it may take."""

import os
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field

from flows.settings.declaring import SIZE


class WorkSettings(BaseModel):
    """Sizes of batches, who works on them, and limits of time, memory and disk. Rows depend on nothing of it but
    the largest record that is read.
    """

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
        pattern=SIZE,
        description="DuckDB's memory; what does not fit spills to the warehouse's staging folder.",
    )
    query_seconds: float = Field(
        300.0, gt=0, description="Seconds that DuckDB may work on one query of `newsmill sql`; then the query is ended."
    )
    query_spill: str = Field(
        "10GB",
        pattern=SIZE,
        description="Disk that one query of `newsmill sql` or `export` may take for what does not fit in memory.",
    )
