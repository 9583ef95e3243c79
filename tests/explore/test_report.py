"""The report of a run: one file that needs nothing, shows hostile names and texts as text, and is written with runs."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from corpus import write_files, write_page
from warehouses import run_on

from flows.commands.orchestrated import Orchestration
from flows.errors import NewsmillError, WrongUseError
from flows.explore.report import keep_report, make_report, write_report
from flows.orchestration.artifacts import describe_run
from flows.run.recorded import read_logged
from flows.run.report import Report, Request, say_nothing
from flows.settings import Settings
from flows.storage.layout import Layout

HOSTILE_NAME = "ledger<img src=x onerror=alert(1)>/a & b\u202etxt.txt"
HOSTILE_TITLE = "<script>alert('Ferry')</script> Sails Again </title>"
FERRY = (
    "The ferry to Aarnes sails again on Tuesday, the harbour office said.\n\nIt had been laid up for eleven weeks.\n"
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two runs: the second one brings what is hostile, and a file that is rejected. Then a run that fails."""
    folder = tmp_path_factory.mktemp("reports")
    raw = folder / "raw"
    (raw / "ledger").mkdir(parents=True)
    (raw / "ledger" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    run_on(raw, folder / "warehouse")
    hostile = raw / HOSTILE_NAME
    hostile.parent.mkdir()
    hostile.write_text(f"{HOSTILE_TITLE}\n\n{FERRY.replace('ferry', 'barge')}\nShare this\n", encoding="utf-8")
    (raw / "ledger" / "menu.txt").write_text("Home\nShare this\n", encoding="utf-8")
    run_on(raw, folder / "warehouse")
    with pytest.raises(NewsmillError):
        run_on(folder / "not-there", folder / "warehouse", collection="gone")
    return folder / "warehouse"


def report_of(warehouse: Path, place: int) -> tuple[str, str]:
    """(run_id, HTML) of a run. place: 0 for the newest."""
    return make_report(Settings(warehouse=warehouse), [*read_logged(Layout(warehouse))][::-1][place])


def strip_own(page: str) -> str:
    """The page without its scripts and styles, which are files of the project."""
    return re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL)


def test_it_needs_no_network_and_runs_its_own_scripts_only(warehouse: Path) -> None:
    _, page = report_of(warehouse, 1)
    assert not re.findall(r"(?:src|href|action|data)=\"", strip_own(page).replace("data-", ""))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    allowed = policy[1].replace("&#39;", "'")
    assert "default-src 'none'" in allowed
    for name in ("script", "style"):
        found = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        assert found
        for text in found:
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in allowed
    assert len(page.encode()) < 1_000_000


def test_names_and_headlines_are_text(warehouse: Path) -> None:
    page = strip_own(report_of(warehouse, 1)[1])
    assert "<img" not in page
    assert "alert(&#39;Ferry&#39;)" in page
    assert "<script" not in page
    assert "\u202e" not in page


def test_it_says_what_the_run_did(warehouse: Path) -> None:
    _, page = report_of(warehouse, 1)
    for heading in ("From sources to articles", "Steps", "Junk by folder", "Junk by rule", "Documents that stand out",
                    "Articles in the warehouse", "Duplicates and reprints", "Rejected"):  # fmt: skip
        assert f"<h2>{heading}</h2>" in page
    assert re.search(r'<th scope="row">new</th><td class="number">2</td>', page)
    assert "no_text" in page
    assert 'data-name="seconds"' in page
    # Publish is over when the log is written.
    assert re.search(r'<td dir="auto" data-value="publish">publish</td>', page)


def test_a_run_is_told_the_same_twice(warehouse: Path) -> None:
    assert report_of(warehouse, 1) == report_of(warehouse, 1)


def test_of_an_older_run_its_own_snapshot_is_shown(warehouse: Path) -> None:
    _, page = report_of(warehouse, 2)
    assert "Articles in the warehouse" in page
    assert "alert" not in strip_own(page)


def test_a_run_that_failed_says_why(warehouse: Path) -> None:
    run_id, page = report_of(warehouse, 0)
    assert make_report(Settings(warehouse=warehouse)) == (run_id, page)
    assert "<dd>failed</dd>" in page
    assert "not-there" in page
    assert "The run published nothing" in page


def test_there_is_no_such_run(warehouse: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match="There is no run x"):
        make_report(Settings(warehouse=warehouse), "x")
    with pytest.raises(WrongUseError, match="There was no run"):
        make_report(Settings(warehouse=tmp_path / "none"))


