"""newsmill init: the files with which a folder becomes a mill. Nothing that is there is overwritten."""

import shlex
import shutil
import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import escape_line, say
from flows.config.choose import Configuration
from flows.config.file import FILE_NAME, ConfigFile, read_file
from flows.config.templates import write_cron, write_prefect, write_toml
from flows.errors import WrongUseError

_PREFECT = "prefect.yaml"


def init(
    folder: Annotated[Path, Parameter(name="DIR", help="Where the files lie. [default: the working folder]")] = Path(),
    /,
    *,
    raw: Annotated[str, Parameter(help="Folder with the files to read. [default: raw]")] = "raw",
    collection: Annotated[str, Parameter(help="Name of what it holds. [default: raw]")] = "raw",
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Write newsmill.toml and prefect.yaml, and say how to go on."""
    # A name that cannot be is told before anything is written.
    Configuration({"collection": collection}, None, {}).choose()
    if folder.exists() and not folder.is_dir():
        raise WrongUseError(f"{folder} is no folder.")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    _write(path, write_toml(collection, raw, str(common.warehouse) if common.warehouse else None))
    config = read_file(path)
    if not config.collections:
        raise WrongUseError(f"{path} has no collection yet: write one under [collections.NAME], then type this again.")
    _write(folder / _PREFECT, write_prefect(folder.resolve(), config))
    _say_next(folder, config)


def _write(path: Path, text: str) -> None:
    """Write a file, unless there is one of its name."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        say(f"{escape_line(str(path))} is there, and stays as it is. Move it away to have it written anew.")
    else:
        say(f"Wrote {escape_line(str(path))}.")


def _say_next(folder: Path, config: ConfigFile) -> None:
    say()
    say("What to type next:")
    if folder.resolve() != Path.cwd():
        say(f"  cd {shlex.quote(str(folder))}")
    for own in config.collections.values():
        if "://" not in str(own["raw"]) and not Path(own["raw"]).is_dir():
            place = Path(own["raw"]).resolve()
            shown = place.relative_to(folder.resolve()) if place.is_relative_to(folder.resolve()) else place
            say(f"  {f'mkdir -p {shlex.quote(str(shown))}':<26}  and put files into it")
    command = "newsmill run" if len(config.collections) == 1 else "newsmill run --all"
    say(f"  {f'{command} --plan':<26}  what a run would do")
    say(f"  {command:<26}  do it")
    say(f"  {'newsmill settings':<26}  what is in force, and where it comes from")
    say()
    say("Scheduled with cron (crontab -e), with maintenance once a week:")
    for line in write_cron(folder.resolve(), _find_command(), config):
        say(f"  {line}")
    say()
    say(f"Or with Prefect: {_PREFECT} says at its top what to type. Times are those of the collections' schedules.")


def _find_command() -> str:
    """The command as cron finds it, which knows no PATH of ours."""
    own = Path(sys.executable).with_name("newsmill")
    found = str(own) if own.is_file() else shutil.which("newsmill")
    return shlex.quote(found) if found else f"{shlex.quote(sys.executable)} -m flows"
