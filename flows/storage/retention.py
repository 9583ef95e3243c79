"""Retention: which snapshots stay. All of the last days, then one a day, then one a week, and never more than fits.

A function of numbers, times and sizes: folders and object stores ask the same one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

DAY = 86_400.0
# 1970 began on a Thursday: weeks that are counted from its fourth day begin on a Monday.
_TO_MONDAY = 3 * DAY


@dataclass(frozen=True, slots=True)
class Retention:
    """What stays.

    snapshots: that many of the newest; days: all that are younger; daily_days: of each day (UTC) that is younger the
    newest; weekly_days: of each week that is younger the newest; bytes: of all that stay together, None for no bound:
    the oldest go first, and the published one stays whatever its size.
    """

    snapshots: int
    days: float
    daily_days: float = 0.0
    weekly_days: float = 0.0
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Aged:
    """A snapshot. at: seconds since 1970; files: bytes of each, by what tells it from others (files may be shared)."""

    number: int
    at: float
    files: Mapping[object, int] = field(default_factory=dict)


def choose_outdated(found: Sequence[Aged], keep: Retention, now: float, coming: int = 0) -> list[int]:
    """Numbers of the snapshots that do not stay, ascending. coming: how many are about to be published.

    What a clock that was set back makes young stays.

    >>> week = [Aged(number, number * DAY) for number in range(1, 8)]
    >>> choose_outdated(week, Retention(2, 3), now=8 * DAY)
    [1, 2, 3, 4]
    >>> sized = [Aged(1, 0, {"a": 5}), Aged(2, 0, {"a": 5, "b": 9}), Aged(3, 0, {"b": 9})]
    >>> choose_outdated(sized, Retention(9, 0, bytes=9), now=0)
    [1, 2]
    """
    ordered = sorted(found, key=lambda one: one.number, reverse=True)
    kept = {one.number for one in ordered[: max(0, max(1, keep.snapshots) - coming)]}
    kept |= {one.number for one in ordered if one.at >= now - keep.days * DAY}
    for days, length, shift in ((keep.daily_days, DAY, 0.0), (keep.weekly_days, 7 * DAY, _TO_MONDAY)):
        young = [one for one in ordered if one.at >= now - days * DAY] if days else []
        # The newest comes first, and stays.
        newest = {(one.at + shift) // length: one.number for one in reversed(young)}
        kept |= {*newest.values()}
    if keep.bytes is not None:
        kept &= _list_fitting([one for one in ordered if one.number in kept], keep.bytes)
    return sorted(one.number for one in ordered if one.number not in kept)


def _list_fitting(ordered: Sequence[Aged], limit: int) -> set[int]:
    """Numbers of the newest snapshots whose files together have at most `limit` bytes; the first in any case."""
    files, kept = dict[object, int](), set[int]()
    for one in ordered:
        files |= one.files
        if kept and sum(files.values()) > limit:
            break
        kept.add(one.number)
    return kept
