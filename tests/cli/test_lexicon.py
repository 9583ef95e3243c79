"""A lexicon of the user's in real runs: what it takes, what it names, and what a change of it judges again."""

import json
from pathlib import Path

import pytest
from mills import FERRY, MILL
from test_lexicon_docs import list_examples
from warehouses import list_broken_checks, query, read_tables, run_on

CLUB = """
[[rules]]
id = "ledger.club"
kind = "advertisement"
phrases = ["Join the Norwood swim club"]
"""
BELL = """
[[rules]]
id = "islands.bell"
kind = "teaser"
patterns = ['^the bell of \\w+ rings']
sources = ["islands"]
"""
# Lines that nothing but the lexicon knows, inside the report, where no neighbour takes them.
INSIDE = FERRY.replace(
    "\n\nAt least", "\n\nJoin the Norwood Swim Club!\n\nThe bell of Norwood rings at noon, and who hears it is late for work.\n\nAt least"
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two sources and an empty lexicon."""
    for name in ("raw/islands", "raw/town", "lexicon/languages"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "raw/islands/ferry.txt").write_text(INSIDE)
    (tmp_path / "raw/town/mill.txt").write_text(MILL)
    return tmp_path


def run(folder: Path, *, page: str | None = None, workers: int = 0) -> int | None:
    """Run with this page.toml; the number of documents that were judged, None where nothing was to be done."""
    if page is not None:
        (folder / "lexicon/page.toml").write_text(page)
    report = run_on(folder / "raw", folder / "warehouse", lexicon=folder / "lexicon", workers=workers)
    return report.counts["refined_count"] if report.snapshot else None


def list_removed(folder: Path) -> dict[str, str]:
    return dict(query(folder / "warehouse", "SELECT text, rule_id FROM removed_lines"))


def test_a_phrase_takes_a_line_and_explain_names_the_rule(folder: Path, newsmill) -> None:
    assert run(folder) == 2
    assert "Join the Norwood Swim Club!" not in list_removed(folder)
    assert run(folder, page=CLUB) == 2
    assert list_removed(folder)["Join the Norwood Swim Club!"] == "ledger.club"
    rules = query(folder / "warehouse", "SELECT kind, description FROM rules WHERE rule_id = 'ledger.club'")
    assert rules == [
        ("advertisement", "A rule of your lexicon (page.toml): lines that say “Join the Norwood swim club”.")
    ]
    assert list_broken_checks(folder / "warehouse") == []
    called = newsmill(folder, "explain", "raw/islands/ferry.txt", "--lexicon", "lexicon")
    assert "removed by ledger.club" in called.out
    assert "A rule of your lexicon (page.toml)" in called.out
    assert "Since it was published" not in called.out
    assert "your lexicon changed" in newsmill(folder, "explain", "raw/islands/ferry.txt").out


def test_worker_processes_judge_by_it(folder: Path) -> None:
    assert run(folder, page=CLUB + BELL, workers=2) == 2
    assert {"ledger.club", "islands.bell"} <= set(list_removed(folder).values())


def test_a_rule_that_is_switched_off_takes_nothing(folder: Path) -> None:
    run(folder)
    line = "Share this: Facebook X Email Print"
    assert list_removed(folder)[line] == "share_bar.networks"
    assert query(folder / "warehouse", "SELECT DISTINCT rule_id FROM figures WHERE kind = 'wounded'") == [
        ("figure.passive",)
    ]
    run(folder, page='off = ["share_bar.networks", "figure.passive"]')
    assert list_removed(folder).get(line) != "share_bar.networks"
    assert query(folder / "warehouse", "FROM figures WHERE kind = 'wounded'") == []
    rules = query(folder / "warehouse", "SELECT description FROM rules WHERE rule_id = 'figure.passive'")
    assert rules[0][0].startswith("Switched off. ")


def test_comments_and_order_judge_nothing(folder: Path) -> None:
    assert run(folder, page=CLUB + BELL) == 2
    assert run(folder, page=f"# Mine.\n{CLUB}\n{BELL}") is None
    turned = "\n".join(sorted(CLUB.strip().splitlines()[1:]))
    assert run(folder, page=f"[[rules]]\n{turned}\n{BELL}") is None


def test_an_empty_lexicon_judges_nothing(folder: Path) -> None:
    run_on(folder / "raw", folder / "warehouse")
    assert run(folder, page="# Nothing yet.") is None


def test_a_rule_for_one_folder_judges_that_folder_only(folder: Path, newsmill) -> None:
    assert run(folder, page=CLUB) == 2
    planned = newsmill(folder, "run", "--plan", "--lexicon", "lexicon").out
    assert "Rules of your lexicon" not in planned
    (folder / "lexicon/page.toml").write_text(CLUB + BELL)
    planned = newsmill(folder, "run", "--plan", "--lexicon", "lexicon").out
    assert "Rules of your lexicon for some sources have changed" in planned
    assert run(folder) == 1
    assert "islands.bell" in list_removed(folder).values()
    assert run(folder, page=CLUB + BELL.replace("islands", "nowhere")) == 1
    assert "islands.bell" not in list_removed(folder).values()
    # What came of it step by step is what one run makes.
    run_on(folder / "raw", folder / "fresh", lexicon=folder / "lexicon")
    assert read_tables(folder / "fresh") == read_tables(folder / "warehouse")


# The language that docs/languages.md shows.
NORWOODIAN = list_examples("languages.md")[0] + '\n[page]\nshare_bar = ["konduk kun amukoj"]\n'
REPORT = """La portuk fermuk por tri taguk

Skribuk Ana Ruiz

Publikuk: 4 martuk 2024

La portuk de Norwood estim fermuk sur la 3 martuk 2024, kaj nenium navuk estim plu sur la maruk kun la ventuk ankor.

Sepim people estim mortuk kun la navuk, kaj la urbuk estim ankor por tri taguk sur la bordumo kaj nenium plu.

“La portuk estim fermuk por la semajnuk kaj nenium plu,” dikte Ann Lee, kaj Estro Quillon estim ankor por la portuk.

Konduk kun amukoj
"""


def test_one_file_makes_a_language(folder: Path) -> None:
    (folder / "raw/islands/portuk.txt").write_text(REPORT)
    run(folder)
    unknown = "SELECT count(*) FROM articles WHERE language = 'qnw'"
    assert query(folder / "warehouse", unknown) == [(0,)]
    (folder / "lexicon/languages/qnw.toml").write_text(NORWOODIAN)
    assert run(folder) == 3
    found = "FROM {} JOIN documents USING (doc_id) WHERE language = 'qnw' ORDER BY ALL"
    warehouse = folder / "warehouse"
    assert query(warehouse, "SELECT published_on::TEXT FROM articles WHERE language = 'qnw'") == [("2024-03-04",)]
    assert query(warehouse, f"SELECT name {found.format('authors')}") == [("Ana Ruiz",)]
    assert query(warehouse, f"SELECT surface, start_on::TEXT {found.format('dates')}") == [
        ("3 martuk 2024", "2024-03-03")
    ]
    assert query(warehouse, f"SELECT kind, value_low {found.format('figures')}") == [("killed", 7)]
    assert query(warehouse, f"SELECT speaker, cue {found.format('quotes')}") == [("Ann Lee", "dikte")]
    assert ("person", "Quillon") in query(warehouse, f"SELECT kind, name {found.format('mentions')}")
    assert list_removed(folder)["Konduk kun amukoj"] == "share_bar.phrase"


def test_a_mistake_is_told_before_anything_is_read(folder: Path, newsmill) -> None:
    (folder / "lexicon/page.toml").write_text(CLUB.replace("advertisement", "advert"))
    called = newsmill(folder, "run", "--lexicon", "lexicon")
    assert called.code == 2
    assert called.err.startswith(
        "newsmill: lexicon/page.toml: rules[1] (ledger.club): kind: 'advert' is no kind of line"
    )
    assert not (folder / "warehouse").exists()


# -- newsmill try -----------------------------------------------------------------------------------------------------


def test_try_shows_at_once_what_a_lexicon_changes(folder: Path, newsmill) -> None:
    (folder / "lexicon/page.toml").write_text(CLUB + BELL)
    plain = newsmill(folder, "try", "raw/islands/ferry.txt")
    assert plain.code == 0
    assert "removed by ledger.club" not in plain.out
    assert "removed by ledger.club" in newsmill(folder, "try", "raw/islands/ferry.txt", "--lexicon", "lexicon").out
    assert not (folder / "warehouse").exists()


def test_try_speaks_of_the_text_alone(folder: Path, newsmill) -> None:
    """Without the identity and the fate that a run would give it, and without notes on lines that it has none of."""
    said = newsmill(folder, "try", "The ferry stays in the harbour until Friday, the company said on 3 May.").out
    assert said.startswith("typed.txt\nan article, unless a run finds that it is the duplicate of another one\n")
    assert "Dates: 2 (no day of publication is known to count from)" in said
    (folder / "page.txt").write_text("<html><head><title>Ferry</title></head><body><p>It stays.</p></body></html>\n")
    assert "note:" not in newsmill(folder, "try", "page.txt").out


def test_try_judges_as_another_source(folder: Path, newsmill) -> None:
    (folder / "lexicon/page.toml").write_text(BELL)
    line = "The bell of Norwood rings at noon"
    arguments = ("try", line, "--lexicon", "lexicon", "--format", "json")

    def rule_of(*more: str) -> str:
        return str(json.loads(newsmill(folder, *arguments, *more).out)["lines"][0]["rule_id"])

    assert rule_of() != "islands.bell"
    assert rule_of("--as", "islands/2024/1.txt") == "islands.bell"


def test_try_reads_standard_input(folder: Path, newsmill, monkeypatch: pytest.MonkeyPatch) -> None:
    with (folder / "raw/islands/ferry.txt").open() as given:
        monkeypatch.setattr("sys.stdin", given)
        found = json.loads(newsmill(folder, "try", "-", "--format", "json").out)
    assert found["article"]["title"] == "Ferry returns to Port Kelda after nine weeks"


@pytest.mark.parametrize("target", ["raw/nothing.txt", "nothing.txt", "raw"])
def test_try_says_what_is_no_file(folder: Path, newsmill, target: str) -> None:
    called = newsmill(folder, "try", target)
    assert called.code == 2
    assert target in called.err
