"""What `newsmill init` writes: a newsmill.toml with comments, a prefect.yaml, and lines for cron."""

import json
import re
import shlex
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flows.config.file import FILE_NAME, ConfigFile
from flows.config.quiet import QUIET_DEFAULTS
from flows.settings import Settings, list_settings

# When a collection is read whose schedule nobody states: at night.
NIGHTLY = "15 2 * * *"
# When maintenance comes: on Sundays, two hours after what is read at night.
WEEKLY = "30 4 * * 0"
_WIDTH = 110
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_HEAD = """\
# What newsmill reads, and how. `newsmill settings` shows what is in force: options of the command line come before the
# environment (NEWSMILL_...), that before this file. Lines behind # are examples and defaults. Paths are relative to the
# folder of this file.

# A collection is a folder of files under a name. `newsmill run` takes the only one, `newsmill run --collection NAME`
# one of several, `newsmill run --all` each in turn. What stands here holds for its documents, and for no others.
"""
_SCHEDULE = f"""\
# When it is to be read, as cron says it, for the prefect.yaml and the cron lines of `newsmill init`.
# schedule = "{NIGHTLY}"
"""
_EXAMPLES: dict[str, Any] = {
    "source_suffix": ".txt",
    "key_column": "guid",
    "text_column": "story",
    "map": {"title": "kicker"},
    "publishers": {"feeds/ledger": "The Harbour Ledger"},
    "attributes": ["section", "tags"],
    "lexicon": "my-lexicon",
    "run_seconds": 21_600.0,
    "keep_bytes": "200GB",
}
_MORE = """
# Another one, in the same warehouse: duplicates are found across collections.
# [collections.wire]
# raw = "downloads/wire"
"""


def write_toml(collection: str, raw: str, warehouse: str | None) -> str:
    """A newsmill.toml with one collection; every other setting stands in it as a comment."""
    name = collection if _BARE_KEY.fullmatch(collection) else _quote(collection)
    lines = [_HEAD, f"[collections.{name}]", f"raw = {_quote(raw)}", "", _SCHEDULE.rstrip()]
    own = [key for key in list_settings(of_collection=True) if key not in ("raw", "warehouse")]
    for key in own:
        lines += ["", *_comment(key), f"# {key} = {_quote(_EXAMPLES[key])}"]
    lines += [_MORE, "# What all collections share.", "[settings]"]
    lines.append(f"warehouse = {_quote(warehouse)}" if warehouse else '# warehouse = "warehouse"')
    for key, field in Settings.model_fields.items():
        if key not in (*own, "raw", "warehouse", "collection"):
            # A default that is computed is one of the machine's: its number of processors.
            value = _EXAMPLES.get(key, 2 if field.default_factory else field.default)
            lines += ["", *_comment(key), f"# {key} = {_quote(value)}"]
    return "\n".join(lines) + "\n"


def _comment(key: str) -> list[str]:
    text = Settings.model_fields[key].description or ""
    return [f"# {line}" for line in textwrap.wrap(text.replace(", as JSON", ""), _WIDTH)]


