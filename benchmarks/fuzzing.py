"""Fuzzing that looks for new ways through the program: `make fuzz MINUTES=10`.

atheris changes the input, keeps what reaches new branches of flows/, and goes on. An exception is written down with the
input that raised it, once for each place, and the run goes on too; what takes longer than SLOW seconds is a finding,
and so is an input at which the process dies. Each target has its share of the time and inputs of its own, one after the
other, in a process that has loaded the program already: to load it takes longer than a thousand inputs.
"""

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import atheris

with atheris.instrument_imports(include=["flows"]):
    from fuzz import targets

    for command in (name for name in targets.COMMANDS if name):
        import_module(f"flows.commands.{'try_text' if command == 'try' else command}")

# Seconds of processor time for one input.
SLOW = 3.0


class Target(NamedTuple):
    """What is tried, with a byte that chooses a kind and the input behind it.

    share: of all the time. longest: bytes of an input; long ones take the time of many and reach little that is new.
    words: what a change of an input may put into it.
    """

    attempt: Callable[[int, bytes], None]
    share: float
    longest: int
    words: tuple[str, ...]


def _read(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _one_of(names: tuple[str, ...], kind: int) -> str:
    return names[kind % len(names)]


_NEWS = (
    "said", "killed", "By ", "Ida Holm", "LONDON (HP) - ", "3 May 2020", "“", "”", "«", "「", '"', " according to ",
    "12 ", "two hundred", " million", "\n\n", "(", ")", "Photo: ", "Minister ", "on Monday", "mayor of ", "погибли",
    "сказал", "قال", "死亡", "年", "月", "Monsieur ", "gestern", "\u200b", "\u0301", "&amp;", ">", "--", "From: ",
)  # fmt: skip
_FORMS = (
    '{"text": "', '"id": ', '"title": ', "\\ud83d", "null", "[", "]", "}\n", '"', ",", "\t", "id,title,text\n",
    "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: ", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "From a@b.co\n",
    "Subject: ", "Content-Type: multipart/mixed; boundary=x", "charset=utf-16", "base64", "--x\n", "=?utf-8?b?", "<p>",
    "<script>", "<!--", "]]>", "&#x", "</", "<meta ", "<table>", "<pre>", '<script type="application/ld+json">',
)  # fmt: skip
_SQL = (
    "SELECT ", " FROM ", " WHERE ", "articles", "(", ")", "'", '"', "--", "/*", ";", "WITH x AS (", " UNION ALL ",
    "PIVOT ", "read_text(", "DESCRIBE ", "SHOW ", "COPY ", " LIMIT 1", "$$", "::JSON", "[1:2]", "{'a': 1}",
    "lambda x: x", "information_schema.",
)  # fmt: skip
_ARGUMENTS = (
    "--format\n", "json\n", "--warehouse\n", "--config\n", "--", "-", "=", "list\n", "diff\n", "--help\n", "\n",
)  # fmt: skip

_STORY = "By Ida Holm\n\nTwelve people were killed on 3 May 2020 in London, “all of them” at sea, she said.\n".encode()

TARGETS = {
    "bytes": Target(lambda _, data: targets.read_bytes(data), 0.1, 512, _NEWS),
    "page": Target(lambda _, data: targets.judge_page(_read(data)), 0.2, 1_024, _NEWS),
    "text": Target(
        lambda kind, data: targets.read_one_text(_one_of(targets.LANGUAGES, kind), _read(data)), 0.2, 512, _NEWS
    ),
    "records": Target(
        lambda kind, data: targets.read_records(_one_of(targets.NAMES, kind), data) and None, 0.2, 2_048, _FORMS
    ),
    "source": Target(
        lambda kind, data: targets.read_source(_one_of(targets.NAMES, kind), data), 0.1, 1_024, _NEWS + _FORMS
    ),
    "query": Target(lambda _, data: targets.ask(_read(data)), 0.1, 512, _SQL),
    "arguments": Target(
        lambda kind, data: targets.call(_one_of(targets.COMMANDS, kind), _read(data).split("\n")), 0.1, 128, _ARGUMENTS
    ),
}


class Fuzzing:
    """What a run has done."""

    def __init__(self, name: str, findings: Path, seconds: float, report: Path) -> None:
        self.name, self.target, self.findings, self.report = name, TARGETS[name], findings, report
        self.ends, self.began = time.monotonic() + seconds, time.process_time()
        self.executions, self.seen = 0, dict[str, int]()

    def attempt(self, data: bytes) -> None:
        if time.monotonic() > self.ends:
            self.end()
        self.executions += 1
        kind, rest = (data[0], data[1:]) if data else (0, b"")
        began = time.process_time()
        try:
            self.target.attempt(kind, rest)
        except Exception as error:  # noqa: BLE001 - each is a finding
            self.keep(kind, rest, f"{type(error).__name__} in {place_of(error)}", traceback.format_exc())
        if (spent := time.process_time() - began) > SLOW:
            self.keep(kind, rest, "slow", f"{spent:.1f} seconds")

    def keep(self, kind: int, data: bytes, place: str, said: str) -> None:
        self.seen[place] = self.seen.get(place, 0) + 1
        if self.seen[place] == 1:
            path = self.findings / f"{self.name}-{hashlib.sha256(place.encode()).hexdigest()[:12]}"
            path.with_suffix(".bin").write_bytes(data)
            path.with_suffix(".txt").write_text(f"{self.name}, kind {kind}\n{place}\n{said}\n", errors="replace")
            print(f"FOUND {place} ({self.name}): {path}.bin", flush=True)

    def end(self) -> NoReturn:
        spent = round(time.process_time() - self.began, 1)
        told = {"executions": self.executions, "processor_seconds": spent, "findings": self.seen}
        self.report.write_text(json.dumps(told))
        os._exit(0)


def place_of(error: BaseException) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/flows/" in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else f"targets ({error})"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--corpus", type=Path, required=True, help="Inputs that are kept from run to run.")
    parser.add_argument("--findings", type=Path, required=True)
    parser.add_argument("--targets", nargs="*", choices=TARGETS, default=[*TARGETS])
    asked = parser.parse_args()
    findings = asked.findings.absolute()
    findings.mkdir(parents=True, exist_ok=True)
    seconds = 60 * asked.minutes / sum(TARGETS[name].share for name in asked.targets)
    told = {}
    # Words and tables are loaded once, before a target has a process of its own.
    for kind in range(len(targets.LANGUAGES)):
        TARGETS["text"].attempt(kind, _STORY)
    TARGETS["source"].attempt(0, _STORY)
    for name in asked.targets:
        corpus = asked.corpus.absolute() / name
        if not corpus.exists():
            corpus.mkdir(parents=True)
            for number, seed in enumerate(SEEDS[name]()):
                (corpus / f"seed-{number}").write_bytes(seed[: TARGETS[name].longest])
        told[name] = fuzz_apart(name, corpus, findings, seconds * TARGETS[name].share)
        print(f"{name}: {json.dumps(told[name])}", flush=True)
    print(f"{sum(one['executions'] for one in told.values()):,} executions", flush=True)
    return 1 if any(one["findings"] for one in told.values()) else 0


