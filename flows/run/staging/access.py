"""How a worker on another machine gets at the files of a batch. Imported by workers."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from flows.run.batches import Batch

AnyBatch = TypeVar("AnyBatch", bound=Batch)


class Access(Protocol):
    """Travels with each batch as a value, without credentials: these are the worker's own."""

    def explain_missing(self) -> str:
        """Why the files of the run cannot be had here, as the end of a sentence; empty where they can."""
        ...

    def lend(self, batch: AnyBatch, folder: Path) -> AbstractContextManager[AnyBatch]:
        """The batch on files of this machine, with a target for it alone: another worker may be at the same batch.

        folder: for what has to be fetched.
        """
        ...

    def keep(self, batch: Batch) -> str:
        """Put what came of a lent batch where the run takes it from; returns its name there."""
        ...

    def leave(self) -> None:
        """Remove what is kept on this machine for further batches of the run."""
        ...


@dataclass(frozen=True, slots=True)
class FolderAccess:
    """A folder of the run that all machines see under the same path: nothing is copied."""

    folder: Path

    def explain_missing(self) -> str:
        """See Access."""
        if not self.folder.is_dir():
            return f"it does not see the folder {self.folder}"
        return "" if os.access(self.folder, os.W_OK) else f"it may not write into {self.folder}"

    @contextmanager
    def lend(self, batch: AnyBatch, folder: Path) -> Iterator[AnyBatch]:  # noqa: ARG002 - nothing is fetched
        """See Access."""
        own = batch.target / f".{batch.name}-{secrets.token_hex(4)}"
        own.mkdir(parents=True)
        try:
            yield replace(batch, target=own)
        finally:
            shutil.rmtree(own, ignore_errors=True)

    def keep(self, batch: Batch) -> str:
        """See Access."""
        kept = batch.target.with_name(f"{batch.target.name}.done")
        (batch.target / batch.name).rename(kept)
        return str(kept)

    def leave(self) -> None:
        """See Access."""
