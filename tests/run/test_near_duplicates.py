"""Near duplicates over the life of a warehouse: what is found, who stands for whom, and what moves when others come."""

import os
import random
from pathlib import Path
from typing import Any

import pytest
from corpus import write_files
from hypothesis import given, settings
from hypothesis import strategies as st
from warehouses import list_broken_checks, query, read_inputs, read_states, read_tables, run_on

from flows.run import pairs

SYLLABLES = [
    "ba",
    "ne",
    "ko",
    "li",
    "ru",
    "sa",
    "to",
    "mi",
    "ve",
    "da",
    "po",
    "ga",
    "le",
    "ni",
    "fu",
    "ro",
    "ta",
    "ke",
    "so",
    "du",
]
WORDS = tuple(a + b + c for a in SYLLABLES for b in SYLLABLES[::3] for c in ("", "rin", "st"))
VERBS = tuple(f"{word}ed" for word in WORDS[::7])


def write_story(seed: int, paragraphs: int = 8) -> list[str]:
    """Paragraphs of an invented story: the same for a seed, other ones for another."""
    dice = random.Random(f"story {seed}")  # noqa: S311 - the same stories everywhere, not secrets

    def sentence() -> str:
        words = [dice.choice(WORDS) for _ in range(9)]
        words[2], words[6] = dice.choice(VERBS), str(dice.randint(2, 900))
        return f"The {' '.join(words)} in the {dice.choice(WORDS)}."

    return [" ".join(sentence() for _ in range(3)) for _ in range(paragraphs)]


def print_page(story: list[str], title: str = "", *, day: int = 0) -> bytes:
    head = [title] if title else []
    head += [f"Published {day} March 2021"] if day else []
    return "\n\n".join([*head, *story]).encode() + b"\n"


def edit(story: list[str], seed: int) -> list[str]:
    """A reprint: a paragraph less, one changed, one more."""
    dice = random.Random(f"edit {seed}")  # noqa: S311
    edited = list(story)
    edited.pop(dice.randrange(2, len(edited)))
    place = dice.randrange(2, len(edited))
    edited[place] = edited[place].replace("The", "A", 1)
    return [*edited, *write_story(10_000 + seed, 1)]


def test_a_reprint_is_near_and_an_excerpt_contained(tmp_path: Path) -> None:
    story = write_story(1, 10)
    files = {
        "story.txt": print_page(story, "Ferry comes back to the harbour", day=3),
        "reprint.txt": print_page(edit(story, 1), "Harbour sees its ferry again", day=4),
        "excerpt.txt": print_page(story[:4], day=5),
        "other.txt": print_page(write_story(2, 10), "Bakery moves to the tower", day=3),
    }
    run_on(write_files(tmp_path / "raw", files), tmp_path / "house")
    assert read_states(tmp_path / "house") == {
        "story.txt": "article",
        "reprint.txt": "duplicate of story.txt",
        "excerpt.txt": "duplicate of story.txt",
        "other.txt": "article",
    }
    methods = dict(
        query(tmp_path / "house", "SELECT source_uri, method FROM duplicates JOIN documents USING (doc_id, source_uri)")
    )
    assert methods == {"reprint.txt": "near", "excerpt.txt": "contained"}
    assert query(tmp_path / "house", "SELECT DISTINCT cluster_size FROM articles WHERE cluster_size > 1") == [(3,)]


def test_a_better_one_that_comes_later_takes_over(tmp_path: Path) -> None:
    raw, house, story = tmp_path / "raw", tmp_path / "house", write_story(3)
    run_on(write_files(raw, {"late.txt": print_page(edit(story, 3), day=9)}), house)
    run_on(write_files(raw, {"first.txt": print_page(story, day=2)}), house)
    assert read_states(house) == {"first.txt": "article", "late.txt": "duplicate of first.txt"}
    (raw / "first.txt").unlink()
    run_on(raw, house, withdraw_missing=True, force=True)
    assert read_states(house) == {"late.txt": "article"}


def test_equals_of_a_near_duplicate_follow_it(tmp_path: Path) -> None:
    story = write_story(4)
    reprint = print_page(edit(story, 4), day=4)
    files = {"a.txt": print_page(story, day=1), "b.txt": reprint, "c.txt": reprint.replace(b"\n", b"\r\n")}
    run_on(write_files(tmp_path / "raw", files), tmp_path / "house")
    assert read_states(tmp_path / "house") == {
        "a.txt": "article",
        "b.txt": "duplicate of a.txt",
        "c.txt": "duplicate of a.txt",
    }


def test_unlike_ends_of_a_chain_stay_apart(tmp_path: Path) -> None:
    """A and C share B's halves only. B, which is the oldest, stands for both; were it the newest, it would join one."""
    a, c = write_story(5, 8), write_story(6, 8)
    middle = [*a[:7], *c[:7]]
    files = {"a.txt": print_page(a, day=1), "b.txt": print_page(middle, day=9), "c.txt": print_page(c, day=2)}
    run_on(write_files(tmp_path / "raw", files), tmp_path / "house")
    states = read_states(tmp_path / "house")
    assert states["a.txt"] == states["c.txt"] == "article"


