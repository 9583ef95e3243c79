"""Files that are made to do harm: a run ends, each costs itself, and nothing of them reaches a terminal or the disk."""

import os
import socket
from pathlib import Path

import pytest
from cases.hostile_files import FILES, STORY, HostileFile
from warehouses import leave_out_prefect, list_broken_checks, query, run_on

from flows.cli import main
from flows.sources.stores.store import encode_uri

DOCS = Path(__file__).parent.parent.parent / "docs" / "hostile-input.md"
# Beside the files: what is no file. What would be opened for reading blocks for ever, or never ends.
SPECIAL = {
    "pipe.txt": "refused: not_regular",
    "socket.txt": "refused: not_regular",
    "device.txt": "refused: outside_raw",
    "dangling.txt": "refused: unreadable",
    "loop.txt": "refused: unreadable",
    "passwords.txt": "refused: outside_raw",
}


def fill(raw: Path) -> None:
    raw.mkdir()
    for file in FILES:
        with open(os.fsencode(raw) + b"/" + file.name, "wb") as written:  # noqa: PTH123 - the name is bytes
            written.write(file.data)
    os.mkfifo(raw / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        here = os.open(raw, os.O_RDONLY)
        listening.bind(f"/proc/self/fd/{here}/socket.txt")
        os.close(here)
    (raw / "device.txt").symlink_to("/dev/zero")
    (raw / "dangling.txt").symlink_to("nowhere.txt")
    (raw / "loop.txt").symlink_to("loop.txt")
    (raw / "passwords.txt").symlink_to("/etc/passwd")
    (raw / "again").symlink_to(".")
    with (raw / "sparse.txt").open("wb") as sparse:
        sparse.truncate(2 * 2**30)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    fill(folder / "raw")
    run_on(folder / "raw", folder / "warehouse")
    return folder


def read_fates(warehouse: Path) -> dict[str, str]:
    """What became of each source; of one with several records, of the first."""
    fates: dict[str, str] = {}
    for uri, status, reason in query(
        warehouse,
        "SELECT documents.source_uri, status, reason FROM documents LEFT JOIN rejected USING (doc_id) "
        "ORDER BY documents.record_number",
    ):
        fates.setdefault(uri, f"rejected: {reason}" if status == "rejected" else status)
    refused = query(warehouse, "SELECT source_uri, reason FROM rejected WHERE doc_id IS NULL")
    return {**{uri: f"refused: {reason}" for uri, reason in refused}, **fates}


def test_each_costs_itself(hostile: Path) -> None:
    fates = read_fates(hostile / "warehouse")
    wanted = {encode_uri(file.name): file.becomes for file in FILES if file.becomes != "ignored"}
    assert {uri: fates.get(uri) for uri in wanted} == wanted
    assert {uri: fates[uri] for uri in SPECIAL} == SPECIAL
    assert fates["sparse.txt"] == "refused: too_large"
    assert {*fates} == {*wanted, *SPECIAL, "sparse.txt"}
    assert "program_error" not in "".join(fates.values())


def test_every_promise_holds(hostile: Path) -> None:
    assert list_broken_checks(hostile / "warehouse") == []


def test_nothing_is_written_elsewhere(hostile: Path) -> None:
    assert sorted(path.name for path in hostile.iterdir()) == ["raw", "warehouse"]


def test_nothing_of_them_reaches_a_terminal(
    hostile: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(hostile)
    leave_out_prefect(monkeypatch)
    codes = encode_uri(next(file.name for file in FILES if file.tries == "terminal codes in its name"))
    for words in (
        ["run", "--plan"],
        ["status"],
        ["explain", "raw/codes.txt"],
        ["explain", codes],
        ["sql", "SELECT source_uri, text FROM removed_lines"],
        ["sql", "SELECT source_uri, title, lead FROM articles", "--format", "csv"],
        ["try", "raw/codes.txt"],
    ):
        main(words)
        printed = "".join(capsys.readouterr())
        assert not {*"\x1b\x07\x9b\u202e\x0b\x0c"} & {*printed}, words


def test_the_documentation_lists_them() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for file in FILES:
        assert table_line(file) in text, "copy it into docs/hostile-input.md"


def table_line(file: HostileFile) -> str:
    kind = file.becomes.replace("rejected: ", "rejected, ").replace("refused: ", "refused, ")
    return f"| {file.tries} | {kind} |"


@pytest.mark.long
def test_a_hundred_thousand_tiny_files(tmp_path: Path) -> None:
    for number in range(100_000):
        folder = tmp_path / "raw" / f"{number // 1000:03d}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(STORY.format(day=f"day {number}"))
    report = run_on(tmp_path / "raw", tmp_path / "warehouse", workers=2)
    assert report.counts["document_count"] == 100_000


@pytest.mark.long
@pytest.mark.parametrize("name", ["line.jsonl", "line.csv", "line.mbox", "line.warc", "line.json"])
def test_two_gigabytes_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "raw").mkdir()
    with (tmp_path / "raw" / name).open("wb") as sparse:
        sparse.truncate(2 * 2**30)
    run_on(tmp_path / "raw", tmp_path / "warehouse")
    assert read_fates(tmp_path / "warehouse")[name].startswith("rejected")
