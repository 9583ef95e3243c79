"""What the steps of one run share: settings, the database for set work, the last snapshot, the staging folder.

Steps hand tables of `db` to each other; each step's docstring names those it makes.
"""

import datetime as dt
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from flows.run.budget import Death
from flows.run.conductor import Conductor
from flows.run.deadline import Deadline
from flows.run.executors.executor import Executor
from flows.run.executors.local import LocalExecutor, open_local
from flows.run.judgement import Judgement, is_read_otherwise, list_reading
from flows.run.log import make_run_id
from flows.run.recovery import carry_out
from flows.run.report import Progress, Report, Request
from flows.run.staging.staging import OwnFolder, Staging, clear_elsewhere, open_staging
from flows.run.warehouse import find_layout
from flows.run.watching import count_records, watch_bytes
from flows.settings import Settings
from flows.sources.stores.store import Place
from flows.storage.connection import connect, parquet, quote, read_sql
from flows.storage.damage import LASTING, guard_copies, refuse_missing
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest
from flows.storage.parts import TABLES_OF_TEXT
from flows.storage.snapshots import current_manifest, list_files, remove

if TYPE_CHECKING:
    from distributed import Client

    from flows.storage.remote.writer import RemoteWriter


def is_anew(parent: Manifest | None, request: Request, versions: tuple[str, ...]) -> bool:
    """Whether a run makes every row again: other rules or judging code, containers read otherwise, or --rebuild."""
    if parent is None:
        return False
    return request.rebuild or parent.versions[:1] != versions[:1] or is_read_otherwise(parent.versions, versions)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A run on its way.

    judgement: what judges, with lexicons as their folders were when the run began; parent: the snapshot it starts
    from; versions: what judges, as the manifest keeps it; staging: where batches lie; executor: where they run; local:
    where those run that need this machine; remote: what sends to an object store, None for a folder.
    """

    settings: Settings
    request: Request
    judgement: Judgement
    conductor: Conductor
    progress: Progress
    layout: Layout
    db: duckdb.DuckDBPyConnection
    staging: Staging
    executor: Executor
    local: LocalExecutor
    parent: Manifest | None
    versions: tuple[str, ...]
    started_at: dt.datetime
    report: Report = field(compare=False)
    refuse_files: Callable[[Iterable[DataFile]], None] = field(compare=False)
    deadline: Deadline = field(compare=False)
    remote: "RemoteWriter | None" = field(default=None, compare=False)

    @staticmethod
    def open(
        settings: Settings,
        request: Request,
        conductor: Conductor,
        progress: Progress,
        cluster: "Client | None" = None,
        remote: "RemoteWriter | None" = None,
        salvaged: Manifest | None = None,
        stop: threading.Event | None = None,
    ) -> "Workspace":
        """Open a workspace in the warehouse's staging folder. The lock must be held and debris cleared.

        cluster: where batches run; None for this machine. remote: what sends to an object store; None for a folder.
        salvaged: what a repair starts from, in place of the published snapshot.
        stop: see Deadline.
        """
        layout = find_layout(settings)
        # Read first: where it is damaged, nothing has been opened yet.
        parent, judgement = salvaged or current_manifest(layout), Judgement.of(settings)
        before = parent.versions[4:] if parent else ()
        # What looks at no source reads none otherwise.
        reading = before if request.forgets else list_reading(settings, before)
        versions = judgement.list_versions(request, reading)
        refuse_missing(layout, parent, anew=is_anew(parent, request, versions))
        layout.staging.mkdir()
        started_at = dt.datetime.now(dt.UTC)
        run_id = make_run_id(started_at)
        threads = max(1, settings.workers)
        report = Report(run_id, settings.collection)
        report.warnings += clear_elsewhere(layout)
        local = open_local(settings.workers)
        staging: Staging = OwnFolder(layout.staging)
        executor: Executor = local
        if cluster:
            from flows.run.executors.dask import DaskExecutor

            staging = open_staging(settings, layout, run_id)
            executor = DaskExecutor(cluster, staging, run_id, report.warnings.append, settings.batch_seconds)
        return Workspace(
            settings=settings,
            request=request,
            judgement=judgement,
            conductor=conductor,
            progress=progress,
            layout=layout,
            db=connect(layout.staging / "duckdb", memory_limit=settings.memory_limit, threads=threads),
            staging=staging,
            executor=executor,
            local=local,
            parent=parent,
            versions=versions,
            started_at=started_at,
            report=report,
            refuse_files=guard_copies(layout, parent or Manifest(0, 0, "", "", "run")),
            deadline=Deadline(settings.run_seconds, stop),
            remote=remote,
        )

    @property
    def reads_anew(self) -> bool:
        """Whether no row of the last snapshot stands as it is: other rules, other judging code, or --rebuild."""
        return is_anew(self.parent, self.request, self.versions)

    def close(self) -> None:
        self.executor.close()
        self.local.close()
        self.db.close()
        self.report.warnings += clear_elsewhere(self.layout)
        remove(self.layout.staging)

    # -- tables ---------------------------------------------------------------------------------------------------

    def old_files(self, table: str) -> list[Path]:
        """Files of a table in the last snapshot; none where the run makes the table again from the kept bytes."""
        if self.reads_anew and table not in LASTING:
            return []
        return list_files(self.layout, self.parent, table)

    def old(self, table: str) -> str:
        """A table of the last snapshot as SQL, in the columns of its contract; without rows where there is none.

        Its files are compared with their checksums, each once in a run: a wrong hash of a line or of a sketch would be
        copied nowhere, and decide all the same. Tables of text, of which a run reads a few narrow columns, are not.
        """
        if table not in TABLES_OF_TEXT:
            self.refuse_damaged(table)
        empty = f"no_{table.replace('/', '_')}"
        self.db.register(empty, SCHEMAS[table].empty_table())
        files = self.old_files(table)
        if not files:
            return empty
        columns = ", ".join(f'"{name}"' for name in SCHEMAS[table].names)
        return f"(SELECT {columns} FROM (SELECT * FROM {empty} UNION ALL BY NAME SELECT * FROM {parquet(files)}))"

    def refuse_damaged(self, table: str, files: Sequence[Path] | None = None) -> None:
        """Stop where files of the last snapshot that are to be read or judged are not as they were published."""
        if self.parent is None:
            return
        wanted = set(self.old_files(table) if files is None else files)
        folder = self.layout.snapshot(self.parent.number)
        self.refuse_files(f for f in self.parent.files_of(table) if folder / f.path in wanted)

    def staged_files(self, step: str, table: str) -> list[Path]:
        """Files of a table that batches of this run wrote, one or several each. step may be a pattern."""
        found = self.staging.folder.glob(f"{step}/*/{table}*.parquet")
        return sorted(path for path in found if not path.parent.name.startswith("."))

    def count(self, rows: str) -> int:
        """Count the rows of a table or of what stands after FROM."""
        ((count,),) = self.db.sql(f"SELECT count(*) FROM {rows}").fetchall()
        return int(count)

    def execute(self, sql: str, **parameters: Any) -> None:
        self.db.execute(sql, parameters or None)

    # -- batches --------------------------------------------------------------------------------------------------

    def plan(self, query: str, folder: str) -> tuple[Path, list[tuple[int, int]]]:
        """Write the plan of a step into its staging folder; returns the file and (number, size) of its batches."""
        target = self.staging.folder / folder
        target.mkdir()
        file = target / "plan.parquet"
        self.execute(
            f"CREATE OR REPLACE TABLE plan AS {read_sql(query)}",
            batch_documents=self.settings.batch_documents,
            batch_bytes=self.settings.batch_bytes,
        )
        self.execute(f"COPY {self._lend_bronze()} TO {quote(file)} (FORMAT parquet, ROW_GROUP_SIZE 4096)")
        return file, self.db.sql("SELECT batch, count(*) FROM plan GROUP BY batch ORDER BY batch").fetchall()

    def sum_bytes(self) -> int:
        """Bytes of the records in the last plan."""
        ((found,),) = self.db.sql("SELECT coalesce(sum(raw_bytes), 0)::BIGINT FROM plan").fetchall()
        return int(found)

    def _lend_bronze(self) -> str:
        """The plan as SQL that COPY takes, with the names by which workers know the files that hold the bytes."""
        if self.executor is self.local or "bronze_path" not in self.db.sql("FROM plan").columns:
            return "plan"
        paths = self.db.sql("SELECT DISTINCT bronze_path FROM plan ORDER BY 1").fetchall()
        names = self.staging.lend(Path(path) for (path,) in paths)
        if not names:
            return "plan"
        self.db.register("lent", pa.table({"path": list(names), "name": list(names.values())}))
        # Batches are slices of the plan: its rows stay in their order.
        return (
            "(SELECT plan.* REPLACE (coalesce(lent.name, bronze_path) AS bronze_path) "
            "FROM plan LEFT JOIN lent ON lent.path = bronze_path ORDER BY plan.rowid)"
        )

    def work(
        self,
        step: str,
        function: Callable[[Any], int],
        lose: Callable[[Any, Death], Any],
        batches: Sequence[Any],
        sizes: Sequence[int] | None = None,
        reads: Place | None = None,
    ) -> None:
        """Work on batches side by side in worker processes; `lose` takes the place of a record that kills one.

        sizes: bytes of each batch, where progress is told in what they have read of them; else it counts their records.
        reads: where sources lie that are read; where workers elsewhere cannot, processes of this machine do.
        """
        total = sum(sizes) if sizes is not None else sum(batch.size for batch in batches)

        def say(done: int) -> None:
            self.progress(step, done, total)

        if not batches:
            return
        say(0)
        executor = self.executor if reads is None or self.staging.can_read(reads) else self.local
        with count_records(batches, say) if sizes is None else watch_bytes(batches, sizes, say) as note_done:

            def work(batch: Any) -> None:
                self.deadline.refuse_late()
                carry_out(executor, function, batch, lose)
                note_done(batch)

            self.conductor.each(step, work, batches, lambda: executor.at_once)
