"""What a deployed run says in Prefect's own log: a line a step, what came of it, and nothing of the command line."""

import logging
import re
import time
from collections.abc import Mapping

from flows.run.report import Report, count_ignored, funnel

# Steps whose progress is told in bytes.
_IN_BYTES = frozenset({"ingest"})
# Options of the command line that a deployment has a parameter for, and what to say instead of them.
_PARAMETERS: Mapping[str, str] = {
    "all": "all_collections: true",
    "collection": "collection",
    "force": "force: true",
    "no-dedup": "dedup: false",
    "raw": "raw",
    "rebuild": "rebuild: true",
    "warehouse": "warehouse",
    "withdraw-missing": "withdraw_missing: true",
    "workers": "workers",
}
_OPTION = re.compile(rf"(`?newsmill run )?--({'|'.join(_PARAMETERS)})(?![\w-])(?: (0|NAME))?`?")
_SHOWN_REFUSED = 20

Log = logging.Logger | logging.LoggerAdapter[logging.Logger]


def name_parameters(message: str) -> str:
    """A message that names parameters of the deployment where it named options of the command line.

    >>> name_parameters("To withdraw them all the same, add --force.")
    'To withdraw them all the same, add the parameter force: true.'
    >>> name_parameters("Install newsmill again, or try --workers 0.")
    'Install newsmill again, or try the parameter workers: 0.'
    >>> name_parameters("`newsmill run --rebuild` judges everything anew; --forceful is no option of it.")
    'a run with the parameter rebuild: true judges everything anew; --forceful is no option of it.'
    """

    def name(found: re.Match[str]) -> str:
        value = f": {found[3]}" if found[3] and ":" not in _PARAMETERS[found[2]] else ""
        return f"{'a run with ' if found[1] else ''}the parameter {_PARAMETERS[found[2]]}{value}"

    return _OPTION.sub(name, message)


def silence_engine() -> None:
    """Keep Prefect's engine from telling a failure again, with a traceback of its own: its cause was told."""
    for name in ("prefect.flow_runs", "prefect.engine"):
        logging.getLogger(name).addFilter(_is_news)


def silence_tasks() -> None:
    """Keep Prefect from telling of each failed task twice, the first time with the traceback of no exception
    ("NoneType: None"): the line on how it finished stays. Flows of others in this process are left alone.
    """
    logging.getLogger("prefect.task_runs").addFilter(_is_told_once)


def _is_news(record: logging.LogRecord) -> bool:
    return not (record.exc_info and "exited with unexpected exception" in str(record.msg))


def _is_told_once(record: logging.LogRecord) -> bool:
    is_ours = str(getattr(record, "flow_name", "")).startswith("newsmill")
    return not (is_ours and str(record.msg).startswith("Task run failed with state"))


class StepLog:
    """Progress of a run as lines of a log, each when a step is over: what it worked on, and its seconds.

    Without a log the lines are kept until one is opened.
    """

    def __init__(self, log: Log | None = None) -> None:
        self._log = log
        self._kept: list[str] = []
        self._step, self._total, self._began = "", 0, 0.0

    def open(self, log: Log, waited: float) -> None:
        """Write into this log from now on, and first the lines that were kept. waited: seconds for it, of no step."""
        self._log = log
        self._began += waited
        for line in self._kept:
            log.info("%s", line)
        self._kept.clear()

    def __call__(self, step: str, done: int, total: int) -> None:
        """See flows.run.report.Progress."""
        if step != self._step:
            if done:
                return  # a batch of the step before, told late
            self.finish()
            self._step, self._began = step, time.monotonic()
            self._total = 0
        self._total = max(self._total, total)

    def finish(self, *, is_cut: bool = False) -> None:
        """The last step is over; is_cut: because the run ended in it."""
        if self._step:
            seconds = time.monotonic() - self._began
            how = "ended after" if is_cut else "took"
            line = f"{self._step} {how} {seconds:.1f} s{_describe_amount(self._step, self._total)}"
            if self._log:
                self._log.info("%s", line)
            else:
                self._kept.append(line)
        self._step = ""


def _describe_amount(step: str, total: int) -> str:
    if not total:
        return ""
    return f" ({total / 1e6:,.1f} MB)" if step in _IN_BYTES else f" ({total:,} documents)"


def log_report(log: Log, report: Report) -> None:
    """What came of a run: counts, warnings, refused sources, the snapshot."""
    log.info("%s: %s", report.collection, ", ".join(f"{what} {count:,}" for what, count in funnel(report)))
    for line in count_ignored(report.ignored, report.other_endings):
        log.info("%s: %s", report.collection, line)
    for item in report.refused[:_SHOWN_REFUSED]:
        log.warning("%s: refused %s (%s): %s", report.collection, item.source_uri, item.reason, item.detail)
    if len(report.refused) > _SHOWN_REFUSED:
        more = len(report.refused) - _SHOWN_REFUSED
        log.warning("%s: and %d more were refused; they stand in the table rejected.", report.collection, more)
    for warning in report.warnings:
        log.warning("%s: %s", report.collection, name_parameters(warning))
    done = f"published snapshot {report.snapshot}" if report.snapshot else "nothing has changed, nothing was published"
    log.info("%s: %s (%.1f s).", report.collection, done, report.seconds)
