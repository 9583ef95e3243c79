"""The commands of `newsmill snapshots`: their names, and what help says of them."""

from cyclopts import App

from flows.commands.help_text import join_lines

snapshots = App(
    name="snapshots",
    sort_key=10,
    help=join_lines(
        """Look at the published states of the warehouse, and go back to one of them.

    Example: newsmill snapshots rollback 22"""
    ),
)
snapshots.command(
    "flows.commands.snapshots:list_snapshots",
    name="list",
    help=join_lines(
        """List the snapshots, newest first.

    Files that two snapshots share are on the disk once: the sizes do not add up.

    Example: newsmill snapshots list"""
    ),
)
snapshots.command(
    "flows.commands.snapshots:show_path",
    name="path",
    help=join_lines(
        """Print the folder of a snapshot.

    A reader that takes this path once keeps reading the same state, whatever is published meanwhile.

    Example: ls $(newsmill snapshots path)/articles"""
    ),
)
snapshots.command(
    "flows.commands.snapshots:roll_back_to",
    name="rollback",
    help=join_lines(
        """Publish the content of an older snapshot again.

    It becomes a new snapshot with the next number; none is deleted, and the history of runs goes on. What the raw
    folder holds beyond it comes back with the next run. This is the way out, too, where the link `current` was lost or
    pointed at another snapshot by hand, and the way to publish a snapshot from a backup.

    Example: newsmill snapshots rollback 22"""
    ),
)
snapshots.command(
    "flows.commands.snapshots:compare",
    name="diff",
    help=join_lines(
        """Say which documents differ between two snapshots, and in what.

    By table (articles, duplicates, rejected): documents that came, that went, and that changed, with the columns. Only
    files that the two do not share are read.

    Example: newsmill snapshots diff 22 23"""
    ),
)
snapshots.command(
    "flows.commands.snapshots:prune",
    name="prune",
    help=join_lines(
        """Remove old snapshots now.

    Every run that publishes does it, by the settings (NEWSMILL_KEEP_...). The published snapshot stays, and whoever has
    a file of another one open reads on.

    Example: newsmill snapshots prune --keep 3 --plan"""
    ),
)
