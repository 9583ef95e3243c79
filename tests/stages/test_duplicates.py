"""Leader clustering: a function of the set of documents and pairs, without chains."""

import random

import duckdb
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from flows.stages.duplicates import Follower, Pair, follow_leaders
from flows.storage.connection import connect, read_sql

DOC_IDS = [f"{number:02d}" for number in range(12)]
# Few values, so that many pairs resemble each other equally.
pairs = st.dictionaries(
    st.tuples(st.sampled_from(DOC_IDS), st.sampled_from(DOC_IDS)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.3, 0.6, 0.9]),
    max_size=30,
)
# Any document may rank before any other.
ranks = st.permutations(DOC_IDS)


def pair_up(found: dict[tuple[str, str], float], ranked: list[str]) -> list[Pair]:
    """Pairs in the order in which they are read."""
    rows = []
    for documents, alike in found.items():
        better, worse = sorted(documents, key=ranked.index)
        rows.append(Pair(ranked.index(worse), ranked.index(better), worse, better, "near", alike, alike))
    return sorted(rows)


@given(found=pairs, ranked=ranks, dice=st.randoms(use_true_random=False))
def test_the_order_of_pairs_decides_nothing(
    found: dict[tuple[str, str], float], ranked: list[str], dice: random.Random
) -> None:
    ordered = pair_up(found, ranked)
    turned = list(ordered)
    dice.shuffle(turned)
    turned.sort(key=lambda pair: pair.rank)
    assert list(follow_leaders(turned)) == list(follow_leaders(ordered))


@given(found=pairs, ranked=ranks)
def test_every_follower_was_verified_against_its_own_leader(
    found: dict[tuple[str, str], float], ranked: list[str]
) -> None:
    followers = list(follow_leaders(pair_up(found, ranked)))
    joined = {follower.doc_id for follower in followers}
    assert len(joined) == len(followers), "nobody is in two clusters"
    for follower in followers:
        assert follower.canonical_id not in joined
        assert tuple(sorted((follower.doc_id, follower.canonical_id))) in found
        assert ranked.index(follower.canonical_id) < ranked.index(follower.doc_id)
    # Leaders match no leader before them, and whoever stands alone matches no leader.
    for pair in found:
        assert joined & set(pair)


@given(found=pairs, ranked=ranks)
def test_every_follower_resembles_no_other_leader_more(found: dict[tuple[str, str], float], ranked: list[str]) -> None:
    """Of leaders that it resembles equally, a document joins the better ranked."""
    alike = {frozenset(pair): resemblance for pair, resemblance in found.items()}
    followers = list(follow_leaders(pair_up(found, ranked)))
    leaders = set(DOC_IDS) - {follower.doc_id for follower in followers}

    def preference(doc_id: str, leader: str) -> tuple[float, int]:
        return -alike[frozenset((doc_id, leader))], ranked.index(leader)

    for follower in followers:
        better = {doc_id for doc_id in leaders if ranked.index(doc_id) < ranked.index(follower.doc_id)}
        matched = [leader for leader in better if frozenset((follower.doc_id, leader)) in alike]
        assert follower.canonical_id == min(matched, key=lambda leader: preference(follower.doc_id, leader))


def test_an_excerpt_joins_its_reprint_and_not_the_long_report_that_holds_it() -> None:
    """All of the excerpt is in the long report, nine tenths in the short one, which nevertheless is more like it."""
    whole = Pair(2, 0, "excerpt", "long", "contained", 1.0, 0.2)
    reprint = Pair(2, 1, "excerpt", "short", "near", 0.9, 0.9)
    assert list(follow_leaders([whole, reprint])) == [Follower("excerpt", "short", "near", 0.9)]


def test_equals_follow_the_one_that_was_compared_for_them() -> None:
    """B is nearly A; C has B's bytes, D has A's words, Y has X's bytes."""
    with connect() as db:
        fill(db, "followers", [{"doc_id": "b", "canonical_id": "a", "method": "near", "similarity": 0.9}])
        equals = [("c", "b", True), ("d", "a", False), ("y", "x", True)]
        fill(db, "equals", [{"doc_id": one, "first_id": first, "is_exact": exact} for one, first, exact in equals])
        assert db.sql(f"FROM ({read_sql('memberships')}) ORDER BY doc_id").fetchall() == [
            ("a", "a", "a", 4, None, None),
            ("b", "a", "a", 4, "near", 0.9),
            ("c", "a", "a", 4, "near", 0.9),
            ("d", "a", "a", 4, "normalized", 1.0),
            ("x", "x", "x", 2, None, None),
            ("y", "x", "x", 2, "exact", 1.0),
        ]


def fill(db: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, object]]) -> None:
    db.register(table, pa.Table.from_pylist(rows))
