"""newsmill --version: of the program, of what decides rows, and of what it runs on."""

import hashlib
import platform
from importlib import resources

from flows import __version__
from flows.stages.version import DECIDING_PACKAGES, find_version, rules_version

# Learned weights, by what they decide.
_MODELS = {
    "line model": "line_model.json",
    "page model": "html_model.json",
    "duplicate model": "duplicate_model.json",
    "title model": "title_weights.json",
    "day model": "day_weights.json",
}
_BELOW = ("duckdb", "pyarrow", "prefect")


def describe_versions() -> str:
    """The version of the program in the first line; below it, of rules, models and packages.

    `rules` is what `runs.rules_version` says of a run: where it is the same, the same text gives the same rows.
    """
    lines = [f"newsmill {__version__}", f"rules {rules_version()}"]
    lines += [f"{name} {_hash_file(file)}" for name, file in _MODELS.items()]
    lines += [f"{package} {find_version(package)}" for package in DECIDING_PACKAGES]
    lines += [f"Python {platform.python_version()}", *(f"{package} {find_version(package)}" for package in _BELOW)]
    return "\n".join(lines)


def _hash_file(name: str) -> str:
    return hashlib.sha256((resources.files("flows.rules") / name).read_bytes()).hexdigest()[:8]
