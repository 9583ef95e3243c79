"""Where things lie in a warehouse folder."""

from dataclasses import dataclass
from pathlib import Path

from flows.errors import WrongUseError


@dataclass(frozen=True, slots=True)
class Layout:
    """Paths of a warehouse. Everything that readers use is below `current`; names with a dot are the writer's.

    url: of the warehouse in an object store that the folder mirrors; empty where it is none.
    """

    root: Path
    url: str = ""

    def __post_init__(self) -> None:
        # DuckDB reads "*" in a path as a pattern and "?" as the start of options: neither can be escaped.
        if {"*", "?"}.intersection(str(self.root.absolute())):
            raise WrongUseError(f"The warehouse cannot lie in {self.root}: a path with * or ? in it cannot be read.")

    @property
    def name(self) -> str:
        """The warehouse as its users call it."""
        return self.url or str(self.root)

    @property
    def lock(self) -> Path:
        return self.root / ".lock"

    @property
    def processes(self) -> Path:
        """Processes of the running writer: PID and start time, a line each."""
        return self.root / ".processes"

    @property
    def staging(self) -> Path:
        return self.root / ".staging"

    @property
    def run_log(self) -> Path:
        """A line of JSON for every run, published or not."""
        return self.root / ".runs.jsonl"

    @property
    def forgotten(self) -> Path:
        """A line of JSON for all bytes that no run takes in again (forgotten.py)."""
        return self.root / ".forgotten.jsonl"

    @property
    def forgetting(self) -> Path:
        """It is there while older snapshots may hold what is forgotten: the next writer empties them."""
        return self.root / ".forgetting"

    @property
    def stat_cache(self) -> Path:
        """What files looked like when their hash was last taken. May be deleted: hashes decide then."""
        return self.root / ".stat_cache.parquet"

    @property
    def reports(self) -> Path:
        """Reports of runs, for a browser. They may be deleted; what is forgotten may stand in them."""
        return self.root / "reports"

    @property
    def snapshots(self) -> Path:
        return self.root / "snapshots"

    @property
    def current(self) -> Path:
        return self.root / "current"

    @property
    def duckdb(self) -> Path:
        return self.root / "warehouse.duckdb"

    def snapshot(self, number: int) -> Path:
        return self.snapshots / f"{number:08d}"

    def mark(self, number: int) -> Path:
        """The link that says that a snapshot was never published; renamed to `current`, it publishes it."""
        return self.root / f".current-{number:08d}"
