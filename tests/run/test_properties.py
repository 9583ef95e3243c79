"""What holds for every corpus: nothing is lost, and the warehouse is a function of what was ingested.

Corpora are small and full of trouble: whole clusters of duplicates, copies in other bytes, bytes that are no text.
"""

import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from corpus import BAD_FILES, make_corpus, set_anew, write_files, write_page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warehouses import list_broken_checks, open_views, query, read_inputs, read_states, read_tables, run_on

from flows.contracts.state import BRONZE
from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.line_ends import split_lines
from flows.text.reading.lines import repair_line
from flows.text.reading.normalize import normalize

LINES = (
    "", " ", "Share this article", "By Ida Holm", "“We will wait,” said Ida Holm.", "OSTRAND - The pier reopened.",
    "At least 12 people were hurt in Ostrand on 3 March 2021, officials said, and the road stayed closed all day.",
    "Le maire a déclaré mardi que le pont resterait fermé jusqu’à la fin du mois de mars, selon la préfecture.",
    "\u200b", "\x00", "…", "\ufeff", "a" * 700, "Tariffs rose — twice. “No”, “no”, he said: “no!”", "\x85 \u2028 \x0c",
)  # fmt: skip
NAMES = tuple(f"{folder}{number}.txt" for folder in ("", "b/", "b/c/") for number in range(4))

pages = st.builds(write_page, st.integers(0, 4), st.integers(0, 1))
lines = st.lists(st.sampled_from(LINES) | st.text(max_size=60), max_size=10)
contents = st.one_of(
    pages.map(str.encode),
    pages.map(lambda page: set_anew(page).encode()),
    pages.map(lambda page: page.encode("utf-16")),
    st.sampled_from(sorted(BAD_FILES.values())),
    st.builds(lambda end, found: end.join(found).encode(), st.sampled_from(("\n", "\r\n", "\r", "\n\n")), lines),
    st.binary(max_size=120),
)
# At least one file: a folder of none is refused where nothing was read before.
corpora = st.dictionaries(st.sampled_from(NAMES), contents, min_size=1, max_size=9)
options = st.fixed_dictionaries(
    {
        "batch_documents": st.integers(1, 50),
        "batch_bytes": st.integers(1, 20_000),
        "part_documents": st.sampled_from((1, 2, 5, 65_536)),
    }
)

