"""The commands: their names, what help says of them, and where they stand.

They are loaded when they are called: `newsmill --help` imports no pyarrow, DuckDB or Prefect.
"""

from cyclopts import App, Parameter

from flows.commands.help_text import join_lines
from flows.commands.snapshot_names import snapshots


def _describe_versions() -> str:
    from flows.commands.versions import describe_versions

    return describe_versions()


app = App(
    name="newsmill",
    help=join_lines(
        """newsmill turns a folder of scraped news text into a warehouse that you query with SQL.

    First steps: put files (.txt, .jsonl, .csv …) into the folder raw, then type

        newsmill run
        newsmill sql "SELECT title, publisher, published_on FROM articles"
        newsmill explain raw/FILE.txt"""
    ),
    help_epilogue="Exit codes: 0 done, 1 failed, 2 wrong use, 3 stopped by a check (nothing was published), 4 another "
    "run holds the warehouse.",
    version=_describe_versions,
    help_format="plaintext",
    default_parameter=Parameter(show_default=False),
)
app.command(
    "flows.commands.run:run",
    name="run",
    sort_key=1,
    help=join_lines(
        """Read new and changed files and publish the warehouse.

    Unchanged files are not read again, so that a run costs what changed. Readers of the warehouse are not disturbed:
    they see the old state until the new one is whole. Further settings are read from newsmill.toml and from the
    environment (NEWSMILL_...): `newsmill settings` shows them.

    Example: newsmill run --raw downloads --collection herald"""
    ),
)
app.command(
    "flows.commands.status:status",
    name="status",
    sort_key=2,
    help=join_lines(
        """Say whether the warehouse is there, sound and fresh.

    Exit code 1 where there is no warehouse, files of it are gone or cut, the last run failed or was killed, or none has
    gone well for longer than NEWSMILL_STALE_HOURS (26 by default): made for a monitor. Warns where the last day differs
    sharply from the four weeks before it: junk lines, rejected documents and duplicates by folder, new documents by
    collection. A warning is no failure, unless NEWSMILL_FAIL_ON_WARNINGS says so.

    Example: newsmill status --format json"""
    ),
)
app.command(
    "flows.commands.tables:tables",
    name="tables",
    sort_key=3,
    help=join_lines(
        """List the tables, or the columns of one table.

    Works without a warehouse; with one, it says how many rows each table has.

    Example: newsmill tables quotes"""
    ),
)
app.command(
    "flows.commands.sql:sql",
    name="sql",
    sort_key=4,
    help=join_lines(
        """Ask the warehouse a question in SQL.

    One SELECT in the SQL of DuckDB. It sees the tables and views of the published snapshot and nothing else, writes
    nothing, and ends when its time, memory or disk is spent (docs/operations.md).

    Example: newsmill sql "SELECT speaker, quote_count FROM speakers ORDER BY quote_count DESC LIMIT 10"
        """
    ),
)
app.command(
    "flows.commands.explain:explain",
    name="explain",
    sort_key=5,
    help=join_lines(
        """Show why each line of a document stayed or went, and where its values come from.

    For a file, read or not, or for a document of the warehouse: each line with its verdict, its rule and both opinions
    (on the line alone, and once its neighbours were heard); each value with the place where it stands. Also says why a
    file was ignored, refused or rejected, and which article stands for a duplicate.

    Example: newsmill explain raw/FILE.txt"""
    ),
)
app.command(
    "flows.commands.explore:explore",
    name="explore",
    sort_key=5,
    help=join_lines(
        """Look at the warehouse in a browser.

    Pages over the published snapshot, on this machine only and for reading only: articles, what was found in them and
    what was removed from them, names, tolls, reprints, rules, runs, and questions in SQL. A newer snapshot shows as
    soon as it is published. Ctrl-C ends it.

    Example: newsmill explore --port 8080"""
    ),
)
app.command(
    "flows.commands.report:report",
    name="report",
    sort_key=5,
    help=join_lines(
        """Write the report of a run: one HTML file for a browser.

    What came, what became of it, what was removed by which rule and from which folder, beside the runs before; rejected
    records, documents that stand out, seconds of each step. The file needs no network. Runs that publish leave theirs
    in the folder reports of the warehouse; this writes it again, or that of any run, failed ones too.

    Example: newsmill report --output report.html"""
    ),
)
app.command(
    "flows.commands.try_text:try_text",
    name="try",
    sort_key=6,
    help=join_lines(
        """Judge a text at once, without a warehouse.

    Shows what explain shows: each line with its verdict and its rule, each value with its place. Made for trying out
    words and rules of your own before a run judges everything by them. Which of its lines other documents repeat is
    not known.

    Example: newsmill try raw/FILE.txt --lexicon my-lexicon"""
    ),
)
app.command(
    "flows.commands.verify:verify",
    name="verify",
    sort_key=7,
    help=join_lines(
        """Check every promise and every file of the warehouse.

    Reads everything that is published: sizes and checksums of all files, keys and references, every row and every
    span. Exit code 1 where something is broken.

    Example: newsmill verify"""
    ),
)
app.command(
    "flows.commands.maintain:maintain",
    name="maintain",
    sort_key=7,
    help=join_lines(
        """Verify the warehouse, merge its small files, and remove old snapshots.

    Made for once a week. Everything is checked as by verify, first: where something is broken, nothing else is done,
    and the exit code is 1 or 3. A snapshot is published only where there are files to merge; its rows are the same.

    Example: newsmill maintain"""
    ),
)
app.command(
    "flows.commands.init:init",
    name="init",
    sort_key=8,
    help=join_lines(
        """Write newsmill.toml and prefect.yaml, and a line for cron.

    newsmill.toml names the folders to read and their settings, each with a comment; prefect.yaml has a scheduled run
    for each of its collections. A file that is there is never overwritten: to schedule other collections, change
    newsmill.toml, move prefect.yaml away, and type it again.

    Example: newsmill init --raw downloads --collection herald"""
    ),
)
app.command(
    "flows.commands.serve:serve",
    name="serve",
    sort_key=8,
    help=join_lines(
        """Start Prefect here: server, worker and schedules.

    For a first look, and for one machine: a server with pages and an API on loopback, the deployments of prefect.yaml
    in the working folder, and a worker for their runs. Ctrl-C or SIGTERM ends all of it. Files are kept below the
    folder of the setting prefect_home, so that the history of runs is there the next time.

    Example: newsmill serve --port 4300"""
    ),
)
app.command(
    "flows.commands.settings:settings",
    name="settings",
    sort_key=9,
    help=join_lines(
        """Show every setting in force, and where it comes from.

    Options come first, then the environment (NEWSMILL_...), then newsmill.toml, then defaults.

    Example: newsmill settings --collection herald"""
    ),
)
app.command(
    "flows.commands.export:export",
    name="export",
    sort_key=11,
    help=join_lines(
        """Write tables, views or an answer into files that need nothing beside them.

    A file is there whole or not at all. Nothing is overwritten unless --replace says so, and then only a file, or a
    folder that an export made.

    Example: newsmill export news.duckdb
    Example: newsmill export tables --format csv --defuse-formulas
    Example: newsmill export s3://bucket/quotes.jsonl --table quotes
    Example: newsmill export dbt-sources > models/newsmill.yml"""
    ),
)
app.command(
    "flows.commands.relocate:relocate",
    name="relocate",
    sort_key=12,
    help=join_lines(
        """Tell the views where the warehouse lies, after it was moved or copied.

    Whoever opens warehouse.duckdb reads the files beside it, wherever it lies. Whoever attaches it to another database
    reads the place that its views name: relocate writes them anew, of every snapshot, and so does the next run.

    Example: newsmill relocate --warehouse /new/place/warehouse"""
    ),
)
app.command(
    "flows.commands.repair:repair",
    name="repair",
    sort_key=12,
    help=join_lines(
        """Mend a damaged warehouse, as far as what is left allows.

    Files that another snapshot has are taken from it, views are written anew, and tables are made again from the bytes
    that are kept; documents whose bytes are lost are read again where their files are still there, and named where
    they are not (exit code 1). What is published stays until something better is.

    Example: newsmill repair --plan"""
    ),
)
app.command(
    "flows.commands.runs:runs",
    name="runs",
    sort_key=13,
    help=join_lines(
        """Show what the last runs did, whatever became of them.

    Also those that failed, were cancelled or killed, or found nothing new. With a published snapshot the same stands in
    the table runs, but for runs since the last publish; the tables run_* have steps, rules and documents of each.

    Example: newsmill runs --count 50"""
    ),
)
app.command(
    "flows.commands.forget:forget",
    name="forget",
    sort_key=14,
    help=join_lines(
        """Take texts out of all snapshots, and never take them in again.

    The documents, and all that hold the same bytes, become rejected records without content (reason: forgotten); other
    documents stand for their duplicates. Older snapshots lose their rows, stay for those who read them, and cannot be
    published again. Files in raw/, exports and backups are yours to clean.

    Example: newsmill forget 9f2c1e5ab07d4e83 --plan"""
    ),
)
app.command(
    "flows.commands.completion:completion",
    name="completion",
    sort_key=15,
    help=join_lines(
        """Print the script that completes commands and options in a shell.

    Nothing is installed: put it where your shell looks for such scripts, and open a new shell. For zsh that is a file
    _newsmill in a folder of $fpath, for fish ~/.config/fish/completions/newsmill.fish.

    Example: newsmill completion bash > ~/.local/share/bash-completion/completions/newsmill"""
    ),
)
app.command(snapshots)
