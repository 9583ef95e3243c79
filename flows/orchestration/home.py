"""Which Prefect a run is shown in: a server of the user's, or one that newsmill starts in a home of its own."""

import fcntl
import importlib.metadata
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from flows.errors import NewsmillError

# Homes of runs at the same time: each has one for itself, since runs would wait for each other's database.
MOST_HOMES = 64
# Bytes of the database of a home of ours, after which a new one is begun: it is the history of runs, some 300 KB each,
# that hardly anybody looks at.
MOST_BYTES = 256 * 2**20
DATABASE = "prefect.db"


class OrchestrationError(NewsmillError):
    """Prefect cannot show the run. The message is the cause, as the end of a sentence."""


def find_api_url(environment: Mapping[str, str]) -> str:
    """The API that the user has named: in the environment, prefect.toml, pyproject.toml or the active profile.

    Prefect itself is not asked, since it makes a home in the user's folder when it is imported. Empty where there is
    none; files that cannot be read say nothing.
    """
    if url := environment.get("PREFECT_API_URL"):
        return url
    project = _read_toml(Path("pyproject.toml")).get("tool", {})
    for table in (_read_toml(Path("prefect.toml")), project.get("prefect", {})):
        api = table.get("api", {}) if isinstance(table, dict) else {}
        if isinstance(api, dict) and (url := api.get("url")):
            return str(url)
    profiles = _read_toml(_find_profiles(environment))
    name = environment.get("PREFECT_PROFILE") or profiles.get("active")
    profile = profiles.get("profiles", {}).get(name, {})
    return str(profile.get("PREFECT_API_URL") or "") if isinstance(profile, dict) else ""


def _find_profiles(environment: Mapping[str, str]) -> Path:
    if path := environment.get("PREFECT_PROFILES_PATH"):
        return Path(path)
    home = environment.get("PREFECT_HOME") or str(_find_user_folder(environment) / ".prefect")
    return Path(home).expanduser() / "profiles.toml"


def _find_user_folder(environment: Mapping[str, str]) -> Path:
    if home := environment.get("HOME"):
        return Path(home)
    try:
        return Path.home()
    except RuntimeError as error:
        raise OrchestrationError(f"its home has no place: {error}") from error


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


@contextmanager
def take_home(named: Path | None, environment: Mapping[str, str]) -> Iterator[Path]:
    """A home for a server of this run's own: a folder that Prefect of this version, and this run only, writes to.

    named: the setting prefect_home. A user's PREFECT_HOME is taken as it is. OrchestrationError where none can be
    written.
    """
    with ExitStack() as held:
        try:
            if named is None and (own := environment.get("PREFECT_HOME")):
                home = Path(own).expanduser()
                home.mkdir(parents=True, exist_ok=True)
            else:
                base = (named or _find_state_folder(environment)).expanduser().absolute()
                home = _take_free(base / importlib.metadata.version("prefect"), held)
                _begin_anew(home / DATABASE)
            tempfile.TemporaryFile(dir=home).close()
        except OSError as error:
            place = error.filename or home
            raise OrchestrationError(f"its home cannot be written ({error.strerror or error}: {place})") from error
        except importlib.metadata.PackageNotFoundError as error:
            raise OrchestrationError("it is not installed") from error
        yield home


def find_lasting_home(named: Path | None, environment: Mapping[str, str]) -> Path:
    """The home of a server that stays, of this version of Prefect; see `take_home` for what is named."""
    if named is None and (own := environment.get("PREFECT_HOME")):
        return Path(own).expanduser()
    base = (named or _find_state_folder(environment)).expanduser().absolute()
    return base / importlib.metadata.version("prefect") / "serve"


def _find_state_folder(environment: Mapping[str, str]) -> Path:
    state = environment.get("XDG_STATE_HOME", "")
    base = Path(state) if Path(state).is_absolute() else _find_user_folder(environment) / ".local" / "state"
    return base / "newsmill" / "prefect"


def _take_free(base: Path, held: ExitStack) -> Path:
    """The first home that no other run holds."""
    for number in range(1, MOST_HOMES + 1):
        home = base / str(number)
        home.mkdir(parents=True, exist_ok=True)
        with ExitStack() as opened:
            lock = opened.enter_context((home / "lock").open("a"))
            with suppress(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                held.push(opened.pop_all())
                return home
    raise OrchestrationError(f"all {MOST_HOMES} homes in {base} are in use")


def _begin_anew(database: Path) -> None:
    """Remove a database that has grown large, with what SQLite keeps beside it."""
    if database.exists() and database.stat().st_size > MOST_BYTES:
        for path in (database, *database.parent.glob(f"{database.name}-*")):
            path.unlink(missing_ok=True)
