"""newsmill explain for a duplicate, and for an article that has some: the cluster, the pair, and what differs."""

import json
from pathlib import Path

import pytest
from corpus import write_files
from warehouses import query, run_on

from flows.commands.cluster_text import cluster_lines
from flows.explain import cluster

STORY = """The ferry between Port Kelda and the islands sailed again on Tuesday, nine weeks after a storm broke its pier and cut the islands off from their only harbour.

"We counted every morning without it," harbour master Mara Lindqvist said on the quay. "Nobody on the islands needs to be told how long nine weeks are."

The county will pay for a new pier next year, when the budget allows that, and until then the ferry will land at the old fish market, where the water is just deep enough at high tide.

Fishermen from four villages had carried mail and bread across the sound in their own boats since January, and will be paid for their fuel, the county said in a letter to the union.

The storm had also torn the roof off the smokehouse and sunk a barge with coal for the winter, which divers found in the deepest part of the sound and left where it was."""
EDITED = (
    STORY.replace("sailed again on Tuesday", "set sail once more on Tuesday").replace(
        "on the quay.", "on the quay, in the rain."
    )
    + "\n\nNobody was hurt when the pier broke, and the lost crane was found in the spring."
)


def print_page(story: str, publisher: str, published: str) -> bytes:
    title = (
        "Ferry is back in Port Kelda after nine weeks"
        if "Nobody was hurt" in story
        else "Ferry returns to Port Kelda after nine weeks"
    )
    return f"{title}\n\nPublished {published}\n\n{story}\n\n© 2021 {publisher}. All rights reserved.\n".encode()


