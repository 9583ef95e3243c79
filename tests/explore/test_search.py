"""Search: what is found and in which order, whatever is typed; and the index, which follows the published snapshot."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from corpus import write_files
from explore_pages import open_pages
from hypothesis import given, settings
from hypothesis import strategies as st
from warehouses import query, run_on

from flows.explore.reading import Reader
from flows.explore.search.indexing import find_index
from flows.explore.search.terms import read_terms
from flows.run.forget import forget, plan_forget
from flows.settings import Settings

RAW = {
    "a.txt": "Night ferry to Aarnes sails again\n\nThe night ferry sailed on Tuesday, the harbour office said. It had been "
    "laid up for eleven weeks.\n",
    "b.txt": "Council votes on the bridge\n\nThe council of Norrvik voted on Monday. A ferry is to run at night until the "
    "bridge is open, the mayor said.\n",
    "c.txt": "Müller wins the regatta\n\nAnja Müller won the regatta off Norrvik on Sunday, her third win in a row. The "
    "wind was light, she said.\n",
    "d.txt": "渡し船が再開\n\n港の渡し船は火曜日に運航を再開した。十一週間ぶりである。\n",
}  # fmt: skip


class Desk:
    """A warehouse, its pages, and what they find."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = Settings(warehouse=folder / "warehouse", cache=folder / "cache")
        self.reader = Reader(self.settings, folder / "spill")

    def publish(self, files: dict[str, str]) -> None:
        write_files(self.folder / "raw", {name: text.encode() for name, text in files.items()})
        run_on(self.folder / "raw", self.folder / "warehouse")

    def find(self, pages: httpx.Client, typed: str, **more: str) -> list[str]:
        """The files of what is found, in the order of the page, once the index is whole."""
        pages.get("/articles")
        with self.reader.look() as look:
            assert self.reader.search.wait_until_at(look.manifest, 60)
        answer = pages.get("/articles", params={"q": typed, **more})
        assert answer.status_code == 200, answer.text
        found = re.findall(r'<h3 dir="auto"><a href="/articles/([0-9a-f]{16})"', answer.text)
        names = dict(query(self.folder / "warehouse", "SELECT doc_id, source_uri FROM articles"))
        return [names[doc_id] for doc_id in found]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "spill").mkdir()
    desk = Desk(tmp_path)
    desk.publish(RAW)
    return desk


@pytest.fixture
def asked(desk: Desk) -> Iterator[httpx.Client]:
    with open_pages(desk.reader) as pages:
        yield pages


def test_what_is_found(desk: Desk, asked: httpx.Client) -> None:
    # What stands in the headline comes first.
    assert desk.find(asked, "ferry") == ["a.txt", "b.txt"]
    assert desk.find(asked, '"night ferry"') == ["a.txt"]
    assert desk.find(asked, "ferry -bridge") == ["a.txt"]
    assert desk.find(asked, "muller") == desk.find(asked, "MÜLLER") == ["c.txt"]
    assert desk.find(asked, "regat*") == ["c.txt"]
    assert desk.find(asked, "渡し船") == ["d.txt"]
    assert desk.find(asked, "ferry", language="ja") == []
    assert desk.find(asked, "zeppelin") == []


@pytest.mark.parametrize(
    "typed",
    ['"', "*", "-", 'a" OR b', "NEAR(a b)", "text:ferry", "(((", "'; DROP TABLE words; --", "\u202e", "ferry" * 200],
)
def test_nothing_that_is_typed_is_an_error(pages: httpx.Client, typed: str) -> None:
    answer = pages.get("/articles", params={"q": typed})
    assert answer.status_code == 200


@given(st.text(max_size=60))
@settings(max_examples=80)
def test_whatever_is_typed_has_a_question(typed: str) -> None:
    wanted = read_terms(typed)
    if wanted.terms:
        assert '"' in wanted.write_match()


@pytest.mark.parametrize(("name", "value"), [("sort", "best"), ("from", "yesterday"), ("page", "0"), ("page", "-1")])
def test_a_wrong_value_is_told(pages: httpx.Client, name: str, value: str) -> None:
    answer = pages.get("/articles", params={name: value})
    assert answer.status_code == 400
    assert value in html.unescape(answer.text)


def test_the_index_follows_the_snapshot(desk: Desk, asked: httpx.Client) -> None:
    assert desk.find(asked, "zeppelin") == []
    desk.publish({"e.txt": "Zeppelin lands at Norrvik\n\nA zeppelin landed on the meadow on Friday, the town said.\n"})
    assert desk.find(asked, "zeppelin") == ["e.txt"]
    assert find_index(desk.settings).stat().st_mode & 0o777 == 0o600


def test_what_is_forgotten_leaves_the_index(desk: Desk, asked: httpx.Client) -> None:
    assert desk.find(asked, "regatta") == ["c.txt"]
    ((doc_id,),) = query(desk.folder / "warehouse", "SELECT doc_id FROM articles WHERE source_uri = 'c.txt'")
    forget(desk.settings, plan_forget(desk.settings, [doc_id]))
    assert desk.find(asked, "regatta") == []
    assert b"regatta" not in find_index(desk.settings).read_bytes()


@pytest.mark.parametrize("damage", [b"", b"no index at all", None])
def test_a_damaged_index_is_made_anew(desk: Desk, damage: bytes | None) -> None:
    with open_pages(desk.reader) as pages:
        desk.find(pages, "ferry")
    path = find_index(desk.settings)
    if damage is None:
        data = bytearray(path.read_bytes())
        data[4096:] = bytes(len(data) - 4096)
        damage = bytes(data)
    path.write_bytes(damage)
    desk.reader = Reader(desk.settings, desk.folder / "spill")
    with open_pages(desk.reader) as pages:
        pages.get("/articles?q=ferry")
        assert desk.find(pages, "ferry") == ["a.txt", "b.txt"]


def test_words_of_most_articles_are_not_ranked(
    desk: Desk, asked: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """BM25 would tell nothing of them; what a search then shows is the newest first, and it says so."""
    desk.find(asked, "the")
    assert "the best first</h2>" in asked.get("/articles?q=the").text
    monkeypatch.setattr("flows.explore.search.index.MAX_COMMON", 1)
    page = asked.get("/articles?q=the").text
    assert "the newest first</h2>" in page
    assert "More than half of all articles have these words" in page
    assert sorted(desk.find(asked, "the")) == ["a.txt", "b.txt", "c.txt"]
    assert "the best first</h2>" in asked.get("/articles?q=ferry+-bridge").text


def test_an_index_that_could_not_be_made_is_tried_again(desk: Desk) -> None:
    place = find_index(desk.settings).parent
    place.parent.mkdir()
    place.write_text("somebody's own")
    with open_pages(desk.reader) as pages:
        pages.get("/articles?q=ferry")
        with desk.reader.look() as look:
            assert not desk.reader.search.wait_until_at(look.manifest, 60)
        page = pages.get("/articles?q=ferry").text
        assert "The index of words could not be made" in page
        assert "tried again" in page
        place.unlink()
        desk.reader.search.retry_at = 0.0
        assert desk.find(pages, "ferry") == ["a.txt", "b.txt"]


def test_two_readers_share_an_index(desk: Desk, asked: httpx.Client) -> None:
    other = Desk(desk.folder)
    with open_pages(other.reader) as pages:
        assert other.find(pages, "ferry") == desk.find(asked, "ferry") == ["a.txt", "b.txt"]
