"""The progress bar of a run: what it is at, how much of that is done, how fast, and how long it will take."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from flows.run.report import Progress, say_nothing

# What the steps of a run are called while a person waits for them.
_STEPS = {
    "plan": "Looking into files",
    "scan": "Looking for files",
    "ingest": "Reading files",
    "compare": "Comparing with the last snapshot",
    "index": "Indexing lines",
    "repetition": "Finding repeated lines",
    "refine": "Judging documents",
    "duplicates": "Finding duplicates",
    "stories": "Finding stories",
    "publish": "Writing and checking",
    "prune": "Removing old snapshots",
    "prefect": "Starting Prefect",
}
# Seconds of a step before which its rate says nothing about the rest of it.
_SETTLED = 2.0


@contextmanager
def show_progress() -> Iterator[Progress]:
    """A progress bar where a person watches; nothing in logs."""
    if not sys.stderr.isatty():
        yield say_nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[amount]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task("Starting", total=None, amount="")

        def show(step: str, done: int, total: int) -> None:
            if not done:
                # A new step, or a new part of one, with a count of its own.
                bar.remove_task(bar.task_ids[-1])
                bar.add_task(_STEPS.get(step, step), total=total or None, amount="")
            task = bar.tasks[-1]
            amount = describe_amount(step, done, total, task.elapsed or 0.0) if total else ""
            bar.update(task.id, completed=done, amount=amount)

        yield show


def describe_amount(step: str, done: int, total: int, seconds: float) -> str:
    """How far a step is: records, or bytes that were read; how many a second, and the time that the rest will take.

    >>> describe_amount("refine", 1_200, 90_000, 6.0)
    '1,200 of 90,000, 200/s, 7:24 left'
    >>> describe_amount("ingest", 1_500_000_000, 10_000_000_000, 50.0)
    '1,500 of 10,000 MB, 30.0 MB/s, 4:43 left'
    >>> describe_amount("refine", 100, 90_000, 0.5)
    '100 of 90,000'
    """
    in_bytes = step == "ingest"
    amount = f"{done / 1e6:,.0f} of {total / 1e6:,.0f} MB" if in_bytes else f"{done:,} of {total:,}"
    if not done or seconds < _SETTLED:
        return amount
    rate = done / seconds
    speed = f"{rate / 1e6:,.1f} MB/s" if in_bytes else f"{rate:,.0f}/s" if rate >= 10 else f"{rate:,.1f}/s"
    return f"{amount}, {speed}, {_describe_time(max(0, total - done) / rate)} left"


def _describe_time(seconds: float) -> str:
    """Minutes and seconds, and hours where there are any.

    >>> _describe_time(9.6), _describe_time(7_325.0)
    ('0:10', '2:02:05')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
