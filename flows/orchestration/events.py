"""Events for Prefect's automations: a published snapshot, a check that stopped a run, inputs that were rejected.

    newsmill.snapshot.published   payload: collection, run_id, snapshot, seconds, and the counts of the run
    newsmill.check.failed         payload: collection, message
    newsmill.inputs.rejected      payload: collection, snapshot, rejected_count (new ones), refused (some of them)

Their resource is the warehouse: prefect.resource.id is newsmill.warehouse.<place>. That a flow run failed or crashed,
Prefect says itself.
"""

from pathlib import Path
from typing import Any

from prefect import get_run_logger
from prefect.events import emit_event

from flows.run.report import Report
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.snapshots import current_manifest

_SHOWN = 20


def count_rejected(settings: Settings) -> int:
    """Rows of the table rejected in the published snapshot; 0 where there is none, or it is damaged."""
    try:
        manifest = current_manifest(find_layout(settings))
    except Exception:  # noqa: BLE001 - the run says what is wrong, and this only counts
        return 0
    return manifest.count_rows("rejected") if manifest else 0


def emit_published(settings: Settings, report: Report, rejected_before: int) -> None:
    """Tell of the snapshot of a run, and of inputs that it rejected; of a run that published none, nothing."""
    if report.snapshot is None:
        return
    own = {"collection": report.collection, "snapshot": report.snapshot}
    _emit("newsmill.snapshot.published", settings,
          {**own, "run_id": report.run_id, "seconds": report.seconds, **report.counts})  # fmt: skip
    rejected = count_rejected(settings) - rejected_before
    if rejected > 0:
        refused = [{"source_uri": item.source_uri, "reason": item.reason} for item in report.refused[:_SHOWN]]
        _emit("newsmill.inputs.rejected", settings, {**own, "rejected_count": rejected, "refused": refused})


def emit_failed_check(settings: Settings, message: str) -> None:
    """Tell of a check that stopped a run."""
    _emit("newsmill.check.failed", settings, {"collection": settings.collection, "message": message})


def _emit(event: str, settings: Settings, payload: dict[str, Any]) -> None:
    place = settings.warehouse
    name = str(place.resolve()) if isinstance(place, Path) else place
    resource = {
        "prefect.resource.id": f"newsmill.warehouse.{name}",
        "prefect.resource.name": name,
        "newsmill.collection": settings.collection,
    }
    try:
        emit_event(event, resource, payload=payload)
    except Exception as error:  # noqa: BLE001 - whatever Prefect's client raises; the run stands as it is
        get_run_logger().warning("Prefect took no event %s: %s", event, error)
