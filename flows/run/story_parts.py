"""The parts of stories: what changed of them, and of what is kept of them, is written, and all else is linked."""

import math
from typing import NamedTuple

from flows.run.stories import is_known
from flows.run.workspace import Workspace
from flows.storage.families import STORIES_FAMILY, STORY_NORMS_FAMILY, STORY_TIES_FAMILY
from flows.storage.manifest import Manifest
from flows.storage.parts import Family, PartWriter


class _Change(NamedTuple):
    """What changes in a family. name: of the tables <name>_gone and <name>_new; months: SQL for a row's month, so that
    what changes together stands in few parts.
    """

    family: Family
    name: str
    months: str


_CHANGES = (
    _Change(STORY_TIES_FAMILY, "story_ties", "SELECT doc_id AS second_id, period FROM story_docs"),
    _Change(STORY_NORMS_FAMILY, "story_norms", "SELECT doc_id, period FROM story_docs"),
    _Change(STORIES_FAMILY, "stories", "SELECT story_id, last_on AS period FROM stories_new"),
)


def write_story_parts(space: Workspace, writer: PartWriter, largest: int) -> None:
    """Write what find_stories found. largest: documents that a part of documents may hold."""
    parent = space.parent if space.parent and is_known(space) else Manifest(0, 0, "", "", "run")
    for change in _CHANGES:
        most = largest * change.family.rows
        writer.carry(parent, change.family, f"{change.name}_gone", _cut(space, change, most), most)


def _cut(space: Workspace, change: _Change, most: int) -> list[tuple[int, dict[str, str]]]:
    """The new rows of a family in pieces of `most` at most, as even as can be: (size, SELECT by table) of each."""
    count = space.count(f"{change.name}_new")
    if not count:
        return []
    pieces = math.ceil(count / most)
    first, *others = (name.removeprefix("_state/") for name in change.family.tables)
    space.execute(
        f"CREATE TABLE {first}_placed AS SELECT rows.*, "
        f"(row_number() OVER (ORDER BY months.period, rows) - 1) * {pieces} // {count} AS place "
        f"FROM {first}_new rows NATURAL JOIN ({change.months}) months"
    )
    for name in others:
        places = f"SELECT story_id, place FROM {first}_placed"
        space.execute(f"CREATE TABLE {name}_placed AS SELECT * FROM {name}_new JOIN ({places}) USING (story_id)")
    sizes = space.db.sql(f"SELECT place, count(*) FROM {first}_placed GROUP BY place ORDER BY place").fetchall()
    return [(size, {table: _select(table, place) for table in change.family.tables}) for place, size in sizes]


def _select(table: str, place: int) -> str:
    return f"SELECT * FROM {table.removeprefix('_state/')}_placed WHERE place = {place} ORDER BY ALL"
