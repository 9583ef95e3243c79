r"""Where the views of a snapshot find its files: in the folder that their own file was opened in.

DuckDB takes a relative path in a view for one of the reader's working folder, and knows no function for the folder of
its own file. But it gives every session a folder for what does not fit in memory, and unless somebody sets another
one, that is the path of the opened file with ".tmp" behind it: a setting, which a view may ask for. So a warehouse that
was moved or copied is read where it is. Three places are tried, in this order:

1. what the session says itself: SET VARIABLE warehouse_root = '/new/place/warehouse';
2. the folder of the file that the session opened, where that looks like this snapshot's. DuckDB resolves links since
   1.5: the file lies in a folder that is called as the snapshot's number. Before, it keeps the path as it was given;
3. the place where the views were written: for a session that attaches the file, and knows nothing of its folder.

None of these is sure to be the right one: a session may attach the snapshot 7 of one warehouse to that of another, and
where the views were written another warehouse may lie now. So each path goes through an empty folder of the snapshot
that bears the id of its run, and out of it again: in the folder of any other snapshot it leads nowhere, and the reader
is told so, instead of being given the rows of something else.
"""

from collections.abc import Sequence
from pathlib import Path

from flows.storage.connection import quote
from flows.storage.manifest import Manifest

# The macro of the file of views that says where the warehouse lay when they were written.
RECORDED_ROOT = "recorded_root"

_OPENED = "current_setting('temp_directory')"
# The last version of DuckDB that kept the path of a database as it was given was 1.4.
_KEEPS_LINKS = "version() < 'v1.5'"


def name_of_folder(manifest: Manifest) -> str:
    """The empty folder by whose name a snapshot is known."""
    return f".run-{manifest.run_id}"


def name_folder(folder: Path, manifest: Manifest) -> None:
    """Make the empty folder in a snapshot's folder."""
    (folder / name_of_folder(manifest)).mkdir(exist_ok=True)


def find_folder(root: Path, manifest: Manifest) -> str:
    """SQL for the folder of a snapshot, whoever opens its file of views. root: where the warehouse lies now."""
    number, end = f"{manifest.number:08d}", r"[/\\]warehouse\.duckdb\.tmp$"
    below = quote(f"/snapshots/{number}")
    own = _extract(rf"^(.*[/\\]{number}){end}")
    linked = _extract(rf"^(.*?)([/\\]current|[/\\]snapshots[/\\]\d{{8,}})?{end}")
    return (
        f"coalesce(getvariable('warehouse_root') || {below}, {own}, "
        f"CASE WHEN {_KEEPS_LINKS} THEN {linked} || {below} END, {quote(root)} || {below}) "
        f"|| {quote(f'/{name_of_folder(manifest)}/..')}"
    )


def _extract(pattern: str) -> str:
    """SQL for the first group of a pattern in the path of the opened file; NULL where it does not match."""
    return f"nullif(regexp_extract({_OPENED}, {quote(pattern)}, 1), '')"


def list_paths(folder: str, paths: Sequence[str]) -> str:
    """SQL for a list of paths below a folder, which is an SQL expression.

    The expression stands in it twice and not at every path: DuckDB would work it out as often, and opening a table of
    2,000 files took it seconds. Between paths stands NUL, the one character that is in none.

    >>> list_paths("'/a'", ["b.parquet", "c.parquet"]).replace("\\n", " ")
    "string_split('/a' || replace('/b.parquet /c.parquet', chr(10), chr(0) || '/a'), chr(0))"
    """
    names = "\n".join(f"/{path}" for path in paths)
    return f"string_split({folder} || replace({quote(names)}, chr(10), chr(0) || {folder}), chr(0))"