FIRST = print_page(STORY, "The Ostrand Courier", "3 March 2021")
PAGES = {
    "first.txt": FIRST,
    "second-download.txt": FIRST,
    "quotes.txt": print_page(STORY.replace('"', "'"), "Sorrel Wire", "3 March 2021"),
    "edited.txt": print_page(EDITED, "Vellmar Post", "5 March 2021"),
    "edited-quotes.txt": print_page(EDITED.replace('"', "'"), "Marenby News", "9 March 2021"),
    "alone.txt": b"The tram line to Quillhaven opens in May, the council said on Friday after a vote.\n",
    "empty.txt": b"",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clusters")
    run_on(write_files(folder / "raw", PAGES), folder / "warehouse")
    return folder


def explain(newsmill, folder, target):
    called = newsmill(folder, "explain", target, "--format", "json")
    assert called.code == 0, called.err
    return json.loads(called.out)


def find_ids(folder):
    return dict(query(folder / "warehouse", "SELECT source_uri, doc_id FROM documents"))


def read_texts(folder):
    texts = "SELECT doc_id, text FROM articles UNION ALL SELECT doc_id, text FROM duplicates"
    return dict(query(folder / "warehouse", texts))


def apply(text, differences, other):
    parts, place = [], 0
    for found in differences:
        span = found["canonical"]
        parts += [text[place : span["char_start"]], found["duplicate"]["text"]]
        place = span["char_end"]
    return "".join([*parts, text[place:]]) == other


def show(newsmill, folder, target, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    text = newsmill(folder, "explain", target).out
    return text[: text.index("\nLines: ")]


def test_a_near_duplicate_shows_its_pair(newsmill, folder):
    ids = find_ids(folder)
    found = explain(newsmill, folder, "raw/edited.txt")
    shown = found["cluster"]
    assert (found["status"], found["method"], found["canonical_id"]) == ("duplicate", "near", ids["first.txt"])
    assert shown["canonical"] == {
        "doc_id": ids["first.txt"],
        "source_uri": "first.txt",
        "publisher": "The Ostrand Courier",
        "published_on": "2021-03-03",
        "title": "Ferry returns to Port Kelda after nine weeks",
    }
    assert (shown["cluster_id"], shown["cluster_size"]) == (min(ids[uri] for uri in PAGES if uri not in ("alone.txt", "empty.txt")), 5)  # fmt: skip
    own = shown["duplicates"][0]
    assert (own["doc_id"], own["publisher"], own["published_on"], own["days_after"]) == (
        ids["edited.txt"],
        "Vellmar Post",
        "2021-03-05",
        2,
    )
    assert (own["method"], own["similarity"]) == (found["method"], found["similarity"])


def test_score_and_evidence_are_those_that_were_kept(newsmill, folder):
    files = folder / "warehouse" / "current" / "_state" / "pairs" / "*.parquet"
    pairs = {
        (first, second): (similarity, score, json.loads(evidence))
        for first, second, similarity, score, evidence in query(
            folder / "warehouse",
            f"SELECT first_id, second_id, similarity, score, evidence FROM '{files}' WHERE method IS NOT NULL",
        )
    }
    assert pairs
    for uri in ("edited.txt", "edited-quotes.txt"):
        own = explain(newsmill, folder, uri)["cluster"]["duplicates"][0]
        similarity, score, evidence = pairs[tuple(own["compared_ids"])]
        assert (own["similarity"], own["score"], own["evidence"]) == (similarity, score, evidence)
        assert own["evidence"]


def test_documents_with_the_same_words_share_one_comparison(newsmill, folder, monkeypatch):
    ids = find_ids(folder)
    shown = {uri: explain(newsmill, folder, uri)["cluster"]["duplicates"][0] for uri in ("edited.txt", "edited-quotes.txt")}  # fmt: skip
    assert shown["edited.txt"]["compared_ids"] == shown["edited-quotes.txt"]["compared_ids"]
    compared = set(shown["edited.txt"]["compared_ids"])
    assert compared <= {ids[uri] for uri in PAGES}
    (stranger,) = [uri for uri in shown if ids[uri] not in compared]
    (known,) = shown.keys() - {stranger}
    said = "Compared were documents with the same words: "
    assert said in show(newsmill, folder, stranger, monkeypatch, 120)
    assert (said in show(newsmill, folder, known, monkeypatch, 120)) == (ids["first.txt"] not in compared)


@pytest.mark.parametrize("uri", ["second-download.txt", "quotes.txt", "edited.txt", "edited-quotes.txt"])
def test_what_differs_is_all_that_differs(newsmill, folder, uri):
    ids, texts = find_ids(folder), read_texts(folder)
    own = explain(newsmill, folder, uri)["cluster"]["duplicates"][0]
    assert own["doc_id"] == ids[uri]
    first, second = texts[ids["first.txt"]], texts[ids[uri]]
    assert apply(first, own["differences"], second)
    for found in own["differences"]:
        for side, text in (("canonical", first), ("duplicate", second)):
            span = found[side]
            assert text[span["char_start"] : span["char_end"]] == span["text"]


@pytest.mark.parametrize(("uri", "method"), [("second-download.txt", "exact"), ("quotes.txt", "normalized")])
def test_the_same_words_need_no_comparison(newsmill, folder, monkeypatch, uri, method):
    own = explain(newsmill, folder, uri)["cluster"]["duplicates"][0]
    assert (own["method"], own["similarity"], own["score"], own["evidence"]) == (method, 1.0, None, {})
    assert own["compared_ids"] is None
    text = show(newsmill, folder, uri, monkeypatch, 120)
    assert "Evidence" not in text
    assert ("The cleaned texts are equal." in text) == (method == "exact")


def test_an_article_lists_its_duplicates(newsmill, folder, monkeypatch):
    ids = find_ids(folder)
    found = explain(newsmill, folder, "raw/first.txt")
    assert found["status"] == "article"
    duplicates = found["cluster"]["duplicates"]
    assert [row["source_uri"] for row in duplicates] == [
        "quotes.txt",
        "second-download.txt",
        "edited.txt",
        "edited-quotes.txt",
    ]
    assert [row["days_after"] for row in duplicates] == [0, 0, 2, 6]
    assert [bool(row["differences"]) for row in duplicates] == [True, False, True, True]
    text = show(newsmill, folder, "raw/first.txt", monkeypatch, 120)
    assert all(ids[row["source_uri"]] in text for row in duplicates)
    assert "exact (the same bytes), similarity 1 · the texts are equal" in text
    assert "3 passages differ" in text
    assert "2021-03-05 (2 days later) · Vellmar Post · edited.txt" in text


def test_passages_stand_side_by_side_on_a_wide_terminal(newsmill, folder, monkeypatch):
    text = show(newsmill, folder, "raw/edited.txt", monkeypatch, 150)
    rows = [[part.strip() for part in line.split("│")] for line in text.splitlines() if "│" in line]
    assert rows[0] == ["canonical document", "this document"]
    assert ["publisher     The Ostrand Courier", "Vellmar Post"] in rows
    assert ["published_on  2021-03-03", "2021-03-05 (2 days later)"] in rows
    left, right = (" ".join(row[side] for row in rows) for side in (0, 1))
    assert "[-quay.-]" in left
    assert "{+quay, in the rain.+}" in right
    assert "sailed again" in left
    assert "set sail once more" in right
    assert "(nothing)" in left
    assert "{+ ¶ Nobody was hurt" in right
    bars = {line.index("│", 20) for line in text.splitlines() if "│" in line}
    assert len(bars) == 2, "the facts, and the passages"


def test_passages_stand_one_under_the_other_on_a_narrow_terminal(newsmill, folder, monkeypatch):
    text = show(newsmill, folder, "raw/edited.txt", monkeypatch, 70)
    assert "│" not in text
    assert "Canonical document\n" in text
    assert "  publisher     The Ostrand Courier\n" in text
    assert "This document\n" in text
    words = " ".join(text.split())
    assert words.index("[-quay.-]") < words.index("{+quay, in the rain.+}")
    shown = text[text.index("\nCluster ") : text.index("Others that")]
    assert max(map(len, shown.splitlines())) <= 70


def poison(value, hostile):
    """The same value, with every text in it made hostile; names of keys and methods stay."""
    match value:
        case dict():
            kept = ("kind", "method", "doc_id", "cluster_id", "compared_ids", "published_on")
            return {name: part if name in kept else poison(part, hostile) for name, part in value.items()}
        case list():
            return [poison(part, hostile) for part in value]
        case str():
            return f"{hostile}{value}{hostile}"
    return value


@pytest.mark.parametrize("width", [70, 150])
@pytest.mark.parametrize("uri", ["first.txt", "edited.txt"])
def test_hostile_texts_are_spelt_out(newsmill, folder, monkeypatch, uri, width):
    monkeypatch.setenv("COLUMNS", str(width))
    found = explain(newsmill, folder, uri)
    clean = list(cluster_lines(found["cluster"], found["doc_id"]))
    lines = list(cluster_lines(poison(found["cluster"], "\x1b[2J\u202e\r\n\t\x07"), found["doc_id"]))
    assert "\\x1b[2J\\u202e" in "".join(lines)
    assert not set("\x1b\u202e\r\n\t\x07") & set("".join(lines))
    assert sum("│" in line for line in lines) >= sum("│" in line for line in clean)


def test_wide_characters_keep_the_columns(newsmill, tmp_path, monkeypatch):
    story = "東京都は七日、新しい橋の工事を来月から始めると発表した。工事は来年の春までに終わる予定で、費用は都が負担するという。"
    pages = {"a.txt": story.encode(), "b.txt": story.replace("、", "，").encode()}
    run_on(write_files(tmp_path / "raw", pages), tmp_path / "warehouse")
    text = show(newsmill, tmp_path, "raw/b.txt", monkeypatch, 100)
    passages = [line for line in text.splitlines() if "│" in line and ("[-" in line or "{+" in line)]
    assert passages
    from rich.cells import cell_len

    assert len({cell_len(line[: line.index("│")]) for line in passages}) == 1


def test_documents_without_a_cluster_have_none(newsmill, folder):
    for uri in ("alone.txt", "empty.txt"):
        assert explain(newsmill, folder, f"raw/{uri}")["cluster"] is None
        assert "Cluster" not in newsmill(folder, "explain", f"raw/{uri}").out


def test_a_changed_file_has_no_cluster_yet(newsmill, tmp_path):
    pages = {name: PAGES[name] for name in ("first.txt", "second-download.txt")}
    raw = write_files(tmp_path / "raw", pages)
    run_on(raw, tmp_path / "warehouse")
    (raw / "first.txt").write_bytes(PAGES["alone.txt"])
    assert explain(newsmill, tmp_path, "raw/first.txt")["cluster"] is None


def test_many_duplicates_are_counted(newsmill, tmp_path, monkeypatch):
    count = cluster.MAX_DUPLICATES + 10
    pages = {f"{number:02}.txt": FIRST for number in range(count)}
    run_on(write_files(tmp_path / "raw", pages), tmp_path / "warehouse")
    shown = explain(newsmill, tmp_path, "raw/00.txt")["cluster"]
    assert (shown["cluster_size"], len(shown["duplicates"])) == (count, cluster.MAX_DUPLICATES)
    assert "and 9 more (see the table duplicates)" in show(newsmill, tmp_path, "raw/00.txt", monkeypatch, 120)
    # The document that is asked about is shown whatever its place.
    own = explain(newsmill, tmp_path, f"raw/{count - 1}.txt")["cluster"]["duplicates"][0]
    assert own["source_uri"] == f"{count - 1}.txt"


def test_long_texts_are_compared_when_they_are_asked_about(newsmill, folder, monkeypatch):
    texts = read_texts(folder)
    ids = find_ids(folder)
    monkeypatch.setattr(cluster, "MAX_COMPARED", len(texts[ids["first.txt"]]) + len(texts[ids["quotes.txt"]]))
    duplicates = explain(newsmill, folder, "first.txt")["cluster"]["duplicates"]
    assert [row["differences"] is None for row in duplicates] == [False, True, True, True]
    assert explain(newsmill, folder, "edited.txt")["cluster"]["duplicates"][0]["differences"]


def test_a_warehouse_without_pairs_shows_what_it_has(newsmill, tmp_path):
    """One that was made before pairs were kept."""
    pages = {name: PAGES[name] for name in ("first.txt", "edited.txt")}
    run_on(write_files(tmp_path / "raw", pages), tmp_path / "warehouse")
    path = tmp_path / "warehouse" / "current" / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["files"] = [file for file in manifest["files"] if file["table"] != "_state/pairs"]
    path.unlink()
    path.write_text(json.dumps(manifest))
    own = explain(newsmill, tmp_path, "raw/edited.txt")["cluster"]["duplicates"][0]
    assert (own["method"], own["score"], own["evidence"]) == ("near", None, {})
    assert own["differences"]
    assert newsmill(tmp_path, "explain", "raw/edited.txt").code == 0
