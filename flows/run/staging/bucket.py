"""Files of a run in an object store: put there, fetched, and read in part. Imported by workers.

A machine finds its credentials where the tools of the store find them (sources/stores/objects.py).
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.fs as pafs
import pyarrow.parquet as pq

from flows.errors import TransientError
from flows.sources.stores.objects import CONNECTIONS, PIECE, explain


class Bucket:
    """What lies below a URL, scheme://bucket/prefix; names are relative to it.

    Errors: TransientError, in our own words: a client's may hold names of accounts.
    """

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        scheme, _, self._root = self.url.partition("://")
        with self._explaining("reached"):
            self._files = CONNECTIONS[scheme](self._root.partition("/")[0])

    def put(self, file: Path, name: str) -> None:
        """Store a file under a name; whoever sees it sees all of it, once this has returned."""
        with (
            self._explaining("written to"),
            file.open("rb") as source,
            self._files.open_output_stream(self._locate(name)) as sink,
        ):
            shutil.copyfileobj(source, sink, PIECE)

    def get(self, name: str, file: Path) -> None:
        """Fetch an object into a file."""
        with (
            self._explaining("read"),
            self._files.open_input_stream(self._locate(name)) as source,
            file.open("wb") as sink,
        ):
            shutil.copyfileobj(source, sink, PIECE)

    def read_batch(self, name: str, number: int) -> pa.Table:
        """The rows of a batch of a Parquet file; of the file little else is fetched."""
        with self._explaining("read"):
            wanted = [("batch", "=", number)]
            return pq.read_table(self._locate(name), filesystem=self._files, partitioning=None, filters=wanted)

    def list_files(self, name: str) -> list[str]:
        """Names of the objects in a folder, in their order."""
        with self._explaining("listed"):
            found = self._files.get_file_info(pafs.FileSelector(self._locate(name)))
        return sorted(f"{name}/{info.base_name}" for info in found if info.is_file)

    def remove_all(self) -> None:
        """Remove everything below the URL."""
        with self._explaining("cleared"), suppress(FileNotFoundError):
            self._files.delete_dir(self._root)

    def _locate(self, name: str) -> str:
        return f"{self._root}/{name}"

    @contextmanager
    def _explaining(self, what: str) -> Iterator[None]:
        try:
            yield
        except (OSError, pa.ArrowException) as error:
            raise TransientError(f"{self.url} cannot be {what}: {explain(error)}.") from error
