"""The version of the rules, without reading again what their files mean.

To parse some 260 files takes more than half a second, and a run that finds nothing new little more. What a file means
is kept by the hash of its bytes: an entry is never out of date, and a lost or broken file of them costs that time only.
"""

import hashlib
import json
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from flows.stages.version import digest_meaning, rules_version

# Python's own version is part of the name: it decides how parsed code is written out.
_NAME = f"meanings-{sys.implementation.cache_tag}.json"


@cache
def find_rules_version(folder: Path) -> str:
    """What flows/stages/version.py says. folder: the cache folder; where it cannot be used, all is parsed."""
    path = folder.expanduser() / _NAME
    known = _read(path)
    seen: dict[str, str] = {}

    def digest(name: str, data: bytes) -> str:
        key = hashlib.sha256(Path(name).suffix.encode() + b" " + data).hexdigest()
        seen[key] = known.get(key) or digest_meaning(name, data)
        return seen[key]

    version = rules_version(digest)
    if seen != known:
        _write(path, seen)
    return version


def _read(path: Path) -> dict[str, str]:
    try:
        known = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    is_whole = isinstance(known, dict) and all(isinstance(value, str) and len(value) == 64 for value in known.values())
    return known if is_whole else {}


def _write(path: Path, seen: dict[str, str]) -> None:
    # A cache that cannot be written, in a container say, is no reason to tell anybody.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}-{hashlib.sha256(repr(seen).encode()).hexdigest()[:8]}")
        unfinished.write_text(json.dumps(seen), encoding="utf-8")
        unfinished.replace(path)
