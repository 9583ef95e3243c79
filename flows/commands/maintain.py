"""newsmill maintain: the work of once a week."""

from dataclasses import asdict
from typing import Any

from flows.commands.options import Common, TextOrJson, check_warehouse
from flows.commands.printing import complain, say, say_json
from flows.run.conductor import DirectConductor
from flows.run.maintenance import Upkeep, describe_upkeep
from flows.run.maintenance import maintain as keep_up
from flows.run.warehouse import await_warehouse


def maintain(
    *,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Verify, merge small files, and remove old snapshots, in each warehouse of the collections."""
    found = []
    for chosen in common.read_configuration().choose_warehouses():
        settings = check_warehouse(chosen.settings)
        await_warehouse(settings, complain)
        upkeep = keep_up(settings, DirectConductor())
        found.append(_as_dict(upkeep, str(settings.warehouse)))
        if format == "text":
            say(f"{settings.warehouse}: {describe_upkeep(upkeep)}")
            for warning in upkeep.warnings:
                complain(f"warning: {warning}")
    if format == "json":
        say_json(found[0] if len(found) == 1 else found)


def _as_dict(upkeep: Upkeep, warehouse: str) -> dict[str, Any]:
    steps = [{"step": step, "seconds": seconds} for step, seconds in upkeep.steps]
    return {"warehouse": warehouse, **asdict(upkeep), "steps": steps}
