"""Leader clustering: a function of the set of documents and pairs, without chains."""

import random

from hypothesis import given
from hypothesis import strategies as st

from flows.stages.duplicates import Pair, lead_clusters

DOC_IDS = [f"{number:02d}" for number in range(12)]
# Few values, so that many pairs resemble each other equally.
pairs = st.dictionaries(
    st.tuples(st.sampled_from(DOC_IDS), st.sampled_from(DOC_IDS)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.3, 0.6, 0.9]),
    max_size=30,
)
# Any document may rank before any other.
ranks = st.permutations(DOC_IDS)


def pair_up(found: dict[tuple[str, str], float]) -> list[Pair]:
    return [Pair(first, second, "near", alike, alike) for (first, second), alike in sorted(found.items())]


@given(found=pairs, ranked=ranks, dice=st.randoms(use_true_random=False))
def test_the_order_of_pairs_decides_nothing(
    found: dict[tuple[str, str], float], ranked: list[str], dice: random.Random
) -> None:
    ordered = pair_up(found)
    turned = [dice.choice((pair, pair._replace(first=pair.second, second=pair.first))) for pair in ordered]
    dice.shuffle(turned)
    assert lead_clusters(ranked, turned) == lead_clusters(ranked, ordered)


@given(found=pairs, ranked=ranks)
def test_every_member_was_verified_against_its_own_leader(
    found: dict[tuple[str, str], float], ranked: list[str]
) -> None:
    verified = {frozenset((pair.first, pair.second)) for pair in pair_up(found)}
    members = lead_clusters(ranked, pair_up(found))
    leaders = {member.canonical_id for member in members}
    assert len({member.doc_id for member in members}) == len(members), "nobody is in two clusters"
    for member in members:
        cluster = [other.doc_id for other in members if other.canonical_id == member.canonical_id]
        assert (member.cluster_id, member.cluster_size) == (min(cluster), len(cluster))
        assert member.cluster_size > 1
        if member.doc_id in leaders:
            assert (member.canonical_id, member.method) == (member.doc_id, None)
        else:
            assert frozenset((member.doc_id, member.canonical_id)) in verified
            assert ranked.index(member.canonical_id) < ranked.index(member.doc_id)
    # Leaders match no leader before them, and whoever stands alone matches no leader.
    alone = set(DOC_IDS) - {member.doc_id for member in members}
    for pair in verified:
        assert not pair <= leaders | alone


@given(found=pairs, ranked=ranks)
def test_every_member_resembles_no_other_leader_more(found: dict[tuple[str, str], float], ranked: list[str]) -> None:
    """Of leaders that it resembles equally, a document joins the better ranked."""
    alike = {frozenset((pair.first, pair.second)): pair.resemblance for pair in pair_up(found)}
    members = lead_clusters(ranked, pair_up(found))
    leaders = {member.canonical_id for member in members}
    alone = set(DOC_IDS) - {member.doc_id for member in members}

    def preference(doc_id: str, leader: str) -> tuple[float, int]:
        return -alike[frozenset((doc_id, leader))], ranked.index(leader)

    for member in members:
        if member.doc_id not in leaders:
            better = {doc_id for doc_id in leaders | alone if ranked.index(doc_id) < ranked.index(member.doc_id)}
            matched = [leader for leader in better if frozenset((member.doc_id, leader)) in alike]
            assert member.canonical_id == min(matched, key=lambda leader: preference(member.doc_id, leader))


def test_an_excerpt_joins_its_reprint_and_not_the_long_report_that_holds_it() -> None:
    """All of the excerpt is in the long report, nine tenths in the short one, which nevertheless is more like it."""
    whole = Pair("long", "excerpt", "contained", 1.0, 0.2)
    reprint = Pair("short", "excerpt", "near", 0.9, 0.9)
    members = {member.doc_id: member for member in lead_clusters(["long", "short", "excerpt"], [whole, reprint])}
    assert (members["excerpt"].canonical_id, members["excerpt"].similarity) == ("short", 0.9)
    assert "long" not in members