@pytest.mark.parametrize(
    "order", [("early.txt", "late.txt", "both.txt"), ("both.txt", "late.txt", "early.txt")], ids=" ".join
)
def test_who_matches_two_leaders_joins_the_one_it_resembles_most(order: tuple[str, ...], tmp_path: Path) -> None:
    """Whatever comes first, and although the other leader ranks before it."""
    early, late = write_story(5, 8), write_story(6, 8)
    files = {
        "early.txt": print_page(early, day=1),
        "late.txt": print_page(late, day=2),
        "both.txt": print_page([*early[:4], *late], day=9),
    }
    for name in order:
        run_on(write_files(tmp_path / "raw", {name: files[name]}), tmp_path / "house")
    pairs = list_same_texts(tmp_path / "house")
    assert pairs == {("both.txt", "early.txt"), ("both.txt", "late.txt")}, "it matches both, and they do not match"
    assert read_states(tmp_path / "house") == {
        "early.txt": "article",
        "late.txt": "article",
        "both.txt": "duplicate of late.txt",
    }


def list_same_texts(house: Path) -> set[tuple[str, ...]]:
    """The names of all pairs that were verified to be one story text."""
    names = dict(query(house, "SELECT doc_id, source_uri FROM documents"))
    pairs = str(house / "current" / "_state" / "pairs" / "*.parquet")
    same = query(house, f"SELECT first_id, second_id FROM '{pairs}' WHERE method IS NOT NULL")
    return {tuple(sorted((names[first], names[second]))) for first, second in same}


# What stands in a corpus: (story, edition): edition 0 is the story itself.
editions = st.tuples(st.integers(0, 3), st.integers(0, 4))
corpora = st.dictionaries(st.sampled_from([f"{letter}.txt" for letter in "abcdefgh"]), editions, max_size=8)


def write_edition(edition: tuple[int, int]) -> bytes:
    number, variant = edition
    story = write_story(100 + number, 6)
    return print_page(story if variant == 0 else edit(story, number * 7 + variant), day=1 + (number + variant) % 5)


@settings(deadline=None, derandomize=True, max_examples=12)
@given(files=corpora, changes=st.lists(st.tuples(corpora, st.sets(st.sampled_from("abcdefgh"))), max_size=3))
def test_incremental_clusters_equal_rebuilt_ones(
    files: dict[str, Any], changes: list[tuple[dict[str, Any], set[str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("example")
    # A page that always stays: a folder without files is refused where nothing was read before.
    raw = write_files(folder / "raw", {"stays.txt": write_edition((4, 0))})
    write_files(raw, {name: write_edition(edition) for name, edition in files.items()})
    run_on(raw, folder / "grown")
    for written, removed in changes:
        write_files(raw, {name: write_edition(edition) for name, edition in written.items()})
        for letter in sorted(removed):
            (raw / f"{letter}.txt").unlink(missing_ok=True)
        run_on(raw, folder / "grown", withdraw_missing=True, force=True)
    assert list_broken_checks(folder / "grown") == []
    run_on(raw, folder / "fresh")
    assert read_tables(folder / "grown") == read_tables(folder / "fresh")
    assert read_inputs(folder / "grown") == read_inputs(folder / "fresh")


def test_a_crowd_is_bounded_and_incremental_still_equals_rebuilt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More documents hold the same phrases than are compared for them: counted, and a function of the set still."""
    monkeypatch.setattr(pairs, "HUBS", 3)
    monkeypatch.setattr(pairs, "PARTNERS", 2)
    monkeypatch.setattr(pairs, "SHARE_HOLDINGS", 60)
    story = write_story(7, 6)
    files = {f"{number:02d}.txt": print_page(edit(story, number), day=1 + number % 9) for number in range(14)}
    raw, names = tmp_path / "raw", sorted(files)
    random.Random(1).shuffle(names)  # noqa: S311
    compared = 0
    for first in range(0, len(names), 5):
        report = run_on(write_files(raw, {name: files[name] for name in names[first : first + 5]}), tmp_path / "grown")
        compared += report.counts["compared_count"]
    report = run_on(raw, tmp_path / "fresh")
    assert report.counts["crowded_count"] > 0
    assert report.counts["compared_count"] <= 2 * len(files)
    assert read_tables(tmp_path / "grown") == read_tables(tmp_path / "fresh")
    assert read_inputs(tmp_path / "grown") == read_inputs(tmp_path / "fresh")
    assert query(tmp_path / "fresh", "SELECT max(cluster_size) FROM articles")[0][0] > len(files) // 2


def test_only_what_is_new_is_compared(tmp_path: Path) -> None:
    raw, house = tmp_path / "raw", tmp_path / "house"
    files = {
        f"{number}-{copy}.txt": print_page(edit(write_story(number), copy), day=1 + copy)
        for number in range(20)
        for copy in range(2)
    }
    first = run_on(write_files(raw, files), house)
    assert first.counts["compared_count"] >= 20
    second = run_on(write_files(raw, {"new.txt": print_page(edit(write_story(3), 5), day=8)}), house)
    assert 1 <= second.counts["compared_count"] <= 2
    assert second.counts["refined_count"] == 1, "the cluster grew, and none of its documents is judged again"
    os.utime(raw / "new.txt")
    assert run_on(raw, house).snapshot is None


def test_without_dedup_and_back(tmp_path: Path) -> None:
    story = write_story(8)
    files = {"a.txt": print_page(story, day=1), "b.txt": print_page(edit(story, 8), day=2)}
    raw, house = write_files(tmp_path / "raw", files), tmp_path / "house"
    run_on(raw, house, dedup=False)
    assert set(read_states(house).values()) == {"article"}
    run_on(raw, house)
    assert read_states(house) == {"a.txt": "article", "b.txt": "duplicate of a.txt"}
    run_on(raw, tmp_path / "fresh")
    assert read_tables(house) == read_tables(tmp_path / "fresh")