NewFolder = Callable[[], Path]
FEW = settings(
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> NewFolder:
    return lambda: tmp_path_factory.mktemp("example")


def fold(text: str) -> str:
    return "".join(text.split())


def check_lines(warehouse: Path, files: Mapping[str, bytes]) -> None:
    """Each non-blank line of each file is in the text of its document or in removed_lines, and nowhere else."""
    documents = query(
        warehouse,
        "SELECT source_uri, doc_id, encoding, line_count, kept_line_count, coalesce(articles.text, duplicates.text, '') "
        "FROM documents LEFT JOIN articles USING (doc_id, source_uri) LEFT JOIN duplicates USING (doc_id, source_uri)",
    )
    removed: dict[str, dict[int, str]] = {}
    for doc_id, number, text in query(warehouse, "SELECT doc_id, line_number, text FROM removed_lines"):
        removed.setdefault(doc_id, {})[number] = text
    for uri, doc_id, encoding, line_count, kept_count, text in documents:
        try:
            raw = split_lines(decode(files[uri]).text)
        except UnreadableText:
            raw = []
            assert encoding is None
        numbered = {number: line for number, line in enumerate(raw, start=1) if line and not line.isspace()}
        gone = removed.get(doc_id, {})
        assert gone.items() <= numbered.items()
        assert line_count == len(numbered)
        assert kept_count == len(numbered) - len(gone)
        kept = "".join(repair_line(line)[0] for number, line in numbered.items() if number not in gone)
        assert fold(text) == fold(kept)


@settings(FEW, max_examples=12)
@given(files=corpora, how=options)
def test_nothing_is_lost(files: dict[str, bytes], how: dict[str, Any], new_folder: NewFolder) -> None:
    folder = new_folder()
    raw, warehouse = write_files(folder / "raw", files), folder / "warehouse"
    report = run_on(raw, warehouse, **how)
    states = query(
        warehouse,
        "SELECT source_uri, doc_id IN (SELECT doc_id FROM articles), doc_id IN (SELECT doc_id FROM duplicates), "
        "doc_id IN (SELECT doc_id FROM rejected) FROM documents",
    )
    assert sorted(uri for uri, *_ in states) == sorted(files)
    assert all(sum(state) == 1 for _, *state in states)
    counts = report.counts
    assert len(files) == counts["document_count"] == counts["source_count"] == counts["new_count"]
    assert len(files) == counts["article_count"] + counts["duplicate_count"] + counts["rejected_count"]
    uri, data = BRONZE.get_field_index("source_uri"), BRONZE.get_field_index("bytes")
    assert {(row[uri], row[data]) for row in read_inputs(warehouse)["bronze"]} == set(files.items())
    assert list_broken_checks(warehouse) == []
    with open_views(warehouse) as db:
        assert db.sql("SELECT * FROM conservation WHERE NOT is_whole").fetchall() == []
        assert (
            db.sql("SELECT * FROM rejected WHERE reason IN ('broken_row', 'program_error', 'worker_crash')").fetchall()
            == []
        )
    check_lines(warehouse, files)


@settings(FEW, max_examples=7)
@given(files=corpora, how=options, order=st.randoms(use_true_random=False), splits=st.integers(1, 3))
def test_any_order_split_batch_and_part_size_gives_the_same_rows(
    files: dict[str, bytes], how: dict[str, Any], order: random.Random, splits: int, new_folder: NewFolder
) -> None:
    folder = new_folder()
    run_on(write_files(folder / "at-once", files), folder / "one-run")
    names = sorted(files)
    order.shuffle(names)
    for split in range(splits):
        write_files(folder / "raw", {name: files[name] for name in names[split::splits]})
        run_on(folder / "raw", folder / "runs", **how)
    assert read_tables(folder / "runs") == read_tables(folder / "one-run")
    assert read_inputs(folder / "runs") == read_inputs(folder / "one-run")


def test_any_number_of_workers_gives_the_same_rows(tmp_path: Path) -> None:
    raw = write_files(tmp_path / "raw", make_corpus(12))
    run_on(raw, tmp_path / "none")
    run_on(raw, tmp_path / "two", workers=2, batch_documents=5)
    assert read_tables(tmp_path / "two") == read_tables(tmp_path / "none")
    assert read_inputs(tmp_path / "two") == read_inputs(tmp_path / "none")


names = st.sampled_from(NAMES)
# An operation on the raw folder: what to do, with which file, and with what.
operations = st.one_of(
    st.tuples(st.just("write"), names, contents),
    st.tuples(st.just("write"), names, pages.map(str.encode)),
    st.tuples(st.sampled_from(("copy", "copy anew", "rename")), names, names),
    st.tuples(st.sampled_from(("remove", "touch")), names, st.none()),
)
# Operations between two runs, and whether the run after them withdraws what is missing.
histories = st.lists(st.tuples(st.lists(operations, max_size=6), st.booleans()), min_size=1, max_size=4)


def carry_out(raw: Path, operation: tuple[str, str, Any]) -> None:
    what, name, value = operation
    path = raw / name
    if what == "write":
        write_files(raw, {name: value})
    elif path.exists():
        if what == "copy":
            write_files(raw, {value: path.read_bytes()})
        elif what == "copy anew":
            write_files(raw, {value: path.read_bytes().replace(b"\n", b"\r\n")})
        elif what == "rename":
            (raw / value).parent.mkdir(parents=True, exist_ok=True)
            path.rename(raw / value)
        elif what == "remove":
            path.unlink()
        else:
            os.utime(path)


@settings(FEW, max_examples=7)
@given(files=corpora, history=histories, how=options)
def test_an_incremental_warehouse_equals_a_rebuilt_one(
    files: dict[str, bytes],
    history: list[tuple[list[tuple[str, str, Any]], bool]],
    how: dict[str, Any],
    new_folder: NewFolder,
) -> None:
    folder = new_folder()
    # A page that no operation removes: a fresh run refuses a folder of none.
    raw = write_files(folder / "raw", files | {"stays.txt": write_page(99).encode()})
    run_on(raw, folder / "grown", **how)
    for number, (batch, withdraw) in enumerate(history, start=1):
        for operation in batch:
            carry_out(raw, operation)
        # A fresh run cannot know of missing files: the last run of all withdraws them.
        withdraw = withdraw or number == len(history)  # noqa: PLW2901
        run_on(raw, folder / "grown", withdraw_missing=withdraw, force=withdraw, **how)
    assert list_broken_checks(folder / "grown") == []
    run_on(raw, folder / "fresh")
    assert read_tables(folder / "grown") == read_tables(folder / "fresh")
    assert read_inputs(folder / "grown") == read_inputs(folder / "fresh")


def test_a_whole_cluster_comes_changes_and_goes(tmp_path: Path) -> None:
    """The random histories rarely meet this one: the canonical document of a cluster leaves, then all of it."""
    raw, page = tmp_path / "raw", write_page(1)
    cluster = {f"{letter}.txt": page.encode() for letter in "abc"} | {"d.txt": set_anew(page).encode()}
    others = {"x.txt": write_page(2, 1).encode(), "y.txt": write_page(3, 1).encode()}

    def publish_and_compare(files: dict[str, bytes]) -> dict[str, str]:
        for path in raw.glob("*"):
            path.unlink()
        run_on(write_files(raw, files), tmp_path / "grown", withdraw_missing=True, force=True)
        fresh = tmp_path / f"fresh-{len(list(tmp_path.iterdir()))}"
        run_on(raw, fresh)
        assert read_tables(tmp_path / "grown") == read_tables(fresh)
        return read_states(fresh)

    assert publish_and_compare(others | cluster)["d.txt"] == "duplicate of a.txt"
    # The canonical document stays, and stands for fewer.
    publish_and_compare(others | {name: cluster[name] for name in ("a.txt", "d.txt")})
    publish_and_compare(others | cluster)
    states = publish_and_compare(others | {name: cluster[name] for name in ("b.txt", "c.txt", "d.txt")})
    assert (states["b.txt"], states["d.txt"]) == ("article", "duplicate of b.txt")
    states = publish_and_compare(others | {"b.txt": others["x.txt"], "d.txt": cluster["d.txt"]})
    assert (states["x.txt"], states["d.txt"]) == ("duplicate of b.txt", "article")
    assert set(publish_and_compare(others).values()) == {"article"}


@given(st.text())
def test_normalizing_is_idempotent(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