def fuzz_apart(name: str, corpus: Path, findings: Path, seconds: float) -> dict[str, Any]:
    """Fuzz a target in a process of its own, in an empty folder; libFuzzer ends the process that it works in."""
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report"
        child = os.fork()
        if child == 0:
            os.chdir(place)
            words = Path(place) / "words"
            words.write_text("".join(f'"{escape(word)}"\n' for word in TARGETS[name].words))
            options = [
                f"-max_len={TARGETS[name].longest}", "-timeout=60", "-rss_limit_mb=4096", "-verbosity=0",
                f"-dict={words}", f"-artifact_prefix={findings}/{name}-", str(corpus),
            ]  # fmt: skip
            atheris.Setup([sys.argv[0], *options], Fuzzing(name, findings, seconds, report).attempt)
            atheris.Fuzz()
        _, status = os.waitpid(child, 0)
        if report.exists():
            told: dict[str, Any] = json.loads(report.read_text())
            return told
    return {"executions": 0, "findings": {f"the process ended with status {status}: see {findings}": 1}}


def escape(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _sow_texts() -> Iterator[bytes]:
    for path in sorted(Path("raw").rglob("*.txt"))[:60]:
        yield b"\0" + path.read_bytes()


def _sow_languages() -> Iterator[bytes]:
    for name in ("dates", "mentions"):
        for case in json.loads(Path(f"tests/cases/{name}.json").read_text()):
            language = case.get("language", "en")
            if language in targets.LANGUAGES:
                yield bytes([targets.LANGUAGES.index(language)]) + case["text"].encode()


def _sow_sources() -> Iterator[bytes]:
    from cases.containers import CASES
    from cases.hostile_files import FILES

    sources = [(case.name, case.data) for case in CASES] + [(os.fsdecode(file.name), file.data) for file in FILES]
    for name, data in sources:
        kind = next((place for place, known in enumerate(targets.NAMES) if name.endswith(known[1:])), 0)
        yield bytes([kind]) + data


def _sow_queries() -> Iterator[bytes]:
    from cases.sql_attacks import HARMLESS, REFUSED

    for query in (*REFUSED.values(), *HARMLESS.values()):
        yield b"\0" + query.encode()


def _sow_arguments() -> Iterator[bytes]:
    for kind in range(len(targets.COMMANDS)):
        for words in (
            "",
            "x",
            "--format\njson",
            "SELECT 1\n--format\ncsv",
            "list\n--help",
            "a.txt\n--config\nb",
            "--x=\n--",
        ):
            yield bytes([kind]) + words.encode()


SEEDS: dict[str, Callable[[], Iterator[bytes]]] = {
    "bytes": _sow_texts,
    "page": _sow_texts,
    "text": _sow_languages,
    "records": _sow_sources,
    "source": _sow_sources,
    "query": _sow_queries,
    "arguments": _sow_arguments,
}


if __name__ == "__main__":
    sys.exit(main())
