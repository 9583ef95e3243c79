"""Fuzzing that looks for new ways through the program: `make fuzz MINUTES=10`.

atheris changes the input, keeps what reaches new branches of flows/, and goes on. An exception is written down with the
input that raised it, once for each place, and the run goes on too; what takes longer than SLOW seconds is a finding.
"""

import argparse
import hashlib
import json
import sys
import time
import traceback
from pathlib import Path
from typing import NoReturn

import atheris

with atheris.instrument_imports(include=["flows"]):
    from fuzz import targets

# Seconds of processor time for an input of at most LONGEST bytes.
SLOW, LONGEST = 3.0, 4_096


class Fuzzing:
    """What a run has done."""

    def __init__(self, findings: Path, minutes: float) -> None:
        self.findings, self.ends = findings, time.monotonic() + 60 * minutes
        self.executions, self.seen = 0, {}

    def try_input(self, data: bytes) -> None:
        if time.monotonic() > self.ends:
            self.end()
        self.executions += 1
        began = time.process_time()
        kind, rest = (data[0] % (len(targets.NAMES) + 2), data[1:]) if data else (0, b"")
        name = targets.NAMES[kind] if kind < len(targets.NAMES) else None
        try:
            if name is None:
                targets.ask(rest.decode("utf-8", "replace"))
            else:
                targets.read_source(name, rest)
        except Exception as error:  # noqa: BLE001 - each is a finding
            self.keep(name, rest, f"{type(error).__name__} in {place_of(error)}", traceback.format_exc())
        if (spent := time.process_time() - began) > SLOW:
            self.keep(name, rest, f"slow {name}", f"{spent:.1f} seconds")

    def keep(self, name: str | None, data: bytes, place: str, said: str) -> None:
        self.seen[place] = self.seen.get(place, 0) + 1
        if self.seen[place] == 1:
            path = self.findings / hashlib.sha256(place.encode()).hexdigest()[:12]
            path.with_suffix(".bin").write_bytes(data)
            path.with_suffix(".txt").write_text(f"{name}\n{place}\n{said}\n")
            print(f"FOUND {place} ({name}): {path}.bin", flush=True)

    def end(self) -> NoReturn:
        print(json.dumps({"executions": self.executions, "findings": self.seen}, indent=1), flush=True)
        import os

        os._exit(1 if self.seen else 0)


def place_of(error: BaseException) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/flows/" in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else f"targets ({error})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--corpus", type=Path, required=True, help="Inputs that are kept from run to run.")
    parser.add_argument("--findings", type=Path, required=True)
    asked = parser.parse_args()
    asked.corpus.mkdir(parents=True, exist_ok=True)
    asked.findings.mkdir(parents=True, exist_ok=True)
    if not any(asked.corpus.iterdir()):
        sow(asked.corpus)
    fuzzing = Fuzzing(asked.findings, asked.minutes)
    options = [
        f"-max_len={LONGEST}",
        "-timeout=60",
        "-rss_limit_mb=4096",
        "-verbosity=0",
        f"-artifact_prefix={asked.findings}/",
        str(asked.corpus),
    ]
    atheris.Setup([sys.argv[0], *options], fuzzing.try_input)
    atheris.Fuzz()


def sow(corpus: Path) -> None:
    """The cases of the tests, as a beginning."""
    from cases.containers import CASES
    from cases.sql_attacks import HARMLESS, REFUSED

    for number, case in enumerate(CASES):
        kind = next((place for place, name in enumerate(targets.NAMES) if name[1:] == case.name[1:]), 0)
        (corpus / f"case-{number}").write_bytes(bytes([kind]) + case.data[:LONGEST])
    for number, query in enumerate([*REFUSED.values(), *HARMLESS.values()]):
        (corpus / f"query-{number}").write_bytes(bytes([len(targets.NAMES)]) + query.encode()[:LONGEST])
    for number, path in enumerate(sorted(Path("raw").rglob("*.txt"))[:60]):
        (corpus / f"text-{number}").write_bytes(b"\0" + path.read_bytes()[:LONGEST])


if __name__ == "__main__":
    main()
