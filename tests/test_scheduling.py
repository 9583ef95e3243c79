"""docs/scheduling.md was followed: its cron line is run as cron runs it, its units and files are read by who reads them."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml
from mills import MILL

from flows.cli import main

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/scheduling.md").read_text(encoding="utf-8")
UNITS = sorted((ROOT / "deploy/systemd").iterdir())
HOME = "/srv/newsmill"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation in another place than that of the page: its environment, and files to read."""
    folder = tmp_path_factory.mktemp("srv") / "newsmill"
    (folder / "raw").mkdir(parents=True)
    (folder / "raw/mill.txt").write_text(MILL)
    (folder / ".venv").symlink_to(Path(sys.executable).parents[1])
    return folder


def run_as_cron(line: str, home: str = "/nonexistent") -> None:
    """Runs a line as cron does: by sh, with next to nothing in the environment. It may print nothing."""
    poor = ["env", "-i", f"HOME={home}", "LOGNAME=news", "SHELL=/bin/sh", "PATH=/usr/bin:/bin"]
    # The tree that is tested, where it is not the one that is installed.
    if path := os.environ.get("PYTHONPATH"):
        poor.append(f"PYTHONPATH={path}")
    done = subprocess.run([*poor, "/bin/sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_cron_lines_work_in_the_environment_of_cron(place: Path) -> None:
    lines = re.findall(r"^    \S+ \S+ \S+ \S+ \S+  (cd /srv/.*)$", PAGE, flags=re.MULTILINE)
    assert len(lines) == 2
    for line in lines:
        run_as_cron(line.replace(HOME, str(place)))
    log = (place / "newsmill.log").read_text()
    assert "Published snapshot 1 of warehouse" in log
    assert "snapshot 1 is whole" in log


def test_the_cron_line_of_init_works_too_and_starts_no_prefect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home, mill = tmp_path / "home", tmp_path / "my mill"
    (mill / "raw").mkdir(parents=True)
    (mill / "raw/mill.txt").write_text(MILL)
    monkeypatch.chdir(mill)
    assert main(["init"]) == 0
    (line,) = re.findall(r"^  15 2 \* \* \*  (cd .*)$", capsys.readouterr().out, flags=re.MULTILINE)
    run_as_cron(line, str(home))
    assert "published snapshot 1" in (mill / "newsmill.log").read_text()
    assert not list(home.rglob("prefect"))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_takes_the_units(place: Path, tmp_path: Path) -> None:
    for unit in UNITS:
        (tmp_path / unit.name).write_text(unit.read_text().replace(HOME, str(place)))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *map(str, tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )
    own = [line for line in done.stderr.splitlines() if "newsmill" in line]
    assert (done.returncode, own) == (0, []), done.stderr


def test_services_have_a_command_that_is_there_and_timers_a_service() -> None:
    for unit in UNITS:
        text = unit.read_text()
        if unit.suffix == ".timer":
            assert unit.with_suffix(".service") in UNITS
        for command in re.findall(r"^ExecStart=(.*)$", text, flags=re.MULTILINE):
            assert command.startswith(f"{HOME}/.venv/bin/")
        assert unit.stem in PAGE or unit.stem == "newsmill-maintain"


def test_the_image_has_what_the_package_needs_and_compose_asks_for_the_password() -> None:
    copied = re.findall(r"^COPY (.*) \S+$", (ROOT / "Dockerfile").read_text(), flags=re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    assert all((ROOT / name).exists() for name in names)
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert set(names) <= allowed
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    assert services["server"]["ports"] == ["127.0.0.1:4200:4200"]
    assert "ports" not in services["database"]
    assert ":?" in services["database"]["environment"]["POSTGRES_PASSWORD"]


def test_a_copy_in_an_archive_is_restored_and_verified(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last lines of the page; the warehouse is that of the cron lines."""
    monkeypatch.chdir(place)
    assert main(["run", "--direct", "--workers", "0"]) == 0
    subprocess.run(["tar", "-cf", str(tmp_path / "warehouse.tar"), "warehouse"], check=True)
    with tarfile.open(tmp_path / "warehouse.tar") as archive:
        files = [member for member in archive if member.isfile()]
        assert files
    monkeypatch.chdir(tmp_path)
    subprocess.run(["tar", "-xf", "warehouse.tar"], check=True)
    for command in ("relocate", "verify"):
        assert f"newsmill {command}" in PAGE
        assert main([command]) == 0
    assert "The warehouse is whole." in capsys.readouterr().out


def test_examples_in_yaml_can_be_read() -> None:
    for block in re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL):
        assert yaml.safe_load(block)["actions"]
    (automation,) = yaml.safe_load((ROOT / "deploy/automations.yaml").read_text())["automations"]
    heartbeat = yaml.safe_load((ROOT / "prefect.yaml").read_text())["definitions"]["pool"]["job_variables"]["env"]
    assert automation["trigger"]["within"] >= 3 * int(heartbeat["PREFECT_FLOWS_HEARTBEAT_FREQUENCY"])
