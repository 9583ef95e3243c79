"""What stays of older runs, what a run may not do unasked, and when `status` warns."""

from pydantic import BaseModel, Field

from flows.settings.declaring import SIZE


class UpkeepSettings(BaseModel):
    """Retention, guards and warnings."""

    keep_snapshots: int = Field(10, ge=1, description="Snapshots that stay, however old.")
    keep_days: float = Field(7.0, ge=0, description="Days that a snapshot stays, however many there are.")
    keep_daily_days: float = Field(
        0.0, ge=0, description="Days for which the last snapshot of each day stays: 30 lets one go back a month."
    )
    keep_weekly_days: float = Field(0.0, ge=0, description="Days for which the last snapshot of each week stays.")
    keep_bytes: str | None = Field(
        None,
        pattern=SIZE,
        description="Bytes of all snapshots together, as 200GB, files that they share counted once: beyond it the "
        "oldest go, whatever else is said of them. The published one stays. Unset, there is no bound.",
    )
    keep_reports: int = Field(
        30,
        ge=0,
        description="Reports of runs that stay in warehouse/reports, the newest; half a megabyte each. 0 writes none: "
        "`newsmill report` makes them when they are wanted.",
    )
    disk_reserve: str = Field(
        "200MB",
        pattern=SIZE,
        description="Bytes that a run leaves free on the warehouse's disk: it does not begin where it would take more.",
    )
    withdraw_guard_ratio: float = Field(
        0.2, ge=0, le=1, description="Share of a collection a run may withdraw without --force."
    )
    stale_hours: float = Field(
        26.0,
        gt=0,
        description="Hours without a successful run after which `status` warns: a nightly run and some slack.",
    )
    fail_on_warnings: bool = Field(
        False,
        description="Whether `status` ends with exit code 1 where the last day differs sharply from those before it: "
        "it is a question to a person, and no failure, unless a monitor is to pass it on.",
    )
