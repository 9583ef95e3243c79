"""Stories: which articles report the same event, whatever the order in which they came."""

import itertools
from pathlib import Path

import pytest
from corpus import write_files
from hypothesis import given, settings
from hypothesis import strategies as st
from warehouses import list_broken_checks, query, run_on

from flows.stages.stories import Tie, group_articles
from flows.text.comparing.terms import TERMS, choose_terms

# Three papers on one fire, two on another fire a year later, two on an election, and one by itself.
PAGES = {
    "ledger/fire.txt": "Fire guts rope works in Vellmar\nPublished: 4 March 2021\n\nA fire gutted the Brandt rope works in "
    "Vellmar on Wednesday night. Sixty firefighters from Vellmar and Ostrand fought the flames for nine hours.\n\nThe owner, "
    "Agnes Brandt, said that the works would be built again. Nobody was hurt, the fire chief Piet Holm said.\n",
    "post/fire.txt": "Rope works burn down; owner vows to rebuild\nPublished: 4 March 2021\n\nVELLMAR - Agnes Brandt stood "
    "before the ruins of her rope works on Thursday and vowed to rebuild. Flames had gutted the hall overnight.\n\nSixty "
    "firefighters were called, some of them from Ostrand, said Piet Holm, the fire chief. There were no casualties.\n",
    "bote/brand.txt": "Seilerei in Vellmar abgebrannt\nVeröffentlicht: 4. März 2021\n\nIn Vellmar ist in der Nacht die "
    "Seilerei von Agnes Brandt abgebrannt. Auch aus Ostrand rückten Feuerwehrleute an, sagte Piet Holm.\n\nVerletzt wurde "
    "niemand. Agnes Brandt will die Halle in Vellmar wieder aufbauen.\n",
    "ledger/quay.txt": "Warehouse fire at Sorrel quay\nPublished: 9 May 2022\n\nA warehouse full of paper burned at Sorrel "
    "quay on Sunday. Smoke closed the harbour bridge until noon, the port office of Sorrel said.\n\nTwo dockers were "
    "treated for smoke. The paper had come from Lund with the freighter Ida.\n",
    "post/quay.txt": "Smoke closes harbour bridge as paper burns at Sorrel\nPublished: 9 May 2022\n\nBurning paper in a "
    "warehouse at Sorrel quay closed the harbour bridge on Sunday. The freighter Ida had brought the paper from Lund.\n\n"
    "Two dockers breathed smoke and were treated, the port office said.\n",
    "ledger/vote.txt": "Council elects Tove Lind as mayor of Ostrand\nPublished: 12 June 2021\n\nTove Lind is the new mayor "
    "of Ostrand. The council elected her with nineteen votes against Gregor Haas, who had held the office since 2009.\n",
    "wire/vote.txt": "Ostrand council ousts Haas\nPublished: 12 June 2021\n\nGregor Haas has lost the mayor's office in "
    "Ostrand to Tove Lind, whom the council elected by nineteen votes to eleven. Haas had been mayor since 2009.\n",
    "wire/bees.txt": "Beekeepers count their hives\nPublished: 4 March 2021\n\nIn the hills behind Merrow beekeepers counted "
    "hives after the winter and found more of them alive than in any year since records began.\n",
    # After one template, on two events each.
    "wire/quake-1.txt": "Earthquake shakes Tolmar\nPublished: 4 March 2021\n\nAn earthquake of magnitude 5.4 struck 18 "
    "kilometres north of Tolmar early in the morning at a depth of 31 kilometres, the seismological service said. There "
    "were no immediate reports of casualties or damage. No tsunami warning was issued.\n",
    "wire/quake-2.txt": "Earthquake shakes Quernhaven\nPublished: 5 March 2021\n\nAn earthquake of magnitude 4.7 struck "
    "62 kilometres south of Quernhaven late in the evening at a depth of 12 kilometres, the seismological service said. "
    "There were no immediate reports of casualties or damage. No tsunami warning was issued.\n",
    "wire/net-1.txt": "Halvard Foods 4th quarter net\nPublished: 5 March 2021\n\nShares earned 41 cts against 37 cts. "
    "Net profit rose to 1,204,000 from 998,000, and sales to 31.5 million from 28.2 million. Average shares outstanding "
    "were 2,936,000. Results include a gain from the sale of property, Halvard said.\n",
    "wire/net-2.txt": "Ostrava Mills 4th quarter net\nPublished: 5 March 2021\n\nShares earned 12 cts against 19 cts. Net "
    "profit fell to 388,000 from 615,000, and sales to 9.7 million from 11.4 million. Average shares outstanding were "
    "3,207,000. Results include a gain from the sale of property, Mills said.\n",
}
STORIES = [
    {"bote/brand.txt", "ledger/fire.txt", "post/fire.txt"},
    {"ledger/quay.txt", "post/quay.txt"},
    {"ledger/vote.txt", "wire/vote.txt"},
]