def _quote(value: Any) -> str:
    """A value as TOML writes it.

    >>> _quote({"a/b": "c"}), _quote(0.5)
    ('{"a/b" = "c"}', '0.5')
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_quote(key)} = {_quote(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_quote, value))}]"
    if isinstance(value, int | float):
        return json.dumps(value)
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def write_prefect(folder: Path, config: ConfigFile) -> str:
    """A prefect.yaml with deployments of ingest and of maintenance; folder: where their runs work, absolute.

    Collections of one schedule are one deployment, named after them or `all`; several schedules are one each.
    """
    by_time = _group(config)
    blocks = []
    for cron, names in by_time.items():
        if len(by_time) == 1 and len(names) > 1:
            blocks.append(_INGEST.format(name="all", which="all_collections: true", cron=json.dumps(cron)))
            continue
        quoted = map(json.dumps, names)
        blocks += [_INGEST.format(name=name, which=f"collection: {name}", cron=json.dumps(cron)) for name in quoted]
    quiet = "\n".join(f"    {name}: {json.dumps(value)}" for name, value in QUIET_DEFAULTS.items())
    return _PREFECT.format(folder=json.dumps(str(folder)), quiet=quiet, deployments="\n\n".join(blocks))


def _group(config: ConfigFile) -> dict[str, list[str]]:
    """Names of collections by their schedule."""
    by_time: dict[str, list[str]] = {}
    for name in config.collections:
        by_time.setdefault(config.schedules.get(name, NIGHTLY), []).append(name)
    return by_time


_PREFECT = f"""\
# Scheduled runs of the collections in {FILE_NAME}; `newsmill init` wrote it. For a first look, `newsmill serve` does
# all of this on this machine. With a Prefect server that runs, and that PREFECT_API_URL names, type in this folder:
#
#   prefect work-pool create newsmill --type process
#   prefect work-pool set-concurrency-limit newsmill 1     (collections share a warehouse: one run at a time)
#   prefect deploy --all
#   prefect worker start --pool newsmill
name: newsmill

# Runs work in this folder, where {FILE_NAME} is.
pull:
  - prefect.deployments.steps.set_working_directory:
      directory: {{folder}}

definitions:
  quiet: &quiet
    # Read before the worker's process imports Prefect.
{{quiet}}

  # A run that comes while another one of its deployment works waits for it.
  one_by_one: &one_by_one
    limit: 1
    collision_strategy: ENQUEUE

  pool: &pool
    name: newsmill
    work_queue_name: default
    job_variables:
      env:
        <<: *quiet
        # Seconds between signs of life of a run.
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY: "60"

deployments:
{{deployments}}

  - name: weekly
    description: Verifies the warehouse, merges small files, and removes old snapshots, on Sundays.
    entrypoint: flows.pipeline.maintain
    tags: [newsmill, maintenance]
    parameters:
      run_seconds: 21600
      retries: 6
      retry_seconds: 600
    schedules:
      - cron: "{WEEKLY}"
        timezone: "UTC"
        active: true
    concurrency_limit: *one_by_one
    work_pool: *pool
"""
_INGEST = """\
  - name: {name}
    entrypoint: flows.pipeline.newsmill
    tags: [newsmill, ingest]
    parameters:
      {which}
      # Seconds: six hours, queries included.
      run_seconds: 21600
      # What may pass (another run at work, a store that does not answer) is tried again; what cannot pass is not.
      retries: 6
      retry_seconds: 300
    schedules:
      - cron: {cron}
        timezone: "UTC"
        active: true
    concurrency_limit: *one_by_one
    work_pool: *pool"""


def write_cron(folder: Path, command: str, config: ConfigFile) -> list[str]:
    """Lines for cron: collections of one schedule, read one after the other, and maintenance once a week.

    They leave Prefect out: to start it takes longer than most runs, and nobody would see its pages.

    >>> config = ConfigFile(Path("newsmill.toml"), {}, {"herald": {}, "wire": {}}, {"wire": "0 * * * *"})
    >>> for line in write_cron(Path("/srv/news"), "newsmill", config):
    ...     print(line)
    15 2 * * *  cd /srv/news && (newsmill run --collection herald --direct) >> newsmill.log 2>&1
    0 * * * *  cd /srv/news && (newsmill run --collection wire --direct) >> newsmill.log 2>&1
    30 4 * * 0  cd /srv/news && newsmill maintain >> newsmill.log 2>&1
    """
    by_time = _group(config)
    jobs = []
    for time, names in by_time.items():
        one_by_one = "; ".join(f"{command} run --collection {shlex.quote(name)} --direct" for name in names)
        work = f"{command} run --all --direct" if len(by_time) == 1 else f"({one_by_one})"
        jobs.append((time, work))
    jobs.append((WEEKLY, f"{command} maintain"))
    place = f"cd {shlex.quote(str(folder))}"
    # cron takes % for the end of the line.
    return [f"{time}  " + f"{place} && {work} >> newsmill.log 2>&1".replace("%", "\\%") for time, work in jobs]