def test_runs_leave_their_reports_and_the_oldest_go(tmp_path: Path) -> None:
    settings = Settings(
        raw=tmp_path / "raw", warehouse=tmp_path / "warehouse", workers=0, keep_reports=2, orchestration="direct"
    )
    settings.raw.mkdir()  # type: ignore[union-attr]
    orchestration, reports = Orchestration(print, debug=False), []
    for number in range(3):
        (tmp_path / "raw" / f"{number}.txt").write_text(FERRY.replace("eleven", str(number + 2)), encoding="utf-8")
        reports.append(orchestration.run(settings, Request(), say_nothing))
    assert len([*(tmp_path / "warehouse" / "reports").iterdir()]) == 2
    nothing_new = orchestration.run(settings, Request(), say_nothing)
    assert (nothing_new.page, nothing_new.warnings) == (None, [])
    # Names begin with the second of the start: of the same second, any may be the oldest.
    kept = [report for report in reports if report.page and report.page.exists()]
    assert f"Run {kept[0].run_id}" in kept[0].page.read_text(encoding="utf-8")  # type: ignore[union-attr]
    assert kept[0].page.absolute().as_uri() in describe_run(kept[0])  # type: ignore[union-attr]


def test_a_report_that_cannot_be_written_is_a_warning(warehouse: Path) -> None:
    report = Report(report_of(warehouse, 1)[0], "raw", snapshot=2)
    reports = warehouse / "reports"
    reports.write_text("somebody's own")
    try:
        keep_report(Settings(warehouse=warehouse), report)
    finally:
        reports.unlink()
    assert report.page is None
    assert "could not be written" in report.warnings[0]
    keep_report(Settings(warehouse=warehouse, keep_reports=0), report)
    assert (report.page, reports.exists()) == (None, False)


def test_it_is_written_where_one_wants_it(warehouse: Path, tmp_path: Path) -> None:
    path = write_report(Settings(warehouse=warehouse), None, tmp_path / "mine.html")
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [found.name for found in tmp_path.iterdir()] == ["mine.html"]


def test_it_names_the_stories_that_new_articles_tell(tmp_path: Path) -> None:
    fire = (
        "Fire guts the rope works in Vellmar\n\nPublished: {} March 2021\n\nA fire gutted the Brandt rope works in Vellmar "
        "on Wednesday night, and sixty firefighters from Ostrand fought the flames for nine hours. {}\n"
    )
    raw = write_files(tmp_path / "raw", {
        "one.txt": fire.format(4, "Its owner Agnes Brandt spoke of arson to reporters before the ruins.").encode(),
        "two.txt": fire.format(4, "Nobody was hurt, said Piet Holm, who leads the brigade of the town.").encode(),
    })  # fmt: skip
    run_on(raw, tmp_path / "warehouse", dedup=False)
    page = report_of(tmp_path / "warehouse", 0)[1]
    assert "<p>New: 1. With further articles: 0." in page
    assert "Fire guts the rope works in Vellmar" in page[page.index("<h2>Stories</h2>") :]
    text = fire.format(5, "The police hold a man, the paper of the county wrote on Thursday.")
    write_files(raw, {"three.txt": text.encode()})
    run_on(raw, tmp_path / "warehouse", dedup=False)
    page = report_of(tmp_path / "warehouse", 0)[1]
    assert "<p>New: 0. With further articles: 1." in page
    added = re.search(r"Fire guts.*?</tr>", page[page.index("<h2>Stories</h2>") :], re.DOTALL)
    assert added
    assert re.findall(r'data-value="(\d+)"', added[0])[1:] == ["3", "1"]


def test_a_folder_whose_share_of_junk_jumps_is_marked(tmp_path: Path) -> None:
    """As where a site changed its pages: what was text before is taken now, or junk is new."""
    raw = write_files(tmp_path / "raw", {f"herald/{number}.txt": write_page(number).encode() for number in range(20)})
    run_on(raw, tmp_path / "warehouse")
    assert "other than before</strong>" not in report_of(tmp_path / "warehouse", 0)[1]
    menu = b"\nShare this: Facebook X Email Print\nHome\nRead more\nSubscribe to our newsletter\n" * 3
    more = {f"herald/{number}.txt": write_page(number).encode() + menu for number in range(20, 40)}
    write_files(raw, more | {"courier/1.txt": write_page(41).encode()})
    run_on(raw, tmp_path / "warehouse")
    page = report_of(tmp_path / "warehouse", 0)[1]
    (marked,) = re.findall(
        r'<tr>\s*<th scope="row" dir="auto">([^<]+)</th>(?:(?!</tr>).)*other than before</strong>', page, re.DOTALL
    )
    assert marked == "herald"
    assert re.search(r"\+\d\d\.\d <strong", page)
    assert "Beside the runs before" in page