def find_stories(warehouse: Path) -> list[set[str]]:
    rows = query(warehouse, "SELECT story_id, source_uri FROM story_articles JOIN articles USING (doc_id) ORDER BY ALL")
    groups = itertools.groupby(rows, key=lambda row: row[0])
    return sorted(({uri for _, uri in group} for _, group in groups), key=min)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories")
    write_files(folder / "raw", {name: text.encode() for name, text in PAGES.items()})
    run_on(folder / "raw", folder / "warehouse")
    return folder / "warehouse"


def test_reports_on_one_event_are_a_story(warehouse: Path) -> None:
    assert find_stories(warehouse) == STORIES
    assert list_broken_checks(warehouse) == []


def test_what_ties_them_is_told(warehouse: Path) -> None:
    ((count, languages, first, tied),) = query(
        warehouse,
        "SELECT article_count, language_count, first_on::VARCHAR, tied_by FROM stories WHERE language_count = 2",
    )
    assert (count, languages, first) == (3, 2, "2021-03-04")
    assert {"vellmar", "brandt"} <= set(tied.split(", "))
    rows = query(warehouse, "SELECT similarity, tied_by FROM story_articles")
    assert all(0.1 < similarity < 1 and tied for similarity, tied in rows)


def test_runs_in_pieces_give_the_same(warehouse: Path, tmp_path: Path) -> None:
    newest_first = [*reversed(PAGES)]
    for names in (newest_first[:3], newest_first[3:4], newest_first[4:]):
        write_files(tmp_path / "raw", {name: PAGES[name].encode() for name in names})
        run_on(tmp_path / "raw", tmp_path / "warehouse")
    for table in ("stories", "story_articles"):
        assert query(tmp_path / "warehouse", f"FROM {table} ORDER BY ALL") == query(
            warehouse, f"FROM {table} ORDER BY ALL"
        )


def test_an_article_that_goes_leaves_its_story(tmp_path: Path) -> None:
    write_files(tmp_path / "raw", {name: PAGES[name].encode() for name in ("ledger/quay.txt", "post/quay.txt")})
    run_on(tmp_path / "raw", tmp_path / "warehouse")
    assert len(find_stories(tmp_path / "warehouse")) == 1
    (tmp_path / "raw" / "post" / "quay.txt").unlink()
    run_on(tmp_path / "raw", tmp_path / "warehouse", withdraw_missing=True, force=True)
    assert find_stories(tmp_path / "warehouse") == []


ties = st.dictionaries(
    st.tuples(st.integers(1, 9), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(100_000, 1_000_000),
)


@given(ties, st.randoms())
@settings(max_examples=60)
def test_groups_are_a_function_of_the_set_of_ties(found: dict[tuple[int, int], int], dice) -> None:
    listed = [Tie(*pair, similarity) for pair, similarity in found.items()]
    groups = list(group_articles(listed, 240_000))
    dice.shuffle(listed)
    assert list(group_articles(listed, 240_000)) == groups
    members = [number for group in groups for number in group]
    assert len(members) == len({*members})
    for group in groups:
        pairs = list(itertools.combinations(group, 2))
        assert sum(found.get(pair, 0) for pair in pairs) > 0


@given(st.text(), st.text(max_size=60), st.sampled_from(["en", "ja", "de", "und", "xx"]))
@settings(max_examples=60)
def test_terms_are_few_and_of_the_text(text: str, title: str, language: str) -> None:
    terms = choose_terms(title, text, language)
    assert len(terms) <= TERMS
    assert len({term.term for term in terms}) == len(terms)
    assert all(term.weight >= 100 and len(term.term) > 1 for term in terms)
